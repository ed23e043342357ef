"""The pages of papers and dossiers: who cites them, when, and what they cite."""

import re
from datetime import date

import pytest

from letters.archive import join_papers, resolve, target_of
from letters.models import Kamerstuk, Letter
from letters.shapes import Meeting, Reference
from tests.builders import a_citing_letter, an_archived_letter
from tests.pages import links_of, text_of

pytestmark = pytest.mark.django_db

PAPER = "/kamerstuk/kst-28676-340/"


def dates_in(response) -> list[str]:
    return re.findall(r"Brief van (\d{4})-", text_of(response))


def test_a_paper_shows_the_item_and_the_day_of_each_citation(client):
    a_citing_letter(date(2019, 5, 3))
    text = text_of(client.get(PAPER))
    assert re.search(r"3 mei 2019 .* Cyber Zie 28676, nr. 340 \.", text)


def test_citing_letters_can_be_read_oldest_first(client):
    for year in (2018, 2020, 2019):
        a_citing_letter(date(year, 2, 1))
    assert dates_in(client.get(PAPER)) == ["2020", "2019", "2018"]
    response = client.get(PAPER, {"volgorde": "oudste"})
    assert dates_in(response) == ["2018", "2019", "2020"]


def test_citing_letters_without_a_date_come_last_in_either_order(client):
    for day in (None, date(2019, 2, 1)):
        a_citing_letter(day)
    for order in ("oudste", "nieuwste"):
        text = text_of(client.get(PAPER, {"volgorde": order}))
        assert text.index("Brief van 2019") < text.index("Brief van None")


def test_citing_letters_can_be_filtered_by_year(client):
    for year in (2018, 2020):
        a_citing_letter(date(year, 2, 1))
    response = client.get(PAPER, {"jaar": 2018})
    assert dates_in(response) == ["2018"]
    assert "Aangehaald in 1 brief" in text_of(response)
    assert f"{PAPER}?jaar=2018&jaar=2020" in links_of(response)


def test_a_citing_letter_without_a_date_is_counted_beside_the_years(client):
    for day in (date(2018, 2, 1), None):
        a_citing_letter(day)
    assert "2018 (1) zonder datum (1)" in text_of(client.get(PAPER))


def test_citing_letters_without_a_date_can_be_asked_for(client):
    for day in (date(2018, 2, 1), None):
        a_citing_letter(day)
    for page in (PAPER, "/meest-aangehaald/", "/dossier/28676/"):
        assert f"{page}?jaar=zonder" in links_of(client.get(page))
    asked = text_of(client.get(PAPER, {"jaar": "zonder"}))
    assert "Brief van None" in asked and "Brief van 2018" not in asked
    both = text_of(client.get(PAPER, {"jaar": ["zonder", 2018]}))
    assert "Brief van None" in both and "Brief van 2018" in both
    listed = text_of(client.get("/meest-aangehaald/", {"jaar": "zonder"}))
    assert "28676, nr. 340 aangehaald in 1 brief" in listed


def test_a_year_in_which_nobody_cites_leads_back(client):
    a_citing_letter(date(2018, 2, 1))
    response = client.get(PAPER, {"jaar": 1999})
    assert "In dit jaar haalt geen brief dit stuk aan." in text_of(response)
    assert f"{PAPER}?" in links_of(response)


def test_a_year_in_which_nobody_cites_can_be_taken_away_beside_another(client):
    a_citing_letter(date(2018, 2, 1))
    response = client.get(PAPER, {"jaar": [2018, 1999]})
    assert dates_in(response) == ["2018"]
    assert f"{PAPER}?jaar=2018" in links_of(response)


def test_more_citing_letters_than_a_page_holds_are_on_the_next(client):
    for number in range(52):
        a_citing_letter(date(2000 + number, 2, 1))
    first, second = (client.get(PAPER, {"pagina": page}) for page in (1, 2))
    assert len(dates_in(first)) == 50 and dates_in(second) == ["2001", "2000"]
    assert f"{PAPER}?pagina=2" in links_of(first)


def test_a_letter_that_cites_often_is_shown_once(client):
    an_archived_letter(items={"Cyber": ["Zie 28676, nr. 340."] * 5})
    response = client.get(PAPER)
    assert response.content.decode().count("<mark>") == 3
    assert "en op nog 2 plaatsen in deze brief" in text_of(response)


