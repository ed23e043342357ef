"""Which strips are the text, in how many columns, and which stand in its margin.

Nothing is known beforehand of where a page has its text: the left edge where most
letters begin tells.
"""

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from letters.extraction.pdf.strips import SMALLER, Page, Strip, most_near

SAME_EDGE = 2.0  # points
FULL = 35  # letters in a line that may fill its column; a margin is narrower
# Another column has a good part of the letters, and lines about as long.
LEAST_LETTERS, LEAST_WIDTH = 0.25, 0.6
# A column as wide as the text, where a sentence ends or a minister signs, is text.
SAYS = re.compile(r"[^\W\d_]{3}[.?!]$|^De\s+(?:minister|staatssecretaris)\s", re.I)
LEAST_APART = 1 / 3  # of a margin on the left: small, or with text beside it


@dataclass(frozen=True)
class Column:
    left: float
    right: float

    @property
    def width(self) -> float:
        return self.right - self.left

    def is_before(self, strip: Strip) -> bool:
        return strip.left > self.right + strip.size / 4

    def is_after(self, strip: Strip) -> bool:
        return strip.right < self.left - strip.size / 4

    def begins(self, strip: Strip) -> bool:
        return abs(strip.left - self.left) <= SAME_EDGE

    def is_in(self, several: Sequence["Column"]) -> bool:
        edges = [each.left for each in several] if len(several) > 1 else []
        return any(abs(self.left - edge) <= SAME_EDGE for edge in edges)


def find_columns(page: Page, size: float, known: Sequence[Column] = ()) -> list[Column]:
    """Return the columns of the text, from left to right, and mark the margin.

    :param size: of most letters of the document.
    :param known: the columns of the page before, for a page with few lines.
    """
    if not page.strips:
        return []
    text = [each for each in page.strips if each.size > SMALLER * size] or page.strips
    main = _main_column(text, known)
    columns = [main]
    for beside in (main.is_before, main.is_after):
        strips = [strip for strip in page.strips if beside(strip)]
        if not strips:
            continue
        other = _column_at(_most_used_edge(strips), strips)
        is_small = median(strip.size for strip in strips) <= SMALLER * size
        if not is_small and (_is_text(other, strips, main, page) or other.is_in(known)):
            columns.append(other)
        else:
            _mark_margin(strips, page, size, is_left=beside == main.is_after)
    return sorted(columns, key=lambda column: column.left)


def in_reading_order(
    strips: Iterable[Strip], columns: Sequence[Column]
) -> list[list[Strip]]:
    """Return stretches of strips: above each other, column after column.

    A strip that runs over two columns ends what stands above it.
    """
    stretches: list[list[Strip]] = []
    side_by_side: list[list[Strip]] = [[] for _ in columns]
    for strip in strips:
        at = sum(strip.left > each.left - strip.size for each in columns[1:])
        following = columns[at + 1 : at + 2]
        if following and strip.right > following[0].left + strip.size:
            stretches += [*side_by_side, [strip]]
            side_by_side = [[] for _ in columns]
        else:
            side_by_side[at].append(strip)
    return [stretch for stretch in (*stretches, *side_by_side) if stretch]


def _main_column(strips: Sequence[Strip], known: Sequence[Column]) -> Column:
    """Return the column with most letters in full lines, or one of the page before."""
    full = [strip for strip in strips if len(strip.text) >= FULL]
    again = [strip for strip in strips for each in known if each.begins(strip)]
    left = _most_used_edge(full or again or strips)
    same = [each for each in known if abs(each.left - left) <= SAME_EDGE]
    column = _column_at(left, strips)
    return Column(column.left, max(each.right for each in (column, *same)))


def _most_used_edge(strips: Sequence[Strip]) -> float:
    letters: Counter[int] = Counter()
    for strip in strips:
        letters[round(strip.left)] += len(strip.text)
    return most_near(letters)


def _column_at(left: float, strips: Sequence[Strip]) -> Column:
    """Return the column from this edge to where nine in ten of its lines end."""
    here = [strip for strip in strips if abs(strip.left - left) <= SAME_EDGE]
    full = [strip for strip in here if len(strip.text) >= FULL] or here
    ends = sorted(strip.right for strip in full)
    return Column(median(strip.left for strip in here), ends[len(ends) * 9 // 10])


def _letters(strips: Iterable[Strip]) -> int:
    return sum(len(strip.text) for strip in strips)


def _is_text(other: Column, strips: Sequence[Strip], main: Column, page: Page) -> bool:
    if other.width <= LEAST_WIDTH * main.width:
        return False
    is_as_long = _letters(strips) > LEAST_LETTERS * _letters(page.strips)
    return is_as_long or any(SAYS.search(strip.text.rstrip()) for strip in strips)


def _mark_margin(
    strips: Sequence[Strip], page: Page, size: float, *, is_left: bool
) -> None:
    """Mark what stands beside the text and is no outer cell of a row.

    The cells of a row are drawn one after another; a margin is drawn in one go, or is
    small. On the left there may also be a heading that begins before the text, unless
    it is small or has text beside it.
    """
    beside = {strip.order for strip in strips}
    inner = {each.order: each for each in page.strips if each.order not in beside}
    outer = []
    for strip in sorted(strips, key=lambda strip: strip.order, reverse=is_left):
        next_to = inner.get(strip.order + (1 if is_left else -1))
        may_be_cell = is_left or strip.size > SMALLER * size
        if may_be_cell and next_to and next_to.row == strip.row:
            inner[strip.order] = strip
        else:
            outer.append(strip)
    text = sorted(each.base for each in inner.values())
    apart = [
        strip
        for strip in outer
        if strip.size <= SMALLER * size
        or bisect(text, strip.base + strip.size) > bisect(text, strip.base - strip.size)
    ]
    if not is_left or len(apart) > LEAST_APART * len(outer):
        for strip in outer:
            strip.role = "margin"
