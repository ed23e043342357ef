"""What narrows a query, its fields and what it does not want, and the query without."""

from collections.abc import Iterator
from typing import NamedTuple

from letters.search.query import FIELD_OF, PLAIN, TEXTS, Parser, clean
from letters.search.tree import Node, Not


class Loosened(NamedTuple):
    """A query without a part, or some, of what narrows it."""

    left_out: str
    words: str


def loosened(words: str) -> Iterator[Loosened]:
    """Yield the query without each part that narrows it, and without all of them."""
    reader = Reader(words)
    found = reader.narrowing
    for each in found:
        yield Loosened(reader.written[each.start : each.stop], reader.without(each))
    if len(found) > 1:
        left_out = " ".join(reader.written[each.start : each.stop] for each in found)
        yield Loosened(left_out, reader.without(*found))


def words_alone(words: str) -> str:
    """Return the query with the words of its fields sought everywhere, and without
    values, days and what is not wanted."""
    reader = Reader(words)
    values = (each for each in reader.narrowing if each not in reader.of_words)
    return reader.without(*values, *reader.of_words.values())


class Reader(Parser):
    """Notes where the parts stand that narrow what the others find.

    :attr of_words: of each part that is a field of words, where the name stands.
    """

    def __init__(self, words: str) -> None:
        self.written = clean(words).translate(PLAIN)
        super().__init__(self.written)
        self.narrowing: list[range] = []
        self.of_words: dict[range, range] = {}
        self.query()

    def part(self) -> Node | None:
        first = self.lexemes[self.place]
        node = super().part()
        is_field = first.lastgroup == "field"
        if is_field or isinstance(node, Not):
            place = range(first.start(), self.lexemes[self.place - 1].end())
            self.narrowing.append(place)
            if is_field and FIELD_OF[first["name"].lower()] in TEXTS:
                self.of_words[place] = range(*first.span())
        return node

    def without(self, *places: range) -> str:
        """Return the text without these places, and without a word for "and"."""
        joins = (range(*each.span()) for each in self.lexemes if each["both"])
        left_out = set().union(*places, *joins)
        left = (sign for at, sign in enumerate(self.written) if at not in left_out)
        return " ".join("".join(left).split())
