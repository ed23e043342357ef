"""Items of a list in plain text, of which the next lines stand under their text."""

import pytest

from letters.extraction import extract
from letters.parsing import parse_letter
from letters.shapes import Document, Line, ParsedLetter, SourceFile

OPENING = "Geachte voorzitter,\n\nHierbij ontvangt u de stukken.\n\n"
WHOLE = "De ministers spreken in Brussel over de plannen voor het komende jaar."
# Above the list: nothing, or lines that are paragraphs, as others are then believed.
LINES = f"{WHOLE}\n{WHOLE}\n{WHOLE}\n\n"


def read(text: str) -> ParsedLetter:
    return parse_letter(extract(SourceFile("brief.txt", text.encode())))


def paragraphs_of(letter: ParsedLetter) -> list[str]:
    return [letter.text[each.start : each.end] for each in letter.paragraphs]


LISTS = [  # as written, its paragraphs
    (
        "-   de brief (Kamerstuk 28\n    676, nr. 360)\n"
        "-   de brief over\n    Navo-landen (Kamerstuk 28 676, nr. 361)",
        [
            "- de brief (Kamerstuk 28 676, nr. 360)",
            "- de brief over Navo-landen (Kamerstuk 28 676, nr. 361)",
        ],
    ),
    (
        "  • de brief (Kamerstuk 28\n    676, nr. 360)\n  • de bijlage",
        ["• de brief (Kamerstuk 28 676, nr. 360)", "• de bijlage"],
    ),
    (
        " 9. De brief (Kamerstuk 28\n    676,\n    nr. 360)\n"
        "10. De brief (Kamerstuk 28\n    676, nr. 361)",
        [
            "9. De brief (Kamerstuk 28 676, nr. 360)",
            "10. De brief (Kamerstuk 28 676, nr. 361)",
        ],
    ),
    (
        "a) de brief\n   uit Riga\nb) de brief\n   uit Rome",
        ["a) de brief uit Riga", "b) de brief uit Rome"],
    ),
    (
        "-   de brief\n    uit Riga\n    -  de bijlage bij\n       Kamerstuk 28\n"
        "       676, nr. 3\n    -  de kaart\n-   de brief\n    uit Rome",
        [
            "- de brief uit Riga",
            "- de bijlage bij Kamerstuk 28 676, nr. 3",
            "- de kaart",
            "- de brief uit Rome",
        ],
    ),
    (
        "1. de brief (Kamerstuk 28 676, nr.\n   12) uit Riga",
        ["1. de brief (Kamerstuk 28 676, nr. 12) uit Riga"],
    ),
    ("-   de brief over weer-\n    baarheid", ["- de brief over weerbaarheid"]),
    (
        "-   de brief\n\n    Nederland steunt het plan.",
        ["- de brief", "Nederland steunt het plan."],
    ),
    (
        "1.  Kosovo\n    De ministers spreken.",
        ["1. Kosovo", "De ministers spreken."],
    ),
]


@pytest.mark.parametrize("above", ["", LINES], ids=["printed", "whole"])
@pytest.mark.parametrize(("written", "paragraphs"), LISTS)
def test_an_item_is_one_paragraph(above, written, paragraphs):
    letter = read(f"{OPENING}{above}{written}\n")
    assert paragraphs_of(letter)[-len(paragraphs) :] == paragraphs


@pytest.mark.parametrize(
    "written",
    [
        "1.  Nederland      12\n    België          8\n    Riga",
        "-   Riga\n    België          8",
        "Aan   Ada Bedacht\n      Verzonnenlaan 1\n      Riga",
    ],
)
def test_the_lines_of_a_table_or_an_address_stay_apart(written):
    paragraphs = [" ".join(line.split()) for line in written.split("\n")]
    letter = read(f"{OPENING}{LINES}{written}\n")
    assert paragraphs_of(letter)[-len(paragraphs) :] == paragraphs


def test_a_reference_in_an_item_is_whole():
    letter = read(f"{OPENING}-   de brief (Kamerstuk 28\n    676, nr. 360)\n")
    assert [each.identifier for each in letter.references] == ["kst-28676-360"]


def test_where_letters_have_their_own_width_an_indent_tells_nothing():
    lines = [Line(text, size=12.0) for text in OPENING.split("\n")]
    lines += [Line("- Riga.", size=12.0), Line("Rome.", size=12.0, indent=12.0)]
    letter = parse_letter(Document("application/pdf", (tuple(lines),), wrapped=False))
    assert paragraphs_of(letter)[-2:] == ["- Riga.", "Rome."]
