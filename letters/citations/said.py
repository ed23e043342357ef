"""What a text says of the papers it cites: "de motie van het lid Belhaj c.s. (…)".

Source: the House's own titles of documents, and the ways in which letters and motions
name a paper before they cite it. What is not said plainly is left empty.
"""

from __future__ import annotations  # a field named date hides the type

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import groupby, pairwise
from typing import NamedTuple

from letters.dates import find_dates
from letters.shapes import Reference

# What a text calls a paper, in one and in many; often the end of a word. Answers and
# questions are left out: what they go with is the paper that they are about.
KINDS = {
    "motie": r"(?<![eo])moties?",
    "amendement": r"amendement(?:en)?",
    "brief": r"brief|brieven",
    "verslag": r"verslag(?:en)?",
    "nota": r"nota(?:'s)?",
    "notitie": r"notities?",
    "besluit": r"besluit(?:en)?",
    "wetsvoorstel": r"wetsvoorstel(?:len)?|voorstel[ ]van[ ](?:rijks)?wet",
    "rapport": r"rapport(?:en|ages?)?",
    "debat": r"debat(?:ten)?",
    "advies": r"advie(?:s|zen)",
    "geannoteerde agenda": r"geannoteerde[ ]agenda(?:'s)?",
    "reactie": r"(?:kabinets|beleids)reacties?",
    "memorie van toelichting": r"memorie[ ]van[ ]toelichting",
    "verdrag": r"verdrag(?:en)?",
}
NAMED = list(KINDS)
NOUN = re.compile(
    rf"(?:{'|'.join(f'({words})' for words in KINDS.values())})(?!\w)",
    re.VERBOSE | re.IGNORECASE,
)
MOVED = ("motie", "amendement")  # what members of the House put forward
OF_THEMSELVES = {"ah": "antwoord", "h": "debat", "trb": "verdrag"}
BILL = re.compile(r"(?:initiatief|rijks)?wets?voorstel|voorstel van", re.IGNORECASE)
REACH = 250  # characters before a reference in which it may be named

PARTICLE = r"(?:[Vv]an|[Dd]e[rn]?|[Hh]et|[Tt]e[rn]?|['’]t|[EeAa]l|[Ii]n)\b"
FAMILY = (
    rf"(?:{PARTICLE}[ ]){{0,3}}(?!{PARTICLE})[^\W\d_a-z][\w'’-]*[^\W\d_A-Z][\w'’-]*"
)
NAMES = rf"""
    (?P<names>
        {FAMILY}(?:(?:[ ]|[ ]?[/&][ ]?|,[ ]|,?[ ]en[ ]){FAMILY}){{0,12}}
        (?:[ ](?:c\.s\.|cs\b|e\.a\.))?
    )
"""
MEMBERS = r"(?i:(?:van[ ])?(?:het[ ]|de[ ])?(?:kamer)?(?:lid|leden)[ ]|(?-i:van[ ]))?"
MOVERS = re.compile(rf"[ ]?-?[ ]?{MEMBERS}{NAMES}", re.VERBOSE)
# Between two references: ") en Stoffer/Van den Bosch (", " en ".
CARRIES_ON = re.compile(
    rf"""
    [\])]?(?:[,;]|,?[ ](?:en|of|alsmede|resp\.))[ ]{MEMBERS}{NAMES}[ ]?[(\[]?
  | ,?[ ](?:en|of|alsmede|resp\.)[ ] | [,;][ ]
    """,
    re.VERBOSE,
)
# Between the noun and the reference: an attribute of the noun, or next to nothing.
ATTRIBUTE = re.compile(
    r"""
    [ ,(]{0,3}(?:d\.?[ ]?d\.?|gedateerd|van|aan|over|inzake|betreffende|omtrent|voor
        |tot|op|bij|met|naar[ ]aanleiding)[ ]
  | [ ,:]{0,3}[("'‘„]{0,2}(?:t\.v\.v\.|zie)?[ ]{0,2}$
    """,
    re.VERBOSE | re.IGNORECASE,
)
ABOUT = re.compile(r" (?:over|op|inzake|betreffende|omtrent|met betrekking tot) ")
# Where a clause has ended, or is more than the name of a paper.
CLAUSE = re.compile(
    r"""
    (?<!c\.s)(?<!d\.d)(?<!\bnr)[.!?][ ]+(?=[A-Z]) | [;)\]\x1e]
  | \b(?:is|zijn|was|waren|he(?:b|eft|bben)|had(?:den)?|word(?:t|en)|werd(?:en)?
      |zal|zullen|kan|kunnen|verzoekt|geeft|gaf)\b
    """,
    re.VERBOSE,
)
DATED = r"(?:d\.?[ ]?d\.?|gedateerd|de[ ]dato)"
BEFORE_DATE = re.compile(
    rf"""
    (?:[ ]aan[ ](?:de|uw|het)[ ](?:(?:eerste|tweede)[ ])?(?:kamer|parlement))?
    (?:[ ]van[ ](?:de|het|mijn)[ ](?:minister|staatssecretaris|regering|kabinet|ambt)
        [^()]{{0,120}})?
    [ ](?:van|{DATED})[ ]?
    """,
    re.VERBOSE | re.IGNORECASE,
)
AFTER = re.compile(
    rf"(?P<bracket>[\])])?,?[ ](?:(?:{DATED}|van)[ ]?)?(?=\d)",
    re.VERBOSE | re.IGNORECASE,
)
LONGEST_DATE = 30


