"""What resembles a letter or an agenda item: it shares the words that others lack."""

import math
from collections import Counter

from django.conf import settings
from haystack import connections

from letters.models import AgendaItem, Letter
from letters.search.budget import Budget
from letters.search.dutch import tokens
from letters.search.shapes import Hit, Place, Query
from letters.search.stems import FUNCTION_WORDS
from letters.search.tree import AtLeast, Node, Word

TELLING = 15  # words that are looked for
SHARED = 3  # what resembles a text has one in so many of them
SHORTEST = 4  # letters of a word that tells something
LOOKED_AT = 50_000  # characters of a text
TRIED = 20  # hits, of which some are of the letter itself


class Similar:
    """Looks for what resembles a letter and its items, as far as one search's time
    allows.

    :raises SearchUnavailable: the index cannot be read.
    """

    def __init__(self, letter: Letter) -> None:
        self.letter = letter
        self.engine = connections["default"].get_backend()
        self.budget = Budget(settings.SEARCH_BUDGET_MS)

    def letters(self, count: int = 5) -> list[Letter]:
        """Return the letters that resemble it most, the nearest first."""
        return [hit.letter for hit in self.like(self.letter.text, "letters", count)]

    def items(self, item: AgendaItem, count: int = 3) -> list[Hit]:
        """Return the items of other letters that resemble an item of this one most."""
        text = self.letter.text[item.start : item.end]
        return [hit for hit in self.like(text, "items", count) if hit.item]

    def like(self, text: str, unit: str, count: int) -> list[Hit]:
        tree = self.telling(text[:LOOKED_AT])
        query = Query(unit=unit, page_size=TRIED, counted=(), passages=0)
        places = self.engine.find(tree, query, self.budget).places
        return rows([each for each in places if each.letter != self.letter.pk][:count])

    def telling(self, text: str) -> Node:
        """Return the words of a text that are frequent in it and rare elsewhere."""
        stems = Counter(
            token.stem
            for token in tokens(text)
            if len(token.stem) >= SHORTEST
            and token.stem.isalpha()
            and token.stem not in FUNCTION_WORDS
        )
        counts = self.engine.counts_of(stems)
        shared = [stem for stem, count in counts.items() if count > 1]
        most = max(counts.values(), default=1) + 1

        def weight(stem: str) -> float:
            return (1 + math.log(stems[stem])) * math.log(most / counts[stem])

        chosen = sorted(shared, key=lambda stem: (-weight(stem), stem))[:TELLING]
        least = -(-len(chosen) // SHARED)
        return AtLeast(least, tuple(Word(stem, stem) for stem in chosen))


def rows(places: list[Place]) -> list[Hit]:
    """Return a hit without excerpts for each place that still has its row."""
    letters = (
        Letter.objects.for_lists()
        .defer("text")
        .in_bulk(place.letter for place in places)
    )
    of_items = [place.letter for place in places if place.item]
    items = {
        (item.letter_id, item.anchor): item
        for item in AgendaItem.objects.filter(letter__in=of_items)
    }
    hits = []
    for key, anchor, _ in places:
        letter, item = letters.get(key), items.get((key, anchor))
        if item:
            item.letter = letter
        if letter and (item or not anchor):
            hits.append(Hit(letter, item, ()))
    return hits
