"""What a text says of the papers it cites: "de motie van het lid Belhaj c.s. (…)".

Source: the House's own titles of documents, and the ways in which letters and motions
name a paper before they cite it. What is not said plainly is left empty.
"""

from __future__ import annotations  # a field named date hides the type

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from letters.citations.patterns import any_of
from letters.dates import date_at
from letters.shapes import Reference

# What a text calls a paper, in one and in many; often the end of a word. Answers and
# questions are left out: what they go with is the paper that they are about.
KINDS = {
    "motie": ("motie", "moties"),
    "amendement": ("amendement", "amendementen"),
    "brief": ("brief", "brieven"),
    "verslag": ("verslag", "verslagen"),
    "nota": ("nota", "nota's"),
    "notitie": ("notitie", "notities"),
    "besluit": ("besluit", "besluiten"),
    "wetsvoorstel": ("wetsvoorstel", "wetsvoorstellen"),
    "rapport": ("rapport", "rapporten", "rapportage", "rapportages"),
    "debat": ("debat", "debatten"),
    "advies": ("advies", "adviezen"),
    "geannoteerde agenda": ("geannoteerde agenda", "geannoteerde agenda's"),
    "reactie": ("kabinetsreactie", "kabinetsreacties", "beleidsreactie"),
    "memorie van toelichting": ("memorie van toelichting",),
    "memorie van antwoord": ("memorie van antwoord",),
    "verdrag": ("verdrag", "verdragen"),
    "begroting": ("begroting", "begrotingen"),
    "fiche": ("fiche", "fiches"),
    "wet": ("wet", "wetten"),
}
KIND = {word: kind for kind, words in KINDS.items() for word in words}
NOUN = re.compile(rf"(?:{any_of(KIND)})(?!\w)(?<!\wmotie)(?<!\wmoties)")  # no emotie
MOVED = ("motie", "amendement")  # what members of the House put forward
SUBJECTS = ("begroting",)  # what papers are about, more often than what they are
REACH = 250  # characters before a reference in which it may be named

