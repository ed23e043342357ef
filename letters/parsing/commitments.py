"""Commitments: what the government says it will send, report or answer.

Judged clause by clause: to the House (uw Kamer, u), a verb of telling, and a tense
that looks ahead. What this letter does itself, or has been done, is none.
"""

import re
from collections.abc import Iterator

from letters.parsing import telling
from letters.parsing.deadlines import COUNT, MONTH, find_deadline
from letters.parsing.headings import BULLET
from letters.parsing.sentences import find_sentences
from letters.parsing.telling import TELL_OR_RECEIVE, TELLS, TO_TELL, TOLD
from letters.shapes import Commitment

Forms = dict[re.Pattern[str], list[tuple[re.Pattern[str], ...]]]


def _any(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})(?![\w-])", re.IGNORECASE)


HOUSE, TO_THE_HOUSE = _any(telling.HOUSE), _any(telling.TO_THE_HOUSE)
SPEAKER, ASKED, PAPER = _any(telling.SPEAKER), _any(telling.ASKED), _any(telling.PAPER)
ON_OCCASION, NEXT_OCCASION = _any(telling.ON_OCCASION), _any(telling.NEXT_OCCASION)

_WILL, _BEING = "(?:zal|zullen|zult)", r"(?:wordt|(?<!te )worden)"
WILL, BEING = _any(_WILL), _any(_BEING)
WILL_TELL = _any(rf"{_WILL}\b.*?\b(?:{TELL_OR_RECEIVE}|{TOLD})|{TOLD} {_WILL}")
BEING_TOLD = _any(rf"{_BEING}\b.*?\b{TOLD}|{TOLD} {_BEING}")
TELL, TELL_NOW = _any(TELL_OR_RECEIVE), _any(TELLS)
THEY_TELL = _any("(?:informeer|rapporteer|stuur|zend|bied|leg|deel)t")
TO_SAY = _any(f"{TO_TELL}|te (?:geven|doen)|met .*? te komen")
GIVE = _any(
    "geven|gegeven|doen|gedaan|opmaken|uitbrengen|schrijven|sturen|verzorg(?:en|d)"
)
SENT = _any("(?:toe|na|mee)ge(?:zonden|stuurd)")
MAY = _any("kan|kunnen|kunt|mag|wil|willen")
MEANS = _any(
    "streeft?|streven|voornemens|mijn voornemen|verwacht(?:en)?|hoopt?|hopen"
    "|vertrouw(?:en)?|bereid|besloten|zeg|zegt|zeggen|toezeggen"
    "|(?:stel|neem|stellen|nemen) (?:ik |wij )?(?:mij|ons) voor"
)
ANSWERS = _any(
    r"kom(?:t|en)?\b.*?\bterug|terugkom(?:t|en)?|reageert?|antwoordt|antwoord(?= ik)"
    r"|voldoet?|beantwoordt?|geeft?\b.*?\baan (?:hoe|of|wat|welke)|schetst?"
)
GOES_INTO = (
    _any("ga(?:at|an)?"),
    _any("(?:hier|daar|waar|er)?op"),
    _any(r"in(?=\.?$| (?:op|bij|tijdens|zodra|wanneer|nadat) )"),
)
ANSWER = _any(
    "ingaan|ingegaan|terugkomen|teruggekomen|reageren|voldoen|voldaan"
    "|antwoorden|beantwoord(?:en)?|aangeven|schetsen|toelichten|toegelicht"
    "|gerapporteerd|opgenomen|uitmaken|inzicht (?:geven|verschaffen)"
)
TO_ANSWER = _any(
    "in te gaan|terug te komen|terugkom(?:t|en)?|te (?:reageren|(?:be)?antwoorden)"
)

