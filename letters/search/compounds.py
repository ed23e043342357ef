"""The words that a Dutch compound is made of: "veiligheidsdreiging" is two.

They come from a list of words that begin compounds ("raket-"), that end them
("-verdediging"), or both; what is not on it is in no part of a compound.
"""

from functools import cache
from pathlib import Path
from typing import NamedTuple

LINKS = ("", "s", "en", "e", "n")  # what may stand between two parts
SHORTEST = 4  # letters of a part: in shorter ones lies mere chance
MOST = 4  # parts of a compound

LIST = Path(__file__).parent.parent / "data" / "compound_words.txt"


class Known(NamedTuple):
    firsts: frozenset[str]
    lasts: frozenset[str]


@cache
def known() -> Known:
    words = LIST.read_text(encoding="ascii").split()
    return Known(
        frozenset(word.removesuffix("-") for word in words if word[0] != "-"),
        frozenset(word.removeprefix("-") for word in words if word[-1] != "-"),
    )


def split(word: str) -> tuple[str, ...]:
    """Return the parts of a compound, as few as can be; () for any other word.

    :param word: folded, as `dutch.fold` does.
    """
    ends = (word[place:] for place in range(SHORTEST, len(word) - SHORTEST + 1))
    if known().lasts.isdisjoint(ends):
        return ()  # most words, told at little cost
    for count in range(2, MOST + 1):
        if parts := split_into(count, word):
            return parts
    return ()


def split_into(count: int, word: str) -> tuple[str, ...]:
    """Return so many parts, the first as long as can be; () when there are none."""
    firsts, lasts = known()
    if count == 1:
        return (word,) if word in lasts else ()
    for place in range(len(word) - (count - 1) * SHORTEST, SHORTEST - 1, -1):
        first = first_part(word[:place], firsts)
        if first and (others := split_into(count - 1, word[place:])):
            return first, *others
    return ()


def first_part(beginning: str, firsts: frozenset[str]) -> str:
    """Return the word that a compound begins with, without its link; "" for none."""
    for link in LINKS:
        first = beginning.removesuffix(link)
        if beginning.endswith(link) and first in firsts:
            return first
    return ""
