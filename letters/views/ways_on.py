"""For who found nothing: why that is, and searches near it that do find something."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, islice

from django.http import QueryDict
from django.utils.translation import gettext as _

from letters.forms import Choice, SearchForm
from letters.search import (
    count_hits,
    loosened,
    suggest_spelling,
    telling_words,
    words_alone,
)
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
    words = form.cleaned_data.get("q", "")
    meant = suggest_spelling(words)
    tried: dict[str, Choice] = {}
    for way in chain(loosely(form, words, meant), widely(form, words, meant)):
        tried.setdefault(way.url, way)
    counts = count_hits(map(query_at, tried))
    return [
        replace(way, count=count)
        for way, count in zip(tried.values(), counts, strict=True)
        if count
    ]


def loosely(form: SearchForm, words: str, meant: str) -> Iterator[Choice]:
    """Yield the search as it was meant, and without what it is filtered by."""
    if meant:
        yield Choice(do_you_mean(meant), form.address(q=meant))
    filters = list(form.active_filters())
    for each in filters[:LOOKED_AT] if len(filters) > 1 else ():
        label = _("Zoek zonder het filter ‘%(filter)s’") % {"filter": each.label}
        yield Choice(label, each.url)
    if filters:
        yield Choice(_("Zoek zonder filters"), form.without_filters())
    for left_out, others in islice(loosened(words), LOOKED_AT):
        if others:
            label = _("Zoek zonder ‘%(words)s’") % {"words": left_out}
            yield Choice(label, form.address(q=others))
    if form.chosen("per") == "agendapunt":
        yield Choice(_("Zoek in hele brieven"), form.address(per=None))


def widely(form: SearchForm, words: str, meant: str) -> Iterator[Choice]:
    """Yield the search for its words wherever they stand, and for one of them."""
    alone = words_alone(meant or words)
    either = " OF ".join(telling_words(alone)[:LOOKED_AT])
    is_filtered = any(form.active_filters())
    for wider in dict.fromkeys((alone, either)):
        if wider in ("", words):
            continue
        if meant:  # they are not these words any more
            label = do_you_mean(wider)
        elif wider == alone:
            label = _("Zoek naar ‘%(words)s’") % {"words": wider}
        else:
            label = _("Zoek brieven met een van deze woorden")
        yield Choice(label, form.address(q=wider))
        if is_filtered:
            label = _("Zoek zonder filters naar ‘%(words)s’") % {"words": wider}
            yield Choice(label, form.without_filters(q=wider))


def do_you_mean(words: str) -> str:
    return _("Bedoelt u ‘%(words)s’?") % {"words": words}


def query_at(address: str) -> Query:
    """Return what is asked at an address of the search page."""
    form = SearchForm(QueryDict(address.partition("?")[2]))
    form.full_clean()
    return replace(form.to_query(), page_size=1)
