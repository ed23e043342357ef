"""What was asked for, prepared to be found in many texts.

Few words of a text are looked at: those that hold the first letters of a word that
was asked for or of its stem, as its other forms have them too.
"""

from collections.abc import Collection
from itertools import chain
from typing import NamedTuple

from letters.search.dutch import EXACT, PART, analyzed, width_of
from letters.search.tree import Also, Near, Phrase, Prefix, Word, words_in

Needle = Word | Phrase | Near | Prefix | Also


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
        self.seen: dict[str, Seen] = {}

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


def beginning(word: str) -> str:
    """Return the letters that all forms of a word have: of "eer" and "eren", an e."""
    return word[:1] if word[:1] == word[1:2] else word[:2]


def terms_of(word: Word) -> tuple[str, ...]:
    """Return the terms by which a word is found: if exactly, by its form alone."""
    exact = EXACT + word.form
    return (exact,) if word.is_exact else (word.stem, PART + word.stem, exact)
