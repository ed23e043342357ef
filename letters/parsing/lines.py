"""Pages → the lines of the text, without what runs over the pages or stands beside."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

from letters.shapes import Document, Line

# A line that numbers a page or is the foot of an official publication. It stands
# between two pages, also where the text has lost its page breaks.
BETWEEN_PAGES = re.compile(
    r"""
    (?:\S.{0,80}\s\s)?                                    # after a running head
    (?:Blad|Pagina|Page)\s*:?\s*\d{1,4}\s*(?:(?:/|van|of)\s*\d{1,4})?  # Pagina 2 van 8
  | [-–]\s*\d{1,4}\s*[-–]                                  # - 2 -
  | ISSN\s[\d\s-]+
  | [’']s-Gravenhage\s\d{4}
  | (?:[’']s-Gravenhage\s\d{4}\s{3,9})?
    (?:Tweede|Eerste)\sKamer,\svergaderjaar\s\d{4}[-–/]\d{2,4},\s.{1,80}
  | kst-[\w-]{4,40} | KST\d{4,7}                           # kst-21501-02-3121
    """,
    re.VERBOSE | re.IGNORECASE,
)
# In a narrow cell its foot takes two lines: "Tweede Kamer, vergaderjaar 2018–2019, 21"
# and "501-28, nr. 239".
ON_TWO_LINES = re.compile(
    r"""
    (?:[’']s-Gravenhage\s\d{4}\s+)?
    (?:Tweede|Eerste)\sKamer,\svergaderjaar\s\d{4}[-–/]\d{2,4},
    \s(?:[\dA-Z\s.()–-]|en){4,60},\s(?:nr\.\s\d{1,4}|[A-Z]{1,3})(?:\s+\d{1,4})?
    """,
    re.VERBOSE,
)
SALUTATION = re.compile(
    r"(?:(?:zeer\s+|hoog)?geachte\s|(?:mijnheer|mevrouw)\s+de\s+voorzitter)[^.]{0,60}$",
    re.IGNORECASE,
)
LONGEST_HEAD = 120
LONGEST_LETTERHEAD = 60  # lines
DEEPEST_HEAD = 8  # lines of a running head, or of a foot
ONE_BY_OCR = re.compile(r"^[lL|](?=\.\s+[A-Z])")  # "l. Kosovo" is 1. Kosovo
# "te Brussel. 27 mei 1999": no sentence begins with a day.
COMMA_BY_OCR = re.compile(r"(?<=[a-z]{3})\.(?=\s\d{1,2}\s[a-z]{3,9}\s\d{4}\b)")
UNSEEN = " \t\u00ad"  # of a line that holds nothing else
SPACE = 6.0  # points that a space of plain text indents

Page = list[Line]


def has_looks(document: Document) -> bool:
    """Whether bold, italic and size can be trusted: not in plain text, nor by OCR."""
    return not document.is_ocr and any(
        line.size or line.is_bold or line.is_italic or line.is_underlined or line.level
        for page in document.pages
        for line in page
    )


def read_aside(document: Document) -> list[Line]:
    """Return the lines in the margin of the first page, then those in its head."""
    first = document.pages[0] if document.pages else ()
    margin = [line for line in first if line.role == "margin"]
    return [*margin, Line(""), *(line for line in first if line.role == "head")]


def read_foot(document: Document) -> list[str]:
    """Return the lines that number the pages, or stand at the foot of the first."""
    first = document.pages[0] if document.pages else ()
    return [
        line.text.strip()
        for line in first
        if line.role == "foot" or BETWEEN_PAGES.fullmatch(line.text.strip())
    ]


def read_pages(document: Document) -> list[Page]:
    """Return the text and the notes of each page, never blank at its top or foot.

    Running heads and feet that the format does not know are told by their form, and
    in a text without looks also by coming again.
    """
    letterhead = [] if has_looks(document) else _read_letterhead(document)
    pages = [page for page in _read_pages(document) if any(line.text for line in page)]
    heads: set[str] = set()
    if not has_looks(document):
        heads = _find_repeated(pages) | set(map(_bare, letterhead))
    return [
        _trim(page, heads if count > 1 else set(), page_number=count)
        for count, page in enumerate(pages, 1)
    ]


def _read_letterhead(document: Document) -> list[str]:
    """Return the lines above the salutation, which running heads repeat."""
    lines = chain.from_iterable(document.pages)
    top = [line.text.strip() for line in islice(lines, LONGEST_LETTERHEAD)]
    salutations = (at for at, text in enumerate(top) if SALUTATION.match(text))
    return top[: next(salutations, 0)]


def _read_pages(document: Document) -> Iterator[Page]:
    """Yield the lines of each page, and of what was a page."""
    is_letterhead = bool(_read_letterhead(document))
    for page in document.pages:
        lines: Page = []
        between = set(_find_between_pages(page))
        for at, line in enumerate(page):
            text = line.text.strip() if line.text.strip(UNSEEN) else ""
            if document.is_ocr:
                text = COMMA_BY_OCR.sub(",", ONE_BY_OCR.sub("1", text))
            is_letterhead = is_letterhead and not SALUTATION.match(text)
            if line.role not in ("body", "note"):
                continue
            if is_letterhead or at not in between:
                spaces = len(line.text) - len(line.text.lstrip())
                indent = line.indent + spaces * SPACE
                lines.append(replace(line, text=text, indent=indent))
            elif lines:
                yield lines
                lines = []
        yield lines


def _find_between_pages(page: Sequence[Line]) -> Iterator[int]:
    """Yield the places of the lines that stand between two pages.

    A foot that the format knows comes last; its end may be taken for text.
    """
    texts = [line.text.strip() for line in page]
    feet = (line.text.strip() for line in page if line.role == "foot")
    known = next((text for text in feet if "vergaderjaar" in text), "")
    for at, text in enumerate(texts):
        above, below = texts[at - 1] if at else "", "".join(texts[at + 1 : at + 2])
        pairs = ((above, text), (text, below), (known, text))
        if BETWEEN_PAGES.fullmatch(text) or any(_is_foot(*pair) for pair in pairs):
            yield at


def _is_foot(text: str, below: str) -> bool:
    """Whether two lines are the foot of an official publication."""
    is_short = max(len(text), len(below)) <= LONGEST_HEAD
    return is_short and bool(ON_TWO_LINES.fullmatch(f"{text} {below}"))


def _bare(text: str) -> str:
    """Return a line as it can be compared: letter case and spaces do not count."""
    return "".join(text.lower().split()) if len(text) <= LONGEST_HEAD else ""


def _find_repeated(pages: Sequence[Page]) -> set[str]:
    """Return the lines that stand at the top or foot of more than one page."""
    seen: set[str] = set()
    repeated: set[str] = set()
    for page in pages:
        filled = [_bare(line.text) for line in page if line.text]
        edges = {*filled[:DEEPEST_HEAD], *filled[-DEEPEST_HEAD:]} - {""}
        repeated |= edges & seen
        seen |= edges
    return repeated


def _trim(page: Page, heads: set[str], page_number: int) -> Page:
    """Return a page without the blank lines and the heads at its top and foot."""

    def is_aside(text: str) -> bool:
        is_number = page_number > 1 and text == str(page_number)
        return not text or is_number or _bare(text) in heads

    start, end = 0, len(page)
    while start < end and is_aside(page[start].text):
        start += 1
    while start < end and is_aside(page[end - 1].text):
        end -= 1
    return page[start:end]
