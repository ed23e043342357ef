"""The pages of a scan as grey images of one resolution."""

from collections.abc import Iterator
from io import BytesIO

import pypdfium2
from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from letters.errors import UnreadableFile
from letters.extraction.formats import PDF, tell_format
from letters.extraction.limits import Limits

# What Tesseract is trained for, in dots per inch. Finer finds no more.
RESOLUTION = 300
POINTS = 72  # an inch
A4_HEIGHT = 11.69  # inches
Image.MAX_IMAGE_PIXELS = None  # _check_size() is stricter
# An image that says to be coarser than a fax or finer than a negative says nothing.
RESOLUTIONS = range(70, 1300)


def page_images(content: bytes, limits: Limits) -> tuple[int, Iterator[Image.Image]]:
    """Return how many pages there are, and each as an image in 256 greys.

    :raises LimitExceeded: there are too many, or one has too many pixels.
    """
    if tell_format(content) == PDF:
        document = pypdfium2.PdfDocument(content)
        count, images = len(document), _rendered(document, limits)
    else:
        frames = _open(content)
        count, images = _count(frames, limits), _resized(frames, limits)
    if count > limits.pages:
        raise limits.exceeded("pages")
    return count, images


def _rendered(document: pypdfium2.PdfDocument, limits: Limits) -> Iterator[Image.Image]:
    scale = RESOLUTION / POINTS
    for page in document:
        width, height = page.get_size()
        _check_size(width * scale, height * scale, limits)
        yield page.render(scale=scale, grayscale=True).to_pil()


def _open(content: bytes) -> Image.Image:
    try:
        return Image.open(BytesIO(content), formats=["PNG", "JPEG", "TIFF"])
    except UnidentifiedImageError:
        raise UnreadableFile("The image is damaged") from None
    except (OSError, SyntaxError, ValueError) as error:
        raise UnreadableFile("The image is damaged", str(error)) from error


def _count(frames: Image.Image, limits: Limits) -> int:
    """Return how many frames there are, or one more than there may be.

    Pillow counts them in a time that grows with the square of their number.
    """
    count = 0
    try:
        while count <= limits.pages:
            frames.seek(count)
            count += 1
    except EOFError:  # there is no such frame
        frames.seek(0)
    except (OSError, SyntaxError, ValueError) as error:
        raise UnreadableFile("The image is damaged", str(error)) from error
    return count


def _resized(frames: Image.Image, limits: Limits) -> Iterator[Image.Image]:
    for frame in ImageSequence.Iterator(frames):
        _check_size(*frame.size, limits)
        try:
            image = _as_seen(frame)
        except (OSError, SyntaxError, ValueError) as error:
            raise UnreadableFile("The image is damaged", str(error)) from error
        scale = RESOLUTION / _resolution(frame)
        width, height = (round(side * scale) or 1 for side in image.size)
        _check_size(width, height, limits)
        yield image.resize((width, height), Image.Resampling.BICUBIC)


def _as_seen(frame: Image.Image) -> Image.Image:
    """Return the frame in greys, as the camera was held, and on white paper."""
    image = ImageOps.exif_transpose(frame)
    if image.has_transparency_data:
        paper = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(paper, image.convert("RGBA"))
    return image.convert("L")


def _resolution(image: Image.Image) -> float:
    """Return the dots per inch; of an image that does not say, as if it were A4."""
    stated = float(image.info.get("dpi", (0, 0))[1])
    return stated if round(stated) in RESOLUTIONS else max(image.size) / A4_HEIGHT


def _check_size(width: float, height: float, limits: Limits) -> None:
    if width * height > limits.inflated_bytes:  # a grey pixel is a byte
        raise limits.exceeded("inflated_bytes")
