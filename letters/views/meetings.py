"""The ministerials, with what was written of them."""

from dataclasses import dataclass

from django.db.models import Prefetch
from django.shortcuts import render
from django.views.decorators.http import require_safe

from letters.models import Kamerstuk, Kind, Letter, Meeting


@require_safe
def meetings(request):
    return render(request, "letters/meetings.html", {"rows": in_rows(ministerials())})


def ministerials():
    """Return the meetings of NATO with their letters and papers, latest first."""
    letters = Letter.objects.defer("text")
    return Meeting.objects.exclude(kind=Meeting.Kind.OTHER).prefetch_related(
        Prefetch("letters", letters),
        Prefetch("papers", Kamerstuk.objects.select_related("same_as")),
        Prefetch("papers__letter", letters),
        Prefetch("papers__same_as__letter", letters),
    )


@dataclass(frozen=True)
class MeetingRow:
    """A meeting with what was written of it: letters held, then papers not held."""

    meeting: Meeting
    agendas: list[Letter | Kamerstuk]
    reports: list[Letter | Kamerstuk]


def in_rows(meetings) -> list[MeetingRow]:
    def written(meeting, kind):
        letters = [each for each in meeting.letters.all() if each.kind == kind]
        numbers = [each for each in meeting.papers.all() if each.kind == kind]
        papers = dict.fromkeys(each.chosen for each in numbers)
        return letters + [paper for paper in papers if not paper.is_held]

    return [
        MeetingRow(each, written(each, Kind.AGENDA), written(each, Kind.REPORT))
        for each in meetings
    ]
