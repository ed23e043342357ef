"""How patterns are put together.

Possessive quantifiers stand behind single characters alone, and there are no atomic
groups: Python before 3.11.5 reads both wrongly where a group is in them.
"""

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


def begun_by(pairs: Iterable[str]) -> str:
    """Return a pattern of pairs of letters in either case, where case is heeded.

    It looks at the first letters alone first, which most words lack.
    """
    by_letter = groupby(sorted(pairs), key=itemgetter(0))
    sets = {
        _in_both(first): _in_both(then for _, then in each) for first, each in by_letter
    }
    both = "|".join(f"[{first}][{then}]" for first, then in sets.items())
    return f"(?=[{''.join(sets)}])(?:{both})"


def _in_both(letters: Iterable[str]) -> str:
    return "".join(sorted({case for each in letters for case in (each, each.upper())}))


def told(name: str, condition: str) -> str:
    """Return a pattern that never fails; its group is set where the condition holds."""
    return rf"(?=(?P<{name}>{condition})|)"


def whole(name: str, pattern: str) -> str:
    """Return a pattern, as a group, that is not given back in part for what follows."""
    return rf"(?=(?P<{name}>{pattern}))(?P={name})"


def if_there(name: str, pattern: str) -> str:
    """Return a pattern, as a group, that must be taken where it is there."""
    return rf"{told(name, pattern)}(?({name})(?P={name}))"


def nameless(pattern: str) -> str:
    return re.sub(r"\?P<\w+>", "?:", pattern)
