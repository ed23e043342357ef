"""What nine of ten citations are: dossier and number: "28676-3", "35570 X, nr. 39".

One pattern reads these whole; what else a citation may hold is for `kamerstukken`.
"""

import re

from letters.citations.bare import UNSIGNED
from letters.citations.dossiers import ADDITION, AMOUNT, CHAPTER, GAP
from letters.citations.numbers import COUNTED, DIGITS, ENDED, MARK, MONTH

FLAGS = re.VERBOSE | re.IGNORECASE | re.ASCII

# ") en de motie-Piri (nr. 46)": another paper of the same dossier.
NEXT_MOTION = r"""
    \)(?:,|,?[ ]en|,?[ ]alsmede)[ ][^()\d\x1e]{0,30}
    (?:motie|amendement)[^()\d\x1e]{0,60}\((?=n(?:rs?|umm?ers?)\b)
"""
# Behind a number: more numbers of its dossier, or what may lead to some.
GOES_ON = rf"""
    [ ]{{0,3}}+(?:
        -[ ]{{0,3}}+[-\dnos] | [(](?!\d) | ,?[ ]{{0,3}}+(?:pp?|blz)\b
      | (?:van|d\.d\.)[ ]\d | (?:t/m|tot)\b
      | (?:[,;/&]|(?:,[ ]{{0,3}}+)?(?:en|of|alsmede|resp\w*\.?)(?!\w))
        [ ]{{0,3}}+(?!\d\d[ .]?\d{{3}}(?!\d)|\d\d?[ ]{{1,3}}+{MONTH})
        (?:[-\d] | n(?:r|o|umm|°|º) | op[ ]stuk | stuk | onder | volg | letter)
      | {NEXT_MOTION}
    )
"""
FORM = rf"""
    (?!(?:{AMOUNT})-)
    (?P<base>[1-3]\d[ .]?\d{{3}}(?:(?:(?<=21501)|(?<=21[ .]501))-\d\d)?+)(?!\d)
    (?:{GAP}(?P<addition>{ADDITION}))?
    (?: (?P<dash>-)(?!(?:\d\d|[ab])[ ,]{{1,3}}(?:stuk[ ])?nrs?\b|{CHAPTER}(?!\w))
      | [ ,]{{1,3}}(?P<mark>{MARK})(?!PM\b|XX) )
    (?P<number>{DIGITS}|(?-i:[A-Z]{{1,2}})){ENDED}(?!{COUNTED})
    (?:(?={GOES_ON})(?P<goes_on>))?
"""
WRITTEN = re.compile(FORM, FLAGS)
# Without a word before it, which may name another numbering.
START = rf"{UNSIGNED}(?<![a-z][ .:])(?<![a-z][ .:][ .:]){FORM}"


def name_in(words: re.Match) -> str:
    """Return the dossier: "35570-X"."""
    base, addition = words.group("base", "addition")
    if not base.isdigit():
        base = base.replace(" ", "").replace(".", "")
    return f"{base}-{addition.upper()}" if addition else base
