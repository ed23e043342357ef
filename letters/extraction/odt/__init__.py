"""ODT: OpenDocument texts, as LibreOffice writes them."""

from letters.errors import UnreadableFile
from letters.extraction.formats import ODT
from letters.extraction.limits import Limits
from letters.extraction.odt.body import read_lines
from letters.extraction.odt.names import MANIFEST
from letters.extraction.paragraphs import pages_of
from letters.extraction.zipped import Zipped
from letters.shapes import Document

MANIFEST_FILE = "META-INF/manifest.xml"


def read(content: bytes, limits: Limits) -> Document:
    """Read the paragraphs of an OpenDocument text, with its notes, headers and boxes.

    :raises UnreadableFile: it is damaged, encrypted, hostile or no OpenDocument text.
    :raises LimitExceeded: it unpacks to more than is allowed.
    """
    package = Zipped(content, limits)
    if MANIFEST_FILE in package:
        manifest = package.read_xml(MANIFEST_FILE)
        if next(manifest.iter(MANIFEST + "encryption-data"), None) is not None:
            raise UnreadableFile("The file is protected by a password")
    styles = package.read_xml("styles.xml") if "styles.xml" in package else None
    lines = read_lines(package.read_xml("content.xml"), styles)
    return Document(ODT.media_type, pages_of(lines, limits), wrapped=False)
