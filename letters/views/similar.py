"""What resembles a letter, and what resembles each item of its agenda."""

from dataclasses import dataclass

from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from letters.errors import SearchUnavailable
from letters.models import AgendaItem, Letter
from letters.search import Similar
from letters.search.shapes import Hit
from letters.views.searching import search_unavailable

MOST_ITEMS = 50


@dataclass(frozen=True)
class Resembled:
    """An item, and items of other letters that resemble it."""

    item: AgendaItem
    hits: list[Hit]


@require_safe
def similar_items(request, key):
    """Show for each item of a letter what resembles it in other letters."""
    letter = get_object_or_404(Letter.objects.for_lists(), key=key)
    try:
        similar = Similar(letter)
        resembled = [
            Resembled(item, similar.items(item))
            for item in letter.items.all()[:MOST_ITEMS]
        ]
    except SearchUnavailable:
        return search_unavailable(request)
    context = {"letter": letter, "resembled": [each for each in resembled if each.hits]}
    return render(request, "letters/similar.html", context)


def similar_letters(letter: Letter) -> list[Letter]:
    try:
        return Similar(letter).letters()
    except SearchUnavailable:  # the letter is there all the same
        return []
