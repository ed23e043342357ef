"""A letter is kept whole, once, and with links that stay."""

from dataclasses import replace
from datetime import date

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction

from letters.archive import find_letter_of_file, remove_letters, store_letter
from letters.errors import ArchiveError
from letters.models import (
    AgendaItem,
    Dossier,
    IndexChange,
    Kamerstuk,
    Letter,
    Meeting,
    Reference,
    SourceFile,
)
from letters.shapes import AgendaItem as ParsedItem
from letters.shapes import Meeting as ParsedMeeting
from letters.shapes import Reading, Signatory
from tests.builders import a_parsed_letter, a_reading, a_source, an_archived_letter

pytestmark = pytest.mark.django_db

CITING = {
    "Wapens": ["Zie Kamerstuk 28676-340 en de motie (35570-X-39)."],
    "Geld": ["Zie Kamerstuk 28676-340.", "Zie ook noot [1]."],
}


def test_every_passage_is_a_slice_of_the_text():
    letter = an_archived_letter(items=CITING, notes={"1": "Kamerstuk 33763-98."})
    assert [item.text.split("\n\n")[0] for item in letter.items.all()] == list(CITING)
    for reference in letter.references.all():
        assert reference.text == reference.words
    assert [each.text for each in letter.footnotes.all()] == ["Kamerstuk 33763-98."]
    assert "\n\n".join(each.text for each in letter.paragraphs.all()) in letter.text


def test_a_paper_has_one_row_however_often_it_is_cited():
    letter = an_archived_letter(items=CITING)
    paper = Kamerstuk.objects.get(identifier="kst-28676-340")
    assert [each.item.title for each in paper.references.all()] == ["Wapens", "Geld"]
    assert paper.dossier == Dossier.objects.get(identifier="28676")
    assert letter.references.count() == 3


def test_a_reference_in_a_note_belongs_to_the_item_of_its_mark():
    an_archived_letter(items=CITING, notes={"1": "Kamerstuk 33763-98."})
    reference = Reference.objects.get(kamerstuk__identifier="kst-33763-98")
    assert reference.item.title == "Geld"


def test_a_dossier_is_cited_as_a_dossier():
    an_archived_letter(items={"Geld": ["Zie de begroting (Kamerstuk 36200-X)."]})
    reference = Reference.objects.get()
    assert reference.target == Dossier.objects.get(identifier="36200-X")


def test_the_same_file_changes_nothing():
    source = a_source()
    letter = an_archived_letter(source)
    IndexChange.objects.all().delete()
    again = store_letter(a_reading(source, title="Anders"), Letter.Origin.UPLOAD)
    assert again == (letter, "unchanged")
    assert Letter.objects.get().title == letter.title
    assert not IndexChange.objects.exists()


def test_another_file_of_the_same_letter_joins_it():
    letter = an_archived_letter(a_source(name="brief.txt"))
    changed = store_letter(
        a_reading(a_source(name="brief-2.txt"), items={"Nieuw": ["Tekst."]}),
        Letter.Origin.FOLDER,
    )
    assert changed == (letter, "changed")
    letter = Letter.objects.get()
    assert [each.name for each in letter.files.all()] == ["brief.txt", "brief-2.txt"]
    assert [each.title for each in letter.items.all()] == ["Nieuw"]


def test_a_format_that_knows_less_joins_a_letter_without_replacing_its_reading():
    page = Reading(a_source(), "text/html", a_parsed_letter(items={"Goed": ["Zo."]}))
    letter = store_letter(page, Letter.Origin.FOLDER).letter
    print_of_it = Reading(a_source(), "application/pdf", a_parsed_letter())
    assert store_letter(print_of_it, Letter.Origin.FOLDER) == (letter, "changed")
    assert letter.files.count() == 2
    assert [each.title for each in letter.items.all()] == ["Goed"]


def test_a_number_that_comes_later_joins_the_letter_and_keeps_its_address():
    letter = an_archived_letter()
    an_archived_letter(kamerstuk="kst-28676-500", dossiers=("28676",))
    same = Letter.objects.get()
    assert same.key == letter.key
    assert same.kamerstuk.identifier == "kst-28676-500"


