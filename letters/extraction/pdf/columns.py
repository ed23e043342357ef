"""Which strips are the text, in how many columns, and which stand in its margin.

Nothing is known beforehand of where a page has its text: the left edge where most
letters begin tells.
"""

from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from letters.extraction.pdf.strips import SMALLER, Page, Strip

SAME_EDGE = 2.0  # points
FULL = 25  # letters in a strip that may fill its column
# Another column has a good part of the letters, and lines about as long.
LEAST_LETTERS, LEAST_WIDTH = 0.25, 0.6


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
    main = _column_at(_most_used_edge(text), text)
    columns = [main]
    for beside in (main.is_before, main.is_after):
        strips = [strip for strip in page.strips if beside(strip)]
        if not strips:
            continue
        other = _column_at(_most_used_edge(strips), strips)
        is_small = median(strip.size for strip in strips) <= SMALLER * size
        if not is_small and (_is_text(other, strips, main, page) or other.is_in(known)):
            columns.append(other)
        elif _is_margin(strips, page, size, is_left=beside == main.is_after):
            for strip in strips:
                strip.role = "margin"
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
        at = max(
            (
                n
                for n, each in enumerate(columns)
                if strip.left > each.left - strip.size
            ),
            default=0,
        )
        following = columns[at + 1 : at + 2]
        if following and strip.right > following[0].left + strip.size:
            stretches += [*side_by_side, [strip]]
            side_by_side = [[] for _ in columns]
        else:
            side_by_side[at].append(strip)
    return [stretch for stretch in (*stretches, *side_by_side) if stretch]


def _most_used_edge(strips: Sequence[Strip]) -> float:
    letters: Counter[int] = Counter()
    for strip in strips:
        letters[round(strip.left)] += len(strip.text)
    return max(letters, key=lambda at: sum(letters[at + near] for near in (-1, 0, 1)))


def _column_at(left: float, strips: Sequence[Strip]) -> Column:
    """Return the column from this edge to where nine in ten of its lines end."""
    here = [strip for strip in strips if abs(strip.left - left) <= SAME_EDGE]
    full = [strip for strip in here if len(strip.text) >= FULL] or here
    ends = sorted(strip.right for strip in full)
    return Column(median(strip.left for strip in here), ends[len(ends) * 9 // 10])


def _letters(strips: Iterable[Strip]) -> int:
    return sum(len(strip.text) for strip in strips)


def _is_text(other: Column, strips: Sequence[Strip], main: Column, page: Page) -> bool:
    is_as_long = _letters(strips) > LEAST_LETTERS * _letters(page.strips)
    return is_as_long and other.width > LEAST_WIDTH * main.width


def _is_margin(
    strips: Sequence[Strip], page: Page, size: float, *, is_left: bool
) -> bool:
    """Tell a column beside the text from the outer cells of its rows.

    The cells of a row are drawn one after another; a margin is drawn in one go, in
    smaller letters, or on other lines than the text.
    """
    by_order = {strip.order: strip for strip in page.strips}
    step = 1 if is_left else -1
    cells = sum(
        1
        for strip in strips
        if (beside := by_order.get(strip.order + step)) and beside.row == strip.row
    )
    outside = {strip.order for strip in strips}
    inner = sorted(each.base for each in page.strips if each.order not in outside)
    apart = sum(
        1
        for strip in strips
        if strip.size <= SMALLER * size
        or bisect(inner, strip.base + strip.size)
        > bisect(inner, strip.base - strip.size)
    )
    return apart > 2 * cells
