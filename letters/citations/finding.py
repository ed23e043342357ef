"""The grammar as a whole: every form, sought from left to right."""

import re

from letters.citations import (
    addresses,
    europe,
    gazettes,
    identifiers,
    inverted,
    kamerstukken,
    proceedings,
)
from letters.citations.plain import SOFT_HYPHEN, plain, without_soft_hyphens
from letters.citations.said import with_what_is_said
from letters.shapes import Reference

# The forms by what they begin with; where two can begin at one place the first is read.
IN_DIGITS = (kamerstukken, identifiers, inverted)
IN_LETTERS = (
    addresses,
    identifiers,
    proceedings,
    gazettes,
    europe,
    inverted,
    kamerstukken,
)
READERS = {f"f{at}": form.read for at, form in enumerate(IN_DIGITS + IN_LETTERS)}
BEGUN = [form.IN_DIGITS for form in IN_DIGITS] + [form.START for form in IN_LETTERS]
NAMED = [f"(?P<f{at}>{begun})" for at, begun in enumerate(BEGUN)]
# The letters that a form begins with: they rule out most words at once.
BEGINNINGS = r"""
    a[aghn] | b[ilw] | co | do | e[cek] | h[-at] | in | k[asv] | le | n[dour]
  | ri | st | t[krw] | v[eo] | w[ew]
"""
STARTS = re.compile(  # in small letters
    rf"""
    \b(?: (?=\d)(?:{"|".join(NAMED[: len(IN_DIGITS)])})
        | (?={BEGINNINGS})(?:{"|".join(NAMED[len(IN_DIGITS) :])}) )
    """,
    re.VERBOSE | re.ASCII,
)


def find_references(text: str) -> list[Reference]:
    """Return every reference in a text, in its order: one for each paper.

    Papers that share their words ("nrs. 12 en 13") share their start and end. A
    citation that lacks what would fix its paper ("Kamerstuk , nr. 226") is kept with
    the reason; mere words ("hierna", "voornoemde brief") are no reference.
    """
    if SOFT_HYPHEN in text:
        text, places = without_soft_hyphens(text)
        return [
            each._replace(start=places[each.start], end=places[each.end - 1] + 1)
            for each in find_references(text)
        ]
    text = plain(text)
    small = text.lower()
    found, at = [], 0
    while place := STARTS.search(small, at):
        references, end = READERS[place.lastgroup](text, place)
        found += references
        at = end if end > place.end() else place.end()
    return list(with_what_is_said(text, found))
