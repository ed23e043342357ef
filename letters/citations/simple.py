"""What nine of ten citations are: one dossier and one number: "28676-339", "35570-X-39".

What stands before, in or behind such a citation leaves no doubt, so that one pattern
reads it whole; what goes on or begins with a word is left to `kamerstukken`.
"""

import re

from letters.citations.bare import UNSIGNED
from letters.citations.dossiers import ADDITION, AMOUNT, GAP
from letters.citations.found import Found
from letters.citations.numbers import COUNTED, DIGITS, ENDED, MARK, MONTH, tidy
from letters.shapes import Reference

# Behind a number: more numbers of its dossier, or what may lead to some.
GOES_ON = rf"""
    [ ]{{0,3}}+(?:
        -[ ]{{0,3}}+[-\dnos] | [(](?!\d) | ,?[ ]{{0,3}}+(?:pp?|blz)\b
      | (?:van|d\.d\.)[ ]\d | (?:t/m|tot)\b
      | (?:[,;/&]|(?:,[ ]{{0,3}}+)?(?:en|of|alsmede|resp\w*\.?)(?!\w))
        [ ]{{0,3}}+(?!\d\d[ .]?\d{{3}}(?!\d)|\d\d?[ ]{{1,3}}+{MONTH})
        (?:[-\d] | n(?:r|o|umm|°|º) | op[ ]stuk | stuk | onder | volg | letter)
      | \)(?:,|,?[ ]en|,?[ ]alsmede)[ ]
    )
"""
FORM = rf"""
    (?!(?:{AMOUNT})-)
    (?P<base>[1-3]\d[ .]?\d{{3}}(?:(?:(?<=21501)|(?<=21[ .]501))-\d\d)?+)(?!\d)
    (?:{GAP}(?P<addition>{ADDITION}))?
    (?: (?P<dash>-)(?!\d\d[ ,]{{1,3}}(?:stuk[ ])?nrs?\b) | [ ,]{{1,3}}(?P<mark>{MARK}) )
    (?P<number>{DIGITS}){ENDED}(?!{COUNTED})
"""
WRITTEN = re.compile(FORM, re.VERBOSE | re.IGNORECASE | re.ASCII)
# Without a word before it, which may name another numbering.
START = rf"""
    {UNSIGNED}(?<![a-z][ .:])(?<![a-z][ .:][ .:])
    {FORM}(?!{GOES_ON})
"""


def read(text: str, place: re.Match) -> Found:
    """Read the paper that is cited here."""
    start, end = place.span()
    identifier = f"kst-{name_in(place)}-{tidy(place['number'])}"
    return [Reference(identifier, start, end)], end


def name_in(words: re.Match) -> str:
    """Return the dossier: "35570-X"."""
    base, addition = words.group("base", "addition")
    if not base.isdigit():
        base = base.replace(" ", "").replace(".", "")
    return f"{base}-{addition.upper()}" if addition else base
