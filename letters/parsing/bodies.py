"""Which bodies meet, and how letters name their meetings.

Of NATO: "foreign", "defence" and "summit"; "ministers" and "council" leave open which
ministers meet, if any. A "part" is no meeting of its own. Other organisations have
many names for one body: what is said of the Ecofinraad is said of the Raad voor
Economische en Financiële Zaken. Formations of the Council of the Union:
https://www.consilium.europa.eu/nl/council-eu/configurations/
"""

import re

from letters.shapes import MeetingKind

PART = ("part",)
SAME = ("same",)  # "en verslag van de Raad van 14 mei": the body named before
OTHER = ("other",)
OPEN = {("ministers",), ("council",)}
OF_NATO = {"foreign", "defence", "ministers", "council"}
KINDS: dict[str, MeetingKind] = {
    "foreign": "foreign",
    "defence": "defence",
    "summit": "summit",
}  # of the meetings of any other body: "other"

MINISTRY = r"(?:Buitenlandse\s+Zaken|Defensie)"
# The fields of each council, and what is short for them.
COUNCILS = {
    "foreign affairs": (
        r"Buitenlandse\s+(?:Zaken|Handel)|Defensie|Handel|Ontwikkelingssamenwerking",
        r"RBZ|Gymnich|Jumbo-?raad",
    ),
    "general affairs": (
        r"Algemene\s+Zaken|Externe\s+Betrekkingen|Cohesie(?:beleid)?",
        r"RAZ(?:EB)?|Algemene\s+Raad",
    ),
    "finance": (
        r"Economische\s+en\s+Financiële\s+Zaken|Financiën",
        r"Ecofin(?:[\s-]?Raad)?",
    ),
    "justice": (
        r"Justitie\s+en\s+Binnenlandse\s+Zaken|Justitie|Binnenlandse\s+Zaken",
        r"JBZ[\s-]?Raad|JBZ",
    ),
    "farming": (r"Landbouw|Visserij", r"LVR|Agrifish"),
    "environment": (r"Milieu", ""),
    "transport": (r"Transport|Vervoer|Telecom(?:municatie)?|Energie", r"[VT]TE-Raad"),
    "social affairs": (
        r"Werkgelegenheid|Sociaal\s+Beleid|Sociale\s+Zaken|(?:Volksg|G)ezondheid"
        r"|Consumentenzaken",
        r"(?:WSB(?:VC)?|EPSCO)(?:[\s-]?Raad)?",
    ),
    "competition": (
        r"Concurrentievermogen|Interne\s+Markt|Industrie|Onderzoek|Ruimtevaart",
        r"RvC(?:-Raad)?",
    ),
    "education": (r"Onderwijs|Jeugd|Cultuur|Sport", r"OJCS-?Raad"),
}
ORGANISATIONS = {
    "G7": r"G-?[78]",
    "G20": r"G-?20",
    "Benelux": r"Benelux",
    "NB8": r"NB-?8|Nordic-Baltic\s+(?:8|Eight)",
    "JEF": r"(?:JEF|Joint\s+Expeditionary\s+Force)(?:\s+\(JEF\))?",
    "OSCE": r"OVSE",
    "Council of Europe": r"Raad\s+van\s+Europa",
    "political community": r"(?:EPG|Europese\s+Politieke\s+Gemeenschap)(?:\s+\(EPG\))?",
    "Balkans": r"EU-Westelijke\s+Balkan",
    "coalition": r"anti-(?:ISI[SL]|Daesh)-?\s?coalitie",
}
GATHERINGS = {
    "European Council": r"(?:leden\s+van\s+de\s+)?Europese\s+Raad\b|Europese\s+top\b"
    r"|EU[\s-]top\b|staats(?:-|hoofden)\s+en\s+(?:van\s+)?regeringsleiders\s+van\s+de\s+"
    r"(?:lidstaten\s+van\s+de\s+)?(?:EU|Europese\s+Unie)\b",
    "euro summit": r"Euro-?top\b",
    "Eurogroup": r"Eurogroep\b",
    "contact group": r"Ukraine\s+Defen[cs]e\s+Contact\s+Group\b|UDCG\b"
    r"|(?:Ramstein-)?contactgroep\b(?:\s+(?:voor\s+)?Oekraïne\b)?",
}


def _any(*forms: str) -> str:
    return f"(?:{'|'.join(filter(None, forms))})"


