"""The first page."""

from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from letters.models import AgendaItem, Kamerstuk, Letter
from letters.views.meetings import in_rows, ministerials

START_LENGTH = 8  # lines in each list on the start page


@require_safe
def start(request):
    today = timezone.localdate()
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
                "cited": Kamerstuk.objects.cited().count(),
                "known": Kamerstuk.objects.papers().count(),
            },
        },
    )
