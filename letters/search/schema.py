"""What the index holds of a document, in Whoosh's terms."""

import hashlib
import json
from collections.abc import Sequence
from functools import cache
from importlib import metadata
from pathlib import Path

from whoosh import columns, fields

from letters.search.documents import TEXTS, Document
from letters.search.postings import CompactPositions

HERE = Path(__file__).parent
# What decides what an index holds: a change of one of them asks for another index.
SOURCES = [
    HERE / "compounds.py",
    HERE / "documents.py",
    HERE / "dutch.py",
    HERE / "inversion.py",
    HERE / "lists.py",
    HERE / "postings.py",
    HERE / "schema.py",
    HERE / "stems.py",
    HERE.parent / "data" / "compound_words.txt",
    HERE.parent / "search_indexes.py",
]


class Dutch(fields.TEXT):
    """A text by its terms, each with its positions; see `dutch.Token`."""

    def __init__(self) -> None:
        super().__init__()
        self.format = CompactPositions()


SCHEMA = fields.Schema(
    **{name: Dutch() for name in TEXTS},
    letter=fields.ID(),  # its primary key, by which it is taken out again
    facts=fields.COLUMN(columns.VarBytesColumn()),
    passages=fields.COLUMN(columns.VarBytesColumn()),
)


@cache
def version() -> str:
    """Return the name of what this program indexes, and how."""
    digest = hashlib.blake2b(
        metadata.version("snowballstemmer").encode(), digest_size=4
    )
    for path in SOURCES:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def facts_of(document: Document, lengths: list[int]) -> bytes:
    """Return what is read of each document when an index is opened, and no term.

    :param lengths: of each of the TEXTS.
    """
    facts = {
        "letter": document.letter,
        "anchor": document.anchor,
        "place": document.place,
        "day": document.day,
        "own": document.own_paper,
        "facets": document.facets,
        "lengths": lengths,
        "digest": document.digest,
    }
    return to_json(facts)


def passages_of(document: Document, starts: Sequence[int]) -> bytes:
    """Return what is read of each document that is shown.

    :param starts: the position at which each passage of its text begins.
    """
    passages = document.passages
    headings = [number for number, each in enumerate(passages) if each.is_heading]
    anchors = [each.anchor for each in passages]
    return to_json([document.opening, list(starts), anchors, headings])


def to_json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
