"""The search page: its hits, filters and pages, and addresses that make no sense."""

import re
from datetime import date

import pytest

from letters.search import index_pending
from tests.builders import an_archived_letter
from tests.pages import an_indexed_letter, break_index, links_of, text_of, title_of

pytestmark = pytest.mark.django_db


def test_a_search_shows_the_letter_and_the_item_that_it_was_found_in(client):
    letter = an_indexed_letter()
    response = client.get("/zoeken/", {"q": "cyberdreigingen"})
    assert "<mark>cyberdreigingen</mark>" in response.content.decode()
    paragraph = letter.paragraphs.last()
    assert f"/brief/{letter.key}/?q=cyberdreigingen" in links_of(response)
    assert f"/brief/{letter.key}/?q=cyberdreigingen#{paragraph.anchor}" in links_of(
        response
    )


def test_a_search_for_agenda_items_shows_items(client):
    letter = an_indexed_letter()
    response = client.get("/zoeken/", {"q": "cyberdreigingen", "per": "agendapunt"})
    assert "1 agendapunt met ‘cyberdreigingen’" in text_of(response)
    assert f"/brief/{letter.key}/?q=cyberdreigingen" in links_of(response)


def test_the_words_are_marked_in_the_title_of_an_item(client):
    an_indexed_letter(items={"Digitale cyberdreigingen": ["Tekst over iets anders."]})
    response = client.get("/zoeken/", {"q": "cyberdreigingen", "per": "agendapunt"})
    title = re.search(r"<h2>(.+?)</h2>", response.content.decode())[1]
    assert "Digitale <mark>cyberdreigingen</mark>" in title


def test_a_hit_says_that_it_was_read_by_ocr(client):
    an_indexed_letter(is_ocr=True)
    text = text_of(client.get("/zoeken/", {"q": "cyberdreigingen"}))
    assert "Geannoteerde agenda gelezen met OCR" in text


def many_letters(count: int) -> None:
    for number in range(count):
        day = date(2000 + number % 3, 1 + number % 12, 1 + number // 12)
        kind = "verslag" if number % 2 else "geannoteerde agenda"
        an_archived_letter(title=f"Brief {number} (verzonnen)", date=day, kind=kind)
    index_pending()


def test_every_hit_is_on_one_of_the_pages(client):
    many_letters(45)
    found = set()
    for page in (1, 2, 3):
        response = client.get("/zoeken/", {"q": "cyberdreigingen", "pagina": page})
        found |= set(
            re.findall(r"/brief/(\w+)/\?q=[^#\"]*\"", response.content.decode())
        )
    assert len(found) == 45
    assert title_of(response).startswith(
        "45 brieven met ‘cyberdreigingen’, pagina 3 – "
    )
    assert re.search(
        r'aria-current="page" aria-label="Pagina 3">3<', response.content.decode()
    )


@pytest.mark.parametrize("page", ["3", "99999999", "9" * 4000])
def test_a_page_past_the_last_gives_the_last(client, page):
    many_letters(21)
    response = client.get("/zoeken/", {"pagina": page})
    assert "pagina 2" in title_of(response)


def test_filters_are_counted_links_that_keep_the_rest_of_the_search(client):
    many_letters(6)
    response = client.get("/zoeken/", {"q": "ministers", "jaar": 2001})
    assert "2 brieven met ‘ministers’" in text_of(response)
    assert "/zoeken/?q=ministers&jaar=2001&jaar=2000" in links_of(response)
    assert "/zoeken/?q=ministers&soort=verslag&jaar=2001" in links_of(response)
    assert "2002 2 2001 2 2000 2" in text_of(response)


def test_a_filter_that_is_on_can_be_taken_away(client):
    many_letters(6)
    response = client.get("/zoeken/", {"jaar": [2001, 2002], "soort": "verslag"})
    assert "Verwijder filter 2001" in text_of(response)
    assert "/zoeken/?soort=verslag&jaar=2002" in links_of(response)
    assert "/zoeken/?jaar=2001&jaar=2002" in links_of(response)


def test_the_search_box_keeps_the_filters(client):
    an_indexed_letter()
    html = client.get("/zoeken/?q=cyber&jaar=2020&volgorde=oudste").content.decode()
    assert '<input type="hidden" name="jaar" value="2020">' in html
    assert '<input type="hidden" name="volgorde" value="oudste">' in html


def test_letters_can_be_read_in_order_of_date(client):
    many_letters(6)
    newest, oldest = (
        re.findall(r"Brief \d", text_of(client.get("/zoeken/", {"volgorde": order})))
        for order in ("nieuwste", "oudste")
    )
    assert len(newest) == 6 and newest == oldest[::-1]


def test_no_hits_offers_a_way_on(client):
    an_indexed_letter()
    response = client.get("/zoeken/", {"q": "peer appel", "jaar": "1999"})
    assert "0 brieven met ‘peer appel’" in text_of(response)
    assert "/zoeken/?q=peer+appel" in links_of(response)
    assert "/zoeken/?q=peer+OR+appel&jaar=1999" in links_of(response)


def test_a_search_that_was_stopped_does_not_say_that_nothing_is_there(client, settings):
    an_indexed_letter()
    settings.SEARCH_BUDGET_MS = 0
    response = client.get("/zoeken/", {"q": "cyberdreigingen ministers"})
    text = text_of(response)
    assert "Minstens 0 brieven met ‘cyberdreigingen ministers’" in text
    assert "Het zoeken duurde te lang" in text
    assert "Geen enkele brief" not in text
    assert "OR" not in "".join(links_of(response))


QUERIES = [
    "pagina=-1",
    "pagina=99999999",
    "pagina=9" * 2000,
    "pagina=%F0%9F%92%A9&jaar=x&soort=y&volgorde=z&per=w",
    "jaar=0&jaar=99999999999999999999&jaar=²",
    "jaar=" + "1" * 5000,
    "jaar=0000" + "9" * 30,
    "q=" + "a" * 8000,
    "q=*",
    "q=%5Ba+TO",
    "q=%7B&q=%7D",
    "q=titel:",
    "q=%ED%A0%80",
    "q=%00",
    "q=-",
    'q="',
    "q=OR+OR",
    "q=%3Cscript%3E&jaar=%3Cscript%3E&soort=%3Cscript%3E",
    "onbekend=1&onbekend=2",
]


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query[:40])
def test_no_address_breaks_the_search(client, query):
    letter = an_indexed_letter()
    assert client.get(f"/zoeken/?{query}").status_code == 200
    assert client.get(f"/brief/{letter.key}/?{query}").status_code == 200
    assert client.get(f"/en/zoeken/?{query}").status_code == 200


def test_what_is_wrong_in_the_address_is_told_and_left_out(client):
    an_indexed_letter()
    response = client.get("/zoeken/", {"q": "cyber", "jaar": "abc"})
    assert "Jaar: Selecteer een geldige keuze" in text_of(response)
    assert "1 brief met ‘cyber’" in text_of(response)


def test_words_that_cannot_be_read_are_not_searched(client):
    an_indexed_letter()
    response = client.get("/zoeken/", {"q": "a" * 600})
    assert "Zoek in de brieven: Zorg dat deze waarde niet meer" in text_of(response)
    assert "1 brief" not in text_of(response)


def test_a_search_without_an_index_says_so_with_an_id(client, settings, caplog):
    an_indexed_letter()
    break_index(settings)
    response = client.get("/zoeken/", {"q": "cyber"})
    assert response.status_code == 503
    incident = re.search(r"<code>(\w{8})</code>", response.content.decode())[1]
    assert incident in caplog.text
