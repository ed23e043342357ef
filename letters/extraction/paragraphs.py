"""What the readers of office files share: runs become lines, lines become pages."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from letters.extraction.limits import Limits
from letters.shapes import Line

LINE_END, PAGE_END = "\n", "\f"
PAGE_BREAK = Line(PAGE_END)  # stands between the lines of two pages
COLUMN = "   "  # between the cells of a row, and for a tab

# What is not shown or shown otherwise: hyphens where a line might break, hyphens where
# it may not, and the signs of the fonts Symbol and Wingdings that letters use.
SHOWN = str.maketrans(
    {"\xad": "", "\u2011": "-"}
    | dict.fromkeys("\uf0b7\uf06c\uf09f", "•")
    | {"\uf0a7": "▪", "\uf06e": "▪", "\uf0d8": "►", "\uf0e0": "→", "\uf0fc": "✓"}
    | {"\uf0a8": "☐", "\uf06f": "☐", "\uf0fe": "☒", "\uf078": "☒", "\uf02d": "–"}
)
# The names of the styles of headings, with their level.
HEADING = re.compile(r"(?:heading|kop)\s*([1-9])", re.IGNORECASE)
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
BESIDE_SLACK = 6.0  # points that a box beside the text may reach into it
ORDER = {"head": 0, "margin": 1, "body": 1, "note": 2, "foot": 3}


class Look(NamedTuple):
    is_bold: bool = False
    is_italic: bool = False
    size: float = 0.0
    is_underlined: bool = False


class Run(NamedTuple):
    """A piece of a paragraph; the mark of a note has no look of its own."""

    text: str
    look: Look | None


class Strip(NamedTuple):
    """The column that the text stands in, in points from the left of the page."""

    left: float
    right: float
    page_width: float

    def is_beside(self, left: float, width: float) -> bool:
        """Tell whether a box stands in a margin; a width of 0 is not known."""
        if left >= self.right - BESIDE_SLACK:
            return True
        return width > 0 and left + width <= self.left + BESIDE_SLACK

    def is_past(self, indent: float) -> bool:
        """Tell whether a paragraph is indented so far that it stands in the margin."""
        return self.left + indent >= self.right - BESIDE_SLACK


def raised(mark: str) -> str:
    return mark.translate(RAISED)


def lines_of(runs: Iterable[Run], label: str = "", **facts) -> Iterator[Line]:
    """Yield a paragraph's lines, and in the body its page breaks.

    :param label: the list number, to stand before the first line.
    :param facts: what Line holds besides, the same for all.
    """
    line: list[Run] = []
    for run in runs:
        pieces = re.split(f"([{LINE_END}{PAGE_END}])", run.text)
        for piece in pieces:
            if piece not in (LINE_END, PAGE_END):
                line.append(Run(piece, run.look))
                continue
            if piece == LINE_END or text_of(line):
                yield _one_line(line, label, facts)
                label = ""
            if piece == PAGE_END and facts["role"] == "body":
                yield PAGE_BREAK
            line = []
    yield _one_line(line, label, facts)


def note_line(mark: str, lines: Iterable[Line]) -> Line:
    """Join the paragraphs of a note to one line, behind its mark ("" if typed)."""
    lines = [line for line in lines if line.role == "note" and line.text.strip()]
    text = " ".join([mark] * bool(mark) + [line.text for line in lines])
    return replace(lines[0], text=text) if lines else Line(text, "note")


def row_lines(cells: Iterable[Sequence[Line]], role: str) -> list[Line]:
    """Return the lines of a table's row: one, where each cell holds no more than that.

    The last cell may go on below. Where an earlier one does, the row is no row of
    facts but lays out columns of text (two signatures): these come one by one.
    """
    filled = [cell for cell in cells if any(line.text.strip() for line in cell)]
    texts = [
        [line for line in cell if line.role == role and line.text.strip()]
        for cell in filled
    ]
    texts = [cell for cell in texts if cell]
    if len(texts) < 2 or any(len(cell) > 1 for cell in texts[:-1]):
        return [line for cell in filled for line in cell] or [Line("", role)]
    aside = [line for cell in filled for line in cell if line.role != role]
    return [_one_row([cell[0] for cell in texts]), *texts[-1][1:], *aside]


def pages_of(lines: Iterable[Line], limits: Limits) -> tuple[tuple[Line, ...], ...]:
    """Part the lines at the page breaks: heads first, notes and feet last.

    A break that follows nothing in the body begins no page.

    :raises LimitExceeded: there are more pages than a letter may have.
    """
    pages: list[list[Line]] = [[]]
    has_body = False
    for line in lines:
        if line != PAGE_BREAK:
            pages[-1].append(line)
            has_body |= bool(line.text) and line.role == "body"
        elif has_body:
            pages.append([])
            has_body = False
            if len(pages) > limits.pages:
                raise limits.exceeded("pages")
    return tuple(
        tuple(sorted(page, key=lambda line: ORDER[line.role])) for page in pages
    )


def text_of(runs: Sequence[Run]) -> str:
    """Return what runs show on one line."""
    return "".join(run.text for run in runs).translate(SHOWN).strip()


def _one_line(runs: Sequence[Run], label: str, facts: dict) -> Line:
    text = text_of(runs)
    if label and text:
        text = f"{label} {text}"
    sizes: Counter[float] = Counter()
    looks = set()
    for run in runs:
        if run.look and (letters := sum(map(str.isalnum, run.text))):
            sizes[run.look.size] += letters
            looks.add(run.look)
    return Line(
        text,
        is_bold=bool(looks) and all(look.is_bold for look in looks),
        is_italic=bool(looks) and all(look.is_italic for look in looks),
        is_underlined=bool(looks) and all(look.is_underlined for look in looks),
        size=max(sizes, key=sizes.__getitem__, default=0.0),
        **facts,
    )


def _one_row(cells: Sequence[Line]) -> Line:
    longest = max(cells, key=lambda cell: len(cell.text))
    return replace(
        longest,
        text=COLUMN.join(cell.text for cell in cells),
        level=0,
        is_bold=all(cell.is_bold for cell in cells),
        is_italic=all(cell.is_italic for cell in cells),
        is_underlined=all(cell.is_underlined for cell in cells),
        indent=cells[0].indent,
    )


def once_each(blocks: Iterable[Sequence[Line]]) -> Iterator[Line]:
    """Yield the filled lines of each header or footer that was not met before."""
    met = set()
    for block in blocks:
        lines = [line for line in block if line.text.strip() and line != PAGE_BREAK]
        texts = tuple(line.text for line in lines)
        if texts not in met:
            met.add(texts)
            yield from lines
