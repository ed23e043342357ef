"""What a search asks for, as a tree that means the same to every engine.

A text holds terms, each with its positions (see `dutch.Token`). A part of the tree
is held against every searched field of a document, unless a Field names one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Word:
    """A word in any of its forms, also as a part of a compound.

    What matches by form ranks above what matches by stem, and that above a part.

    :param is_exact: only the form itself counts; capitals and accents still do not.
    """

    stem: str
    form: str
    is_exact: bool = False


@dataclass(frozen=True)
class Phrase:
    """Words that stand next to each other, in this order; parts of compounds do not
    count."""

    words: tuple[Word, ...]


@dataclass(frozen=True)
class Near:
    """Different words in any order, with at most so many others among them.

    They lie within len(words) + distance positions; parts of compounds count, also
    of one and the same.
    """

    words: tuple[Word, ...]
    distance: int


@dataclass(frozen=True)
class Prefix:
    """Every form that begins so."""

    start: str


FieldName = Literal["title", "item", "minister", "ministry"]
ValueName = Literal["paper", "dossier", "kind"]


@dataclass(frozen=True)
class Field:
    """What the part matches within one field: the words of a title, of the headings
    of the agenda items, of the names of the ministers or of their ministries."""

    name: FieldName
    part: "Node"


@dataclass(frozen=True)
class Value:
    """Documents with this very value.

    :param value: of a paper ("28676-357") that the letter is or refers to; of a
        dossier ("28676", "35570-X") that it belongs to; of its kind (`Kind`).
    """

    name: ValueName
    value: str

    @property
    def held_as(self) -> str:
        """The value as letters have it: papers of Parliament's own bear no "kst-"."""
        if self.name != "paper" or self.value[4:5].isalpha():
            return self.value
        return f"kst-{self.value.removeprefix('kst-')}"


@dataclass(frozen=True)
class Dates:
    """Letters dated from the first day up to and with the last: 20190101, 20211231."""

    first: int = 0
    last: int = 99999999


@dataclass(frozen=True)
class Also:
    """What matches too, but ranks below every word that was asked for as typed.

    :param why: it is a synonym, or the parts of a compound standing apart.
    """

    part: "Node"
    why: Literal["synonym", "part"]


@dataclass(frozen=True)
class All:
    """Everything that all parts match; without parts, simply everything."""

    parts: tuple["Node", ...]


@dataclass(frozen=True)
class Any:
    """Everything that one of the parts matches; without parts, nothing."""

    parts: tuple["Node", ...]


@dataclass(frozen=True)
class AtLeast:
    """Everything that so many of the parts match."""

    count: int
    parts: tuple["Node", ...]


@dataclass(frozen=True)
class Not:
    part: "Node"


Node = (
    Word
    | Phrase
    | Near
    | Prefix
    | Field
    | Value
    | Dates
    | Also
    | All
    | Any
    | AtLeast
    | Not
)


def wanted(node: Node) -> Iterator[Word | Phrase | Near | Prefix | Also]:
    """Yield what of the tree can be shown in a text, without what is unwanted."""
    match node:
        case Word() | Phrase() | Near() | Prefix() | Also():
            yield node
        case Field(name, part) if name in ("title", "item"):
            yield from wanted(part)
        case All(parts) | Any(parts):
            for part in parts:
                yield from wanted(part)


def is_hyphenated(node: Node) -> bool:
    """Say whether this is one word with hyphens, asked for in pieces and as a whole."""
    match node:
        case Any((Phrase(words), Word(form=whole))):
            return whole == "".join(word.form for word in words)
        case _:
            return False


def words_in(node: Node) -> Iterator[Word | Prefix]:
    """Yield each word of a part of the tree."""
    match node:
        case Word() | Prefix():
            yield node
        case Phrase(words) | Near(words):
            yield from words
        case All(parts) | Any(parts):
            for part in parts:
                yield from words_in(part)
        case Also(part) | Field(_, part) | Not(part):
            yield from words_in(part)
