"""What matched becomes a page: counted, filtered, put in order."""

from collections import Counter
from heapq import nlargest, nsmallest
from itertools import chain

from letters.search.budget import Budget
from letters.search.matching import Scores
from letters.search.shapes import (
    MAX_VALUES,
    UNDATED,
    Counts,
    Facet,
    Found,
    Query,
)
from letters.search.snapshot import Column, Snapshot


def page_of(
    snapshot: Snapshot,
    scores: Scores,
    query: Query,
    budget: Budget,
    *,
    is_complete: bool,
) -> Found:
    """Return the page that is asked for, and the counts over all pages.

    The facets that the budget leaves no time for are not there.
    """
    narrowed = Narrowed(snapshot, list(scores), query)
    hits = narrowed.by_all()
    size = max(query.page_size, 1)
    pages = max(-(-len(hits) // size), 1)
    page = min(max(query.page, 1), pages)
    first = ordered(snapshot, scores, hits, query.order, page * size)
    facets: dict[Facet, Counts] = {}
    for name in query.counted:
        if budget.is_spent:
            is_complete = False
            break
        facets[name] = counted(snapshot.facets[name], narrowed.by_all(but=name), name)
    return Found(
        places=tuple(
            (snapshot.letters[number], snapshot.facts(number)["anchor"])
            for number in first[(page - 1) * size :]
        ),
        total=len(hits),
        page=page,
        pages=pages,
        facets=facets,
        is_complete=is_complete,
    )


class Narrowed:
    """What matched, by what is chosen in the query."""

    def __init__(self, snapshot: Snapshot, matched: list[int], query: Query) -> None:
        if query.first_day or query.last_day:
            first = as_number(query.first_day, 1)
            last = as_number(query.last_day, 99_999_999)
            days = snapshot.days
            matched = [each for each in matched if first <= days[each] <= last]
        self.matched = matched
        self.chosen: dict[Facet, tuple[Column, set[int]]] = {
            name: (column := snapshot.facets[name], column.having(set(values)))
            for name, values in query.facets.items()
            if values
        }
        self.hits = self.narrow("")

    def by_all(self, but: str = "") -> list[int]:
        """Return what has the chosen values in all facets but one."""
        return self.narrow(but) if but in self.chosen else self.hits

    def narrow(self, but: str) -> list[int]:
        found = self.matched
        for name, (column, wanted) in self.chosen.items():
            if name != but:
                found = [each for each in found if column.of[each] in wanted]
        return found


def as_number(day, default: int) -> int:
    return day.year * 10_000 + day.month * 100 + day.day if day else default


def counted(column: Column, documents: list[int], name: Facet) -> Counts:
    """Return the values of the documents, each with how many have it."""
    combinations = Counter(map(column.of.__getitem__, documents))
    single = (number for number, count in combinations.items() if count == 1)
    counts = Counter(chain.from_iterable(map(column.combinations.__getitem__, single)))
    for number, count in combinations.items():
        if count > 1:
            for value in column.combinations[number]:
                counts[value] += count
    if name == "year":
        return tuple(sorted(counts.items(), key=newest_year))
    return most_frequent(counts)


def newest_year(pair: tuple[str, int]) -> int:
    return 0 if pair[0] == UNDATED else -int(pair[0])


def most_frequent(counts: Counter[str]) -> Counts:
    """Return as many values as a facet shows; of equals the first by alphabet."""
    least = min(nlargest(MAX_VALUES, counts.values()), default=0)
    above = [pair for pair in counts.items() if pair[1] > least]
    above.sort(key=lambda pair: (-pair[1], pair[0]))
    equals = (value for value, count in counts.items() if count == least)
    last = nsmallest(MAX_VALUES - len(above), equals)
    return (*above, *((value, least) for value in last))


def ordered(
    snapshot: Snapshot, scores: Scores, hits: list[int], order: str, count: int
) -> list[int]:
    """Return the first hits in the order that is asked for."""
    if order == "oldest":
        places = nsmallest(count, map(snapshot.oldest.__getitem__, hits))
        return [snapshot.by_oldest[place] for place in places]
    if order == "newest":
        places = nsmallest(count, map(snapshot.newest.__getitem__, hits))
        return [snapshot.by_newest[place] for place in places]
    newest = snapshot.newest
    enough = nlargest(count, map(scores.__getitem__, hits))
    least = enough[-1] if enough else 0.0
    good = [each for each in hits if scores[each] >= least]
    return sorted(good, key=lambda each: (-scores[each], newest[each]))[:count]
