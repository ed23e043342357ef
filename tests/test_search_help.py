"""The help page: every example on it finds in the sample letter what the page says."""

from datetime import date
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from django.core.management import call_command

from letters.archive import queue_for_index
from letters.models import Dossier, Letter
from letters.search import index_pending, mark_words
from letters.views.helping import EXAMPLES
from tests.pages import links_of, text_of, title_of

pytestmark = pytest.mark.django_db

SAMPLES = Path(__file__).parents[1] / "sample_letters"
ALL = [example for examples in EXAMPLES.values() for example in examples]


@pytest.fixture
def sample():
    """The sample letter, with the date and dossier that an editor gave it."""
    call_command("ingest", SAMPLES)
    letter = Letter.objects.get()
    letter.date = date(2021, 6, 1)
    letter.save()
    letter.dossiers.add(Dossier.objects.get_or_create(identifier="28676")[0])
    queue_for_index(letter)
    index_pending()
    return letter


@pytest.mark.parametrize("example", ALL, ids=lambda example: example.words)
def test_an_example_finds_what_the_page_says(client, sample, example):
    response = client.get("/zoeken/", {"q": example.words, "tekst": "1"})
    assert title_of(response).startswith("1 brief met")
    assert not response.context["results"].notes
    pieces = mark_words(sample.text, example.words)
    marked = {" ".join(each.text.split()) for each in pieces if each.is_marked}
    assert set(example.marks) <= marked


def test_the_examples_are_links_that_ask_just_that(client):
    links = links_of(client.get("/zoekhulp/"))
    asked = [parse_qs(each.partition("?")[2])["q"][0] for each in links if "q=" in each]
    assert asked == [example.words for example in ALL]


def test_the_search_box_leads_to_the_help(client):
    assert "/zoekhulp/" in links_of(client.get("/"))
    assert "/zoekhulp/" in links_of(client.get("/zoeken/"))


def test_the_help_speaks_english(client):
    assert "in the heading of an agenda item" in text_of(client.get("/en/zoekhulp/"))
