"""How a line is set apart from running text: what makes a heading of it, and its level.

A format knows the level of a heading, or only that it is bold, italic, underlined or
large.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import inf
from typing import NamedTuple

from letters.shapes import Line

NO_LEVEL = 99
PLAIN = (0.0, False, False, False)
LARGER = 0.8  # points above the size of running text
INDENT = 12.0  # points that set a heading apart from one further to the left
DEEPEST = 100.0  # points; a heading further to the right is centred


class Look(NamedTuple):
    """What sets a heading apart; the lesser is the more prominent one."""

    level: int = NO_LEVEL
    smallness: float = 0.0  # below 0: larger than running text
    is_light: bool = True
    is_italic: bool = False
    is_underlined: bool = False
    indent: float = 0.0

    def is_more_prominent_than(self, other: "Look") -> bool:
        """Whether it must be of a higher level; italic and underlined may be either."""
        return self._rank() < other._rank()

    def _rank(self) -> "Look":
        is_slight = self.is_italic or (self.is_light and self.is_underlined)
        return self._replace(is_italic=is_slight, is_underlined=False)


RUNNING = Look()


class Looks:
    """Tells the look of each line of a text; without lines to learn from, of none."""

    def __init__(self, lines: Iterable[Line]) -> None:
        letters: Counter[tuple[float, bool, bool, bool]] = Counter()
        for line in lines:
            look = line.size, line.is_bold, line.is_italic, line.is_underlined
            letters[look] += len(line.text)
        self.is_blind = not letters
        self.usual = max(letters, key=letters.__getitem__, default=PLAIN)

    def __call__(self, line: Line) -> Look:
        if self.is_blind or not line.text:
            return RUNNING
        if line.level:
            return Look(level=line.level)
        size, is_bold, is_italic, is_underlined = self.usual
        larger = line.size - size
        look = Look(
            smallness=-round(2 * larger) / 2 if larger > LARGER else 0.0,
            is_light=is_bold or not line.is_bold,
            is_italic=line.is_italic and not is_italic,
            is_underlined=line.is_underlined and not is_underlined,
        )
        return look if look == RUNNING else look._replace(indent=line.indent)


def read_levels(looks: Sequence[Look], styles: Sequence[str]) -> Iterator[int]:
    """Yield the level of each heading, by its look and the style of its number.

    What is new is one deeper than what stands above it, unless it is more prominent.
    Without a number a heading is on a level with the others of its look, and 1.1
    stands right under its 1 in any look.
    """
    steps = _read_steps([look.indent for look in looks])
    looks = [look._replace(indent=steps[look.indent]) for look in looks]
    open_: list[tuple[Look, str]] = []
    for look, style in zip(looks, styles, strict=True):
        same = [at for at, each in enumerate(open_) if each == (look, style)]
        whole = style.rpartition(".")[0]
        over = [at for at, each in enumerate(open_) if whole and each[1] == whole]
        if not same and not style:
            same = [at for at, each in enumerate(open_) if each[0] == look]
        if over:
            open_[over[-1] + 1 :] = [(look, style)]
        elif same:
            del open_[same[0] + 1 :]
        else:
            while open_ and look.is_more_prominent_than(open_[-1][0]):
                open_.pop()
            open_.append((look, style))
        yield len(open_)


def _read_steps(indents: Sequence[float]) -> dict[float, float]:
    """Return each indent as the leftmost of those that are meant to be the same."""
    steps: dict[float, float] = {}
    left = -inf
    for indent in sorted(indents):
        if indent > left + INDENT and indent <= DEEPEST:
            left = indent
        steps[indent] = left
    return steps
