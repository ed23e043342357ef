"""The meetings a letter is about. All letters here are made up."""

from datetime import date

import pytest

from letters.parsing.meetings import read_meetings
from tests.meetings import meetings_in


def test_the_lead_gives_the_place():
    lead = (
        "Hierbij bied ik u de agenda aan van de bijeenkomst van de NAVO-ministers van"
        " Defensie, die op 3 juni 2021 in Brussel plaatsvindt. Zij spreken over de"
        " oorlog in Oekraïne."
    )
    title = "Agenda NAVO-ministers van Defensie van 3 juni 2021"
    assert meetings_in(title, lead) == ["defence 2021-06-03 Brussel in-person"]


def test_a_country_is_no_place():
    lead = (
        "Op 3 juni komen de NAVO-ministers van Defensie over de crisis in Mali bijeen."
    )
    title = "Agenda NAVO-ministers van Defensie van 3 juni 2021"
    assert meetings_in(title, lead) == ["defence 2021-06-03"]


def test_the_place_may_stand_behind_the_name_of_the_meeting():
    title = "Agenda NAVO-ministers van Defensie van 3 juni 2021"
    lead = (
        "Hierbij de agenda van de bijeenkomst van NAVO-ministers van Defensie te Oslo."
    )
    assert meetings_in(title, lead) == ["defence 2021-06-03 Oslo in-person"]


def test_another_meeting_gives_nothing():
    title = "Agenda NAVO-ministers van Defensie van 3 juni 2021"
    lead = (
        "De vorige bijeenkomst van de NAVO-ministers van Defensie had plaats in Riga.\n"
        "De extra bijeenkomst van de NAVO-ministers van Defensie vond op 15 maart 2021"
        " in Oslo plaats.\n"
        "De informele NAVO-top vindt op 14 juni in Madrid plaats."
    )
    assert meetings_in(title, lead) == ["defence 2021-06-03"]


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("via een beveiligde video-verbinding plaats.", "video"),
        ("per videoconferentie plaats.", "video"),
        ("niet plaats. De ministers vergaderen per videoconferentie.", "video"),
        ("niet plaats. De ministers spreken elkaar per videoverbinding.", "video"),
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
    assert meetings_in(title, lead) == [f"defence 2021-06-03 {form}"]


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
    assert meetings_in(title, lead) == ["defence 2021-06-03 extra"]


def test_meetings_that_are_named_together_get_their_own_days():
    title = (
        "Agenda bijeenkomsten van de NAVO-ministers van Buitenlandse Zaken en van"
        " Defensie van 3 en 4 juni 2021"
    )
    lead = (
        "Op 3 juni komen de ministers van Buitenlandse Zaken in Riga bijeen. Een dag"
        " later, op 4 juni, volgt een extra bijeenkomst van de ministers van Defensie."
    )
    assert meetings_in(title, lead) == [
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
    assert meetings_in(title, lead) == ["foreign 2024-06-03 2024-06-04 Praag in-person"]


def test_a_place_that_was_given_up_is_none():
    title = "Verslag NAVO-ministers van Defensie van 2 april 2020"
    lead = (
        "De vergadering, oorspronkelijk in Riga voorzien, werd per videoconferentie"
        " gehouden."
    )
    assert meetings_in(title, lead) == ["defence 2020-04-02 video"]


def test_a_heading_gives_what_is_said_under_it_to_its_meeting():
    title = (
        "Agenda NAVO-ministers van Defensie van 3 juni 2021 te Riga en Raad"
        " Buitenlandse Zaken van 4 juni 2021 te Brussel"
    )
    lead = (
        "II. Raad Buitenlandse Zaken\n"
        "Een aantal landen neemt via een videoverbinding deel."
    )
    assert meetings_in(title, lead) == [
        "defence 2021-06-03 Riga in-person",
        "other 2021-06-04 Brussel hybrid",
    ]


def test_the_lead_names_the_ministers_that_the_title_leaves_open():
    title = "Geannoteerde agenda NAVO-ministeriële van 3 juni 2021"
    lead = "Op 3 juni vindt de bijeenkomst van NAVO-ministers van Defensie plaats."
    assert meetings_in(title, lead) == ["defence 2021-06-03"]


@pytest.mark.parametrize("title", ["", "Geannoteerde agenda", "GEANNOTEERDE AGENDA"])
def test_the_lead_names_the_meeting_when_the_title_does_not(title):
    lead = (
        "Met deze brief ontvangt u de agenda van de NAVO-top.\n"
        "De NAVO-top vindt op 14 juni 2021 te Brussel plaats."
    )
    assert meetings_in(title, lead) == ["summit 2021-06-14 Brussel in-person"]


REPORTED = (
    "In deze brief leest u de uitkomsten van de bijeenkomst van NAVO-ministers van"
    " Defensie van 3 en 4 juni 2021 in Riga."
)


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        ("NAVO Defensie Ministeriële", REPORTED),
        ("Uitkomsten Riga", REPORTED),
        (
            "Terugblik op Riga",
            "Op 3 en 4 juni 2021 kwamen de NAVO-ministers van Defensie in Riga bijeen."
            " Hierbij doe ik verslag van de bijeenkomst.",
        ),
    ],
)
def test_a_report_is_of_the_meeting_of_its_lead_whatever_its_title(title, lead):
    meeting = "defence 2021-06-03 2021-06-04 Riga in-person"
    assert meetings_in(title, lead, kind="verslag") == [meeting]
    assert meetings_in(title, lead, kind="overig") == []


