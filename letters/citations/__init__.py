"""References to papers in a text: where they stand, what they are, where they lead."""

from letters.citations.finding import find_references
from letters.citations.links import dossier_of, official_url
from letters.citations.written import is_plain, read_written

__all__ = ["dossier_of", "find_references", "is_plain", "official_url", "read_written"]