def test_a_paper_shows_what_it_is_said_to_be(client):
    for day in (1, 2):
        said = Reference("kst-28676-340", 0, 5, "motie", "Belhaj", date(2020, 11, 12))
        an_archived_letter(date=date(2021, 1, day), references=(said,))
    text = text_of(client.get(PAPER))
    assert "Wordt genoemd motie van Belhaj, 12 november 2020 in 2 brieven" in text


def test_a_paper_of_which_only_the_day_is_said_is_called_dated(client):
    said = Reference("kst-28676-340", 0, 5, date=date(2020, 11, 12))
    an_archived_letter(references=(said,))
    text = text_of(client.get(PAPER))
    assert "Wordt genoemd gedateerd 12 november 2020 in 1 brief" in text


def test_an_english_page_says_in_english_what_a_paper_is_said_to_be(client):
    said = Reference("kst-28676-340", 0, 5, "motie", "Belhaj", date(2020, 11, 12))
    letter = an_archived_letter(references=(said,))
    for address in (PAPER, letter.get_absolute_url()):
        text = text_of(client.get(f"/en{address}"))
        assert "motion by Belhaj, 12 November 2020" in text


def test_a_paper_that_is_held_shows_what_it_cites(client):
    a_citing_letter(date(2020, 2, 1), kamerstuk="kst-28676-400")
    response = client.get("/kamerstuk/kst-28676-400/")
    assert "Dit stuk haalt zelf aan 28676, nr. 340" in text_of(response)


def test_a_paper_that_is_held_shows_what_it_cites_in_the_order_of_its_text(client):
    an_archived_letter(
        items={"Cyber": ["Zie 33763, nr. 2, 28676, nr. 1000 en 28676, nr. 340."]},
        kamerstuk="kst-28676-400",
    )
    text = text_of(client.get("/kamerstuk/kst-28676-400/"))
    cited = text.partition("Dit stuk haalt zelf aan")[2]
    names = re.findall(r"\d{5}, nr. \d+", cited)
    assert names == ["33763, nr. 2", "28676, nr. 1000", "28676, nr. 340"]


def test_a_letter_that_cites_very_much_lists_the_rest_on_pages_of_their_own(client):
    words = (f"Zie 28676, nr. {number}." for number in range(1, 121))
    letter = an_archived_letter(items={"Cyber": words}, kamerstuk="kst-28676-400")
    address = f"{letter.get_absolute_url()}stukken/"
    for page in (letter.get_absolute_url(), "/kamerstuk/kst-28676-400/"):
        response = client.get(page)
        listed = text_of(response).rpartition("nr. 1 ")[2]
        assert "28676, nr. 100 " in listed and "28676, nr. 101 " not in listed
        assert "Alle 120 stukken" in listed and address in links_of(response)
    last = client.get(address, {"pagina": 3})
    papers = [link for link in links_of(last) if link.startswith("/kamerstuk/")]
    assert papers == [f"/kamerstuk/kst-28676-{number}/" for number in range(101, 121)]
    assert f"{letter.get_absolute_url()}#punt-cyber" in links_of(last)


def test_a_paper_cited_by_both_its_numbers_is_listed_once(client):
    words = "27925, nr. 781 en 2021Z07953"
    letter = a_citing_letter(date(2021, 2, 1), words)
    join_papers(target_of("2021Z07953"), target_of("kst-27925-781"))
    listed = text_of(client.get(f"{letter.get_absolute_url()}stukken/"))
    assert "1 stuk 27925, nr. 781" in listed


def two_names() -> None:
    a_citing_letter(date(2020, 2, 1), "27925, nr. 781")
    a_citing_letter(date(2021, 2, 1), "2021Z07953")
    join_papers(target_of("2021Z07953"), target_of("kst-27925-781"))


def test_a_paper_with_two_numbers_has_one_page(client):
    two_names()
    response = client.get("/kamerstuk/2021Z07953/")
    assert (response.status_code, response["Location"]) == (
        302,
        "/kamerstuk/kst-27925-781/",
    )
    response = client.get(response["Location"])
    assert dates_in(response) == ["2021", "2020"]
    assert "Ook genummerd 2021Z07953" in text_of(response)


def test_a_letter_links_to_the_number_that_a_paper_goes_by(client):
    two_names()
    letter = Letter.objects.get(date=date(2021, 2, 1))
    links = links_of(client.get(letter.get_absolute_url()))
    assert links.count("/kamerstuk/kst-27925-781/") == 2
    assert "/kamerstuk/2021Z07953/" not in links