def test_letters_with_two_numbers_are_two_letters():
    an_archived_letter(kamerstuk="kst-28676-500")
    an_archived_letter(kamerstuk="kst-28676-501")
    assert Letter.objects.count() == 2


def test_letters_to_two_houses_are_two_letters():
    an_archived_letter(chamber="TK")
    an_archived_letter(chamber="EK")
    an_archived_letter(chamber="")
    assert sorted(Letter.objects.values_list("chamber", flat=True)) == ["EK", "TK"]


def test_letters_without_title_are_told_apart_by_their_words():
    an_archived_letter(title="", items={"Cyber": ["Eén."]})
    an_archived_letter(title="", items={"Cyber": ["Twee."]})
    an_archived_letter(title="", items={"Cy-ber": ["Twee ."]})
    assert Letter.objects.count() == 2


def test_what_an_editor_corrected_is_not_overwritten_by_another_file():
    letter = an_archived_letter()
    letter.title, letter.corrected_at = "Verbeterd", "2020-03-01T12:00Z"
    letter.save()
    store_letter(a_reading(), Letter.Origin.FOLDER)
    letter = Letter.objects.get()
    assert letter.title == "Verbeterd"
    assert letter.files.count() == 2


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [(False, True, "Eerst"), (True, True, "Dan"), (True, False, "Dan")],
)
def test_text_is_not_overwritten_by_what_ocr_makes_of_it(first, second, kept):
    an_archived_letter(items={"Eerst": ["Tekst."]}, is_ocr=first)
    an_archived_letter(items={"Dan": ["Tekst."]}, is_ocr=second)
    letter = Letter.objects.get()
    assert [each.title for each in letter.items.all()] == [kept]
    assert letter.is_ocr == (first and second)
    assert letter.files.count() == 2


def test_links_to_paragraphs_survive_a_rereading_with_more_in_it():
    letter = an_archived_letter(items={"Cyber": ["Eerst.", "Dan."]})
    before = {each.text: each.anchor for each in letter.paragraphs.all()}
    an_archived_letter(items={"Nieuw": ["Ervoor."], "Cyber": ["Eerst.", "Dan."]})
    after = {each.text: each.anchor for each in Letter.objects.get().paragraphs.all()}
    assert after.items() >= before.items()


def test_a_letter_that_is_one_item_is_not_divided():
    prose = a_parsed_letter(cover=["Er is geen kop.", "Zie 28676-3."], items={})
    whole = ParsedItem(1, "", prose.title, 0, len(prose.text))
    prose = replace(prose, items=(whole,))
    reading = Reading(a_source(), "text/plain", prose)
    letter = store_letter(reading, Letter.Origin.FOLDER).letter
    assert not letter.items.exists()


def test_items_of_one_name_have_links_of_their_own():
    titles = {"Cyber": [], "> Cyber": [], "Cyber 2": [], ">> !": []}
    letter = an_archived_letter(items=titles)
    anchors = [each.anchor for each in letter.items.all()]
    assert len(set(anchors)) == 4
    assert anchors[0] == "punt-cyber"


def test_a_letter_that_does_not_fit_leaves_nothing_behind():
    source = a_source()
    with pytest.raises(ArchiveError, match="longer than it can be.*signatory name"):
        an_archived_letter(source, signatories=(Signatory("N" * 201, "minister"),))
    assert not Letter.objects.exists()
    assert not Kamerstuk.objects.exists()
    assert not default_storage.exists(f"{source.sha256[:2]}/{source.sha256}")


def test_the_original_bytes_are_kept_under_their_digest():
    source = a_source("Geachte voorzitter,\r\n\x00é")
    letter = an_archived_letter(source)
    file = letter.files.get()
    assert file.file.name == f"{source.sha256[:2]}/{source.sha256}"
    assert file.file.read() == source.content
    assert find_letter_of_file(source.sha256) == letter


