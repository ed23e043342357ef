"""The list of known letters, and what loading it makes of it."""

from datetime import date

import pytest
from django.core.management import call_command

from letters.archive import join_papers, target_of
from letters.citations import official_url
from letters.known import KnownLetter, find_meetings, load_known, read_known_letters
from letters.models import Kamerstuk, Kind, Meeting
from letters.shapes import Meeting as ParsedMeeting
from tests.builders import an_archived_letter

AGENDA, REPORT, ANSWERS = Kind.AGENDA, Kind.REPORT, Kind.ANSWERS


def found(*letters: tuple[str, str, str]) -> list[str]:
    """Write each meeting that made-up letters are about, with their places in line."""
    known = [
        KnownLetter(str(place), date.fromisoformat(day), kind, title)
        for place, (day, kind, title) in enumerate(letters, start=1)
    ]
    meetings, unsure = find_meetings(known)
    lines = [
        f"{each.kind} {each.start} {each.end} {each.place}: {' '.join(papers)}"
        for each, papers in meetings
    ]
    return lines + [f"unsure: {each}" for each in unsure]


def test_every_known_letter_is_told_once():
    letters = read_known_letters()
    assert len({each.identifier for each in letters}) == len(letters) == 274
    assert {each.kind for each in letters} == set(Kind.values)


def test_every_known_letter_has_its_official_page():
    for letter in read_known_letters():
        page = f"https://zoek.officielebekendmakingen.nl/{letter.identifier}.html"
        assert official_url(letter.identifier) == page


def test_an_agenda_and_a_report_meet_in_one_meeting():
    assert found(
        ("2022-02-01", AGENDA, "Agenda NAVO-ministers van Defensie 16-17 maart 2022"),
        ("2022-03-26", REPORT, "Verslag NAVO DMM in Riga, 16 en 17 maart 2022"),
    ) == ["defence 2022-03-16 2022-03-17 Riga: 1 2"]


def test_the_report_knows_the_days():
    assert found(
        ("2020-03-23", AGENDA, "Agenda NAVO-ministers van Defensie 2-3 april 2020"),
        ("2020-04-08", REPORT, "Verslag NAVO-ministers van Defensie 2 april 2020"),
    ) == ["defence 2020-04-02 2020-04-02 : 1 2"]


def test_days_of_two_meetings_together_count_last():
    assert found(
        ("2024-01-30", AGENDA, "Agenda NAVO-ministers van Defensie 15 februari 2024"),
        ("2024-02-28", REPORT, "Verslag NAVO DMM en UDCG van 14 en 15 februari 2024"),
    ) == [
        "defence 2024-02-15 2024-02-15 : 1 2",
        "other 2024-02-14 2024-02-15 : 2",
    ]


def test_a_report_says_which_ministers_met():
    assert found(
        ("2021-03-12", AGENDA, "Agenda NAVO-ministeriële op 23 en 24 maart 2021"),
        ("2021-04-01", REPORT, "Verslag NAVO-ministers van Defensie 23 maart 2021"),
    ) == ["defence 2021-03-23 2021-03-23 : 1 2"]


@pytest.mark.parametrize(
    ("letter_date", "kind"),
    [
        ("2021-03-24", AGENDA),  # after the meeting
        ("2021-01-01", AGENDA),  # long before
        ("2021-03-22", REPORT),  # before the meeting
        ("2021-09-01", REPORT),  # long after
        ("2022-03-23", ANSWERS),
    ],
)
def test_days_that_do_not_fit_the_letter_are_left_out(letter_date, kind):
    assert found((letter_date, kind, "NAVO DMM 23 maart 2021")) == ["unsure: 1"]


def test_a_meeting_without_a_day_is_left_out():
    title = "Verslag NAVO-top in Riga"
    assert found(("2021-04-01", REPORT, title)) == ["unsure: 1"]


