"""The editors' worklist: papers that are cited and not held, references unresolved."""

import re
from html import unescape

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission
from django.urls import reverse

from letters.archive import join_papers, target_of
from letters.models import Dossier, IndexChange, Kamerstuk, Letter, Reference
from letters.shapes import Reference as ParsedReference
from tests.builders import an_archived_letter

pytestmark = pytest.mark.django_db

PAPERS = reverse("admin:letters_kamerstuk_changelist")
REFERENCES = reverse("admin:letters_reference_changelist")


def a_lost_reference() -> Reference:
    letter = an_archived_letter(
        cover=["Zie (Kamerstuk , nr. 226) hierover."],
        items={},
        references=(ParsedReference("", 5, 24, reason="dossier missing"),),
    )
    return letter.references.get()


def set_paper(client, reference: Reference, words: str):
    return choose(client, reference, "paper", paper=words)


def choose(client, reference: Reference, choice: str, **more: str):
    address = reverse("admin:letters_reference_change", args=[reference.pk])
    return client.post(address, {"choice": choice, **more}, follow=True)


def join(client, identifier: str, words: str, **more: str):
    paper = Kamerstuk.objects.get(identifier=identifier)
    address = reverse("admin:letters_kamerstuk_change", args=[paper.pk])
    data = {"identifier": identifier, "title": paper.title, "paper": words}
    return client.post(address, data | more, follow=True)


def test_the_desk_leads_to_the_worklists(admin_client):
    html = admin_client.get("/admin/").content.decode()
    for link in (f"{PAPERS}?werk=ontbreekt", f"{REFERENCES}?werk=open"):
        assert f'href="{link}"' in html
        assert admin_client.get(link).status_code == 200


def test_papers_that_are_cited_and_not_held_are_listed_most_cited_first(admin_client):
    for number, words in enumerate(["28676-340", "35570-X-39 en 28676-400"]):
        an_archived_letter(
            title=f"Brief {number}", cover=[f"Zie {words} en 35570-X-40."], items={}
        )
    an_archived_letter(title="De brief zelf", kamerstuk="kst-28676-400")
    response = admin_client.get(PAPERS, {"werk": "ontbreekt"})
    listed = [
        (each.identifier, each.citing_letters)
        for each in response.context["cl"].result_list
    ]
    assert listed[0] == ("kst-35570-X-40", 2)
    assert sorted(listed[1:]) == [("kst-28676-340", 1), ("kst-35570-X-39", 1)]
    assert "https://zoek.officielebekendmakingen.nl/kst-28676-340.html" in response.text


NEVER_HELD = [
    "Stb. 1983, 294",
    "Trb. 1951, 114",
    "COM(2020) 123",
    "ECLI:NL:HR:2019:2006",
    "Handelingen II 2020/21, nr. 70, item 3",
    "de motie-Belhaj (Kamerstuk 35570-X-39)",
]


def listed(admin_client, work: str) -> list[str]:
    response = admin_client.get(PAPERS, {"werk": work})
    return [each.identifier for each in response.context["cl"].result_list]


@pytest.mark.parametrize("words", NEVER_HELD)
def test_what_is_no_letter_to_the_house_is_not_missing(admin_client, words):
    an_archived_letter(cover=[f"Zie {words}.", "Zie 28676-340."], items={})
    assert listed(admin_client, "ontbreekt") == ["kst-28676-340"]
    assert len(listed(admin_client, "anders")) == 1


def test_what_one_letter_calls_a_motion_and_another_a_letter_may_be_missing(
    admin_client,
):
    for number, noun in enumerate(["motie", "brief"]):
        cover = [f"Zie de {noun} (Kamerstuk 28676, nr. 340)."]
        an_archived_letter(title=f"Brief {number}", cover=cover, items={})
    assert listed(admin_client, "ontbreekt") == ["kst-28676-340"]


