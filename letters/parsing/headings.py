"""What has the form of a heading, and what proves to be one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import Literal

from letters.parsing.footnotes import MARK
from letters.parsing.lines import SALUTATION
from letters.parsing.looks import NO_LEVEL, RUNNING, Look
from letters.parsing.numbers import split_number, styles_of
from letters.parsing.sentences import GLUED_MARK, ends_with_abbreviation

LONGEST = 160
MOST_HEADING_LINES = 4
WORD = 8  # letters, with the space, of the shortest words in a long heading
SENTENCE_END = re.compile(rf"[.?!:;]{GLUED_MARK}[”\"’')\]»]*{MARK}*$")
# Besides capitals: 5G-netwerken, 2%-norm, eFP
BEGIN = re.compile(r"[‘“'\"«(]|\d{1,3}(?:[A-Z]|%-)|[a-z][A-Z]")
BULLET = re.compile(r"[•●▪■◦‣·*–—-]\s|[o§]\s")
CLOSING = re.compile(
    r"(?:Hoogachtend|Met (?:vriendelijke groet|de meeste hoogachting))\W*$", re.I
)
# The verb of a sentence, which a heading that looks like running text has not.
VERB = re.compile(
    r"\s(?:is|wordt|worden|werd|werden|heeft|hebben|zal|zullen|zou|zouden|moet|moeten|kan"
    r"|kunnen)\s"
)
# Neither a heading nor a paragraph ends with one of these.
UNFINISHED = re.compile(
    r"(?:,|\b(?:aan|als|bij|dat|de|den|der|die|door|een|en|het|in|met|naar|of|om|onder"
    r"|op|over|per|te|tegen|ten|ter|tot|tussen|uit|van|voor|n?rs?\.|d\.d\.|o\.a\.))$",
    re.IGNORECASE,
)
SHORTEST = 20  # letters of a paragraph that is no whole sentence
MOST_TOGETHER = 3  # a title, its first part, and the first part of that


@dataclass(frozen=True)
class Block:
    """A paragraph as it will be shown; a line of a signature is one of its own."""

    kind: Literal["text", "heading", "signature"]
    text: str
    look: Look = RUNNING


def ends_sentence(text: str) -> bool:
    return bool(SENTENCE_END.search(text[-8:])) and not ends_with_abbreviation(text)


def has_form_of_heading(text: str, look: Look = RUNNING) -> bool:
    """Whether a line may be a heading; one set apart, or of a level, may be longer.

    One that is bold may begin with any letter or number, and may ask a question.
    """
    has_level = look.level < NO_LEVEL
    is_apart = look != RUNNING or text[: 2 * LONGEST].isupper()
    longest = LONGEST * (1 + is_apart + has_level)
    if len(text) > longest or not any(map(str.isalpha, text)):
        return False
    if look != RUNNING:
        text = text.removesuffix(":")
    is_bold = not look.is_light
    if is_bold:
        text = text.removesuffix("?")
    number, title = split_number(text)
    if has_level:
        return True
    return (
        len(text.split()) <= longest // WORD
        and (number != "" or is_bold or _begins_title(title))
        and any(map(str.isalpha, title))
        and (not SENTENCE_END.search(text[-8:]) or text.endswith("c.s."))
        and not any(form.match(text) for form in (BULLET, SALUTATION, CLOSING))
        and not UNFINISHED.search(text)
        and not (look == RUNNING and number == "" and VERB.search(text))
    )


def _begins_title(text: str) -> bool:
    return text[0].isupper() or bool(BEGIN.match(text))


def settle_headings(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks; a heading that has nothing under it is text.

    Lines in a row that look like headings are the lines of a list or of a table,
    surely so when they are announced by a colon.
    Where headings are set apart, what is not and has no number is none.
    """
    if _has_headings_apart(blocks):
        blocks = [_without_heading_like_text(block) for block in blocks]
    groups = [
        (kind, list(group)) for kind, group in groupby(blocks, lambda each: each.kind)
    ]
    above = ""
    for (kind, group), (kind_below, below) in pairwise([*groups, ("", [])]):
        most = MOST_TOGETHER - above.endswith(":")
        is_over_text = kind_below == "text" and not _is_cell(group[-1], below[0])
        if kind == "heading" and not (is_over_text and not _is_list(group, most)):
            yield from (replace(block, kind="text") for block in group)
        else:
            yield from group
        above = group[-1].text


def _has_headings_apart(blocks: Sequence[Block]) -> bool:
    """Whether more headings than a title are set apart from the text under them."""
    apart = sum(
        block.kind == "heading" and block.look != RUNNING and below.kind == "text"
        for block, below in pairwise(blocks)
    )
    return apart > 1


def _without_heading_like_text(block: Block) -> Block:
    is_apart = block.look != RUNNING or split_number(block.text)[0]
    return block if is_apart or block.kind != "heading" else replace(block, kind="text")


def _is_cell(heading: Block, below: Block) -> bool:
    """Whether what looks like running text is so short a piece that none is a part."""
    is_apart = heading.look != RUNNING or split_number(heading.text)[0]
    return not is_apart and len(below.text) < SHORTEST and not ends_sentence(below.text)


def _is_list(group: Sequence[Block], most: int) -> bool:
    """Whether headings stand together as no headings do.

    :param most: of those without a number.
    """
    styles = list(styles_of(split_number(block.text)[0] for block in group))
    if styles.count("") > most:
        return True
    return any(one and one == next_one for one, next_one in pairwise(styles))
