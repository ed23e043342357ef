"""What templates say of letters: names, days, files, the passages that matter.

HTML is made in Python, beside its escape(): a letter's words are never trusted.
"""

import re
from collections.abc import Iterable
from datetime import date

from django import template
from django.template.defaultfilters import floatformat
from django.urls import translate_url
from django.utils.formats import date_format, number_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from letters.citations import dossier_of, official_url
from letters.citations.citing import short_name
from letters.models import AgendaItem, Dossier, Kamerstuk, Letter, Meeting, Reference
from letters.search import mark_words
from letters.search.shapes import Piece, Reason, Results
from letters.wording import FORMATS, KINDS, MEASURED, REASONS, SAID, say_note

register = template.Library()
register.filter(say_note)

FILE_KINDS = {
    "application/pdf": "PDF",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
    "application/vnd.oasis.opendocument.text": "OpenDocument",
    "text/html": "HTML",
    "text/xml": "XML",
    "application/xml": "XML",
}
# The space in "1 juni", at which no line of a title should break.
BEFORE_MONTH = re.compile(
    r"(?i)(?<=\d) (?=(?:jan|feb|maa|apr|mei|jun|jul|aug|sep|okt|nov|dec))"
)
LONGEST_SENTENCE = 400  # characters that are shown on each side of a citation
# A full stop ends a sentence before a capital, but not after "nr." or an initial.
SENTENCE_END = re.compile(
    r"(?<!\b\w)(?<!\bnr)(?<!\bnrs)(?<!\bStb)(?<!\bTrb)(?<!\bd\.d)[.?!][’”\")]?\s+"
    r"(?=[‘“\"(]?[A-ZÀ-Ý])"
)


@register.simple_tag(takes_context=True)
def this_page_in(context, language: str) -> str:
    """Return the address of this page in a language, its query with it."""
    request = context.get("request")  # some error pages have none
    return translate_url(request.get_full_path() if request else "/", language)


@register.simple_tag
def found(results: Results, unit: str, words: str) -> str:
    """Return how many hits there are, as far as is known: "3 brieven met ‘cyber’"."""
    total = results.total
    if unit == "brief":
        count = ngettext("%(total)s brief", "%(total)s brieven", total)
    else:
        count = ngettext("%(total)s agendapunt", "%(total)s agendapunten", total)
    count %= {"total": thousands(total)}
    if not results.is_complete:
        count = _("Minstens %(count)s") % {"count": count}
    if not words:
        return count
    return _("%(count)s met ‘%(words)s’") % {"count": count, "words": words}


@register.filter
def thousands(number: int) -> str:
    """Return a count as it is written: "1.813", and in English "1,813"."""
    return number_format(number, force_grouping=True)


@register.filter
def file_kind(media_type: str) -> str:
    if media_type == "text/plain":
        return _("platte tekst")
    return FILE_KINDS.get(media_type, media_type)


@register.filter
def measured(field: str) -> str:
    """Return what a reader calls a field that was measured."""
    return MEASURED[field]


@register.filter
def format_name(file_format: str) -> str:
    return FORMATS.get(file_format, file_format.upper())


@register.filter
def percentage(share: float | None) -> str:
    """Return a share in the reader's figures: "98,9%"; a dash when there is none."""
    return f"{floatformat(share * 100, -1)}%" if isinstance(share, float) else "–"


def capitals_calmed(words: str, html: str | SafeString = "") -> SafeString:
    """Return words as HTML; those that are printed in capitals in small ones."""
    form = '<span class="capitals">{}</span>' if words.isupper() else "{}"
    return format_html(form, html or words)


@register.filter
def titled(letter: Letter) -> SafeString:
    return capitals_calmed(BEFORE_MONTH.sub("\N{NO-BREAK SPACE}", str(letter)))


@register.filter
def asked_by(url: str, address: str) -> str:
    """Return the address of a passage with what was asked as another address has it."""
    anchor = url.partition("#")[2]
    return f"{address}#{anchor}" if anchor else address


@register.filter
def paper_name(paper: Kamerstuk | Dossier) -> str:
    """Return how a reader names a paper: "35570-X, nr. 39" for kst-35570-X-39."""
    if isinstance(paper, Dossier):
        return _("dossier %s") % paper.identifier
    return short_name(paper.identifier)


