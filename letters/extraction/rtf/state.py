"""What holds at a place in RTF: for its group, and for its flow of text."""

from collections import defaultdict
from dataclasses import dataclass, field, replace

from letters.extraction.paragraphs import Look, Run, Strip, lines_of, row_lines, text_of
from letters.shapes import Line

POINTS = 20  # twips in one
LOOKS = ("b", "i", "ul")
DEFAULT_PAGE = {"width": 12240, "left": 1800, "right": 1800}


@dataclass
class Place:
    """Where a frame, a box or a floating table stands, in twips."""

    left: int | None = None
    width: int = 0
    is_on_page: bool = False

    def is_beside(self, page: dict[str, int]) -> bool:
        if self.left is None:
            return False
        strip = strip_of(page)
        left = self.left / POINTS + (0 if self.is_on_page else strip.left)
        return strip.is_beside(left, self.width / POINTS)


def strip_of(page: dict[str, int]) -> Strip:
    """Return the column of the text on a page."""
    width = page["width"]
    sides = page["left"], width - page["right"], width
    return Strip(*(side / POINTS for side in sides))


@dataclass
class Group:
    """The properties between two braces; those of an inner group begin as a copy."""

    is_shown: bool = True
    is_starred: bool = False
    is_begun: bool = False
    letters: dict[str, bool] = field(default_factory=dict)
    size: float = 12.0
    font: int = -1
    fallback: int = 1  # characters that stand in for one of Unicode
    left: int = 0
    first: int = 0
    outline: int = 9
    depth: int = 0  # of the table
    breaks_page: bool = False
    frame: Place = field(default_factory=Place)
    box: Place = field(default_factory=Place)

    def inner(self) -> "Group":
        return replace(
            self,
            is_starred=False,
            is_begun=False,
            letters=dict(self.letters),
            frame=replace(self.frame),
        )

    def reset_letters(self) -> None:
        self.letters.clear()
        self.size = 12.0

    def reset_paragraph(self) -> None:
        self.left = self.first = self.depth = 0
        self.outline = 9
        self.breaks_page = False
        self.frame = Place()

    def look(self) -> Look:
        bold, italic, underlined = (self.letters.get(each, False) for each in LOOKS)
        return Look(bold, italic, self.size, underlined)


class Flow:
    """A stream of paragraphs: the body, a note, a header, a box, a list number.

    :param mark: of a note.
    """

    def __init__(self, role: str, mark: str = "") -> None:
        self.role = role
        self.mark = mark
        self.label = ""
        self.runs: list[Run] = []
        self.table = Place()
        self._aside: list[Line] = []
        self._lines: dict[int, list[Line]] = defaultdict(list)
        self._cells: dict[int, list[list[Line]]] = defaultdict(list)

    def text(self) -> str:
        return text_of(self.runs)

    def add(self, line: Line, depth: int = 0) -> None:
        self._lines[depth].append(line)

    def add_aside(self, lines: list[Line]) -> None:
        """Keep what hangs on a paragraph until that ends."""
        self._aside += lines

    def end_paragraph(self, depth: int, role: str, **facts) -> None:
        self._lines[depth] += lines_of(self.runs, self.label, role=role, **facts)
        self._lines[depth] += self._aside
        self.runs, self.label, self._aside = [], "", []

    def end_cell(self, depth: int) -> None:
        self._cells[depth].append(self._lines.pop(depth, []))

    def end_row(self, depth: int, is_beside: bool) -> None:
        rows = row_lines(self._cells.pop(depth, []), self.role)
        if is_beside:
            rows = [
                replace(line, role="margin") if line.role == self.role else line
                for line in rows
            ]
        self._lines[depth - 1] += rows

    def all_lines(self) -> list[Line]:
        """Return what was read; a table that was not ended comes last."""
        for depth in sorted({*self._cells, *self._lines} - {0}, reverse=True):
            self.end_cell(depth)
            self.end_row(depth, is_beside=False)
        return self._lines[0] + self._aside