@pytest.mark.parametrize(
    ("identifier", "label"),
    [("kst-28676-340", "Kamerstuk 28676"), ("trb-1951-114", "Stuk Trb. 1951")],
)
@pytest.mark.parametrize("is_cited", [True, False])
def test_what_stands_in_no_dossier_is_not_called_kamerstuk(
    client, identifier, label, is_cited
):
    if is_cited:
        an_archived_letter(references=(Reference(identifier, 0, 5),))
    assert label in text_of(client.get(f"/kamerstuk/{identifier}/"))


def test_a_letter_that_arrives_later_turns_the_page_to_held(client):
    two_names()
    assert "Niet in dit archief." in text_of(client.get("/kamerstuk/kst-27925-781/"))
    an_archived_letter(title="Later (verzonnen)", kamerstuk="2021Z07953")
    text = text_of(client.get("/kamerstuk/kst-27925-781/"))
    assert "In dit archief: lees de brief" in text


def test_a_paper_that_nothing_else_tells_of_is_told_of_by_its_letter(client):
    an_archived_letter(
        title="Zelf (verzonnen)", date=date(2022, 5, 6), kamerstuk="kst-21501-02-9999"
    )
    page = text_of(client.get("/kamerstuk/kst-21501-02-9999/"))
    assert "Zelf (verzonnen)" in page
    assert "Datum 6 mei 2022 Soort Geannoteerde agenda" in page
    dossier = text_of(client.get("/dossier/21501-02/"))
    assert "2022 21501-02, nr. 9999 Zelf (verzonnen) 6 mei 2022" in dossier
    assert "Zonder datum" not in dossier


def test_a_held_paper_has_the_meetings_of_its_letter(client):
    meeting = Meeting("summit", date(2022, 6, 28), date(2022, 6, 30), "Madrid")
    letter = an_archived_letter(kamerstuk="kst-28676-400", meetings=(meeting,))
    letter.meetings.get().papers.add(letter.kamerstuk)
    text = text_of(client.get("/kamerstuk/kst-28676-400/"))
    assert text.count("NAVO-top, 28–30 juni 2022, Madrid") == 1


def test_a_paper_that_no_letter_cites_is_not_found_but_has_its_official_page(client):
    response = client.get("/kamerstuk/kst-28676-9999/")
    assert response.status_code == 404
    assert "https://zoek.officielebekendmakingen.nl/kst-28676-9999.html" in links_of(
        response
    )


def test_the_papers_that_most_letters_cite_come_first(client):
    for year, words in [
        (2018, "28676, nr. 340 en 28676, nr. 340 en 33763, nr. 2"),
        (2019, "35570-X-39"),
        (2020, "35570-X-39"),
    ]:
        a_citing_letter(date(year, 2, 1), words)
    text = text_of(client.get("/meest-aangehaald/"))
    names = re.findall(r"(\S+, nr\. \d+) aangehaald in", text)
    assert names == ["35570-X, nr. 39", "28676, nr. 340", "33763, nr. 2"]
    assert "28676, nr. 340 aangehaald in 1 brief op 2 plaatsen" in text
    assert "Jaar 2020 1 2019 1 2018 2" in text


def test_most_cited_can_be_of_one_year_and_counts_both_numbers_of_a_paper(client):
    two_names()
    assert "27925, nr. 781 aangehaald in 2 brieven" in text_of(
        client.get("/meest-aangehaald/")
    )
    text = text_of(client.get("/meest-aangehaald/", {"jaar": 2021}))
    assert "27925, nr. 781 aangehaald in 1 brief" in text


@pytest.mark.parametrize("page", ["/meest-aangehaald/", "/dossier/28676/"])
def test_a_listed_paper_shows_what_most_letters_call_it(client, page):
    for number, kind in enumerate(["brief", "motie", "motie"]):
        said = Reference("kst-28676-340", 0, 5, kind)
        an_archived_letter(title=f"Brief {number} (verzonnen)", references=(said,))
    an_archived_letter(title="Meer", references=(Reference("kst-28676-341", 0, 5),))
    text = text_of(client.get(page))
    assert "28676, nr. 340 motie aangehaald in 3 brieven" in text
    assert "28676, nr. 341 aangehaald in 1 brief" in text


