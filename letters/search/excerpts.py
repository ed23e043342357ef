"""The passages of a letter that show best why it was found."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from letters.models import AgendaItem
from letters.search.marking import Needle, Span, find_needles, marked_pieces, merged
from letters.search.shapes import Piece

COUNT = 3  # excerpts of a hit
LENGTH = 240  # characters of an excerpt
BORDER = 30  # how far an end is moved to fall between two words
OPENING = 80  # characters that a text needs to open a letter: no salutation


@dataclass(frozen=True)
class Passage:
    """A paragraph, heading or footnote, and where it stands."""

    text: str
    anchor: str
    item: AgendaItem | None
    is_heading: bool = False


@dataclass(frozen=True)
class Match:
    """A passage and what was found in it."""

    passage: Passage
    found: dict[Needle, list[Span]]


def best_matches(
    passages: Iterable[Passage], needles: Collection[Needle]
) -> list[Match]:
    """Return the passages to show, best first.

    Each adds as much as it can to what those before it show. Of equals that is
    the one that shows more, then a text rather than a heading, then the first.
    """
    candidates = [
        Match(passage, found)
        for passage in passages
        if (found := find_needles(passage.text, needles))
    ]
    shown: set[Needle] = set()
    chosen: list[Match] = []
    while candidates and len(chosen) < COUNT:
        pick = max(
            candidates,
            key=lambda match: (
                len(match.found.keys() - shown),
                len(match.found),
                not match.passage.is_heading,
            ),
        )
        chosen.append(pick)
        candidates.remove(pick)
        shown |= pick.found.keys()
    return chosen


def opening(passages: Sequence[Passage]) -> Match | None:
    """Return the first text that says something, or else the first passage."""
    texts = (
        passage
        for passage in passages
        if not passage.is_heading and len(passage.text) >= OPENING
    )
    first = next(chain(texts, passages), None)
    return first and Match(first, {})


def pieces_of(match: Match) -> tuple[Piece, ...]:
    """Return the part of a passage with most of what was found, cut between words."""
    text = match.passage.text
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
