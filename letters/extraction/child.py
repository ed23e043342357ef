"""The process that reads one file, from inside.

    python -m letters.extraction.child LIMITS <FILE

LIMITS is JSON. It answers on standard output, one line of JSON each time:
{"page": [3, 12]} as often as there is progress, and at the end {"document": …} or
{"error": [class, reason, detail]}.
"""

import json
import os
import sys
import traceback

from letters.errors import UnreadableFile
from letters.extraction.confinement import confine
from letters.extraction.limits import Limits
from letters.extraction.readers import read
from letters.extraction.wire import pack


def main() -> None:
    limits = Limits(**json.loads(sys.argv[1]))
    confine(limits)
    # What a library prints must not mix with the answer.
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)

    def answer(**message) -> None:
        print(pack(message), file=answers, flush=True)

    def on_page(page: int, pages: int) -> None:
        answer(page=[page, pages])

    try:
        content = sys.stdin.buffer.read()
        answer(document=read(content, limits, on_page))
    except Exception as error:
        known = as_unreadable(error, limits)
        answer(error=[type(known).__name__, known.reason, known.detail])


def as_unreadable(error: Exception, limits: Limits) -> UnreadableFile:
    """Return what the reader is told of an error; a bug goes to the log as well."""
    if isinstance(error, UnreadableFile):
        return error
    if isinstance(error, MemoryError):
        return limits.exceeded("memory_bytes")
    traceback.print_exception(error)
    detail = f"{type(error).__name__}: {error}"
    return UnreadableFile("The file made its reader fail", detail[:500])


if __name__ == "__main__":
    main()
