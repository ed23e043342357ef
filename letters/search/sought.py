"""What was asked for, prepared to be found in many texts.

Few words of a text are looked at: those that hold the first letters of a word that
was asked for or of its stem, as its other forms have them too.
"""

import re
from collections.abc import Collection, Iterator
from itertools import chain
from typing import NamedTuple

from letters.search.dutch import EXACT, PART, PIECE, analyzed, width_of
from letters.search.tree import (
    All,
    Also,
    Any,
    Near,
    Node,
    Phrase,
    Prefix,
    Word,
    words_in,
)

Needle = Word | Phrase | Near | Prefix | Also

# What may be folded away in a word: all that is not ASCII but for signs of print.
FOLDED = re.compile(r"[^\x00-\x7f\u00a0\u00ab\u00bb\u2010-\u2049\u20ac]")


class Seen(NamedTuple):
    """A piece of a text: whether it has sought terms, and how wide it is."""

    is_sought: bool
    width: int


class Sought:
    """The needles, and the terms of the index that they are made of.

    :param starts: what the terms of its prefixes begin with.
    """

    def __init__(self, needles: Collection[Needle]) -> None:
        self.needles = needles
        every = list(chain.from_iterable(map(words_in, needles)))
        words = [each for each in every if isinstance(each, Word)]
        starts = {each.start for each in every if isinstance(each, Prefix)}
        self.starts = tuple(EXACT + start for start in starts)
        self.terms = frozenset(chain.from_iterable(map(terms_of, words)))
        written = {form for word in words for form in (word.stem, word.form)}
        self.beginnings = set(map(beginning, written | starts))
        # Words in an order go by their positions, and a number can be two words.
        self.needs_all = any(map(is_ordered, needles)) or any(
            form[:1].isdigit() for form in written
        )
        self.seen: dict[str, Seen] = {}

    def pieces(self, text: str) -> Iterator[tuple[int, re.Match]]:
        """Yield the pieces in which something sought may stand, each with its position
        or, where positions say nothing, its offset."""
        if self.needs_all:
            position = 0
            for piece in PIECE.finditer(text):
                if piece.lastgroup:
                    yield position, piece
                    position += self.see(piece.group()).width
        else:
            for start, end in sorted(set(self.words(lowered(text)))):
                for piece in PIECE.finditer(text, start, end):
                    if piece.lastgroup:
                        yield piece.start(), piece

    def words(self, small: str) -> Iterator[tuple[int, int]]:
        """Yield the bounds of each word that holds the letters of one that is sought,
        and of each that may hold them when it is folded."""
        for letters in self.beginnings:
            place = small.find(letters)
            while place >= 0:
                start, end = around(small, place)
                yield start, end
                place = small.find(letters, end)
        end = 0
        for match in () if small.isascii() else FOLDED.finditer(small):
            if match.start() >= end:
                start, end = around(small, match.start())
                yield start, end

    def see(self, piece: str) -> Seen:
        """Tell of a piece that `dutch` finds in a text whether it has sought terms."""
        if (seen := self.seen.get(piece)) is None:
            seen = self.seen[piece] = self.look_at(piece)
        return seen

    def look_at(self, piece: str) -> Seen:
        small = piece.lower()
        is_plain = piece.isascii() and not piece[0].isdigit()
        if is_plain and not any(each in small for each in self.beginnings):
            return Seen(False, width_of(piece))
        _, terms, width = analyzed(piece)
        return Seen(any(map(self.is_sought, terms)), width)

    def is_sought(self, term: str) -> bool:
        return term in self.terms or term.startswith(self.starts)


def around(text: str, place: int) -> tuple[int, int]:
    """Return where the word begins and ends that stands between spaces here."""
    end = text.find(" ", place)
    return text.rfind(" ", 0, place) + 1, end if end >= 0 else len(text)


def lowered(text: str) -> str:
    """Return a text in small letters, of the same length: a few become two."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(each.lower()[:1] for each in text)


def is_ordered(node: Node) -> bool:
    """Say whether words are asked for in some order or distance."""
    match node:
        case Phrase() | Near():
            return True
        case Also(part):
            return is_ordered(part)
        case All(parts) | Any(parts):
            return any(map(is_ordered, parts))
        case _:
            return False


def beginning(word: str) -> str:
    """Return the letters that all forms of a word have: of "eer" and "eren", an e."""
    return word[:1] if word[:1] == word[1:2] else word[:2]


def terms_of(word: Word) -> tuple[str, ...]:
    """Return the terms by which a word is found: if exactly, by its form alone."""
    exact = EXACT + word.form
    return (exact,) if word.is_exact else (word.stem, PART + word.stem, exact)
