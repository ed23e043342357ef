"""One pattern for a paper: words of citation, dossier, chapter, number.

Source: Leidraad voor juridische auteurs ("Kamerstukken II 2005/06, 30 316, nr. 3"),
and the ways in which the House names a paper in titles, motions and proceedings:
"28676-339", "35570-X, nr. 39", "31 293 en 31 289, nr. 653", "36 067, letter Y".

What may follow depends on what came before. The parts ask for the groups `words` (of
citation stand here), `upper` (they name the Eerste Kamer), `year` (and a session),
`opened` (a bracket stands before the dossier), `amount` (the dossier looks like one)
and `sure` (nothing else is written like this).
"""

import re

from letters.citations import identifiers
from letters.citations.dossiers import (
    ACT,
    AMOUNT,
    CHAPTER,
    GAP,
    HEADED,
    OTHERS,
    SUB,
)
from letters.citations.numberings import UNSIGNED, WORDED
from letters.citations.numbers import (
    AND,
    BECAME,
    CLOSED,
    COUNTED,
    DIGITS,
    ENDED,
    INITIAL,
    ITEM,
    MARK,
    MONTH,
    SMALL,
    SUFFIX,
)
from letters.citations.patterns import if_there, told, whole
from letters.citations.sessions import SESSION
from letters.citations.words import FORM as WORDS

FLAGS = re.VERBOSE | re.IGNORECASE | re.ASCII
NEVER = "(?!)"

