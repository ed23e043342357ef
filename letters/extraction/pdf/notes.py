"""Footnotes: the small lines at a page's foot, and what stands below its rule."""

import re
from collections.abc import Sequence

from letters.extraction.pdf.frame import Rule
from letters.extraction.pdf.strips import RAISED, SMALLER, Page, Row

LOWER_PART = 0.6  # of a page's height: from there on notes are looked for
SHORTEST_RULE = 30  # points
SHORT_RULE = 0.7  # at most, of a page's width: a longer one is a table's
SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
AS_PLAIN = str.maketrans(SUPERSCRIPTS, "0123456789")
# A mark that is raised, and one that is told by its number: "1 Zie", "1) Zie", "1Zie".
RAISED_MARK = re.compile(rf"([{SUPERSCRIPTS}]{{1,3}})[.)]?[ ]?|(\*{{1,3}})[ ]?")
PLAIN_MARK = re.compile(r"\[?(\d{1,3})(?:[\].)]{0,2}[ ]|(?=[A-ZÀ-Þ]))")
MARK_IN_TEXT = re.compile(rf"(?<=\S)[{SUPERSCRIPTS}]{{1,3}}")


def mark_notes(pages: Sequence[Page], size: float) -> None:
    """Give footnotes their role, and their marks raised digits.

    A note that is cut by the page's end goes on at the foot of the next page.

    :param size: of most letters of the document.
    """
    last = 0
    for page in pages:
        rows = page.rows_having("body")
        marks = marks_in_text(page)
        for row in rows[_first_of_notes(page, rows, marks, size, last) :]:
            for strip in row:
                strip.role = "note"
            last = _raise_mark(row, {last + 1, *marks}) or last


def marks_in_text(page: Page) -> set[int]:
    """Return the numbers of the notes that the text refers to."""
    return {
        int(mark.translate(AS_PLAIN))
        for strip in page.having("body")
        for mark in MARK_IN_TEXT.findall(strip.text)
    }


def begins_note(row: Row, marks: set[int]) -> bool:
    return _mark_number(row, marks) is not None


def _first_of_notes(
    page: Page, rows: Sequence[Row], marks: set[int], size: float, last: int
) -> int:
    """Return which row is the first of the notes; len(rows) when there are none.

    Small rows end the page, and the first has a short rule above it, or goes on with
    a note, or begins with a mark that the text has; low on the page the next number
    will do. Rows as large as the text stand below a rule, with a mark of the text.
    """
    tail = len(rows)
    while tail and max(strip.size for strip in rows[tail - 1]) <= SMALLER * size:
        tail -= 1
    for at, row in enumerate(rows):
        rule = _rule_above(page, row)
        if rule and begins_note(row, marks):
            return at
        if rule and at >= tail and rule.width < SHORT_RULE * page.width:
            return at
    if last and tail < len(rows) and rows[tail][0].base > LOWER_PART * page.height:
        return tail
    for at, row in enumerate(rows[tail:], start=tail):
        is_low = tail and row[0].base > LOWER_PART * page.height
        if begins_note(row, marks | {1, last + 1} if is_low else marks):
            return at
    return len(rows)


def _rule_above(page: Page, row: Row) -> Rule | None:
    """Return the rule right above a row in the page's lower part."""
    base, size = row[0].base, row[0].size
    if base < LOWER_PART * page.height:
        return None
    rules = (rule for rule in page.rules if rule.width >= SHORTEST_RULE)
    return next((rule for rule in rules if 0 < base - rule.y < 3 * size), None)


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
