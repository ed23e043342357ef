"""A letter, and the file it came in."""

from dataclasses import dataclass, field

from csp.constants import NONE
from csp.decorators import csp
from django.db.models import Prefetch
from django.http import FileResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from letters.body import Body
from letters.forms import SearchForm
from letters.models import (
    AgendaItem,
    Dossier,
    Kamerstuk,
    Letter,
    Reference,
    SourceFile,
)
from letters.views.citing import citation_of_letter
from letters.views.neighbours import neighbours_of
from letters.views.similar import similar_letters


@require_safe
def letter(request, key):
    references = Prefetch("references", Reference.objects.with_targets())
    letters = Letter.objects.for_display().prefetch_related(references)
    letter = get_object_or_404(letters, key=key)
    form = SearchForm(request.GET)
    form.full_clean()
    words = form.cleaned_data.get("q", "")
    body = Body(letter, words)
    return render(
        request,
        "letters/letter.html",
        {
            "letter": letter,
            "words": words,
            "body": body,
            "marks": len(body.found),
            "neighbours": neighbours_of(form),
            "similar": similar_letters(letter),
            "cited": cited_by(letter),
            "unresolved": [each for each in letter.references.all() if not each.target],
            "address": request.build_absolute_uri(letter.get_absolute_url()),
            "citation": citation_of_letter(request, letter),
        },
    )


@dataclass(frozen=True)
class Cited:
    """What a letter cites: in which items, and what it says that it is."""

    target: Kamerstuk | Dossier
    items: dict[int, AgendaItem] = field(default_factory=dict)
    said: dict[tuple, Reference] = field(default_factory=dict)

    @property
    def is_dated(self) -> bool:
        return any(reference.date for reference in self.said.values())


def cited_by(letter: Letter) -> list[Cited]:
    """Return each paper and dossier that the letter cites, in the order of the text."""
    items = {item.pk: item for item in letter.items.all()}
    cited = {}
    for reference in letter.references.all():
        if not reference.target:
            continue
        entry = cited.setdefault(reference.target, Cited(reference.target))
        if reference.item_id:
            entry.items[reference.item_id] = items[reference.item_id]
        if said := tuple(
            filter(None, [reference.kind, reference.movers, reference.date])
        ):
            entry.said.setdefault(said, reference)
    return list(cited.values())


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
