"""Lines → paragraphs and headings.

Where lines are those of a page, a paragraph ends at a blank line, or where a line
ends although the next word would have fitted on it.
"""

from collections.abc import Iterator, Sequence
from itertools import dropwhile, pairwise

from letters.parsing.headings import (
    BULLET,
    CLOSING,
    Block,
    begins_entry,
    ends_sentence,
    has_form_of_heading,
)
from letters.parsing.hyphens import HYPHENS, Joiner
from letters.parsing.lines import SALUTATION, Page
from letters.shapes import Line

# How much fits on a line is learnt from lines that end within a sentence. One in
# FEW of them is taken for an accident.
FEW = 20
FEWEST_BREAKS = 8
OF_LONGEST = 0.85
MOST_HEADING_LINES = 4
BLANK = Line("")


def read_blocks(
    lines: Sequence[Line], wrapped: bool, fits: int, join: Joiner
) -> Iterator[Block]:
    """Yield the paragraphs and what has the form of a heading.

    :param fits: the letters that surely fit on a line, of wrapped text.
    """
    if wrapped:
        groups = _read_groups(lines, fits, join)
    else:
        groups = ([line.text] for line in lines if line.text)
    for group in groups:
        text = join(group)
        if CLOSING.match(text):
            yield Block("signature", text)
        else:
            yield Block("heading" if has_form_of_heading(text) else "text", text)


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
        _needed(line.text, below.text)
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


def _needed(text: str, below: str) -> int:
    """Return the room that the first word of the line below would have wanted."""
    return len(text) + 1 + len(below.split(maxsplit=1)[0])


def _read_groups(lines: Sequence[Line], fits: int, join: Joiner) -> Iterator[list[str]]:
    """Yield the lines of each paragraph and of each heading."""
    group: list[str] = []
    tail: list[str] = []  # the lines of the group since a line ended a sentence
    for line, below in pairwise([*lines, BLANK]):
        if not line.text:
            continue
        group.append(line.text)
        tail.append(line.text)
        is_heading = len(tail) <= MOST_HEADING_LINES and has_form_of_heading(join(tail))
        is_bullet = bool(BULLET.match(group[0]))
        if _ends_below(line.text, below, fits, is_heading, is_bullet):
            if is_heading and len(tail) < len(group):
                yield group[: -len(tail)]
                group = tail
            yield group
            group, tail = [], []
        elif ends_sentence(line.text):
            tail = []


def _ends_below(
    text: str, below: Line, fits: int, is_heading: bool, is_bullet: bool
) -> bool:
    """Whether a paragraph ends between two lines.

    :param is_heading: the paragraph so far may be a heading.
    :param is_bullet: it is an entry of a list.
    """
    if not below.text or SALUTATION.match(text):
        return True
    ends = ends_sentence(text)
    if BULLET.match(below.text) and (ends or is_bullet):
        return True
    is_forced = _needed(text, below.text) <= fits
    if begins_entry(below.text) and (ends or is_heading and is_forced):
        return True
    if below.text[0].islower():
        return False
    if is_heading and _is_capitals(text):
        return not _is_capitals(below.text)
    return is_forced and (ends or is_heading or is_bullet)


def _is_capitals(text: str) -> bool:
    return text == text.upper()
