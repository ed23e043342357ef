"""The search page: its hits, filters and pages, and addresses that make no sense."""

import re
from datetime import date
from urllib.parse import urlencode

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
    address = f"/brief/{letter.key}/?q=cyberdreigingen&treffer=1"
    assert address in links_of(response)
    assert f"{address}#{paragraph.anchor}" in links_of(response)


def test_a_search_for_agenda_items_shows_items(client):
    letter = an_indexed_letter()
    response = client.get("/zoeken/", {"q": "cyberdreigingen", "per": "agendapunt"})
    assert "1 agendapunt met ‘cyberdreigingen’" in text_of(response)
    address = f"/brief/{letter.key}/?q=cyberdreigingen&per=agendapunt&treffer=1"
    assert address in links_of(response)


def test_a_search_for_agenda_items_says_that_it_counts_letters_without_them(client):
    an_indexed_letter(items={}, cover=["De raket."])
    said = "Een brief zonder agendapunten telt hier mee als één."
    text = text_of(client.get("/zoeken/", {"q": "raket", "per": "agendapunt"}))
    assert "1 agendapunt met ‘raket’" in text and said in text
    assert said not in text_of(client.get("/zoeken/", {"q": "raket"}))


def test_the_words_are_marked_in_the_title_of_an_item(client):
    an_indexed_letter(items={"Digitale cyberdreigingen": ["Tekst over iets anders."]})
    response = client.get("/zoeken/", {"q": "cyberdreigingen", "per": "agendapunt"})
    title = re.search(r"<h2>(.+?)</h2>", response.content.decode())[1]
    assert "Digitale <mark>cyberdreigingen</mark>" in title


REASONS = [  # asked, and what a hit says of it
    ("raketten", "raketten zoals gevraagd"),
    ("raket", "raketten een andere vorm van het woord"),
    ("dreiging", "cyberdreiging een deel van een samengesteld woord"),
    ("cyberdr*", "cyberdreiging begint zo"),
    ("NATO", "navo betekent hetzelfde"),
]


@pytest.mark.parametrize(("words", "reason"), REASONS)
def test_a_hit_says_why_it_was_found(client, words, reason):
    an_indexed_letter(items={"Punt": ["Raketten en een cyberdreiging voor de NAVO."]})
    text = text_of(client.get("/zoeken/", {"q": words}))
    assert reason in text.partition("Waarom gevonden")[2]


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


def test_no_hits_says_why_and_offers_only_ways_on_that_have_hits(client):
    an_indexed_letter()
    response = client.get("/zoeken/", {"q": "cyberdreigingen appel"})
    assert "In geen enkele brief in dit archief staat: ‘appel’." in text_of(response)
    assert "Zoek brieven met een van deze woorden (1)" in text_of(response)
    ways = links_of(response)
    assert "/zoeken/?q=cyberdreigingen+OF+appel" in ways
    response = client.get("/zoeken/", {"q": "peer appel"})
    assert "/zoeken/?q=peer+OF+appel" not in links_of(response)


def test_no_hits_with_filters_offers_the_search_without_each_that_has_hits(client):
    an_indexed_letter()
    asked = {"q": "cyberdreigingen", "jaar": "1999", "soort": "geannoteerde agenda"}
    text = text_of(client.get("/zoeken/", asked))
    assert "Zoek zonder het filter ‘1999’ (1)" in text
    assert "Zoek zonder het filter ‘Geannoteerde agenda’" not in text
    assert "Zoek zonder filters (1)" in text


@pytest.mark.parametrize(
    "asked",
    [
        {"q": '"appel van cyberdreigingen"'},
        {"q": "(appel cyberdreigingen) -peer"},
        {"q": "appel cyberdrijgingen", "jaar": "1999"},
    ],
)
def test_no_hits_offers_what_has_one_of_the_words_however_they_were_asked(
    client, asked
):
    an_indexed_letter()
    response = client.get("/zoeken/", asked)
    assert "/zoeken/?q=appel+OF+cyberdreigingen" in links_of(response)


