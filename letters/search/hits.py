"""The letters and items that an engine found, with their excerpts.

All rows of a page are read in a fixed number of queries.
"""

from collections.abc import Collection, Iterator
from typing import NamedTuple
from urllib.parse import urlencode

from django.db.models import F, Model, QuerySet
from django.db.models.functions import Least, Substr

from letters.models import AgendaItem, Footnote, Letter, Paragraph
from letters.search.budget import Budget
from letters.search.excerpts import Match, pieces_of, reasons_of
from letters.search.marking import find_needles
from letters.search.shapes import Excerpt, Hit, Place
from letters.search.sought import Sought

# Characters of a passage in which words are marked: no passage is as long, and a file
# that has one must not hold up the page.
LOOKED_AT = 50_000
SHOWN = Substr("letter__text", F("start") + 1, Least(F("end") - F("start"), LOOKED_AT))
NOTE = "noot-"


class Passage(NamedTuple):
    """A passage of a letter, and the agenda item that it belongs to."""

    text: str
    item: AgendaItem | None


Key = tuple[int, str]  # the primary key of a letter, and an anchor in it


class Rows:
    """The rows of the hits on one page."""

    def __init__(self, places: Collection[Place]) -> None:
        letters = Letter.objects.select_related("kamerstuk").defer("text")
        self.letters = letters.in_bulk({place.letter for place in places})
        items = {(each.letter, each.item) for each in places if each.item}
        self.items: dict[Key, AgendaItem] = {
            (item.letter_id, item.anchor): self.of_letter(item)
            for item in rows_of(AgendaItem, items, "anchor")
        }
        self.passages: dict[Key, Passage] = {}
        named = {(each.letter, anchor) for each in places for anchor in each.passages}
        notes = {key for key in named if key[1].startswith(NOTE)}
        self.read_paragraphs(named - notes)
        self.read_notes(notes)

    def of_letter(self, item: AgendaItem | None) -> AgendaItem | None:
        """Lead an item to its letter, lest that be read once more."""
        if item and item.letter_id in self.letters:
            item.letter = self.letters[item.letter_id]
        return item

    def read_paragraphs(self, keys: Collection[Key]) -> None:
        paragraphs = rows_of(Paragraph, keys, "anchor").select_related("item")
        for each in paragraphs.annotate(shown=SHOWN):
            passage = Passage(each.shown, self.of_letter(each.item))
            self.passages[each.letter_id, each.anchor] = passage

    def read_notes(self, keys: Collection[Key]) -> None:
        letters = {letter for letter, _ in keys}
        items = list(AgendaItem.objects.filter(letter__in=letters)) if keys else ()
        orders = {(letter, int(anchor.removeprefix(NOTE))) for letter, anchor in keys}
        for each in rows_of(Footnote, orders, "order").annotate(shown=SHOWN):
            around = (
                item
                for item in items
                if item.letter_id == each.letter_id
                and each.at is not None
                and item.start <= each.at < item.end
            )
            passage = Passage(each.shown, self.of_letter(next(around, None)))
            self.passages[each.letter_id, each.anchor] = passage


def rows_of(model: type[Model], keys: Collection[tuple], field: str) -> QuerySet:
    """Return the rows of these letters with these values, and perhaps a few more."""
    if not keys:
        return model.objects.none()
    letters, values = map(set, zip(*keys, strict=True))
    return model.objects.filter(letter__in=letters, **{f"{field}__in": values})


def read_hits(
    places: Collection[Place], sought: Sought, words: str, budget: Budget
) -> Iterator[Hit]:
    """Yield a hit for each place that still has its row.

    :param words: as they go into the addresses of the excerpts; "" for none.
    :param budget: when it is spent, no words are marked any more.
    """
    rows = Rows(places)
    asked = f"?{urlencode({'q': words})}" if words else ""
    for key, anchor, passages in places:
        letter, item = rows.letters.get(key), rows.items.get((key, anchor))
        if letter is None or (anchor and item is None):
            continue  # it is gone, and the index will soon hear of that
        address = letter.get_absolute_url() + asked
        there = [each for each in passages if (key, each) in rows.passages]
        excerpts = [
            excerpt_of(rows.passages[key, each], f"{address}#{each}", sought, budget)
            for each in there
        ]
        # What has no mark is there to show something at all.
        marked = [excerpt for excerpt in excerpts if excerpt.reasons]
        yield Hit(letter, item, tuple(marked or excerpts[:1]))


def excerpt_of(passage: Passage, url: str, sought: Sought, budget: Budget) -> Excerpt:
    found = {} if budget.is_spent else find_needles(passage.text, sought)
    match = Match(passage.text, found)
    return Excerpt(pieces_of(match), passage.item, url, reasons_of(match))
