"""PDF: what PDFium finds on a page becomes the lines that a reader sees.

Characters become words, words become strips, strips get a column and a role. Every
measure is learnt from the page itself, for each program lays out in its own way.
"""

from collections.abc import Iterator
from contextlib import closing

import pypdfium2 as pdfium
from pypdfium2.raw import FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY

from letters.errors import NoTextLayer, UnreadableFile
from letters.extraction.limits import Limits
from letters.extraction.pdf.columns import Column, find_columns
from letters.extraction.pdf.frame import find_drawn, frame_of
from letters.extraction.pdf.inflated import check_inflated
from letters.extraction.pdf.lines import write_lines
from letters.extraction.pdf.notes import mark_notes
from letters.extraction.pdf.running import mark_edges, mark_running
from letters.extraction.pdf.strips import (
    Page,
    find_strips,
    find_underlined,
    usual_distance,
    usual_size,
)
from letters.extraction.pdf.words import find_words
from letters.shapes import Document, Line

MEDIA_TYPE = "application/pdf"
LEAST_LETTERS = 25  # on a page that has its text as text
REASONS = {
    FPDF_ERR_PASSWORD: "The file is protected by a password",
    FPDF_ERR_SECURITY: "The PDF is locked in an unknown way",
}
DAMAGED = "The PDF is damaged"


def read(content: bytes, limits: Limits) -> Document:
    """Read the printed lines of a PDF. A page that is only an image has none.

    :raises NoTextLayer: every page is an image, so that only OCR can read it.
    :raises LimitExceeded: it has more pages than one file may, or unpacks to more.
    :raises UnreadableFile: it is damaged or locked, or has no text at all.
    """
    check_inflated(content, limits)
    try:
        opened = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        raise UnreadableFile(REASONS.get(error.err_code, DAMAGED), str(error)) from None
    with opened:
        if len(opened) > limits.pages:
            raise limits.exceeded("pages")
        pages = [_read_page(opened, number) for number in range(len(opened))]
    _assure_text(pages)
    lines = tuple(_write_pages(pages))
    return Document(MEDIA_TYPE, lines, wrapped=True, is_ocr=_is_ocr(pages))


def _read_page(opened: pdfium.PdfDocument, number: int) -> Page:
    try:
        with closing(opened[number]) as page, closing(page.get_textpage()) as text:
            frame = frame_of(page.raw)
            strips = find_strips(list(find_words(text.raw, frame)))
            rules, has_image = find_drawn(page.raw, frame)
            find_underlined(strips, rules)
            return Page(frame.width, frame.height, strips, rules, has_image)
    except pdfium.PdfiumError as error:
        raise UnreadableFile(DAMAGED, f"page {number + 1}: {error}") from None


def _assure_text(pages: list[Page]) -> None:
    letters = [sum(len(strip.text) for strip in page.strips) for page in pages]
    if max(letters) >= LEAST_LETTERS:
        return
    if any(page.has_image for page in pages):
        raise NoTextLayer("The PDF holds images and no text", f"{len(pages)} pages")
    if not any(letters):
        raise UnreadableFile("There is no text in the file", f"{len(pages)} pages")


def _is_ocr(pages: list[Page]) -> bool:
    """Tell whether most words are invisible: a scan with what OCR read in it."""
    words = [word for page in pages for strip in page.strips for word in strip.words]
    return 2 * sum(word.is_invisible for word in words) > len(words)


def _write_pages(pages: list[Page]) -> Iterator[tuple[Line, ...]]:
    columns: list[list[Column]] = []
    size = usual_size(pages)
    for page in pages:
        columns.append(find_columns(page, size, columns[-1] if columns else ()))
    distance = usual_distance(pages)
    mark_running(pages, distance)
    mark_notes(pages, size)
    mark_edges(pages, size, distance)
    for page, its_columns in zip(pages, columns, strict=True):
        yield tuple(write_lines(page, its_columns, distance))
