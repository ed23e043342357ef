"""The tree of a query held against the index: which documents match, and how well.

Each part of the tree gives the documents that match it with their scores, from whole
posting lists; the parts are combined as sets. What a term is worth in a document is
BM25, and kinds of terms weigh so that a form ranks above a stem, and both above a
part of a compound or a synonym.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence

from letters.search.budget import Budget
from letters.search.documents import SEARCHED
from letters.search.dutch import EXACT, PART
from letters.search.postings import Postings, decode
from letters.search.snapshot import Snapshot
from letters.search.tree import (
    All,
    Also,
    Any,
    Dates,
    Field,
    Near,
    Node,
    Not,
    Phrase,
    Prefix,
    Value,
    Word,
)

Scores = dict[int, float]
Places = Sequence[list[bytes]]  # of each word in a text, encoded, by its terms
Count = Callable[[Places], int]

WEIGHTS = {"heading": 4.0, "title": 4.0, "item": 4.0}  # of a text; others weigh 1
FORM = 2.0  # what a form weighs beside its stem
PART_ONLY = 0.01  # what a part of a compound weighs beside a word
ALSO = {"synonym": 0.02, "part": 0.01}
SATURATION = 1.2  # BM25's k1: how soon one more mention says nothing more
LENGTH_COUNTS = 0.75  # BM25's b: how far a long text is held against a document


class Matcher:
    """Matches trees until the budget is spent; what it then gives does match.

    :param is_complete: False as soon as something may have been left out.
    """

    def __init__(
        self,
        snapshot: Snapshot,
        budget: Budget,
        fields: tuple[str, ...] = SEARCHED,
    ) -> None:
        self.snapshot = snapshot
        self.budget = budget
        self.fields = fields
        self.is_complete = True

    def scores(self, node: Node) -> Scores:
        match node:
            case Word():
                return self.word(node)
            case Phrase(words):
                return self.together(words, adjacent_in)
            case Near(words, distance):
                return self.together(words, near_within(len(words) + distance))
            case Prefix(start):
                return self.prefix(start)
            case Field(name, part):
                return self.within((name,), part)
            case Value(name):
                return self.with_value(name, node.held_as)
            case Dates(first, last):
                days = self.snapshot.days
                return self.those(lambda number: first <= days[number] <= last)
            case Also(part, why):
                scores = self.scores(part)
                return {number: ALSO[why] * score for number, score in scores.items()}
            case Not(part):
                return self.without(self.everything(), [part])
            case Any(parts):
                return added(map(self.scores, parts))
            case All(parts):
                return self.in_common(parts)

    def within(self, fields: tuple[str, ...], part: Node) -> Scores:
        outside, self.fields = self.fields, fields
        try:
            return self.scores(part)
        finally:
            self.fields = outside

    def everything(self) -> Scores:
        return dict.fromkeys(self.snapshot.documents, 0.0)

    def those(self, is_wanted: Callable[[int], bool]) -> Scores:
        return dict.fromkeys(filter(is_wanted, self.snapshot.documents), 0.0)

    def with_value(self, name: str, value: str) -> Scores:
        column = self.snapshot.facets[name]
        wanted, own = column.having({value}), self.snapshot.own_papers
        return self.those(
            lambda number: (
                column.of[number] in wanted
                or (name == "paper" and own[number] == value)
            )
        )

    def in_common(self, parts: tuple[Node, ...]) -> Scores:
        wanted = [part for part in parts if not isinstance(part, Not)]
        unwanted = [part.part for part in parts if isinstance(part, Not)]
        found = []
        for part in wanted:
            found.append(self.scores(part))
            if not found[-1]:
                return {}
        first, *others = sorted(found, key=len) or [self.everything()]
        for other in others:
            common = first.keys() & other.keys()
            first = {number: first[number] + other[number] for number in common}
        return self.without(first, unwanted) if unwanted else first

    def without(self, found: Scores, unwanted: list[Node]) -> Scores:
        """Take out what matches; when time runs out nothing is sure to be wanted."""
        left_out: set[int] = set()
        for part in unwanted:
            left_out.update(self.scores(part))
        if not self.is_complete:
            return {}
        return {key: score for key, score in found.items() if key not in left_out}

    def word(self, word: Word) -> Scores:
        """Score by stem, and once more by form: the word as asked for ranks first."""
        return added(
            self.weighed(field, self.postings(field, term), weight)
            for field in self.fields
            for term, weight in weighed_terms(word)
        )

    def prefix(self, start: str) -> Scores:
        """Score all forms that begin so as if they were one."""
        return added(
            self.weighed(field, self.beginning(field, (EXACT + start).encode()))
            for field in self.fields
        )

    def beginning(self, field: str, start: bytes) -> Postings:
        counts: dict[int, int] = {}
        for postings in self.snapshot.postings_from(field, start):
            if self.is_out_of_time():
                break
            for number, count in zip(postings.documents, postings.counts, strict=True):
                counts[number] = counts.get(number, 0) + count
        for number in self.snapshot.deleted & counts.keys():
            del counts[number]
        return Postings(list(counts), list(counts.values()), ())

    def together(self, words: tuple[Word, ...], count: Count) -> Scores:
        """Compare positions, only in the documents that hold all words.

        :param count: of the positions of each word: how often they stand as asked.
        """
        return added(self.together_in(field, words, count) for field in self.fields)

    def together_in(self, field: str, words: tuple[Word, ...], count: Count) -> Scores:
        has_parts = count is not adjacent_in
        found = [self.places(field, word, has_parts=has_parts) for word in words]
        common = set.intersection(*map(set, found))
        matched = {}
        for step, number in enumerate(sorted(common)):
            if step % 64 == 0 and self.is_out_of_time():
                break
            if times := count([places[number] for places in found]):
                matched[number] = times
        return self.weighed(field, Postings(list(matched), list(matched.values()), ()))

    def places(
        self, field: str, word: Word, *, has_parts: bool
    ) -> dict[int, list[bytes]]:
        """Return where a word stands in each document, one list for each term."""
        terms = [EXACT + word.form] if word.is_exact else [word.stem]
        if has_parts and not word.is_exact:
            terms.append(PART + word.stem)
        found: dict[int, list[bytes]] = {}
        for term in terms:
            postings = self.postings(field, term)
            for number, places in zip(postings.documents, postings.places, strict=True):
                found.setdefault(number, []).append(places)
        return found

    def postings(self, field: str, term: str) -> Postings:
        if self.is_out_of_time():
            return Postings((), (), ())
        return self.snapshot.postings(field, term.encode())

    def is_out_of_time(self) -> bool:
        if self.budget.is_spent:
            self.is_complete = False
        return not self.is_complete

    def weighed(self, field: str, postings: Postings, weight: float = 1.0) -> Scores:
        """BM25: rare terms and many mentions count, in a short text more."""
        documents, counts, _ = postings
        total, count = len(self.snapshot.documents), len(documents)
        rarity = math.log(1 + (total - count + 0.5) / (count + 0.5))
        worth = WEIGHTS.get(field, 1.0) * weight * rarity * (SATURATION + 1)
        base = SATURATION * (1 - LENGTH_COUNTS)
        slope = SATURATION * LENGTH_COUNTS
        lengths = map(self.snapshot.lengths[field].__getitem__, documents)
        return {
            number: worth * times / (times + base + slope * length)
            for number, times, length in zip(documents, counts, lengths, strict=True)
        }


def weighed_terms(word: Word) -> tuple[tuple[str, float], ...]:
    """Return the terms that a word matches by, and what each weighs."""
    form = (EXACT + word.form, FORM)
    if word.is_exact:
        return (form,)
    return (word.stem, 1.0), form, (PART + word.stem, PART_ONLY)


def adjacent_in(places: Places) -> int:
    """Count where the words stand next to each other, in their order."""
    starts = set(decode(places[0][0]))
    for distance, [encoded] in enumerate(places[1:], 1):
        starts &= {place - distance for place in decode(encoded)}
        if not starts:
            return 0
    return len(starts)


def near_within(span: int) -> Count:
    """Return what counts where the words stand within so many positions."""

    def count(places: Places) -> int:
        positions = [
            sorted({place for each in encoded for place in decode(each)})
            for encoded in places
        ]
        return sum(1 for _ in windows(positions, span))

    return count


def windows(positions: list[list[int]], span: int) -> Iterator[int]:
    """Yield where a window opens that has a position of each word."""
    at = [0] * len(positions)
    for start in sorted({place for each in positions for place in each}):
        for word, places in enumerate(positions):
            while at[word] < len(places) and places[at[word]] < start:
                at[word] += 1
            if at[word] == len(places):
                return
        if all(
            places[i] < start + span for i, places in zip(at, positions, strict=True)
        ):
            yield start


def added(found: Iterable[Scores]) -> Scores:
    total: Scores = {}
    for scores in found:
        if not total:
            total = scores
            continue
        for number, score in scores.items():
            total[number] = total.get(number, 0.0) + score
    return total
