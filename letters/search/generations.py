"""The folder of the index: one generation serves, the next is built beside it.

A generation is a folder with a Whoosh index of the letters and one of the agenda
items; its name begins with the version of what it holds. The file SERVING names the
generation that readers open. One that does not serve was being built when the
program ended, and the next builder goes on with it.
"""

import os
import secrets
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from whoosh.codec.base import Segment
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.util.filelock import FileLock

from letters.errors import SearchUnavailable
from letters.search.merging import small_ones
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
    with reading_files(folder):
        try:
            return folder / (folder / SERVING).read_text().strip()
        except FileNotFoundError:
            return None


def open_index(generation: Path, unit: Unit) -> FileIndex:
    """:raises SearchUnavailable: there is none, or it cannot be read."""
    with reading_files(generation):
        return FileIndex(storage_of(generation), indexname=unit)


def storage_of(generation: Path) -> FileStorage:
    """Return the files of a generation, not mapped: of what Whoosh maps into memory
    it makes a copy there."""
    return FileStorage(generation, supports_mmap=False)


@contextmanager
def reading_files(path: Path) -> Iterator[None]:
    """Read files of an index.

    :raises SearchUnavailable: they cannot be read.
    """
    try:
        yield
    except SearchUnavailable:
        raise
    except Exception as error:  # a damaged file raises anything
        reason = "The search index cannot be read"
        raise SearchUnavailable(reason, f"{path}: {error}") from error


def is_current(generation: Path) -> bool:
    """Say whether a generation holds what this version of the program would index."""
    return generation.name.startswith(f"index-{version()}-")


def unfinished_generations(folder: Path) -> Iterator[Path]:
    """Yield the generations of this version that are not known to serve."""
    serving = None
    with suppress(SearchUnavailable):  # a damaged SERVING names none
        serving = serving_generation(folder)
    for other in folder.glob(f"index-{version()}-*"):
        if other != serving:
            yield other


def new_generation(folder: Path) -> Path:
    """Return an empty generation."""
    generation = folder / f"index-{version()}-{secrets.token_hex(4)}"
    generation.mkdir(parents=True)
    for unit in UNITS:
        storage_of(generation).create_index(SCHEMA, indexname=unit)
    return generation


def let_serve(generation: Path) -> None:
    """Switch all readers to a generation at once, and remove every other one."""
    folder = generation.parent
    pointer = folder / f"{SERVING}.new"
    pointer.write_text(generation.name)
    if (folder / SERVING).is_dir():  # no file can take its place
        shutil.rmtree(folder / SERVING)
    os.replace(pointer, folder / SERVING)
    for other in folder.glob("index-*"):
        if other != generation:
            shutil.rmtree(other, ignore_errors=True)


@contextmanager
def only_writer(folder: Path, *, wait: bool) -> Iterator[bool]:
    """Keep other writers out, in every process; say whether we are the one.

    The lock ends with the process that holds it, however that ends.

    :raises SearchUnavailable: the folder cannot be used.
    """
    with reading_files(folder):
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / LOCK)
        is_ours = lock.acquire(blocking=wait)
    if not is_ours:
        yield False
        return
    try:
        yield True
    finally:
        lock.release()


@contextmanager
def writers(
    generation: Path, units: Iterable[Unit] = UNITS
) -> Iterator[dict[Unit, BulkWriter]]:
    """Open indexes for one batch: all are committed at the end, or none.

    A process that is killed between two commits leaves its batch queued.

    :raises SearchUnavailable: what they hold cannot be read.
    """
    opened = {unit: BulkWriter(open_index(generation, unit)) for unit in units}
    try:
        yield opened
    except BaseException:
        for writer in opened.values():
            writer.cancel()
        raise
    with reading_files(generation):  # segments that are merged
        for writer in opened.values():
            writer.commit()


def tidy(generation: Path) -> None:
    """Merge small segments, of one index at most: the next change may be waiting.

    :raises SearchUnavailable: what they hold cannot be read.
    """
    for unit in UNITS:
        if small_ones(*segments_of(generation, unit)):
            with writers(generation, [unit]) as opened, reading_files(generation):
                writer = opened[unit]
                writer.take_up(small_ones(writer.storage, writer.segments))
            return


def segments_of(generation: Path, unit: Unit) -> tuple[FileStorage, list[Segment]]:
    """:raises SearchUnavailable: there is no index, or its list cannot be read."""
    index = open_index(generation, unit)
    with reading_files(generation):
        return index.storage, index._read_toc().segments
