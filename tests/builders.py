"""Made-up letters for tests, small and whole. No real person said any of this."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from letters.archive import store_letter
from letters.citations import find_references
from letters.models import Letter
from letters.shapes import (
    AgendaItem,
    Footnote,
    Meeting,
    Paragraph,
    ParsedLetter,
    Reading,
    Signatory,
    SourceFile,
)

TITLE = "Geannoteerde agenda bijeenkomst NAVO-ministers van Defensie (verzonnen)"
A_MEETING = Meeting(
    "defence", date(2020, 2, 12), date(2020, 2, 13), "Brussel", "in-person"
)
A_SIGNATORY = Signatory("Ada Verzonnen", "minister van Defensie")


class TextBuilder:
    """Puts paragraphs behind each other and remembers where each stands."""

    def __init__(self) -> None:
        self.text = ""

    def add(self, paragraph: str) -> tuple[int, int]:
        self.text += "\n\n" * bool(self.text)
        start = len(self.text)
        self.text += paragraph
        return start, len(self.text)


def a_parsed_letter(
    *,
    cover: Iterable[str] = ("Geachte voorzitter,", "Hierbij de agenda."),
    items: Mapping[str, Iterable[str]] | None = None,
    notes: Mapping[str, str] | None = None,
    **fields: Any,
) -> ParsedLetter:
    """Return a letter of a cover and of items, each a heading and its paragraphs.

    :param items: heading → paragraphs; a heading that begins with "> " is one
        level deeper for each.
    :param notes: mark → text of a footnote; in a paragraph "[mark]" is its place.
    """
    if items is None:
        items = {"Cyber": ["De ministers spreken over cyberdreigingen."]}
    builder = TextBuilder()
    paragraphs = [Paragraph("text", *builder.add(each)) for each in cover]
    headings = []
    for title, texts in items.items():
        bare = title.lstrip("> ")
        heading = Paragraph("heading", *builder.add(bare))
        headings.append((1 + title.count("> "), bare, heading.start))
        paragraphs.append(heading)
        paragraphs += [Paragraph("text", *builder.add(each)) for each in texts]
    end = len(builder.text)
    ends = [*(start for _, _, start in headings), end][1:]
    footnotes = []
    for mark, note in (notes or {}).items():
        at = builder.text.find(f"[{mark}]")
        place = at if at >= 0 else None
        footnotes.append(Footnote(mark, place, *builder.add(note)))
    given = {
        "kind": "geannoteerde agenda",
        "title": TITLE,
        "date": date(2020, 2, 1),
        "chamber": "TK",
        "signatories": (A_SIGNATORY,),
        "meetings": (A_MEETING,),
        "references": tuple(find_references(builder.text)),
    }
    return ParsedLetter(
        text=builder.text,
        paragraphs=tuple(paragraphs),
        footnotes=tuple(footnotes),
        items=tuple(
            AgendaItem(level, "", title, start, end)
            for (level, title, start), end in zip(headings, ends, strict=True)
        ),
        **given | fields,
    )


def a_letter_text(day: int) -> str:
    """Return a made-up letter as the text of a file: a cover, then the agenda."""
    return f"""Geachte voorzitter,

Hierbij ontvangt u de geannoteerde agenda voor de bijeenkomst van de NAVO-ministers van
Defensie op {day} februari 2020 in Brussel.

De minister van Defensie,

Ada Verzonnen
\fGEANNOTEERDE AGENDA BIJEENKOMST VAN DE NAVO-MINISTERS VAN DEFENSIE VAN {day} FEBRUARI
2020
De ministers van Defensie komen op {day} februari 2020 in Brussel bijeen. Zij spreken
over de digitale veiligheid van het bondgenootschap.

Digitale veiligheid
De bondgenoten wisselen van gedachten over cyberdreigingen (Kamerstuk 28676-340). Deze
brief is verzonnen om het archief te beproeven.
"""


def a_source(content: bytes | str = "", name: str = "brief.txt") -> SourceFile:
    """Return a file; without content it has bytes that no other has."""
    a_source.count += 1
    content = content or f"verzonnen brief {a_source.count}"
    return SourceFile(name, content.encode() if isinstance(content, str) else content)


a_source.count = 0


def a_reading(source: SourceFile | None = None, **fields: Any) -> Reading:
    return Reading(source or a_source(), "text/plain", a_parsed_letter(**fields))


def an_archived_letter(source: SourceFile | None = None, **fields: Any) -> Letter:
    """Keep a made-up letter, but do not index it.

    Two letters with one kind, title and days are one letter: vary these.
    """
    return store_letter(a_reading(source, **fields), Letter.Origin.FOLDER).letter


def a_citing_letter(
    day: date | None, words: str = "28676, nr. 340", **fields
) -> Letter:
    return an_archived_letter(
        title=f"Brief van {day} over {words} (verzonnen)",
        date=day,
        items={"Cyber": [f"Zie {words}."]},
        **fields,
    )
