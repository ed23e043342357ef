"""A passage of a letter, cut to size, with the words marked that were asked for."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from letters.search.marking import Mark, Span, marked_pieces, merged
from letters.search.shapes import Piece, Reason
from letters.search.sought import Needle

LENGTH = 240  # characters of an excerpt
BORDER = 30  # how far an end is moved to fall between two words


@dataclass(frozen=True)
class Match:
    """The text of a passage, and what was found in it."""

    text: str
    found: dict[Needle, list[Mark]]


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
