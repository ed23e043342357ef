"""The search box knows a paper: its number alone leads to its page."""

import pytest

from letters.archive import join_papers, target_of
from tests.builders import an_archived_letter
from tests.pages import a_rich_letter, an_indexed_letter, links_of, text_of

pytestmark = pytest.mark.django_db

SPELLINGS = [
    "28676-357",
    "28676, nr. 357",
    "28 676 nr 357",
    "Kamerstuk 28676-357",
    "kamerstukken II 2020/21, 28 676, nr. 357",
    "(28676, nr. 357)",
    "kst-28676-357",
    "KST-28676-357",
    "https://zoek.officielebekendmakingen.nl/kst-28676-357.html",
]


@pytest.mark.parametrize("words", SPELLINGS)
def test_a_number_alone_jumps_to_its_paper(client, words):
    a_rich_letter()
    response = client.get("/zoeken/", {"q": words}, follow=True)
    assert response.redirect_chain[0][0].startswith("/kamerstuk/kst-28676-357/?gezocht")
    assert f"U zocht op ‘{words}’" in text_of(response)


def test_the_page_offers_to_search_the_text_instead(client):
    letter = a_rich_letter()
    response = client.get("/zoeken/", {"q": "28676, nr. 357"}, follow=True)
    way_back = links_of(response)[0]
    assert way_back == "/zoeken/?q=28676%2C%20nr.%20357&tekst=1"
    response = client.get(way_back)
    assert any(letter.key in link for link in links_of(response))
    assert "/kamerstuk/kst-28676-357/" in links_of(response)


def test_the_pages_and_filters_of_such_a_search_stay_searches(client):
    a_rich_letter()
    response = client.get("/zoeken/?q=28676-357&tekst=1")
    assert "/zoeken/?q=28676-357&jaar=2020&tekst=1" in links_of(response)


def test_a_dossier_alone_jumps_to_its_page(client):
    a_rich_letter()
    response = client.get("/zoeken/", {"q": "dossier 28676"})
    assert response["Location"].startswith("/dossier/28676/?gezocht=")


def test_another_number_of_a_paper_jumps_to_the_one_it_goes_by(client):
    an_archived_letter(cover=["Zie 2021Z07953."], items={})
    join_papers(target_of("2021Z07953"), target_of("kst-27925-781"))
    response = client.get("/zoeken/", {"q": "2021Z07953"})
    assert response["Location"].startswith("/kamerstuk/kst-27925-781/")


def test_words_that_say_a_paper_is_meant_jump_although_nobody_cites_it(client):
    response = client.get("/zoeken/", {"q": "Kamerstuk 28676, nr. 999"}, follow=True)
    assert response.redirect_chain and response.status_code == 404
    assert "geen brief in dit archief haalt het aan" in text_of(response)


UNKNOWN = ["28676-999", "35570-VI-58", "22343-382", "31209, nr. 192", "2021Z99999"]
DOUBTFUL = ["28676 999", "12 000-200", "28.676-12"]


@pytest.mark.parametrize("words", UNKNOWN)
def test_what_can_only_be_a_paper_jumps_although_nobody_cites_it(client, words):
    response = client.get("/zoeken/", {"q": words})
    assert response.status_code == 302
    assert response["Location"].startswith("/kamerstuk/")


@pytest.mark.parametrize("words", DOUBTFUL)
def test_digits_that_may_be_something_else_are_searched(client, words):
    an_indexed_letter()
    response = client.get("/zoeken/", {"q": words})
    assert response.status_code == 200
    assert "Bedoelt u" in text_of(response)


def test_a_doubtful_paper_is_offered(client):
    an_indexed_letter()
    response = client.get("/zoeken/", {"q": "28676 999"})
    assert "Bedoelt u 28676, nr. 999?" in text_of(response)
    assert "https://zoek.officielebekendmakingen.nl/kst-28676-999.html" in links_of(
        response
    )


@pytest.mark.parametrize(
    "words",
    ["28676-357 cyber", "cyberdreigingen", "-", "2020", "2019-2020", "0900-1234"],
)
def test_more_than_a_number_is_searched(client, words):
    a_rich_letter()
    assert client.get("/zoeken/", {"q": words}).status_code == 200


def test_the_jump_keeps_the_language(client):
    a_rich_letter()
    response = client.get("/en/zoeken/", {"q": "28676-357"})
    assert response["Location"].startswith("/en/kamerstuk/kst-28676-357/")


def test_hostile_words_are_shown_as_they_are(client):
    a_rich_letter()
    page = client.get("/kamerstuk/kst-28676-357/?gezocht=%22><script>alert(1)</script>")
    assert "<script>" not in page.content.decode()
