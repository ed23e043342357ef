"""OpenDocument texts: one trap of the format, one test."""

import pytest

from letters.errors import UnreadableFile
from letters.extraction import odt
from letters.extraction.limits import Limits
from letters.shapes import Line
from tests.office_files import an_odt

LAYOUT = (
    '<office:automatic-styles><style:page-layout style:name="L">'
    '<style:page-layout-properties fo:page-width="21cm" fo:margin-left="2.8cm"'
    ' fo:margin-right="5cm"/></style:page-layout></office:automatic-styles>'
)


def pages(body: str, automatic: str = "", styles: str = "") -> list[list[Line]]:
    return odt.read(an_odt(body, automatic, styles), Limits()).pages


def lines(body: str, automatic: str = "", styles: str = "") -> list[Line]:
    return [line for page in pages(body, automatic, styles) for line in page]


def texts(
    body: str, role: str = "body", automatic: str = "", styles: str = ""
) -> list[str]:
    found = lines(body, automatic, styles)
    return [line.text for line in found if line.role == role]


def p(inner: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{inner}</text:p>'


def h(inner: str, level: int = 1, style: str = "") -> str:
    own = f'text:style-name="{style}" text:outline-level="{level}"'
    return f"<text:h {own}>{inner}</text:h>"


def items(*inner: str, own: str = "") -> str:
    inner = "".join(f"<text:list-item>{each}</text:list-item>" for each in inner)
    return f"<text:list {own}>{inner}</text:list>"


def a_style(name: str, family: str, properties: str, own: str = "") -> str:
    return (
        f'<style:style style:name="{name}" style:family="{family}" {own}>'
        f"{properties}</style:style>"
    )


def letters(own: str) -> str:
    return f"<style:text-properties {own}/>"


def a_note(inner: str, kind: str = "footnote", label: str = "") -> str:
    label = f'text:label="{label}"' if label else ""
    return (
        f'<text:note text:note-class="{kind}"><text:note-citation {label}>9'
        f"</text:note-citation><text:note-body>{inner}</text:note-body></text:note>"
    )


def a_level(depth: int, form: str, own: str = "") -> str:
    return (
        f'<text:list-level-style-number text:level="{depth}"'
        f' style:num-format="{form}" {own}/>'
    )


def a_list_style(*levels: str, name: str = "L") -> str:
    inner = "".join(levels)
    return f'<text:list-style style:name="{name}">{inner}</text:list-style>'


NUMBERED = a_list_style(
    a_level(1, "1", 'style:num-suffix="."'), a_level(2, "a", 'style:num-suffix=")"')
)
IN_L = 'text:style-name="L"'


def test_a_paragraph_is_a_line_of_a_document_that_is_not_wrapped():
    document = odt.read(an_odt(p("Geachte voorzitter,") + p("")), Limits())
    assert document.pages == ((Line("Geachte voorzitter,", size=12.0), Line("")),)
    assert not document.wrapped
    assert document.media_type == "application/vnd.oasis.opendocument.text"


def test_white_space_is_one_space_and_spaces_are_elements():
    inner = 'Den \n  Haag<text:s text:c="3"/>4<text:span> </text:span> mei<text:tab/>x'
    assert texts(p(inner)) == ["Den Haag   4 mei   x"]


def test_a_signature_with_line_breaks_keeps_them():
    assert texts(p("De Minister,<text:line-break/>A. Bakker")) == [
        "De Minister,",
        "A. Bakker",
    ]


def test_what_is_deleted_hidden_or_remarked_is_left_out():
    changes = f"<text:tracked-changes>{p('dertig')}</text:tracked-changes>"
    hidden = a_style("H", "text", letters('text:display="none"'))
    inner = (
        'Er zijn <text:span text:style-name="H">geheim</text:span>'
        f"<office:annotation>{p('Klopt dit?')}</office:annotation>veertig."
    )
    assert texts(changes + p(inner), automatic=hidden) == ["Er zijn veertig."]


def test_text_in_links_fields_and_sections_is_read():
    inner = '<text:a>nr. 5</text:a> van <text:date text:fixed="true">4 mei</text:date>'
    section = f"<text:section>{p(inner)}</text:section>"
    assert texts(section) == ["nr. 5 van 4 mei"]


def test_footnotes_follow_their_page_and_endnotes_count_on():
    inner = f"mei{a_note(p('Een.') + p('Meer.'))} juni{a_note(p('Twee.'), 'endnote')}"
    assert [(line.text, line.role) for line in lines(p(inner) + p("Slot"))] == [
        ("mei¹ juni²", "body"),
        ("Slot", "body"),
        ("¹ Een. Meer.", "note"),
        ("² Twee.", "note"),
    ]


def test_a_note_keeps_a_mark_of_its_own():
    assert texts(p(f"mei{a_note(p('Een.'), label='*')}"), "note") == ["* Een."]


def test_styles_inherit_and_automatic_ones_come_first():
    common = a_style("Kop", "paragraph", letters('fo:font-weight="bold"'))
    own = a_style(
        "P1",
        "paragraph",
        '<style:paragraph-properties fo:margin-left="1in" fo:text-indent="-0.5in"/>'
        + letters('fo:font-size="9.5pt" fo:font-style="italic"'),
        'style:parent-style-name="Kop"',
    )
    (line,) = lines(p("Cyber", "P1"), own, f"<office:styles>{common}</office:styles>")
    assert line == Line("Cyber", is_bold=True, is_italic=True, size=9.5, indent=36.0)


@pytest.mark.parametrize(
    "text, underlined",
    [
        ("Cyber", True),
        ('<text:a><text:span text:style-name="L">x</text:span></text:a>', False),
    ],
    ids=["words", "a link"],
)
def test_links_are_not_underlined_words(text, underlined):
    stroke = letters('style:text-underline-style="solid"')
    styles = a_style("U", "paragraph", stroke) + a_style("L", "text", stroke)
    (line,) = lines(p(text, "U"), styles)
    assert line.is_underlined == underlined


def test_a_span_may_unmake_what_its_paragraph_is():
    styles = a_style("B", "paragraph", letters('fo:font-weight="bold"'))
    styles += a_style("N", "text", letters('fo:font-weight="normal"'))
    (line,) = lines(p('<text:span text:style-name="N">Cyber</text:span>', "B"), styles)
    assert not line.is_bold


def test_a_heading_has_its_level_and_its_number():
    outline = (
        "<office:styles><text:outline-style>"
        '<text:outline-level-style text:level="1" style:num-format="A"'
        ' style:num-suffix="."/><text:outline-level-style text:level="2"'
        ' style:num-format="1" text:display-levels="2"/>'
        "</text:outline-style></office:styles>"
    )
    found = lines(h("Agenda") + h("Cyber", 2) + h("Slot"), styles=outline)
    assert [(line.text, line.level) for line in found] == [
        ("A. Agenda", 1),
        ("A.1 Cyber", 2),
        ("B. Slot", 1),
    ]


def test_list_numbers_are_counted_per_level():
    body = items(p("x") + items(p("y"), p("z")), p("x") + items(p("y")), own=IN_L)
    assert texts(body, automatic=NUMBERED) == ["1. x", "a) y", "b) z", "2. x", "a) y"]


def test_the_second_paragraph_of_an_item_has_no_number():
    body = items(p("x") + p("meer"), p("y"), own=IN_L)
    assert texts(body, automatic=NUMBERED) == ["1. x", "meer", "2. y"]


def test_an_item_without_paragraph_of_its_own_is_not_counted():
    body = items(p("x"), items(p("y")), p("z"), own=IN_L)
    assert texts(body, automatic=NUMBERED) == ["1. x", "a) y", "2. z"]


def test_a_level_that_was_passed_over_counts_as_begun():
    body = items(items(p("y")), p("x"), own=IN_L)
    assert texts(body, automatic=NUMBERED) == ["a) y", "2. x"]


@pytest.mark.parametrize(
    "own, drawn",
    [
        ("", "1. z"),
        ('text:continue-numbering="true"', "3. z"),
        ('text:continue-list="one"', "3. z"),
    ],
)
def test_a_list_begins_anew_unless_told_to_count_on(own, drawn):
    body = items(p("x"), p("y"), own=f'{IN_L} xml:id="one"')
    body += p("tussendoor") + items(p("z"), own=f"{IN_L} {own}")
    assert texts(body, automatic=NUMBERED)[-1] == drawn


def test_a_list_or_an_item_may_begin_elsewhere():
    style = a_list_style(a_level(1, "I", 'text:start-value="4"'))
    item = f'<text:list-item text:start-value="9">{p("y")}</text:list-item>'
    body = f"<text:list {IN_L}><text:list-item>{p('x')}</text:list-item>{item}"
    assert texts(f"{body}</text:list>", automatic=style) == ["IV x", "IX y"]


def test_bullets_and_lists_without_number():
    bullet = '<text:list-level-style-bullet text:level="1" text:bullet-char="\uf0b7"/>'
    styles = a_list_style(bullet) + a_list_style(a_level(1, ""), name="M")
    body = items(p("x"), own=IN_L) + items(p("y"), own='text:style-name="M"')
    assert texts(body, automatic=styles) == ["• x", "y"]


def a_row(*cells: str) -> str:
    inner = "".join(f"<table:table-cell>{cell}</table:table-cell>" for cell in cells)
    return f"<table:table-row>{inner}</table:table-row>"


def test_a_row_is_one_line_and_a_covered_cell_is_not_repeated():
    covered = f"<table:covered-table-cell>{p('Moties')}</table:covered-table-cell>"
    wide = a_row(p("Moties")).replace(
        "</table:table-row>", f"{covered}</table:table-row>"
    )
    head = f"<table:table-header-rows>{wide}</table:table-header-rows>"
    table = f"<table:table>{head}{a_row(p('Cyber'), p('nr. 1'))}</table:table>"
    assert texts(table) == ["Moties", "Cyber   nr. 1"]


@pytest.mark.parametrize(
    "properties, own",
    [
        ('<style:paragraph-properties fo:break-before="page"/>', ""),
        ("", 'style:master-page-name="Standard"'),
    ],
)
def test_a_page_break_before_a_paragraph_begins_a_page(properties, own):
    style = a_style("P1", "paragraph", properties, own)
    found = pages(p("Brief") + p("Bijlage", "P1"), style)
    assert [[line.text for line in page] for page in found] == [["Brief"], ["Bijlage"]]


def test_headers_of_the_pages_that_are_used_that_of_the_first_page_first():
    def master(name: str, inner: str, own: str = "") -> str:
        return (
            f'<style:master-page style:name="{name}" {own}>'
            f"<style:header>{p(inner)}</style:header></style:master-page>"
        )

    masters = (
        master("Standard", "Vervolg")
        + master("First", "Aan de Voorzitter", 'style:next-style-name="Standard"')
        + master("Unused", "Nooit getoond")
    )
    first = a_style("P1", "paragraph", "", 'style:master-page-name="First"')
    styles = f"<office:master-styles>{masters}</office:master-styles>"
    assert texts(p("Hierbij.", "P1"), "head", first, styles) == [
        "Aan de Voorzitter",
        "Vervolg",
    ]


@pytest.mark.parametrize("left, role", [("16.5cm", "margin"), ("2.8cm", "body")])
def test_a_box_stands_where_it_stands(left, role):
    graphic = a_style(
        "G", "graphic", '<style:graphic-properties style:horizontal-rel="page"/>'
    )
    place = f'draw:style-name="G" svg:x="{left}" svg:width="4cm"'
    box = f"<draw:text-box>{p('BZ1')}</draw:text-box>"
    shape = f"<draw:custom-shape {place}>{p('BZ2')}</draw:custom-shape>"
    body = p(f"Hierbij.<draw:frame {place}>{box}</draw:frame>{shape}")
    master = '<style:master-page style:name="Standard" style:page-layout-name="L"/>'
    styles = f"{LAYOUT}<office:master-styles>{master}</office:master-styles>"
    assert texts(body, role, graphic, styles)[-2:] == ["BZ1", "BZ2"]


def test_an_encrypted_text_is_named_as_such():
    encrypted = (
        '<manifest:file-entry manifest:full-path="content.xml">'
        "<manifest:encryption-data/></manifest:file-entry>"
    )
    with pytest.raises(UnreadableFile, match="password"):
        odt.read(an_odt(p("x"), manifest=encrypted), Limits())
