"""Chambers and sessional years, as a citation writes them.

Source: Leidraad voor juridische auteurs, parliamentary papers: "Kamerstukken II
2005/06", "Handelingen I 2011/12". The House itself writes "vergaderjaar 2023-2024".
"""

CHAMBER = r"""
    (?:(?:van|der|de)[ ]){0,2}(?:Kamer[ ])?
    (?: II | 11 | TK | Tweede[ ]Kamer       # 11 is how a scan reads II
      | (?P<senate> I | 1 | EK | Eerste[ ]Kamer )
    )\b
"""
SESSION = r"""
    (?:van[ ])?(?:(?:(?:vergader|zittings)jaar|zitting)[ ])?
    (?P<year>1[89]\d\d|20\d\d)[ ]?[-/][ ]?(?P<next>\d{4}|\d\d)\b
"""


def session_of(year: str | None, following: str | None) -> str:
    """Return "20202021" for "2020/21"; "" when the years do not follow each other."""
    if year is None:
        return ""
    second = str(int(year) + 1)
    return year + second if second.endswith(following) else ""
