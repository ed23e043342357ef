"""Footnotes: from the foot of a page; their marks, from the words they cling to."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from letters.parsing.lines import Line

# Stands in a text where a footnote's mark stood, until the text has its offsets.
MARK = "\ue000"

NOTE = re.compile(r"\[?(\d{1,3})\s?[\])]?\s+(\S.*)|([¹²³⁴-⁹⁰]{1,3})\s?(\S.*)")
MARKS = re.compile(
    r"""
    (?<=[^\W\d_]{2})(?P<glued>\d{1,3})(?![\w/-])                # april1, not F1
  | (?:(?<=[^\W\d_][.,:;?!])|(?<=\d{4}[.,:;])|(?<=[)\]»”’"'])|(?<=[)\]»”’"'][.,:;]))
      (?P<after>\d{1,3})(?![\w/-]|[.,]\d)                     # NAVO.1, not 3.1
  | (?<=\S)\s?\[(?P<boxed>\d{1,3})\s?\]                            # [1 ]
  | (?<=\S)(?P<raised>[¹²³⁴-⁹⁰]{1,3})
    """,
    re.VERBOSE,
)
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
URL = re.compile(r"[a-z]{2,10}://\S+", re.IGNORECASE)
RULE = re.compile(r"[_—–-]{5,}")  # drawn above the notes


@dataclass(frozen=True)
class Note:
    mark: str
    text: str


@dataclass(frozen=True, order=True)
class Place:
    """Where a number stands that may be a mark: its line, and from where to where."""

    line: int
    start: int
    end: int


def take_footnotes(lines: Sequence[Line]) -> tuple[list[Line], list[Note]]:
    """Return the lines without the notes, MARK where a mark stood, and the notes.

    A note begins with a number that clings to a word above it.
    """
    places: dict[str, list[Place]] = {}
    notes: list[Note] = []
    marks: list[Place] = []
    kept: list[int] = []
    at = end = 0  # end: of the last note
    while at < len(lines):
        place = None
        if _may_begin_note(lines, at) or at == end > 0:
            number, words = _read_number(lines[at].text)
            place = _place_of(places.get(number, ()), marks)
        if place:
            marks.append(place)
            texts = [words, *(line.text for line in _rest_of_note(lines, at))]
            notes.append(Note(number, _join(texts)))
            at = end = at + len(texts)
        else:
            for number, place in _find_places(lines[at].text, at):
                places.setdefault(number, []).append(place)
            kept.append(at)
            at += 1
    return list(_keep_lines(lines, kept, marks)), notes


def _read_number(text: str) -> tuple[str, str]:
    match = NOTE.fullmatch(text)
    if not match:
        return "", text
    number = match[1] or match[3].translate(RAISED)
    return number, match[2] or match[4]


def _find_places(text: str, line: int) -> Iterator[tuple[str, Place]]:
    for match in MARKS.finditer(text):
        yield match[match.lastgroup].translate(RAISED), Place(line, *match.span())


def _place_of(places: Sequence[Place], marks: Sequence[Place]) -> Place | None:
    """Return the first place behind the last mark."""
    start = bisect_right(places, marks[-1]) if marks else 0
    return places[start] if start < len(places) else None


def _may_begin_note(lines: Sequence[Line], at: int) -> bool:
    """Whether a line stands where notes do: not in the middle of a sentence."""
    above = lines[at - 1].text if at else ""
    return not above or bool(RULE.fullmatch(above)) or above[-1] in ".!?" + MARK


def _rest_of_note(lines: Sequence[Line], at: int) -> Iterator[Line]:
    """Yield the lines of a note but the first: also its address when it comes again."""
    address = URL.search(lines[at].text)
    end = at + 1
    while end < len(lines) and _goes_on(lines[end]):
        yield lines[end]
        address = URL.search(lines[end].text) or address
        end += 1
    again = next((n for n in range(end, len(lines)) if lines[n].text), end)
    if address and again < len(lines) and lines[again].text == address[0]:
        yield from lines[end : again + 1]


def _goes_on(line: Line) -> bool:
    return bool(line.text) and not line.starts_page and not NOTE.fullmatch(line.text)


def _join(texts: Sequence[str]) -> str:
    """Return the text of a note, without an address that only repeats the last."""
    words = " ".join(texts).split()
    kept = words[:1]
    for word in words[1:]:
        if word != kept[-1] or not URL.fullmatch(word):
            kept.append(word)
    return " ".join(kept)


def _keep_lines(
    lines: Sequence[Line], kept: Sequence[int], marks: Sequence[Place]
) -> Iterator[Line]:
    """Yield the lines that are no note. Below a note a page begins."""
    in_line: dict[int, list[Place]] = {}
    for place in marks:
        in_line.setdefault(place.line, []).append(place)
    below_note = False
    for above, at in zip([-1, *kept], kept, strict=False):
        below_note = below_note or at > above + 1
        text = _put_marks(lines[at].text, in_line.get(at, ()))
        if text:
            starts_page = lines[at].starts_page or below_note
            yield replace(lines[at], text=text, starts_page=starts_page)
            below_note = False
        elif not below_note:
            yield lines[at]


def _put_marks(text: str, places: Sequence[Place]) -> str:
    bounds = [0, *(bound for each in places for bound in (each.start, each.end))]
    pieces = zip(bounds[::2], [*bounds[1::2], len(text)], strict=True)
    return MARK.join(text[start:end] for start, end in pieces)
