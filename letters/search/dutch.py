"""How a Dutch text becomes terms: words folded and stemmed, codes taken apart.

A code is taken apart where letters meet digits or a sign stands, so that its
spellings become the same terms in the same order: "F-35", "F35" and "F 35" are
f + 35; "35570-X-39" and "35 570 X, nr. 39" are 35570 + x + 39.
"""

import re
import threading
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import snowballstemmer

from letters.search.compounds import known, split

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
LETTERS = f"{LETTER}++(?:{ATTACHED}++{LETTER}*+)*+"
HYPHEN = r"[-\u2010\u2011]"

WORD = re.compile(LETTERS)
GAP = "\n\n"  # between paragraphs
ABBREVIATION = r"""                   # says nothing in "35 570 X, nr. 39"
    \b(?i:nrs?)\.?(?:(?!\n\n)\s)*(?=\d|[A-Z]{1,2}\b)
"""
KINDS = {
    "word": rf"{LETTERS}(?!{HYPHEN}{LETTER})",
    "compound": rf"{LETTERS}(?:{HYPHEN}{LETTERS})++",
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
    """Return a word without capitals, accents and invisible characters."""
    if word.isascii():
        return word.lower()
    spread = unicodedata.normalize("NFKD", word).casefold()
    letters = "".join(filter(str.isalpha, unicodedata.normalize("NFKD", spread)))
    return letters[:MAX_WORD] or word


STEMMER = snowballstemmer.stemmer("dutch")  # Kraaij and Pohlmann's
LIGHT_STEMMER = snowballstemmer.stemmer("dutch_porter")
stemming = threading.Lock()  # a stemmer keeps the word that it is at

# Words that every text holds, each a stem by itself. No other word has it for a stem:
# "overheid" must not find "over", nor "geweld" "wel", nor "NAR" "naar".
FUNCTION_WORDS = frozenset(
    re.findall(
        r"\w+",
        """
    aan al alle als ander andere ben bij daar dan dat de der deze die dit doch doen door
    dus een eens en er ge geen geweest haar had heb hebben heeft hem het hier hij hoe
    hun ik in is ja je kan kon kunnen maar me meer men met mij mijn moet moeten na naar
    niet niets nog nu of om omdat onder ons ook op over reeds te tegen toch toen tot u
    uit uw van veel voor waar want waren was wat wel welke werd wezen wie wil willen
    worden wordt zal ze zelf zich zij zijn zo zonder zou
    """,
    )
)


# Forms that the stemmer leaves apart from their word: "strategieën" (without its
# accents), "strategisch", "politieke".
OF_IE = re.compile(r"(?:ieen|(?<=[b-df-hj-np-tv-z])ische?)$")
OF_IEK = re.compile(r"(?<=ie[km])e$")
# Its stems are long or short as it happens, "leveer" and "lever". A short word is
# another one: "boom" and "bom".
LONG_VOWEL = re.compile(r"(?<=\w{3})([aeou])\1(?=[^aeiou]{1,2}$)")


@lru_cache(maxsize=50_000)
def stem_of(form: str) -> str:
    """Return what the forms of a word have in common: its stem's stem, evened out."""
    if form in FUNCTION_WORDS:
        return form
    for candidate in candidates(OF_IEK.sub("", OF_IE.sub("ie", form))):
        stem = LONG_VOWEL.sub(r"\1", candidate)
        if stem and stem not in FUNCTION_WORDS:
            return stem
    return form


def candidates(form: str) -> Iterator[str]:
    """Yield the stems that a word can go by, first what most forms share."""
    with stemming:
        once = STEMMER.stemWord(form)
        twice = STEMMER.stemWord(once)
    is_noun = form.startswith("ge") and f"ge{twice}" in known().firsts
    yield f"ge{twice}" if is_noun else twice  # "gebied" is no form of "bieden"
    yield once
    with stemming:
        light = LIGHT_STEMMER.stemWord(form)
    yield light
