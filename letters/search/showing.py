"""The hits of a page as places: each with the passages that show why it was found."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

import numpy as np

from letters.search.budget import Budget
from letters.search.columns import whole
from letters.search.matching import Matcher
from letters.search.passages import anchors_shown
from letters.search.shapes import Place
from letters.search.snapshot import POSITION_BITS, Passages, Snapshot
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
    starts, passages = starts_of(read)
    for needle in needles if read else ():
        if budget.is_spent:
            held.clear()
            break
        places = matcher.places_of(needle, "text", among)
        for at in np.unique(np.searchsorted(starts, places, "right") - 1).tolist():
            number, passage = passages[at]
            held[number][passage].add(needle)
    for number in documents:
        anchors: tuple[str, ...] = ()
        if number in read:
            opening, _, named, headings = read[number]
            anchors = anchors_shown(held[number], named, headings, count)
            anchors = anchors or tuple(filter(None, [opening]))
        letter, item = int(snapshot.letters[number]), snapshot.anchors[number]
        yield Place(letter, item, anchors)


def starts_of(read: Mapping[int, Passages]) -> tuple[np.ndarray, list[tuple[int, int]]]:
    """Return the places at which passages begin, in rising order, and of each passage
    its document and its number there."""
    numbers = sorted(read)
    starts = [
        np.array(read[number].starts, np.int64) + (number << POSITION_BITS)
        for number in numbers
    ]
    passages = [
        (number, each) for number in numbers for each in range(len(read[number].starts))
    ]
    return whole(starts), passages
