"""Where a sentence speaks of a meeting, and what it says of it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from operator import attrgetter

from letters.dates import FULL as MONTH
from letters.dates import DateSpan, find_dates
from letters.parsing.bodies import KINDS, NAME, OF_NATO, OPEN, SAME, bodies_of

OF_ANOTHER = re.compile(
    r"\b(?:vorige|eerdere|volgende|voorbereiding|aanloop)\b", re.IGNORECASE
)
AND = r"en|alsmede|alsook|evenals|inclusief|tevens"
BREAK = re.compile(
    rf"[,;]|\b(?:{AND}|ter|in\s+(?:de\s+)?aanloop|verslag)\b", re.IGNORECASE
)
NEW = re.compile(rf"\b(?:{AND}|verslag|agenda)\b", re.IGNORECASE)
JOINING = re.compile(
    rf"{AND}|extra|van|het|der|als|bijeenkomst(?:en)?|vergadering(?:en)?|NAVO|\w+e",
    re.IGNORECASE,
)
# Who joins a meeting: "Raad Buitenlandse Zaken met de ministers van Defensie".
GUESTS = re.compile(
    r"\b(?:met|in\s+aanwezigheid\s+van|op\s+(?:het\s+)?niveau\s+van"
    r"|in\s+(?:de\s+)?samenstelling\s+van)\s+(?:de\s+)?(?:EU-|NAVO-)?$"
    r"|^\s+van\s+(?:de\s+)?$",
    re.IGNORECASE,
)
BEHIND = re.compile(r"[\s(–-]*")  # "Ukraine Defence Contact Group (UDCG)"
# The month comes later: "Eurogroep van 20 en Ecofinraad van 21 juni 2024".
MONTHLESS = re.compile(r"\b\d{1,2}(?:\s?(?:en|-|–|/|t/m)\s?\d{1,2})?\s*$")
MONTH_ON = re.compile(rf"\b(?:{MONTH})\b.*", re.IGNORECASE | re.DOTALL)
# "van de Eurogroep (13 maart) en de Ecofinraad (14 maart) in Brussel"
JOINED = re.compile(rf"(?:{JOINING.pattern}|op|d|\d+)", re.IGNORECASE)
BOTH = re.compile(r"\bbeiden?\s+(?:te|in|per|via)\b.*", re.IGNORECASE | re.DOTALL)
WORD = re.compile(r"\w+")
START = attrgetter("start")
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Mention:
    """A meeting, or two kinds of it in one breath, and what is said of it.

    Meetings that are named together ("de ministers van Buitenlandse Zaken en de
    daaropvolgende bijeenkomst van ministers van Defensie") share all but their words.
    """

    bodies: tuple[str, ...]
    words: str  # of this meeting alone; "" when the sentence does not name it
    is_of_another: bool  # "de vorige bijeenkomst van ..."
    phrase: str
    after: str  # the part of the phrase behind the last name in it
    dates: tuple[DateSpan, ...]  # those after the name first
    together: tuple[str, ...]  # the bodies of all that share the phrase
    beside: "Mention | None" = None  # the next, joined to it and on the next days


@dataclass
class _Name:
    bodies: tuple[str, ...]
    start: int
    end: int


def read_mentions(sentence: str, near: date | None) -> list[Mention]:
    """Return each meeting that a sentence names, and each part, in its order."""
    dates = find_dates(sentence, near)
    names = _names(sentence, dates)
    cuts = [0, *_cuts(sentence, names, dates), len(sentence)]
    both = BOTH.search(sentence)
    mentions: list[Mention] = []  # the last of the sentence comes first
    for group in reversed(_groups(sentence, names)):
        start, end = cuts[group.start], cuts[group.stop]
        together = names[group.start : group.stop]
        phrase, after = sentence[start:end], sentence[together[-1].end : end]
        said = _within(start, end, dates)
        said = said or _days_before_month(sentence, start, end, dates, near)
        if both and end <= both.start():
            phrase += both[0]
        bodies = tuple(body for name in together for body in name.bodies)
        beside = mentions[-1] if mentions else None
        if beside and not (
            _is_next(said, beside) and _is_joined(sentence, names, group, dates)
        ):
            beside = None
        for index, name in zip(reversed(group), reversed(together), strict=True):
            words = sentence[cuts[index] : cuts[index + 1]]
            before = sentence[cuts[index] : name.end]
            is_of_another = bool(OF_ANOTHER.search(before))
            days = tuple(sorted(said, key=lambda each, at=name.start: each.start < at))
            mention = Mention(
                name.bodies, words, is_of_another, phrase, after, days, bodies, beside
            )
            mentions.append(mention)
    return mentions[::-1]


def _within(start: int, end: int, dates: Sequence[DateSpan]) -> Sequence[DateSpan]:
    """Return the dates that begin between two places."""
    first, last = (bisect_left(dates, at, key=START) for at in (start, end))
    return dates[first:last]


def _names(sentence: str, dates: Sequence[DateSpan]) -> list[_Name]:
    """Find the names of meetings; "NAVO-ministers van Defensie (DMM)" is one."""
    names: list[_Name] = []
    for match in NAME.finditer(sentence):
        name = _Name(bodies_of(match), *match.span())
        if not names:
            if name.bodies != SAME:
                names.append(name)
            continue
        previous = names[-1]
        between = sentence[previous.end : name.start]
        is_dated = bool(_within(previous.end, name.start, dates))
        if name.bodies == SAME:
            name.bodies = previous.bodies[-1:]
            is_same = not NEW.search(between)
        else:
            is_same = not is_dated and _is_same(previous, name, between)
        if not is_same and not GUESTS.search(between):
            names.append(name)
            continue
        if (
            previous.bodies in OPEN
            or "(" in between
            and not OF_NATO.issuperset(name.bodies)
        ):
            previous.bodies = name.bodies
        if not is_dated:
            previous.end = name.end
    return names


def _is_same(previous: _Name, name: _Name, between: str) -> bool:
    bodies = previous.bodies + name.bodies
    if OF_NATO.issuperset(bodies) and (previous.bodies in OPEN or name.bodies in OPEN):
        return True
    if previous.bodies == name.bodies:
        return previous.bodies[0] in KINDS or not NEW.search(between)
    return "(" in between and bool(BEHIND.fullmatch(between))


def _cuts(
    sentence: str, names: Sequence[_Name], dates: Sequence[DateSpan]
) -> Iterator[int]:
    """Yield where the words of each name but the first begin."""
    for previous, name in pairwise(names):
        cut = name.start
        said = _within(previous.end, name.start, dates)
        for match in BREAK.finditer(sentence, previous.end, name.start):
            if not _is_in(match, said):
                cut = match.start()
        yield cut


def _is_in(match: re.Match[str], dates: Sequence[DateSpan]) -> bool:
    return any(each.start <= match.start() < each.end for each in dates)


def _groups(sentence: str, names: Sequence[_Name]) -> list[range]:
    """Return the indexes of names that stand together."""
    groups: list[range] = []
    for index, name in enumerate(names):
        between = sentence[names[index - 1].end : name.start] if index else "-"
        words = WORD.findall(between)
        if index and all(JOINING.fullmatch(word) for word in words):
            groups[-1] = range(groups[-1].start, index + 1)
        else:
            groups.append(range(index, index + 1))
    return groups


def _is_next(days: Sequence[DateSpan], beside: Mention) -> bool:
    """Whether another meeting is on the same days or the next ones."""
    return any(
        abs(two.first - one.last) <= ONE_DAY
        for one in days[:1]
        for two in beside.dates[:1]
    )


def _is_joined(
    sentence: str, names: Sequence[_Name], group: range, dates: Sequence[DateSpan]
) -> bool:
    """Whether nothing but days stands between a group and the next name."""
    start, end = names[group.stop - 1].end, names[group.stop].start
    said = _within(start, end, dates)
    words = WORD.finditer(sentence, start, end)
    return all(JOINED.fullmatch(word[0]) or _is_in(word, said) for word in words)


def _days_before_month(
    sentence: str,
    start: int,
    end: int,
    dates: Sequence[DateSpan],
    near: date | None,
) -> Sequence[DateSpan]:
    """Return the days at the end of a phrase, of the month of the next date."""
    days = MONTHLESS.search(sentence, start, end)
    following = dates[bisect_left(dates, end, key=START) :][:1] if days else ()
    for each in following:
        month = MONTH_ON.search(sentence, each.start, each.end)
        spans = find_dates(f"{days[0].strip()} {month[0]}", near) if month else ()
        return [replace(span, start=days.start(), end=days.end()) for span in spans]
    return ()
