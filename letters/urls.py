"""Addresses of the pages. Readers keep them, so their words stay as they are."""

from django.contrib.sitemaps import views as sitemaps
from django.urls import path, register_converter
from django.urls.converters import StringConverter
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView

from letters import views
from letters.feeds import SITEMAPS, NewestLetters


class IdentifierConverter(StringConverter):
    """Part of an address that may be looked for: PostgreSQL refuses a NUL."""

    regex = r"[^/\x00]+"


register_converter(IdentifierConverter, "identifier")


def page(template: str, content_type: str | None = None):
    """Return the view of a page that says the same to everybody."""
    view = TemplateView.as_view(template_name=template, content_type=content_type)
    return require_safe(view)


urlpatterns = [
    path("", views.start, name="start"),
    path("zoeken/", views.search_page, name="search"),
    path("zoeken/suggesties/", views.suggestions, name="suggestions"),
    path("zoekhulp/", views.search_help, name="search-help"),
    path("brief/<slug:key>/", views.letter, name="letter"),
    path("brief/<slug:key>/vergelijkbaar/", views.similar_items, name="similar-items"),
    path("brief/<slug:key>/stukken/", views.cited_papers, name="cited-papers"),
    path("brief/<slug:key>/citeer/", views.cite_letter, name="cite-letter"),
    path(
        "brief/<slug:key>/citeer.<slug:form>",
        views.cite_letter_file,
        name="cite-letter-file",
    ),
    path("bestand/<slug:sha256>/", views.file, name="file"),
    path("kamerstuk/<identifier:identifier>/", views.kamerstuk, name="kamerstuk"),
    path(
        "kamerstuk/<identifier:identifier>/citeer.<slug:form>",
        views.cite_paper_file,
        name="cite-paper-file",
    ),
    path("meest-aangehaald/", views.most_cited, name="most-cited"),
    path("dossier/<identifier:identifier>/", views.dossier, name="dossier"),
    path("vergaderingen/", views.meetings, name="meetings"),
    path("over/", page("letters/about.html"), name="about"),
    path("leeskwaliteit/", views.quality, name="quality"),
    path(
        "toegankelijkheid/",
        page("letters/accessibility.html"),
        name="accessibility",
    ),
    path("gezond/", views.health, name="health"),
    path("nieuw.atom", NewestLetters(), name="feed"),
    path("robots.txt", page("robots.txt", "text/plain; charset=utf-8"), name="robots"),
    path("sitemap.xml", sitemaps.index, {"sitemaps": SITEMAPS}, name="sitemap"),
    path(
        "sitemap-<section>.xml",
        sitemaps.sitemap,
        {"sitemaps": SITEMAPS},
        name="django.contrib.sitemaps.views.sitemap",
    ),
]