def test_the_worklist_says_how_many_papers_are_missing(admin_client):
    an_archived_letter(cover=["Zie 28676-340, 33763-2 en Stb. 1983, 294."], items={})
    html = admin_client.get(PAPERS).text
    assert re.search(r"aangehaald, niet in het archief\s*\(2\)", html)
    assert re.search(r"aangehaald, geen brief aan de Kamer\s*\(1\)", html)


def test_references_that_share_their_words_tell_where_each_leads(admin_client):
    an_archived_letter(cover=["Zie Kamerstuk 28676, nrs. 12 en 13."], items={})
    rows = re.findall(
        r'class="field-leads_to">(.*?)</t', admin_client.get(REFERENCES).text
    )
    names = [re.sub(r"<[^>]*>", "", row) for row in rows]
    assert names == ["28676, nr. 12", "28676, nr. 13"]


def test_the_worklist_leads_to_the_places_where_a_paper_is_cited(admin_client):
    an_archived_letter(cover=["Zie 28676-340 en 2020D12345."], items={})
    an_archived_letter(title="Anders", cover=["Zie 33763-2."], items={})
    join_papers(target_of("2020D12345"), target_of("kst-28676-340"))
    html = admin_client.get(PAPERS, {"werk": "ontbreekt", "q": "kst-28676-340"}).text
    (address,) = re.findall(rf'href="({REFERENCES}[^"]*)">1 brief<', html)
    response = admin_client.get(unescape(address))
    words = [each.words for each in response.context["cl"].result_list]
    assert words == ["28676-340", "2020D12345"]


def test_unresolved_references_are_listed_in_their_sentence(admin_client):
    a_lost_reference()
    an_archived_letter(title="Anders", cover=["Zie 28676-340."], items={})
    response = admin_client.get(REFERENCES, {"werk": "open"})
    assert len(response.context["cl"].result_list) == 1
    assert "Zie (<mark>Kamerstuk , nr. 226</mark>) hierover." in response.text
    assert "het dossiernummer ontbreekt" in response.text


@pytest.mark.parametrize("words", ["28 676, nr. 226", "kst-28676-226"])
def test_an_editor_sets_the_paper_in_any_written_form(admin_client, words):
    reference = a_lost_reference()
    set_paper(admin_client, reference, words)
    reference.refresh_from_db()
    assert (str(reference.target), reference.origin) == ("kst-28676-226", "manual")
    assert LogEntry.objects.get().object_id == str(reference.pk)


def test_what_is_no_paper_is_refused(admin_client):
    reference = a_lost_reference()
    for words in ("", "geen stuk", "28676, nr. 2 en 28676, nr. 3", "\x00", "9" * 999):
        assert set_paper(admin_client, reference, words).context["errors"]
    reference.refresh_from_db()
    assert reference.target is None


def a_reference() -> Reference:
    letter = an_archived_letter(cover=["Zie 28676, nr. 226."], items={})
    return letter.references.get()


def test_an_editor_lets_a_wrong_reference_lead_nowhere(admin_client):
    reference = a_reference()
    choose(admin_client, reference, "nowhere")
    reference.refresh_from_db()
    assert (reference.target, reference.origin) == (None, "manual")
    page = admin_client.get(reference.letter.get_absolute_url()).text
    assert "volgens de redactie leidt dit nergens heen" in page
    assert not listed_references(admin_client, "open")
    assert listed_references(admin_client, "hand") == ["28676, nr. 226"]


@pytest.mark.parametrize(
    ("choice", "more"), [("nowhere", {}), ("paper", {"paper": "kst-33763-2"})]
)
def test_an_editor_lets_a_reference_lead_where_it_is_read_again(
    admin_client, choice, more
):
    reference = a_reference()
    choose(admin_client, reference, choice, **more)
    choose(admin_client, reference, "as-read", **more)
    back = Reference.objects.get()
    assert (str(back.target), back.origin) == ("kst-28676-226", "automatic")


def test_where_nothing_is_read_an_editor_comes_back_to_the_list(admin_client):
    reference = an_archived_letter(
        cover=["Zie hier."], references=(ParsedReference("kst-28676-3", 0, 3),)
    ).references.get()
    choose(admin_client, reference, "nowhere")
    response = choose(admin_client, reference, "as-read", _continue="1")
    assert response.request["PATH_INFO"] == REFERENCES
    assert "geen verwijzing; zij is weg" in response.text


