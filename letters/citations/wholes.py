"""Dossiers cited as a whole: "Kamerstuk 36 045", "(35897)", "36200-VI".

Source: the House's own titles of documents. Without a word of citation five digits
are a dossier only where nothing else is likely: alone in brackets, with the chapter
of a budget, or with the number of a Kingdom act.
"""

import re

from letters.citations.dossiers import BARE, Dossier, is_in_brackets, with_addition
from letters.citations.numbers import CLOSED, COUNTED
from letters.citations.words import Words

FLAGS = re.VERBOSE | re.IGNORECASE | re.ASCII

AMOUNT = re.compile(rf"[.,/ ]?\d|{COUNTED}", FLAGS)
LIKE_AN_AMOUNT = re.compile(r"\d\d\.\d{3}|\d\d 000|1\d \d{3}|[12]\d000")
WITHOUT_DOUBT = re.compile(r"\d{5}-?[A-Z]+|.*R.*", re.ASCII)
END = re.compile(CLOSED, FLAGS)


def read_whole(
    text: str, dossier: Dossier, words: Words, *, first: bool
) -> Dossier | None:
    """Return the dossier, with its budget chapter, if it is cited as a whole.

    :param first: it follows the words of citation, and not another dossier.
    """
    chapter = with_addition(dossier, text, BARE)
    if chapter and chapter.is_budget:
        dossier = chapter
    if len(dossier.name) < 5 or AMOUNT.match(text, dossier.end):
        return None
    if words.cite:
        cited = first or END.match(text, dossier.end)
    else:
        written = text[dossier.start : dossier.end]
        alone = is_in_brackets(text, dossier.start, dossier.end)
        cited = WITHOUT_DOUBT.fullmatch(written) or (
            alone and not LIKE_AN_AMOUNT.fullmatch(written)
        )
    return dossier if cited else None
