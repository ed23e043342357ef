"""The words that were asked for, found again in a text just as the index found them."""

from collections.abc import Collection, Iterable, Iterator

from letters.search.dutch import tokens
from letters.search.shapes import Piece

Needle = tuple[str, ...]  # the stems of a word, or of a phrase in their order
Span = tuple[int, int]  # from, until: offsets into a text


def find_needles(text: str, needles: Collection[Needle]) -> dict[Needle, list[Span]]:
    """Return where each needle that is in the text stands."""
    places: dict[str, dict[int, Span]] = {
        stem: {} for needle in needles for stem in needle
    }
    if not places:
        return {}
    for token in tokens(text):
        if token.stem in places:
            places[token.stem][token.position] = (token.start, token.end)
    found = {needle: list(occurrences(needle, places)) for needle in needles}
    return {needle: spans for needle, spans in found.items() if spans}


def occurrences(needle: Needle, places: dict[str, dict[int, Span]]) -> Iterator[Span]:
    """Yield where the stems of a needle stand next to each other."""
    first, *others = (places[stem] for stem in needle)
    for position, (start, end) in first.items():
        spans = [other.get(position + i) for i, other in enumerate(others, 1)]
        if all(spans):
            yield start, max([end, *(last for _, last in spans)])


def merged(spans: Iterable[Span]) -> list[Span]:
    """Return the spans in order, those that overlap as one."""
    apart: list[Span] = []
    for start, end in sorted(spans):
        if apart and start < apart[-1][1]:
            start, end = apart[-1][0], max(apart.pop()[1], end)
        apart.append((start, end))
    return apart


def marked_pieces(text: str, spans: Iterable[Span]) -> Iterator[Piece]:
    """Yield the text in pieces; the spans, which are apart, are the marked ones."""
    done = 0
    for start, end in spans:
        if done < start:
            yield Piece(text[done:start])
        yield Piece(text[start:end], is_marked=True)
        done = end
    if done < len(text):
        yield Piece(text[done:])
