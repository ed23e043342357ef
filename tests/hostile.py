"""Files that mean harm, made up and made here: each with what must become of it."""

import gzip
import struct
import zlib
from base64 import a85encode
from collections.abc import Callable
from dataclasses import dataclass, field

from letters.errors import LimitExceeded, UnreadableFile
from letters.extraction.limits import MEGABYTE
from tests.made_files import (
    SENTENCE,
    a_docx,
    a_pdf,
    a_png,
    a_stream,
    a_zip,
    an_odt,
    an_ole_file,
    drawn,
)

LAUGHS = "".join(
    f'<!ENTITY e{depth} "{f"&e{depth - 1};" * 10}">' for depth in range(1, 10)
)
LAUGHS = f'<!DOCTYPE x [<!ENTITY e0 "ha">{LAUGHS}]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY e9 SYSTEM "file:///etc/passwd">]>'
# The directory of a page of 8 by 8 pixels, but for where the next one is.
TIFF_TAGS = [(256, 8), (257, 8), (258, 1), (259, 1), (262, 1), (273, 0), (279, 8)]
TIFF_PAGE = struct.pack("<H", len(TIFF_TAGS)) + b"".join(
    struct.pack("<HHII", tag, 4, 1, value) for tag, value in TIFF_TAGS
)
CITED = b"Kamerstuk 28 676, nr. 290; "


@dataclass(frozen=True)
class Piece:
    """A hostile file, how it is made, and its fate.

    :param said: what the error must say, as a pattern; or without an error, what
        the text must hold.
    :param needs_ocr: whether its fate is another without Tesseract.
    """

    name: str
    make: Callable[[], bytes] = field(repr=False)
    said: str = SENTENCE
    error: type[UnreadableFile] | None = None
    needs_ocr: bool = False


def refused(name: str, make: Callable[[], bytes], said: str, **fields) -> Piece:
    return Piece(name, make, said, UnreadableFile, **fields)


def limited(name: str, make: Callable[[], bytes], limit: str, **fields) -> Piece:
    return Piece(name, make, f"{limit} ", LimitExceeded, **fields)


def deflated(content: bytes, times: int) -> bytes:
    for _ in range(times):
        content = zlib.compress(content, 9)
    return content


def a_pdf_of_a_million_pages() -> bytes:
    """Three levels of a hundred times the same child."""
    levels = [
        f"<< /Type /Pages /Kids [{f'{kid} 0 R ' * 100}] /Count {count} >>".encode()
        for kid, count in ((4, 100), (6, 10_000))
    ]
    pages = f"/Type /Pages /Kids [{'7 0 R ' * 100}] /Count 1000000"
    return a_pdf(pages=pages, more=tuple(levels))


def a_docx_that_lies() -> bytes:
    """The directory of the zip says that the text is smaller than it is."""
    size = 30 * MEGABYTE
    content = a_docx(" " * size)
    for true in range(size, size + 1000):
        content = content.replace(struct.pack("<I", true), struct.pack("<I", 1000))
    return content


def a_tiff_that_bites_its_tail() -> bytes:
    """Its first page is followed by its first page."""
    return b"II*\0" + struct.pack("<I", 8) + TIFF_PAGE + struct.pack("<I", 8)


def a_tiff_of_many_pages() -> bytes:
    """Each page is the directory of a page and no more."""
    size = len(TIFF_PAGE) + 4
    starts = range(8, 8 + 60_000 * size, size)
    pages = (TIFF_PAGE + struct.pack("<I", start) for start in [*starts[1:], 0])
    return b"II*\0" + struct.pack("<I", 8) + b"".join(pages)


def a_png_with_a_bomb() -> bytes:
    """Return an image with a packed text beside it."""
    image, text = a_png(500, 700), b"zTXtk\0\0" + deflated(b" " * 100 * MEGABYTE, 1)
    chunk = (
        struct.pack(">I", len(text) - 4) + text + struct.pack(">I", zlib.crc32(text))
    )
    return image[:33] + chunk + image[33:]  # below its head


def a_pdf_that_follows_itself() -> bytes:
    """Its table of objects comes after its table of objects."""
    start = a_pdf().rindex(b"xref\n0")
    return a_pdf(trailer=f"/Prev {start}")


def a_bomb() -> bytes:
    """Return half a gigabyte, packed three times."""
    packer = zlib.compressobj(9)
    chunk = b" " * MEGABYTE
    packed = b"".join(packer.compress(chunk) for _ in range(512)) + packer.flush()
    return deflated(packed, 2)


