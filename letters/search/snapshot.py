"""An opened index: kept between searches, and opened anew when it has changed.

What hits are counted, filtered and put in order by is read once, into columns. A
segment never changes, so what was read of it serves every later state of the index.
"""

import json
import threading
from array import array
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from whoosh.reading import SegmentReader

from letters.errors import SearchUnavailable
from letters.search.columns import Column, whole
from letters.search.documents import TEXTS
from letters.search.generations import (
    open_index,
    reading_files,
    serving_generation,
)
from letters.search.postings import (
    Postings,
    block_of,
    read_positions,
    read_postings,
    terms_from,
)
from letters.search.shapes import FACETS, Facet, Unit

KEPT_BYTES = 32_000_000  # in memory, of all posting lists together
AT_ONCE = 64  # terms that are read while other threads wait
POSITION_BITS = 32  # of a place, behind the number of its document
NO_POSTINGS = Postings(np.array([], np.int32), np.array([], np.int32))


class Passages(NamedTuple):
    """What the text of a document consists of.

    :param opening: the anchor of the passage that opens it.
    :param starts: the position at which each passage begins; headings: which are.
    """

    opening: str
    starts: list[int]
    anchors: list[str]
    headings: set[int]


class Segment:
    """A segment's reader, and the facts of its documents in columns."""

    def __init__(self, reader: SegmentReader) -> None:
        self.reader = reader
        self.letters, self.days, self.places = array("q"), array("i"), array("i")
        self.anchors: list[str] = []
        own_papers, lengths, facets = [], [], []
        self.passages = self.reader.column_reader("passages", translate=False)
        for content in self.reader.column_reader("facts", translate=False):
            facts = json.loads(content)
            self.letters.append(facts["letter"])
            self.days.append(facts["day"])
            self.places.append(facts["place"])
            self.anchors.append(facts["anchor"])
            own_papers.append([facts["own"]])
            lengths.append(facts["lengths"])
            facets.append(facts["facets"])
        self.own_papers = Column.of(own_papers)
        self.lengths = np.array(lengths, np.int32).reshape(-1, len(TEXTS))
        self.facets = {
            name: Column.of([each.get(name, ()) for each in facets]) for name in FACETS
        }


