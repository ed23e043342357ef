"""Words become strips: the printed lines, parted where a wide gap stands in them."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise
from operator import attrgetter
from statistics import median

from letters.extraction.pdf.frame import Rule
from letters.extraction.pdf.words import Word

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
A_MARK = re.compile(r"[\[(]?([\d,;*]+)[\])]?")
# In sizes, between the lines of a paragraph.
NEAREST, USUAL_DISTANCE, FARTHEST = 0.8, 1.2, 2.5
SMALLER = 0.93  # at most, of the size of the text: notes and margins
HEAD_OR_FOOT = 0.2  # at most, of a page's height
# Of a letter's size:
SMALL = 0.85  # at most, a raised mark beside its word
SHIFTED = (0.1, 0.7)  # up or down from the word's line
AFTER, BEFORE = 0.5, 2.0  # at most, a mark from the word that it follows or begins
SAME_BASE = 0.15  # two bases nearer than this are one line
WIDE_GAP = 1.0  # at least, between two cells ...
NARROW_GAP = 0.5  # ... or where a column begins ...
MUCH_WIDER, WIDER = 2.5, 1.2  # ... and so many times the spaces of the line
LEAST_SHARED = 5  # rows
UNDER = 0.35  # of a letter's size, from its base to an underline
MOSTLY = 0.7  # of a strip's width
PAST = 2.0  # points that an underline may be longer than its words


@dataclass
class Strip:
    """Words on one line with only spaces between them; a cell, if others are beside it.

    :param row: strips with the same number stand on one line of the page.
    :param order: which strip of its page was drawn first, second, ...
    """

    words: list[Word]
    row: int
    order: int = 0
    role: str = "body"
    is_underlined: bool = False

    @property
    def left(self) -> float:
        return self.words[0].left

    @cached_property
    def right(self) -> float:
        return max(word.right for word in self.words)

    @cached_property
    def base(self) -> float:
        return self.words[0].base

    @cached_property
    def size(self) -> float:
        """The size of most letters."""
        letters: Counter[float] = Counter()
        for word in self.words:
            letters[round(word.size, 1)] += len(word.text)
        return max(letters, key=letters.__getitem__)

    @cached_property
    def text(self) -> str:
        text = self.words[0].text
        for before, word in pairwise(self.words):
            is_glued = word.is_glued and word.left - before.right < word.size
            text += word.text if is_glued else f" {word.text}"
        return text


Row = list[Strip]


@dataclass
class Page:
    """What stands on a page of this size."""

    width: float
    height: float
    strips: list[Strip]
    rules: list[Rule]
    has_image: bool = False

    @property
    def top(self) -> float:
        """How far down running heads may reach."""
        return self.height * HEAD_OR_FOOT

    @property
    def bottom(self) -> float:
        return self.height * (1 - HEAD_OR_FOOT)

    def having(self, role: str) -> list[Strip]:
        return [strip for strip in self.strips if strip.role == role]

    def rows_having(self, role: str) -> list[Row]:
        """Return the strips with a role, those on one line of the page together."""
        by_row = groupby(self.having(role), key=lambda strip: strip.row)
        return [list(row) for _, row in by_row]


def usual_size(pages: Iterable[Page]) -> float:
    """Return the size of most letters."""
    letters: Counter[float] = Counter()
    for page in pages:
        for strip in page.strips:
            letters[strip.size] += len(strip.text)
    return max(letters, key=letters.__getitem__, default=0.0)


def usual_distance(pages: Iterable[Page]) -> float:
    """Return the distance between most lines of the text, in sizes."""
    distances: Counter[int] = Counter()  # in hundredths
    for page in pages:
        for above, strip in pairwise(page.having("body")):
            distance = (strip.base - above.base) / max(strip.size, 1)
            if NEAREST < distance < FARTHEST and strip.size == above.size:
                distances[round(distance * 100)] += 1
    return most_near(distances) / 100 if distances else USUAL_DISTANCE


def most_near(counts: Counter[int]) -> int:
    """Return the number that has most counts together with the ones beside it."""
    return max(counts, key=lambda at: sum(counts[at + near] for near in (-1, 0, 1)))


def find_strips(words: Sequence[Word]) -> list[Strip]:
    """Return the strips of a page from top to bottom, each row from left to right."""
    drawn = {id(word): at for at, word in enumerate(words)}
    _level_marks(words)
    rows = _rows(words)
    shared = _shared_edges(rows)
    space = _usual_space(rows)
    strips = [
        Strip(cell, number)
        for number, row in enumerate(rows)
        for cell in _cells(row, shared, space)
    ]
    by_drawing = sorted(strips, key=lambda strip: drawn[id(strip.words[0])])
    for order, strip in enumerate(by_drawing):
        strip.order = order
    return strips


def find_underlined(strips: Iterable[Strip], rules: Iterable[Rule]) -> None:
    """Mark the strips that have rules right under most of their words, and no wider.

    The line of a table is wider than the words above it.
    """
    thin = sorted((each for each in rules if each.is_thin), key=attrgetter("y"))
    heights = [rule.y for rule in thin]
    for strip in strips:
        first = bisect_left(heights, strip.base)
        last = bisect_left(heights, strip.base + UNDER * strip.size)
        left, right = strip.left - PAST, strip.right + PAST
        under = [
            rule for rule in thin[first:last] if rule.left < right and rule.right > left
        ]
        is_within = all(left <= rule.left and rule.right <= right for rule in under)
        covered = sum(rule.width for rule in under)
        strip.is_underlined = is_within and covered >= MOSTLY * (right - left)


def _level_marks(words: Sequence[Word]) -> None:
    """Put small raised letters on the line of their word; raised digits show it."""
    for one, other in pairwise(words):
        _level(other, one, AFTER)
        _level(one, other, BEFORE)


def _level(word: Word, host: Word, reach: float) -> None:
    shift = host.base - word.base
    gap = max(word.left - host.right, host.left - word.right)
    if (
        word.size < SMALL * host.size
        and SHIFTED[0] < abs(shift) / host.size < SHIFTED[1]
        and abs(gap) < reach * host.size
    ):
        word.base = host.base
        if shift > 0 and (mark := A_MARK.fullmatch(word.text)):
            word.text = mark[1].translate(RAISED)
            word.is_glued = host.left < word.left


def _rows(words: Iterable[Word]) -> list[list[Word]]:
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.base):
        first = rows[-1][0] if rows else None
        if first and word.base - first.base <= SAME_BASE * min(word.size, first.size):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda word: word.left) for row in rows]


def _cells(
    row: list[Word], shared: set[int], usual_space: float
) -> Iterator[list[Word]]:
    """Part a row where a gap is wide, or leads to an edge that other rows share."""
    gaps = [word.left - before.right for before, word in pairwise(row)]
    spaces = sorted(
        gap for gap, word in zip(gaps, row[1:], strict=True) if not word.is_glued
    )
    # Of the narrower ones, for the wide ones may be between cells.
    usual = spaces[len(spaces) // 4] if len(spaces) > 2 else usual_space
    cell = row[:1]
    for gap, before, word in zip(gaps, row, row[1:], strict=False):
        size = min(before.size, word.size)
        is_wide = gap > max(WIDE_GAP * size, MUCH_WIDER * usual)
        is_gap = gap > max(NARROW_GAP * size, WIDER * usual)
        if is_wide or (is_gap and round(word.left) in shared):
            yield cell
            cell = []
        cell.append(word)
    yield cell


def _usual_space(rows: Sequence[list[Word]]) -> float:
    """Return the usual gap between two words of a page; of typed ones it is wide."""
    gaps = [
        gap
        for row in rows
        for before, word in pairwise(row)
        if 0 < (gap := word.left - before.right) <= WIDE_GAP * word.size
    ]
    return median(gaps) if gaps else 0.0


def _shared_edges(rows: Sequence[list[Word]]) -> set[int]:
    """Return where so many rows begin or go on that a column must begin there."""
    edges = Counter(round(row[0].left) for row in rows)
    edges.update(
        round(word.left)
        for row in rows
        for before, word in pairwise(row)
        if word.left - before.right > NARROW_GAP * word.size
    )
    least = max(LEAST_SHARED, len(rows) // 4)
    return {at for at in edges if edges[at - 1] + edges[at] + edges[at + 1] >= least}
