"""Who cites: the letters, page by page, with the first sentences; what they say."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Max, Min, OuterRef, Q, QuerySet, Subquery, Window
from django.db.models.functions import Coalesce, RowNumber

from letters.forms import ListForm
from letters.models import Kamerstuk, Letter, Paragraph, Reference
from letters.views.cites import CHOSEN

SENTENCES = 3  # of each letter; the page of the letter has them all


@dataclass(frozen=True)
class CitingPage:
    """Letters that cite something, each with its first `citations` and how many
    `further` places it has.

    :param years: of all letters, whatever is filtered by: year or None, and count.
    """

    letters: list[Letter]
    total: int
    number: int
    years: list[tuple[int | None, int]]


def citing_letters(references: QuerySet[Reference], form: ListForm) -> CitingPage:
    """Return the letters in which these references are, as the address asks.

    Only what is shown is read whole: a letter may cite a paper at every word.
    """
    years = years_of(references)
    references = references.filter(form.in_years("letter__date"))
    if form.chosen("volgorde") == "oudste":
        order = [F("letter__date").asc(nulls_last=True), "letter"]
    else:
        order = [F("letter__date").desc(nulls_last=True), "-letter"]
    places = references.order_by(*order).values("letter").annotate(places=Count("pk"))
    rows = form.page_of(places)
    counts = {row["letter"]: row["places"] for row in rows}
    letters = Letter.objects.for_lists().in_bulk(counts)
    shown = [letters[pk] for pk in counts]
    add_citations(shown, references)
    for letter in shown:
        letter.further = counts[letter.pk] - len(letter.citations)
    return CitingPage(shown, rows.paginator.count, rows.number, years)


def years_of(
    references: QuerySet[Reference], what: str | Coalesce = "letter"
) -> list[tuple[int | None, int]]:
    """Return the years of the letters with these references, the newest first.

    :param what: what is counted in each year, once.
    """
    years = references.order_by(F("letter__date__year").desc(nulls_last=True))
    counted = years.values("letter__date__year").annotate(
        count=Count(what, distinct=True)
    )
    return [(row["letter__date__year"], row["count"]) for row in counted]


def said_of(references: QuerySet[Reference]) -> QuerySet:
    """Return what letters call the papers cited, what most letters say first."""
    said = references.exclude(kind="", movers="", date=None).order_by()
    counted = said.values("kind", "movers", "date", paper=CHOSEN).annotate(
        letters=Count("letter", distinct=True)
    )
    return counted.order_by("-letters", "kind", "movers", "date")


def days_said(references: QuerySet[Reference]) -> dict[int, date]:
    """Return the day of each paper on which all letters that give one agree."""
    days = references.exclude(date=None).order_by().values(paper=CHOSEN)
    days = days.annotate(first=Min("date"), last=Max("date"))
    return {row["paper"]: row["first"] for row in days if row["first"] == row["last"]}


def add_called(papers: Iterable[Kamerstuk]) -> None:
    """Give each paper what most letters say of it as `called`; None if nothing."""
    by_key = {paper.pk: paper for paper in papers}
    names = Kamerstuk.objects.filter(Q(pk__in=by_key) | Q(same_as__in=by_key))
    references = Reference.objects.filter(kamerstuk__in=names)
    days = days_said(references)
    called = {}
    for row in said_of(references):
        row["date"] = row["date"] or days.get(row["paper"])
        called.setdefault(row["paper"], row)
    for key, paper in by_key.items():
        paper.called = called.get(key)


def add_citations(letters: Iterable[Letter], references: QuerySet[Reference]) -> None:
    """Give each letter its first references as `citations`, with their anchors."""
    by_key = {letter.pk: letter for letter in letters}
    nth = Window(RowNumber(), partition_by="letter", order_by="order")
    first = references.filter(letter__in=by_key).annotate(nth=nth)
    keys = list(first.filter(nth__lte=SENTENCES).values_list("pk", flat=True))
    around = Paragraph.objects.filter(
        letter=OuterRef("letter"),
        start__lte=OuterRef("start"),
        end__gt=OuterRef("start"),
    )
    for letter in by_key.values():
        letter.citations = []
    for reference in (
        Reference.objects.filter(pk__in=keys)
        .select_related("item")
        .annotate(anchor=Subquery(around.values("anchor")[:1]))
    ):
        reference.letter = by_key[reference.letter_id]
        reference.letter.citations.append(reference)
