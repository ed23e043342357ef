"""Parliamentary papers: a dossier, and in it a number.

Source: Leidraad voor juridische auteurs ("Kamerstukken II 2005/06, 30 316, nr. 3"),
and the ways in which the House names a paper in titles, motions and proceedings:
"28676-339", "35570-X, nr. 39", "31 293 en 31 289, nr. 653", "36 067, letter Y".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from letters.citations.dossiers import (
    AFTER_COMMA,
    BARE,
    CHAPTER,
    Dossier,
    past_others,
    read_dossier,
    with_addition,
)
from letters.citations.found import Found
from letters.citations.identifiers import read_identifier
from letters.citations.numbers import CLOSED, COUNTED, FIRST, ITEM, MARK, read_numbers
from letters.citations.sessions import CHAMBER, SESSION, is_upper_house, session_of
from letters.shapes import Reference

FLAGS = re.VERBOSE | re.IGNORECASE | re.ASCII

# A word of citation, or the bare number of a dossier.
START = r"""
    kamer[- ]{0,3}(?:stuk|dossier) | (?:eerste|tweede)[ ]{1,3}kamer
  | kst\b | [te]k\b | dossier | (?:rijks)?wets?voorstel
  | (?<!\d[-.,/:])(?<![-/€])(?<!€[ ])[1-3]\d[ .]{0,3}\d{3}(?!\d)
