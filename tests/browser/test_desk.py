"""The editors' desk, light and dark: no fault that a program can find."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from letters.models import Kamerstuk, Letter, Meeting, Reference
from tests.browser.test_accessibility import faults_on
from tests.pages import a_rich_letter

pytestmark = pytest.mark.django_db(transaction=True)


def log_in(page: Page, site: str, user) -> None:
    page.goto(f"{site}/admin/login/")
    page.get_by_label("Gebruikersnaam").fill(user.username)
    page.get_by_label("Wachtwoord").fill("password")
    page.get_by_role("button", name="Aanmelden").click()
    expect(page.locator("#werklijst")).to_be_visible()


def pages_of_the_desk() -> list[str]:
    lists = [
        reverse(f"admin:letters_{name}_changelist")
        for name in ("letter", "meeting", "kamerstuk", "reference", "dossier")
    ]
    worklists = [f"{lists[2]}?werk=ontbreekt", f"{lists[3]}?werk=open"]
    rows = [each.objects.first() for each in (Letter, Meeting, Kamerstuk, Reference)]
    forms = [
        reverse(f"admin:letters_{row._meta.model_name}_change", args=[row.pk])
        for row in rows
    ]
    upload = reverse("admin:letters_letter_add")
    return [reverse("admin:index"), *lists, *worklists, *forms, upload]


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_no_page_of_the_desk_has_a_fault(
    page: Page, live_server, admin_user, scheme, width
):
    a_rich_letter()
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    log_in(page, live_server.url, admin_user)
    assert not [
        fault
        for path in pages_of_the_desk()
        for fault in faults_on(page, live_server.url + path)
    ]
