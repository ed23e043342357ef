"""What a letter cites: each paper and dossier once, in the order of the text.

So does what it cites in words that lead nowhere.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import itemgetter

from django.db.models import Case, Min, Q, QuerySet, When
from django.db.models.functions import Coalesce
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from letters.models import AgendaItem, Dossier, Kamerstuk, Letter, Reference
from letters.views.asked import list_form

FIRST = 100  # that the page of a letter shows; they have pages of their own
CHOSEN = Coalesce("kamerstuk__same_as", "kamerstuk")  # the number a paper goes by
UNRESOLVED = Q(kamerstuk=None, dossier=None)


@dataclass(frozen=True)
class Cited:
    """What a letter cites: where, and what it says that it is.

    :param first: the first reference to it; has the words that lead nowhere, and why.
    :param places: by its anchor each item, or None for the first passage in no item.
    """

    first: Reference
    places: dict[str, AgendaItem | None] = field(default_factory=dict)
    said: dict[tuple, Reference] = field(default_factory=dict)

    @property
    def target(self) -> Kamerstuk | Dossier | None:
        return self.first.target

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
    """Return the key of each paper, dossier or lost words, in the order of the text."""
    lost = Case(When(UNRESOLVED, then="words"))
    references = letter.references.order_by()
    places = references.values("dossier", paper=CHOSEN, lost=lost)
    return places.annotate(first=Min("order")).order_by("first")


def cited_of(letter: Letter, keys: Iterable[dict]) -> list[Cited]:
    """Return what has one of these keys, with all that the letter says of it."""
    papers = [key["paper"] for key in keys if key["paper"]]
    dossiers = [key["dossier"] for key in keys if key["dossier"]]
    lost = [key["lost"] for key in keys if key["lost"]]
    references = (
        letter.references.with_targets()
        .select_related("item")
        .filter(
            Q(kamerstuk__in=papers)
            | Q(kamerstuk__same_as__in=papers)
            | Q(dossier__in=dossiers)
            | UNRESOLVED & Q(words__in=lost)
        )
    )
    passages = passages_of(letter) if references else []
    cited = {}
    for reference in references:
        key = reference.target or reference.words
        entry = cited.setdefault(key, Cited(reference))
        if reference.item:
            entry.places[reference.item.anchor] = reference.item
        elif None not in entry.places.values():
            entry.places[anchor_at(reference.start, passages)] = None
        if said := tuple(
            filter(None, [reference.kind, reference.movers, reference.date])
        ):
            entry.said.setdefault(said, reference)
    return list(cited.values())


def passages_of(letter: Letter) -> list[tuple[int, str]]:
    """Return where each paragraph and footnote begins, and its anchor."""
    passages = (*letter.paragraphs.all(), *letter.footnotes.all())
    return sorted((each.start, each.anchor) for each in passages)


def anchor_at(place: int, passages: list[tuple[int, str]]) -> str:
    """Return the anchor of the passage in which a place is."""
    number = bisect_right(passages, place, key=itemgetter(0))
    return passages[number - 1][1] if number else "inhoud"