FIELD = _any(*(fields for fields, _ in COUNCILS.values()))
SHORT = _any(*(short for _, short in COUNCILS.values()))
ORGANISATION = _any(*ORGANISATIONS.values())
OF_UNION = r"(?:van\s+de\s+)?(?:lidstaten\s+van\s+de\s+)?(?:EU|Europese\s+Unie)\b"
WORDS = r"(?:(?!NAVO)[\w-]{1,30}\s+){0,4}?"
MINISTERS = rf"(?:ministers\s+(?:van|voor)\s+{FIELD}\b|{FIELD}s?-?ministers\b)"
MEETS = _any(
    MINISTERS,
    rf"(?:bijeenkomst|vergadering|overleg)\b(?:\s+van\s+(?:de\s+)?{MINISTERS})?",
    r"ministeri[eë]le\b(?:\s+(?:bijeenkomst|vergadering|raad|conferentie))?",
    r"top\b",
    r"Leaders\W{0,2}\s+Meeting\b",
    r"Comité\s+van\s+Ministers\b",
)
# What else a name holds: "Volksgezondheid en Consumentenzaken (WSBVC-Raad)".
MORE = rf"(?:(?:,\s|(?:\s+en)?\s+|\s?[/-]\s?|\s\()(?:{FIELD}|{SHORT})\b\)?){{0,6}}"
OTHERS = _any(
    *(rf"\b(?:{form})" for form in GATHERINGS.values()),
    rf"\b{MEETS}\s+(?:\(\w{{1,9}}\)\s+)?van\s+(?:de|het)\s+{ORGANISATION}\b"
    rf"(?:[\s-]{MEETS})?",
    rf"\b{ORGANISATION}[\s:-]{{1,3}}{WORDS}{MEETS}",
    # Not the Raad voor Cultuur and the Onderwijsraad, which advise the government.
    r"\bRaad\s+(?!voor\s+(?:Cultuur|Volksgezondheid))"
    rf"(?:van\s+)?(?:ministers\s+)?(?:(?:voor|van)\s+)?{FIELD}\b{MORE}",
    rf"\b{SHORT}\b{MORE}",
    rf"\b(?:EU-?)?{FIELD}(?:-?,?\s(?:en\s)?{FIELD}){{0,3}}(?<!Onderwijs)(?<!Cultuur)raad\b"
    rf"{MORE}",
    rf"\b(?:EU|Europese)[\s-]{WORDS}{MINISTERS}",
    rf"\b{MINISTERS}\s+{OF_UNION}",
    rf"\b(?!Defensie){FIELD}s?ministers\b",
    # Those that no table holds, by what gathers.
    rf"\b{MINISTERS}\s+van\s+de\s+(?:(?!NAVO)[\w-]{{1,30}}\s){{0,2}}(?:groep|landen)\b",
    r"\b(?:bijeenkomst|vergadering)\s+(?:van\s+)?(?:de\s+)?[\w-]{0,30}(?:groep|coalitie)\b"
    r"(?:\s+van\s+\w+)?",
    r"\b(?!pers|tele|video)\w{1,30}conferentie\b|\b(?-i:[A-Z]{2,5})-ministerraad\b",
    r"\b(?-i:(?:[A-Z]\w{1,30}\s){1,4}(?:Conference|Summit))\b",
    r"\bEU-(?-i:[A-Z])\w{1,30}[\s-]top\b"
    r"|\b(?!NA[VT]O|defensie|leger|politie|lap|desk)[\w-]{3,30}top\b",
)
OF_A_DAY = (
    r"\b(?:Raad|bijeenkomst|vergadering|zitting|top|ministeri[eë]le)\s+"
    r"(?=(?:(?:van|op|d\.d\.)\s+)?(?:\w{4,6}dag\s+)?\d)"
)
# How the meetings are named; the first form that fits wins.
FORMS = [
    (
        PART,
        rf"\bcommissies?\s+(?:voor\s+)?{MINISTRY}(?:\s+en\s+(?:voor\s+)?{MINISTRY})?"
        r"|\bNAVO-(?:Oekraïne|Rusland|Georgië)[\s-](?:Raad|Commissie)\b",
    ),
    (OTHER, OTHERS),
    (
        ("summit",),
        r"\bNA[VT]O[\s-]?top\b|\b(?-i:Top)\b|\bLeaders\W{0,2}\s+Meeting\b"
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
        r"|\bForeign\s+Minister(?:ial|s(?:\W{0,2}\s+Meeting)?)\b|\bi?FMM\b"
        r"|\(Buitenlandse\s+Zaken\)|\ben\s+van\s+Buitenlandse\s+Zaken\s(?=op\s\d|van\s\d)",
    ),
    (
        ("defence",),
        r"\bministers\s+van\s+Defensie\b|\bdefensieministers(?:bijeenkomst)?\b"
        r"|\bDefensie[\s-]?ministeri[eë]le\b|\bi?DMM\b"
        r"|\bDefen[cs]e\s+Minister(?:ial|s(?:\W{0,2}\s+Meeting)?)\b|\(Defensie\)"
        r"|\ben\s+van\s+Defensie\s(?=op\s\d|van\s\d)",
    ),
    (
        ("ministers",),
        r"\b(?:NAVO|NAR)[\s-]?ministeri[eë]le\b|\bNAVO[\s-]{0,2}ministers\b(?!\s+van)"
        r"|\bministeri[eë]le\s+(?:NAVO-|NAR-)?(?:bijeenkomst|vergadering|zitting)"
        r"|\bministerieel\s+(?:NAVO-)?overleg\b",
    ),
    (("council",), r"\bNoord[\s-]Atlantische\s+Raad\b|\bNAR\b|\bNAVO-?Raad\b"),
    (SAME, OF_A_DAY),
]
NAME = re.compile("|".join(f"({form})" for _, form in FORMS), re.IGNORECASE)
KNOWN = [
    (body, re.compile(rf"\b(?:{form})", re.IGNORECASE))
    for body, form in (
        *ORGANISATIONS.items(),
        *GATHERINGS.items(),
        *((body, _any(*forms)) for body, forms in COUNCILS.items()),
    )
]


def bodies_of(name: re.Match[str]) -> tuple[str, ...]:
    """Return the bodies that a match of NAME names; a body not known, by its word."""
    bodies = FORMS[name.lastindex - 1][0]
    if bodies != OTHER:
        return bodies
    known = (body for body, form in KNOWN if form.search(name[0]))
    return (next(known, name[0].split()[-1].lower()),)
