"""Dossiers: what stands in them, year by year."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.db.models import Q
from django.db.models.functions import Coalesce
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from letters.forms import Choice, ListForm
from letters.models import Dossier, Kamerstuk, Letter, Reference
from letters.views.asked import find_row, list_form, sought
from letters.views.cited import add_called, citing_letters, days_said, years_of


@require_safe
def dossier(request, identifier):
    dossier = find_row(Dossier.objects, identifier)
    if dossier is None:
        raise Http404(identifier)
    if dossier.identifier != identifier:
        return redirect(dossier, permanent=True)
    form = list_form(request)
    citing = Reference.objects.filter(
        Q(dossier=dossier)
        | Q(kamerstuk__dossier=dossier)
        | Q(kamerstuk__same_as__dossier=dossier)
    )
    entries = entries_of(dossier, days_said(citing))
    chosen = form.years_asked
    asked = [each for each in entries if not chosen or each.year in chosen]
    page = form.page_of(asked)
    whole = citing_letters(dossier.references.all(), form)
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
            "pages": form.pages(page.paginator.count, page.number),
            "citing": whole,
            "citing_pages": form.pages(whole.total, whole.number),
            "sought": sought(request),
        },
    )


@dataclass(frozen=True)
class Entry:
    """A paper of a dossier, or a letter in it that has no number of that dossier."""

    model: type[Kamerstuk] | type[Letter]
    pk: int
    identifier: str  # of a paper
    date: date | None
    is_held: bool

    @property
    def year(self) -> int | None:
        return self.date.year if self.date else None

    @property
    def place(self) -> tuple:
        """What it is sorted by: its day, and then its number as a number."""
        parts = re.split(r"([0-9]+)", self.identifier)
        parts[1::2] = map(int, parts[1::2])
        return self.date is not None, self.date or date.min, parts, self.pk


def entries_of(dossier: Dossier, days_said: dict[int, date]) -> list[Entry]:
    """Return all that stands in a dossier, the newest first, undated ones last.

    :param days_said: the days that letters give to papers, for those without a date.
    """
    papers = dossier.papers.papers().values_list(
        "pk", "identifier", Coalesce("date", "letter__date"), "letter"
    )
    letters = dossier.letters.exclude(kamerstuk__dossier=dossier)
    letters = letters.values_list("pk", "date")
    entries = [
        Entry(Kamerstuk, pk, identifier, day or days_said.get(pk), bool(letter))
        for pk, identifier, day, letter in papers
    ]
    entries += [Entry(Letter, pk, "", day, True) for pk, day in letters]
    return sorted(entries, key=lambda each: each.place, reverse=True)


def by_year(
    entries: Iterable[Entry],
) -> list[tuple[int | None, list[Kamerstuk | Letter]]]:
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
    add_called(read[Kamerstuk].values())
    return [
        (year, [read[each.model][each.pk] for each in group])
        for year, group in groupby(entries, key=lambda each: each.year)
    ]


@dataclass(frozen=True)
class Year:
    """A year of a dossier: what was written in it, and how many letters cited then."""

    choice: Choice  # shows only this year
    papers: int
    citing: int


def timeline(
    entries: list[Entry], citing: list[tuple[int | None, int]], form: ListForm
) -> list[Year]:
    """Return each year in which there was something, the newest first, none last."""
    papers = Counter(each.year for each in entries)
    citing = Counter(dict(citing))
    years = sorted(papers | citing, key=lambda year: year or 0, reverse=True)
    choices = form.years((year, papers[year]) for year in years)
    return [
        Year(choice, papers[year], citing[year])
        for year, choice in zip(years, choices, strict=True)
    ]
