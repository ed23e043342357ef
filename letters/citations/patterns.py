"""How patterns are put together."""

import re
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter


def any_of(words: Iterable[str]) -> str:
    """Return a pattern that tries the words by their first letter, which most lack."""
    by_letter = groupby(sorted(words), key=itemgetter(0))
    return "|".join(
        f"{letter}(?:{'|'.join(word[1:] for word in words)})"
        for letter, words in by_letter
    )


def nameless(pattern: str) -> str:
    return re.sub(r"\?P<\w+>", "?:", pattern)
