"""What was asked for, prepared to be found in many texts.

Few words of a text are looked at: those that hold the first letters of a word that
was asked for or of its stem, as its other forms have them too.
"""

import re
from collections.abc import Collection, Iterator, Set
from itertools import chain

from letters.search.dutch import EXACT, PART, analyzed, analyzed_words, width_of
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
        # A dossier can stand in a text as two words, "28 676".
        self.spaced = {
            word.form: re.compile(rf"{word.form[:2]}\s{word.form[2:]}")
            for word in words
            if word.form.isdigit() and len(word.form) == 5
        }
        self.terms_of_words: dict[str, Set[str]] = {}
        self.terms_of_pieces: dict[str, tuple[Set[str], int]] = {}

    def places(self, text: str) -> Iterator[tuple[int, Set[str]]]:
        """Yield where a word with sought terms begins, and the terms; a place may come
        more than once."""
        known = self.terms_of_words
        for start, written in self.words(lowered(text).replace("\n", " ")):
            if (terms := known.get(written)) is None:
                terms = known[written] = self.sought_of(analyzed_words(written))
            if terms:
                yield start, terms
        for form, pattern in self.spaced.items():
            for match in pattern.finditer(text):
                yield match.start(), {form, EXACT + form}

    def words(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield each word that holds the letters, or that may have to be folded."""
        for letters in self.beginnings:
            place = text.find(letters)
            while place >= 0:
                start, end = around(text, place)
                yield start, text[start:end]
                place = text.find(letters, end)
        end = 0
        for match in () if text.isascii() else FOLDED.finditer(text):
            if (place := match.start()) >= end:
                start, end = around(text, place)
                yield start, text[start:end]

    def in_piece(self, piece: str) -> tuple[Set[str], int]:
        """Return the sought terms of a piece of a text, and its width."""
        if (known := self.terms_of_pieces.get(piece)) is None:
            known = self.terms_of_pieces[piece] = self.look_at(piece)
        return known

    def look_at(self, piece: str) -> tuple[Set[str], int]:
        small = piece.lower()
        if any(map(small.__contains__, self.beginnings)) or FOLDED.search(piece):
            _, names, width = analyzed(piece)
            return self.sought_of(names), width
        is_spaced = any(each.fullmatch(piece) for each in self.spaced.values())
        return (analyzed(piece).names if is_spaced else frozenset()), width_of(piece)

    def sought_of(self, terms: Set[str]) -> Set[str]:
        found = terms & self.terms
        if self.starts:
            found |= {term for term in terms if term.startswith(self.starts)}
        return found


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


def beginning(word: str) -> str:
    """Return the letters that all forms of a word have: of "eer" and "eren", an e."""
    return word[:1] if word[:1] == word[1:2] else word[:2]


def terms_of(word: Word) -> tuple[str, ...]:
    """Return the terms by which a word is found: if exactly, by its form alone."""
    exact = EXACT + word.form
    return (exact,) if word.is_exact else (word.stem, PART + word.stem, exact)


def may_stand(node: Node, terms: Set[str]) -> bool:
    """Say whether a text of these terms can hold what was asked for."""
    match node:
        case Word():
            return not terms.isdisjoint(terms_of(node))
        case Phrase(words) | Near(words):
            return all(may_stand(word, terms) for word in words)
        case Prefix(start):
            return any(term.startswith(EXACT + start) for term in terms)
        case Also(part):
            return may_stand(part, terms)
        case All(parts) | Any(parts):
            return any(may_stand(part, terms) for part in parts)
        case _:
            return False
