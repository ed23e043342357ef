"""The words that were asked for, found again in a text just as the index found them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from letters.search.dutch import EXACT, PART, tokens
from letters.search.shapes import Piece, Why
from letters.search.sought import Needle, Sought
from letters.search.tree import (
    All,
    Also,
    Any,
    Near,
    Node,
    Phrase,
    Prefix,
    Word,
)

Span = tuple[int, int]  # from, until: offsets into a text


class Mark(NamedTuple):
    """A place in a text, and how it is what was asked for."""

    start: int
    end: int
    why: Why


class Places:
    """Where the terms of what was asked for stand in a text."""

    def __init__(self, text: str, sought: Sought) -> None:
        self.of_term: defaultdict[str, dict[int, Span]] = defaultdict(dict)
        self.of_start: defaultdict[str, list[Span]] = defaultdict(list)
        for position, piece in sought.pieces(text) if sought.needles else ():
            if sought.see(piece.group()).is_sought:
                self.read(piece, position, sought)

    def read(self, piece: re.Match, position: int, sought: Sought) -> None:
        first = piece.start()
        for token in tokens(piece.group()):
            span = token.start + first, token.end + first
            for term in token.terms:
                if term in sought.terms:
                    self.of_term[term][token.position + position] = span
            for start in sought.starts:
                if (EXACT + token.form).startswith(start):
                    self.of_start[start].append(span)

    def whole(self, word: Word) -> dict[int, Span]:
        """Return where the word stands by itself, by position."""
        return self.of_term[EXACT + word.form if word.is_exact else word.stem]

    def anywhere(self, word: Word) -> dict[int, Mark]:
        """Return where it stands, also as a part of a compound."""
        forms = self.of_term[EXACT + word.form]
        marks = {
            position: Mark(*span, "form" if forms.get(position) == span else "stem")
            for position, span in self.whole(word).items()
        }
        parts = {} if word.is_exact else self.of_term[PART + word.stem]
        return {at: Mark(*span, "part") for at, span in parts.items()} | marks


def find_needles(text: str, sought: Sought) -> dict[Needle, list[Mark]]:
    """Return where each needle that is in the text stands."""
    places = Places(text, sought)
    found = {needle: list(marks_of(needle, places)) for needle in sought.needles}
    return {needle: marks for needle, marks in found.items() if marks}


def marks_of(node: Node, places: Places) -> Iterator[Mark]:
    match node:
        case Word():
            yield from places.anywhere(node).values()
        case Phrase(words):
            yield from in_order(words, places)
        case Near(words, distance):
            yield from together(words, len(words) + distance, places)
        case Prefix(start):
            yield from (
                Mark(*span, "prefix") for span in places.of_start[EXACT + start]
            )
        case Also(part, why):
            yield from (mark._replace(why=why) for mark in marks_of(part, places))
        case All(parts) | Any(parts):
            yield from chain.from_iterable(marks_of(part, places) for part in parts)


def in_order(words: tuple[Word, ...], places: Places) -> Iterator[Mark]:
    """Yield where the words stand next to each other, as one mark."""
    first, *others = map(places.whole, words)
    for position, (start, end) in first.items():
        spans = [other.get(position + i) for i, other in enumerate(others, 1)]
        if all(spans):
            yield Mark(start, max([end, *(last for _, last in spans)]), "stem")


def together(words: tuple[Word, ...], room: int, places: Places) -> Iterator[Mark]:
    """Yield each word where all of them stand within so many positions."""
    found = [places.anywhere(word) for word in words]
    standing = sorted(
        (at, number) for number, marks in enumerate(found) for at in marks
    )
    counts = [0] * len(words)  # of each word, in the stretch from left to right
    left = done = 0
    for right, (position, number) in enumerate(standing):
        counts[number] += 1
        while standing[left][0] <= position - room:
            counts[standing[left][1]] -= 1
            left += 1
        if all(counts):
            for at, which in standing[max(left, done) : right + 1]:
                yield found[which][at]
            done = right + 1


def merged(marks: Iterable[Mark | Span]) -> list[Span]:
    """Return the places in order, those that overlap as one."""
    apart: list[Span] = []
    for start, end, *_ in sorted(marks):
        if apart and start < apart[-1][1]:
            start, end = apart[-1][0], max(apart.pop()[1], end)
        apart.append((start, end))
    return apart


def marked_pieces(text: str, spans: Iterable[Span]) -> Iterator[Piece]:
    """Yield the text in pieces; the spans, which are apart, are the marked ones."""
    done = 0
    for start, end in spans:
        if done < start:
            yield Piece(text[done:start])
        yield Piece(text[start:end], is_marked=True)
        done = end
    if done < len(text):
        yield Piece(text[done:])
