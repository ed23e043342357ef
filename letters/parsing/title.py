"""The title above an agenda or report, where that is an annex to its letter."""

import re
from collections.abc import Sequence

from letters.dates import find_dates
from letters.parsing.headings import Block, ends_sentence
from letters.parsing.lines import SALUTATION
from letters.parsing.numbers import split_number

LONGEST = 300
MOST_LINES = 6
FEWEST_HEADINGS = 2  # in a letter that holds its agenda itself
ANNEX = re.compile(r"bijlagen?\s*(?:\d+|[IVX]+)?\s*:?", re.IGNORECASE)
NAME = re.compile(r"geannoteerde\s+agenda|verslag\b", re.IGNORECASE)
SUBJECT = re.compile(
    r"agenda|verslag|bijeenkomst|ministeri|\braad\b|\btop\b|antwoord|vragen|navo|inzet",
    re.IGNORECASE,
)


def find_title(blocks: Sequence[Block]) -> range:
    """Return the places of the blocks that are the title; none when there is none."""
    start = _find_begin(blocks)
    if start < len(blocks) and ANNEX.fullmatch(blocks[start].text):
        start += 1
    end, limit = start, min(start + MOST_LINES, len(blocks))
    if start < len(blocks) and _is_title(blocks, start):
        end += 1
        while end < limit and _goes_on(blocks[start:end], blocks[end]):
            end += 1
    return range(start, end)


def find_agenda(blocks: Sequence[Block], title: range) -> range:
    """Return the places among which the agenda stands: below its title, if it has one.

    What is annexed to a letter that holds its agenda itself is no part of it.
    """
    if title:
        return range(title.stop, len(blocks))
    signed = _find_signature(blocks)
    return range(signed.start if _has_headings(blocks[: signed.start]) else len(blocks))


def _find_signature(blocks: Sequence[Block]) -> range:
    """Return the places of the first signature; the end when there is none."""
    signed = (at for at, block in enumerate(blocks) if block.kind == "signature")
    start = end = next(signed, len(blocks))
    while end < len(blocks) and blocks[end].kind == "signature":
        end += 1
    return range(start, end)


def _has_headings(blocks: Sequence[Block]) -> bool:
    return sum(block.kind == "heading" for block in blocks) >= FEWEST_HEADINGS


def _find_begin(blocks: Sequence[Block]) -> int:
    """Return where the annex begins: below a signature, else at a heading."""
    end = _find_signature(blocks).stop
    if end < len(blocks):
        return end
    return next((at for at, block in enumerate(blocks) if _names_annex(block)), 0)


def _names_annex(block: Block) -> bool:
    return block.kind == "heading" and bool(NAME.match(block.text))


def _is_title(blocks: Sequence[Block], at: int) -> bool:
    text = blocks[at].text
    if len(text) > LONGEST or ends_sentence(text) or SALUTATION.match(text):
        return False
    form = NAME if _has_headings(blocks[:at]) else SUBJECT
    return bool(form.search(text)) and not split_number(text)[0]


def _goes_on(title: Sequence[Block], below: Block) -> bool:
    """Whether a title has another line: the rest of it, or the date that it lacks."""
    if below.text[0].islower():
        return True
    if len(below.text) > LONGEST or ends_sentence(below.text):
        return False
    has_date = any(find_dates(block.text) for block in title)
    if find_dates(below.text):
        return not has_date
    in_capitals = all(block.text.isupper() for block in (*title, below))
    return in_capitals and not has_date and bool(SUBJECT.search(below.text))
