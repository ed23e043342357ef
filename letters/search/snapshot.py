"""An opened index: kept between searches, and opened anew when it has changed."""

import threading
from functools import cached_property
from pathlib import Path

from letters.errors import SearchUnavailable
from letters.search.generations import open_index, serving_generation, unreadable
from letters.search.shapes import Unit


class Snapshot:
    """One state of the index of a unit: its postings, and what hits are counted by."""

    def __init__(self, generation: Path, unit: Unit) -> None:
        self.generation = generation
        self.index = open_index(generation, unit)
        try:
            self.version = self.index.latest_generation()
            self.reader = self.index.reader()
            self.numbers: list[int] = self.column("number")
            self.places: list[int] = self.column("place")
            self.days: list[int] = self.column("day")
            self.kinds: list[str] = [kind.decode() for kind in self.column("kind")]
        except Exception as error:
            raise unreadable(generation, error) from error

    def column(self, name: str) -> list:
        values: list = []
        for leaf, _ in self.reader.leaf_readers():
            if count := leaf.doc_count_all():
                column = leaf.column_reader(name, translate=False)
                values += [column[number] for number in range(count)]
        return values

    @cached_property
    def documents(self) -> list[int]:
        return list(self.reader.all_doc_ids())

    def is_current(self, generation: Path) -> bool:
        if self.generation != generation:
            return False
        try:
            return self.version == self.index.latest_generation()
        except OSError:  # it is being removed
            return False

    def year(self, document: int) -> int | None:
        return self.days[document] // 10_000 or None

    def anchor(self, document: int) -> str:
        return self.reader.stored_fields(document)["anchor"]


# Whoosh's reader has one place in its files, so one search is served at a time.
reading = threading.Lock()
kept: dict[Unit, Snapshot] = {}


def present_snapshot(folder: Path, unit: Unit) -> Snapshot | None:
    """Return the present state of the index; None when nothing was built yet.

    To be called, and its answer used, by who holds `reading`.

    :raises SearchUnavailable: the index cannot be read.
    """
    generation = serving_generation(folder)
    if generation is None:
        return None
    held = kept.get(unit)
    if held is None or not held.is_current(generation):
        kept[unit] = open_snapshot(folder, generation, unit)
        if held is not None:
            held.reader.close()
    return kept[unit]


def open_snapshot(folder: Path, generation: Path, unit: Unit) -> Snapshot:
    try:
        return Snapshot(generation, unit)
    except SearchUnavailable:
        # It may have been replaced and removed while it was being opened.
        replacement = serving_generation(folder)
        if replacement in (None, generation):
            raise
        return Snapshot(replacement, unit)
