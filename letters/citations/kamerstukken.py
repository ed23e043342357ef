"""Parliamentary papers, read from the pattern of `papers` and what follows it.

Source: as there.
"""

import re

from letters.citations import papers
from letters.citations.dossiers import DOSSIER, ROMAN, dossier_in
from letters.citations.found import Cited, Found
from letters.citations.identifiers import read_identifier
from letters.citations.inverted import OPENING
from letters.citations.numberings import other_numbering
from letters.citations.numbers import (
    BECAME,
    CLOSED,
    FIRST,
    ITEM,
    MARK,
    read_numbers,
    tidy,
)
from letters.citations.papers import (
    DATE,
    FLAGS,
    FOLLOWING,
    FOLLOWING_OF_UPPER,
    NEVER,
    NEXT_DOSSIER,
    NEXT_MOTION,
)
from letters.citations.sessions import SESSION, session_of
from letters.citations.words import NO_WORDS, Words, words_in
from letters.shapes import Reference

START = papers.START
PLURAL = re.compile(r"(?:r|o|\W)s", re.IGNORECASE)  # nrs, letters, nos
AND = re.compile(NEXT_DOSSIER, FLAGS)
END = re.compile(CLOSED, FLAGS)
PAGE = r"\d{1,4}(?:[ ]?-[ ]?\d{1,4})?"
PAGES = rf",?[ ](?:pp?|blz)\.?[ ]?{PAGE}(?:(?:,|[ ]en)[ ]{PAGE}(?!\w)){{0,5}}"
# What may stand before a further number of the same dossier.
FURTHER = re.compile(
    rf"""
    (?=[,;)]|[ ](?:[(dvpb]|en\b))
    (?: (?:[ ]\((?:[^()\d\x1e][^()\x1e]{{0,40}}|{DATE})\))?          # "(MvT)"
        (?:{PAGES})?
        (?:,?[ ](?=[vd]){DATE})?
        (?:,?[ ]en|[,;])[ ](?:{SESSION}[ ,]{{1,3}}|idem,?[ ]|{BECAME}[ ])?
      | {NEXT_MOTION}
    )(?=n(?:rs?|umm?ers?)\b)
  | {PAGES}[ ]en[ ](?=(?-i:[A-Z]{{1,2}})(?!\w))                        # "A, p. 3 en B"
    """,
    FLAGS,
)
FURTHER_NUMBER = re.compile(
    rf"(?P<mark>{MARK})?(?P<number>{ITEM})(?P<dash>{NEVER})?(?P<bracket>{NEVER})?",
    FLAGS,
)
# "Uw kenmerk: 34919-71/2021D08812", as committees of the House have it.
OF_DOCUMENT = re.compile(r"/20\d\d[DZ]\d{5}", re.ASCII)
TAIL = re.compile(r"-\d")  # "28676-353-2" is a number of something else
CHAPTER = rf"{ROMAN.upper()}(?!\w)"  # in small letters it is a word: "36200-VI en ..."
MORE_CHAPTERS = re.compile(  # "36360-VI, VII en XIII"
    rf"(?:,[ ]-?{CHAPTER}){{0,20}}[ ]en[ ]-?{CHAPTER}",
    re.ASCII,
)


def read(text: str, place: re.Match) -> Found:
    """Read the paper or papers whose citation begins here."""
    start, end = place.span()
    dossier, paper, cited, number = place.group("dossier", "paper", "words", "number")
    if dossier:
        identifier = f"kst-{dossier}-{paper}" if paper else f"dossier/{dossier}"
        return [Reference(identifier, start, end)], end
    words = NO_WORDS if cited is None else words_in(place)
    if cited is None and place["worded"] is not None and _is_other(text, place):
        return [], place.end("base")
    if place["base"] is None:
        return _read_without_dossier(text, place, words)
    whole, goes_on = place.group("whole", "goes_on")
    if goes_on is None and (number or whole is not None):
        dossier = dossier_in(place)
        if number:
            identifier = f"{words.stem}{dossier}-{tidy(number)}"
        elif not (identifier := _whole(dossier)):
            return [], end
        session = words.session if number else ""
        only = Reference(identifier, start, end, words.kind, "", None, "", session)
        return [only], end
    found = _read_papers(text, start, _paper_in(text, place, words), words)
    return found, found[-1].end if found else end


