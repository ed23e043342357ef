"""The embedded engine: Whoosh's files, read and written whole."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from contextlib import AbstractContextManager
from pathlib import Path

from haystack.backends import BaseEngine

from letters.search import checking, generations, vocabulary
from letters.search.budget import Budget
from letters.search.contract import Digests, Engine
from letters.search.documents import Document
from letters.search.matching import Matcher
from letters.search.ranking import page_of
from letters.search.shapes import Found, Query, Unit
from letters.search.snapshot import Snapshot, present_snapshot
from letters.search.tree import Node, wanted
from letters.search.writing import take_out


class ArchiveBackend(Engine):
    """The index is in a folder, the PATH of the connection; see `generations`."""

    def __init__(self, connection_alias: str, **options: str) -> None:
        super().__init__(connection_alias, **options)
        self.folder = Path(options["PATH"])

    def find(
        self,
        tree: Node,
        query: Query,
        budget: Budget,
        generation: Path | None = None,
    ) -> Found:
        if generation:
            snapshot = Snapshot(generation, query.unit)
        else:
            snapshot = present_snapshot(self.folder, query.unit)
        if snapshot is None:
            return Found()
        matcher = Matcher(snapshot, budget)
        matches = matcher.matches(tree)
        return page_of(
            snapshot,
            matches,
            set(wanted(tree)),
            query,
            budget,
            is_complete=matcher.is_complete,
        )

    def counts_of(self, terms: Collection[str]) -> dict[str, int]:
        snapshot = present_snapshot(self.folder, "letters")
        return vocabulary.counts_of(snapshot, terms) if snapshot else {}

    def forms_from(self, start: str) -> dict[str, int]:
        snapshot = present_snapshot(self.folder, "letters")
        return vocabulary.forms_from(snapshot, start) if snapshot else {}

    def only_writer(self, *, wait: bool) -> AbstractContextManager[bool]:
        return generations.only_writer(self.folder, wait=wait)

    def serving_generation(self) -> Path | None:
        return generations.serving_generation(self.folder)

    def is_current(self, generation: Path) -> bool:
        return generations.is_current(generation)

    def unfinished_generation(self) -> Path:
        for generation in generations.unfinished_generations(self.folder):
            if not checking.is_damaged(generation):
                return generation
        return generations.new_generation(self.folder)

    def settle(self, generation: Path) -> None:
        reading = generations.reading_files(generation)
        with generations.writers(generation) as writers, reading:
            for writer in writers.values():
                if len(writer.segments) > 1:
                    writer.take_up([*writer.segments])

    def let_serve(self, generation: Path) -> None:
        generations.let_serve(generation)

    def is_damaged(self, generation: Path) -> bool:
        return checking.is_damaged(generation)

    def digests(self, generation: Path, unit: Unit) -> Digests:
        held: defaultdict[int, list[str]] = defaultdict(list)
        for facts in checking.kept_facts(generation, unit):
            held[facts["letter"]].append(facts["digest"])
        return {letter: sorted(each) for letter, each in held.items()}

    def write(
        self,
        generation: Path,
        documents: Iterable[tuple[Unit, Document]],
        *,
        in_place_of: Collection[int] = (),
    ) -> None:
        with generations.writers(generation) as writers:
            with generations.reading_files(generation):
                for writer in writers.values():
                    take_out(in_place_of, writer)
            for unit, document in documents:
                writers[unit].add(document)
        generations.tidy(generation)  # what was written is found by now


class ArchiveEngine(BaseEngine):
    backend = ArchiveBackend
