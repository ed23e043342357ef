"""Documents of the European Commission: "COM(2020) 123".

Source: Interinstitutional style guide of the EU, references to COM documents.
"""

import re

from letters.citations.found import Found
from letters.citations.numbers import COUNTED, read_numbers
from letters.shapes import Reference

START = r"com[ ]?[(/]|com[ ]?\d{4}[ ]?[/(]"
FIRST_YEAR = "58"  # of the Commission
# Behind a number: "COM(2022) 60/2", "COM(2022) 60, 2".
VERSION = rf"(?:/\d\d?|(?<=\d\d),[ ]\d(?!{COUNTED}))(?!\w)"
DOCUMENT = re.compile(
    rf"""
    com[ ]?[(/]?[ ]?(?P<year>(?:19|20)?\d\d)
    [ ]?(?:[)/]|(?P<open>\())[ ,]{{0,3}}(?:nr\.?[ ]?)?
    0{{0,3}}(?P<number>[1-9]\d{{0,3}})(?!\w)(?(open)\))
    (?:{VERSION})?
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)


def read(text: str, place: re.Match) -> Found:
    """Read the document or documents whose citation begins here."""
    at = place.start()
    if not (words := DOCUMENT.match(text, at)):
        return [], at
    year = words["year"]
    if len(year) == 2:
        year = f"{19 if year >= FIRST_YEAR else 20}{year}"
    numbers, end = read_numbers(text, words["number"], words.end())
    return [Reference(f"com-{year}-{each}", at, end) for each in numbers], end
