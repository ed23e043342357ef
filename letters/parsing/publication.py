"""The head of an official publication: dossiers, number, "BRIEF VAN ...", date.

Layout: https://zoek.officielebekendmakingen.nl, series Kamerstuk. Several dossiers
may be stacked; the first owns the number.
"""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letters.dates import find_dates

PAPER = re.compile(
    r"(?P<number>(?:Nr\.?\s*)?\S{1,4}\s+(?:HERDRUK\d?\s+)?)?"
    r"(?P<title>(?:BRIEF\s+VAN|LIJST\s+(?:VAN|HOUDENDE)|VERSLAG\s+HOUDENDE"
    r"|VERSLAG\s+VAN\s+EEN\s+SCHRIFTELIJK)\b.*)"
)
DOSSIER = re.compile(
    r"(?P<base>\d{2}[ .]?\d{3})"
    r"(?:[ -](?P<addition>[IVX]{1,5}[AB]?|[A-Z]|\d{2})\b)?(?!\d)"
    r"(?:\s*\(R\s?\d{3,4}\))?(?:\s+\D.*)?"
)
NUMBER = re.compile(
    r"(?:Nr\.?\s*(?P<digits>\d{1,4})|(?:Nr\.?\s*)?(?P<letters>[A-Z]{1,3}))\b"
    r"\s*(?P<reprint>HERDRUK)?\d?(?:\s+(?:BRIEF|LIJST|VERSLAG)\b.*)?"
)
# Not the temporary ones, of six or seven digits: kst-1027687.
IDENTIFIER = re.compile(r"kst-(?:\d{8}-)?\d{4,5}(?:-\w{1,5}){1,3}")
DATED = re.compile(r"(?:Den\s+Haag|[’']s-Gravenhage|Vastgesteld|Ontvangen)\b.*\d{4}")
YEAR = re.compile(r"vergaderjaar\s+(\d{4})\s?[-–/]\s?(\d{4})", re.IGNORECASE)
YEARLESS_SINCE = 2010  # before, a paper of the Eerste Kamer has the year in its id
LONGEST_TITLE = 8  # lines from the title to the date, the blank ones not counted


@dataclass(frozen=True)
class Paper:
    """What a publication says of itself; all is empty when the text is none."""

    end: int = 0  # of the lines of its head
    title: str = ""  # "BRIEF VAN DE MINISTER VAN DEFENSIE"
    date: datetime.date | None = None
    kamerstuk: str = ""
    dossiers: tuple[str, ...] = ()


def read_paper(
    top: Sequence[str], aside: Sequence[str] = (), foot: Sequence[str] = ()
) -> Paper:
    """Read the head of a publication in the first lines of a text.

    :param aside: the lines in the margin, where dossiers and number may stand.
    :param foot: of the first page, where the publisher prints its identifier.
    """
    top = [" ".join(text.split()) for text in top]
    at = next((at for at, text in enumerate(top) if PAPER.fullmatch(text)), None)
    if at is None:
        return Paper()
    dossiers = tuple(dict.fromkeys(_read_dossiers([*aside, *top[:at]])))
    end, date = _find_date(top, at)
    return Paper(
        end=end,
        title=" ".join(_read_title(top, at)),
        date=date,
        kamerstuk=_read_kamerstuk([*aside, *top[: at + 1]], dossiers)
        or next(filter(IDENTIFIER.fullmatch, foot), ""),
        dossiers=dossiers,
    )


def _read_dossiers(above: Sequence[str]) -> Iterator[str]:
    for text in above:
        if match := DOSSIER.fullmatch(text):
            base = re.sub(r"\D", "", match["base"])
            yield f"{base}-{match['addition']}" if match["addition"] else base


def _read_title(top: Sequence[str], at: int) -> Iterator[str]:
    yield PAPER.fullmatch(top[at])["title"]
    for text in top[at + 1 :]:
        if not text or not text.isupper():
            return
        yield text


def _find_date(top: Sequence[str], at: int) -> tuple[int, datetime.date | None]:
    """Return where the head ends, below its date, and the date."""
    filled = [n for n in range(at + 1, len(top)) if top[n]][:LONGEST_TITLE]
    for n in filled:
        dates = find_dates(top[n]) if DATED.match(top[n]) else []
        if dates:
            return n + 1, dates[0].first
    return at + 1, None


def _read_kamerstuk(top: Sequence[str], dossiers: Sequence[str]) -> str:
    """Return the paper's own identifier, such as kst-28676-290."""
    numbers = [match for text in top if (match := NUMBER.fullmatch(text))]
    if not dossiers or not numbers:
        return ""
    number = next((each for each in numbers if each["digits"]), numbers[-1])
    parts = ["kst", dossiers[0], number["digits"] or number["letters"]]
    years = YEAR.search("\n".join(top))
    if number["letters"] and years and int(years[1]) < YEARLESS_SINCE:
        parts.insert(1, years[1] + years[2])
    if number["reprint"]:
        parts.append("h1")
    return "-".join(parts)
