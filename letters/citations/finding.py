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
from letters.citations.patterns import begun_by
from letters.citations.plain import Plain
from letters.citations.said import with_what_is_said
from letters.shapes import Reference

IN_DIGITS = (identifiers, inverted)
IN_LETTERS = (addresses, identifiers, proceedings, gazettes, europe, inverted)
# Where two forms can begin at one place the first is read.
FORMS = [(form, form.IN_DIGITS) for form in IN_DIGITS]
FORMS += [(form, form.START) for form in IN_LETTERS]
FORMS += [(kamerstukken, kamerstukken.START)]
READERS = {f"f{at}": form.read for at, (form, _) in enumerate(FORMS)}
NAMED = [f"(?P<f{at}>{begun})" for at, (_, begun) in enumerate(FORMS)]
# The letters that words of a form begin with: they rule out most words at once.
BEGINNINGS = """
    aa ag ah an bi bl bw co do ee ec ek h- ha ht in ka ks kv le nd no nr nu ri st tk tr
    tw ve vo we ww
"""
STARTS = re.compile(
    rf"""
    \b(?=\d|(?-i:{begun_by(BEGINNINGS.split())}))
    (?: (?=\D)(?:{"|".join(NAMED[len(IN_DIGITS) : -1])})
      | {NAMED[-1]}
      | (?=\d)(?:{"|".join(NAMED[: len(IN_DIGITS)])}) )
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)


def find_references(text: str) -> list[Reference]:
    """Return every reference in a text, in its order: one for each paper.

    Papers that share their words ("nrs. 12 en 13") share their start and end. A
    citation that lacks what would fix its paper ("Kamerstuk , nr. 226") is kept with
    the reason; mere words ("hierna", "voornoemde brief") are no reference.
    """
    plain = Plain(text)
    text, found, at = plain.text, [], 0
    while place := STARTS.search(text, at):
        references, end = READERS[place.lastgroup](text, place)
        found += references
        at = end if end > place.start() else place.end()
    found = with_what_is_said(text, found)
    if not plain.is_shorter:
        return list(found)
    return [
        each._replace(
            start=plain.origin(each.start), end=plain.origin(each.end - 1) + 1
        )
        for each in found
    ]
