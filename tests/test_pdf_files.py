"""PDFs of other programs are read, and those that cannot be read say why."""

from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption

from letters.errors import LimitExceeded, NoTextLayer, UnreadableFile
from letters.extraction import pdf
from letters.extraction.limits import Limits
from letters.shapes import Line
from tests.papers import PARAGRAPH, Paper, texts

FILES = Path(__file__).parent / "files"
CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"


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
    with pytest.raises(LimitExceeded, match="pages 2"):
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


def marked(page: tuple[Line, ...]) -> list[tuple[str, str]]:
    return [(line.role, line.text) for line in page if line.text]


def test_a_letter_printed_by_libreoffice():
    content = (FILES / "brief-libreoffice.pdf").read_bytes()
    first, second = pdf.read(content, Limits()).pages
    assert marked(first) == [
        ("head", "Ministerie van Zaken | 3 januari 2020"),
        ("margin", "Directie Veiligheid"),
        ("margin", "Kade 32"),
        ("margin", "Onze referentie"),
        ("margin", "BZ1900001"),
        ("body", "Aan de Voorzitter van de Tweede Kamer"),
        ("body", "Datum   12 mei 2021"),
        ("body", "Betreft   Agenda van een bijeenkomst die nooit was"),
        ("body", "Geachte voorzitter,"),
        ("body", "Hierbij ontvangt u de verzonnen agenda van een bijeenkomst van"),
        ("body", "NAVO-ministers in een stad die niet bestaat. De onderwerpen zijn"),
        ("body", "verzonnen, net als de ondertekenaars."),
        ("body", "De minister van Eb,   De minister van Vloed,"),
        ("body", "A.B. van Zand   C.D. Klei-Leem"),
        ("foot", "Pagina 1 van 2"),
    ]
    assert marked(second) == [
        ("head", "Ministerie van Zaken | 3 januari 2020"),
        ("body", "Geannoteerde agenda"),
        ("body", "1. Weerbaarheid"),
        ("body", "De ministers spreken over de weerbaarheid van de samenleving¹ en"),
        ("body", "over de onderzeese infrastructuur, waarvoor een"),
        ("body", "samenwerkingsverband van Noordzeelanden verantwoordelijkheden"),
        ("body", "heeft verdeeld."),
        ("body", "2. Gemeenschappelijke financiering"),
        ("body", "Een besluit over de meerjarenbegroting volgt later.²"),
        ("note", "¹ Zie de verzonnen brief van april."),
        ("note", "² Ook deze noot is verzonnen."),
        ("foot", "Pagina 2 van 2"),
    ]


def test_a_letter_printed_by_weasyprint():
    content = (FILES / "brief-weasyprint.pdf").read_bytes()
    first, second = pdf.read(content, Limits()).pages
    assert marked(first) == [
        ("margin", "Directie Veiligheid"),
        ("margin", "Kade 32"),
        ("margin", "Onze referentie"),
        ("margin", "BZ1900001"),
        ("body", "Geachte voorzitter,"),
        ("body", "Hierbij ontvangt u de verzonnen agenda van een bijeenkomst van"),
        ("body", "NAVO-ministers in een stad die niet bestaat. De onderwerpen zijn"),
        ("body", "verzonnen, net als de ondertekenaars."),
        ("body", "De minister van Eb,"),
        ("body", "A.B. van Zand"),
        ("foot", "Pagina 1 van 2"),
    ]
    assert marked(second) == [
        ("head", "Ministerie van Zaken, 3 januari 2020"),
        ("body", "Geannoteerde agenda van een bijeenkomst die nooit was"),
        ("body", "1. Weerbaarheid"),
        ("body", "De ministers spreken over de weerbaarheid van de samenleving¹"),
        ("body", "en over de onderzeese infrastructuur, waarvoor een samenwer-"),
        ("body", "kingsverband van Noordzeelanden verantwoordelijkheden heeft"),
        ("body", "verdeeld."),
        ("body", "Financiering"),
        ("body", "Een besluit over de meerjarenbegroting volgt later.²"),
        ("note", "¹ Zie de verzonnen"),
        ("note", "brief van april."),
        ("note", "² Ook deze noot is verzonnen."),
        ("foot", "Pagina 2 van 2"),
    ]
