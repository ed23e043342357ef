"""The meetings of other bodies than NATO's. All letters here are made up."""

import pytest

from tests.meetings import meetings_in

COUNCILS = [  # title, the meetings
    (
        "Agenda Milieuraad van 17 juni 2024 te Luxemburg",
        ["other 2024-06-17 Luxemburg in-person"],
    ),
    (
        "Agenda informele Landbouw- en Visserijraad 3-5 juni 2024 te Córdoba",
        ["other 2024-06-03 2024-06-05 Córdoba in-person informal"],
    ),
    (
        "Agenda Transport-, Telecommunicatie- en Energieraad van 3 juni 2024",
        ["other 2024-06-03"],
    ),
    ("Agenda VTE-Raad (Telecom) d.d. 3 juni 2024", ["other 2024-06-03"]),
    (
        "Verslag Raad Werkgelegenheid, Sociaal Beleid, Volksgezondheid en"
        " Consumentenzaken (WSBVC) 3 juni 2024 te Luxemburg",
        ["other 2024-06-03 Luxemburg in-person"],
    ),
    (
        "Verslag Raad voor Concurrentievermogen (Interne Markt en Industrie) van"
        " 3 juni 2024",
        ["other 2024-06-03"],
    ),
    (
        "Agenda Raad Algemene Zaken en Externe Betrekkingen (RAZEB) van 3 juni 2007",
        ["other 2007-06-03"],
    ),
    (
        "Agenda informele videoconferentie energieministers van 3 juni 2020",
        ["other 2020-06-03 video informal"],
    ),
    (
        "Verslag digitale informele Milieuraad van 3 juni 2020",
        ["other 2020-06-03 video informal"],
    ),
    ("Advies van de Onderwijsraad van 3 juni 2021 over lezen", []),
    ("Advies van de Raad voor Cultuur van 3 juni 2021", []),
    ("Uitvoering van resolutie 1325 van de VN-Veiligheidsraad", []),
]
MINISTERS_OF_THE_UNION = [
    ("Agenda Raad Buitenlandse Zaken met ministers van Defensie", ["other undated"]),
    (
        "Verslag Raad Buitenlandse Zaken van 3 juni 2023 met de ministers van Defensie",
        ["other 2023-06-03"],
    ),
    (
        "Agenda Jumboraad van ministers van Buitenlandse Zaken en Defensie op 3 juni"
        " 2023",
        ["other 2023-06-03"],
    ),
    (
        "Agenda informele bijeenkomst van ministers van Defensie van de Europese Unie,"
        " 3-4 juni 2013, Gent",
        ["other 2013-06-03 2013-06-04 Gent in-person informal"],
    ),
    (
        "Verslag Raad Buitenlandse Zaken, informele bijeenkomst EU-ministers van"
        " Defensie te Gent op 3 juni 2021",
        ["other 2021-06-03 Gent in-person informal"],
    ),
    (
        "Verslag bijeenkomst ministers van Buitenlandse Zaken (Gymnich), 3 juni 2024",
        ["other 2024-06-03 informal"],
    ),
]
TOPS_AND_GROUPS = [
    (
        "Verslag van de extra Europese Raad, de NAVO-top en de G7-top van 3 en 4 juni"
        " 2022 in Brussel",
        [
            "other 2022-06-03 2022-06-04 Brussel in-person extra",
            "summit 2022-06-03 2022-06-04 Brussel in-person",
            "other 2022-06-03 2022-06-04 Brussel in-person",
        ],
    ),
    (
        "Verslag informele bijeenkomst van staatshoofden en regeringsleiders van de"
        " Europese Unie te Granada op 3 juni 2023",
        ["other 2023-06-03 Granada in-person informal"],
    ),
    (
        "Verslag van de top van de Europese Politieke Gemeenschap, Chisinau, 3 juni"
        " 2023",
        ["other 2023-06-03 Chisinau in-person"],
    ),
    ("Verslag van de EU-China Top van 3 juni 2023", ["other 2023-06-03"]),
    (
        "Verslag G7-bijeenkomst van ministers van Defensie op 3 juni 2024 in Napels",
        ["other 2024-06-03 Napels in-person"],
    ),
    (
        "Verslag OVSE Ministeriële Raad te Skopje op 3 en 4 juni 2023",
        ["other 2023-06-03 2023-06-04 Skopje in-person"],
    ),
    (
        "Verslag bijeenkomst ministers van Defensie van de Joint Expeditionary Force"
        " (JEF) in Amsterdam op 3 juni 2023",
        ["other 2023-06-03 Amsterdam in-person"],
    ),
    (
        "Verslag bijeenkomst van de Benelux-ministers van Defensie, 3 juni 2023",
        ["other 2023-06-03"],
    ),
    (
        "Verslag bijeenkomst contactgroep Oekraïne van 3 juni 2022 te Ramstein",
        ["other 2022-06-03 Ramstein in-person"],
    ),
    (
        "Verslag bijeenkomst coalitie van bereidwilligen, Parijs, 3 juni 2025",
        ["other 2025-06-03 Parijs in-person"],
    ),
]
SEVERAL = [
    (
        "Agenda Eurogroep van 3 en Ecofinraad van 4 juni 2024 te Luxemburg",
        [
            "other 2024-06-03 Luxemburg in-person",
            "other 2024-06-04 Luxemburg in-person",
        ],
    ),
    (
        "Verslag bijeenkomst NAVO-ministers van Buitenlandse Zaken op 3 en van Defensie"
        " op 4 juni 2015",
        ["foreign 2015-06-03", "defence 2015-06-04"],
    ),
    (
        "Agenda Milieuraad 3 juni 2023 en verslag informele Milieuraad 4 mei 2023 te"
        " Oslo",
        ["other 2023-06-03", "other 2023-05-04 Oslo in-person informal"],
    ),
    (
        "Agenda Landbouwraad 3 juni 2023, alsmede verslag Raad 4 mei 2023",
        ["other 2023-06-03", "other 2023-05-04"],
    ),
    (
        "Agenda NAVO-ministers van Defensie van 3 juni 2023 te Brussel en verslag van"
        " de vorige bijeenkomst van 4 mei 2023",
        ["defence 2023-06-03 Brussel in-person", "defence 2023-05-04"],
    ),
    (
        "Agenda Raad Algemene Zaken van 3 juni 2024 ter voorbereiding op de Europese"
        " Raad van 4 juni 2024",
        ["other 2024-06-03"],
    ),
    (
        "Agenda Raad Buitenlandse Zaken van 17 mei 2022 en NAVO-ministers van"
        " Buitenlandse Zaken van 14 mei 2022 te Berlijn",
        ["other 2022-05-17", "foreign 2022-05-14 Berlijn in-person"],
    ),
]


