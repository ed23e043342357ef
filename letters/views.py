"""Request to page."""

import logging
from dataclasses import dataclass
from uuid import uuid4

from csp.constants import NONE
from csp.decorators import csp
from django.db import DatabaseError
from django.db.models import OuterRef, Prefetch, QuerySet, Subquery
from django.http import FileResponse, Http404, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from letters.body import Body
from letters.errors import SearchUnavailable
from letters.forms import SearchForm
from letters.models import (
    AgendaItem,
    Dossier,
    IndexChange,
    Kamerstuk,
    Kind,
    Letter,
    Meeting,
    Paragraph,
    Reference,
    SourceFile,
)
from letters.search import search
from letters.search.shapes import UNDATED, Query

logger = logging.getLogger(__name__)

START_LENGTH = 8  # lines in each list on the start page


@require_safe
def start(request):
    today = timezone.localdate()
    cited = Kamerstuk.objects.filter(references__isnull=False).distinct()
    return render(
        request,
        "letters/start.html",
        {
            "letters": Letter.objects.for_lists().defer("text")[:START_LENGTH],
            "coming": in_rows(ministerials().filter(end__gte=today).order_by("start")),
            "past": in_rows(ministerials().filter(end__lt=today)[:START_LENGTH]),
            "counts": {
                "letters": Letter.objects.count(),
                "items": AgendaItem.objects.count(),
                "cited": cited.count(),
                "known": Kamerstuk.objects.count(),
            },
        },
    )


@require_safe
def search_page(request):
    form = SearchForm(request.GET)
    if not form.is_valid() and "q" in form.errors:
        # Without its words the search would be another one.
        return render(request, "letters/search.html", {"form": form})
    try:
        results = search(form.to_query())
    except SearchUnavailable:
        return search_unavailable(request)
    years = [pair for pair in results.histogram if pair[1]]
    return render(
        request,
        "letters/search.html",
        {
            "form": form,
            "results": results,
            "words": form.cleaned_data["q"],
            "unit": form.chosen("per"),
            "kinds": form.filters("soort", results.facets.get("kind", ())),
            "years": form.filters("jaar", reversed(years)),
            "undated": dict(results.facets.get("year", ())).get(UNDATED, 0),
            "pages": form.pages(results),
            "orders": form.switch("volgorde"),
            "units": form.switch("per"),
        },
    )


def search_unavailable(request):
    """Answer 503, with an id by which the log tells what went wrong."""
    incident = uuid4().hex[:8]
    logger.exception("search unavailable, id %s", incident)
    return render(request, "503.html", {"incident": incident}, status=503)


@require_safe
def letter(request, key):
    references = Prefetch("references", Reference.objects.with_targets())
    letters = Letter.objects.for_display().prefetch_related(references)
    letter = get_object_or_404(letters, key=key)
    form = SearchForm(request.GET)
    form.full_clean()
    words = form.cleaned_data.get("q", "")
    return render(
        request,
        "letters/letter.html",
        {
            "letter": letter,
            "words": words,
            "body": Body(letter, words),
            "cited": cited_by(letter),
            "address": request.build_absolute_uri(letter.get_absolute_url()),
        },
    )


def cited_by(letter: Letter) -> list[tuple]:
    """Return each paper and dossier that the letter cites, with the items it is in."""
    items = {item.pk: item for item in letter.items.all()}
    cited = {}
    for reference in letter.references.all():
        places = cited.setdefault(reference.target, {})
        if reference.item_id:
            places[reference.item_id] = items[reference.item_id]
    return [(target, list(places.values())) for target, places in cited.items()]


# What a file holds is not ours: it is handed over, never shown or run.
@csp({"default-src": [NONE], "sandbox": True})
@require_safe
def file(request, sha256):
    source = get_object_or_404(SourceFile, sha256=sha256)
    name = "".join(filter(str.isprintable, source.name))
    return FileResponse(
        source.file.open(),
        as_attachment=True,
        filename=name or sha256,
        content_type=source.media_type,
    )


@require_safe
def kamerstuk(request, identifier):
    paper = find_or_404(Kamerstuk.objects.with_letter(), identifier)
    if paper.identifier != identifier:
        return redirect(paper, permanent=True)
    return render(
        request,
        "letters/kamerstuk.html",
        {
            "paper": paper,
            "meetings": paper.meetings.all(),
            "citing": citing_letters(paper.references),
        },
    )


@require_safe
def dossier(request, identifier):
    dossier = find_or_404(Dossier.objects, identifier)
    if dossier.identifier != identifier:
        return redirect(dossier, permanent=True)
    papers = dossier.papers.with_letter().with_citing_letters().defer("letter__text")
    unnumbered = dossier.letters.for_lists().filter(kamerstuk=None).defer("text")
    entries = sorted(
        [*papers, *unnumbered],
        key=lambda entry: (entry.date is not None, entry.date or 0),
        reverse=True,
    )
    return render(
        request,
        "letters/dossier.html",
        {
            "dossier": dossier,
            "entries": entries,
            "held": sum(paper.is_held for paper in papers) + len(unnumbered),
            "cited": sum(paper.citing_letters > 0 for paper in papers),
            "citing": citing_letters(dossier.references),
        },
    )


def find_or_404(rows, identifier: str):
    """Return the row with the identifier, in capitals or not."""
    if found := rows.filter(identifier=identifier).first():
        return found
    if found := rows.filter(identifier__iexact=identifier).first():
        return found
    raise Http404(identifier)


def citing_letters(references) -> QuerySet[Letter]:
    """Return the letters that these references are in, with them as `citations`.

    :param references: the manager of what is cited.
    """
    around = Paragraph.objects.filter(
        letter=OuterRef("letter"),
        start__lte=OuterRef("start"),
        end__gt=OuterRef("start"),
    )
    citations = references.select_related("item").annotate(
        anchor=Subquery(around.values("anchor")[:1])
    )
    return (
        Letter.objects.filter(pk__in=references.values("letter"))
        .newest_first()
        .prefetch_related(
            "signatories", Prefetch("references", citations, to_attr="citations")
        )
    )


@require_safe
def meetings(request):
    return render(request, "letters/meetings.html", {"rows": in_rows(ministerials())})


def ministerials():
    """Return the meetings of NATO with their letters and papers, latest first."""
    letters = Letter.objects.defer("text")
    return Meeting.objects.exclude(kind=Meeting.Kind.OTHER).prefetch_related(
        Prefetch("letters", letters), "papers", Prefetch("papers__letter", letters)
    )


@dataclass(frozen=True)
class MeetingRow:
    """A meeting with what was written of it: letters held, then papers not held."""

    meeting: Meeting
    agendas: list[Letter | Kamerstuk]
    reports: list[Letter | Kamerstuk]


def in_rows(meetings) -> list[MeetingRow]:
    def written(meeting, kind):
        letters = [each for each in meeting.letters.all() if each.kind == kind]
        papers = [each for each in meeting.papers.all() if each.kind == kind]
        return letters + [paper for paper in papers if not paper.is_held]

    return [
        MeetingRow(each, written(each, Kind.AGENDA), written(each, Kind.REPORT))
        for each in meetings
    ]


@never_cache
@require_safe
def health(request):
    """Tell a monitor, in JSON, whether the database and the index answer."""
    state = {"database": True, "index": True}
    try:
        state["pending"] = IndexChange.objects.count()
    except DatabaseError:
        state["database"] = False
    try:
        search(Query(words="navo", page_size=1))
    except (SearchUnavailable, DatabaseError):
        state["index"] = False
    healthy = state["database"] and state["index"]
    return JsonResponse(state, status=200 if healthy else 503)
