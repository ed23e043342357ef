"""Commitments: what the government says it will send, report or answer.

Judged clause by clause: a reader (uw Kamer, u), a verb of telling, and a tense that
looks ahead. What this letter does itself, or has been done, is none.
"""

import re
from collections.abc import Iterator

from letters.parsing.deadlines import find_deadline
from letters.parsing.headings import BULLET
from letters.parsing.sentences import find_sentences
from letters.shapes import Commitment

READER = (
    r"uw\s+kamer|u|(?:de|beide)\s+(?:tweede\s+|eerste\s+)?kamers?"
    r"(?!\s+van\s+(?:koophandel|afgevaardigden|volksvertegenwoordigers))"
)
TOLD = (
    r"(?:(?:toe|na)?ge(?:zonden|stuurd)|verzonden|verstuurd|aangeboden"
    r"|geïnformeerd|ingelicht|bericht|gerapporteerd|gemeld|voorgelegd|verstrekt|gedeeld"
    r"|meegedeeld|medegedeeld|beantwoord|op\s+de\s+hoogte\s+(?:worden\s+)?"
    r"(?:gesteld|gebracht|gehouden)|in\s+kennis\s+(?:worden\s+)?gesteld)"
)
TO_TELL = (
    r"(?:(?:toe)?(?:zenden|sturen)|aanbieden|informeren|inlichten|berichten|rapporteren"
    r"|melden|toegaan|toekomen|ontvangen|delen|mededelen|meedelen|voorleggen"
    r"|verstrekken|vertellen|beantwoorden|laten\s+weten|verslag\s+(?:doen|uitbrengen)"
    r"|op\s+de\s+hoogte\s+(?:stellen|brengen|houden)|in\s+kennis\s+stellen|bereiken)"
)
TO_BE_TOLD = (
    rf"(?<!\bniet\s)te\s+(?:kunnen\s+|doen\s+)?{TO_TELL}|verslag\s+te\s+doen"
    r"|(?:toe|aan|mee|mede|voor)\s+te\s+(?:kunnen\s+)?(?:zenden|sturen|bieden|delen|leggen)"
    r"|op\s+de\s+hoogte\s+te\s+(?:kunnen\s+)?(?:stellen|brengen|houden)"
)
PAPER = (
    r"[\w-]{0,40}"
    r"(?:verslag|brief|rapportage|appreciatie|notitie|afschrift|antwoord(?:en)?)"
)
SENT = rf"(?:\w+\s+){{0,2}}{PAPER}"
NEXT_SENT = rf"(?:in|bij)\s+(?:het|de)\s+(?:eerst)?(?:volgende|komende)\s+{SENT}"
INTENDS = "streeft?|streven|voornemens?|verwacht(?:en)?|hoopt?|hopen"
# Whoever comes back to something comes back to the House.
ASKED = r"op\s+(?:het|de|dit|deze|uw)\s+(?:verzoek(?:en)?|vra(?:ag|gen)|moties?)"
SPEAKER = r"ik|wij|kabinet|regering|minister|staatssecretaris|bewindslieden"


def _words(*families: str) -> list[re.Pattern[str]]:
    return [re.compile(rf"\b(?:{each})(?![\w-])", re.IGNORECASE) for each in families]


