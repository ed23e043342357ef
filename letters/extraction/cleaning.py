"""What no line of text may hold, from whatever format it comes."""

import re
from dataclasses import replace
from unicodedata import normalize

from letters.shapes import Document, Line

# Not shown: control characters, zero-width marks, marks that turn the direction of
# writing, halves of characters, hyphens where no line breaks. Private use is for
# the parser's own marks.
UNSEEN = re.compile(
    "[\0-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufeff\ufffe\uffff\ud800-\udfff\ue000-\uf8ff]|\xad(?!$)"
)
SPACES = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u2007\u2028\u2029\u202f"
# A bullet in Word's symbol fonts has its place in the private use area.
SHOWN = str.maketrans(dict.fromkeys(SPACES, " ") | dict.fromkeys("\uf0b7\uf0a7", "•"))


def clean(document: Document) -> Document:
    """Return the document with only what is shown in its lines and its title."""
    pages = tuple(tuple(map(_clean_line, page)) for page in document.pages)
    facts = replace(document.facts, title=clean_text(document.facts.title))
    return replace(document, pages=pages, facts=facts)


def clean_text(text: str) -> str:
    """Return what is shown of a line, each accent in one character with its letter."""
    return normalize("NFC", UNSEEN.sub("", text.translate(SHOWN))).rstrip()


def _clean_line(line: Line) -> Line:
    text = clean_text(line.text)
    return line if text == line.text else replace(line, text=text)
