"""Files become pages of lines; what cannot be read is named."""

import pytest

from letters.errors import UnreadableFile
from letters.extraction import extract
from letters.shapes import Document, SourceFile

TEXT = "Geachte voorzitter,\n\nDe coördinatie kost € 5."
LONG = "Dit is een alinea die op één regel staat en dus een hele zin is. " * 3


def read(content: bytes | str) -> Document:
    if isinstance(content, str):
        content = content.encode()
    return extract(SourceFile("brief.pdf", content))


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1252"],
)
def test_text_is_read_in_its_encoding(encoding):
    assert read(TEXT.encode(encoding)).pages == (tuple(TEXT.split("\n")),)


def test_a_stray_byte_does_not_spoil_the_rest():
    content = "coördinatie".encode() + b" co\xf6rdinatie"
    assert read(content).pages == (("coördinatie coördinatie",),)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\v", "\u2028"])
def test_every_line_end_ends_a_line(line_end):
    assert read(f"een{line_end}twee").pages == (("een", "twee"),)


def test_what_is_not_shown_is_left_out():
    unseen = "\0\x07\u200b\ue000"
    assert read(unseen.join([LONG, LONG])).pages == ((LONG + LONG.rstrip(),),)


def test_every_space_is_a_space():
    assert read("nr.\u00a05\u202f000\t").pages == (("nr. 5 000",),)


def test_a_form_feed_begins_a_page():
    assert read("een\n\ftwee").pages == (("een", ""), ("twee",))


def test_a_single_space_begins_a_page_where_few_lines_have_one():
    page = " eerste regel\n" + "regel\n" * 12
    assert [len(each) for each in read(page * 2).pages] == [13, 14]


def test_an_indent_begins_no_page():
    assert len(read("kop\n een\n twee\n drie\n").pages) == 1


def test_lines_of_a_page_are_told_from_lines_that_are_paragraphs():
    broken = LONG.replace("regel", "regel\n")
    assert read(broken).wrapped
    assert not read(f"{LONG}\n{LONG}").wrapped


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"%PDF-1.7\n", "a PDF document"),
        (b"{\\rtf1 ...}", "an RTF document"),
        (b"PK\x03\x04....word/document.xml", "a Word document"),
        (
            b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text",
            "an OpenDocument",
        ),
        (b"PK\x03\x04....", "a zip archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
        (b"  <!DOCTYPE html><p>Brief", "an HTML page"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><kamerstuk/>", "an XML document"),
        (b"\x89PNG\r\n\x1a\n", "an image"),
        (b"II*\0....", "an image"),
        (bytes(range(256)), "binary data"),
        (b"a\0\0\0" * 100, "binary data"),
    ],
)
def test_a_file_that_is_no_text_is_named_by_its_content(content, name):
    with pytest.raises(UnreadableFile, match=f"cannot be read: {name}"):
        read(content)


@pytest.mark.parametrize("content", [b"", b" \r\n\f\0", "\u00a0\n\ufeff".encode()])
def test_a_file_without_text_is_refused(content):
    with pytest.raises(UnreadableFile, match="empty|no text"):
        read(content)
