"""RTF documents: one trap of the format, one test."""

from pathlib import Path

import pytest

from letters.errors import UnreadableFile
from letters.extraction import rtf
from letters.extraction.limits import Limits
from letters.shapes import Line

FILES = Path(__file__).parent / "files"
A4 = r"\paperw11906\margl1588\margr2818"


def pages(body: str, head: str = "") -> tuple[tuple[Line, ...], ...]:
    content = rf"{{\rtf1\ansi\ansicpg1252{A4} {head}{body}}}"
    return rtf.read(content.encode("latin-1"), Limits()).pages


def lines(body: str, head: str = "") -> list[Line]:
    return [line for page in pages(body, head) for line in page]


def texts(body: str, role: str = "body", head: str = "") -> list[str]:
    return [line.text for line in lines(body, head) if line.role == role]


def test_the_letter_that_another_program_exported():
    document = rtf.read((FILES / "letter.rtf").read_bytes(), Limits())
    assert document.media_type == "application/rtf"
    assert not document.wrapped
    assert [[line.text for line in page] for page in document.pages] == [
        [
            "Dit is een verzonnen brief om het lezen te beproeven.",
            "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
            "Datum   4 mei 2021",
            "Betreft   Geannoteerde agenda",
            "Geachte voorzitter,",
            "Hierbij bied ik u de agenda aan – met een aanhaling: “één”.",
            "De minister van Defensie,",
            "A. de Bakker",
        ],
        [
            "1. Cyber",
            "De minister spreekt hierover in april¹.",
            "2. Ruimte",
            "a. Overleg",
            "¹ Kamerstuk 28 676, nr. 290.",
        ],
    ]


@pytest.mark.parametrize(
    "written, read",
    [
        (r"NAVO\_top, ge\-meen", "NAVO-top, gemeen"),
        (r"\ldblquote een\rdblquote\endash x", "“een”–x"),
        (r"co\'f6rdinatie", "coördinatie"),
        (r"\u352?kija \u-4913?", "Škija \ueccf"),
        (r"{\uc2\u8364\'80\'80}5", "€5"),
        (r"a\{b\}\\c", r"a{b}\c"),
        ("Kamer\r\nstuk", "Kamerstuk"),
        (r"een\tab twee", "een   twee"),
        (r"{\f1 \'8a}{\f2 \'b7}", "Š•"),
    ],
)
def test_the_ways_to_write_a_character(written, read):
    fonts = r"{\fonttbl{\f1\fcharset238 Arial;}{\f2\fcharset2 Symbol;}}"
    assert texts(rf"{written}\par", head=fonts) == [read]


def test_paragraphs_and_line_breaks():
    assert texts(r"De Minister,\line A. Bakker\par\par Slot") == [
        "De Minister,",
        "A. Bakker",
        "",
        "Slot",
    ]


def test_what_is_not_text_is_left_out():
    body = (
        r"{\*\unknown x}{\info{\title y}}{\pict ffd8}{\v geheim}{\deleted weg}"
        r"{\field{\*\fldinst DATE}{\fldrslt 4 mei}}\bin3 xyz 2021\par"
    )
    assert texts(body, head=r"{\stylesheet{\s1 Kop;}}") == ["4 mei 2021"]


def test_footnotes_follow_their_page_with_raised_marks():
    body = (
        r"mei{\super\chftn}{\footnote\pard {\super\chftn} Een.\par Meer.}.\par"
        r"\page juni{\super\chftn{\*\footnote\chftn  Twee.}}\par"
    )
    assert [[(line.text, line.role) for line in page] for page in pages(body)] == [
        [("mei¹.", "body"), ("¹ Een. Meer.", "note")],
        [("juni²", "body"), ("² Twee.", "note")],
    ]


def test_bold_italic_and_size_end_with_their_group():
    body = r"{\b\fs22 Cyber}\par{\b A}\b\i B\b0 C\par\plain D\par"
    assert [(line.is_bold, line.is_italic, line.size) for line in lines(body)] == [
        (True, False, 11.0),
        (False, False, 12.0),
        (False, False, 12.0),
    ]


