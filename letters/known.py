"""The NATO letters of dossier 28676 that are known to exist, held here or not.

Source of data/nato_letters.tsv: the open data of the Tweede Kamer; the date is that
on which the House began to deal with the letter.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from django.db import transaction

from letters import models
from letters.citations import dossier_of
from letters.models import Dossier, Kamerstuk, Kind
from letters.parsing.meetings import read_meetings
from letters.shapes import Meeting

NATO_LETTERS = Path(__file__).parent / "data" / "nato_letters.tsv"
DOSSIER_TITLES = {"28676": "NAVO"}
# How long after its announcement, or before its report, a meeting is believed to be.
ANNOUNCED, REPORTED = timedelta(days=60), timedelta(days=120)


class KnownLetter(NamedTuple):
    identifier: str
    date: date
    kind: str
    title: str


class Telling(NamedTuple):
    """A meeting as the title of one letter tells of it."""

    letter: KnownLetter
    meeting: Meeting


class KnownMeeting(NamedTuple):
    meeting: Meeting
    papers: list[str]  # the identifiers of the letters about it


class Loaded(NamedTuple):
    """What loading has changed, and the letters whose meeting was left out."""

    papers: int  # made, or given what they lacked
    meetings: int  # made, or given a place or days of their own
    joined: int
    unsure: tuple[str, ...]


@transaction.atomic
def load_known() -> Loaded:
    """Keep each known letter as a paper, and the meetings it is about.

    Only what is empty is filled: a title, date, kind or place that is there stays,
    as do the meetings of a paper that has any. Days that a meeting shares give way to
    its own. To load again changes nothing.
    """
    letters = read_known_letters()
    papers, changed_papers = _keep_papers(letters)
    found, unsure = find_meetings(letters)
    rows, changed_meetings = _keep_meetings([each.meeting for each in found])
    joined = _join(
        (row, papers[identifier])
        for row, known in zip(rows, found, strict=True)
        for identifier in known.papers
    )
    return Loaded(changed_papers, changed_meetings, joined, tuple(unsure))


def read_known_letters() -> list[KnownLetter]:
    with NATO_LETTERS.open(encoding="utf-8", newline="") as file:
        return [
            KnownLetter(
                row["identifier"],
                date.fromisoformat(row["date"]),
                row["kind"],
                row["title"],
            )
            for row in csv.DictReader(file, delimiter="\t")
        ]


def find_meetings(
    letters: Sequence[KnownLetter],
) -> tuple[list[KnownMeeting], list[str]]:
    """Return each meeting with the papers about it, and the papers left out.

    Letters that tell of one kind of meeting on one or more of the same days are about
    one meeting. Its days are those of the report, which knows what took place, and
    else of the agenda; but days that a title gives to two meetings together count
    last. A title that leaves open which ministers met ("NAVO-ministeriële") is read
    with the titles of the letters about the same days, one of which may say it; what
    is left is decided as read_meetings() says.

    A paper is left out when its title names a meeting but no day, or a day that does
    not fit its own date: an agenda comes before the meeting, a report after it.
    """
    sittings: list[list[Telling]] = []
    unsure = []
    for letter, meetings in _read_together(letters):
        believed = [each for each in meetings if _is_believed(each, letter)]
        if meetings and not believed:
            unsure.append(letter.identifier)
        for meeting in believed:
            _seat(Telling(letter, meeting), sittings)
    return [_as_one(tellings) for tellings in sittings], unsure


def _read_together(
    letters: Sequence[KnownLetter],
) -> Iterator[tuple[KnownLetter, tuple[Meeting, ...]]]:
    """Read each title with those of the letters about the same days as its lead."""
    alone = [
        (letter, read_meetings(letter.title, "", letter.date)) for letter in letters
    ]
    for letter, meetings in alone:
        lead = "\n".join(
            other.title
            for other, others in alone
            if other is not letter
            and any(_share_a_day(one, two) for one in meetings for two in others)
        )
        yield letter, read_meetings(letter.title, lead, letter.date)


def _share_a_day(meeting: Meeting, other: Meeting) -> bool:
    if not (meeting.start and other.start):
        return False
    return meeting.start <= other.end and other.start <= meeting.end


def _is_believed(meeting: Meeting, letter: KnownLetter) -> bool:
    if not meeting.start:
        return False
    if letter.kind == Kind.AGENDA:
        return letter.date <= meeting.start <= letter.date + ANNOUNCED
    if letter.kind == Kind.REPORT:
        return letter.date - REPORTED <= meeting.end <= letter.date
    return (
        letter.date - REPORTED <= meeting.end
        and meeting.start <= letter.date + ANNOUNCED
    )


def _seat(telling: Telling, sittings: list[list[Telling]]) -> None:
    """Add what a title tells to the sitting that it tells of, or to a new one."""
    for tellings in sittings:
        if any(
            each.meeting.kind == telling.meeting.kind
            and _share_a_day(each.meeting, telling.meeting)
            for each in tellings
        ):
            tellings.append(telling)
            return
    sittings.append([telling])


def _as_one(tellings: Sequence[Telling]) -> KnownMeeting:
    """Return the meeting that several titles tell of, in the words of the surest."""
    surest = sorted(
        tellings,
        key=lambda each: (
            each.meeting.has_shared_days,
            each.letter.kind != Kind.REPORT,
        ),
    )
    meetings = [each.meeting for each in surest]
    statuses = [each.status for each in meetings if each.status != "regular"]
    meeting = replace(
        meetings[0],
        place=next((each.place for each in meetings if each.place), ""),
        format="",  # a title tells where it was planned, not how it was held
        status=statuses[0] if statuses else "regular",
    )
    return KnownMeeting(meeting, [each.letter.identifier for each in tellings])


def _keep_papers(letters: Sequence[KnownLetter]) -> tuple[dict[str, Kamerstuk], int]:
    """Return the row of each letter, and how many of them were made or filled."""
    dossiers = _keep_dossiers({dossier_of(each.identifier) for each in letters})
    identifiers = [each.identifier for each in letters]
    rows = Kamerstuk.objects.in_bulk(identifiers, field_name="identifier")
    new, filled = [], []
    for letter in letters:
        row = rows.get(letter.identifier) or Kamerstuk(identifier=letter.identifier)
        facts = {
            "dossier_id": dossiers[dossier_of(letter.identifier)].pk,
            "title": letter.title,
            "date": letter.date,
            "kind": letter.kind,
        }
        lacking = [name for name in facts if not getattr(row, name)]
        for name in lacking:
            setattr(row, name, facts[name])
        if row.pk is None:
            new.append(row)
        elif lacking:
            filled.append(row)
    Kamerstuk.objects.bulk_create(new, ignore_conflicts=True)
    Kamerstuk.objects.bulk_update(filled, ["dossier", "title", "date", "kind"])
    rows = Kamerstuk.objects.in_bulk(identifiers, field_name="identifier")
    return rows, len(new) + len(filled)


def _keep_dossiers(identifiers: set[str]) -> dict[str, Dossier]:
    Dossier.objects.bulk_create(
        [Dossier(identifier=each) for each in identifiers], ignore_conflicts=True
    )
    for identifier, title in DOSSIER_TITLES.items():
        Dossier.objects.filter(identifier=identifier, title="").update(title=title)
    return Dossier.objects.in_bulk(identifiers, field_name="identifier")


def _keep_meetings(meetings: Sequence[Meeting]) -> tuple[list[models.Meeting], int]:
    """Return the row of each meeting, and how many of them were made or filled."""
    held = list(models.Meeting.objects.surest_first())
    rows, new, filled = [], [], []
    for meeting in meetings:
        alike = (
            row
            for row in held
            if row.kind == meeting.kind and _share_a_day(row, meeting)
        )
        row = next(alike, None)
        if row is None:
            row = models.Meeting(**vars(meeting))
            new.append(row)
        else:
            is_filled = row.take_surer_days(meeting)
            if meeting.place and not row.place:
                row.place, is_filled = meeting.place, True
            if is_filled:
                filled.append(row)
        rows.append(row)
    models.Meeting.objects.bulk_create(new)
    models.Meeting.objects.bulk_update(
        filled, ["start", "end", "has_shared_days", "place"]
    )
    return rows, len(new) + len(filled)


def _join(pairs: Iterable[tuple[models.Meeting, Kamerstuk]]) -> int:
    """Join meetings and papers, but for papers that have meetings already."""
    pairs = list(pairs)
    joins = models.Meeting.papers.through.objects
    papers = {paper.pk for _, paper in pairs}
    settled = set(
        joins.filter(kamerstuk__in=papers).values_list("kamerstuk", flat=True)
    )
    new = [
        joins.model(meeting=meeting, kamerstuk=paper)
        for meeting, paper in pairs
        if paper.pk not in settled
    ]
    joins.bulk_create(new, ignore_conflicts=True)
    return len(new)
