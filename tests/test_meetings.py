"""The meetings a letter is about. All letters here are made up."""

from datetime import date
from time import perf_counter

import pytest

from letters.parsing.meetings import read_meetings


def read(title: str, lead: str = "", letter_date: str = "") -> list[str]:
    """Write each meeting on one line: kind, days, place, format, status."""
    day = date.fromisoformat(letter_date) if letter_date else None
    return [
        " ".join(
            filter(
                None,
                [
                    each.kind,
                    str(each.start or "undated"),
                    str(each.end) if each.end != each.start else "",
                    each.place,
                    each.format,
                    each.status if each.status != "regular" else "",
                ],
            )
        )
        for each in read_meetings(title, lead, day)
    ]


TITLES = [  # title, the meetings
    (
        "Geannoteerde agenda bijeenkomst NAVO-ministers van Defensie op 3 en 4 juni"
        " 2021 te Brussel",
        ["defence 2021-06-03 2021-06-04 Brussel in-person"],
    ),
    (
        "GEANNOTEERDE AGENDA BIJEENKOMST NAVO-MINISTERS VAN DEFENSIE OP 3 EN 4 JUNI"
        " 2021 TE BRUSSEL",
        ["defence 2021-06-03 2021-06-04 Brussel in-person"],
    ),
    (
        "Verslag informele bijeenkomst van de Navo-defensieministers in Den Haag op"
        " 3 juni 2009",
        ["defence 2009-06-03 Den Haag in-person informal"],
    ),
    (
        "Geannoteerde agenda NAVO Defensie Ministeriële van 3 juni 2021",
        ["defence 2021-06-03"],
    ),
    ("Geannoteerde agenda NAVO DMM 3-4 juni 2021", ["defence 2021-06-03 2021-06-04"]),
    (
        "Geannoteerde agenda bijeenkomst NAVO-ministers van Buitenlandse Zaken, Oslo,"
        " 3-4 juni 2021",
        ["foreign 2021-06-03 2021-06-04 Oslo in-person"],
    ),
    (
        "Verslag bijeenkomst NAVO BZ-ministers Oslo, 3-4 juni 2021",
        ["foreign 2021-06-03 2021-06-04 Oslo in-person"],
    ),
    (
        "Verslag informele NAVO Foreign Ministers Meeting (iFMM) van 3 juni 2021",
        ["foreign 2021-06-03 informal"],
    ),
    (
        "Geannoteerde agenda van de ingelaste NAVO-vergadering van ministers van"
        " Buitenlandse Zaken van 3 juni 2021",
        ["foreign 2021-06-03 extra"],
    ),
    (
        "Geannoteerde agenda informele JBZ-Raad van 3 en 4 juni 2021 in Praag",
        ["other 2021-06-03 2021-06-04 Praag in-person informal"],
    ),
    (
        "Raad Justitie en Binnenlandse Zaken (JBZ-Raad), Luxemburg, 3 juni 2021",
        ["other 2021-06-03 Luxemburg in-person"],
    ),
    ("Agenda Landbouw- en Visserijraad van 3 juni 2021", ["other 2021-06-03"]),
    (
        "Geannoteerde agenda NAR-ministeriële te Brussel op 3 juni 2009",
        ["foreign 2009-06-03 Brussel in-person"],
    ),
    (
        "Verslag buitengewone bijeenkomst van de Noord-Atlantische Raad op 3 juni 2015",
        ["other 2015-06-03 extra"],
    ),
    (
        "Verslag bijeenkomst Noord-Atlantische Raad (NAR) op het niveau van ministers"
        " van Defensie op 3 juni 2015",
        ["defence 2015-06-03"],
    ),
    ("Geannoteerde agenda NAVO-ministeriële van 3 juni 2021", ["foreign 2021-06-03"]),
    ("Geannoteerde agenda Navo-ministeriële van 3 juni 2011", ["defence 2011-06-03"]),
    (
        "Geannoteerde agenda NAVO-top Madrid, 28, 29 en 30 juni 2022",
        ["summit 2022-06-28 2022-06-30 Madrid in-person"],
    ),
    (
        "Inzet voor de NAVO-top die op 4 en 5 september 2014 in Newport, Verenigd"
        " Koninkrijk wordt gehouden",
        ["summit 2014-09-04 2014-09-05 Newport in-person"],
    ),
    (
        "Geannoteerde agenda voor de NAVO Leaders’ Meeting van 3 december 2019",
        ["summit 2019-12-03"],
    ),
    (
        "Verslag van de bijeenkomst van de staatshoofden en regeringsleiders van de"
        " NAVO-lidstaten op 25 mei 2017",
        ["summit 2017-05-25"],
    ),
    (
        "Geannoteerde agenda bijeenkomst NAVO-ministers van Buitenlandse Zaken en"
        " Defensie, Brussel 18-19 april 2012",
        [
            "foreign 2012-04-18 2012-04-19 Brussel in-person",
            "defence 2012-04-18 2012-04-19 Brussel in-person",
        ],
    ),
    (
        "Geannoteerde agenda extra NAVO ministeriële en extra Raad Buitenlandse Zaken"
        " van 4 maart 2022",
        ["foreign 2022-03-04 extra", "other 2022-03-04 extra"],
    ),
    (
        "Verslag NAVO-ministers van Defensie (DMM) en Joint Expeditionary Force (JEF)"
        " Leaders Meeting van 14-16 maart 2022",
        ["defence 2022-03-14 2022-03-16", "other 2022-03-14 2022-03-16"],
    ),
    (
        "Verslag van de Ukraine Defence Contact Group (UDCG) van 4 juni 2025 en van de"
        " NAVO-ministers van Defensie (DMM) van 5 juni 2025",
        ["other 2025-06-04", "defence 2025-06-05"],
    ),
    (
        "Verslag informele bijeenkomst van EU-ministers van Defensie op 5 mei 2013",
        ["other 2013-05-05 informal"],
    ),
    (
        "Agenda voor de ministeriële bijeenkomsten van de NAVO (Buitenlandse Zaken en"
        " Defensie) van 1 juni 2021",
        ["foreign 2021-06-01", "defence 2021-06-01"],
    ),
    (
        "Agenda NAVO-ministers van Buitenlandse Zaken en NAVO-ministers van Defensie,"
        " Riga, 1 juni 2021",
        ["foreign 2021-06-01 Riga in-person", "defence 2021-06-01 Riga in-person"],
    ),
    (
        "Geannoteerde agenda Raad Buitenlandse Zaken Handel van 2 maart 2021",
        ["other 2021-03-02"],
    ),
    (
        "Geannoteerde agenda videoconferentie van NAVO-ministers van Defensie van"
        " 15 april 2020",
        ["defence 2020-04-15 video"],
    ),
    ("Geannoteerde Agenda NAVO-Top Juli 2023", ["summit undated"]),
    (
        "Verslag NAVO-ministers van Defensie in Chișinău op 3 juni 2021 en extra steun"
        " na de bijeenkomst",
        ["defence 2021-06-03 Chișinău in-person"],
    ),
    (
        "Antwoorden op vragen van de commissie voor Buitenlandse Zaken over de NAVO-top"
        " van 14 juni 2021",
        ["summit 2021-06-14"],
    ),
    (
        "Verslag NAVO-ministers van Defensie op 12 oktober 2022 en de bijdrage aan"
        " training in Polen",
        ["defence 2022-10-12"],
    ),
    (
        "Geannoteerde agenda NAVO-ministers van Buitenlandse Zaken van 3 april 2025 ter"
        " voorbereiding op de NAVO-top van 24 juni 2025",
        ["foreign 2025-04-03"],
    ),
    (
        "Geannoteerde agenda NAVO-ministers van Defensie van 5 juni 2025 en NAVO-top",
        ["defence 2025-06-05"],
    ),
    (
        "Agenda NAVO-top van 14 juni 2021 en antwoorden over de NAVO-top van 14 juni"
        " 2021",
        ["summit 2021-06-14"],
    ),
    ("Uitspraken van de minister van Defensie in Brussel op 29 juni 2011", []),
    ("Uitvoering van de motie over de NAVO-top", []),
    ("Actualisering defensie-uitgaven ten behoeve van de NAVO", []),
    ("", []),
]


