"""The bare number of a dossier: where it may cite a paper, and where surely not.

Source: the House's own titles of documents, which cite "(28676-3)" without a word.
"""

import re
from functools import lru_cache

from letters.citations.dossiers import ADDITION, AMOUNT, CHAPTER, GAP, OTHERS
from letters.citations.numbers import CLOSED, MARK

# What must follow the bare number of a dossier, or else it cites nothing.
IN_BRACKETS = r"(?:(?<=\(\d{5})|(?<=\(\d\d[ .]\d{3}))"
LETTERS = r"(?!nr)[a-z]{1,2}(?!\w)"  # of the Eerste Kamer
DIGITS = r"[1-9]\d{0,3}[a-z]?(?!\w|[ .]\d{3}(?!\d))"
FIRST_OF_NUMBER = rf"(?:{DIGITS}|(?!{CHAPTER}(?!\w)){LETTERS})"
ADDED = rf"""
    (?:{GAP}\(?r[ ]?\d{{3,4}}\)?
      | [ ]{{0,2}}+-?[ ]{{0,2}}+\d\d(?!\d)                            # 21501-02
      | (?:{GAP}|,[ ]{{1,3}})\(?(?:(?:hoofdstuk|hfd?st\.?)[ ])?{ADDITION}\)?
    )
"""
FOLLOWED = rf"""
    (?=[)] | [ ]{{0,3}}+[-,/&] | [ ,;:.(-]{{0,5}}+[a-z])
    (?: (?: -?{CHAPTER}(?!\w) | (?:(?<=21501)|(?<=21[ .]501))-\d\d )(?![.,/ ]?\d)
      | ,[ ]{LETTERS}[ ]t/m[ ]{LETTERS}
      | {IN_BRACKETS}(?:,[ ]{{0,3}}+{FIRST_OF_NUMBER})?[)]
      | {ADDED}{{0,2}}(?:{OTHERS})?
        (?: [ ,;:/-]{{0,4}}+\(?[ ]?(?:(?:onder|met)[ ])?{MARK}
            (?:{DIGITS}|{LETTERS}|xx|[._?]{{2}}|\u2026)
          | [ ]{{0,2}}+--?[ ]{{0,2}}+{FIRST_OF_NUMBER} )
      | {ADDED}(?:{OTHERS})?(?:[ ]{{0,2}}+/[ ]{{0,2}}+|,[ ]{{0,3}}+){FIRST_OF_NUMBER}
      | {GAP}(?: \(?r[ ]?\d{{3}} | \(?{CHAPTER}[)] )
    )
"""
# No sign or other number before it, nor the area code of a telephone: "(070) ", the
# year of a numbering: "C-M(2010) " or the first of two amounts: "25 000 en "; and not
# "12 000, nr. 1 of the world": such a dossier is cited with a word or in brackets.
UNSIGNED = r"""
    (?<!\d[-.,/:])(?<![-/€$£@#])(?<![€$£][ ])(?<!\(0\d\d\)[ ])(?<!\(0\d{3}\)[ ])
    (?<![a-z]\(\d{4}\))(?<![a-z]\(\d{4}\)[ ])(?<!\d[ ]000[ ]en[ ])
    (?!(?<!\()(?:2\d[ .]0|1\d[ .]\d)00[ ,]{1,3}[a-z]{2})
"""
BASE = r"(?=[1-3]\d[ .]{0,3}\d{3}(?!\d))"
START = rf"""
    (?!(?:{AMOUNT})-\d{{1,4}}(?!\d|{CLOSED}))
    \d\d[ .]{{0,3}}\d{{3}}(?={FOLLOWED})
"""
# Before a bare "28676-12": the name of another numbering, "ISO " or "treinnummer ".
NUMBERING = re.compile(
    r"""
    (?<!\w)(?:
        (?!\w*stuk)[\w-]{1,25}(?:nummer|nr\.?|document)
      | (?i:\w{0,20}(?:versie|factuur|tabel|klant|artikel|bestelling|serie|model
          |figuur|formulier|polis|rekening|postbus|pagina|stanag|iso|nen|celex|order
          |offerte|contract|bestek|perceel|vlucht|batch|ticket
          |postcode|kenmerk|referentie|telefoon|toestel|fax|kvk|project|zaak))
      | (?i:ref|tel)\.?
      | (?<!\d-)(?:                                       # not "28676-AB "
            [CL]                                          # "PB L "
          | (?P<acronym>[A-Z][A-Z/-]{0,20}[A-Z]) )
    )$
    """,
    re.VERBOSE,
)
AUTHORS = re.compile(  # ministries and organisations, whose papers a title names so
    "AZ|BZ|BZK|EZ|EZK|KGG|LNV|LVVN|OCW|SZW|VRO|VWS|NAVO|EU|VN"
)


def other_numbering(text: str, at: int) -> re.Match | None:
    """Return the name of another numbering that stands before this, if any."""
    before = text[max(0, at - 30) : at].rstrip(" :")
    if not before[-1:].isalpha() and not before.endswith(("nr.", "ref.", "tel.")):
        return None  # no word stands before it
    return _numbering(before.rpartition(" ")[2])


@lru_cache(maxsize=1024)
def _numbering(word: str) -> re.Match | None:
    name = NUMBERING.search(word)
    return None if name and AUTHORS.fullmatch(name["acronym"] or "") else name
