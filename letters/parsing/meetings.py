"""The meetings a letter is about: their kind, days, place and form.

The title says which meetings there are; the opening paragraphs add what it leaves
out. Both are read as mentions of meetings, each with the words around it: in "Op 9
april komen de NAVO-ministers van Buitenlandse Zaken in Brussel bijeen" there is
one, with a day and a place.
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from datetime import date
from itertools import chain

from letters.dates import DateSpan, find_dates
from letters.parsing.bodies import KINDS, NAME, OF_A_DAY, OPEN, PART
from letters.parsing.circumstances import (
    GATHERS,
    NOT_HELD,
    read_format,
    read_place,
    read_status,
)
from letters.parsing.kind import OF_MEETINGS, read_kind
from letters.parsing.mentions import OF_ANOTHER, Mention, read_mentions
from letters.shapes import Kind, Meeting

LONGEST_TITLE, LONGEST_LEAD = 1_000, 10_000  # characters; what is over is not read
MINISTERS = frozenset(["foreign", "defence"])
A_MEETING = re.compile(rf"bijeenkomst|vergadering|{NAME.pattern}", re.IGNORECASE)
OF_A_MEETING = re.compile(r"agenda|verslag|bijeenkomst|vergadering", re.IGNORECASE)
FOR_A_MEETING = re.compile(rf"{OF_A_MEETING.pattern}|inzet", re.IGNORECASE)
ITS_OWN = re.compile(r"\b(?:agenda|verslag)\b", re.IGNORECASE)
OF_QUESTIONS = re.compile(r"\bvragen\b", re.IGNORECASE)
SENTENCE_END = re.compile(r"\n+|(?<=[.!?])\s+(?=[A-Z])")
GOES_ON = re.compile(rf"{GATHERS.pattern}|\b(?:betreft|is|om)\s+een\b", re.IGNORECASE)
BY_DAY = re.compile(OF_A_DAY, re.IGNORECASE)
OF_ALL = re.compile(r"\b(?:bijeenkomsten|vergaderingen|beiden?)\b", re.IGNORECASE)


def read_meetings(
    title: str, lead: str, letter_date: date | None, kind: Kind | None = None
) -> tuple[Meeting, ...]:
    """Return the meetings that a letter is about, in the order of its title.

    A ministerial of which neither title nor lead names the ministers is that of the
    foreign ministers, as such titles mostly are; but those that spell "Navo" come
    from the ministry of Defence, and are of its ministers. A North Atlantic Council
    is of foreign ministers when ministers are named, and else of another kind.

    :param title: the subject line, or the title of the annex.
    :param lead: the opening paragraphs of the letter and of its annex, and a heading
        that names a meeting with the paragraph under it; each on a line of its own.
    :param letter_date: the ground for a year that is not written.
    :param kind: what the letter says it is.
    """
    title, lead = _without_capitals(title[:LONGEST_TITLE]), lead[:LONGEST_LEAD]
    written = chain(find_dates(title), find_dates(lead))
    near = letter_date or next((span.first for span in written), None)
    titled = [each for each in read_mentions(title, near) if each.bodies != PART]
    sentences = _read_lead(lead, near, titled)
    if not titled and _is_of_a_meeting(title, lead, kind):
        titled = next((each for each in sentences if each[0].dates), [])
    said = list(chain.from_iterable(sentences))
    meetings: dict[tuple[str, date | None], Meeting] = {}
    for mention in _main_mentions(titled, title, kind, said):
        for body in _bodies(mention, title, said):
            taken = {day for other, day in meetings if other == body}
            meeting = _read_meeting(body, mention, said, taken)
            meetings.setdefault((body, meeting.start), meeting)
    return tuple(meetings.values())


def _is_of_a_meeting(title: str, lead: str, kind: Kind | None) -> bool:
    """Whether a letter is of the meeting in its lead, though its title names none."""
    if not title or OF_A_MEETING.search(title):
        return True
    said = filter(A_MEETING.search, SENTENCE_END.split(lead))
    return kind in OF_MEETINGS and any(
        read_kind([title], [sentence]) in OF_MEETINGS for sentence in said
    )


def _main_mentions(
    titled: Sequence[Mention], title: str, kind: Kind | None, said: Sequence[Mention]
) -> Sequence[Mention]:
    """Leave out what a title only mentions: "ter voorbereiding op de NAVO-top".

    Questions are about a meeting when the text says on which day it was.
    """
    reported = [each for each in titled if ITS_OWN.search(each.words)]
    main = [each for each in titled if each in reported or not each.is_of_another]
    main = main or titled
    dated = [each for each in main if each.dates]
    if dated or kind in OF_MEETINGS or FOR_A_MEETING.search(title):
        return [each for each in main if each in reported or each in dated or not dated]
    days = [each.bodies for each in said if each.dates and not each.is_of_another]
    is_asked = OF_QUESTIONS.search(title)
    return [each for each in main if is_asked and each.bodies in days]


def _without_capitals(title: str) -> str:
    """Give a title in capitals the small letters that set a town apart."""
    if not title.isupper():
        return title
    town = (
        r"(\b(?:te|in) (?!het |de |een )|, (?=[^\W\d]+,? \d))"
        r"((?:den |new |sint |san |tel )?\w+)"
    )
    return re.sub(town, lambda found: found[1] + found[2].title(), title.lower())


def _read_lead(
    lead: str, near: date | None, titled: Sequence[Mention]
) -> list[list[Mention]]:
    """Read each sentence; one that names no meeting goes on about the last named."""
    topic = titled[-1].together if titled else ()
    every = tuple(body for each in titled for body in each.bodies)
    sentences = []
    for sentence in SENTENCE_END.split(lead):
        mentions = read_mentions(sentence, near)
        named = [each for each in mentions if each.bodies != PART]
        if named:
            topic = named[-1].together
        elif topic and not mentions:
            about = every if every and OF_ALL.search(sentence) else topic
            named = list(_go_on(sentence, near, about))
        if named:
            sentences.append(named)
    return sentences


def _go_on(
    sentence: str, near: date | None, about: tuple[str, ...]
) -> Iterator[Mention]:
    """Yield what a sentence says of meetings that it leaves unnamed, if it does."""
    dates = tuple(find_dates(sentence, near))
    if match := BY_DAY.search(sentence):
        words, after = sentence[match.start() :], sentence[match.end() :]
        is_of_another = bool(OF_ANOTHER.search(sentence, 0, match.end()))
        days = tuple(sorted(dates, key=lambda each: each.start < match.end()))
        yield Mention(about, words, is_of_another, sentence, after, days, about)
    elif GOES_ON.search(sentence):
        yield Mention(about, "", False, sentence, "", dates, about)


def _bodies(mention: Mention, title: str, said: Sequence[Mention]) -> Sequence[str]:
    """Return the bodies of a mention, also when it leaves the ministers open."""
    if mention.bodies not in OPEN:
        return mention.bodies
    named = [each for each in said if MINISTERS.issuperset(each.together)]
    dated = [each for each in named if each.dates and _agree(each, mention)]
    undated = [each for each in named if not each.dates]
    for each in dated + undated:
        return each.together
    if mention.bodies == ("council",) and not any(
        "minist" in each.phrase.lower() for each in (mention, *said)
    ):
        return mention.bodies
    return ("defence",) if "Navo" in title else ("foreign",)


def _agree(mention: Mention, other: Mention) -> bool:
    """Tell whether two mentions can be of one meeting by their days."""
    return (
        not mention.dates
        or not other.dates
        or any(
            one.first <= two.last and two.first <= one.last
            for one in mention.dates
            for two in other.dates[:1]
        )
    )


def _read_meeting(
    body: str, titled: Mention, said: Sequence[Mention], taken: Set[date | None]
) -> Meeting:
    """Read what title and lead say of a meeting.

    :param taken: the days on which others of the same body begin.
    """
    about = _about(body, titled, said)
    days = _days(body, titled, about, taken)
    if days:
        about = _about(body, replace(titled, dates=(days,)), said)
    gathering = [each.phrase for each in about if GATHERS.search(each.phrase)]
    dated = [each.phrase for each in about if each.dates and each.words]
    held = [each for each in gathering + dated if not NOT_HELD.search(each)]
    named = [each.after for each in about if each.words]
    beside = [each.beside for each in (titled, *about) if each.beside]
    place = read_place(titled, held, named, beside)
    return Meeting(
        KINDS.get(body, "other"),
        days.first if days else None,
        days.last if days else None,
        place,
        read_format(place, [titled.phrase, *gathering]),
        read_status(titled, about),
        days is not None and _is_shared(days, [titled, *about]),
    )


def _is_shared(days: DateSpan, mentions: Sequence[Mention]) -> bool:
    """Whether several days are said of meetings together, and of none alone."""
    return days.first < days.last and not any(
        (span.first, span.last) == (days.first, days.last)
        for each in mentions
        if len(each.together) == 1
        for span in each.dates
    )


def _about(body: str, titled: Mention, said: Sequence[Mention]) -> list[Mention]:
    return [
        each
        for each in said
        if (body in each.bodies or (each.bodies in OPEN and body in MINISTERS))
        and _agree(each, titled)
        and not each.is_of_another
    ]


def _days(
    body: str, titled: Mention, about: Sequence[Mention], taken: Set[date | None]
) -> DateSpan | None:
    """Return the days of a meeting; of one named with others its own, if it is said."""
    named_first = sorted(about, key=lambda each: not each.words)
    spans = list(titled.dates[:1])
    if not spans:
        spans = [span for each in named_first for span in each.dates]
        spans = [span for span in spans if span.first not in taken] or spans
    if len(titled.together) > 1 and spans:
        whole = spans[0]
        own = [each for each in about if each.together == (body,)]
        spans = [
            span
            for each in own
            for span in each.dates
            if whole.first <= span.first and span.last <= whole.last
        ] or spans
    return spans[0] if spans else None
