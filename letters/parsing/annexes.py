"""How many annexes of a letter are confidential."""

import re

NUMBERS = {"een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6}
COUNT = rf"(?P<count>{'|'.join(NUMBERS)}|\d{{1,2}})"
# "Vertrouwelijke bijlage bij de brief van 3 mei" is the annex of another letter.
CONFIDENTIAL = re.compile(
    rf"""
    (?:\b{COUNT}\s+)?
    \b(?<!\bgeen\s)(?<!\benkele\s)
      (?:(?:staats)?geheime|vertrouwelijke|gerubriceerde)\s+bijlagen?\b
      (?!\s+bij\s+(?:de|mijn|haar|zijn|onze)\s+(?:eerdere\s+)?brief)
  | \bvertrouwelijk\s+(?:als\s+)?bijgevoegd
  | \bbijlagen?(?:\s+\d{{1,2}}(?:\s+en\s+\d{{1,2}})?)?(?:\s+bij\s+deze\s+brief)?
      \s+(?:is|zijn|wordt|worden)\s+(?:als\s+)?
      (?:vertrouwelijk|(?:staats)?geheim|gerubriceerd)\b
  | \bbijlagen?\s+vertrouwelijk\s+(?:ter\s+inzage|toegevoegd|meegezonden)
  | \b{COUNT.replace("count", "among")}\s+vertrouwelijk(?=\s*\))
  | \bwaarvan\s+(?:er\s+)?{COUNT.replace("count", "whereof")}\s+vertrouwelijk
    """,
    re.VERBOSE | re.IGNORECASE,
)


def count_confidential_annexes(text: str) -> int:
    """Return the highest number that the text gives: it may name an annex twice."""
    return max(map(_count, CONFIDENTIAL.finditer(text)), default=0)


def _count(match: re.Match[str]) -> int:
    written = (match["count"] or match["among"] or match["whereof"] or "").lower()
    if written.isdigit():
        return int(written)
    return NUMBERS.get(written, 2 if "bijlagen" in match[0].lower() else 1)
