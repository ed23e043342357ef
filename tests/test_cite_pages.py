"""How to cite a letter, an item, a paragraph and a paper, to read and to download."""

import json
from datetime import date

import pytest

from letters.archive import join_papers, part_paper, target_of
from letters.models import Kamerstuk
from letters.shapes import Reference
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
    assert "<p>Cyber</p>" in response.text  # a heading is no part of its paragraph
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
    assert item["id"] == "kst-28676-400-punt-cyber"
    assert item["title"] == letter.title
    assert item["author"] == [{"literal": "Minister van Defensie"}]
    assert f"brief-{letter.key}-punt-cyber.json" in response["Content-Disposition"]


def test_a_paper_that_is_not_held_is_cited_with_what_is_known_of_it(client):
    Kamerstuk.objects.create(
        identifier="kst-28676-357", title="Een titel", date=date(2020, 10, 1)
    )
    text = text_of(client.get("/kamerstuk/kst-28676-357/"))
    assert "Kamerstukken II 2020/21, 28676, nr. 357" in text


def cited_as(kind: str, day: date | None, number: int) -> None:
    """Keep a letter that says this of a paper."""
    an_archived_letter(
        title=f"Brief {number} (verzonnen)",
        references=(Reference("kst-27925-771", 0, 5, kind, date=day),),
    )


@pytest.mark.parametrize(
    ("days", "cited"),
    [
        ([None, date(2021, 3, 1)], "Kamerstukken II 2020/21, 27925, nr. 771"),
        ([date(2021, 3, 1), date(2019, 3, 1)], "Kamerstukken II 27925, nr. 771"),
    ],
)
def test_a_paper_without_a_date_has_the_one_on_which_letters_agree(client, days, cited):
    for number, day in enumerate(days):
        cited_as("", day, number)
    assert cited in text_of(client.get("/kamerstuk/kst-27925-771/"))


def cited_in(*words: str) -> None:
    """Keep a letter for each of these words, in which it cites a paper."""
    for number, each in enumerate(words):
        cover = [f"Zie {each}."]
        an_archived_letter(title=f"Brief {number} (verzonnen)", cover=cover, items={})


OF_2014 = "Kamerstukken I 2014/15, 33 802, C"
OF_2015 = "Kamerstukken I 2015/16, 33 802, C"
WITHOUT = "Kamerstukken I, 33 802, C"


@pytest.mark.parametrize(
    ("words", "cited"),
    [
        ([WITHOUT], "Kamerstukken I 33802, C"),
        ([OF_2014], "Kamerstukken I 2014/15, 33802, C"),
        ([OF_2014, WITHOUT, OF_2014], "Kamerstukken I 2014/15, 33802, C"),
        ([OF_2014, OF_2015], "Kamerstukken I 33802, C"),
        ([WITHOUT, OF_2014, OF_2015], "Kamerstukken I 33802, C"),
    ],
)
def test_a_paper_without_a_date_has_the_session_on_which_letters_agree(
    client, words, cited
):
    cited_in(*words)
    assert f"Citeer als {cited} " in text_of(client.get("/kamerstuk/kst-33802-C/"))


def test_a_session_that_letters_give_goes_before_a_day_that_they_give(client):
    cited_in("de brief van 10 september 2014 (Kamerstukken I 2014/15, 33 802, C)")
    (item,) = client.get("/kamerstuk/kst-33802-C/citeer.json").json()
    assert item["issued"] == {"date-parts": [[2014, 9, 10]]}
    assert item["volume"] == "2014/15"


def test_the_date_of_a_paper_goes_before_the_session_that_letters_give(client):
    cited_in(OF_2014)
    Kamerstuk.objects.filter(identifier="kst-33802-C").update(date=date(2016, 2, 1))
    text = text_of(client.get("/kamerstuk/kst-33802-C/"))
    assert "Citeer als Kamerstukken I 2015/16, 33802, C" in text


