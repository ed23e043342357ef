"""What nine of ten citations are: one dossier and one number: "28676-339", "35570-X-39".

What stands before, in or behind such a citation leaves no doubt, so that one pattern
reads it whole; whatever is not this plain is left to `kamerstukken`.
"""

import re

from letters.citations.dossiers import ADDITION, AMOUNT, GAP
from letters.citations.found import Found
from letters.citations.numbers import COUNTED, MARK, MONTH
from letters.shapes import Reference

GOES_ON = rf"""
    [ ]{{0,3}}+(?:
        [-(]
      | (?:en|of|alsmede|resp\w*|t/m|tot|pp?|blz|van|d\.d|herdruk|h\d|items?|stuk
          |n(?:rs?|os?|ummers?))\b
      | [,;/&][ ]{{0,3}}+(?!\d\d?[ ]{{1,3}}+{MONTH})(?:
            [-\d(] | [a-z]{{1,2}}\b | nrs|numm|op[ ]stuk|stuk|onder|volg|letter
          | van|blz|alsmede|herdruk|resp|items
        )
    )
"""
FORM = rf"""
    (?!(?:{AMOUNT})-)
    (?P<base>[1-3]\d[ .]?\d{{3}}(?:(?:(?<=21501)|(?<=21[ .]501))-\d\d)?+)(?!\d)
    (?:{GAP}(?P<addition>{ADDITION}))?
    (?:-|[ ,]{{1,3}}{MARK})
    (?P<number>[1-9]\d{{0,3}})(?![\w@]|[ .]\d{{3}}(?!\d)|{COUNTED}|{GOES_ON})
"""
WRITTEN = re.compile(FORM, re.VERBOSE | re.IGNORECASE | re.ASCII)
# No sign or other number before it, nor a word that may name another numbering.
START = rf"""
    (?<!\d[-.,/:])(?<![-/€$£@#])(?<![€$£][ ])(?<![a-z][ .:])(?<![a-z][ .:][ .:])
    {FORM}
"""


def read(text: str, place: re.Match) -> Found:
    """Read the paper that is cited here."""
    start, end = place.span()
    return [Reference(f"kst-{name_in(place)}", start, end)], end


def name_in(words: re.Match) -> str:
    """Return the dossier and number: "35570-X-39"."""
    base, addition, number = words.group("base", "addition", "number")
    if not base.isdigit():
        base = base.replace(" ", "").replace(".", "")
    return f"{base}-{addition.upper()}-{number}" if addition else f"{base}-{number}"
