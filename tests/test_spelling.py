"""Misspelled words of a search: what of the archive's own words was meant."""

import pytest

from letters.search import count_hits, suggest_spelling
from letters.search.shapes import Query
from tests.searching import letters_of

pytestmark = pytest.mark.django_db

TEXT = "De veiligheid van Afghanistan, hypersone raketten, sancties en coördinatie."

MISSPELLED = [  # typed, what was meant; "" for nothing better
    ("veiligeid", "veiligheid"),
    ("vieligheid", "veiligheid"),
    ("vijligheid", "veiligheid"),
    ("Afganistan", "afghanistan"),
    ("rakketten", "raketten"),
    ("coordinasie", "coordinatie"),
    ("hyperzoone", "hypersone"),
    ("xaketten veiligeid", "raketten veiligheid"),
    ('"hypersone rakketten" OF sancties', '"hypersone raketten" OF sancties'),
    ("titel:veiligeid", "titel:veiligheid"),
    ("veiligheid", ""),
    ("veiligheden", ""),
    ("zeppelin", ""),
    ("veiligei*", ""),
    ("rkt", ""),
    ("28676-357", ""),
    ("", ""),
    ("a" * 500, ""),
]


@pytest.mark.parametrize(("typed", "meant"), MISSPELLED)
def test_what_no_letter_holds_becomes_what_one_holds(typed, meant):
    letters_of(TEXT)
    assert suggest_spelling(typed) == meant


def test_nothing_is_suggested_by_an_empty_archive():
    assert suggest_spelling("veiligeid") == ""


def test_hits_are_counted_for_several_searches_at_once():
    letters_of(TEXT, "Raketten.")
    asked = [Query("raketten"), Query("sancties"), Query("zeppelin")]
    assert list(count_hits(asked)) == [2, 1, 0]
