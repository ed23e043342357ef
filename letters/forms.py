"""What a reader may ask. The names of the fields are those in the address."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote

from django import forms
from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from letters.models import Kamerstuk, Kind, Meeting
from letters.search.shapes import PAGE_SIZE, UNDATED, Facet, Hit, Query
from letters.templatetags.letters import paper_name

ORDERS = {"relevantie": "relevance", "nieuwste": "newest", "oudste": "oldest"}
LISTED = 50  # lines on one page of a list
UNITS = {"brief": "letters", "agendapunt": "items"}
# What a search is filtered by, as the address and as the search room name it.
FACETS: dict[str, Facet] = {
    "jaar": "year",
    "soort": "kind",
    "vergadering": "meeting",
    "ministerie": "ministry",
    "minister": "minister",
    "dossier": "dossier",
    "stuk": "paper",
    "agendapunt": "heading",
}
NO_DATE = "zonder"  # among the years of an address
MAX_CHOSEN = 50  # values of one field
MAX_WORDS = 4000  # characters; an address can hold few more


@dataclass(frozen=True)
class Choice:
    """A link that changes one thing in the address of a search."""

    label: str
    url: str
    is_active: bool = False
    count: int | None = None


class FewField(forms.MultipleChoiceField):
    """Values that letters have; there is no list of them, only so many at a time."""

    def valid_value(self, value):
        return 0 < len(value) <= 1000

    def validate(self, value):
        super().validate(value)
        if len(value) > MAX_CHOSEN:
            raise forms.ValidationError(_("Dit zijn te veel waarden."))


class YearsField(FewField):
    """Years, and what has no date."""

    def valid_value(self, value):
        is_year = re.fullmatch(r"[1-9]\d{0,3}", value, re.ASCII)
        return value == NO_DATE or is_year is not None


class DayField(forms.DateField):
    """A day, as browsers send it or as people write it."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")

    def __init__(self, **options) -> None:
        super().__init__(input_formats=["%Y-%m-%d", "%d-%m-%Y"], **options)


class AddressForm(forms.Form):
    """What the address of a page asks, and links that change one thing of it.

    A field that is wrong in the address asks nothing.
    """

    path = ""
    page_size = LISTED
    filtered: Iterable[str] = ("jaar",)

    def chosen(self, name: str) -> str:
        """Return the value of a field with one value, or what it is by default."""
        return self.cleaned_data.get(name) or self.default(name)

    def default(self, name: str) -> str:
        return {"volgorde": "nieuwste"}[name]

    def address(self, **changes) -> str:
        """Return the address of this page with changes, on its first page."""
        state = {**self.cleaned_data, "pagina": None, "treffer": None, **changes}
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
                label=self.value_label(name, value),
                url=self.address(**{name: toggled(chosen, value)}),
                is_active=value in chosen,
                count=count,
            )
            for value, count in counts
        ]

    def active_filters(self) -> Iterator[Choice]:
        """Yield a link for each value that is filtered by; it takes the value away."""
        for name in self.filtered:
            chosen = self.cleaned_data.get(name, [])
            yield from self.filters(name, ((value, None) for value in chosen))

    def value_label(self, name: str, value: str) -> str:
        """Return what a reader calls a value that is filtered by."""
        return _("zonder datum") if (name, value) == ("jaar", NO_DATE) else value

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
    jaar = YearsField(label=_("Jaar"), required=False)
    pagina = forms.IntegerField(min_value=1, required=False)

    def __init__(self, data, path: str) -> None:
        super().__init__(data)
        self.path = path

    @property
    def page(self) -> int:
        return self.cleaned_data.get("pagina") or 1

    @property
    def years_asked(self) -> list[int | None]:
        """The years that are asked for; None is what has no date."""
        chosen = self.cleaned_data.get("jaar", [])
        return [None if year == NO_DATE else int(year) for year in chosen]

    def in_years(self, day: str) -> Q:
        """Return what is true of rows with this day in a year that is asked for."""
        asked = self.years_asked
        if not asked:
            return Q()
        in_year = Q(**{f"{day}__year__in": [year for year in asked if year]})
        return in_year | Q(**{day: None}) if None in asked else in_year

    def years(self, counts: Iterable[tuple[int | None, int]]) -> list[Choice]:
        """Return a link for each year; None is what has no date."""
        return self.filters(
            "jaar", ((str(year or NO_DATE), count) for year, count in counts)
        )

    def page_of(self, rows: Sequence | QuerySet) -> Page:
        """Return the rows of the page that is asked for, or else of the last."""
        return Paginator(rows, self.page_size).get_page(self.page)


