"""Dates as Dutch letters write them.

No library: those that know Dutch also see dates in numbers such as 2021D12041.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

MONTHS = (
    ("januari", "jan"),
    ("februari", "feb", "febr"),
    ("maart", "mrt"),
    ("april", "apr"),
    ("mei",),
    ("juni", "jun"),
    ("juli", "jul"),
    ("augustus", "aug"),
    ("september", "sep", "sept"),
    ("oktober", "okt"),
    ("november", "nov"),
    ("december", "dec"),
)
MONTH_NUMBERS = {
    name: number for number, names in enumerate(MONTHS, 1) for name in names
}
FULL = "|".join(names[0] for names in MONTHS)
SHORT = "|".join(name for names in MONTHS for name in names[1:])

NUMBER = r"\d{1,2}(?!\d)"
DAY = rf"{NUMBER}(?:(?:ste|de|e)\b)?"
CUT_YEAR = r"[’‘']\d\d(?!\d)"
YEAR = rf"(?:(?:19|20)\d\d|{CUT_YEAR})(?!\w)"
CENTURY = 70  # from there on '70 is of the last one
WEEKDAY = r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\s+)?"
NEXT_DAY = WEEKDAY + DAY
THROUGH = r"(?:t/m|tot\s+en\s+met|[-–—])"
DATE = re.compile(
    rf"""
    (?<!\w)(?<!\d[.,:/–-])                        # not the tail of a number
    (?:
        (?P<iso>\d{{4}}-\d\d-\d\d)(?![\w-])       # 2021-06-01
      | (?P<numeric>{NUMBER}(?P<mark>[-/.])       # 1-6-2021, 01/06/2021, 1.6.2021
            \d{{1,2}}(?P=mark)(?:\d{{4}}|{CUT_YEAR}))(?![\w-])
      | (?P<days>{DAY}
            (?: (?:\s*,\s*{DAY}){{0,6}}\s*\ben\s*{NEXT_DAY}  # 3 en 4, 28, 29 en 30
              | (?:\s*/\s*{DAY}){{1,6}}                 # 4/5
              | \s*{THROUGH}\s*{NEXT_DAY}                    # 9-11, 9 t/m 11
            )?
        )
        \s+(?P<month>{FULL}|(?:{SHORT})(?:\.|(?=\s*{YEAR})))
        (?:\s*(?P<year>{YEAR})|(?![a-z]))
        (?:\s*(?:(?P<next>a\.\s?s\b\.?|aanstaande\b)
               |(?P<last>j\.?l\b\.?|jongstleden\b)))?   # 2 april a.s., 8 januari jl.
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
JOIN = re.compile(rf"\s*(?:(?P<through>{THROUGH})|/|en\b)\s*{WEEKDAY}", re.IGNORECASE)
NUMBER = re.compile(r"\d+")
RANGE = re.compile(THROUGH, re.IGNORECASE)
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class DateSpan:
    """A day, or days that follow each other, and where the text names them."""

    first: date
    last: date
    start: int
    end: int
    is_relative: bool = False  # the year is not written: "8 januari jl."


def find_dates(text: str, near: date | None = None) -> list[DateSpan]:
    """Return the dates in a text, in its order.

    Days that do not follow each other ("3 en 12 juni 2021") are spans of their own
    with the same start and end. A day that the calendar lacks is none.

    :param near: the date of the letter, for a year that is not written: the next
        such day before "a.s.", the last before "jl.", else the nearest. Without
        it such a date is none.
    """
    found: list[DateSpan] = []  # the last date of the text comes first
    for match in reversed(list(DATE.finditer(text))):
        following = found[-1] if found else None
        join = following and JOIN.fullmatch(text, match.end(), following.start)
        spans = list(_read_spans(match, near, following if join else None))
        if spans and following and join and _meets(spans[-1], following, join):
            spans[-1] = replace(found.pop(), first=spans[-1].first, start=match.start())
        found += reversed(spans)
    return found[::-1]


def date_at(text: str, at: int) -> date | None:
    """Return the one day that is written here in full; None for several, or none."""
    match = DATE.match(text, at)
    return _one_day(match[0]) if match else None


@lru_cache(maxsize=1024)
def _one_day(written: str) -> date | None:
    year, month, runs = _read_numbers(DATE.match(written))
    first, last = next(_real_days([year] if year else (), month, runs[0]), (None, None))
    return first if first == last and len(runs) == 1 else None


def _meets(span: DateSpan, following: DateSpan, join: re.Match[str]) -> bool:
    if join["through"]:
        return span.last < following.first
    return span.last + ONE_DAY == following.first


def _read_spans(
    match: re.Match[str], near: date | None, following: DateSpan | None
) -> Iterator[DateSpan]:
    """Yield the days of one month, each run of days as one span.

    :param following: the date they are joined to: "30 november en 1 december 2021".
    """
    year, month, runs = _read_numbers(match)
    before = following.first if following else None
    ground = before or near
    is_relative = not year and (following is None or following.is_relative)
    years = [year] if year else ground and range(ground.year - 1, ground.year + 2)
    for run in runs:
        options = list(_real_days(years or (), month, run))
        if not year:
            options = _by_sense(options, match, near, before)
        for first, last in options[:1]:
            yield DateSpan(first, last, *match.span(), is_relative)


def _read_numbers(match: re.Match[str]) -> tuple[int, int, list[list[int]]]:
    """Return year (0: not written), month, and the first and last day of each run."""
    if match["iso"]:
        year, month, day = map(int, match["iso"].split("-"))
        return year, month, [[day, day]]
    if match["numeric"]:
        day, month, year = match["numeric"].split(match["mark"])
        return _read_year(year), int(month), [[int(day), int(day)]]
    month = MONTH_NUMBERS[match["month"].lower().rstrip(".")]
    return _read_year(match["year"] or "0"), month, _read_runs(match["days"])


def _read_year(written: str) -> int:
    """Return a year; of '22 the century is left out."""
    if written[0].isdigit():
        return int(written)
    year = int(written[1:])
    return year + (1900 if year >= CENTURY else 2000)


def _read_runs(written: str) -> list[list[int]]:
    first, *days = map(int, NUMBER.findall(written))
    is_range = days and RANGE.search(written)
    runs = [[first, first]]
    for day in days:
        if is_range or day == runs[-1][1] + 1:
            runs[-1][1] = day
        else:
            runs.append([day, day])
    return runs


def _real_days(
    years: Iterable[int], month: int, run: list[int]
) -> Iterator[tuple[date, date]]:
    for year in years:
        try:
            first, last = (date(year, month, day) for day in run)
        except ValueError:  # 30 februari
            continue
        if first <= last:
            yield first, last


def _by_sense(
    options: list[tuple[date, date]],
    match: re.Match[str],
    near: date | None,
    before: date | None,
) -> list[tuple[date, date]]:
    """Order the years that a date may have, the most sensible first."""
    if before:
        return [days for days in options[::-1] if days[0] < before]
    if match["next"]:
        return [days for days in options if days[0] >= near]
    if match["last"]:
        return [days for days in options[::-1] if days[1] <= near]
    return sorted(options, key=lambda days: abs(days[0] - near))
