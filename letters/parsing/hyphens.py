"""Lines → one text: hyphens at line ends are joined or kept, as the word wants."""

import re
from collections.abc import Iterable, Sequence

HYPHENS = "-\u2010\u00ad"
SOFT = "\u00ad"
WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
BROKEN = re.compile(rf"([^\W_]+(?:-[^\W_]+)*)[{HYPHENS}]$")
BEGIN = re.compile(r"[^\W_]+")
# lucht- en ruimtevaart, pre- of postdoctoraal: the hyphen stands for a word.
HANGING = re.compile(r"(?:en|of|als|tot|dan|c\.q\.|respectievelijk)\b")
PREFIX = re.compile(r"(?:non|ex|anti|oud|vice|pro|niet|semi|post|pseudo|co)$", re.I)
# Vowels that would be read as one sound: informatie-uitwisseling, zee-eend.
CLASH = re.compile(r"(?:a[aeiu]|e[eiu]|i[ei]|o[eiou]|u[iu])")
NUMBER_RANGE = re.compile(r"\d\s?[-–/]$")


class Joiner:
    """Joins lines; the other words of the letter say how a broken word is written."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.words = {word.lower() for text in texts for word in WORD.findall(text)}

    def __call__(self, lines: Sequence[str]) -> str:
        """Return the lines as one, with single spaces."""
        parts = [lines[0]]
        for line in lines[1:]:
            parts += self._glue(parts, line), line
        return " ".join("".join(parts).replace(SOFT, "").split())

    def _glue(self, parts: list[str], below: str) -> str:
        """Return what stands between two lines; a hyphen that goes is taken away."""
        above = parts[-1]
        broken = BROKEN.search(above[-80:])
        begin = BEGIN.match(below[:80])
        if NUMBER_RANGE.search(above[-4:]) and below[:1].isdigit():
            return ""
        if not broken or not begin or HANGING.match(below):
            return " "
        if above[-1] == SOFT or not self._keeps_hyphen(broken[1], begin[0]):
            parts[-1] = above[:-1]
        return ""

    def _keeps_hyphen(self, first: str, second: str) -> bool:
        if not first.islower() or not second.islower():
            return True  # NAVO-ministers, Secretaris-Generaal, F-16
        if f"{first}-{second}" in self.words:
            return True
        if first + second in self.words:
            return False
        return bool(PREFIX.match(first) or CLASH.match(first[-1] + second[0]))
