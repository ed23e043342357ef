"""The letters and items that an engine found, with their excerpts.

All rows of a page are read in a fixed number of queries.
"""

from bisect import bisect_right
from collections import defaultdict, namedtuple
from collections.abc import Collection, Iterator
from urllib.parse import quote, urlencode

from django.db.models import Model, QuerySet

from letters.models import AgendaItem, Footnote, Letter, Paragraph
from letters.search.budget import Budget
from letters.search.excerpts import (
    Passage,
    best_matches,
    opening,
    pieces_of,
    reasons_of,
)
from letters.search.shapes import Excerpt, Hit
from letters.search.sought import Sought

# Characters of a letter in which excerpts are sought: no letter is as long, and a
# file that is must not hold up the page.
LOOKED_AT = 200_000


ITEM_FIELDS = [field.attname for field in AgendaItem._meta.concrete_fields]
ItemRow = namedtuple("ItemRow", ITEM_FIELDS)  # few of those of a page are shown


class Rows:
    """The rows of the letters on one page, by letter."""

    def __init__(self, keys: Collection[int]) -> None:
        self.letters = Letter.objects.select_related("kamerstuk").in_bulk(keys)
        self.items: defaultdict[int, list[ItemRow]] = defaultdict(list)
        self.passages_of: defaultdict[int, list[Passage]] = defaultdict(list)
        for row in map(ItemRow._make, self.read(AgendaItem, *ITEM_FIELDS)):
            self.items[row.letter_id].append(row)
        names = ("letter", "start", "end", "anchor", "item_id", "kind")
        for key, *passage in self.read(Paragraph, *names):
            self.passages_of[key].append(Passage(*passage))
        names = ("letter", "start", "end", "order", "at")
        for key, start, end, order, at in self.read(Footnote, *names):
            item = item_at(at, self.items[key])
            passage = Passage(start, end, f"noot-{order}", item and item.id)
            self.passages_of[key].append(passage)

    def read(self, model: type[Model], *names: str) -> QuerySet:
        """Return these values of each row, in their order, as far as an excerpt may
        look."""
        rows = model.objects.filter(letter__in=self.letters, start__lt=LOOKED_AT)
        return rows.order_by("order").values_list(*names)

    def item(self, letter: Letter, **wanted: object) -> AgendaItem | None:
        """Return the item of the letter with this anchor or primary key."""
        [(name, value)] = wanted.items()
        for row in self.items[letter.pk]:
            if getattr(row, name) == value:
                item = AgendaItem.from_db(letter._state.db, ITEM_FIELDS, row)
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
    sought: Sought,
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
        text, passages = letter.text[:LOOKED_AT], rows.passages(letter, item)
        matches = best_matches(text, passages, sought, budget)
        yield Hit(
            letter,
            item,
            tuple(
                Excerpt(
                    pieces_of(match),
                    rows.item(letter, id=match.passage.item),
                    address(letter, words, match.passage.anchor),
                    reasons_of(match),
                )
                for match in matches or filter(None, [opening(text, passages)])
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
