"""The offices of ministers: "minister van Defensie".

Ministries have commas and "en" in their names, so that a list of them can only be
split by who knows them. Source: the cabinets since 1998, https://www.parlement.com
"""

import re
from collections.abc import Iterator

MINISTRIES = (
    "Algemene Zaken",
    "Armoedebeleid, Participatie en Pensioenen",
    "Asiel en Migratie",
    "Basis- en Voortgezet Onderwijs en Media",
    "Bestuurlijke Vernieuwing en Koninkrijksrelaties",
    "Binnenlandse Zaken",
    "Binnenlandse Zaken en Koninkrijkrelaties",
    "Binnenlandse Zaken en Koninkrijksrelaties",
    "Buitenlandse Handel",
    "Buitenlandse Handel en Ontwikkelingshulp",
    "Buitenlandse Handel en Ontwikkelingssamenwerking",
    "Buitenlandse Zaken",
    "Defensie",
    "Economische Zaken",
    "Economische Zaken en Klimaat",
    "Economische Zaken, Landbouw en Innovatie",
    "Europese Zaken",
    "Financiën",
    "Immigratie en Asiel",
    "Immigratie, Integratie en Asiel",
    "Infrastructuur en Milieu",
    "Infrastructuur en Waterstaat",
    "Jeugd en Gezin",
    "Jeugd, Preventie en Sport",
    "Justitie",
    "Justitie en Veiligheid",
    "Klimaat en Energie",
    "Klimaat en Groene Groei",
    "Koninkrijksrelaties en Digitalisering",
    "Landbouw, Natuur en Voedselkwaliteit",
    "Landbouw, Natuurbeheer en Visserij",
    "Landbouw, Visserij, Voedselzekerheid en Natuur",
    "Langdurige Zorg en Sport",
    "Medische Zorg",
    "Medische Zorg en Sport",
    "Milieu en Wonen",
    "Natuur en Stikstof",
    "Onderwijs, Cultuur en Wetenschap",
    "Onderwijs, Cultuur en Wetenschappen",
    "Ontwikkelingssamenwerking",
    "Primair en Voortgezet Onderwijs",
    "Rechtsbescherming",
    "Sociale Zaken en Werkgelegenheid",
    "Veiligheid en Justitie",
    "Verkeer en Waterstaat",
    "Volksgezondheid, Welzijn en Sport",
    "Volkshuisvesting en Ruimtelijke Ordening",
    "Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer",
    "Vreemdelingenzaken en Integratie",
    "Wonen en Rijksdienst",
    "Wonen, Wijken en Integratie",
)


def _pattern(name: str) -> str:
    """Return a pattern that also matches the name when it is broken over lines."""
    return r"\s+".join(map(re.escape, name.split()))


LONGEST_FIRST = sorted(MINISTRIES, key=len, reverse=True)
MINISTRY = f"(?:{'|'.join(map(_pattern, LONGEST_FIRST))})"
OFFICE = r"(?:minister|staatssecretaris)"
PREMIER = rf"minister-?\s?president(?:,\s+(?:tevens\s+)?minister\s+van\s+{MINISTRY})?"
ROLE = rf"(?:{PREMIER}|{OFFICE}\s+(?:van|voor)\s+{MINISTRY})"

CANONICAL = {name.upper(): name for name in MINISTRIES}
IN_HEADING = re.compile(
    rf"\b(?P<office>minister-president|{OFFICE})(?:s|sen)?\b"
    rf"|\b(?P<link>van|voor)\s+(?P<ministry>{MINISTRY})\b",
    re.IGNORECASE,
)


def read_heading_roles(heading: str) -> Iterator[str]:
    """Yield each office in "BRIEF VAN DE MINISTERS VAN DEFENSIE EN VAN FINANCIËN".

    Offices without a ministry between them share the next one, and ministries
    without an office between them the last.
    """
    offices: list[str] = []
    is_shared = False
    for match in IN_HEADING.finditer(heading):
        if office := match["office"]:
            offices = [*offices, office.lower()] if not is_shared else [office.lower()]
            is_shared = False
            continue
        ministry = CANONICAL[" ".join(match["ministry"].upper().split())]
        for office in offices:
            yield f"{office} {match['link'].lower()} {ministry}"
        is_shared = True