def test_a_reference_that_nobody_has_set_cannot_go_back(admin_client):
    response = choose(admin_client, a_reference(), "as-read")
    assert response.context["errors"]
    assert 'value="nowhere"' in response.text and 'value="as-read"' not in response.text


def test_a_paper_beside_another_choice_is_refused(admin_client):
    response = choose(admin_client, a_reference(), "nowhere", paper="33763, nr. 2")
    assert "Kies: naar dit stuk, of iets anders." in response.text


@pytest.mark.parametrize("words", ["33763, nr. 2", "dossier 33763", "COM(2020) 123"])
def test_the_form_shows_what_an_editor_has_set(admin_client, words):
    reference = a_reference()
    set_paper(admin_client, reference, words)
    address = reverse("admin:letters_reference_change", args=[reference.pk])
    form = admin_client.get(address).context["adminform"].form
    target = Reference.objects.get().target
    set_paper(admin_client, reference, form.initial["paper"])
    assert Reference.objects.get().target == target


def listed_references(admin_client, work: str) -> list[str]:
    response = admin_client.get(REFERENCES, {"werk": work})
    return [each.words for each in response.context["cl"].result_list]


def test_only_who_may_change_references_sets_them(client, django_user_model):
    reference = a_lost_reference()
    user = django_user_model.objects.create_user("lezer", is_staff=True)
    client.force_login(user)
    assert set_paper(client, reference, "28676, nr. 226").status_code == 403
    assert 'id="werklijst"' in client.get("/admin/").text
    assert REFERENCES not in client.get("/admin/").text


def test_a_form_without_its_token_sets_nothing(admin_client):
    admin_client.handler.enforce_csrf_checks = True
    reference = a_lost_reference()
    assert set_paper(admin_client, reference, "28676, nr. 226").status_code == 403


def test_an_editor_joins_the_numbers_of_a_paper(admin_client):
    letter = an_archived_letter(title="Een", kamerstuk="2021Z07953")
    IndexChange.objects.all().delete()
    join(admin_client, "2021Z07953", "27925, nr. 781")
    paper = Kamerstuk.objects.get(identifier="kst-27925-781")
    assert Letter.objects.get(pk=letter.pk).kamerstuk == paper
    assert [each.identifier for each in paper.other_names.all()] == ["2021Z07953"]
    assert IndexChange.objects.get().letter_pk == letter.pk


def test_an_editor_parts_the_numbers_again(admin_client):
    join_papers(target_of("2021Z07953"), target_of("kst-27925-781"))
    join(admin_client, "2021Z07953", "")
    assert target_of("2021Z07953").same_as is None


def test_an_editor_is_asked_before_two_numbers_of_a_dossier_are_joined(admin_client):
    for number in (353, 374):
        target_of(f"kst-28676-{number}")
    response = join(admin_client, "kst-28676-353", "28676, nr. 374")
    assert "twee nummers van één dossier" in response.text
    assert '<input type="checkbox" name="sure"' in response.text
    assert target_of("kst-28676-353").same_as is None
    join(admin_client, "kst-28676-353", "28676, nr. 374", sure="on")
    assert target_of("kst-28676-353").same_as == target_of("kst-28676-374")


def test_an_editor_is_asked_only_once(admin_client):
    join_papers(target_of("kst-28676-353"), target_of("kst-28676-374"))
    more = {"kind": "verslag"}
    join(admin_client, "kst-28676-353", "kst-28676-374", **more)
    assert target_of("kst-28676-353").kind == "verslag"


def test_the_number_of_a_paper_leads_to_its_other_numbers(admin_client):
    join_papers(target_of("2021Z07953"), target_of("kst-27925-781"))
    name, paper = (
        reverse("admin:letters_kamerstuk_change", args=[target_of(each).pk])
        for each in ("2021Z07953", "kst-27925-781")
    )
    assert f'<a href="{name}">2021Z07953</a>' in admin_client.get(paper).text


