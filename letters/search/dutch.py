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

# A longer run of letters is no word; its beginning stands for it.
MAX_WORD = 60

# A letter with its accents, or what stands invisibly inside a word. Superscript
# digits are marks of footnotes, glued to the word before them.
LETTER = r"(?:[^\W\d_²³¹⁰-⁹]|[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff])"
HYPHEN = r"[-\u2010\u2011]"

WORD = re.compile(f"{LETTER}+")
PIECE = re.compile(
    rf"""
    (?P<gap>\n\n)                          # between paragraphs
    | (?P<abbreviation>(?<!\w)(?i:nrs?)\.?\s*  # says nothing in "35 570 X, nr. 39"
        (?=\d|[A-Z]{{1,2}}\b))
    | (?P<number>
        (?<![-\w])\d{{2}}\s\d{{3}}(?!\d)   # 28 676
        | \d{{1,3}}(?:\.\d{{3}})+(?!\d)    # 28.676, 250.000
        | \d+)
    | (?P<word>{LETTER}+(?:{HYPHEN}{LETTER}+)*)
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """A term of a text, and the words text[start:end] that it was made of.

    :param stem: what a word has in common with its other forms.
    :param form: the word as written, but for capitals and accents.
    :param width: how many positions it spans; more than one for a hyphenated
        word taken as a whole, which is there beside its parts.
    """

    stem: str
    form: str
    position: int
    start: int
    end: int
    width: int = 1


def tokens(text: str) -> Iterator[Token]:
    """Yield the terms of a text in order; a paragraph's end leaves a gap."""
    position = 0
    for match in PIECE.finditer(text):
        start, end = match.span()
        if match["word"]:
            for token in word_tokens(text, start, end, position):
                yield token
                position += token.width == 1
        elif match["number"]:
            digits = re.sub(r"\D", "", match["number"])[:MAX_WORD]
            yield Token(digits, digits, position, start, end)
            position += 1
        elif match["gap"]:
            position += 1


def word_tokens(text: str, start: int, end: int, position: int) -> Iterator[Token]:
    """Yield the parts of a word between its hyphens, then the word without these.

    So "video-verbinding" is found by both its parts and by "videoverbinding".
    """
    forms = []
    for match in WORD.finditer(text, start, end):
        form, stem = terms_of(match.group()[:MAX_WORD])
        if form:
            yield Token(stem, form, position + len(forms), *match.span())
            forms.append(form)
    if len(forms) > 1:
        form, stem = terms_of("".join(forms)[:MAX_WORD])
        yield Token(stem, form, position, start, end, width=len(forms))


@lru_cache(maxsize=200_000)
def terms_of(word: str) -> tuple[str, str]:
    """Return the folded form of a word and its stem."""
    form = fold(word)
    return form, stem_of(form)


def fold(word: str) -> str:
    """Return a word without capitals, accents and invisible characters."""
    if word.isascii():
        return word.lower()
    spread = unicodedata.normalize("NFKD", word.casefold())
    return "".join(each for each in spread if each.isalnum())


STEMMER = snowballstemmer.stemmer("dutch")
stemming = threading.Lock()  # a stemmer keeps the word that it is at


def stem_of(form: str) -> str:
    """Return the stem's stem, which more forms of a word have in common."""
    with stemming:
        return STEMMER.stemWord(STEMMER.stemWord(form)) or form
