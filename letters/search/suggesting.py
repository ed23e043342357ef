"""The archive's own words, offered to who types one or misspells one."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from itertools import chain
from string import ascii_lowercase

from haystack import connections

from letters.search.dutch import EXACT, PART, fold
from letters.search.query import parse
from letters.search.stems import FUNCTION_WORDS, stem_of
from letters.search.tree import Word, wanted, words_in

WORD = re.compile(r"(?<![^\W_])[^\W\d_]{4,25}+(?![\w:*])")
LOOKED_AT = 8  # words of a query
SAME_START = 3  # letters that a word shares with what it is compared with
ALIKE = 0.8
# What sounds the same in Dutch, or is written both ways.
SOUNDS = [("ei", "ij"), ("ou", "au"), ("g", "ch"), ("f", "ph"), ("k", "c"), ("s", "z")]
SOUNDS += [("t", "th"), ("ie", "i"), ("ks", "x"), ("oe", "u"), ("t", "dt")]


def suggest_spelling(words: str) -> str:
    """Return a query with archive's words for those that no letter holds; "" if none.

    :raises SearchUnavailable: the index cannot be read.
    """
    better = words
    for word in list(dict.fromkeys(WORD.findall(words)))[:LOOKED_AT]:
        if not is_held(word) and (nearest := nearest_to(word)):
            better = re.sub(rf"\b{word}\b", nearest, better)
    return better if better != words else ""


def telling_words(words: str) -> list[str]:
    """Return the words that a query asks for, however it joins them, but for those
    that every text holds."""
    asked = chain.from_iterable(map(words_in, wanted(parse(words).tree)))
    forms = (each.form for each in asked if isinstance(each, Word))
    return [form for form in dict.fromkeys(forms) if form not in FUNCTION_WORDS]


def complete(start: str, count: int) -> list[str]:
    """Return the words of the archive that begin so, those in most letters first.

    :raises SearchUnavailable: the index cannot be read.
    """
    counts = engine().forms_from(fold(start))
    return sorted(counts, key=lambda form: (-counts[form], form))[:count]


def engine():
    return connections["default"].get_backend()


def is_held(word: str) -> bool:
    stem = stem_of(fold(word))
    return bool(engine().counts_of([stem, PART + stem, EXACT + fold(word)]))


def nearest_to(word: str) -> str:
    """Return the word of the archive that was probably meant; "" if none is near."""
    form = fold(word)
    one_slip = engine().counts_of({EXACT + each for each in with_one_slip(form)})
    if one_slip:
        return max(one_slip, key=one_slip.get).removeprefix(EXACT)
    known = engine().forms_from(form[:SAME_START])
    return next(iter(get_close_matches(form, known, n=1, cutoff=ALIKE)), "")


def with_one_slip(form: str) -> Iterator[str]:
    """Yield how else a word may have been meant: a letter too many, too few, another
    letter, two that changed places, or a sound that is written otherwise."""
    for place in range(len(form) + 1):
        before, after = form[:place], form[place:]
        yield before + after[1:]
        yield before + after[1:2] + after[:1] + after[2:]
        for letter in ascii_lowercase:
            yield before + letter + after
            yield before + letter + after[1:]
        for one, other in SOUNDS:
            for written, meant in ((one, other), (other, one)):
                if after.startswith(written):
                    yield before + meant + after.removeprefix(written)
