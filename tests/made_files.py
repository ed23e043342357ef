"""Small files of every format, made here, so that a test can make one wrongly."""

import struct
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

# The shortest letter.
SENTENCE = "Geachte voorzitter, hierbij de geannoteerde agenda (verzonnen)"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ODF = "urn:oasis:names:tc:opendocument:xmlns"
ODT = "application/vnd.oasis.opendocument.text"
OLE_HEADER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BLACK_ON_WHITE = 0  # the colour type of PNG


def a_zip(members: dict[str, str | bytes]) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def a_docx(text: str = SENTENCE, *, prolog: str = "", **members: str | bytes) -> bytes:
    """Return a Word document of one paragraph; members are more files in its zip."""
    body = f"<w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body>"
    document = f'{prolog}<w:document xmlns:w="{WORD}">{body}</w:document>'
    return a_zip({"word/document.xml": document, **members})


def an_odt(text: str = SENTENCE, *, prolog: str = "") -> bytes:
    """Return an OpenDocument text of one paragraph."""
    spaces = f'xmlns:office="{ODF}:office:1.0" xmlns:text="{ODF}:text:1.0"'
    body = (
        f"<office:body><office:text><text:p>{text}</text:p></office:text></office:body>"
    )
    root = "office:document-content"
    return a_zip(
        {"mimetype": ODT, "content.xml": f"{prolog}<{root} {spaces}>{body}</{root}>"}
    )


def an_ole_file(stream: str) -> bytes:
    """Return what looks like an old Office file with a stream in it."""
    return OLE_HEADER + bytes(504) + stream.encode("utf-16-le") + bytes(4096)


def a_stream(content: bytes, entries: str = "") -> bytes:
    """Return the object of a PDF that holds content."""
    head = f"<< /Length {len(content)} {entries} >>\nstream\n".encode()
    return head + content + b"\nendstream"


def drawn(text: str) -> bytes:
    """Return what draws lines of text on the page of a PDF."""
    lines = text.replace("(", r"\(").replace(")", r"\)").replace("\n", ") ' (")
    return f"BT /F 11 Tf 15 TL 72 700 Td ({lines}) ' ET".encode("latin-1")


def a_pdf(
    *,
    content: bytes = a_stream(drawn(SENTENCE)),
    pages: str = "/Type /Pages /Kids [4 0 R] /Count 1",
    box: str = "0 0 595 842",
    catalog: str = "",
    trailer: str = "",
    more: tuple[bytes, ...] = (),
) -> bytes:
    """Return a PDF of one page.

    :param content: object 1; the font is object 2, the pages 3, the page 4, the
        catalog 5, and `more` follows; the first of it may be drawn as the image /I.
    """
    font = (
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica"
        b" /Encoding /WinAnsiEncoding >>"
    )
    page = (
        f"<< /Type /Page /Parent 3 0 R /MediaBox [{box}] /Contents 1 0 R"
        " /Resources << /Font << /F 2 0 R >> /XObject << /I 6 0 R >> >> >>"
    )
    root = f"<< /Type /Catalog /Pages 3 0 R {catalog} >>".encode()
    parts = [content, font, f"<< {pages} >>".encode(), page.encode(), root, *more]
    file, offsets = bytearray(b"%PDF-1.7\n"), []
    for number, part in enumerate(parts, 1):
        offsets.append(len(file))
        file += b"%d 0 obj\n%b\nendobj\n" % (number, part)
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    start, size = len(file), len(parts) + 1
    file += f"xref\n0 {size}\n0000000000 65535 f \n{table}".encode()
    file += f"trailer\n<< /Size {size} /Root 5 0 R {trailer} >>\n".encode()
    return bytes(file) + f"startxref\n{start}\n%%EOF\n".encode()


def a_png(width: int, height: int) -> bytes:
    """Return a white image in black and white, however large it is."""
    head = struct.pack(">IIBBBBB", width, height, 1, BLACK_ON_WHITE, 0, 0, 0)
    row = b"\0" + b"\xff" * ((width + 7) // 8)
    packer = zlib.compressobj()
    packed = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    chunks = [(b"IHDR", head), (b"IDAT", packed), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data))
        + kind
        + data
        + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
