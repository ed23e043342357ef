"""Posting lists in Whoosh's files (its codec W3), written and read whole.

Whoosh hands postings on one by one, which is what makes it slow. Here a term has one
block in a segment, and that is encoded and decoded at once. Any reader of Whoosh can
read these files; `read_postings` needs them to be written by this room.
"""

from array import array
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import accumulate, chain
from operator import sub
from pickle import dumps, load, loads
from typing import NamedTuple
from zlib import compress, decompress

from whoosh.codec.whoosh3 import (
    WHOOSH3_HEADER_MAGIC,
    W3Codec,
    W3FieldWriter,
    W3TermInfo,
)
from whoosh.formats import Positions
from whoosh.reading import SegmentReader
from whoosh.system import pack_int, pack_ushort

NUMBER = 4  # bytes of an integer in Whoosh's files
SHORT = 2  # bytes of a position in most texts
LONG = 256  # bytes of a block that is worth compressing


class Postings(NamedTuple):
    """The documents that hold a term, how often, and where.

    :param places: the positions in each document, encoded; see `CompactPositions`.
    """

    documents: Sequence[int]
    counts: Sequence[int]
    places: Sequence[bytes]


ONES = [array("H", [position]).tobytes() for position in range(4096)]


def encode(positions: Sequence[int]) -> bytes:
    """Encode rising positions in two bytes each; in a text of more than 65,536 in
    four bytes, behind a byte that makes the length odd."""
    last = positions[-1]
    if len(positions) == 1 and last < len(ONES):
        return ONES[last]  # the one object for all
    if last < 1 << 16:
        return array("H", positions).tobytes()
    return b"\0" + array("I", positions).tobytes()


def decode(places: bytes) -> array:
    is_long = len(places) % SHORT
    positions = array("I" if is_long else "H")
    positions.frombytes(places[1:] if is_long else places)
    return positions


def count_of(places: bytes) -> int:
    """Return how many positions are encoded; one where none are kept."""
    return len(places) // (NUMBER if len(places) % SHORT else SHORT) or 1


class CompactPositions(Positions):
    """Whoosh's name for the format of a text's positions."""

    def encode(self, positions: Sequence[int]) -> bytes:
        return encode(positions)

    def decode_positions(self, places: bytes) -> array:
        return decode(places)

    def decode_frequency(self, places: bytes) -> int:
        return count_of(places)


class BulkFieldWriter(W3FieldWriter):
    """Writes the posting list of a term at once, as the only block of the term."""

    def add_term(self, term: bytes, documents: list[int], places: list[bytes]) -> None:
        counts = tuple(map(count_of, places))
        steps = tuple(map(sub, documents, chain([0], documents)))
        block = dumps((steps, counts, tuple(places)), 4)
        if is_long := len(block) > LONG:
            block = compress(block, level=6)
        most = max(counts)
        summary = dumps((len(documents), documents[-1], most, int(is_long), 0, 0), 2)
        length = -len(summary) - len(block)  # negative: it is the last
        content = WHOOSH3_HEADER_MAGIC + pack_int(length) + summary + block
        info = W3TermInfo(
            weight=sum(counts),
            df=len(documents),
            maxweight=most,
            minid=documents[0],
            maxid=documents[-1],
        )
        info.set_extent(self._postfile.tell(), len(content))
        self._postfile.write(content)
        self._tindex.add(pack_ushort(self._fieldid) + term, info.to_bytes())


class BulkCodec(W3Codec):
    def field_writer(self, storage, segment) -> BulkFieldWriter:
        return BulkFieldWriter(self, storage, segment)


def read_postings(reader: SegmentReader, info: W3TermInfo) -> Postings:
    """Return the posting list of a term of a segment.

    To be called by one thread at a time: a reader has one place in its files.
    """
    start, (length,) = info.extent()  # in a tuple: so Whoosh unpacks it
    block = BytesIO(reader._terms._postfile.get(start, length))
    block.seek(len(WHOOSH3_HEADER_MAGIC) + NUMBER)
    *_, is_long, _, _ = load(block)
    content = block.read()
    steps, counts, places = loads(decompress(content) if is_long else content)
    return Postings(list(accumulate(steps)), counts, places)


def terms_from(
    reader: SegmentReader, field: str, start: bytes
) -> Iterator[tuple[bytes, W3TermInfo]]:
    """Yield the terms of a field that begin so, in order."""
    for (name, term), info in reader._terms.items_from(field, start):
        if name != field or not term.startswith(start):
            return
        yield term, info
