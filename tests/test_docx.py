"""Word documents: one trap of the format, one test."""

import pytest

from letters.extraction import docx
from letters.extraction.limits import Limits
from letters.shapes import Line
from tests.office_files import (
    a_docx,
    a_table,
    a_zip,
    members_of,
    p,
    r,
)

PAGE = (
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:left="1588" w:right="2818" w:top="2398" w:bottom="1077"/>'
)
BEGIN, SEPARATE, END = (
    f'<w:r><w:fldChar w:fldCharType="{step}"/></w:r>'
    for step in ("begin", "separate", "end")
)
IN_MARGIN, IN_TEXT = 5853600, 1008380  # EMU from the left of an A4 page


def pages(body: str, **parts: str) -> tuple[tuple[Line, ...], ...]:
    return docx.read(a_docx(body, **parts), Limits()).pages


def lines(body: str, **parts: str) -> list[Line]:
    return [line for page in pages(body, **parts) for line in page]


def texts(body: str, role: str = "body", **parts: str) -> list[str]:
    return [line.text for line in lines(body, **parts) if line.role == role]


def a_box(inner: str, left: int) -> str:
    """Return a text box as Word writes it: twice."""
    box = f"<w:txbxContent>{inner}</w:txbxContent>"
    anchor = (
        '<wp:anchor><wp:positionH relativeFrom="page">'
        f"<wp:posOffset>{left}</wp:posOffset></wp:positionH>"
        f'<wp:extent cx="1296000" cy="648000"/>{box}</wp:anchor>'
    )
    choice = f"<mc:Choice><w:drawing>{anchor}</w:drawing></mc:Choice>"
    fallback = f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
    return f"<w:r><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r>"


def a_note(number: int, *paragraphs: str, kind: str = "footnote") -> str:
    return f'<w:{kind} w:id="{number}">{"".join(paragraphs)}</w:{kind}>'


def a_mark(number: int, kind: str = "footnote") -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def test_a_paragraph_is_a_line_of_a_document_that_is_not_wrapped():
    document = docx.read(a_docx(p("Geachte voorzitter,") + p("Hierbij.")), Limits())
    assert [line.text for line in document.pages[0]] == [
        "Geachte voorzitter,",
        "Hierbij.",
    ]
    assert not document.wrapped
    assert document.media_type.endswith("wordprocessingml.document")


def test_runs_that_split_a_word_or_a_number_are_joined():
    proof = '<w:proofErr w:type="spellStart"/>'
    assert texts(p("28 6", proof, "76, nr. 2", "90")) == ["28 676, nr. 290"]


def test_an_empty_paragraph_is_vertical_space():
    assert texts(p("a") + p() + p("b")) == ["a", "", "b"]


def test_a_signature_with_line_breaks_keeps_them():
    broken = "<w:r><w:t>De Minister,</w:t><w:br/><w:cr/><w:t>A. Bakker</w:t></w:r>"
    assert texts(p(broken)) == ["De Minister,", "", "A. Bakker"]


def test_a_tab_keeps_columns_apart():
    assert texts(p("Datum", "<w:r><w:tab/></w:r>", "4 mei 2021")) == [
        "Datum   4 mei 2021"
    ]


def test_hyphens_that_are_elements():
    hyphens = (
        "<w:r><w:t>NAVO</w:t><w:noBreakHyphen/><w:t>top ge</w:t>"
        "<w:softHyphen/><w:t>meen\u00adschappelijk</w:t></w:r>"
    )
    assert texts(p(hyphens)) == ["NAVO-top gemeenschappelijk"]


def test_symbols_of_symbol_fonts_are_drawn():
    arrow = '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>'
    assert texts(p("a ", arrow, " b \uf0b7")) == ["a → b •"]


