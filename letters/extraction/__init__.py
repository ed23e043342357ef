"""A file becomes pages of lines, in a process of its own."""

from letters.errors import UnreadableFile
from letters.extraction.limits import Limits
from letters.extraction.process import no_progress, read_in_child
from letters.extraction.wire import OnPage
from letters.shapes import Document, SourceFile

USUAL = Limits()


def extract(
    source: SourceFile, limits: Limits = USUAL, on_page: OnPage = no_progress
) -> Document:
    """Return the pages of a file. What it is, its bytes tell: a name may lie.

    :param on_page: called with (page, pages) after each page of a scan, for these
        take seconds.
    :raises UnreadableFile: no text can be taken out, or there is none in it.
    :raises LimitExceeded: taking it out would cost too much.
    """
    if len(source.content) > limits.input_bytes:
        raise limits.exceeded("input_bytes")
    if not source.content.strip(b"\0 \t\r\n\f"):
        raise UnreadableFile("The file is empty")
    return read_in_child(source.content, limits, on_page)