@pytest.mark.parametrize(("title", "meetings"), TITLES)
def test_a_title_names_the_meetings(title, meetings):
    assert read(title) == meetings


def test_the_lead_gives_the_place():
    lead = (
        "Hierbij bied ik u de agenda aan van de bijeenkomst van de NAVO-ministers van"
        " Defensie, die op 3 juni 2021 in Brussel plaatsvindt. Zij spreken over de"
        " oorlog in Oekraïne."
    )
    title = "Agenda NAVO-ministers van Defensie van 3 juni 2021"
    assert read(title, lead) == ["defence 2021-06-03 Brussel in-person"]


def test_a_country_is_no_place():
    lead = (
        "Op 3 juni komen de NAVO-ministers van Defensie over de crisis in Mali bijeen."
    )
    title = "Agenda NAVO-ministers van Defensie van 3 juni 2021"
    assert read(title, lead) == ["defence 2021-06-03"]


def test_another_meeting_gives_nothing():
    title = "Agenda NAVO-ministers van Defensie van 3 juni 2021"
    lead = (
        "De vorige bijeenkomst van de NAVO-ministers van Defensie had plaats in Riga.\n"
        "De extra bijeenkomst van de NAVO-ministers van Defensie vond op 15 maart 2021"
        " in Oslo plaats.\n"
        "De informele NAVO-top vindt op 14 juni in Madrid plaats."
    )
    assert read(title, lead) == ["defence 2021-06-03"]


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("via een beveiligde video-verbinding plaats.", "video"),
        ("per videoconferentie plaats.", "video"),
        ("niet plaats. De ministers vergaderen per videoconferentie.", "video"),
        ("te Brussel plaats.", "Brussel in-person"),
        (
            "te Brussel plaats. Enkelen nemen deel via video-verbinding.",
            "Brussel hybrid",
        ),
        ("te Brussel plaats. De vergadering is hybride van opzet.", "Brussel hybrid"),
        ("in hybride vorm te Brussel plaats.", "Brussel hybrid"),
        (
            "te Brussel plaats. De ministers nemen deel aan een sessie over hybride"
            " dreigingen.",
            "Brussel in-person",
        ),
        (
            "te Brussel plaats. President Bedacht neemt via een videoverbinding deel.",
            "Brussel in-person",
        ),
        (
            "te Brussel plaats. De Zweedse minister van Defensie neemt via een"
            " videoverbinding deel.",
            "Brussel in-person",
        ),
        (
            "te Brussel plaats. De Nederlandse minister neemt via een videoverbinding"
            " deel.",
            "Brussel hybrid",
        ),
    ],
)
def test_the_lead_gives_the_form(words, form):
    title = "Agenda NAVO-ministers van Defensie van 3 juni 2021"
    lead = f"De bijeenkomst van de NAVO-ministers van Defensie vindt {words}"
    assert read(title, lead) == [f"defence 2021-06-03 {form}"]