@register.filter
def paper_label(paper: Kamerstuk) -> str:
    """Return what a paper is: not all that letters cite stands in a dossier."""
    return _("Kamerstuk") if dossier_of(paper.identifier) else _("Stuk")


@register.filter
def said(reference: Reference | dict) -> str:
    """Return what a letter calls a paper: "motie van Belhaj/Stoffer, 12 mei 2020"."""
    if isinstance(reference, Reference):
        reference = vars(reference)
    kind, movers, day = (reference[name] for name in ("kind", "movers", "date"))
    named = str(KINDS.get(kind, kind))
    if movers:
        named = _("%(kind)s van %(movers)s") % {"kind": named, "movers": movers}
    if not named:
        return _("gedateerd %s") % date_format(day, "j F Y")
    return ", ".join(filter(None, [named, day and date_format(day, "j F Y")]))


@register.filter
def matched_as(reason: Reason) -> str:
    """Return how a word that was found is what was asked for."""
    return REASONS[reason.why]


@register.filter
def why(reference: Reference) -> str:
    """Return why a reference leads nowhere, in the reader's language."""
    return str(SAID.get(reference.reason, reference.reason))


@register.simple_tag
def bar(value: int, rows: list, name: str) -> SafeString:
    """Return a bar, the value beside the highest of the rows; words must say it."""
    highest = max(getattr(row, name) for row in rows)
    return format_html(
        '<svg class="bar" width="48" height="10" aria-hidden="true">'
        '<rect width="{}" height="10"></rect></svg>',
        round(48 * value / highest, 1) if highest else 0,
    )


@register.filter
def official_page(paper: Kamerstuk | Dossier) -> str:
    """Return the address of the paper, or dossier, on the official site."""
    is_dossier = isinstance(paper, Dossier)
    return official_url(
        f"dossier/{paper.identifier}" if is_dossier else paper.identifier
    )


@register.filter
def in_order(meetings: Iterable[Meeting]) -> list[Meeting]:
    """Return the meetings of a letter by day; those on one day as the letter has them.

    So they were stored: a letter that names its foreign ministers first has them first.
    """
    return sorted(meetings, key=lambda each: (each.start or date.max, each.pk))


@register.filter
def days(meeting: Meeting) -> str:
    """Return the days of a meeting: "30 november – 1 december 2021"; "" if unknown."""
    first, last = meeting.start, meeting.end
    if not first or first == last:
        return date_format(first, "j F Y") if first else ""
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{date_format(last, 'j F Y')}"
    form = "j F" if first.year == last.year else "j F Y"
    return f"{date_format(first, form)} – {date_format(last, 'j F Y')}"


@register.filter
def marked(pieces: Iterable[Piece]) -> SafeString:
    """Return text with the words that were asked for in <mark>."""
    forms = {True: "<mark>{}</mark>", False: "{}"}
    return format_html_join(
        "", "{}", ((format_html(forms[each.is_marked], each.text),) for each in pieces)
    )


@register.filter
def with_marks(item: AgendaItem, words: str) -> SafeString:
    """Return the name of an item with the words of a search in <mark>."""
    return marked(mark_words(str(item), words))


@register.filter
def in_its_sentence(reference: Reference) -> SafeString:
    """Return the sentence in which a letter cites, with the words of it in <mark>."""
    text, start, end = reference.letter.text, reference.start, reference.end
    before = text[max(0, start - LONGEST_SENTENCE) : start].split("\n\n")[-1]
    after = text[end : end + LONGEST_SENTENCE].split("\n\n")[0]
    *_others, begin = [0, *(found.end() for found in SENTENCE_END.finditer(before))]
    stop = SENTENCE_END.search(after)
    lead = "…" if not begin and len(before) == LONGEST_SENTENCE else ""
    tail = "…" if not stop and len(after) == LONGEST_SENTENCE else ""
    return format_html(
        "{}{}<mark>{}</mark>{}{}",
        lead,
        before[begin:],
        text[start:end],
        after[: stop.end()].rstrip() if stop else after,
        tail,
    )
