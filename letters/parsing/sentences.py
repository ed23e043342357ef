"""Paragraphs → sentences."""

import re
from collections.abc import Iterator

# The mark of a note may be glued to it: "in Brussel.4 De ministers".
GLUED_MARK = r"(?:(?<=[a-zà-ÿ)][.!?])\d{1,2})?"
END = re.compile(
    rf"[.!?]{GLUED_MARK}[”\"’')\]»¹²³⁴-⁹]*(?P<gap>\s+)(?=[\"“‘'«(]*[A-ZÀ-Þ0-9])"
)
# A point after one of these does not end a sentence.
ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|nrs?|blz|p|pp|art|ca|bijv|resp|incl|mln|mld|drs?|mr|ir|prof|dhr|mw"
    r"|kst|vgl|zgn|Stb|Trb|Stcrt|St)|\b\w(?:\.\w)+)\.$"
)
# Papers of the Eerste Kamer have a letter for a number, and that may end one.
LETTERED_PAPER = re.compile(r"\d\d\s?\d{3}(?:[\s-][IVXL]{1,6})?,\s(?:nr\.\s)?[A-Z]\.$")
LONGEST_ABBREVIATION = 24


def find_sentences(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of a paragraph begins and ends.

    :param start: where the paragraph stands in the text that the offsets are for.
    """
    begin = 0
    for match in END.finditer(text):
        until = match.start() + 1
        if not ends_with_abbreviation(text[begin:until]):
            yield start + begin, start + match.start("gap")
            begin = match.end()
    if begin < len(text):
        yield start + begin, start + len(text)


def ends_with_abbreviation(text: str) -> bool:
    ending = text[-LONGEST_ABBREVIATION:]
    return bool(ABBREVIATION.search(ending)) and not LETTERED_PAPER.search(ending)
