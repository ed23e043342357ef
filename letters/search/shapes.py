"""What goes in at the door of the search room, and what comes out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple, get_args

from letters.models import AgendaItem, Letter
from letters.search.query import Note

Unit = Literal["letters", "items"]
Order = Literal["relevance", "newest", "oldest"]
# What hits are counted and filtered by. A meeting goes by its kind; a paper is one
# that is cited; a heading is the title of an agenda item.
Facet = Literal[
    "year", "kind", "meeting", "ministry", "minister", "dossier", "paper", "heading"
]
FACETS: tuple[Facet, ...] = get_args(Facet)
UNDATED = "undated"  # the year of what has no date
# A facet other than years gives its most frequent values, and no more than these.
MAX_VALUES = 25

PAGE_SIZE = 20
MAX_REASONS = 12  # of one hit

Counts = tuple[tuple[str, int], ...]  # each value of a facet with its number of hits


@dataclass(frozen=True)
class Query:
    """What a reader asks. An empty field asks for everything.

    :param words: as typed, in the language of `query`.
    :param facets: the values that are chosen; a hit has one of them in each facet.
    :param first_day: no hit is older, and with one of the days none is undated.
    :param page: from 1; one past the last page gives the last page.
    :param counted: the facets to count; each takes its time.
    :param passages: how many passages of each hit are named, at most.
    """

    words: str = ""
    unit: Unit = "letters"
    facets: Mapping[Facet, tuple[str, ...]] = field(default_factory=dict)
    first_day: date | None = None
    last_day: date | None = None
    order: Order = "relevance"
    page: int = 1
    page_size: int = PAGE_SIZE
    counted: tuple[Facet, ...] = FACETS
    passages: int = 3


class Place(NamedTuple):
    """A hit as an engine knows it.

    :param letter: its primary key; item: the anchor of the item, "" for a whole letter.
    :param passages: the anchors of the passages that show best why it was found, best
        first; where none does, of the passage with which it opens.
    """

    letter: int
    item: str
    passages: tuple[str, ...] = ()


@dataclass(frozen=True)
class Found:
    """One page of what an engine found; compare `Results`."""

    places: tuple[Place, ...] = ()
    total: int = 0
    page: int = 1
    pages: int = 1
    facets: Mapping[Facet, Counts] = field(default_factory=dict)
    is_complete: bool = True


@dataclass(frozen=True)
class Piece:
    """A run of text, and whether it is one of the words that were asked for."""

    text: str
    is_marked: bool = False


Why = Literal["form", "stem", "part", "prefix", "synonym"]


class Reason(NamedTuple):
    """A word of a letter, and how it is what was asked for."""

    written: str
    why: Why


@dataclass(frozen=True)
class Excerpt:
    """A passage of a letter with the words marked, and where it stands.

    :param url: the place in the letter's page, with the words to mark there.
    :param reasons: why it was chosen, each word that was found once.
    """

    pieces: tuple[Piece, ...]
    item: AgendaItem | None
    url: str
    reasons: tuple[Reason, ...] = ()

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    @property
    def is_heading(self) -> bool:
        """Whether it is the heading of its item, as "1. Cyber" is of "1 Cyber"."""
        if not self.item:
            return False
        unnumbered = self.text.removeprefix(self.item.number).lstrip(" .)")
        return unnumbered.removesuffix(":") == self.item.title


@dataclass(frozen=True)
class Hit:
    """A letter, or one item of it (in a letter without items: None)."""

    letter: Letter
    item: AgendaItem | None
    excerpts: tuple[Excerpt, ...]

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why it was found, as far as its excerpts show it."""
        reasons = (reason for each in self.excerpts for reason in each.reasons)
        return tuple(dict.fromkeys(reasons))[:MAX_REASONS]


@dataclass(frozen=True)
class Results:
    """One page of hits, and what can be said of all of them.

    :param total: how many hits there are, all of them reachable.
    :param facets: of each facet the values with their number of hits, as if no value
        of that facet had been chosen; years newest first, others by that number.
    :param is_complete: False when the search was stopped at its time budget.
    :param is_cut: the words were too long; only the first of them were searched.
    :param notes: what of the words was not read as it was meant.
    """

    hits: tuple[Hit, ...]
    total: int
    page: int
    pages: int
    facets: Mapping[Facet, Counts]
    is_complete: bool = True
    is_cut: bool = False
    notes: tuple[Note, ...] = ()

    @property
    def histogram(self) -> tuple[tuple[int, int], ...]:
        """The hits of each year from the first with hits to the last, gaps included."""
        years = {
            int(value): count
            for value, count in self.facets.get("year", ())
            if value != UNDATED
        }
        span = range(min(years, default=1), max(years, default=0) + 1)
        return tuple((year, years.get(year, 0)) for year in span)
