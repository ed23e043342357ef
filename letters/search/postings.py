"""Posting lists in Whoosh's files (its codec W3), written and read whole.

Whoosh hands postings on one by one, which is what makes it slow. Here a term has one
block in a segment: its documents, how often each holds it, and the positions, each
as one array of the narrowest integers that hold them. Whoosh's own readers read
these files through `BulkCodec`.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from whoosh.codec.whoosh3 import W3Codec, W3FieldWriter, W3Segment, W3TermInfo
from whoosh.filedb.structfile import StructFile
from whoosh.formats import Positions
from whoosh.matching import ListMatcher
from whoosh.reading import SegmentReader
from whoosh.system import pack_ushort

WIDTHS = (1, 2, 4)  # bytes of an integer
NO_POSITIONS = np.array([], np.uint32)


class Postings(NamedTuple):
    """The documents that hold a term, in order, and how often each does."""

    documents: np.ndarray
    counts: np.ndarray


def narrowest(most: int) -> np.dtype:
    """Return the type of the integers up to this one."""
    return np.min_scalar_type(most).newbyteorder("<")


class Block(NamedTuple):
    """Where the posting list of a term lies in its file, and in what integers."""

    start: int
    length: int
    count: int
    documents: np.dtype
    counts: np.dtype

    @property
    def head(self) -> int:
        """The bytes before the positions."""
        return self.count * (self.documents.itemsize + self.counts.itemsize)

    def postings(self, content: bytes) -> Postings:
        documents = np.frombuffer(content, self.documents, self.count)
        place = self.count * self.documents.itemsize
        return Postings(
            documents, np.frombuffer(content, self.counts, self.count, place)
        )

    def positions(self, content: bytes, counts: np.ndarray) -> np.ndarray:
        """Return the positions in all documents, those of one after the other's."""
        size = (self.length - self.head) // int(counts.sum())
        if not size:
            return NO_POSITIONS
        return np.frombuffer(content, f"<u{size}", offset=self.head)


def block_of(info: W3TermInfo) -> Block:
    start, (length,) = info.extent()  # in a tuple: so Whoosh unpacks it
    documents, counts = narrowest(info.max_id()), narrowest(int(info.max_weight()))
    return Block(start, length, info.doc_frequency(), documents, counts)


class CompactPositions(Positions):
    """Whoosh's name for the format of a text's positions."""

    def decode_positions(self, places: np.ndarray) -> list[int]:
        return places.tolist()

    def decode_frequency(self, places: np.ndarray) -> int:
        return len(places)


class BulkFieldWriter(W3FieldWriter):
    """Writes the posting list of a term at once, as the only block of the term."""

    def add_term(
        self,
        term: bytes,
        documents: np.ndarray,
        counts: np.ndarray,
        positions: np.ndarray,
    ) -> None:
        last, most = int(documents[-1]), int(counts.max())
        content = b"".join(
            [
                documents.astype(narrowest(last)).tobytes(),
                counts.astype(narrowest(most)).tobytes(),
                positions.astype(narrowest(positions.max(initial=0))).tobytes(),
            ]
        )
        info = W3TermInfo(
            weight=int(counts.sum()),
            df=len(documents),
            maxweight=most,
            minid=int(documents[0]),
            maxid=last,
        )
        info.set_extent(self._postfile.tell(), len(content))
        self._postfile.write(content)
        self._tindex.add(pack_ushort(self._fieldid) + term, info.to_bytes())


class BulkCodec(W3Codec):
    def field_writer(self, storage, segment: W3Segment) -> BulkFieldWriter:
        return BulkFieldWriter(self, storage, segment)

    def postings_reader(
        self, dbfile: StructFile, terminfo: W3TermInfo, format_, term, scorer=None
    ) -> ListMatcher:
        block = block_of(terminfo)
        content = dbfile.get(block.start, block.length)
        documents, counts = block.postings(content)
        positions = block.positions(content, counts)
        places = np.split(positions, np.cumsum(counts)[:-1])
        return ListMatcher(
            documents.tolist(), counts.tolist(), places, format_, scorer, term=term
        )


def read_postings(reader: SegmentReader, info: W3TermInfo) -> Postings:
    """Return the posting list of a term of a segment, without its positions.

    To be called by one thread at a time: a reader has one place in its files.
    """
    block = block_of(info)
    return block.postings(reader._terms._postfile.get(block.start, block.head))


def read_positions(
    reader: SegmentReader, info: W3TermInfo
) -> tuple[Postings, np.ndarray]:
    """Return the posting list of a term of a segment, and the positions in all its
    documents, those of one after the other's; see `read_postings`."""
    block = block_of(info)
    content = reader._terms._postfile.get(block.start, block.length)
    postings = block.postings(content)
    return postings, block.positions(content, postings.counts)


def terms_from(
    reader: SegmentReader, field: str, start: bytes
) -> Iterator[tuple[bytes, W3TermInfo]]:
    """Yield the terms of a field that begin so, in order."""
    for (name, term), info in reader._terms.items_from(field, start):
        if name != field or not term.startswith(start):
            return
        yield term, info
