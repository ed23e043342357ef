"""Posting lists in Whoosh's files (its codec W3), written and read whole.

Whoosh hands postings on one by one, which is what makes it slow. Here a term has one
block in a segment; see `lists`. Whoosh's own readers read these files through
`BulkCodec`.
"""

import struct
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from whoosh.codec.whoosh3 import W3Codec, W3FieldWriter, W3Segment, W3TermInfo
from whoosh.filedb.filetables import OrderedHashReader, OrderedHashWriter
from whoosh.filedb.structfile import StructFile
from whoosh.formats import Positions
from whoosh.matching import ListMatcher
from whoosh.reading import SegmentReader
from whoosh.system import pack_ushort

from letters.search.lists import Lists, encoded, narrowest

KEY = 2  # bytes of a field's number, before each of its terms
LENGTHS = struct.Struct("!ii")  # of a term and of what is kept of it, before both
KEPT = struct.Struct("!BfIBBfIIqi")  # of one term, as INFO says


class Postings(NamedTuple):
    """The documents that hold a term, in order, and how often each does."""

    documents: np.ndarray
    counts: np.ndarray


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
        _, _, count, _, _, most, _, last, start, length = KEPT.unpack(info)
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
        return np.frombuffer(content, f"<u{size}", offset=self.head)


class CompactPositions(Positions):
    """Whoosh's name for the format of a text's positions."""

    def decode_positions(self, places: np.ndarray) -> list[int]:
        return places.tolist()

    def decode_frequency(self, places: np.ndarray) -> int:
        return len(places)


class BulkFieldWriter(W3FieldWriter):
    """Writes the posting lists of many terms at once, each as the only block."""

    @property
    def prefix(self) -> bytes:
        """What stands before each term of the field that was started last."""
        return pack_ushort(self._fieldid)

    def add_lists(self, lists: Lists, prefix: bytes = b"") -> None:
        if not lists.terms:
            return
        infos, content = encoded(lists, self._postfile.tell())
        self._postfile.write(content)
        keys = [prefix + term for term in lists.terms]
        add_all(self._tindex, keys, infos.tobytes())


def add_all(table: OrderedHashWriter, keys: list[bytes], infos: bytes) -> None:
    """Do what its method add() does, for many terms in order."""
    place, content = table.tell(), []
    for number, key in enumerate(keys):
        info = infos[number * KEPT.size : (number + 1) * KEPT.size]
        hashed = table.hashfn(key)
        table.buckets[hashed & 255].append((hashed, place))
        table.index.append(place)
        content += LENGTHS.pack(len(key), len(info)), key, info
        place += LENGTHS.size + len(key) + len(info)
    table.dbfile.write(b"".join(content))


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


def places_of(table: OrderedHashReader) -> np.ndarray:
    """Return where in a table of terms each one stands, in order, and their end."""
    table.dbfile.seek(table.indexbase)
    places = table.dbfile.read_array(table.extras["indextype"], table.indexlen)
    return np.array([*places, table.endofdata])
