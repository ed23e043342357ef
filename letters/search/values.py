"""The values that fields of a query can have: papers, dossiers, kinds and dates."""

import re
from datetime import date

from letters.dates import MONTH_NUMBERS
from letters.models import Kind
from letters.search.dutch import tokens
from letters.search.tree import Dates, Value, ValueName

PAPER = re.compile(r"\d{5}(?:-[A-Z0-9]{1,6}){1,3}")  # 28676-357, 21501-20-1234
PARLIAMENT_NUMBER = re.compile(r"(\d{4})-([A-Z])-(\d{4,6})")  # 2021D12041
DOSSIER = re.compile(r"\d{5}(?:-[A-Z0-9]{1,6})?")  # 28676, 35570-X, 21501-20

DAY = re.compile(
    r"""
    (?P<year>\d{4}) (?:[-/.](?P<month>\d\d?) (?:[-/.](?P<day>\d\d?))?)?
    | (?P<day_first>\d\d?)[-/.](?P<month_next>\d\d?)[-/.](?P<year_last>\d{4})
    | (?:(?P<day_said>\d\d?)\s+)?(?P<month_said>[^\W\d_]+)\.?\s+(?P<year_said>\d{4})
    """,
    re.VERBOSE,
)
YEARS = re.compile(r"(?<!\S)(\d{4})\s*[-/]\s*(\d{4})(?!\S)")  # 2019-2021


def value_of(name: ValueName, text: str) -> Value | None:
    """Return what was asked for by a value; None when the field cannot have it."""
    if name == "kind":
        found = kind_of(text)
    else:
        found = code_of(text, PAPER if name == "paper" else DOSSIER)
    return Value(name, found) if found else None


def code_of(text: str, shape: re.Pattern[str]) -> str:
    """Return the one spelling that a code has here: "28 676, nr. 357" is 28676-357."""
    forms = [token.form for token in tokens(text) if token.width == 1]
    code = "-".join(forms).upper().removeprefix("KST-")
    if shape is PAPER and (number := PARLIAMENT_NUMBER.fullmatch(code)):
        return "".join(number.groups())
    return code if shape.fullmatch(code) else ""


def kind_of(text: str) -> str:
    """Return the kind that has all words of the text in its name."""
    asked = {token.stem for token in tokens(text)}
    fitting = (
        kind
        for kind in Kind.values
        if asked and asked <= {token.stem for token in tokens(kind)}
    )
    return next(fitting, "")


def dates_of(text: str) -> Dates | None:
    """Return the days of "2019", "2021-03", "1 juni 2021", "2019..2021", "..2020".

    None for what are no days.
    """
    first, dots, last = YEARS.sub(r"\1..\2", text).partition("..")
    if not dots:
        last = first
    ends = [days_of(end) for end in (first, last) if end]
    if not ends or not all(ends):
        return None
    if first and last:
        return Dates(min(ends)[0], max(ends)[1])
    return Dates(first=ends[0][0]) if first else Dates(last=ends[0][1])


def days_of(text: str) -> tuple[int, int] | None:
    """Return the first and the last day of a year, a month or a day."""
    match = DAY.fullmatch(text.strip())
    if not match:
        return None
    if name := match["month_said"]:
        month = MONTH_NUMBERS.get(name.lower(), 13)  # a name that is none is no month
    else:
        month = int(match["month"] or match["month_next"] or 0)
    year = int(match["year"] or match["year_last"] or match["year_said"])
    day = int(match["day"] or match["day_first"] or match["day_said"] or 0)
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    whole = year * 10_000
    first = whole + (month or 1) * 100 + (day or 1)
    return first, whole + (month or 12) * 100 + (day or 31)
