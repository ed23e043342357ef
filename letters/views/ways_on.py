"""For who found nothing: why that is, and searches near it that do find something."""

from collections.abc import Iterator
from dataclasses import replace

from django.http import QueryDict
from django.utils.translation import gettext as _

from letters.forms import Choice, SearchForm
from letters.search import count_hits, suggest_spelling, telling_words
from letters.search.query import clean
from letters.search.shapes import Query

LOOKED_AT = 8  # words, and filters, of which each is tried by itself


def plain_words(form: SearchForm) -> list[str]:
    """Return the words, when the query is nothing but words."""
    words = clean(form.cleaned_data.get("q", "")).split()
    return words if all(word.isalnum() for word in words) else []


def unknown_words(form: SearchForm) -> list[str]:
    """Return the words that no letter has, whatever it is filtered by."""
    words = list(dict.fromkeys(plain_words(form)))[:LOOKED_AT]
    if len(words) < 2:
        return []
    counts = count_hits(Query(word, page_size=1) for word in words)
    return [word for word, count in zip(words, counts, strict=True) if not count]


def ways_on(form: SearchForm) -> list[Choice]:
    """Return searches that are near this one and have hits, the nearest first."""
    tried = list(near(form))
    counts = count_hits(query_at(each.url) for each in tried)
    return [
        replace(way, count=count)
        for way, count in zip(tried, counts, strict=True)
        if count
    ]


def near(form: SearchForm) -> Iterator[Choice]:
    words = form.cleaned_data.get("q", "")
    if better := suggest_spelling(words):
        label = _("Bedoelt u ‘%(words)s’?") % {"words": better}
        yield Choice(label, form.address(q=better))
    filters = list(form.active_filters())
    for each in filters[:LOOKED_AT] if len(filters) > 1 else ():
        label = _("Zoek zonder het filter ‘%(filter)s’") % {"filter": each.label}
        yield Choice(label, each.url)
    if filters:
        yield Choice(_("Zoek zonder filters"), form.without_filters())
    if form.chosen("per") == "agendapunt":
        yield Choice(_("Zoek in hele brieven"), form.address(per=None))
    if len(telling := telling_words(better or words)[:LOOKED_AT]) > 1:
        either = " OF ".join(telling)
        label = _("Zoek brieven met een van deze woorden")
        if better:  # they are not these words any more
            label = _("Bedoelt u ‘%(words)s’?") % {"words": either}
        yield Choice(label, form.address(q=either))
        if filters:
            label = _("Zoek zonder filters naar ‘%(words)s’") % {"words": either}
            yield Choice(label, form.without_filters(q=either))


def query_at(address: str) -> Query:
    """Return what is asked at an address of the search page."""
    form = SearchForm(QueryDict(address.partition("?")[2]))
    form.full_clean()
    return replace(form.to_query(), page_size=1)
