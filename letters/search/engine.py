"""Haystack's way in to the index on Whoosh.

Another engine comes as another backend with the same methods; the tree, the rows,
the queue and the excerpts are none of its business.
"""

from collections.abc import Collection, Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

from django.conf import settings
from haystack import connections
from haystack.backends import BaseEngine, BaseSearchBackend

from letters.models import AgendaItem, Letter
from letters.search import generations
from letters.search.matching import Budget, Matcher
from letters.search.query import Node
from letters.search.ranking import Found, page_of
from letters.search.shapes import Query, Unit
from letters.search.snapshot import present_snapshot, reading


class ArchiveBackend(BaseSearchBackend):
    """The embedded engine. Its folder is the PATH of the connection."""

    def __init__(self, connection_alias: str, **options: str) -> None:
        super().__init__(connection_alias, **options)
        self.folder = Path(options["PATH"])

    def find(self, tree: Node, query: Query) -> Found:
        """Return one page of what matches the tree.

        :raises SearchUnavailable: the index cannot be read.
        """
        budget = Budget(settings.SEARCH_BUDGET_MS)
        if not reading.acquire(timeout=budget.left):
            return Found(is_complete=False)
        try:
            snapshot = present_snapshot(self.folder, query.unit)
            if snapshot is None:
                return Found()
            matcher = Matcher(snapshot, budget)
            scores = matcher.scores(tree)
            return page_of(snapshot, scores, query, is_complete=matcher.is_complete)
        finally:
            reading.release()

    def only_writer(self, *, wait: bool) -> AbstractContextManager[bool]:
        return generations.only_writer(self.folder, wait=wait)

    def serving_generation(self) -> Path | None:
        return generations.serving_generation(self.folder)

    def new_generation(self) -> Path:
        return generations.new_generation(self.folder)

    def let_serve(self, generation: Path) -> None:
        generations.let_serve(generation)

    def count_letters(self, generation: Path) -> int:
        return generations.open_index(generation, "letters").doc_count()

    def write(
        self,
        generation: Path,
        letters: Iterable[Letter],
        *,
        in_place_of: Collection[int] = (),
    ) -> int:
        """Put letters in, and take out what was held of these keys; count the first."""
        count = 0
        with generations.writers(generation) as writers:
            for writer in writers.values():
                generations.take_out(in_place_of, writer)
            for letter in letters:
                count += 1
                for unit, fields in self.documents(letter):
                    writers[unit].add_document(**fields)
        return count

    def documents(self, letter: Letter) -> Iterator[tuple[Unit, dict]]:
        """Yield the letter and its items; without items it is itself one."""
        declared = connections[self.connection_alias].get_unified_index()
        whole = document(declared.get_index(Letter).full_prepare(letter))
        yield "letters", whole
        items = letter.items.all()
        for item in items:
            yield "items", document(declared.get_index(AgendaItem).full_prepare(item))
        if not items:
            yield "items", whole


class ArchiveEngine(BaseEngine):
    backend = ArchiveBackend


def document(prepared: dict) -> dict:
    """Return what Haystack prepared, in the fields of the schema."""
    date = prepared.get("date")  # Haystack leaves out what is null
    return {
        "title": prepared["title"],
        "text": prepared["text"],
        "letter": str(prepared["letter"]),
        "number": prepared["letter"],
        "place": prepared["place"],
        "anchor": prepared["anchor"],
        "day": date.year * 10_000 + date.month * 100 + date.day if date else 0,
        "kind": prepared["kind"].encode(),
    }
