"""What a query means besides its own words: synonyms, and compounds standing apart.

Both are looked up when a search is asked, so that the index need not know them. Words
that every text holds are not asked for beside others, but in a phrase they are. What is
not wanted is left out as it was typed: "NAVO -NATO" has answers.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain

from letters.models import Synonym
from letters.search.compounds import split
from letters.search.query import adjacent
from letters.search.stems import FUNCTION_WORDS, stem_of
from letters.search.tree import (
    All,
    Also,
    Any,
    Field,
    Near,
    Node,
    Phrase,
    Word,
    is_hyphenated,
)

APART = 3  # words that may stand between the parts of a compound
LONGEST = 6  # parts of a query that are looked up as one synonym

Stems = tuple[str, ...]
Nodes = tuple[Node, ...]
Table = dict[Stems, tuple[Node, ...]]  # what is written: what means the same


def widened(tree: Node) -> Node:
    """Return the tree with what else it means, by the editors' table as it is now."""
    return widen(tree, table_of(tuple(Synonym.objects.values_list("words", flat=True))))


@lru_cache(maxsize=4)
def table_of(groups: tuple[str, ...]) -> Table:
    """Return the table of groups of synonyms, each with one on a line."""
    table: dict[Stems, dict[Node, None]] = {}
    for group in groups:
        nodes = filter(None, map(adjacent, group.splitlines()))
        meanings = {stems_of(node): node for node in nodes}
        for stems in meanings:
            others = (node for other, node in meanings.items() if other != stems)
            table.setdefault(stems, {}).update(dict.fromkeys(others))
    return {stems: tuple(nodes) for stems, nodes in table.items()}


def stems_of(node: Node) -> Stems:
    """Return the stems of what may be a synonym; () when it can be none."""
    match node:
        case Word(stem, _, is_exact=False):
            return (stem,)
        case Phrase(words) if not words[0].is_exact:
            return tuple(word.stem for word in words)
        case Any((phrase, _)) if is_hyphenated(node):
            return stems_of(phrase)
        case _:
            return ()


def widen(node: Node, table: Table) -> Node:
    match node:
        case All(parts):
            return All(telling(tuple(in_rows(parts, table))))
        case Any(parts) if not is_hyphenated(node):
            return Any(tuple(widen(part, table) for part in parts))
        case Field(name, part):
            return Field(name, widen(part, table))
        case _:
            return with_synonyms(node, stems_of(node), table, parts_apart(node))


def in_rows(parts: Sequence[Node], table: Table) -> Iterator[Node]:
    """Yield each part widened; those in a row that are one synonym as one part."""
    start = 0
    while start < len(parts):
        for end in range(min(len(parts), start + LONGEST), start + 1, -1):
            stems = tuple(chain.from_iterable(map(stems_of, parts[start:end])))
            if all(map(stems_of, parts[start:end])) and stems in table:
                row = All(
                    telling(tuple(widen(part, table) for part in parts[start:end]))
                )
                yield with_synonyms(row, stems, table)
                break
        else:
            end = start + 1
            yield widen(parts[start], table)
        start = end


def telling(parts: Nodes) -> Nodes:
    """Return the parts without the words that every text holds, if others remain."""
    return tuple(part for part in parts if not is_function_word(part)) or parts


def is_function_word(node: Node) -> bool:
    match node:
        case Word(form=form, is_exact=False):
            return form in FUNCTION_WORDS
        case _:
            return False


def with_synonyms(node: Node, stems: Stems, table: Table, also: Nodes = ()) -> Node:
    synonyms = (Also(other, "synonym") for other in table.get(stems, ()))
    others = (*synonyms, *also)
    return Any((node, *others)) if others else node


def parts_apart(node: Node) -> Nodes:
    """Return the parts of a compound, as they may stand apart: "wapens beheersen"."""
    if is_hyphenated(node):
        _, node = node.parts
    if not isinstance(node, Word) or node.is_exact:
        return ()
    words = {stem_of(part): Word(stem_of(part), part) for part in split(node.form)}
    return (Also(Near(tuple(words.values()), APART), "part"),) if len(words) > 1 else ()
