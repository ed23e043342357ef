"""PDFs made up for one trait each give the lines that a reader sees.

They are drawn here with ReportLab, point by point from the upper left corner; no
text in them is from a real letter.
"""

from io import BytesIO
from pathlib import Path

import pytest
import reportlab
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from letters.errors import LimitExceeded, NoTextLayer, UnreadableFile
from letters.extraction import pdf
from letters.extraction.limits import Limits
from letters.shapes import Document, Line

WIDTH, HEIGHT = 595.0, 842.0
PITCH = 12.0
FONTS = Path(reportlab.__file__).parent / "fonts"
pdfmetrics.registerFont(TTFont("Vera", FONTS / "Vera.ttf"))

PARAGRAPH = [
    "De ministers spreken over de steun aan het gebied en over de",
    "plannen die in het voorjaar zijn gemaakt. Nederland heeft daar",
    "eerder op gewezen en zal dat tijdens de bijeenkomst opnieuw",
    "doen. Over de uitkomst ontvangt de Kamer een verslag.",
]
OTHER = [
    "Een dag later komt de raad bijeen om de laatste besluiten te",
    "nemen. Het kabinet hecht daaraan, want de voorbereiding heeft",
    "veel tijd gekost.",
]


class Paper:
    """A PDF in the making."""

    def __init__(self, **options) -> None:
        self._file = BytesIO()
        self._canvas = Canvas(self._file, pagesize=(WIDTH, HEIGHT), **options)

    def write(
        self,
        x: float,
        y: float,
        *lines: str,
        size: float = 10,
        font: str = "Helvetica",
        mode: int = 0,
    ) -> "Paper":
        """Write lines below each other, the first on height y."""
        self._canvas.setFont(font, size)
        for number, line in enumerate(lines):
            height = HEIGHT - y - number * PITCH * size / 10
            self._canvas.drawString(x, height, line, mode=mode)
        return self

    def justify(self, x: float, y: float, line: str, width: float) -> "Paper":
        """Write a line whose spaces are stretched to fill the width."""
        drawn = self._canvas.beginText(x, HEIGHT - y)
        drawn.setFont("Helvetica", 10)
        missing = width - self._canvas.stringWidth(line, "Helvetica", 10)
        drawn.setWordSpace(missing / line.count(" "))
        drawn.textOut(line)
        self._canvas.drawText(drawn)
        return self

    def rule(self, x: float, y: float, width: float) -> "Paper":
        self._canvas.line(x, HEIGHT - y, x + width, HEIGHT - y)
        return self

    def image(self) -> "Paper":
        black = BytesIO(b"P6 2 2 255\n" + bytes(12))
        self._canvas.drawImage(ImageReader(black), 0, 0, WIDTH, HEIGHT)
        return self

    def turn(self, angle: int, *, upright: bool) -> "Paper":
        """Show the page turned; what is written upright is turned back on it."""
        self._canvas.setPageRotation(angle)
        if upright:
            cos, sin = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}[angle]
            right = {90: HEIGHT, 180: WIDTH}.get(angle, 0)
            up = {180: HEIGHT, 270: WIDTH}.get(angle, 0)
            self._canvas.transform(cos, sin, -sin, cos, right, up)
        return self

    def next_page(self) -> "Paper":
        self._canvas.showPage()
        return self

    def content(self) -> bytes:
        self._canvas.save()
        return self._file.getvalue()

    def read(self) -> Document:
        return pdf.read(self.content(), Limits())


def texts(page: tuple[Line, ...], role: str = "body") -> list[str]:
    return [line.text for line in page if line.role == role]


def test_lines_come_from_top_to_bottom_in_whatever_order_they_are_drawn():
    paper = (
        Paper().write(70, 300, "onder").write(70, 100, "boven").write(70, 200, "mid")
    )
    assert [each for each in texts(paper.read().pages[0]) if each] == [
        "boven",
        "mid",
        "onder",
    ]


def test_more_space_between_two_lines_is_an_empty_line():
    paper = Paper().write(70, 100, *PARAGRAPH).write(70, 166, *PARAGRAPH)
    assert texts(paper.read().pages[0]) == [*PARAGRAPH, "", *PARAGRAPH]


def test_a_heading_close_to_its_text_has_no_empty_line_and_is_bold():
    paper = Paper().write(70, 100, "Cyber", font="Helvetica-Bold")
    lines = paper.write(70, 113, *PARAGRAPH).read().pages[0]
    assert [line.is_bold for line in lines] == [True, False, False, False, False]


