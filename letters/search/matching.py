"""The tree of a query held against the index: which documents match, and how well.

Each part of the tree gives the documents that match it with their scores; the
parts are combined as sets. What a term is worth in a document is BM25.
"""

import math
import time
from collections.abc import Iterator

from letters.search.query import All, Any, Node, Not, Phrase, Word
from letters.search.schema import EXACT, WEIGHTS
from letters.search.snapshot import Snapshot

Scores = dict[int, float]

SATURATION = 1.2  # BM25's k1: how soon one more mention says nothing more
LENGTH_COUNTS = 0.75  # BM25's b: how far a long text is held against a document


class Budget:
    """The time that a search may take."""

    def __init__(self, milliseconds: int) -> None:
        self.end = time.monotonic() + milliseconds / 1000

    @property
    def left(self) -> float:
        return max(0.0, self.end - time.monotonic())

    @property
    def is_spent(self) -> bool:
        return time.monotonic() >= self.end


class Matcher:
    """Matches trees until the budget is spent; what it then gives does match.

    :param is_complete: False as soon as something may have been left out.
    """

    def __init__(self, snapshot: Snapshot, budget: Budget) -> None:
        self.snapshot = snapshot
        self.reader = snapshot.reader
        self.budget = budget
        self.is_complete = True

    def scores(self, node: Node) -> Scores:
        match node:
            case Word():
                return self.word(node)
            case Phrase(words):
                return self.phrase(words)
            case Not(part):
                return self.without(self.everything(), [part])
            case Any(parts):
                return added(*map(self.scores, parts))
            case All(parts):
                return self.in_common(parts)

    def everything(self) -> Scores:
        return dict.fromkeys(self.snapshot.documents, 0.0)

    def in_common(self, parts: tuple[Node, ...]) -> Scores:
        wanted = [part for part in parts if not isinstance(part, Not)]
        unwanted = [part.part for part in parts if isinstance(part, Not)]
        found = []
        for part in wanted:
            found.append(self.scores(part))
            if not found[-1]:
                return {}
        first, *others = sorted(found, key=len) or [self.everything()]
        common = {
            document: score + sum(other[document] for other in others)
            for document, score in first.items()
            if all(document in other for other in others)
        }
        return self.without(common, unwanted) if unwanted else common

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
        terms = (word.stem, EXACT + word.form)
        return added(*(self.term(field, term) for field in WEIGHTS for term in terms))

    def term(self, field: str, term: str) -> Scores:
        counts = {document: count for document, count, _ in self.postings(field, term)}
        return self.weighed(field, counts)

    def phrase(self, words: tuple[Word, ...]) -> Scores:
        return added(*(self.phrase_in(field, words) for field in WEIGHTS))

    def phrase_in(self, field: str, words: tuple[Word, ...]) -> Scores:
        """Compare positions only in the documents that hold all words."""
        found = [
            {document: value for document, _, value in self.postings(field, word.stem)}
            for word in words
        ]
        common = set.intersection(*map(set, found))
        positions = self.reader.schema[field].format.decode_positions
        counts: dict[int, float] = {}
        for document in sorted(common):
            if self.is_out_of_time():
                break
            starts = set(positions(found[0][document]))
            for distance, values in enumerate(found[1:], 1):
                starts &= {place - distance for place in positions(values[document])}
            if starts:
                counts[document] = len(starts)
        return self.weighed(field, counts)

    def postings(self, field: str, term: str) -> Iterator[tuple[int, float, bytes]]:
        """Yield each document that holds a term, how often, and where (encoded)."""
        for leaf, offset in self.reader.leaf_readers():
            if (field, term) not in leaf:
                continue
            matcher = leaf.postings(field, term)
            while matcher.is_active() and not self.is_out_of_time():
                yield offset + matcher.id(), matcher.weight(), matcher.value()
                matcher.next()

    def is_out_of_time(self) -> bool:
        if self.budget.is_spent:
            self.is_complete = False
        return not self.is_complete

    def weighed(self, field: str, counts: dict[int, float]) -> Scores:
        """BM25: rare terms and many mentions count, in a short text more."""
        if not counts:
            return {}
        reader, total = self.reader, self.reader.doc_count()
        mean_length = reader.field_length(field) / total
        rarity = math.log(1 + (total - len(counts) + 0.5) / (len(counts) + 0.5))
        worth = WEIGHTS[field] * rarity * (SATURATION + 1)

        def score(document: int, count: float) -> float:
            length = reader.doc_field_length(document, field) / mean_length
            enough = SATURATION * (1 - LENGTH_COUNTS + LENGTH_COUNTS * length)
            return worth * count / (count + enough)

        return {document: score(document, counts[document]) for document in counts}


def added(*found: Scores) -> Scores:
    total: Scores = {}
    for scores in found:
        for document, score in scores.items():
            total[document] = total.get(document, 0.0) + score
    return total
