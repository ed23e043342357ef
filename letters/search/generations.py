"""The folder of the index: one generation serves, the next is built beside it.

A generation is a folder with a Whoosh index of the letters and one of the agenda
items; its name begins with the version of what it holds. The file SERVING names the
generation that readers open. One that does not serve was being built when the
program ended, and the next builder goes on with it.
"""

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.util.filelock import FileLock

from letters.errors import SearchUnavailable
from letters.search.schema import SCHEMA, version
from letters.search.shapes import Unit
from letters.search.writing import BulkWriter

SERVING = "serving"
LOCK = "writer.lock"
UNITS: tuple[Unit, ...] = ("letters", "items")


def serving_generation(folder: Path) -> Path | None:
    """Return the generation that readers open; None when nothing was built yet.

    :raises SearchUnavailable: it cannot be told.
    """
    try:
        return folder / (folder / SERVING).read_text().strip()
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise unreadable(folder, error) from error


def open_index(generation: Path, unit: Unit) -> FileIndex:
    """:raises SearchUnavailable: there is none, or it cannot be read."""
    try:
        return FileIndex(storage_of(generation), indexname=unit)
    except Exception as error:  # a damaged file raises anything
        raise unreadable(generation, error) from error


def storage_of(generation: Path) -> FileStorage:
    """Return the files of a generation, not mapped: of what Whoosh maps into memory
    it makes a copy there."""
    return FileStorage(generation, supports_mmap=False)


def unreadable(generation: Path, error: Exception) -> SearchUnavailable:
    return SearchUnavailable(
        "The search index cannot be read", f"{generation}: {error}"
    )


def is_current(generation: Path) -> bool:
    """Say whether a generation holds what this version of the program would index."""
    return generation.name.startswith(f"index-{version()}-")


def unfinished_generation(folder: Path) -> Path:
    """Return the generation of this version that is being built, or an empty one."""
    serving = serving_generation(folder)
    for other in folder.glob(f"index-{version()}-*"):
        if other != serving and has_both(other):
            return other
    generation = folder / f"index-{version()}-{secrets.token_hex(4)}"
    generation.mkdir(parents=True)
    for unit in UNITS:
        storage_of(generation).create_index(SCHEMA, indexname=unit)
    return generation


def has_both(generation: Path) -> bool:
    """Say whether a generation can be gone on with."""
    try:
        return all(open_index(generation, unit) for unit in UNITS)
    except SearchUnavailable:
        return False


def let_serve(generation: Path) -> None:
    """Switch all readers to a generation at once, and remove every other one."""
    folder = generation.parent
    pointer = folder / f"{SERVING}.new"
    pointer.write_text(generation.name)
    os.replace(pointer, folder / SERVING)
    for other in folder.glob("index-*"):
        if other != generation:
            shutil.rmtree(other, ignore_errors=True)


@contextmanager
def only_writer(folder: Path, *, wait: bool) -> Iterator[bool]:
    """Keep other writers out, in every process; say whether we are the one.

    The lock ends with the process that holds it, however that ends.
    """
    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder / LOCK)
    if not lock.acquire(blocking=wait):
        yield False
        return
    try:
        yield True
    finally:
        lock.release()


@contextmanager
def writers(generation: Path) -> Iterator[dict[Unit, BulkWriter]]:
    """Open both indexes for one batch: both are committed at the end, or neither.

    A process that is killed between the two commits leaves its batch queued.
    """
    opened = {unit: BulkWriter(open_index(generation, unit)) for unit in UNITS}
    try:
        yield opened
    except BaseException:
        for writer in opened.values():
            writer.cancel()
        raise
    for writer in opened.values():
        writer.commit()
