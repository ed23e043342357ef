"""The process that reads one file, from inside.

    python -m letters.sandbox.child LIMITS <FILE

LIMITS is JSON. It answers on standard output, in the lines of letters.sandbox.wire:
each Progress, and at the end Success or Failure.
"""

import json
import os
import signal
import sys
import traceback

from letters.errors import ArchiveError, UnreadableFile
from letters.extraction import extract
from letters.extraction.limits import Limits
from letters.sandbox.confinement import confine
from letters.sandbox.wire import Failure, Message, Progress, Success, pack
from letters.shapes import SourceFile


def main() -> None:
    # Told to end, it first ends its programs and clears away what these made.
    for each in (signal.SIGTERM, signal.SIGALRM):
        signal.signal(each, lambda *_: sys.exit(1))
    limits = Limits(**json.loads(sys.argv[1]))
    confine(limits)
    # What a library prints must not mix with the answer.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8", errors="replace")
    os.dup2(2, 1)

    def answer(message: Message) -> None:
        print(pack(message), file=answers, flush=True)

    def on_page(page: int, pages: int) -> None:
        answer(Progress(page, pages))

    try:
        source = SourceFile("", sys.stdin.buffer.read())
        document = extract(source, limits, on_page)
        from letters.parsing import parse_letter  # takes as long as the rest to start

        answer(Success(document.media_type, parse_letter(document)))
    except Exception as error:
        known = as_known(error, limits)
        answer(Failure(type(known).__name__, known.reason, known.detail))
    os._exit(0)  # nothing is left to clear away


def as_known(error: Exception, limits: Limits) -> ArchiveError:
    """Return what the reader is told of an error; a bug goes to the log as well."""
    if isinstance(error, ArchiveError):
        return error
    if isinstance(error, MemoryError):
        return limits.exceeded("memory_bytes")
    traceback.print_exception(error)
    detail = f"{type(error).__name__}: {error}"
    return UnreadableFile("The file made its reader fail", detail[:500])


if __name__ == "__main__":
    main()
