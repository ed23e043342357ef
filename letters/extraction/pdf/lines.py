"""Strips become the lines of a page, in reading order."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from letters.extraction.pdf.columns import Column, in_reading_order
from letters.extraction.pdf.strips import Page, Row, Strip
from letters.shapes import Line

BETWEEN_CELLS = "   "
# What stands before the text of a list's item or a note, with only a space after it.
LIST_MARK = re.compile(
    r"\(?(?:\d{1,2}(?:\.\d{1,2})*|[A-Za-z]|[IVXivx]{1,5})[.)]+|[•–—*-]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+"
)
MORE = 1.2  # times the usual distance between lines: vertical space
SPACED = {"body", "margin"}
ROLES = ("head", "margin", "body", "note", "foot")


def write_lines(
    page: Page, columns: Sequence[Column], distance: float
) -> Iterator[Line]:
    """Yield the lines of a page, with an empty one where more space is between two."""
    for role in ROLES:
        for stretch in in_reading_order(page.having(role), columns):
            rows = [list(row) for _, row in groupby(stretch, lambda strip: strip.row)]
            above, spaced = None, role in SPACED
            for row in rows:
                if above and spaced and _is_apart(above[0], row[0], distance):
                    yield Line("", role)
                yield _line(row, columns)
                above = row


def _is_apart(above: Strip, strip: Strip, distance: float) -> bool:
    usual = distance * max(above.size, strip.size)
    return strip.base - above.base > MORE * usual


def _line(row: Row, columns: Sequence[Column]) -> Line:
    first = row[0]
    text = first.text
    for before, cell in pairwise(row):
        is_item = before is first and LIST_MARK.fullmatch(before.text)
        text += (" " if is_item else BETWEEN_CELLS) + cell.text
    words = [word for cell in row for word in cell.words]
    edges = [each.left for each in columns if each.left < first.left + first.size]
    return Line(
        text,
        first.role,
        is_bold=all(word.is_bold for word in words),
        is_italic=all(word.is_italic for word in words),
        is_underlined=all(cell.is_underlined for cell in row),
        size=max(row, key=lambda cell: len(cell.text)).size,
        indent=round(first.left - (edges or [columns[0].left])[-1], 1) or 0.0,
    )
