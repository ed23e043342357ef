"""The tokens of RTF (Rich Text Format Specification 1.9.1): words, signs and text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

TOKEN = re.compile(
    rb"""
    \\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,9})?[ ]?
    | \\'(?P<code>[0-9a-fA-F]{2})
    | \\(?P<sign>[^a-zA-Z])
    | (?P<brace>[{}])
    | [\r\n]+
    | (?P<text>[^\\{}\r\n]+)
    """,
    re.VERBOSE | re.DOTALL,
)


class Token(NamedTuple):
    kind: str  # "word", "sign", "brace" or "text"
    text: bytes
    number: int | None = None


def tokens(content: bytes) -> Iterator[Token]:
    """Yield the tokens up to where they end; what \\bin announces is passed over."""
    at = 0
    while match := TOKEN.match(content, at):
        at = match.end()
        if match["word"]:
            number = None if match["number"] is None else int(match["number"])
            yield Token("word", match["word"], number)
            if match["word"] == b"bin":
                at += max(number or 0, 0)
        elif match["code"]:
            yield Token("text", bytes([int(match["code"], 16)]))
        elif match.lastgroup:
            yield Token(match.lastgroup, match[match.lastgroup])
