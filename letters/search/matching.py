"""The tree of a query held against the index: which documents match, and how well.

Each part of the tree says of every document whether it matches and what it is worth,
from whole posting lists; the parts are combined document by document. What a term is
worth in a document is BM25, and kinds of terms weigh so that a form ranks above a
stem, and both above a part of a compound or a synonym.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from functools import reduce
from typing import NamedTuple

import numpy as np

from letters.search.budget import Budget
from letters.search.columns import whole
from letters.search.documents import SEARCHED
from letters.search.dutch import EXACT, PART
from letters.search.generations import reading_files
from letters.search.postings import Postings
from letters.search.snapshot import NO_POSTINGS, Snapshot, document_of
from letters.search.tree import (
    All,
    Also,
    Any,
    AtLeast,
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

Places = Sequence[np.ndarray]  # of each word: see `Snapshot.places`
Find = Callable[[Places], np.ndarray]  # places of words → those where they are as asked

WEIGHTS = {"heading": 4.0, "title": 4.0, "item": 4.0}  # of a text; others weigh 1
FORM = 2.0  # what a form weighs beside its stem
PART_ONLY = 0.01  # what a part of a compound weighs beside a word
ALSO = {"synonym": 0.02, "part": 0.01}
SATURATION = 1.2  # BM25's k1: how soon one more mention says nothing more
LENGTH_COUNTS = 0.75  # BM25's b: how far a long text is held against a document


class Matches(NamedTuple):
    """Of every document whether it matches, and how well."""

    found: np.ndarray
    worth: np.ndarray

    def __or__(self, other: "Matches") -> "Matches":
        return Matches(self.found | other.found, self.worth + other.worth)

    def __and__(self, other: "Matches") -> "Matches":
        found = self.found & other.found
        return Matches(found, (self.worth + other.worth) * found)


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

    def matches(self, node: Node) -> Matches:
        match node:
            case Word():
                return self.word(node)
            case Phrase(words):
                return self.together(words, next_to_each_other)
            case Near(words, distance):
                return self.together(words, within(len(words) + distance), parts=True)
            case Prefix(start):
                return self.prefix(start)
            case Field(name, part):
                return self.in_fields((name,), part)
            case Value(name):
                return self.those(self.with_value(name, node.held_as))
            case Dates(first, last):
                days = self.snapshot.days
                return self.those((first <= days) & (days <= last))
            case Also(part, why):
                found, worth = self.matches(part)
                return Matches(found, ALSO[why] * worth)
            case Not(part):
                return self.without(self.everything(), [part])
            case Any(parts):
                return reduce(Matches.__or__, map(self.matches, parts), self.nothing())
            case AtLeast(count, parts):
                every = [self.nothing(), *map(self.matches, parts)]
                found = np.sum([each.found for each in every], axis=0) >= count
                return Matches(found, reduce(Matches.__or__, every).worth * found)
            case All(parts):
                return self.in_common(parts)

    def in_fields(self, fields: tuple[str, ...], part: Node) -> Matches:
        outside, self.fields = self.fields, fields
        try:
            return self.matches(part)
        finally:
            self.fields = outside

    def nothing(self) -> Matches:
        size = len(self.snapshot.is_there)
        return Matches(np.zeros(size, bool), np.zeros(size))

    def everything(self) -> Matches:
        return self.those(self.snapshot.is_there)

    def those(self, wanted: np.ndarray) -> Matches:
        return Matches(wanted & self.snapshot.is_there, np.zeros(len(wanted)))

    def with_value(self, name: str, value: str) -> np.ndarray:
        having = self.snapshot.facets[name].having({value})
        if name == "paper":
            having |= self.snapshot.own_papers.having({value})
        return having

    def in_common(self, parts: tuple[Node, ...]) -> Matches:
        wanted = [part for part in parts if not isinstance(part, Not)]
        unwanted = [part.part for part in parts if isinstance(part, Not)]
        common = None
        for part in wanted:
            matches = self.matches(part)
            common = common & matches if common else matches
            if not common.found.any():
                return common
        common = common or self.everything()
        return self.without(common, unwanted) if unwanted else common

    def without(self, matches: Matches, unwanted: list[Node]) -> Matches:
        """Take out what matches; when time runs out nothing is sure to be wanted."""
        found = matches.found
        for part in unwanted:
            found = found & ~self.matches(part).found
        if not self.is_complete:
            return self.nothing()
        return Matches(found, matches.worth * found)

    def word(self, word: Word) -> Matches:
        """Score by stem, and once more by form: the word as asked for ranks first."""
        matches = self.nothing()
        for field in self.fields:
            for term, weight in weighed_terms(word):
                self.add(matches, field, self.postings(field, term), weight)
        return matches

    def prefix(self, start: str) -> Matches:
        """Score all forms that begin so as if they were one."""
        matches = self.nothing()
        for field in self.fields:
            self.add(matches, field, self.beginning(field, (EXACT + start).encode()))
        return matches

    def beginning(self, field: str, start: bytes) -> Postings:
        counts = np.zeros(len(self.snapshot.is_there), np.int64)
        with reading_files(self.snapshot.generation):  # damaged, it names any document
            for postings in self.snapshot.postings_from(field, start):
                if self.is_out_of_time():
                    break
                counts[postings.documents] += postings.counts
        documents = np.flatnonzero(counts * self.snapshot.is_there)
        return Postings(documents, counts[documents])

    def together(
        self, words: tuple[Word, ...], find: Find, *, parts: bool = False
    ) -> Matches:
        """Score the documents in which the words stand as is asked, by how often.

        :param parts: whether parts of compounds count.
        """
        matches = self.nothing()
        for field in self.fields:
            holding = [self.holding(field, word, parts=parts) for word in words]
            among = reduce(np.logical_and, holding, self.snapshot.is_there)
            if self.is_out_of_time() or not among.any():
                continue
            found = find([self.places(field, word, among, parts) for word in words])
            documents, counts = np.unique(document_of(found), return_counts=True)
            self.add(matches, field, Postings(documents, counts))
        return matches

    def holding(self, field: str, word: Word, *, parts: bool) -> np.ndarray:
        """Say of each document whether it holds a word."""
        holding = self.nothing().found
        for term in placed_terms(word, parts):
            holding[self.postings(field, term).documents] = True
        return holding

    def places(
        self, field: str, word: Word, among: np.ndarray, parts: bool
    ) -> np.ndarray:
        """Return where a word stands in some of the documents."""
        return union(
            self.snapshot.places(field, term.encode(), among)
            for term in placed_terms(word, parts)
        )

    def places_of(self, node: Node, field: str, among: np.ndarray) -> np.ndarray:
        """Return where a word, a phrase or the like stands in some of the documents; of
        words near each other, where a stretch that holds them begins."""
        match node:
            case Word():
                return self.places(field, node, among, parts=True)
            case Phrase(words):
                places = [self.places(field, word, among, False) for word in words]
                return next_to_each_other(places)
            case Near(words, distance):
                places = [self.places(field, word, among, True) for word in words]
                return within(len(words) + distance)(places)
            case Prefix(start):
                term = (EXACT + start).encode()
                return union(self.snapshot.places_from(field, term, among))
            case Also(part):
                return self.places_of(part, field, among)
            case All(parts) | Any(parts):
                return union(self.places_of(part, field, among) for part in parts)

    def postings(self, field: str, term: str) -> Postings:
        if self.is_out_of_time():
            return NO_POSTINGS
        return self.snapshot.postings(field, term.encode())

    def is_out_of_time(self) -> bool:
        if self.budget.is_spent:
            self.is_complete = False
        return not self.is_complete

    def add(
        self, matches: Matches, field: str, postings: Postings, weight: float = 1.0
    ) -> None:
        """BM25: rare terms and many mentions count, in a short text more."""
        documents, counts = postings
        total, count = self.snapshot.count, len(documents)
        rarity = math.log(1 + (total - count + 0.5) / (count + 0.5))
        worth = WEIGHTS.get(field, 1.0) * weight * rarity * (SATURATION + 1)
        lengths = self.snapshot.lengths[field][documents]
        room = SATURATION * (1 - LENGTH_COUNTS + LENGTH_COUNTS * lengths)
        matches.found[documents] = True
        matches.worth[documents] += worth * counts / (counts + room)


def weighed_terms(word: Word) -> tuple[tuple[str, float], ...]:
    """Return the terms that a word matches by, and what each weighs."""
    form = (EXACT + word.form, FORM)
    if word.is_exact:
        return (form,)
    return (word.stem, 1.0), form, (PART + word.stem, PART_ONLY)


def placed_terms(word: Word, parts: bool) -> tuple[str, ...]:
    """Return the terms that stand where a word does, also as a part of a compound."""
    if word.is_exact:
        return (EXACT + word.form,)
    return (word.stem, PART + word.stem) if parts else (word.stem,)


def union(places: Iterable[np.ndarray]) -> np.ndarray:
    return np.unique(whole(list(places)))


def next_to_each_other(places: Places) -> np.ndarray:
    """Return where the first word stands when the others follow it, in their order."""
    starts = places[0]
    for distance, each in enumerate(places[1:], 1):
        starts = starts[is_in(each, starts + distance)]
    return starts


def is_in(rising: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    at = np.searchsorted(rising, wanted)
    at[at == len(rising)] = 0
    return rising[at] == wanted if len(rising) else np.zeros(len(wanted), bool)


def within(span: int) -> Find:
    """Return what finds where a window of so many positions has each of the words."""

    def find(places: Places) -> np.ndarray:
        starts = union(places)
        for each in places:
            at = np.searchsorted(each, starts)
            starts, at = starts[at < len(each)], at[at < len(each)]
            starts = starts[each[at] < starts + span]
        return starts

    return find
