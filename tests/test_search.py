"""Query to results: what is found, in which order, and how it is counted."""

from datetime import date

import pytest
from haystack import connections

from letters.errors import SearchUnavailable
from letters.models import Letter
from letters.search import index_pending
from letters.search.budget import Budget
from letters.search.matching import Matcher
from letters.search.query import parse
from letters.search.snapshot import present_snapshot
from tests.builders import an_archived_letter
from tests.searching import SpentAfter, an_indexed_letter, found, letters_of

pytestmark = pytest.mark.django_db

HOSTILE = [
    *("*", "?", "[a TO", "[a TO b]", "{", "}", "field:", "field:*", "kind:verslag"),
    *("\ud800", "a\ud800b", "\0", "a\0b", "\u202e", "\u200d", "\ufeff", "\u0301"),
    *('"', '""', '"a', 'a"b"c', "'", "((", ")(", "\\", "/", "|", "&&", "^2", "~", "+"),
    *("OR", "OR OR", "a OR", "OR a", "OF", "-", "--", "-x", "- x", '-"', "-OR", "-*"),
    *("=", "=a", "nr.", "nr. 5", "35 570", "\r\n\t", ";", "' OR 1=1 --", "{{7*7}}"),
    *("<script>alert(1)</script>", "x" * 8192, "a " * 4096, '"' * 999, "-a " * 2000),
]


@pytest.mark.parametrize("words", HOSTILE)
def test_no_words_are_an_error(words):
    an_indexed_letter()
    results = found(words)
    assert results.total == len(results.hits)


@pytest.mark.parametrize("page", [-1, 0, 1, 3, 99999999, 10**30])
def test_every_page_number_gives_a_page(page):
    letters_of("raket", "raket", "raket")
    results = found("raket", page=page, page_size=2)
    assert results.page == (1 if page < 2 else 2)


def test_without_an_index_it_is_not_said_that_no_letter_matches():
    an_archived_letter()
    with pytest.raises(SearchUnavailable):
        found("cyber")


def test_cover_items_and_notes_are_found():
    letter = an_indexed_letter(
        cover=["De omslag noemt een schip [1]."],
        items={"Ruimtevaart": ["Er gaat een satelliet omhoog."]},
        notes={"1": "Het ligt in Vlissingen."},
    )
    for words in ("schip", "ruimtevaart", "satelliet", "Vlissingen"):
        assert [hit.letter for hit in found(words).hits] == [letter]


def test_a_letter_is_found_by_its_own_number():
    letter = an_indexed_letter(kamerstuk="kst-28676-290")
    assert [hit.letter for hit in found("28 676, nr. 290").hits] == [letter]


def test_an_item_is_found_apart_from_what_stands_under_it():
    an_indexed_letter(
        items={"NAVO2030": ["Het plan."], "> Klimaat": ["Het wordt warm."]}
    )
    hits = found("warm", unit="items").hits
    assert [hit.item.title for hit in hits] == ["Klimaat"]


def test_an_item_is_found_by_its_notes():
    an_indexed_letter(
        items={"Cyber": ["Een aanval [1]."], "Ruimte": ["Een raket."]},
        notes={"1": "Gemeld in Vlissingen."},
    )
    hits = found("vlissingen", unit="items").hits
    assert [hit.item.title for hit in hits] == ["Cyber"]


def test_all_words_must_stand_in_one_item():
    an_indexed_letter(items={"Cyber": ["Een aanval."], "Ruimte": ["Een raket."]})
    assert found("aanval raket").total == 1
    assert found("aanval raket", unit="items").total == 0


def test_a_letter_without_items_is_one_item():
    letter, *_ = letters_of("Een raket.")
    [hit] = found("raket", unit="items").hits
    assert (hit.letter, hit.item) == (letter, None)


def test_the_title_ranks_above_the_text():
    an_archived_letter(title="Verzonnen", cover=["Een raket, dat is een raket."])
    titled = an_archived_letter(title="Een raket", cover=["Verder niets."])
    an_archived_letter(title="Verzonnen stuk", cover=["De raket is een raket."])
    index_pending()
    assert found("raket").hits[0].letter == titled


def test_the_form_that_was_asked_for_ranks_above_its_stem():
    _, exact, _ = letters_of("De raket vliegt.", "Raketten vliegen.", "Een raket.")
    assert found("raketten").hits[0].letter == exact


