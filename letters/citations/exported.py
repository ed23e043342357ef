"""A citation as a file for programs: RIS, BibTeX and CSL-JSON.

Sources: the RIS specification of 2011; BibTeXing (Patashnik, 1988); the CSL 1.0.2
specification and its JSON schema; of its styles "Leidraad voor juridische auteurs".
"""

import re
from typing import Any, NamedTuple
from urllib.parse import quote

from letters.citations.citing import (
    NUMERALS,
    PAPER,
    Work,
    chamber_of,
    join,
    legal_citation,
    number_of,
    office,
    written,
    year_of,
)

NAMES = {"TK": "Tweede Kamer", "EK": "Eerste Kamer", "": "Staten-Generaal"}
# BibTeX counts braces even behind a backslash, so they get a name.
BIBTEX = str.maketrans(
    {sign: f"\\{sign}" for sign in "&%$#_"}
    | {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)


class Source(NamedTuple):
    """What programs for references call a source."""

    ris: str
    csl: str


PARLIAMENT = Source("GOVDOC", "document")
ELSEWHERE = (  # what does not come from the Staten-Generaal
    (re.compile(r"(?:stb|stcrt)-|BWB"), Source("STAT", "legislation")),
    (re.compile(r"trb-"), Source("LEGAL", "treaty")),
    (re.compile(r"ECLI:"), Source("CASE", "legal_case")),
    (re.compile(r"com-"), Source("GOVDOC", "document")),
)


def to_ris(work: Work) -> str:
    """Return the citation as a RIS record: one tag to a line, lines end in CR LF."""
    tags = [("TY", _source(work).ris)]
    # A comma in an author parts the family name from the others.
    tags += [("AU", author.replace(",", "")) for author in _authors(work)]
    tags += [("TI", work.title), ("VL", year_of(work)), ("PB", _publisher(work))]
    if work.date:
        # The slashes are required, also that before what else one may say of a day.
        tags += [("PY", f"{work.date:%Y}"), ("DA", f"{work.date:%Y/%m/%d}/")]
    tags += [("AN", work.identifier or work.kenmerk), ("M3", work.kind)]
    tags += [("N1", legal_citation(work)), ("LA", "nl"), ("UR", work.url)]
    filled = ((tag, _one_line(value)) for tag, value in tags)
    lines = [f"{tag}  - {value}" for tag, value in filled if value]
    return "".join(f"{line}\r\n" for line in [*lines, "ER  - "])


def to_bibtex(work: Work) -> str:
    """Return the citation as a BibTeX entry, in UTF-8 with LaTeX's signs escaped.

    An author stands in braces: a role is no family name with initials.
    """
    authors = " and ".join(f"{{{_latex(author)}}}" for author in _authors(work))
    fields = {
        "author": authors and f"{{{authors}}}",
        "title": work.title and f"{{{{{_latex(work.title)}}}}}",
        "howpublished": f"{{{_latex(legal_citation(work))}}}",
        "year": work.date and f"{work.date.year}",
        "month": work.date and f"{work.date:%b}".lower(),
        "url": work.url and f"{{{quote(work.url, safe=':/?&=%#@!,;+~')}}}",
    }
    lines = [f"  {name} = {value},\n" for name, value in fields.items() if value]
    return f"@misc{{{_key(work)},\n{''.join(lines)}}}\n"


def to_csl(work: Work) -> dict[str, Any]:
    """Return the citation as an item of CSL-JSON.

    A Kamerstuk, letters too, is a "bill": of that type alone the style for Dutch law
    makes "Kamerstukken II 2020/21, 28676, nr. 357", from container-title, volume and
    number; of a "report" or "document" it prints the title and the address. A letter
    without a number is a "document".
    """
    paper = PAPER.fullmatch(work.identifier)
    item = {
        "id": _key(work),
        "type": _source(work).csl,
        "title": _one_line(work.title),
        "author": [{"literal": author} for author in _authors(work)],
        "issued": work.date
        and {"date-parts": [[work.date.year, work.date.month, work.date.day]]},
        "container-title": paper and join("Kamerstukken", NUMERALS[chamber_of(work)]),
        "volume": year_of(work),
        "number": (paper and number_of(paper))
        or written(work.identifier)
        or work.identifier
        or work.kenmerk,
        "genre": work.kind,
        "authority": paper and _publisher(work),  # the legislative body of a "bill"
        "publisher": _publisher(work),
        "language": "nl-NL",
        "section": work.locator,
        "URL": work.url,
    }
    return {name: value for name, value in item.items() if value}


def _source(work: Work) -> Source:
    """A Kamerstuk is a "bill" to the styles for Dutch law."""
    if PAPER.fullmatch(work.identifier):
        return Source("GOVDOC", "bill")
    return _elsewhere(work) or PARLIAMENT


def _elsewhere(work: Work) -> Source | None:
    sources = (each for start, each in ELSEWHERE if start.match(work.identifier))
    return next(sources, None)


def _authors(work: Work) -> list[str]:
    """Return the authors, an office with a capital: "Minister van Defensie"."""
    offices = map(office, work.authors)
    return [each[:1].upper() + each[1:] for each in offices]


def _publisher(work: Work) -> str:
    return "" if _elsewhere(work) else NAMES[chamber_of(work)]


def _key(work: Work) -> str:
    """Return a name that every program takes: "kst-28676-357"."""
    name = work.key or work.identifier or work.kenmerk or "brief"
    return re.sub(r"[^A-Za-z0-9]+", "-", name).strip("-") or "brief"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _latex(text: str) -> str:
    return _one_line(text).translate(BIBTEX)
