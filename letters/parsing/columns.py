"""Lines of several cells → columns, one after another."""

import re
from collections.abc import Sequence

from letters.shapes import Line

CELLS = re.compile(r" {3,}")
# What begins less far from the left stands in the first column.
INDENT = 24.0  # points
BROKEN_WORD = re.compile(r"(?<=[a-zà-ÿ])[-\u2010\u00ad]\n(?=[a-zà-ÿ])")


def count_columns(line: Line) -> int:
    return len(CELLS.split(line.text))


def read_columns(lines: Sequence[Line]) -> list[str]:
    """Return the text of each column; the first line has a cell in every one.

    A line with one cell has it in the column where it begins, which is told by what
    other lines begin more to the left.
    """
    columns: list[list[str]] = [[] for _ in CELLS.split(lines[0].text)]
    left = lines[0].indent
    alone = [line for line in lines if line.text and count_columns(line) == 1]
    begins = sorted({line.indent for line in alone if line.indent > left + INDENT})
    for line in lines:
        cells = CELLS.split(line.text)
        is_alone = len(cells) == 1 and line.indent in begins
        first = 1 + begins.index(line.indent) if is_alone else 0
        for column, cell in zip(columns[first:], cells, strict=False):
            column.append(cell)
    return [BROKEN_WORD.sub("", "\n".join(column)) for column in columns]