def test_italic_size_and_indent_are_told():
    paper = Paper().write(70, 100, *PARAGRAPH)
    paper.write(90, 160, "Een ingesprongen regel", font="Helvetica-Oblique", size=12)
    assert paper.read().pages[0][-1] == Line(
        "Een ingesprongen regel", is_italic=True, size=12.0, indent=20.0
    )


def test_a_line_with_one_bold_word_is_not_bold():
    paper = Paper().write(70, 100, "Let", font="Helvetica-Bold")
    (line,) = paper.write(90, 100, "op de rest").read().pages[0]
    assert (line.text, line.is_bold) == ("Let op de rest", False)


@pytest.mark.parametrize("x", [460, 20], ids=["right", "left"])
def test_a_margin_column_stays_out_of_the_text(x):
    left = 70 if x > 70 else 180
    paper = Paper().write(left, 100, *PARAGRAPH)
    margin = ["Directie Beleid", "Datum", "3 mei 2021", "Onze referentie", "BZ12"]
    page = paper.write(x, 103, *margin, size=7).read().pages[0]
    assert texts(page, "margin") == margin
    assert texts(page) == PARAGRAPH


def test_a_margin_of_the_same_letters_on_the_same_lines_is_told_by_its_drawing():
    paper = Paper().write(60, 100, "Datum", "Kenmerk", "Blad")
    page = paper.write(160, 100, *PARAGRAPH).read().pages[0]
    assert texts(page) == PARAGRAPH
    assert texts(page, "margin") == ["Datum", "Kenmerk", "Blad"]


def test_cells_of_a_row_stay_together_three_spaces_apart():
    paper = Paper().write(70, 60, "Datum").write(130, 60, "3 mei 2021")
    paper.write(70, 72, "Betreft").write(130, 72, "Agenda van de bijeenkomst")
    page = paper.write(70, 110, *PARAGRAPH).read().pages[0]
    assert texts(page)[:2] == [
        "Datum   3 mei 2021",
        "Betreft   Agenda van de bijeenkomst",
    ]


def test_the_numbers_of_an_official_paper_stay_before_their_titles():
    paper = Paper().write(40, 100, "28 676", font="Helvetica-Bold")
    paper.write(160, 100, "NAVO", font="Helvetica-Bold")
    paper.write(40, 130, "Nr. 290").write(160, 130, "BRIEF VAN DE MINISTER")
    page = paper.write(160, 160, *PARAGRAPH).read().pages[0]
    assert texts(page)[:3] == ["28 676   NAVO", "", "Nr. 290   BRIEF VAN DE MINISTER"]


def test_two_signatures_side_by_side_are_cells():
    paper = Paper().write(70, 100, *PARAGRAPH)
    paper.write(70, 180, "De minister van X,").write(250, 180, "De minister van Y,")
    paper.write(70, 220, "A. Een").write(250, 220, "B. Twee")
    assert texts(paper.read().pages[0])[4:] == [
        "",
        "De minister van X,   De minister van Y,",
        "",
        "A. Een   B. Twee",
    ]


def test_a_list_number_has_one_space_before_its_text():
    paper = Paper().write(70, 100, *PARAGRAPH).write(70, 160, "1.")
    paper.write(95, 160, "Cyber").write(70, 172, "•").write(95, 172, "Klimaat")
    assert texts(paper.read().pages[0])[-2:] == ["1. Cyber", "• Klimaat"]


def test_two_columns_are_read_one_after_the_other_below_a_title_over_both():
    left = [f"Links {line[:34]}" for line in PARAGRAPH * 3]
    right = [f"Rechts {line[:34]}" for line in PARAGRAPH * 3]
    title = "Verslag van een vergadering, met een titel over twee kolommen heen"
    paper = Paper().write(60, 80, title)
    page = paper.write(60, 92, *left).write(310, 92, *right).read().pages[0]
    assert texts(page) == [title, *left, *right]


def test_a_short_second_column_on_the_last_page_is_still_a_column():
    paper = Paper()
    for right in (PARAGRAPH * 3, ["Slot."]):
        paper.write(60, 92, *[line[:40] for line in PARAGRAPH * 3])
        paper.write(310, 92, *[line[:40] for line in right]).next_page()
    assert texts(paper.read().pages[1])[-1] == "Slot."


def test_heads_and_feet_that_come_again_are_no_text():
    paper = Paper()
    for number, lines in enumerate((PARAGRAPH, OTHER), start=1):
        paper.write(70, 50, f"Datum {number} juni 2020").write(70, 100, *lines)
        paper.write(70, 800, f"Versie {number}").next_page()
    document = paper.read()
    assert [texts(page) for page in document.pages] == [PARAGRAPH, OTHER]
    assert texts(document.pages[1], "head") == ["Datum 2 juni 2020"]
    assert texts(document.pages[1], "foot") == ["Versie 2"]