@pytest.mark.django_db
def test_papers_are_kept_with_their_facts():
    load_known()
    paper = Kamerstuk.objects.get(identifier="kst-28676-388")
    assert paper.title == "Verslag bijeenkomst NAVO ministers van Defensie 16 en 17" + (
        " februari 2022"
    )
    assert (paper.date, paper.kind) == (date(2022, 2, 26), Kind.REPORT)
    assert (paper.dossier.identifier, paper.dossier.title) == ("28676", "NAVO")


@pytest.mark.django_db
def test_meetings_are_kept_with_their_papers():
    load_known()
    meeting = Meeting.objects.get(kind="defence", start=date(2022, 2, 16))
    papers = meeting.papers.values_list("identifier", flat=True)
    assert list(papers) == ["kst-28676-387", "kst-28676-388"]
    assert (meeting.end, meeting.place) == (date(2022, 2, 17), "Brussel")


@pytest.mark.django_db
def test_to_load_again_changes_nothing(django_assert_max_num_queries):
    load_known()
    with django_assert_max_num_queries(12):
        again = load_known()
    assert (again.papers, again.meetings, again.joined) == (0, 0, 0)


@pytest.mark.django_db
def test_what_is_there_stays_and_what_is_empty_is_filled():
    Kamerstuk.objects.create(identifier="kst-28676-388", title="Verslag, verbeterd")
    load_known()
    paper = Kamerstuk.objects.get(identifier="kst-28676-388")
    assert paper.title == "Verslag, verbeterd"
    assert paper.date == date(2022, 2, 26)


@pytest.mark.django_db
def test_a_meeting_that_is_there_takes_the_papers():
    held = Meeting.objects.create(
        kind="defence", start=date(2022, 2, 17), end=date(2022, 2, 17), place="Riga"
    )
    load_known()
    assert held.papers.count() == 2
    held.refresh_from_db()
    assert (held.start, held.place) == (date(2022, 2, 17), "Riga")


@pytest.mark.django_db
@pytest.mark.parametrize("order", [1, -1])
def test_days_of_its_own_win_whatever_came_first(order):
    own = ParsedMeeting("defence", date(2022, 3, 16), date(2022, 3, 16))
    steps = [load_known, lambda: an_archived_letter(meetings=(own,))]
    for step in steps[::order]:
        step()
    paper = Kamerstuk.objects.get(identifier="kst-28676-395")  # "van 14-16 maart"
    meeting = paper.meetings.get(kind="defence")
    assert (meeting.start, meeting.end) == (own.start, own.end)
    assert meeting.letters.count() == 1


@pytest.mark.django_db
def test_days_that_a_held_meeting_shares_give_way_to_those_of_the_list():
    held = Meeting.objects.create(
        kind="defence",
        start=date(2022, 2, 15),
        end=date(2022, 2, 17),
        has_shared_days=True,
    )
    load_known()
    held.refresh_from_db()
    assert (held.start, held.end) == (date(2022, 2, 16), date(2022, 2, 17))


@pytest.mark.django_db
def test_a_paper_that_an_editor_moved_stays_there():
    load_known()
    paper = Kamerstuk.objects.get(identifier="kst-28676-388")
    moved = Meeting.objects.create(kind="other")
    paper.meetings.set([moved])
    load_known()
    assert list(paper.meetings.all()) == [moved]


@pytest.mark.django_db
def test_the_command_tells_what_it_did(capsys):
    call_command("load_known")
    call_command("load_known")
    first, unsure, second, _ = capsys.readouterr().out.splitlines()
    assert first.startswith("274 papers and 120 meetings new or completed, 217 papers")
    assert "kst-28676-61" in unsure
    assert second.startswith("0 papers and 0 meetings new or completed, 0 papers")


@pytest.mark.django_db
def test_a_meeting_is_that_of_a_paper_by_any_of_its_numbers():
    join_papers(target_of("kst-28676-388"), target_of("2021D00001"))
    load_known()
    paper = Kamerstuk.objects.get(identifier="2021D00001")
    assert [each.start for each in Meeting.objects.of_paper(paper)] == [
        date(2022, 2, 16)
    ]
