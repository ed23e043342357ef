"""Request to page, a module for each subject."""

from letters.views.cites import cited_papers
from letters.views.citing import cite_letter, cite_letter_file, cite_paper_file
from letters.views.dossiers import dossier
from letters.views.health import health
from letters.views.helping import search_help
from letters.views.letter import file, letter
from letters.views.meetings import meetings
from letters.views.papers import kamerstuk, most_cited
from letters.views.quality import quality
from letters.views.searching import search_page
from letters.views.similar import similar_items
from letters.views.start import start
from letters.views.suggestions import suggestions

__all__ = [
    "cite_letter",
    "cite_letter_file",
    "cite_paper_file",
    "cited_papers",
    "dossier",
    "file",
    "health",
    "kamerstuk",
    "letter",
    "meetings",
    "most_cited",
    "quality",
    "search_help",
    "search_page",
    "similar_items",
    "start",
    "suggestions",
]
