"""The words of a sentence that say when something will be done.

They have a head and what belongs to it: "uiterlijk een week na", "ontvangst", "van het
advies". Nothing but the words around them tells where they end.
"""

import re

from letters.dates import FULL as MONTH
from letters.parsing.roles import MINISTRY
from letters.parsing.telling import FORM

COUNT = (
    r"(?:\d{1,2}|een\s+half|anderhalf|half|een|één|twee|drie|vier|vijf|zes|acht|tien"
    r"|twaalf|veertien|enkele)"
)
UNIT = r"(?:uur|(?:werk)?dag(?:en)?|week|weken|maand(?:en)?|kwartaal|(?:half)?jaar)\b"
WHICH = (
    rf"(?:het|de|dit|deze|een|komende?|volgende?|eerstvolgende|aanstaande|eerste|tweede"
    rf"|derde|vierde|laatste|loop|einde?|begin|medio|half|van|vroege|late|nieuwe?"
    rf"|parlementaire|{COUNT})"
)
SPAN = (
    rf"(?:\w*reces|\w*vakantie|\w*periode|zomer|herfst|winter|Q[1-4]|helft|\w*jaar|jaareinde"
    rf"|jaarwisseling|week\s+\d{{1,2}}|{UNIT}|weekend|tussentijd|\w+dag|kerst(?:mis)?"
    rf"|pasen|pinksteren|(?<=\bvan\s)\d{{4}}|{MONTH})\b"
)
OF_SPAN = rf"(?:(?:\s+van(?:\s+{WHICH}){{0,2}})?\s+{SPAN}){{0,2}}"
OF_YEAR = r"(?:\s+(?:van|in)\s+(?:dit|volgend)\s+jaar|(?:\s+van)?\s+\d{4})?"
PERIOD = (
    rf"(?:{WHICH}\s+){{0,6}}{SPAN}{OF_SPAN}{OF_YEAR}"
    rf"(?:\s+a\.s\.|\s+(?:of|en)\s+{SPAN})?"
)
DATE = rf"(?:\w+dag\s+)?\d{{1,2}}\s+(?:{MONTH})(?:\s+\d{{4}})?(?:\s+a\.s\.)?(?!\s+jl)"

