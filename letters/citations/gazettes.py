"""The official journals: "Stb. 1983, 294", "Trb. 2016, 124", "Stcrt. 2020, nr. 7894".

Source: Aanwijzingen voor de regelgeving 3.41 and 3.44; Leidraad voor juridische
auteurs, official publications.
"""

import re

from letters.citations.found import Found
from letters.citations.numbers import CLOSED, COUNTED, MARK
from letters.shapes import Reference

FLAGS = re.VERBOSE | re.IGNORECASE | re.ASCII

START = r"(?:stb|stcrt|trb|staatsblad|staatscourant|tractatenblad)\b"
JOURNAL = re.compile(
    r"""
    (?: (?P<stb>stb|staatsblad)
      | (?P<stcrt>stcrt|staatscourant)
      | (?P<trb>trb|tractatenblad)
    )\b
    (?:[ ]van[ ]het[ ]Koninkrijk(?:[ ]der[ ]Nederlanden)?)?
    [ .,:(]{0,4}(?:jaargang[ ]|van[ ])?
    """,
    FLAGS,
)
YEAR = re.compile(
    r"(?P<year>1[89]\d\d|20\d\d)(?:[ ]?[,/-][ ]{0,3}|[ ]{1,3}(?=[n\d]))", FLAGS
)
NUMBER = re.compile(
    rf"(?:{MARK})?(?P<number>\d{{1,5}})(?!\w|[ .]\d{{3}}|{COUNTED})", FLAGS
)
LONE_NUMBER = re.compile(
    rf"(?:{MARK}\d|(?!1[89]\d\d|20\d\d)\d)\d{{0,4}}{CLOSED}", FLAGS
)
NUMBER_FIRST = re.compile(
    rf"""
    {MARK}(?P<number>\d{{1,5}})                              # "nr. 294 van 1983"
    [ ,]{{0,3}}(?:van[ ]|(?P<open>\())(?P<year>1[89]\d\d|20\d\d)(?(open)\))(?!\w)
    """,
    FLAGS,
)
# What follows is a number, or a year and a number, but not a year alone.
AND = re.compile(
    r"(?:[ ]{1,3}en|,|;)[ ]{1,3}(?=\d)(?!(?:19|20)\d\d\b(?![ ]?[,/-]))", FLAGS
)


def read(text: str, place: re.Match) -> Found:
    """Read the journal named here, and each issue of it."""
    at = place.start()
    journal = JOURNAL.match(text, at)
    found, start, year, end = [], at, "", journal.end()
    kind = "verdrag" if journal["trb"] else ""
    if words := NUMBER_FIRST.match(text, end):
        identifier = f"{journal.lastgroup}-{words['year']}-{words['number']}"
        return [Reference(identifier, at, words.end(), kind)], words.end()
    following = journal
    while following:
        if years := YEAR.match(text, following.end()):
            year = years["year"]
        number = NUMBER.match(text, years.end() if years else following.end())
        if not (year and number):
            break
        end = number.end()
        identifier = f"{journal.lastgroup}-{year}-{int(number['number'])}"
        found.append(Reference(identifier, start, end, kind))
        following = AND.match(text, end)
        start = following.end() if following else end
    if not found and (number := LONE_NUMBER.match(text, end)):
        return [Reference("", at, number.end(), reason="year missing")], number.end()
    return found, end
