"""What a PDF packs comes out again, and a file is refused that unpacks to too much."""

import zlib
from base64 import a85encode
from io import BytesIO

import pytest
from PIL import Image

from letters.errors import LimitExceeded
from letters.extraction.limits import Limits
from letters.extraction.pdf.filters import FILTERS
from letters.extraction.pdf.inflated import check_inflated
from tests.made_files import a_pdf, a_stream

TEXT = b"De brief aan de Kamer (verzonnen), " * 2000


def as_lzw(content: bytes) -> bytes:
    """Pack with the LZW of TIFF, which is that of PDF."""
    file = BytesIO()
    image = Image.frombytes("L", (len(content), 1), content)
    image.save(file, "TIFF", compression="tiff_lzw")
    tags = Image.open(file).tag_v2
    (start,), (length,) = tags[273], tags[279]
    return file.getvalue()[start : start + length]


@pytest.mark.parametrize(
    ("name", "packed", "unpacked"),
    [
        ("FlateDecode", zlib.compress(TEXT), TEXT),
        ("Fl", zlib.compress(TEXT)[:-4] + b"xxxx", TEXT),
        ("Fl", b"xxxx", b""),
        ("ASCIIHexDecode", b"42 72\n696566 4>rubbish", b"Brief@"),
        ("ASCII85Decode", a85encode(TEXT, wrapcol=60) + b"~>rubbish", TEXT),
        ("A85", b"zz", bytes(8)),
        ("A85", b"uuuuu", b""),
        ("RunLengthDecode", b"\x02abc\x81x\x80rubbish", b"abc" + b"x" * 128),
        ("RL", b"\x81", b""),
        ("LZWDecode", as_lzw(TEXT), TEXT),
        ("LZW", as_lzw(TEXT[:1]), TEXT[:1]),
        ("LZW", as_lzw(bytes(70_000)), bytes(70_000)),
        ("LZW", b"\xff\xff", b""),
    ],
)
def test_what_is_packed_comes_out(name, packed, unpacked):
    assert b"".join(FILTERS[name](packed)) == unpacked


FLATE = "/Filter /FlateDecode"


def test_all_streams_count_together():
    half = a_stream(zlib.compress(bytes(600)), FLATE)
    check_inflated(a_pdf(content=half), Limits(inflated_bytes=1000))
    with pytest.raises(LimitExceeded, match="inflated_bytes 1000"):
        check_inflated(a_pdf(content=half, more=(half,)), Limits(inflated_bytes=1000))


def test_a_picture_that_is_packed_once_does_not_count():
    picture = a_stream(zlib.compress(bytes(5000)), f"/Subtype /Image {FLATE}")
    check_inflated(a_pdf(more=(picture,)), Limits(inflated_bytes=1000))


@pytest.mark.parametrize(
    "named",
    [
        "/Filter/FlateDecode",
        "/Filter [ /FlateDecode ]",
        "/Filter /Fl#61teDecode",
        "/Filter 7 0 R",
        "/Subtype /Image /Filter [/FlateDecode /DCTDecode]",
    ],
)
def test_a_filter_is_known_however_it_is_named(named):
    packed = a_stream(zlib.compress(bytes(5000)), named)
    file = a_pdf(more=(packed, b"[/FlateDecode]"))
    with pytest.raises(LimitExceeded):
        check_inflated(file, Limits(inflated_bytes=1000))
