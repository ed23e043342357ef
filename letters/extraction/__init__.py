"""A file becomes pages of lines."""

from letters.errors import UnreadableFile
from letters.extraction import txt
from letters.extraction.formats import tell_format
from letters.shapes import Document, SourceFile

READERS = {"text/plain": txt.read}


def extract(source: SourceFile) -> Document:
    """Return the pages of a file. What it is, its first bytes tell: a name may lie.

    :raises UnreadableFile: no text can be taken out, or there is none in it.
    """
    if not source.content.strip(b"\0 \t\r\n\f"):
        raise UnreadableFile("The file is empty")
    file_format = tell_format(source.content)
    reader = READERS.get(file_format.media_type)
    if reader is None:
        raise UnreadableFile("A file of this kind cannot be read", file_format.name)
    document = reader(source.content)
    if not any(any(page) for page in document.pages):
        raise UnreadableFile("There is no text in the file")
    return document