def test_a_report_on_another_subject_is_not_of_the_meeting_of_its_lead():
    lead = (
        "Hierbij bied ik u het verslag over de onderzeeboten aan. Op 3 juni 2021 kwamen"
        " de NAVO-ministers van Defensie bijeen."
    )
    assert meetings_in("Onderzeeboten", lead, kind="verslag") == []


@pytest.mark.parametrize(
    ("which", "meeting"),
    [("", "2021-06-03 2021-06-04 Riga in-person"), ("vorige ", "undated")],
)
def test_the_lead_may_name_the_meeting_by_its_day_alone(which, meeting):
    title = "Geannoteerde agenda NAVO-ministers van Defensie"
    lead = f"Hierbij de agenda van de {which}bijeenkomst op 3 en 4 juni 2021 te Riga."
    assert meetings_in(title, lead) == [f"defence {meeting}"]


def test_a_title_on_another_subject_is_not_about_the_meeting_of_the_lead():
    lead = "Op 29 november 2022 kwamen de NAVO-ministers van Defensie bijeen."
    assert meetings_in("Stand van zaken moties en toezeggingen", lead) == []
    assert (
        meetings_in("Reactie op het advies over de ministers van Defensie", lead) == []
    )


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
    assert meetings_in(title, lead) == meetings


def test_a_meeting_without_a_date_is_undated():
    assert meetings_in("Verslag informele bijeenkomst van Navo-ministers Londen") == [
        "defence undated Londen in-person informal"
    ]


@pytest.mark.parametrize(
    ("letter_date", "day"), [("2020-03-23", "2020-04-02"), ("", "undated")]
)
def test_the_letter_gives_the_year_that_the_title_leaves_out(letter_date, day):
    title = "Geannoteerde agenda bijeenkomst van NAVO-ministers van Defensie op 2 april"
    assert meetings_in(title, letter_date=letter_date) == [f"defence {day}"]


@pytest.mark.parametrize(
    ("title", "lead", "are_shared"),
    [
        ("Verslag NAVO DMM en JEF Leaders Meeting van 14-16 mei 2022", "", [1, 1]),
        ("Verslag NAVO DMM en JEF Leaders Meeting van 14 mei 2022", "", [0, 0]),
        ("Verslag NAVO DMM 14-15 mei 2022 en JEF Leaders Meeting 16 mei", "", [0, 0]),
        ("Verslag NAVO-ministeriële van 14-16 mei 2022", "", [0]),
        ("Verslag NAVO DMM en JEF Leaders Meeting", "", [0, 0]),
        (
            "Verslag NAVO DMM en JEF Leaders Meeting van 14-16 mei 2022",
            "De DMM had plaats op 15 en 16 mei 2022.",
            [0, 1],
        ),
    ],
)
def test_days_are_shared_that_are_said_of_no_meeting_alone(title, lead, are_shared):
    meetings = read_meetings(title, lead, date(2022, 5, 20))
    assert [each.has_shared_days for each in meetings] == are_shared


@pytest.mark.parametrize(
    "piece",
    [
        "NAR ",
        "EU-",
        "Raad ",
        "extra ",
        "extra e-e ",
        "Top en ",
        "DMM op 1 mei ",
        "JEF ",
        "Raad Defensie en ",
        "ministers van Defensie van de ",
    ],
)
def test_long_nonsense_is_read_as_a_little_of_it_is(piece):
    # What takes more than linear time hangs here.
    much, little = (
        set(read_meetings(text, text, date(2021, 1, 1)))
        for text in (piece * (500_000 // len(piece)), piece * 20)
    )
    assert much == little
