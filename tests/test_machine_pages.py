"""What machines read: health, feed, site map, robots."""

import pytest

from tests.builders import an_archived_letter
from tests.pages import a_rich_letter, an_indexed_letter, break_index

pytestmark = pytest.mark.django_db


def test_health_tells_of_the_database_and_the_index(client):
    an_indexed_letter()
    response = client.get("/gezond/")
    assert response.status_code == 200
    assert response.json() == {"database": True, "index": True, "pending": 0}


def test_health_tells_that_the_index_cannot_be_read(client, settings):
    an_indexed_letter()
    break_index(settings)
    response = client.get("/gezond/")
    assert response.status_code == 503 and response.json()["index"] is False


def test_the_feed_holds_the_newest_letters(client):
    letter = an_archived_letter()
    feed = client.get("/nieuw.atom")
    assert feed["Content-Type"].startswith("application/atom+xml")
    assert f"http://testserver{letter.get_absolute_url()}" in feed.content.decode()


def test_the_sitemap_lists_the_pages_in_both_languages(client):
    letter = a_rich_letter()
    index = client.get("/sitemap.xml").content.decode()
    assert "http://testserver/sitemap-brieven.xml" in index
    for section, page in [
        ("brieven", letter.get_absolute_url()),
        ("kamerstukken", "/kamerstuk/kst-28676-357/"),
        ("dossiers", "/dossier/28676/"),
        ("paginas", "/vergaderingen/"),
    ]:
        pages = client.get(f"/sitemap-{section}.xml").content.decode()
        assert f"<loc>http://testserver{page}</loc>" in pages
        assert f"<loc>http://testserver/en{page}</loc>" in pages


def test_robots_are_shown_the_sitemap(client):
    assert (
        "Sitemap: http://testserver/sitemap.xml"
        in client.get("/robots.txt").content.decode()
    )


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_pages_are_only_read(client, method):
    assert getattr(client, method)("/zoeken/").status_code == 405