# A stroke is set before each verb, for no words of time go on beyond one.
VERB = re.compile(
    rf"\b(?=(?:{FORM}|word(?:t|en)|zal|zult|zullen|kan|kom(?:t|en)?|\w+komen"
    r"|ga(?:at|an)?|ingegaan)(?![\w-]))",
    re.IGNORECASE,
)
STROKE = "¦"
UP_TO_VERB = (
    r"(?:(?!\s(?:ik|wij|u|nader|hoe|of|dat|welke?|(?:op\s+)?terug"
    r"|bij\s+u|(?:aan|met)\s+(?:uw|de|beide)\s+kamer)\b)[^,;.¦])+"
)
# A thing is described by words on -e; it ends where a word begins something else.
BEGINS = (
    r"(?:(?:de|het|een|dit|dat|deze|die|uw|beide|ik|wij|u|mij|ons|hier\w*|daar\w*|er"
    r"|van|in|te|op|aan|met|voor|vóór|over|door|uit|bij|na|om|tot|tussen|per|via|en|of"
    r"|is|zijn|heeft|hoe|welke?|terug|verslag|gedachten|nadere?|schriftelijk"
    r"|mondeling)\b)"
)
WORD = rf"(?!{BEGINS})[^\W\d][\w-]*"
NAMES = r"(?:\s+(?-i:[A-Z])[\w-]+){0,4}"
THING = (
    r"(?:(?:de|het|dit|dat|deze|die|een|elke?|iedere?|mijn|onze|beide)\s+)?"
    rf"(?:(?:(?!{BEGINS})\w+e|algemeen|plenair|besloten|schriftelijk|mondeling)\s+)"
    rf"{{0,3}}{WORD}{NAMES}"
)
EVENT = (
    rf"{THING}(?:\s+van\s+(?:(?:de\s+)?[\w-]*ministers\s+van\s+)?{MINISTRY}"
    rf"|\s+(?:van|door)\s+(?!de\s+kamer){THING}|\s+(?:in|op|van)\s+(?:{PERIOD}|{DATE})"
    rf"|\s+(?:in|te|uit)\s+(?:(?:de|het)\s+)?(?-i:[A-Z])[\w-]+{NAMES}"
    r"|\s+aan\s+(?!uw)(?-i:[A-Z])[\w-]+|\s+in\s+de\s+\w*raad"
    r"|\s+(?:voor|over|van)\s+\d{4}|\s+(?:daar|hier|er)van\b"
    rf"|(?<=overleg)\s+met\s+(?!uw|de\s+kamer){THING}){{0,4}}"
)
AFTER = r"na(?!\s+\d)"
MEETING = (
    r"\s+(?:de|het|dat|dit|elke?)\s+(?:[\w-]+\s+)?"
    r"[\w-]*(?:debat|behandeling|overleg|stemming(?:en)?|\bAO|\bWGO)\b"
)
NEXT = r"(?:de|het|een|mijn|onze)\s+(?:eerst)?(?:volgende|komende)"
NEARLY = r"(?:(?:nog|vlak|kort|direct|ruim|ruimschoots|tijdig|vroeg|laat)\s+)"
# "Voor de Top" may also say what a paper is for, "ruim voor de Top" may not.
BY_EVENT = rf"""(?:
    (?:{COUNT}\s+{UNIT}\s+)?{AFTER} | {COUNT}\s+{UNIT}\s+v(?:oo|óó)r
  | vóór | {NEARLY}voor | voor(?={MEETING}|\s+{NEXT}\s)
  | voor(?=\s+(?:(?:de\s+)?(?:aanvang|start)|het\s+\w+en)\s+van)
  | aan\s+het\s+(?:begin|einde?)\s+van | voorafgaand\s+aan
  | in\s+(?:de\s+)?aanloop\s+naar
  | (?:ten\s+tijde|(?:bij|ter)\s+gelegenheid|bij\s+(?:de\s+)?(?:aanbieding|indiening
      |presentatie|verschijning|publicatie|aanvang|start|afronding))\s+van
)\s+{EVENT}"""
# "Na het advies over de grens informeer ik u", but not "informeer ik u over de grens".
BY_EVENT = rf"{BY_EVENT}(?:\s+over\s+{EVENT}(?=\s+\S))?"
BUDGET = (
    r"(?:\w*begroting(?:sstukken)?|\w+nota|jaarverslag|\w*rapportage)"
    rf"(?:\s+(?:(?:voor|over|van)\s+)?\d{{4}}|\s+over\s+(?:de|het)\s{UP_TO_VERB})?"
)
SOON = r"""(?:
    op\s+(?:(?:de|zeer)\s+)?(?:korte|(?:kortst|zo\s+kort)\s+mogelijke|afzienbare)
      \s+termijn
  | binnen\s+(?:de\s+(?:gestelde|gebruikelijke|wettelijke)\s+termijn|afzienbare\s+tijd)
  | (?:op|in)\s+een\s+(?:later|nader\s+te\s+bepalen)\s+(?:moment|tijdstip|stadium)
  | zo\s+(?:spoedig|snel)\s+(?:als\s+)?mogelijk
  | (?:ruim\s+)?op\s+tijd | tijdig(?!\s+voor) | spoedig | onverwijld | onmiddellijk
  | terstond | binnenkort | vandaag | morgen | dezer\s+dagen
  | ten\s+spoedigste | per\s+om(?:me)?gaande
  | te\s+(?:(?:zijner|gelegener|gepaster)\s+tijd|gepasten\s+tijde) | t\.z\.t\.
  | tegen\s+die\s+tijd
)"""
OFTEN = rf"""(?:
    (?:half|drie)?(?:jaar|maande|weke)lijks | periodiek
  | (?:elke?|iedere?)\s+(?:{COUNT}\s+)?{SPAN} | (?:per|om\s+de)\s+(?:{COUNT}\s+)?{UNIT}
  | (?:eens|{COUNT}\s?(?:keer|maal))\s+per\s+(?:jaar|maand|kwartaal)
)"""
BY_CALENDAR = rf"""(?:
    (?:vóór|voor|na|in|tijdens|binnen|rond|omstreeks|tegen|gedurende
      |met\s+ingang\s+van|aan(?=\s+het\s+(?:eind|begin))|op(?=\s+de\s+dag\b))\s+{PERIOD}
  | (?:voor|vóór|na|per|vanaf|rond|omstreeks)\s+{DATE}
  | (?:begin|medio|halverwege|einde?)\s+(?:{PERIOD}|\d{{4}}\b)
  | half\s+(?:{MONTH})\b{OF_YEAR}
  | over\s+{COUNT}\s+{UNIT}
  | (?:met|op)\s+\w+dag
  | (?:in\s+(?:de\s+loop\s+van\s+)?|met\s+ingang\s+van\s+)\d{{4}}\b
  | (?:later\s+|de\s+)?(?:dit|deze|komende?|volgende?)\s+(?:parlementaire\s+)?{SPAN}
      (?:\s+nog)?
)"""
MOMENT = rf"""{NEARLY}{{0,2}}(?:
    (?:{BY_CALENDAR}|{SOON})(?:\s+{BY_EVENT})? | {BY_EVENT} | {OFTEN}
  | (?:bij|(?:(?:gelijktijdig|tegelijk|(?:te)?zamen)\s+)?met)\s+
      (?:(?:de|het)\s+)?{BUDGET}
  | (?:tijdens|in|na|bij)\s+{NEXT}\s+\w*(?:debat|behandeling|overleg)
)(?!\w)"""
AT_LATEST = r"(?:uiterlijk|niet\s+(?:later|eerder)\s+dan|op\s+zijn\s+laatst)"
# A clause ends where the next one begins, with or without a comma: "zal de Kamer".
CLAUSE = (
    r"(?:(?!\s¦(?:zal|zullen|zult)\b|\s¦(?!\w*ge)\w+en\.?$"
    r"|\s¦\w+\s+(?:ik|wij|u|uw\s+kamer|de\s+kamer|het\s+kabinet)\b)[^,;.])+"
)
PAPER = (
    r"(?:nota\s+naar\s+aanleiding\s+van\s+het\s+verslag|[\w-]*(?:verslag(?:legging)?"
    r"|brief|rapportage|nota|notitie|fiche|agenda|begroting|reactie|beantwoording)\b)"
)
# The firm one wins: "zo snel mogelijk, doch uiterlijk 14 mei".
DEADLINES = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:zodra|zo\s+gauw)\s{CLAUSE}",
        rf"(?x)\b(?:nog\s+)?{AT_LATEST}\s+(?:{MOMENT}|(?:op\s+)?(?:{DATE}|{PERIOD}))",
        rf"(?x)\b{MOMENT}",
        rf"\b(?:in|bij|met)\s+{NEXT}\s{UP_TO_VERB}",
        rf"\b(?:nadat|voordat|wanneer|op\s+het\s+moment\s+dat)\s{CLAUSE}"
        r"|^als\s[^,;.]*?\b(?:is|zijn|heb|heeft|hebben)\b[^,;.]*(?=,)",
        rf"\b(?:bij|tijdens)(?={MEETING})\s+{EVENT}"
        rf"|(?:^|(?<=\bu\s)|(?<=kamer\s))op\s+{DATE}",
        rf"\bin\s+(?:het|de|zijn|haar|mijn)\s+(?:\w+\s+){{0,2}}?{PAPER}"
        rf"(?!\s+van\s+{DATE})(?:\s+over\s{UP_TO_VERB}|\s+van\s+{EVENT}|\s+voor\s+\d{{4}})?",
        r"\b(?:vooraf|achteraf|tussentijds|desgewenst)\b",
    )
]


def find_deadline(*passages: str) -> str:
    """Return the words of time in the first passage that has them."""
    marked = [VERB.sub(STROKE, passage) for passage in passages]
    for pattern in DEADLINES:
        for passage in marked:
            if match := pattern.search(passage):
                return match[0].replace(STROKE, "").strip()
    return ""
