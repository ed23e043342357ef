"""The command find: the page's search, as lines of JSON."""

import json
from datetime import date

import pytest
from django.core.management import CommandError, call_command

from tests.builders import a_source
from tests.searching import an_indexed_letter, letters_of

pytestmark = pytest.mark.django_db


def lines(capsys, *arguments: str) -> list[dict]:
    call_command("find", *arguments)
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_line_tells_what_was_found_and_where(capsys):
    letter = an_indexed_letter(
        a_source(name="agenda.txt"),
        title="Verzonnen agenda",
        date=date(2021, 6, 1),
        items={"Ruimte": ["Een satelliet gaat omhoog."]},
    )
    assert lines(capsys, "satellieten") == [
        {
            "letter": letter.get_absolute_url(),
            "title": "Verzonnen agenda",
            "files": ["agenda.txt"],
            "item": None,
            "date": "2021-06-01",
            "excerpt": "Een satelliet gaat omhoog.",
        }
    ]


def test_items_are_told_by_their_title(capsys):
    an_indexed_letter(items={"Ruimte": ["Een raket."], "Zee": ["Een schip."]})
    found = lines(capsys, "raket", "--items")
    assert [line["item"] for line in found] == ["Ruimte"]


def test_a_letter_without_date_or_items_is_told_as_such(capsys):
    an_indexed_letter(date=None, cover=["Een raket."], items={})
    [line] = lines(capsys, "raket", "--items")
    assert (line["date"], line["item"]) == (None, None)


def test_all_pages_are_printed_unless_limited(capsys):
    letters_of(*["Een raket."] * 23)
    assert len(lines(capsys, "raket")) == 23
    assert len(lines(capsys, "raket", "--limit", "21")) == 21


def test_a_query_may_begin_with_a_hyphen(capsys):
    letters_of("Een raket.", "Een schip.")
    assert len(lines(capsys, "--", "-raket")) == 1


def errors(capsys, query: str) -> list[str]:
    call_command("find", query)
    return capsys.readouterr().err.splitlines()


def test_a_search_that_was_stopped_is_told_apart_from_no_hits(capsys, settings):
    letters_of("Een raket.")
    settings.SEARCH_BUDGET_MS = 0
    [told] = errors(capsys, "raket")
    assert "stopped at SEARCH_BUDGET_MS" in told


def test_what_was_not_read_as_it_was_meant_is_told_once(capsys):
    letters_of(*["Een raket."] * 23)
    assert errors(capsys, "raket)") == ["A quotation mark or bracket has no partner: )"]


def test_a_query_that_is_too_long_is_told(capsys):
    letters_of("Een raket.")
    [told] = errors(capsys, "raket " * 200)
    assert "too long" in told


def test_a_search_as_it_was_asked_needs_no_words(capsys):
    letters_of("Een raket.")
    assert not errors(capsys, "raket")


def test_a_negative_limit_is_refused():
    with pytest.raises(CommandError, match="--limit"):
        call_command("find", "raket", limit=-1)