@pytest.mark.parametrize("years", [(2019, 2021), (2021, 2019)])
def test_equals_come_newest_first_wherever_they_stand_in_the_index(years):
    for year in years:
        an_indexed_letter(title="Gelijk", date=date(year, 1, 1))
    assert [hit.letter.date.year for hit in found("cyber").hits] == [2021, 2019]


@pytest.mark.parametrize(
    ("order", "expected"), [("newest", "cba-"), ("oldest", "abc-")]
)
def test_undated_letters_come_last_in_both_orders(order, expected):
    for title, day in zip(
        "-bac",
        [None, date(2020, 1, 1), date(2019, 1, 1), date(2021, 1, 1)],
        strict=True,
    ):
        an_archived_letter(title=title, date=day)
    index_pending()
    for words in ("", "cyberdreigingen"):
        hits = found(words, order=order).hits
        assert "".join(hit.letter.title for hit in hits) == expected


@pytest.mark.parametrize("order", ["relevance", "newest", "oldest"])
def test_the_pages_together_hold_every_hit_once(order):
    letters_of(*["Een raket."] * 7)
    pages = [found("raket", order=order, page=n, page_size=3) for n in (1, 2, 3)]
    assert {page.pages for page in pages} == {3}
    hits = [hit.letter.pk for page in pages for hit in page.hits]
    assert sorted(hits) == sorted(Letter.objects.values_list("pk", flat=True))


def some_letters_of_all_kinds():
    for number, (kind, year) in enumerate(
        [
            ("verslag", 2019),
            ("verslag", 2020),
            ("verslag", None),
            ("antwoorden", 2020),
            ("overig", 2021),
        ]
    ):
        day = year and date(year, 3, 1)
        an_archived_letter(title=f"Verzonnen {number}", kind=kind, date=day)
    index_pending()


def test_facets_are_counted_as_if_their_own_filter_were_open():
    some_letters_of_all_kinds()
    results = found("", facets={"kind": ("verslag",), "year": ("2020",)})
    assert results.total == 1
    assert results.facets["year"] == (("2020", 1), ("2019", 1), ("undated", 1))
    assert results.facets["kind"] == (("antwoorden", 1), ("verslag", 1))


def test_several_values_of_a_filter_widen_it():
    some_letters_of_all_kinds()
    results = found(
        "", facets={"kind": ("verslag", "overig"), "year": ("2019", "2021")}
    )
    assert results.total == 2


def test_no_hits_have_no_facets():
    some_letters_of_all_kinds()
    results = found("zeppelin")
    assert (set(results.facets.values()), results.pages) == ({()}, 1)


def test_a_page_of_hits_takes_a_fixed_number_of_queries(django_assert_num_queries):
    for number in range(6):
        an_archived_letter(title=f"Verzonnen {number}")
    index_pending()
    for size in (2, 6):
        with django_assert_num_queries(4):
            for hit in found("cyberdreigingen", page_size=size, unit="items").hits:
                assert hit.item.letter == hit.letter
                assert [each.url for each in hit.excerpts]


def test_a_hit_whose_letter_has_just_gone_is_passed_over():
    one, other = letters_of("Een raket.", "Nog een raket.")
    one.delete()
    assert [hit.letter for hit in found("raket").hits] == [other]


def test_a_search_stops_at_its_budget_and_says_so(settings):
    letters_of("Een raket.")
    settings.SEARCH_BUDGET_MS = 0
    results = found("raket")
    assert (results.total, results.is_complete) == (0, False)


@pytest.mark.parametrize(
    "words", ["raket", "raket cyber", '"de raket"', "raket -cyber"]
)
def test_what_a_stopped_search_gives_does_match(words):
    letters_of("De raket.", "De raket, de cyber.", "Cyber.", "Raket, cyber, de raket.")
    backend = connections["default"].get_backend()
    snapshot = present_snapshot(backend.folder, "letters")
    tree = parse(words).tree
    whole = Matcher(snapshot, Budget(60_000)).matches(tree)
    for looks in range(40):
        matcher = Matcher(snapshot, SpentAfter(looks))
        some = matcher.matches(tree)
        assert not (some.found & ~whole.found).any()
        assert not matcher.is_complete or (some.worth == whole.worth).all()
