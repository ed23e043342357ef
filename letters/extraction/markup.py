"""What the readers of HTML and of official XML share: elements become lines."""

import re
from abc import ABC, abstractmethod
from dataclasses import replace

from lxml import etree

from letters.extraction.paragraphs import (
    LINE_END,
    Look,
    Run,
    lines_of,
    note_line,
    raised,
    row_lines,
)
from letters.extraction.safe_xml import Element
from letters.shapes import Line

SPACE = re.compile(r"\s+")
# A number or a bullet that is written in the text itself.
NUMBER = re.compile(
    r"[-–—•·▪*]|\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[A-Za-z]|[ivx]{2,5})[.)°]"
)
DRAWN = re.compile(rf"(?:{NUMBER.pattern})\s")
# The mark that stands in the text of a note as well.
NOTE_START = re.compile(
    r"""
    [\[(]? (?P<mark>[\d*⁰¹²³⁴-⁹]{1,3})?
    (?: [\])] [.:]? \s*      # [1] Zie
      | [.:] \s+              # 1. Zie; also ". Zie", where the mark was a link
      | \s+ (?![a-z])         # 1 Zie, but not 1 mei
      | (?<=[⁰¹²³⁴-⁹]) \s*
    )
    """,
    re.VERBOSE,
)
BULLET = "•"
PLAIN = Look()


class _Column:
    """What text is written into: the page itself, a note or a table's cell."""

    def __init__(self, role: str) -> None:
        self.role = role
        self.lines: list[Line] = []
        self.runs: list[Run] = []
        self.label = ""
        self.level = 0


class Flow:
    """Writes the lines of a tree of elements, which is walked from outside.

    Whatever is opened must be closed, in reverse order.
    """

    def __init__(self) -> None:
        self.notes: list[Line] = []
        self._columns = [_Column("body")]
        self._marks: list[str] = []
        self._rows: list[list[list[Line]]] = []

    def lines(self) -> tuple[Line, ...]:
        """Return all that was written: the text first, then its notes."""
        self.end_paragraph()
        return (*self._columns[0].lines, *self.notes)

    def write(self, text: str, look: Look = PLAIN) -> None:
        """Add text to the paragraph; any white space in it is one space."""
        runs = self._columns[-1].runs
        text = SPACE.sub(" ", text)
        if not runs or runs[-1].text.endswith((" ", LINE_END)):
            text = text.removeprefix(" ")
        if text:
            runs.append(Run(text, look))

    def write_mark(self, mark: str) -> None:
        """Add the mark of a note, raised and close to the word before it."""
        if not mark:
            return
        runs = self._columns[-1].runs
        if runs and runs[-1].text.endswith(" "):
            last = runs.pop()
            runs.append(last._replace(text=last.text[:-1]))
        runs.append(Run(raised(mark), None))

    def break_line(self) -> None:
        if runs := self._columns[-1].runs:
            runs.append(Run(LINE_END, None))

    def end_paragraph(self, *, level: int = 0, label: str = "") -> None:
        """End the paragraph; say the level of the next one, and what stands before it.

        A label waits for the first paragraph that has a text.
        """
        column = self._columns[-1]
        if any(run.text.strip() for run in column.runs):
            self._add(column)
            column.label = ""
        column.runs, column.level = [], level
        column.label = label or column.label

    def _add(self, column: _Column) -> None:
        text = "".join(run.text for run in column.runs)
        label = "" if _is_numbered(text.lstrip(), column.label) else column.label
        lines = lines_of(column.runs, label, role=column.role, level=column.level)
        column.lines += [line for line in lines if line.text]

    def open_note(self, mark: str) -> None:
        """Write what follows into a note. A mark of "" stands in the note's text."""
        self._columns.append(_Column("note"))
        self._marks.append(raised(mark))

    def close_note(self) -> None:
        lines, mark = self._close_column(), self._marks.pop()
        if lines:
            note = note_line("", lines)
            text = f"{mark} {_without_mark(note.text, mark)}".strip()
            self.notes.append(replace(note, text=text))

    def open_margin(self) -> None:
        self._columns.append(_Column("margin"))

    def close_margin(self) -> None:
        lines = self._close_column()
        self._columns[-1].lines += lines

    def end_item(self) -> None:
        """End a list's item: its label must not stray to what follows."""
        self.end_paragraph()
        self._columns[-1].label = ""

    def open_row(self) -> None:
        self.end_paragraph()
        self._rows.append([])

    def open_cell(self) -> None:
        self._columns.append(_Column(self._columns[-1].role))

    def close_cell(self) -> None:
        lines = self._close_column()
        if self._rows:
            self._rows[-1].append(lines)
        else:
            self._columns[-1].lines += lines

    def close_row(self) -> None:
        column = self._columns[-1]
        row = row_lines(self._rows.pop(), column.role)
        column.lines += [line for line in row if line.text]

    def _close_column(self) -> list[Line]:
        self.end_paragraph()
        return self._columns.pop().lines


def _is_numbered(text: str, label: str) -> bool:
    """Tell whether a text holds its own number already, so that no other is drawn."""
    if label == BULLET:
        return bool(DRAWN.match(text))
    return text.startswith(f"{label} ")


def _without_mark(text: str, mark: str) -> str:
    start = NOTE_START.match(text)
    if start and raised(start["mark"] or "") in ("", mark):
        return text[start.end() :]
    return text


class Walker(ABC):
    """Goes through a tree and writes its lines; a format says what its elements are."""

    def __init__(self) -> None:
        self.flow = Flow()
        self._looks = [PLAIN]

    def lines_in(self, root: Element) -> tuple[Line, ...]:
        walk = etree.iterwalk(root, events=("start", "end"))
        passed = None
        for event, element in walk:
            if event == "start":
                self._looks.append(self._look(element, self._looks[-1]))
                if self._is_done(element):
                    walk.skip_subtree()
                    passed = element
                    continue
                self._open(element)
                self.flow.write(element.text or "", self._looks[-1])
            else:
                if element is not passed:
                    self._close(element)
                self._looks.pop()
                if element is not root:
                    self.flow.write(element.tail or "", self._looks[-1])
        return self.flow.lines()

    @abstractmethod
    def _look(self, element: Element, outer: Look) -> Look:
        """Return how the text in an element looks."""

    @abstractmethod
    def _is_done(self, element: Element) -> bool:
        """Write an element that is no more than a mark; pass one that is not shown."""

    @abstractmethod
    def _open(self, element: Element) -> None: ...

    @abstractmethod
    def _close(self, element: Element) -> None: ...
