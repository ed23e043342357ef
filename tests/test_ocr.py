"""Scans: the pages are levelled, read in Dutch, and laid out as lines."""

import re
from io import BytesIO
from itertools import pairwise

import pytest
from PIL import ExifTags, Image, ImageDraw
from pypdfium2 import PdfDocument

from letters.errors import LimitExceeded, UnreadableFile
from letters.extraction import extract
from letters.extraction.limits import Limits
from letters.extraction.ocr.hocr import read_pages
from letters.extraction.ocr.images import page_images
from letters.extraction.ocr.upright import upright
from letters.shapes import Line, SourceFile
from tests.made_files import a_pdf, a_stream, drawn

WHITE, BLACK = 255, 0
LETTER = """\
Geachte voorzitter, (verzonnen)

Hierbij ontvangt u de geannoteerde agenda voor de
bijeenkomst van de ministers van Buitenlandse Zaken,
die op 12 februari 2020 in Brussel plaatsvindt.

1. Cyberdreigingen

De ministers spreken over de coördinatie van het
beleid (Kamerstuk 28 676, nr. 290) en over België.
"""


def a_page(text: str = LETTER, *, askew: float = 0) -> Image.Image:
    with PdfDocument(a_pdf(content=a_stream(drawn(text)))) as document:
        page = document[0].render(scale=300 / 72, grayscale=True).to_pil()
    return page.rotate(askew, Image.Resampling.BICUBIC, fillcolor=WHITE)


def a_file(*pages: Image.Image, format: str, **options) -> SourceFile:
    file = BytesIO()
    first, *others = pages
    more = {"save_all": True, "append_images": others} if others else {}
    first.save(file, format, **more, **options)
    return SourceFile("scan", file.getvalue())


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text)


@pytest.mark.parametrize("format", ["PNG", "JPEG", "TIFF", "PDF"])
def test_a_scan_is_read_as_it_was_written(format, tesseract):
    document = extract(a_file(a_page(askew=1.3), format=format, resolution=300))
    (page,) = document.pages
    assert document.is_ocr and document.wrapped
    assert words_of(" ".join(line.text for line in page)) == words_of(LETTER)
    assert [line.text for line in page if not line.text] == [""] * 3


@pytest.mark.parametrize("lying", [90, 180, 270])
def test_a_page_that_lies_on_its_side_is_read(lying, tesseract):
    page = a_page().rotate(lying, expand=True)
    document = extract(a_file(page, format="PNG", dpi=(300, 300)))
    assert words_of(document.pages[0][0].text) == words_of(LETTER.split("\n")[0])


def test_each_page_is_told_of_when_it_is_read(tesseract):
    told = []
    source = a_file(a_page(), a_page("Tweede blad"), format="TIFF")
    document = extract(source, on_page=lambda *place: told.append(place))
    assert told == [(1, 2), (2, 2)]
    assert document.pages[1] == (Line("Tweede blad", size=document.pages[1][0].size),)


def test_without_tesseract_a_scan_is_refused_with_what_to_install(
    monkeypatch, tmp_path
):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UnreadableFile, match="install .*tesseract-ocr-nld"):
        extract(a_file(a_page(), format="PNG"))


def test_without_dutch_a_scan_is_refused(monkeypatch, tmp_path, tesseract):
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    with pytest.raises(UnreadableFile, match="install .*tesseract-ocr-nld"):
        extract(a_file(a_page(), format="PNG"))


@pytest.mark.parametrize("askew", [-4.6, -0.5, 0, 0.3, 2.2])
def test_a_page_that_lay_askew_is_turned_upright(askew):
    page = Image.new("L", (1240, 1754), WHITE)
    draw = ImageDraw.Draw(page)
    for top in range(300, 1400, 40):
        draw.rectangle((200, top, 1040, top + 14), BLACK)
    lying = page.rotate(askew, Image.Resampling.BICUBIC, fillcolor=WHITE)
    columns = [upright(lying).crop((x, 0, x + 1, 1754)).tobytes() for x in (300, 940)]
    tops = [
        [
            at
            for at, (above, below) in enumerate(pairwise(column))
            if above > 128 >= below
        ]
        for column in columns
    ]
    assert len(tops[0]) == 28
    assert all(abs(one - other) <= 1 for one, other in zip(*tops, strict=True))


