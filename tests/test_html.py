"""Pages of HTML become lines. Every text here is made up."""

from datetime import date

import pytest

from letters.errors import UnreadableFile
from letters.extraction import html
from letters.extraction.limits import Limits
from letters.shapes import Document, Facts, Line

LIMITS = Limits()


def read_page(body: str, head: str = "") -> Document:
    page = f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"
    return html.read(page.encode(), LIMITS)


def lines_in(body: str) -> tuple[Line, ...]:
    (page,) = read_page(body).pages
    return page


def texts_in(body: str) -> list[str]:
    return [line.text for line in lines_in(body)]


def test_headings_and_paragraphs():
    assert lines_in(
        "<h1>Agenda</h1><h2>Cyber</h2><p>Tekst\n over twee\tregels.</p>"
    ) == (
        Line("Agenda", level=1, is_bold=True),
        Line("Cyber", level=2, is_bold=True),
        Line("Tekst over twee regels."),
    )


def test_text_in_divisions_alone_is_in_paragraphs_too():
    assert texts_in("<div>Een<div>Twee</div>Drie</div>") == ["Een", "Twee", "Drie"]


def test_a_page_need_not_say_where_its_body_begins():
    page = "<!doctype html><title>Weg</title><main><h1>Agenda</h1></main>"
    (lines,) = html.read(page.encode(), LIMITS).pages
    assert [line.text for line in lines] == ["Agenda"]


def test_a_page_that_waits_for_its_script_is_read():
    page = '<body style="visibility: hidden" class="menu"><p>Tekst</p></body>'
    (lines,) = html.read(page.encode(), LIMITS).pages
    assert [line.text for line in lines] == ["Tekst"]


def test_a_line_break_is_the_end_of_a_line():
    assert texts_in("<p>De minister,<br>\n A. Voorbeeld</p>") == [
        "De minister,",
        "A. Voorbeeld",
    ]


BOLD = ["<b>Cyber</b>", "<strong>Cyber</strong>",
        '<span style="font-weight: 700">Cyber</span>']  # fmt: skip


@pytest.mark.parametrize("text", BOLD)
def test_bold_is_seen_in_elements_and_in_styles(text):
    assert lines_in(f"<p>{text}</p>") == (Line("Cyber", is_bold=True),)


UNDERLINED = [  # with whether it is
    ("<u>Cyber</u>", True),
    ('<span style="text-decoration: underline">Cyber</span>', True),
    ('<a href="/cyber" style="text-decoration: underline">Cyber</a>', False),
]


@pytest.mark.parametrize("text, underlined", UNDERLINED)
def test_underlined_is_what_is_no_link(text, underlined):
    assert lines_in(f"<p>{text}</p>") == (Line("Cyber", is_underlined=underlined),)


LISTS = [  # the list, its lines
    ("<ul><li>Een<li>Twee</ul>", ["• Een", "• Twee"]),
    ("<ol><li>Een</li><li>Twee</li></ol>", ["1. Een", "2. Twee"]),
    ("<ol start=3 type=a><li>Een<li value=9>Twee</ol>", ["c. Een", "i. Twee"]),
    ("<ol type=I><li>Een</li><li>Twee</li></ol>", ["I. Een", "II. Twee"]),
    ("<ol><li>Een<ul><li>Onder</ul><li>Twee</ol>", ["1. Een", "• Onder", "2. Twee"]),
    ("<ul><li><p>Een</p><p>Vervolg</p></ul>", ["• Een", "Vervolg"]),
    ("<ul><li>a. Een</li><li>– Twee</li></ul>", ["a. Een", "– Twee"]),
    ('<ul style="list-style: none"><li>Een</ul>', ["Een"]),
    ("<dl><dt>1.</dt><dd>Een</dd></dl>", ["1. Een"]),
    ("<ul><li></li></ul><p>Slot</p>", ["Slot"]),
    ("<ol start=99999999999999999999><li>Een</ol>", ["1. Een"]),
]


@pytest.mark.parametrize("text, expected", LISTS)
def test_lists_are_drawn(text, expected):
    assert texts_in(text) == expected


def test_a_row_of_cells_is_one_line():
    text = "<table><tr><th>Land<th>Deel<tr><td><p>NL</p><td>2%</table>"
    assert lines_in(text) == (
        Line("Land   Deel", is_bold=True),
        Line("NL   2%"),
    )


def test_a_term_and_what_it_stands_for_are_one_line():
    text = "<dl><dt>Datum</dt><dd>3 mei 2022</dd><dt>Bijlage<dt>Kenmerk</dl>"
    assert texts_in(text) == ["Datum   3 mei 2022", "Bijlage", "Kenmerk"]


