"""Identifiers written out as they are: "kst-28676-187-n1", "2021D12041", an ECLI.

Sources: the identifiers of officielebekendmakingen.nl; the document (D) and case (Z)
numbers of the House; the BWB numbers of wetten.overheid.nl; ECLI as the Council of
the European Union laid it down (2011/C 127/01).
"""

import re

from letters.citations.found import Found
from letters.shapes import Reference

IN_DIGITS = r"20\d\d[- ]{0,3}[dz][- ]{0,3}\d"
START = r"""
    kst(?:-[ ]?)?\d{1,8}- | (?:blg|ah|ag|h|kv|nds|stb|stcrt|trb)-[ ]?[\dtel]
  | blg[ ]\d | bwb[rv]\d | ecli:
"""
# A kst with no number behind it is a dossier, or does not stay: "kst-1027687".
IDENTIFIER = re.compile(
    r"""
    (?P<year>20\d\d)[- ]{0,3}(?P<kind>[DZ])[- ]{0,3}(?P<number>\d{5})(?!\w)
  | (?P<literal>
        (?:kst-[ ]?\d{1,8}|kst[ ]?\d{1,5}(?!\d))(?:-[ ]?[\dA-Z]{1,6}){1,4}
      | blg[- ]{1,2}\d{3,7}
      | (?:ah|ag|h)-[ ]?[te]k-[ ]?\d{8}(?:-[ ]?[\dn]{1,5}){1,3}
      | (?:kv|nds)-[ ]?(?:[te]k-[ ]?)?\d{4,8}(?:[DZ]\d{5})?
      | (?:stb|stcrt|trb)-[ ]?\d{4}-[ ]?\d{1,5}(?:-[ ]?[nhv]\d)?
    )(?!\w)
  | bwb[rv]\d{7}(?!\w)
  | ecli:[ ]?[A-Z]{2}:[ ]?\w{1,7}:[ ]?\d{4}:[ ]?\w{1,25}(?:\.\d\w{0,20})?
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
YEARLY = re.compile(r"\d{4}[DZ]\d{5}")
OF_SAME_YEAR = re.compile(  # another document after "2021D12041"
    r"(?:,|,?[ ]en|[ ]?[/&])[ ]?(?P<word>-[DZ]?(?P<number>\d{5}))(?!\w)",
    re.IGNORECASE | re.ASCII,
)
# Only these parts of an identifier are written small.
SMALL = re.compile(r"(?:^[a-z]{1,5}-(?:[te]k-)?|(?<=-)[hnbv]\d+$|(?<=\d)[a-z]$)", re.I)


def read(text: str, place: re.Match) -> Found:
    """Read the identifier that begins here, and those said after it: "en -12042"."""
    at = place.start()
    if not (literal := read_identifier(text, at)):
        return [], at
    identifier, end = literal
    found = [Reference(identifier, at, end)]
    while (more := OF_SAME_YEAR.match(text, end)) and YEARLY.fullmatch(identifier):
        end = more.end()
        identifier = f"{identifier[:5]}{more['number']}"
        found.append(Reference(identifier, more.start("word"), end))
    return found, end


def read_identifier(text: str, at: int) -> tuple[str, int] | None:
    """Return the identifier that begins here, as it should be written, and its end."""
    if not (words := IDENTIFIER.match(text, at)):
        return None
    if words["literal"]:
        upper = words[0].replace(" ", "" if "-" in words[0] else "-").upper()
        upper = re.sub(r"^KST(?=\d)", "KST-", upper)
        identifier = SMALL.sub(lambda part: part[0].lower(), upper)
    elif words["year"]:
        identifier = words["year"] + words["kind"].upper() + words["number"]
    else:
        identifier = words[0].replace(" ", "").upper()
    return identifier, words.end()
