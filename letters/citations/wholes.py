"""Dossiers cited as a whole: "Kamerstuk 36 045", "(35897)", "36200-VI".

Source: the House's own titles of documents. Without a word of citation five digits
are a dossier only where nothing else is likely: alone in brackets, with the chapter
of a budget, or with the number of a Kingdom act.
"""

import re

from letters.citations.dossiers import (
    AMOUNT,
    CHAPTER,
    Dossier,
    is_in_brackets,
)
from letters.citations.found import Cited
from letters.citations.numbers import CLOSED, COUNTED
from letters.citations.words import Words

FLAGS = re.VERBOSE | re.IGNORECASE | re.ASCII

COUNTS = re.compile(rf"[.,/ ]?\d|{COUNTED}", FLAGS)
LIKE_AN_AMOUNT = re.compile(AMOUNT)
BEHIND_AN_AMOUNT = re.compile(r"\d\d[ .]?\d{3}[ ]\($")  # "10 000 (28 676)"
WITHOUT_DOUBT = re.compile(r"\d{5}-?[A-Z]+|.*R.*|21[ .]?501-\d\d", re.ASCII)
END = re.compile(CLOSED, FLAGS)
ANOTHER = CHAPTER.upper()  # in small letters it is a word: "36200-VI en ..."
MORE_CHAPTERS = re.compile(  # "36360-VI, VII en XIII"
    rf"(?:,[ ]{{1,3}}-?{ANOTHER}(?!\w)){{0,20}}[ ]{{1,3}}en[ ]{{1,3}}-?{ANOTHER}(?!\w)",
    re.ASCII,
)


def read_whole(
    text: str, dossier: Dossier, words: Words, *, first: bool
) -> Cited | None:
    """Return the dossier, with its budget chapters, if it is cited as a whole.

    :param first: it follows the words of citation, and not another dossier.
    """
    if dossier.chapter and dossier.chapter.is_budget:
        dossier = dossier.chapter
    if len(dossier.name) < 5 or COUNTS.match(text, dossier.end):
        return None
    if words.cite:
        cited = first or END.match(text, dossier.end)
    else:
        written = text[dossier.start : dossier.end]
        cited = WITHOUT_DOUBT.fullmatch(written) or (
            is_in_brackets(text, dossier.start, dossier.end)
            and not LIKE_AN_AMOUNT.fullmatch(written)
            and not BEHIND_AN_AMOUNT.search(
                text, max(0, dossier.start - 12), dossier.start
            )
        )
    return _with_chapters(text, dossier) if cited else None


def _with_chapters(text: str, dossier: Dossier) -> Cited:
    whole = f"dossier/{dossier.name}"
    more = MORE_CHAPTERS.match(text, dossier.end) if dossier.is_budget else None
    if not more:
        return Cited([whole], dossier.end)
    base = whole.partition("-")[0]
    others = [f"{base}-{chapter}" for chapter in re.findall(ANOTHER, more[0])]
    return Cited([whole, *others], more.end())