@pytest.mark.parametrize(
    ("size", "options", "expected"),
    [
        ((1240, 1754), {"dpi": (150, 150)}, (2480, 3508)),
        ((2480, 3508), {"dpi": (300, 300)}, (2480, 3508)),
        ((827, 1169), {}, (2482, 3508)),
        ((827, 1169), {"dpi": (1, 1)}, (2482, 3508)),
    ],
)
def test_an_image_is_brought_to_one_resolution(size, options, expected):
    source = a_file(Image.new("1", size, 1), format="PNG", **options)
    count, images = page_images(source.content, Limits())
    (image,) = images
    assert (count, image.mode) == (1, "L")
    assert image.size == pytest.approx(expected, abs=3)


def test_a_photograph_is_turned_as_the_camera_was_held():
    photo = Image.new("L", (3508, 2480), WHITE)
    photo.paste(BLACK, (0, 0, 100, 100))
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6  # a quarter to the right
    source = a_file(photo, format="JPEG", exif=exif, dpi=(300, 300))
    _, (image,) = page_images(source.content, Limits())
    assert image.size == (2480, 3508)
    assert image.getpixel((2470, 10)) < 50 < image.getpixel((10, 10))


def test_what_shows_through_an_image_is_white_paper():
    clear = Image.new("RGBA", (1240, 1754), (0, 0, 0, 0))
    clear.paste((0, 0, 0, 255), (0, 0, 100, 100))
    source = a_file(clear, format="PNG", dpi=(150, 150))
    _, (image,) = page_images(source.content, Limits())
    assert image.getpixel((10, 10)) < 50 < image.getpixel((1000, 1000))


def test_a_scan_with_too_many_pages_is_refused():
    source = a_file(*[Image.new("1", (100, 100), 1)] * 3, format="TIFF")
    with pytest.raises(LimitExceeded, match="pages 2"):
        page_images(source.content, Limits(pages=2))


def hocr(*lines: tuple[tuple[int, int], list[tuple[str, int, int]]]) -> bytes:
    """Return a page as Tesseract writes it down, of lines 40 pixels high.

    :param lines: of each its left and bottom, and its words with their width and
        confidence; there is a space of 12 pixels between words.
    """
    found = []
    for (left, bottom), words in lines:
        spans, end = [], left
        for text, width, confidence in words:
            box = f"bbox {end} {bottom - 40} {end + width} {bottom}"
            title = f"{box}; x_wconf {confidence}"
            spans.append(f"<span class='ocrx_word' title='{title}'>{text}</span>")
            end += width + 12
        box = f"bbox {left} {bottom - 40} {end - 12} {bottom}"
        title = f"{box}; baseline 0 -9; x_size 50"
        found.append(f"<span class='ocr_line' title='{title}'>{''.join(spans)}</span>")
    page = f"<div class='ocr_page' title='bbox 0 0 2480 3508'>{''.join(found)}</div>"
    return f"<html><body>{page}</body></html>".encode()


FULL = [("Een volle regel tekst", 1300, 95)]


def read_lines(page: bytes) -> tuple[Line, ...]:
    (lines,) = read_pages([page])
    return lines


def test_lines_have_their_size_and_indent_in_points():
    (full, item) = read_lines(
        hocr(((400, 900), FULL), ((500, 960), [("a. Cyber", 200, 95)]))
    )
    assert full == Line("Een volle regel tekst", size=12.0)
    assert item == Line("a. Cyber", size=12.0, indent=24.0)


