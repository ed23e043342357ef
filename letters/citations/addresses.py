"""Addresses in a text: their digits cite nothing, an identifier in them does.

Source: RFC 3986 for where an address ends.
"""

import re

from letters.citations import identifiers
from letters.citations.found import Found

START = r"(?:https?://|www\.)[^\s<>\x1e]*"
ADDRESS = re.compile(START, re.IGNORECASE)
INSIDE = re.compile(rf"(?<![\w-])(?:{identifiers.START})", re.VERBOSE | re.IGNORECASE)


def read(text: str, place: re.Match) -> Found:
    """Read the identifiers in the address that begins here, each once."""
    at = place.start()
    end = ADDRESS.match(text, at).end()
    found = {}
    for place in INSIDE.finditer(text, at, end):
        references, _ = identifiers.read(text, place)
        for reference in references:
            found.setdefault(reference.identifier, reference)
    return list(found.values()), end
