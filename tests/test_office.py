"""Office files that mean harm or are broken, and the formats that are converted."""

import struct
from pathlib import Path

import pytest

from letters.errors import LimitExceeded, UnreadableFile
from letters.extraction import doc, docx, odt
from letters.extraction.limits import MEGABYTE, Limits
from tests.office_files import a_docx, a_zip, an_odt, members_of, p

FILES = Path(__file__).parent / "files"
READERS = [docx.read, odt.read]
DOCUMENT = {docx.read: "word/document.xml", odt.read: "content.xml"}
SOUND = {docx.read: a_docx(p("Hierbij.")), odt.read: an_odt("<text:p>x</text:p>")}
BOMB = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><x>&c;</x>'
)
EXTERNAL = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'


def with_member(read, name: str, content: str | bytes) -> bytes:
    return a_zip(members_of(SOUND[read]) | {name: content})


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("hostile", [BOMB, EXTERNAL, "<!DOCTYPE x><x/>"])
def test_a_doctype_is_refused_with_all_that_it_declares(read, hostile):
    with pytest.raises(UnreadableFile, match="DOCTYPE|damaged"):
        read(with_member(read, DOCUMENT[read], hostile), Limits())


@pytest.mark.parametrize("read", READERS)
def test_what_unpacks_to_more_than_is_allowed_is_refused_unopened(read):
    content = with_member(read, "media/huge", bytes(MEGABYTE))
    with pytest.raises(LimitExceeded, match="inflated_bytes"):
        read(content, Limits(inflated_bytes=MEGABYTE // 2))


@pytest.mark.parametrize("read", READERS)
def test_what_is_packed_too_tightly_is_no_letter(read):
    content = with_member(read, DOCUMENT[read], b" " * 10 * MEGABYTE)
    with pytest.raises(UnreadableFile, match="too tightly"):
        read(content, Limits())


def test_a_size_that_is_a_lie_does_not_help():
    name = "word/document.xml"
    content = with_member(docx.read, name, b"<x>" + bytes(range(256)) * 4096)
    at = content.index(b"PK\x01\x02")
    while content[at + 46 :][: len(name)] != name.encode():
        at = content.index(b"PK\x01\x02", at + 1)
    lie = content[: at + 24] + struct.pack("<I", 10) + content[at + 28 :]
    with pytest.raises(UnreadableFile, match="damaged"):
        docx.read(lie, Limits())


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("name", ["../../etc/x", "/etc/x", "word/..\\..\\x", "C:/x"])
def test_names_outside_the_archive_are_refused(read, name):
    with pytest.raises(UnreadableFile, match="outside itself"):
        read(with_member(read, name, "x"), Limits())


def test_too_many_members_are_refused():
    content = a_zip({f"{number}": "" for number in range(2001)})
    with pytest.raises(UnreadableFile, match="too many files"):
        docx.read(content, Limits())


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_truncated_file_is_damaged(read, share):
    content = SOUND[read]
    with pytest.raises(UnreadableFile, match="damaged"):
        read(content[: int(len(content) * share)], Limits())


@pytest.mark.parametrize("read", READERS)
def test_every_single_broken_byte_is_read_or_named(read):
    content = SOUND[read]
    for at in range(0, len(content), 7):
        broken = bytearray(content)
        broken[at] ^= 0xFF
        try:
            read(bytes(broken), Limits())
        except UnreadableFile:
            continue


@pytest.mark.parametrize("read", READERS)
def test_an_archive_without_document_is_named(read):
    with pytest.raises(UnreadableFile, match=DOCUMENT[read]):
        read(a_zip({"mimetype": "x"}), Limits())


@pytest.mark.parametrize("read", READERS)
def test_xml_that_is_cut_off_is_damaged(read):
    with pytest.raises(UnreadableFile, match="The XML is damaged"):
        read(with_member(read, DOCUMENT[read], "<x><y>"), Limits())


def test_an_encrypted_member_is_named_as_such():
    content = bytearray(SOUND[docx.read])
    content[content.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(UnreadableFile, match="password"):
        docx.read(bytes(content), Limits())


def test_more_pages_than_a_letter_may_have():
    page = p("x", '<w:r><w:br w:type="page"/></w:r>')
    with pytest.raises(LimitExceeded, match="pages"):
        docx.read(a_docx(page * 3), Limits(pages=3))


DEEP = [
    (docx.read, a_docx, "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
    (
        docx.read,
        a_docx,
        "<w:p><w:pict><w:txbxContent>",
        "</w:txbxContent></w:pict></w:p>",
    ),
    (odt.read, an_odt, "<text:p><draw:custom-shape>", "</draw:custom-shape></text:p>"),
]


@pytest.mark.parametrize("read, build, opened, closed", DEEP)
def test_the_deepest_nest_is_read_and_a_deeper_one_refused(read, build, opened, closed):
    deepest = 248 // opened.count("<")
    read(build(opened * deepest + closed * deepest), Limits())
    with pytest.raises(UnreadableFile, match="The XML is damaged: .* depth"):
        read(build(opened * 256 + closed * 256), Limits())


def test_a_note_that_is_named_a_thousand_times_comes_once():
    mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    note = f'<w:footnote w:id="1">{p("Zie daar.")}</w:footnote>'
    (page,) = docx.read(a_docx(p(*[mark] * 1000), footnotes=note), Limits()).pages
    assert [line.role for line in page] == ["body", "note"]


def test_without_libreoffice_the_error_names_what_to_install(monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UnreadableFile, match="libreoffice-writer-nogui"):
        doc.read(b"\xd0\xcf\x11\xe0", Limits())


def test_an_old_word_document_is_read_through_libreoffice(libreoffice):
    document = doc.read((FILES / "letter.doc").read_bytes(), Limits())
    found = [(line.text, line.role) for page in document.pages for line in page]
    assert ("1. Cyber", "body") in found
    assert ("De minister spreekt hierover in april¹.", "body") in found
    assert ("¹ Kamerstuk 28 676, nr. 290.", "note") in found
    assert document.media_type == "application/msword"


def test_an_error_of_libreoffice_names_the_memory_that_it_had(libreoffice):
    with pytest.raises(UnreadableFile, match="memory_bytes limited to 12345$"):
        doc.read(b"\xd0\xcf\x11\xe0" + bytes(3000), Limits(memory_bytes=12345))


def test_what_libreoffice_cannot_read_is_an_error_of_ours(libreoffice):
    with pytest.raises(UnreadableFile, match="LibreOffice cannot read"):
        doc.read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000), Limits())
