"""References as rows: what cannot be resolved, what an editor sets, papers joined."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from letters.archive import join_papers, resolve, store_letter, target_of
from letters.errors import ArchiveError
from letters.models import Dossier, Kamerstuk, Letter, Meeting, Reference
from letters.shapes import Reference as ParsedReference
from tests.builders import a_reading, an_archived_letter

pytestmark = pytest.mark.django_db

LOST = "Zie (Kamerstuk , nr. 226) en later weer (Kamerstuk , nr. 226)."
WORDS = "Kamerstuk , nr. 226"


def lost_at(text: str) -> tuple[ParsedReference, ...]:
    """Return a reference without its digits for each place with the words."""
    places, start = [], text.find(WORDS)
    while start >= 0:
        places.append(
            ParsedReference("", start, start + len(WORDS), reason="No dossier")
        )
        start = text.find(WORDS, start + 1)
    return tuple(places)


def a_letter_with_lost_digits(paragraph: str = LOST) -> Letter:
    """Keep the letter, or keep it anew with another reading."""
    return an_archived_letter(
        cover=[paragraph], items={}, references=lost_at(paragraph)
    )


def test_what_cannot_be_resolved_is_kept_with_its_words_and_reason():
    letter = a_letter_with_lost_digits()
    first, second = letter.references.unresolved()
    assert (first.words, first.reason) == (WORDS, "No dossier")
    assert first.target is None and second.start > first.start


def test_what_the_letter_says_of_a_paper_is_kept():
    said = ParsedReference(
        "kst-35570-X-39", 0, 5, "motie", "Belhaj/Stoffer", date(2020, 11, 12)
    )
    reference = an_archived_letter(references=(said,)).references.get()
    assert (reference.kind, reference.movers) == ("motie", "Belhaj/Stoffer")
    assert reference.date == date(2020, 11, 12)


def test_a_reference_set_by_hand_leads_where_the_editor_says():
    resolve(a_letter_with_lost_digits().references.first(), "kst-28676-226")
    reference = Reference.objects.first()
    assert reference.target == Kamerstuk.objects.get(identifier="kst-28676-226")
    assert (reference.origin, reference.reason) == ("manual", "")


def test_a_reference_can_be_set_to_a_dossier_by_hand():
    resolve(a_letter_with_lost_digits().references.first(), "dossier/28676")
    assert Reference.objects.first().target == Dossier.objects.get(identifier="28676")


def test_another_reading_keeps_what_was_set_by_hand_at_its_own_place():
    letter = a_letter_with_lost_digits()
    resolve(letter.references.last(), "kst-28676-226")
    letter = a_letter_with_lost_digits(f"Met meer ervoor. {LOST}")
    first, second = letter.references.all()
    assert first.target is None
    assert (str(second.target), second.origin) == ("kst-28676-226", "manual")
    assert second.text == WORDS


@pytest.mark.parametrize(
    ("text", "targets"),
    [  # what another reading has, and where its references lead
        (f"Eerder is de nota genoemd ({WORDS}). {LOST}", ["", "", "manual"]),
        (f"En later weer ({WORDS}).", ["manual"]),
        ("Zie (Kamerstuk, nr. 226) en later weer (Kamerstuk, nr. 226).", ["manual"]),
        (f"Zie ({WORDS}) en hier niet.", [""]),
    ],
)
def test_what_was_set_by_hand_stays_in_its_sentence(text, targets):
    resolve(a_letter_with_lost_digits().references.last(), "kst-28676-226")
    letter = a_letter_with_lost_digits(text)
    read = letter.references.order_by("start")
    assert [each.origin if each.target else "" for each in read] == targets


def test_another_reading_does_not_undo_what_was_set_by_hand():
    text = "Zie 28676, nr. 3 hier."
    letter = an_archived_letter(cover=[text], items={})
    resolve(letter.references.get(), "kst-33763-3")
    letter = an_archived_letter(cover=[text, "Nieuw."], items={})
    assert str(letter.references.get().target) == "kst-33763-3"


@pytest.mark.parametrize(("nth", "expected"), [(0, [7, 8802]), (1, [8801, 7])])
def test_another_reading_keeps_the_other_paper_of_the_same_words(nth, expected):
    text = "Zie Kamerstuk 28676, nrs. 8801 en 8802."
    letter = an_archived_letter(cover=[text], items={})
    resolve(letter.references.all()[nth], "kst-28676-7")
    letter = an_archived_letter(cover=[text, "Nieuw."], items={})
    targets = [str(each.target) for each in letter.references.all()]
    assert targets == [f"kst-28676-{number}" for number in expected]


def test_what_was_set_by_hand_stays_where_a_reading_finds_nothing():
    resolve(a_letter_with_lost_digits().references.first(), "kst-28676-226")
    letter = an_archived_letter(cover=[LOST, "Nieuw."], items={}, references=())
    assert [str(each.target) for each in letter.references.all()] == ["kst-28676-226"]


def test_what_was_set_by_hand_goes_when_its_words_go():
    resolve(a_letter_with_lost_digits().references.last(), "kst-28676-226")
    letter = a_letter_with_lost_digits("Zie (Kamerstuk , nr. 226).")
    assert letter.references.get().target is None


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


def test_a_letter_that_arrives_with_a_number_makes_the_paper_held():
    an_archived_letter(cover=["Zie 28676, nr. 400."], items={})
    paper = Kamerstuk.objects.get(identifier="kst-28676-400")
    assert not paper.is_held
    an_archived_letter(title="Later (verzonnen)", kamerstuk="kst-28676-400")
    assert Kamerstuk.objects.get(pk=paper.pk).is_held


def test_a_letter_that_arrives_with_another_number_makes_the_paper_held():
    paper = a_joined_paper()
    letter = an_archived_letter(title="Later", kamerstuk="2021Z07953")
    assert letter.kamerstuk == paper
    again = store_letter(
        a_reading(title="Anders", kamerstuk="kst-27925-781"), Letter.Origin.FOLDER
    )
    assert again == (letter, "changed")


def test_joining_brings_the_letter_the_title_and_the_meetings_along():
    letter = an_archived_letter(kamerstuk="2021D12041")
    name = target_of("2021D12041")
    Kamerstuk.objects.filter(pk=name.pk).update(title="Een titel")
    name.meetings.add(Meeting.objects.get())
    name.refresh_from_db()
    join_papers(name, target_of("kst-27925-700"))
    paper = Kamerstuk.objects.get(identifier="kst-27925-700")
    assert (paper.letter, paper.title) == (letter, "Een titel")
    assert paper.meetings.count() == 1 and name.meetings.count() == 0


def test_joining_brings_along_only_what_the_paper_lacks():
    Kamerstuk.objects.filter(pk=target_of("kst-27925-781").pk).update(title="Van kst")
    Kamerstuk.objects.filter(pk=target_of("2021Z07953").pk).update(title="Van Z")
    join_papers(target_of("kst-27925-781"), target_of("2021Z07953"))
    paper = target_of("2021Z07953")
    assert (paper.title, paper.dossier.identifier) == ("Van Z", "27925")


def test_joins_make_no_chains():
    paper = a_joined_paper()
    join_papers(paper, target_of("2021D12041"))
    chosen = target_of("2021D12041")
    assert {each.same_as for each in chosen.other_names.all()} == {chosen}
    assert chosen.other_names.count() == 2
    join_papers(target_of("kst-27925-900"), target_of("2021Z07953"))
    assert target_of("kst-27925-900").same_as == chosen


def test_joining_refuses_a_loop():
    paper = a_joined_paper()
    with pytest.raises(ArchiveError, match="another number of itself"):
        join_papers(paper, target_of("2021Z07953"))


def test_joining_refuses_two_letters_that_are_held():
    for number in ("2021D12041", "kst-27925-700"):
        an_archived_letter(title=number, kamerstuk=number)
    with pytest.raises(ArchiveError, match="Two letters"):
        join_papers(target_of("2021D12041"), target_of("kst-27925-700"))


def test_a_row_that_would_make_a_chain_is_not_valid():
    a_joined_paper()
    paper = Kamerstuk(identifier="2021D00001", same_as=target_of("2021Z07953"))
    with pytest.raises(ValidationError, match="Kies het nummer"):
        paper.full_clean()


def test_the_database_refuses_a_paper_that_is_another_number_of_itself():
    paper = target_of("kst-27925-781")
    with pytest.raises(IntegrityError), transaction.atomic():
        Kamerstuk.objects.filter(pk=paper.pk).update(same_as=paper)


@pytest.mark.parametrize(
    "values", [{"reason": ""}, {"reason": "Why", "kamerstuk": "kst-1-1"}], ids=str
)
def test_the_database_wants_a_paper_or_a_reason(values):
    letter = an_archived_letter()
    if "kamerstuk" in values:
        values = {**values, "kamerstuk": target_of(values["kamerstuk"])}
    with pytest.raises(IntegrityError), transaction.atomic():
        Reference.objects.create(letter=letter, order=1, start=0, end=1, **values)
