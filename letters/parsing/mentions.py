"""Where a sentence speaks of a meeting, and what it says of it."""

import re
from dataclasses import dataclass
from datetime import date

from letters.dates import DateSpan, find_dates

MINISTRY = r"(?:Buitenlandse\s+Zaken|Defensie)"
COUNCIL_PART = (
    r"(?:Defensie|Handel|Ontwikkelingssamenwerking|Cohesiebeleid|Gymnich|R[AB]Z)"
)
# Kinds of meeting and how they are named; the first form that fits wins. "part" is
# a body that is no meeting of its own; "ministers" and "council" are meetings of
# NATO that leave open which ministers meet, if any.
FORMS = [
    (
        ("part",),
        rf"\bcommissies?\s+(?:voor\s+)?{MINISTRY}(?:\s+en\s+(?:voor\s+)?{MINISTRY})?"
        r"|\bNAVO-(?:Oekraïne|Rusland|Georgië)[\s-](?:Raad|Commissie)\b",
    ),
    (
        ("other",),
        r"(?:\bRaad\s+(?:voor\s+)?(?:Algemene|Buitenlandse)\s+Zaken|\bR[AB]Z\b)"
        rf"(?:(?:\s+en|[\s-]{{1,3}})?\s*\(?{COUNCIL_PART}\b\)?)?|\bGymnich\b"
        r"|\bRaad\s+(?:van\s+Ministers\s+)?(?:voor\s+)?Justitie\s+en\s+Binnenlandse\s+Zaken"
        r"(?:\s+\(JBZ(?:-Raad)?\))?|\b(?:JBZ|WSB|OJCS|EPSCO|RvC)[\s-]Raad\b"
        r"|\bEcofin(?:[\s-]?Raad)?\b|\bEurogroep\b"
        r"|\b(?:EU-?)?(?:Defensie|Milieu|Energie|Transport|Telecom|Landbouw|Cohesie)raad\b"
        r"|\b(?:Transport|Landbouw)-?\s(?:en\s)?\w{1,20}raad\b|\bRaad\s+voor\s+"
        r"(?:Concurrentievermogen|Economische\s+en\s+Financiële\s+Zaken)\b"
        r"|\bEuropese\s+(?:Raad|top)\b|\bEU[\s-]top\b"
        rf"|\bEU[\s-](?:[\w-]{{1,30}}\s+){{0,4}}ministers\s+van\s+{MINISTRY}"
        r"|\bUkraine\s+Defen[cs]e\s+Contact\s+Group\b|\bUDCG\b"
        r"|\bJoint\s+Expeditionary\s+Force\b(?:\s+\(JEF\))?"
        r"(?:\s+Leaders\W{0,2}\s+Meeting)?"
        r"|\bJEF\b(?:\s+Leaders\W{0,2}\s+Meeting)?",
    ),
    (
        ("summit",),
        r"\bNAVO[\s-]?top\b|\b(?-i:Top)\b|\bLeaders\W{0,2}\s+Meeting\b"
        r"|\bstaats(?:-|hoofden)\s+en\s+(?:van\s+)?regeringsleiders\b"
        r"|\bregeringsleiders\s+en\s+staatshoofden\b",
    ),
    (
        ("foreign", "defence"),
        r"(?:\bministers\s+van\s+|\()Buitenlandse\s+Zaken\s+en\s+(?:van\s+)?Defensie\b",
    ),
    (
        ("defence", "foreign"),
        r"(?:\bministers\s+van\s+|\()Defensie\s+en\s+(?:van\s+)?Buitenlandse\s+Zaken\b",
    ),
    (
        ("foreign",),
        r"\bministers\s+van\s+Buitenlandse\s+Zaken\b|\bBZ-ministers\b"
        r"|\bForeign\s+Ministers(?:\W{0,2}\s+Meeting)?\b|\bi?FMM\b"
        r"|\(Buitenlandse\s+Zaken\)",
    ),
    (
        ("defence",),
        r"\bministers\s+van\s+Defensie\b|\bdefensieministers\b"
        r"|\bDefensie[\s-]?ministeri[eë]le\b|\bi?DMM\b"
        r"|\bDefen[cs]e\s+Ministers(?:\W{0,2}\s+Meeting)?\b|\(Defensie\)",
    ),
    (
        ("ministers",),
        r"\b(?:NAVO|NAR)[\s-]?ministeri[eë]le\b|\bNAVO[\s-]{0,2}ministers\b(?!\s+van)"
        r"|\bministeri[eë]le\s+(?:NAVO-|NAR-)?(?:bijeenkomst|vergadering|zitting)"
        r"|\bministerieel\s+(?:NAVO-)?overleg\b",
    ),
    (("council",), r"\bNoord[\s-]Atlantische\s+Raad\b|\bNAR\b|\bNAVO-?Raad\b"),
]
GATHERING = re.compile("|".join(f"({form})" for _, form in FORMS), re.IGNORECASE)
BODY = ("part",)
OPEN = {("ministers",), ("council",)}
OF_NATO = {"foreign", "defence", "ministers", "council"}
OF_ANOTHER = re.compile(
    r"\b(?:vorige|eerdere|volgende|voorbereiding|aanloop)\b", re.IGNORECASE
)
BREAK = re.compile(r"[,;]|\b(?:en|alsmede|ter|in\s+(?:de\s+)?aanloop)\b")
JOINING = re.compile(
    r"en|alsmede|extra|van|het|der|als|bijeenkomst(?:en)?|vergadering(?:en)?|NAVO|\w+e",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Mention:
    """A meeting, or two kinds of it in one breath, and what is said of it.

    Meetings that are named together ("de ministers van Buitenlandse Zaken en de
    daaropvolgende bijeenkomst van ministers van Defensie") share all but their words.
    """

    kinds: tuple[str, ...]
    words: str  # of this meeting alone; "" when the sentence does not name it
    is_of_another: bool  # "de vorige bijeenkomst van ..."
    phrase: str
    after: str  # the part of the phrase behind the last name in it
    dates: tuple[DateSpan, ...]  # those after the name first
    together: tuple[str, ...]  # the kinds of all that share the phrase


@dataclass
class _Name:
    kinds: tuple[str, ...]
    start: int
    end: int


def read_mentions(sentence: str, near: date | None) -> list[Mention]:
    """Return each meeting that a sentence names, and each body, in its order."""
    dates = find_dates(sentence, near)
    names = _names(sentence, dates)
    cuts = [0, *_cuts(sentence, names, dates), len(sentence)]
    mentions = []
    for group in _groups(sentence, names):
        start, end = cuts[group.start], cuts[group.stop]
        together = names[group.start : group.stop]
        phrase, after = sentence[start:end], sentence[together[-1].end : end]
        said = [each for each in dates if start <= each.start < end]
        kinds = tuple(kind for name in together for kind in name.kinds)
        for index, name in zip(group, together, strict=True):
            words = sentence[cuts[index] : cuts[index + 1]]
            before = sentence[cuts[index] : name.end]
            is_of_another = bool(OF_ANOTHER.search(before))
            days = tuple(sorted(said, key=lambda each, at=name.start: each.start < at))
            mentions.append(
                Mention(name.kinds, words, is_of_another, phrase, after, days, kinds)
            )
    return mentions


def _names(sentence: str, dates: list[DateSpan]) -> list[_Name]:
    """Find the names of meetings; "NAVO-ministers van Defensie (DMM)" is one."""
    names: list[_Name] = []
    for match in GATHERING.finditer(sentence):
        name = _Name(FORMS[match.lastindex - 1][0], *match.span())
        previous = names[-1] if names else None
        if previous and _is_same(previous, name, dates):
            if previous.kinds in OPEN:
                previous.kinds = name.kinds
            previous.end = name.end
        else:
            names.append(name)
    return names


def _is_same(previous: _Name, name: _Name, dates: list[DateSpan]) -> bool:
    if any(previous.end <= each.start < name.start for each in dates):
        return False
    if previous.kinds == name.kinds:
        return True
    is_open = previous.kinds in OPEN or name.kinds in OPEN
    return is_open and OF_NATO.issuperset(previous.kinds + name.kinds)


def _cuts(sentence: str, names: list[_Name], dates: list[DateSpan]) -> list[int]:
    """Return where the words of each name but the first begin."""
    cuts = []
    for previous, name in zip(names, names[1:], strict=False):
        breaks = [
            match.start()
            for match in BREAK.finditer(sentence, previous.end, name.start)
            if not any(each.start <= match.start() < each.end for each in dates)
        ]
        cuts.append(breaks[-1] if breaks else name.start)
    return cuts


def _groups(sentence: str, names: list[_Name]) -> list[range]:
    """Return the indexes of names that stand together."""
    groups: list[range] = []
    for index, name in enumerate(names):
        between = sentence[names[index - 1].end : name.start] if index else "-"
        words = re.findall(r"\w+", between)
        if index and all(JOINING.fullmatch(word) for word in words):
            groups[-1] = range(groups[-1].start, index + 1)
        else:
            groups.append(range(index, index + 1))
    return groups
