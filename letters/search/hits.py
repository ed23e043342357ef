"""The letters and items that an engine found, with their excerpts.

All rows of a page are read in a fixed number of queries.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple
from urllib.parse import urlencode

from django.db.models import F, Model, Q, QuerySet
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


Key = tuple[int, str]  # the primary key of a letter, and an anchor in it


class Passage(NamedTuple):
    """The text of a passage.

    :param item: the primary key of the agenda item that it belongs to.
    :param at: of a note the place of its mark in the text.
    """

    text: str
    item: int | None = None
    at: int | None = None


class Rows:
    """The rows of the hits on one page."""

    def __init__(self, places: Collection[Place]) -> None:
        letters = Letter.objects.select_related("kamerstuk").defer("text")
        self.letters = letters.in_bulk({place.letter for place in places})
        self.passages = read_passages(places)
        self.items: dict[int, list[AgendaItem]] = defaultdict(list)
        for item in items_of(places, self.passages):
            if item.letter_id in self.letters:
                item.letter = self.letters[item.letter_id]
            self.items[item.letter_id].append(item)

    def item(self, letter: int, anchor: str) -> AgendaItem | None:
        items = (each for each in self.items[letter] if each.anchor == anchor)
        return next(items, None)

    def item_of(self, letter: int, passage: Passage) -> AgendaItem | None:
        """Return the item that the passage belongs to, a note by its mark."""
        if passage.at is None:
            items = (each for each in self.items[letter] if each.pk == passage.item)
        else:
            items = (
                each
                for each in self.items[letter]
                if each.start <= passage.at < each.end
            )
        return next(items, None)


def read_passages(places: Collection[Place]) -> dict[Key, Passage]:
    """Return the passages that are shown of the hits, by letter and anchor."""
    keys = {(each.letter, anchor) for each in places for anchor in each.passages}
    notes = {key for key in keys if key[1].startswith(NOTE)}
    orders = {(letter, int(anchor.removeprefix(NOTE))) for letter, anchor in notes}
    passages = {
        (letter, anchor): Passage(text, item)
        for letter, anchor, text, item in rows_of(
            Paragraph, keys - notes, "anchor", SHOWN, "item"
        )
    }
    for letter, order, text, at in rows_of(Footnote, orders, "order", SHOWN, "at"):
        passages[letter, f"{NOTE}{order}"] = Passage(text, at=at)
    return passages


def rows_of(
    model: type[Model], keys: Collection[tuple], name: str, *others: str | Substr
) -> QuerySet:
    """Return of these letters the rows with these values, and perhaps a few more: the
    letter, the value and the others of each."""
    if not keys:
        return model.objects.none()
    letters, values = map(set, zip(*keys, strict=True))
    rows = model.objects.filter(letter__in=letters, **{f"{name}__in": values})
    return rows.order_by().values_list("letter", name, *others)


def items_of(
    places: Collection[Place], passages: Mapping[Key, Passage]
) -> Iterable[AgendaItem]:
    """Return the items that are hits, those of the passages, and of a letter with a
    note all."""
    numbers = {each.item for each in passages.values() if each.item}
    letters = {letter for (letter, _), each in passages.items() if each.at is not None}
    wanted = Q(pk__in=numbers) | Q(letter__in=letters)
    if hits := [place for place in places if place.item]:
        letters, anchors = {each.letter for each in hits}, {each.item for each in hits}
        wanted |= Q(letter__in=letters, anchor__in=anchors)
    return AgendaItem.objects.filter(wanted) if places else ()


def read_hits(
    places: Collection[Place], sought: Sought, words: str, budget: Budget
) -> Iterator[Hit]:
    """Yield a hit for each place that still has its row.

    :param words: as they go into the addresses of the excerpts; "" for none.
    :param budget: when it is spent, no words are marked any more.
    """
    rows = Rows(places)
    asked = f"?{urlencode({'q': words})}" if words else ""
    for key, anchor, shown in places:
        letter, item = rows.letters.get(key), rows.item(key, anchor)
        if letter is None or (anchor and item is None):
            continue  # it is gone, and the index will soon hear of that
        address, excerpts = letter.get_absolute_url() + asked, []
        for each in shown:
            if passage := rows.passages.get((key, each)):
                match = read_match(passage.text, sought, budget)
                pieces, reasons = pieces_of(match), reasons_of(match)
                about = rows.item_of(key, passage)
                excerpts.append(Excerpt(pieces, about, f"{address}#{each}", reasons))
        # What has no mark is there to show something at all.
        marked = [excerpt for excerpt in excerpts if excerpt.reasons]
        yield Hit(letter, item, tuple(marked or excerpts[:1]))


def read_match(text: str, sought: Sought, budget: Budget) -> Match:
    return Match(text, {} if budget.is_spent else find_needles(text, sought))
