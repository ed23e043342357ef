"""The official page of everything that has an identifier, and its dossier.

Source: the address patterns that officielebekendmakingen.nl, tweedekamer.nl,
wetten.overheid.nl, rechtspraak.nl and EUR-Lex publish for permanent links.
"""

import re

PUBLICATION = re.compile(r"(?:kst|blg|ah|ag|h|kv|nds|stb|stcrt|trb)-[\w-]+")
CITED_WHOLE = re.compile(r"dossier/(?P<dossier>\d{4,5}(?:-[\dA-Z]+)?)")
PAPER = re.compile(
    r"""
    kst-(?:\d{8}-)?
    (?P<dossier>\d{1,5}(?:-(?:\d\d|[A-Z]{1,5}))?)
    -(?:\d{1,4}[a-z]?|[A-Z]{1,2})
    (?:-[hnb]\d+)?
    """,
    re.VERBOSE,
)
PAGES = (  # identifier, the address of its page
    (PUBLICATION, r"https://zoek.officielebekendmakingen.nl/\g<0>.html"),
    (CITED_WHOLE, r"https://zoek.officielebekendmakingen.nl/\g<0>"),
    (
        re.compile(r"\d{4}D\d{5}"),
        r"https://www.tweedekamer.nl/kamerstukken/detail?id=\g<0>&did=\g<0>",
    ),
    (
        re.compile(r"\d{4}Z\d{5}"),
        r"https://www.tweedekamer.nl/kamerstukken/detail?id=\g<0>",
    ),
    (re.compile(r"BWB[RV]\d{7}"), r"https://wetten.overheid.nl/\g<0>"),
    (
        re.compile(r"ECLI:NL:[\w:.]+"),
        r"https://deeplink.rechtspraak.nl/uitspraak?id=\g<0>",
    ),
    (
        re.compile(r"ECLI:EU:[\w:.]+"),
        r"https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=\g<0>",
    ),
    (
        re.compile(r"com-(\d{4})-(\d+)"),
        r"https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=COM:\1:\2:FIN",
    ),
)


def official_url(identifier: str) -> str:
    """Return the address of the official page; "" for what has none."""
    for pattern, page in PAGES:
        if words := pattern.fullmatch(identifier):
            return words.expand(page)
    return ""


def dossier_of(identifier: str) -> str:
    """Return the dossier of a paper: "28676", "35570-X", "21501-02"; "" if none."""
    for pattern in (PAPER, CITED_WHOLE):
        if words := pattern.fullmatch(identifier):
            return words["dossier"]
    return ""
