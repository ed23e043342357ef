"""Text with single spaces, one kind of dash and no hyphens at the ends of lines."""

import re
from bisect import bisect_right

PARAGRAPH = "\x1e"  # stands for every character between two paragraphs

DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d"
SPACES = (
    "\t\v\r\x1c\x1d\x1f\x85\u00a0\u1680\u180e\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
    "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d"
)
SOFT_HYPHEN = "\u00ad"  # says where a word may be broken, with the break if it is
# "28-" at a line's end and "676": a dossier.
CUT_DOSSIER = re.compile(
    r"-(?=[ ]{0,2}\n\f?[ ]*\d{3}(?!\d))(?<=\d\d-)(?<![\w.,-]\d\d-)", re.ASCII
)
CUT_WORD = re.compile(r"-(?=[ ]?\n\f?[ ]*[a-z])(?<=[a-z]-)")  # "Han-", "delingen"
# Blank lines end a paragraph, but not at the end of a page or behind a comma.
BLANK = re.compile(r"\n(?<![\f\n,]\n)(?<![\f\n,][ ]\n)[ ]*\n[ \n]*(?![ \n\f])")
# A note begins on the next line, where a number alone would carry on the last one.
NOTE = re.compile(
    r"\n(?=[ ]*\d{1,2}[.)]?[ ]+[A-Z][a-z])(?<=[\w)]\n)(?<!\bnr\n)(?<!\bnrs\n)"
)
SPARE = re.compile("  +")
SOFT = re.compile(f"(?:{SOFT_HYPHEN} *)+|(?<= ) +")


class Plain:
    """A text as the grammar reads it; no reference crosses a paragraph.

    Words and numbers that a line or page breaks have a space, or a dash and a space.
    """

    def __init__(self, written: str):
        text = written.replace(PARAGRAPH, " ").replace("İ", "I")  # two letters if small
        for dash in DASHES:
            text = text.replace(dash, "-")
        for space in SPACES:
            text = text.replace(space, " ")
        text = CUT_DOSSIER.sub(" ", text)
        text = CUT_WORD.sub(SOFT_HYPHEN, text)
        text = NOTE.sub(PARAGRAPH, text)
        text = BLANK.sub(lambda found: PARAGRAPH * len(found[0]), text)
        self.text = text.replace("\n", " ").replace("\f", " ")
        self._cuts: list[int] = []  # where something was left out
        self._gone: list[int] = []  # how many characters, up to and with that place
        if SOFT_HYPHEN in self.text:
            self._leave_out(SOFT, "")
        elif "  " in self.text:
            self._leave_out(SPARE, " ")

    @property
    def is_shorter(self) -> bool:
        return bool(self._cuts)

    def origin(self, at: int) -> int:
        """Return where a character stood in the text as it was written."""
        before = bisect_right(self._cuts, at)
        return at + self._gone[before - 1] if before else at

    def _leave_out(self, what: re.Pattern, instead: str) -> None:
        gone = 0
        for found in what.finditer(self.text):
            start, end = found.span()
            self._cuts.append(start + len(instead) - gone)
            gone += end - start - len(instead)
            self._gone.append(gone)
        self.text = what.sub(instead, self.text)
