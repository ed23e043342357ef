"""The names of OpenDocument 1.3 (OASIS) and its measures."""

import re

OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE = f"{{{OASIS}office:1.0}}"
TEXT = f"{{{OASIS}text:1.0}}"
TABLE = f"{{{OASIS}table:1.0}}"
DRAW = f"{{{OASIS}drawing:1.0}}"
STYLE = f"{{{OASIS}style:1.0}}"
FO = f"{{{OASIS}xsl-fo-compatible:1.0}}"
SVG = f"{{{OASIS}svg-compatible:1.0}}"
MANIFEST = f"{{{OASIS}manifest:1.0}}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

LENGTH = re.compile(r"(-?\d{1,9}(?:\.\d{1,9})?)(pt|in|cm|mm|pc|px)")
POINTS = {"pt": 1, "in": 72, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12, "px": 0.75}


def points(length: str | None) -> float | None:
    """Return a length such as "2.5cm" in points; None where it tells none."""
    match = LENGTH.fullmatch(length or "")
    return round(float(match[1]) * POINTS[match[2]], 1) if match else None


def whole(text: str | None, default: int) -> int:
    """Return a count as the format writes it."""
    text = text or ""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else default
