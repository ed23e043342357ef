"""The letters and items that an engine found, with their excerpts.

All rows of a page are read in a fixed number of queries.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator
from urllib.parse import quote, urlencode

from letters.models import AgendaItem, Footnote, Letter, Paragraph
from letters.search.budget import Budget
from letters.search.excerpts import Passage, best_matches, opening, pieces_of
from letters.search.marking import Needle
from letters.search.shapes import Excerpt, Hit

# Characters of a letter in which excerpts are sought: no letter is as long, and a
# file that is must not hold up the page.
LOOKED_AT = 200_000


class Rows:
    """The rows of the letters on one page, by letter."""

    def __init__(self, keys: Collection[int]) -> None:
        self.letters = Letter.objects.for_lists().in_bulk(keys)
        self.items: defaultdict[int, list[AgendaItem]] = defaultdict(list)
        for item in AgendaItem.objects.filter(letter__in=keys).order_by("order"):
            if item.letter_id in self.letters:
                item.letter = self.letters[item.letter_id]
                self.items[item.letter_id].append(item)
        self.passages_of = defaultdict(list)
        self.left = dict.fromkeys(self.letters, LOOKED_AT)
        # As plain values: a page shows few of the hundreds of paragraphs.
        self.read(Paragraph, "start", "end", "anchor", "item_id", "kind")
        self.read(Footnote, "start", "end", "order", "at")

    def read(self, model: type, *names: str) -> None:
        """Add the passages of one kind, as far as an excerpt may look."""
        rows = model.objects.filter(letter__in=self.letters).order_by("order")
        for key, start, end, *others in rows.values_list("letter", *names):
            end = min(end, start + self.left[key])
            self.left[key] -= end - start
            if end > start:
                passage = self.passage(key, model, *others)
                text = self.letters[key].text[start:end]
                self.passages_of[key].append(Passage(text, *passage))

    def passage(self, key: int, model: type, *values) -> tuple:
        """Return where a passage stands: its anchor, its item, if it is a heading."""
        items = self.items[key]
        if model is Footnote:
            order, at = values
            return f"noot-{order}", item_at(at, items), False
        anchor, item_key, kind = values
        item = next((each for each in items if each.pk == item_key), None)
        return anchor, item, kind == Paragraph.Kind.HEADING

    def item(self, letter: Letter, anchor: str) -> AgendaItem | None:
        items = (each for each in self.items[letter.pk] if each.anchor == anchor)
        return next(items, None)

    def passages(self, letter: Letter, item: AgendaItem | None) -> list[Passage]:
        """Return the passages of an item, or of the whole letter, in their order.

        An item is shown by its heading already, and goes by what stands under it.
        """
        found = self.passages_of[letter.pk]
        if item is None:
            return found
        own = [each for each in found if each.item == item]
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
        item = rows.item(letter, anchor) if letter and anchor else None
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
                    match.passage.item,
                    address(letter, words, match.passage.anchor),
                )
                for match in matches or filter(None, [opening(passages)])
            ),
        )


def item_at(place: int | None, items: list[AgendaItem]) -> AgendaItem | None:
    """Return the item whose text holds this place; items are in their order."""
    if place is None:
        return None
    index = bisect_right(items, place, key=lambda item: item.start) - 1
    return items[index] if index >= 0 and place < items[index].end else None


def address(letter: Letter, words: str, anchor: str) -> str:
    query = f"?{urlencode({'q': words})}" if words else ""
    return f"{letter.get_absolute_url()}{query}#{quote(anchor)}"
