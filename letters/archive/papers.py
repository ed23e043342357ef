"""The papers, dossiers and meetings that letters share."""

from collections.abc import Iterable

from letters.citations import dossier_of
from letters.models import Dossier, Kamerstuk, Letter, Meeting
from letters.shapes import Meeting as ParsedMeeting


def is_dossier(identifier: str) -> bool:
    """Whether the identifier is that of a dossier as a whole, not of a paper."""
    return identifier.startswith("dossier/")


def paper_rows(identifiers: Iterable[str]) -> dict[str, Kamerstuk]:
    """Return the row of each paper, made where there is none yet."""
    wanted = list(dict.fromkeys(identifiers))
    held = Kamerstuk.objects.in_bulk(wanted, field_name="identifier")
    if lacking := [each for each in wanted if each not in held]:
        files = dossier_rows(filter(None, map(dossier_of, lacking)))
        Kamerstuk.objects.bulk_create(
            [
                Kamerstuk(identifier=each, dossier=files.get(dossier_of(each)))
                for each in lacking
            ],
            ignore_conflicts=True,
        )
        held |= Kamerstuk.objects.in_bulk(lacking, field_name="identifier")
    return held


def dossier_rows(identifiers: Iterable[str]) -> dict[str, Dossier]:
    """Return the row of each dossier, made where there is none yet."""
    wanted = list(dict.fromkeys(identifiers))
    held = Dossier.objects.in_bulk(wanted, field_name="identifier")
    if lacking := [each for each in wanted if each not in held]:
        Dossier.objects.bulk_create(
            [Dossier(identifier=each) for each in lacking], ignore_conflicts=True
        )
        held |= Dossier.objects.in_bulk(lacking, field_name="identifier")
    return held


def join_meetings(letter: Letter, meetings: Iterable[ParsedMeeting]) -> None:
    """Make the letter belong to these meetings and no others."""
    left = [each.pk for each in letter.meetings.all()]
    letter.meetings.set([meeting_row(each) for each in meetings])
    orphans = Meeting.objects.filter(letters__isnull=True, papers__isnull=True)
    orphans.filter(pk__in=left).delete()


def meeting_row(parsed: ParsedMeeting) -> Meeting:
    """Return the row of a meeting; one whose days are unknown is nobody else's.

    What the row lacks is filled in, what it holds already stays; but days that it
    shares with another meeting give way to its own.
    """
    row = find_meeting(parsed) if parsed.start else None
    if row is None:
        return Meeting.objects.create(**vars(parsed))
    row.take_surer_days(parsed)
    row.place = row.place or parsed.place
    row.format = row.format or parsed.format
    if row.status == Meeting.Status.REGULAR:
        row.status = parsed.status
    row.save()
    return row


def find_meeting(parsed: ParsedMeeting) -> Meeting | None:
    """Return the row of the same kind of meeting on one or more of the same days."""
    alike = Meeting.objects.surest_first().filter(kind=parsed.kind)
    return alike.filter(start__lte=parsed.end, end__gte=parsed.start).first()