# A clause looks ahead when it has a word of each family in one of these rows.
AHEAD = [
    _words(READER, "zal|zullen", f"{TOLD}|{TO_TELL}"),
    _words(READER, r"wordt|(?<!\bte )worden", TOLD),
    _words(READER, "zeg|zegt|zeggen", "toe", TO_BE_TOLD),
    _words(READER, INTENDS, TO_BE_TOLD),
    _words(READER, "heb|heeft|hebben", "toegezegd", TO_BE_TOLD),
    _words(READER, r"ontvangt|informeert?|rapporteert?|meldt?|stuurt?|zendt?"),
    _words(READER, r"bericht(?:en)?\s+(?:ik|wij)|(?:ik|wij)\s+bericht(?:en)?"),
    _words(READER, "deelt?", "met"),
    _words(READER, "gaat?|komt", "toe"),
    _words(rf"naar\s+(?:{READER})", "gaat|gaan|komt|komen"),
    _words(READER, "krijgt?|krijgen", SENT),
    _words(READER, "doet?", "verslag"),
    _words(READER, "doet?", "toekomen"),
    _words(READER, "biedt?", "aan"),
    _words(READER, "legt?", "voor"),
    _words(READER, r"stelt?|houdt?|brengt?|(?<!\bte )houden", r"op\s+de\s+hoogte"),
    _words(READER, r"(?:stellen|brengen)\s+wij", r"op\s+de\s+hoogte"),
    _words(READER, "kan|kunt|mag", r"verwachten|tegemoet\s*zien"),
    _words(SPEAKER, r"(?<!\bte )kom(?:t|en)?", "terug"),
    _words(SPEAKER, "zal|zullen", "terugkomen"),
    _words(ASKED, SPEAKER, "zal|zullen", "reageren|ingaan"),
    _words("zeg|zeggen", "toe", r"terugkom(?:t|en)?|terug\s+te\s+komen"),
    _words(
        "zal|zullen", "ing(?:aan|egaan)|teruggekomen", rf"in\s+(?:het|de|een)\s+{SENT}"
    ),
    _words("wordt|worden", "ingegaan|teruggekomen|gerapporteerd", NEXT_SENT),
    _words("ga|gaat|gaan", r"op\s+in", NEXT_SENT),
    _words(
        r"vragen(?!.*\b(?:niet|kunnen|moeten)\b)", r"(?<!\bte )worden", "beantwoord"
    ),
    _words(SENT, "zal|zullen", "worden", r"(?:toe|na)ge(?:zonden|stuurd)"),
    _words(rf"{SENT}|nadere\s+informatie|(?:beleids|kabinets)reactie", "volgt|volgen"),
]
# "Wij informeren u", but not "heb ontvangen" or "te informeren".
PLURAL = _words(
    READER, r"(?<!\bte )(?:ontvangen|informeren|rapporteren|melden|sturen|zenden)"
)
(HELPER,) = _words(
    "heb|heeft|hebben|hebt|had|kan|kunnen|wil|willen|moet|moeten|mag|wordt|worden"
)
THIS_LETTER = re.compile(
    r"\b(?:hierbij|hiermee|bij\s+dezen?|(?:met|in|bij|door|middels)\s+deze\s+(?:brief|nota)"
    r"|bijgaande?|bijgevoegde?|hieronder|onderstaande?|(?:als|in\s+een|in\s+de|bij)\s+"
    r"(?:vertrouwelijke\s+)?bijlage)\b",
    re.IGNORECASE,
)
# "Mede namens mijn ambtgenoot bied ik u de agenda aan", "Ik heb toegezegd": only a time
# makes it ahead, or a letter that is not this one.
PERHAPS_DONE = re.compile(
    r"\b(?:biedt?|bieden|zendt?|zenden|stuurt?|sturen|doen?|legt?|breng(?:en)?)"
    r"\s+(?:ik|wij)\b"
    r"|\b(?:gaarne|graag)\s+\w+\s+(?:ik|wij)\b"
    r"|\bvragen\b[^.;]*?\bworden\b|\bvolg(?:t|en)\b|\b(?:heb|heeft|hebben)\b[^.;]*?\btoegezegd\b",
    re.IGNORECASE,
)
ANOTHER_LETTER = re.compile(
    r"\bik\s+[^.;]*?\been\s+(?:\w+\s+)?\w*brief\b", re.IGNORECASE
)
SAYS_NOW = re.compile(
    r"\b(?:meld|bericht|deel|informeer)\b[^.;]{0,80}?\bdat\b"
    r"|\b(?:deelt?|delen)\b[^.;]*?\b(?:zorg(?:en)?|opvatting|mening|wens)\b",
    re.IGNORECASE,
)
WISHES = re.compile(
    r"\b(?:hecht|vindt?|acht|belang|verstaan|opgevat|verzoekt|verzocht)\b[^.;]*?\bdat\b",
    re.IGNORECASE,
)
# What others asked, and what was once to be done.
REPORTED = re.compile(
    r"\bzou(?:den)?\b"
    r"|\b(?:vr(?:oeg|aagt|oegen|agen)|gevraagd|verzocht)\b.*?\b(?:of|wanneer|hoe)\b",
    re.IGNORECASE,
)

ASIDE = re.compile(
    r"\([^()]*\)|,\s+mede\s+namens\s[^,]*,|\bmede\s+namens\s[^,]*?(?=,)"
    r"|,\s+(?:zoals|conform|overeenkomstig|indien|waar|desgewenst|uiteraard|zo\s+nodig)"
    r"\b[^,]{0,80},",
    re.IGNORECASE,
)
# What is sent each year is no promise, unless it is promised: "zal jaarlijks".
HABIT = re.compile(
    r"\b(?:\w*(?:jaar|maande)lijks|elke?|iedere?|telkens|steeds|doorgaans|periodiek)\b",
    re.IGNORECASE,
)
PROMISED = re.compile(r"\b(?:zal|zullen|ik|wij|zegt\s+toe)\b", re.IGNORECASE)
LONGEST_SENTENCE = 800
CLAUSE = re.compile(r"[^,;:]+")


def find_commitments(text: str, start: int) -> Iterator[Commitment]:
    """Yield the commitments in a paragraph that begins at start."""
    bullet = BULLET.match(text)
    begin = bullet.end() if bullet else 0
    for first, last in find_sentences(text[begin:], begin):
        sentence = text[first:last]
        clause = _committing_clause(sentence)
        if not clause:
            continue
        deadline = find_deadline(clause, _part_with(clause, sentence))
        if deadline or not _is_perhaps_done(clause):
            yield Commitment(start + first, start + last, deadline)


def _committing_clause(sentence: str) -> str:
    if len(sentence) > LONGEST_SENTENCE or sentence.endswith("?"):
        return ""
    if any(form.search(sentence) for form in (THIS_LETTER, SAYS_NOW, WISHES)):
        return ""
    said = ASIDE.sub(" ", sentence)
    if not _has_words(said, [*AHEAD, PLURAL]):  # then no clause of it has them
        return ""
    return next(filter(_looks_ahead, CLAUSE.findall(said)), "")


def _part_with(clause: str, sentence: str) -> str:
    """Return what stands between semicolons, which is a sentence of its own."""
    return next((part for part in sentence.split(";") if clause in part), sentence)


def _is_perhaps_done(clause: str) -> bool:
    return bool(PERHAPS_DONE.search(clause)) and not ANOTHER_LETTER.search(clause)


def _looks_ahead(clause: str) -> bool:
    if REPORTED.search(clause):
        return False
    if HABIT.search(clause) and not PROMISED.search(clause):
        return False
    if _has_words(clause, AHEAD):
        return True
    return _has_words(clause, [PLURAL]) and not HELPER.search(clause)


def _has_words(text: str, rows: list[list[re.Pattern[str]]]) -> bool:
    """Whether the text has a word of each family in one of the rows."""
    return any(all(word.search(text) for word in row) for row in rows)
