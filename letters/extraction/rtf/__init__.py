"""RTF: rich text, as many programs export it."""

from letters.extraction.formats import RTF
from letters.extraction.limits import Limits
from letters.extraction.paragraphs import pages_of
from letters.extraction.rtf.body import RtfReader
from letters.shapes import Document


def read(content: bytes, limits: Limits) -> Document:
    """Read the paragraphs of an RTF document, with its notes, headers and boxes.

    :raises UnreadableFile: it is cut off, or nested too deep.
    """
    lines = RtfReader(content).lines()
    return Document(RTF.media_type, pages_of(lines, limits), wrapped=False)