@pytest.mark.parametrize(
    "foot",
    [
        "Pagina 1 van 1",
        "Blad 1/1",
        "- 1 -",
        "kst-28676-290",
        "ISSN 0921 - 7371",
        "’s-Gravenhage 2018",
        "Tweede Kamer, vergaderjaar 2017-2018, 28 676, nr. 290",
    ],
)
def test_a_foot_is_told_by_its_form_on_the_only_page(foot):
    page = Paper().write(70, 100, *PARAGRAPH).write(70, 780, foot).read().pages[0]
    assert (texts(page), texts(page, "foot")) == (PARAGRAPH, [foot])


def test_a_heading_that_begins_two_pages_is_text():
    paper = Paper()
    for number, lines in enumerate((PARAGRAPH, OTHER), start=1):
        paper.write(70, 100, f"Antwoord op vraag {number}", *lines).next_page()
    assert texts(paper.read().pages[1])[0] == "Antwoord op vraag 2"


def test_a_letterhead_at_the_top_of_the_first_page_is_a_head():
    paper = Paper().write(200, 45, "Ministerie van Zaken", size=12)
    page = paper.write(70, 160, *PARAGRAPH).read().pages[0]
    assert (texts(page, "head"), texts(page)) == (["Ministerie van Zaken"], PARAGRAPH)


def test_a_raised_mark_is_written_in_raised_digits():
    paper = Paper().write(70, 100, "Zie de brief van april")
    width = pdfmetrics.stringWidth("Zie de brief van april", "Helvetica", 10)
    paper.write(70 + width, 97, "12", size=6)
    page = paper.write(70 + width + 10, 100, "over cyber.").read().pages[0]
    assert texts(page) == ["Zie de brief van april¹² over cyber."]


@pytest.mark.parametrize("mark_height", [740, 737], ids=["plain", "raised"])
def test_a_footnote_gets_its_role_and_its_mark(mark_height):
    paper = Paper().write(70, 100, *PARAGRAPH)
    paper.write(70, mark_height, "1", size=8 if mark_height == 740 else 5)
    page = paper.write(77, 740, "Zie de vorige brief.", size=8).read().pages[0]
    assert texts(page, "note") == ["¹ Zie de vorige brief."]


def test_notes_as_large_as_the_text_are_told_by_the_rule_above_them():
    paper = Paper().write(70, 100, "Zie de brief.").write(123, 97, "1", size=6)
    paper.write(70, 112, *PARAGRAPH).rule(70, 720, 450)
    page = paper.write(70, 740, "1 Van 12 mei.").read().pages[0]
    assert texts(page, "note") == ["¹ Van 12 mei."]


def test_a_footnote_cut_by_the_page_end_goes_on_at_the_next_foot():
    paper = Paper().write(70, 100, *PARAGRAPH)
    paper.write(70, 760, "1 Deze noot is te lang voor de", size=8).next_page()
    paper.write(70, 100, *OTHER).write(70, 750, "bladzijde.", size=8)
    pages = paper.write(70, 760, "2 Een andere.", size=8).read().pages
    assert texts(pages[1], "note") == ["bladzijde.", "² Een andere."]
    assert texts(pages[1]) == OTHER


def test_pages_that_are_all_alike_keep_their_text():
    paper = Paper()
    for _ in (1, 2):
        paper.write(70, 100, *PARAGRAPH).next_page()
    assert [texts(page) for page in paper.read().pages] == [PARAGRAPH, PARAGRAPH]


def test_a_year_that_begins_a_line_of_a_note_is_no_mark():
    paper = Paper().write(70, 100, *PARAGRAPH)
    lines = ["1 Zie het verslag van de vergadering van", "12 mei en van 3 juni."]
    page = paper.write(70, 740, *lines, size=8).read().pages[0]
    assert texts(page, "note") == ["¹ Zie het verslag van de vergadering van", lines[1]]


def test_small_print_that_is_no_note_stays_text():
    paper = Paper().write(70, 100, *PARAGRAPH)
    page = paper.write(70, 160, "Kleine letters onder de tekst", size=8).read().pages[0]
    assert "Kleine letters onder de tekst" in texts(page)


