"""Whoosh's writer, with posting lists that are written whole."""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable
from pathlib import Path

import numpy as np
from whoosh.codec.base import Segment
from whoosh.index import FileIndex
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

from letters.search.documents import TEXTS, Document
from letters.search.inversion import Inversion, Lexicon
from letters.search.lists import Lists
from letters.search.merging import GONE, Source, merged_lists, size_of
from letters.search.postings import BulkCodec, block_of, read_postings
from letters.search.schema import SCHEMA, facts_of, passages_of


class BulkWriter(SegmentWriter):
    """Takes documents in, or segments; makes one segment of them at its commit."""

    def __init__(self, index: FileIndex) -> None:
        super().__init__(index, codec=BulkCodec())
        self.mergetype = without_empty
        self.schema = SCHEMA
        lexicon = Lexicon()
        self.texts = {name: Inversion(lexicon) for name in TEXTS}
        self.letters: defaultdict[bytes, list[int]] = defaultdict(list)
        self.merged: list[Source] = []

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

    def take_up(self, segments: Collection[Segment]) -> None:
        """Take in what these hold, but for what was taken out of them."""
        for segment in segments:
            self.segments.remove(segment)
            reader = SegmentReader(self.storage, SCHEMA, segment)
            columns = {
                name: reader.column_reader(name, translate=False)
                for name in ("facts", "passages")
            }
            numbers = np.full(reader.doc_count_all(), GONE)
            for old in range(len(numbers)):
                if not reader.is_deleted(old):
                    numbers[old] = self.docnum
                    self.add_columns(
                        **{name: each[old] for name, each in columns.items()}
                    )
            self.merged.append(Source(reader, numbers))

    def lists_of(self, field: str) -> Lists:
        """Return the posting lists of the documents that were added."""
        if field in TEXTS:
            return self.texts[field].lists()
        letters = sorted(self.letters)
        sizes = np.array([len(self.letters[each]) for each in letters], int)
        documents = np.array([n for each in letters for n in self.letters[each]], int)
        once, at_start = np.ones_like(documents), np.zeros_like(documents)
        return Lists(letters, sizes, documents, once, at_start)

    def _finalize_segment(self) -> Segment:
        segment = super()._finalize_segment()
        segment.digest = digest_of(segment, Path(self.storage.folder))
        return segment

    def _flush_segment(self) -> None:
        self.perdocwriter.close()
        for name in sorted((*TEXTS, "letter")):
            self.fieldwriter.start_field(name, SCHEMA[name])
            self.fieldwriter.add_lists(self.lists_of(name), self.fieldwriter.prefix)
        for lists in merged_lists(self.merged):
            self.fieldwriter.add_lists(lists)
        self.fieldwriter.close()
        for each in self.merged:
            each.reader.close()


def digest_of(segment: Segment, folder: Path) -> str:
    """Return what tells whether the file of a segment is as it was written."""
    with open(folder / segment.make_filename(segment.COMPOUND_EXT), "rb") as file:
        return hashlib.file_digest(file, "blake2b").hexdigest()


def without_empty(writer: BulkWriter, segments: Iterable[Segment]) -> list[Segment]:
    return [segment for segment in segments if size_of(segment)]


def take_out(letters: Iterable[int], writer: BulkWriter) -> None:
    reader = writer.reader()
    for segment, base in reader.leaf_readers() if writer.segments else ():
        for letter in letters:
            if block := block_of(segment, "letter", str(letter).encode()):
                held = read_postings(segment, block)
                for number in held.documents.tolist():
                    writer.delete_document(base + number)
    reader.close()
