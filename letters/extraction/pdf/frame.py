"""Where things stand on a page as it is shown, and what is drawn beside text.

Places are in points from the upper left corner: x to the right, y down.
"""

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import pypdfium2.raw as pdfium

MOST_DRAWN, MOST_RULES = 20_000, 1_000  # of one page that are looked at
SHORTEST_RULE = 2  # points: an underline stops at the tail of a letter
THICKEST_RULE = 2


@dataclass(frozen=True)
class Frame:
    """The visible part of a page, in the page's own measure, and how it is turned.

    :param quarters: turned clockwise to be shown.
    """

    left: float
    bottom: float
    right: float
    top: float
    quarters: int

    @cached_property
    def width(self) -> float:
        return self._sides[self.quarters % 2]

    @cached_property
    def height(self) -> float:
        return self._sides[1 - self.quarters % 2]

    @property
    def _sides(self) -> tuple[float, float]:
        return self.right - self.left, self.top - self.bottom

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the page is shown."""
        match self.quarters:
            case 0:
                return x - self.left, self.top - y
            case 1:
                return y - self.bottom, x - self.left
            case 2:
                return self.right - x, y - self.bottom
            case _:
                return self.top - y, self.right - x

    def box(self, box: pdfium.FS_RECTF) -> tuple[float, float, float, float]:
        """Return left, top, right and bottom of a box as it is shown."""
        if not self.quarters:  # almost every page
            left, top = self.left, self.top
            return box.left - left, top - box.top, box.right - left, top - box.bottom
        xs, ys = zip(
            self.place(box.left, box.bottom),
            self.place(box.right, box.top),
            strict=True,
        )
        return min(xs), min(ys), max(xs), max(ys)

    def tilt(self, angle: float) -> float:
        """Return how far a text is from upright, in radians; its angle is clockwise."""
        return abs(math.remainder(angle + self.quarters * math.pi / 2, math.tau))


def frame_of(page: pdfium.FPDF_PAGE) -> Frame:
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    quarters = pdfium.FPDFPage_GetRotation(page) % 4
    return Frame(box.left, box.bottom, box.right, box.top, quarters)


@dataclass(frozen=True)
class Rule:
    """A line from left to right, as above footnotes, or the upper edge of a box."""

    left: float
    right: float
    y: float
    is_thin: bool = True  # it is no box

    @property
    def width(self) -> float:
        return self.right - self.left


def find_drawn(page: pdfium.FPDF_PAGE, frame: Frame) -> tuple[list[Rule], bool]:
    """Return the page's rules, and whether it holds an image."""
    rules, has_image = [], False
    for at in range(min(pdfium.FPDFPage_CountObjects(page), MOST_DRAWN)):
        drawn = pdfium.FPDFPage_GetObject(page, at)
        match pdfium.FPDFPageObj_GetType(drawn):
            case pdfium.FPDF_PAGEOBJ_PATH if len(rules) < MOST_RULES:
                rules.extend(_as_rule(drawn, frame))
            case pdfium.FPDF_PAGEOBJ_IMAGE | pdfium.FPDF_PAGEOBJ_FORM:
                has_image = True
    return rules, has_image


def _as_rule(drawn: pdfium.FPDF_PAGEOBJECT, frame: Frame) -> Iterator[Rule]:
    sides = [ctypes.c_float() for _ in range(4)]
    if pdfium.FPDFPageObj_GetBounds(drawn, *sides):
        box = pdfium.FS_RECTF()
        box.left, box.bottom, box.right, box.top = (side.value for side in sides)
        left, top, right, bottom = frame.box(box)
        if right - left >= SHORTEST_RULE:
            yield Rule(left, right, top, bottom - top <= THICKEST_RULE)
