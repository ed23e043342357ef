"""Running heads and feet: what comes again on other pages, or looks like it."""

import re
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise
from statistics import median

from letters.extraction.pdf.notes import begins_note, marks_in_text
from letters.extraction.pdf.strips import SMALLER, Page, Row, Strip
from letters.extraction.running import find_repeated, has_form

SAME_HEIGHT, SAME_LEFT = 6.0, 12.0  # points
PARTED = 1.3  # times the usual distance between lines, from the text
# What stands alone at a page's very edge is no text.
EDGE = 0.07  # of the page's height
ALONE = 2.5  # sizes to the nearest text, and more than from paragraph to paragraph
FARTHER = 1.2  # times the usual distance
# The second line of an official publication's head.
HEAD = re.compile(r"Vergaderjaar \d{4}.\d{2,4}( .*)?")


def mark_running(pages: Sequence[Page], distance: float) -> None:
    """Give heads and feet their role: only above the first or below the last text.

    :param distance: between most lines of the text, in sizes.
    """
    repeated = find_repeated([page.strips for page in pages], _place_of)
    for page in pages:
        marks = marks_in_text(page)
        candidates = [
            strip
            for strip in page.strips
            if has_form(strip.text)
            or (id(strip) in repeated and not begins_note([strip], marks))
        ]
        chosen = {id(strip) for strip in candidates}
        text = [each.base for each in page.having("body") if id(each) not in chosen]
        if not text:
            continue  # a page like any other of them has its text there too
        first, last = min(text), max(text)
        heads = [strip for strip in candidates if strip.base < min(first, page.top)]
        feet = [strip for strip in candidates if strip.base > max(last, page.bottom)]
        heads = [strip for strip in reversed(heads) if strip.role == "body"]
        _mark("foot", feet, last, PARTED * distance)
        _mark("head", heads, first, PARTED * distance)
        _mark_publication_head(page)


def _mark(role: str, nearest_first: Iterable[Strip], edge: float, gap: float) -> None:
    """Mark what is parted from the text; what follows closely is text itself."""
    is_parted = False
    for strip in nearest_first:
        is_parted = is_parted or abs(strip.base - edge) > gap * strip.size
        if is_parted or has_form(strip.text):
            strip.role = role
        edge = strip.base


def _place_of(strip: Strip) -> tuple[int, int]:
    return round(strip.left / SAME_LEFT), round(strip.base / SAME_HEIGHT)


def _mark_publication_head(page: Page) -> None:
    """Mark what stands on the first lines down to the sessional year."""
    for strip in page.strips[:4]:
        if HEAD.fullmatch(strip.text):
            for above in page.strips:
                if above.base <= strip.base + SAME_HEIGHT:
                    above.role = "head"
            return


def mark_edges(pages: Sequence[Page], size: float, distance: float) -> None:
    """Mark what stands apart at the edge of a page, once it has no notes.

    That is on the very edge, or small and near to it; but small lines at the top of
    the first page are text.

    :param size: of most letters of the document.
    :param distance: between most of its lines, in sizes.
    """
    alone = FARTHER * _between_paragraphs(pages, FARTHER * distance * size)
    for number, page in enumerate(pages):
        rows = page.rows_having("body")
        edge = EDGE * page.height
        top = page.top if number else edge
        depths = [top - row[0].base for row in rows]
        _mark_edge("head", rows, depths, top - edge, size, alone)
        rows.reverse()
        depths = [row[0].base - page.bottom for row in rows]
        very = page.height - edge - page.bottom
        _mark_edge("foot", rows, depths, very, size, alone)


def _between_paragraphs(pages: Sequence[Page], least: float) -> float:
    """Return the usual distance between rows with space between, off the edges."""
    distances = [
        below[0].base - row[0].base
        for page in pages
        for row, below in pairwise(page.rows_having("body"))
        if page.top < row[0].base < page.bottom
    ]
    return median([each for each in distances if each > least] or [0.0])


def _mark_edge(
    role: str,
    rows: list[Row],
    depths: list[float],
    very: float,
    size: float,
    alone: float,
) -> None:
    """Mark the outermost rows, if the next one is far from them.

    :param depths: of each row in the edge of the page; below 0 outside it.
    :param very: the depth from where also large letters belong to the edge.
    :param alone: how far at least from other text.
    """
    count = 0
    for row, depth in zip(rows, depths, strict=True):
        is_small = max(strip.size for strip in row) <= SMALLER * size
        if depth < 0 or not (is_small or depth > very):
            break
        count += 1
    if 0 < count < len(rows):
        outer, inner = rows[count - 1], rows[count]
        largest = max(strip.size for strip in (*outer, *inner))
        if abs(outer[0].base - inner[0].base) > max(ALONE * largest, alone):
            for strip in chain.from_iterable(rows[:count]):
                strip.role = role
