"""References as rows: what cannot be resolved, and what an editor sets."""

from datetime import date
from importlib import import_module

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction

from letters.archive import as_read, lead_nowhere, resolve, target_of
from letters.archive.references import NOWHERE
from letters.models import Dossier, IndexChange, Kamerstuk, Letter, Reference
from letters.shapes import Reference as ParsedReference
from tests.builders import an_archived_letter

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
        "kst-35570-X-39",
        0,
        5,
        "motie",
        "Belhaj/Stoffer",
        date(2020, 11, 12),
        session="20202021",
    )
    reference = an_archived_letter(references=(said,)).references.get()
    assert (reference.kind, reference.movers) == ("motie", "Belhaj/Stoffer")
    assert (reference.date, reference.session) == (date(2020, 11, 12), "20202021")


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
    text = "Zie Kamerstukken II 2019/20, 28676, nr. 3 hier."
    letter = an_archived_letter(cover=[text], items={})
    resolve(letter.references.get(), "kst-33763-3")
    letter = an_archived_letter(cover=[text, "Nieuw."], items={})
    reference = letter.references.get()
    assert str(reference.target) == "kst-33763-3"
    assert reference.session == "20192020"


@pytest.mark.parametrize(
    ("words", "session"),
    [
        ("Kamerstukken I 2014/15, 33 802, C", "20142015"),
        ("Kamerstukken II 1999/2000, 28676, nr. 3", "19992000"),
        ("Kamerstukken II 2014/2017, 28676, nr. 3", ""),
        ("Kamerstuk 28676, nrs. 2014-2015", ""),
        ("nrs. 2014-2015", ""),
        ("Handelingen II 2014/15, nr. 5, item 3", ""),
    ],
)
def test_the_session_is_taken_from_words_that_were_kept_before_it_was(words, session):
    identifier = "h-tk-20142015-5-3" if words.startswith("H") else "kst-28676-3"
    read = ParsedReference(identifier, 0, len(words))
    reference = an_archived_letter(cover=[words], references=(read,)).references.get()
    assert (reference.words, reference.session) == (words, "")
    migration = import_module("letters.migrations.0005_session")
    migration.keep_what_was_written(apps, None)
    reference.refresh_from_db()
    assert reference.session == session


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


def numbers(letter: Letter) -> list[str]:
    return [str(each.target or "") for each in letter.references.all()]


def test_a_reference_can_be_set_to_lead_nowhere_by_hand():
    text = "Zie 28676, nr. 3 hier."
    letter = an_archived_letter(cover=[text], items={})
    lead_nowhere(letter.references.get())
    letter = an_archived_letter(cover=[text, "Nieuw."], items={})
    reference = letter.references.get()
    assert (reference.target, reference.origin) == (None, "manual")
    assert reference.reason == NOWHERE


@pytest.mark.parametrize(
    "set_by_hand", [lead_nowhere, lambda reference: resolve(reference, "kst-1-1")]
)
def test_what_was_set_by_hand_goes_back_to_what_is_read(set_by_hand):
    cover = ["Zie de motie-Belhaj (28676, nr. 3) hier."]
    letter = an_archived_letter(cover=cover, items={"Cyber": ["Zie 28676, nr. 4."]})
    before = list(letter.references.values().order_by("order"))
    set_by_hand(letter.references.first())
    assert as_read(letter.references.first())
    after = list(letter.references.values().order_by("order"))
    before[1]["id"] = after[1]["id"]
    assert after == before


def test_going_back_leaves_the_other_paper_of_the_same_words_as_it_was_set():
    letter = an_archived_letter(cover=["Zie 28676, nrs. 8801 en 8802."], items={})
    for reference, number in zip(letter.references.all(), "78", strict=True):
        resolve(reference, f"kst-28676-{number}")
    as_read(letter.references.first())
    assert numbers(letter) == ["kst-28676-8801", "kst-28676-8"]
    as_read(letter.references.last())
    assert numbers(letter) == ["kst-28676-8801", "kst-28676-8802"]


def test_going_back_where_nothing_is_read_takes_the_reference_away():
    said = ParsedReference("kst-28676-3", 0, 3)
    letter = an_archived_letter(cover=["Zie hier."], items={}, references=(said,))
    resolve(letter.references.get(), "kst-28676-4")
    assert not as_read(letter.references.get())
    assert not letter.references.exists()


@pytest.mark.parametrize(
    "change", [lead_nowhere, as_read, lambda each: resolve(each, "kst-1-1")]
)
def test_what_an_editor_sets_is_queued_for_the_index(change):
    letter = an_archived_letter(cover=["Zie 28676, nr. 3."], items={})
    IndexChange.objects.all().delete()
    change(letter.references.get())
    assert IndexChange.objects.get().letter_pk == letter.pk


def test_what_was_set_by_hand_goes_when_its_words_go():
    resolve(a_letter_with_lost_digits().references.last(), "kst-28676-226")
    letter = a_letter_with_lost_digits("Zie (Kamerstuk , nr. 226).")
    assert letter.references.get().target is None


def test_a_letter_that_arrives_with_a_number_makes_the_paper_held():
    an_archived_letter(cover=["Zie 28676, nr. 400."], items={})
    paper = Kamerstuk.objects.get(identifier="kst-28676-400")
    assert not paper.is_held
    an_archived_letter(title="Later (verzonnen)", kamerstuk="kst-28676-400")
    assert Kamerstuk.objects.get(pk=paper.pk).is_held


@pytest.mark.parametrize(
    "values", [{"reason": ""}, {"reason": "Why", "kamerstuk": "kst-1-1"}], ids=str
)
def test_the_database_wants_a_paper_or_a_reason(values):
    letter = an_archived_letter()
    if "kamerstuk" in values:
        values = {**values, "kamerstuk": target_of(values["kamerstuk"])}
    with pytest.raises(IntegrityError), transaction.atomic():
        Reference.objects.create(letter=letter, order=1, start=0, end=1, **values)
