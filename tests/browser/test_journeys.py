"""A reader's journeys through the site, on the real sample letter."""

from pathlib import Path

import pytest
from django.core.management import call_command
from playwright.sync_api import Page, expect

from letters.models import Letter

pytestmark = pytest.mark.django_db(transaction=True)

SAMPLES = Path(__file__).parents[2] / "sample_letters"
OFFICIAL = "https://zoek.officielebekendmakingen.nl/kst-35570-X-39.html"


@pytest.fixture
def site(live_server) -> str:
    """The address of a site that holds the sample letter."""
    call_command("ingest", SAMPLES)
    return live_server.url


def test_from_a_search_to_the_official_page(page: Page, site):
    page.goto(site)
    page.get_by_label("Zoek in de brieven").fill("seksueel geweld")
    page.get_by_role("button", name="Zoek").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("seksueel geweld")
    item = page.get_by_role("link", name="Conflict gerelateerd seksueel geweld").first
    item.click()

    heading = page.get_by_role("heading", name="Conflict gerelateerd seksueel geweld")
    expect(heading).to_be_in_viewport()
    expect(heading.locator("mark").first).to_be_visible()
    letter = page.get_by_role("heading", level=1).inner_text()

    page.locator(".text").get_by_role("link", name="35570-X-39").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("35570-X, nr. 39")
    cited_by = page.get_by_role("heading", level=3)
    expect(cited_by).to_have_text(letter, ignore_case=True)
    expect(page.locator(".excerpts mark").first).to_contain_text("35570-X-39")
    official = page.get_by_role("link", name="Officiële tekst")
    expect(official).to_have_attribute("href", OFFICIAL)


def test_with_the_keyboard_alone(page: Page, site):
    page.goto(site)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Naar de inhoud")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.type("cyber")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("‘cyber’")


def test_a_permanent_link_shows_when_it_is_pointed_at(page: Page, site):
    page.goto(f"{site}{Letter.objects.get().get_absolute_url()}")
    passage = page.locator(".passage").nth(8)
    link = passage.get_by_role("link", name="Vaste link")
    expect(link).to_have_css("opacity", "0")
    passage.hover()
    expect(link).to_have_css("opacity", "1")
    link.click()
    expect(page).to_have_url(
        f"{page.url.partition('#')[0]}#{passage.get_attribute('id')}"
    )


def test_english_and_back_keep_the_search(page: Page, site):
    page.goto(f"{site}/zoeken/?q=cyber&volgorde=oudste")
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(f"{site}/en/zoeken/?q=cyber&volgorde=oudste")
    expect(page.get_by_role("heading", level=1)).to_have_text("1 letter with ‘cyber’")
    page.get_by_role("link", name="Nederlands").click()
    expect(page).to_have_url(f"{site}/zoeken/?q=cyber&volgorde=oudste")


def test_on_a_phone_filters_wait_until_they_are_asked_for(page, site):
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{site}/zoeken/?q=cyber")
    kind = page.locator(".filters").get_by_role("link", name="Geannoteerde agenda")
    expect(kind).not_to_be_visible()
    page.get_by_text("Filters", exact=True).click()
    kind.click()
    expect(page.get_by_role("link", name="Verwijder filter")).to_be_visible()


def test_all_that_is_said_of_a_query_stands_above_its_hits(page, site):
    page.goto(f"{site}/zoeken/?q=%3D(cyber) bestaatniet:cyber OF cyber")
    said = page.locator(".notice")
    expect(said).to_have_count(2)
    lowest = said.last.bounding_box()
    hits = page.locator(".found").bounding_box()
    assert lowest["y"] + lowest["height"] <= hits["y"]


def test_filters_work_without_javascript(browser, site):
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{site}/zoeken/?q=cyber")
    filters = page.locator(".filters")
    filters.get_by_role("link", name="Geannoteerde agenda").click()
    page.get_by_role("link", name="Agendapunten").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("met ‘cyber’")
    filters.get_by_role("link", name="Verwijder filter Geannoteerde agenda").click()
    expect(filters.get_by_role("link", name="Verwijder filter")).to_have_count(0)
    page.locator(".hit").get_by_role("link", name="Cyber", exact=True).click()
    expect(page.locator("main mark").first).to_be_visible()
    page.close()


def test_a_printed_letter_is_the_letter_alone(page: Page, site):
    page.goto(f"{site}{Letter.objects.get().get_absolute_url()}")
    page.emulate_media(media="print")
    for hidden in ("header.site", "footer.site", ".contents", ".permalink >> nth=0"):
        expect(page.locator(hidden)).to_be_hidden()
    expect(page.locator("header .source")).to_contain_text(site)
    reference = page.locator(".reference").first
    behind = "link => getComputedStyle(link, '::after').content"
    assert reference.evaluate(behind) == "none"
    cited = page.locator(".cited li", has_text="35570-X, nr. 39")
    expect(cited.get_by_text(OFFICIAL)).to_be_visible()


def test_from_mark_to_mark_without_javascript(browser, site):
    page = browser.new_page(java_script_enabled=False, reduced_motion="reduce")
    page.goto(f"{site}{Letter.objects.get().get_absolute_url()}?q=cyber")
    expect(page.locator(".step").first).to_be_hidden()
    page.get_by_role("link", name="Naar de eerste vondst").click()
    for number in (1, 2, 3):
        step = page.locator(f"#vondst-{number}")
        expect(step).to_be_visible()
        expect(step).to_be_in_viewport()
        step.get_by_role("link", name="Volgende vondst").click()
    expect(page.get_by_role("link", name="Vorige vondst")).to_have_count(1)
    page.close()


def test_suggestions_can_be_chosen_with_the_keyboard(page: Page, site):
    page.goto(f"{site}/zoeken/")
    box = page.get_by_role("combobox", name="Zoek in de brieven")
    box.press_sequentially("klimaat")
    options = page.get_by_role("option")
    expect(options.first).to_contain_text("klimaat")
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("Escape")
    expect(options).to_have_count(0)
    expect(box).to_have_value("klimaat")
    box.press("ArrowDown")
    expect(options.first).to_contain_text("klimaat")

    box.press("v")
    expect(options.first).to_contain_text("klimaatverandering")
    box.press("ArrowDown")
    chosen = page.get_by_role("option", selected=True)
    expect(chosen).to_have_count(1)
    expect(box).to_have_attribute("aria-activedescendant", chosen.get_attribute("id"))
    box.press("Enter")
    expect(page).to_have_url(f"{site}/zoeken/?q=klimaatverandering")


def test_what_was_typed_is_searched_when_no_suggestion_is_chosen(page: Page, site):
    page.goto(f"{site}/zoeken/")
    box = page.get_by_role("combobox", name="Zoek in de brieven")
    box.press_sequentially("klimaat")
    expect(page.get_by_role("option").first).to_be_visible()
    box.press("Enter")
    expect(page).to_have_url(f"{site}/zoeken/?q=klimaat")


def test_the_search_box_is_a_plain_form_without_javascript(browser, site):
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{site}/zoeken/")
    expect(page.get_by_role("combobox")).to_have_count(0)
    page.get_by_role("searchbox").fill("klimaat")
    page.get_by_role("searchbox").press("Enter")
    expect(page).to_have_url(f"{site}/zoeken/?q=klimaat")
    page.close()
