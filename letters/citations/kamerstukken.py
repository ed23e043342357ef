"""Parliamentary papers: a dossier, and in it a number.

Source: Leidraad voor juridische auteurs ("Kamerstukken II 2005/06, 30 316, nr. 3"),
and the ways in which the House names a paper in titles, motions and proceedings:
"28676-339", "35570-X, nr. 39", "31 293 en 31 289, nr. 653", "36 067, letter Y".
"""

import re

from letters.citations import bare, simple
from letters.citations import words as words_of_citation
from letters.citations.bare import other_numbering
from letters.citations.dossiers import (
    OTHERS,
    Dossier,
    chapter_after_comma,
    closed_up,
    is_chapter,
    is_in_brackets,
    read_dossier,
)
from letters.citations.found import Cited, Found
from letters.citations.identifiers import read_identifier
from letters.citations.inverted import OPENING
from letters.citations.numbers import (
    CLOSED,
    COUNTED,
    FIRST,
    INITIAL,
    ITEM,
    MARK,
    read_numbers,
)
from letters.citations.simple import CITED, NEXT_MOTION, WRITTEN, paper_in
from letters.citations.wholes import LIKE_AN_AMOUNT, read_whole
from letters.citations.words import NO_WORDS, Words, words_in
from letters.shapes import Reference

FLAGS = re.VERBOSE | re.IGNORECASE | re.ASCII

START = words_of_citation.START
# The plainest citation, or the bare number of a dossier.
IN_DIGITS = rf"{bare.BASE}{bare.UNSIGNED}(?:{simple.START}|{bare.START})"
# A number that was still to come when the text was written.
PLACEHOLDER = r"[ ,]{1,3}nrs?\.?[ ]{0,2}(?:(?-i:PM|XX+)(?!\w)|[._\u2026?]{2,9}|\u2026)"
NUMBER = re.compile(
    rf"""
    (?P<to_come>{PLACEHOLDER})
  | (?: [ ,;:/-]{{0,4}}+(?P<bracket>\([ ]?)?(?:(?:onder|met)[ ])?
        (?P<mark>{MARK})                        # ", nr. 353", " nr 353", "-nr. 353"
      | (?P<dash>[ ]{{0,2}}(?:--?|/)[ ]{{0,2}}) # "-353"
      | (?P<comma>,[ ]{{0,3}})                  # ", 353", ", E"
      | (?P<space>[ ]{{1,3}})                   # " E", " 353"
    )
    (?P<number>(?>{ITEM}))
    (?(mark)|(?!{COUNTED})(?P<initial>{INITIAL})?(?P<closed>{CLOSED})?)
    """,
    FLAGS,
)
PARTS = ("mark", "dash", "space", "number", "closed")
# The number of a paper that several dossiers share.
SHARED = re.compile(rf"(?>{OTHERS})(?:{NUMBER.pattern})", FLAGS)
PLURAL = re.compile(r"(?:r|o|\W)s", re.IGNORECASE)  # nrs, letters, nos
YEAR = re.compile(r"(?:19|20)\d\d")
AND = re.compile(
    r"[ ]{0,2}(?:[,;/&]|en\b|alsmede\b|,[ ]en\b)[ ]{0,3}(?=\d\d[ .]?\d)", FLAGS
)
PAGES = r",?[ ]{1,3}(?:pp?|blz)\.?[ ]?\d{1,4}(?:[ ]?-[ ]?\d{1,4})?"  # ", p. 7-9"
# What may stand before a further number of the same dossier.
FURTHER = re.compile(
    rf"""
    (?: (?:[ ]\([^()\d\x1e][^()\x1e]{{0,40}}\))?                    # "(MvT)"
        (?:{PAGES})?
        (?:,?[ ]{{1,3}}(?:van|d\.d\.)[ ]\d{{1,2}}[ ][a-z]{{3,9}}[ ]\d{{4}})?
        (?:,?[ ]{{1,3}}en|[,;])[ ]{{1,3}}
      | {NEXT_MOTION}
    )(?=n(?:rs?|umm?ers?)\b)
  | {PAGES}[ ]en(?=[ ](?-i:[A-Z]{{1,2}})(?!\w))                        # "A, p. 3 en B"
    """,
    FLAGS,
)
# What the dossier is about: "dossier 28 676 (NAVO), nr. 400".
TITLE = re.compile(r"[ ]\([^()\d\x1e]{2,60}\)(?=,?[ ]n(?:rs?|umm?ers?)\b)", FLAGS)
TAIL = re.compile(r"-\d")  # "28676-353-2" is a number of something else
# "28676-12" and no more: only what is before it tells what it is.
DASHED = re.compile(r"\d\d[ .]?\d{3}-\d{1,4}(?![\w-]|[ ,]{1,3}n)", re.ASCII)