@pytest.mark.parametrize(
    ("words", "label", "left"),
    [
        ("cyberdreigingen jaar:1999", "Zoek zonder ‘jaar:1999’", "cyberdreigingen"),
        ("datum:2050 raket", "Zoek zonder ‘datum:2050’", "raket"),
        (
            "raket EN jaar:1999 -cyber",
            "Zoek zonder ‘jaar:1999 -cyber’",
            "raket",
        ),
        ("raket NIET (cyber)", "Zoek zonder ‘NIET (cyber)’", "raket"),
        ("jaar:2020 jaar:1999", "Zoek zonder ‘jaar:1999’", "jaar:2020"),
        ("titel:raket", "Zoek naar ‘raket’", "raket"),
        ("minister:raket -de", "Zoek naar ‘raket’", "raket"),
        ("minister:(raket appel) jaar:2020", "Zoek zonder", "jaar:2020"),
        ("titel:cyberdrijgingen", "Bedoelt u ‘cyberdreigingen’?", "cyberdreigingen"),
        ("minister:cyberdrijgingen", "Bedoelt u ‘cyberdreigingen’?", "cyberdreigingen"),
    ],
)
def test_no_hits_offers_the_query_without_what_narrows_it(client, words, label, left):
    an_indexed_letter(cover=["De raket en de cyberdreigingen."], date=date(2020, 1, 1))
    response = client.get("/zoeken/", {"q": words})
    assert label in text_of(response)
    assert f"/zoeken/?{urlencode({'q': left})}" in links_of(response)


@pytest.mark.parametrize(
    "words", ["titel:peer", "raket OF", "jaar:1999 OF -(", "-appel"]
)
def test_no_hits_offers_no_query_without_hits(client, words):
    an_indexed_letter(cover=["De appel"], date=date(2020, 1, 1))
    ways = links_of(client.get("/zoeken/", {"q": words}))
    assert not [each for each in ways if each.startswith("/zoeken/?q=")]


def test_words_that_were_mended_are_named_in_the_way_on(client):
    an_indexed_letter()
    asked = {"q": "appel cyberdrijgingen"}
    text = text_of(client.get("/zoeken/", asked))
    assert "Bedoelt u ‘appel OF cyberdreigingen’? (1)" in text
    text = text_of(client.get("/zoeken/", asked | {"jaar": "1999"}))
    assert "Zoek zonder filters naar ‘appel OF cyberdreigingen’ (1)" in text


def test_no_hits_offers_a_word_of_the_archive_for_one_that_is_misspelled(client):
    an_indexed_letter()
    response = client.get("/zoeken/", {"q": "cyberdrijgingen"})
    assert "Bedoelt u ‘cyberdreigingen’? (1)" in text_of(response)
    assert "/zoeken/?q=cyberdreigingen" in links_of(response)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("cyber OF", "Er is niets om te verbinden of weg te laten: OF"),
        ("onzin:cyber", "Zo’n veld is er niet; het is als tekst gezocht: onzin:cyber"),
        ('"cyber', 'Een haakje of aanhalingsteken staat alleen: "'),
    ],
)
def test_what_is_not_read_as_it_was_meant_is_said(client, words, said):
    an_indexed_letter()
    assert said in text_of(client.get("/zoeken/", {"q": words}))