@pytest.mark.parametrize(
    "lead",
    [
        "De bijeenkomst van NAVO-ministers van Defensie betreft een ingelaste zitting.",
        "De vergadering is op verzoek van een bondgenoot ingelast.",
        "Op 3 juni volgt een extra bijeenkomst van de NAVO-ministers van Defensie.",
        "De NAVO-ministers van Defensie komen bijeen. Het is een extra vergadering.",
    ],
)
def test_the_lead_gives_the_status(lead):
    title = "Agenda NAVO-ministers van Defensie van 3 juni 2021"
    assert read(title, lead) == ["defence 2021-06-03 extra"]


def test_meetings_that_are_named_together_get_their_own_days():
    title = (
        "Agenda bijeenkomsten van de NAVO-ministers van Buitenlandse Zaken en van"
        " Defensie van 3 en 4 juni 2021"
    )
    lead = (
        "Op 3 juni komen de ministers van Buitenlandse Zaken in Riga bijeen. Een dag"
        " later, op 4 juni, volgt een extra bijeenkomst van de ministers van Defensie."
    )
    assert read(title, lead) == [
        "foreign 2021-06-03 Riga in-person",
        "defence 2021-06-04 extra",
    ]


def test_a_sentence_that_names_no_meeting_is_about_that_of_the_title():
    title = "Geannoteerde agenda NAVO Foreign Ministers Meeting"
    lead = (
        "Op verzoek van de vaste commissie voor Defensie van 3 mei 2024 ontvangt u de"
        " agenda. De ministers komen op 3 en 4 juni in Praag bijeen. Op 4 juni komt ook"
        " de NAVO-Oekraïne Raad bijeen, in Kyiv."
    )
    assert read(title, lead) == ["foreign 2024-06-03 2024-06-04 Praag in-person"]


