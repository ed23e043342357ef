"""Proceedings and written answers: "Handelingen II 2020/21, nr. 70, item 3".

Source: Leidraad voor juridische auteurs, Handelingen and Aanhangsel; how the
identifiers were made in each period was read from officielebekendmakingen.nl.
"""

import re

from letters.citations.found import Found
from letters.citations.numbers import CLOSED, FIRST, MARK, MONTH, read_numbers
from letters.citations.sessions import CHAMBER, SESSION, session_of
from letters.shapes import Reference

FLAGS = re.VERBOSE | re.IGNORECASE | re.ASCII

PROCEEDINGS = r"(?:hande[- ]{0,3}lingen|hand\.)"
APPENDIX = r"(?:kamervragen[ ]\()?(?:aan[- ]{0,3}hang[- ]{0,3}sel(?:nummer)?|aanh\.)"
OF = r"(?:[ ](?:van|bij|tot|der|de|het)){0,2}[ ]?+"
GLUE = r"[ ,.:(]{0,4}+"
YEARS = r"\d{4}[ ]?[-/]"
# Without a number they cite nothing, and an appendix not without a session.
START = rf"""
    {PROCEEDINGS}(?=[^\d\x1e]{{0,90}}+\d)
  | {APPENDIX}(?={OF}{PROCEEDINGS}[^\d\x1e]{{0,90}}+\d
        |[^\d\x1e]{{0,90}}+(?:{YEARS}|\d{{1,4}}(?!\d)[^\d\x1e]{{1,40}}+{YEARS}))
  | vergaderjaar[ ]{YEARS}
"""
NAME = rf"{APPENDIX}\)?{OF}(?:{PROCEEDINGS})?(?:{GLUE}{CHAMBER})?"
TO = r"[ ]?(?:-|t/m|tot[ ]en[ ]met)[ ]?"
ITEM = rf"(?:items?|agendapunt|onderwerp)[ ]?(?:{MARK})?"

OF_APPENDIX = rf"{NAME}{GLUE}{SESSION}\)?{GLUE}(?:{MARK})?"
ANSWERS = {  # by their first letter; each ends where the numbers begin
    "a": OF_APPENDIX,
    "k": OF_APPENDIX,
    "h": rf"{PROCEEDINGS}(?:{GLUE}{CHAMBER})?{GLUE}{SESSION}{GLUE}{APPENDIX}{GLUE}"
    rf"(?:{MARK})?",
    "v": rf"{SESSION}{GLUE}{APPENDIX}{OF}(?:{PROCEEDINGS})?{GLUE}(?:{MARK})?",
}
ANSWER_FORMS = {letter: re.compile(form, FLAGS) for letter, form in ANSWERS.items()}
SESSION_LAST = re.compile(
    rf"{NAME}{GLUE}(?:{MARK})?(?P<number>\d{{1,4}})(?!\w){GLUE}{SESSION}", FLAGS
)
DEBATE = re.compile(
    rf"{PROCEEDINGS}(?:{GLUE}{CHAMBER})?{GLUE}{SESSION}\)?{GLUE}"
    rf"(?:\d\d?[ ]{MONTH}[a-z]{{0,6}}[ ]\d{{4}}{GLUE})?",  # "18 mei 2021, "
    FLAGS,
)
SITTING_AND_ITEM = re.compile(
    rf"""
    (?: (?:{MARK})?(?P<sitting>\d{{1,3}})
        (?: [ ,;(]{{1,3}}{ITEM}(?=\d)                           # "nr. 71, item 15"
          | (?P<dash>[ ]?-[ ]?)(?=\d)                # "71-15"
          | ,[ ](?=\d{{1,3}}(?!\w){CLOSED}) )             # "71, 15"
      | {ITEM}(?=\d)                                          # "item 7 en item 9"
    )
    """,
    FLAGS,
)
SITTING = re.compile(rf"{MARK}\d{{1,3}}(?!\w)", FLAGS)
ON_PAGE = r"(?:,?[ ](?:pp?|blz)\.?[ ]?\d{1,4}(?:[ ]?-[ ]?\d{1,4})?)?"
AND = re.compile(rf"{ON_PAGE}[ ]?(?:,[ ]en|,|;|en)[ ]", FLAGS)
AND_SESSION = re.compile(rf"{AND.pattern}{SESSION}{GLUE}(?:{MARK})?(?=\d)", FLAGS)
# An answer that lacks its session: "Aanhangsel Handelingen nr. 12".
LOST = re.compile(
    rf"{APPENDIX}{OF}{PROCEEDINGS}(?:{GLUE}{CHAMBER})?{GLUE}{MARK}\d{{1,4}}{CLOSED}",
    FLAGS,
)
PAGES = re.compile(
    rf"""
    (?:(?:{MARK})?(?P<sitting>\d{{1,3}})[ ,]{{1,3}})?
    (?: (?:(?:pp?|blz|pag)\.?|pagina's|pagina|bladzijden?)[ ]?
      | (?=\d{{3,4}}{TO}\d{{3,4}}) )
    (?:(?P<before>\d{{1,3}})-(?=\d{{1,4}}{TO}(?P=before)-))?   # 33-2567 t/m 33-2591
    (?P<first>\d{{1,4}})
    (?:{TO}(?:\d{{1,3}}-(?=\d{{3}}))?(?P<last>\d{{1,4}}))?
    (?!\w)
    """,
    FLAGS,
)


