"""The words of a sentence that say when something will be done."""

import re

from letters.dates import FULL as MONTH
from letters.parsing.roles import MINISTRY

COUNT = r"(?:\d{1,2}|een|één|twee|drie|vier|vijf|zes|acht|tien|twaalf|veertien|enkele)"
WHICH = (
    rf"(?:het|de|dit|deze|een|komende?|volgende?|eerstvolgende|aanstaande|eerste|tweede"
    rf"|derde|vierde|laatste|loop|einde?|begin|medio|half|van|vroege|late|{COUNT})"
)
SPAN = (
    rf"(?:\w*reces|zomer|herfst|winter|kwartaal|Q[1-4]|helft|\w*jaar"
    rf"|jaareinde|jaarwisseling|maand(?:en)?|weekend|week(?:\s+\d{{1,2}})?|weken|(?:werk)?dagen"
    rf"|prinsjesdag|kerst|(?<=\bvan\s)\d{{4}}|{MONTH})\b"
)
OF_SPAN = rf"(?:(?:\s+van(?:\s+{WHICH}){{0,2}})?\s+{SPAN}){{0,2}}"
OF_YEAR = r"(?:\s+(?:van|in)\s+(?:dit|volgend)\s+jaar|(?:\s+van)?\s+\d{4})?"
PERIOD = rf"(?:{WHICH}\s+){{0,6}}{SPAN}{OF_SPAN}{OF_YEAR}(?:\s+a\.s\.|\s+of\s+{SPAN})?"
EVENT = (
    rf"(?:de|het|dit|dat|deze|die|beide|een)\s+(?:{WHICH}\s+|plenaire\s+)?[\w-]+"
    r"(?:\s+(?:voor|over|van)\s+\d{4})?"
)
DEBATE = (
    r"(?:het|de)\s+(?:\w+\s+)?\w*(?:debat|behandeling|overleg)"
    rf"(?:\s+van\s+{MINISTRY})?"
    rf"(?:\s+(?:van|op)\s+\d{{1,2}}\s+(?:{MONTH})(?:\s+\d{{4}})?(?:\s+a\.s\.)?)?"
)
TOP = (
    r"de\s+(?:[\w-]+\s+)?[\w-]*(?:top|bijeenkomst|vergadering|ministerraad|zitting"
    r"|conferentie)"
    rf"(?:\s+van\s+(?:de\s+)?[\w-]*ministers\s+van\s+{MINISTRY})?"
    rf"(?:\s+(?:in|op|van)\s+{PERIOD}|\s+(?:in|te)\s+(?-i:[A-Z])[\w-]+)?"
)
# "Voor de Top" may also say what a paper is for.
BEFORE_TOP = rf"(?:(?:ruim|kort|vlak|direct|nog)\s+(?:voor|vóór)|vóór)\s+{TOP}"
AFTER = (
    rf"na\s+(?:{TOP}|{DEBATE}|(?:de\s+)?(?:afloop|ommekomst|ontvangst|afronding|besluitvorming"
    rf"|publicatie|vaststelling|verschijning)(?:\s+(?:van|in|door|over)\s+{EVENT})?)"
)
AT_LATEST = r"(?:uiterlijk|niet\s+later\s+dan|op\s+zijn\s+laatst)"
BUDGET = r"(?:\w*begroting|\w+nota|jaarverslag|\w*rapportage)"
# All that follows, but where a sentence begins with it not beyond its verb.
VERB = (
    r"(?:word(?:t|en)|zal|zullen|ontvang|informe|rapporte|kom|ga|bericht|meld|deel|bied"
    r"|stu?ur|zend|(?:nader|hoe|of|dat|welke?)\b|(?:op\s+)?terug\b|aan\s+(?:uw|de|beide)\s+kamer"
    r"|ge(?:meld|rapporteerd|informeerd|ïnformeerd|deeld|zonden|stuurd)\b)"
)
UP_TO_VERB = rf"(?:(?!\s{VERB})[^,;.])+"
MOMENT = rf"""(?:
    (?:vóór|voor|na|in|tijdens|binnen|rond|omstreeks|tegen|gedurende
      |aan(?=\s+het\s+(?:eind|begin)))
      \s+{PERIOD}(?:\s+{AFTER})?
  | (?:voor|vóór|per|vanaf)\s+\d{{1,2}}\s+(?:{MONTH})(?:\s+\d{{4}})?(?:\s+a\.s\.)?
  | (?:begin|medio|halverwege|einde?)\s+(?:{PERIOD}|\d{{4}}\b)
  | half\s+(?:{MONTH})\b{OF_YEAR}
  | over\s+{COUNT}\s+(?:dagen|weken|maanden)
  | {COUNT}\s+(?:dagen|weken|maanden)\s+(?:voor|vóór)\s+{EVENT}
  | (?:voor|vóór)\s+{DEBATE} | {BEFORE_TOP}
  | in\s+(?:de\s+)?aanloop\s+naar\s+(?:{TOP}|{DEBATE})
  | (?:voor|vóór)\s+(?:de\s+)?aanvang\s+van\s+{EVENT}
  | (?:{COUNT}\s+(?:dagen|weken|maanden)\s+)?{AFTER}
  | (?:bij|met)\s+(?:(?:de|het)\s+(?:{WHICH}\s+)?)?{BUDGET}
      (?:\s+(?:(?:voor|over|van)\s+)?\d{{4}}|\s+over\s+(?:de|het)\s{UP_TO_VERB})?
  | (?:ten\s+tijde|(?:bij|ter)\s+gelegenheid
      |bij\s+(?:de\s+)?(?:aanbieding|indiening|presentatie|verschijning|publicatie))
      \s+van\s+{EVENT}
  | (?:met|op)\s+prinsjesdag
  | (?:tijdens|in|na|bij)\s+(?:het|de)\s+(?:komende|(?:eerst)?volgende)
      \s+\w*(?:debat|behandeling|overleg)
  | in\s+(?:de\s+loop\s+van\s+)?\d{{4}}\b
  | voorafgaand\s+aan\s+{EVENT}
  | op\s+(?:(?:de|zeer)\s+)?(?:korte|(?:kortst|zo\s+kort)\s+mogelijke
      |afzienbare)\s+termijn
  | binnen\s+de\s+(?:gestelde|gebruikelijke|wettelijke)\s+termijn
  | op\s+een\s+(?:later|nader\s+te\s+bepalen)\s+(?:moment|tijdstip)
  | zo\s+(?:spoedig|snel)\s+(?:als\s+)?mogelijk(?:\s+{AFTER})?
  | binnenkort | vandaag | dezer\s+dagen
  | spoedig | onverwijld | onmiddellijk | tijdig | periodiek
  | per\s+ommegaande
  | te\s+(?:(?:zijner|gelegener|gepaster)\s+tijd|gepasten\s+tijde)
  | binnen\s+afzienbare\s+tijd
  | (?:half|drie)?(?:jaar|maande)lijks
  | (?:elk|ieder)e?\s+(?:(?:half\s?)?jaar|maand|kwartaal)
  | (?:eens|{COUNT}\s+(?:keer|maal))\s+per\s+(?:jaar|maand|kwartaal)
  | (?:later\s+)?(?:dit|deze|komende?|volgende?)\s+{SPAN}(?:\s+nog)?
)(?!\w)"""
# The firm one wins: "zo snel mogelijk, doch uiterlijk 14 mei".
DEADLINES = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\bzodra\s[^,;.]+",
        rf"(?x)\b{AT_LATEST}\s+(?:{MOMENT}|(?:op\s+)?{PERIOD})",
        rf"(?x)\b(?:(?:nog|vlak|kort|direct|ruim)\s+)?{MOMENT}",
        rf"\b(?:in|bij|met)\s+(?:de|het)\s+(?:eerst)?(?:volgende|komende)\s{UP_TO_VERB}",
        rf"\bin\s+het\s+verslag(?:\s+van\s+{EVENT})?"
        r"|\b(?:nadat|wanneer|op\s+het\s+moment\s+dat)\s[^,;.]+",
    )
]


def find_deadline(*passages: str) -> str:
    """Return the words of time in the first passage that has them."""
    for pattern in DEADLINES:
        for passage in passages:
            if match := pattern.search(passage):
                return match[0].strip()
    return ""
