"""The passages of a hit that show best why it was found."""

from collections.abc import Collection, Iterator, Mapping, Set

from letters.search.tree import Node


def best_passages(
    held: Mapping[int, Set[Node]], headings: Collection[int]
) -> Iterator[int]:
    """Yield the passages of a text by number, best first.

    Each adds as much as it can to what those before it show. Of equals that is
    the one that shows more, then a text rather than a heading, then the first.

    :param held: what was asked for and stands in each passage.
    """
    left = dict(held)
    shown: set[Node] = set()

    def worth(number: int) -> tuple[int, int, bool, int]:
        needles = left[number]
        new = len(needles - shown)
        return new, len(needles), number not in headings, -number

    while left:
        best = max(left, key=worth)
        shown |= left.pop(best)
        yield best


def anchors_shown(
    held: Mapping[int, Set[Node]],
    anchors: Collection[str],
    headings: Collection[int],
    count: int,
) -> tuple[str, ...]:
    """Return the anchors of the best passages, each once."""
    named = {number: needles for number, needles in held.items() if anchors[number]}
    shown: dict[str, None] = {}
    for number in best_passages(named, headings):  # not all: there may be thousands
        if len(shown) == count:
            break
        shown[anchors[number]] = None
    return tuple(shown)