def read(text: str, place: re.Match) -> Found:
    """Read the written answer or the debate whose citation begins here."""
    at = place.start()
    first = text[at].lower()
    words = ANSWER_FORMS[first].match(text, at)
    if words and _session(words):
        return _read_answers(text, at, words)
    if first in "ak":
        return _read_appendix(text, at)
    if (words := DEBATE.match(text, at)) and _session(words):
        return _read_debate(text, at, words)
    return [], at


def _chamber(words: re.Match) -> str:
    return "ek" if words.groupdict().get("senate") else "tk"


def _session(words: re.Match) -> str:
    return session_of(words["year"], words["next"])


def _read_appendix(text: str, at: int) -> Found:
    """Read an answer whose session comes last, or is missing."""
    if (words := SESSION_LAST.match(text, at)) and _session(words):
        stem = f"ah-{_chamber(words)}-{_session(words)}"
        answer = Reference(f"{stem}-{words['number']}", at, words.end(), "antwoord")
        return [answer], words.end()
    if lost := LOST.match(text, at):
        reference = Reference("", at, lost.end(), "antwoord", reason="year missing")
        return [reference], lost.end()
    return [], at


def _read_answers(text: str, start: int, words: re.Match) -> Found:
    found, end, stem = [], words.end(), f"ah-{_chamber(words)}"
    while (first := FIRST.match(text, words.end())) and _session(words):
        numbers, end = read_numbers(text, first[0], first.end())
        for number in numbers:
            identifier = f"{stem}-{_session(words)}-{number}"
            found.append(Reference(identifier, start, end, "antwoord"))
        if not (following := AND_SESSION.match(text, end)):
            break
        start, words = following.start("year"), following
    return found, end


def _read_debate(text: str, at: int, words: re.Match) -> Found:
    """Since 2010/11 a sitting and its item make the identifier, before it pages."""
    session = _session(words)
    stem = f"h-{_chamber(words)}"
    if session >= "20102011":
        return _read_items(text, at, words.end(), stem, session)
    if not (pages := PAGES.match(text, words.end())):
        return [], words.end()
    identifier = f"{stem}-{session}-{_pages(session, pages)}"
    return [Reference(identifier, at, pages.end(), "debat")], pages.end()


def _read_items(text: str, at: int, end: int, stem: str, session: str) -> Found:
    found, start, following, sitting = [], at, end, ""
    while place := SITTING_AND_ITEM.match(text, following):
        first = FIRST.match(text, place.end())
        if not (first and (place["sitting"] or sitting)):
            break
        items, end = [first[0]], first.end()
        if not place["dash"]:  # "70-3-12" goes on with a page
            items, end = read_numbers(text, first[0], end, plural=False, ranges=True)
        sitting = place["sitting"] or sitting
        for item in items:
            identifier = f"{stem}-{session}-{sitting}-{item}"
            found.append(Reference(identifier, start, end, "debat"))
        if (later := AND_SESSION.match(text, end)) and _session(later):
            start, following, session = (
                later.start("year"),
                later.end(),
                _session(later),
            )
        elif joined := AND.match(text, end):
            start = following = joined.end()
        else:
            break
    if not found and (alone := SITTING.match(text, end)):
        lost = Reference("", at, alone.end(), "debat", reason="item missing")
        return [lost], alone.end()
    return found, end


def _pages(session: str, pages: re.Match) -> str:
    """The sitting stood before the pages until 1995/96, and in 2009/10."""
    sitting = pages["sitting"] or pages["before"]
    first, last = pages["first"], pages["last"] or pages["first"]
    last = first[: len(first) - len(last)] + last  # 1009-11 is 1009-1011
    if sitting and session == "20092010":
        return f"{sitting}-{first}"
    if sitting and session < "19961997":
        return f"{sitting}-{first}-{last}"
    return f"{first}-{last}"
