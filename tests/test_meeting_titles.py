"""The meetings that a title names. All letters here are made up."""

import pytest

from tests.meetings import meetings_in

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
    (
        "Verslag NAVO Foreign Ministers Meeting, 3 juni 2021 Riga (informeel)",
        ["foreign 2021-06-03 informal"],
    ),
    (
        "Verslag NAVO-ministers van Defensie, 3 juni 2021 (Den Haag)",
        ["defence 2021-06-03 Den Haag in-person"],
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
    assert meetings_in(title) == meetings
