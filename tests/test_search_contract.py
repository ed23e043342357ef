"""What every engine does: found, counted, put in order and kept alike.

Each engine is held against the same expectations, and the embedded one against a scan
of all texts on a thousand generated queries.
"""

import random
from contextlib import contextmanager
from datetime import date, timedelta

import haystack
import pytest
from django.core.management import CommandError, call_command
from haystack import connections

from letters.models import IndexChange, Letter
from letters.search import check_archive, index_pending, rebuild_index
from letters.search.budget import Budget
from letters.search.dutch import tokens
from letters.search.memory import MemoryBackend
from letters.search.shapes import FACETS, Query
from letters.search.tree import (
    All,
    Also,
    Any,
    AtLeast,
    Dates,
    Field,
    Near,
    Not,
    Phrase,
    Prefix,
    Value,
    Word,
)
from tests.searching import WORDS, found, letters_of, mixed_letters

pytestmark = pytest.mark.django_db

ENGINES = {
    "whoosh": "letters.search.engine.ArchiveEngine",
    "memory": "letters.search.memory.MemoryEngine",
}
NO_TIME_LIMIT = 600_000


@pytest.fixture(autouse=True)
def own_memory():
    yield
    MemoryBackend.serving = None


@contextmanager
def engine_called(name, settings):
    """Let a search go to the engine; what it has indexed is kept meanwhile."""
    connection = settings.HAYSTACK_CONNECTIONS["default"]
    before = connection["ENGINE"]
    connection["ENGINE"] = ENGINES[name]
    haystack.connections.reload("default")
    try:
        yield connections["default"].get_backend()
    finally:
        connection["ENGINE"] = before
        haystack.connections.reload("default")


@pytest.fixture(params=ENGINES)
def engine(request, settings):
    with engine_called(request.param, settings) as engine:
        yield engine


def word(text: str, **fields) -> Word:
    token = next(tokens(text))
    return Word(token.stem, token.form, **fields)


def titles(engine, tree, **asked) -> str:
    places = engine.find(tree, Query(**asked), Budget(NO_TIME_LIMIT)).places
    return "".join(Letter.objects.get(pk=key).title[-1] for key, *_ in places)


RAKET, CYBER, SCHIP = word("raket"), word("cyber"), word("schip")
TREES = [  # a tree, and the last letters of the titles that it finds, oldest first
    (RAKET, "124"),
    (word("raketten", is_exact=True), "2"),
    (Phrase((RAKET, CYBER)), "1"),
    (Phrase((CYBER, RAKET)), ""),
    (Near((RAKET, CYBER), 3), "12"),
    (Near((CYBER, RAKET), 0), "1"),
    (Prefix("rak"), "124"),
    (Prefix("zeppelin"), ""),
    (Field("title", word("verzonnen")), "1234"),
    (Field("title", RAKET), ""),
    (Value("kind", "overig"), ""),
    (Value("dossier", "28676"), ""),
    (Dates(20000101, 20000102), ""),
    (All((RAKET, Not(CYBER))), "4"),
    (Any((SCHIP, Also(CYBER, "synonym"))), "123"),
    (All(()), "1234"),
    (Any(()), ""),
    (AtLeast(2, (RAKET, CYBER, SCHIP)), "12"),
    (Not(All(())), ""),
]
TEXTS = (
    "Een raket, cyber.",
    "Cyber of een schip, raketten.",
    "Schip.",
    "Raket, raket.",
)


@pytest.mark.parametrize(("tree", "expected"), TREES, ids=str)
def test_every_part_of_a_tree_means_the_same(engine, tree, expected):
    letters_of(*TEXTS)
    assert titles(engine, tree, order="oldest") == expected


def test_a_paper_of_parliaments_own_is_found_by_its_number(engine):
    letters_of("Zie Kamerstuk 2021D12041.", "Zie Kamerstuk 28676, nr. 357.")
    assert titles(engine, Value("paper", "2021D12041")) == "1"
    assert titles(engine, Value("paper", "28676-357")) == "2"


def test_the_words_of_letters_are_counted_by_letter(engine):
    letters_of(*TEXTS)
    assert engine.counts_of(["=raket", "=cyber", "=zeppelin"]) == {
        "=raket": 2,
        "=cyber": 2,
    }
    assert engine.forms_from("rak") == {"raket": 2, "raketten": 1}


def test_pages_together_hold_every_hit_once_in_order(engine):
    mixed_letters()
    first = found("", order="newest", page_size=7)
    total, numbers = first.total, range(1, first.pages + 1)
    pages = [found("", order="newest", page=n, page_size=7).hits for n in numbers]
    days = [hit.letter.date for page in pages for hit in page]
    assert len(days) == total
    dated = [day for day in days if day]
    assert days == sorted(dated, reverse=True) + [None] * (total - len(dated))


