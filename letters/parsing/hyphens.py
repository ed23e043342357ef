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
# minister-president, secretaris-generaal
OFFICE = re.compile(r"(?:president|generaal)s?\b", re.IGNORECASE)
NUMBER_RANGE = re.compile(r"\d\s?[-–/]$")
SLASH = re.compile(r"\w/$")
CASE_NUMBER = re.compile(r"[DZ]\d{5}")  # of 2022Z13809, a document or a case


class Joiner:
    """Joins lines; the other words of the letter say how a broken word is written."""

    def __init__(self, texts: Iterable[str]) -> None:
        words = [word for text in texts for word in WORD.findall(text)]
        self.words = {word.lower() for word in words}
        parts = [word.partition("-") for word in words]
        self.names = {
            first.lower()
            for first, hyphen, _ in parts
            if first.isupper() and len(first) > 1 or hyphen and first[0].isupper()
        }

    def __call__(self, lines: Sequence[str]) -> str:
        """Return the lines as one, with single spaces."""
        parts = [*lines[:1]]
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
        if SLASH.search(above[-4:]):
            return ""
        if not broken or not begin or HANGING.match(below):
            return " "
        if above[-1] == SOFT or not self._keeps_hyphen(broken[1], begin[0]):
            parts[-1] = above[:-1]
        return ""

    def _keeps_hyphen(self, first: str, second: str) -> bool:
        if f"{first}-{second}".lower() in self.words:
            return True
        if (first + second).lower() in self.words or CASE_NUMBER.fullmatch(second):
            return False
        if first.isupper() or not first.isalpha() or not second.islower():
            return True  # NAVO-ministers, F-16, Noord-Atlantisch
        if first[0].isupper() and first.lower() in self.names:
            return True  # Navo-ministers, where there is a NAVO or a Navo-bondgenoot
        return bool(
            PREFIX.match(first)
            or OFFICE.match(second)
            or CLASH.match(first[-1].lower() + second[0])
        )
