"""Items of a list in plain text that hang: what stands under their text is theirs.

1.  De brief over de inzet (Kamerstuk 28
    676, nr. 360)
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from letters.parsing.columns import CELLS
from letters.parsing.headings import (
    BULLET,
    MOST_HEADING_LINES,
    UNFINISHED,
    has_form_of_heading,
)
from letters.parsing.hyphens import Joiner
from letters.parsing.lines import SPACE
from letters.parsing.numbers import text_of_entry
from letters.shapes import Line

BLANK = Line("")


def join_hanging(lines: Sequence[Line], join: Joiner) -> Iterator[Line]:
    """Yield the lines, those of an item that hangs as one, apart from the others."""
    item: list[Line] = []
    column: float | None = None  # in which the text of the item begins
    for line in lines:
        is_under = line.text != "" and line.indent == column
        if not (is_under and _goes_on(item, line.text)):
            yield from _as_one(item, join)
            item, column = [], _text_column(line)
        item.append(line)
    yield from _as_one(item, join)


def _text_column(line: Line) -> float | None:
    """Return where the text of an item begins; None for what is none, or a row."""
    text = _text_of_item(line.text)
    is_plain = not line.size  # only there every letter is as wide as a space
    if not is_plain or not text or CELLS.search(text):
        return None
    return line.indent + (len(line.text) - len(text)) * SPACE


def _text_of_item(line: str) -> str:
    """Return what stands behind the mark or number of an item; "" if there is none."""
    if match := BULLET.match(line):
        return line[match.end() :].lstrip()
    return text_of_entry(line)


def _goes_on(item: Sequence[Line], text: str) -> bool:
    """Whether what stands under the text of an item is more of it.

    It may be an item itself, a row of a table, or what a numbered heading is over.
    """
    if CELLS.search(text):
        return False
    if _text_of_item(text) and not UNFINISHED.search(item[-1].text):
        return False
    return not (
        text[0].isupper()
        and len(item) <= MOST_HEADING_LINES
        and has_form_of_heading(" ".join(line.text for line in item))
    )


def _as_one(item: Sequence[Line], join: Joiner) -> Iterator[Line]:
    if len(item) < 2:
        yield from item
    else:
        text = join([line.text for line in item])
        yield from (BLANK, replace(item[0], text=text), BLANK)