"""

WORDS = re.compile(
    rf"""
    (?P<word>
        (?:(?:eerste|tweede)[ ]{{1,3}})?
        kamer[- ]{{0,3}}st(?:uk(?:[- ]{{0,3}}ken)?)(?:[- ]{{0,2}}(?:nummers?|nrs?))?
      | (?-i:[TE]K)(?:[- ]st(?:uk(?:ken)?))?
      | (?:tweede|eerste)[ ]{{1,3}}kamer(?=[ ,]{{1,3}}(?:vergaderjaar|\d{{4}}[ ]?[-/]))
      | kst\b
      | (?:kamer)?dossier(?:s|nummers?|nrs?)?
      | (?:rijks)?wets?voorstel(?:len)?
    )
    [ ,.:]{{0,3}}
    (?:{CHAMBER}[ ,.]{{0,3}})?
    (?:\(?{SESSION}[ ,.)]{{0,3}})?
    (?:(?:met[ ]{{1,3}}|onder[ ]{{1,3}})?{MARK})?
    """,
    FLAGS,
)
NUMBER = re.compile(
    rf"""
    (?: [ ,;:(-]{{0,4}}(?P<mark>{MARK})          # ", nr. 353", " nr 353", "-nr. 353"
      | (?P<dash>[ ]{{0,2}}-[ ]{{0,2}})         # "-353"
      | (?P<comma>,[ ]{{0,3}})                  # ", 353", ", E"
      | (?P<space>[ ]{{1,3}}(?=(?-i:[A-Z])))    # " E"
    )
    (?P<first>{ITEM})
    (?P<amount>{COUNTED})?
    (?P<closed>{CLOSED})?
    """,
    FLAGS,
)
AND = re.compile(
    r"[ ]{0,2}(?:[,;/&]|en\b|alsmede\b|,[ ]en\b)[ ]{0,3}(?=\d\d[ .]?\d)", FLAGS
)
AMOUNT = re.compile(rf"[.,/ ]?\d|{COUNTED}", FLAGS)
LIKE_AN_AMOUNT = re.compile(r"\d\d[ .]000|1\d[ .]\d{3}")
END = re.compile(CLOSED, FLAGS)
PLURAL = re.compile(r"(?:r|o|\W)s", re.IGNORECASE)  # nrs, letters, nos
IS_CHAPTER = re.compile(CHAPTER)
IS_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True)
class Citation:
    """What stands before a dossier: "Kamerstukken I 2003/04, ", or nothing at all."""

    start: int
    end: int
    named: bool = False
    upper_house: bool = False
    session: str = ""

    @property
    def year(self) -> list[str]:
        """Papers of the Eerste Kamer have the session in their ids until 2009/10."""
        old = self.upper_house and "" < self.session < "20102011"
        return [self.session] if old else []


@dataclass(frozen=True)
class Paper:
    identifiers: list[str]
    start: int
    end: int


def _read_citation(text: str, at: int) -> Citation:
    """Return what is said before a dossier, from the word of citation on."""
    if not (words := WORDS.match(text, at)):
        return Citation(at, at)
    upper_house = is_upper_house(words["chamber"] or words["word"])
    return Citation(at, words.end(), True, upper_house, session_of(words))


def read(text: str, at: int) -> Found:
    """Read the paper or papers whose citation begins here."""
    citation = _read_citation(text, at)
    if citation.named and (literal := read_identifier(text, citation.end)):
        identifier, end = literal
        return [Reference(identifier, at, end)], end
    found = list(_read_papers(text, citation))
    return found, found[-1].end if found else citation.end


def _read_papers(text: str, citation: Citation) -> Iterator[Reference]:
    """Yield the papers and dossiers that a citation names, one after the other."""
    start, at, chained = citation.start, citation.end, False
    while dossier := read_dossier(text, at):
        if len(dossier.name) < 5 and not citation.session:
            return
        paper = _read_paper(text, dossier, citation)
        if not paper and _stands_alone(text, dossier, citation, chained):
            whole = _read_whole(text, dossier)
            paper = Paper([f"dossier/{whole.name}"], whole.start, whole.end)
        if not paper:
            return
        for identifier in paper.identifiers:
            yield Reference(identifier, start, paper.end)
        following = AND.match(text, paper.end)
        if not (following and citation.named):
            return
        start = at = following.end()
        chained = True


def _read_paper(text: str, dossier: Dossier, citation: Citation) -> Paper | None:
    """Return the papers of one dossier, if a number follows it in any known way."""
    chapter = with_addition(dossier, text, BARE)
    for each in (chapter, with_addition(dossier, text, AFTER_COMMA), dossier):
        if each and (paper := _read_number(text, each, citation)):
            return paper
    for each in (chapter, dossier):
        shared = each and past_others(each, text)
        if shared and (paper := _read_number(text, shared, citation)):
            return paper
    return None


def _read_number(text: str, dossier: Dossier, citation: Citation) -> Paper | None:
    number = NUMBER.match(text, dossier.end)
    if not (number and _is_number(text, number, dossier, citation)):
        return None
    numbers, end = read_numbers(
        text,
        FIRST.match(text, number.start("first")),
        plural=PLURAL.search(number["mark"] or "") is not None,
        ranges=not number["dash"],
    )
    stem = "-".join(["kst", *citation.year, dossier.name])
    return Paper([f"{stem}-{each}" for each in numbers], dossier.start, end)


def _is_number(
    text: str, number: re.Match, dossier: Dossier, citation: Citation
) -> bool:
    """Tell a number in the dossier from an amount, a date or a budget chapter."""
    if number["mark"]:
        return True
    first, has_chapter = number["first"], _has_chapter(dossier)
    if number["amount"] or (_is_chapter(first) and not citation.upper_house):
        return False
    if number["dash"]:
        return citation.named or has_chapter or number["dash"][0] == "-"
    if number["space"]:
        return citation.upper_house
    if number["closed"] is None or IS_YEAR.fullmatch(first):
        return False
    return citation.named or has_chapter or _is_in_brackets(text, dossier, number.end())


def _stands_alone(
    text: str, dossier: Dossier, citation: Citation, chained: bool
) -> bool:
    """Tell a dossier cited as a whole from an amount that looks like one."""
    whole = _read_whole(text, dossier)
    if AMOUNT.match(text, whole.end):
        return False
    if citation.named:
        return not chained or END.match(text, whole.end) is not None
    written = text[whole.start : whole.end]
    if _has_chapter(whole) and re.fullmatch(r"[\w-]+", written):
        return True
    bracketed = _is_in_brackets(text, whole, whole.end)
    if "R" in written:  # of a Kingdom act
        return True
    return bracketed and not LIKE_AN_AMOUNT.fullmatch(written)


def _read_whole(text: str, dossier: Dossier) -> Dossier:
    """Return the dossier with its chapter of the budget, if it has one."""
    chapter = with_addition(dossier, text, BARE)
    return chapter if chapter and _has_chapter(chapter) else dossier


def _is_chapter(letters: str) -> bool:
    return IS_CHAPTER.fullmatch(letters) is not None


def _has_chapter(dossier: Dossier) -> bool:
    return _is_chapter(dossier.name.rpartition("-")[2])


def _is_in_brackets(text: str, dossier: Dossier, end: int) -> bool:
    return text.startswith("(", dossier.start - 1) and text.startswith(")", end)
