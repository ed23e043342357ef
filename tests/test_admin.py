"""An editor uploads, corrects and removes letters; a stranger does none of it."""

import re
from datetime import date

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from letters.archive import join_papers, part_paper, target_of
from letters.models import IndexChange, Letter
from letters.shapes import Meeting, Signatory
from tests.builders import a_letter_text, an_archived_letter
from tests.made_files import a_png

pytestmark = pytest.mark.django_db

ADD = "/admin/letters/letter/add/"


def upload(client, content, name="brief.txt"):
    content = content.encode() if isinstance(content, str) else content
    return client.post(ADD, {"file": SimpleUploadedFile(name, content)}, follow=True)


def test_a_stranger_is_asked_to_log_in(client):
    response = client.post(ADD, {"file": SimpleUploadedFile("a.txt", b"a")})
    assert response.status_code == 302
    assert "/admin/login/" in response.url


def test_an_uploaded_letter_is_kept_and_shown_to_the_editor(admin_client):
    response = upload(admin_client, a_letter_text(day=12))
    letter = Letter.objects.get()
    assert letter.source == Letter.Origin.UPLOAD
    assert letter.files.get().name == "brief.txt"
    assert response.redirect_chain[-1][0] == reverse(
        "admin:letters_letter_change", args=[letter.pk]
    )
    said = [str(message) for message in response.context["messages"]]
    assert letter.get_absolute_url() in said[0]
    assert "datum" in said[1]


def test_the_upload_waits_for_the_index_elsewhere(admin_client):
    upload(admin_client, a_letter_text(day=12))
    assert IndexChange.objects.get().letter_pk == Letter.objects.get().pk


def test_what_is_no_letter_is_refused_with_the_reason(admin_client):
    response = upload(admin_client, "Recept: neem twee eieren en een ui.")
    assert response.context["errors"]
    assert "geen brief" in response.text.lower()
    assert not Letter.objects.exists()


def test_a_file_of_another_kind_is_refused_with_its_kind(admin_client):
    response = upload(admin_client, b"%PDF-1.7 rubbish", name="brief.txt")
    assert "PDF" in str(response.context["errors"])


def test_the_same_file_twice_links_to_the_letter(admin_client):
    upload(admin_client, a_letter_text(day=12))
    response = upload(admin_client, a_letter_text(day=12), name="anders.txt")
    address = Letter.objects.get().get_absolute_url()
    assert f'Dit bestand is er al: <a href="{address}">' in response.text


def test_another_file_of_a_letter_says_that_it_joined(admin_client):
    upload(admin_client, a_letter_text(day=12))
    response = upload(admin_client, a_letter_text(day=12).replace("cyber", "ruimte"))
    said = str(list(response.context["messages"])[0])
    assert "er al was" in said
    assert Letter.objects.get().files.count() == 2


def test_a_file_over_the_limit_is_refused(admin_client, settings):
    settings.MAX_FILE_SIZE = 100
    response = upload(admin_client, a_letter_text(day=12))
    assert "hoogstens 100" in str(response.context["errors"])


def test_a_scan_that_nothing_reads_here_is_kept(admin_client, monkeypatch):
    monkeypatch.setenv("PATH", "")
    scan = a_png(600, 800)
    errors = str(upload(admin_client, scan, name="scan.png").context["errors"])
    assert "en wat scans leest is niet ge" in errors
    kept = re.search(r"Het bestand is bewaard \((\S+)\)", errors)[1]
    assert default_storage.open(kept).read() == scan


def test_an_upload_without_a_file_is_refused(admin_client):
    response = admin_client.post(ADD)
    assert response.status_code == 200
    assert response.context["errors"]


def test_hostile_names_are_shown_as_they_are(admin_client):
    name = '"><img src=x onerror=alert(1)>.txt'
    response = upload(admin_client, a_letter_text(day=12), name=name)
    assert response.status_code == 200
    assert "<img src=x" not in response.text


def test_a_correction_is_kept_and_queued_for_the_index(admin_client):
    letter = an_archived_letter()
    IndexChange.objects.all().delete()
    address = reverse("admin:letters_letter_change", args=[letter.pk])
    form = admin_client.get(address).context["adminform"].form
    data = {name: form[name].value() for name in form.fields if form[name].value()}
    inlines = "signatories", "Meeting_letters", "Letter_dossiers", "items", "files"
    for prefix in inlines:
        data |= {f"{prefix}-TOTAL_FORMS": 0, f"{prefix}-INITIAL_FORMS": 0}
    data |= {"title": "Verbeterd", "confidential_annexes": 0}
    assert admin_client.post(address, data).status_code == 302
    letter.refresh_from_db()
    assert letter.title == "Verbeterd"
    assert letter.corrected_at
    assert IndexChange.objects.get().letter_pk == letter.pk


