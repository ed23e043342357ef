"""The passages of a letter that show best why it was found."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from letters.models import Paragraph
from letters.search.budget import Budget
from letters.search.marking import (
    Mark,
    Span,
    find_needles,
    marked_pieces,
    merged,
)
from letters.search.shapes import Piece, Reason
from letters.search.sought import Needle, Sought, may_stand

COUNT = 3  # excerpts of a hit
LENGTH = 240  # characters of an excerpt
BORDER = 30  # how far an end is moved to fall between two words
OPENING = 80  # characters that a text needs to open a letter: no salutation


class Passage(NamedTuple):
    """A paragraph, heading or footnote, and where it stands.

    :param start: with end an offset into the letter's text.
    :param item: the primary key of the agenda item.
    """

    start: int
    end: int
    anchor: str
    item: int | None
    kind: str = Paragraph.Kind.TEXT

    @property
    def is_heading(self) -> bool:
        return self.kind == Paragraph.Kind.HEADING


@dataclass(frozen=True)
class Match:
    """A passage with its text and what was found in it."""

    passage: Passage
    text: str
    found: dict[Needle, list[Mark]]


def allowed_in(
    text: str, passages: Sequence[Passage], sought: Sought
) -> dict[Passage, Set[Needle]]:
    """Return what each passage can hold, told from its words without their order, of
    those that can hold anything."""
    starts = [passage.start for passage in passages]
    held: defaultdict[Passage, set[str]] = defaultdict(set)
    for place, terms in sought.places(text):
        number = bisect_right(starts, place) - 1
        if number >= 0 and place < passages[number].end:
            held[passages[number]] |= terms
    allowed = {
        passage: {each for each in sought.needles if may_stand(each, terms)}
        for passage, terms in held.items()
    }
    return {passage: needles for passage, needles in allowed.items() if needles}


def best_matches(
    text: str, passages: Sequence[Passage], sought: Sought, budget: Budget
) -> list[Match]:
    """Return the passages to show, best first, as far as the budget allows.

    Each adds as much as it can to what those before it show. Of equals that is
    the one that shows more, then a text rather than a heading, then the first.
    Only those that are about to be shown are read word by word: before, a passage
    counts for all that its words allow.
    """
    unread = allowed_in(text, passages, sought)
    read: dict[Passage, Match] = {}
    chosen: list[Match] = []
    shown: set[Needle] = set()

    def worth(passage: Passage) -> tuple:
        needles = unread[passage]
        new = len(needles - shown)
        return new, len(needles), not passage.is_heading, -passage.start

    while unread and len(chosen) < COUNT and not budget.is_spent:
        pick = max(unread, key=worth)
        if pick not in read:
            passage = text[pick.start : pick.end]
            read[pick] = Match(pick, passage, find_needles(passage, sought))
            unread[pick] = read[pick].found.keys()
            if not unread[pick]:
                del unread[pick]
            continue
        chosen.append(read[pick])
        shown |= unread.pop(pick)
    return chosen


def opening(text: str, passages: Sequence[Passage]) -> Match | None:
    """Return the first text that says something, or else the first passage."""
    texts = (
        passage
        for passage in passages
        if not passage.is_heading and passage.end - passage.start >= OPENING
    )
    first = next(chain(texts, passages), None)
    return first and Match(first, text[first.start : first.end], {})


def pieces_of(match: Match) -> tuple[Piece, ...]:
    """Return the part of a passage with most of what was found, cut between words."""
    text = match.text
    spans = merged(chain.from_iterable(match.found.values()))
    start, end = window(text, spans)
    inside = [
        (max(first, start) - start, min(last, end) - start)
        for first, last in spans
        if first < end and last > start
    ]
    pieces = list(marked_pieces(text[start:end], inside))
    if start > 0:
        pieces.insert(0, Piece("… "))
    if end < len(text):
        pieces.append(Piece(" …"))
    return tuple(pieces)


def reasons_of(match: Match) -> tuple[Reason, ...]:
    """Return the words that were found in a passage, in order, each once."""
    marks = sorted(set(chain.from_iterable(match.found.values())))
    text = match.text
    reasons = (Reason(text[m.start : m.end].lower(), m.why) for m in marks)
    return tuple(dict.fromkeys(reasons))


def window(text: str, spans: Sequence[Span]) -> Span:
    """Return the range of a text to show: the one that holds the most spans."""
    if len(text) <= LENGTH:
        return 0, len(text)
    first, last = fullest(spans) if spans else (0, 0)
    start = first - (LENGTH - (last - first)) // 2
    start = min(max(start, 0), len(text) - LENGTH)
    end = start + LENGTH
    if start > 0:
        start = text.find(" ", start, min(start + BORDER, first)) + 1 or start
    if end < len(text):
        space = text.rfind(" ", max(end - BORDER, last), end)
        end = end if space < 0 else space
    return start, end


def fullest(spans: Sequence[Span]) -> Span:
    """Return the range of at most LENGTH from one span's start with most spans."""
    ends = [end for _, end in spans]
    counts = [
        bisect_right(ends, start + LENGTH) - index
        for index, (start, _) in enumerate(spans)
    ]
    index = counts.index(max(counts))
    start = spans[index][0]
    if not counts[index]:  # one span that is longer than an excerpt
        return start, start + LENGTH
    return start, ends[index + counts[index] - 1]