def a_scan(box: str) -> bytes:
    """Return a PDF with one small image that fills the page, white."""
    image = "/Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 8"
    return a_pdf(
        box=box,
        content=a_stream(b"600 0 0 800 0 0 cm /I Do"),
        more=(a_stream(b"\xff" * 64, f"{image} /ColorSpace /DeviceGray"),),
    )


TEXTS = [
    Piece("a line of 5 MB", lambda: SENTENCE.encode() + b"\n\n" + b"lang " * MEGABYTE),
    Piece(
        "100,000 references",
        lambda: SENTENCE.encode() + b"\n" + (CITED * 100 + b"\n") * 1000,
    ),
    Piece("10,000 headings", lambda: SENTENCE.encode() + b"\n\n1. Cyber\n" * 10_000),
    Piece("NUL between letters", lambda: SENTENCE.replace(" ", " \0").encode()),
    Piece("invalid UTF-8", lambda: SENTENCE.encode() + b"\n\xff\xc0\xaf\xed\xa0\x80"),
    Piece("half a character of UTF-16", lambda: SENTENCE.encode("utf-16") + b"\0\xd8a"),
    Piece("bare carriage returns", lambda: f"a\r{SENTENCE}\r".encode()),
    Piece("turned writing", lambda: f"\u202e{SENTENCE}\u202c".encode()),
    Piece("invisible joiners", lambda: SENTENCE.replace("a", "a\u200d").encode()),
    Piece(
        "a page that acts", lambda: f"<p>{SENTENCE}<script>while(1);</script>".encode()
    ),
    refused("nothing", lambda: b"", "The file is empty"),
    refused("nothing but NUL", lambda: bytes(MEGABYTE), "The file is empty"),
    refused("noise", lambda: bytes(range(256)) * 4096, "cannot be read: binary data"),
    limited("more pages than may be", lambda: b"a\f" * 2000, "pages"),
    limited("more lines than fit", lambda: b"a\n" * 3 * MEGABYTE, "memory_bytes"),
    limited("more text than may be", lambda: b"lang " * 3 * MEGABYTE, "text_bytes"),
]

PDFS = [
    Piece("a PDF by another name", a_pdf),
    Piece("rubbish before a PDF", lambda: b"rubbish" * 100 + a_pdf()),
    Piece(
        "a PDF with an entity bomb in its metadata",
        lambda: a_pdf(
            catalog="/Metadata 6 0 R",
            more=(a_stream(LAUGHS.encode(), "/Type /Metadata /Subtype /XML"),),
        ),
    ),
    Piece(
        "a PDF that acts",
        lambda: a_pdf(catalog="/OpenAction << /S /JavaScript /JS (while(true);) >>"),
    ),
    refused(
        "an encrypted PDF",
        lambda: a_pdf(
            trailer="/Encrypt << /Filter /Standard /V 1 /R 2 /P -4"
            f" /O <{'00' * 32}> /U <{'11' * 32}> >> /ID [<00> <00>]"
        ),
        "password",
    ),
    refused("a PDF cut short", lambda: a_pdf()[:200], "damaged"),
    refused("the first line of a PDF", lambda: b"%PDF-1.7\n", "damaged"),
    refused(
        "a PDF whose pages hold themselves",
        lambda: a_pdf(pages="/Type /Pages /Kids [3 0 R] /Count 1"),
        "damaged",
    ),
    limited("a PDF of a million pages", a_pdf_of_a_million_pages, "pages"),
    Piece(
        "a PDF that counts backwards",
        lambda: a_pdf(pages="/Type /Pages /Kids [4 0 R] /Count -1"),
    ),
    limited(
        "a PDF that unpacks three times",
        lambda: a_pdf(
            content=a_stream(a_bomb(), "/Filter [" + "/FlateDecode " * 3 + "]")
        ),
        "inflated_bytes",
    ),
    limited(
        "a PDF that unpacks in four ways",
        lambda: a_pdf(
            content=a_stream(
                a85encode(deflated(b"\x81 " * MEGABYTE, 2)).hex().encode(),
                "/Filter [/AHx /A85 /Fl /FlateDecode /RL]",
            )
        ),
        "inflated_bytes",
    ),
    refused(
        "a page with ten million letters",
        lambda: a_pdf(
            content=a_stream(
                deflated(drawn(SENTENCE) * 150_000, 1), "/Filter /FlateDecode"
            )
        ),
        "memory_bytes|cpu_seconds",
    ),
    Piece("a PDF that follows itself", a_pdf_that_follows_itself),
    refused(
        "a PDF with a picture of itself",
        lambda: a_pdf(
            content=a_stream(drawn(SENTENCE) + b" /I Do"),
            more=(
                a_stream(
                    b"/I Do /I Do",
                    "/Type /XObject /Subtype /Form /BBox [0 0 9 9]"
                    " /Resources << /XObject << /I 6 0 R >> >>",
                ),
            ),
        ),
        "memory_bytes",
    ),
    limited(
        "a scan of a square kilometre",
        lambda: a_scan(box="0 0 3000000 3000000"),
        "inflated_bytes",
        needs_ocr=True,
    ),
    refused(
        "a scan of nothing",
        lambda: a_scan(box="0 0 595 842"),
        "There is no text",
        needs_ocr=True,
    ),
]