def test_a_reference_that_leads_nowhere_is_text_that_says_why(client):
    words = "Kamerstuk , nr. 226"
    letter = an_archived_letter(
        cover=[f"Zie ({words})."],
        references=(Reference("", 5, 24, reason="dossier missing"),),
    )
    response = client.get(letter.get_absolute_url())
    html = response.content.decode()
    assert f'<span class="unresolved">{words}</span>' in html
    assert f"{words} [het dossiernummer ontbreekt]" in text_of(response)
    resolve(letter.references.get(), "kst-28676-226")
    html = client.get(letter.get_absolute_url()).content.decode()
    assert f'href="/kamerstuk/kst-28676-226/">{words}</a>' in html


LOST = Reference("", 5, 24, reason="dossier missing")


def test_what_leads_nowhere_is_listed_once_with_its_words_and_its_reason(client):
    letter = an_archived_letter(
        cover=["Zie (Kamerstuk , nr. 226)."],
        kamerstuk="kst-28676-400",
        references=(LOST, LOST, Reference("kst-28676-340", 5, 24)),
    )
    for page in (
        letter.get_absolute_url(),
        f"{letter.get_absolute_url()}stukken/",
        "/kamerstuk/kst-28676-400/",
    ):
        text = text_of(client.get(page))
        listed = text.rpartition("Kamerstuk , nr. 226 leidt nergens heen: ")[2]
        assert listed.startswith("het dossiernummer ontbreekt Naar de passage")
        assert "28676, nr. 340" in listed and "leidt nergens" not in listed
    assert "2 stukken" in text_of(client.get(f"{letter.get_absolute_url()}stukken/"))


@pytest.mark.parametrize("is_in_note", [False, True])
def test_a_citation_outside_the_items_leads_to_its_passage(client, is_in_note):
    letter = an_archived_letter(
        cover=["Iets anders.", "Zie [1] en 28676, nr. 339."],
        notes={"1": "Zie 28676, nr. 340."},
        items={"Cyber": ["Tekst."]},
        kamerstuk="kst-28676-400",
    )
    anchor = "noot-1" if is_in_note else letter.paragraphs.all()[1].anchor
    response = client.get("/kamerstuk/kst-28676-400/")
    cited = re.findall(r"\d{5}, nr. \d+ Naar de passage", text_of(response))
    assert len(cited) == 2
    assert f"{letter.get_absolute_url()}#{anchor}" in links_of(response)


@pytest.mark.parametrize(
    ("said_day", "shown"),
    [
        (None, "motie van Belhaj/Stoffer 12 november 2020"),
        (date(2020, 11, 11), "motie van Belhaj/Stoffer, 11 november 2020"),
    ],
)
def test_the_list_of_cited_papers_says_what_the_letter_says(client, said_day, shown):
    said = Reference("kst-28676-340", 0, 5, "motie", "Belhaj/Stoffer", said_day)
    letter = an_archived_letter(references=(said,))
    Kamerstuk.objects.update(date=date(2020, 11, 12))
    text = text_of(client.get(letter.get_absolute_url()))
    listed = text.partition("Aangehaalde stukken 28676, nr. 340 ")[2]
    assert listed.startswith(f"{shown} ")
    assert "11 november 2020 12 november" not in listed


ADDRESSES = [
    "pagina=-1",
    "pagina=99999999",
    "jaar=x&jaar=0&jaar=99999999999999999999&volgorde=x",
    "jaar=2020&jaar=2020&pagina=2",
    "gezocht=%3Cscript%3E",
    "gezocht=%00&jaar=%00",
    "gezocht=" + "a" * 5000,
    "onbekend=1",
]
PAGES = [PAPER, "/dossier/28676/", "/meest-aangehaald/", "/en/meest-aangehaald/"]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("query", ADDRESSES, ids=lambda query: query[:30])
def test_no_address_breaks_a_list(client, page, query):
    a_citing_letter(date(2020, 2, 1))
    response = client.get(f"{page}?{query}")
    assert response.status_code == 200
    assert "<script>" not in response.content.decode()


@pytest.mark.parametrize("identifier", ["%00", "kst-28676-1%00", "%0A", "a" * 3000])
@pytest.mark.parametrize("page", ["kamerstuk", "dossier"])
def test_what_no_paper_is_called_is_not_found(client, page, identifier):
    assert client.get(f"/{page}/{identifier}/").status_code == 404


def test_a_paper_that_an_undated_letter_cites_has_a_page(client):
    cover = ["Zie Kamerstuk 28676, nr. 357."]
    an_archived_letter(cover=cover, date=None)
    response = client.get("/kamerstuk/kst-28676-357/")
    assert response.status_code == 200
    assert "jaar=None" not in "".join(links_of(response))
