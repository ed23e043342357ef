"""DOCX: Word documents, as Word and its look-alikes write them."""

from letters.extraction.docx.body import BodyReader
from letters.extraction.docx.parts import Parts
from letters.extraction.formats import DOCX
from letters.extraction.limits import Limits
from letters.extraction.paragraphs import pages_of
from letters.shapes import Document


def read(content: bytes, limits: Limits) -> Document:
    """Read the paragraphs of a Word document, with its notes, headers and boxes.

    :raises UnreadableFile: it is damaged, encrypted, hostile or no Word document.
    :raises LimitExceeded: it unpacks to more than is allowed.
    """
    reader = BodyReader(Parts(content, limits))
    return Document(DOCX.media_type, pages_of(reader.lines(), limits), wrapped=False)
