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
from letters.citations.plain import plain
from letters.citations.said import with_what_is_said
from letters.shapes import Reference

# How each form begins, and who reads it; where two can begin at one place the upper
# one is read.
IN_LETTERS = [
    (form.START, form.read)
    for form in (
        addresses,
        identifiers,
        proceedings,
        gazettes,
        europe,
        inverted,
        kamerstukken,
    )
]
IN_DIGITS = [
    (form.IN_DIGITS, form.read) for form in (kamerstukken, identifiers, inverted)
]
FORMS = IN_DIGITS + IN_LETTERS
READERS = {f"f{at}": read for at, (_, read) in enumerate(FORMS)}
NAMED = [f"(?P<f{at}>{start})" for at, (start, _) in enumerate(FORMS)]
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
    text = plain(text)
    small = text.lower()
    found, at = [], 0
    while place := STARTS.search(small, at):
        references, end = READERS[place.lastgroup](text, place)
        found += references
        at = place.end()
        if end > at:
            at = end
    return list(with_what_is_said(text, found))
