"""Which headings are agenda items, and how deep each stands.

The look of a heading tells its level, and numbers tell it by their style. Without
these the text tells it: what the introduction announces is of the first level, and
what stands directly under another heading is part of it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letters.parsing.headings import Block
from letters.parsing.looks import RUNNING, read_levels
from letters.parsing.numbers import split_number, styles_of
from letters.parsing.sentences import find_sentences

# Headings of a letter that are no subject of the meeting.
OTHER = re.compile(
    r"""
    inleiding | introductie | aanleiding | algemeen | achtergrond | leeswijzer
    | samenvatting | (?:opzet|opbouw|verloop|programma)(?:\s+van\s+.*)?
    | (?:tot\s+|ten\s+)?slot(?:te)? | tot\s+besluit | slotopmerking(?:en)?
    | afsluiting | conclusie
    | inbreng\b.* | bijlagen?\b.* | (?:vraag|vragen|antwoord|antwoorden)\b.*
    | voetnoten | geannoteerde\s+agenda\b.*
    """,
    re.VERBOSE | re.IGNORECASE,
)
ASIDE = re.compile(r"\([^()]*\)")
WORDS = re.compile(
    r"""
    \b(?!(?:aan|als|bij|dan|dat|de|den|der|des|die|door|een|en|het|in|met|naar|of|om|onder
          |op|over|per|te|tegen|ten|ter|tot|tussen|uit|van|voor|navo|nato)\b)
    [^\W\d_]+\d*
    """,
    re.VERBOSE,
)
ROOT = 5  # letters that words of one family share: klimaat, klimaatverandering
# A sentence that says what will be spoken about.
ANNOUNCES = re.compile(
    r"\b(?:be|ge)?spr[eo]k|\bagenda|\bonderwerp|\baan (?:de orde|bod)|\bstil(?:ge)?sta"
    r"|\bstaan stil|\bgedachten|sessie|lunch|\bdiner|\bligg|\bthema|\bbijeen",
    re.IGNORECASE,
)
FEWEST = 2  # headings that must be announced before others are thought deeper
# How much of a letter may announce.
LONGEST_OPENING = 20
LONGEST_PARAGRAPH = 3_000


@dataclass(frozen=True)
class Heading:
    """A heading that is an item: the place of its block, its level and its words."""

    block: int
    level: int
    number: str
    title: str


def read_items(blocks: Sequence[Block], agenda: range) -> list[Heading]:
    """Return the items among the blocks of the agenda; its title stands before it."""
    headings = [
        (at, *split_number(blocks[at].text.removesuffix(":")))
        for at in agenda
        if blocks[at].kind == "heading"
    ]
    items = [each for each in headings if each[1] or not OTHER.fullmatch(each[2])]
    looks = [blocks[at].look for at, _, _ in items]
    styles = list(styles_of(number for _, number, _ in items))
    if any(look != RUNNING for look in looks):
        levels = read_levels(looks, styles)
    elif any(styles):
        levels = _levels_by_number(styles)
    else:
        levels = _levels_by_text(blocks, [at for at, _, _ in items])
    return [
        Heading(at, level, number, title)
        for (at, number, title), level in zip(items, levels, strict=True)
    ]


def _levels_by_number(styles: Sequence[str]) -> Iterator[int]:
    """Yield the level of each: a new style of number is one deeper."""
    met: list[str] = []
    for style in styles:
        if style in met:
            del met[met.index(style) + 1 :]
        else:
            met.append(style)
        yield len(met)


def _levels_by_text(blocks: Sequence[Block], items: Sequence[int]) -> Iterator[int]:
    """Yield the level of each.

    What is announced is of the first level, and what stands between is deeper. Where
    nothing is announced, only what stands directly under a heading is deeper.
    """
    opening = blocks[: items[0] if items else 0][:LONGEST_OPENING]
    sentences = [
        _roots(paragraph[start:end])
        for paragraph in (block.text[:LONGEST_PARAGRAPH] for block in opening)
        for start, end in find_sentences(paragraph)
        if ANNOUNCES.search(paragraph, start, end)
    ]
    announced = {at for at in items if _is_announced(blocks[at].text, sentences)}
    between = range(min(announced), max(announced)) if len(announced) >= FEWEST else ()
    headings = set(items)
    parts = 0  # how many headings in a row are surely part of another
    for at in items:
        is_over = at + 1 in headings
        if at - 1 in headings:
            parts = 1
        elif parts == 1 and not is_over and at not in announced:
            parts = 2  # nothing is divided into a single part
        else:
            parts = 0
        is_between = at in between and at not in announced and not is_over
        yield 2 if parts or is_between else 1


def _roots(text: str) -> set[str]:
    return {word[:ROOT] for word in WORDS.findall(ASIDE.sub(" ", text).lower())}


def _is_announced(title: str, sentences: Sequence[set[str]]) -> bool:
    roots = _roots(title)
    return bool(roots) and any(roots <= sentence for sentence in sentences)
