"""Text with one kind of space and one kind of dash, every offset kept."""

import re

PARAGRAPH = "\x1e"  # stands for every character between two paragraphs

DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d"
SPACES = (
    "\t\v\r\x1c\x1d\x1f\x85\u00a0\u1680\u180e\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
    "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d"
)
SOFT_HYPHEN = "\u00ad"  # says where a word may be broken, with the break if it is
SOFT_BREAK = re.compile(rf"{SOFT_HYPHEN}(?:[ ]?\r?\n|[ ])?")
# "28-" at a line's end and "676": a dossier.
CUT_DOSSIER = re.compile(
    r"-(?=[ ]{0,2}\n\f?\d{3}(?!\d))(?<=\d\d-)(?<![\w.,-]\d\d-)", re.ASCII
)
BREAK = re.compile(r"[\n\f][ \n\f]*")


def plain(text: str) -> str:
    """Return the text as the grammar reads it; no reference crosses a paragraph.

    Words and numbers that a line or page breaks have a space, or a dash and a space.
    """
    text = text.replace(PARAGRAPH, " ").replace("İ", "I")  # two letters when small
    for dash in DASHES:
        text = text.replace(dash, "-")
    for space in SPACES:
        text = text.replace(space, " ")
    text = CUT_DOSSIER.sub(" ", text)
    return BREAK.sub(_plain_break, text)


def without_soft_hyphens(text: str) -> tuple[str, list[int]]:
    """Return the text as if it had none, and the place of each character left."""
    gone = {at for each in SOFT_BREAK.finditer(text) for at in range(*each.span())}
    places = [at for at in range(len(text)) if at not in gone]
    return "".join(text[at] for at in places), places


def _plain_break(found: re.Match) -> str:
    """A blank line ends a paragraph, but not where it goes with the end of a page."""
    ends = found[0].count("\n") > 1 and "\f" not in found[0]
    return (PARAGRAPH if ends else " ") * len(found[0])
