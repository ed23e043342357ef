"""The folder of the index: one generation serves, the next is built beside it.

A generation is a folder with a Whoosh index of the letters and one of the agenda
items. The file SERVING names the generation that readers open.
"""

import os
import secrets
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex, open_dir
from whoosh.util.filelock import FileLock
from whoosh.writing import IndexWriter

from letters.errors import SearchUnavailable
from letters.search.schema import SCHEMA
from letters.search.shapes import Unit

SERVING = "serving"
LOCK = "writer.lock"
UNITS: tuple[Unit, ...] = ("letters", "items")
POSTINGS_MB = 32  # memory for the postings of a batch, in each of the two indexes


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
        return open_dir(generation, indexname=unit)
    except Exception as error:  # a damaged file raises anything
        raise unreadable(generation, error) from error


def unreadable(generation: Path, error: Exception) -> SearchUnavailable:
    return SearchUnavailable(
        "The search index cannot be read", f"{generation}: {error}"
    )


def new_generation(folder: Path) -> Path:
    """Make an empty generation, which does not serve yet."""
    generation = folder / f"generation-{secrets.token_hex(4)}"
    generation.mkdir(parents=True)
    for unit in UNITS:
        FileStorage(generation).create_index(SCHEMA, indexname=unit)
    return generation


def let_serve(generation: Path) -> None:
    """Switch all readers to a generation at once, and remove every other one."""
    folder = generation.parent
    pointer = folder / f"{SERVING}.new"
    pointer.write_text(generation.name)
    os.replace(pointer, folder / SERVING)
    for other in folder.glob("generation-*"):
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
def writers(generation: Path) -> Iterator[dict[Unit, IndexWriter]]:
    """Open both indexes for one batch: both are committed at the end, or neither.

    A process that is killed between the two commits leaves its batch queued.
    """
    opened = {
        unit: open_index(generation, unit).writer(limitmb=POSTINGS_MB) for unit in UNITS
    }
    try:
        yield opened
    except BaseException:
        for writer in opened.values():
            writer.cancel()
        raise
    for writer in opened.values():
        writer.commit()


def take_out(keys: Collection[int], writer: IndexWriter) -> None:
    if keys:
        with writer.searcher() as searcher:
            for key in keys:
                writer.delete_by_term("letter", str(key), searcher)