# A clause looks ahead when it has a word of each family: the first, and those of a row.
AHEAD: Forms = {
    HOUSE: [
        (WILL_TELL,),
        (BEING_TOLD,),
        (WILL, GIVE, PAPER),
        (MEANS, TO_SAY),
        (_any("blijft?|blijven"), TELL),
        (THEY_TELL, TELL_NOW),
        (_any("houdt?|(?<!te )houden"), _any("op de hoogte|geïnformeerd")),
        (_any("ontvangt|bereikt|kamers ontvangen|ontvangen (?:beide|de)"),),
        (_any("krijgt?"), PAPER),
        (_any(r"(?:gaat?|komt)\b.*?\btoe|toegaat|toekomt"),),
        (MAY, _any("verwachten|tegemoet ?zien")),
        (_any("ziet"), _any("tegemoet")),
    ],
    TO_THE_HOUSE: [(_any("gaat|gaan|komt|komen"),)],
    SPEAKER: [
        (_any("(?<!te )kom(?:t|en)?"), _any("terug")),
        (WILL, _any("terugkomen")),
    ],
    WILL: [
        (ANSWER, ASKED),
        (ANSWER, ON_OCCASION),
        (_any("worden"), SENT),
        (_any("volgen"), PAPER),
    ],
    MEANS: [(TO_ANSWER, SPEAKER)],
    BEING: [(ANSWER, NEXT_OCCASION)],
}
# These may also say what this letter does: only a time or a condition makes them ahead.
AHEAD_IN_TIME: Forms = {
    HOUSE: [
        (TELL_NOW,),
        (MAY, TELL),
        (_any("krijgt?|krijgen|hoort|verneemt|treft|vindt u"),),
        (_any(r"(?:heb|heeft|hebben)\b.*?toegezegd"), TO_SAY),
        (_any("geeft?"), PAPER),
    ],
    SPEAKER: [(ANSWERS,), GOES_INTO],
    BEING: [(_any("beantwoord"), ASKED), (SENT,)],
    WILL: [(_any("beantwoord(?:en)?"), _any("vra(?:ag|gen)"))],
    _any("volg(?:t|en)|verschijnt"): [(PAPER,)],
}
LATER = re.compile(
    r"\b(?:zodra|zo gauw|wanneer|nadat|voordat|indien|mocht(?:en)?|^als|waarna|daarna"
    r"|voortaan|separaat|afzonderlijk|(?:stuur|zend)t? .*?\been (?:\w+ )?\w*brief)\b",
    re.IGNORECASE,
)
THIS_LETTER = re.compile(
    r"\b(?:hierbij|hiermee|bij dezen?"
    r"|(?:met|in|bij|door|middels|via) (?:deze|dit) (?:\w+ )?"
    r"(?:brief|nota|notitie|agenda|rapportage|verslag|overzicht|reactie)"
    r"|bijgaande?|bijgevoegde?|hieronder|onderstaande?"
    r"|(?:als|in een|in de|bij) (?:\w+ )?bijlagen?(?! bij (?:de|het) ))\b",
    re.IGNORECASE,
)
# "Ik meld u dat": what is said stands behind it. "Ik deel de zorgen".
SAYS_NOW = re.compile(
    r"\b(?:meld|bericht|deel|informeer)\b.{0,80}?\bdat\b"
    r"|\b(?:kan|kunnen|mag)\b.*?\b(?:melden|berichten|mededelen|meedelen),? dat\b"
    r"|\b(?:deelt?|delen)\b.*?\b(?:zorg(?:en)?|opvatting|mening|wens)\b",
    re.IGNORECASE,
)
WISHES = re.compile(
    r"\b(?:hecht|vindt?(?! plaats| u)|acht|belang|verstaan|opgevat|verzoekt|verzocht)\b"
    r"[^.;]*?\bdat\b",
    re.IGNORECASE,
)
# What others asked or announced, what was once to be done, what will not be done.
REPORTED = re.compile(
    r"\bzou(?:den)?\b|\baangekondigd,? dat\b|\bverklaard\b|\bte hebben\b"
    r"|\b(?:verwacht|hoop)(?:t|en)?,? dat (?!ik|wij|u|de kamer|het kabinet|de regering)"
    r"|\b(?:moet(?:en)?|dient|dienen|kan|kunnen|mag) (?:[^,]*? )?worden\b"
    r"|\b(?:vr(?:oeg|aagt|oegen|agen)|gevraagd|verzocht)\b.*?\b(?:of|wanneer|hoe)\b"
    r"|\b(?:niet|geen)\b(?! (?:eerder|later|alleen|nalaten)\b)",
    re.IGNORECASE,
)
# "Ik heb u in mei gemeld": a time does not put that ahead.
DONE = re.compile(
    r"\b(?:(?:heb|hebben|had) (?:ik|wij)|(?:ik|wij) (?:heb|hebben|had)"
    r"|heeft (?:het kabinet|de regering)|(?:kabinet|regering) heeft"
    r"|(?:ben|is|zijn) .*?\b(?:in|terug)ge(?:gaan|komen))\b"
    r"(?!.*toegezegd)",
    re.IGNORECASE,
)
INSTEAD = re.compile(r"\bniet .{0,60}?\bmaar\b", re.IGNORECASE)
ASIDE = re.compile(
    r"\([^()]*\)|, mede namens [^,]*,|\bmede namens [^,]*?(?=,)"
    r"|, (?:zoals|conform|overeenkomstig|indien|waar|desgewenst|uiteraard|zo nodig)"
    r"\b[^,]{0,80},",
    re.IGNORECASE,
)
# What is sent each year is no promise, unless it is promised: "zal jaarlijks".
HABIT = re.compile(
    r"\b(?:\w*(?:jaar|maande)lijks|(?:elke?|iedere?) (?!geval)|telkens|steeds"
    r"|doorgaans|periodiek|is gebruikelijk"
    r"|gebruikelijk .*?\bper (?:jaar|maand|kwartaal))\b",
    re.IGNORECASE,
)
PROMISED = re.compile(
    r"\b(?:zal|zullen|ik|wij|toegezegd|zegt toe|voortaan|vanaf|per \d)\b", re.IGNORECASE
)
# "Tijdens het debat heb ik toegezegd", "zoals toegezegd in het debat".
PAST = re.compile(
    r"\b(?:tijdens|in|bij) (?:het|de|mijn|uw|onze) (?:[\w-]+ ){0,2}[\w-]*"
    r"(?:debat|overleg|behandeling|vergadering|brief|verslag|nota)\b[^,;]{0,80}?"
    r"(?= (?:heb|hebben|heeft|is|zijn|werd|was)\b)"
    r"|\btoegezegd (?:tijdens|in|bij) (?:het|de|mijn) [\w-]+",
    re.IGNORECASE,
)
# What a promise is about may have a time of its own, which is not that of the promise.
TOPIC = re.compile(
    r"(?:^|\b(?:u|kamers?|ik|wij|nader|verder) )over "
    rf"(?!{COUNT} ).*?(?= (?:zal|word|informe|ontvang|ik|wij|u|uw|de kamer)\b|$)",
    re.IGNORECASE,
)
MEETING = re.compile(
    r"\b(?:van|voor|over|bij|aan) (?:de|het) (?:[\w-]+ ){0,3}?[\w-]*"
    r"(?:bijeenkomst|raad|top|vergadering|conferentie|overleg|debat) "
    rf"(?:in|op|van) (?:\d{{1,2}} )?(?:{MONTH})(?: \d{{4}})?",
    re.IGNORECASE,
)
LONGEST_SENTENCE = 800
FURTHEST = 5  # clauses from the first half of a clause to the last
# A half has no subject and no finite verb of its own.
WHOLE = re.compile(
    r"^ ?(?:die|dat|waar\w*|om|omdat|zodat|terwijl|zodra|wanneer|als|indien|nadat|en)\b"
    r"|\b(?:ik|wij|is|zijn|was|heeft|heb|zal|zullen|wordt|kan|kunnen|moet|moeten)\b",
    re.IGNORECASE,
)
# "Ik informeer u hierbij over de grens en kom in mei op de kosten terug."
CONJUNCTION = re.compile(
    r" en (?=(?:ik |wij |het kabinet )?(?:zal|zullen|zult|wordt|worden|kom|komen|stuur"
    r"|zend|informeer|bericht|ontvangt|gaat)\b)",
    re.IGNORECASE,
)