def test_underlined_ends_where_it_is_said_to():
    body = r"\ul Cyber\par Irak\ulnone\par Mali\par"
    assert [line.is_underlined for line in lines(body)] == [True, True, False]


def test_a_heading_has_the_level_of_its_style_or_its_own():
    sheet = r"{\stylesheet{\s1\b heading 2;}{\s2\outlinelevel0 Titeltje;}}"
    body = r"\s1 a\par\pard\s2 b\par\pard c\par\outlinelevel2 d\par"
    assert [line.level for line in lines(body, sheet)] == [2, 1, 0, 3]


@pytest.mark.parametrize(
    "label, drawn", [("1.", "1. x"), (r"\f2\'b7", "• x"), ("o", "• x"), ("-", "- x")]
)
def test_a_list_number_that_was_drawn_is_kept(label, drawn):
    fonts = r"{\fonttbl{\f2\fcharset2 Symbol;}}"
    body = rf"{{\listtext {label}\tab}}\li720\fi-360 x\par"
    (line,) = lines(body, fonts)
    assert (line.text, line.indent) == (drawn, 18.0)


def test_a_row_is_one_line_and_a_table_may_stand_in_a_cell():
    row = r"\trowd\pard\intbl {}\cell {}\cell\row "
    inner = r"\pard\intbl\itap2 b\nestcell c\nestcell{\*\nesttableprops\nestrow}"
    body = row.replace("{}", "Datum", 1).replace("{}", "4 mei", 1)
    body += r"\trowd\pard\intbl a\cell" + inner + r"\pard\intbl\cell\row\pard x\par"
    assert texts(body) == ["Datum   4 mei", "a   b   c", "x"]


@pytest.mark.parametrize("left, role", [(9357, "margin"), (1600, "body")])
def test_boxes_frames_and_tables_stand_where_they_stand(left, role):
    place = rf"\shpleft{left}"
    relative = r"{\sp{\sn posrelh}{\sv 1}}"
    box = rf"{{\shp{{\*\shpinst{place}{relative}{{\shptxt BZ1\par}}}}{{\shprslt z}}}}"
    table = rf"\trowd\tphpg\tposx{left}\pard\intbl BZ3\cell\row"
    body = rf"{box}\par\pard\phpg\posx{left} BZ2\par{table}\pard slot\par"
    found = [text for text in texts(body, role) if text.startswith("BZ")]
    assert found == ["BZ1", "BZ2", "BZ3"]


def test_headers_come_once_that_of_the_first_page_first():
    head = r"{\header Vervolg\par}{\headerf Aan de Voorzitter\par}{\footer P. 1\par}"
    assert [(line.text, line.role) for line in lines(head + head + r"x\par")] == [
        ("Aan de Voorzitter", "head"),
        ("Vervolg", "head"),
        ("x", "body"),
        ("P. 1", "foot"),
    ]


@pytest.mark.parametrize("kind, count", [("", 2), (r"\sbknone", 1)])
def test_a_section_begins_a_page_unless_it_is_continuous(kind, count):
    assert len(pages(rf"een\par\sect\sectd{kind} twee\par")) == count


def test_a_paragraph_may_ask_for_a_new_page():
    assert len(pages(r"een\par\pagebb twee\par")) == 2


def test_a_file_that_is_cut_off_is_named():
    content = (FILES / "letter.rtf").read_bytes()
    with pytest.raises(UnreadableFile, match="cut off"):
        rtf.read(content[: len(content) // 2], Limits())


def test_groups_in_groups_in_groups_are_refused():
    with pytest.raises(UnreadableFile, match="nested too deep"):
        rtf.read(b"{" * 1000 + b"}" * 1000, Limits())


def test_every_single_broken_byte_is_read_or_named():
    content = (FILES / "letter.rtf").read_bytes()
    for at in range(0, len(content), 97):
        broken = bytearray(content)
        broken[at] ^= 0x5C
        try:
            rtf.read(bytes(broken), Limits())
        except UnreadableFile:
            continue
