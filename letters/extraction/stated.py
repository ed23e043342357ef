"""What the official publisher states about a paper: its metadata become facts.

The names are those of https://standaarden.overheid.nl/owms and the same in the XML
and in the pages of officielebekendmakingen.nl.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from letters.shapes import Chamber, Facts, Line

CHAMBERS: dict[str, Chamber] = {"tweede kamer": "TK", "eerste kamer": "EK"}
# Not the temporary ids, of six or seven digits: kst-1027687.
KAMERSTUK = re.compile(r"\bkst-(?:\d{8}-)?\d{4,5}-\w[\w-]*")
# Without the number of a Kingdom act, "R2188".
DOSSIER = re.compile(r"\d{4,5}\b(?:-(?!R\d)\w+)?")
# Before the title stands what kind of letter it is.
LETTER_KIND = re.compile(r"Brief [^;]{1,60}; ")
MONTHS = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
    "september", "oktober", "november", "december",
]  # fmt: skip
DATE_LINE = re.compile(rf"[^\d,]{{3,40}}, (\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})")
# The date line stands under the headings and the addressee.
MOST_LINES_ABOVE_DATE = 20


def facts_of(stated: Iterable[tuple[str, str]], lines: Sequence[Line]) -> Facts:
    """Return the facts in metadata, given as (name, content).

    The date is the one above the letter; the day it was issued, as the publisher
    calls it, can be the day that it was printed.
    """
    values: dict[str, list[str]] = defaultdict(list)
    for name, content in stated:
        values[name.lower()].append(" ".join(content.split()))
    kamerstuk = KAMERSTUK.search(" ".join(values["dc.identifier"]))
    issued = next(iter(values["dcterms.issued"]), "")
    return Facts(
        kamerstuk=kamerstuk[0] if kamerstuk else "",
        dossiers=_dossiers(values["overheidop.dossiernummer"]),
        title=_title(values),
        date=issued and (_date_above(lines) or _iso_date(issued)) or None,
        chamber=_chamber(values["dc.creator"]),
    )


def _dossiers(numbers: Sequence[str]) -> tuple[str, ...]:
    each = (one for number in numbers for one in number.split(";"))
    found = (DOSSIER.match("".join(number.split())) for number in each)
    return tuple(dict.fromkeys(dossier[0] for dossier in found if dossier))


def _title(values: dict[str, list[str]]) -> str:
    """Return the paper's own title, without its dossier's and without its kind."""
    titles = values["overheidop.documenttitel"] + values["dc.title"]
    title = next(filter(None, titles), "")
    for known in values["overheidop.dossiertitel"] + values["dc.type"]:
        title = title.removeprefix(f"{known}; ")
    return LETTER_KIND.sub("", title, count=1) if LETTER_KIND.match(title) else title


def _date_above(lines: Sequence[Line]) -> date | None:
    for line in lines[:MOST_LINES_ABOVE_DATE]:
        if found := DATE_LINE.fullmatch(line.text):
            day, month, year = found.groups()
            return _iso_date(f"{year}-{MONTHS.index(month) + 1:02}-{int(day):02}")
    return None


def _iso_date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _chamber(creators: Sequence[str]) -> Chamber:
    for creator in creators:
        for name, chamber in CHAMBERS.items():
            if name in creator.lower():
                return chamber
    return ""
