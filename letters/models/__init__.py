"""What the archive holds. The database guards what must be true.

Every `start` and `end` is an offset into the text of the row's letter.
"""

from letters.models.choices import Chamber, Kind
from letters.models.letter import IndexChange, Letter, SourceFile, new_key
from letters.models.meeting import Meeting
from letters.models.papers import Dossier, Kamerstuk
from letters.models.parts import (
    AgendaItem,
    Commitment,
    Footnote,
    Paragraph,
    Reference,
    Signatory,
)
from letters.models.synonym import Synonym

__all__ = [
    "AgendaItem",
    "Chamber",
    "Commitment",
    "Dossier",
    "Footnote",
    "IndexChange",
    "Kamerstuk",
    "Kind",
    "Letter",
    "Meeting",
    "Paragraph",
    "Reference",
    "Signatory",
    "SourceFile",
    "Synonym",
    "new_key",
]
