"""The meetings a letter is about: their kind, days, place and form.

The title says which meetings there are; the opening paragraphs add what it leaves
out. Both are read as mentions of meetings, each with the words around it: in "Op 9
april komen de NAVO-ministers van Buitenlandse Zaken in Brussel bijeen" there is
one, with a day and a place.
"""

import re
from collections.abc import Sequence
from datetime import date
from itertools import chain

from letters.dates import find_dates
from letters.parsing.mentions import BODY, OPEN, Mention, read_mentions
from letters.shapes import Meeting, MeetingFormat, MeetingKind, MeetingStatus

LONGEST_TITLE, LONGEST_LEAD = 1_000, 10_000  # characters; what is over is not read
MINISTERS = frozenset(["foreign", "defence"])
OF_A_MEETING = re.compile(r"agenda|verslag|bijeenkomst|vergadering", re.IGNORECASE)
FOR_A_MEETING = re.compile(rf"{OF_A_MEETING.pattern}|inzet", re.IGNORECASE)
OF_QUESTIONS = re.compile(r"\bvragen\b", re.IGNORECASE)
SENTENCE_END = re.compile(r"\n+|(?<=[.!?])\s+(?=[A-Z])")
GATHERS = re.compile(
    r"plaats\b|plaats(?:vind|gevonden|had)|\bbijeen\b|bijeen(?:ge)?kom(?:en|t)?\b"
    r"|gehouden|\bdeel\b|deelgenomen|deelnem|vergader(?:ing|en|t|den?)|ontmoet|hybride",
    re.IGNORECASE,
)
GOES_ON = re.compile(rf"{GATHERS.pattern}|\b(?:betreft|is|om)\s+een\b", re.IGNORECASE)
NOT_HELD = re.compile(r"\b(?:oorspronkelijk|aanvankelijk)\b", re.IGNORECASE)
VIDEO = re.compile(
    r"video-?\s?(?:tele)?(?:verbinding|conferentie|vergadering|link)|\bVTC\b"
    r"|\bvirtue(?:el|le)\b|\bdigitale\s+bijeenkomst",
    re.IGNORECASE,
)
HYBRID = re.compile(
    r"\bhybride\s+(?:\w{1,20}\s+){0,2}?(?:\w{0,20}bijeenkomst|vergadering|zitting|overleg"
    r"|sessie|vorm|format|formaat|setting|opzet|wijze|karakter|deelname)\b"
    r"|\bhybride\s+(?:van\s+(?:vorm|opzet|aard)|plaats|gehouden|georganiseerd)\b",
    re.IGNORECASE,
)
# Who is with the ministers from afar: their own meeting is not held by video.
GUEST = re.compile(
    r"\b(?:president|premier|ambtgenoot|secretaris-generaal|vertegenwoordiger|commissaris"
    r"|minister(?:-president)?\s+(?-i:[A-Z])"
    r"|(?!Nederlandse)(?-i:[A-Z])[\w-]{1,30}se\s+(?:minister|collega)\b)"
    r"[^.;]{0,200}\b(?:deel|toe|aan|aanwezig)\b",
    re.IGNORECASE,
)
A_STATUS = r"""
    (?:(?P<informal>informele)|extra|ingelaste|buitengewone)\s+
    (?:(?:[\w-]{0,40}e|NAVO|NAR|Foreign|Ministers)\s+){0,4}  # extra NAVO ministeriële
    [\w-]*(?:bijeenkomst|vergadering|conferentie|zitting|overleg|ministeri[eë]le
            |meeting|top\b|raad\b|FMM\b|DMM\b)
    | \bingelast\b | \((?P<aside>informeel)\) | \b(?P<abbreviated>i)(?:FMM|DMM)\b
"""
STATUS = re.compile(rf"\b{A_STATUS}", re.VERBOSE | re.IGNORECASE)
IS_STATUS = re.compile(
    rf"\b(?:betreft|is|om)\s+een\s+(?:\w{{1,40}}\s+)?{A_STATUS}",
    re.VERBOSE | re.IGNORECASE,
)
# Written like towns, but none: the countries in letters about NATO, and the months.
NO_TOWN = re.compile(
    r"""
    Afghanistan|Albanië|Australië|Azië|Afrika|Belarus|België|Bosnië|
    Bulgarije|Canada|China|Denemarken|Duitsland|Estland|Europa|Finland|
    Frankrijk|Georgië|Griekenland|Groenland|Hongarije|IJsland|Ierland|
    Indo|Irak|Iran|Israël|Italië|Japan|Jemen|Kosovo|Kroatië|Letland|
    Libanon|Libië|Litouwen|Macedonië|Mali|Moldavië|Montenegro|Nederland|
    Noord|Noorwegen|Oekraïne|Oost|Oostenrijk|Pakistan|Polen|Portugal|
    Roemenië|Rusland|Servië|Slovenië|Slowakije|Spanje|Syrië|Tsjechië|
    Turkije|Verenigd|Wales|West|Zuid|Zweden|Zwitserland|
    Januari|Februari|Maart|April|Mei|Juni|Juli|Augustus|September|Oktober|
    November|December
    """,
    re.VERBOSE,
)
TOWN = (
    r"(?:['’]s-|(?:Den|New|Sint|San|Tel)\s)?"
    r"[A-ZÅÉÎÖØ][a-zà-žș]+(?:[/-][A-ZÅÉÎÖØ][a-zà-žș]+)*"
)
PLACE = re.compile(rf"\b(?:te|Te|in|In)\s+(?P<town>{TOWN})")
# Without "te" or "in": "ministers van Buitenlandse Zaken, Berlijn, 14-15 april".
BARE_PLACE = re.compile(
    rf"(?:\s*\(\w+\))?[\s,]*(?P<town>{TOWN})"
    r"(?=\s*(?:$|[,\d]|d\.d\.|op\b|van\b|en\b|inzake\b))"
)
# Behind the days: "ministers van Defensie, 14-15 april 2021 Berlijn".
LAST_PLACE = re.compile(rf"\b\d{{4}}[\s,(]+(?P<town>{TOWN})\)?\s*$")


