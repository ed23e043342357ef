"""Whoosh's writer, with postings that are grouped by term while documents come in."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from operator import itemgetter

from whoosh.index import FileIndex
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

from letters.search.documents import TEXTS, Document
from letters.search.postings import BulkCodec, encode, read_postings
from letters.search.schema import SCHEMA, facts_of, positions_of

# A segment of so many documents is left as it is; smaller ones are merged, lest a
# search has to look into many.
LARGE = 1000


class BulkWriter(SegmentWriter):
    """Takes documents in; one segment at each commit."""

    def __init__(self, index: FileIndex) -> None:
        super().__init__(index, codec=BulkCodec())
        self.mergetype = merge_small
        self.schema = SCHEMA
        # Of each term a document and its positions, another document and its …
        self.fields: dict[str, defaultdict[bytes, list]] = {
            name: defaultdict(list) for name in (*TEXTS, "letter")
        }

    def add(self, document: Document) -> None:
        lengths = []
        for name in TEXTS:
            terms, length = positions_of(document.texts[name])
            lengths.append(length)
            number, postings = self.docnum, self.fields[name]
            for term, positions in terms.items():
                postings[term] += number, encode(positions)
        self.fields["letter"][str(document.letter).encode()] += self.docnum, b""
        self.add_facts(facts_of(document, lengths))

    def add_facts(self, facts: bytes) -> None:
        self.perdocwriter.start_doc(self.docnum)
        column = SCHEMA["facts"].column_type
        self.perdocwriter.add_column_value("facts", column, facts)
        self.perdocwriter.finish_doc()
        self.docnum += 1
        self._added = True

    def add_reader(self, reader: SegmentReader) -> None:
        """Take in what another segment holds, but for what was taken out of it."""
        facts = reader.column_reader("facts", translate=False)
        numbers: dict[int, int] = {}
        for old in range(reader.doc_count_all()):
            if not reader.is_deleted(old):
                numbers[old] = self.docnum
                self.add_facts(facts[old])
        for (name, term), info in reader._terms.items():
            documents, _, places = read_postings(reader, info)
            for old, encoded in zip(documents, places, strict=True):
                if old in numbers:
                    self.fields[name][term] += numbers[old], encoded

    def _flush_segment(self) -> None:
        self.perdocwriter.close()
        for name in sorted(self.fields):
            self.fieldwriter.start_field(name, SCHEMA[name])
            for term, postings in sorted(self.fields[name].items(), key=itemgetter(0)):
                self.fieldwriter.add_term(term, postings[::2], postings[1::2])
            self.fieldwriter.finish_field()
        self.fieldwriter.close()


def merge_small(writer: BulkWriter, segments: Sequence) -> list:
    """Merge the segments that are no larger than what the writer has by then.

    So each document is written again only a few times, however they come in.
    """
    left = []
    for segment in sorted(segments, key=size_of):
        if size_of(segment) > min(writer.docnum, LARGE - 1):
            left.append(segment)
            continue
        reader = SegmentReader(writer.storage, writer.schema, segment)
        writer.add_reader(reader)
        reader.close()
    return left


def size_of(segment) -> int:
    return segment.doc_count_all() - segment.deleted_count()


def take_out(letters: Iterable[int], writer: BulkWriter) -> None:
    reader = writer.reader()
    for segment, base in reader.leaf_readers():
        for letter in letters:
            term = ("letter", str(letter).encode())
            if term in segment:
                held = read_postings(segment, segment._terms.term_info(*term))
                for number in held.documents:
                    writer.delete_document(base + number)
    reader.close()
