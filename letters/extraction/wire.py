"""A document as JSON on its way out of the child process, and word of its progress."""

import json
from collections.abc import Callable
from datetime import date

from letters.shapes import Document, Facts, Line

OnPage = Callable[[int, int], None]  # called with (page, pages) when a page is read


def pack(message: dict) -> str:
    """Return a message in one line; the shapes in it become their fields."""
    return json.dumps(message, default=_fields)


def _fields(shape: Document | Line | Facts | date) -> dict | str:
    return shape.isoformat() if isinstance(shape, date) else vars(shape)


def unpack(fields: dict) -> Document:
    """Return the document of which a message holds the fields."""
    pages = tuple(tuple(Line(**line) for line in page) for page in fields["pages"])
    stated = fields["facts"]
    day = date.fromisoformat(stated["date"]) if stated["date"] else None
    facts = Facts(**stated | {"date": day, "dossiers": tuple(stated["dossiers"])})
    return Document(**fields | {"pages": pages, "facts": facts})
