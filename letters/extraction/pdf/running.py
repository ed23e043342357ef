"""Running heads and feet: what comes again on other pages, or looks like it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from letters.extraction.pdf.notes import begins_note, marks_in_text
from letters.extraction.pdf.strips import Page, Strip

DIGITS = re.compile(r"\d+")
SAME_HEIGHT, SAME_LEFT = 6.0, 12.0  # points
PARTED = 1.3  # times the usual distance between lines, from the text
# What stands alone at a page's very edge is no text.
EDGE = 0.07  # of the page's height
ALONE = 3  # sizes to the nearest text
# Forms of a page number and of an official publication's head and foot.
HEAD = re.compile(r"Vergaderjaar \d{4}.\d{2,4}( .*)?")
FOOT = re.compile(
    r"""
    (?:Pagina|Blad|Page)\ \d+(?:\ ?(?:van|of|/)\ ?\d+)?  # Pagina 2 van 8
    | [-–]?\ ?\d{1,4}\ ?[-–]?                            # 2, - 2 -
    | kst-\S+ | ISSN\ .* | .s-Gravenhage\ \d{4}
    | (?:Tweede|Eerste)\ Kamer,\ vergaderjaar\ .*
    """,
    re.VERBOSE,
)


def mark_running(pages: Sequence[Page], distance: float) -> None:
    """Give heads and feet their role: only above the first or below the last text.

    :param distance: between most lines of the text, in sizes.
    """
    repeated = _find_repeated(pages)
    for page in pages:
        marks = marks_in_text(page)
        candidates = [
            strip
            for strip in page.strips
            if FOOT.fullmatch(strip.text)
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
        if is_parted or FOOT.fullmatch(strip.text):
            strip.role = role
        edge = strip.base


def _find_repeated(pages: Sequence[Page]) -> set[int]:
    """Return the ids of strips that stand on other pages too, save for digits."""
    alike: defaultdict[tuple[str, int, int], list[Strip]] = defaultdict(list)
    for page in pages:
        on_page = {}
        for strip in page.strips:
            text = DIGITS.sub("0", strip.text)
            height = round(strip.base / SAME_HEIGHT)
            on_page[text, round(strip.left / SAME_LEFT), height] = strip
        for key, strip in on_page.items():
            alike[key].append(strip)
    least = max(2, len(pages) // 2 - 1)
    return {
        id(each) for found in alike.values() if len(found) >= least for each in found
    }


def _mark_publication_head(page: Page) -> None:
    """Mark what stands on the first lines down to the sessional year."""
    for strip in page.strips[:4]:
        if strip.role == "body" and HEAD.fullmatch(strip.text):
            for above in page.strips:
                if above.base <= strip.base + SAME_HEIGHT:
                    above.role = "head"
            return


def mark_edges(pages: Iterable[Page]) -> None:
    """Mark what stands alone at the edge of a page, once it has no notes."""
    for page in pages:
        rows = page.rows_having("body")
        if len(rows) < 2:
            continue
        if rows[0][0].base < EDGE * page.height and _are_apart(rows[0], rows[1]):
            for strip in rows[0]:
                strip.role = "head"
        if rows[-1][0].base > (1 - EDGE) * page.height and _are_apart(*rows[-2:]):
            for strip in rows[-1]:
                strip.role = "foot"


def _are_apart(above: Sequence[Strip], below: Sequence[Strip]) -> bool:
    size = max(strip.size for strip in (*above, *below))
    return below[0].base - above[0].base > ALONE * size
