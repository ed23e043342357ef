"""Plain text: its encoding, its pages and its lines."""

import codecs
import re
from itertools import pairwise

from letters.extraction.formats import TEXT, utf16_of
from letters.extraction.limits import Limits
from letters.shapes import Document, Line

LINE_END = re.compile("\r\n?|[\n\v\x1c-\x1e\x85\u2028\u2029]")
NOT_ASCII = re.compile(rb"[\x80-\xff]+")

# Where text was taken from a PDF, a page begins with one space, and most lines of
# a page with none. More than one in ten is an indent.
PAGE_START = re.compile(r" [^\s*•–-]")
MOST_PAGE_STARTS = 0.1
# Of lines that are prose, most of those on a page break off a sentence; a line that is
# a whole paragraph does not. What goes on below with a small letter was torn.
PROSE = 50
LONGEST_PRINTED = 140
SENTENCE_END = re.compile(r"[.?!:;][”\"’')\]»]*\s*$")


def read(content: bytes, limits: Limits) -> Document:
    """Read pages and lines. What no encoding explains is shown as "\\ufffd"."""
    pages = _split_pages(_decode(content))
    if len(pages) > limits.pages:
        raise limits.exceeded("pages")
    lines = tuple(tuple(Line(text.rstrip()) for text in page) for page in pages)
    return Document(TEXT.media_type, lines, _is_wrapped(pages))


def _decode(content: bytes) -> str:
    if utf16 := utf16_of(content):
        return content.decode(utf16, errors="replace")
    return content.decode("utf-8", errors="windows-1252")


def _decode_windows_1252(error: UnicodeError) -> tuple[str, int]:
    """Read what is not UTF-8 as Windows-1252, up to the next ASCII character."""
    run = NOT_ASCII.match(error.object, error.start)
    return run[0].decode("windows-1252", errors="replace"), run.end()


codecs.register_error("windows-1252", _decode_windows_1252)


def _split_pages(text: str) -> list[list[str]]:
    pages = [LINE_END.split(page) for page in text.split("\f")]
    if len(pages) > 1:
        return pages
    (lines,) = pages
    starts = [at for at, line in enumerate(lines) if PAGE_START.match(line)]
    if len(starts) > sum(map(bool, lines)) * MOST_PAGE_STARTS:
        return pages
    bounds = [0, *filter(None, starts), len(lines)]
    return [lines[start:end] for start, end in zip(bounds, bounds[1:], strict=False)]


def _is_wrapped(pages: list[list[str]]) -> bool:
    lines = [line for page in pages for line in page]
    prose = [line for line in lines if len(line) >= PROSE]
    is_long = [len(line) > LONGEST_PRINTED for line in prose]
    is_whole = [bool(SENTENCE_END.search(line[-8:])) for line in prose]
    torn = sum(
        len(line) >= PROSE
        and below[:1].islower()
        and not SENTENCE_END.search(line[-8:])
        for line, below in pairwise(lines)
    )
    if torn and torn >= sum(is_long):
        return True
    return 2 * sum(map(max, is_long, is_whole)) <= len(prose)
