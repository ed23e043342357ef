"""Papers whose number stands before the dossier: "nr. 206 (28 844)".

Source: motions and proceedings of the House, "de motie op stuk nr. 206 (28 844)".
Without "nr." only a dossier that is never cited as a whole makes the number one:
"2022 (35897)" is a year, "942 (21501-08)" a paper.
"""

import re

from letters.citations.dossiers import DOSSIER, GAP, dossier_in
from letters.citations.found import Found
from letters.citations.numbers import ANOTHER, ITEM, MARK, SMALL, read_numbers
from letters.citations.patterns import nameless, whole
from letters.shapes import Reference

FLAGS = re.VERBOSE | re.IGNORECASE | re.ASCII

START = rf"(?:nrs?|nummers?|letters?)(?=[ .,:]{{1,4}}+(?-i:0{{0,3}}{SMALL}|[A-Z]))"
IN_DIGITS = rf"""
    (?!19\d\d|20\d\d)\d{{1,4}}[ ]?
    \((?:21[ .]?501[ ]?-[ ]?\d\d | \d\d[ .]?\d{{3}}{GAP}[ivxa-m]{{1,6}})\)
"""
CLOSING = re.compile(r"[ ]?\)", FLAGS)
PAPER = r"""
    (?: kamerstuk(?:ken)?[ ](?:II?[ ])?
      | dossier[ ] | (?:initiatief|rijks)?wetsvoorstel[ ] )
"""
OPENING = re.compile(
    rf"""
    [ ]?(?P<bracket>\()(?:{PAPER})?[ ]?            # "206 (28 844)"
  | [ ](?:van|bij|in|op)[ ]{PAPER}
    """,
    FLAGS,
)
# Behind "motie nr. 39" and "op stuk nr. 8": " van Sjoerdsma (35 570 X)", ", 33 763".
OPENING_OF_MOVED = re.compile(
    r"""
    [ ]van[ ](?:het[ ]lid[ ]|de[ ]leden[ ]|(?=(?-i:[A-Z])))
        [^()\d\x1e]{1,80}[ ](?P<bracket>\()
  | ,[ ](?=\d\d[ .]?\d{3}(?!\d|[ ,]{1,3}n|-\d))
    """,
    FLAGS,
)
MOVED = re.compile(
    r"(?:(?:motie|amendement)(?:s|en)?[ -](?:[^()\d\x1e]{1,40}[ ](?=\())?\(?"
    r"|op[ ]stuk[ ])$",
    FLAGS,
)


# All numbers there can be; without a dossier behind them none needs to be read.
NUMBERS = re.compile(
    rf"""
    (?:{MARK})?(?P<first>{ITEM}){whole("more", f"(?:{nameless(ANOTHER)})*")}
    (?P<leads>
        (?:{nameless(OPENING.pattern)}) \d\d?[ .]{{0,2}}\d{{3}}
      | (?=[ ]van[ ]|,[ ]\d\d[ .]?\d{{3}})
    )?
    """,
    FLAGS,
)
# Another one after the first, for which the first vouches: " en 13 (28 676)".
NEXT = re.compile(
    r"(?:,|,?[ ](?:en|of|alsmede))[ ]"
    r"(?!19\d\d|20\d\d)(?=\d{1,4}[ ]?\(\d\d[ .]?\d{3}\))",
    FLAGS,
)


def read(text: str, place: re.Match) -> Found:
    """Read the number or numbers that begin here, and the dossier behind them."""
    found, end = _read_one(text, place.start())
    while found and (another := NEXT.match(text, end)):
        following, end = _read_one(text, another.end())
        found += following
    return found, end


def _read_one(text: str, at: int) -> Found:
    numbers = NUMBERS.match(text, at)
    if not (numbers and numbers["leads"] is not None):
        return [], numbers.end() if numbers else at
    numbers, end = read_numbers(
        text, numbers["first"], numbers.end("first"), plural=True, before_dossier=True
    )
    opening = OPENING.match(text, end)
    if not opening and MOVED.search(text, max(0, at - 60), at):
        opening = OPENING_OF_MOVED.match(text, end)
    dossier = opening and DOSSIER.match(text, opening.end())
    if not dossier:
        return [], end
    closing = CLOSING.match(text, dossier.end())
    if opening["bracket"] and not closing:
        return [], end
    stop = closing.end() if opening["bracket"] else dossier.end()
    stem = f"kst-{dossier_in(dossier)}-"
    return [Reference(stem + each, at, stop) for each in numbers], stop
