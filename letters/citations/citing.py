"""How a paper or a letter is cited and named: in Dutch legal style, and in short.

Source: Leidraad voor juridische auteurs, parliamentary papers.
"""

from __future__ import annotations  # a field named date hides the type

import re
from dataclasses import dataclass
from datetime import date, timedelta

from letters.dates import MONTHS
from letters.shapes import Chamber

PAPER = re.compile(
    r"""
    kst-(?:(?P<year>\d{4})\d{4}-)?
    (?P<base>\d{1,5})(?:(?P<sub>-\d\d)|-(?P<addition>[A-Z]{1,5}))?
    -(?:(?P<number>\d{1,4})|(?P<letter>\d{1,4}[a-z]|[A-Z]{1,2}))
    (?:-(?P<suffix>[hnb]\d+))?
    """,
    re.VERBOSE,
)
SESSION = r"(?P<year>\d{4})\d{4}"
WRITTEN = (  # what else has an identifier, and how it is cited
    (r"dossier/(?P<base>\d+-\d\d)", "Kamerstukken {base}"),
    (r"dossier/(?P<base>\d+)-(?P<addition>[A-Z]+)", "Kamerstukken {base} {addition}"),
    (r"dossier/(?P<base>\d+)", "Kamerstukken {base}"),
    (
        rf"ah-(?P<chamber>[te]k)-{SESSION}-(?P<number>\d+)",
        "Aanhangsel Handelingen {chamber} {year}, nr. {number}",
    ),
    (
        rf"ah-(?P<chamber>[te]k)-{SESSION}-(?P<number>\d+)-h\d",
        "Aanhangsel Handelingen {chamber} {year}, nr. {number} (herdruk)",
    ),
    (
        rf"h-(?P<chamber>[te]k)-{SESSION}-(?P<number>\d+)-(?P<item>\d{{1,2}})",
        "Handelingen {chamber} {year}, nr. {number}, item {item}",
    ),
    (
        rf"h-(?P<chamber>[te]k)-{SESSION}(?:-\d{{1,2}})?-(?P<first>\d+)-(?P<last>\d+)",
        "Handelingen {chamber} {year}, p. {first}-{last}",
    ),
    (r"stb-(?P<year>\d+)-(?P<number>\d+)", "Stb. {year}, {number}"),
    (r"stcrt-(?P<year>\d+)-(?P<number>\d+)", "Stcrt. {year}, {number}"),
    (r"trb-(?P<year>\d+)-(?P<number>\d+)", "Trb. {year}, {number}"),
    (r"com-(?P<year>\d+)-(?P<number>\d+)", "COM({year}) {number}"),
    (r"(?P<whole>blg-\d+)", "Bijlage {whole}"),
    (r"kv-(?:[te]k-)?(?P<whole>\w+)", "Kamervragen {whole}"),
    (r"nds-(?:[te]k-)?(?P<whole>\w+)", "Niet-dossierstuk {whole}"),
    (r"(?P<whole>ECLI:\S+|BWB[RV]\d+)", "{whole}"),
)


OFFICE = re.compile(
    r"(?:de )?(?:vice-?)?(?:minister|staatssecretaris)\b", re.IGNORECASE
)
LOWERED = re.compile(  # in a role all but what it is the minister of
    r"\b(?:(?:vice-?)?minister|staatssecretaris|president|van|voor|en|de)\b",
    re.IGNORECASE,
)
NUMERALS = {"TK": "II", "EK": "I", "": ""}
THIRD_TUESDAY = 15  # the first day of September that can be one


@dataclass(frozen=True)
class Work:
    """What is cited: a paper, a letter, or a place in one. What is not known is "".

    :param key: a name of its own, for what has no identifier: "brief-12".
    :param session: the parliamentary year that it is said to be of, "20142015", where
        its own date does not tell.
    :param authors: offices, or the names of who has none: "minister van Defensie".
    :param locator: the place in it, as `under_item` and `at_paragraph` write it.
    """

    identifier: str = ""
    key: str = ""
    chamber: Chamber = ""
    kenmerk: str = ""
    title: str = ""
    kind: str = ""
    is_letter: bool = False
    date: date | None = None
    session: str = ""
    authors: tuple[str, ...] = ()
    url: str = ""
    locator: str = ""


def under_item(title: str) -> str:
    return f"onder ‘{title}’"


def at_paragraph(number: int) -> str:
    return f"alinea {number}"


def parliamentary_year(day: date) -> str:
    """Return the year that begins on the third Tuesday of September: "2020/21"."""
    start = date(day.year, 9, THIRD_TUESDAY)
    start += timedelta(days=(1 - start.weekday()) % 7)
    return _session(day.year if day >= start else day.year - 1)


