"""Numbers of papers: one, a list, a range: "nr. 353", "nrs. 383, 348 en 309", "1-3".

Source: the House's own titles of documents, which list papers in all these ways.
"""

import re
from string import ascii_uppercase

from letters.citations.patterns import any_of, whole

MARK = r"""
    (?:(?=[osv])(?:(?:op[ ])?stuk(?:ken)?[ ]?)?(?:onder|volg)?)?
    (?:n(?:r['\u2019]?s?|os?|ummers?|[°º]s?)|letters?)(?![a-z])[ .,:]{0,4}+
    (?:0{1,3}(?=[1-9]))?
"""
# A number, a letter of the Eerste Kamer, or the old "200a"; -h1 is a reprint,
# -n1 a note or erratum and -b1 an annex.
AGAIN = r"[ ]\((?:(?:[2-9]e[ ])?herdruk|erratum)\)|,?[ ](?:[2-9]e[ ])?herdruk"
DIGITS = rf"[1-9]\d{{0,3}}+(?-i:[a-z])?(?:-[hnb]\d{{1,2}}|[ ]h\d|{AGAIN}|)"
ENDED = r"(?![\w@]|[ .]\d{3}(?!\d))"
SMALL = r"\d{1,4}(?!\d|[ .]\d{3}(?!\d))"  # and no dossier
SUFFIX = rf"(?:-[hnb]\d{{1,2}}|{AGAIN}|)"
ITEM = rf"(?:{DIGITS}|(?-i:[A-Z]{{1,2}}){SUFFIX}){ENDED}"
# Behind the letter of a name, "A. van Dijk"; a sentence may end with one of a paper.
INITIAL = r"(?=\.[ ]?(?-i:(?!(?:De|Dit|Deze|Het|Een|In|Op|Er|Ook|Zie)\b)\w))"
# What closes a number that no word announced: a sign, or a word that can go on after
# it. Any other word is what the number counts: "nr. 12 en 15 schepen".
GO_ON = r"""
    en of t/m tot alsmede pp? blz pag\w* bijlage herdruk van d\.?d
    is zijn was waren wordt worden werd werden heeft hebben had hadden zal zullen
    kan kunnen moet moeten gaan gingen komen kwamen staan stonden blijven bevatten
    betreffen vragen(?!\s(?:van|over|aan|die)\b) vroegen verzoeken luiden liggen lagen
    zien ziet gaven
    ingediend aangenomen verworpen aangehouden ingetrokken besproken behandeld
    aan als bij dat die door in inzake met niet om ook op over te voor
    hierover waar\w{2,9}
"""
CLOSED = rf"""
    (?=[ ]?+(?:[]();"'\u00bb\u2019\u201d\u2026\x1e]|[,.:/&](?!\d)|$
      |(?=[a-z])(?:{any_of(GO_ON.split())})\b))
"""
MONTHS = r"jan feb maart apr mei\b jun jul aug sep okt nov dec"
MONTH = f"(?:{any_of(MONTHS.split())})"
UNITS = """
    miljoen mln miljard mld duizend procent euro km hectare stuks keer maal
    jaar jaren maand maanden week weken dag dagen uur leden landen mensen man militairen
"""
# Before these words a number counts or dates something else.
COUNTED = rf"""
    [ ]?+(?:% | (?=[a-z])(?:
        {MONTH} | (?:{any_of(UNITS.split())})\b
      | van[ ](?:al[ ])?(?:de|het|deze|die|onze|hun)[ ]\d          # "15 van de 30"
    ))
"""
# The first of several days: "nr. 357 en 4 en 5 juni".
DAYS = rf"""
    (?:[ ]?,[ ]?\d\d?(?!\d)){{0,4}} [ ]?(?:[/-]|en\b|t/m\b)[ ]?\d\d?[ ]
    {MONTH}
"""
AND = r"(?:en|of|als(?:mede|ook)|dan[ ]wel|resp(?:\.|ectievelijk))(?!\w)"
BECAME = r"(?:was|thans|voorheen|gewijzigd[ ]tot|vervangen[ ]door)(?=[ ]n)"
FIRST = re.compile(ITEM, re.VERBOSE | re.IGNORECASE | re.ASCII)
ANOTHER = rf"""
    (?:[ ]\((?:pp?|blz)\.?[ ]?\d{{1,4}}(?:-\d{{1,4}})?\)(?=,?[ ])|)[ ]?+  # "(p. 3)"
    (?: (?P<to>-|t/m\b|tot[ ]en[ ]met\b)(?:[ ][1-3]\d{{4}}-(?=[ ]?\d)|)
      | ,(?!\d|[ ]?(?-i:[A-Z]){INITIAL})(?:[ ]{AND}|)
      | ;(?=[ ]?n[or]) | [,;][ ]{BECAME}
      | {AND}
      | [/&+]
    )
    [ ]?+(?P<mark>{MARK})?(?:(?<!-)-|)          # "28676-353 en -354"
    (?P<item>(?!\d\d?[ex]\b){ITEM})              # no "2e", "5x"
    (?!{COUNTED}|{DAYS}|[ ,]{{1,3}}items?\b)
"""
MORE = re.compile(
    rf"""
    {ANOTHER}
    (?P<closed>{CLOSED})?
    (?P<named>[ ]?+(?-i:[A-Z])|[.:]\d)?                # "NAVO-landen", "15.00"
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
# What most lists are made of: ", 4, 5, 6" before " en 7".
ROW = re.compile(
    whole("row", r"(?:,[ ](?!(?:19|20)\d\d)[1-9]\d{0,3}+(?=,[ ]\d|[ ]en[ ]\d))+")
    + rf"(?!{DAYS})",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
# "28 676, nr. 3 en nr. 206 (28 844)": the second number is in the second dossier.
IN_ANOTHER = re.compile(r"[ ]?\(\d\d[ .]?\d{3}", re.ASCII)
NEAR = 30
WIDEST_RANGE = 100
# The papers of the Eerste Kamer, in their order: A to Z, AA to AZ, BA ...
LETTERS = [first + last for first in ["", *ascii_uppercase] for last in ascii_uppercase]
NUMBERS = [str(number) for number in range(10_000)]
PLACES = {letters: place for place, letters in enumerate(LETTERS)}


def read_numbers(
    text: str,
    first: str,
    end: int,
    *,
    plural: bool = False,
    ranges: bool = True,
    before_dossier: bool = False,
) -> tuple[list[str], int]:
    """Return the numbers from the first one on, and where the last of them ends.

    :param end: where the first one ends.
    :param plural: "nrs." came before, so that a comma surely carries on the list.
    :param ranges: "1-3" is 1, 2 and 3; otherwise a dash is but another comma.
    :param before_dossier: their dossier follows them: "nr. 37 en nr. 41 (36 410)".
    """
    last = tidy(first)
    numbers = {last: None}  # each once, in their order
    if plural and first.isdigit() and (row := ROW.match(text, end)):
        numbers |= dict.fromkeys(row[0].replace(",", "").split())
        end = row.end()
    while (more := MORE.match(text, end)) and _carries_on(last, more, plural):
        to, mark, item = more.group("to", "mark", "item")
        stop = more.end("item")
        if mark and not before_dossier and IN_ANOTHER.match(text, stop):
            break
        if to and (ranges or to != "-"):
            between = _between(last, item, sure=plural or to != "-")
            if not between:
                break
            numbers |= dict.fromkeys(between)
        last, end = tidy(item), stop
        numbers[last] = None
    return list(numbers), end


def tidy(item: str) -> str:
    """Old numbers and suffixes have small letters: "200a", "82-h1", "C-n1"."""
    if item.isdigit() or item.isalpha():
        return item
    number, _, suffix = item.replace("-", " ").partition(" ")
    number = number.rstrip(",")
    if number[0].isdigit():
        number = number.lower()
    suffix = suffix.strip("()").lower()
    if suffix.endswith("herdruk"):
        suffix = f"h{suffix[0] if suffix[0].isdigit() else 1}"
    elif suffix == "erratum":
        suffix = "n1"
    return f"{number}-{suffix}" if suffix else number


def _carries_on(before: str, more: re.Match, plural: bool) -> bool:
    """Tell "nr. 771 en 773 zijn" from "nr. 771 en 2 bijlagen" and "nr. 771, 2021"."""
    to, mark, item, closed, named = more.groups()
    if item[0].isdigit() != before[0].isdigit() or _is_year(item, before):
        return False
    if to == "-" and not mark:
        return _is_higher(item, before)
    if plural or mark or closed is not None:
        return True
    return named is None and _is_near(item, before)


def _is_higher(item: str, before: str) -> bool:
    return (len(item), item) > (len(before), before)


def _is_near(item: str, before: str) -> bool:
    """Numbers of hundreds so close to each other are papers, whatever verb follows."""
    if not (item.isdigit() and before.isdigit() and len(before) > 2):
        return False
    return 0 < int(item) - int(before) < NEAR


def _is_year(item: str, before: str) -> bool:
    return len(item) == 4 and item[:2] in ("19", "20") and len(before) < 4


def _between(first: str, last: str, *, sure: bool) -> list[str]:
    """Return all that a range adds to its first number; nothing if it is no range.

    Of a range that is surely one, and too wide, that is its other end.
    """
    if first in PLACES and last in PLACES:
        row, start, end = LETTERS, PLACES[first], PLACES[last]
    elif first.isdigit() and last.isdigit():
        row, start, end = NUMBERS, int(first), int(last)
    else:
        return []
    if 0 < end - start < (WIDEST_RANGE if sure else NEAR):
        return row[start + 1 : end + 1]
    return [last] if sure and start < end else []
