"""Footnotes: the small lines at a page's foot, and what stands below its rule."""

import re
from collections.abc import Sequence
from itertools import groupby

from letters.extraction.pdf.strips import RAISED, SMALLER, Page, Strip

LOWER_PART = 0.35  # of a page's height: where its notes may begin
SHORT_RULE = 0.7  # at most, of a page's width: a longer one is a table's
SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
AS_PLAIN = str.maketrans(SUPERSCRIPTS, "0123456789")
# A mark that is raised, and one that is told by its number: "1 Zie", "1) Zie".
RAISED_MARK = re.compile(rf"([{SUPERSCRIPTS}]{{1,3}})[.)]?[ ]?|(\*{{1,3}})[ ]?")
MARK_IN_TEXT = re.compile(rf"(?<=\S)[{SUPERSCRIPTS}]{{1,3}}")
PLAIN_MARK = re.compile(r"\[?(\d{1,3})[\].)]{0,2}[ ]")

Row = list[Strip]


def mark_notes(pages: Sequence[Page], size: float) -> None:
    """Give footnotes their role, and their marks raised digits.

    A note that is cut by the page's end goes on at the foot of the next page.

    :param size: of most letters of the document.
    """
    last = 0
    for page in pages:
        rows = _small_rows(page, size)
        expected = {1, last + 1, *_marks_in_text(page)}
        starts = [_mark_number(row, expected) is not None for row in rows]
        goes_on = last and rows and rows[0][0].base > (1 - LOWER_PART) * page.height
        if rows and (goes_on or _is_ruled(page, rows[0])):
            first = 0
        else:
            first = starts.index(True) if True in starts else len(rows)
        for row in rows[first:]:
            for strip in row:
                strip.role = "note"
            last = _raise_mark(row, expected) or last
            expected = {last + 1}


def _small_rows(page: Page, size: float) -> list[Row]:
    """Return the last rows of the text that are small, or stand below a rule."""
    by_row = groupby(page.having("body"), key=lambda strip: strip.row)
    rows = [list(row) for _, row in by_row]
    first = len(rows)
    while first and max(strip.size for strip in rows[first - 1]) <= SMALLER * size:
        first -= 1
    for at, row in enumerate(rows[:first]):
        if _is_ruled(page, row) and _mark_number(row, {1}) is not None:
            return rows[at:]
    return rows[first:]


def _is_ruled(page: Page, row: Row) -> bool:
    """Tell whether a short rule stands right above a row in the page's lower part."""
    base, size = row[0].base, row[0].size
    return any(
        0 < base - rule.y < 3 * size
        and rule.y > (1 - LOWER_PART) * page.height
        and rule.right - rule.left < SHORT_RULE * page.width
        for rule in page.rules
    )


def _marks_in_text(page: Page) -> set[int]:
    return {
        int(mark.translate(AS_PLAIN))
        for strip in page.having("body")
        for mark in MARK_IN_TEXT.findall(strip.text)
    }


def _mark_number(row: Row, expected: set[int]) -> int | None:
    """Return the number of the note that a row begins; 0 for an asterisk."""
    text = " ".join(strip.text for strip in row) + " "
    if match := RAISED_MARK.match(text):
        return int(match[1].translate(AS_PLAIN)) if match[1] else 0
    if (match := PLAIN_MARK.match(text)) and int(match[1]) in expected:
        return int(match[1])
    return None


def _raise_mark(row: Row, expected: set[int]) -> int | None:
    """Write the mark that a row begins with as raised digits; return its number."""
    if number := _mark_number(row, expected):
        text = f"{row[0].text} "
        match = RAISED_MARK.match(text) or PLAIN_MARK.match(text)
        row[0].text = f"{str(number).translate(RAISED)} {text[match.end() :]}".rstrip()
    return number
