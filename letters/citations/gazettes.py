"""The official journals: "Stb. 1983, 294", "Trb. 2016, 124", "Stcrt. 2020, nr. 7894".

Source: Aanwijzingen voor de regelgeving 3.41 and 3.44; Leidraad voor juridische
auteurs, official publications.
"""

import re

from letters.citations.dossiers import ADDITION, GAP
from letters.citations.found import Found
from letters.citations.numbers import CLOSED, COUNTED, MARK, MONTH
from letters.shapes import Reference

FLAGS = re.VERBOSE | re.IGNORECASE | re.ASCII

START = r"""
    (?:stb|stcrt|trb|staatsblad|staatscourant|tractatenblad)\b(?=[^\d\x1e]{0,70}+\d)
"""
JOURNAL = re.compile(
    rf"""
    (?: (?P<stb>stb|staatsblad)
      | (?P<stcrt>stcrt|staatscourant)
      | (?P<trb>trb|tractatenblad)
    )\b
    (?:[ ]van[ ]het[ ]Koninkrijk(?:[ ]der[ ]Nederlanden)?)?
    [ .,:(]{{0,4}}(?:jaargang[ ]|van[ ])?
    (?:\d\d?[ ]{MONTH}[a-z]{{0,6}}[ ](?=\d{{4}}))?                # "12 mei 2020, nr."
    """,
    FLAGS,
)
YEAR = r"1[89]\d\d|20\d\d"
AFTER_YEAR = r"(?:[ ]?[,/-][ ]?|[ ](?=[n\d]))"
ISSUE = rf"""
    (?:(?P<year>{YEAR}){AFTER_YEAR}|(?!(?:{YEAR}){AFTER_YEAR}))
    (?:{MARK})?(?P<number>\d{{1,5}})(?!\w|[ .]\d{{3}}|{COUNTED})
"""
FIRST = re.compile(ISSUE, FLAGS)
# What follows is a number, or a year and a number, but neither a year alone nor a
# paper: "28676-340", "35570 X, nr. 39".
ANOTHER = re.compile(
    rf"""
    (?:[ ]en|,|;)[ ](?=\d)
    (?!(?:19|20)\d\d\b(?![ ]?[,/-]))
    (?!\d{{5}}(?:-\w|{GAP}(?:{ADDITION}[ ,]{{1,3}})?,?[ ]?{MARK}))
    (?P<issue>{ISSUE})
    """,
    FLAGS,
)
LONE_NUMBER = re.compile(
    rf"(?:{MARK}\d|(?!1[89]\d\d|20\d\d)\d)\d{{0,4}}{CLOSED}", FLAGS
)
# Before a number alone, the day of the act: "wet van 2 april 1998 (Stb. 228)".
OF_ACT = re.compile(
    rf"\d\d?[ ]{MONTH}[a-z]{{0,6}}[ ](?P<year>\d{{4}}),?[ ]\(?\Z", FLAGS
)
NUMBER_FIRST = re.compile(
    rf"""
    {MARK}(?P<number>\d{{1,5}})                              # "nr. 294 van 1983"
    (?:[ ,]{{0,3}}(?:van[ ]|(?P<open>\())|,[ ])
    (?P<year>1[89]\d\d|20\d\d)(?(open)\))(?!\w)
    """,
    FLAGS,
)


def read(text: str, place: re.Match) -> Found:
    """Read the journal named here, and each issue of it."""
    at = place.start()
    journal = JOURNAL.match(text, at)
    end, name = journal.end(), journal.lastgroup
    kind = "verdrag" if name == "trb" else ""
    if (issue := FIRST.match(text, end)) and issue["year"]:
        return _read_issues(text, at, issue, name, kind)
    if words := NUMBER_FIRST.match(text, end):
        identifier = f"{name}-{words['year']}-{words['number']}"
        return [Reference(identifier, at, words.end(), kind)], words.end()
    act = name == "stb" and OF_ACT.search(text, max(0, at - 40), at)
    if act and (number := FIRST.match(text, end)):
        identifier = f"stb-{act['year']}-{number['number']}"
        return [Reference(identifier, at, number.end())], number.end()
    if number := LONE_NUMBER.match(text, end):
        return [Reference("", at, number.end(), reason="year missing")], number.end()
    return [], end


def _read_issues(text: str, start: int, issue: re.Match, name: str, kind: str) -> Found:
    """Read an issue and those that follow it: "2015, 196 en 2016, 124"."""
    found, year = [], ""
    while issue:
        year, end = issue["year"] or year, issue.end()
        identifier = f"{name}-{year}-{int(issue['number'])}"
        found.append(Reference(identifier, start, end, kind))
        if issue := ANOTHER.match(text, end):
            start = issue.start("issue")
    return found, end
