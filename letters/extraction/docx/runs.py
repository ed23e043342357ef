"""The runs of a paragraph: its letters, and the boxes and notes that hang on it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from letters.extraction.docx.boxes import is_drawing_beside, is_picture_beside
from letters.extraction.docx.names import MC, M, V, W, value
from letters.extraction.docx.styles import Facts, Styles, letter_facts
from letters.extraction.paragraphs import (
    COLUMN,
    LINE_END,
    PAGE_END,
    Look,
    Run,
    Strip,
    note_line,
    raised,
)
from letters.extraction.safe_xml import Element
from letters.shapes import Line

DRAWN = {
    W + "tab": COLUMN,
    W + "ptab": COLUMN,
    W + "cr": LINE_END,
    W + "noBreakHyphen": "-",
}
TEXTS = {W + "t", M + "t"}
NOTES = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}
UNREAD = {  # deleted, or about the text and not of it
    *(W + name for name in ("pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "del")),
    *(W + name for name in ("moveFrom", "instrText", "delText", "rt", "object")),
    M + "rPr",
}
DRAWINGS = {W + "drawing", W + "pict"}
SHOWN = {W + "br", W + "sym", *TEXTS, *DRAWN, *NOTES, *DRAWINGS}
BOX = W + "txbxContent"
DEFAULT_SIZE = 10.0
Blocks = Callable[[Element, str], Iterator[Line]]


@dataclass
class Place:
    """Where runs are gathered: the paragraph's style and role, and what it gives."""

    style: str
    role: str
    runs: list[Run] = field(default_factory=list)
    aside: list[Line] = field(default_factory=list)


class RunReader:
    """Reads paragraphs in order, for notes are counted and fields span paragraphs.

    :param notes: by kind and id.
    :param blocks: reads what stands in a box or a note.
    """

    def __init__(
        self,
        styles: Styles,
        strip: Strip,
        notes: dict[str, dict[str, Element]],
        blocks: Blocks,
    ) -> None:
        self._styles = styles
        self._strip = strip
        self._notes = notes
        self._blocks = blocks
        self._note_count = 0
        self._fields: list[str] = []  # of each open field: "begin" or "separate"

    def read(self, paragraph: Element, style: str, role: str) -> Place:
        """Return a paragraph's runs, and the lines that stand beside and below it."""
        place = Place(style, role)
        self._walk(paragraph, place, None)
        return place

    def _walk(self, parent: Element, place: Place, run: Element | None) -> None:
        for each in parent:
            if each.tag in UNREAD:
                continue
            if each.tag == W + "fldChar":
                self._turn_field(value(each, name="fldCharType"))
            elif each.tag == MC + "AlternateContent":
                self._walk_alternative(each, place, run)
            elif each.tag in SHOWN:
                self._show(each, place, run)
            else:
                self._walk(each, place, each if each.tag == W + "r" else run)

    def _show(self, leaf: Element, place: Place, run: Element | None) -> None:
        facts = self._facts(run, place)
        if "begin" in self._fields or facts.get("vanish"):
            return  # the code of a field, whose result comes later, or hidden
        if leaf.tag in DRAWINGS:
            self._read_boxes(leaf, place)
        elif leaf.tag in NOTES:
            self._read_note(leaf, place)
        else:
            place.runs.append(_run(_drawn(leaf), facts))

    def _walk_alternative(
        self, alternative: Element, place: Place, run: Element | None
    ) -> None:
        """Enter the first of several forms of the same thing."""
        choice = alternative.find(MC + "Choice")
        if choice is None:
            choice = alternative.find(MC + "Fallback")
        if choice is not None:
            self._walk(choice, place, run)

    def _turn_field(self, step: str) -> None:
        if step == "begin":
            self._fields.append(step)
        elif self._fields and step == "separate":
            self._fields[-1] = step
        elif self._fields and step == "end":
            self._fields.pop()

    def _read_boxes(self, drawing: Element, place: Place) -> None:
        """Read each box of a drawing, once; those inside a box come with it."""
        is_beside = drawing.tag == W + "drawing" and is_drawing_beside(
            drawing, self._strip
        )
        for box in _outermost(drawing, BOX):
            if drawing.tag == W + "pict":
                is_beside = any(
                    is_picture_beside(shape.get("style", ""), self._strip)
                    for shape in box.iterancestors()
                    if shape.tag.startswith(V)
                )
            role = "margin" if is_beside else place.role
            place.aside += self._read_inside(box, role)

    def _read_note(self, reference: Element, place: Place) -> None:
        """Put the mark in the text and the note below it.

        Endnotes count on where footnotes are, for a mark must name one note.
        """
        notes = self._notes[NOTES[reference.tag]]
        note = notes.pop(value(reference, name="id"), None)
        mark = ""
        if not _has_own_mark(reference):
            self._note_count += 1
            mark = raised(str(self._note_count))
            place.runs.append(Run(mark, None))
        if note is not None:
            place.aside.append(note_line(mark, self._read_inside(note, "note")))

    def _read_inside(self, holder: Element, role: str) -> list[Line]:
        """Return the lines of a box or a note, whose fields are its own."""
        fields, self._fields = self._fields, []
        lines = list(self._blocks(holder, role))
        self._fields = fields
        return lines

    def _facts(self, run: Element | None, place: Place) -> Facts:
        properties = None if run is None else run.find(W + "rPr")
        style = "" if properties is None else value(properties.find(W + "rStyle"))
        return self._styles.letters(place.style, style) | letter_facts(properties)


def _has_own_mark(reference: Element) -> bool:
    """Tell whether a note's mark is typed behind its reference."""
    return reference.get(W + "customMarkFollows") in ("1", "true", "on")


def _run(text: str, facts: Facts) -> Run:
    if facts.get("is_raised") and text.strip().isdecimal():
        return Run(raised(text), None)
    bold, italic, underlined = (bool(facts.get(each)) for each in "biu")
    return Run(text, Look(bold, italic, facts.get("size", DEFAULT_SIZE), underlined))


def _drawn(element: Element) -> str:
    """Return the text that an element of a run shows."""
    tag = element.tag
    if tag in TEXTS:
        # An end of line in the XML is a space; a tab or a break is an element.
        return (element.text or "").translate({9: " ", 10: " ", 12: " "})
    if tag == W + "br":
        return PAGE_END if value(element, name="type") == "page" else LINE_END
    if tag == W + "sym":
        return _sign(element.get(W + "char", ""))
    return DRAWN[tag]


def _sign(code: str) -> str:
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""


def _outermost(parent: Element, tag: str) -> Iterator[Element]:
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag != MC + "Fallback":
            yield from _outermost(child, tag)
