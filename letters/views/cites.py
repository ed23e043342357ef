"""What a letter cites: each paper and dossier once, in the order of the text."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Min, Q, QuerySet
from django.db.models.functions import Coalesce
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from letters.models import AgendaItem, Dossier, Kamerstuk, Letter, Reference
from letters.views.asked import list_form

FIRST = 100  # that the page of a letter shows; they have pages of their own
CHOSEN = Coalesce("kamerstuk__same_as", "kamerstuk")  # the number a paper goes by


@dataclass(frozen=True)
class Cited:
    """What a letter cites: in which items, and what it says that it is."""

    target: Kamerstuk | Dossier
    items: dict[int, AgendaItem] = field(default_factory=dict)
    said: dict[tuple, Reference] = field(default_factory=dict)

    @property
    def is_dated(self) -> bool:
        return any(reference.date for reference in self.said.values())


@require_safe
def cited_papers(request, key):
    letter = get_object_or_404(Letter.objects.for_lists(), key=key)
    form = list_form(request)
    page = form.page_of(keys_cited(letter))
    return render(
        request,
        "letters/cited_papers.html",
        {
            "letter": letter,
            "cited": cited_of(letter, page),
            "total": page.paginator.count,
            "pages": form.pages(page.paginator.count, page.number),
        },
    )


def first_cited(letter: Letter) -> tuple[list[Cited], int]:
    """Return what a letter cites first, and how much it cites in all."""
    keys = keys_cited(letter)
    return cited_of(letter, keys[:FIRST]), keys.count()


def keys_cited(letter: Letter) -> QuerySet:
    """Return the key of each paper or dossier, the first in the text first."""
    resolved = letter.references.exclude(kamerstuk=None, dossier=None).order_by()
    places = resolved.values("dossier", paper=CHOSEN)
    return places.annotate(first=Min("order")).order_by("first")


def cited_of(letter: Letter, keys: Iterable[dict]) -> list[Cited]:
    """Return what has one of these keys, with all that the letter says of it."""
    papers = [key["paper"] for key in keys if key["paper"]]
    dossiers = [key["dossier"] for key in keys if key["dossier"]]
    references = (
        letter.references.with_targets()
        .select_related("item")
        .filter(
            Q(kamerstuk__in=papers)
            | Q(kamerstuk__same_as__in=papers)
            | Q(dossier__in=dossiers)
        )
    )
    cited = {}
    for reference in references:
        entry = cited.setdefault(reference.target, Cited(reference.target))
        if reference.item_id:
            entry.items[reference.item_id] = reference.item
        if said := tuple(
            filter(None, [reference.kind, reference.movers, reference.date])
        ):
            entry.said.setdefault(said, reference)
    return list(cited.values())