def test_what_an_editor_says_of_a_paper_stays_when_its_numbers_are_parted(admin_client):
    name, paper = target_of("2021Z07953"), target_of("kst-27925-781")
    Kamerstuk.objects.filter(pk=name.pk).update(title="Van Z", kind="verslag")
    join_papers(Kamerstuk.objects.get(pk=name.pk), paper)
    address = reverse("admin:letters_kamerstuk_change", args=[paper.pk])
    data = {"identifier": "kst-27925-781", "title": "Verbeterd", "kind": "verslag"}
    admin_client.post(address, data | {"dossier": paper.dossier.pk})
    join(admin_client, "2021Z07953", "")
    paper = target_of("kst-27925-781")
    assert (paper.title, paper.kind) == ("Verbeterd", "")


def test_joining_both_ways_round_says_that_it_is_so_already(admin_client):
    join_papers(target_of("2021Z07953"), target_of("kst-27925-781"))
    response = join(admin_client, "kst-27925-781", "2021Z07953")
    assert "al een ander nummer van het stuk" in response.text


@pytest.mark.parametrize("model", ["kamerstuk", "dossier"])
def test_what_was_saved_is_not_named_with_a_wrong_article(admin_client, model):
    address = reverse(f"admin:letters_{model}_add")
    response = admin_client.post(address, {"identifier": "kst-28676-9"}, follow=True)
    (said,) = response.context["messages"]
    assert re.match(r"Toegevoegd: (Kamers|dossier)", str(said))


def test_a_join_that_cannot_be_says_why(admin_client):
    for number in ("2021Z07953", "kst-27925-781"):
        an_archived_letter(title=number, kamerstuk=number)
    response = join(admin_client, "2021Z07953", "27925, nr. 781")
    assert "kunnen niet één stuk zijn" in response.text
    assert "Gewijzigd" not in response.text
    assert target_of("2021Z07953").same_as is None


def test_a_new_paper_cannot_be_another_number_of_itself(admin_client):
    address = reverse("admin:letters_kamerstuk_add")
    data = {"identifier": "kst-27925-781", "paper": "27925, nr. 781"}
    assert admin_client.post(address, data).context["errors"]
    assert not Kamerstuk.objects.exists()


@pytest.mark.parametrize("words", ["dossier 27925", "geen stuk"])
def test_what_a_paper_cannot_be_is_refused(admin_client, words):
    target_of("2021Z07953")
    assert join(admin_client, "2021Z07953", words).context["errors"]


@pytest.mark.parametrize(
    ("model", "identifier"), [(Kamerstuk, "kst-27925-781"), (Dossier, "27925")]
)
def test_a_refused_number_still_leads_to_the_page_of_the_stored_one(
    admin_client, model, identifier
):
    target_of("kst-27925-781")
    row = model.objects.get(identifier=identifier)
    name = model._meta.model_name
    address = reverse(f"admin:letters_{name}_change", args=[row.pk])
    response = admin_client.post(address, {"identifier": "bla bla/..?#"})
    assert "Alleen letters, cijfers" in response.text
    assert f'href="/{name}/{identifier}/"' in response.text


@pytest.mark.parametrize("query", ["", "?q=navo", "?q=%00", "?p=-1", "?werk=x"])
def test_the_list_of_references_opens(admin_client, query):
    a_lost_reference()
    assert admin_client.get(REFERENCES + query, follow=True).status_code == 200


def test_who_may_only_look_sees_the_pages_too(client, django_user_model):
    reference = a_lost_reference()
    paper = target_of("kst-27925-781")
    user = django_user_model.objects.create_user("lezer", is_staff=True)
    may = Permission.objects.filter(codename__in=["view_reference", "view_kamerstuk"])
    user.user_permissions.set(may)
    client.force_login(user)
    for name, row in [("reference", reference), ("kamerstuk", paper)]:
        address = reverse(f"admin:letters_{name}_change", args=[row.pk])
        assert client.get(address).status_code == 200