def test_white_space_is_an_empty_line():
    bottoms = (900, 960, 1020, 1110, 1170)
    lines = read_lines(hocr(*[((400, each), FULL) for each in bottoms]))
    assert [bool(line.text) for line in lines] == [True, True, True, False, True, True]


MARGIN = 1900


def beside(*bottoms: int):
    return [((MARGIN, each), [("Datum", 150, 95)]) for each in bottoms]


def test_what_stands_beside_the_text_is_its_margin():
    lines = read_lines(
        hocr(((400, 900), FULL), ((400, 960), FULL), *beside(900, 960, 1020, 1080))
    )
    roles = [line.role for line in lines if line.text]
    assert roles == ["body"] * 2 + ["margin"] * 4


def test_the_margin_of_the_first_page_is_that_of_the_next():
    text = [((400, each), FULL) for each in (900, 960)]
    first = hocr(*text, *beside(900, 960, 1020, 1080))
    page = hocr(*text, *beside(900, 960))
    for before, role in (([first], "margin"), ([], "body")):
        assert read_pages([*before, page])[-1][-1].role == role


def test_a_line_of_the_margin_is_taken_off_the_line_of_text_before_it():
    row = [*FULL, ("", 180, 0), ("Datum", 150, 95)]
    lines = read_lines(hocr(((400, 900), row), *beside(960, 1020, 1080)))
    assert [line.text for line in lines] == [FULL[0][0], *["Datum"] * 4]
    assert [line.role for line in lines] == ["body", *["margin"] * 4]


def test_a_column_of_a_table_within_the_text_is_no_margin():
    across = [
        ((400, 300 + 60 * each), [("Een nog langere regel", 1700, 95)])
        for each in range(6)
    ]
    lines = read_lines(hocr(*across, *beside(900, 960, 1020, 1080)))
    assert "margin" not in {line.role for line in lines}


def roles_in(*pages: bytes) -> list[list[str]]:
    return [[each.role for each in page if each.text] for page in read_pages(pages)]


def at_edges(top: str, bottom: str) -> bytes:
    """Return a page of two lines of text, with these above and below it."""
    return hocr(
        ((1500, 150), [(top, 200, 95)]),
        ((400, 900), FULL),
        ((400, 960), FULL),
        ((400, 3400), [(bottom, 300, 95)]),
    )


def test_the_number_of_a_page_runs_over_the_pages():
    page = at_edges("Blad 2/3", "Pagina 2 van 3")
    first, second = roles_in(page, page)
    assert first == ["body", "body", "body", "foot"]
    assert second == ["head", "body", "body", "foot"]


def test_what_comes_again_at_the_edge_runs_over_the_pages():
    pages = [at_edges("Verzonnen brief", f"- blad {each}") for each in range(1, 4)]
    roles = ["head", "body", "body", "foot"]
    assert roles_in(*pages) == [["body", *roles[1:]], roles, roles]


def test_text_at_the_edge_of_a_page_is_text():
    pages = [
        at_edges("1. Cyber", "over nr. 411, dat op 3"),
        at_edges("2. Overig", "mei 2023 is besproken."),
        at_edges("3. Lunch", "In het najaar van 2023"),
    ]
    assert roles_in(*pages) == [["body"] * 4] * 3


def test_cells_of_a_row_stand_apart_and_dirt_is_left_out():
    row = [("Datum", 150, 95), ("—", 100, 60), ("12", 50, 95), ("mei", 80, 95)]
    bullet = [("•", 20, 96), ("Cyber", 150, 95)]
    dirt = [("'", 5, 20)]
    lines = read_lines(
        hocr(((400, 900), row), ((400, 960), bullet), ((400, 1020), dirt))
    )
    assert [line.text for line in lines] == ["Datum   12 mei", "• Cyber"]


def test_a_white_page_has_no_lines():
    assert read_lines(hocr()) == ()
