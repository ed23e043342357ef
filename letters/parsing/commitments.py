"""Commitments: what the government says it will send, report or answer.

Judged clause by clause: a reader (uw Kamer, u), a verb of telling, and a tense that
looks ahead. What this letter does itself, or has been done, is none.
"""

import re
from collections.abc import Iterator

from letters.parsing.deadlines import find_deadline
from letters.parsing.sentences import find_sentences
from letters.shapes import Commitment

READER = r"(?:uw\s+kamer|u|(?:de|beide)\s+(?:tweede\s+|eerste\s+)?kamers?)(?![\w-])"
TOLD = (
    r"(?:(?:toe|ver)?ge(?:zonden|stuurd)|toegestuurd|toegezonden|verzonden|aangeboden"
    r"|geïnformeerd|ingelicht|bericht|gerapporteerd|gemeld|voorgelegd|verstrekt|gedeeld"
    r"|meegedeeld|medegedeeld|beantwoord|op\s+de\s+hoogte\s+(?:gesteld|gebracht|gehouden))"
)
TO_TELL = (
    r"(?:(?:toe)?(?:zenden|sturen)|aanbieden|informeren|inlichten|berichten|rapporteren"
    r"|melden|toegaan|toekomen|ontvangen|delen|mededelen|meedelen|voorleggen"
    r"|verstrekken|beantwoorden|laten\s+weten|op\s+de\s+hoogte\s+(?:stellen|brengen|houden))"
)
# Also without a reader: whoever comes back to something comes back to the House.
SPEAKER = r"(?:ik|wij|kabinet|regering|minister|staatssecretaris|bewindslieden)"

AHEAD = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?=.*\b(?:zal|zullen)\b)(?=.*\b{READER})(?=.*\b(?:{TOLD}|{TO_TELL})\b)",
        rf"(?=.*\bword(?:t|en)\b)(?=.*\b{READER})(?=.*\b{TOLD}\b)",
        rf"(?=.*\b{READER})(?=.*\b(?:ontvangt|informeert?|rapporteert?|meldt?|stuurt?"
        r"|zendt?|bericht(?:en)?\s+(?:ik|wij))\b)",
        rf"(?=.*\b{READER})(?=.*(?<!\bte )\b(?:ontvangen|informeren|rapporteren|melden"
        r"|sturen|zenden)\b)(?!.*\b(?:heb|heeft|hebben|hebt|had|kan|kunnen|wil"
        r"|willen|moet|moeten|mag|wordt|worden)\b)",
        rf"(?=.*\b{READER})(?=.*\bdeelt?\b.*\bmet\b|.*\bgaat?\b.*\btoe\b|.*\bdoet?\b"
        r".*\btoekomen\b|.*\bbiedt?\b.*\baan\b|.*\blegt?\b.*\bvoor\b|.*\bstelt?\b"
        r".*\bop\s+de\s+hoogte\b|.*\b(?:kan|kunt)\b.*\b(?:verwachten|tegemoet\s*zien)\b)",
        rf"(?=.*\b{SPEAKER}\b)(?=.*\bkom(?:t|en)?\b.*\bterug\b"
        r"|.*\bzal\b.*\bterugkomen\b)",
    )
]
THIS_LETTER = re.compile(
    r"\b(?:hierbij|hiermee|bij\s+dezen?|(?:met|in|bij|door|middels)\s+deze\s+(?:brief|nota)"
    r"|bijgaande?|bijgevoegde?|hieronder|onderstaande?|(?:als|in\s+een|in\s+de|bij)\s+"
    r"(?:vertrouwelijke\s+)?bijlage)\b",
    re.IGNORECASE,
)
# "Mede namens mijn ambtgenoot bied ik u de agenda aan": only a time makes it ahead.
HANDS_OVER = re.compile(
    r"\b(?:biedt?|bieden|zendt?|zenden|stuurt?|sturen|doen?|legt?)\s+(?:ik|wij)\b", re.I
)
SAYS_NOW = re.compile(r"\b(?:meld|bericht|deel|informeer)\b[^.;]{0,80}?\bdat\b", re.I)
WISHES = re.compile(r"\b(?:hecht|vindt?|acht|belang)\b[^.;]*?\bdat\b", re.I)

ASIDE = re.compile(r"\([^()]*\)|,\s+mede\s+namens\s[^,]*,|\bmede\s+namens\s[^,]*?(?=,)")
LONGEST_SENTENCE = 800
CLAUSE = re.compile(r"[^,;:]+")


def find_commitments(text: str, start: int) -> Iterator[Commitment]:
    """Yield the commitments in a paragraph that begins at start."""
    for first, last in find_sentences(text):
        sentence = text[first:last]
        clause = _committing_clause(sentence)
        if not clause:
            continue
        deadline = find_deadline(clause, sentence)
        if deadline or not HANDS_OVER.search(clause):
            yield Commitment(start + first, start + last, deadline)


def _committing_clause(sentence: str) -> str:
    if len(sentence) > LONGEST_SENTENCE or sentence.endswith("?"):
        return ""
    if any(form.search(sentence) for form in (THIS_LETTER, SAYS_NOW, WISHES)):
        return ""
    clauses = CLAUSE.findall(ASIDE.sub(" ", sentence))
    looking_ahead = (
        each for each in clauses if any(pattern.match(each) for pattern in AHEAD)
    )
    return next(looking_ahead, "")