def test_every_facet_is_counted_and_filters(client):
    an_indexed_letter(
        dossiers=("28676",),
        items={"Cyber": ["Zie Kamerstuk 28676, nr. 357."], "Ruimte": ["Tekst."]},
    )
    text = text_of(client.get("/zoeken/"))
    for counted in (
        "Soort Geannoteerde agenda 1",
        "Bijeenkomst NAVO-ministers van Defensie 1",
        "Ministerie Defensie 1",
        "Bewindspersoon Ada Verzonnen 1",
        "Dossier 28676 1",
        "Aangehaald stuk 28676, nr. 357 1",
        "Agendapunt Cyber 1 Ruimte 1",
    ):
        assert counted in text
    for asked in (
        {"vergadering": "defence"},
        {"ministerie": "Defensie"},
        {"minister": "Ada Verzonnen"},
        {"dossier": ["28676", "1"]},
        {"stuk": "kst-28676-357"},
        {"agendapunt": "Cyber"},
    ):
        assert title_of(client.get("/zoeken/", asked)).startswith("1 brief")
        unlike = {name: "overig" for name in asked}
        unlike = unlike if "vergadering" not in asked else {"vergadering": "summit"}
        assert title_of(client.get("/zoeken/", unlike)).startswith("0 brieven")


def test_what_has_no_date_is_a_year_to_filter_by(client):
    many_letters(3)
    an_indexed_letter(title="Brief zonder dag (verzonnen)", date=None)
    assert "zonder datum 1" in text_of(client.get("/zoeken/"))
    response = client.get("/zoeken/", {"jaar": "zonder"})
    assert title_of(response).startswith("1 brief")
    response = client.get("/zoeken/", {"jaar": ["zonder", "2001"]})
    assert title_of(response).startswith("2 brieven")


def test_days_are_a_range_in_either_order(client):
    many_letters(6)
    for days in (("2001-01-01", "2002-12-31"), ("31-12-2002", "01-01-2001")):
        response = client.get("/zoeken/", {"van": days[0], "tot": days[1]})
        assert title_of(response).startswith("4 brieven")
    assert "/zoeken/?van=2002-12-31" in links_of(response)
    assert "Verwijder filter vanaf 31 december 2002" in text_of(response)


def test_the_years_are_a_picture_and_the_same_as_a_table(client):
    many_letters(5)
    html = client.get("/zoeken/", {"q": "ministers"}).content.decode()
    assert html.count('<rect class="room"') == 3
    assert '<a href="/zoeken/?q=ministers&amp;jaar=2000" tabindex="-1">' in html
    rows = re.findall(r'<th scope="row"><a [^>]*>(\d+)</a></th><td>(\d+)</td>', html)
    assert rows == [("2002", "1"), ("2001", "2"), ("2000", "2")]


def test_values_past_the_first_are_behind_more(client):
    an_indexed_letter(items={f"Punt {number}": ["Tekst."] for number in range(20)})
    html = client.get("/zoeken/").content.decode()
    assert "nog 14" in html and html.index("nog 14") < html.index("Punt 9 ")


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
    "van=0000-00-00&tot=99999-99-99",
    "van=2020-02-30&tot=%00",
    "stuk=kst-28676-&stuk=kst-&stuk=%00&stuk=-",
    "dossier=%00&minister=%F0%9F%92%A9&agendapunt=" + "a" * 2000,
    "&".join(f"minister={number}" for number in range(900)),
    "q=aaaa+bbbb+cccc+dddd+eeee+ffff+gggg+hhhh+iiii+jjjj+kkkk",
    "q=" + "+".join("woordje" for _ in range(60)),
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


def test_a_query_that_is_too_long_is_searched_by_its_beginning(client):
    an_indexed_letter()
    text = text_of(client.get("/zoeken/", {"q": "cyber " * 300}))
    assert "De vraag is te lang; alleen het begin is gezocht" in text
    assert "1 brief met" in text


def test_words_that_cannot_be_read_are_not_searched(client):
    an_indexed_letter()
    response = client.get("/zoeken/", {"q": "a" * 5000})
    assert "Zoek in de brieven: Zorg dat deze waarde niet meer" in text_of(response)
    assert "1 brief" not in text_of(response)


def test_a_search_without_an_index_says_so_with_an_id(client, settings, caplog):
    an_indexed_letter()
    break_index(settings)
    response = client.get("/zoeken/", {"q": "cyber"})
    assert response.status_code == 503
    incident = re.search(r"<code>(\w{8})</code>", response.content.decode())[1]
    assert incident in caplog.text
