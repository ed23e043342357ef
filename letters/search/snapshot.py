"""An opened index: kept between searches, and opened anew when it has changed.

What hits are counted, filtered and put in order by is read once, into columns. A
segment never changes, so what was read of it serves every later state of the index.
"""

import json
import threading
from array import array
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from itertools import chain, islice
from pathlib import Path

from whoosh.index import FileIndex
from whoosh.reading import SegmentReader

from letters.errors import SearchUnavailable
from letters.search.documents import TEXTS
from letters.search.generations import open_index, serving_generation, unreadable
from letters.search.postings import Postings, read_postings, terms_from
from letters.search.shapes import FACETS, Facet, Unit

KEPT_POSTINGS = 1_000_000  # in memory, of all posting lists together
AT_ONCE = 64  # terms that are read while other threads wait
NOTHING = Postings((), (), ())


class Segment:
    """A segment's reader, and the facts of its documents in columns."""

    def __init__(self, index: FileIndex, segment) -> None:
        self.reader = SegmentReader(index.storage, index.schema, segment)
        self.letters, self.days = array("q"), array("i")
        self.places, self.own_papers = array("i"), []
        self.lengths = {name: array("i") for name in TEXTS}
        self.facets: dict[Facet, list[tuple[str, ...]]] = {name: [] for name in FACETS}
        column = self.reader.column_reader("facts", translate=False)
        known: dict[tuple, tuple] = {}
        for content in column:
            facts = json.loads(content)
            self.letters.append(facts["letter"])
            self.days.append(facts["day"])
            self.places.append(facts["place"])
            self.own_papers.append(facts["own"])
            for name, length in zip(TEXTS, facts["lengths"], strict=True):
                self.lengths[name].append(length)
            for name in FACETS:
                values = tuple(facts["facets"].get(name, ()))
                self.facets[name].append(known.setdefault(values, values))
        self.facts = column

    def postings(self, field: str, term: bytes) -> Postings:
        if (field, term) not in self.reader._terms:
            return NOTHING
        return read_postings(self.reader, self.reader._terms.term_info(field, term))


class Column:
    """The values of one facet: for each document the number of its combination."""

    def __init__(self, values: list[tuple[str, ...]]) -> None:
        numbers: dict[tuple[str, ...], int] = {}
        self.of = [numbers.setdefault(each, len(numbers)) for each in values]
        self.combinations = list(numbers)

    def having(self, wanted: set[str]) -> set[int]:
        """Return the combinations with one of the values."""
        return {
            number
            for number, values in enumerate(self.combinations)
            if not wanted.isdisjoint(values)
        }