def read(text: str, place: re.Match) -> Found:
    """Read the paper or papers whose citation begins here."""
    at, end = place.span()
    number, goes_on, whole = place.group("number", "goes_on", "whole")
    if whole:
        return [Reference(f"dossier/{closed_up(whole)}", at, end)], end
    dossier, number = paper_in(text, place) if number else ("", "")
    if number and goes_on is None:
        return [Reference(f"kst-{dossier}-{number}", at, end)], end
    if number:
        paper = _read_simple(text, place, dossier, number, NO_WORDS)
        found = _read_papers(text, at, paper, NO_WORDS)
    elif text[at].isdigit():
        found = _read_papers(text, at, _read_bare(text, at), NO_WORDS)
    else:
        found = _read_cited(text, at)
    return found, found[-1].end if found else end


def _read_cited(text: str, at: int) -> list[Reference]:
    """Return what the words of citation that begin here cite."""
    if not (cited := CITED.match(text, at)):
        return []
    words, start = words_in(cited), cited.end("words")
    number, whole = cited.group("number", "whole")
    dossier, number = paper_in(text, cited) if number else ("", "")
    if number:
        paper = _read_simple(text, cited, dossier, number, words)
    elif whole:
        paper = Cited([f"dossier/{closed_up(whole)}"], cited.end())
    elif literal := read_identifier(text, start):
        identifier, end = literal
        return [Reference(identifier, at, end)]
    else:
        paper = _read_in_steps(text, start, words, is_first=True)
    if paper:
        return _read_papers(text, at, paper, words)
    return _read_lost(text, at, start, words)


def _read_bare(text: str, at: int) -> Cited | None:
    """Return the papers of the dossier that stands here without words of citation."""
    if not other_numbering(text, at):
        return _read_paper(text, at, NO_WORDS, is_first=True)
    if DASHED.match(text, at):
        return None
    return _read_in_steps(text, at, NO_WORDS, is_first=True)


def _read_papers(
    text: str, start: int, paper: Cited | None, words: Words
) -> list[Reference]:
    """Return the papers and dossiers that the words cite, from the first one on."""
    found = []
    while paper:
        end = paper.end
        for identifier in paper.identifiers:
            found.append(Reference(identifier, start, end, words.kind))
        if not paper.identifiers:
            found.append(Reference("", start, end, reason="number missing"))
        start, paper = _read_further(text, paper, words)
        if not paper and words.cite and (following := AND.match(text, end)):
            start = following.end()
            paper = _read_paper(text, start, words, is_first=False)
    return found


def _read_simple(
    text: str, simple: re.Match, dossier: str, number: str, words: Words
) -> Cited | None:
    """Return the paper that one pattern read, and those that follow it."""
    if simple["goes_on"] is None:
        return Cited([f"{words.stem}{dossier}-{number}"], simple.end())
    paper = _with_numbers(text, words, dossier, simple)
    return paper if words.cite or not TAIL.match(text, paper.end) else None


def _read_paper(text: str, at: int, words: Words, *, is_first: bool) -> Cited | None:
    """Return the papers of the dossier that stands here, or the dossier itself."""
    if simple := WRITTEN.match(text, at):
        dossier, number = paper_in(text, simple)
        if number:
            return _read_simple(text, simple, dossier, number, words)
    return _read_in_steps(text, at, words, is_first=is_first)


def _read_in_steps(text: str, at: int, words: Words, *, is_first: bool) -> Cited | None:
    """Return what `_read_paper` does, where more is written than is simple."""
    dossier = read_dossier(text, at, old=words.session != "")
    if not dossier:
        return None
    paper = None
    if not text.startswith(")", dossier.end):
        paper = _read_with_number(text, dossier, words)
    return paper or read_whole(text, dossier, words, first=is_first)