def test_what_changed_is_found_by_what_it_says_now(engine):
    letter, _ = letters_of("Een raket.", "Een drone.")
    Letter.objects.filter(pk=letter.pk).update(text="Een zeppelin.")
    IndexChange.objects.create(letter_pk=letter.pk)
    index_pending()
    assert (found("zeppelin").total, found("raket").total) == (1, 0)


def test_a_rebuilt_index_holds_what_the_rows_say(engine):
    letter, _ = letters_of("Een raket.", "Een drone.")
    Letter.objects.filter(pk=letter.pk).update(text="Een zeppelin.")
    assert rebuild_index() == 2
    assert (found("zeppelin").total, found("raket").total) == (1, 0)


def test_an_entry_that_differs_from_its_rows_is_named_and_mended(engine, capsys):
    changed, gone, same = letters_of("Een raket.", "Een drone.", "Een schip.")
    Letter.objects.filter(pk=changed.pk).update(text="Een zeppelin.")
    key, _ = gone.pk, gone.delete()
    assert check_archive() == [changed.get_absolute_url(), f"#{key}"]
    assert check_archive(repair=True) == [changed.get_absolute_url(), f"#{key}"]
    assert check_archive() == []
    assert (found("zeppelin").total, found("").total) == (1, 2)


def test_a_search_without_time_gives_nothing_and_says_so(engine):
    letters_of("Een raket.")
    some = engine.find(RAKET, Query(), Budget(0))
    assert (some.total, some.is_complete) == (0, False)


class Generator:
    """Makes trees and queries, the same ones every time."""

    def __init__(self) -> None:
        self.random = random.Random(5)

    def words(self, most: int = 3) -> tuple[Word, ...]:
        count = self.random.randint(1, most)
        return tuple(word(self.random.choice(WORDS)) for _ in range(count))

    def tree(self, depth: int = 3):
        choose = self.random
        if depth and choose.random() < 0.5:
            parts = tuple(self.tree(depth - 1) for _ in range(choose.randint(0, 3)))
            makers = [All, Any, All, lambda parts: Not(All(parts))]
            makers.append(lambda parts: AtLeast(choose.randint(1, 3), parts))
            return choose.choice(makers)(parts)
        [one] = self.words(1)
        return choose.choice(
            [
                one,
                Word(one.stem, one.form, is_exact=True),
                Phrase(self.words()),
                Near(self.words(), choose.randint(0, 3)),
                Prefix(one.form[: choose.randint(1, 5)]),
                Field(choose.choice(["title", "item", "minister", "ministry"]), one),
                Field("ministry", word(choose.choice(["defensie", "zaken"]))),
                Value("dossier", str(choose.randint(28675, 28679))),
                Value("paper", choose.choice(["35570-X-39", "28676-1"])),
                Dates(20110101, choose.choice([20121231, 20111231])),
                Also(one, "synonym"),
            ]
        )

    def query(self) -> Query:
        choose = self.random
        facets = {
            "year": ("2010", "2012", "undated"),
            "kind": ("verslag", "overig"),
            "meeting": ("defence", "summit"),
            "ministry": ("Defensie",),
            "heading": ("De rest",),
        }
        day = date(2009, 1, 1) + timedelta(choose.randint(0, 1500))
        return Query(
            unit=choose.choice(["letters", "items"]),
            facets={
                name: tuple(choose.sample(values, choose.randint(1, len(values))))
                for name, values in facets.items()
                if choose.random() < 0.2
            },
            first_day=day if choose.random() < 0.2 else None,
            last_day=day + timedelta(400) if choose.random() < 0.2 else None,
            order=choose.choice(["newest", "oldest"]),
            page=choose.randint(1, 3),
            page_size=choose.choice([3, 1000]),
        )


def test_a_thousand_queries_find_what_a_scan_of_all_texts_finds(settings):
    mixed_letters()
    with engine_called("memory", settings) as oracle:
        rebuild_index()
    with engine_called("whoosh", settings) as engine:
        generator = Generator()
        for _ in range(1000):
            tree, query = generator.tree(), generator.query()
            expected = oracle.find(tree, query, Budget(NO_TIME_LIMIT))
            assert engine.find(tree, query, Budget(NO_TIME_LIMIT)) == expected, tree


def test_the_counts_of_the_years_add_up_to_the_heading():
    mixed_letters()
    for words in ("", *WORDS):
        results = found(words, page_size=1000)
        assert set(results.facets) == set(FACETS)
        years = sum(count for _, count in results.facets["year"])
        assert results.total == len(results.hits) == years


def test_the_command_names_what_differs(capsys):
    letter, _ = letters_of("Een raket.", "Een drone.")
    Letter.objects.filter(pk=letter.pk).update(text="Een zeppelin.")
    with pytest.raises(CommandError):
        call_command("check_archive")
    assert letter.get_absolute_url() in capsys.readouterr().out
    call_command("check_archive", repair=True)
    assert found("zeppelin").total == 1
