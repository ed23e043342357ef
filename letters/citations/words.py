"""The words before a dossier: "Kamerstukken I 2003/04, ", "TK ", "kamerstuknr. ".

Source: Leidraad voor juridische auteurs, parliamentary papers; the other words are
those of the House's own titles of documents.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from letters.citations.numbers import MARK
from letters.citations.sessions import CHAMBER, SESSION, is_upper_house, session_of

START = r"""
    kamer[- ]{0,3}(?:st(?:uk|\.)|dossier) | (?:eerste|tweede)[ ]{1,3}kamer
  | kst\b | [te]k\b | dossier | (?:initiatief|rijks)?wets?voorstel
  | voorstel[ ]van[ ](?:rijks)?wet\b | bijl(?:age|\.)
"""
WORDS = re.compile(
    rf"""
    (?P<word>
        (?:(?:eerste|tweede)[ ]{{1,3}})?
        kamer[- ]{{0,3}}stuk(?:[- ]{{0,3}}ken)?
        (?:[- ]{{0,2}}(?:(?:dossier)?(?:nummers?|nrs?)|dossiers?))?
      | kamerst\.
      | (?-i:[TE]K)(?:[- ]stuk(?:ken)?)?
      | (?:tweede|eerste)[ ]{{1,3}}kamer(?:[ ]{{1,3}}der[ ]{{1,3}}Staten-Generaal)?
        (?=[ ,]{{1,3}}(?:vergaderjaar|\d{{4}}[ ]?[-/]|\d\d[ .]?\d{{3}},))
      | kst\b
      | (?:kamer[- ]?)?dossier(?:s|nummers?|nrs?)?
      | (?P<bill>
            (?:initiatief|rijks)?wets?voorstel(?:len)?
          | voorstel[ ]van[ ](?:rijks)?wet\b
        )
      | bijl(?:agen?|\.)[ ]{{1,3}}(?:(?:bij|van|de|der)[ ]){{0,2}}hand(?:elingen|\.)
    )
    [ ,.:-]{{0,3}}
    (?:{CHAMBER}[ ,.]{{0,3}})?
    (?:\(?{SESSION}(?:,[ ](?=,))?[ ,.)]{{0,3}}|\d\d/\d\d,[ ])?
    (?:(?:met|onder|dossier)[ ]{{1,3}})?(?P<mark>{MARK})?
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)

PARTS = ("word", "chamber", "year", "next", "mark", "bill")
PAPERS = ("kam", "kst")  # Kamerstuk, kst, and not "dossier nr."
NUMBERED = re.compile(r"(?:nummers?|nrs?)$", re.IGNORECASE)


class Words(NamedTuple):
    """What stands before a dossier, or nothing at all."""

    cite: bool = False
    upper_house: bool = False
    session: str = ""  # "20032004"
    kind: str = ""
    of_number: bool = False  # "Kamerstuk , nr. ": a number of a paper may follow

    @property
    def in_identifiers(self) -> str:
        """Papers of the Eerste Kamer bear their session, until 2009/10."""
        old = self.upper_house and "" < self.session < "20102011"
        return f"{self.session}-" if old else ""


NO_WORDS = Words()


def read_words(text: str, at: int) -> tuple[Words, int]:
    """Return the words of citation that begin here, and where they end."""
    if text[at].isdigit() or not (words := WORDS.match(text, at)):
        return NO_WORDS, at
    return _read(*words.group(*PARTS)), words.end()


@lru_cache(maxsize=1024)  # a text writes the same words time and again
def _read(word, chamber, year, following, mark, bill) -> Words:
    upper_house = is_upper_house(chamber or word)
    session = session_of(year, following)
    marked = mark is not None or NUMBERED.search(word)
    of_number = bool(marked) and word[:3].lower() in PAPERS
    return Words(True, upper_house, session, "wetsvoorstel" if bill else "", of_number)
