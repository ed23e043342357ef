"""Parliamentary papers: a dossier, and in it a number.

Source: Leidraad voor juridische auteurs ("Kamerstukken II 2005/06, 30 316, nr. 3"),
and the ways in which the House names a paper in titles, motions and proceedings:
"28676-339", "35570-X, nr. 39", "31 293 en 31 289, nr. 653", "36 067, letter Y".
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from letters.citations import words as words_of_citation
from letters.citations.dossiers import (
    ADDITION,
    AFTER_COMMA,
    BARE,
    CHAPTER,
    GAP,
    OTHERS,
    Dossier,
    is_chapter,
    is_in_brackets,
    past_others,
    read_dossier,
    with_addition,
)
from letters.citations.found import Cited, Found
from letters.citations.identifiers import read_identifier
from letters.citations.inverted import OPENING
from letters.citations.links import dossier_of
from letters.citations.numbers import (
    CLOSED,
    COUNTED,
    FIRST,
    INITIAL,
    ITEM,
    MARK,
    read_numbers,
)
from letters.citations.simple import WRITTEN, name_in
from letters.citations.wholes import LIKE_AN_AMOUNT, read_whole
from letters.citations.words import Words, read_words
from letters.shapes import Reference

FLAGS = re.VERBOSE | re.IGNORECASE | re.ASCII

# What must follow the bare number of a dossier, or else it cites nothing.
FIRST_OF_NUMBER = r"(?:[1-9]\d{0,3}(?![\d\w])|[a-z]{1,2}(?!\w))"
FOLLOWED = rf"""
    (?=[)] | [ ]{{0,3}}+[-,/&] | [ ,;:.(-]{{0,5}}+[a-z]) (?:
    (?:[ ]{{0,2}}+-?[ ]{{0,2}}+\d\d(?!\d))?                      # 21501-02
    (?:{GAP}\(?r[ ]?\d{{3,4}}\)?)?                              # (R2188)
    (?:(?:{GAP}|,[ ]{{1,3}})\(?(?:(?:hoofdstuk|hfd?st\.?)[ ])?{ADDITION}\)?)?
    (?:{OTHERS})?
    (?: [ ,;:/-]{{0,4}}+\(?[ ]?(?:(?:onder|met)[ ])?{MARK}(?:\w|[._?\u2026])
      | [ ]{{0,2}}+[-/]-?[ ]{{0,2}}+{FIRST_OF_NUMBER}
      | ,[ ]{{0,3}}{FIRST_OF_NUMBER}
    )
  | (?:(?<=\(\d{{5}})|(?<=\(\d\d[ .]\d{{3}}))[)]
  | {GAP}(?: \(?r[ ]?\d{{3}} | \(?{CHAPTER}[)] ) | -?{ADDITION} | (?:(?<=21501)|(?<=21[ .]501))-\d\d
    )
"""
# A word of citation, or the bare number of a dossier.
START = rf"""
    {words_of_citation.START}
  | (?<!\d[-.,/:])(?<![-/€$£@#])(?<![€$£][ ])[1-3]\d[ .]{{0,3}}\d{{3}}(?!\d)
    (?={FOLLOWED})
"""
NUMBER = re.compile(
    rf"""
    (?: [ ,;:/-]{{0,4}}(?P<bracket>\([ ]?)?(?:(?:onder|met)[ ])?
        (?P<mark>{MARK})                        # ", nr. 353", " nr 353", "-nr. 353"
      | (?P<dash>[ ]{{0,2}}(?:--?|/)[ ]{{0,2}}) # "-353"
      | (?P<comma>,[ ]{{0,3}})                  # ", 353", ", E"
      | (?P<space>[ ]{{1,3}})                   # " E", " 353"
    )
    (?P<first>{ITEM})
    (?P<initial>{INITIAL})?
    (?P<amount>{COUNTED})?
    (?P<closed>{CLOSED})?
    """,
    FLAGS,
)
PLURAL = re.compile(r"(?:r|o|\W)s", re.IGNORECASE)  # nrs, letters, nos
YEAR = re.compile(r"(?:19|20)\d\d")
AND = re.compile(
    r"[ ]{0,2}(?:[,;/&]|en\b|alsmede\b|,[ ]en\b)[ ]{0,3}(?=\d\d[ .]?\d)", FLAGS
)
FURTHER = re.compile(
    r"""
    (?:[ ]\([^()\d\x1e][^()\x1e]{0,40}\))?                        # "(MvT)"
    (?:,?[ ]{1,3}(?:pp?|blz)\.?[ ]?\d{1,4}(?:[ ]?-[ ]?\d{1,4})?)? # ", p. 7-9"
    (?:,?[ ]{1,3}(?:van|d\.d\.)[ ]\d{1,2}[ ][a-z]{3,9}[ ]\d{4})? # " van 4 mei 2021"
    (?:,?[ ]{1,3}en|,)[ ]{1,3}(?=n(?:rs?|umm?ers?)\b)
    """,
    FLAGS,
)
# A number that was still to come when the text was written.
PLACEHOLDER = re.compile(
    r"[ ,]{1,3}nrs?\.?[ ]{0,2}(?:(?-i:PM|XX+)(?!\w)|[._\u2026?]{2,9}|\u2026)", FLAGS
)
# Before a bare "28676-12": the name of another numbering, "ISO " or "treinnummer ".
NUMBERING = re.compile(
    r"""
    (?<!\w)(?:
        (?!\w*stuk)\w{1,25}(?:nummer|nr\.?|document)
      | (?i:\w{0,20}(?:versie|factuur|tabel|klant|artikel|bestelling|serie|model
          |figuur|formulier|polis|rekening|postbus|pagina|stanag|iso|nen|celex))
      | (?P<acronym>[A-Z][A-Z/-]{0,20}[A-Z])
    )$
    """,
    re.VERBOSE,
)
DASHED = re.compile(r"[\d .]+-\d+")  # all of it: only what is before it tells
AUTHORS = re.compile(  # ministries and organisations, whose papers a title names so
    "AZ|BZ|BZK|EZ|EZK|KGG|LNV|LVVN|OCW|SZW|VRO|VWS|NAVO|EU|VN"
)


def read(text: str, place: re.Match) -> Found:
    """Read the paper or papers whose citation begins here."""
    at = place.start()
    words, end = read_words(text, at)
    if simple := WRITTEN.match(text, end):
        other = None if words.cite else _other_numbering(text, at)
        if not other:
            identifier = f"kst-{words.in_identifiers}{name_in(simple)}"
            return [Reference(identifier, at, simple.end(), words.kind)], simple.end()
        if DASHED.fullmatch(simple[0]):
            return [], simple.end()
    if words.cite and (literal := read_identifier(text, end)):
        identifier, end = literal
        return [Reference(identifier, at, end)], end
    found = list(_read_papers(text, at, end, words))
    found = found or _read_lost(text, at, end, words)
    return found, found[-1].end if found else at


def _read_papers(text: str, start: int, at: int, words: Words) -> Iterator[Reference]:
    """Yield the papers and dossiers that the words cite, one after the other."""
    is_first = True
    while dossier := read_dossier(text, at, old=words.session != ""):
        paper = _read_paper(text, dossier, words)
        if not paper:
            paper = read_whole(text, dossier, words, first=is_first)
        if not paper:
            return
        while paper:
            if not paper.identifiers:
                yield Reference("", start, paper.end, reason="number missing")
            for identifier in paper.identifiers:
                yield Reference(identifier, start, paper.end, words.kind)
            at = paper.end
            start, paper = _read_further(text, paper, words)
        if not (words.cite and (following := AND.match(text, at))):
            return
        start = at = following.end()
        is_first = False


def _read_further(text: str, paper: Cited, words: Words) -> tuple[int, Cited | None]:
    """Return where the next paper of the same dossier begins, and that paper.

    It stands behind a page, a note or a date: "nr. 2, p. 33 en nr. 5".
    """
    papers = [each for each in paper.identifiers if each.startswith("kst-")]
    if not (papers and (further := FURTHER.match(text, paper.end))):
        return paper.end, None
    start = further.end()
    paper = _read_number(text, Dossier(dossier_of(papers[0]), start, start), words)
    opening = paper and OPENING.match(text, paper.end)
    if opening and read_dossier(text, opening.end()):
        return start, None
    return start, paper


def _read_lost(text: str, start: int, at: int, words: Words) -> list[Reference]:
    """Keep "Kamerstuk , nr. 226", whose dossier an earlier conversion lost."""
    number = FIRST.match(text, at) if words.of_number else None
    if not number:
        return []
    _, end = read_numbers(text, number[0], number.end())
    if OPENING.match(text, end):  # "Kamerstuk nr. 206 (28 844)"
        return []
    return [Reference("", start, end, reason="dossier missing")]


def _read_paper(text: str, dossier: Dossier, words: Words) -> Cited | None:
    """Return the papers of one dossier, if a number follows it in any known way."""
    comma = text.startswith(",", dossier.end)
    chapter = with_addition(dossier, text, AFTER_COMMA if comma else BARE)
    for each in filter(None, (chapter, dossier)):
        if to_come := PLACEHOLDER.match(text, each.end):
            return Cited([], to_come.end())
        for whose in filter(None, (past_others(each, text), each)):
            if paper := _read_number(text, whose, words):
                return paper
    return None


def _read_number(text: str, dossier: Dossier, words: Words) -> Cited | None:
    number = NUMBER.match(text, dossier.end)
    if not (number and _is_number(text, number, dossier, words)):
        return None
    numbers, end = read_numbers(
        text,
        number["first"],
        number.end("first"),
        plural=bool(number["mark"] and PLURAL.search(number["mark"])),
        ranges=not number["dash"],
    )
    if number["bracket"] and text.startswith(")", end):
        end += 1
    stem = f"kst-{words.in_identifiers}{dossier.name}"
    return Cited([f"{stem}-{each}" for each in numbers], end)


def _is_number(text: str, number: re.Match, dossier: Dossier, words: Words) -> bool:
    """Tell a number in the dossier from an amount, a date or a budget chapter."""
    if number["mark"]:
        numbering = _other_numbering(text, dossier.start)
        return words.cite or not numbering or numbering["acronym"] is not None
    is_letter = number["first"].isalpha()
    is_initial = number["comma"] and number["initial"] is not None
    is_other = is_chapter(number["first"]) or is_initial
    if number["amount"] or (is_letter and is_other and not words.upper_house):
        return False
    sure = words.cite or dossier.is_budget or dossier.is_council
    if number["dash"]:
        written = text[dossier.start : dossier.end]
        is_amount = number["closed"] is None and LIKE_AN_AMOUNT.fullmatch(written)
        return sure or not (
            is_amount or "/" in number["dash"] or _other_numbering(text, dossier.start)
        )
    if number["space"] and is_letter:
        return words.upper_house
    if number["closed"] is None or YEAR.fullmatch(number["first"]):
        return False
    if number["space"]:
        return words.cite
    return sure or is_in_brackets(text, dossier.start, number.end())


def _other_numbering(text: str, at: int) -> re.Match | None:
    """Return the name of another numbering that stands before the dossier, if any."""
    before = text[max(0, at - 30) : at].rstrip(" :")
    if not before[-1:].isalpha() and not before.endswith("nr."):
        return None  # no word stands before it
    return _numbering(before.rpartition(" ")[2])


@lru_cache(maxsize=1024)
def _numbering(word: str) -> re.Match | None:
    name = NUMBERING.search(word)
    return None if name and AUTHORS.fullmatch(name["acronym"] or "") else name