def find_commitments(text: str, start: int) -> Iterator[Commitment]:
    """Yield the commitments in a paragraph that begins at start."""
    bullet = BULLET.match(text)
    begin = bullet.end() if bullet else 0
    for first, last in find_sentences(text[begin:], begin):
        if last - first > LONGEST_SENTENCE or text[last - 1] == "?":
            continue
        deadline = _read_promise(" ".join(text[first:last].split()))
        if deadline is not None:
            yield Commitment(start + first, start + last, deadline)


def _read_promise(sentence: str) -> str | None:
    """Return the deadline of what a sentence promises, None if it promises nothing."""
    if WISHES.search(sentence):
        return None
    # What stands between semicolons is a sentence of its own.
    for part in PAST.sub("", INSTEAD.sub("", sentence)).split(";"):
        said = ASIDE.sub(" ", part)
        if not (_has(said, AHEAD) or _has(said, AHEAD_IN_TIME)):
            continue  # for no clause of it has what the whole has not
        for clause in _clauses(said):
            if _looks_ahead(clause, part):
                return find_deadline(TOPIC.sub("", clause), clause, part)
    return None


def _clauses(part: str) -> Iterator[str]:
    """Yield what stands between commas, around these, and beside an "en"."""
    clauses = re.split("[,:]", part)
    yield from clauses
    for at, first in enumerate(clauses):
        for last in clauses[at + 1 : at + FURTHEST]:
            if not WHOLE.search(last):
                yield f"{first},{last}"
    for clause in clauses:
        yield from CONJUNCTION.split(clause)[1:]


def _looks_ahead(clause: str, part: str) -> bool:
    if any(form.search(clause) for form in (THIS_LETTER, SAYS_NOW, REPORTED)):
        return False
    if HABIT.search(clause) and not PROMISED.search(clause):
        return False
    if _has(clause, AHEAD):
        return bool(WILL.search(clause)) or not THIS_LETTER.search(part)
    if DONE.search(clause) or THIS_LETTER.search(part):
        return False
    if not _has(clause, AHEAD_IN_TIME):
        return False
    own = MEETING.sub("", TOPIC.sub("", clause))
    return bool(LATER.search(part) or find_deadline(own))


def _has(text: str, forms: Forms) -> bool:
    """Whether the text has a word of each family in one of the forms."""
    return any(
        first.search(text)
        and any(all(word.search(text) for word in row) for row in rows)
        for first, rows in forms.items()
    )
