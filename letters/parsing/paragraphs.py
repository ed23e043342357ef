"""Lines → paragraphs and headings.

Where lines are those of a page, a paragraph ends at a blank line, or where a line
ends although the next word would have fitted on it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, pairwise

from letters.parsing.columns import CELLS
from letters.parsing.hanging import BLANK, join_hanging
from letters.parsing.headings import (
    BULLET,
    CLOSING,
    MOST_HEADING_LINES,
    Block,
    ends_sentence,
    has_form_of_heading,
)
from letters.parsing.hyphens import HYPHENS, Joiner
from letters.parsing.lines import SALUTATION, Page
from letters.parsing.looks import RUNNING, Look, Looks
from letters.parsing.numbers import begins_entry
from letters.shapes import Line

# How much fits on a line is learnt from lines that end within a sentence. One in
# FEW of them is taken for an accident.
FEW = 20
FEWEST_BREAKS = 8
OF_LONGEST = 0.85
OF_BOLD = 0.85  # of the letters on a line, for they are wider
TAB = 4  # letters that the space behind the number of a heading may take
NUMBER = re.compile(r"(?:[\d.]{1,8}[a-z]?|[IVXivx]{1,5}|[A-Za-z])[.):]?")
# With a small letter behind it, for "De Hoop" may be a name within a sentence.
BEGINS_SENTENCE = re.compile(
    r"(?:De|Het|Een|Dit|Deze|Die|Dat|Er|Ik|Wij|In|Op|Om|Aan|Bij|Met|Na|Naar|Naast|Over"
    r"|Voor|Vóór|Sinds|Tijdens|Tegen|Ten|Ter|Uit|Volgens|Als|Hoewel|Omdat|Wanneer|Zoals"
    r"|Ook|Verder|Voorts|Daarbij|Daarnaast|Hierbij|Hierover)\s[a-zà-ÿ]"
)


def read_blocks(
    lines: Sequence[Line], fits: int | None, join: Joiner, looks: Looks
) -> Iterator[Block]:
    """Yield the paragraphs and what has the form of a heading.

    :param fits: the letters that surely fit on a line, of wrapped text.
    """
    lines = list(join_hanging(lines, join))
    if fits is None:
        groups = ([line] for line in lines if line.text)
    else:
        groups = _read_groups(lines, fits, join, looks)
    for group in groups:
        text = join([line.text for line in group])
        look = _look_of(group, looks)
        if not text:
            continue  # there were only soft hyphens
        if CLOSING.match(text):
            yield Block("signature", text)
        elif has_form_of_heading(text, look) and not _is_row(group[0]):
            yield Block("heading", text, look)
        else:
            yield Block("text", text)


def _is_row(line: Line) -> bool:
    """Whether a line is the row of a table; a number may stand apart from its title."""
    first, *others = CELLS.split(line.text)
    return bool(others) and not NUMBER.fullmatch(first)


def _look_of(lines: Sequence[Line], looks: Looks) -> Look:
    """Return what sets all lines apart, or the look of running text."""
    return looks(lines[0]) if all(looks(line) != RUNNING for line in lines) else RUNNING


def join_pages(pages: Sequence[Page]) -> list[Line]:
    """Return the lines of all pages, with a blank one where a page ends a paragraph."""
    lines: list[Line] = []
    for page in pages:
        below = next((line.text for line in page if line.text), "")
        while below and lines and not lines[-1].text:
            lines.pop()
        if lines and ends_sentence(lines[-1].text) and not below[:1].islower():
            lines.append(BLANK)
        lines += dropwhile(lambda line: not line.text, page)
    return lines


def learn_width(lines: Sequence[Line]) -> int:
    """Return how many letters surely fit on a line."""
    needed = sorted(
        room_needed(line.text, below.text)
        for line, below in pairwise(lines)
        if line.text
        and below.text[:1].islower()
        and line.text[-1] not in HYPHENS
        and not begins_entry(below.text)
    )
    if len(needed) < FEWEST_BREAKS:
        longest = max((len(line.text) for line in lines), default=0)
        return int(longest * OF_LONGEST)
    return needed[1 + len(needed) // FEW] - 1


def room_needed(text: str, below: str) -> int:
    """Return the room that the first word of the line below would have wanted."""
    return len(text) + 1 + len(below.split(maxsplit=1)[0])


def _read_groups(
    lines: Sequence[Line], fits: int, join: Joiner, looks: Looks
) -> Iterator[list[Line]]:
    """Yield the lines of each paragraph and of each heading."""
    group: list[Line] = []
    tail: list[Line] = []  # the lines of the group since a line ended a sentence
    for line, below in pairwise([*lines, BLANK]):
        if not line.text:
            continue
        group.append(line)
        tail.append(line)
        look = _look_of(tail, looks)
        is_heading = len(tail) <= MOST_HEADING_LINES and has_form_of_heading(
            join([each.text for each in tail]), look
        )
        is_bullet = bool(BULLET.match(group[0].text))
        is_parted = looks(line)[:-1] != looks(below)[:-1] and (
            ends_sentence(line.text) or is_heading and look != RUNNING
        )
        is_wide = is_heading and not look.is_light and looks(below) == look
        room = int(fits * OF_BOLD) if is_wide else fits
        if is_wide and begins_entry(line.text):
            room -= TAB
        if _ends_below(line.text, below.text, room, is_heading, is_bullet, is_parted):
            if is_heading and len(tail) < len(group):
                yield group[: -len(tail)]
                group = tail
            yield group
            group, tail = [], []
        elif ends_sentence(line.text):
            tail = []


def _ends_below(
    text: str,
    below: str,
    fits: int,
    is_heading: bool,
    is_bullet: bool,
    is_parted: bool,
) -> bool:
    """Whether a paragraph ends between two lines.

    :param is_heading: the paragraph so far may be a heading.
    :param is_bullet: it is an entry of a list.
    :param is_parted: a heading looks different from the line on its other side.
    """
    if not below or SALUTATION.match(text):
        return True
    ends = ends_sentence(text)
    if BULLET.match(below) and (ends or is_bullet):
        return True
    is_forced = room_needed(text, below) <= fits
    if begins_entry(below) and (ends or is_heading and is_forced):
        return True
    if below[0].islower():
        return False
    if is_parted or is_heading and BEGINS_SENTENCE.match(below):
        return True
    if is_heading and _is_capitals(text):
        return not _is_capitals(below)
    return is_forced and (ends or is_heading or is_bullet)


def _is_capitals(text: str) -> bool:
    return text == text.upper()
