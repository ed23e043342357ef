"""What Tesseract says of a page, as lines.

hOCR: https://kba.github.io/hocr-spec/1.2/
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, groupby, pairwise, repeat
from math import inf
from statistics import median
from typing import Literal
from xml.etree import ElementTree

from letters.extraction.ocr.images import POINTS, RESOLUTION
from letters.extraction.running import find_repeated, has_form
from letters.shapes import Line

Role = Literal["head", "foot"]
LINES = {"ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat"}
BOX = re.compile(r"\bbbox (\d+) (\d+) (\d+) (\d+)")
BASELINE = re.compile(r"\bbaseline [-\d.e]+ ([-\d.e]+)")
SIZE = re.compile(r"\bx_size ([\d.]+)")
CONFIDENCE = re.compile(r"\bx_wconf (\d+)")
WORD = re.compile(rf"{BOX.pattern}; {CONFIDENCE.pattern}")

SURE = 90  # a mark without a letter or digit that Tesseract is less sure of is dirt
CELL_GAP = 2  # heights of a line between the cells of a row, or more
WHITE_SPACE = 1.35  # usual distances between lines, or more
FULL_LINE = 0.8  # of the longest line, or more
EDGE = 0.08  # of the height of the page: where its number is, or a running head
BESIDE = 0.6  # of the width of the page: where the margin may begin, or further
LEAST_IN_MARGIN = 4  # cells below each other
SAME_EDGE = 6.0  # points


@dataclass(frozen=True)
class Seen:
    """A cell or a line of cells, and where on the page it is in pixels."""

    text: str
    left: int
    right: int
    baseline: float
    size: float


@dataclass(frozen=True)
class Page:
    """The rows of cells that stand on a page of this size, in pixels."""

    width: int
    height: int
    rows: list[list[Seen]]

    @property
    def cells(self) -> list[Seen]:
        return [cell for row in self.rows for cell in row]

    def edge_of(self, line: Seen) -> Role | None:
        """Tell where a line would stand if it ran over the pages."""
        if line.baseline < EDGE * self.height:
            return "head"
        return "foot" if line.baseline > (1 - EDGE) * self.height else None


def read_pages(hocrs: Iterable[bytes]) -> tuple[tuple[Line, ...], ...]:
    """Return the lines of each page, with an empty one where there is white space.

    Later pages share the margin of the first, over which nothing runs from above.
    """
    pages = [_see_page(hocr) for hocr in hocrs]
    margins = list(_find_margins(pages))
    lines = [
        [line for row in page.rows for line in _join(row, margin)]
        for page, margin in zip(pages, margins, strict=True)
    ]
    running = _find_running(pages, lines)
    return tuple(map(tuple, map(_write_lines, lines, margins, repeat(running))))


def _write_lines(
    seen: list[Seen], margin: float, running: dict[int, Role]
) -> Iterator[Line]:
    left = _left_of_text([each for each in seen if each.left < margin])
    for each in _with_white_space(seen):
        if each:
            aside = "margin" if each.left >= margin else "body"
            yield Line(
                each.text,
                running.get(id(each), aside),
                size=round(each.size * POINTS / RESOLUTION, 1),
                indent=round(max(0, each.left - left) * POINTS / RESOLUTION, 1),
            )
        else:
            yield Line("")


def _find_running(pages: list[Page], lines: list[list[Seen]]) -> dict[int, Role]:
    """Return the roles of the running heads and feet, by the ids of their lines."""
    edges = {
        id(line): edge
        for page, its_lines in zip(pages, lines, strict=True)
        for line in its_lines
        if (edge := page.edge_of(line)) == "foot" or edge and page is not pages[0]
    }
    at_edges = [[each for each in page if id(each) in edges] for page in lines]
    repeated = find_repeated(at_edges, lambda line: edges[id(line)])
    return {
        id(line): edges[id(line)]
        for line in chain.from_iterable(at_edges)
        if has_form(line.text) or id(line) in repeated
    }


def confidence_of(hocr: bytes) -> float:
    """Return how sure Tesseract is of most words, up to 100; 0 if they run upwards."""
    words = [tuple(map(int, found)) for found in WORD.findall(hocr.decode())]
    upwards = sum(
        (bottom - top) - (right - left) for left, top, right, bottom, _ in words
    )
    return median([sure for *_, sure in words] or [0]) if upwards < 0 else 0


def _see_page(hocr: bytes) -> Page:
    elements = list(ElementTree.fromstring(hocr).iter())
    page = next(each for each in elements if each.get("class") == "ocr_page")
    _, _, width, height = _box(page)
    rows = [_see(each) for each in elements if each.get("class") in LINES]
    return Page(width, height, rows)


def _see(line: ElementTree.Element) -> list[Seen]:
    """Return the cells of a line; most have one."""
    title = line.get("title")
    size = float(SIZE.search(title)[1])
    offset = BASELINE.search(title)
    baseline = _box(line)[3] + (float(offset[1]) if offset else 0)
    cells = []
    for word in line.iter():
        if word.get("class") != "ocrx_word" or _is_dirt(word):
            continue
        left, _, right, _ = _box(word)
        if cells and left - cells[-1].right <= CELL_GAP * size:
            text = f"{cells[-1].text} {_content(word)}"
            cells[-1] = replace(cells[-1], text=text, right=right)
        else:
            cells.append(Seen(_content(word), left, right, baseline, size))
    return cells


def _find_margins(pages: list[Page]) -> Iterator[float]:
    """Yield where the margin of each page begins."""
    known = inf  # how far from the text on the first page
    for page in pages:
        margin = _find_margin(page.cells, page.width)
        if page is pages[0]:
            beside = [cell.left for cell in page.cells if cell.left >= margin]
            inside = [cell for cell in page.cells if cell.left < margin]
            known = min(beside, default=inf) - _left_of_text(inside)
        elif margin == inf:
            margin = _find_same_margin(page.cells, known)
        yield margin


def _find_margin(cells: list[Seen], width: int) -> float:
    """Return where the column beside the text begins; infinity where there is none.

    Its cells begin below each other, and few others run into it.
    """
    for start, size in sorted((cell.left, cell.size) for cell in cells):
        if start < BESIDE * width:
            continue
        inside = sum(start <= each.left < start + size for each in cells)
        across = sum(each.left < start < each.right for each in cells)
        if inside >= LEAST_IN_MARGIN and inside > across:
            return start
    return inf


def _find_same_margin(cells: list[Seen], known: float) -> float:
    """Return where a cell begins as far from the text as in the margin known.

    There may be few: a running head, the mark of the ministry.
    """
    text = _left_of_text(cells)
    begins = sorted(cell.left for cell in cells)
    same = (
        left
        for left in begins
        if abs((left - text) - known) * POINTS / RESOLUTION <= SAME_EDGE
    )
    return next(same, inf)


def _join(row: list[Seen], margin: float) -> Iterator[Seen]:
    """Yield what stands in the text and what beside it, three spaces between cells."""
    for _, group in groupby(row, key=lambda cell: cell.left >= margin):
        cells = list(group)
        text = "   ".join(cell.text for cell in cells)
        yield replace(cells[0], text=text, right=cells[-1].right)


def _left_of_text(lines: list[Seen]) -> float:
    """Return where the full lines begin."""
    longest = max((each.right - each.left for each in lines), default=0)
    full = (each for each in lines if each.right - each.left >= FULL_LINE * longest)
    return median([each.left for each in full] or [0])


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
    yield from seen[:1]
    for line, distance in zip(seen[1:], distances, strict=True):
        if not 0 <= distance <= WHITE_SPACE * usual:
            yield None
        yield line