PARTICLE = r"(?:[Vv]an|[Dd]e[rn]?|[Hh]et|[Tt]e[rn]?|['’]t|[EeAa]l|[Ii]n)\b"
FAMILY = (
    rf"(?:{PARTICLE}[ ]){{0,3}}(?!{PARTICLE})[^\W\d_a-z][A-Z'’-]*[^\W\d_A-Z][\w'’-]*"
)
BODY = (  # what moves nothing by its name
    r"(?:Eerste|Tweede|Kamer|Staten|Raad|Europe|Buitenlandse|Binnenlandse|Defensie"
    r"|Financi|Justitie|Minister|Staatssecretaris|Indiener|Ondertekenaar)"
)
NAMES = rf"""
    (?P<names>(?!(?:{PARTICLE}[ ]){{0,3}}{BODY})
        {FAMILY}(?:(?:[ ]|[ ]?[/&][ ]?|,[ ]|,?[ ]en[ ]){FAMILY}){{0,12}}
        (?:[ ](?:c\.s\.|cs\b|e\.a\.))?
    )
"""
MEMBERS = r"(?i:(?:van[ ])?(?:het[ ]|de[ ])?(?:kamer)?(?:lid|leden)[ ]|(?-i:van[ ]))?"
MOVERS = re.compile(rf"[ ]?-?[ ]?{MEMBERS}{NAMES}", re.VERBOSE)
# "De leden Piri en Kuzu hebben een motie ingediend": who, and what they did with it.
MOVERS_FIRST = re.compile(
    rf"""
    \b(?:[Hh]et|[Dd]e)[ ](?i:kamer)?(?:lid|leden)[ ]{NAMES}
    [ ](?:(?:heeft|hebben)[ ])?(?:de|een|deze|zijn|haar|hun)[ ](?:\w+[ ]){{0,3}}\Z
    """,
    re.VERBOSE,
)
MOVED_SO = re.compile(r" (?:ingediend|voorgesteld|aangehouden|in [(\[]\Z)")
# Behind a reference: "(28676-3) van het lid Belhaj", "nr. 3 (motie-Belhaj)".
MOVED_BY = re.compile(
    rf"[\])]?[ ]van[ ](?:het|de)[ ](?i:kamer)?(?:lid|leden)[ ]{NAMES}", re.VERBOSE
)
MOVED_WITHIN = re.compile(  # "nr. 39 van het lid Belhaj (35 570 X)"
    rf"nrs?\.?[ ]?[\d, en]{{1,30}}[ ]van[ ](?:het[ ]lid[ ]|de[ ]leden[ ])?{NAMES}[ ]\(",
    re.VERBOSE,
)
NAMED_BEHIND = re.compile(
    rf"[ ]\((?P<noun>{'|'.join(KIND).replace(' ', '[ ]')})(?!\w)(?:-{NAMES})?",
    re.VERBOSE,
)
# Between two references: ") en Stoffer/Van den Bosch (", "), 8 maart 2022 (", " en ".
CARRIES_ON = re.compile(
    rf"""
    [\])]?(?:[,;]|,?[ ](?:en|of|alsmede|resp\.))[ ]-?{MEMBERS}{NAMES}[ ]?[(\[]?
  | [\])]?(?:,|,?[ ]en)[ ](?:van[ ])?(?P<day>\d\d?[ ][a-z]{{3,9}}[ ]\d{{4}})[ ]?[(\[]?
  | ,?[ ](?:en|of|alsmede|resp\.)[ ] | [,;][ ]
    """,
    re.VERBOSE,
)
# What names the paper before it, in a row: "28 676, nr. 3 Motie-Belhaj".
OF_LAST = re.compile(rf" (?:[|-] )?(?:{any_of(KIND)})(?!\w)", re.IGNORECASE)
# The rest of a name: "Defensienota 2022", "advies nr. 114", "rapport ‘Veilig land’".
TITLE = re.compile(
    r"""
    (?:[ ](?:nr\.[ ])?\d{1,4}(?:[-/]\d{2,4})?(?=[ ,(:]))?
    (?:[ ,:]{1,2}["“„‘'][^"“”„‘’']{1,150}["”’'](?=[ ,(]))?
    """,
    re.VERBOSE,
)
# Between the noun and the reference: an attribute of the noun, or next to nothing.
ATTRIBUTE = re.compile(
    r"""
    [ ,(]{0,3}+(?:d\.?[ ]?d\.?|gedateerd|van|aan|over|inzake|betreffende|omtrent|voor
        |tot|op|bij|met|naar[ ]aanleiding|n\.a\.v\.|in(?=[ ][(\[]$)
        |ingediend|voorgesteld|aangehouden|aangenomen|verworpen|vastgesteld|uitgebracht
        |aangeboden|(?:toe)?gestuurd|(?:ver|(?:toe)?ge)zonden)[ ]
  | [ ,:|]{0,3}[(["'‘„]{0,2}(?:t\.v\.v\.|zie)?[ ]{0,2}$
    """,
    re.VERBOSE | re.IGNORECASE,
)
ABOUT = re.compile(r" (?:over|op|inzake|betreffende|omtrent|met betrekking tot) ")
# Another noun at once: "verslag van een debat", "nota van wijziging bij de begroting".
OF = re.compile(
    r"(?: (?:van|naar aanleiding van|n\.a\.v\.)"
    r"|(?: van wijziging| ingediend|(?<=toelichting)|(?<=antwoord)) bij) "
    r"(?:(?:de|een|het|dit|dat) )?(?:\w+ )?[\w-]*"
    r"| bij het [Jj]aar"  # rapport bij het jaarverslag
)
PARTY = re.compile(  # "Omtzigt (NSC)"
    r"[ ]\((?:50plus|BBB|BIJ1|BVNL|CDA|ChristenUnie|CU|D66|DENK|FVD|GL|GroenLinks"
    r"(?:-PvdA)?|JA21|LN|LPF|NSC|PvdA|PvdD|PVV|SGP|SP|Volt|VVD)\)",
    re.IGNORECASE,
)
# Where a clause has ended.
CLAUSE = re.compile(
    r"""
    [.!?][ ](?=[A-Z])(?<!c\.s\.[ ])(?<!d\.d\.[ ])(?<!\bnr\.[ ]) | [;)\]\x1e]
    """,
    re.VERBOSE,
)
# Verbs of which a clause says more than the name of a paper.
SAYS = re.compile(
    r"""
    [ ](?:is|zijn|was|waren|heb|heeft|hebben|had|hadden|wordt|worden|werd|werden
      |zal|zullen|kan|kunnen|verzoekt|geeft|gaf)(?=[ ])
    """,
    re.VERBOSE,
)
MADE = r"(?:ingediend|voorgesteld|vastgesteld)(?:[ ]op)?"
DATED = rf"(?:d\.?[ ]?d\.?|gedateerd|de[ ]dato|{MADE})"
BEFORE_DATE = re.compile(
    rf"""
    (?:[ ]aan[ ](?:de|uw|het)[ ](?:(?:eerste|tweede)[ ])?(?:kamer|parlement))?
    (?:[ ]van[ ](?:de|het|mijn)[ ](?:minister|staatssecretaris|regering|kabinet|ambt)
        [^()]{{0,120}})?
    (?:[ ]van|,?[ ]\(?{DATED})[ ]?(?=\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
# The day of the paper itself, whatever was said before: "over X, vastgesteld 3 mei".
MADE_ON = re.compile(rf"[,(][ ]?{MADE}[ ](?=\d)", re.IGNORECASE | re.VERBOSE)
AFTER = re.compile(
    rf"""
    (?: [\])],[ ]{DATED}[ ]?
      | (?P<bracket>[\])])?(?:,[ ]?|,?[ ]\(?(?:{DATED}|van)[ ]?) )
    (?=\d{{1,2}}[ ]{{1,3}}[a-z]{{3}}|\d{{1,4}}[-/.]\d)
    (?!\d{{1,2}}[ ][a-z]{{3,9}}[ ]\d{{4}}[ ]\()         # that dates the next one
    """,
    re.VERBOSE | re.IGNORECASE,
)


Noun = tuple[str, int, int]  # its kind, where it begins and ends


class Said(NamedTuple):
    kind: str = ""
    movers: str = ""
    date: date | None = None


NOTHING = Said()
# With what it must begin, what is said behind a reference.
BEHIND = re.compile(
    r"[\])]?(?:,[ ]?\(?(?:[vdgi]|\d{1,4}[- /.])|[ ](?:[vdgi]|\([a-z]))", re.IGNORECASE
)
SHORTEST = min(map(len, KIND))


def with_what_is_said(text: str, references: list[Reference]) -> Iterator[Reference]:
    """Yield the references with the kind, movers and date that the text gives them."""
    said, day, at, end = NOTHING, None, -1, 0
    for each in references:
        identifier, start, stop, kind, _, _, reason, session = each
        if start != at:  # papers that share their words are said to be the same
            if start - end > SHORTEST or said.kind:
                said = _said_before(text, end, each, said)
            at, end, day = start, stop, said.date
            if BEHIND.match(text, end):
                said = _named_behind(text, end, said)
                day = _date_after(text, end, said) or said.date
        if said.kind or day:
            kind, movers = kind or said.kind, said.movers
            each = Reference(identifier, at, end, kind, movers, day, reason, session)
        yield each


def _said_before(text: str, end: int, paper: Reference, said: Said) -> Said:
    """Return what is said of a paper between the one before it and itself."""
    between = text[max(end, paper.start - REACH) : paper.start]
    if end and (named := OF_LAST.match(between)):
        between = between[named.end() :]
    is_act = paper.identifier.startswith("stb-")
    said = (said.kind and _carried_on(said, between)) or _named(between, is_act)
    if said.kind not in MOVED or said.movers:
        return said
    words = MOVED_WITHIN.match(text, paper.start)
    return Said(said.kind, words["names"], said.date) if words else said


def _carried_on(said: Said, between: str) -> Said | None:
    """What is said of "moties A (…)" goes for the next one in " en B (…)" too."""
    words = CARRIES_ON.fullmatch(between)
    if not words or (words["names"] and said.kind not in MOVED):
        return None
    day = date_at(words["day"], 0) if words["day"] else None
    return Said(said.kind, words["names"] or "", day)


@lru_cache(maxsize=1024)  # a text writes the same words time and again
def _named(between: str, is_act: bool) -> Said:
    if len(between) <= SHORTEST or not NOUN.search(between.lower()):
        return NOTHING
    if ")" in between:
        between = PARTY.sub("", between)
    clause = CLAUSE.split(between)[-1]
    nouns = [
        (KIND[noun[0]], *noun.span())
        for noun in NOUN.finditer(clause.lower())
        if is_act or noun[0] not in KINDS["wet"]
    ]
    if not nouns:
        return NOTHING
    kind, start, end = _head(nouns, clause)
    movers = ""
    if kind in MOVED and (names := MOVERS.match(clause, end)):
        movers, end = names["names"], names.end()
    elif kind in MOVED and MOVED_SO.match(clause, end):
        names = MOVERS_FIRST.search(clause, 0, start)
        movers = names["names"] if names else ""
    rest = clause[TITLE.match(clause, end).end() :]
    if not ATTRIBUTE.match(rest) or SAYS.search(rest):
        return NOTHING
    words = BEFORE_DATE.match(rest) or MADE_ON.search(rest)
    return Said(kind, movers, date_at(rest, words.end()) if words else None)


def _named_behind(text: str, end: int, said: Said) -> Said:
    if said.kind in MOVED and not said.movers:
        words = MOVED_BY.match(text, end)
        return Said(said.kind, words["names"], said.date) if words else said
    if not said.kind and (words := NAMED_BEHIND.match(text, end)):
        kind = KIND[words["noun"]]
        return Said(kind, (kind in MOVED and words["names"]) or "")
    return said


def _head(nouns: list[Noun], clause: str) -> Noun:
    """Return the noun that names the paper: in "rapport over het debat" the first."""
    if len(nouns) > 1 and nouns[-1][0] not in MOVED:
        for (kind, start, end), (_, following, _) in pairwise(nouns):
            between = (clause, end, following)
            is_first = ABOUT.search(*between) or OF.fullmatch(*between)
            if is_first and not SAYS.search(clause, end):
                return kind, start, end
        if nouns[-1][0] in SUBJECTS:
            return nouns[-2]
    return nouns[-1]


def _date_after(text: str, end: int, said: Said) -> date | None:
    """Read ", 7 april 2021"; behind a bracket it dates what was named before it.

    But "), d.d. 7 april 2021", after a comma, dates the paper in the brackets.
    """
    words = AFTER.match(text, end)
    if not words or (words["bracket"] and not said.kind):
        return None
    return date_at(text, words.end())
