"""Papers: what is known of them, which letters cite them, and which most of all."""

from django.db.models import Count
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from letters.citations import official_url
from letters.models import Kamerstuk, Meeting, Reference
from letters.views.asked import find_row, list_form, sought
from letters.views.cited import add_called, citing_letters, said_of, years_of
from letters.views.cites import CHOSEN, first_cited
from letters.views.citing import citation_of_paper

SAID = 10  # lines of what letters call a paper


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
    form = list_form(request)
    citing = citing_letters(references, form)
    counted = dict(citing.years)
    empty = [(year, 0) for year in form.years_asked if year not in counted]
    cites, cites_total = first_cited(paper.letter) if paper.is_held else ([], 0)
    return render(
        request,
        "letters/kamerstuk.html",
        {
            "paper": paper,
            "other_names": paper.other_names.all(),
            "meetings": Meeting.objects.of_paper(paper),
            "said": said_of(references)[:SAID],
            "cites": cites,
            "cites_total": cites_total,
            "citation": citation_of_paper(request, paper),
            "citing": citing,
            "years": form.years([*citing.years, *empty]),
            "orders": form.switch("volgorde"),
            "pages": form.pages(citing.total, citing.number),
            "sought": sought(request),
        },
    )


@require_safe
def most_cited(request):
    """Show the papers that most letters cite, of all years or some."""
    form = list_form(request)
    cited = Reference.objects.exclude(kamerstuk=None)
    years = years_of(cited, CHOSEN)
    counted = (
        cited.filter(form.in_years("letter__date"))
        .values(paper=CHOSEN)
        .annotate(letters=Count("letter", distinct=True), places=Count("pk"))
        .order_by("-letters", "-places", "paper")
    )
    page = form.page_of(counted)
    papers = Kamerstuk.objects.with_letter().in_bulk(row["paper"] for row in page)
    add_called(papers.values())
    return render(
        request,
        "letters/most_cited.html",
        {
            "rows": [{**row, "paper": papers[row["paper"]]} for row in page],
            "first": page.start_index(),
            "total": page.paginator.count,
            "form": form,
            "years": form.years(years),
            "pages": form.pages(page.paginator.count, page.number),
        },
    )
