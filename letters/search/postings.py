"""Posting lists in Whoosh's files (its codec W3), written and read whole.

Whoosh hands postings on one by one, which is what makes it slow. Here a term has one
block in a segment: its documents, how often each holds it, and the positions, each
as one array of the narrowest integers that hold them. Whoosh's own readers read
these files through `BulkCodec`.
"""

import struct
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from whoosh.codec.whoosh3 import W3Codec, W3FieldWriter, W3Segment, W3TermInfo
from whoosh.filedb.structfile import StructFile
from whoosh.formats import Positions
from whoosh.matching import ListMatcher
from whoosh.reading import SegmentReader
from whoosh.system import pack_ushort

NO_POSITIONS = np.array([], np.uint32)
BYTE, SHORT, LONG = map(np.dtype, ("<u1", "<u2", "<u4"))
KEY = 2  # bytes of a field's number, before each of its terms
INFO = struct.Struct("!BfIBBfIIqi")  # of a term, in Whoosh's file: see W3TermInfo


class Postings(NamedTuple):
    """The documents that hold a term, in order, and how often each does."""

    documents: np.ndarray
    counts: np.ndarray


def narrowest(most: int) -> np.dtype:
    """Return the type of the integers up to this one."""
    return BYTE if most < 1 << 8 else SHORT if most < 1 << 16 else LONG


class Block(NamedTuple):
    """Where the posting list of a term lies in its file, and what it holds.

    :param count: of documents; last: of them; most: how often one of them holds it.
    """

    start: int
    length: int
    count: int
    last: int
    most: int

    @classmethod
    def of(cls, info: bytes) -> "Block":
        """Read what Whoosh keeps of a term."""
        _, _, count, _, _, most, _, last, start, length = INFO.unpack(info)
        return cls(start, length, count, last, int(most))

    @property
    def head(self) -> int:
        """The bytes before the positions."""
        sizes = narrowest(self.last).itemsize + narrowest(self.most).itemsize
        return self.count * sizes

    def postings(self, content: bytes) -> Postings:
        documents = np.frombuffer(content, narrowest(self.last), self.count)
        counts = narrowest(self.most)
        counted = np.frombuffer(content, counts, self.count, documents.nbytes)
        return Postings(documents, counted)

    def positions(self, content: bytes, counts: np.ndarray) -> np.ndarray:
        """Return the positions in all documents, those of one after the other's."""
        size = (self.length - self.head) // int(counts.sum())
        if not size:
            return NO_POSITIONS
        return np.frombuffer(content, f"<u{size}", offset=self.head)


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
        start, (length,) = terminfo.extent()  # in a tuple: so Whoosh unpacks it
        last, most = terminfo.max_id(), int(terminfo.max_weight())
        block = Block(start, length, terminfo.doc_frequency(), last, most)
        content = dbfile.get(block.start, block.length)
        documents, counts = block.postings(content)
        positions = block.positions(content, counts)
        places = np.split(positions, np.cumsum(counts)[:-1])
        return ListMatcher(
            documents.tolist(), counts.tolist(), places, format_, scorer, term=term
        )


def block_of(reader: SegmentReader, field: str, term: bytes) -> Block | None:
    """Return the block of a term in a segment; None when no document holds it.

    To be called by one thread at a time, as all that follows: a reader has one place
    in its files.
    """
    terms = reader._terms
    try:
        return Block.of(terms._tindex[terms._keycoder(field, term)])
    except KeyError:
        return None


def read_postings(reader: SegmentReader, block: Block) -> Postings:
    """Return the posting list of a term of a segment, without its positions."""
    return block.postings(reader._terms._postfile.get(block.start, block.head))


def read_positions(reader: SegmentReader, block: Block) -> tuple[Postings, np.ndarray]:
    """Return the posting list of a term of a segment, and the positions in all its
    documents, those of one after the other's."""
    content = reader._terms._postfile.get(block.start, block.length)
    postings = block.postings(content)
    return postings, block.positions(content, postings.counts)


def terms_from(
    reader: SegmentReader, field: str, start: bytes
) -> Iterator[tuple[bytes, Block]]:
    """Yield the terms of a field that begin so, in order."""
    first = reader._terms._keycoder(field, start)
    for key, info in reader._terms._tindex.items_from(first):
        if not key.startswith(first):
            return
        yield key[KEY:], Block.of(info)