def test_half_a_file_left_by_a_killed_process_is_written_anew():
    source = a_source()
    half = ContentFile(source.content[:5])
    default_storage.save(f"{source.sha256[:2]}/{source.sha256}", half)
    assert an_archived_letter(source).files.get().file.read() == source.content


def test_an_agenda_and_a_report_meet_in_one_meeting():
    days = (date(2020, 2, 12), date(2020, 2, 13))
    an_archived_letter(meetings=(ParsedMeeting("defence", *days),))
    report = ParsedMeeting("defence", days[1], days[1], "Brussel", "in-person")
    an_archived_letter(kind="verslag", meetings=(report,))
    meeting = Meeting.objects.get()
    assert meeting.letters.count() == 2
    assert (meeting.start, meeting.end, meeting.place) == (*days, "Brussel")


@pytest.mark.parametrize("order", [1, -1])
def test_days_of_its_own_win_from_days_that_a_meeting_shares(order):
    first, last = date(2020, 2, 12), date(2020, 2, 14)
    shared = ParsedMeeting("defence", first, last, has_shared_days=True)
    own = ParsedMeeting("defence", last, last)
    for count, meeting in enumerate([shared, own][::order]):
        an_archived_letter(title=f"Brief {count} (verzonnen)", meetings=(meeting,))
    row = Meeting.objects.get()
    assert row.letters.count() == 2
    assert (row.start, row.end, row.has_shared_days) == (last, last, False)


def test_of_two_meetings_that_may_be_it_the_one_with_days_of_its_own_is():
    first, last = date(2020, 2, 12), date(2020, 2, 13)
    own = ParsedMeeting("defence", last, last)
    shared = ParsedMeeting("defence", first, first, has_shared_days=True)
    both = replace(own, start=first)
    for count, meeting in enumerate([shared, own, both]):
        an_archived_letter(title=f"Brief {count} (verzonnen)", meetings=(meeting,))
    assert Meeting.objects.get(letters__title="Brief 2 (verzonnen)").start == last


def test_a_removed_letter_leaves_no_file_no_meeting_and_a_note_for_the_index(
    django_capture_on_commit_callbacks,
):
    letter = an_archived_letter()
    IndexChange.objects.all().delete()
    pk, name = letter.pk, letter.files.get().file.name
    with django_capture_on_commit_callbacks(execute=True):
        remove_letters(Letter.objects.all())
    assert not SourceFile.objects.exists()
    assert not Meeting.objects.exists()
    assert not default_storage.exists(name)
    assert IndexChange.objects.get().letter_pk == pk


def test_undated_letters_come_last():
    undated = an_archived_letter(title="Ongedateerd", date=None)
    dated = an_archived_letter()
    assert list(Letter.objects.newest_first()) == [dated, undated]


@pytest.mark.parametrize(
    ("model", "values"),
    [
        (Meeting, {"kind": "defence", "start": "2020-02-02", "end": "2020-02-01"}),
        (Meeting, {"kind": "defence", "start": "2020-02-02"}),
        (AgendaItem, {"order": 9, "level": 0, "start": 0, "end": 1, "anchor": "a"}),
        (AgendaItem, {"order": 9, "level": 1, "start": 1, "end": 1, "anchor": "a"}),
        (AgendaItem, {"order": 1, "level": 1, "start": 0, "end": 1, "anchor": "a"}),
        (Reference, {"order": 9, "start": 0, "end": 1}),
        (SourceFile, {"sha256": "HELD", "size": 1}),
        (Kamerstuk, {"identifier": "kst-28676-500"}),
        (Kamerstuk, {"identifier": "kst-28676/501"}),
        (Dossier, {"identifier": "28676/1"}),
        (Dossier, {"identifier": ""}),
    ],
    ids=str,
)
def test_the_database_refuses(model, values):
    source = a_source()
    letter = an_archived_letter(source, kamerstuk="kst-28676-500")
    if hasattr(model, "letter") and model is not Kamerstuk:
        values = {**values, "letter": letter}
    if values.get("sha256") == "HELD":
        values = {**values, "sha256": source.sha256}
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.create(**values)
