"""The search page, and the jump from a number in its box to the page of that paper."""

import logging
from urllib.parse import urlencode
from uuid import uuid4

from django.db.models import prefetch_related_objects
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from letters.citations import dossier_of, is_plain, read_written
from letters.errors import SearchUnavailable
from letters.forms import SearchForm
from letters.models import Dossier, Kamerstuk
from letters.search import search
from letters.search.shapes import Hit, Results
from letters.views.facets import facets_found, years_found
from letters.views.ways_on import unknown_words, ways_on

logger = logging.getLogger(__name__)


@require_safe
def search_page(request):
    form = SearchForm(request.GET)
    if not form.is_valid() and "q" in form.errors:
        # Without its words the search would be another one.
        return render(request, "letters/search.html", {"form": form})
    words = form.cleaned_data["q"]
    meant = paper_meant(words)
    address = meant.get_absolute_url() if meant and is_sure(meant, words) else ""
    if address and not form.cleaned_data.get("tekst"):
        return redirect(f"{address}?{urlencode({'gezocht': words})}")
    try:
        results = search(form.to_query())
        is_empty = results.is_complete and not results.total
        unknown = unknown_words(form) if is_empty else []
        ways = ways_on(form) if is_empty else []
    except SearchUnavailable:
        return search_unavailable(request)
    return render(
        request,
        "letters/search.html",
        {
            "form": form,
            "results": results,
            "hits": with_addresses(form, results),
            "is_empty": is_empty,
            "unknown": unknown,
            "ways_on": ways,
            "words": words,
            "meant": meant,
            "meant_address": address,
            "unit": form.chosen("per"),
            "filters": list(form.active_filters()),
            "years": years_found(form, results),
            "facets": facets_found(form, results),
            "pages": form.pages(results.total, results.page),
            "orders": form.switch("volgorde"),
            "units": form.switch("per"),
        },
    )


def with_addresses(form: SearchForm, results: Results) -> list[tuple[Hit, str]]:
    """Return each hit, with what the page shows of it, and its address, which says
    which of the hits it is."""
    letters = [hit.letter for hit in results.hits]
    prefetch_related_objects(letters, "signatories", "meetings")
    first = (results.page - 1) * form.page_size + 1
    return [
        (hit, form.hit_address(hit, place))
        for place, hit in enumerate(results.hits, first)
    ]


def paper_meant(words: str) -> Kamerstuk | Dossier | None:
    """Return the paper or dossier that these words alone stand for, known or not."""
    if not (identifier := read_written(words)):
        return None
    if identifier.startswith("dossier/"):
        number = dossier_of(identifier)
        found = Dossier.objects.filter(identifier=number).first()
        return found or Dossier(identifier=number)
    papers = Kamerstuk.objects.select_related("same_as")
    found = papers.filter(identifier=identifier).first()
    return found.chosen if found else Kamerstuk(identifier=identifier)


def is_sure(meant: Kamerstuk | Dossier, words: str) -> bool:
    """Whether there is a page to jump to: bare digits may mean anything.

    A paper that nobody cites has one that says so; a dossier has not.
    """
    is_known = meant.pk is not None
    return is_known or (isinstance(meant, Kamerstuk) and is_plain(words))


def search_unavailable(request):
    """Answer 503, with an id by which the log tells what went wrong."""
    incident = uuid4().hex[:8]
    logger.exception("search unavailable, id %s", incident)
    return render(request, "503.html", {"incident": incident}, status=503)
