"""Files become pages of lines."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from letters.errors import UnreadableFile
from letters.extraction import extract
from letters.extraction.cleaning import clean_text
from letters.extraction.formats import DOCX, tell_format
from letters.extraction.limits import Limits
from letters.extraction.txt import read
from letters.shapes import Line, SourceFile
from tests.made_files import a_docx, a_zip, an_odt

TEXT = "Geachte voorzitter,\n\nDe coördinatie kost € 5."
LONG = "Dit is een alinea die op één regel staat en dus een hele zin is. " * 3


def a_word_package(kind: str) -> bytes:
    """Return a Word document whose parts have other names than usual.

    :param kind: the end of the content type of its main part.
    """
    target = 'Id="r1" Type="x/officeDocument" Target="w/d2.xml"'
    index = f"<Relationships><Relationship {target}/></Relationships>"
    types = f'<Types><Override PartName="/w/d2.xml" ContentType="x.{kind}"/></Types>'
    with ZipFile(BytesIO(a_docx(TEXT))) as archive:
        document = archive.read("word/document.xml")
    members = {"[Content_Types].xml": types, "_rels/.rels": index}
    return a_zip({**members, "w/d2.xml": document})


def lines_of(content: bytes | str) -> list[list[str]]:
    """Return the texts of the lines on each page of a plain text."""
    content = content.encode() if isinstance(content, str) else content
    return [[line.text for line in page] for page in read(content, Limits()).pages]


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1252"],
)
def test_text_is_read_in_its_encoding(encoding):
    document = extract(SourceFile("brief.pdf", TEXT.encode(encoding)))
    assert document.media_type == "text/plain"
    assert document.pages == (tuple(map(Line, TEXT.split("\n"))),)


def test_a_stray_byte_does_not_spoil_the_rest():
    content = "coördinatie".encode() + b" co\xf6rdinatie"
    assert lines_of(content) == [["coördinatie coördinatie"]]


def test_a_word_document_is_read_whatever_its_main_part_is_called():
    document = extract(SourceFile("b", a_word_package("word.document.main+xml")))
    assert document.pages[0][0].text.startswith("Geachte voorzitter,")


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\v", "\u2028"])
def test_every_line_end_ends_a_line(line_end):
    assert lines_of(f"een{line_end}twee") == [["een", "twee"]]


def test_a_form_feed_begins_a_page():
    assert lines_of("een\n\ftwee") == [["een", ""], ["twee"]]


def test_a_single_space_begins_a_page_where_few_lines_have_one():
    page = " eerste regel\n" + "regel\n" * 12
    assert [len(each) for each in lines_of(page * 2)] == [13, 14]


def test_an_indent_begins_no_page():
    assert len(lines_of("kop\n een\n twee\n drie\n")) == 1


def test_lines_of_a_page_are_told_from_lines_that_are_paragraphs():
    broken = LONG.replace("regel", "regel\n")
    assert read(broken.encode(), Limits()).wrapped
    assert not read(f"{LONG}\n{LONG}".encode(), Limits()).wrapped


def test_a_line_that_goes_on_with_a_small_letter_was_torn():
    torn = "De ministers hebben lang en uitvoerig gesproken over de"
    whole = "Dat is besproken tijdens de lunch van de eerste dag."
    page = f"{torn}\nsteun.\n" + f"{whole}\n" * 4
    assert read(page.encode(), Limits()).wrapped


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("een\0 twee\x07\u200b\ue000", "een twee"),
        ("nr.\u00a05\u202f000\t", "nr. 5 000"),
        ("\u202eadnega\u202c de\u2066 agenda\u2069", "adnega de agenda"),
        ("ge\u00adannoteer\u00ad", "geannoteer\u00ad"),
        ("een\r\nregel\u2028", "een  regel"),
        ("half \ud800 teken", "half  teken"),
        ("\uf0b7 punt", "• punt"),
        ("gei\u0308ntegreerd", "geïntegreerd"),
    ],
)
def test_a_line_holds_what_is_shown(written, shown):
    assert clean_text(written) == shown


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (b"%PDF-1.7\n", "application/pdf"),
        (b"rubbish" * 100 + b"\n%PDF-1.4\n", "application/pdf"),
        (b"{\\rtf1 ...}", "application/rtf"),
        (a_docx("Brief"), "application/vnd.openxmlformats-officedocument."),
        (a_word_package("wordprocessingml.document.main+xml"), DOCX.media_type),
        (a_word_package("ms-word.document.macroEnabled.main+xml"), DOCX.media_type),
        (a_word_package("spreadsheetml.sheet.main+xml"), "application/zip"),
        (a_word_package("wordprocessingml.document"), "application/zip"),
        (an_odt("Brief"), "application/vnd.oasis.opendocument.text"),
        (a_zip({"brief.txt": "word/document.xml"}), "application/zip"),
        (a_docx("Brief")[:-40], "application/zip"),
        (a_zip({}), "application/zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"),
            "application/msword",
        ),
        (b"  <!DOCTYPE html><p>Brief", "text/html"),
        (b"<!DOCTYPE html [<!ENTITY e 'e'>]><html>Brief", "text/html"),
        (b"<!-- van ons -->\n<div>Brief</div>", "text/html"),
        (b"<?xml version='1.0'?><html xmlns='x'><p/></html>", "text/html"),
        ("<html><p>Brief".encode("utf-16"), "text/html"),
        (b"<b>Brief</b><p>Geachte voorzitter", "text/html"),
        (b"<hr/><FONT face='arial'>Brief</FONT>", "text/html"),
        (b"<main class=brief><header>Brief</header></main>", "text/html"),
        (b"<a href='https://voorbeeld.nl'>Brief</a>", "text/html"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><kamerstuk/>", "application/xml"),
        (b"<kamerstuk>Brief</kamerstuk>\n", "application/xml"),
        (b"<jan@voorbeeld.nl> schreef:\nBrief", "text/plain"),
        (b"<br wordt hier niet bedoeld", "text/plain"),
        (b"De vorm is %PDF\n", "text/plain"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"II*\0....", "image/tiff"),
        (b"BM\x36\x0c\0\0\0\0\0\0\x36\0\0\0", "image/bmp"),
        (b"RIFF\x36\x0c\0\0WEBPVP8 ", "image/webp"),
        (b"BMW levert de voertuigen\n", "text/plain"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (bytes(range(256)), "application/octet-stream"),
        (b"a\0\0\0" * 100, "application/octet-stream"),
    ],
)
def test_a_format_is_told_by_the_content(content, media_type):
    assert tell_format(content).media_type.startswith(media_type)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "The file is empty"),
        (b" \r\n\f\0", "The file is empty"),
        ("\u00a0\n\ufeff".encode(), "There is no text in the file"),
        (b"GIF89a\x01", "cannot be read: an image .GIF"),
        (a_zip({"brief.txt": "Brief"}), "cannot be read: a zip archive"),
        (a_zip({}), "cannot be read: a zip archive"),
        (bytes(range(256)), "cannot be read: binary data"),
    ],
)
def test_a_file_without_text_is_refused_by_what_it_is(content, said):
    with pytest.raises(UnreadableFile, match=said):
        extract(SourceFile("brief.txt", content))
