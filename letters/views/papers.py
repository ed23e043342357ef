"""Papers and dossiers: what is known of them, and which letters cite them."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Coalesce
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from letters.citations import official_url
from letters.forms import LISTED, ListForm
from letters.models import Dossier, Kamerstuk, Letter, Reference
from letters.views.cited import citing_letters, years_of
from letters.views.citing import citation_of_paper

SAID = 10  # lines of what letters call a paper
CHOSEN = Coalesce("kamerstuk__same_as", "kamerstuk")  # the number a paper goes by


@require_safe
def kamerstuk(request, identifier):
    papers = Kamerstuk.objects.with_letter().select_related("same_as")
    paper = find_row(papers, identifier)
    if paper is None and official_url(identifier):
        return render(
            request,
            "letters/unknown_paper.html",
            {"paper": Kamerstuk(identifier=identifier), "sought": sought(request)},
            status=404,
        )
    if paper is None:
        raise Http404(identifier)
    if paper.chosen.identifier != identifier:
        # An editor may part the numbers of a paper again.
        return redirect(paper.chosen, permanent=paper.same_as is None)
    references = Reference.objects.filter(
        kamerstuk__in=Kamerstuk.objects.names_of(paper.pk)
    )
    form = list_form(request, paper)
    citing = citing_letters(references, form)
    cites = cited_in(paper.letter) if paper.is_held else []
    return render(
        request,
        "letters/kamerstuk.html",
        {
            "paper": paper,
            "other_names": paper.other_names.all(),
            "meetings": paper.meetings.all(),
            "said": said_of(references),
            "cites": cites[:LISTED],
            "cites_more": len(cites) > LISTED,
            "citation": citation_of_paper(request, paper),
            "citing": citing,
            "years": form.filters("jaar", citing.years),
            "orders": form.switch("volgorde"),
            "pages": form.pages(citing.total, citing.number),
            "sought": sought(request),
        },
    )


@require_safe
def dossier(request, identifier):
    dossier = find_row(Dossier.objects, identifier)
    if dossier is None:
        raise Http404(identifier)
    if dossier.identifier != identifier:
        return redirect(dossier, permanent=True)
    form = list_form(request, dossier)
    newest = ListForm(
        {"jaar": request.GET.getlist("jaar")}, form.path
    )  # without the page
    newest.full_clean()
    entries = entries_of(dossier)
    chosen = form.cleaned_data.get("jaar")
    asked = [each for each in entries if not chosen or each.year in chosen]
    pages = Paginator(asked, LISTED)
    page = pages.get_page(form.cleaned_data.get("pagina") or 1)
    citing = Reference.objects.filter(
        Q(dossier=dossier)
        | Q(kamerstuk__dossier=dossier)
        | Q(kamerstuk__same_as__dossier=dossier)
    )
    return render(
        request,
        "letters/dossier.html",
        {
            "dossier": dossier,
            "timeline": timeline(entries, years_of(citing), form),
            "count": len(entries),
            "held": sum(each.is_held for each in entries),
            "cited": dossier.papers.cited().count(),
            "years": by_year(page),
            "filters": form.active_filters(),
            "pages": form.pages(pages.count, page.number),
            "citing": citing_letters(dossier.references.all(), newest),
            "sought": sought(request),
        },
    )


@require_safe
def most_cited(request):
    """Show the papers that most letters cite, of all years or some."""
    form = list_form(request)
    cited = Reference.objects.exclude(kamerstuk=None)
    years = years_of(cited, CHOSEN)
    if chosen := form.cleaned_data.get("jaar"):
        cited = cited.filter(letter__date__year__in=chosen)
    counted = (
        cited.values(paper=CHOSEN)
        .annotate(letters=Count("letter", distinct=True), places=Count("pk"))
        .order_by("-letters", "-places", "paper")
    )
    pages = Paginator(counted, LISTED)
    page = pages.get_page(form.cleaned_data.get("pagina") or 1)
    papers = Kamerstuk.objects.with_letter().in_bulk(row["paper"] for row in page)
    return render(
        request,
        "letters/most_cited.html",
        {
            "rows": [{**row, "paper": papers[row["paper"]]} for row in page],
            "first": page.start_index(),
            "total": pages.count,
            "form": form,
            "years": form.filters("jaar", years),
            "undated": dict(years).get(None, 0),
            "pages": form.pages(pages.count, page.number),
        },
    )


def find_row(rows, identifier: str):
    """Return the row with the identifier, in capitals or not; None if there is none."""
    if found := rows.filter(identifier=identifier).first():
        return found
    return rows.filter(identifier__iexact=identifier).first()


def list_form(request, row: Kamerstuk | Dossier | None = None) -> ListForm:
    """Return what the address asks of the list on the page of a row, or this page."""
    form = ListForm(request.GET, row.get_absolute_url() if row else request.path)
    form.full_clean()
    return form


def sought(request) -> str:
    """Return the words that led here from the search box."""
    return request.GET.get("gezocht", "")[:500]


def said_of(references: QuerySet[Reference]) -> list[dict]:
    """Return what letters call a paper, what most letters say first."""
    said = references.exclude(kind="", movers="", date=None).order_by()
    counted = said.values("kind", "movers", "date").annotate(
        letters=Count("letter", distinct=True)
    )
    return list(counted.order_by("-letters", "kind", "movers", "date")[:SAID])


def cited_in(letter: Letter) -> list[Kamerstuk | Dossier]:
    """Return the first papers that a letter cites, and one more to tell of the rest."""
    cited = letter.references.values(paper=CHOSEN)
    papers = Kamerstuk.objects.with_letter().filter(pk__in=cited.values("paper"))
    dossiers = Dossier.objects.filter(references__letter=letter).distinct()
    return [*papers[: LISTED + 1], *dossiers[: LISTED + 1]][: LISTED + 1]


@dataclass(frozen=True)
class Entry:
    """A paper of a dossier, or a letter in it that has no number."""

    model: type[Kamerstuk] | type[Letter]
    pk: int
    date: date | None
    is_held: bool

    @property
    def year(self) -> int | None:
        return self.date.year if self.date else None


def entries_of(dossier: Dossier) -> list[Entry]:
    """Return all that stands in a dossier, the newest first, undated ones last."""
    papers = dossier.papers.papers().values_list("pk", "date", "letter")
    letters = dossier.letters.filter(kamerstuk=None).values_list("pk", "date")
    entries = [Entry(Kamerstuk, pk, day, bool(letter)) for pk, day, letter in papers]
    entries += [Entry(Letter, pk, day, True) for pk, day in letters]
    return sorted(
        entries,
        key=lambda each: (each.date is not None, each.date or 0, each.pk),
        reverse=True,
    )


def by_year(entries) -> list[tuple[int | None, list[Kamerstuk | Letter]]]:
    """Return the rows of these entries, all that their lines show, year by year."""
    entries = list(entries)
    rows = {
        Kamerstuk: Kamerstuk.objects.with_letter().with_citing_letters(),
        Letter: Letter.objects.for_lists().defer("text"),
    }
    read = {
        model: found.in_bulk([each.pk for each in entries if each.model is model])
        for model, found in rows.items()
    }
    return [
        (year, [read[each.model][each.pk] for each in group])
        for year, group in groupby(entries, key=lambda each: each.year)
    ]


@dataclass(frozen=True)
class Year:
    """A year of a dossier: what was written in it, and how many letters cited then."""

    choice: object  # the link that shows only this year
    papers: int
    citing: int


def timeline(
    entries: list[Entry], citing: list[tuple[int | None, int]], form: ListForm
) -> list[Year]:
    """Return each year in which there was something, the newest first."""
    papers = Counter(each.year for each in entries if each.year)
    citing = {year: count for year, count in citing if year}
    years = sorted(papers | Counter(citing), reverse=True)
    choices = form.filters("jaar", ((year, papers[year]) for year in years))
    return [
        Year(choice, papers[year], citing.get(year, 0))
        for year, choice in zip(years, choices, strict=True)
    ]
