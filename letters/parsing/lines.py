"""Pages → lines in reading order, without running heads and feet."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from letters.shapes import Document

# A line that numbers a page or is the foot of an official publication. It stands
# between two pages, also where the text has lost its page breaks.
BETWEEN_PAGES = re.compile(
    r"""
    (?:\S.{0,80}\s\s)?                                    # after a running head
    (?:Blad|Pagina|Page)\s*:?\s*\d{1,4}\s*(?:(?:/|van|of)\s*\d{1,4})?  # Pagina 2 van 8
  | [-–]\s*\d{1,4}\s*[-–]                                  # - 2 -
  | ISSN\s[\d\s-]+
  | [’']s-Gravenhage\s\d{4}
  | (?:Tweede|Eerste)\sKamer,\svergaderjaar\s\d{4}[-–/]\d{2,4},\s.{1,80}
  | kst-[\w-]{4,40} | KST\d{4,7}                           # kst-21501-02-3121
    """,
    re.VERBOSE | re.IGNORECASE,
)
SALUTATION = re.compile(
    r"(?:(?:zeer\s+|hoog)?geachte\s|(?:mijnheer|mevrouw)\s+de\s+voorzitter)[^.]{0,60}$",
    re.IGNORECASE,
)
LONGEST_HEAD = 120
LONGEST_LETTERHEAD = 60  # lines
DEEPEST_HEAD = 8  # lines of a running head, or of a foot


@dataclass(frozen=True)
class Line:
    """A line without the space around it; "" is a blank line."""

    text: str
    number: int  # in the file, from 1
    starts_page: bool = False
    indent: int = 0  # spaces before the text


def read_lines(document: Document) -> list[Line]:
    """Return the lines of all pages; those at a page's top and foot are never blank."""
    letterhead = _read_letterhead(document)
    pages = [
        page
        for page in _read_pages(document, len(letterhead))
        if any(line.text for line in page)
    ]
    heads = _find_repeated(pages) | set(map(_bare, letterhead))
    lines: list[Line] = []
    for count, page in enumerate(pages):
        start, end = _bounds(page, heads if count else set(), page_number=count + 1)
        if count and start < end:
            lines.append(replace(page[start], starts_page=True))
            start += 1
        lines += page[start:end]
    return lines


def _read_letterhead(document: Document) -> list[str]:
    """Return the lines above the salutation, which running heads repeat."""
    lines = chain.from_iterable(document.pages)
    top = [line.strip() for line in islice(lines, LONGEST_LETTERHEAD)]
    salutations = (at for at, line in enumerate(top) if SALUTATION.match(line))
    return top[: next(salutations, 0)]


def _read_pages(document: Document, letterhead: int) -> Iterator[list[Line]]:
    number = 0
    for page in document.pages:
        lines: list[Line] = []
        for text in page:
            number += 1
            indent = len(text) - len(text.lstrip())
            text = text.strip()
            if number <= letterhead or not BETWEEN_PAGES.fullmatch(text):
                lines.append(Line(text, number, indent=indent))
            elif lines:
                yield lines
                lines = []
        yield lines


def _bare(text: str) -> str:
    """Return a line as it can be compared: letter case and spaces do not count."""
    return "".join(text.lower().split()) if len(text) <= LONGEST_HEAD else ""


def _find_repeated(pages: Sequence[Sequence[Line]]) -> set[str]:
    """Return the lines that stand at the top or foot of more than one page."""
    seen: set[str] = set()
    repeated: set[str] = set()
    for page in pages:
        filled = [_bare(line.text) for line in page if line.text]
        edges = {*filled[:DEEPEST_HEAD], *filled[-DEEPEST_HEAD:]} - {""}
        repeated |= edges & seen
        seen |= edges
    return repeated


def _bounds(page: Sequence[Line], heads: set[str], page_number: int) -> tuple[int, int]:
    """Return where the text of a page begins and ends."""

    def is_aside(text: str) -> bool:
        return not text or _bare(text) in heads or text == str(page_number)

    start, end = 0, len(page)
    while start < end and is_aside(page[start].text):
        start += 1
    while start < end and is_aside(page[end - 1].text):
        end -= 1
    return start, end
