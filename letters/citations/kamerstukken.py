"""Parliamentary papers: a dossier, and in it a number.

Source: Leidraad voor juridische auteurs ("Kamerstukken II 2005/06, 30 316, nr. 3"),
and the ways in which the House names a paper in titles, motions and proceedings:
"28676-339", "35570-X, nr. 39", "31 293 en 31 289, nr. 653", "36 067, letter Y".
"""

import re
from collections.abc import Iterator

from letters.citations import words as words_of_citation
from letters.citations.dossiers import (
    AFTER_COMMA,
    BARE,
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
from letters.citations.numbers import (
    CLOSED,
    COUNTED,
    FIRST,
    ITEM,
    MARK,
    read_numbers,
)
from letters.citations.wholes import read_whole
from letters.citations.words import Words, read_words
from letters.shapes import Reference

FLAGS = re.VERBOSE | re.IGNORECASE | re.ASCII

# A word of citation, or the bare number of a dossier.
START = rf"""
    {words_of_citation.START}
  | (?<!\d[-.,/:])(?<![-/€$£@#])(?<![€$£][ ])[1-3]\d[ .]{{0,3}}\d{{3}}(?!\d)
    (?=[)] | [ ]{{0,3}}[-,/&] | [ ,;:.(-]{{1,5}}[a-z] | [a-z])  # else it cites nothing
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
# Before a bare "28676-12": the name of another numbering, "ISO " or "treinnummer ".
NUMBERING = re.compile(
    r"(?<!\w)(?:(?P<acronym>[A-Z][A-Z/-]{0,20}[A-Z])|(?!\w*stuk)\w{1,25}(?:nummer|nr\.?|document))"
    r"[ :]{1,2}$"
)
AUTHORS = re.compile(  # ministries and organisations, whose papers a title names so
    "AZ|BZ|BZK|EZ|EZK|KGG|LNV|LVVN|OCW|SZW|VRO|VWS|NAVO|EU|VN"
)


def read(text: str, at: int) -> Found:
    """Read the paper or papers whose citation begins here."""
    words = read_words(text, at)
    if words.cite and (literal := read_identifier(text, words.end)):
        identifier, end = literal
        return [Reference(identifier, at, end)], end
    found = list(_read_papers(text, words)) or _read_lost(text, words)
    return found, found[-1].end if found else at


def _read_papers(text: str, words: Words) -> Iterator[Reference]:
    """Yield the papers and dossiers that the words cite, one after the other."""
    start, at = words.start, words.end
    while dossier := read_dossier(text, at, old=words.session != ""):
        paper = _read_paper(text, dossier, words)
        if not paper:
            paper = read_whole(text, dossier, words, first=at == words.end)
        if not paper:
            return
        for identifier in paper.identifiers:
            yield Reference(identifier, start, paper.end, words.kind)
        if not (words.cite and (following := AND.match(text, paper.end))):
            return
        start = at = following.end()


def _read_lost(text: str, words: Words) -> list[Reference]:
    """Keep "Kamerstuk , nr. 226", whose dossier an earlier conversion lost."""
    number = FIRST.match(text, words.end) if words.of_number else None
    if not number:
        return []
    _, end = read_numbers(text, number[0], number.end())
    if OPENING.match(text, end):  # "Kamerstuk nr. 206 (28 844)"
        return []
    return [Reference("", words.start, end, reason="dossier missing")]


def _read_paper(text: str, dossier: Dossier, words: Words) -> Cited | None:
    """Return the papers of one dossier, if a number follows it in any known way."""
    comma = text.startswith(",", dossier.end)
    chapter = with_addition(dossier, text, AFTER_COMMA if comma else BARE)
    for each in (chapter, dossier):
        if each and (paper := _read_number(text, each, words)):
            return paper
    for each in (chapter, dossier):
        shared = each and past_others(each, text)
        if shared and (paper := _read_number(text, shared, words)):
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
        return True
    is_letter = number["first"].isalpha()
    if number["amount"] or (
        is_letter and is_chapter(number["first"]) and not words.upper_house
    ):
        return False
    sure = words.cite or dossier.is_budget or dossier.is_council
    if number["dash"]:
        is_slash = "/" in number["dash"]
        return sure or not (is_slash or _is_other_numbering(text, dossier.start))
    if number["space"] and is_letter:
        return words.upper_house
    if number["closed"] is None or YEAR.fullmatch(number["first"]):
        return False
    if number["space"]:
        return words.cite
    return sure or is_in_brackets(text, dossier.start, number.end())


def _is_other_numbering(text: str, at: int) -> bool:
    if not text[max(0, at - 3) : at].strip(" .:").isalpha():
        return False  # no word stands before it
    before = NUMBERING.search(text, max(0, at - 30), at)
    return before is not None and not AUTHORS.fullmatch(before["acronym"] or "")
