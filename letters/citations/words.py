"""The words before a dossier: "Kamerstukken I 2003/04, ", "TK ", "kamerstuknr. ".

Source: Leidraad voor juridische auteurs, parliamentary papers; the other words are
those of the House's own titles of documents.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from letters.citations.numbers import MARK
from letters.citations.patterns import any_of, told
from letters.citations.sessions import CHAMBER, SESSION, session_of

BEGUN = """
    bijl dossier eerste initiatief kamer kst rijkswet tweede voorstel wetsv wetv
"""
# They cite nothing unless some number follows, or the end of "(Kamerstuk , nr. )".
FORM = rf"""
    (?={any_of(BEGUN.split())}|(?-i:[TE]K\b))
    (?=(?P<ek>(?-i:EK)|eerste)|(?P<of_paper>k)|)
    (?: (?:(?:eerste|tweede)[ ])?
        kamer[- ]{{0,3}}stuk(?:[- ]{{0,3}}ken)?
        (?:[- ]{{0,2}}(?:(?:dossier)?(?P<marked>nummers?|nrs?)|dossiers?))?
      | kamerst\.
      | (?:kst(?!-[ ]?\d)|(?-i:[TE]K))\b(?:[- ]stuk(?:ken)?)?
        (?=[ ,.:-]{{0,3}}(?-i:[\ddelmnostvzIV(]))
      | (?:tweede|eerste)[ ]kamer(?:[ ]der[ ]Staten-Generaal)?
        (?=[ ,]{{1,3}}(?:vergaderjaar|\d{{4}}[ ]?[-/]|\d\d[ .]?\d{{3}},))
      | (?:kamer[- ]?)?dossier(?:s|nummers?|nrs?)?
      | (?P<bill>
            (?:initiatief|rijks)?wets?voorstel(?:len)?
          | voorstel[ ]van[ ](?:rijks)?wet\b
        )
      | bijl(?:agen?|\.)[ ](?:(?:bij|van|de|der)[ ]){{0,2}}hand(?:elingen|\.)
    )
    (?=[^\d)]{{0,80}}+[\d)])[ ,.:-]{{0,3}}
    (?: (?=\d{{5}}|\d\d[ .]\d{{3}}(?!\d))                    # a dossier follows at once
      | (?:{CHAMBER}[ ,.]{{0,3}}|)
        (?:\(?{SESSION}(?:,[ ](?=,))?[ ,.)]{{0,3}}|\d\d/\d\d,[ ]|)
        (?:(?:met|onder|dossier)[ ]|)(?P<numbered>{MARK})? )
    {told("upper", "(?(ek)|(?(senate)|(?!)))")}
    {told("of_number", "(?(marked)|(?(of_paper)(?(numbered)|(?!))|(?!)))")}
"""
PARTS = ("upper", "year", "next", "of_number", "bill")


class Words(NamedTuple):
    """What stands before a dossier, or nothing at all."""

    cite: bool = False
    upper_house: bool = False
    session: str = ""  # "20032004"
    kind: str = ""
    of_number: bool = False  # "Kamerstuk , nr. ": a number of a paper may follow
    stem: str = "kst-"  # of the identifiers of the papers

    def in_session(self, session: str) -> "Words":
        """Papers of the Eerste Kamer bore their session, until 2009/10."""
        is_in_stem = self.upper_house and "" < session < "20102011"
        stem = f"kst-{session}-" if is_in_stem else "kst-"
        return self._replace(session=session, stem=stem)


NO_WORDS = Words()


def words_in(cited: re.Match) -> Words:
    """Return what the words of a citation say."""
    return _words(*cited.group(*PARTS))


@lru_cache(maxsize=1024)  # a text writes the same words time and again
def _words(upper, year, following, of_number, bill) -> Words:
    words = Words(
        True,
        upper is not None,
        kind="wetsvoorstel" if bill else "",
        of_number=of_number is not None,
    )
    return words.in_session(session_of(year, following))
