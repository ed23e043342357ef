"""What an engine holds of a letter or an agenda item: a document, whichever engine."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from haystack import connections

from letters.models import AgendaItem, Letter
from letters.search.shapes import UNDATED, Facet, Unit

TEXTS = ("heading", "text", "title", "item", "minister", "ministry")
SEARCHED = ("heading", "text")  # of which texts a query need not name


@dataclass(frozen=True)
class Document:
    """A letter or an item of it.

    :param letter: its primary key; anchor and place: the item's in its letter.
    :param day: 20210601; 0 without a date.
    :param own_paper: the Kamerstuk that the letter is.
    """

    letter: int
    anchor: str
    place: int
    day: int
    own_paper: str
    texts: dict[str, str]
    facets: dict[Facet, tuple[str, ...]]

    @cached_property
    def digest(self) -> str:
        """What tells whether an index holds the document as the rows have it."""
        content = json.dumps(vars(self), sort_keys=True)
        return hashlib.blake2b(content.encode(), digest_size=8).hexdigest()


def documents_of(letter: Letter) -> Iterator[tuple[Unit, Document]]:
    """Yield the letter and its items; without items it is itself one."""
    declared = connections["default"].get_unified_index()
    whole = to_document(declared.get_index(Letter).full_prepare(letter))
    yield "letters", whole
    items = letter.items.all()
    for item in items:
        item.letter = letter
        prepared = declared.get_index(AgendaItem).full_prepare(item)
        yield "items", to_document(prepared)
    if not items:
        yield "items", whole


def to_document(prepared: dict) -> Document:
    """Return what Haystack prepared, as every engine takes it."""
    date = prepared.get("date")  # Haystack leaves out what is null
    return Document(
        letter=prepared["letter"],
        anchor=prepared["anchor"],
        place=prepared["place"],
        day=date.year * 10_000 + date.month * 100 + date.day if date else 0,
        own_paper=prepared["own_paper"],
        texts={
            "heading": prepared["heading"],
            "text": prepared["text"],
            "title": prepared["title"],
            "item": "\n\n".join(prepared["items"]),
            "minister": "\n\n".join(prepared["ministers"]),
            "ministry": "\n\n".join(prepared["ministries"]),
        },
        facets={
            "year": (str(date.year) if date else UNDATED,),
            "kind": (prepared["kind"],),
            "meeting": tuple(prepared["meetings"]),
            "ministry": tuple(prepared["ministries"]),
            "minister": tuple(prepared["ministers"]),
            "dossier": tuple(prepared["dossiers"]),
            "paper": tuple(prepared["papers"]),
            "heading": tuple(prepared["items"]),
        },
    )