def test_an_editor_says_that_a_letter_is_another_paper(admin_client):
    letter = an_archived_letter(kamerstuk="2021D12041")
    join_papers(target_of("2021D12041"), target_of("kst-28676-360"))
    other = target_of("kst-28676-361")
    address = reverse("admin:letters_letter_change", args=[letter.pk])
    data = unchanged(admin_client.get(address))
    admin_client.post(address, data | {"kamerstuk": other.pk})
    part_paper(target_of("2021D12041"))
    letter.refresh_from_db()
    assert letter.kamerstuk == other
    data.pop("kamerstuk")
    assert admin_client.post(address, data).status_code == 302


def test_to_save_without_a_change_corrects_nothing(admin_client):
    letter = an_archived_letter()
    IndexChange.objects.all().delete()
    address = reverse("admin:letters_letter_change", args=[letter.pk])
    data = unchanged(admin_client.get(address))
    assert admin_client.post(address, data).status_code == 302
    letter.refresh_from_db()
    assert letter.corrected_at is None
    assert not IndexChange.objects.exists()


def test_a_long_agenda_can_be_corrected(admin_client):
    letter = an_archived_letter(items={f"Punt {number}": [] for number in range(500)})
    address = reverse("admin:letters_letter_change", args=[letter.pk])
    data = unchanged(admin_client.get(address)) | {"title": "Verbeterd"}
    assert admin_client.post(address, data).status_code == 302
    letter.refresh_from_db()
    assert letter.title == "Verbeterd"


def unchanged(page):
    """Return what a browser sends of a page on which nothing is changed."""
    data = posted(page.context["adminform"].form)
    for formset in page.context["inline_admin_formsets"]:
        for form in (formset.formset.management_form, *formset.formset.initial_forms):
            data |= posted(form)
    return data


def posted(form):
    """Return what a browser sends when nothing in the form is changed."""
    values = {form.add_prefix(name): form[name].value() for name in form.fields}
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in values.items()
        if value not in (None, "", [])
    }


@pytest.mark.parametrize("identifier", ["a/b", "zo maar iets", "", "-"])
@pytest.mark.parametrize("model", ["dossier", "kamerstuk"])
def test_an_identifier_must_fit_in_an_address(admin_client, model, identifier):
    address = reverse(f"admin:letters_{model}_add")
    response = admin_client.post(address, {"identifier": identifier, "title": "x"})
    assert response.context["errors"]


@pytest.mark.parametrize("action", ["one", "many"])
def test_a_removed_letter_is_gone_for_the_index_too(admin_client, action):
    letter = an_archived_letter(cover=["Zie Kamerstuk 28676, nr. 340."])
    IndexChange.objects.all().delete()
    if action == "one":
        address = reverse("admin:letters_letter_delete", args=[letter.pk])
        admin_client.post(address, {"post": "yes"})
    else:
        data = {"action": "delete_selected", "_selected_action": letter.pk}
        address = reverse("admin:letters_letter_changelist")
        admin_client.post(address, data | {"post": "yes"})
    assert not Letter.objects.exists()
    assert IndexChange.objects.get().letter_pk == letter.pk


def test_days_that_an_editor_gives_a_meeting_are_its_own(admin_client):
    days = date(2020, 2, 12), date(2020, 2, 14)
    meeting = Meeting("other", *days, has_shared_days=True)
    row = an_archived_letter(meetings=(meeting,)).meetings.get()
    address = reverse("admin:letters_meeting_change", args=[row.pk])
    data = unchanged(admin_client.get(address))
    admin_client.post(address, data | {"place": "Riga"})
    row.refresh_from_db()
    assert (row.place, row.has_shared_days) == ("Riga", True)
    admin_client.post(address, data | {"end": "2020-02-13"})
    row.refresh_from_db()
    assert not row.has_shared_days


@pytest.mark.parametrize("model", ["letter", "kamerstuk", "dossier", "meeting"])
@pytest.mark.parametrize("query", ["", "?q=navo", "?q=%00", "?p=-1"])
def test_every_list_opens(admin_client, model, query):
    an_archived_letter(
        signatories=(Signatory("", "minister van Defensie"),),
        meetings=(Meeting("other", None, None),),
        items={"Wapens": ["Zie Kamerstuk 28676-340."]},
    )
    address = reverse(f"admin:letters_{model}_changelist") + query
    assert admin_client.get(address, follow=True).status_code == 200
