"""Which reader reads which format; each is imported when it is needed."""

from importlib import import_module

from letters.errors import NoTextLayer, UnreadableFile
from letters.extraction import formats
from letters.extraction.cleaning import clean
from letters.extraction.limits import Limits
from letters.extraction.progress import OnPage
from letters.shapes import Document

READERS = {
    formats.TEXT: "txt",
    formats.PDF: "pdf",
    formats.DOCX: "docx",
    formats.ODT: "odt",
    formats.RTF: "rtf",
    formats.DOC: "doc",
    formats.HTML: "html",
    formats.XML: "publication",
}


def read(content: bytes, limits: Limits, on_page: OnPage) -> Document:
    """Read a file of any format, and its images by OCR when it has no text.

    :raises UnreadableFile: see letters.extraction.extract().
    """
    file_format = formats.tell_format(content)
    try:
        document = _read_text(content, limits, file_format)
    except NoTextLayer:
        ocr = import_module("letters.extraction.ocr")
        document = ocr.read(content, limits, on_page)
    return clean(document)


def _read_text(content: bytes, limits: Limits, file_format: formats.Format) -> Document:
    if file_format in formats.IMAGES:
        raise NoTextLayer("The file is an image")
    if file_format is formats.ENCRYPTED:
        raise UnreadableFile("The file is protected by a password")
    if file_format not in READERS:
        raise UnreadableFile("A file of this kind cannot be read", file_format.name)
    reader = import_module(f"letters.extraction.{READERS[file_format]}")
    return reader.read(content, limits)
