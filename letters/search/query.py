"""The language of a search: what a reader types becomes a tree.

    query  = group (("OR" | "OF") group)*
    group  = ("-"? part)+             every part is asked for, or not wanted
    part   = '"' words '"' | code | word

Nothing is an error: a sign out of place is read as text, or passed over. The
tree means the same to every engine.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from letters.search.dutch import Token, tokens
from letters.search.tree import All, Any, Node, Not, Phrase, Word

MAX_LENGTH = 1000  # what comes after so many characters is left out

LEXEME = re.compile(
    r"""
    (?P<either>(?<!\S)(?:OR|OF)(?!\S))
    | (?P<without>(?<!\S)-+(?=[^\s-]))
    | "(?P<phrase>[^"]*)"
    | (?P<code>                               # a paper, in any way of writing
        (?<!\w)(?i:kamerstuk(?:ken|nummer)?\s+)?
        (?:(?:II|I|TK|EK)\s+)?
        (?:\d{4}[-/]\d{2,4},?\s+)?            # sessional year: 2020/21
        (?P<paper>
            \d{2}[\s.]?\d{3}
            (?:[\s.-]?(?i:[IVX]+[A-Z]?)(?!\w)|-\d{2}(?!\w))?
            (?:(?:,?\s*(?i:nrs?\.?)\s*|-)(?:\d{1,4}|[A-Z]{1,2})(?!\w)
                |,\s?\d{1,4}(?!\w))?
            (?!\w)))
    | (?P<abbreviation>(?<!\S)(?i:nrs?)\.?(?=\s+\d))
    | (?P<word>[^\s",;]+)
    """,
    re.VERBOSE,
)
QUOTES = str.maketrans("“”„", '"""')


class Parsed(NamedTuple):
    """What the words ask for.

    :param words: as they were read: without what cannot stand in an address.
    :param is_cut: they were too long, and only the first of them count.
    """

    tree: Node
    words: str
    is_cut: bool = False


def clean(words: str) -> str:
    """Return the words without what cannot stand in an address or a text."""
    return words.encode("utf-8", "replace").decode().replace("\0", " ").strip()


def parse(words: str) -> Parsed:
    """Return what the words ask for: without words all, with signs alone nothing."""
    words = clean(words)
    if is_cut := len(words) > MAX_LENGTH:
        words = words[:MAX_LENGTH].rsplit(maxsplit=1)[0]
    groups: list[list[Node]] = [[]]
    is_wanted = True
    for match in LEXEME.finditer(words.translate(QUOTES)):
        if match["without"]:
            is_wanted = False
            continue
        if match["either"]:
            groups.append([])
        elif node := read_part(match):
            groups[-1].append(node if is_wanted else Not(node))
        is_wanted = True
    alternatives = [one_or(All, group) for group in groups if group]
    tree = one_or(Any, alternatives) if words else All(())
    return Parsed(tree, words, is_cut)


def read_part(match: re.Match[str]) -> Node | None:
    """Return what a piece of the query asks for; None when it holds no word."""
    text = match["paper"] or match["phrase"] or match["word"] or ""
    found = list(tokens(text))
    parts = [to_word(token) for token in found if token.width == 1]
    wholes = [to_word(token) for token in found if token.width == len(parts) > 1]
    if not parts:
        return None
    adjacent = parts[0] if len(parts) == 1 else Phrase(tuple(parts))
    return one_or(Any, [adjacent, *wholes]) if match["word"] else adjacent


def to_word(token: Token) -> Word:
    return Word(token.stem, token.form)


def one_or(kind: type[All] | type[Any], parts: Sequence[Node]) -> Node:
    return parts[0] if len(parts) == 1 else kind(tuple(parts))


def needles(node: Node) -> Iterator[tuple[str, ...]]:
    """Yield the stems of each word or phrase that is asked for, as they stand."""
    match node:
        case Word(stem):
            yield (stem,)
        case Phrase(words):
            yield tuple(word.stem for word in words)
        case All(parts) | Any(parts):
            for part in parts:
                yield from needles(part)
