"""What matched becomes a page: counted, filtered, put in order."""

from collections import Counter
from dataclasses import dataclass

from letters.search.matching import Scores
from letters.search.shapes import Query
from letters.search.snapshot import Snapshot


@dataclass(frozen=True)
class Found:
    """One page of what an engine found, by the letters' keys; compare `Results`.

    :param places: the primary key of each letter, and the anchor of the item in it
        ("" for a whole letter).
    """

    places: tuple[tuple[int, str], ...] = ()
    total: int = 0
    page: int = 1
    pages: int = 1
    years: tuple[tuple[int | None, int], ...] = ()
    kinds: tuple[tuple[str, int], ...] = ()
    is_complete: bool = True


def page_of(
    snapshot: Snapshot, scores: Scores, query: Query, *, is_complete: bool
) -> Found:
    """Return the page that is asked for, and the counts over all pages."""
    years: Counter[int | None] = Counter()
    kinds: Counter[str] = Counter()
    hits = []
    for document in scores:
        year, kind = snapshot.year(document), snapshot.kinds[document]
        is_of_year = not query.years or year in query.years
        is_of_kind = not query.kinds or kind in query.kinds
        years[year] += is_of_kind
        kinds[kind] += is_of_year
        if is_of_year and is_of_kind:
            hits.append(document)
    hits.sort(key=lambda document: sort_key(snapshot, scores, query, document))
    size = max(query.page_size, 1)
    pages = max(-(-len(hits) // size), 1)
    page = min(max(query.page, 1), pages)
    return Found(
        places=tuple(
            (snapshot.numbers[document], snapshot.anchor(document))
            for document in hits[(page - 1) * size : page * size]
        ),
        total=len(hits),
        page=page,
        pages=pages,
        years=tuple(sorted((+years).items(), key=lambda pair: -(pair[0] or 0))),
        kinds=tuple(sorted((+kinds).items(), key=lambda pair: (-pair[1], pair[0]))),
        is_complete=is_complete,
    )


def sort_key(
    snapshot: Snapshot, scores: Scores, query: Query, document: int
) -> tuple[float, ...]:
    """Return where a hit comes: no two have one key, and the undated come last."""
    day, letter = snapshot.days[document], snapshot.numbers[document]
    place = snapshot.places[document]
    if query.order == "oldest":
        return (not day, day, letter, place)
    newest = (-day, -letter, place)
    return newest if query.order == "newest" else (-scores[document], *newest)
