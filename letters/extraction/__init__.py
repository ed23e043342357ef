"""A file becomes pages of lines. Run it where a file can do no harm: see sandbox."""

from letters.errors import UnreadableFile
from letters.extraction.limits import Limits
from letters.extraction.progress import OnPage, no_progress
from letters.extraction.readers import read
from letters.shapes import Document, SourceFile

USUAL = Limits()


def extract(
    source: SourceFile, limits: Limits = USUAL, on_page: OnPage = no_progress
) -> Document:
    """Return the pages of a file. What it is, its bytes tell: a name may lie.

    :param on_page: called with (page, pages) after each page of a scan.
    :raises UnreadableFile: no text can be taken out, or there is none in it.
    :raises LimitExceeded: it has more pages or text than it may, or unpacks to more.
    """
    if not source.content.strip(b"\0 \t\r\n\f"):
        raise UnreadableFile("The file is empty")
    document = read(source.content, limits, on_page)
    lines = [line.text for page in document.pages for line in page]
    if not any(lines):
        raise UnreadableFile("There is no text in the file")
    if sum(len(text.encode()) for text in lines) > limits.text_bytes:
        raise limits.exceeded("text_bytes")
    return document
