"""What is said of how a meeting was held: where, in what form, and how regularly."""

import re
from collections.abc import Iterable, Sequence
from itertools import chain

from letters.parsing.mentions import Mention
from letters.shapes import MeetingFormat, MeetingStatus

GATHERS = re.compile(
    r"plaats\b|plaats(?:vind|gevonden|had)|\bbijeen\b|bijeen(?:ge)?kom(?:en|t)?\b"
    r"|gehouden|\bdeel\b|deelgenomen|deelnem|vergader(?:ing|en|t|den?)|ontmoet|\belkaar\b|hybride",
    re.IGNORECASE,
)
NOT_HELD = re.compile(r"\b(?:oorspronkelijk|aanvankelijk)\b", re.IGNORECASE)
AS_MEETING = (
    r"(?:bijeenkomst|vergadering|conferentie|zitting|overleg|sessie|top|raad|vorm|format"
    r"|formaat|setting|opzet|wijze|karakter|deelname)"
)
VIDEO = re.compile(
    rf"""
    video-?\s?(?:tele)?(?:verbinding|conferentie|vergadering|link) | \bVTC\b
  | \bvirtue(?:el|le)\b | \bbeeldverbinding\b
  | \bdigitale\s+(?:[\w-]{{1,20}}\s+){{0,2}}?[\w-]{{0,20}}{AS_MEETING}\b
  | \b(?:digitaal|online)\s+(?:plaats|bijeen|gehouden|georganiseerd|vergader)
  | \b(?:plaats|bijeen|vergader\w{{1,4}})\s+(?:digitaal|online)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
HYBRID = re.compile(
    rf"\bhybride\s+(?:\w{{1,20}}\s+){{0,2}}?[\w-]{{0,20}}{AS_MEETING}\b"
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
    (?:(?P<informal>informe(?:le|el))|extra|ingelaste?|buitengewo(?:ne|on))\s+
    (?:(?:[\w-]{0,40}e|\w{1,40}-,?|en|NAVO|NAR|EU|Foreign|Ministers)\s+){0,4}
    [\w-]*(?:bijeenkomst|vergadering|conferentie|zitting|overleg|ministeri[eë]le
            |meeting|top\b|raad\b|ministers\b|FMM\b|DMM\b|Ecofin|Eurogroep|Gymnich|EPSCO
            |R[AB]Z\b)
    | \bingelast\b | \((?P<aside>informeel)\) | \b(?P<abbreviated>i)(?:FMM|DMM)\b
    | \b(?P<by_name>Gymnich)\b
"""
STATUS = re.compile(rf"\b{A_STATUS}", re.VERBOSE | re.IGNORECASE)
IS_STATUS = re.compile(
    rf"\b(?:betreft|is|om)\s+een\s+(?:\w{{1,40}}\s+)?{A_STATUS}",
    re.VERBOSE | re.IGNORECASE,
)
# Written like towns, but none: the countries in letters about NATO, and the days.
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
    (?:Maan|Dins|Woens|Donder|Vrij|Zater|Zon)dag|
    Januari|Februari|Maart|April|Mei|Juni|Juli|Augustus|September|Oktober|
    November|December
    """,
    re.VERBOSE,
)
TOWN = (
    r"(?:['’]s-|(?:Den|New|Sint|San|Tel)\s)?"
    r"[A-ZÅÉÎÖØ][a-zà-žș]+(?:[/-][A-ZÅÉÎÖØ][a-zà-žș]+)*"
)
# "in het Poolse Krakau", "in de Letse hoofdstad Riga", "op de vliegbasis Ramstein"
PLACE = re.compile(
    r"\b(?:(?:[Tt]e|[Ii]n)\s+"
    r"(?:het\s+(?!Europese|Haagse)[A-Z]\w{1,20}se\s+"
    r"|de\s+(?:[A-Z]\w{1,20}se\s+)?(?:hoofd|haven)?stad\s+)?"
    rf"|[\w-]{{0,20}}basis\s+)(?P<town>{TOWN})"
)
# Without "te" or "in": "ministers van Buitenlandse Zaken, Berlijn, 14-15 april".
BARE_PLACE = re.compile(
    rf"(?:\s*\(\w+\))?[\s,]*(?P<town>{TOWN})"
    r"(?=\s*(?:$|[,\d]|d\.d\.|op\b|van\b|en\b|inzake\b))"
)
# Behind the days: "ministers van Defensie, 14-15 april 2021 Berlijn".
LAST_PLACE = re.compile(rf"\b\d{{4}}[\s,(]+(?P<town>{TOWN})\)?\s*$")


def _places_in(titled: Mention) -> Iterable[re.Match[str] | None]:
    """Return where the words of a title may name the place."""
    return chain(
        [BARE_PLACE.match(titled.after), LAST_PLACE.search(titled.after)],
        PLACE.finditer(titled.phrase),
    )


def read_place(
    titled: Mention,
    phrases: Sequence[str],
    named: Sequence[str],
    beside: Sequence[Mention],
) -> str:
    """Return the place that the title gives, or one of the phrases.

    :param named: what follows the name of the meeting; its place may come first.
    :param beside: meetings that these are joined to, on the next days.
    """
    written = (PLACE.finditer(phrase) for phrase in phrases)
    behind = (PLACE.match(after.lstrip()) for after in named)
    places = chain(_places_in(titled), *written, behind, *map(_places_in, beside))
    for found in filter(None, places):
        if not NO_TOWN.fullmatch(found["town"].partition("-")[0]):
            return found["town"]
    return ""


def read_format(place: str, phrases: Sequence[str]) -> MeetingFormat:
    if any(HYBRID.search(phrase) for phrase in phrases):
        return "hybrid"
    if any(VIDEO.search(each) and not GUEST.search(each) for each in phrases):
        return "hybrid" if place else "video"
    return "in-person" if place else ""


def read_status(titled: Mention, about: Sequence[Mention]) -> MeetingStatus:
    for mention in (titled, *about):
        form = STATUS if mention.words else IS_STATUS
        if found := form.search(mention.words or mention.phrase):
            informal = ("informal", "aside", "abbreviated", "by_name")
            return "informal" if any(found[each] for each in informal) else "extra"
    return "regular"