@pytest.mark.parametrize(
    ("title", "meetings"),
    [*COUNCILS, *MINISTERS_OF_THE_UNION, *TOPS_AND_GROUPS, *SEVERAL],
)
def test_a_title_names_the_meetings(title, meetings):
    assert meetings_in(title) == meetings


LEADS = [  # title, lead, the meetings
    (
        "Verslag Eurogroep en Ecofinraad van 3 en 4 juni 2023 te Brussel",
        "Hierbij het verslag van de Eurogroep (3 juni) en de Raad voor Economische en"
        " Financiële Zaken (4 juni).",
        ["other 2023-06-03 Brussel in-person", "other 2023-06-04 Brussel in-person"],
    ),
    (
        "Agenda Eurogroep en Ecofinraad",
        "De Eurogroep vergadert op 3 juni 2023, de Ecofinraad een dag later, op 4 juni"
        " 2023, beide in Riga.",
        ["other 2023-06-03 Riga in-person", "other 2023-06-04 Riga in-person"],
    ),
    (
        "Agenda Eurogroep en Ecofinraad van 3 juni 2023",
        "De vergaderingen vinden plaats in Riga.",
        ["other 2023-06-03 Riga in-person", "other 2023-06-03 Riga in-person"],
    ),
    (
        "Verslag bijeenkomst EU-ministers van Defensie en bijeenkomst contactgroep",
        "Op 3 juni 2025 sprak ik in Riga met de EU-ministers van Defensie. Op 10 juni"
        " 2025 kwam in Oslo de contactgroep voor Oekraïne (UDCG) bijeen.",
        ["other 2025-06-03 Riga in-person", "other 2025-06-10 Oslo in-person"],
    ),
    (
        "Agenda Raad Buitenlandse Zaken en informele Raad Buitenlandse Zaken Defensie",
        "De Raad Buitenlandse Zaken vindt plaats op 3 juni 2021 te Riga. De informele"
        " RBZ Defensie wordt op 5 juni 2021 gehouden in Oslo.",
        ["other 2021-06-03 Riga in-person", "other 2021-06-05 Oslo in-person informal"],
    ),
    (
        "Agenda Milieuraad van 3 juni 2024",
        "De Milieuraad vindt in Riga plaats. De Energieraad komt op 3 juni in Oslo"
        " bijeen.",
        ["other 2024-06-03 Riga in-person"],
    ),
    (
        "Verslag Raad Buitenlandse Zaken van 3 juni 2024",
        "De Raad vond plaats op de vliegbasis Ramstein.",
        ["other 2024-06-03 Ramstein in-person"],
    ),
    (
        "Verslag Raad Buitenlandse Zaken van 3 juni 2024",
        "De Raad vond plaats in de Letse hoofdstad Riga.",
        ["other 2024-06-03 Riga in-person"],
    ),
    (
        "Verslag Raad Buitenlandse Zaken van 3 juni 2024",
        "De Raad vond plaats in het Poolse Krakau.",
        ["other 2024-06-03 Krakau in-person"],
    ),
    (
        "Verslag Raad Buitenlandse Zaken van 3 juni 2024",
        "De Raad vond online plaats.",
        ["other 2024-06-03 video"],
    ),
]


@pytest.mark.parametrize(("title", "lead", "meetings"), LEADS)
def test_the_lead_tells_of_each_meeting(title, lead, meetings):
    assert meetings_in(title, lead) == meetings
