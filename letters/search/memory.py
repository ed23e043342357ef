"""An engine that scans every text for every search: slow, small and plainly right.

It serves one process, for as long as that runs. What another engine finds is held
against it.
"""

import threading
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from itertools import product

from haystack.backends import BaseEngine

from letters.search.budget import Budget
from letters.search.contract import Digests, Engine
from letters.search.documents import SEARCHED, Document
from letters.search.dutch import EXACT, GAP, PART, tokens
from letters.search.passages import anchors_shown
from letters.search.shapes import (
    MAX_VALUES,
    UNDATED,
    Counts,
    Facet,
    Found,
    Place,
    Query,
    Unit,
)
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
    wanted,
)

Places = dict[str, set[int]]  # the positions of each term of a text


class Scanned:
    """A document and the terms of its texts."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.texts: dict[str, Places] = {}
        self.passage_at: dict[int, int] = {}  # positions of the text → its passages
        for name, text in document.texts.items():
            places = self.texts[name] = defaultdict(set)
            for token in tokens(text):
                for term in token.terms:
                    places[term].add(token.position)
                if name == "text":
                    passage = text.count(GAP, 0, token.start)
                    self.passage_at[token.position] = passage

    def place(self, needles: Collection[Node], count: int) -> Place:
        """Return the place of the document, with so many of its best passages."""
        document, held = self.document, defaultdict(set)
        for needle in needles:
            for position in positions_of(self.texts["text"], needle):
                held[self.passage_at[position]].add(needle)
        named = [each.anchor for each in document.passages]
        headings = {n for n, each in enumerate(document.passages) if each.is_heading}
        anchors = anchors_shown(held, named, headings, count)
        if count and not anchors and document.opening:
            anchors = (document.opening,)
        return Place(document.letter, document.anchor, anchors)

    def matches(self, node: Node, names: tuple[str, ...] = SEARCHED) -> bool:
        match node:
            case All(parts):
                return all(self.matches(part, names) for part in parts)
            case Any(parts):
                return any(self.matches(part, names) for part in parts)
            case AtLeast(count, parts):
                return sum(self.matches(part, names) for part in parts) >= count
            case Not(part):
                return not self.matches(part, names)
            case Also(part):
                return self.matches(part, names)
            case Field(name, part):
                return self.matches(part, (name,))
            case Value(name):
                return self.has_value(name, node.held_as)
            case Dates(first, last):
                return first <= self.document.day <= last
            case _:
                return any(holds(self.texts[name], node) for name in names)

    def has_value(self, name: str, value: str) -> bool:
        values = self.document.facets[name]
        if name == "paper":
            values = (*values, self.document.own_paper)
        return value in values

    def is_chosen(self, query: Query, but: str = "") -> bool:
        """Say whether it is what the query is filtered by, one facet left aside."""
        first, last = query.first_day, query.last_day
        if (first or last) and not self.document.day:
            return False
        if first and self.document.day < int(first.strftime("%Y%m%d")):
            return False
        if last and self.document.day > int(last.strftime("%Y%m%d")):
            return False
        return all(
            set(values) & set(self.document.facets[name])
            for name, values in query.facets.items()
            if values and name != but
        )


def holds(text: Places, node: Node) -> bool:
    """Say whether a text holds a word, a phrase, words near each other, a prefix."""
    match node:
        case Word():
            return bool(places(text, node, has_parts=True) or text.get(form(node)))
        case Prefix(start):
            return any(term.startswith(EXACT + start) for term in text)
        case Phrase(words):
            found = [places(text, word, has_parts=False) for word in words]
            return any(
                all(first + i in each for i, each in enumerate(found))
                for first in found[0]
            )
        case Near(words, distance):
            found = [places(text, word, has_parts=True) for word in words]
            return any(
                max(chosen) - min(chosen) < len(words) + distance
                for chosen in product(*found)
            )


def positions_of(text: Places, node: Node) -> set[int]:
    """Return where a word, a phrase or the like begins in a text."""
    match node:
        case Word():
            return places(text, node, has_parts=True)
        case Prefix(start):
            terms = [term for term in text if term.startswith(EXACT + start)]
            return set().union(*(text[term] for term in terms))
        case Phrase(words):
            first, *others = (places(text, word, has_parts=False) for word in words)
            return {
                start
                for start in first
                if all(start + i in each for i, each in enumerate(others, 1))
            }
        case Near(words, distance):
            found = [places(text, word, has_parts=True) for word in words]
            room = range(len(words) + distance)
            return {
                start
                for start in set().union(*found)
                if all(any(start + i in each for i in room) for each in found)
            }
        case Also(part):
            return positions_of(text, part)
        case All(parts) | Any(parts):
            return set().union(*(positions_of(text, part) for part in parts))


def form(word: Word) -> str:
    return EXACT + word.form


def places(text: Places, word: Word, *, has_parts: bool) -> set[int]:
    if word.is_exact:
        return text.get(form(word), set())
    found = text.get(word.stem, set())
    return found | text.get(PART + word.stem, set()) if has_parts else found


class Generation:
    def __init__(self) -> None:
        self.documents: dict[Unit, list[Scanned]] = {"letters": [], "items": []}


class MemoryBackend(Engine):
    """The generations are the process's own, whoever asks for the connection."""

    serving: Generation | None = None
    writing = threading.Lock()

    def find(
        self,
        tree: Node,
        query: Query,
        budget: Budget,
        generation: Generation | None = None,
    ) -> Found:
        generation = generation or self.serving
        matched, is_complete = [], True
        for each in generation.documents[query.unit] if generation else ():
            if budget.is_spent:
                is_complete = False
                break
            if each.matches(tree):
                matched.append(each)
        hits = [each for each in matched if each.is_chosen(query)]
        hits.sort(key=lambda each: sort_key(each.document, query.order))
        size = max(query.page_size, 1)
        pages = max(-(-len(hits) // size), 1)
        page = min(max(query.page, 1), pages)
        return Found(
            places=tuple(
                each.place(set(wanted(tree)), query.passages)
                for each in hits[(page - 1) * size : page * size]
            ),
            total=len(hits),
            page=page,
            pages=pages,
            facets={name: counted(matched, query, name) for name in query.counted},
            is_complete=is_complete,
        )

    def counts_of(self, terms: Collection[str]) -> dict[str, int]:
        held = self.vocabulary()
        return {term: held[term] for term in terms if term in held}

    def forms_from(self, start: str) -> dict[str, int]:
        return {
            term.removeprefix(EXACT): count
            for term, count in self.vocabulary().items()
            if term.startswith(EXACT + start)
        }

    def vocabulary(self) -> Counter[str]:
        """Return each term of the letters with the number of letters that hold it."""
        letters = self.serving.documents["letters"] if self.serving else ()
        return Counter(term for each in letters for term in each.texts["text"])

    @contextmanager
    def only_writer(self, *, wait: bool) -> Iterator[bool]:
        if not self.writing.acquire(blocking=wait):
            yield False
            return
        try:
            yield True
        finally:
            self.writing.release()

    def serving_generation(self) -> Generation | None:
        return self.serving

    def is_current(self, generation: Generation) -> bool:
        return True

    def unfinished_generation(self) -> Generation:
        return Generation()

    def settle(self, generation: Generation) -> None:
        pass

    def let_serve(self, generation: Generation) -> None:
        MemoryBackend.serving = generation

    def is_damaged(self, generation: Generation) -> bool:
        return False

    def digests(self, generation: Generation, unit: Unit) -> Digests:
        held: defaultdict[int, list[str]] = defaultdict(list)
        for each in generation.documents[unit]:
            held[each.document.letter].append(each.document.digest)
        return {letter: sorted(each) for letter, each in held.items()}

    def write(
        self,
        generation: Generation,
        documents: Iterable[tuple[Unit, Document]],
        *,
        in_place_of: Collection[int] = (),
    ) -> None:
        added: dict[Unit, list[Scanned]] = {"letters": [], "items": []}
        for unit, document in documents:
            added[unit].append(Scanned(document))
        generation.documents = {
            unit: [each for each in held if each.document.letter not in in_place_of]
            + added[unit]
            for unit, held in generation.documents.items()
        }


class MemoryEngine(BaseEngine):
    backend = MemoryBackend


def sort_key(document: Document, order: str) -> tuple[int, ...]:
    """Return where a document comes; for relevance it has no measure but its day."""
    day, letter, place = document.day, document.letter, document.place
    if order == "oldest":
        return not day, day, letter, place
    return -day, -letter, place


def counted(matched: list[Scanned], query: Query, name: Facet) -> Counts:
    counts = Counter(
        value
        for each in matched
        if each.is_chosen(query, but=name)
        for value in each.document.facets[name]
    )
    if name != "year":
        most_first = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        return tuple(most_first[:MAX_VALUES])
    undated = counts.pop(UNDATED, 0)
    newest_first = sorted(counts.items(), key=lambda pair: -int(pair[0]))
    return (*newest_first, (UNDATED, undated)) if undated else tuple(newest_first)
