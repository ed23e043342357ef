"""Each page as a reader gets it: what it says and where its links lead."""

import re
from datetime import date

import pytest
from django.urls import reverse

from letters.models import Kamerstuk, Letter, Meeting
from letters.quality.reports import published
from letters.shapes import Meeting as ParsedMeeting
from letters.templatetags.letters import percentage
from tests.builders import an_archived_letter
from tests.pages import a_rich_letter, links_of, text_of, title_of

pytestmark = pytest.mark.django_db


def test_the_start_page_counts_what_is_held(client):
    a_rich_letter()
    text = text_of(client.get("/"))
    assert "brieven 1 agendapunten 2 aangehaalde stukken 3 bekende stukken 4" in text


def test_counts_are_written_as_in_the_language_of_the_page(client):
    Kamerstuk.objects.bulk_create(
        Kamerstuk(identifier=f"kst-99999-{number}") for number in range(1813)
    )
    assert "bekende stukken 1.813 " in text_of(client.get("/"))
    assert "papers known 1,813 " in text_of(client.get("/en/"))


def test_the_start_page_tells_coming_ministerials_from_past_ones(client):
    Meeting.objects.create(
        kind="defence", start=date(2999, 6, 1), end=date(2999, 6, 2), place="Den Haag"
    )
    an_archived_letter()
    text = text_of(client.get("/"))
    assert re.search(
        r"Komend 1–2 juni 2999 .*Den Haag Geweest 12–13 februari 2020", text
    )


def test_the_start_page_stands_without_a_single_letter(client):
    assert "nog geen brieven" in text_of(client.get("/"))


def test_the_page_of_a_letter_tells_what_it_is(client):
    letter = a_rich_letter()
    text = text_of(client.get(letter.get_absolute_url()))
    assert letter.title in text
    assert "Datum 1 februari 2020" in text
    assert "Van Ada Verzonnen, minister van Defensie" in text
    assert "Aan Tweede Kamer" in text
    assert "Bijeenkomst NAVO-ministers van Defensie, 12–13 februari 2020" in text
    assert "Kamerstuk 28676, nr. 400" in text
    assert "2 vertrouwelijke bijlagen" in text
    assert "Termijn: voor de zomer" in text


def test_what_a_letter_lacks_is_said(client):
    letter = an_archived_letter(
        title="", date=None, chamber="", signatories=(), meetings=()
    )
    response = client.get(letter.get_absolute_url())
    assert "Brief zonder titel" in title_of(response)
    assert text_of(response).count("niet in de brief") == 5


def test_the_meetings_of_a_letter_keep_its_order(client):
    kinds = ("foreign", "defence")
    letter = an_archived_letter(
        meetings=tuple(
            ParsedMeeting(kind, date(2021, 6, day), date(2021, 6, day))
            for day in (1, 2)
            for kind in kinds
        )
    )
    named = re.findall(
        r"NAVO-ministers van (\w+)(?: Zaken)?, (\d)",
        text_of(client.get(letter.get_absolute_url())),
    )
    assert named == [
        ("Buitenlandse", "1"),
        ("Defensie", "1"),
        ("Buitenlandse", "2"),
        ("Defensie", "2"),
    ]


def test_a_letter_without_parts_has_no_table_of_contents(client):
    letter = an_archived_letter(items={})
    assert "In deze brief" not in text_of(client.get(letter.get_absolute_url()))


@pytest.mark.parametrize("is_ocr", [True, False])
def test_a_letter_says_that_it_was_read_by_ocr(client, is_ocr):
    letter = an_archived_letter(is_ocr=is_ocr)
    text = text_of(client.get(letter.get_absolute_url()))
    assert ("tekstherkenning (OCR); kan fouten bevatten." in text) == is_ocr


def test_a_letter_with_nothing_but_items_has_no_empty_list_in_its_contents(client):
    html = client.get(an_archived_letter().get_absolute_url()).content.decode()
    contents = html.partition('<nav class="contents"')[2].partition("</nav>")[0]
    assert "#punt-cyber" in contents and "<ul>" not in contents


def test_a_title_does_not_break_between_a_day_and_its_month(client):
    letter = an_archived_letter(title="AGENDA VAN 1 JUNI 2021 (VERZONNEN)")
    html = client.get(letter.get_absolute_url()).content.decode()
    assert "AGENDA VAN 1\N{NO-BREAK SPACE}JUNI 2021" in html


def test_the_table_of_contents_leads_to_the_items(client):
    links = links_of(client.get(a_rich_letter().get_absolute_url()))
    assert links.index("#punt-cyber") < links.index("#punt-ruimte")


def test_every_link_within_a_letter_has_a_place(client):
    html = client.get(a_rich_letter().get_absolute_url()).content.decode()
    places = re.findall(r' id="([^"]+)"', html)
    assert len(places) == len(set(places))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(places)


