"""Lines of several cells → columns, one after another."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from letters.shapes import Line

CELLS = re.compile(r" {3,}")
# What begins less far from the left stands in the first column.
INDENT = 24.0  # points
# Of so many columns, and lines that leave one of them empty, every way is looked at.
MOST_COLUMNS, MOST_GAPS = 4, 2
BROKEN_WORD = re.compile(r"(?<=[a-zà-ÿ])(?<!minister)[-\u2010\u00ad]\n(?=[a-zà-ÿ])")
BROKEN_NAME = re.compile(r"(?<=[a-zà-ÿ]-)\n(?=[A-ZÀ-Þ])")  # keeps its hyphen


def count_columns(line: Line) -> int:
    return len(CELLS.split(line.text))


def read_columns(lines: Sequence[Line]) -> Iterator[list[str]]:
    """Yield what the text of each column may be; the first line fills every one.

    Lines of one cell that begin as far from the left are of one column. Those that
    leave some columns empty may have their cells in any.
    """
    count = count_columns(lines[0])
    rows = [CELLS.split(line.text) for line in lines]
    edge = lines[0].indent + INDENT
    begins = sorted(
        {
            line.indent
            for line, cells in zip(lines, rows, strict=True)
            if line.text and len(cells) == 1 and line.indent > edge
        }
    )
    gaps = [len(cells) for cells in rows if 1 < len(cells) < count]
    if count > MOST_COLUMNS or len(gaps) > MOST_GAPS:
        return
    ways = [combinations(range(count), cells) for cells in gaps]
    for columns_of_begins, *places in product(
        combinations(range(1, count), len(begins)), *ways
    ):
        column_at = dict(zip(begins, columns_of_begins, strict=True))
        columns: list[list[str]] = [[] for _ in range(count)]
        for line, cells in zip(lines, rows, strict=True):
            if len(cells) == 1:
                chosen = [column_at.get(line.indent, 0)]
            else:
                chosen = places.pop(0) if len(cells) < count else range(count)
            for at, cell in zip(chosen, cells, strict=False):
                columns[at].append(cell)
        texts = ("\n".join(column) for column in columns)
        yield [BROKEN_NAME.sub("", BROKEN_WORD.sub("", text)) for text in texts]
