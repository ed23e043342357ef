"""The blocks of an OpenDocument text, in reading order, as lines."""

from collections.abc import Iterator

from letters.extraction.odt.boxes import strip_of
from letters.extraction.odt.lists import Counts, Lists
from letters.extraction.odt.names import DRAW, OFFICE, STYLE, TABLE, TEXT, whole
from letters.extraction.odt.runs import Place, RunReader
from letters.extraction.odt.styles import Facts, Styles
from letters.extraction.paragraphs import (
    PAGE_BREAK,
    Strip,
    lines_of,
    once_each,
    row_lines,
)
from letters.extraction.safe_xml import Element
from letters.shapes import Line

PARAGRAPHS = {TEXT + "p", TEXT + "h"}
# Blocks that hold blocks; tracked changes, which hold what was deleted, are none.
HOLDERS = {TEXT + "section", TEXT + "index-body", TEXT + "index-title"}
HOLDERS |= {TEXT + "table-of-content", TEXT + "bibliography"}
ROWS = {TABLE + "table-header-rows", TABLE + "table-rows", TABLE + "table-row-group"}
RUNNING = [
    (f"{name}{which}", role)
    for which in ("-first", "", "-left")
    for name, role in (("header", "head"), ("footer", "foot"))
]


def read_lines(content: Element, styles: Element | None) -> Iterator[Line]:
    """Yield all lines: the running heads and feet first, then the body.

    :param styles: the root of styles.xml, which holds the headers and footers too.
    """
    text = content.find(f"{OFFICE}body/{OFFICE}text")
    if text is None:
        return
    scope, lists = Styles(styles, content), Lists(styles, content)
    masters = list(_masters(text, scope, styles))
    strip = strip_of(styles, masters[0] if masters else None)
    # Automatic styles in styles.xml may have the names of others in content.xml.
    running = BlockReader(Styles(styles), lists, strip)
    yield from once_each(
        list(running.read(part, role))
        for master in masters
        for name, role in RUNNING
        for part in master.iterfind(STYLE + name)
        if part.get(STYLE + "display") != "false"
    )
    yield from BlockReader(scope, lists, strip).read(text, "body")


def _masters(text: Element, scope: Styles, styles: Element | None) -> Iterator[Element]:
    """Yield the master pages that are used, from that of the first page on."""
    found = () if styles is None else styles.iter(STYLE + "master-page")
    masters = {each.get(STYLE + "name"): each for each in found}
    blocks = text.iter(*PARAGRAPHS, TABLE + "table")
    named = [name for block in blocks if (name := _facts(block, scope).get("master"))]
    for name in [*named, "Standard", *masters][: len(named) or 1]:
        while name in masters:
            master = masters.pop(name)
            yield master
            name = master.get(STYLE + "next-style-name")


def _facts(block: Element, scope: Styles) -> Facts:
    if block.tag == TABLE + "table":
        return scope.facts("table", block.get(TABLE + "style-name"))
    return scope.facts("paragraph", block.get(TEXT + "style-name"))


class BlockReader:
    """Reads blocks once, from the first to the last."""

    def __init__(self, styles: Styles, lists: Lists, strip: Strip) -> None:
        self._styles = styles
        self._lists = lists
        self._strip = strip
        self._runs = RunReader(styles, strip, self.read)

    def read(self, parent: Element, role: str) -> Iterator[Line]:
        for block in parent:
            yield from self._block(block, role)

    def _block(self, block: Element, role: str) -> Iterator[Line]:
        if block.tag in PARAGRAPHS:
            yield from self._paragraph(block, role)
        elif block.tag == TEXT + "list":
            yield from self._list(block, role)
        elif block.tag == TABLE + "table":
            yield from self._table(block, role)
        elif block.tag in HOLDERS and block.get(TEXT + "display") != "none":
            yield from self.read(block, role)
        elif block.tag.startswith(DRAW):
            place = Place(role)
            self._runs.read_boxes(block, place)
            yield from place.aside

    def _paragraph(
        self, paragraph: Element, role: str, label: str | None = None
    ) -> Iterator[Line]:
        """Yield a paragraph's lines, then the boxes and notes that hang on it.

        :param label: its list number; None when it stands in no list.
        """
        facts = _facts(paragraph, self._styles)
        if facts.get("is_hidden"):
            return
        level = 0
        if paragraph.tag == TEXT + "h":
            level = whole(paragraph.get(TEXT + "outline-level"), 1)
            if label is None and self._is_numbered(paragraph, facts):
                label = self._lists.heading_label(level)
        place = self._runs.read(paragraph, facts, role)
        left = facts.get("left", 0.0)
        if role != "foot" and self._strip.is_past(left):
            role = "margin"
        indent = left + facts.get("first", 0.0)
        lines = lines_of(place.runs, label or "", role=role, level=level, indent=indent)
        yield from self._between_breaks(facts, role, [*lines, *place.aside])

    def _is_numbered(self, heading: Element, facts: Facts) -> bool:
        is_header = heading.get(TEXT + "is-list-header") == "true"
        return not is_header and facts.get("list") != ""

    def _between_breaks(
        self, facts: Facts, role: str, lines: list[Line]
    ) -> Iterator[Line]:
        if role == "body" and (facts.get("break_before") or facts.get("master")):
            yield PAGE_BREAK
        yield from lines
        if role == "body" and facts.get("break_after"):
            yield PAGE_BREAK

    def _list(
        self,
        opened: Element,
        role: str,
        style: str = "",
        depth: int = 1,
        counts: Counts | None = None,
    ) -> Iterator[Line]:
        style = opened.get(TEXT + "style-name") or style
        if counts is None:
            counts = self._lists.counts(opened, style)
        for item in opened:
            # The first paragraph of an item bears its number.
            is_first = item.tag == TEXT + "list-item"
            for block in item:
                if block.tag == TEXT + "list":
                    yield from self._list(block, role, style, depth + 1, counts)
                elif block.tag in PARAGRAPHS:
                    label = ""
                    if is_first:
                        own = style or _facts(block, self._styles).get("list", "")
                        start = item.get(TEXT + "start-value")
                        label = self._lists.label(own, counts, depth, start)
                    yield from self._paragraph(block, role, label)
                else:
                    yield from self._block(block, role)
                is_first = False

    def _table(self, table: Element, role: str) -> Iterator[Line]:
        lines = [
            line
            for row in _rows(table)
            for line in row_lines(
                (
                    list(self.read(cell, role))
                    for cell in row.iterfind(TABLE + "table-cell")
                ),
                role,
            )
        ]
        yield from self._between_breaks(_facts(table, self._styles), role, lines)


def _rows(parent: Element) -> Iterator[Element]:
    for child in parent:
        if child.tag == TABLE + "table-row":
            yield child
        elif child.tag in ROWS:
            yield from _rows(child)
