"""The editor's journey: log in, upload a letter, see it on the site and find it."""

import pytest
from playwright.sync_api import Page, expect

from tests.builders import a_letter_text

pytestmark = pytest.mark.django_db(transaction=True)


def test_an_uploaded_letter_can_be_read_and_found(
    page: Page, live_server, admin_user, tmp_path
):
    file = tmp_path / "brief.txt"
    file.write_text(a_letter_text(day=12))
    page.goto(f"{live_server.url}/admin/letters/letter/add/")
    page.get_by_label("Gebruikersnaam").fill(admin_user.username)
    page.get_by_label("Wachtwoord").fill("password")
    page.get_by_role("button", name="Aanmelden").click()

    page.get_by_label("Bestand").set_input_files(file)
    page.get_by_role("button", name="Opslaan", exact=True).click()
    expect(page.get_by_text("De brief is opgenomen")).to_be_visible()
    page.get_by_role("link", name="GEANNOTEERDE AGENDA").first.click()
    expect(page.get_by_role("heading", name="Digitale veiligheid")).to_be_visible()

    def found() -> int:
        page.goto(f"{live_server.url}/zoeken/?q=cyberdreigingen")
        return page.locator("main mark", has_text="cyberdreigingen").count()

    # The index follows outside the request: soon, but not before the answer.
    for _ in range(40):
        if found():
            break
        page.wait_for_timeout(100)
    assert found() == 1


def test_what_is_no_letter_is_refused_in_the_form(
    page: Page, live_server, admin_user, tmp_path
):
    file = tmp_path / "recept.txt"
    file.write_text("Recept: neem twee eieren en een ui.")
    page.goto(f"{live_server.url}/admin/letters/letter/add/")
    page.get_by_label("Gebruikersnaam").fill(admin_user.username)
    page.get_by_label("Wachtwoord").fill("password")
    page.get_by_role("button", name="Aanmelden").click()
    page.get_by_label("Bestand").set_input_files(file)
    page.get_by_role("button", name="Opslaan", exact=True).click()
    expect(page.locator(".errorlist")).to_contain_text("geen brief")
