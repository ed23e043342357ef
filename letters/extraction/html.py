"""Pages of HTML: those of the official publications, and letters that were saved."""

import re
from dataclasses import replace

from letters.extraction import txt
from letters.extraction.formats import HTML
from letters.extraction.html_notes import Notes
from letters.extraction.html_page import (
    BLOCKS,
    HEADINGS,
    find_texts,
    is_leap,
    is_unseen,
    parse_html,
)
from letters.extraction.limits import Limits
from letters.extraction.list_numbers import letters_of, roman_of
from letters.extraction.markup import BULLET, NUMBER, Walker
from letters.extraction.paragraphs import COLUMN, Look
from letters.extraction.safe_xml import Element
from letters.extraction.stated import facts_of
from letters.shapes import Document, Line

BOLD = {*HEADINGS, "b", "strong", "th"}
ITALIC = {"i", "em"}
UNDERLINED = {"u", "ins"}
# In a style attribute, and in the classes of the official publications.
BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)")
ITALIC_STYLE = re.compile(r"font-style\s*:\s*italic")
UNDERLINED_STYLE = re.compile(r"text-decoration(?:-line)?\s*:[^;]*\bunderline\b")
BOLD_NAMES, ITALIC_NAMES = {"vet", "vetcur"}, {"cur", "vetcur"}
LISTS, CELLS = {"ol", "ul"}, {"td", "th"}
NO_BULLET = re.compile(r"list-style(?:-type)?\s*:\s*none")
COUNTERS = {
    "a": letters_of,
    "A": lambda count: letters_of(count).upper(),
    "i": roman_of,
    "I": lambda count: roman_of(count).upper(),
}
# A note that no link leads to begins with its raised mark.
UNLINKED_NOTE = re.compile("[⁰¹²³⁴-⁹]+ ?[^⁰¹²³⁴-⁹ ]")
COUNT = re.compile(r"\d{1,6}")


def read(content: bytes, limits: Limits) -> Document:
    """Read the lines of a page's text, and what its metadata state.

    :raises UnreadableFile: it is nested too deep, or holds nothing.
    """
    root = parse_html(content)
    if typed := _typed_text(root):
        return replace(txt.read(typed.encode(), limits), media_type=HTML.media_type)
    lines = _lines_of(root)
    metas = root.iter("meta")
    stated = ((meta.get("name", ""), meta.get("content", "")) for meta in metas)
    return Document(HTML.media_type, (lines,), False, facts_of(stated, lines))


def _typed_text(root: Element) -> str:
    """Return the text of a page that is one <pre>, as browsers save plain text."""
    body = root.find("body")
    if body is None or len(body) != 1 or body[0].tag != "pre":
        return ""
    return "".join(body[0].itertext())


def _lines_of(root: Element) -> tuple[Line, ...]:
    """Return the lines of the narrowest part that holds most of the page's text."""
    notes = Notes(root)
    *parts, whole = find_texts(root)
    lines = _Page(notes).lines_in(whole)
    for part in parts:
        narrower = _Page(notes).lines_in(part)
        if _length(narrower) * 2 > _length(lines):
            lines = narrower
            break
    lines = [
        replace(line, role="note") if UNLINKED_NOTE.match(line.text) else line
        for line in lines
    ]
    return tuple(sorted(lines, key=lambda line: line.role == "note"))


def _length(lines: tuple[Line, ...]) -> int:
    return sum(len(line.text) for line in lines)


class _List:
    """A list that is being written: what stands before its items."""

    def __init__(self, element: Element) -> None:
        self._is_counted = element.tag == "ol"
        self._is_bare = bool(NO_BULLET.search(element.get("style", "")))
        self._draw = COUNTERS.get(element.get("type"), str)
        self._next = _count(element.get("start", "")) or 1

    def label(self, item: Element) -> str:
        if self._is_bare:
            return ""
        if not self._is_counted:
            return BULLET
        count = _count(item.get("value", "")) or self._next
        self._next = count + 1
        return f"{self._draw(count)}."


def _count(text: str) -> int:
    return int(text) if COUNT.fullmatch(text) else 0


def _is_before(element: Element, tag: str) -> bool:
    following = element.getnext()
    return following is not None and following.tag == tag


class _Page(Walker):
    def __init__(self, notes: Notes) -> None:
        super().__init__()
        self._notes = notes
        self._lists: list[_List] = []

    def _look(self, element: Element, outer: Look) -> Look:
        style, names = element.get("style", ""), set(element.get("class", "").split())
        return Look(
            outer.is_bold
            or element.tag in BOLD
            or bool(BOLD_STYLE.search(style) or names & BOLD_NAMES),
            outer.is_italic
            or element.tag in ITALIC
            or bool(ITALIC_STYLE.search(style) or names & ITALIC_NAMES),
            is_underlined=element.tag != "a"
            and (
                outer.is_underlined
                or element.tag in UNDERLINED
                or bool(UNDERLINED_STYLE.search(style))
            ),
        )

    def _is_done(self, element: Element) -> bool:
        if mark := self._notes.marks.get(element):
            self.flow.write_mark(mark)
            return True
        if element.tag == "sup" and (element.text or "").strip().isdecimal():
            self.flow.write_mark(element.text.strip())
            return True
        if element.tag == "dt" and _is_before(element, "dd"):
            term = " ".join("".join(element.itertext()).split())
            is_number = NUMBER.fullmatch(term)
            self.flow.end_paragraph(label=term if is_number else term + COLUMN[1:])
            return True
        if element in self._notes.notes or element in self._notes.around:
            return False
        if element in self._notes.unseen or is_unseen(element):
            return True
        return is_leap(element) and element[0] not in self._notes.marks

    def _open(self, element: Element) -> None:
        if element in self._notes.notes:
            self.flow.open_note(self._notes.notes[element])
        elif element.tag == "aside":
            self.flow.open_margin()
        elif element.tag == "br":
            self.flow.break_line()
        elif element.tag == "tr":
            self.flow.open_row()
        elif element.tag in CELLS:
            self.flow.open_cell()
        elif element.tag == "li":
            label = self._lists[-1].label(element) if self._lists else BULLET
            self.flow.end_paragraph(label=label)
        elif element.tag in BLOCKS:
            self.flow.end_paragraph(level=HEADINGS.get(element.tag, 0))
        if element.tag in LISTS:
            self._lists.append(_List(element))

    def _close(self, element: Element) -> None:
        if element.tag in LISTS:
            self._lists.pop()
        if element in self._notes.notes:
            self.flow.close_note()
        elif element.tag == "aside":
            self.flow.close_margin()
        elif element.tag == "tr":
            self.flow.close_row()
        elif element.tag in CELLS:
            self.flow.close_cell()
        elif element.tag in ("li", "dd"):
            self.flow.end_item()
        elif element.tag in BLOCKS:
            self.flow.end_paragraph()
