"""Numbers of one paper: joined, and parted as if they had never been joined."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from letters.archive import (
    join_papers,
    part_paper,
    see_joinable,
    store_letter,
    target_of,
    two_of_a_dossier,
)
from letters.errors import ArchiveError
from letters.models import IndexChange, Kamerstuk, Letter, Meeting, Reference
from tests.builders import a_reading, an_archived_letter
from tests.pages import links_of, text_of

pytestmark = pytest.mark.django_db

FIRST, SECOND, THIRD = "2021D12041", "kst-28676-360", "kst-28676-357"


def known_papers() -> list[dict]:
    """Return all that the archive knows of papers, as another test would find it."""
    return [
        {
            **row,
            "letters": list(Letter.objects.filter(kamerstuk=row["id"]).values("pk")),
            "meetings": list(Meeting.objects.filter(papers=row["id"]).values("pk")),
            "cited": Reference.objects.filter(kamerstuk=row["id"]).count(),
        }
        for row in Kamerstuk.objects.order_by("pk").values()
    ]


def join(name: str, paper: str) -> None:
    join_papers(target_of(name), target_of(paper))


def part(name: str) -> None:
    part_paper(target_of(name))


def three_papers() -> Letter:
    """Keep three papers: the letter of the first, the facts and meeting of others."""
    letter = an_archived_letter(kamerstuk=FIRST)
    for number in (FIRST, SECOND, THIRD):
        cover = [f"Zie {number}."]
        an_archived_letter(title=f"Zie {number} (verzonnen)", cover=cover, items={})
    meeting = Meeting.objects.get()
    target_of(SECOND).meetings.add(meeting)
    Kamerstuk.objects.filter(identifier=SECOND).update(title="Van 360", kind="verslag")
    return letter


def a_joined_paper() -> Kamerstuk:
    """Return a paper that one letter cites by its number, another by its Z number."""
    an_archived_letter(title="Een", cover=["Zie 2021Z07953."], items={})
    an_archived_letter(title="Twee", cover=["Zie 27925, nr. 781."], items={})
    paper = target_of("kst-27925-781")
    join_papers(target_of("2021Z07953"), paper)
    return Kamerstuk.objects.get(pk=paper.pk)


def test_a_paper_with_two_numbers_is_cited_by_the_letters_of_both():
    paper = a_joined_paper()
    (counted,) = Kamerstuk.objects.cited().with_citing_letters()
    assert (counted, counted.citing_letters) == (paper, 2)
    targets = {each.target for each in Reference.objects.all()}
    assert targets == {paper}


def test_a_letter_that_arrives_with_another_number_makes_the_paper_held():
    paper = a_joined_paper()
    letter = an_archived_letter(title="Later", kamerstuk="2021Z07953")
    assert letter.kamerstuk == paper
    again = store_letter(
        a_reading(title="Anders", kamerstuk="kst-27925-781"), Letter.Origin.FOLDER
    )
    assert again == (letter, "changed")


def test_joining_brings_along_only_what_the_paper_lacks():
    Kamerstuk.objects.filter(pk=target_of("kst-27925-781").pk).update(title="Van kst")
    Kamerstuk.objects.filter(pk=target_of("2021Z07953").pk).update(title="Van Z")
    join_papers(target_of("kst-27925-781"), target_of("2021Z07953"))
    paper = target_of("2021Z07953")
    assert (paper.title, paper.dossier.identifier) == ("Van Z", "27925")


def test_joining_refuses_two_letters_that_are_held():
    for number in ("2021D12041", "kst-27925-700"):
        an_archived_letter(title=number, kamerstuk=number)
    with pytest.raises(ArchiveError, match="Two letters"):
        join_papers(target_of("2021D12041"), target_of("kst-27925-700"))


JOINS = [
    [(FIRST, SECOND)],
    [(SECOND, FIRST)],
    [(FIRST, SECOND), (SECOND, THIRD)],
    [(SECOND, THIRD), (FIRST, SECOND)],
    [(FIRST, THIRD), (SECOND, THIRD)],
    [(SECOND, FIRST), (FIRST, THIRD)],
    [(SECOND, FIRST), (SECOND, THIRD)],  # changed one's mind
]


@pytest.mark.parametrize("joins", JOINS)
@pytest.mark.parametrize("back", [1, -1], ids=["first first", "last first"])
def test_parting_leaves_all_as_if_it_had_never_been_joined(joins, back):
    three_papers()
    before = known_papers()
    for name, paper in joins:
        join(name, paper)
    assert known_papers() != before
    for name, _paper in joins[::back]:
        part(name)
    assert known_papers() == before


def test_parting_one_join_leaves_the_other():
    letter = three_papers()
    join(FIRST, SECOND)
    before = known_papers()
    join(SECOND, THIRD)
    assert Letter.objects.get(pk=letter.pk).kamerstuk == target_of(THIRD)
    part(SECOND)
    assert known_papers() == before
    assert Letter.objects.get(pk=letter.pk).kamerstuk == target_of(SECOND)


def test_the_order_of_joining_makes_no_difference():
    three_papers()
    found = []
    for joins in JOINS[2], JOINS[3]:
        for name, paper in joins:
            join(name, paper)
        found.append(known_papers())
        for name, _paper in joins:
            part(name)
    assert found[0] == found[1]


def test_a_number_of_a_number_leads_to_the_paper_in_one_step():
    join(FIRST, SECOND)
    join(SECOND, THIRD)
    assert target_of(FIRST).same_as == target_of(THIRD)
    join("2021Z00001", FIRST)
    assert target_of("2021Z00001").same_as == target_of(THIRD)
    assert target_of(THIRD).other_names.count() == 3


def test_a_letter_that_came_with_another_number_leaves_with_it():
    join(FIRST, SECOND)
    letter = an_archived_letter(kamerstuk=FIRST)
    assert letter.kamerstuk == target_of(SECOND)
    part(FIRST)
    assert Letter.objects.get().kamerstuk == target_of(FIRST)


def test_a_letter_with_the_number_of_its_paper_stays_when_another_is_parted():
    join(FIRST, SECOND)
    an_archived_letter(kamerstuk=SECOND)
    part(FIRST)
    assert Letter.objects.get().kamerstuk == target_of(SECOND)


def test_a_paper_belongs_to_the_meetings_of_all_its_numbers():
    three_papers()
    join(SECOND, THIRD)
    assert Meeting.objects.of_paper(target_of(THIRD)).count() == 1
    part(SECOND)
    assert not Meeting.objects.of_paper(target_of(THIRD)).exists()


def test_the_pages_show_a_paper_with_the_meetings_of_all_its_numbers(client):
    number = Kamerstuk.objects.create(identifier=SECOND, kind="verslag")
    meeting = Meeting.objects.create(
        kind="defence", start=date(2021, 2, 17), end=date(2021, 2, 17)
    )
    number.meetings.add(meeting)
    join(SECOND, THIRD)
    assert "17 februari 2021" in text_of(client.get(f"/kamerstuk/{THIRD}/"))
    links = links_of(client.get("/vergaderingen/"))
    assert [each for each in links if "kamerstuk" in each] == [f"/kamerstuk/{THIRD}/"]


def test_what_is_learned_of_a_paper_itself_is_not_taken_back():
    three_papers()
    join(SECOND, THIRD)
    paper = target_of(THIRD)
    assert (paper.title, paper.kind) == ("Van 360", "verslag")
    paper.title, paper.borrowed = "Verbeterd", ["kind"]
    paper.save()
    part(SECOND)
    paper = target_of(THIRD)
    assert (paper.title, paper.kind) == ("Verbeterd", "")


def test_a_letter_that_becomes_another_paper_is_queued_for_the_index():
    letter = an_archived_letter(kamerstuk=FIRST)
    for change in (lambda: join(FIRST, SECOND), lambda: part(FIRST)):
        IndexChange.objects.all().delete()
        change()
        assert IndexChange.objects.get().letter_pk == letter.pk


def test_a_number_cannot_be_joined_to_itself():
    with pytest.raises(ArchiveError, match="another number of itself"):
        join(FIRST, FIRST)


@pytest.mark.parametrize("other", [FIRST, SECOND])
def test_a_paper_cannot_go_by_a_number_that_is_joined_to_it(other):
    join(FIRST, SECOND)
    join(SECOND, THIRD)
    with pytest.raises(ArchiveError, match="is a number of the paper already"):
        join(THIRD, other)


def test_numbers_that_are_not_stored_yet_can_be_one_paper():
    see_joinable(Kamerstuk(identifier=FIRST), Kamerstuk(identifier=SECOND))
    assert not Kamerstuk.objects.exists()


@pytest.mark.parametrize(
    ("name", "paper", "expected"),
    [
        (SECOND, THIRD, (SECOND, THIRD)),
        (FIRST, SECOND, None),
        ("kst-35570-X-12", SECOND, None),
        (f"{SECOND}-n1", SECOND, None),
        ("ah-tk-20202021-12", "ah-tk-20202021-13", None),
    ],
)
def test_two_numbers_of_one_dossier_are_told(name, paper, expected):
    target_of("kst-28676-1")
    found = two_of_a_dossier(Kamerstuk(identifier=name), Kamerstuk(identifier=paper))
    assert found == expected


def test_two_numbers_of_one_dossier_are_told_of_all_that_comes_along():
    join(FIRST, SECOND)
    assert two_of_a_dossier(target_of(FIRST), target_of(THIRD)) is None
    assert two_of_a_dossier(target_of("2021Z00001"), target_of(FIRST)) is None
    join("2021Z00001", THIRD)
    assert two_of_a_dossier(target_of(SECOND), target_of("2021Z00001")) == (
        SECOND,
        THIRD,
    )


def test_a_number_that_others_are_joined_to_cannot_be_removed():
    join(FIRST, SECOND)
    with pytest.raises(ProtectedError):
        target_of(SECOND).delete()


@pytest.mark.parametrize("fields", [["same_as"], ["joined_to"]])
def test_the_database_refuses_half_a_join(fields):
    paper, other = target_of(FIRST), target_of(SECOND)
    with pytest.raises(IntegrityError), transaction.atomic():
        Kamerstuk.objects.filter(pk=paper.pk).update(**dict.fromkeys(fields, other))


def test_the_database_refuses_a_paper_that_is_another_number_of_itself():
    paper = target_of(FIRST)
    with pytest.raises(IntegrityError), transaction.atomic():
        Kamerstuk.objects.filter(pk=paper.pk).update(same_as=paper, joined_to=paper)
