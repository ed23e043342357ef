"""What a reader may be typing: headings, papers, people and words of the archive."""

import re
from collections.abc import Iterator

from django.db.models import Count, QuerySet
from django.http import JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from letters.errors import SearchUnavailable
from letters.forms import SearchForm
from letters.models import AgendaItem, Kamerstuk, Signatory
from letters.search import complete
from letters.search.query import clean
from letters.templatetags.letters import paper_name

SHORTEST, LONGEST = 2, 100  # characters that are typed
OF_EACH = 4
LAST_WORD = re.compile(r"[^\W\d_]{2,}\Z")
NR = re.compile(r"(?i),?\s*\bnr\.?\s*")
NOT_IN_NUMBER = re.compile(r"(?i)[\s.]|kst-?|kamerstuk")
OF_PARLIAMENT = re.compile(r"\d{4}[A-Z]")  # 2021D12041

Suggestion = dict[str, str]


@require_safe
def suggestions(request):
    """Answer with what was typed, completed: of what kind, its text and its page."""
    typed = clean(request.GET.get("q", ""))
    is_asked = SHORTEST <= len(typed) <= LONGEST
    form = SearchForm(request.GET)
    form.full_clean()
    found = list(suggested(typed, form)) if is_asked else []
    return JsonResponse({"suggestions": found})


def suggested(typed: str, form: SearchForm) -> Iterator[Suggestion]:
    """Yield what leads on; a search keeps what the address asks beside its words."""

    def search(**changes) -> str:
        return form.address(**{"q": None, "tekst": None, **changes})

    for words in completed(typed):
        yield suggestion(_("Woorden"), words, search(q=words))
    for title in most_frequent(AgendaItem.objects.all(), "title", typed):
        address = search(agendapunt=title, per="agendapunt")
        yield suggestion(_("Agendapunt"), title, address)
    for name in most_frequent(Signatory.objects.all(), "name", typed):
        yield suggestion(_("Bewindspersoon"), name, search(minister=name))
    for paper in papers(typed):
        yield suggestion(_("Stuk"), paper_name(paper), paper.get_absolute_url())


def suggestion(kind: str, text: str, url: str) -> Suggestion:
    return {"kind": kind, "text": text, "url": url}


def completed(typed: str) -> list[str]:
    """Return the words with the last of them completed."""
    last = LAST_WORD.search(typed)
    if not last:
        return []
    try:
        words = complete(last[0], OF_EACH)
    except SearchUnavailable:  # what is typed can be asked for all the same
        return []
    return [typed[: last.start()] + word for word in words]


def most_frequent(rows: QuerySet, name: str, typed: str) -> list[str]:
    """Return the values that hold what was typed, those of most letters first."""
    found = rows.filter(**{f"{name}__icontains": typed}).order_by().values(name)
    counted = found.annotate(count=Count("letter", distinct=True))
    return [row[name] for row in counted.order_by("-count", name)[:OF_EACH]]


def papers(typed: str) -> QuerySet[Kamerstuk] | list:
    """Return the papers whose number begins so, however it is written."""
    number = NOT_IN_NUMBER.sub("", NR.sub("-", typed)).upper()
    if not re.match(r"\d{3}", number):
        return []
    start = number if OF_PARLIAMENT.match(number) else f"kst-{number}"
    found = Kamerstuk.objects.filter(same_as=None, identifier__startswith=start)
    return found.order_by("identifier")[:OF_EACH]