class Snapshot:
    """One state of the index of a unit. Any number of threads may search in it.

    What it says of each document is an array by the documents' numbers:

    :param is_there: documents that were taken out are not.
    :param lengths: of each text, beside the mean of those that are there.
    :param newest: where a document comes, newest first; oldest: oldest first. No two
        have one place, and the undated come last in both.
    """

    def __init__(
        self, generation: Path, unit: Unit, before: "Snapshot | None" = None
    ) -> None:
        self.generation = generation
        self.lock = before.lock if before else threading.Lock()
        self.kept: OrderedDict[tuple, Any] = OrderedDict()
        self.kept_bytes = 0
        index = open_index(generation, unit)
        with reading_files(generation):
            toc = index._read_toc()
            self.version, self.index = toc.generation, index
            is_same = before is not None and before.generation == generation
            known = before.segments if is_same else {}
            # Opened first, since the file of one that is merged is soon removed.
            readers = {
                each.segment_id(): SegmentReader(index.storage, index.schema, each)
                for each in toc.segments
                if each.segment_id() not in known
            }
            self.segments: dict[str, Segment] = {
                each: known.get(each) or Segment(readers[each])
                for each in [segment.segment_id() for segment in toc.segments]
            }
            sizes = [each.doc_count_all() for each in toc.segments]
            self.bases = [sum(sizes[:place]) for place in range(len(sizes))]
            self.is_there = np.ones(sum(sizes), bool)
            for base, each in zip(self.bases, toc.segments, strict=True):
                self.is_there[[base + number for number in each.deleted_docs()]] = False
            self.read_columns()

    def read_columns(self) -> None:
        segments = list(self.segments.values())

        def joined(name: str) -> np.ndarray:
            return whole([np.array(getattr(each, name)) for each in segments])

        self.count = int(self.is_there.sum())
        self.letters, self.days = joined("letters"), joined("days")
        self.anchors = [anchor for each in segments for anchor in each.anchors]
        self.own_papers = Column.joined([each.own_papers for each in segments])
        self.facets: dict[Facet, Column] = {
            name: Column.joined([each.facets[name] for each in segments])
            for name in FACETS
        }
        lengths = joined("lengths").reshape(-1, len(TEXTS))
        means = lengths[self.is_there].sum(axis=0) / max(self.count, 1)
        relative = lengths / np.maximum(means, 1)
        self.lengths = dict(zip(TEXTS, relative.T.copy(), strict=True))
        places, days, letters = joined("places"), self.days, self.letters
        self.by_newest = np.lexsort([places, -letters, -days])
        self.by_oldest = np.lexsort([places, letters, days, days == 0])
        self.newest, self.oldest = ranks(self.by_newest), ranks(self.by_oldest)

    @property
    @contextmanager
    def reading(self) -> Iterator[None]:
        """Keep other threads from the files, in which a reader has one place.

        :raises SearchUnavailable: they cannot be read.
        """
        with self.lock, reading_files(self.generation):
            yield

    def is_current(self, generation: Path) -> bool:
        if self.generation != generation:
            return False
        try:
            return self.version == self.index.latest_generation()
        except OSError:  # it is being removed
            return False

    def postings(self, field: str, term: bytes) -> Postings:
        """Return the posting list of a term: of the documents that are there."""

        def read() -> Postings:
            found = [
                Postings(each.documents + np.int32(base), each.counts)
                for base, each in self.of_segments(field, term, read_postings)
            ]
            documents = whole([each.documents for each in found])
            counts = whole([each.counts for each in found])
            is_there = self.is_there[documents]
            return Postings(documents[is_there], counts[is_there])

        return self.keep((field, term), read)

    def places(self, field: str, term: bytes, among: np.ndarray) -> np.ndarray:
        """Return where a term stands, in rising order: places, each a document's
        number and a position.

        :param among: says of each document whether it is looked at.
        """

        def read() -> list[np.ndarray]:
            found = self.of_segments(field, term, read_positions)
            return [
                each
                for base, ((documents, counts), positions) in found
                for each in (documents + np.int32(base), counts, positions)
            ]

        held = self.keep((field, term, "positions"), read)
        lists = zip(held[::3], held[1::3], held[2::3], strict=True)
        return whole([places_in(*each, among) for each in lists])

    def of_segments(
        self, field: str, term: bytes, read: Callable
    ) -> Iterator[tuple[int, Any]]:
        """Yield what is read of a term in each segment that holds it, and the number
        of the segment's first document."""
        for base, segment in zip(self.bases, self.segments.values(), strict=True):
            if block := block_of(segment.reader, field, term):
                yield base, read(segment.reader, block)

    def keep(self, key: tuple, read: Callable[[], tuple]) -> Any:
        """Return what was read before, or is read now and kept while there is room."""
        if (held := self.kept.get(key)) is not None:
            return held
        with self.reading:
            if (held := self.kept.get(key)) is not None:  # another thread was first
                return held
            held = read()
            if (size := size_of(held)) <= KEPT_BYTES // 4:
                self.kept[key] = held
                self.kept_bytes += size
            while self.kept_bytes > KEPT_BYTES:
                _, oldest = self.kept.popitem(last=False)
                self.kept_bytes -= size_of(oldest)
        return held

    def postings_from(self, field: str, start: bytes) -> Iterator[Postings]:
        """Yield the posting lists of all terms that begin so, of each segment its own;
        documents that were taken out are still in them."""
        for base, documents, counts in self.beginning(field, start, read_postings):
            yield Postings(documents + np.int32(base), counts)

    def places_from(
        self, field: str, start: bytes, among: np.ndarray
    ) -> Iterator[np.ndarray]:
        """Yield the places of each term that begins so; see `places`."""
        found = self.beginning(field, start, read_positions)
        for base, (documents, counts), positions in found:
            yield places_in(documents + np.int32(base), counts, positions, among)

    def beginning(self, field: str, start: bytes, read: Callable) -> Iterator[tuple]:
        """Yield the number of a segment's first document, and what is read of a term
        in it that begins so."""
        for base, segment in zip(self.bases, self.segments.values(), strict=True):
            terms = terms_from(segment.reader, field, start)
            while True:
                with self.reading:
                    blocks = [block for _, block in islice(terms, AT_ONCE)]
                    found = [read(segment.reader, block) for block in blocks]
                if not found:
                    break
                for each in found:
                    yield base, *each

    def passages(self, document: int) -> Passages:
        number = bisect_right(self.bases, document) - 1
        segment = list(self.segments.values())[number]
        with self.reading:
            content = json.loads(segment.passages[document - self.bases[number]])
        opening, starts, anchors, headings = content
        return Passages(opening, starts, anchors, set(headings))


def places_in(
    documents: np.ndarray, counts: np.ndarray, positions: np.ndarray, among: np.ndarray
) -> np.ndarray:
    """Return the places in some of the documents of a posting list."""
    chosen = np.flatnonzero(among[documents])
    if not len(chosen):
        return np.array([], np.int64)
    counts = counts.astype(np.int64)
    ends = np.cumsum(counts)
    counts, ends = counts[chosen], ends[chosen]
    places = np.arange(counts.sum()) + np.repeat(ends - np.cumsum(counts), counts)
    numbers = documents[chosen].astype(np.int64) << POSITION_BITS
    return np.repeat(numbers, counts) + positions[places]


def document_of(places: np.ndarray) -> np.ndarray:
    return places >> POSITION_BITS


def size_of(arrays: Iterable[np.ndarray]) -> int:
    return sum(each.nbytes for each in arrays)


def ranks(order: np.ndarray) -> np.ndarray:
    """Return the place of each number in an order of them."""
    places = np.empty(len(order), np.int32)
    places[order] = np.arange(len(order))
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
    try:
        return Snapshot(generation, unit, before)
    except SearchUnavailable:
        # It may have been replaced and removed while it was being opened, or its
        # segments may have been merged.
        replacement = serving_generation(folder)
        if replacement is None:
            raise
        return Snapshot(replacement, unit, before)
