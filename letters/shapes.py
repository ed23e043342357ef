"""The shapes that the rooms hand to each other.

Every `start` and `end` is an offset into the text of the same letter, so that
`text[start:end]` is the passage itself.
"""

from __future__ import annotations  # a field named date hides the type

import hashlib
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal, NamedTuple

Kind = Literal["geannoteerde agenda", "verslag", "antwoorden", "overig"]
Chamber = Literal["TK", "EK", ""]
MeetingKind = Literal["foreign", "defence", "summit", "other"]
MeetingFormat = Literal["in-person", "video", "hybrid", ""]
MeetingStatus = Literal["regular", "informal", "extra"]


@dataclass(frozen=True)
class SourceFile:
    """A file as it came: its name, its bytes and, when harvested, its address."""

    name: str
    content: bytes
    url: str = ""

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True)
class Line:
    """A printed line, or a whole paragraph where the format keeps these.

    The text holds a drawn list number ("1. Cyber"), the cells of a table's row with
    three spaces between them, and the mark of a footnote in raised digits ("april¹",
    and before the note itself: "¹ Zie ..."). An empty text is vertical space.

    :param role: head and foot run over the pages, margin stands beside the text.
    :param level: of a heading, 1 and deeper, where the format says so; else 0.
    :param size: of most letters, in points; 0 where the format does not tell.
    :param indent: of the first letter, in points from the left edge of the text.
    """

    text: str
    role: Literal["body", "note", "head", "foot", "margin"] = "body"
    level: int = 0
    is_bold: bool = False
    is_italic: bool = False
    is_underlined: bool = False
    size: float = 0.0
    indent: float = 0.0


@dataclass(frozen=True)
class Facts:
    """What a format states about its letter; it wins over what is read in the text."""

    kamerstuk: str = ""
    dossiers: tuple[str, ...] = ()
    title: str = ""
    date: date | None = None
    chamber: Chamber = ""


@dataclass(frozen=True)
class Document:
    """What extraction gives: pages of lines, and what the format states.

    :param wrapped: the lines are those of a printed page, to be joined to
        paragraphs; otherwise each line is a paragraph.
    :param is_ocr: the text was read from an image, so that it may err.
    """

    media_type: str
    pages: tuple[tuple[Line, ...], ...]
    wrapped: bool
    facts: Facts = Facts()
    is_ocr: bool = False


class Reference(NamedTuple):  # made three times as fast as a frozen dataclass
    """A place in a text that refers to a paper, such as "31 066, nr. 683".

    Where one text stands for several papers ("nrs. 12 en 13") each paper has its
    own reference, with the same start and end.

    :param identifier: "kst-31066-683", "2021D12041", "dossier/36200-VI"; "" where
        the words cannot be resolved, and then `reason` says why.
    :param kind: what the text calls it: "motie", "brief", "verslag" ...
    :param movers: whose motion or amendment it is said to be: "Belhaj/Stoffer".
    :param date: the date that the text gives it.
    :param session: the parliamentary year that the text gives it: "20202021".
    """

    identifier: str
    start: int
    end: int
    kind: str = ""
    movers: str = ""
    date: date | None = None
    reason: str = ""
    session: str = ""


@dataclass(frozen=True)
class Signatory:
    name: str  # "" when only the role is given
    role: str  # without the article: "minister van Defensie"


@dataclass(frozen=True)
class Meeting:
    """A meeting that a letter is about. A joint meeting of two kinds is two.

    :param has_shared_days: its days are said of several meetings together, so that
        it may have been on one of them.
    """

    kind: MeetingKind
    start: date | None
    end: date | None
    place: str = ""
    format: MeetingFormat = ""
    status: MeetingStatus = "regular"
    has_shared_days: bool = False


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, or a heading that may or may not be an agenda item's."""

    kind: Literal["text", "heading"]
    start: int
    end: int


@dataclass(frozen=True)
class Footnote:
    """A note; its text is text[start:end], its mark stood at text[at]."""

    mark: str
    at: int | None  # None when the mark was not found in the text
    start: int
    end: int


@dataclass(frozen=True)
class AgendaItem:
    """A subject of the agenda, from its heading to the next one of any level.

    The text of its sub-items is theirs; its own begins with its heading. A letter of
    prose without headings is one item, itself: its title is the letter's, or its kind.
    """

    level: int  # 1 and deeper
    number: str  # "A", "1.1"; "" when there is none
    title: str
    start: int
    end: int


@dataclass(frozen=True)
class Commitment:
    """A sentence that says what the government will send or report."""

    start: int
    end: int
    deadline: str  # in the words of the sentence; "" when there are none


@dataclass(frozen=True)
class ParsedLetter:
    """All that could be read in a letter. What it lacks is empty, never guessed.

    :param text: paragraphs in reading order, then the footnotes, with a blank
        line between any two of them and no line end inside.
    """

    kind: Kind
    text: str
    title: str = ""
    date: date | None = None
    chamber: Chamber = ""
    kamerstuk: str = ""  # its own identifier: "kst-28676-290"
    dossiers: tuple[str, ...] = ()  # its own, as printed in its heading
    kenmerk: str = ""  # the ministry's own mark on it: "DVB/VD-187/99"
    signatories: tuple[Signatory, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    items: tuple[AgendaItem, ...] = ()
    references: tuple[Reference, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    confidential_annexes: int = 0
    is_ocr: bool = False  # read from an image, so that it may err

    @property
    def parts(self) -> tuple[AgendaItem, ...]:
        """The items that it is divided into: none where it is itself one."""
        spans = [(each.start, each.end) for each in self.paragraphs]
        whole = (spans[0][0], spans[-1][1]) if spans else ()
        return tuple(each for each in self.items if (each.start, each.end) != whole)

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of the parts that were looked for and not found."""
        looked_for = ["title", "date", "chamber", "kamerstuk", "dossiers"]
        looked_for += ["signatories", "meetings"]
        if self.kind in ("geannoteerde agenda", "verslag"):
            looked_for.append("items")
        return tuple(name for name in looked_for if not getattr(self, name))


@dataclass(frozen=True)
class Reading:
    """A file, what it proved to be, and the letter that was read in it."""

    source: SourceFile
    media_type: str
    letter: ParsedLetter
