"""What an engine holds of a letter or an agenda item: a document, whichever engine."""

import hashlib
import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from haystack import connections

from letters.models import AgendaItem, Letter, Paragraph
from letters.search.dutch import GAP
from letters.search.shapes import UNDATED, Facet, Unit

TEXTS = ("heading", "text", "title", "item", "minister", "ministry")
Row = tuple[int, str, bool]  # offset of a passage, anchor, whether it is a heading

SEARCHED = ("heading", "text")  # of which texts a query need not name


OPENING = 80  # characters that a text needs to open a letter: no salutation


class Passage(NamedTuple):
    """A paragraph, heading or footnote.

    :param anchor: "" for what is not shown.
    :param is_long: enough to open a letter.
    """

    anchor: str
    is_heading: bool = False
    is_long: bool = False


@dataclass(frozen=True)
class Document:
    """A letter or an item of it.

    :param letter: its primary key; anchor and place: the item's in its letter.
    :param day: 20210601; 0 without a date.
    :param own_paper: the Kamerstuk that the letter is.
    :param passages: what the text consists of, between the gaps that `dutch` sees.
    """

    letter: int
    anchor: str
    place: int
    day: int
    own_paper: str
    texts: dict[str, str]
    facets: dict[Facet, tuple[str, ...]]
    passages: tuple[Passage, ...] = ()

    @property
    def opening(self) -> str:
        """The anchor of the first text that says something, or else of the first."""
        shown = [each for each in self.passages if each.anchor]
        says = (each for each in shown if not each.is_heading and each.is_long)
        first = next(chain(says, shown), None)
        return first.anchor if first else ""

    @cached_property
    def digest(self) -> str:
        """What tells whether an index holds the document as the rows have it."""
        content = json.dumps(vars(self), sort_keys=True)
        return hashlib.blake2b(content.encode(), digest_size=8).hexdigest()


def documents_of(letter: Letter) -> Iterator[tuple[Unit, Document]]:
    """Yield the letter and its items; without items it is itself one."""
    declared = connections["default"].get_unified_index()
    prepared = declared.get_index(Letter).full_prepare(letter)
    whole = to_document(prepared, rows_of_letter(letter))
    yield "letters", whole
    items = letter.items.all()
    for item in items:
        item.letter = letter
        prepared = declared.get_index(AgendaItem).full_prepare(item)
        yield "items", to_document(prepared, rows_of_item(item))
    if not items:
        yield "items", whole


def rows_of_letter(letter: Letter) -> Iterator[Row]:
    """Yield the passages of a letter."""
    for each in letter.paragraphs.all():
        yield each.start, each.anchor, each.kind == Paragraph.Kind.HEADING
    for note in letter.footnotes.all():
        yield note.start, note.anchor, False


def rows_of_item(item: AgendaItem) -> Iterator[Row]:
    """Yield the passages of an item, and behind them its notes.

    Its headings are not shown where there is more: it goes by its title already.
    """
    rows = [
        (start - item.start, anchor, is_heading)
        for start, anchor, is_heading in rows_of_letter(item.letter)
        if item.start <= start < item.end
    ]
    is_more = not all(is_heading for *_, is_heading in rows)
    for start, anchor, is_heading in rows:
        yield start, "" if is_heading and is_more else anchor, is_heading
    start = item.end - item.start
    for note in item.notes:
        yield start + len(GAP), note.anchor, False
        start += len(GAP) + note.end - note.start


def passages_of(text: str, rows: Iterable[Row]) -> Iterator[Passage]:
    """Yield what stands between the gaps of a text, as the rows name it."""
    place, rows = 0, [(0, "", False), *rows]
    starts = [start for start, *_ in rows]
    for block in text.split(GAP):
        _, anchor, is_heading = rows[bisect_right(starts, place) - 1]
        yield Passage(anchor, is_heading, len(block) >= OPENING)
        place += len(block) + len(GAP)


def to_document(prepared: dict, rows: Iterable[Row]) -> Document:
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
        passages=tuple(passages_of(prepared["text"], rows)),
    )