class Said(NamedTuple):
    kind: str = ""
    movers: str = ""
    date: date | None = None


def with_what_is_said(text: str, references: list[Reference]) -> Iterator[Reference]:
    """Yield the references with the kind, movers and date that the text gives them."""
    said, end = Said(), 0
    places = groupby(references, key=lambda each: (each.start, each.end))
    for (start, stop), papers in places:
        between = text[max(end, start - REACH) : start]
        said = _carried_on(said, between) or _named(between)
        day = _date_after(text, stop, said) or said.date
        for each in papers:
            kind = said.kind or _of_itself(text, each)
            if kind or day:
                each = replace(each, kind=kind, movers=said.movers, date=day)
            yield each
        end = stop


def _carried_on(said: Said, between: str) -> Said | None:
    """What is said of "moties A (…)" goes for the next one in " en B (…)" too."""
    words = CARRIES_ON.fullmatch(between) if said.kind else None
    if not words or (words["names"] and said.kind not in MOVED):
        return None
    return Said(said.kind, words["names"] or "")


def _named(between: str) -> Said:
    clause = CLAUSE.split(between)[-1]
    noun = _head(list(NOUN.finditer(clause)), clause)
    if not noun:
        return Said()
    kind, rest, movers = _kind(noun), clause[noun.end() :], ""
    if kind in MOVED and (names := MOVERS.match(rest)):
        movers, rest = names["names"], rest[names.end() :]
    if not ATTRIBUTE.match(rest):
        return Said()
    return Said(kind, movers, _date_before(rest))


def _head(nouns: list[re.Match], clause: str) -> re.Match | None:
    """Return the noun that names the paper: in "rapport over het debat" the first."""
    if nouns and _kind(nouns[-1]) not in MOVED:
        for noun, following in pairwise(nouns):
            if ABOUT.search(clause, noun.end(), following.start()):
                return noun
    return nouns[-1] if nouns else None


def _kind(noun: re.Match) -> str:
    return NAMED[noun.lastindex - 1]


def _date_before(rest: str) -> date | None:
    for span in find_dates(rest)[:1]:
        if BEFORE_DATE.fullmatch(rest, 0, span.start) and span.first == span.last:
            return span.first
    return None


def _date_after(text: str, end: int, said: Said) -> date | None:
    """Read ", 7 april 2021"; behind a bracket it dates what was named before it."""
    words = AFTER.match(text, end)
    if not words or (words["bracket"] and not said.kind):
        return None
    for span in find_dates(text[words.end() : words.end() + LONGEST_DATE])[:1]:
        if span.start == 0 and span.first == span.last:
            return span.first
    return None


def _of_itself(text: str, reference: Reference) -> str:
    if BILL.match(text, reference.start):
        return "wetsvoorstel"
    return OF_THEMSELVES.get(reference.identifier.partition("-")[0], "")
