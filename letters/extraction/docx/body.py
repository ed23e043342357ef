"""The blocks of a Word document, in reading order, as lines."""

from collections.abc import Iterator

from letters.extraction.docx.boxes import (
    is_frame_beside,
    is_table_beside,
    strip_of,
)
from letters.extraction.docx.names import MC, R, W, is_on, value
from letters.extraction.docx.numbering import Numbering
from letters.extraction.docx.parts import Parts
from letters.extraction.docx.runs import RunReader
from letters.extraction.docx.styles import BODY_LEVEL, Facts, Styles, paragraph_facts
from letters.extraction.paragraphs import (
    PAGE_BREAK,
    Run,
    lines_of,
    once_each,
    row_lines,
)
from letters.extraction.safe_xml import Element
from letters.shapes import Line

# Blocks that hold blocks; a deleted or moved one is not entered.
HOLDERS = {W + "sdt", W + "sdtContent", W + "customXml", W + "ins", W + "moveTo"}
HOLDERS |= {MC + "AlternateContent", MC + "Choice"}
CHANGE = W + "sectPrChange"
SAME_PAGE = ("continuous", "nextColumn")


class BodyReader:
    """Reads a document once, from the first block to the last."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._styles = Styles(parts.one("styles"))
        self._numbering = Numbering(parts.one("numbering"), self._styles)
        settings = parts.one("settings")
        self._has_even_pages = settings is not None and is_on(
            settings.find(W + "evenAndOddHeaders")
        )
        self._body = parts.main().find(W + "body")
        found = () if self._body is None else self._body.iter(W + "sectPr")
        self._sections = [each for each in found if each.getparent().tag != CHANGE]
        self._next = dict(zip(self._sections, self._sections[1:], strict=False))
        self._strip = strip_of(self._sections[0] if self._sections else None)
        self._runs = RunReader(self._styles, self._strip, self._notes(), self._blocks)
        self._carried: list[Run] = []

    def lines(self) -> Iterator[Line]:
        """Yield all lines: the running heads and feet first, then the body."""
        if self._body is None:
            return
        yield from once_each(self._running())
        yield from self._blocks(self._body, "body")

    def _notes(self) -> dict[str, dict[str, Element]]:
        """Return the footnotes and the endnotes, by their id."""
        notes = {}
        for kind in ("footnote", "endnote"):
            part = self._parts.one(f"{kind}s")
            found = () if part is None else part.iterfind(W + kind)
            notes[kind] = {value(each, name="id"): each for each in found}
        return notes

    def _running(self) -> Iterator[list[Line]]:
        """Yield each header and footer that is shown, that of the first page first."""
        shown: dict[str, str] = {}
        for section in self._sections:
            kinds = ["first"] * is_on(section.find(W + "titlePg")) + ["default"]
            kinds += ["even"] * self._has_even_pages
            for kind in kinds:
                for name, role in (("header", "head"), ("footer", "foot")):
                    for each in section.iterfind(f"{W}{name}Reference"):
                        if value(each, name="type") == kind:
                            shown[each.get(R + "id", "")] = role
        for relation, role in shown.items():
            part = self._parts.by_id(relation)
            if part is not None:
                yield list(self._blocks(part, role))

    def _blocks(self, parent: Element, role: str) -> Iterator[Line]:
        for block in parent:
            if block.tag == W + "p":
                yield from self._paragraph(block, role)
            elif block.tag == W + "tbl":
                yield from self._table(block, role)
            elif block.tag in HOLDERS:
                yield from self._blocks(block, role)

    def _paragraph(self, paragraph: Element, role: str) -> Iterator[Line]:
        """Yield a paragraph's lines, then the boxes and notes that hang on it."""
        properties = paragraph.find(W + "pPr")
        mark = None if properties is None else properties.find(W + "rPr")
        style = "" if properties is None else value(properties.find(W + "pStyle"))
        place = self._runs.read(paragraph, style, role)
        runs, self._carried = self._carried + place.runs, []
        if _holds(mark, "del", "moveFrom"):  # its end is deleted: the next one goes on
            self._carried = runs
            yield from place.aside
            return
        if _holds(mark, "vanish") and not runs:
            yield from place.aside
            return
        facts, label = self._facts(properties, style)
        left = facts.get("left", 0.0)
        is_frame = is_frame_beside(properties, self._strip)
        if is_frame or role != "foot" and self._strip.is_past(left):
            role = "margin"
        if facts.get("breaks_page") and role == "body":
            yield PAGE_BREAK
        outline = facts.get("outline", BODY_LEVEL)
        yield from lines_of(
            runs,
            label,
            role=role,
            level=outline + 1 if 0 <= outline < BODY_LEVEL else 0,
            indent=left + facts.get("first", 0.0),
        )
        yield from place.aside
        yield from self._section_end(properties)

    def _facts(self, properties: Element | None, style: str) -> tuple[Facts, str]:
        """Return what holds for a paragraph, and its list number."""
        styled, own = self._styles.paragraph(style), paragraph_facts(properties)
        facts = styled | own
        list_id, depth = facts.get("list", "0"), facts.get("depth")
        if list_id == "0":
            return facts, ""
        if depth is None:
            linked = str(styled.get("listed_by", style))
            depth = self._numbering.depth_of_style(list_id, linked)
        label = self._numbering.label(list_id, depth)
        return styled | self._numbering.indent(list_id, depth) | own, label

    def _section_end(self, properties: Element | None) -> Iterator[Line]:
        """Yield a page break where the next section begins on a new page."""
        section = None if properties is None else properties.find(W + "sectPr")
        following = self._next.get(section)
        if following is None:
            return
        if value(following.find(W + "type")) not in SAME_PAGE:
            yield PAGE_BREAK

    def _table(self, table: Element, role: str) -> Iterator[Line]:
        properties = table.find(W + "tblPr")
        if properties is not None and is_table_beside(properties, self._strip):
            role = "margin"
        for row in _within(table, W + "tr"):
            if row.find(f"{W}trPr/{W}del") is None:
                cells = _within(row, W + "tc")
                shown = (cell for cell in cells if not _continues(cell))
                yield from row_lines(
                    (list(self._blocks(cell, role)) for cell in shown), role
                )


def _holds(mark: Element | None, *switches: str) -> bool:
    """Tell whether the mark at a paragraph's end has one of these switched on."""
    return mark is not None and any(is_on(mark.find(W + each)) for each in switches)


def _within(parent: Element, tag: str) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row, which may stand in a holder."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in HOLDERS:
            yield from _within(child, tag)


def _continues(cell: Element) -> bool:
    """Tell whether a cell is the lower part of one that spans rows."""
    for merge in ("vMerge", "hMerge"):
        element = cell.find(f"{W}tcPr/{W}{merge}")
        if element is not None and value(element, "continue") == "continue":
            return True
    return False