@pytest.mark.parametrize(
    ("day", "known", "cited"),
    [
        (None, None, "Kamerstukken II 2014/15, 28676, nr. 400"),
        (None, date(2016, 2, 1), "Kamerstukken II 2015/16, 28676, nr. 400"),
        (date(2020, 2, 1), None, "Kamerstukken II 2019/20, 28676, nr. 400"),
    ],
)
def test_a_held_letter_without_a_date_has_the_session_of_those_that_cite_it(
    client, day, known, cited
):
    letter = an_archived_letter(kamerstuk="kst-28676-400", date=day)
    cited_in("Kamerstukken II 2014/15, 28676, nr. 400")
    Kamerstuk.objects.filter(identifier="kst-28676-400").update(date=known)
    for address in (letter.get_absolute_url(), "/kamerstuk/kst-28676-400/"):
        assert f"Citeer als {cited}" in text_of(client.get(address))


def test_the_session_goes_with_the_number_that_is_joined_and_parted(client):
    cited_in(OF_2014)
    join_papers(target_of("kst-33802-C"), target_of("kst-34000-D"))
    joined = text_of(client.get("/kamerstuk/kst-34000-D/"))
    assert "Citeer als Kamerstukken I 2014/15, 34000, D" in joined
    part_paper(target_of("kst-33802-C"))
    parted = text_of(client.get("/kamerstuk/kst-34000-D/"))
    assert "Citeer als Kamerstukken I 34000, D" in parted


@pytest.mark.parametrize(
    ("kinds", "is_motion"), [(["", "motie"], True), (["motie", "brief"], False)]
)
def test_a_paper_without_a_kind_has_the_one_on_which_letters_agree(
    client, kinds, is_motion
):
    for number, kind in enumerate(kinds):
        cited_as(kind, None, number)
    (item,) = client.get("/kamerstuk/kst-27925-771/citeer.json").json()
    assert item.get("genre") == ("motie" if is_motion else None)


def test_a_motion_is_not_cited_as_a_letter(client):
    an_archived_letter(references=(Reference("2021Z07953", 0, 5, "motie"),))
    assert "Citeer als Motie, 2021Z07953" in text_of(
        client.get("/kamerstuk/2021Z07953/")
    )


def test_what_no_letter_calls_a_letter_is_not_cited_as_one(client):
    said = Reference("2021Z07953", 0, 5, date=date(2021, 5, 12))
    an_archived_letter(references=(said,))
    text = text_of(client.get("/kamerstuk/2021Z07953/"))
    assert "Citeer als Stuk van 12 mei 2021, 2021Z07953" in text


def test_a_letter_has_the_same_author_with_and_without_a_number(client):
    numbers = {"Een (verzonnen)": "kst-28676-400", "Twee (verzonnen)": ""}
    letters = [
        an_archived_letter(title=title, kamerstuk=number)
        for title, number in numbers.items()
    ]
    items = [
        client.get(f"/brief/{letter.key}/citeer.json").json()[0] for letter in letters
    ]
    assert items[0]["author"] == items[1]["author"]


def test_a_paper_is_cited_by_the_number_that_it_goes_by(client):
    join_papers(target_of("2020Z08888"), target_of("kst-27925-771"))
    response = client.get("/kamerstuk/2020Z08888/citeer.bib")
    assert response.content.decode().startswith("@misc{kst-27925-771,")


def test_letters_without_a_number_have_keys_of_their_own(client):
    letter = an_archived_letter()
    response = client.get(f"/brief/{letter.key}/citeer.bib")
    assert response.content.decode().startswith(f"@misc{{brief-{letter.key},")


def test_what_is_cited_has_one_address_in_both_languages(client):
    letter = a_rich_letter()
    address = f"http://testserver/brief/{letter.key}/#punt-cyber"
    (item,) = client.get(f"/en/brief/{letter.key}/citeer.json?plaats=punt-cyber").json()
    assert item["URL"] == address
    page = client.get(f"/en/brief/{letter.key}/citeer/?plaats=punt-cyber")
    assert address in links_of(page)


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
