"""The footnotes of a page of HTML: known by the links from their marks to them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from letters.extraction.html_page import BLOCKS, HEADINGS
from letters.extraction.safe_xml import Element

MARK = re.compile(r"[\[(]?\s*(\d{1,3}|\*{1,3})\s*[\])]?")
# Where no link leads to a note, its class or role says what it is.
NOTE_NAME = re.compile(
    r"(?:doc-)?(?:end|foot)note|(?:eind|voet)?noot|mso(?:end|foot)notetext", re.I
)
NUMBERED = re.compile(r"\s*[\[(]?(\d{1,3})[\])]?[.:]?\s+\S")
NAMED_NOTES = ("aside", "dd", "div", "li", "p")
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
            self._add_linked(link)
        for element in root.iter(*NAMED_NOTES):
            self._add_named(element)
        for link in links:
            if self._is_inside(link.element) and not LETTER.search(link.text):
                self.unseen.add(link.element)

    def _is_inside(self, element: Element) -> bool:
        return any(up in self.notes for up in element.iterancestors())

    def _add_named(self, element: Element) -> None:
        is_known = element in self.around or self._is_inside(element)
        if is_known or not _is_named_note(element):
            return
        if number := NUMBERED.match("".join(element.itertext())):
            self.notes.setdefault(element, number[1])

    def _add_linked(self, link: Link) -> None:
        mark = MARK.fullmatch(link.text)
        if mark is None or not link.is_forward:
            return
        around = set(link.element.iterancestors())
        note = _block_around(link.target)
        if note is not None and note.tag == "td":
            note = note.getparent()
        if note is None or note.tag in NO_NOTES or note in around:
            return
        # Word processors give each note a box: <div id="ftn1">.
        box = note.getparent()
        if box.get("id", "").endswith(mark[1]) and box not in around:
            note = box
        self.marks[link.element] = mark[1]
        self.notes.setdefault(note, mark[1])
        self.around.update(note.iterancestors())
        heading = _heading_above(note)
        if heading is not None:  # an element without children is false
            self.unseen.add(heading)


def _heading_above(note: Element) -> Element | None:
    """Return the heading over the notes, of which this may be the first."""
    above = note.getprevious()
    if above is None:
        above = note.getparent().getprevious()
    return above if above is not None and above.tag in HEADINGS else None


def _is_named_note(element: Element) -> bool:
    names = f"{element.get('class', '')} {element.get('role', '')}".split()
    return any(map(NOTE_NAME.fullmatch, names))


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
