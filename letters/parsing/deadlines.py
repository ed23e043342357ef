"""The words of a sentence that say when something will be done."""

import re

from letters.dates import FULL as MONTH

WHICH = (
    r"(?:het|de|dit|deze|een|komende?|volgende?|eerstvolgende|aanstaande|eerste|tweede"
    r"|derde|vierde|laatste|loop|einde?|begin|medio|half|van|vroege|late|enkele|\d{1,2}"
    r"|twee|drie|vier|vijf|zes|acht|tien|twaalf|veertien)"
)
SPAN = (
    rf"(?:\w*reces|najaar|voorjaar|zomer|herfst|winter|kwartaal|helft|jaar|jaareinde"
    rf"|jaarwisseling|maand(?:en)?|week|weken|(?:werk)?dagen|prinsjesdag|kerst|{MONTH})"
)
OF_YEAR = r"(?:\s+(?:van|in)\s+(?:dit|volgend)\s+jaar|(?:\s+van)?\s+\d{4})?"
AFTER = r"(?:\s+na\s+afloop)?"
BUDGET = r"(?:\w*begroting|\w+nota|jaarverslag|\w*rapportage)"
# All that follows, but where a sentence begins with it not beyond its verb.
VERB = (
    r"(?:word(?:t|en)|zal|zullen|ontvang|informe|rapporte|kom|ga|bericht|meld|deel|bied"
    r"|stu?ur|zend|(?:op\s+)?terug\b)"
)
UP_TO_VERB = rf"(?:(?!\s{VERB})[^,;.])+"
DEADLINES = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\bzodra\s[^,;.]+",
        rf"""(?x)\b(?:
            (?:uiterlijk\s+(?:op\s+|in\s+|voor\s+|vóór\s+)?|nog\s+)?
              (?:vóór|voor|na|in|tijdens|binnen|rond|omstreeks|tegen|gedurende|uiterlijk)
              \s+(?:{WHICH}\s+){{0,6}}{SPAN}\b{OF_YEAR}{AFTER}
          | (?:uiterlijk(?:\s+(?:op|voor|vóór))?|voor|vóór|per)
              \s+\d{{1,2}}\s+(?:{MONTH})(?:\s+\d{{4}})?(?:\s+a\.s\.)?
          | (?:begin|medio|eind|half)
              \s+(?:{MONTH}|(?:dit|volgend)\s+jaar|\d{{4}})\b{OF_YEAR}
          | bij\s+(?:de|het)\s+(?:{WHICH}\s+)?{BUDGET}
              (?:\s+(?:voor|over|van)\s+\d{{4}})?
          | (?:tijdens|in|na|bij)\s+(?:het|de)\s+(?:komende|(?:eerst)?volgende)
              \s+\w*(?:debat|behandeling|overleg)
          | (?:voor|vóór)\s+(?:het|de)\s+\w*(?:debat|behandeling|overleg)
          | in\s+(?:de\s+loop\s+van\s+)?\d{{4}}\b
          | (?:direct\s+|kort\s+)?na\s+(?:afloop(?:\s+van\s+(?:de|het|beide)\s+[\w-]+)?
              |de\s+(?:[\w-]+\s+)?(?:top|bijeenkomst|vergadering))
          | voorafgaand\s+aan\s+(?:de|het)\s+[\w-]+
          | op\s+(?:de\s+)?(?:korte|kortst\s+mogelijke)\s+termijn
          | zo\s+(?:spoedig|snel)\s+mogelijk | binnenkort | spoedig | onverwijld
          | onmiddellijk | te\s+zijner\s+tijd | tijdig | periodiek
          | binnen\s+afzienbare\s+tijd
          | (?:half|drie)?(?:jaar|maande)lijks | (?:later|nog)\s+dit\s+jaar
          | volgend\s+jaar | volgende\s+(?:week|maand) | dit\s+(?:najaar|voorjaar|jaar)
          | deze\s+(?:zomer|week|maand)
        )(?!\w)""",
        rf"\b(?:in|bij|met)\s+(?:de|het)\s+(?:eerst)?(?:volgende|komende)\s{UP_TO_VERB}",
    )
]


def find_deadline(*passages: str) -> str:
    """Return the words of time in the first passage that has them."""
    for pattern in DEADLINES:
        for passage in passages:
            if match := pattern.search(passage):
                return match[0].strip()
    return ""
