"""What Tesseract says of a page, as lines.

hOCR: https://kba.github.io/hocr-spec/1.2/
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Literal
from xml.etree import ElementTree

from letters.extraction.ocr.images import POINTS, RESOLUTION
from letters.shapes import Line

LINES = {"ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat"}
BOX = re.compile(r"\bbbox (\d+) (\d+) (\d+) (\d+)")
BASELINE = re.compile(r"\bbaseline [-\d.e]+ ([-\d.e]+)")
SIZE = re.compile(r"\bx_size ([\d.]+)")
CONFIDENCE = re.compile(r"\bx_wconf (\d+)")

SURE = 90  # a mark without a letter or digit that Tesseract is less sure of is dirt
CELL_GAP = 2  # heights of a line between the cells of a row, or more
WHITE_SPACE = 1.35  # usual distances between lines, or more
FULL_LINE = 0.8  # of the longest line, or more
EDGE = 0.08  # of the height of the page: where its number is


@dataclass(frozen=True)
class Seen:
    """A line, and where on the page it is in pixels."""

    text: str
    left: int
    right: int
    baseline: float
    size: float


def read_lines(hocr: bytes, *, is_first: bool) -> tuple[Line, ...]:
    """Return the lines of a page, with an empty one where there is white space.

    :param is_first: of its letter, so that nothing runs over it from above.
    """
    elements = list(ElementTree.fromstring(hocr).iter())
    height = next(_box(each)[3] for each in elements if each.get("class") == "ocr_page")
    seen = [_see(each) for each in elements if each.get("class") in LINES]
    seen = [each for each in seen if each.text]
    if not seen:
        return ()
    longest = max(each.right - each.left for each in seen)
    full = [each for each in seen if each.right - each.left >= FULL_LINE * longest]
    left = median(each.left for each in full)
    right = median(each.right for each in full)

    def role_of(line: Seen) -> Literal["body", "head", "foot", "margin"]:
        is_numbered = any(map(str.isdigit, line.text))
        if is_numbered and line.baseline < EDGE * height and not is_first:
            return "head"
        if is_numbered and line.baseline > (1 - EDGE) * height:
            return "foot"
        return "margin" if line.left >= right else "body"

    return tuple(
        Line(
            each.text,
            role_of(each),
            size=round(each.size * POINTS / RESOLUTION, 1),
            indent=round(max(0, each.left - left) * POINTS / RESOLUTION, 1),
        )
        if each
        else Line("")
        for each in _with_white_space(seen)
    )


def _see(line: ElementTree.Element) -> Seen:
    left, _, right, bottom = _box(line)
    title = line.get("title")
    size = float(SIZE.search(title)[1])
    baseline = BASELINE.search(title)
    words = [each for each in line.iter() if each.get("class") == "ocrx_word"]
    return Seen(
        text=_text([each for each in words if not _is_dirt(each)], size),
        left=left,
        right=right,
        baseline=bottom + (float(baseline[1]) if baseline else 0),
        size=size,
    )


def _text(words: list[ElementTree.Element], size: float) -> str:
    """Join the words of a line, with three spaces between the cells of a row."""
    text, end = "", None
    for word in words:
        left, _, right, _ = _box(word)
        if end is not None:
            text += "   " if left - end > CELL_GAP * size else " "
        text, end = text + _content(word), right
    return text


def _is_dirt(word: ElementTree.Element) -> bool:
    is_sure = int(CONFIDENCE.search(word.get("title"))[1]) >= SURE
    return not is_sure and not any(map(str.isalnum, _content(word)))


def _content(element: ElementTree.Element) -> str:
    return "".join(element.itertext()).strip()


def _box(element: ElementTree.Element) -> tuple[int, ...]:
    return tuple(map(int, BOX.search(element.get("title")).groups()))


def _with_white_space(seen: list[Seen]) -> Iterator[Seen | None]:
    """Yield the lines, and None where the next is further than usual, or elsewhere."""
    distances = [below.baseline - line.baseline for line, below in pairwise(seen)]
    downward = sorted(each for each in distances if each > 0) or [0]
    usual = downward[len(downward) // 4]  # on a short page half of them are white
    yield seen[0]
    for line, distance in zip(seen[1:], distances, strict=True):
        if not 0 <= distance <= WHITE_SPACE * usual:
            yield None
        yield line
