"""The passages of a letter that show best why it was found."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from letters.search.budget import Budget
from letters.search.dutch import EXACT, PART, tokens
from letters.search.marking import (
    Mark,
    Needle,
    Span,
    find_needles,
    marked_pieces,
    merged,
)
from letters.search.shapes import Piece, Reason
from letters.search.tree import (
    All,
    Also,
    Any,
    Near,
    Node,
    Phrase,
    Prefix,
    Word,
    words_in,
)

COUNT = 3  # excerpts of a hit
LENGTH = 240  # characters of an excerpt
BORDER = 30  # how far an end is moved to fall between two words
ACCENTED = re.compile(r"(?<!\S)[!-~]*+\S++")  # a word not all of ASCII
OPENING = 80  # characters that a text needs to open a letter: no salutation


@dataclass(frozen=True)
class Passage:
    """A paragraph, heading or footnote, and where it stands.

    :param item: the primary key of the agenda item.
    """

    text: str
    anchor: str
    item: int | None
    is_heading: bool = False


@dataclass(frozen=True)
class Match:
    """A passage and what was found in it."""

    passage: Passage
    found: dict[Needle, list[Mark]]


def best_matches(
    passages: Iterable[Passage], needles: Collection[Needle], budget: Budget
) -> list[Match]:
    """Return the passages to show, best first, as far as the budget allows.

    Each adds as much as it can to what those before it show. Of equals that is
    the one that shows more, then a text rather than a heading, then the first.
    Only those that are about to be shown are read word by word: before, a passage
    counts for all that its letters allow.
    """
    unread = Allowed(needles).in_passages(passages)
    read: dict[Passage, dict[Needle, list[Mark]]] = {}
    chosen: list[Match] = []
    shown: set[Needle] = set()
    while unread and len(chosen) < COUNT and not budget.is_spent:
        pick = max(
            unread,
            key=lambda each: (
                len(unread[each] - shown),
                len(unread[each]),
                not each.is_heading,
            ),
        )
        if pick not in read:
            read[pick] = find_needles(pick.text, needles)
            unread[pick] = read[pick].keys()
            if not unread[pick]:
                del unread[pick]
            continue
        chosen.append(Match(pick, read[pick]))
        shown |= unread.pop(pick)
    return chosen


class Allowed:
    """What a text can hold, told from its written words without their order.

    Few words are looked at: those with the first letters of a word that was asked
    for or of its stem, as its other forms have them too.
    """

    def __init__(self, needles: Collection[Needle]) -> None:
        self.needles = needles
        words = list(chain.from_iterable(map(words_in, needles)))
        stems = {each.stem for each in words if isinstance(each, Word)}
        forms = {each.form for each in words if isinstance(each, Word)}
        starts = {each.start for each in words if isinstance(each, Prefix)}
        self.beginnings = set(map(beginning, stems | forms | starts))
        self.has_number = any(form.isdigit() for form in forms)

    def in_passages(self, passages: Iterable[Passage]) -> dict[Passage, Set[Needle]]:
        """Return what each passage can hold, of those that can hold anything."""
        return {
            passage: needles
            for passage in passages
            if (needles := self.in_text(passage.text))
        }

    def words_beginning_so(self, text: str) -> set[str]:
        """Return the words that hold the letters, or any letter with an accent."""
        lowered, words = text.lower(), set()
        for beginning in self.beginnings:
            place = lowered.find(beginning)
            while place >= 0:
                start = lowered.rfind(" ", 0, place) + 1
                end = lowered.find(" ", place)
                end = end if end >= 0 else len(lowered)
                words.add(lowered[start:end])
                place = lowered.find(beginning, end)
        return words if text.isascii() else words | set(ACCENTED.findall(lowered))

    def in_text(self, text: str) -> set[Needle]:
        written = self.words_beginning_so(text) if self.beginnings else ()
        if not written and not self.has_number:
            return set()
        terms = set().union(*map(terms_of, written))
        return {needle for needle in self.needles if may_stand(needle, terms, text)}


def beginning(word: str) -> str:
    """Return the letters that all forms of a word have: of "eer" and "eren", an e."""
    return word[:1] if word[:1] == word[1:2] else word[:2]


@lru_cache(maxsize=50_000)
def terms_of(written: str) -> frozenset[str]:
    return frozenset(term for token in tokens(written) for term in token.terms)


def may_stand(node: Node, terms: set[str], text: str) -> bool:
    match node:
        case Word(stem, form, is_exact):
            asked = {EXACT + form} if is_exact else {stem, PART + stem}
            return not terms.isdisjoint(asked) or spaced(form, text)
        case Phrase(words) | Near(words):
            return all(may_stand(word, terms, text) for word in words)
        case Prefix(start):
            return any(term.startswith(EXACT + start) for term in terms)
        case Also(part):
            return may_stand(part, terms, text)
        case All(parts) | Any(parts):
            return any(may_stand(part, terms, text) for part in parts)
        case _:
            return False


def spaced(form: str, text: str) -> bool:
    """Say whether a dossier can stand in the text with a space, "28 676"."""
    return form.isdigit() and form[:2] in text and form[2:] in text


def opening(passages: Sequence[Passage]) -> Match | None:
    """Return the first text that says something, or else the first passage."""
    texts = (
        passage
        for passage in passages
        if not passage.is_heading and len(passage.text) >= OPENING
    )
    first = next(chain(texts, passages), None)
    return first and Match(first, {})


def pieces_of(match: Match) -> tuple[Piece, ...]:
    """Return the part of a passage with most of what was found, cut between words."""
    text = match.passage.text
    spans = merged(chain.from_iterable(match.found.values()))
    start, end = window(text, spans)
    inside = [
        (max(first, start) - start, min(last, end) - start)
        for first, last in spans
        if first < end and last > start
    ]
    pieces = list(marked_pieces(text[start:end], inside))
    if start > 0:
        pieces.insert(0, Piece("… "))
    if end < len(text):
        pieces.append(Piece(" …"))
    return tuple(pieces)


def reasons_of(match: Match) -> tuple[Reason, ...]:
    """Return the words that were found in a passage, in order, each once."""
    marks = sorted(set(chain.from_iterable(match.found.values())))
    text = match.passage.text
    reasons = (Reason(text[m.start : m.end].lower(), m.why) for m in marks)
    return tuple(dict.fromkeys(reasons))


def window(text: str, spans: Sequence[Span]) -> Span:
    """Return the range of a text to show: the one that holds the most spans."""
    if len(text) <= LENGTH:
        return 0, len(text)
    first, last = fullest(spans) if spans else (0, 0)
    start = first - (LENGTH - (last - first)) // 2
    start = min(max(start, 0), len(text) - LENGTH)
    end = start + LENGTH
    if start > 0:
        start = text.find(" ", start, min(start + BORDER, first)) + 1 or start
    if end < len(text):
        space = text.rfind(" ", max(end - BORDER, last), end)
        end = end if space < 0 else space
    return start, end


def fullest(spans: Sequence[Span]) -> Span:
    """Return the range of at most LENGTH from one span's start with most spans."""
    ends = [end for _, end in spans]
    counts = [
        bisect_right(ends, start + LENGTH) - index
        for index, (start, _) in enumerate(spans)
    ]
    index = counts.index(max(counts))
    start = spans[index][0]
    if not counts[index]:  # one span that is longer than an excerpt
        return start, start + LENGTH
    return start, ends[index + counts[index] - 1]