def test_two_columns_of_signatures_come_one_by_one():
    text = (
        "<table><tr><td>De minister van A,<br><br>A. Een</td>"
        "<td>De minister van B,<br><br>B. Twee</td></tr></table>"
    )
    assert texts_in(text) == [
        "De minister van A,",
        "A. Een",
        "De minister van B,",
        "B. Twee",
    ]


NOTES = [  # how the mark and the note are linked
    ('<a href="#n1" id="r1"><sup>1</sup></a>',
     '<ol><li id="n1">Zie het verslag. <a href="#r1">↩</a></li></ol>'),
    ('<a href="#_ftn1" name="_ftnref1">[1]</a>',
     '<div id="ftn1"><p class="MsoFootnoteText">'
     '<a href="#_ftnref1" name="_ftn1">[1]</a> Zie het</p>'
     "<p>verslag.</p></div>"),
    ('<sup><a href="https://voorbeeld.nl/brief.html#n1" id="r1">1</a></sup>',
     '<h2>Noten</h2><p><a id="n1" href="#r1">1</a>. Zie het verslag.</p>'),
    ("<sup>1</sup>", "<p><sup>1</sup> Zie het verslag.</p>"),
    ("<sup>1</sup>", '<p class="voetnoot">1 Zie het verslag.</p>'),
    ("<sup>1</sup>", '<div role="doc-footnote"><p>[1] Zie het verslag.</p></div>'),
    ('<a href="#n1">1</a>',
     '<aside><p id="n1"><sup>1</sup>Zie het verslag.</p></aside>'),
    ('<a href="#n1">1</a>',
     '<table><tr><td id="n1">1</td><td>Zie het verslag.</td></tr></table>'),
]  # fmt: skip


@pytest.mark.parametrize("mark, note", NOTES)
def test_a_note_is_known_by_the_link_to_it(mark, note):
    assert lines_in(f"<p>In april {mark} sprak de Raad.</p>{note}<p>Slot.</p>") == (
        Line("In april¹ sprak de Raad."),
        Line("Slot."),
        Line("¹ Zie het verslag.", role="note"),
    )


def test_an_arrow_in_a_note_leads_to_the_text():
    note = '<ol><li id="n1">Zie. <a href="#slot">↑</a></li></ol><p id="slot">Slot</p>'
    assert texts_in(f'<p>Tekst<a href="#n1">1</a></p>{note}')[-1] == "¹ Zie."


def test_a_note_that_begins_with_a_day_keeps_it():
    note = '<ol><li id="n1">1 mei is de dag.</li></ol>'
    assert texts_in(f'<p>Tekst<a href="#n1">1</a></p>{note}')[1] == "¹ 1 mei is de dag."


def test_a_link_back_to_a_numbered_item_is_text():
    text = '<h2 id="p1">Cyber</h2><p>Zie punt <a href="#p1">1</a>.</p>'
    assert texts_in(text)[1] == "Zie punt 1."


FURNITURE = [
    "<nav><p>Weg</p></nav>",
    '<aside><p>Weg</p><a href="/">Weg</a></aside>',
    "<footer><p>Weg</p></footer>",
    '<header><a href="/">Weg</a></header>',
    '<div role="navigation">Weg</div>',
    '<div id="menu"><ul><li>Weg</li></ul></div>',
    '<ol class="breadcrumb"><li>Weg</li></ol>',
    '<div class="cookie-banner">Weg</div>',
    "<script>let a = '<p>Weg</p>';</script>",
    "<style>p { content: 'Weg' }</style>",
    '<p style="display: none">Weg</p>',
    "<p hidden>Weg</p>",
    '<p><a href="#top">Weg</a></p>',
    "<!-- Weg -->",
    "<form><button>Weg</button></form>",
]


@pytest.mark.parametrize("furniture", FURNITURE)
def test_what_is_the_site_s_is_not_the_letter_s(furniture):
    assert texts_in(f"<p>Een</p>{furniture}<p>Twee</p>") == ["Een", "Twee"]


def test_the_article_is_the_text_of_a_page():
    text = "<main><dl><dd>Download</dd></dl><article><p>De brief zelf.</p></article>"
    assert texts_in(f"{text}<p>Meer</p></main>") == ["De brief zelf."]


def test_the_official_text_stands_in_a_part_of_the_article():
    text = '<article><dl><dd>Download</dd></dl><div id="broodtekst"><p>De brief zelf.'
    assert texts_in(f"{text}</p></div></article>") == ["De brief zelf."]


