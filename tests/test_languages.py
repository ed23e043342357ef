"""The site in Dutch and in English, error pages among it; letters stay Dutch."""

import ast
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import polib
import pytest
from django.urls import resolve
from django.utils import translation
from django.utils.translation.template import templatize
from django.views import defaults

from letters import wording
from letters.citations import said
from tests.builders import an_archived_letter
from tests.pages import a_rich_letter, links_of, text_of, title_of

ROOT = Path(__file__).parent.parent
CATALOGUE = ROOT / "letters" / "locale" / "en" / "LC_MESSAGES" / "django.po"
CATALOGUES = sorted((ROOT / "letters" / "locale").rglob("*.po"))
GETTEXT = {"_", "gettext", "ngettext"}
# As templatize() writes them: gettext('…'), ngettext(u'…', …), _("…").
MESSAGE = re.compile(r"""(?:gettext|_)\(u?('(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")""")


def messages(catalogue) -> dict:
    return {
        (entry.msgctxt, entry.msgid): entry.msgstr_plural or entry.msgstr
        for entry in catalogue
    }


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.parts[-3])
def test_the_compiled_catalogue_is_the_one_that_can_be_read(catalogue):
    compiled = polib.mofile(catalogue.with_suffix(".mo"))
    assert messages(compiled) == messages(polib.pofile(catalogue))


def test_every_message_is_translated():
    catalogue = polib.pofile(CATALOGUE)
    assert not [entry.msgid for entry in catalogue if not entry.translated()]


def said_in_code(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            first = node.args[0] if node.args else None
            if node.func.id in GETTEXT and isinstance(first, ast.Constant):
                yield first.value


def said_in_template(path: Path) -> Iterator[str]:
    for literal in MESSAGE.findall(templatize(path.read_text())):
        yield ast.literal_eval(literal)


def test_every_message_of_the_site_is_in_the_catalogue():
    used = chain(
        *map(said_in_code, (ROOT / "letters").rglob("*.py")),
        *map(said_in_template, (ROOT / "templates").rglob("*.html")),
    )
    assert set(used) == {entry.msgid for entry in polib.pofile(CATALOGUE)}


def test_every_kind_of_paper_has_its_words():
    assert said.KINDS.keys() <= wording.KINDS.keys()


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/zoeken/", "/vergaderingen/", "/over/"])
def test_a_page_says_in_which_language_it_is(client, address):
    assert '<html lang="nl">' in client.get(address).content.decode()
    english = client.get(f"/en{address}").content.decode()
    assert '<html lang="en">' in english


@pytest.mark.django_db
def test_english_pages_speak_english(client):
    letter = a_rich_letter()
    text = text_of(client.get(f"/en{letter.get_absolute_url()}?q=cyberdreigingen"))
    assert "Annotated agenda" in text and "Papers cited" in text
    assert "Date 1 February 2020" in text


@pytest.mark.django_db
def test_the_words_of_a_letter_are_said_to_be_dutch_in_english_pages(client):
    letter = a_rich_letter()
    html = client.get(f"/en{letter.get_absolute_url()}").content.decode()
    assert '<h1 lang="nl">' in html and '<div class="text" lang="nl">' in html


@pytest.mark.django_db
def test_the_switch_leads_to_the_same_page_and_the_same_search(client):
    letter = an_archived_letter()
    for page in (letter.get_absolute_url(), "/zoeken/"):
        address = f"{page}?q=a%20b&jaar=2020"
        dutch = client.get(address).content.decode().replace("&amp;", "&")
        assert f'href="/en{address}" lang="en" hreflang="en">English' in dutch
        english = client.get(f"/en{address}").content.decode().replace("&amp;", "&")
        assert f'href="{address}" lang="nl" hreflang="nl">Nederlands' in english


@pytest.mark.django_db
def test_english_pages_lead_to_english_pages(client):
    links = links_of(client.get(f"/en{a_rich_letter().get_absolute_url()}"))
    ours = [link for link in links if link.startswith("/")]
    assert ours and all(link.startswith("/en/") for link in ours)


@pytest.mark.django_db
def test_what_is_not_found_is_said_in_the_language_of_the_address(client):
    assert title_of(client.get("/niets/")) == "Niet gevonden – Agenda Archive"
    assert title_of(client.get("/en/niets/")) == "Not found – Agenda Archive"


def test_an_error_has_a_page_that_needs_nothing(rf):
    for answer, code in [
        (defaults.server_error(rf.get("/")), 500),
        (defaults.bad_request(rf.get("/"), ValueError()), 400),
        (defaults.permission_denied(rf.get("/"), ValueError()), 403),
    ]:
        assert answer.status_code == code
        assert re.search(rf'<p class="label">{code}</p>', answer.content.decode())


def test_a_form_without_its_token_gets_a_page_of_ours(client):
    client.handler.enforce_csrf_checks = True
    response = client.post("/admin/login/", {"username": "a", "password": "b"})
    assert response.status_code == 403
    assert "Geen toegang" in text_of(response)


def test_the_english_addresses_lead_to_the_same_views():
    with translation.override("en"):
        english = resolve("/en/brief/abc/")
    assert english.url_name == "letter"
