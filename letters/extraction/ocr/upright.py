"""A page that lay askew on the scanner, or on its side, is turned upright."""

from itertools import pairwise

from PIL import ImageFilter
from PIL.Image import Image, Resampling

WIDTH = 600  # enough to see lines of text, not letters
WHITE = 255
# Each step looks around the best angle of the last, in degrees.
STEPS = (range(-5, 6), (-0.5, 0, 0.5), (-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3))
# Edges as hard as a fax's make an "e" look like a "c".
SOFTEN = ImageFilter.GaussianBlur(0.7)


def upright(page: Image) -> Image:
    """Return the page with its lines of text level and its edges softened."""
    small = page.resize((WIDTH, max(1, WIDTH * page.height // page.width)))
    angle = 0.0
    for step in STEPS:
        angles = [angle + each for each in step]
        angle = max(angles, key=lambda each: _contrast(_turn(small, each)))
    return _turn(page.filter(SOFTEN), angle, Resampling.BICUBIC)


def likely_turns(page: Image) -> tuple[int, ...]:
    """Return how far a page may have to be turned to be read, the likeliest first."""
    small = page.resize((WIDTH, WIDTH))
    is_sideways = _contrast(small.rotate(90)) > _contrast(small)
    return (90, 270, 0) if is_sideways else (0, 180)


def _turn(page: Image, angle: float, way: Resampling = Resampling.BILINEAR) -> Image:
    return page.rotate(angle, way, fillcolor=WHITE) if angle else page


def _contrast(page: Image) -> int:
    """Return how much each row of pixels differs from the next: most when level."""
    rows = page.resize((1, page.height), Resampling.BOX).tobytes()
    return sum((row - below) ** 2 for row, below in pairwise(rows))
