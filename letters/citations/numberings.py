"""What stands before the bare number of a dossier where it cites no paper."""

import re
from functools import lru_cache

from letters.citations.patterns import told

# No sign or other number before it, nor the area code of a telephone: "(070) ", the
# year of a numbering: "C-M(2010) " or the first of two amounts: "25 000 en "; and not
# "12 000, nr. 1 of the world": such a dossier is cited with a word or in brackets.
UNSIGNED = r"""
    (?<!\d[-.,/:])(?<![-/€$£@#])(?<![€$£][ ])(?<!\(0\d\d\)[ ])(?<!\(0\d{3}\)[ ])
    (?<![a-z]\(\d{4}\))(?<![a-z]\(\d{4}\)[ ])(?<!\d[ ]000[ ]en[ ])
    (?!(?<!\()(?:2\d[ .]0|1\d[ .]\d)00[ ,]{1,3}[a-z]{2})
"""
# A word before it, which may name another numbering.
WORDED = told(
    "worded",
    r"(?<![ ]en[ ])(?<!\d-[a-z][ ])(?<!\d-[a-z]{2}[ ])"
    r"(?:(?<=[a-z][ .:])|(?<=[a-z][ .:]{2})|(?<=[a-z][ .:]{3}))",
)
# "ISO " or "treinnummer ".
NUMBERING = re.compile(
    r"""
    (?<!\w)(?:
        (?!\w*stuk)[\w-]{1,25}(?:nummer|nr\.?|document)
      | (?i:\w{0,20}(?:versie|factuur|tabel|klant|artikel|bestelling|serie|model
          |figuur|formulier|polis|rekening|postbus|pagina|stanag|iso|nen|celex|order
          |offerte|contract|bestek|perceel|vlucht|batch|ticket|code|beschikking
          |postcode|drucksache|verordening|monument|octrooi|aanvraag|kavel|voertuig
          |kenmerk|referentie|telefoon|toestel|fax|kvk|project|zaak))
      | (?i:ref|reg|tel|lot|rfc)\.?
      | (?<!\d-)(?:                                       # not "28676-AB "
            [CL]                                          # "PB L "
          | (?P<acronym>[A-Z][A-Z/-]{0,20}[A-Z]) )
    )$
    """,
    re.VERBOSE,
)
# Ministries and organisations, whose papers a title names so, and what it calls them.
AUTHORS = re.compile(
    "AZ|BZ|BZK|EZ|EZK|KGG|LNV|LVVN|OCW|SZW|VRO|VWS|NAVO|EU|VN|MOTIES?|BRIEF|NOTA"
)
ABBREVIATED = ("nr.", "ref.", "reg.", "tel.")


def other_numbering(text: str, at: int) -> re.Match | None:
    """Return the name of another numbering if the word before this is one."""
    before = text[max(0, at - 30) : at].rstrip(" :").removesuffix(" nr.")
    if before.endswith(".") and not before.endswith(ABBREVIATED):
        return None  # a sentence has ended
    return _numbering(before.rpartition(" ")[2])


@lru_cache(maxsize=1024)
def _numbering(word: str) -> re.Match | None:
    name = NUMBERING.search(word)
    return None if name and AUTHORS.fullmatch(name["acronym"] or "") else name