# Behind a dossier without words before it, one of these or it cites nothing.
ANNOUNCED = r"[ ,;:/.-]{0,4}+\(?(?:n[ro°ºu]|stuk|op|onder|volg|letter|met)"
DASH = r"[ ]?(?:--?|/)[ ]?"
FOLLOWED = rf"""
    (?: [)] | {DASH}(?:{SMALL}|[a-z]{{1,5}}(?!\w)|n) | {ACT}
      | [ ]?\((?:[rh]|[a-x]{{1,5}}\)[ ]?[-,;:/&.()ensovlm]) | {ANNOUNCED}
      | ,[ ](?:\d{{1,4}}(?!\d|[ .]\d{{3}})|[a-z]{{1,2}}(?:\)|[ ]t/m)|ho|{CHAPTER})
      | [ .]{{0,2}}+(?:ho|hf|[ivxh]|[a-m](?!\w))
      | (?:{OTHERS})
        (?:{ANNOUNCED}|{DASH}(?:{SMALL}|[a-z])
          |[,;][ ]?\d|,[ ][a-z]{{1,2}}[ ]t/m) )
"""
# In brackets, but not behind a number or what an amount is of.
OPENED = told(
    "opened",
    r"(?<=\()(?<!\d{5}[ ]\()(?<!\d\d[ .]\d{3}[ ]\()(?<!\d\)[ ]\()"
    r"(?<!uitgaven[ ]\()(?<!ontvangsten[ ]\()(?<!kosten[ ]\()(?<!totaal[ ]\()",
)
# A dossier without words before it.
BARE = rf"""
    (?=[1-3]\d[ .]{{0,2}}\d{{3}}(?!\d){FOLLOWED}){UNSIGNED}{WORDED}
    {OPENED}{told("amount", rf"(?=(?:{AMOUNT})(?:[ ]?-|[)]))")}
"""
DOSSIER = rf"""
    (?!0)(?P<base>(?(year)\d?|\d)\d[ .]{{0,2}}\d{{3}})(?!\d)
    {if_there("act", ACT)}{if_there("sub", SUB)}
"""
DATE = r"(?:(?:van|d\.[ ]?d\.)[ ])?\d\d?[ ][a-z]{3,9}[ ]\d{4}"
# What the dossier is about, and when: "dossier 28 676 (NAVO) van 3 mei 2021, nr. 400",
# "Kamerstuk 36 045 Situatie in Oost-Europa, nr. 48".
TITLE = rf"""
    [ ](?![ivx]+[a-e]?\b)(?-i:[A-Z][a-z]{{2}}|[A-Z]{{3}})[^\d().,;:\x1e]{{0,80}}+
    (?=,[ ]n(?:rs?|umm?ers?)\b)
  | (?=,?[ ][(vd])(?:[ ]\((?:[^()\d\x1e]{{2,60}}|{DATE})\))?(?:,?[ ](?=[vd]){DATE})?
    (?=,?[ ](?:stuk[ ])?n(?:rs?|umm?ers?)\b)
"""
# Most numbers follow at once: "-353", ", nr. 353"; then nothing else needs be tried.
AT_ONCE = r"-\d{1,4}(?!\d)|,?[ ]nr"
IN_CHAPTER = rf"""
    (?=[ ,./(-]{{0,5}}+(?:[hivx]|[a-m](?!\w)))
    (?!{AT_ONCE}|[);:]|[ ]en[ ]|-[a-hj-m](?!\w|[-,;:(/ ]{{1,3}}[nosl\d]))
    (?: (?P<after_comma>,[ ])(?=(?:hoofdstuk[ ])?{CHAPTER})
      | (?P<tight>(?<=\d{{5}})-?(?-i:(?=[A-Z])))
      | /(?={CHAPTER})
      | (?!,){GAP} )
    {HEADED}
"""
# What is a chapter is no number, but in the Eerste Kamer it may be one.
NO_CHAPTER = rf"(?(upper)(?![ ]?\({CHAPTER})|(?![ ]?-?[ ]?{CHAPTER}))"
SURE = told("sure", rf"(?(words)|(?(chapter)|(?(council)|{NEVER})))")
# A number that was still to come when the text was written.
TO_COME = r"""
    [ ,]{1,3}nrs?\.?(?:[ ]?(?:(?-i:PM|XX+)(?!\w)|[._\u2026?]{2,9}|\u2026)|(?=[ ]?[);]))
"""
LETTER = rf"""
    (?(mark)|(?(upper)|(?!{CHAPTER})))(?P<letter>(?-i:(?!PM|XX)[A-Z]{{1,2}})){SUFFIX}
"""
CAPITALS = r"(?-i:[A-Z]{1,2})(?!\w)"
TO_LETTER = rf"(?(upper)-{CAPITALS}|{NEVER})"  # "36 067, A-C"
ALONE = rf"{CLOSED}(?(sure)|(?(opened)(?=\))|{NEVER}))"
# "35 570 - 120" is a sum, but behind words of citation, a chapter or a bracket.
NO_MINUS = r"(?(sure)|(?(opened)|(?!(?<=[ .]\d{3})[ ]-)))"
NUMBER = rf"""
    (?=[ ,;:/(-]{{0,6}}+(?-i:[\dlmnosvA-Z]))
    (?: {NO_MINUS}(?P<dash>[ ]?(?:--?|(?(sure)/|{NEVER}))[ ]?)(?!n[ro])     # "-353"
      | (?=[ ,;:/(-]{{0,6}}+[lmnosv])[ ,;:/-]{{0,4}}+
        (?:(?P<bracket>\([ ]?)|)(?:(?:onder|met)[ ]|)
        (?P<mark>{MARK})                                     # ", nr. 353", "-nr. 353"
      | (?P<comma>(?<!-[a-m]),[ ]?)                            # ", 353", ", E"
      | (?(words)(?<!-[a-m])[ ]|{NEVER})                   # " 353", " E"
    )
    {whole("number", rf"(?:{DIGITS}|{LETTER}){ENDED}")}
    (?(mark) | (?!{COUNTED})
      (?(dash) (?(sure)|(?(amount){CLOSED}))
      | (?(letter)
          (?(comma) (?(upper)|(?!{INITIAL}))(?:(?=[ ]t/m[ ]|{TO_LETTER})|{ALONE})
                  | (?(upper)|{NEVER}))
      | (?<!\D19\d\d)(?<!\D20\d\d){ALONE} )))
"""
# ") en de motie-Piri (nr. 46)": another paper of the same dossier.
NEXT_MOTION = r"""
    \)(?:,|,?[ ]en|,?[ ]alsmede)[ ]
    (?: [^()\d\x1e]{0,90}+\(idem,?[ ]
      | [^()\d\x1e]{0,30}(?:motie|amendement)[^()\d\x1e]{0,60}+\( )
    (?=n(?:rs?|umm?ers?)\b)
"""
# Behind the words that cite one dossier, before the next.
NEXT_DOSSIER = r"[ ]?(?:[,;/&]|en\b|alsmede\b|,[ ]en\b)[ ]?(?=\d\d[ .]?\d)"
# Behind a number: more numbers of its dossier, or what may lead to some.
MORE = rf"""
    [ ]?+(?=[-(),;/&+abdeoprtv])(?:
        -[ ]?+[-\dnos] | [(](?!\d\d[ .]?\d{{3}}|\d{{4}}\)) | ,?[ ]?+(?:pp?|blz)\b
      | (?:van|d\.d\.)[ ]\d | (?:t/m|tot)\b
      | (?:[,;/&+]|(?:,[ ]?+)?{AND})
        [ ]?+(?!\d\d[ .]?\d{{3}}(?!\d)|\d\d?[ ]{MONTH})
        (?: [-\d] | n(?:r|o|umm|°|º) | op[ ]stuk | stuk | onder | volg | letter
          | {BECAME} | d\.d\. | idem\b
          | (?<!\d[,;/&])(?<!\d[ ,]en[ ])(?:(?![et]k)[a-z]{{1,2}}(?!\w)|-?{CHAPTER}) )
      | {NEXT_MOTION} )
"""
# Behind a whole dossier: more of its chapters, or the next dossier.
GOES_ON = rf"""
    (?(bracket)
      | (?(whole) (?(chapter)(?=,?[ ])|(?(words)(?={NEXT_DOSSIER})|{NEVER}))
      | (?={MORE}|(?(words){NEXT_DOSSIER}|{NEVER})|(?(dash){NEVER}|-{CAPITALS})) ))
    (?P<goes_on>)
"""
# The letter of a fund, whose dossier is a budget's, of round hundreds: "36 600 K".
FUND = rf"(?<=00[ ](?-i:[A-M]))(?!{INITIAL}){CLOSED}"
# A chapter, and no paper of the Eerste Kamer: "33 400 X".
BUDGET = r"(?:(?<=[ivx]{3})|(?<=00[ ][ivx])|(?<=00[ ][ivx]{2}))"
# A dossier that is cited as a whole: "Kamerstuk 36 045", "(35897)", "36200-VI".
WHOLE = rf"""
    (?(chapter) (?(after_comma){NEVER}|(?(upper)(?(open)|{BUDGET})))
      | (?(addition) (?(words)(?(upper){NEVER}|{FUND})|{NEVER})) )
    (?![.,/ ]?\d|-\d{{1,4}}[a-z]|{COUNTED})
    (?(words)|(?(act)|(?(council)(?<=501-\d\d)|(?(tight)|
        (?(opened)(?=\))(?(amount){NEVER})|{NEVER})))))
    (?P<whole>)
"""
CITED = rf"""
    (?(words)(?:{TITLE}|))(?:{IN_CHAPTER}|{NO_CHAPTER}){SURE}
    (?: (?:(?=[ ]?[,/&e-])(?!{AT_ONCE})(?<!-[a-m]){whole("others", OTHERS)}|)
        (?:{NUMBER}|(?P<to_come>{TO_COME}))
      | {WHOLE} )
    (?:{GOES_ON}|)
"""
# Behind words without a dossier: an identifier, or a number that lost its dossier.
LOST = rf"""
    (?: (?={identifiers.IN_DIGITS}|{identifiers.START})
      | (?(of_number)(?=[)]|{ITEM})|{NEVER}) )
"""
# What nine of ten are, without more before or behind: "28676-353", "(28676)".
PLAIN = rf"""
    (?=[1-3]\d{{4}}[-)])(?<![^ (\x1e])
    (?:(?<![^\d,;( \x1e][ ])|(?<=\d-[a-z][ ])|(?<=\d-[a-z]{{2}}[ ]))
    (?!(?:{AMOUNT})(?!-\w{{1,4}}{CLOSED})|21501)(?P<dossier>[1-3]\d{{4}})
    (?: -(?P<paper>[1-9]\d{{0,3}}|(?!{CHAPTER})(?-i:[A-Z]{{1,2}}))
        {ENDED}(?!-|[ ,]{{1,3}}n|{COUNTED}|{MORE})
      | (?<=\(\d{{5}})(?<!\d[ ]\(\d{{5}})(?=\)) )
"""
START = rf"""
    {PLAIN}
  | (?:(?=\D){whole("words", WORDS)}|{BARE})
    (?:{DOSSIER}{CITED}|(?(words){LOST}|{NEVER}))
"""


def following(chamber: str) -> re.Pattern:
    """Return the pattern of a next dossier, of which no words but a session tell."""
    return re.compile(
        rf"(?P<words>)(?:{SESSION}[ ,.)]{{1,3}})?(?P<opened>{NEVER})?"
        rf"(?P<amount>{NEVER})?{chamber}{DOSSIER}{CITED}",
        FLAGS,
    )


FOLLOWING = following(rf"(?P<upper>{NEVER})?")
FOLLOWING_OF_UPPER = following(r"(?P<upper>)")