class SearchForm(AddressForm):
    page_size = PAGE_SIZE
    filtered = FACETS

    q = forms.CharField(
        label=_("Zoek in de brieven"), max_length=MAX_WORDS, required=False
    )
    soort = forms.MultipleChoiceField(
        label=_("Soort"), choices=Kind.choices, required=False
    )
    vergadering = forms.MultipleChoiceField(
        label=_("Bijeenkomst"), choices=Meeting.Kind.choices, required=False
    )
    jaar = YearsField(label=_("Jaar"), required=False)
    ministerie = FewField(label=_("Ministerie"), required=False)
    minister = FewField(label=_("Bewindspersoon"), required=False)
    dossier = FewField(label=_("Dossier"), required=False)
    stuk = FewField(label=_("Aangehaald stuk"), required=False)
    agendapunt = FewField(label=_("Agendapunt"), required=False)
    van = DayField(label=_("Van"), required=False)
    tot = DayField(label=_("Tot en met"), required=False)
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
    # On the page of a letter: which of the hits it is.
    treffer = forms.IntegerField(min_value=1, required=False)
    # Search the text, even when the words are the number of a paper.
    tekst = forms.ChoiceField(choices=[("1", "")], required=False)

    def to_query(self) -> Query:
        """Return what is asked; a field that is wrong in the address asks nothing."""
        asked = self.cleaned_data
        days = [asked.get("van"), asked.get("tot")]
        first, last = sorted(days) if all(days) else days
        return Query(
            words=asked.get("q", ""),
            unit=UNITS[self.chosen("per")],
            facets={
                facet: tuple(
                    UNDATED if value == NO_DATE else value
                    for value in asked.get(name, ())
                )
                for name, facet in FACETS.items()
            },
            first_day=first,
            last_day=last,
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

    def value_label(self, name: str, value: str) -> str:
        match name:
            case "soort":
                return Kind(value).label
            case "vergadering":
                return Meeting.Kind(value).label
            case "stuk":
                return paper_name(Kamerstuk(identifier=value))
        return super().value_label(name, value)

    def active_filters(self) -> Iterator[Choice]:
        yield from super().active_filters()
        for name, words in (("van", _("vanaf %s")), ("tot", _("tot en met %s"))):
            if day := self.cleaned_data.get(name):
                label = words % date_format(day, "j F Y")
                yield Choice(label, self.address(**{name: None}), is_active=True)

    def hit_address(self, hit: Hit, place: int, anchor: str = "") -> str:
        """Return the address of a hit, which knows what was asked and its place."""
        address = self.address(treffer=place).removeprefix(self.path)
        hash_ = f"#{quote(anchor)}" if anchor else ""
        return f"{hit.letter.get_absolute_url()}{address}{hash_}"

    def without_filters(self, **changes) -> str:
        return self.address(**dict.fromkeys([*FACETS, "van", "tot"]), **changes)

    def beside_words(self) -> list[tuple[str, str]]:
        """Return what the search box keeps of the address, by name."""
        return self.kept("q", "tekst")

    def beside_days(self) -> list[tuple[str, str]]:
        """Return what the fields of the days keep of the address, by name."""
        return self.kept("van", "tot")

    def kept(self, *but: str) -> list[tuple[str, str]]:
        address = self.address(**dict.fromkeys(but))
        return parse_qsl(address.removeprefix(f"{self.path}?"))


def toggled(chosen: list, value) -> list:
    """Return the values with one taken away or, if it was not there, added."""
    return [each for each in chosen if each != value] + [value] * (value not in chosen)
