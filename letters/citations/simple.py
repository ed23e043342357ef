"""What nine of ten citations are: dossier and number: "28676-3", "35570 X, nr. 39".

One pattern reads these whole, with the words before them, and "(28676)" and
"Kamerstuk 28676"; what else a citation may hold is for `kamerstukken`.
"""

import re

from letters.citations.dossiers import ADDITION, AMOUNT, CHAPTER, GAP, OTHER, closed_up
from letters.citations.numbers import (
    CLOSED,
    COUNTED,
    DIGITS,
    ENDED,
    MARK,
    MONTH,
    SUFFIX,
    tidy,
)
from letters.citations.words import FORM as WORDS

FLAGS = re.VERBOSE | re.IGNORECASE | re.ASCII

# ") en de motie-Piri (nr. 46)": another paper of the same dossier.
NEXT_MOTION = r"""
    \)(?:,|,?[ ]en|,?[ ]alsmede)[ ][^()\d\x1e]{0,30}
    (?:motie|amendement)[^()\d\x1e]{0,60}\((?=n(?:rs?|umm?ers?)\b)
"""
# Behind a number: more numbers of its dossier, or what may lead to some.
GOES_ON = rf"""
    [ ]{{0,3}}+(?!\d)(?:
        -[ ]{{0,3}}+[-\dnos] | [(](?!\d) | ,?[ ]{{0,3}}+(?:pp?|blz)\b
      | (?:van|d\.d\.)[ ]\d | (?:t/m|tot)\b
      | (?:[,;/&]|(?:,[ ]{{0,3}}+)?(?:en|of|alsmede|resp\w*\.?)(?!\w))
        [ ]{{0,3}}+(?!\d\d[ .]?\d{{3}}(?!\d)|\d\d?[ ]{{1,3}}+{MONTH})
        (?: [-\d] | n(?:r|o|umm|°|º) | op[ ]stuk | stuk | onder | volg | letter
          | (?(letter)[a-z]{{1,2}}(?!\w)|(?!)) )
      | {NEXT_MOTION}
    )
"""
# A second dossier that shares the paper: "31 293 en 31 289, nr. 653", "V/X, nr. 3".
ANOTHER = rf"""
    (?=[ /])(?<!-[a-z])[ ]?(?:/|en[ ])[ ]?(?:{OTHER}|{CHAPTER}(?!\w))
    (?=,?[ ]nrs?\.?[ ]\d)
"""
FORM = rf"""
    (?!(?:{AMOUNT})-(?!\d{{1,4}}(?!\w){CLOSED}))
    (?P<base>[1-3]\d[ .]?\d{{3}}(?:(?:(?<=21501)|(?<=21[ .]501))-\d\d)?+)(?!\d)
    (?:{GAP}(?P<addition>{ADDITION}))?
    (?:{ANOTHER})?
    (?: (?P<dash>-)(?!(?:\d\d|[ab])[ ,]{{1,3}}(?:stuk[ ])?nrs?\b|{CHAPTER}(?!\w)|[te]k-)
      | [ ,]{{1,3}}(?P<mark>{MARK})(?!pm\b|xx) )
    (?P<number>{DIGITS}|(?P<letter>(?!nr)[a-z]{{1,2}}){SUFFIX}){ENDED}(?!{COUNTED})
    (?:(?={GOES_ON})(?P<goes_on>))?
"""
WRITTEN = re.compile(FORM, FLAGS)
# A dossier with nothing behind it that may lead to a number in it.
WHOLE = rf"""
    \d\d[ .]?\d{{3}}
    (?![ ,;:]{{0,4}}+(?: [-.,:;/(&\d] | [a-z]{{1,5}}(?!\w)
                     | n[oru] | letter | stuk | onder | volg | hoofd )
      | {COUNTED})
"""
# The words of citation, and behind them what they cite where that is simple.
CITED = re.compile(rf"(?P<words>(?>{WORDS})) (?:{FORM} | (?P<whole>{WHOLE}))?", FLAGS)
# Without a word before it, which may name another numbering.
START = rf"""
    (?:(?<=[ ]en[ ])|(?<=\d-[a-z][ ])|(?<=\d-[a-z]{{2}}[ ])
     |(?<![a-z][ .:])(?<![a-z][ .:]{{2}})(?<![a-z][ .:]{{3}})) {FORM}
  | (?<=\()(?<!\d{{3}}[ ]\()(?!(?:{AMOUNT})\))(?P<whole>\d\d[ .]?\d{{3}})(?=\))
"""


def paper_in(text: str, words: re.Match) -> tuple[str, str]:
    """Return dossier and number: "35570-X" and "39".

    There is no number where its letter is no capital but a word.
    """
    base, addition, number, letter = words.group("base", "addition", "number", "letter")
    dossier = closed_up(base)
    if addition:
        dossier = f"{dossier}-{addition.upper()}"
    if letter:
        number = text[words.start("number") : words.end("number")]
        return dossier, tidy(number) if number[: len(letter)].isupper() else ""
    return dossier, tidy(number)