def test_what_is_deleted_or_hidden_is_left_out():
    deleted = "<w:del><w:r><w:delText>dertig</w:delText></w:r></w:del>"
    moved = "<w:moveFrom><w:r><w:t>weg</w:t></w:r></w:moveFrom>"
    hidden = r("geheim", "<w:vanish/>")
    inserted = "<w:ins><w:r><w:t>veertig</w:t></w:r></w:ins>"
    assert texts(p("Er zijn ", deleted, moved, hidden, inserted, ".")) == [
        "Er zijn veertig."
    ]


def test_a_deleted_paragraph_end_joins_two_paragraphs():
    first = p("Het kabinet ", own="<w:rPr><w:del/></w:rPr>")
    assert texts(first + p("steunt dit.")) == ["Het kabinet steunt dit."]


def test_text_in_links_tags_and_controls_is_read():
    link = f'<w:hyperlink r:id="x">{r("nr. 5")}</w:hyperlink>'
    tag = f"<w:smartTag>{r(' en ')}</w:smartTag>"
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{r('nr. 6')}</w:sdtContent></w:sdt>"
    block = f"<w:sdt><w:sdtContent>{p('Slot')}</w:sdtContent></w:sdt>"
    assert texts(p(link, tag, control) + block) == ["nr. 5 en nr. 6", "Slot"]


def test_a_field_shows_its_result_and_not_its_code():
    code = "<w:r><w:instrText> IF 1 = </w:instrText></w:r>"
    inner = BEGIN + code + SEPARATE + r("binnen") + END
    field = BEGIN + code + inner + r("code") + SEPARATE + r("Datum") + END
    assert texts(p(field, r(" 4 mei"))) == ["Datum 4 mei"]


def test_a_field_that_is_turned_inside_an_insertion_ends():
    field = f"{BEGIN}<w:ins>{SEPARATE}</w:ins>{r('Datum')}{END}"
    assert texts(p(field, r(" 4 mei"))) == ["Datum 4 mei"]


def test_footnotes_follow_their_page_with_raised_marks():
    body = (
        p("In april", a_mark(7), " en mei.")
        + p("Bijlage", own="<w:pageBreakBefore/>")
        + p("Slot", a_mark(2))
    )
    mark = "<w:r><w:footnoteRef/></w:r>"
    notes = a_note(0, p("-")) + a_note(2, p(mark, " Tweede.")) + a_note(7, p("Een."))
    first, second = pages(body, footnotes=notes)
    assert [(line.text, line.role) for line in first] == [
        ("In april¹ en mei.", "body"),
        ("¹ Een.", "note"),
    ]
    assert [line.text for line in second] == ["Bijlage", "Slot²", "² Tweede."]


def test_a_note_of_two_paragraphs_is_one_line():
    notes = a_note(1, p("Zie de brief."), p("Ook elders."))
    assert texts(p("a", a_mark(1)), "note", footnotes=notes) == [
        "¹ Zie de brief. Ook elders."
    ]


def test_endnotes_count_on_so_that_a_mark_names_one_note():
    body = p("a", a_mark(1), " b", a_mark(1, "endnote"))
    found = texts(
        body,
        "note",
        footnotes=a_note(1, p("Voet.")),
        endnotes=a_note(1, p("Eind."), kind="endnote"),
    )
    assert found == ["¹ Voet.", "² Eind."]


def test_a_note_whose_mark_is_typed_keeps_that_mark():
    mark = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/></w:r>'
    raised = '<w:vertAlign w:val="superscript"/>'
    notes = a_note(1, p(r("3", raised), " Zie daar."))
    found = lines(p("mei", mark, r("3", raised)), footnotes=notes)
    assert [line.text for line in found] == ["mei³", "³ Zie daar."]


@pytest.mark.parametrize(
    "own, is_bold, is_italic",
    [
        ("<w:b/>", True, False),
        ("<w:i/><w:b w:val='0'/>", False, True),
        ("<w:b w:val='false'/>", False, False),
    ],
)
def test_bold_and_italic_are_those_of_all_letters(own, is_bold, is_italic):
    (line,) = lines(p(r("Cyber", own), r(" ")))
    assert (line.is_bold, line.is_italic) == (is_bold, is_italic)


