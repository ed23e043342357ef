"""The words that a Dutch compound is made of: "veiligheidsdreiging" is two.

They come from a list of words that begin compounds ("raket-"), that end them
("-verdediging"), or both; what is not on it is in no part of a compound.
"""

from functools import cache
from pathlib import Path
from typing import NamedTuple

LINKS = ("s", "en", "e", "n")  # what may stand between two parts
SHORTEST = 3  # letters of a part
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

    Of as few, those of which the first is the longest.

    :param word: folded, as `dutch.fold` does.
    """
    firsts, lasts = known()
    parts: dict[int, tuple[str, ...]] = {}  # of the rest of the word from a place on
    after_s: set[int] = set()  # places before which stands an s that begins a part
    # Within the first part begins no other.
    for place in (*range(len(word) - SHORTEST, SHORTEST - 1, -1), 0):
        rest = word[place:]
        found = [
            (first, *parts[end])
            for end in parts  # the last place comes first
            if end - place >= SHORTEST and len(parts[end]) < MOST
            if (first := first_part(word[place:end], firsts, end in after_s))
        ]
        if place and rest in lasts:
            found.append((rest,))
        if found:
            parts[place] = best = min(found, key=len)
            if rest[0] == "s" and len(best) <= len(parts.get(place + 1, ())):
                after_s.add(place + 1)
    return parts.get(0, ())


def first_part(beginning: str, firsts: frozenset[str], is_s_next: bool) -> str:
    """Return the word that a compound begins with, without its link; "" for none.

    :param is_s_next: its last letter may be the first of the next part, and is no link
        then: "taak-stelling", not "taak-s-telling".
    """
    if beginning in firsts:
        return beginning
    for link in LINKS:
        first = beginning.removesuffix(link)
        if first in firsts and beginning.endswith(link):
            return "" if is_s_next and link == "s" else first
    return ""
