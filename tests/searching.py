"""What the tests of the search share: shorthands, and a naive search as the oracle."""

from collections.abc import Iterable

from letters.models import Letter
from letters.search import index_pending, search
from letters.search.dutch import Token, tokens
from letters.search.query import All, Any, Node, Not, Phrase, Word
from letters.search.shapes import Query, Results
from letters.shapes import SourceFile
from tests.builders import an_archived_letter


def an_indexed_letter(source: SourceFile | None = None, **fields) -> Letter:
    letter = an_archived_letter(source, **fields)
    index_pending()
    return letter


def letters_of(*texts: str) -> list[Letter]:
    """Keep and index a letter without items for each text."""
    letters = [
        an_archived_letter(title=f"Verzonnen {number}", cover=[text], items={})
        for number, text in enumerate(texts, 1)
    ]
    index_pending()
    return letters


def found(words: str, **fields) -> Results:
    return search(Query(words, **fields))


def holds(node: Node, fields: Iterable[str]) -> bool:
    """Say whether a document of these fields matches, by looking at every token."""
    match node:
        case Word() | Phrase():
            words = [node] if isinstance(node, Word) else node.words
            stems = [word.stem for word in words]
            return any(stands_in(stems, list(tokens(field))) for field in fields)
        case All(parts):
            return all(holds(part, fields) for part in parts)
        case Any(parts):
            return any(holds(part, fields) for part in parts)
        case Not(part):
            return not holds(part, fields)


def stands_in(stems: list[str], text: list[Token]) -> bool:
    places = {(token.position, token.stem) for token in text}
    return any(
        all((token.position + i, stem) in places for i, stem in enumerate(stems))
        for token in text
    )
