"""What a file is, told by its bytes.

Signatures: https://www.iana.org/assignments/media-types and the formats' own
specifications. A zip archive is told apart by the names of the files in it.
"""

import re
from typing import NamedTuple


class Format(NamedTuple):
    media_type: str
    name: str  # with its article, to stand in a message


TEXT = Format("text/plain", "plain text")
BINARY = Format("application/octet-stream", "binary data")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

SIGNATURES = {  # the first that fits wins
    b"%PDF-": Format("application/pdf", "a PDF document"),
    b"{\\rtf": Format("application/rtf", "an RTF document"),
    OLE: Format("application/msword", "an old Office document (DOC)"),
    b"\x89PNG\r\n": Format("image/png", "an image (PNG)"),
    b"\xff\xd8\xff": Format("image/jpeg", "an image (JPEG)"),
    b"GIF8": Format("image/gif", "an image (GIF)"),
    b"II*\0": Format("image/tiff", "an image (TIFF)"),
    b"MM\0*": Format("image/tiff", "an image (TIFF)"),
    b"\x1f\x8b": Format("application/gzip", "a compressed file (GZIP)"),
    b"7z\xbc\xaf": Format("application/x-7z-compressed", "a compressed file (7Z)"),
    b"Rar!": Format("application/vnd.rar", "a compressed file (RAR)"),
}
IN_ZIP = {
    b"word/": Format(WORD, "a Word document (DOCX)"),
    b"opendocument.text": Format(
        "application/vnd.oasis.opendocument.text", "an OpenDocument text (ODT)"
    ),
    b"": Format("application/zip", "a zip archive"),
}
MARKUP = {
    rb"<!doctype\s+html|<html[\s>]": Format("text/html", "an HTML page"),
    rb"<\?xml\s|<!doctype\s|<officiele-publicatie": Format(
        "application/xml", "an XML document"
    ),
}
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
# Control characters that no text holds. NUL is judged apart: it also fills up lines.
CONTROL = re.compile(rb"[\x01-\x08\x0e-\x19\x1b-\x1f\x7f]")
MOST_CONTROLS = 0.01
MOST_NULS = 0.3


def tell_format(content: bytes) -> Format:
    """Return the format of a file; what is neither known nor text is BINARY."""
    head = content[:1024].removeprefix(b"\xef\xbb\xbf").lstrip()
    for signature, file_format in SIGNATURES.items():
        if head.startswith(signature):
            return file_format
    if head.startswith(b"PK\x03\x04"):
        return next(each for sign, each in IN_ZIP.items() if sign in content)
    for pattern, file_format in MARKUP.items():
        if re.match(pattern, head, re.IGNORECASE):
            return file_format
    return TEXT if _is_text(content) else BINARY


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