def _with_numbers(text: str, words: Words, dossier: str, number: re.Match) -> Cited:
    """Return the papers of a dossier from the first number on."""
    mark, dash = number.group("mark", "dash")
    start, end = number.span("number")
    plural = mark is not None and PLURAL.search(mark) is not None
    numbers, end = read_numbers(
        text, text[start:end], end, plural=plural, ranges=not dash
    )
    stem = f"{words.stem}{dossier}-"
    return Cited([stem + each for each in numbers], end, dossier)


def _read_further(text: str, paper: Cited, words: Words) -> tuple[int, Cited | None]:
    """Return where the next paper of the same dossier begins, and that paper.

    It stands behind a page, a note or a date: "nr. 2, p. 33 en nr. 5".
    """
    if not (paper.dossier and (further := FURTHER.match(text, paper.end))):
        return paper.end, None
    start = further.end()
    dossier = Dossier(paper.dossier, start, start)
    following = _from_number(text, NUMBER.match(text, start), dossier, words)
    opening = following and OPENING.match(text, following.end)
    if opening and read_dossier(text, opening.end()):
        return start, None
    return start + text.startswith(" ", start), following


def _read_lost(text: str, start: int, at: int, words: Words) -> list[Reference]:
    """Keep "Kamerstuk , nr. 226", whose dossier an earlier conversion lost."""
    number = FIRST.match(text, at) if words.of_number else None
    if not number:
        return []
    _, end = read_numbers(text, number[0], number.end())
    if OPENING.match(text, end):  # "Kamerstuk nr. 206 (28 844)"
        return []
    return [Reference("", start, end, reason="dossier missing")]


def _read_with_number(text: str, dossier: Dossier, words: Words) -> Cited | None:
    """Return the papers of one dossier, if a number follows it in any known way."""
    if words.cite and (title := TITLE.match(text, dossier.end)):
        return _from_number(text, NUMBER.match(text, title.end()), dossier, words)
    dossiers = [dossier]
    if chapter := dossier.chapter or chapter_after_comma(dossier, text):
        # No chapter is a number: "36200-VI"; but in the Eerste Kamer it may be one.
        is_surely_chapter = chapter.is_budget and not words.upper_house
        dossiers = [chapter] if is_surely_chapter else [chapter, dossier]
    for each in dossiers:
        for pattern in (SHARED, NUMBER):
            number = pattern.match(text, each.end)
            if paper := _from_number(text, number, each, words):
                return paper
    return None


def _from_number(
    text: str, number: re.Match | None, dossier: Dossier, words: Words
) -> Cited | None:
    """Return the papers from this number on, if it is one in the dossier."""
    if not number:
        return None
    if number["to_come"]:
        return Cited([], number.end())
    if not _is_number(text, number, dossier, words):
        return None
    paper = _with_numbers(text, words, dossier.name, number)
    if number["bracket"] and text.startswith(")", paper.end):
        return paper._replace(end=paper.end + 1)
    return paper


def _is_number(text: str, number: re.Match, dossier: Dossier, words: Words) -> bool:
    """Tell a number in the dossier from an amount, a date or a budget chapter."""
    mark, dash, space, item, closed = number.group(*PARTS)
    if mark:
        numbering = other_numbering(text, dossier.start)
        return words.cite or not numbering or numbering["acronym"] is not None
    is_letter = item[0].isalpha()
    if is_letter and not words.upper_house:
        is_initial = number["comma"] and number["initial"] is not None
        if space or is_initial or is_chapter(item.partition("-")[0]):
            return False
    sure = words.cite or dossier.is_budget or dossier.is_council
    if dash:
        start, end = dossier.start, number.start("dash")
        is_amount = closed is None and LIKE_AN_AMOUNT.fullmatch(text, start, end)
        return sure or not (is_amount or "/" in dash or other_numbering(text, start))
    if is_letter and (space or text.startswith(" t/m ", number.end())):
        return True
    if closed is None or YEAR.fullmatch(item):
        return False
    if space:
        return words.cite
    return sure or is_in_brackets(text, dossier.start, number.end())
