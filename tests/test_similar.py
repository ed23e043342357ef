"""What resembles a letter and its items: what shares its rare words."""

import pytest

from letters.models import Letter
from letters.search import Similar, index_pending
from tests.builders import an_archived_letter
from tests.pages import break_index, links_of, text_of

pytestmark = pytest.mark.django_db

SHIPS = "De fregatten patrouilleren voor de kust van Somalië tegen piraterij."
SHIPS_TOO = "Tegen piraterij voor Somalië vaart een fregat."
SPACE = "Satellieten in een baan om de aarde zien raketten vroeg."
SPACE_TOO = "Een satelliet ziet raketten in hun baan."
AGENDA = "De ministers komen bijeen om te spreken over de agenda."


@pytest.fixture
def letters() -> list[Letter]:
    texts = [(SHIPS, SPACE), (SHIPS_TOO, AGENDA), (SPACE_TOO, AGENDA), (AGENDA, "Ook.")]
    kept = [
        an_archived_letter(
            title=f"Brief {number} (verzonnen)",
            items={f"A{number}": [one], f"B{number}": [two]},
        )
        for number, (one, two) in enumerate(texts)
    ]
    index_pending()
    return kept


def test_a_letter_resembles_those_that_share_its_rare_words(letters):
    first, ships, space, _ = letters
    assert set(Similar(first).letters(2)) == {ships, space}


def test_an_item_resembles_the_items_of_other_letters(letters):
    first, ships, space, _ = letters
    similar = Similar(first)
    nearest = [similar.items(item)[0] for item in first.items.all()]
    assert [(hit.letter, hit.item.anchor) for hit in nearest] == [
        (ships, "punt-a1"),
        (space, "punt-a2"),
    ]


def test_one_word_in_common_is_no_resemblance(letters):
    words = "Fregatten bij Somalië, piraterij, satellieten, raketten in een baan."
    many = an_archived_letter(title="Alles (verzonnen)", items={"C": [words]})
    one = an_archived_letter(title="Een (verzonnen)", items={"C": ["Een fregat."]})
    index_pending()
    resembling = [hit.letter for hit in Similar(many).items(many.items.get())]
    assert resembling
    assert one not in resembling


def test_nothing_resembles_the_only_letter():
    letter = an_archived_letter()
    index_pending()
    assert Similar(letter).letters() == []


def test_without_time_nothing_is_found(letters, settings):
    settings.SEARCH_BUDGET_MS = 0
    assert Similar(letters[0]).letters() == []


def test_the_page_of_a_letter_leads_to_what_resembles_it(client, letters):
    first, ships, *_ = letters
    response = client.get(first.get_absolute_url())
    assert "Vergelijkbare brieven Brief" in text_of(response)
    assert {ships.get_absolute_url(), f"{first.get_absolute_url()}vergelijkbaar/"} <= {
        *links_of(response)
    }
    response = client.get(f"{first.get_absolute_url()}vergelijkbaar/")
    assert f"{ships.get_absolute_url()}#punt-a1" in links_of(response)


def test_a_letter_leads_to_what_resembles_its_items_when_no_letter_resembles_it(client):
    letter = an_archived_letter()
    index_pending()
    response = client.get(letter.get_absolute_url())
    assert "Vergelijkbare brieven" not in text_of(response)
    assert f"{letter.get_absolute_url()}vergelijkbaar/" in links_of(response)


def test_an_index_that_cannot_be_read_hides_no_letter(client, letters, settings):
    break_index(settings)
    address = letters[0].get_absolute_url()
    assert client.get(address).status_code == 200
    assert client.get(f"{address}vergelijkbaar/").status_code == 503