class Snapshot:
    """One state of the index of a unit. Any number of threads may search in it."""

    def __init__(
        self, generation: Path, unit: Unit, before: "Snapshot | None" = None
    ) -> None:
        self.generation = generation
        self.lock = before.lock if before else threading.Lock()
        self.kept: OrderedDict[tuple[str, bytes], Postings] = OrderedDict()
        self.kept_count = 0
        index = open_index(generation, unit)
        try:
            toc = index._read_toc()
            self.version, self.index = toc.generation, index
            known = before.segments if before else {}
            self.segments: dict[str, Segment] = {
                each.segment_id(): known.get(each.segment_id()) or Segment(index, each)
                for each in toc.segments
            }
            self.deleted: set[int] = set()
            self.bases: list[int] = []
            base = 0
            for each in toc.segments:
                self.bases.append(base)
                self.deleted.update(base + number for number in each.deleted_docs())
                base += each.doc_count_all()
            self.read_columns(base)
        except Exception as error:  # a damaged file raises anything
            raise unreadable(generation, error) from error

    def read_columns(self, size: int) -> None:
        def joined(name: str) -> chain:
            return chain.from_iterable(getattr(each, name) for each in segments)

        segments = list(self.segments.values())
        self.documents = [n for n in range(size) if n not in self.deleted]
        self.letters = array("q", joined("letters"))
        self.days = array("i", joined("days"))
        places = array("i", joined("places"))
        self.own_papers: list[str] = list(joined("own_papers"))
        self.lengths = {
            name: self.relative(
                [*chain.from_iterable(s.lengths[name] for s in segments)]
            )
            for name in TEXTS
        }
        self.facets: dict[Facet, Column] = {
            name: Column([*chain.from_iterable(each.facets[name] for each in segments)])
            for name in FACETS
        }
        # Where each document comes, newest first; no two have one place, and the
        # undated come last in both directions.
        days, letters = self.days, self.letters

        def newest(number: int) -> tuple[int, ...]:
            return -days[number], -letters[number], places[number]

        def oldest(number: int) -> tuple[int, ...]:
            day = days[number]
            return not day, day, letters[number], places[number]

        self.by_newest = sorted(range(size), key=newest)
        self.by_oldest = sorted(range(size), key=oldest)

    @cached_property
    def newest(self) -> array:
        return ranks(self.by_newest)

    @cached_property
    def oldest(self) -> array:
        return ranks(self.by_oldest)

    def relative(self, lengths: list[int]) -> list[float]:
        """Return each document's length, beside the mean of those that are there."""
        total = sum(map(lengths.__getitem__, self.documents))
        mean = max(total / max(len(self.documents), 1), 1)
        return [length / mean for length in lengths]

    @property
    @contextmanager
    def reading(self) -> Iterator[None]:
        """Keep other threads from the files, in which a reader has one place.

        :raises SearchUnavailable: they cannot be read.
        """
        with self.lock:
            try:
                yield
            except Exception as error:
                raise unreadable(self.generation, error) from error

    def is_current(self, generation: Path) -> bool:
        if self.generation != generation:
            return False
        try:
            return self.version == self.index.latest_generation()
        except OSError:  # it is being removed
            return False

    def facts(self, document: int) -> dict:
        number = max(i for i, base in enumerate(self.bases) if base <= document)
        segment = list(self.segments.values())[number]
        with self.reading:
            return json.loads(segment.facts[document - self.bases[number]])

    def postings(self, field: str, term: bytes) -> Postings:
        """Return the posting list of a term, read once and kept while there is room."""
        key = (field, term)
        if (held := self.kept.get(key)) is not None:
            return held
        with self.reading:
            if (held := self.kept.get(key)) is not None:  # another thread was first
                return held
            found = [
                (base, segment.postings(field, term))
                for base, segment in zip(
                    self.bases, self.segments.values(), strict=True
                )
            ]
            held = self.joined(found)
            self.kept[key] = held
            self.kept_count += len(held.documents)
            while self.kept_count > KEPT_POSTINGS and len(self.kept) > 1:
                _, oldest = self.kept.popitem(last=False)
                self.kept_count -= len(oldest.documents)
        return held

    def joined(self, found: list[tuple[int, Postings]]) -> Postings:
        """Join the lists of the segments, without the documents that were taken out."""
        documents, counts, places = [], [], []
        for base, postings in found:
            documents += [base + number for number in postings.documents]
            counts += postings.counts
            places += postings.places
        if self.deleted:
            rows = zip(documents, counts, places, strict=True)
            kept = [row for row in rows if row[0] not in self.deleted]
            documents, counts, places = zip(*kept, strict=True) if kept else NOTHING
        return Postings(array("I", documents), counts, places)

    def postings_from(self, field: str, start: bytes) -> Iterator[Postings]:
        """Yield the posting lists of all terms that begin so, of each segment its own;
        documents that were taken out are still in them."""
        segments = zip(self.bases, self.segments.values(), strict=True)
        for base, segment in segments:
            terms = terms_from(segment.reader, field, start)
            while True:
                with self.reading:
                    infos = [info for _, info in islice(terms, AT_ONCE)]
                    found = [read_postings(segment.reader, info) for info in infos]
                if not found:
                    break
                for documents, counts, places in found:
                    yield Postings([base + n for n in documents], counts, places)


def ranks(order: list[int]) -> array:
    places = array("I", bytes(4 * len(order)))
    for place, number in enumerate(order):
        places[number] = place
    return places


opening = threading.Lock()
kept: dict[Unit, Snapshot] = {}


def present_snapshot(folder: Path, unit: Unit) -> Snapshot | None:
    """Return the present state of the index; None when nothing was built yet.

    :raises SearchUnavailable: the index cannot be read.
    """
    generation = serving_generation(folder)
    if generation is None:
        return None
    held = kept.get(unit)
    if held is None or not held.is_current(generation):
        with opening:
            held = kept.get(unit)
            if held is None or not held.is_current(generation):
                held = kept[unit] = open_snapshot(folder, generation, unit)
    return held


def open_snapshot(folder: Path, generation: Path, unit: Unit) -> Snapshot:
    before = kept.get(unit)
    if before is not None and before.generation != generation:
        before = None
    try:
        return Snapshot(generation, unit, before)
    except SearchUnavailable:
        # It may have been replaced and removed while it was being opened, or its
        # segments may have been merged.
        replacement = serving_generation(folder)
        if replacement is None:
            raise
        return Snapshot(replacement, unit)
