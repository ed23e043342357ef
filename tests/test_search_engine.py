"""The embedded engine: Whoosh's files written and read whole, and how they grow."""

from collections import defaultdict
from itertools import chain, islice

import numpy as np
import pytest
from haystack import connections
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh.index import FileIndex
from whoosh.query import And, Every, Not, Or, Phrase, Prefix, Term
from whoosh.searching import Searcher

from letters.archive import remove_letters
from letters.errors import SearchUnavailable
from letters.models import IndexChange, Letter
from letters.search import (
    check_archive,
    generations,
    index_pending,
    indexing,
    rebuild_index,
)
from letters.search import search as ask
from letters.search.budget import Budget
from letters.search.dutch import tokens
from letters.search.engine import ArchiveBackend
from letters.search.inversion import Inversion, Lexicon
from letters.search.lists import Lists, decoded, encoded, starts_of
from letters.search.matching import Matcher
from letters.search.postings import terms_from
from letters.search.query import parse
from letters.search.shapes import Query
from letters.search.snapshot import POSITION_BITS, Snapshot, document_of
from tests.searching import (
    SpentAfter,
    an_indexed_letter,
    found,
    letters_of,
    mixed_letters,
)

pytestmark = pytest.mark.django_db


def serving():
    return connections["default"].get_backend().serving_generation()


def segments() -> list[int]:
    toc = generations.open_index(serving(), "letters")._read_toc()
    return [each.doc_count_all() for each in toc.segments]


pieces = st.sampled_from(
    ["raket", "Raketten", "28 676", "nr. 5", "nr", "NAVO-EU", "\n\n", "F35", "é", "-"]
)


texts = st.lists(pieces, max_size=12).map(" ".join)


@given(st.lists(texts, max_size=4))
@settings(max_examples=200)
def test_texts_are_indexed_by_their_tokens(texts):
    expected = defaultdict(set)
    inversion = Inversion(Lexicon())
    for number, text in enumerate(texts):
        inversion.add(number, text)
        for token in tokens(text):
            for term in token.terms:
                expected[term.encode()].add((number, token.position))
    lists = inversion.lists()
    documents = np.repeat(lists.documents, lists.counts)
    places = zip(documents, lists.positions, strict=True)
    held = {}
    sizes = np.add.reduceat(lists.counts, starts_of(lists.sizes)) if lists.terms else ()
    for term, size in zip(lists.terms, sizes, strict=True):
        held[term] = list(islice(places, size))
    assert held == {term: sorted(places) for term, places in expected.items()}
    assert list(held) == sorted(held)


some_postings = st.dictionaries(  # documents, and the positions in each
    st.integers(0, 70_000),
    st.sets(st.integers(0, 70_000) | st.integers(0, 300), min_size=1).map(sorted),
    min_size=1,
    max_size=4,
)


@given(st.lists(some_postings, min_size=1, max_size=6))
def test_posting_lists_are_read_as_they_were_written(held):
    documents = [sorted(each) for each in held]
    positions = [each[document] for each in held for document in sorted(each)]
    lists = Lists(
        [b"%d" % number for number in range(len(held))],
        np.array([len(each) for each in held]),
        np.array(list(chain.from_iterable(documents))),
        np.array([len(each) for each in positions]),
        np.array(list(chain.from_iterable(positions))),
    )
    read = decoded(*encoded(lists, 7))
    for written, each in zip(lists[2:], read, strict=True):
        assert written.tolist() == each.tolist()


@pytest.mark.parametrize("word", ["kort", "lang"])
def test_places_are_kept_however_far_on_they_are(word):
    letters_of("kort kort", "nog " * 300 + "kort", "nog " * 70_000 + "lang kort lang")
    snapshot = Snapshot(serving(), "letters")
    everywhere = snapshot.is_there
    places = snapshot.places("text", word.encode(), everywhere)
    expected = {"kort": [0, 1, 300, 70_001], "lang": [70_000, 70_002]}
    assert (places % 2**POSITION_BITS).tolist() == expected[word]


def in_whoosh(term: str):
    return Or([Term("heading", term), Term("text", term)])


def documents_of(snapshot: Snapshot, words: str) -> set[int]:
    matches = Matcher(snapshot, Budget(60_000)).matches(parse(words).tree)
    return set(np.flatnonzero(matches.found).tolist())


ASKED = [  # what a reader types, and the same in Whoosh's own terms
    ("raket", Or([in_whoosh("raket"), in_whoosh("+raket")])),
    ("=raketten", in_whoosh("=raketten")),
    ('"navo navo"', Or([Phrase(f, ["navo", "navo"]) for f in ("heading", "text")])),
    (
        "cyber -raket",
        And([in_whoosh("cyber"), Not(in_whoosh("raket")), Not(in_whoosh("+raket"))]),
    ),
    ("rak*", Or([Prefix("heading", "=rak"), Prefix("text", "=rak")])),
    ("", Every()),
]


@pytest.mark.parametrize(("words", "query"), ASKED)
def test_whoosh_itself_finds_the_same_in_these_files(words, query):
    mixed_letters()
    snapshot = Snapshot(serving(), "letters")
    reader = FileIndex(snapshot.index.storage, indexname="letters").reader()
    expected = set(Searcher(reader).docs_for_query(query))
    assert expected
    assert documents_of(snapshot, words) == expected


def grow(count: int) -> None:
    """Keep letters and take each into the index by itself."""
    for number in range(count):
        text = f"Zeppelin {number}, " + "en een raket, " * number
        an_indexed_letter(title=f"Verzonnen {number}", cover=[text], items={})


