"""What a letter is: an annotated agenda, a report, answers, or something else."""

import re
from collections.abc import Sequence
from datetime import date

from letters.parsing.sentences import find_sentences
from letters.shapes import Kind, Meeting

ANSWERS = (
    r"beantwoord(?:ing|en|t)?\b|antwoord(?:en)?\s+(?:op|van)\b|vragen\s+en\s+antwoorden"
    r"|antwoord(?:en)?\s+(?:feitelijke|schriftelijke|nadere)\s+vragen"
    r"|(?:verslag\s+(?:van\s+)?(?:een\s+)?)?schriftelijk\s+overleg"
)
AGENDA = r"geannoteerde\s+(?:concept-?\s?)?agenda|agendapunten"
ANNOTATED_AGENDA = re.compile(AGENDA, re.IGNORECASE)
# What comes first in a title tells: "Antwoorden op vragen over de geannoteerde agenda".
IN_TITLE = re.compile(
    rf"""
    ^(?P<other>(?:verzoek\ (?:om|tot)\ )?uitstel|(?:kabinets)?reactie|rectificatie
        |stand\ van\ zaken|update|(?:nadere|aanvullende)\ informatie)\b
  | \b(?P<answers>{ANSWERS})
  | \b(?P<agenda>{AGENDA}|^agenda\b|^inzet\b)
  | \b(?P<report>verslag|terugkoppeling)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
GIVEN = (
    r"(?:bied|zend|stuur|stur|doe|ontvang|tref|bijga|bijgev|hierbij|deze\s+brief|hieronder"
    r"|informee?r|breng)"
)
IN_OPENING = re.compile(
    rf"""
    \b{GIVEN}[^.!?]{{0,300}}?\b(?<!geen\s)(?:
        (?P<answers>{ANSWERS})
      | (?P<agenda>{AGENDA}|de\ agenda\b)
      | (?P<report>verslag|uitkomsten|terugkoppeling)\b
    )
  | \bvragen\b[^.!?]{{0,400}}\b(?P<answered>beantwoord)\b
  | \b(?P<attended>deelgenomen\s+aan|nam(?:en)?\s+(?:ik|wij)[^.!?]{{0,60}}\bdeel)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A report that is still to come: "Na afloop ontvangt u een verslag".
PROMISED = re.compile(r"\b(?:na\s+afloop|zal|zullen)\b", re.IGNORECASE)
ENCLOSED = re.compile(r"hierbij|bijga|bijgev|deze\s+brief", re.IGNORECASE)
KINDS: dict[str, Kind] = {
    "agenda": "geannoteerde agenda",
    "report": "verslag",
    "attended": "verslag",
    "answers": "antwoorden",
    "answered": "antwoorden",
    "other": "overig",
}
OF_MEETINGS: tuple[Kind, ...] = ("geannoteerde agenda", "verslag")


def read_kind(titles: Sequence[str], opening: Sequence[str]) -> Kind | None:
    """Read the kind in the first title that tells it, else in an opening paragraph."""
    for title in titles:
        if match := IN_TITLE.search(title):
            return KINDS[match.lastgroup]
    for paragraph in opening:
        for start, end in find_sentences(paragraph):
            match = IN_OPENING.search(paragraph, start, end)
            if match and not _is_promise(match, paragraph[start:end]):
                return KINDS[match.lastgroup]
    return None


def tell_kind(meetings: Sequence[Meeting], letter_date: date | None) -> Kind:
    """Tell the kind of a letter that does not: before its meeting it is an agenda."""
    days = [meeting.start for meeting in meetings if meeting.start]
    if not days or not letter_date:
        return "overig"
    return "geannoteerde agenda" if letter_date <= min(days) else "verslag"


def _is_promise(match: re.Match, sentence: str) -> bool:
    return (
        match.lastgroup == "report"
        and bool(PROMISED.search(sentence))
        and not ENCLOSED.search(sentence)
    )
