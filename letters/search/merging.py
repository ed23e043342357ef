"""Segments made into one: which, and what becomes of their posting lists."""

from collections.abc import Iterator, Sequence
from heapq import merge
from itertools import accumulate, pairwise
from typing import NamedTuple

import numpy as np
from whoosh.codec.base import Segment
from whoosh.filedb.filestore import FileStorage
from whoosh.reading import SegmentReader

from letters.search.lists import INFO, Lists, decoded
from letters.search.postings import LENGTHS, places_of

# Segments of fewer bytes are merged once some have gathered, lest a search has to look
# into many; larger ones are not, lest the next change has to wait.
LARGE = 2_000_000
SOME = 4
GONE = -1
AT_ONCE = 5000  # posting lists in memory; fewer than SHORT holds


def small_ones(storage: FileStorage, segments: Sequence[Segment]) -> list[Segment]:
    """Return the segments that are to be made into one: some, of which none is larger
    than all smaller ones together.

    So each document is written again only a few times, however they come in.
    """
    small = [each for each in segments if bytes_of(each, storage) < LARGE]
    small.sort(key=size_of)
    sums = [0, *accumulate(map(size_of, small))]
    few = 1
    while few < len(small) and size_of(small[few]) <= sums[few]:
        few += 1
    return small[:few] if few >= SOME else []


def size_of(segment: Segment) -> int:
    return segment.doc_count_all() - segment.deleted_count()


def bytes_of(segment: Segment, storage: FileStorage) -> float:
    """Return the bytes that the documents take which are still there."""
    length = storage.file_length(segment.make_filename(segment.COMPOUND_EXT))
    return length * size_of(segment) / segment.doc_count_all()


class Source(NamedTuple):
    """A segment that goes up in another one.

    :param numbers: of each document its number there, or GONE.
    """

    reader: SegmentReader
    numbers: np.ndarray

    def terms(self, number: int) -> Iterator[tuple[bytes, int, bytes]]:
        """Yield the terms of all fields, in order, each with the number that is given
        to the segment and with what is kept of the term."""
        table = self.reader._terms._tindex
        places = places_of(table)
        for first in range(0, len(places) - 1, AT_ONCE):
            some = places[first : first + AT_ONCE + 1]
            content = table.dbfile.get(int(some[0]), int(some[-1] - some[0]))
            for start, end in pairwise((some - some[0]).tolist()):
                info = end - INFO.itemsize
                yield content[start + LENGTHS.size : info], number, content[info:end]

    def postings(self, terms: np.ndarray, infos: np.ndarray) -> tuple[np.ndarray, ...]:
        """Return the posting lists of terms that follow each other: of each document
        that is still there its term's number, its own, how often and where."""
        start, last = int(infos["start"][0]), infos[-1]
        length = int(last["start"] + last["length"]) - start
        content = self.reader._terms._postfile.get(start, length)
        documents, counts, positions = decoded(infos, content)
        documents = self.numbers[documents]
        is_kept = documents != GONE
        positions = positions[np.repeat(is_kept, counts)]
        terms = np.repeat(terms, infos["count"])
        return terms[is_kept], documents[is_kept], counts[is_kept], positions


def merged_lists(sources: Sequence[Source]) -> Iterator[Lists]:
    """Yield the posting lists of segments that follow each other, as of one."""
    terms: list[bytes] = []
    found: list[tuple[int, int, bytes]] = []
    every = merge(*(each.terms(number) for number, each in enumerate(sources)))
    for term, source, info in every:
        if not terms or term != terms[-1]:
            if len(found) > AT_ONCE:
                yield joined(terms, found, sources)
                terms, found = [], []
            terms.append(term)
        found.append((len(terms) - 1, source, info))
    if found:
        yield joined(terms, found, sources)


def joined(
    terms: list[bytes],
    found: list[tuple[int, int, bytes]],
    sources: Sequence[Source],
) -> Lists:
    """Join what segments hold of terms.

    :param found: the number of a term, that of a segment, and what is kept of it there.
    """
    numbers, places, kept = zip(*found, strict=True)
    infos = np.frombuffer(b"".join(kept), INFO)
    numbers, places = np.array(numbers, np.uint16), np.array(places)
    parts = [
        source.postings(numbers[places == place], infos[places == place])
        for place, source in enumerate(sources)
        if place in places
    ]
    numbers, documents, counts, positions = map(
        np.concatenate, zip(*parts, strict=True)
    )
    # Documents rise already in each term, and so they go on doing.
    order = np.argsort(numbers, kind="stable")
    places = np.argsort(np.repeat(numbers, counts), kind="stable")
    sizes = np.bincount(numbers, minlength=len(terms))
    still = [term for term, size in zip(terms, sizes, strict=True) if size]
    return Lists(
        still, sizes[sizes > 0], documents[order], counts[order], positions[places]
    )
