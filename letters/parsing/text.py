"""Blocks and notes → the text of a letter, with the place of each part in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from letters.parsing.agenda import Heading
from letters.parsing.footnotes import MARK, Note
from letters.parsing.headings import Block
from letters.shapes import AgendaItem, Footnote, Paragraph

BETWEEN = "\n\n"


@dataclass
class Text:
    """The text so far, in parts, and where the marks of notes stood in it."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    marks: list[int] = field(default_factory=list)

    def add(self, marked: str) -> tuple[int, int]:
        """Add a paragraph without its marks; return where it begins and ends."""
        if self.parts:
            self.length += len(BETWEEN)
        start = self.length
        pieces = marked.split(MARK)
        for piece in pieces:
            self.length += len(piece)
            self.marks.append(self.length)
        self.marks.pop()
        self.parts.append("".join(pieces))
        return start, self.length

    def __str__(self) -> str:
        return BETWEEN.join(self.parts)


def write_text(
    blocks: Sequence[Block], notes: Sequence[Note], unseen: int
) -> tuple[str, tuple[Paragraph, ...], tuple[Footnote, ...]]:
    """Return the text, its paragraphs and, behind them, its footnotes.

    :param unseen: how many marks, the first ones, stood where no text is kept.
    """
    text = Text()
    paragraphs = tuple(
        Paragraph(
            "heading" if block.kind == "heading" else "text", *text.add(block.text)
        )
        for block in blocks
    )
    places = iter([None] * unseen + text.marks)
    footnotes = tuple(
        Footnote(
            note.mark, next(places) if note.is_marked else None, *text.add(note.text)
        )
        for note in notes
        if note.text
    )
    return str(text), paragraphs, footnotes


def place_items(
    items: Sequence[Heading], blocks: Sequence[Block], paragraphs: Sequence[Paragraph]
) -> Iterator[AgendaItem]:
    """Yield each item with its passage: up to another heading or a signature."""
    bounds = {at for at, block in enumerate(blocks) if block.kind != "text"}
    for item in items:
        last = item.block
        while last + 1 < len(blocks) and last + 1 not in bounds:
            last += 1
        start, end = paragraphs[item.block].start, paragraphs[last].end
        title = item.title.replace(MARK, "")
        yield AgendaItem(item.level, item.number, title, start, end)


def letter_as_item(title: str, paragraphs: Sequence[Paragraph]) -> Iterator[AgendaItem]:
    """Yield a letter of prose without headings as its only item."""
    if paragraphs:
        yield AgendaItem(1, "", title, paragraphs[0].start, paragraphs[-1].end)
