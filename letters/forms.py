"""What a reader may ask. The names of the fields are those in the address."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django import forms
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from letters.models import Kind
from letters.search.shapes import PAGE_SIZE, Query

ORDERS = {"relevantie": "relevance", "nieuwste": "newest", "oudste": "oldest"}
LISTED = 50  # lines on one page of a list
UNITS = {"brief": "letters", "agendapunt": "items"}


@dataclass(frozen=True)
class Choice:
    """A link that changes one thing in the address of a search."""

    label: str
    url: str
    is_active: bool = False
    count: int | None = None


class YearsField(forms.TypedMultipleChoiceField):
    """Years; there is no list of them, only what a year can be."""

    def valid_value(self, value):
        return re.fullmatch(r"[1-9]\d{0,3}", value, re.ASCII) is not None


class AddressForm(forms.Form):
    """What the address of a page asks, and links that change one thing of it.

    A field that is wrong in the address asks nothing.
    """

    path = ""
    page_size = LISTED

    def chosen(self, name: str) -> str:
        """Return the value of a field with one value, or what it is by default."""
        return self.cleaned_data.get(name) or self.default(name)

    def default(self, name: str) -> str:
        return {"volgorde": "nieuwste"}[name]

    def address(self, **changes) -> str:
        """Return the address of this page with changes, on its first page."""
        state = {**self.cleaned_data, "pagina": None, **changes}
        filled = {name: state[name] for name in self.fields if state.get(name)}
        return f"{self.path}?{urlencode(filled, doseq=True)}"

    def switch(self, name: str) -> list[Choice]:
        """Return a link for each value of a field that has one value."""
        return [
            Choice(label, self.address(**{name: value}), value == self.chosen(name))
            for value, label in self.fields[name].choices
        ]

    def filters(self, name: str, counts: Iterable[tuple]) -> list[Choice]:
        """Return a link for each value: it adds the value or takes it away."""
        chosen = self.cleaned_data.get(name, [])
        return [
            Choice(
                label=Kind(value).label if name == "soort" else str(value),
                url=self.address(**{name: toggled(chosen, value)}),
                is_active=value in chosen,
                count=count,
            )
            for value, count in counts
        ]

    def active_filters(self) -> Iterator[Choice]:
        """Yield a link for each value that is filtered by; it takes the value away."""
        for name in ("soort", "jaar"):
            chosen = self.cleaned_data.get(name, [])
            yield from self.filters(name, ((value, None) for value in chosen))

    def pages(self, total: int, current: int) -> list[Choice]:
        """Return a link for each page near this one; a gap has no address."""
        numbers = Paginator(range(total), self.page_size).get_elided_page_range(
            current, on_each_side=2, on_ends=1
        )
        return [
            Choice(
                label=str(number),
                url=self.address(pagina=number) if number != Paginator.ELLIPSIS else "",
                is_active=number == current,
            )
            for number in numbers
        ]


class ListForm(AddressForm):
    """What is asked of a list of letters or papers on a page of its own."""

    volgorde = forms.ChoiceField(
        label=_("Volgorde"),
        choices=[("nieuwste", _("Nieuwste eerst")), ("oudste", _("Oudste eerst"))],
        required=False,
    )
    jaar = YearsField(label=_("Jaar"), coerce=int, required=False)
    pagina = forms.IntegerField(min_value=1, required=False)

    def __init__(self, data, path: str) -> None:
        super().__init__(data)
        self.path = path

    @property
    def page(self) -> int:
        return self.cleaned_data.get("pagina") or 1

    def page_of(self, rows: Sequence | QuerySet, number: int | None = None) -> Page:
        """Return the rows of a page, if not said otherwise of the one asked for."""
        return Paginator(rows, self.page_size).get_page(number or self.page)


class SearchForm(AddressForm):
    page_size = PAGE_SIZE

    q = forms.CharField(label=_("Zoek in de brieven"), max_length=500, required=False)
    soort = forms.MultipleChoiceField(
        label=_("Soort"), choices=Kind.choices, required=False
    )
    jaar = YearsField(label=_("Jaar"), coerce=int, required=False)
    volgorde = forms.ChoiceField(
        label=_("Volgorde"),
        choices=[
            ("relevantie", _("Relevantie")),
            ("nieuwste", _("Nieuwste eerst")),
            ("oudste", _("Oudste eerst")),
        ],
        required=False,
    )
    per = forms.ChoiceField(
        label=_("Toon per"),
        choices=[("brief", _("Brieven")), ("agendapunt", _("Agendapunten"))],
        required=False,
    )
    pagina = forms.IntegerField(label=_("Pagina"), min_value=1, required=False)
    # Search the text, even when the words are the number of a paper.
    tekst = forms.ChoiceField(choices=[("1", "")], required=False)

    def to_query(self) -> Query:
        """Return what is asked; a field that is wrong in the address asks nothing."""
        asked = self.cleaned_data
        return Query(
            words=asked.get("q", ""),
            unit=UNITS[self.chosen("per")],
            facets={
                "kind": tuple(asked.get("soort", ())),
                "year": tuple(map(str, asked.get("jaar", ()))),
            },
            order=ORDERS[self.chosen("volgorde")],
            page=asked.get("pagina") or 1,
        )

    @property
    def path(self) -> str:
        return reverse("search")

    def default(self, name: str) -> str:
        if name == "per":
            return "brief"
        return "relevantie" if self.cleaned_data.get("q") else "nieuwste"

    def switch(self, name: str) -> list[Choice]:
        """Without words no letter is more relevant than another."""
        choices = super().switch(name)
        return choices[name == "volgorde" and not self.cleaned_data.get("q") :]

    def ways_on(self) -> Iterator[Choice]:
        """Yield searches that ask for less than this one, for who found nothing."""
        words = self.cleaned_data.get("q", "").split()
        if any(self.active_filters()):
            yield Choice(_("Zoek zonder filters"), self.address(soort=None, jaar=None))
        if self.chosen("per") == "agendapunt":
            yield Choice(_("Zoek in hele brieven"), self.address(per=None))
        if len(words) > 1 and all(word.isalnum() for word in words):
            yield Choice(
                _("Zoek brieven met een van deze woorden"),
                self.address(q=" OR ".join(word for word in words if word != "OR")),
            )


def toggled(chosen: list, value) -> list:
    """Return the values with one taken away or, if it was not there, added."""
    return [each for each in chosen if each != value] + [value] * (value not in chosen)
