"""Search from the command line, through the same door as the page."""

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from django.core.management.base import BaseCommand, CommandError
from django.db.models import prefetch_related_objects

from letters.errors import ArchiveError
from letters.search import search
from letters.search.query import MAX_LENGTH
from letters.search.shapes import Hit, Query, Results


class Command(BaseCommand):
    help = "Print what is found, best first, as one JSON object a line."

    def add_arguments(self, parser):
        parser.add_argument(
            "query",
            help='words, "a phrase", OR, -without; put -- before a query that begins '
            "with a hyphen",
        )
        parser.add_argument(
            "--items", action="store_true", help="find agenda items, not letters"
        )
        parser.add_argument("--limit", type=int, help="print no more hits than this")

    def handle(self, *, query, items, limit, **options):
        if limit is not None and limit < 0:
            raise CommandError("--limit must not be negative.")
        unit = "items" if items else "letters"
        asked = Query(words=query, unit=unit, counted=())
        try:
            for hit in islice(self.all_hits(asked), limit):
                self.stdout.write(json.dumps(as_line(hit), ensure_ascii=False))
        except ArchiveError as error:
            raise CommandError(str(error)) from error

    def all_hits(self, query: Query) -> Iterator[Hit]:
        """Yield the hits of all pages, reading each page when it is asked for.

        What is to be said of the search is told once.
        """
        told: set[str] = set()
        pages = 1
        while query.page <= pages:
            results = search(query)
            pages = results.pages
            for remark in remarks(results):
                if remark not in told:
                    self.stderr.write(remark)
                told.add(remark)
            prefetch_related_objects([hit.letter for hit in results.hits], "files")
            yield from results.hits
            query = replace(query, page=query.page + 1)


def remarks(results: Results) -> Iterator[str]:
    """Yield how the search was not what was asked."""
    if results.is_cut:
        yield f"The query is too long; only its first {MAX_LENGTH} characters count."
    for note in results.notes:
        yield f"{note.reason}: {note.text}"
    if not results.is_complete:
        yield "The search was stopped at SEARCH_BUDGET_MS; not all hits are here."


def as_line(hit: Hit) -> dict[str, object]:
    return {
        "letter": hit.letter.get_absolute_url(),
        "title": hit.letter.title,
        "files": [file.name for file in hit.letter.files.all()],
        "item": hit.item and hit.item.title,
        "date": hit.letter.date and hit.letter.date.isoformat(),
        "excerpt": hit.excerpts[0].text if hit.excerpts else "",
    }
