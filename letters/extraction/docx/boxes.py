"""Boxes, frames and floating tables: do they stand in the text or beside it?"""

import re

from letters.extraction.docx.names import WP, W, number, points, value
from letters.extraction.paragraphs import Strip
from letters.extraction.safe_xml import Element

EMU_PER_POINT = 12700
A4 = Strip(72.0, 523.0, 595.0)
IN_MARGIN = ("leftMargin", "rightMargin", "insideMargin", "outsideMargin")
LENGTH = re.compile(r"(margin-left|width):(-?\d{1,9}(?:\.\d{1,9})?)(pt|in|cm|mm)?")
POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "": 1.0}


def strip_of(section: Element | None) -> Strip:
    """Return the column of the text from a w:sectPr."""
    size = None if section is None else section.find(W + "pgSz")
    margins = None if section is None else section.find(W + "pgMar")
    if size is None or margins is None:
        return A4
    width = points(size.get(W + "w"))
    right = width - points(margins.get(W + "right"))
    return Strip(points(margins.get(W + "left")), right, width)


def is_drawing_beside(drawing: Element, strip: Strip) -> bool:
    """Tell it of a w:drawing."""
    anchor = drawing.find(WP + "anchor")
    position = None if anchor is None else anchor.find(WP + "positionH")
    if position is None:
        return False
    extent = anchor.find(WP + "extent")
    width = (number(extent.get("cx")) or 0) / EMU_PER_POINT if extent is not None else 0
    base = position.get("relativeFrom", "")
    offset = number(position.findtext(WP + "posOffset"))
    left = None if offset is None else offset / EMU_PER_POINT
    align = position.findtext(WP + "align") or ""
    return base in IN_MARGIN or _is_beside(base == "page", left, align, width, strip)


def is_picture_beside(style: str, strip: Strip) -> bool:
    """Tell it of a VML shape, by its style attribute."""
    style = style.replace(" ", "")
    if "position:absolute" not in style:
        return False
    sizes = {
        name: float(amount) * POINTS[unit]
        for name, amount, unit in LENGTH.findall(style)
    }
    on_page = "mso-position-horizontal-relative:page" in style
    left, width = sizes.get("margin-left"), sizes.get("width", 0.0)
    return _is_beside(on_page, left, "", width, strip)


def is_table_beside(properties: Element, strip: Strip) -> bool:
    """Tell it of a w:tblPr."""
    place = properties.find(W + "tblpPr")
    if place is None:
        return False
    width = properties.find(W + "tblW")
    return _is_beside(
        place.get(W + "horzAnchor") == "page",
        points(place.get(W + "tblpX")),
        place.get(W + "tblpXSpec", ""),
        0 if width is None else points(value(width, name="w")),
        strip,
    )


def is_frame_beside(properties: Element | None, strip: Strip) -> bool:
    """Tell it of a w:pPr."""
    frame = None if properties is None else properties.find(W + "framePr")
    if frame is None:
        return False
    return _is_beside(
        frame.get(W + "hAnchor") == "page",
        points(frame.get(W + "x")),
        frame.get(W + "xAlign", ""),
        points(frame.get(W + "w")),
        strip,
    )


def _is_beside(
    on_page: bool, left: float | None, align: str, width: float, strip: Strip
) -> bool:
    if align == "right":
        left = (strip.page_width if on_page else strip.right) - width
    elif align or left is None:
        return False
    elif not on_page:
        left += strip.left
    return strip.is_beside(left, width)
