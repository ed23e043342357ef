"""Whoosh's writer, with posting lists that are written whole."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import numpy as np
from whoosh.codec.base import Segment
from whoosh.index import FileIndex
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

from letters.search.documents import TEXTS, Document
from letters.search.inversion import Entry, Inversion, Lexicon
from letters.search.postings import (
    NO_POSITIONS,
    BulkCodec,
    block_of,
    read_positions,
    read_postings,
    terms_from,
)
from letters.search.schema import SCHEMA, facts_of, passages_of

# Segments of fewer bytes are merged, lest a search has to look into many; larger ones
# are not, lest the next change has to wait.
LARGE = 2_000_000
GONE = -1


class BulkWriter(SegmentWriter):
    """Takes documents in; one segment at each commit."""

    def __init__(self, index: FileIndex) -> None:
        super().__init__(index, codec=BulkCodec())
        self.mergetype = merge_small
        self.schema = SCHEMA
        lexicon = Lexicon()
        self.texts = {name: Inversion(lexicon) for name in TEXTS}
        self.letters: defaultdict[bytes, list[int]] = defaultdict(list)
        self.merged: list[Merged] = []

    def add(self, document: Document) -> None:
        bounds = {
            name: self.texts[name].add(self.docnum, document.texts[name])
            for name in TEXTS
        }
        self.letters[str(document.letter).encode()].append(self.docnum)
        *starts, _ = bounds["text"]
        self.add_columns(
            facts=facts_of(document, [each[-1] for each in bounds.values()]),
            passages=passages_of(document, starts),
        )

    def add_columns(self, **contents: bytes) -> None:
        self.perdocwriter.start_doc(self.docnum)
        for name, content in contents.items():
            column = SCHEMA[name].column_type
            self.perdocwriter.add_column_value(name, column, content)
        self.perdocwriter.finish_doc()
        self.docnum += 1
        self._added = True

    def add_reader(self, reader: SegmentReader) -> None:
        """Take in what another segment holds, but for what was taken out of it."""
        columns = {
            name: reader.column_reader(name, translate=False)
            for name in ("facts", "passages")
        }
        numbers = np.full(reader.doc_count_all(), GONE)
        for old in range(len(numbers)):
            if not reader.is_deleted(old):
                numbers[old] = self.docnum
                self.add_columns(**{name: each[old] for name, each in columns.items()})
        self.merged.append(Merged(reader, numbers))

    def entries(self, field: str) -> Iterator[Entry]:
        return self.texts[field].entries() if field in TEXTS else self.of_letters()

    def of_letters(self) -> Iterator[Entry]:
        for key, documents in sorted(self.letters.items()):
            once = np.ones(len(documents), int)
            yield Entry(key, np.array(documents), once, NO_POSITIONS)

    def _finalize_segment(self) -> Segment:
        segment = super()._finalize_segment()
        segment.digest = digest_of(segment, Path(self.storage.folder))
        return segment

    def _flush_segment(self) -> None:
        self.perdocwriter.close()
        for name in sorted((*TEXTS, "letter")):
            self.fieldwriter.start_field(name, SCHEMA[name])
            sources = [
                self.entries(name),
                *(each.entries(name) for each in self.merged),
            ]
            every = merge(*sources, key=itemgetter(0))
            for term, entries in groupby(every, key=itemgetter(0)):
                _, *arrays = zip(*entries, strict=True)
                self.fieldwriter.add_term(term, *map(joined, arrays))
            self.fieldwriter.finish_field()
        self.fieldwriter.close()
        for each in self.merged:
            each.reader.close()


def digest_of(segment: Segment, folder: Path) -> str:
    """Return what tells whether the file of a segment is as it was written."""
    with open(folder / segment.make_filename(segment.COMPOUND_EXT), "rb") as file:
        return hashlib.file_digest(file, "blake2b").hexdigest()


def joined(arrays: Sequence[np.ndarray]) -> np.ndarray:
    return arrays[0] if len(arrays) == 1 else np.concatenate(arrays)


class Merged:
    """A segment that goes up in another one.

    :param numbers: of each document its number there, or GONE.
    """

    def __init__(self, reader: SegmentReader, numbers: np.ndarray) -> None:
        self.reader = reader
        self.numbers = numbers
        self.has_gone = reader.has_deletions()

    def entries(self, field: str) -> Iterator[Entry]:
        for term, block in terms_from(self.reader, field, b""):
            (documents, counts), positions = read_positions(self.reader, block)
            documents = self.numbers[documents]
            if self.has_gone:
                is_kept = documents != GONE
                if len(positions):
                    positions = positions[np.repeat(is_kept, counts)]
                documents, counts = documents[is_kept], counts[is_kept]
            if len(documents):
                yield Entry(term, documents, counts, positions)


def merge_small(writer: BulkWriter, segments: Sequence) -> list:
    """Merge the segments that are no larger than what the writer has by then.

    So each document is written again only a few times, however they come in.
    """
    left = list(segments)
    for segment in sorted(segments, key=size_of):
        is_small = bytes_of(segment, writer) < LARGE
        if is_small and size_of(segment) <= writer.docnum:
            left.remove(segment)
            take_up(segment, writer)
    return left


def merge_all(writer: BulkWriter, segments: Sequence) -> list:
    """Make one segment of many."""
    if len(segments) < 2:
        return list(segments)
    for segment in segments:
        take_up(segment, writer)
    return []


def take_up(segment, writer: BulkWriter) -> None:
    writer.add_reader(SegmentReader(writer.storage, writer.schema, segment))


def size_of(segment) -> int:
    return segment.doc_count_all() - segment.deleted_count()


def bytes_of(segment, writer: BulkWriter) -> float:
    """Return the bytes that the documents take which are still there."""
    length = writer.storage.file_length(segment.make_filename(segment.COMPOUND_EXT))
    return length * size_of(segment) / segment.doc_count_all()


def take_out(letters: Iterable[int], writer: BulkWriter) -> None:
    reader = writer.reader()
    for segment, base in reader.leaf_readers() if writer.segments else ():
        for letter in letters:
            if block := block_of(segment, "letter", str(letter).encode()):
                held = read_postings(segment, block)
                for number in held.documents.tolist():
                    writer.delete_document(base + number)
    reader.close()
