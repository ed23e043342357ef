"""The names of WordprocessingML (ECMA-376 part 1, chapter 17) and its measures."""

from letters.extraction.safe_xml import Element

OFFICE = "http://schemas.openxmlformats.org/"
W = f"{{{OFFICE}wordprocessingml/2006/main}}"
R = f"{{{OFFICE}officeDocument/2006/relationships}}"
M = f"{{{OFFICE}officeDocument/2006/math}}"
MC = f"{{{OFFICE}markup-compatibility/2006}}"
WP = f"{{{OFFICE}drawingml/2006/wordprocessingDrawing}}"
V = "{urn:schemas-microsoft-com:vml}"

# The strict variant of the format differs in its names only.
STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": W,
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": R,
    b"http://purl.oclc.org/ooxml/officeDocument/math": M,
    b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": WP,
}


def value(element: Element | None, default: str = "", name: str = "val") -> str:
    return default if element is None else element.get(W + name, default)


def number(text: str | None) -> int | None:
    """Return a whole number as the format writes it, or None."""
    try:
        return int(float(text or ""))
    except (ValueError, OverflowError):
        return None


def is_on(element: Element | None) -> bool:
    """Tell whether a switch such as <w:b/> stands on."""
    return element is not None and value(element, "1") in ("1", "true", "on")


def points(twips: str | None) -> float:
    """Return twentieths of a point as points."""
    return (number(twips) or 0) / 20


def loosened(content: bytes) -> bytes:
    """Return a part in the names of the usual variant of the format."""
    if b"http://purl.oclc.org/ooxml/" in content:
        for strict, usual in STRICT.items():
            content = content.replace(strict, usual[1:-1].encode())
    return content
