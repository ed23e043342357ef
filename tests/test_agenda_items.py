"""Which headings of a letter are agenda items, and on which level."""

import pytest

from letters.extraction import extract
from letters.parsing import parse_letter
from letters.shapes import ParsedLetter, SourceFile

OPENING = """Geachte voorzitter,

Hierbij ontvangt u de geannoteerde agenda voor de bijeenkomst van de NAVO-ministers van
Defensie op 3 mei 2021.
"""
PROSE = """De ministers spreken over de stand van zaken en over de plannen voor het
komende jaar. Nederland steunt de voorstellen die daarvoor zijn gedaan.
"""
# As long as a line can be.
FULL = "Gezamenlijke inkoop van munitie en de rol van het agentschap in de jaren"


def read(text: str) -> ParsedLetter:
    return parse_letter(extract(SourceFile("brief.txt", text.encode())))


def items_of(agenda: str) -> list[tuple[int, str, str]]:
    letter = read(f"{OPENING}\n{agenda}")
    return [(item.level, item.number, item.title) for item in letter.parts]


AGENDAS = [
    (
        f"1. Eerste\n\n{PROSE}\n2. الناتو وأوكرانيا\n\n{PROSE}",  # without capitals
        [(1, "1", "Eerste"), (1, "2", "الناتو وأوكرانيا")],
    ),
    (
        f"A. Agenda\n1. Eerste\n{PROSE}\n2. Tweede\n{PROSE}\nB. Rest\n{PROSE}",
        [(1, "A", "Agenda"), (2, "1", "Eerste"), (2, "2", "Tweede"), (1, "B", "Rest")],
    ),
    (
        f"1. Eerste\n1.1 Deel\n{PROSE}\n1.2. Deel\n{PROSE}\n2) Tweede\n{PROSE}",
        [
            (1, "1", "Eerste"),
            (2, "1.1", "Deel"),
            (2, "1.2", "Deel"),
            (1, "2", "Tweede"),
        ],
    ),
    (
        f"I. Eerste\n\na) Deel\n\n{PROSE}\nb) Deel\n\n{PROSE}\nII. Tweede\n\n{PROSE}",
        [(1, "I", "Eerste"), (2, "a", "Deel"), (2, "b", "Deel"), (1, "II", "Tweede")],
    ),
    (
        f"2. Eerste\n\n2a. Deel\n\n{PROSE}\n2b. Deel\n\n{PROSE}",
        [(1, "2", "Eerste"), (2, "2a", "Deel"), (2, "2b", "Deel")],
    ),
    (
        f"1. Eerste\n\n1.a Deel\n\n{PROSE}\n1.b Deel\n\n{PROSE}\n(2) Tweede\n{PROSE}",
        [
            (1, "1", "Eerste"),
            (2, "1.a", "Deel"),
            (2, "1.b", "Deel"),
            (1, "2", "Tweede"),
        ],
    ),
    (
        f"A. Eerste\n\nA.1 Deel\n\n{PROSE}\nA.2 Deel\n\n{PROSE}\nB. Tweede\n{PROSE}",
        [
            (1, "A", "Eerste"),
            (2, "A.1", "Deel"),
            (2, "A.2", "Deel"),
            (1, "B", "Tweede"),
        ],
    ),
    (
        f"G. Kosovo\n{PROSE}\nH. Irak\n{PROSE}\nI. Cyber\n{PROSE}\nJ. Rest\n{PROSE}",
        [(1, "G", "Kosovo"), (1, "H", "Irak"), (1, "I", "Cyber"), (1, "J", "Rest")],
    ),
    (f"Motie-Verzonnen c.s.\n{PROSE}", [(1, "", "Motie-Verzonnen c.s.")]),
    (
        f"5G-netwerken\n{PROSE}\neFP in Litouwen\n{PROSE}",
        [(1, "", "5G-netwerken"), (1, "", "eFP in Litouwen")],
    ),
    (f"Sessie 1 – Kosovo\n{PROSE}", [(1, "1", "Kosovo")]),
    (f"Kosovo\n{PROSE}\nTot besluit\n{PROSE}", [(1, "", "Kosovo")]),
    (f"Agendapunt 1: Kosovo\n{PROSE}", [(1, "1", "Kosovo")]),
    (f"Kosovo\n{PROSE}Cyber\n{PROSE}", [(1, "", "Kosovo"), (1, "", "Cyber")]),
    (
        f"Missies\n\nKosovo\n\n{PROSE}\nIrak\n\n{PROSE}\nCyber\n\n{PROSE}",
        [(1, "", "Missies"), (2, "", "Kosovo"), (2, "", "Irak"), (1, "", "Cyber")],
    ),
    (
        "De ministers spreken over cyberveiligheid en over de missie in Kosovo.\n\n"
        f"Kosovo\n\n{PROSE}\nMijnen\n\n{PROSE}\nCyber\n\n{PROSE}\nRest\n\n{PROSE}",
        [(1, "", "Kosovo"), (2, "", "Mijnen"), (1, "", "Cyber"), (1, "", "Rest")],
    ),
    (f"Inleiding\n{PROSE}\nKosovo\n{PROSE}\nTot slot\n{PROSE}", [(1, "", "Kosovo")]),
    (
        f"{FULL}\nDe ministers spreken hierover.\n{PROSE}\nKosovo\n{PROSE}",
        [
            (1, "", FULL),
            (1, "", "Kosovo"),
        ],
    ),
    (
        f"Ten tweede moet de steun houdbaar zijn\n\n{PROSE}\n\nIrak\n{PROSE}",
        [(1, "", "Irak")],
    ),
    (f"Er zijn drie thema's:\n\nKosovo\n\nCyber\n\nIrak\n\n{PROSE}", []),
    (f"Op de agenda staan:\n\n1. Kosovo\n2. Cyber\n3. Irak\n\n{PROSE}", []),
    (f"{PROSE}\n- Kosovo\n- Cyber\n\n{PROSE}", []),
    (f"{PROSE}\nDe rest van de brief\n", []),
    (f"Eerste sessie\n\n12 juli\n\nTweede sessie\n\n13 juli\n\n{PROSE}", []),
    (f"Er komt een verslag.4\n\n{PROSE}", []),
]


@pytest.mark.parametrize(("agenda", "items"), AGENDAS)
def test_agenda_items(agenda, items):
    assert items_of(agenda) == items


def test_a_letter_of_prose_is_one_item():
    letter = read(f"Betreft: NAVO-top\n\n{OPENING}\n{PROSE}\n\n{PROSE}")
    (item,) = letter.items
    assert (item.level, item.number, item.title) == (1, "", "NAVO-top")
    assert letter.text[item.start : item.end] == letter.text
    assert "items" not in letter.missing


def test_a_letter_of_prose_without_title_is_named_by_its_kind():
    (item,) = read(f"{OPENING}\n{PROSE}").items
    assert item.title == "Geannoteerde agenda"


@pytest.mark.parametrize("kind", ["Antwoorden op vragen", "Stand van zaken"])
def test_prose_that_is_no_agenda_has_no_item(kind):
    assert read(f"Betreft: {kind}\n\nGeachte voorzitter,\n\n{PROSE}").items == ()


def test_an_agenda_item_ends_before_a_heading_that_is_none():
    letter = read(f"{OPENING}\nKosovo\n{PROSE}\nTot slot\n{PROSE}")
    (item,) = letter.items
    assert "Tot slot" not in letter.text[item.start : item.end]
