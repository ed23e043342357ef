"""How much a PDF unpacks to, found before PDFium unpacks it.

PDFium has no limit of its own: where memory gives out, it ends its process. What is
hidden from this count, in an object stream say, comes up against that limit still.

Filters: ISO 32000-1, 7.4.
"""

import re
from collections.abc import Iterator

from letters.extraction.limits import Limits
from letters.extraction.pdf.filters import FILTERS

KEYWORD = re.compile(rb"\bstream\r?\n")
NAMES = rb"(\[[^\]]{0,500}\]|/[^\s/<>\[\]()]{1,100})"
FILTER = re.compile(rb"/Filter\s*(?:%b|(\d+)\s+\d+\s+R)" % NAMES)
NAMED = re.compile(rb"\b(\d+)\s+\d+\s+obj\s*%b" % NAMES)
NAME = re.compile(rb"/([^\s/<>\[\]()]{1,100})")
ESCAPE = re.compile(rb"#([0-9a-fA-F]{2})")
PICTURE = re.compile(rb"/Subtype\s*/Image\b")


def check_inflated(content: bytes, limits: Limits) -> None:
    """Refuse a file whose streams unpack to more than one file may.

    A picture packed once is not counted, for PDFium unpacks it a row at a time, and
    only where a page is drawn.

    :raises LimitExceeded: inflated_bytes.
    """
    left = limits.inflated_bytes
    for filters, stream in _streams(content):
        for name in filters:
            if name not in FILTERS:  # a picture in a format of its own
                break
            stream = _undone(name, stream, left)
            if len(stream) > left:
                raise limits.exceeded("inflated_bytes")
        left -= len(stream)


def _undone(name: str, packed: bytes, most: int) -> bytes:
    """Return what comes out of a filter, and little more than the most that may."""
    out = bytearray()
    for chunk in FILTERS[name](packed):
        out += chunk
        if len(out) > most:
            break
    return bytes(out)


def _streams(content: bytes) -> Iterator[tuple[list[str], bytes]]:
    """Yield the names of the filters of each stream, and its bytes."""
    elsewhere = dict(NAMED.findall(content))
    end = 0
    while keyword := KEYWORD.search(content, end):
        head = content[end : keyword.start()]
        head = head[head.rfind(b"obj") :]
        end = content.find(b"endstream", keyword.end())
        end = len(content) if end < 0 else end
        found = FILTER.search(head)
        written = found and (found[1] or elsewhere.get(found[2])) or b""
        filters = [_unescaped(name) for name in NAME.findall(written)]
        if len(filters) > 1 or not PICTURE.search(head):
            yield filters, content[keyword.end() : end]


def _unescaped(name: bytes) -> str:
    return ESCAPE.sub(lambda code: bytes([int(code[1], 16)]), name).decode("latin-1")
