"""The text of a letter as HTML: headings, paragraphs and notes, with what is in them.

References and addresses become links, commitments are set off, and the words of a
search are marked. All are passages of one text and may overlap, so the text is
dressed in layers: each cuts its range into what is its own and what is not, and gives
the parts to the layer within.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, groupby
from operator import attrgetter, itemgetter
from typing import Any

from django.urls import reverse
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from letters.models import (
    AgendaItem,
    Dossier,
    Footnote,
    Kamerstuk,
    Letter,
    Paragraph,
    Reference,
)
from letters.search import mark_words
from letters.templatetags.letters import capitals_calmed, paper_name, why

ADDRESS = re.compile(r"\bhttps?://\w[^\s<>\"“”]*", re.IGNORECASE)
DEEPEST = 5  # levels that are told apart, since headings go from h2 to h6


@dataclass(frozen=True)
class Entry:
    """An agenda item in the table of contents, with the items under it."""

    item: AgendaItem
    children: list["Entry"] = field(default_factory=list)


class Layer:
    """Passages that are dressed alike. Where two overlap, the earlier one has it."""

    def __init__(
        self,
        passages: Iterable[tuple[int, int, Any]],
        dress: Callable[[Any, SafeString], SafeString],
    ) -> None:
        self.dress = dress
        self.passages = []
        taken = 0
        for start, end, value in sorted(passages, key=lambda each: each[:2]):
            if end > max(start, taken):
                self.passages.append((max(start, taken), end, value))
                taken = end

    def cut(self, start: int, end: int) -> Iterator[tuple[int, int, Any]]:
        """Yield the range in parts, each with the value of its passage or None."""
        index = bisect_right(self.passages, start, key=lambda each: each[1])
        while start < end:
            first, last, value = end, end, None
            if index < len(self.passages):
                first, last, value = self.passages[index]
            if start < first:
                yield start, min(first, end), None
            if first < end:
                yield max(start, first), min(last, end), value
            start, index = last, index + 1


class Body:
    """A letter's text, dressed for a page."""

    def __init__(self, letter: Letter, words: str = "") -> None:
        self.letter = letter
        self.address = letter.get_absolute_url()
        self.cite_address = reverse("cite-letter", args=[letter.key])
        self.cite_words = _("Citeer deze passage")
        self.items = {item.start: item for item in letter.items.all()}
        self.contents, self.depths = nested(letter.items.all())
        self.footnotes = sorted(
            (note for note in letter.footnotes.all() if note.at is not None),
            key=attrgetter("at"),
        )
        commitments = letter.commitments.all()
        self.found = list(marks(letter.text, words))
        # What stands after each mark, until it is written.
        self.steps = dict(steps([start for start, _, _ in self.found]))
        layers = [
            Layer(((each.start, each.end, each) for each in commitments), commitment),
            Layer(
                chain(addresses(letter.text), grouped(letter.references.all())), link
            ),
            Layer(self.found, mark),
        ]
        self.layers = [layer for layer in layers if layer.passages]

    def passages(self) -> Iterator[SafeString]:
        """Yield the headings and paragraphs, each with its permanent link."""
        for paragraph in self.letter.paragraphs.all():
            yield format_html(
                '<div class="passage" id="{}">{}</div>',
                paragraph.anchor,
                self.block(paragraph),
            )

    def block(self, paragraph: Paragraph) -> SafeString:
        """Return a heading or paragraph, named when an agenda item begins there.

        After it comes what shows when its permanent link was followed: how to cite it.
        """
        html = self.with_notes(paragraph.start, paragraph.end)
        item = self.items.get(paragraph.start)
        name = format_html(' id="{}"', item.anchor) if item else ""
        link = format_html(
            '<a class="permalink" href="{}#{}" aria-label="{}">¶</a>',
            self.address,
            paragraph.anchor,
            _("Vaste link naar alinea %d") % paragraph.order,
        )
        cite = format_html(
            '<a class="cite-this" href="{}?plaats={}">{}</a>',
            self.cite_address,
            item.anchor if item else paragraph.anchor,
            self.cite_words,
        )
        if paragraph.kind != Paragraph.Kind.HEADING:
            return format_html("<p{}>{} {}</p>{}", name, html, link, cite)
        depth = self.depths.get(paragraph.item_id, 0) + (item is None)
        return format_html(
            "<h{0}{1}>{2}</h{0}>{3}{4}",  # the links are no part of what it says
            min(depth, DEEPEST) + 1,
            name,
            capitals_calmed(paragraph.text, html),
            link,
            cite,
        )

    def notes(self) -> Iterator[SafeString]:
        """Yield the footnotes, each with a link back to where its mark stood."""
        for note in self.letter.footnotes.all():
            back = escape(note.mark)
            if note.at is not None:
                back = format_html(
                    '<a href="#bij-noot-{}" aria-label="{}">{}</a>',
                    note.order,
                    _("Terug naar de tekst bij noot %s") % note.mark,
                    note.mark,
                )
            yield format_html(
                '<li id="noot-{}"><span class="mark">{}</span> <p>{}</p></li>',
                note.order,
                back,
                self.dressed(note.start, note.end),
            )

    def commitments(self) -> Iterator[tuple[str, str, str]]:
        """Yield sentence, deadline and anchor of what the government promises."""
        paragraphs = list(self.letter.paragraphs.all())
        for each in self.letter.commitments.all():
            index = bisect_right(paragraphs, each.start, key=attrgetter("start")) - 1
            anchor = paragraphs[index].anchor if index >= 0 else ""
            yield each.text, each.deadline, anchor

    def with_notes(self, start: int, end: int) -> SafeString:
        """Return a passage with the marks of its footnotes as links to the notes."""
        parts = []
        first = bisect_left(self.footnotes, start, key=attrgetter("at"))
        last = bisect_right(self.footnotes, end, key=attrgetter("at"))
        for note in self.footnotes[first:last]:
            parts += [self.dressed(start, note.at), note_mark(note)]
            start = note.at
        return joined([*parts, self.dressed(start, end)])

    def dressed(self, start: int, end: int, depth: int = 0) -> SafeString:
        if depth == len(self.layers):
            return escape(self.letter.text[start:end])
        dress = self.layers[depth].dress
        parts = []
        for first, last, value in self.layers[depth].cut(start, end):
            # A step has links, so it cannot stand within one.
            is_whole = value is not None and dress in (link, mark)
            after = self.steps_in(first, last) if is_whole else ()
            html = self.dressed(first, last, depth + 1)
            parts += [html if value is None else dress(value, html), *after]
        return joined(parts)

    def steps_in(self, start: int, end: int) -> list[SafeString]:
        """Return the steps of the marks that begin here and were not written yet."""
        index = bisect_left(self.found, start, key=itemgetter(0))
        last = bisect_left(self.found, end, key=itemgetter(0))
        places = (place for place, _, _ in self.found[index:last])
        return [self.steps.pop(place) for place in places if place in self.steps]