def legal_citation(work: Work) -> str:
    """Return the citation in Dutch legal style; what is not known is left out.

    "Kamerstukken II 2020/21, 28676, nr. 357"; for a letter without a number "Brief
    van de minister van Defensie van 12 mei 1999, DVB/VD-187/99".
    """
    parts = [_cited_paper(work) or written(work.identifier) or _cited_letter(work)]
    return ", ".join(filter(None, [*parts, work.locator]))


def written(identifier: str) -> str:
    """Return how what is no Kamerstuk is written: "Trb. 1951, 114"; "" if unknown."""
    for pattern, form in WRITTEN:
        if words := re.fullmatch(pattern, identifier):
            parts = words.groupdict()
            if chamber := parts.get("chamber"):
                parts["chamber"] = NUMERALS[chamber.upper()]
                parts["year"] = _session(int(parts["year"]))
            return form.format_map(parts)
    return ""


def short_name(identifier: str) -> str:
    """Return the fewest words that name it: "35570-X, nr. 39", "Trb. 1951, 114".

    Of a Kamerstuk whose identifier holds the year of the Eerste Kamer they have both;
    what is written in no known way keeps its identifier.
    """
    if not (words := PAPER.fullmatch(identifier)):
        return written(identifier) or identifier
    number = number_of(words, joint="-")
    if (words["suffix"] or "").startswith("b"):
        number += " (bijlage)"
    if not words["year"]:
        return number
    return f"Kamerstukken I {_session(int(words['year']))}, {number}"


def _cited_paper(work: Work) -> str:
    if not (words := PAPER.fullmatch(work.identifier)):
        return ""
    annex = "Bijlage bij" if (words["suffix"] or "").startswith("b") else ""
    numeral, year = NUMERALS[chamber_of(work)], year_of(work)
    head = join(annex, "Kamerstukken", numeral, year)
    return f"{head}, {number_of(words)}" if year else f"{head} {number_of(words)}"


def _cited_letter(work: Work) -> str:
    noun = "Brief" if work.is_letter else (work.kind or "stuk").capitalize()
    authors = " en ".join(map(_with_article, work.authors))
    day = work.date
    written = day and f"{day.day} {MONTHS[day.month - 1][0]} {day.year}"
    head = join(noun, authors and f"van {authors}", written and f"van {written}")
    mark = work.kenmerk or work.identifier
    return ", ".join(filter(None, [head, mark or (work.title and f"‘{work.title}’")]))


def office(author: str) -> str:
    """Return "minister van Defensie" for a role in any case; a name stays."""
    if not OFFICE.match(author):
        return author
    author = author.title() if author.isupper() else author
    return LOWERED.sub(lambda word: word[0].lower(), author).removeprefix("de ")


def _with_article(author: str) -> str:
    author = office(author)
    return f"de {author}" if author[:1].islower() else author


def number_of(words: re.Match, joint: str = " ") -> str:
    """Return dossier and number: "35570 X, nr. 39", "33802, C"."""
    dossier = words["base"] + (words["sub"] or "")
    if words["addition"]:
        dossier += joint + words["addition"]
    number = words["letter"] or f"nr. {words['number']}"
    suffix = words["suffix"] or ""
    if suffix.startswith("h"):
        number += " (herdruk)"
    elif suffix.startswith("n"):
        number += f"-{suffix}"
    return f"{dossier}, {number}"


def chamber_of(work: Work) -> Chamber:
    """Numbers are the Tweede Kamer's; letters, when nothing else is said, are not.

    Only the Eerste Kamer has had years in its identifiers.
    """
    if work.chamber:
        return work.chamber
    if words := PAPER.fullmatch(work.identifier):
        return "EK" if words["letter"] or words["year"] else "TK"
    of_chamber = re.match(r"[a-z]+-([te]k)-", work.identifier)
    return of_chamber[1].upper() if of_chamber else ""


def year_of(work: Work) -> str:
    """Return the parliamentary year of a Kamerstuk: "2020/21"; "" if not known."""
    if not (words := PAPER.fullmatch(work.identifier)):
        return ""
    said = re.fullmatch(SESSION, work.session)
    if year := words["year"] or (said and said["year"]):
        return _session(int(year))
    return parliamentary_year(work.date) if work.date else ""


def _session(year: int) -> str:
    """A century is written in full: "1999/2000"."""
    following = f"{year + 1}"
    return f"{year}/{following if following.endswith('00') else following[2:]}"


def join(*words: str | None) -> str:
    return " ".join(filter(None, words))