OFFICE = [
    Piece("a DOCX by another name", a_docx),
    limited(
        "a DOCX that unpacks to 30 MB",
        lambda: a_docx(" " * 30 * MEGABYTE),
        "inflated_bytes",
    ),
    refused("a DOCX that lies about its size", a_docx_that_lies, "damaged"),
    refused("a DOCX cut short", lambda: a_docx()[:-60], "damaged zip archive"),
    refused(
        "a DOCX with laughs", lambda: a_docx("&e9;", prolog=LAUGHS), "DOCTYPE|entity"
    ),
    refused(
        "a DOCX that reads files", lambda: a_docx("&e9;", prolog=OUTSIDE), "DOCTYPE"
    ),
    refused(
        "a DOCX that climbs out",
        lambda: a_docx(**{"../../../etc/cron.d/x": "verzonnen"}),
        "outside itself",
    ),
    refused(
        "a DOCX of many files",
        lambda: a_docx(**{f"word/{number}": "" for number in range(5000)}),
        "too many files",
    ),
    refused(
        "a DOCX with laughs in UTF-16",
        lambda: a_zip({"word/document.xml": f"{LAUGHS}<x>&e9;</x>".encode("utf-16")}),
        "DOCTYPE|entity",
    ),
    Piece("an ODT by another name", an_odt),
    Piece(
        "an ODT with a billion spaces",
        lambda: an_odt(f'{SENTENCE}</text:p><text:p>x<text:s text:c="1000000000"/>'),
    ),
    limited(
        "an ODT that unpacks to 30 MB",
        lambda: an_odt(" " * 30 * MEGABYTE),
        "inflated_bytes",
    ),
    refused(
        "an ODT with laughs", lambda: an_odt("&e9;", prolog=LAUGHS), "DOCTYPE|entity"
    ),
    refused(
        "a zip in a zip", lambda: a_zip({"a.zip": a_zip({"a": ""})}), "a zip archive"
    ),
    refused("an encrypted DOCX", lambda: an_ole_file("EncryptedPackage"), "password"),
    refused("a DOC that is none", lambda: an_ole_file("WordDocument"), "LibreOffice"),
    refused("an RTF of brackets", lambda: b"{\\rtf1" + b"{" * MEGABYTE, "too deep"),
    refused(
        "an RTF with an endless picture",
        lambda: b"{\\rtf1 {\\pict\\bin999999999 }" + SENTENCE.encode() + b"}",
        "cut off",
    ),
]

MARKUP = [
    refused(
        "an XML with laughs", lambda: f"{LAUGHS}<x>&e9;</x>".encode(), "DOCTYPE|entity"
    ),
    refused(
        "an XML that reads files", lambda: f"{OUTSIDE}<x>&e9;</x>".encode(), "DOCTYPE"
    ),
    Piece("unclosed tags", lambda: f"<html><p><b><i>{SENTENCE}".encode()),
    refused(
        "a hundred thousand boxes",
        lambda: b"<html>" + b"<div>" * 100_000 + SENTENCE.encode(),
        "depth",
    ),
]

IMAGES = [
    limited(
        "an image of 400,000,000 pixels",
        lambda: a_png(20_000, 20_000),
        "inflated_bytes",
        needs_ocr=True,
    ),
    refused(
        "an image cut short", lambda: a_png(2000, 2000)[:60], "damaged", needs_ocr=True
    ),
    refused("a white image", lambda: a_png(500, 700), "no text", needs_ocr=True),
    refused(
        "a TIFF that bites its tail",
        a_tiff_that_bites_its_tail,
        "no text",
        needs_ocr=True,
    ),
    limited("a TIFF of many pages", a_tiff_of_many_pages, "pages", needs_ocr=True),
    refused(
        "an image with a bomb beside it", a_png_with_a_bomb, "damaged", needs_ocr=True
    ),
    refused("a gzip bomb", lambda: gzip.compress(bytes(MEGABYTE)), "compressed file"),
]

CORPUS = [*TEXTS, *PDFS, *OFFICE, *MARKUP, *IMAGES]
