"""What goes in at the door of the search room, and what comes out."""

from dataclasses import dataclass
from typing import Literal

from letters.models import AgendaItem, Letter

Unit = Literal["letters", "items"]
Order = Literal["relevance", "newest", "oldest"]

PAGE_SIZE = 20


@dataclass(frozen=True)
class Query:
    """What a reader asks. An empty field asks for everything.

    :param words: as typed: words, "a phrase", OR, -without.
    :param page: from 1; one past the last page gives the last page.
    """

    words: str = ""
    unit: Unit = "letters"
    kinds: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    order: Order = "relevance"
    page: int = 1
    page_size: int = PAGE_SIZE


@dataclass(frozen=True)
class Piece:
    """A run of text, and whether it is one of the words that were asked for."""

    text: str
    is_marked: bool = False


@dataclass(frozen=True)
class Excerpt:
    """A passage of a letter with the words marked, and where it stands.

    :param url: the place in the letter's page, with the words to mark there.
    """

    pieces: tuple[Piece, ...]
    item: AgendaItem | None
    url: str

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True)
class Hit:
    """A letter, or one item of it (in a letter without items: None)."""

    letter: Letter
    item: AgendaItem | None
    excerpts: tuple[Excerpt, ...]


@dataclass(frozen=True)
class Results:
    """One page of hits, and what can be said of all of them.

    :param total: how many hits there are, all of them reachable.
    :param years: year (None: undated) and number of hits, newest first, as if no
        year had been chosen; kinds: likewise for kinds.
    :param is_complete: False when the search was stopped at its time budget.
    :param is_cut: the words were too long; only the first of them were searched.
    """

    hits: tuple[Hit, ...]
    total: int
    page: int
    pages: int
    years: tuple[tuple[int | None, int], ...]
    kinds: tuple[tuple[str, int], ...]
    is_complete: bool = True
    is_cut: bool = False
