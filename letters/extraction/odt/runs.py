"""The runs of a paragraph: its letters, and the boxes and notes that hang on it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from letters.extraction.odt.boxes import is_beside
from letters.extraction.odt.names import DRAW, OFFICE, TEXT, whole
from letters.extraction.odt.styles import Facts, Styles
from letters.extraction.paragraphs import (
    COLUMN,
    LINE_END,
    Look,
    Run,
    Strip,
    note_line,
    raised,
)
from letters.extraction.safe_xml import Element
from letters.shapes import Line

SPACE = re.compile(r"[ \t\r\n]+")
DRAWN = {TEXT + "tab": COLUMN, TEXT + "line-break": LINE_END}
UNREAD = {OFFICE + "annotation", TEXT + "ruby-text", TEXT + "number"}
BOXES = {DRAW + "text-box", DRAW + "custom-shape"}
MOST_SPACES = 100
DEFAULT_SIZE = 12.0
Blocks = Callable[[Element, str], Iterator[Line]]


@dataclass
class Place:
    """Where runs are gathered: the paragraph's role, and what it gives."""

    role: str
    runs: list[Run] = field(default_factory=list)
    aside: list[Line] = field(default_factory=list)


class RunReader:
    """Reads paragraphs in order, for notes are counted.

    :param blocks: reads what stands in a box or a note.
    """

    def __init__(self, styles: Styles, strip: Strip, blocks: Blocks) -> None:
        self._styles = styles
        self._strip = strip
        self._blocks = blocks
        self._note_count = 0

    def read(self, paragraph: Element, facts: Facts, role: str) -> Place:
        """Return a paragraph's runs, and the lines that stand beside and below it."""
        place = Place(role)
        self._walk(paragraph, place, facts)
        return place

    def _walk(self, parent: Element, place: Place, facts: Facts) -> None:
        self._add(parent.text, place, facts)
        for each in parent:
            tag = each.tag
            if tag == TEXT + "s":
                count = min(whole(each.get(TEXT + "c"), 1), MOST_SPACES)
                place.runs.append(_run(" " * count, facts))
            elif tag in DRAWN:
                place.runs.append(_run(DRAWN[tag], facts))
            elif tag == TEXT + "note":
                self._read_note(each, place)
            elif tag.startswith(DRAW):
                self.read_boxes(each, place)
            elif tag == TEXT + "span":
                style = self._styles.facts("text", each.get(TEXT + "style-name"))
                if not style.get("is_hidden"):
                    self._walk(each, place, facts | style)
            elif tag == TEXT + "a":
                self._walk(each, place, facts | {"is_link": True})
            elif tag not in UNREAD and each.get(TEXT + "is-hidden") != "true":
                self._walk(each, place, facts)
            self._add(each.tail, place, facts)

    def _add(self, text: str | None, place: Place, facts: Facts) -> None:
        """Add text in which, by the format's rule, all white space is one space."""
        text = SPACE.sub(" ", text or "")
        if text.startswith(" ") and place.runs and place.runs[-1].text.endswith(" "):
            text = text[1:]
        if text:
            place.runs.append(_run(text, facts))

    def read_boxes(self, shape: Element, place: Place) -> None:
        """Read each box of a drawing; those inside a box come with it."""
        role = "margin" if is_beside(shape, self._styles, self._strip) else place.role
        if shape.tag in BOXES:
            place.aside.extend(self._blocks(shape, role))
            return
        inner = Place(role)
        for each in shape:
            if each.tag.startswith(DRAW):
                self.read_boxes(each, inner)
        place.aside.extend(inner.aside)

    def _read_note(self, note: Element, place: Place) -> None:
        """Put the mark in the text and the note below it.

        Endnotes count on where footnotes are, for a mark must name one note.
        """
        citation = note.find(TEXT + "note-citation")
        mark = None if citation is None else citation.get(TEXT + "label")
        if mark is None:
            self._note_count += 1
            mark = str(self._note_count)
        mark = raised(mark)
        place.runs.append(Run(mark, None))
        body = note.find(TEXT + "note-body")
        if body is not None and place.role != "note":
            place.aside.append(note_line(mark, self._blocks(body, "note")))


def _run(text: str, facts: Facts) -> Run:
    if facts.get("is_raised") and text.strip().isdecimal():
        return Run(raised(text), None)
    bold, italic, underlined = (bool(facts.get(each)) for each in "biu")
    underlined = underlined and not facts.get("is_link")
    return Run(text, Look(bold, italic, facts.get("size", DEFAULT_SIZE), underlined))
