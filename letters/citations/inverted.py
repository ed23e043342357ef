"""Papers whose number stands before the dossier: "nr. 206 (28 844)".

Source: motions and proceedings of the House, "de motie op stuk nr. 206 (28 844)".
Without "nr." only a dossier that is never cited as a whole makes the number one:
"2022 (35897)" is a year, "942 (21501-08)" a paper.
"""

import re

from letters.citations.dossiers import BARE, GAP, read_dossier, with_addition
from letters.citations.found import Found
from letters.citations.numbers import FIRST, MARK, read_numbers
from letters.shapes import Reference

FLAGS = re.VERBOSE | re.IGNORECASE | re.ASCII

START = rf"""
    (?:nrs?|nummers?|letters?)\b
  | (?!19\d\d|20\d\d)\d{{1,4}}[ ]{{0,3}}
    \((?:21[ .]?501[ ]?-[ ]?\d\d | \d\d[ .]?\d{{3}}{GAP}[ivxa-m]{{1,6}})\)
"""
WORD = re.compile(MARK, FLAGS)
CLOSING = re.compile(r"[ ]{0,3}\)", FLAGS)
PAPER = r"kamerstuk(?:ken)?[ ]{1,3}(?:II?[ ]{1,3})?"
OPENING = re.compile(
    rf"""
    [ ]{{0,3}}(?P<bracket>\()(?:{PAPER})?[ ]{{0,3}}            # "206 (28 844)"
  | [ ]{{1,3}}(?:van|bij|in|op)[ ]{{1,3}}(?:{PAPER}|dossier[ ]{{1,3}})
    """,
    FLAGS,
)


def read(text: str, place: re.Match) -> Found:
    """Read the number or numbers that begin here, and the dossier behind them."""
    at = place.start()
    word = WORD.match(text, at)
    first = FIRST.match(text, word.end() if word else at)
    if not first:
        return [], at
    numbers, end = read_numbers(
        text, first[0], first.end(), plural=True, before_dossier=True
    )
    opening = OPENING.match(text, end)
    dossier = opening and read_dossier(text, opening.end())
    if not dossier:
        return [], end
    dossier = with_addition(dossier, text, BARE) or dossier
    closing = CLOSING.match(text, dossier.end)
    if opening["bracket"] and not closing:
        return [], end
    stop = closing.end() if opening["bracket"] else dossier.end
    return [Reference(f"kst-{dossier.name}-{each}", at, stop) for each in numbers], stop