def test_an_article_that_holds_little_is_not_the_text():
    text = "<p>De brief zelf is veel langer.</p><article>Nieuws</article>"
    assert "De brief zelf is veel langer." in texts_in(text)


def test_a_letterhead_is_kept():
    text = "<header><p>Datum 7 februari 2024</p></header><p>Geachte voorzitter,</p>"
    assert texts_in(text)[0] == "Datum 7 februari 2024"


def test_what_stands_aside_is_the_margin_of_a_letter():
    text = "<aside><b>Datum</b><br>3 mei 2022</aside><p>Geachte voorzitter,</p>"
    assert lines_in(text) == (
        Line("Datum", role="margin", is_bold=True),
        Line("3 mei 2022", role="margin"),
        Line("Geachte voorzitter,"),
    )


def test_a_heading_that_links_to_itself_is_kept():
    assert texts_in('<h2 id="c"><a href="#c">Cyber</a></h2>') == ["Cyber"]


def test_what_stands_around_a_sidebar_is_kept():
    assert texts_in('<div class="page-with-sidebar"><p>Tekst</p></div>') == ["Tekst"]


def test_plain_text_that_a_browser_saved_is_read_as_plain_text():
    printed = "Geachte voorzitter,\n\nDe Raad komt\nbijeen."
    document = read_page(f"<pre>{printed}</pre>")
    assert document.wrapped
    assert document.media_type == "text/html"
    (page,) = document.pages
    assert [line.text for line in page] == printed.split("\n")


META = '<meta charset="{}">'
ENCODINGS = [  # bytes of a page
    f"{META.format('utf-8')}<p>Financiën € 5".encode(),
    f"{META.format('iso-8859-1')}<p>Financiën € 5".encode("cp1252"),
    f"{META.format('windows-1252')}<p>Financiën € 5".encode("cp1252"),
    f"{META.format('iso-8859-15')}<p>Financiën € 5".encode("iso-8859-15"),
    f"{META.format('iso-8859-1')}<p>Financiën € 5".encode(),
    f"{META.format('zip')}<p>Financiën € 5".encode("cp1252"),
    "<p>Financiën € 5".encode("cp1252"),
    "<p>Financiën € 5".encode("utf-8-sig"),
    "<p>Financiën € 5".encode("utf-16"),
]


@pytest.mark.parametrize("content", ENCODINGS)
def test_encodings_of_a_page(content):
    (page,) = html.read(content, LIMITS).pages
    assert [line.text for line in page] == ["Financiën € 5"]


def test_a_page_states_the_same_facts():
    stated = """
        <meta name="DC.identifier" content="kst-28676-290">
        <meta name="OVERHEIDop.dossiernummer" content="28676;21501-28">
        <meta name="OVERHEIDop.documenttitel" content="Brief regering; NAVO-top">
        <meta name="DCTERMS.issued" content="2018-05-24">
        <meta name="DC.creator" content="Tweede Kamer der Staten-Generaal">
    """
    assert read_page("<p>Tekst</p>", stated).facts == Facts(
        kamerstuk="kst-28676-290",
        dossiers=("28676", "21501-28"),
        title="NAVO-top",
        date=date(2018, 5, 24),
        chamber="TK",
    )


def test_a_letter_that_was_saved_as_a_page_states_nothing():
    document = read_page("<p>Den Haag, 7 februari 2024</p>", "<title>Brief</title>")
    assert document.facts == Facts()


@pytest.mark.parametrize("tag", ["div", "b", "table", "ul"])
def test_a_page_that_is_nested_too_deep_is_refused(tag):
    with pytest.raises(UnreadableFile, match="depth"):
        read_page(f"<{tag}>" * 10_000 + "Tekst")


@pytest.mark.parametrize("content", [b"<!-- -->", b"<?php ?>"])
def test_a_page_without_elements_is_refused(content):
    with pytest.raises(UnreadableFile, match="no text"):
        html.read(content, LIMITS)


BROKEN = [
    "<p>Een<td>Twee",
    "<tr><td>Een</table><p>Twee",
    "<li>Een<p>Twee</ul></ol>",
    "<p>Een</b></i></div><p>Twee",
    "<table><td>Een<tr>Twee",
    "<p>Een\0<p>Twee<a href='#x' id",
]


@pytest.mark.parametrize("text", BROKEN)
def test_broken_markup_loses_no_words(text):
    words = " ".join(texts_in(text))
    assert "Een" in words
    assert "Twee" in words