def test_a_place_that_was_given_up_is_none():
    title = "Verslag NAVO-ministers van Defensie van 2 april 2020"
    lead = (
        "De vergadering, oorspronkelijk in Riga voorzien, werd per videoconferentie"
        " gehouden."
    )
    assert read(title, lead) == ["defence 2020-04-02 video"]


def test_a_heading_gives_what_is_said_under_it_to_its_meeting():
    title = (
        "Agenda NAVO-ministers van Defensie van 3 juni 2021 te Riga en Raad"
        " Buitenlandse Zaken van 4 juni 2021 te Brussel"
    )
    lead = (
        "II. Raad Buitenlandse Zaken\n"
        "Een aantal landen neemt via een videoverbinding deel."
    )
    assert read(title, lead) == [
        "defence 2021-06-03 Riga in-person",
        "other 2021-06-04 Brussel hybrid",
    ]


def test_the_lead_names_the_ministers_that_the_title_leaves_open():
    title = "Geannoteerde agenda NAVO-ministeriële van 3 juni 2021"
    lead = "Op 3 juni vindt de bijeenkomst van NAVO-ministers van Defensie plaats."
    assert read(title, lead) == ["defence 2021-06-03"]


@pytest.mark.parametrize("title", ["", "Geannoteerde agenda", "GEANNOTEERDE AGENDA"])
def test_the_lead_names_the_meeting_when_the_title_does_not(title):
    lead = (
        "Met deze brief ontvangt u de agenda van de NAVO-top.\n"
        "De NAVO-top vindt op 14 juni 2021 te Brussel plaats."
    )
    assert read(title, lead) == ["summit 2021-06-14 Brussel in-person"]


def test_a_title_on_another_subject_is_not_about_the_meeting_of_the_lead():
    lead = "Op 29 november 2022 kwamen de NAVO-ministers van Defensie bijeen."
    assert read("Stand van zaken moties en toezeggingen", lead) == []
    assert read("Reactie op het advies over de ministers van Defensie", lead) == []


@pytest.mark.parametrize(
    ("lead", "meetings"),
    [
        (
            "Hierbij de antwoorden op de vragen over de NAVO-top van 14 juni 2021 in"
            " Brussel.",
            ["summit 2021-06-14 Brussel in-person"],
        ),
        ("Hierbij de antwoorden op de vragen die u op 3 mei 2021 stelde.", []),
    ],
)
def test_questions_are_about_a_meeting_whose_day_is_told(lead, meetings):
    title = "Beantwoording van de vragen over de NAVO-top in Brussel"
    assert read(title, lead) == meetings


def test_a_meeting_without_a_date_is_undated():
    assert read("Verslag informele bijeenkomst van Navo-ministers Londen") == [
        "defence undated Londen in-person informal"
    ]


@pytest.mark.parametrize(
    ("letter_date", "day"), [("2020-03-23", "2020-04-02"), ("", "undated")]
)
def test_the_letter_gives_the_year_that_the_title_leaves_out(letter_date, day):
    title = "Geannoteerde agenda bijeenkomst van NAVO-ministers van Defensie op 2 april"
    assert read(title, letter_date=letter_date) == [f"defence {day}"]


@pytest.mark.parametrize(
    "piece",
    ["NAR ", "EU-", "Raad ", "extra ", "extra e-e ", "Top en ", "DMM op 1 mei "],
)
def test_long_nonsense_is_read_in_seconds(piece):
    nonsense = piece * (200_000 // len(piece))
    start = perf_counter()
    read_meetings(nonsense, nonsense, date(2021, 1, 1))
    assert perf_counter() - start < 5
