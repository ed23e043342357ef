"""Boxes of an OpenDocument text: do they stand in the text or beside it?"""

from letters.extraction.odt.names import DRAW, FO, STYLE, SVG, TEXT, points
from letters.extraction.odt.styles import Styles
from letters.extraction.paragraphs import Strip
from letters.extraction.safe_xml import Element

A4 = Strip(56.7, 538.6, 595.3)


def strip_of(styles: Element | None, master: Element | None) -> Strip:
    """Return the column of the text on the pages of a style:master-page."""
    if styles is None or master is None:
        return A4
    wanted = master.get(STYLE + "page-layout-name")
    for layout in styles.iter(STYLE + "page-layout"):
        properties = layout.find(STYLE + "page-layout-properties")
        if layout.get(STYLE + "name") == wanted and properties is not None:
            width = points(properties.get(FO + "page-width")) or A4.page_width
            left = points(properties.get(FO + "margin-left")) or 0.0
            right = points(properties.get(FO + "margin-right")) or 0.0
            return Strip(left, width - right, width)
    return A4


def is_beside(shape: Element, styles: Styles, strip: Strip) -> bool:
    """Tell it of a draw:frame or a shape; one in the line of the text is not."""
    if shape.get(TEXT + "anchor-type") == "as-char":
        return False
    facts = styles.facts("graphic", shape.get(DRAW + "style-name"))
    left, width = points(shape.get(SVG + "x")), points(shape.get(SVG + "width")) or 0.0
    relative, position = facts.get("relative") or "", facts.get("position") or ""
    if relative in ("page-start-margin", "page-end-margin"):
        return True
    if position == "right":
        left = (strip.page_width if relative == "page" else strip.right) - width
    elif left is None:
        return False
    elif relative != "page":
        left += strip.left
    return strip.is_beside(left, width)
