"""A page's characters become words that know their place, size and style."""

import ctypes
import math
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import pypdfium2.raw as pdfium

from letters.extraction.pdf.frame import Frame

# PDFium gives 0x02 for the hyphen at a line's end; fonts draw the others alike.
HYPHENS = dict.fromkeys("\x02\xad\u2010\u2011\ufffe", "-")
BULLETS = dict.fromkeys("\uf0b7\uf0a7\uf0d8\uf0fc\u25cf\u25aa\u25a0", "•")
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬆ": "st"}
SHOWN_AS = str.maketrans(HYPHENS | BULLETS | LIGATURES)

BOLD_NAMES = (b"bold", b"black", b"heavy", b"semib", b"demi")
ITALIC_NAMES = (b"italic", b"oblique")
ITALIC_FLAG, FORCED_BOLD_FLAG = 1 << 6, 1 << 18  # PDF 32000-1, table 123
STROKED_TOO, INVISIBLE = 2, 3  # text render modes, table 106
MOST_TILT = 0.1  # of upright text, in radians
RESTYLED = 0.15  # of a letter's height: more is another size or baseline
LEAP = 1.0  # in heights: a wider step to the next letter parts words


@dataclass(slots=True)
class Word:
    """Letters that are drawn together.

    :param base: of the line that it stands on; more is further down.
    :param is_glued: no space stands between it and the word drawn before.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    is_bold: bool = False
    is_italic: bool = False
    is_invisible: bool = False
    is_glued: bool = False


def find_words(text: pdfium.FPDF_TEXTPAGE, frame: Frame) -> Iterator[Word]:
    """Yield the upright words within the frame, in the order they are drawn."""
    letter = Letter(text)
    for letters, first, left, right, is_glued in _runs(text, frame):
        _, base = frame.place(*letter.origin(first))
        is_within = 0 <= base <= frame.height and -1 <= left <= frame.width
        if is_within and frame.tilt(letter.angle(first)) < MOST_TILT:
            shown = letters.translate(SHOWN_AS)
            size, style = letter.size(first), letter.style(first)
            yield Word(shown, left, right, base, size, *style, is_glued)


def _runs(
    text: pdfium.FPDF_TEXTPAGE, frame: Frame
) -> Iterator[tuple[str, int, float, float, bool]]:
    """Yield letters without a space, step or change of size between them.

    With them: the index of the first, left, right, and whether they are glued.
    """
    letters, is_glued, first = "", False, 0
    start = before = right = floor = height = 0.0
    box = pdfium.FS_RECTF()
    for at in range(max(pdfium.FPDFText_CountChars(text), 0)):
        code = pdfium.FPDFText_GetUnicode(text, at)
        letter = chr(code) if code <= sys.maxunicode else "\ufffd"
        if letter.isspace():
            if letters:
                yield letters, first, start, right, is_glued
            letters, is_glued = "", False
            continue
        pdfium.FPDFText_GetLooseCharBox(text, at, box)
        left, top, end, bottom = frame.box(box)
        if letters and (
            # The letters of a ligature may share one place.
            not before - height / 4 < left < right + LEAP * height
            or abs(bottom - floor) + abs(bottom - top - height) > RESTYLED * height
        ):
            yield letters, first, start, right, is_glued
            letters, is_glued = "", abs(left - right) < height / 4
        if not letters:
            first, start, floor, height = at, left, bottom, bottom - top
        letters += letter
        before, right = left, end
    if letters:
        yield letters, first, start, right, is_glued


class Letter:
    """What PDFium tells of one letter; where it writes its answers is used again."""

    def __init__(self, text: pdfium.FPDF_TEXTPAGE) -> None:
        self._text = text
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._matrix = pdfium.FS_MATRIX()
        self._font, self._flags = ctypes.create_string_buffer(128), ctypes.c_int()

    def origin(self, at: int) -> tuple[float, float]:
        pdfium.FPDFText_GetCharOrigin(self._text, at, self._x, self._y)
        return self._x.value, self._y.value

    def angle(self, at: int) -> float:
        return pdfium.FPDFText_GetCharAngle(self._text, at)

    def size(self, at: int) -> float:
        pdfium.FPDFText_GetMatrix(self._text, at, self._matrix)
        scale = math.hypot(self._matrix.c, self._matrix.d)
        return pdfium.FPDFText_GetFontSize(self._text, at) * scale

    def style(self, at: int) -> tuple[bool, bool, bool]:
        pdfium.FPDFText_GetFontInfo(self._text, at, self._font, 128, self._flags)
        drawn = pdfium.FPDFText_GetTextObject(self._text, at)
        mode = pdfium.FPDFTextObj_GetTextRenderMode(drawn)
        return _told_by(self._font.value, self._flags.value, mode)


@lru_cache
def _told_by(font: bytes, flags: int, mode: int) -> tuple[bool, bool, bool]:
    """Return bold, italic and invisible. How heavy a font is, its name tells."""
    font = font.lower()
    is_bold = any(name in font for name in BOLD_NAMES) or mode == STROKED_TOO
    is_italic = any(name in font for name in ITALIC_NAMES)
    return (
        is_bold or bool(flags & FORCED_BOLD_FLAG),
        is_italic or bool(flags & ITALIC_FLAG),
        mode == INVISIBLE,
    )
