"""PDFs in the making, drawn point by point from the upper left corner.

No text in them is from a real letter.
"""

from io import BytesIO
from pathlib import Path

import reportlab
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from letters.extraction import pdf
from letters.extraction.limits import Limits
from letters.shapes import Document, Line

WIDTH, HEIGHT = 595.0, 842.0
PITCH = 12.0
FONTS = Path(reportlab.__file__).parent / "fonts"
pdfmetrics.registerFont(TTFont("Vera", FONTS / "Vera.ttf"))

PARAGRAPH = [
    "De ministers spreken over de steun aan het gebied en over de",
    "plannen die in het voorjaar zijn gemaakt. Nederland heeft daar",
    "eerder op gewezen en zal dat tijdens de bijeenkomst opnieuw",
    "doen. Over de uitkomst ontvangt de Kamer een verslag.",
]
OTHER = [
    "Een dag later komt de raad bijeen om de laatste besluiten te",
    "nemen. Het kabinet hecht daaraan, want de voorbereiding heeft",
    "veel tijd gekost.",
]


class Paper:
    """A PDF in the making."""

    def __init__(self, **options) -> None:
        self._file = BytesIO()
        self._canvas = Canvas(self._file, pagesize=(WIDTH, HEIGHT), **options)

    def write(
        self,
        x: float,
        y: float,
        *lines: str,
        size: float = 10,
        font: str = "Helvetica",
        mode: int = 0,
    ) -> "Paper":
        """Write lines below each other, the first on height y."""
        self._canvas.setFont(font, size)
        for number, line in enumerate(lines):
            height = HEIGHT - y - number * PITCH * size / 10
            self._canvas.drawString(x, height, line, mode=mode)
        return self

    def justify(self, x: float, y: float, line: str, width: float) -> "Paper":
        """Write a line whose spaces are stretched to fill the width."""
        drawn = self._canvas.beginText(x, HEIGHT - y)
        drawn.setFont("Helvetica", 10)
        missing = width - self._canvas.stringWidth(line, "Helvetica", 10)
        drawn.setWordSpace(missing / line.count(" "))
        drawn.textOut(line)
        self._canvas.drawText(drawn)
        return self

    def rule(self, x: float, y: float, width: float) -> "Paper":
        self._canvas.line(x, HEIGHT - y, x + width, HEIGHT - y)
        return self

    def image(self) -> "Paper":
        black = BytesIO(b"P6 2 2 255\n" + bytes(12))
        self._canvas.drawImage(ImageReader(black), 0, 0, WIDTH, HEIGHT)
        return self

    def turn(self, angle: int, *, upright: bool) -> "Paper":
        """Show the page turned; what is written upright is turned back on it."""
        self._canvas.setPageRotation(angle)
        if upright:
            cos, sin = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}[angle]
            right = {90: HEIGHT, 180: WIDTH}.get(angle, 0)
            up = {180: HEIGHT, 270: WIDTH}.get(angle, 0)
            self._canvas.transform(cos, sin, -sin, cos, right, up)
        return self

    def next_page(self) -> "Paper":
        self._canvas.showPage()
        return self

    def content(self) -> bytes:
        self._canvas.save()
        return self._file.getvalue()

    def read(self) -> Document:
        return pdf.read(self.content(), Limits())


def texts(page: tuple[Line, ...], role: str = "body") -> list[str]:
    return [line.text for line in page if line.role == role]


def width_of(text: str, size: float) -> float:
    return pdfmetrics.stringWidth(text, "Helvetica", size)