def _is_other(text: str, place: re.Match) -> bool:
    """Tell whether the word before this names another numbering: "ISO 28676-12"."""
    numbering = other_numbering(text, place.start())
    if not numbering or OF_DOCUMENT.match(text, place.end()):
        return False
    mark, sure, whole, council = place.group("mark", "sure", "whole", "council")
    if mark:
        return numbering["acronym"] is None
    return sure is None if whole is None else council is not None


def _read_without_dossier(text: str, place: re.Match, words: Words) -> Found:
    """Read "Kamerstuk kst-28676-3", and "Kamerstuk , nr. 226" that lost its dossier."""
    start, end = place.span()
    if literal := read_identifier(text, end):
        identifier, end = literal
        return [Reference(identifier, start, end)], end
    if words.of_number and (number := FIRST.match(text, end)):
        _, end = read_numbers(text, number[0], number.end())
        if not OPENING.match(text, end):  # "Kamerstuk nr. 206 (28 844)"
            return [_lost(start, end, words, reason="dossier missing")], end
    if words.of_number and text.startswith(")", end):
        return [_lost(start, end, words, reason="dossier missing")], end
    return [], start + 1


def _lost(start: int, end: int, words: Words, *, reason: str) -> Reference:
    return Reference("", start, end, "", "", None, reason, words.session)


def _read_papers(
    text: str, start: int, paper: Cited | None, words: Words
) -> list[Reference]:
    """Return the papers and dossiers that the words cite, from the first one on."""
    found, kind = [], words.kind
    while paper:
        identifiers, end, dossier, session = paper
        found += [
            Reference(each, start, end, kind, "", None, "", session)
            for each in identifiers
        ]
        if not identifiers:
            found.append(_lost(start, end, words, reason="number missing"))
        paper = None
        if dossier and (further := FURTHER.match(text, end)):
            start = further.end()
            paper = _further(text, start, dossier, _in_session(words, further))
        if not paper and words.cite and (following := AND.match(text, end)):
            start, paper = following.end(), _following(text, following.end(), words)
    return found


def _paper_in(text: str, place: re.Match, words: Words) -> Cited | None:
    """Return the papers that begin with the one of the pattern, or the dossier."""
    dossier = dossier_in(place)
    if place["to_come"]:
        return Cited([], place.end())
    if place["whole"] is None:
        paper = _with_numbers(text, words, dossier, place)
        return paper if words.cite or not TAIL.match(text, paper.end) else None
    if not (identifier := _whole(dossier)):
        return None
    whole, end = [identifier], place.end()
    if place["chapter"] and (more := MORE_CHAPTERS.match(text, end)):
        base = dossier.rpartition("-")[0]
        whole += [f"dossier/{base}-{each}" for each in re.findall(CHAPTER, more[0])]
        end = more.end()
    return Cited(whole, end)


def _whole(dossier: str) -> str:
    """Return the dossier's identifier; "" for one of old, which may be any number."""
    return f"dossier/{dossier}" if len(dossier) > 4 else ""


def _with_numbers(text: str, words: Words, dossier: str, number: re.Match) -> Cited:
    """Return the papers of a dossier from the first number on."""
    mark, dash, bracket = number.group("mark", "dash", "bracket")
    numbers, end = read_numbers(
        text,
        number["number"],
        number.end("number"),
        plural=mark is not None and PLURAL.search(mark) is not None,
        ranges=not dash,
    )
    if bracket and text.startswith(")", end):
        end += 1
    stem = f"{words.stem}{dossier}-"
    return Cited([stem + each for each in numbers], end, dossier, words.session)


def _further(text: str, start: int, dossier: str, words: Words) -> Cited | None:
    """Return another paper of the same dossier: "nr. 2, p. 33 en nr. 5"."""
    number = FURTHER_NUMBER.match(text, start)
    if not number or not (number["mark"] or words.upper_house):
        return None
    paper = _with_numbers(text, words, dossier, number)
    opening = OPENING.match(text, paper.end)
    is_of_another = opening and DOSSIER.match(text, opening.end())
    return None if is_of_another else paper


def _following(text: str, start: int, words: Words) -> Cited | None:
    """Return the papers of the next dossier behind the same words, or that dossier."""
    pattern = FOLLOWING_OF_UPPER if words.upper_house else FOLLOWING
    place = pattern.match(text, start)
    if not place or (place["whole"] is not None and not END.match(text, place.end())):
        return None
    return _paper_in(text, place, _in_session(words, place))


def _in_session(words: Words, place: re.Match) -> Words:
    """Return the words with the later session that another paper is cited with."""
    session = session_of(*place.group("year", "next"))
    return words.in_session(session) if session else words
