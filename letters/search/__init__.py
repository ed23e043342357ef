"""Rows to index, query to hits. This is the room's door."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from django.conf import settings
from haystack import connections

from letters.errors import SearchUnavailable
from letters.models import Letter
from letters.search.budget import Budget
from letters.search.hits import read_hits
from letters.search.indexing import check_archive, index_pending, rebuild_index
from letters.search.loosening import loosened, words_alone
from letters.search.marking import find_needles, marked_pieces, merged
from letters.search.query import parse
from letters.search.shapes import Piece, Query, Results
from letters.search.similar import Similar
from letters.search.sought import Sought
from letters.search.suggesting import complete, suggest_spelling, telling_words
from letters.search.synonyms import widened
from letters.search.tree import wanted

__all__ = [
    "Similar",
    "check_archive",
    "complete",
    "count_hits",
    "index_pending",
    "loosened",
    "mark_words",
    "rebuild_index",
    "search",
    "suggest_spelling",
    "telling_words",
    "words_alone",
]


def search(query: Query) -> Results:
    """Return one page of hits, with counts and facets of all of them.

    No words find everything; words without a letter or digit find nothing.

    :raises SearchUnavailable: the index cannot be read, or is still to be built.
    """
    tree, words, is_cut, notes = parse(query.words)
    tree = widened(tree)
    budget = Budget(settings.SEARCH_BUDGET_MS)
    engine = connections["default"].get_backend()
    found = engine.find(tree, query, budget)
    # Without an index nothing is found, and of letters that would be a lie.
    if not found.total and not engine.serving_generation() and Letter.objects.exists():
        raise SearchUnavailable("The search index cannot be read", "there is none")
    sought = Sought(set(wanted(tree)))
    return Results(
        hits=tuple(
            read_hits(found.places, sought, words if sought.needles else "", budget)
        ),
        total=found.total,
        page=found.page,
        pages=found.pages,
        facets=found.facets,
        is_complete=found.is_complete,
        is_cut=is_cut,
        notes=notes,
    )


def count_hits(queries: Iterable[Query]) -> Iterator[int]:
    """Yield the number of hits of each query, as far as one search's time allows.

    :raises SearchUnavailable: the index cannot be read.
    """
    budget = Budget(settings.SEARCH_BUDGET_MS)
    engine = connections["default"].get_backend()
    for query in queries:
        tree = widened(parse(query.words).tree)
        yield engine.find(tree, replace(query, counted=(), passages=0), budget).total


def mark_words(text: str, words: str) -> tuple[Piece, ...]:
    """Return the text in pieces, with the words of a search marked in it."""
    sought = Sought(set(wanted(widened(parse(words).tree))))
    marks = chain.from_iterable(find_needles(text, sought).values())
    return tuple(marked_pieces(text, merged(marks)))
