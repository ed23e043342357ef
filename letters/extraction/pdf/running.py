"""Running heads and feet: what comes again on other pages, or looks like it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from letters.extraction.pdf.strips import Page, Strip

DIGITS = re.compile(r"\d+")
SAME_HEIGHT, SAME_LEFT = 6.0, 12.0  # points
PARTED = 1.7  # sizes from the text
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


def mark_running(pages: Sequence[Page]) -> None:
    """Give heads and feet their role: only above the first or below the last text."""
    repeated = _find_repeated(pages)
    for page in pages:
        candidates = [
            strip
            for strip in page.strips
            if id(strip) in repeated or FOOT.fullmatch(strip.text)
        ]
        chosen = {id(strip) for strip in candidates}
        text = [each.base for each in page.having("body") if id(each) not in chosen]
        if not text:
            continue  # a page like any other of them has its text there too
        first, last = min(text), max(text)
        heads = [strip for strip in candidates if strip.base < min(first, page.top)]
        feet = [strip for strip in candidates if strip.base > max(last, page.bottom)]
        _mark("foot", feet, last)
        _mark("head", [each for each in reversed(heads) if each.role == "body"], first)
        _mark_publication_head(page)


def _mark(role: str, nearest_first: Iterable[Strip], edge: float) -> None:
    """Mark what is parted from the text; what follows closely is text itself."""
    is_parted = False
    for strip in nearest_first:
        is_parted = is_parted or abs(strip.base - edge) > PARTED * strip.size
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
    least = max(2, len(pages) // 4)
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
        text = page.having("body")
        for strip in text:
            others = [each for each in text if each.row != strip.row]
            if strip.base < EDGE * page.height and _is_alone(strip, others):
                strip.role = "head"
            elif strip.base > (1 - EDGE) * page.height and _is_alone(strip, others):
                strip.role = "foot"


def _is_alone(strip: Strip, others: Iterable[Strip]) -> bool:
    distance = min((abs(each.base - strip.base) for each in others), default=0.0)
    return distance > ALONE * strip.size
