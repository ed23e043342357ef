"""The footnotes of a page of HTML: known by the links from their marks to them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from letters.extraction.html_page import BLOCKS, HEADINGS
from letters.extraction.safe_xml import Element

MARK = re.compile(r"[\[(]?\s*(\d{1,3}|\*{1,3})\s*[\])]?")
NO_NOTES = {*HEADINGS, "article", "body", "html", "main", "section", "table"}
LETTER = re.compile(r"[^\W\d_]")


class Link(NamedTuple):
    element: Element
    target: Element
    is_forward: bool

    @property
    def text(self) -> str:
        return "".join(self.element.itertext()).strip()


class Notes:
    """What in a page is a mark, and what is a note.

    marks: links in the text, with their mark.
    notes: the elements of the notes, with theirs.
    around: the elements that notes stand in.
    unseen: links back from a note, and the headings over them.
    """

    def __init__(self, root: Element) -> None:
        self.marks: dict[Element, str] = {}
        self.notes: dict[Element, str] = {}
        self.around: set[Element] = set()
        self.unseen: set[Element] = set()
        links = list(_links(root))
        for link in links:
            mark = MARK.fullmatch(link.text)
            if link.is_forward and mark:
                self._pair(link, mark[1])
        for link in links:
            around = link.element.iterancestors()
            if not LETTER.search(link.text) and any(
                each in self.notes for each in around
            ):
                self.unseen.add(link.element)

    def _pair(self, link: Link, mark: str) -> None:
        around = set(link.element.iterancestors())
        note = _block_around(link.target)
        if note is not None and note.tag == "td":
            note = note.getparent()
        if note is None or note.tag in NO_NOTES or note in around:
            return
        # Word processors give each note a box: <div id="ftn1">.
        box = note.getparent()
        if box.get("id", "").endswith(mark) and box not in around:
            note = box
        self.marks[link.element] = mark
        self.notes.setdefault(note, mark)
        self.around.update(note.iterancestors())
        above = note.getprevious()
        if above is None:
            above = note.getparent().getprevious()
        if above is not None and above.tag in HEADINGS:
            self.unseen.add(above)


def _links(root: Element) -> Iterator[Link]:
    """Yield the links that lead to another place in the page."""
    places: dict[str, tuple[int, Element]] = {}
    leaps: list[tuple[int, str, Element]] = []
    for at, element in enumerate(root.iter()):
        for name in (element.get("id"), element.tag == "a" and element.get("name")):
            if name:
                places.setdefault(name, (at, element))
        _, _, goal = element.get("href", "").partition("#")
        if goal and element.tag == "a":
            leaps.append((at, goal, element))
    for at, goal, element in leaps:
        if goal in places:
            place, target = places[goal]
            yield Link(element, target, place > at)


def _block_around(element: Element) -> Element | None:
    while element is not None and element.tag not in BLOCKS:
        element = element.getparent()
    return element
