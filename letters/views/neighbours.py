"""From a letter that was found to the hits before and after it."""

from dataclasses import dataclass, replace

from letters.errors import SearchUnavailable
from letters.forms import SearchForm
from letters.search import search
from letters.search.shapes import Hit


@dataclass(frozen=True)
class Neighbour:
    hit: Hit
    url: str


@dataclass(frozen=True)
class Neighbours:
    """Where a letter stands among the hits of a search.

    :param all_hits: the address of the page of hits that it is on.
    """

    place: int
    total: int
    all_hits: str
    before: Neighbour | None
    after: Neighbour | None


def neighbours_of(form: SearchForm) -> Neighbours | None:
    """Return what the address asks; None when it does not say which hit this is."""
    place = form.cleaned_data.get("treffer")
    if not place:
        return None
    try:
        before, total = hit_at(form, place - 1) if place > 1 else (None, 0)
        after, total = hit_at(form, place + 1)
    except SearchUnavailable:  # the letter is there all the same
        return None
    if place > total:
        return None
    page = (place - 1) // form.page_size + 1
    all_hits = form.address(pagina=page if page > 1 else None)
    return Neighbours(place, total, all_hits, before, after)


def hit_at(form: SearchForm, place: int) -> tuple[Neighbour | None, int]:
    """Return the hit at a place, if there is one, and how many hits there are."""
    query = replace(form.to_query(), page=place, page_size=1, counted=())
    results = search(query)
    if results.page != place or not results.hits:
        return None, results.total
    (hit,) = results.hits
    anchor = hit.item.anchor if hit.item else ""
    return Neighbour(hit, form.hit_address(hit, place, anchor)), results.total
