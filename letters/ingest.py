"""The corridor: a file is read, its letter kept, the index told."""

import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from django.conf import settings
from django.db import connection, transaction

from letters.archive import (
    Stored,
    find_letter_of_file,
    find_same_letter,
    fingerprint,
    store_letter,
)
from letters.errors import ArchiveError
from letters.models import Letter
from letters.sandbox import Limits, OnPage, no_progress, read_safely
from letters.search import index_pending
from letters.shapes import Reading, SourceFile

# One write of the index costs as much as a dozen letters; a batch is lost work
# for the index, and only for it, when the process is killed.
BATCH = 200


def read_letter(source: SourceFile, on_page: OnPage = no_progress) -> Reading:
    """File to text to parsed letter, as settings allow. Touches no database, no index.

    :param on_page: called with (page, pages) after each page of a scan.
    :raises ArchiveError: the file cannot be read, or holds no letter.
    """
    return read_safely(source, Limits(**settings.READ_LIMITS), on_page)


@dataclass(frozen=True)
class Taken:
    """What became of one file: its reading if it was read, its error if it failed."""

    source: SourceFile
    outcome: Literal["new", "unchanged", "changed", "failed"]
    reading: Reading | None = None
    error: ArchiveError | None = None


def take_in(
    sources: Iterable[SourceFile],
    origin: Letter.Origin,
    *,
    dry_run: bool = False,
    on_page: OnPage = no_progress,
) -> Iterator[Taken]:
    """Yield what became of each file; a bad one does not stop the rest.

    Each letter is kept whole or not at all, and indexed in batches. To take in
    the same file again changes nothing. A dry run keeps and indexes nothing.
    """
    rehearsal = Rehearsal() if dry_run else None
    try:
        for count, source in enumerate(sources, 1):
            yield take_in_one(source, origin, rehearsal, on_page)
            if count % BATCH == 0 and not dry_run:
                index_pending()
    finally:
        if not dry_run:
            index_pending()


class Rehearsal:
    """What a dry run would have kept by now, which no row tells."""

    def __init__(self) -> None:
        self.files: set[str] = set()
        self.letters: set[str] = set()

    def keep(self, reading: Reading) -> Literal["new", "changed"]:
        name = reading.letter.kamerstuk or fingerprint(reading.letter)
        is_held = name in self.letters or find_same_letter(reading.letter)
        self.files.add(reading.source.sha256)
        self.letters.add(name)
        return "changed" if is_held else "new"


def take_in_one(
    source: SourceFile,
    origin: Letter.Origin,
    rehearsal: Rehearsal | None,
    on_page: OnPage,
) -> Taken:
    is_rehearsed = rehearsal and source.sha256 in rehearsal.files
    if is_rehearsed or find_letter_of_file(source.sha256):
        return Taken(source, "unchanged")
    try:
        reading = read_letter(source, on_page)
        if rehearsal:
            outcome = rehearsal.keep(reading)
        else:
            outcome = store_letter(reading, origin).outcome
    except ArchiveError as error:
        return Taken(source, "failed", error=error)
    return Taken(source, outcome, reading)


def keep_letter(reading: Reading, origin: Letter.Origin) -> Stored:
    """Keep one letter in a request; the index follows at once, outside of it."""
    stored = store_letter(reading, origin)
    index_soon()
    return stored


def index_soon() -> None:
    """Take the changed letters into the index, after this transaction, elsewhere."""
    transaction.on_commit(threading.Thread(target=index_and_close).start)


def index_and_close() -> None:
    """Index in a thread of its own, which must give back its connection.

    A writer that is at work looks at the queue again before it ends.
    """
    try:
        index_pending(wait=False)
    finally:
        connection.close()