def test_all_papers_that_a_letter_cites_are_listed(client):
    Kamerstuk.objects.create(identifier="kst-28676-357", title="Een bekende titel")
    response = client.get(a_rich_letter().get_absolute_url())
    listed = text_of(response).partition("Aangehaalde stukken 28676")[2]
    assert ", nr. 357 Een bekende titel" in listed
    assert "28676, nr. 12" in listed and "35570-X, nr. 39 Cyber" in listed


def test_the_words_of_a_search_stay_marked_in_the_letter(client):
    url = an_archived_letter().get_absolute_url()
    assert "<mark>" not in client.get(url).content.decode()
    response = client.get(url, {"q": "cyberdreigingen"})
    assert "<mark>cyberdreigingen</mark>" in response.content.decode()


def test_a_paper_shows_who_cites_it_in_which_sentence(client):
    letter = a_rich_letter()
    response = client.get("/kamerstuk/kst-35570-X-39/")
    text = text_of(response)
    assert "Aangehaald in 1 brief" in text and "Niet in dit archief." in text
    assert "Over cyberdreigingen ( 35570-X-39 )." in text
    anchor = letter.paragraphs.get(
        start__gt=0, end=text_end(letter, "35570-X-39).")
    ).anchor
    assert f"/brief/{letter.key}/#{anchor}" in links_of(response)
    assert "https://zoek.officielebekendmakingen.nl/kst-35570-X-39.html" in links_of(
        response
    )


def text_end(letter: Letter, words: str) -> int:
    return letter.text.index(words) + len(words)


def test_a_paper_that_is_held_leads_to_its_letter(client):
    letter = a_rich_letter()
    response = client.get("/kamerstuk/kst-28676-400/")
    assert f"/brief/{letter.key}/" in links_of(response)
    assert "Geen brief in dit archief haalt dit stuk aan." in text_of(response)


def test_a_paper_in_another_spelling_leads_to_the_one_address(client):
    a_rich_letter()
    response = client.get("/kamerstuk/KST-35570-x-39/")
    assert response.status_code == 301
    assert response["Location"] == "/kamerstuk/kst-35570-X-39/"


def test_a_paper_that_nobody_knows_is_not_found(client):
    response = client.get("/kamerstuk/kst-1-1/")
    assert response.status_code == 404
    assert 'role="search"' in response.content.decode()


def test_a_dossier_lists_its_papers_and_letters_by_date(client):
    a_rich_letter()
    Kamerstuk.objects.filter(identifier="kst-28676-357").update(date=date(2019, 5, 1))
    Kamerstuk.objects.filter(identifier="kst-28676-400").update(date=date(2020, 2, 1))
    response = client.get("/dossier/28676/")
    numbers = re.findall(r"28676, nr\. (\d+)(?= [^:])", text_of(response))
    assert list(dict.fromkeys(numbers)) == ["400", "357", "12"]
    assert "Stukken en brieven 3 In dit archief 1 Aangehaald 2" in text_of(response)
    assert "https://zoek.officielebekendmakingen.nl/dossier/28676" in links_of(response)


def test_meetings_show_what_is_held_and_what_is_only_known(client):
    letter = an_archived_letter()
    meeting = Meeting.objects.get()
    meeting.papers.add(
        Kamerstuk.objects.create(identifier="kst-28676-401", kind="verslag")
    )
    response = client.get("/vergaderingen/")
    assert "12–13 februari 2020" in text_of(response)
    assert links_of(response)[1:] == [
        letter.get_absolute_url(),
        "/kamerstuk/kst-28676-401/",
        "https://zoek.officielebekendmakingen.nl/kst-28676-401.html",
    ]


def test_meetings_of_others_are_left_out(client):
    council = ParsedMeeting("other", date(2020, 3, 1), date(2020, 3, 1))
    an_archived_letter(meetings=(council,))
    assert "nog geen bijeenkomsten" in text_of(client.get("/vergaderingen/"))


def test_how_well_letters_are_read_is_shown_with_its_version_and_day(client):
    text = text_of(client.get("/leeskwaliteit/"))
    for report in published():
        assert f"{report['letters']} brieven {len(report['files'])} bestanden" in text
        assert f"versie {report['version']} gemeten op {report['date'].day} " in text
    read = published()[0]["fields"]["references"]["all"]
    shares = percentage(read["precision"]), percentage(read["recall"])
    assert f"verwijzingen naar stukken {read['right']} {' '.join(shares)}" in text


@pytest.mark.parametrize(
    ("share", "shown"), [(0.9894, "98,9%"), (1.0, "100%"), (0.0, "0%"), (None, "–")]
)
def test_a_share_is_shown_in_the_figures_of_a_reader(share, shown):
    assert percentage(share) == shown


def test_how_well_letters_are_read_can_be_found_from_every_page(client):
    assert "/leeskwaliteit/" in links_of(client.get("/over/"))
    footer = client.get("/").content.decode().partition("<footer")[2]
    assert 'href="/leeskwaliteit/"' in footer


@pytest.mark.parametrize("name", ["about", "accessibility", "start", "search"])
def test_the_other_pages_stand(client, name):
    assert client.get(reverse(name)).status_code == 200
