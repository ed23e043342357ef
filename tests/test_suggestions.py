"""Suggestions while a reader types, and the page that asks for them."""

import pytest

from tests.builders import an_archived_letter
from tests.pages import a_rich_letter, an_indexed_letter, break_index

pytestmark = pytest.mark.django_db


def suggested(client, typed: str) -> list[tuple[str, str, str]]:
    response = client.get("/zoeken/suggesties/", {"q": typed})
    assert response.status_code == 200
    return [tuple(each.values()) for each in response.json()["suggestions"]]


FOUND = [  # typed, of what kind, its text, its page
    ("cyberd", "Woorden", "cyberdreigingen", "/zoeken/?q=cyberdreigingen"),
    ("over cyberd", "Woorden", "over cyberdreigingen", "/zoeken/?q=over+cyber"),
    ("yber", "Agendapunt", "Cyber", "/zoeken/?agendapunt=Cyber&per=agendapunt"),
    ("verzon", "Bewindspersoon", "Ada Verzonnen", "/zoeken/?minister=Ada+Verzonnen"),
    ("28676, nr. 3", "Stuk", "28676, nr. 357", "/kamerstuk/kst-28676-357/"),
    ("Kamerstuk 28 676", "Stuk", "28676, nr. 357", "/kamerstuk/kst-28676-357/"),
    ("35570-x", "Stuk", "35570-X, nr. 39", "/kamerstuk/kst-35570-X-39/"),
]


@pytest.mark.parametrize(("typed", "kind", "text", "url"), FOUND)
def test_what_is_typed_is_completed(client, typed, kind, text, url):
    a_rich_letter()
    found = [each for each in suggested(client, typed) if each[:2] == (kind, text)]
    assert len(found) == 1 and found[0][2].startswith(url)


@pytest.mark.parametrize("typed", ["2021d12", "2021D12041"])
def test_a_number_of_parliament_is_completed(client, typed):
    an_archived_letter(cover=["Zie de brief 2021D12041 (verzonnen)."])
    assert ("Stuk", "2021D12041") in [each[:2] for each in suggested(client, typed)]


ASKED = "jaar=2018&soort=verslag&volgorde=oudste"
KEEPING = [  # typed, the address of the search that is suggested
    ("cyberd", f"q=cyberdreigingen&{ASKED}&per=agendapunt"),
    ("yber", f"{ASKED}&agendapunt=Cyber&per=agendapunt"),
    ("verzon", f"{ASKED}&minister=Ada+Verzonnen&per=agendapunt"),
]


@pytest.mark.parametrize(("typed", "asked"), KEEPING)
def test_a_suggested_search_keeps_what_the_address_asks(client, typed, asked):
    a_rich_letter()
    around = f"{ASKED}&per=agendapunt&tekst=1&pagina=2"
    response = client.get(f"/zoeken/suggesties/?q={typed}&{around}")
    addresses = [each["url"] for each in response.json()["suggestions"]]
    path, _, query = addresses[0].partition("?")
    assert path == "/zoeken/"
    assert sorted(query.split("&")) == sorted(asked.split("&"))


@pytest.mark.parametrize("suggestion", ["cyberd", "yber", "verzon", "28676"])
def test_a_suggestion_leads_to_a_page(client, suggestion):
    a_rich_letter()
    for _, _, url in suggested(client, suggestion):
        assert client.get(url).status_code == 200


@pytest.mark.parametrize("typed", ["", "c", "\0", "c\0", "%", "\ud83d", "(" * 99])
def test_nothing_is_suggested_for_what_begins_nothing(client, typed):
    an_indexed_letter()
    assert suggested(client, typed.encode("utf-8", "surrogatepass")) == []


def test_too_much_is_not_completed(client):
    an_indexed_letter()
    assert suggested(client, "a" * 101) == []


def test_headings_are_suggested_also_when_the_index_cannot_be_read(client, settings):
    an_indexed_letter()
    break_index(settings)
    assert [kind for kind, *_ in suggested(client, "cyber")] == ["Agendapunt"]


def test_the_suggestions_speak_english(client):
    an_indexed_letter()
    found = client.get("/en/zoeken/suggesties/", {"q": "yber"}).json()["suggestions"]
    assert found[0]["kind"] == "Agenda item" and found[0]["url"].startswith("/en/")
