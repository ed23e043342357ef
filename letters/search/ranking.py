"""What matched becomes a page: counted, filtered, put in order."""

from collections.abc import Collection

import numpy as np

from letters.search.budget import Budget
from letters.search.columns import Column
from letters.search.matching import Matches
from letters.search.shapes import (
    MAX_VALUES,
    UNDATED,
    Counts,
    Facet,
    Found,
    Query,
)
from letters.search.showing import places_of
from letters.search.snapshot import Snapshot
from letters.search.tree import Node


def page_of(
    snapshot: Snapshot,
    matches: Matches,
    needles: Collection[Node],
    query: Query,
    budget: Budget,
    *,
    is_complete: bool,
) -> Found:
    """Return the page that is asked for, and the counts over all pages.

    The facets that the budget leaves no time for are not there.

    :param needles: what of the search can be seen in a text.
    """
    narrowed = Narrowed(snapshot, matches.found, query)
    hits = np.flatnonzero(narrowed.by_all())
    size = max(query.page_size, 1)
    pages = max(-(-len(hits) // size), 1)
    page = min(max(query.page, 1), pages)
    first = ordered(snapshot, matches.worth, hits, query.order, page * size)
    facets: dict[Facet, Counts] = {}
    for name in query.counted:
        if budget.is_spent:
            is_complete = False
            break
        facets[name] = counted(snapshot.facets[name], narrowed.by_all(but=name), name)
    return Found(
        places=tuple(
            places_of(
                snapshot,
                first[(page - 1) * size :].tolist(),
                needles,
                query.passages,
                budget,
            )
        ),
        total=len(hits),
        page=page,
        pages=pages,
        facets=facets,
        is_complete=is_complete,
    )


class Narrowed:
    """What matched, by what is chosen in the query."""

    def __init__(self, snapshot: Snapshot, matched: np.ndarray, query: Query) -> None:
        if query.first_day or query.last_day:
            first = as_number(query.first_day, 1)
            last = as_number(query.last_day, 99_999_999)
            days = snapshot.days
            matched = matched & (first <= days) & (days <= last)
        self.matched = matched
        self.chosen = {
            name: snapshot.facets[name].having(values)
            for name, values in query.facets.items()
            if values
        }
        self.hits = self.narrow("")

    def by_all(self, but: str = "") -> np.ndarray:
        """Say of each document whether it is a hit, one facet left aside."""
        return self.narrow(but) if but in self.chosen else self.hits

    def narrow(self, but: str) -> np.ndarray:
        found = self.matched
        for name, having in self.chosen.items():
            if name != but:
                found = found & having
        return found


def as_number(day, default: int) -> int:
    return day.year * 10_000 + day.month * 100 + day.day if day else default


def counted(column: Column, chosen: np.ndarray, name: Facet) -> Counts:
    """Return the values of the chosen documents, each with how many have it."""
    counts = column.counts(chosen)
    held = np.flatnonzero(counts)
    if name == "year":
        years = [(column.values[place], int(counts[place])) for place in held]
        return tuple(sorted(years, key=newest_year))
    # Of equals the first by alphabet: values stand in that order.
    most_frequent = held[np.argsort(-counts[held], kind="stable")[:MAX_VALUES]]
    return tuple((column.values[place], int(counts[place])) for place in most_frequent)


def newest_year(pair: tuple[str, int]) -> int:
    return 0 if pair[0] == UNDATED else -int(pair[0])


def ordered(
    snapshot: Snapshot, worth: np.ndarray, hits: np.ndarray, order: str, count: int
) -> np.ndarray:
    """Return the first hits in the order that is asked for."""
    if order == "oldest":
        return snapshot.by_oldest[np.sort(snapshot.oldest[hits])[:count]]
    if order == "newest":
        return snapshot.by_newest[np.sort(snapshot.newest[hits])[:count]]
    worth, newest = worth[hits], snapshot.newest[hits]
    if len(hits) > count:
        least = np.partition(worth, -count)[-count]
        above, equal = worth > least, worth == least
        last = np.sort(newest[equal])[: count - int(above.sum())]
        equal[equal] = newest[equal] <= last[-1]
        good = above | equal
        worth, newest = worth[good], newest[good]
    return snapshot.by_newest[newest[np.lexsort([newest, -worth])]]
