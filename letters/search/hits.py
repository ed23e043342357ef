"""The letters and items that an engine found, with their excerpts.

All rows of a page are read in a fixed number of queries.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import NamedTuple
from urllib.parse import quote, urlencode

from letters.models import AgendaItem, Footnote, Letter, Paragraph
from letters.search.budget import Budget
from letters.search.excerpts import (
    Passage,
    best_matches,
    opening,
    pieces_of,
    reasons_of,
)
from letters.search.marking import Needle
from letters.search.shapes import Excerpt, Hit

# Characters of a letter in which excerpts are sought: no letter is as long, and a
# file that is must not hold up the page.
LOOKED_AT = 200_000


ITEM_FIELDS = [field.attname for field in AgendaItem._meta.concrete_fields]


class ItemRow(NamedTuple):
    """An agenda item as plain values: few of those of a page are shown."""

    pk: int
    anchor: str
    start: int
    end: int
    values: tuple


class Rows:
    """The rows of the letters on one page, by letter."""

    def __init__(self, keys: Collection[int]) -> None:
        self.letters = Letter.objects.for_lists().in_bulk(keys)
        self.items: defaultdict[int, list[ItemRow]] = defaultdict(list)
        self.passages_of: defaultdict[int, list[Passage]] = defaultdict(list)
        self.left = dict.fromkeys(self.letters, LOOKED_AT)
        for key, *place, values in self.read(
            AgendaItem, "pk", "anchor", "start", "end"
        ):
            self.items[key].append(ItemRow(*place, values))
        names = ("start", "end", "anchor", "item_id", "kind")
        for key, start, end, anchor, item, kind, _ in self.read(Paragraph, *names):
            is_heading = kind == Paragraph.Kind.HEADING
            self.add(key, start, end, anchor, item, is_heading)
        names = ("start", "end", "order", "at")
        for key, start, end, order, at, _ in self.read(Footnote, *names):
            item = item_at(at, self.items[key])
            self.add(key, start, end, f"noot-{order}", item and item.pk, False)

    def read(self, model: type, *names: str) -> Iterator[tuple]:
        """Yield the letter of each row, these values, and of an item all values."""
        rows = model.objects.filter(letter__in=self.letters).order_by("order")
        others = ITEM_FIELDS if model is AgendaItem else ()
        count = 1 + len(names)
        for row in rows.values_list("letter", *names, *others):
            yield *row[:count], row[count:]

    def add(self, key: int, start: int, end: int, *place) -> None:
        """Add a passage, as far as an excerpt may look."""
        end = min(end, start + self.left[key])
        if end > start:
            self.left[key] -= end - start
            passage = Passage(self.letters[key].text[start:end], *place)
            self.passages_of[key].append(passage)

    def item(self, letter: Letter, **wanted: object) -> AgendaItem | None:
        """Return the item of the letter with this anchor or primary key."""
        [(name, value)] = wanted.items()
        for row in self.items[letter.pk]:
            if getattr(row, name) == value:
                item = AgendaItem.from_db(letter._state.db, ITEM_FIELDS, row.values)
                item.letter = letter
                return item
        return None

    def passages(self, letter: Letter, item: AgendaItem | None) -> list[Passage]:
        """Return the passages of an item, or of the whole letter, in their order.

        An item is shown by its heading already, and goes by what stands under it.
        """
        found = self.passages_of[letter.pk]
        if item is None:
            return found
        own = [each for each in found if each.item == item.pk]
        return [each for each in own if not each.is_heading] or own


def read_hits(
    places: Collection[tuple[int, str]],
    needles: Collection[Needle],
    words: str,
    budget: Budget,
) -> Iterator[Hit]:
    """Yield a hit for each place that still has its row.

    :param words: as they go into the addresses of the excerpts; "" for none.
    :param budget: when it is spent, a hit has its opening instead of what was found.
    """
    rows = Rows({key for key, _ in places})
    for key, anchor in places:
        letter = rows.letters.get(key)
        item = rows.item(letter, anchor=anchor) if letter and anchor else None
        if letter is None or (anchor and item is None):
            continue  # it is gone, and the index will soon hear of that
        passages = rows.passages(letter, item)
        matches = best_matches(passages, needles, budget)
        yield Hit(
            letter,
            item,
            tuple(
                Excerpt(
                    pieces_of(match),
                    rows.item(letter, pk=match.passage.item),
                    address(letter, words, match.passage.anchor),
                    reasons_of(match),
                )
                for match in matches or filter(None, [opening(passages)])
            ),
        )


def item_at(place: int | None, items: list[ItemRow]) -> ItemRow | None:
    """Return the item whose text holds this place; items are in their order."""
    if place is None:
        return None
    index = bisect_right(items, place, key=lambda item: item.start) - 1
    return items[index] if index >= 0 and place < items[index].end else None


def address(letter: Letter, words: str, anchor: str) -> str:
    query = f"?{urlencode({'q': words})}" if words else ""
    return f"{letter.get_absolute_url()}{query}#{quote(anchor)}"
