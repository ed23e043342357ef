"""What a file is, told by its bytes.

Signatures: https://www.iana.org/assignments/media-types and the formats' own
specifications. A zip archive is told by its own directory and by what it states of
its parts, an OLE file by the names of its streams, markup by its first element.
"""

import re
from io import BytesIO
from typing import NamedTuple


class Format(NamedTuple):
    media_type: str
    name: str  # with its article, to stand in a message


OFFICE = "application/vnd.openxmlformats-officedocument"
TEXT = Format("text/plain", "plain text")
PDF = Format("application/pdf", "a PDF document")
DOCX = Format(f"{OFFICE}.wordprocessingml.document", "a Word document (DOCX)")
ODT = Format("application/vnd.oasis.opendocument.text", "an OpenDocument text (ODT)")
RTF = Format("application/rtf", "an RTF document")
DOC = Format("application/msword", "an old Word document (DOC)")
HTML = Format("text/html", "an HTML page")
XML = Format("application/xml", "an XML document")
PNG = Format("image/png", "an image (PNG)")
JPEG = Format("image/jpeg", "an image (JPEG)")
TIFF = Format("image/tiff", "an image (TIFF)")
ENCRYPTED = Format("application/x-ole-storage", "an encrypted Office document")
OLE = Format("application/x-ole-storage", "an old Office document, but no text")
ZIP = Format("application/zip", "a zip archive")
BINARY = Format("application/octet-stream", "binary data")
IMAGES = {PNG, JPEG, TIFF}

SIGNATURES = {  # patterns; the first that fits wins
    rb"{\\rtf": RTF,
    rb"\x89PNG\r\n": PNG,
    rb"\xff\xd8\xff": JPEG,
    rb"II\*\0": TIFF,
    rb"MM\0\*": TIFF,
    rb"GIF8": Format("image/gif", "an image (GIF)"),
    rb"BM.{4}\0{4}": Format("image/bmp", "an image (BMP)"),
    rb"RIFF.{4}WEBP": Format("image/webp", "an image (WEBP)"),
    rb"\x1f\x8b": Format("application/gzip", "a compressed file (GZIP)"),
    rb"7z\xbc\xaf": Format("application/x-7z-compressed", "a compressed file (7Z)"),
    rb"Rar!": Format("application/vnd.rar", "a compressed file (RAR)"),
}
ZIP_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")  # of a file in it; of an empty one
# How the parts of a package are stated, and the main part of a Word document, of a
# template, and of one with macros.
CONTENT_TYPES, MOST_STATED = "[Content_Types].xml", 1024 * 1024
WORD_MAIN = re.compile(
    rb"word(?:processingml)?\.(?:document|template)(?:\.\w{1,30})?\.main\+xml"
)
STREAMS = {"EncryptedPackage": ENCRYPTED, "WordDocument": DOC}

# What may stand before the first element.
PROLOG = re.compile(r"(?:\s|<\?[^>]{0,500}\?>|<!--.{0,5000}?-->)*", re.DOTALL)
FIRST_ELEMENT = re.compile(
    r"<(!doctype\s+)?([a-z][\w.:-]*)(?=[\s/>])([^<>]{0,2000}>)?", re.IGNORECASE
)

UTF8_MARK = b"\xef\xbb\xbf"
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
# Control characters that no text holds. NUL is judged apart: it also fills up lines.
CONTROL = re.compile(rb"[\x01-\x08\x0e-\x19\x1b-\x1f\x7f]")
MOST_CONTROLS = 0.01
MOST_NULS = 0.3


def tell_format(content: bytes) -> Format:
    """Return the format of a file; what is neither known nor text is BINARY."""
    head = content[:1024].removeprefix(UTF8_MARK).lstrip()
    for signature, file_format in SIGNATURES.items():
        if re.match(signature, head, re.DOTALL):
            return file_format
    if head.startswith(ZIP_SIGNATURES):
        return _in_zip(content)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _in_ole(content)
    if b"%PDF-" in head:
        return PDF
    return (_markup(content) or TEXT) if _is_text(content) else BINARY


def _in_zip(content: bytes) -> Format:
    # Slow to import, and seldom needed.
    from zipfile import ZipFile

    from letters.extraction.zipped import DAMAGED

    try:
        with ZipFile(BytesIO(content)) as archive:
            names = set(archive.namelist())
            if "word/document.xml" in names:
                return DOCX
            if "mimetype" in names and "content.xml" in names:
                with archive.open("mimetype") as stated:
                    return ODT if stated.read(100) == ODT.media_type.encode() else ZIP
            if CONTENT_TYPES in names:  # the main part may have any name
                with archive.open(CONTENT_TYPES) as stated:
                    return DOCX if WORD_MAIN.search(stated.read(MOST_STATED)) else ZIP
    except (*DAMAGED, NotImplementedError, RuntimeError):
        return Format(ZIP.media_type, "a damaged zip archive")
    return ZIP


def _in_ole(content: bytes) -> Format:
    found = (
        each for name, each in STREAMS.items() if name.encode("utf-16-le") in content
    )
    return next(found, OLE)


def _markup(content: bytes) -> Format | None:
    head = content[:8192].decode(utf16_of(content) or "utf-8", errors="replace")
    text = head.lstrip("\ufeffï»¿")  # a byte order mark, and one encoded twice
    prolog = PROLOG.match(text)
    element = FIRST_ELEMENT.match(text, prolog.end())
    if element and (element[1] or element[3]) and _is_html(element[2].lower()):
        return HTML
    if (
        "<?xml" in prolog[0]
        or element
        and (element[1] or _is_closed(element[2], content))
    ):
        return XML
    return None


def _is_html(element: str) -> bool:
    from lxml.html.defs import tags  # slow to import, and seldom needed

    return element in tags or element == "main"  # the one that it does not know


def _is_closed(element: str, content: bytes) -> bool:
    return f"</{element}>".encode() in content[-200:]


def utf16_of(content: bytes) -> str:
    """Return the name of the UTF-16 that the bytes are written in, or "".

    Without a byte order mark it is plain when every other byte is mostly NUL.
    """
    if content.startswith(UTF16_MARKS):
        return "utf-16"
    sample = content[:4096]
    nuls_even, nuls_odd = sample[::2].count(0), sample[1::2].count(0)
    if nuls_odd > len(sample) * 0.35 and nuls_even < len(sample) * 0.05:
        return "utf-16-le"
    if nuls_even > len(sample) * 0.35 and nuls_odd < len(sample) * 0.05:
        return "utf-16-be"
    return ""


def _is_text(content: bytes) -> bool:
    if utf16_of(content):
        return True
    if content.count(0) > len(content) * MOST_NULS:
        return False
    return sum(1 for _ in CONTROL.finditer(content)) <= len(content) * MOST_CONTROLS