def nested(items: Iterable[AgendaItem]) -> tuple[list[Entry], dict[int, int]]:
    """Return the items as a tree, and how deep in it each of them is, from 1.

    Letters skip levels; a tree, like the headings of a page, does not.
    """
    roots, depths = [], {}
    open_levels = [(0, roots)]
    for item in items:
        level = min(item.level, DEEPEST)
        while open_levels[-1][0] >= level:
            open_levels.pop()
        entry = Entry(item)
        depths[item.pk] = len(open_levels)
        open_levels[-1][1].append(entry)
        open_levels.append((level, entry.children))
    return roots, depths


def grouped(references: Iterable[Reference]) -> Iterator[tuple[int, int, list]]:
    """Yield each cited passage with all references in it ("nrs. 12 en 13" has two)."""
    for (start, end), group in groupby(references, attrgetter("start", "end")):
        yield start, end, list(group)


def addresses(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the addresses of pages elsewhere, without what ends the sentence."""
    for found in ADDRESS.finditer(text):
        url = found[0].rstrip(".,:;!?'’)]")
        yield found.start(), found.start() + len(url), url


def marks(text: str, words: str) -> Iterator[tuple[int, int, bool]]:
    """Yield where the words of a search are in the text."""
    start = 0
    for piece in mark_words(text, words) if words else ():
        end = start + len(piece.text)
        if piece.is_marked:
            yield start, end, True
        start = end


def steps(places: list[int]) -> Iterator[tuple[int, SafeString]]:
    """Yield for each mark what leads from it to the ones before and after it.

    It shows when it was followed to, so that all works without a script. It has no
    text, for it stands in a letter's.
    """
    last = len(places)
    for number, place in enumerate(places, start=1):
        before = step(number - 1, "before", _("Vorige vondst")) if number > 1 else ""
        after = step(number + 1, "after", _("Volgende vondst")) if number < last else ""
        form = '<span class="step" id="vondst-{}" data-place="{}/{}">{}{}</span>'
        yield place, format_html(form, number, number, last, before, after)


def step(number: int, way: str, label: str) -> SafeString:
    form = '<a class="{}" href="#vondst-{}" aria-label="{}"></a>'
    return format_html(form, way, number, label)


def link(target: str | list[Reference], html: SafeString) -> SafeString:
    if isinstance(target, list):
        return reference(target, html)
    return format_html('<a href="{}" rel="nofollow noopener">{}</a>', target, html)


def reference(references: list[Reference], html: SafeString) -> SafeString:
    """Return a link to the cited paper, and after it to others that it stands for."""
    first, *others = (each.target for each in references)
    if first is None:
        return format_html(
            '<span class="unresolved">{}</span> <small class="why">[{}]</small>',
            html,
            why(references[0]),
        )
    return format_html(
        '<a class="reference" href="{}">{}</a>{}',
        first.get_absolute_url(),
        html,
        joined(also(first, filter(None, others))),
    )


def also(
    first: Kamerstuk | Dossier, others: Iterable[Kamerstuk | Dossier]
) -> Iterator[SafeString]:
    """Yield a link to each other paper, with its number if the dossier is the same."""
    for each in others:
        name = paper_name(each)
        dossier = paper_name(first).rpartition(", ")[0]
        yield format_html(
            ' <a class="reference also" href="{}" aria-label="{}">{}</a>',
            each.get_absolute_url(),
            name,
            name.removeprefix(f"{dossier}, "),
        )


def commitment(_commitment: Any, html: SafeString) -> SafeString:
    return format_html('<span class="commitment">{}</span>', html)


def mark(_is_marked: bool, html: SafeString) -> SafeString:
    return format_html("<mark>{}</mark>", html)


def note_mark(note: Footnote) -> SafeString:
    return format_html(
        '<sup><a id="bij-noot-{0}" href="#noot-{0}" aria-label="{1}">{2}</a></sup>',
        note.order,
        _("Noot %s") % note.mark,
        note.mark,
    )


def joined(parts: Iterable[SafeString]) -> SafeString:
    return format_html_join("", "{}", ((part,) for part in parts))
