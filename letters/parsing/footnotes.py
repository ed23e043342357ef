"""Footnotes: the notes of each page, and where in the text their marks stood.

A format that knows notes gives them apart, with raised marks. In plain text they are
told by their form: a number at a page's foot that clings to a word above it.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from letters.parsing.lines import Page
from letters.shapes import Line

# Stands in a text where a footnote's mark stood, until the text has its offsets.
MARK = "\ue000"

RAISED_DIGITS = "¹²³⁰⁴-⁹"
RAISED_MARK = re.compile(rf"(?<!\bm)(?<!\b[kcd]m)[{RAISED_DIGITS}]{{1,3}}")  # not m²
RAISED_NOTE = re.compile(rf"([{RAISED_DIGITS}]{{1,3}})\s*(.*)")
NOTE = re.compile(
    rf"\[?(\d{{1,3}})\s?[\])]?\s+(\S.*)|([{RAISED_DIGITS}]{{1,3}})\s?(\S.*)"
)
MARKS = re.compile(
    rf"""
    (?<=[^\W\d_]{{2}})(?P<glued>\d{{1,3}})(?![\w/-])                # april1, not F1
  | (?:(?<=[^\W\d_][.,:;?!])|(?<=\d{{4}}[.,:;])|(?<=[)\]»”’"'])|(?<=[)\]»”’"'][.,:;]))
      (?P<after>\d{{1,3}})(?![\w/-]|[.,]\d)                     # NAVO.1, not 3.1
  | (?<=\S)\s?\[(?P<boxed>\d{{1,3}})\s?\]                            # [1 ]
  | (?<=\S)(?P<raised>[{RAISED_DIGITS}]{{1,3}})
    """,
    re.VERBOSE,
)
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
URL = re.compile(r"[a-z]{2,10}://\S+", re.IGNORECASE)
RULE = re.compile(r"[_—–-]{5,}")  # drawn above the notes

Join = Callable[[Sequence[str]], str]


@dataclass(frozen=True)
class Note:
    mark: str
    text: str
    is_marked: bool  # whether MARK stands for it in the text


@dataclass(frozen=True, order=True)
class Place:
    """Where a number stands that may be a mark: its line, and from where to where."""

    page: int
    line: int
    start: int
    end: int


@dataclass
class Marks:
    """The marks that were met, in the order of the text, and which are of notes."""

    met: dict[str, list[Place]] = field(default_factory=dict)
    taken: list[Place] = field(default_factory=list)

    def add(self, number: str, place: Place) -> None:
        self.met.setdefault(number, []).append(place)

    def take(self, number: str) -> bool:
        """Take the first mark of a number behind the last one; tell if there is one."""
        places = self.met.get(number, ())
        start = bisect_right(places, self.taken[-1]) if self.taken else 0
        self.taken += places[start : start + 1]
        return start < len(places)

    def put(self, pages: Sequence[Page]) -> list[Page]:
        """Return the pages with MARK in the place of each mark of a note."""
        in_line: dict[tuple[int, int], list[Place]] = {}
        for place in self.taken:
            in_line.setdefault((place.page, place.line), []).append(place)
        return [
            [
                replace(line, text=_put_marks(line.text, in_line.get((count, at), ())))
                for at, line in enumerate(page)
            ]
            for count, page in enumerate(pages)
        ]


def _put_marks(text: str, places: Sequence[Place]) -> str:
    bounds = [0, *(bound for each in places for bound in (each.start, each.end))]
    pieces = zip(bounds[::2], [*bounds[1::2], len(text)], strict=True)
    return MARK.join(text[start:end] for start, end in pieces)


def take_known_notes(
    pages: Sequence[Page], wrapped: bool, join: Join
) -> tuple[list[Page], list[Note]]:
    """Part the lines that are notes from the others, and mark where these belong.

    A note without a mark goes on with the last one, also from the page before.
    """
    marks = Marks()
    texts: list[tuple[str, bool, list[str]]] = []
    kept = [
        _with_marks_behind_words([line for line in page if line.role != "note"])
        for page in pages
    ]
    for count, page in enumerate(pages):
        for at, line in enumerate(kept[count]):
            for match in RAISED_MARK.finditer(line.text):
                number = match[0].translate(RAISED)
                marks.add(number, Place(count, at, *match.span()))
        for line in page:
            if line.role != "note" or not line.text:
                continue
            match = RAISED_NOTE.fullmatch(line.text)
            number = match[1].translate(RAISED) if match else ""
            if number or not wrapped or not texts:
                words = match[2] if match else line.text
                texts.append((number, marks.take(number), [words]))
            else:
                texts[-1][2].append(line.text)
    notes = [Note(number, join(lines), marked) for number, marked, lines in texts]
    return marks.put(kept), notes


def _with_marks_behind_words(page: Page) -> Page:
    """Put a mark that begins a line behind the last word of the line above."""
    lines: Page = []
    for line in page:
        match = RAISED_NOTE.fullmatch(line.text)
        if match and lines and lines[-1].text:
            lines[-1] = replace(lines[-1], text=lines[-1].text + match[1])
            line = replace(line, text=match[2])
        lines.append(line)
    return lines


def take_notes_by_form(pages: Sequence[Page]) -> tuple[list[Page], list[Note]]:
    """Take the notes out of plain text, and mark where these belong.

    A note begins with a number that clings to a word above it. Below a note a page
    begins.
    """
    marks = Marks()
    notes: list[Note] = []
    kept: list[Page] = []
    above = ""  # the line above; of a note, only that it ended
    for page in pages:
        kept.append([])
        at = 0
        while at < len(page):
            number, words = _read_number(page[at].text)
            if number and _may_begin_note(above) and marks.take(number):
                texts = [words, *(line.text for line in _rest_of_note(page, at))]
                notes.append(Note(number, _join(texts), True))
                at, above = at + len(texts), MARK
                kept.append([])
                continue
            above = page[at].text
            if above or kept[-1]:
                for each, span in _find_numbers(above):
                    marks.add(each, Place(len(kept) - 1, len(kept[-1]), *span))
                kept[-1].append(page[at])
            at += 1
    return marks.put(kept), notes


def _read_number(text: str) -> tuple[str, str]:
    match = NOTE.fullmatch(text)
    if not match:
        return "", text
    number = match[1] or match[3].translate(RAISED)
    return number, match[2] or match[4]


def _find_numbers(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    for match in MARKS.finditer(text):
        yield match[match.lastgroup].translate(RAISED), match.span()


def _may_begin_note(above: str) -> bool:
    """Whether a line stands where notes do: not in the middle of a sentence."""
    return not above or bool(RULE.fullmatch(above)) or above[-1] in ".!?" + MARK


def _rest_of_note(page: Page, at: int) -> Iterator[Line]:
    """Yield the lines of a note but the first: also its address when it comes again."""
    address = URL.search(page[at].text)
    end = at + 1
    while end < len(page) and page[end].text and not NOTE.fullmatch(page[end].text):
        yield page[end]
        address = URL.search(page[end].text) or address
        end += 1
    again = next((n for n in range(end, len(page)) if page[n].text), end)
    if address and again < len(page) and page[again].text == address[0]:
        yield from page[end : again + 1]


def _join(texts: Sequence[str]) -> str:
    """Return the text of a note, without an address that only repeats the last."""
    words = " ".join(texts).split()
    kept = words[:1]
    for word in words[1:]:
        if word != kept[-1] or not URL.fullmatch(word):
            kept.append(word)
    return " ".join(kept)
