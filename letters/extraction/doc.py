"""DOC: the binary documents that Word wrote until 2007."""

from dataclasses import replace

from letters.extraction import docx
from letters.extraction.converter import to_docx
from letters.extraction.formats import DOC
from letters.extraction.limits import Limits
from letters.shapes import Document


def read(content: bytes, limits: Limits) -> Document:
    """Read it as the DOCX that LibreOffice makes of it.

    :raises UnreadableFile: LibreOffice is not installed, or cannot read the file.
    """
    document = docx.read(to_docx(content, "doc", DOC.name, limits), limits)
    return replace(document, media_type=DOC.media_type)
