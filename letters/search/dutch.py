"""How a Dutch text becomes terms: words folded and stemmed, codes taken apart.

A code is taken apart where letters meet digits or a sign stands, so that its
spellings become the same terms in the same order: "F-35", "F35" and "F 35" are
f + 35; "35570-X-39" and "35 570 X, nr. 39" are 35570 + x + 39.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from letters.search.compounds import split
from letters.search.stems import stem_of

# A longer run of letters is no word; its beginning stands for it.
MAX_WORD = 60

# What stands before a term of the index: a form, a part of a compound; before a stem
# nothing. None of them can stand in a word.
EXACT = "="
PART = "+"

# Superscript digits are no letters: they mark a footnote, glued to the word before.
LETTER = r"[^\W\d_²³¹⁰-⁹]"
# Accents that stand apart, and what stands invisibly inside a word.
ATTACHED = r"[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]"
PLURAL = f"['’][sS](?!{LETTER})"
LETTERS = (
    f"{LETTER}++(?:{ATTACHED}++{LETTER}*+)*(?!{ATTACHED})(?:{PLURAL}|(?!{PLURAL}))"
)
HYPHEN = r"[-\u2010\u2011]"

OF_PLURAL = ("'s", "’s", "'S", "’S")  # "programma's", "NAVO's"

WORD = re.compile(LETTERS)
GAP = "\n\n"  # between paragraphs
ABBREVIATION = r"""                   # says nothing in "35 570 X, nr. 39"
    \b(?:(?i:nrs?)
        | (?:(?<=[\dA-Z]\s)|(?<=[\dA-Z],\s))(?i:no|nummer|hoofdstuk))
    (?![^\W\d_])\.?(?:(?!\n\n)\s)*(?=\d|[A-Z]{1,2}\b|[IVX]+\b)
"""
KINDS = {
    "word": rf"{LETTERS}(?!{HYPHEN}{LETTER})",
    "compound": rf"{LETTERS}(?:{HYPHEN}{LETTERS})+",
    "number": r"""
        (?<![-\w])\d{2}\s\d{3}(?!\d)   # 28 676
        | \d{1,3}(?:\.\d{3})+(?!\d)    # 28.676, 250.000
        | \d+
    """,
    "gap": r"\n\n",
}
PIECE = re.compile(
    "|".join([ABBREVIATION, *(f"(?P<{kind}>{each})" for kind, each in KINDS.items())]),
    re.VERBOSE,
)
# The same pieces for `findall`: strings, of which an abbreviation is an empty one.
WRITTEN = re.compile(f"{ABBREVIATION}|({'|'.join(KINDS.values())})", re.VERBOSE)


class Token(NamedTuple):
    """A term of a text, and the words text[start:end] that it was made of.

    :param stem: what a word has in common with its other forms.
    :param form: the word as written, but for capitals and accents.
    :param parts: the stems of the words that a compound is made of.
    :param width: how many positions it spans; more than one for a hyphenated
        word taken as a whole, which is there beside its parts.
    """

    stem: str
    form: str
    position: int
    start: int
    end: int
    width: int = 1
    parts: tuple[str, ...] = ()

    @property
    def terms(self) -> tuple[str, ...]:
        """What the index holds of it, at its position, each kind with its own sign."""
        parts = (PART + part for part in self.parts)
        return self.stem, EXACT + self.form, *parts


def tokens(text: str) -> Iterator[Token]:
    """Yield the terms of a text in order; a paragraph's end leaves a gap."""
    position = 0
    for match in PIECE.finditer(text):
        start, end = match.span()
        match match.lastgroup:
            case "word":
                form, stem, parts = terms_of(text[start : min(end, start + MAX_WORD)])
                yield Token(stem, form, position, start, end, 1, parts)
                position += 1
            case "compound":
                pieces = list(pieces_of(text, start, end, position))
                yield from pieces
                yield whole_of(pieces)
                position += len(pieces)
            case "number":
                digits = re.sub(r"\D", "", match.group())[:MAX_WORD]
                yield Token(digits, digits, position, start, end)
                position += 1
            case "gap":
                position += 1


class Analyzed(NamedTuple):
    """The terms of a written piece, each at so many positions from its first.

    :param names: the terms alone.
    :param width: the positions that the piece takes.
    """

    terms: tuple[tuple[str, int], ...]
    names: frozenset[str]
    width: int


@lru_cache(maxsize=20_000)
def analyzed(piece: str) -> Analyzed:
    """Return the terms of what `PIECE` finds in a text."""
    if piece == GAP:
        return Analyzed((), frozenset(), 1)
    found = list(tokens(piece))
    terms = {(term, token.position): None for token in found for term in token.terms}
    names = frozenset(term for term, _ in terms)
    return Analyzed(tuple(terms), names, width_of(piece))


def width_of(piece: str) -> int:
    """Return the positions that a piece takes: more than one with hyphens between."""
    if piece.isalpha():
        return 1
    return max(len(WORD.findall(piece)), 1) if piece else 0


def pieces_of(text: str, start: int, end: int, position: int) -> Iterator[Token]:
    """Yield the words between the hyphens of a compound."""
    for count, match in enumerate(WORD.finditer(text, start, end)):
        form, stem, parts = terms_of(match.group()[:MAX_WORD])
        yield Token(stem, form, position + count, *match.span(), 1, parts)


def whole_of(pieces: list[Token]) -> Token:
    """Return a compound without its hyphens: "video-verbinding" is one word.

    Its pieces are in the text already, so it is not split into parts.
    """
    form, stem, _ = terms_of("".join(piece.form for piece in pieces)[:MAX_WORD])
    first, last = pieces[0], pieces[-1]
    return Token(stem, form, first.position, first.start, last.end, len(pieces))


@lru_cache(maxsize=100_000)
def terms_of(word: str) -> tuple[str, str, tuple[str, ...]]:
    """Return the folded form of a word, its stem, and the stems of its parts."""
    form = fold(word)
    stem = stem_of(form)
    parts = dict.fromkeys(stem_of(part) for part in all_parts(form))
    return form, stem, tuple(part for part in parts if part != stem)


def all_parts(form: str) -> Iterator[str]:
    """Yield the parts of a compound, and theirs."""
    for part in split(form):
        yield part
        yield from all_parts(part)


def fold(word: str) -> str:
    """Return a word without capitals, accents, invisible characters and a final 's."""
    if word.endswith(OF_PLURAL):
        word = word[:-2]
    if word.isascii():
        return word.lower()
    spread = unicodedata.normalize("NFKD", word).casefold()
    letters = "".join(filter(str.isalpha, unicodedata.normalize("NFKD", spread)))
    return letters[:MAX_WORD] or word
