"""Addresses in a text: only the State's own cite, by an identifier in them.

Source: RFC 3986 for where an address ends.
"""

import re

from letters.citations import identifiers
from letters.citations.found import Found
from letters.shapes import Reference

START = r"(?:https?://|www\.)[^\s<>\x1e]*"
ADDRESS = re.compile(START, re.IGNORECASE)
STATE = re.compile(  # the hosts whose addresses name what is the State's
    r"(?:https?://)?(?:[\w-]+\.)*"
    r"(?:tweedekamer|eerstekamer|officielebekendmakingen|overheid|rijksoverheid"
    r"|rechtspraak)\.nl(?=[/?#])",
    re.IGNORECASE | re.ASCII,
)
INSIDE = re.compile(
    rf"(?<![\w-])(?:{identifiers.IN_DIGITS}|{identifiers.START})",
    re.VERBOSE | re.IGNORECASE,
)
DOSSIER_PAGE = re.compile(
    r"https?://(?:\w+\.)?officielebekendmakingen\.nl/"
    r"(dossier/\d{5}(?:-[\dA-Z]{1,5})?)(?![\w-])",
    re.ASCII,
)


def read(text: str, place: re.Match) -> Found:
    """Read the dossier or the identifiers in the address, each once."""
    at = place.start()
    end = ADDRESS.match(text, at).end()
    if dossier := DOSSIER_PAGE.match(text, at):
        return [Reference(dossier[1], dossier.start(1), dossier.end())], end
    if not STATE.match(text, at):
        return [], end
    found = {}
    for place in INSIDE.finditer(text, at, end):
        references, _ = identifiers.read(text, place)
        for reference in references:
            found.setdefault(reference.identifier, reference)
    return list(found.values()), end
