"""Scans: Tesseract reads the images of pages, in Dutch.

https://tesseract-ocr.github.io/tessdoc/Command-Line-Usage.html
"""

import shutil
import subprocess
from collections.abc import Iterator
from io import BytesIO

from PIL.Image import Image

from letters.errors import ProgramMissing, UnreadableFile
from letters.extraction.formats import tell_format
from letters.extraction.limits import Limits
from letters.extraction.ocr.hocr import confidence_of, read_pages
from letters.extraction.ocr.images import RESOLUTION, page_images
from letters.extraction.ocr.upright import likely_turns, upright
from letters.extraction.programs import run
from letters.extraction.progress import OnPage
from letters.shapes import Document

NOT_INSTALLED = "The file is a scan, and what reads scans is not installed"
TO_INSTALL = "install Tesseract with Dutch (tesseract-ocr, tesseract-ocr-nld)"
OPTIONS = ["-l", "nld", "--dpi", str(RESOLUTION), "-c", "tessedit_create_hocr=1"]
READABLE = 60  # how sure Tesseract is, at least, of a page that stands upright
# In Dutch it is dirt that stands above an "i".
OPTIONS += ["-c", "tessedit_char_blacklist=íìî"]


def read(content: bytes, limits: Limits, on_page: OnPage) -> Document:
    """Read the pages of an image, or of a PDF that consists of images.

    :param on_page: called with (page, pages) after each page.
    :raises ProgramMissing: Tesseract or its Dutch is not installed.
    :raises UnreadableFile: it fails.
    """
    tesseract = _find_tesseract()
    count, images = page_images(content, limits)

    def hocrs() -> Iterator[bytes]:
        for number, image in enumerate(images, 1):
            yield _read_page(tesseract, image, limits)
            on_page(number, count)

    media_type = tell_format(content).media_type
    return Document(media_type, read_pages(hocrs()), wrapped=True, is_ocr=True)


def _find_tesseract() -> str:
    tesseract = shutil.which("tesseract")
    if not tesseract:
        raise ProgramMissing(NOT_INSTALLED, TO_INSTALL)
    listed = subprocess.run([tesseract, "--list-langs"], capture_output=True, text=True)
    if "nld" not in listed.stdout.split():
        raise ProgramMissing(NOT_INSTALLED, TO_INSTALL)
    return tesseract


def _read_page(tesseract: str, image: Image, limits: Limits) -> bytes:
    """Return what stands on a page, turned until it can be read."""
    seen: list[bytes] = []
    for turn in likely_turns(image):
        turned = image.rotate(turn, expand=True)
        seen.append(_recognise(tesseract, upright(turned), limits))
        if confidence_of(seen[-1]) >= READABLE:
            return seen[-1]
    return max(seen, key=confidence_of)


def _recognise(tesseract: str, image: Image, limits: Limits) -> bytes:
    """Return what Tesseract sees on a page, as hOCR."""
    page = BytesIO()
    image.save(page, "PPM")
    command = [tesseract, "stdin", "stdout", *OPTIONS]
    done = run(command, limits, page.getvalue())
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip()[-200:]
        raise UnreadableFile("Tesseract failed on a page", said)
    return done.stdout
