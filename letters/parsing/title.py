"""The title above an agenda or report, where that is an annex to its letter."""

import re
from collections.abc import Sequence

from letters.dates import find_dates
from letters.parsing.headings import Block, ends_sentence, split_number
from letters.parsing.lines import SALUTATION

LONGEST = 300
ANNEX = re.compile(r"bijlagen?\s*(?:\d+|[IVX]+)?\s*:?", re.IGNORECASE)
SUBJECT = re.compile(
    r"agenda|verslag|bijeenkomst|ministeri|\braad\b|\btop\b|antwoord|vragen|navo|inzet",
    re.IGNORECASE,
)


def find_title(blocks: Sequence[Block]) -> range:
    """Return the places of the blocks that are the title; none when there is none."""
    start = _below_signature(blocks)
    if start < len(blocks) and ANNEX.fullmatch(blocks[start].text):
        start += 1
    end = start
    if start < len(blocks) and _is_title(blocks[start]):
        end += 1
        while end < len(blocks) and _goes_on(blocks[start:end], blocks[end]):
            end += 1
    return range(start, end)


def _below_signature(blocks: Sequence[Block]) -> int:
    """Return where the annex begins; without a signature all may be annex."""
    signed = [at for at, block in enumerate(blocks) if block.kind == "signature"]
    if not signed:
        return 0
    end = signed[0]
    while end < len(blocks) and blocks[end].kind == "signature":
        end += 1
    return end


def _is_title(block: Block) -> bool:
    text = block.text
    if len(text) > LONGEST or ends_sentence(text) or SALUTATION.match(text):
        return False
    return bool(SUBJECT.search(text)) and not split_number(text)[0]


def _goes_on(title: Sequence[Block], below: Block) -> bool:
    """Whether a title has another line: the rest of it, or the date that it lacks."""
    if below.text[0].islower():
        return True
    if below.kind != "heading":
        return False
    if all(block.text.isupper() for block in (*title, below)):
        return True
    text = " ".join(block.text for block in title)
    return bool(find_dates(below.text)) and not find_dates(text)
