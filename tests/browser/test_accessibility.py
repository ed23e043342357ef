"""Every kind of page, light and dark: no fault that a program can find."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from letters.known import load_known
from letters.models import Kamerstuk, Letter
from tests.builders import an_archived_letter
from tests.pages import a_rich_letter

pytestmark = pytest.mark.django_db(transaction=True)

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = [
    "/",
    "/zoeken/",
    "/zoeken/?q=cyberdreigingen&jaar=2020&soort=geannoteerde+agenda",
    "/zoeken/?q=cyberdreigingen&per=agendapunt",
    "/zoeken/?q=niets+van+dit&jaar=x",
    "/LETTER",
    "/LETTER?q=cyberdreigingen",
    "/kamerstuk/kst-35570-X-39/",
    "/kamerstuk/kst-28676-400/",
    "/kamerstuk/kst-28676-357/?gezocht=28676-357",
    "/kamerstuk/kst-28676-9999/",
    "/LETTERstukken/",
    "/dossier/28676/",
    "/dossier/28676/?jaar=2020",
    "/meest-aangehaald/",
    "/meest-aangehaald/?jaar=2020",
    "/LETTERciteer/?plaats=punt-cyber",
    "/LETTERvergelijkbaar/",
    "/LETTER?q=cyber&treffer=1#vondst-1",
    "/LETTER#punt-cyber",
    "/zoeken/?q=28676-9999",
    "/vergaderingen/",
    "/zoekhulp/",
    "/over/",
    "/toegankelijkheid/",
    "/leeskwaliteit/",
    "/niets/",
    "/en/zoeken/?q=cyberdreigingen",
    "/en/LETTER",
]


@pytest.fixture
def site(live_server) -> str:
    letter = a_rich_letter()
    Kamerstuk.objects.filter(identifier="kst-28676-357").update(
        title="Een titel die bekend is", kind="verslag", date="2020-01-15"
    )
    letter.meetings.get().papers.add(Kamerstuk.objects.get(identifier="kst-28676-357"))
    return live_server.url


def address(site: str, path: str) -> str:
    letter = Letter.objects.get().get_absolute_url()
    return site + path.replace("/LETTER", letter)


@pytest.mark.parametrize(("scheme", "width"), [("light", 1440), ("dark", 320)])
def test_no_page_has_a_fault(page: Page, site, scheme, width):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    assert not [
        fault for path in PAGES for fault in faults_on(page, address(site, path))
    ]


@pytest.mark.parametrize(("scheme", "width"), [("light", 390), ("dark", 1280)])
def test_no_list_of_many_meetings_has_a_fault(page: Page, site, scheme, width):
    an_archived_letter(title="Nog een brief over die bijeenkomst (verzonnen)")
    load_known()
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    assert not [
        fault
        for path in ("/", "/vergaderingen/")
        for fault in faults_on(page, site + path)
    ]


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_no_list_of_suggestions_has_a_fault(page: Page, site, scheme, width):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(site)
    box = page.get_by_role("combobox")
    box.press_sequentially("cyber")
    page.get_by_role("option").first.wait_for()
    box.press("ArrowDown")
    assert not faults_of(page)


def faults_on(page: Page, url: str) -> list[str]:
    page.goto(url)
    return faults_of(page)


def faults_of(page: Page) -> list[str]:
    only = {"runOnly": {"type": "tag", "values": TAGS}}
    return [
        f"{page.url}: {fault['id']}: {[node['target'] for node in fault['nodes']][:4]}"
        for fault in Axe().run(page, options=only).response["violations"]
    ]


def test_no_page_scrolls_sideways_on_a_narrow_screen(page: Page, site):
    page.set_viewport_size({"width": 320, "height": 640})
    wide = []
    for path in PAGES:
        page.goto(address(site, path))
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(path)
    assert not wide


def test_every_field_has_a_label_that_can_be_seen(page: Page, site):
    page.goto(f"{site}/zoeken/")
    page.get_by_text("Datum", exact=True).click()
    fields = page.locator("main input:not([type=hidden])").all()
    assert len(fields) == 3
    for field in fields:
        assert page.locator(f"label[for={field.get_attribute('id')}]").is_visible()


def test_no_page_breaks_its_own_content_policy(page: Page, site):
    told = []
    page.on("console", lambda message: told.append(message.text))
    for path in PAGES:
        page.goto(address(site, path))
    assert not [line for line in told if "Content Security Policy" in line]
