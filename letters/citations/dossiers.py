"""A dossier as it stands in a citation: "28 676", "35 570-X", "21501-02", "36410A".

Source: the House's list of dossiers (number and addition) and its manner of writing
them in titles; a Kingdom act has an R number too, which is not part of any id.
"""

import re
from typing import NamedTuple

# In small letters, as the starts of forms are sought; read in any case.
CHAPTER = r"(?:[ivx]{1,5}[a-e]?|hx?iv?)"  # of the budget: VI, XVII, IIB, IXA
FUND = r"[a-m]"  # a letter of a budget fund: A, B, J, K
ADDITION = rf"(?:{CHAPTER}|{FUND})(?!\w)"
AMOUNT = r"\d\d\.\d{3}|\d\d[ ]000|1\d[ ]\d{3}|[12]\d000"  # what looks like one
GAP = r"[ ]{0,3}+[-.]{0,2}+[ ]{0,3}+"

BARE = rf"""
    (?![,:;)]){GAP}(?P<open>\()?(?:(?=h)(?:hoofdstuk|hfd?st\.?)[ ])?
    (?P<addition>IX-[AB](?=[ ,]{{1,3}}nr|-\d)|{ADDITION})(?(open)\))
"""
DOSSIER = re.compile(
    rf"""
    (?P<base>\d\d?[ .]{{0,3}}\d{{3}}) (?!\d)
    (?: {GAP}\(R[ ]?\d{{3,4}}\) | [ ]?-[ ]?R\d{{3,4}}\b )?   # 36455 (R2188)
    (?: (?:(?<=21501)|(?<=21[ .]501))
        (?:[ ]{{0,2}}-[ ]{{0,2}}|[ ])(?P<sub>\d\d)(?!\d)  # 21 501-02: the councils
      | [ ]{{0,2}}-[ ]{{0,2}}(?P<part>\d\d)(?=[ ,]{{1,3}}(?:stuk[ ])?nrs?\b)
    )?
    (?P<plain>)
    (?:{BARE})?
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
IS_CHAPTER = re.compile(CHAPTER, re.IGNORECASE)
AFTER_COMMA = re.compile(
    rf",[ ]{{1,3}}(?:hoofdstuk[ ])?(?P<addition>{CHAPTER})(?!\w)",
    re.IGNORECASE | re.ASCII,
)
# More dossiers of one paper; the last is joined, so that a mere row is none.
OTHER = r"(?:21[ .]?501[ ]?-[ ]?\d\d(?!\d)|\d\d[ .]?\d{3}(?!\d))"
OTHERS = rf"""
    (?: ,[ ]{{1,3}}{CHAPTER}(?!\w) ){{0,5}}
    (?: [ ]{{1,3}}en[ ]{{1,3}}{CHAPTER}(?!\w) | [ ]?/[ ]?{ADDITION} )
  | (?: ,[ ]{{1,3}}{OTHER} (?:{GAP}{ADDITION})? ){{0,5}}
    (?: [ ]{{0,3}}(?:/|-|&|en\b)[ ]{{0,3}}
        {OTHER} (?:{GAP}{ADDITION}(?=[ ,]|-\d))? ){{1,5}}+
"""


class Dossier(NamedTuple):
    name: str  # "28676", "35570-X", "21501-02"
    start: int
    end: int
    is_budget: bool = False  # it is one chapter of the budget: "36200-VI"
    chapter: "Dossier | None" = None  # with the chapter or fund letter behind it

    @property
    def is_council(self) -> bool:
        """It is one of the councils of ministers of the EU: "21501-02"."""
        return self.name.startswith("21501-")


def is_chapter(letters: str) -> bool:
    return IS_CHAPTER.fullmatch(letters) is not None


def is_in_brackets(text: str, start: int, end: int) -> bool:
    return start > 0 and text.startswith("(", start - 1) and text.startswith(")", end)


def read_dossier(text: str, at: int, *, old: bool = False) -> Dossier | None:
    """Return the dossier that begins here; its chapter is not part of its name.

    :param old: the session is given, so that four digits may be a dossier too.
    """
    if not (words := DOSSIER.match(text, at)):
        return None
    base, sub, part, addition = words.group("base", "sub", "part", "addition")
    name = closed_up(base)
    if len(name) < 5 and not old:
        return None
    if sub or part:
        name += f"-{sub or part}"
    chapter = _chapter(name, addition, at, words.end()) if addition else None
    return Dossier(name, at, words.end("plain"), chapter=chapter)


def closed_up(base: str) -> str:
    """Return the digits: "28676" of "28 676" and "28.676"."""
    return base if base.isdigit() else base.replace(" ", "").replace(".", "")


def chapter_after_comma(dossier: Dossier, text: str) -> Dossier | None:
    words = AFTER_COMMA.match(text, dossier.end)
    return words and _chapter(dossier.name, words[1], dossier.start, words.end())


def _chapter(name: str, addition: str, start: int, end: int) -> Dossier:
    addition = addition.upper().replace("-", "")  # IX-A is IXA
    return Dossier(f"{name}-{addition}", start, end, is_chapter(addition))