def read_meetings(
    title: str, lead: str, letter_date: date | None
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
    """
    title, lead = _without_capitals(title[:LONGEST_TITLE]), lead[:LONGEST_LEAD]
    written = chain(find_dates(title), find_dates(lead))
    near = letter_date or next((span.first for span in written), None)
    titled = [each for each in read_mentions(title, near) if each.kinds != BODY]
    sentences = _read_lead(lead, near, titled[-1].together if titled else ())
    if not titled and (not title or OF_A_MEETING.search(title)):
        titled = next((each for each in sentences if each[0].dates), [])
    said = list(chain.from_iterable(sentences))
    meetings = {}
    for mention in _main_mentions(titled, title, said):
        for kind in _ministers(mention, title, said):
            meeting = _read_meeting(kind, mention, said)
            meetings.setdefault((kind, meeting.start), meeting)
    return tuple(meetings.values())


def _main_mentions(
    titled: Sequence[Mention], title: str, said: Sequence[Mention]
) -> Sequence[Mention]:
    """Leave out what a title only mentions: "ter voorbereiding op de NAVO-top".

    Questions are about a meeting when the text says on which day it was.
    """
    main = [each for each in titled if not each.is_of_another] or titled
    dated = [each for each in main if each.dates]
    if dated or FOR_A_MEETING.search(title):
        return dated or main
    days = [each.kinds for each in said if each.dates and not each.is_of_another]
    is_asked = OF_QUESTIONS.search(title)
    return [each for each in main if is_asked and each.kinds in days]


def _without_capitals(title: str) -> str:
    """Give a title in capitals the small letters that set a town apart."""
    if not title.isupper():
        return title
    town = r"\b(te|in) (?!het |de |een )((?:den |new |sint |san |tel )?\w+)"
    return re.sub(town, lambda found: f"{found[1]} {found[2].title()}", title.lower())


def _read_lead(
    lead: str, near: date | None, topic: tuple[str, ...]
) -> list[list[Mention]]:
    """Read each sentence; one that names no meeting goes on about the last named."""
    sentences = []
    for sentence in SENTENCE_END.split(lead):
        mentions = read_mentions(sentence, near)
        named = [each for each in mentions if each.kinds != BODY]
        if named:
            topic = named[-1].together
        elif topic and not mentions and GOES_ON.search(sentence):
            dates = tuple(find_dates(sentence, near))
            named = [Mention(topic, "", False, sentence, "", dates, topic)]
        if named:
            sentences.append(named)
    return sentences


def _ministers(
    mention: Mention, title: str, said: Sequence[Mention]
) -> Sequence[MeetingKind]:
    """Return the kinds of a mention, also when it leaves the ministers open."""
    if mention.kinds not in OPEN:
        return mention.kinds
    named = [each for each in said if MINISTERS.issuperset(each.together)]
    dated = [each for each in named if each.dates and _agree(each, mention)]
    undated = [each for each in named if not each.dates]
    for each in dated + undated:
        return each.together
    if mention.kinds == ("council",) and not any(
        "minist" in each.phrase.lower() for each in (mention, *said)
    ):
        return ("other",)
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
    kind: MeetingKind, titled: Mention, said: Sequence[Mention]
) -> Meeting:
    about = [
        each
        for each in said
        if (kind in each.kinds or (each.kinds in OPEN and kind in MINISTERS))
        and _agree(each, titled)
        and not each.is_of_another
    ]
    first, last = _days(kind, titled, about)
    gathering = [each.phrase for each in about if GATHERS.search(each.phrase)]
    dated = [each.phrase for each in about if each.dates and each.words]
    held = [each for each in gathering + dated if not NOT_HELD.search(each)]
    place = _place(titled, held, [each.after for each in about if each.words])
    return Meeting(
        kind,
        first,
        last,
        place,
        _format(place, [titled.phrase, *gathering]),
        _status(titled, about),
    )


def _days(
    kind: MeetingKind, titled: Mention, about: Sequence[Mention]
) -> tuple[date | None, date | None]:
    """Return first and last day; of meetings named together its own, if it is said."""
    named_first = sorted(about, key=lambda each: not each.words)
    spans = titled.dates[:1] or [span for each in named_first for span in each.dates]
    if len(titled.together) > 1 and spans:
        whole = spans[0]
        own = [each for each in about if each.together == (kind,)]
        spans = [
            span
            for each in own
            for span in each.dates
            if whole.first <= span.first and span.last <= whole.last
        ] or spans
    return (spans[0].first, spans[0].last) if spans else (None, None)


def _place(titled: Mention, phrases: Sequence[str], named: Sequence[str]) -> str:
    """Return the place that the title gives, or one of the phrases.

    :param named: what follows the name of the meeting; its place may come first.
    """
    bare = [BARE_PLACE.match(titled.after), LAST_PLACE.search(titled.after)]
    written = (PLACE.finditer(phrase) for phrase in (titled.phrase, *phrases))
    behind = (PLACE.match(after.lstrip()) for after in named)
    for found in filter(None, chain(bare, *written, behind)):
        if not NO_TOWN.fullmatch(found["town"].partition("-")[0]):
            return found["town"]
    return ""


def _format(place: str, phrases: Sequence[str]) -> MeetingFormat:
    if any(HYBRID.search(phrase) for phrase in phrases):
        return "hybrid"
    if any(VIDEO.search(each) and not GUEST.search(each) for each in phrases):
        return "hybrid" if place else "video"
    return "in-person" if place else ""


def _status(titled: Mention, about: Sequence[Mention]) -> MeetingStatus:
    for mention in (titled, *about):
        form = STATUS if mention.words else IS_STATUS
        if found := form.search(mention.words or mention.phrase):
            is_informal = found["informal"] or found["aside"] or found["abbreviated"]
            return "informal" if is_informal else "extra"
    return "regular"
