"""A dossier as it stands in a citation: "28 676", "35 570-X", "21501-02", "36410A".

Source: the House's list of dossiers (number and addition) and its manner of writing
them in titles; a Kingdom act has an R number too, which is not part of any id.
"""

import re

ROMAN = r"(?:(?:x{0,2}(?:i[vx]|vi{0,3}|i{1,3})|xx?)[a-e]?|hx?iv?)"
CHAPTER = rf"{ROMAN}(?!\w)"  # of the budget: VI, XVII, IIB, IXA
ADDITION = rf"(?:{CHAPTER}|[a-m](?!\w))"  # or a letter of a budget fund: A, B, J, K
GAP = r"[ ]?+[-.]{0,2}+[ ]?+"
AMOUNT = r"\d\d\.\d{3}|\d\d[ ]000|1\d[ ]\d{3}|[12]\d000"  # what looks like one

# The R number of a Kingdom act: "36455 (R2188)".
ACT = rf"(?:{GAP}\(R[ ]?\d{{3,4}}\)|(?:[ ]?-[ ]?|[ ])R\d{{3,4}}\b)"
# The councils of ministers of the EU, "21 501-02", and the old "22112-01, nr. 3".
SUB = r"""
    (?: (?:(?<=21501)|(?<=21[ .]501))(?:[ ]?-[ ]?|[ ])(?P<council>\d\d)(?!\d)
      | [ ]?-[ ]?(?P<part>\d\d)(?=[ ,]{1,3}(?:stuk[ ])?nrs?\b) )
"""
HEADING = r"(?:(?=h)(?:hoofdstuk|hfd?st\.?)[ ])?"
# Behind the gap: "(X)", "hoofdstuk X", "A".
HEADED = rf"""
    (?P<open>\()?{HEADING}
    (?P<addition>(?=ix-)IX-[AB](?=[ ,]{{1,3}}nr|-\d)|(?P<chapter>{CHAPTER})|[a-m](?!\w))
    (?(open)\))
"""
ADDED = rf"(?![,:;)]){GAP}{HEADED}"
DOSSIER = re.compile(
    rf"(?P<base>\d\d[ .]{{0,2}}\d{{3}})(?!\d){ACT}?{SUB}?(?:{ADDED})?",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
# More dossiers of one paper; the last is joined, so that a mere row is none. Longer
# rows are ruled out before they are read.
OTHER = rf"(?:21[ .]?501[ ]?-[ ]?\d\d(?!\d)|\d\d[ .]?\d{{3}}(?!\d)(?:{ACT}|))"
JOINED = r"[ ]?(?:[/&-]|en\b)[ ]?"
OTHERS = rf"""
    (?=(?:,[ ]|{JOINED})[\da-mvxr])
    (?!(?:,[ ][\d .-]{{5,9}}){{3}},|(?:{JOINED}\d\d[ .]?\d{{3}}){{3}}) (?:
    (?: ,[ ]{CHAPTER} ){{0,5}}
    (?: [ ]en[ ]{CHAPTER} | [ ]?/[ ]?{ADDITION} )
  | (?: ,[ ]{OTHER} (?:{GAP}{ADDITION}|) ){{0,3}}
    (?: {JOINED}
        {OTHER} (?:{GAP}{ADDITION}(?=[ ,]|-\d)|) ){{1,2}} )
"""


def dossier_in(words: re.Match) -> str:
    """Return the dossier that the groups of `DOSSIER` hold: "28676", "35570-X"."""
    base, council, part, addition = words.group("base", "council", "part", "addition")
    dossier = closed_up(base)
    if council or part:
        dossier = f"{dossier}-{council or part}"
    if addition:
        dossier = f"{dossier}-{addition.upper().replace('-', '')}"  # IX-A is IXA
    return dossier


def closed_up(base: str) -> str:
    """Return the digits: "28676" of "28 676" and "28.676"."""
    return base if base.isdigit() else base.replace(" ", "").replace(".", "")