def test_an_index_that_grew_letter_by_letter_has_few_segments():
    grow(12)
    assert len(segments()) <= 4
    assert found("").total == 12


def test_merged_segments_hold_what_one_would():
    grow(3)
    remove_letters(Letter.objects.filter(title="Verzonnen 1"))
    grow(9)
    grown = contents()
    rebuild_index()
    assert len(segments()) == 1
    assert grown == contents()


def contents() -> dict[bytes, list[tuple[int, int]]]:
    """Return of each term in a text the letters that hold it, and where."""
    snapshot = Snapshot(serving(), "letters")
    held = {}
    for segment in snapshot.segments.values():
        for term, _ in terms_from(segment.reader, "text", b""):
            places = snapshot.places("text", term, snapshot.is_there)
            letters = snapshot.letters[document_of(places)]
            positions = places % 2**POSITION_BITS
            held[term] = sorted(zip(letters, positions, strict=True))
    return {term: each for term, each in held.items() if each}


def test_letters_indexed_over_and_over_leave_nothing_behind():
    letters = letters_of("Een raket.", "Een drone.")
    for _ in range(5):
        for letter in letters:
            IndexChange.objects.create(letter_pk=letter.pk)
        index_pending()
    assert sum(segments()) == 2


def test_an_index_of_another_version_serves_until_it_is_replaced(monkeypatch):
    letters_of("Een raket.")
    before = serving()
    monkeypatch.setattr(generations, "version", lambda: "changed")
    assert found("raket").total == 1
    assert serving() == before
    assert index_pending() == 1
    assert serving().name.startswith("index-changed-")
    assert found("raket").total == 1


def test_a_build_that_was_broken_off_is_gone_on_with(monkeypatch):
    letters_of("Een raket.", "Een drone.", "Een schip.")
    monkeypatch.setattr(indexing, "BATCH", 1)

    def stop(done, total):
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rebuild_index(stop)
    told = []
    rebuild_index(lambda done, total: told.append((done, total)))
    assert told == [(1, 1)]
    assert found("").total == 3


def test_a_letter_that_changed_while_a_build_lay_still_is_built_anew(monkeypatch):
    letter, *_ = letters_of("Een raket.", "Een drone.")

    def stop(done, total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rebuild_index(stop)
    Letter.objects.filter(pk=letter.pk).update(text="Een zeppelin.")
    rebuild_index()
    assert (found("zeppelin").total, found("raket").total) == (1, 0)


def test_files_that_fail_during_a_search_are_said_to_be_unavailable():
    letters_of("Een raket.")
    snapshot = Snapshot(serving(), "letters")
    for segment in snapshot.segments.values():
        segment.reader.close()
    with pytest.raises(SearchUnavailable):
        documents_of(snapshot, "raket")


def test_passages_that_cannot_be_read_are_said_to_be_unavailable():
    letters_of("Een raket.")
    (file,) = serving().glob("letters_*.seg")
    anchor = Letter.objects.get().paragraphs.first().anchor
    start = f'["{anchor}'.encode()
    assert start in file.read_bytes()
    file.write_bytes(file.read_bytes().replace(start, b"\xff" * len(start)))
    with pytest.raises(SearchUnavailable):
        found("raket")


@pytest.mark.parametrize("words", ["zeppelin", "zepp*", '"nog zeppelin"'])
def test_a_posting_list_of_documents_that_are_none_is_said_to_be_unavailable(words):
    letters_of("Een drone.", "zeppelin nog zeppelin zeppelin nog nog zeppelin")
    (file,) = serving().glob("letters_*.seg")
    second, times, places = b"\x01", b"\x04", b"\x00\x02\x03\x06"
    held = second + times + places
    assert held in file.read_bytes()
    file.write_bytes(file.read_bytes().replace(held, b"\xff" + times + places))
    with pytest.raises(SearchUnavailable):
        found(words)


def test_letters_in_a_damaged_file_are_named_and_mended(capsys):
    letters = letters_of("Een raket.", "Een drone.")
    addresses = [letter.get_absolute_url() for letter in letters]
    file = next(serving().glob("letters_*.seg"))
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 255
    file.write_bytes(content)
    assert check_archive() == addresses
    assert check_archive(repair=True) == addresses
    assert check_archive() == []
    assert (found("raket").total, found("").total) == (1, 2)


@pytest.mark.parametrize("words", ["ra*", "raket", '"de raket" OR cyber', ""])
def test_a_search_stops_wherever_its_time_ends(words):
    letters_of("De raket.", "De raket, de cyber.", "Cyber.", "Raketten en een radar.")
    engine: ArchiveBackend = connections["default"].get_backend()
    tree = parse(words).tree
    whole = engine.find(tree, Query(), Budget(60_000))
    for looks in range(30):
        some = engine.find(tree, Query(), SpentAfter(looks))
        assert {each[:2] for each in some.places} <= {each[:2] for each in whole.places}
        assert some.facets == whole.facets or not some.is_complete
        assert some.total == whole.total or not some.is_complete


def test_without_time_for_excerpts_a_hit_shows_its_opening(settings, monkeypatch):
    letters_of("Het begin van een verzonnen brief. " * 4 + "\n\nVerderop een raket.")
    monkeypatch.setattr("letters.search.Budget", lambda _: SpentAfter(12))
    [hit] = ask(Query("raket")).hits
    assert not any(piece.is_marked for piece in hit.excerpts[0].pieces)
