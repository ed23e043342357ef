"""The letters and items that an engine found, with their excerpts.

All rows of a page are read in a fixed number of queries.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import chain
from urllib.parse import quote, urlencode

from letters.models import AgendaItem, Footnote, Letter, Paragraph
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
        self.items: dict[int, list[AgendaItem]] = self.by_letter(AgendaItem)
        self.paragraphs: dict[int, list[Paragraph]] = self.by_letter(Paragraph)
        self.footnotes: dict[int, list[Footnote]] = self.by_letter(Footnote)
        self.passages_of = {
            key: list(self.all_passages(letter)) for key, letter in self.letters.items()
        }

    def by_letter(self, model: type) -> dict[int, list]:
        rows = defaultdict(list)
        for row in model.objects.filter(letter__in=self.letters).order_by("order"):
            row.letter = self.letters[row.letter_id]
            rows[row.letter_id].append(row)
        return rows

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

    def all_passages(self, letter: Letter) -> Iterator[Passage]:
        """Yield the passages of a letter, as far as an excerpt may look."""
        items = self.items[letter.pk]
        by_key = {item.pk: item for item in items}
        left = LOOKED_AT
        for row in chain(self.paragraphs[letter.pk], self.footnotes[letter.pk]):
            text = row.text[:left]
            left -= len(text)
            if not text:
                return
            if isinstance(row, Paragraph):
                is_heading = row.kind == Paragraph.Kind.HEADING
                yield Passage(text, row.anchor, by_key.get(row.item_id), is_heading)
            else:
                yield Passage(text, f"noot-{row.order}", item_at(row.at, items))


def read_hits(
    places: Collection[tuple[int, str]], needles: Collection[Needle], words: str
) -> Iterator[Hit]:
    """Yield a hit for each place that still has its row.

    :param words: as they go into the addresses of the excerpts; "" for none.
    """
    rows = Rows({key for key, _ in places})
    for key, anchor in places:
        letter = rows.letters.get(key)
        item = rows.item(letter, anchor) if letter and anchor else None
        if letter is None or (anchor and item is None):
            continue  # it is gone, and the index will soon hear of that
        passages = rows.passages(letter, item)
        matches = best_matches(passages, needles) or filter(None, [opening(passages)])
        yield Hit(
            letter,
            item,
            tuple(
                Excerpt(
                    pieces_of(match),
                    match.passage.item,
                    address(letter, words, match.passage.anchor),
                )
                for match in matches
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
