"""The hits of a page as places: each with the passages that show why it was found."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator

import numpy as np

from letters.search.budget import Budget
from letters.search.matching import Matcher
from letters.search.passages import anchors_shown
from letters.search.shapes import Place
from letters.search.snapshot import POSITION_BITS, Snapshot
from letters.search.tree import Node

Held = defaultdict[int, defaultdict[int, set[Node]]]


def places_of(
    snapshot: Snapshot,
    documents: Collection[int],
    needles: Collection[Node],
    count: int,
    budget: Budget,
) -> Iterator[Place]:
    """Yield the place of each document, with so many passages, as the budget allows.

    :param needles: what of the search can be seen in a text.
    """
    read = {number: snapshot.passages(number) for number in documents if count}
    held: Held = defaultdict(lambda: defaultdict(set))
    among = np.zeros(len(snapshot.is_there), bool)
    among[list(read)] = True
    matcher = Matcher(snapshot, budget)
    for needle in needles if read else ():
        if budget.is_spent:
            held.clear()
            break
        for place in matcher.places_of(needle, "text", among).tolist():
            number, position = place >> POSITION_BITS, place % (1 << POSITION_BITS)
            _, starts, _, _ = read[number]
            held[number][bisect_right(starts, position) - 1].add(needle)
    for number in documents:
        anchors: tuple[str, ...] = ()
        if number in read:
            opening, _, named, headings = read[number]
            anchors = anchors_shown(held[number], named, headings, count)
            anchors = anchors or tuple(filter(None, [opening]))
        letter, item = int(snapshot.letters[number]), snapshot.anchors[number]
        yield Place(letter, item, anchors)