@pytest.mark.parametrize("kind, underlined", [("single", True), ("none", False)])
def test_underlined_is_what_is_said_to_be(kind, underlined):
    (line,) = lines(p(r("Cyber", f'<w:u w:val="{kind}"/>')))
    assert line.is_underlined == underlined


def test_one_bold_word_makes_no_bold_line():
    (line,) = lines(p(r("Cyber", "<w:b/>"), " is belangrijk"))
    assert not line.is_bold


STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="19"/></w:rPr></w:rPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/>
</w:style>
<w:style w:type="paragraph" w:styleId="K2"><w:name w:val="Kop 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Tussenkop"/>
  <w:basedOn w:val="K2"/><w:rPr><w:b/><w:sz w:val="22"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Out"><w:name w:val="Titeltje"/>
  <w:pPr><w:ind w:left="720" w:hanging="360"/><w:outlineLvl w:val="0"/></w:pPr>
</w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/>
  <w:basedOn w:val="Loop"/></w:style>
<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>
"""


def test_what_a_paragraph_inherits_from_its_styles():
    (line,) = lines(p("Cyber", style="Sub"), styles=STYLES)
    assert line == Line("Cyber", level=2, is_bold=True, size=11.0)


def test_an_outline_level_makes_a_heading():
    (line,) = lines(p("Cyber", style="Out"), styles=STYLES)
    assert (line.level, line.indent) == (1, 18.0)


def test_body_text_level_in_the_paragraph_unmakes_a_heading():
    own = '<w:outlineLvl w:val="9"/>'
    (line,) = lines(p("Cyber", style="Sub", own=own), styles=STYLES)
    assert line.level == 0


def test_bold_in_a_bold_style_is_not_bold():
    run = r("Cyber", '<w:rStyle w:val="Strong"/>')
    plain, bold = lines(p(run, style="Sub") + p(run), styles=STYLES)
    assert (plain.is_bold, bold.is_bold) == (False, True)


def test_a_style_that_is_based_on_itself_is_read():
    (line,) = lines(p("Cyber", style="Loop"), styles=STYLES)
    assert line.size == 9.5


def test_a_row_is_one_line_with_its_cells_apart():
    table = a_table([p("Datum"), p("4 mei 2021")], [p("Betreft"), p("Cyber")])
    assert texts(table) == ["Datum   4 mei 2021", "Betreft   Cyber"]


def test_the_last_cell_of_a_row_may_go_on_below():
    table = a_table([p("Betreft"), p("Cyber") + p("en meer")])
    assert texts(table) == ["Betreft   Cyber", "en meer"]


def test_a_table_that_lays_out_two_signatures_is_read_by_column():
    left, right = p("De minister,") + p("A. Bakker"), p("De staatssecretaris,")
    table = a_table([left, right + p("B. Visser")])
    assert texts(table) == [
        "De minister,",
        "A. Bakker",
        "De staatssecretaris,",
        "B. Visser",
    ]


def test_merged_cells_are_not_repeated():
    top = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>'
    below = "<w:tcPr><w:vMerge/></w:tcPr>"
    wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
    table = a_table(
        [wide + p("Moties")],
        [top + p("Cyber"), p("nr. 1")],
        [below + p("Cyber"), p("nr. 2")],
    )
    assert texts(table) == ["Moties", "Cyber   nr. 1", "nr. 2"]


def test_a_table_in_a_table():
    inner = a_table([p("b"), p("c")])
    assert texts(a_table([p("a"), inner])) == ["a   b   c"]


def test_a_page_break_begins_a_page_also_inside_a_paragraph():
    broken = '<w:r><w:t>een</w:t><w:br w:type="page"/><w:t>twee</w:t></w:r>'
    assert [[line.text for line in page] for page in pages(p(broken))] == [
        ["een"],
        ["twee"],
    ]


@pytest.mark.parametrize("kind, count", [("nextPage", 2), ("continuous", 1)])
def test_a_section_begins_a_page_unless_it_is_continuous(kind, count):
    first = p("een", own=f"<w:sectPr>{PAGE}</w:sectPr>")
    last = f'<w:sectPr><w:type w:val="{kind}"/>{PAGE}</w:sectPr>'
    assert len(pages(first + p("twee") + last)) == count


def test_headers_are_read_once_that_of_the_first_page_first():
    references = "".join(
        f'<w:{name}Reference w:type="{kind}" r:id="{relation}"/>'
        for name, kind, relation in [
            ("header", "default", "next"),
            ("header", "first", "first"),
            ("header", "even", "even"),
            ("footer", "default", "foot"),
        ]
    )
    section = f"<w:sectPr>{references}{PAGE}<w:titlePg/></w:sectPr>"
    found = lines(
        p("Hierbij.", own=section) + section,
        header_first=p("Aan de Voorzitter") + p(),
        header_next=p("Datum 3 mei"),
        header_even=p("Nooit getoond"),
        footer_foot=p("Pagina 1 van 2"),
    )
    assert [(line.text, line.role) for line in found] == [
        ("Aan de Voorzitter", "head"),
        ("Datum 3 mei", "head"),
        ("Hierbij.", "body"),
        ("Pagina 1 van 2", "foot"),
    ]


def test_the_first_pages_header_is_left_out_where_it_is_not_shown():
    reference = '<w:headerReference w:type="first" r:id="first"/>'
    section = f"<w:sectPr>{reference}{PAGE}</w:sectPr>"
    assert texts(section, "head", header_first=p("Niet getoond")) == []


def test_a_text_box_beside_the_text_comes_once_and_as_margin():
    body = p(a_box(p("Ons kenmerk") + p("BZ1"), IN_MARGIN), "Hierbij.")
    section = f"<w:sectPr>{PAGE}</w:sectPr>"
    assert [(line.text, line.role) for line in lines(body + section)] == [
        ("Hierbij.", "body"),
        ("Ons kenmerk", "margin"),
        ("BZ1", "margin"),
    ]


def test_a_text_box_in_the_text_has_the_role_of_its_place():
    section = (
        f'<w:sectPr><w:headerReference w:type="default" r:id="top"/>{PAGE}</w:sectPr>'
    )
    header = p(a_box(p("Aan de Voorzitter"), IN_TEXT))
    assert texts(section, "head", header_top=header) == ["Aan de Voorzitter"]


def test_an_old_text_box_without_alternative():
    style = "position:absolute; margin-left:460.9pt; width:102pt"
    box = f"<w:txbxContent>{p('Ons kenmerk')}</w:txbxContent>"
    page = "mso-position-horizontal-relative:page"
    shape = f'<v:shape style="{style};{page}"><v:textbox>{box}</v:textbox></v:shape>'
    body = p(f"<w:r><w:pict>{shape}</w:pict></w:r>", "Hierbij.")
    body += f"<w:sectPr>{PAGE}</w:sectPr>"
    assert texts(body, "margin") == ["Ons kenmerk"]


@pytest.mark.parametrize("left, role", [(9357, "margin"), (1600, "body")])
def test_floating_tables_and_frames_stand_where_they_stand(left, role):
    table = a_table([p("BZ1")], own=f'<w:tblpPr w:horzAnchor="page" w:tblpX="{left}"/>')
    frame = p("BZ2", own=f'<w:framePr w:hAnchor="page" w:x="{left}" w:w="2000"/>')
    section = f"<w:sectPr>{PAGE}</w:sectPr>"
    assert texts(table + frame + section, role) == ["BZ1", "BZ2"]


def test_the_strict_variant_of_the_format():
    usual = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    members = members_of(a_docx(p("Hierbij.")))
    name = "word/document.xml"
    members[name] = members[name].replace(usual.encode(), strict.encode())
    document = docx.read(a_zip(members), Limits())
    assert document.pages[0][0].text == "Hierbij."


def test_the_document_may_have_another_name():
    content = a_docx(p("Hierbij."), main="word/document2.xml")
    assert docx.read(content, Limits()).pages[0][0].text == "Hierbij."
