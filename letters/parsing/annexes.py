"""How many annexes of a letter are confidential."""

import re

NUMBERS = {"een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6}
COUNT = rf"(?P<count>{'|'.join(NUMBERS)}|\d{{1,2}})"
# "Vertrouwelijke bijlage bij de brief van 3 mei" is the annex of another letter.
CONFIDENTIAL = re.compile(
    rf"""
    (?:\b{COUNT}\s+)?
    \b(?:(?:staats)?geheime|vertrouwelijke|gerubriceerde)\s+bijlage(?P<many>n)?\b
      (?!\s+bij\s+(?:de|mijn|haar|zijn|onze)\s+(?:eerdere\s+)?brief)
  | \bvertrouwelijk\s+(?:als\s+)?bijgevoegd | \bbijlage\s+(?:is|wordt)\s+vertrouwelijk
  | \b{COUNT.replace("count", "among")}\s+vertrouwelijk(?=\s*\))
    """,
    re.VERBOSE | re.IGNORECASE,
)


def count_confidential_annexes(text: str) -> int:
    """Return the highest number that the text gives: it may name an annex twice."""
    return max(map(_count, CONFIDENTIAL.finditer(text)), default=0)


def _count(match: re.Match[str]) -> int:
    written = (match["count"] or match["among"] or "").lower()
    if written.isdigit():
        return int(written)
    return NUMBERS.get(written, 2 if match["many"] else 1)
