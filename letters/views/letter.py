"""A letter, and the file it came in."""

from csp.constants import NONE
from csp.decorators import csp
from django.db.models import Prefetch
from django.http import FileResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from letters.body import Body
from letters.forms import SearchForm
from letters.models import Letter, Reference, SourceFile
from letters.views.cites import first_cited
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
    cited, total_cited = first_cited(letter)
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
            "cited": cited,
            "total_cited": total_cited,
            "address": request.build_absolute_uri(letter.get_absolute_url()),
            "citation": citation_of_letter(request, letter),
        },
    )


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