@pytest.mark.parametrize("hyphen", ["-", "\xad"])
def test_a_hyphen_at_the_end_of_a_line_stays_as_one(hyphen):
    paper = Paper().write(
        70, 100, f"Dit is gemeen{hyphen}", "schappelijk.", font="Vera"
    )
    assert texts(paper.read().pages[0]) == ["Dit is gemeen-", "schappelijk."]


def test_a_hyphen_before_the_foot_does_not_pull_it_in():
    page = Paper().write(70, 770, "de Ka-").write(500, 800, "Pagina 1 van 2").read()
    assert texts(page.pages[0]) == ["de Ka-"]


def test_stretched_spaces_are_one_space():
    paper = Paper().write(70, 100, *PARAGRAPH)
    page = paper.justify(70, 148, "een korte regel tekst", 290).read().pages[0]
    assert texts(page)[-1] == "een korte regel tekst"


@pytest.mark.parametrize("angle", [0, 90, 180, 270])
def test_a_turned_page_is_read_as_it_is_shown(angle):
    paper = Paper().turn(angle, upright=True).write(70, 400, *PARAGRAPH)
    assert texts(paper.read().pages[0]) == PARAGRAPH


def test_text_across_the_page_is_not_read():
    paper = Paper().write(70, 100, *PARAGRAPH).next_page()
    paper.turn(90, upright=False).write(70, 400, *PARAGRAPH)
    assert [texts(page) for page in paper.read().pages] == [PARAGRAPH, []]


def test_a_user_password_is_named():
    content = Paper(encrypt=StandardEncryption("geheim")).write(9, 9, "x").content()
    with pytest.raises(UnreadableFile, match="password"):
        pdf.read(content, Limits())


def test_an_owner_password_does_not_keep_from_reading():
    encryption = StandardEncryption("", ownerPassword="eigenaar")
    paper = Paper(encrypt=encryption).write(70, 100, *PARAGRAPH)
    assert texts(paper.read().pages[0]) == PARAGRAPH


def test_junk_before_the_beginning_does_not_keep_from_reading():
    content = Paper().write(70, 100, *PARAGRAPH).content()
    assert texts(pdf.read(b"junk\n" + content, Limits()).pages[0]) == PARAGRAPH


def test_a_truncated_file_is_damaged():
    content = Paper().write(70, 100, *PARAGRAPH).content()
    with pytest.raises(UnreadableFile, match="damaged"):
        pdf.read(content[: len(content) // 2], Limits())


def a_pdf_of(*objects: bytes) -> bytes:
    """Return a PDF of these objects; the first is its catalog."""
    content, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return content + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\n"
        b"startxref\n%d\n%%%%EOF" % (size, table, size, len(content))
    )


CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"


@pytest.mark.parametrize(
    "pages",
    [
        b"<</Type/Pages/Kids[]/Count 0>>",
        b"<</Type/Pages/Kids[2 0 R]/Count 1>>",
        b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 5>>",
    ],
    ids=["none", "recursive", "recursive twice"],
)
def test_a_page_tree_without_pages_is_unreadable(pages):
    with pytest.raises(UnreadableFile):
        pdf.read(a_pdf_of(CATALOG, pages), Limits())


def test_more_pages_than_the_limit_are_not_read():
    paper = Paper()
    for _ in range(3):
        paper.write(70, 100, *PARAGRAPH).next_page()
    with pytest.raises(LimitExceeded, match="pages is limited to 2"):
        pdf.read(paper.content(), Limits(pages=2))


def test_a_promised_million_of_pages_is_not_read():
    pages = b"<</Type/Pages/Kids[3 0 R]/Count 1000000>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"
    with pytest.raises(UnreadableFile):
        pdf.read(a_pdf_of(CATALOG, pages, page), Limits())


def test_only_images_ask_for_ocr():
    with pytest.raises(NoTextLayer):
        Paper().image().next_page().image().read()


def test_an_image_beside_text_does_not_ask_for_ocr():
    pages = Paper().image().next_page().write(70, 100, *PARAGRAPH).read().pages
    assert [texts(page) for page in pages] == [[], PARAGRAPH]


def test_an_empty_page_has_no_text():
    with pytest.raises(UnreadableFile, match="no text") as caught:
        Paper().next_page().read()
    assert not isinstance(caught.value, NoTextLayer)


def test_a_document_says_what_it_is():
    document = Paper().write(70, 100, *PARAGRAPH).read()
    assert (document.media_type, document.wrapped) == ("application/pdf", True)
    assert not document.is_ocr


def test_invisible_text_over_an_image_was_read_by_ocr():
    paper = Paper().image()
    paper.write(70, 100, *PARAGRAPH, mode=3)
    assert paper.read().is_ocr
