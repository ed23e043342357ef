"""From mark to mark in an opened letter, and from hit to hit of a search."""

import re

import pytest

from letters.search import index_pending
from tests.builders import an_archived_letter
from tests.pages import an_indexed_letter, break_index, links_of, text_of

pytestmark = pytest.mark.django_db


def test_each_mark_leads_to_the_ones_before_and_after_it(client):
    letter = an_indexed_letter(
        cover=["Cyber.", "Zie Kamerstuk 28676, nr. 357. [1]"],
        items={"Cyber": ["Cyber en cyberdreigingen."]},
        notes={"1": "Over cyber."},
    )
    response = client.get(letter.get_absolute_url(), {"q": "cyber 28676"})
    html = response.content.decode()
    steps = re.findall(r'id="vondst-(\d+)" data-place="\d+/(\d+)"', html)
    assert steps == [(str(number), "6") for number in range(1, 7)]
    assert html.count("<mark>") == 6
    followed = [link for link in links_of(response) if link.startswith("#vondst-")]
    to_others = [[n - 1, n + 1] for n in range(1, 7)]
    numbers = [n for pair in to_others for n in pair if 1 <= n <= 6]
    assert followed == [f"#vondst-{number}" for number in [1, *numbers]]


def test_no_link_stands_within_a_link(client):
    letter = an_indexed_letter(cover=["Zie Kamerstuk 28676, nr. 357 en 28676."])
    html = client.get(letter.get_absolute_url(), {"q": "28676"}).content.decode()
    assert not re.search(r"<a [^>]*>(?:(?!</a>).)*<a ", html, re.DOTALL)


def letters_about_cyber(count: int) -> None:
    for number in range(count):
        an_archived_letter(title=f"Brief {number} (verzonnen)")
    index_pending()


def hits_of(client, **asked) -> list[str]:
    links = links_of(client.get("/zoeken/", {"q": "cyberdreigingen", **asked}))
    found = [link for link in links if link.startswith("/brief/") and "#" not in link]
    return list(dict.fromkeys(found))


def test_an_opened_hit_leads_to_the_hits_beside_it_also_on_other_pages(client):
    letters_about_cyber(22)
    hits = hits_of(client) + hits_of(client, pagina=2)
    assert len(hits) == 22
    response = client.get(hits[19])
    assert "Treffer 20 van 22" in text_of(response)
    assert {hits[18], hits[20]} <= set(links_of(response))
    response = client.get(hits[20])
    assert "/zoeken/?q=cyberdreigingen&pagina=2" in links_of(response)


def test_the_first_hit_has_none_before_it_and_the_last_none_after_it(client):
    letters_about_cyber(2)
    first, last = hits_of(client)
    assert "Vorige treffer" not in text_of(client.get(first))
    assert "Volgende treffer" in text_of(client.get(first))
    assert "Volgende treffer" not in text_of(client.get(last))


def test_the_filters_hold_from_hit_to_hit(client):
    letters_about_cyber(3)
    an_archived_letter(title="Een verslag (verzonnen)", kind="verslag")
    index_pending()
    (report,) = hits_of(client, soort="verslag")
    assert "Treffer 1 van 1" in text_of(client.get(report))


@pytest.mark.parametrize("place", ["0", "-1", "3", "99999999", "9" * 4000, "x"])
def test_a_place_that_no_hit_has_leads_nowhere(client, place):
    letter = an_indexed_letter()
    address = {"q": "cyberdreigingen", "treffer": place}
    response = client.get(letter.get_absolute_url(), address)
    assert response.status_code == 200
    assert "Treffer" not in text_of(response)


def test_a_letter_is_shown_also_when_the_index_cannot_be_read(client, settings):
    letter = an_indexed_letter()
    break_index(settings)
    address = {"q": "cyberdreigingen", "treffer": "1"}
    assert client.get(letter.get_absolute_url(), address).status_code == 200
