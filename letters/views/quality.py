"""How well letters are read."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from letters.quality.reports import published


@require_safe
def quality(request):
    """Show how well letters are read, as the tests of this version guard it."""
    return render(request, "letters/quality.html", {"reports": published()})
