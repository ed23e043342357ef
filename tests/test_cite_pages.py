"""How to cite a letter, an item, a paragraph and a paper, to read and to download."""

import json
from datetime import date

import pytest

from letters.models import Kamerstuk
from tests.builders import an_archived_letter
from tests.pages import a_rich_letter, links_of, text_of

pytestmark = pytest.mark.django_db

NUMBERED = "Kamerstukken II 2019/20, 28676, nr. 400"


def test_a_letter_says_how_to_cite_it(client):
    letter = a_rich_letter()
    response = client.get(letter.get_absolute_url())
    assert f"Citeer als {NUMBERED}" in text_of(response)
    assert f"/brief/{letter.key}/citeer.ris" in links_of(response)


def test_every_passage_leads_to_how_to_cite_it(client):
    letter = a_rich_letter()
    links = links_of(client.get(letter.get_absolute_url()))
    anchors = [each.anchor for each in letter.paragraphs.filter(kind="text")]
    for anchor in [*anchors, "punt-cyber"]:
        assert f"/brief/{letter.key}/citeer/?plaats={anchor}" in links


def test_an_item_is_cited_by_its_title_with_its_permanent_link(client):
    letter = a_rich_letter()
    response = client.get(f"/brief/{letter.key}/citeer/?plaats=punt-cyber")
    assert f"{NUMBERED}, onder ‘Cyber’" in text_of(response)
    assert f"http://testserver/brief/{letter.key}/#punt-cyber" in links_of(response)


def test_a_paragraph_is_cited_by_its_number_and_shown(client):
    letter = a_rich_letter()
    paragraph = letter.paragraphs.get(order=2)
    response = client.get(f"/brief/{letter.key}/citeer/?plaats={paragraph.anchor}")
    assert f"{NUMBERED}, alinea 2" in text_of(response)
    assert paragraph.text in text_of(response)


def test_a_letter_without_a_number_is_cited_by_its_kenmerk(client):
    letter = an_archived_letter(kenmerk="BZ-2020/12")
    text = text_of(client.get(letter.get_absolute_url()))
    assert "Kenmerk BZ-2020/12" in text
    assert "Brief van de minister van Defensie van 1 februari 2020, BZ-2020/12" in text


@pytest.mark.parametrize(
    ("form", "media_type", "begins"),
    [
        ("ris", "application/x-research-info-systems", "TY  - "),
        ("bib", "application/x-bibtex", "@misc{kst-28676-400,"),
        ("json", "application/vnd.citationstyles.csl+json", "["),
    ],
)
@pytest.mark.parametrize("page", ["letter", "paper"])
def test_a_citation_can_be_downloaded(client, page, form, media_type, begins):
    letter = a_rich_letter()
    address = {
        "letter": f"/brief/{letter.key}/citeer.{form}",
        "paper": f"/kamerstuk/kst-28676-400/citeer.{form}",
    }[page]
    name = {"letter": f"brief-{letter.key}", "paper": "kst-28676-400"}[page]
    response = client.get(address)
    assert response["Content-Type"] == f"{media_type}; charset=utf-8"
    assert response["Content-Disposition"] == f'attachment; filename="{name}.{form}"'
    assert response.content.decode().startswith(begins)


def test_a_downloaded_place_has_its_own_address_and_name(client):
    letter = a_rich_letter()
    response = client.get(f"/brief/{letter.key}/citeer.json?plaats=punt-cyber")
    (item,) = json.loads(response.content)
    assert item["URL"].endswith(f"/brief/{letter.key}/#punt-cyber")
    assert item["title"] == letter.title
    assert item["author"] == [{"literal": "Ada Verzonnen"}]
    assert f"brief-{letter.key}-punt-cyber.json" in response["Content-Disposition"]


def test_a_paper_that_is_not_held_is_cited_with_what_is_known_of_it(client):
    Kamerstuk.objects.create(
        identifier="kst-28676-357", title="Een titel", date=date(2020, 10, 1)
    )
    text = text_of(client.get("/kamerstuk/kst-28676-357/"))
    assert "Kamerstukken II 2020/21, 28676, nr. 357" in text


@pytest.mark.parametrize(
    "address",
    [
        "/brief/KEY/citeer/?plaats=niets",
        "/brief/KEY/citeer/?plaats=%00",
        "/brief/KEY/citeer/?plaats=<b>",
        "/brief/KEY/citeer.ris?plaats=%F0%9F%92%A9",
        "/brief/KEY/citeer.exe",
        "/brief/niets/citeer.ris",
        "/kamerstuk/niets/citeer.ris",
        "/kamerstuk/%00/citeer.ris",
        "/kamerstuk/kst-28676-400/citeer.exe",
    ],
)
def test_what_cannot_be_cited_is_not_found(client, address):
    key = a_rich_letter().key
    assert client.get(address.replace("KEY", key)).status_code == 404
