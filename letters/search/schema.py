"""What the index holds of a document, in Whoosh's terms."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

from whoosh import columns, fields

from letters.search.documents import TEXTS, Document
from letters.search.dutch import PIECE, tokens
from letters.search.postings import CompactPositions

HERE = Path(__file__).parent
# What decides what an index holds: a change of one of them asks for another index.
SOURCES = [
    *(HERE / f"{name}.py" for name in ("documents", "dutch", "postings", "schema")),
    HERE / "compounds.py",
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


def positions_of(text: str) -> tuple[dict[bytes, Sequence[int]], int]:
    """Return the terms of a text with their positions, and the length of the text.

    The same as its `tokens` say, but each written word is looked at once.
    """
    written: defaultdict[str, list[int]] = defaultdict(list)
    position = 0
    for match in PIECE.finditer(text):
        kind = match.lastgroup
        if kind == "gap":
            position += 1
        elif kind != "abbreviation":
            piece = match.group()
            written[piece].append(position)
            position += 1 if kind != "compound" else analyzed(piece).width
    places: dict[bytes, list[int]] = {}
    for piece, positions in written.items():
        for term, offset in analyzed(piece).terms:
            here = [each + offset for each in positions] if offset else positions
            held = places.get(term)
            places[term] = here if held is None else sorted({*held, *here})
    return places, position


class Analyzed(NamedTuple):
    """The terms of a word, a hyphenated word or a number, and how wide it is."""

    terms: tuple[tuple[bytes, int], ...]
    width: int


@lru_cache(maxsize=100_000)
def analyzed(piece: str) -> Analyzed:
    found = list(tokens(piece))
    terms = {
        (term.encode(), token.position): None for token in found for term in token.terms
    }
    return Analyzed(tuple(terms), sum(token.width == 1 for token in found))


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
    return json.dumps(facts, ensure_ascii=False, separators=(",", ":")).encode()
