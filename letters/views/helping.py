"""How to search, by examples that work: each is a search, and says what it finds."""

from dataclasses import dataclass

from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe


@dataclass(frozen=True)
class Example:
    """A search, what it asks for, and words that it marks in the sample letter."""

    words: str
    means: str | Promise
    marks: tuple[str, ...] = ()


EXAMPLES: dict[str | Promise, list[Example]] = {
    _("Woorden"): [
        Example(
            "strategische uitdaging",
            _("alle woorden, in elke vorm: meervoud en vervoeging tellen mee"),
            ("strategische", "uitdagingen"),
        ),
        Example(
            "dreiging",
            _("ook als deel van een samengesteld woord"),
            ("dreigingen", "veiligheidsdreigingen"),
        ),
        Example("NATO", _("ook wat hetzelfde betekent"), ("NAVO",)),
        Example("ontwik*", _("elk woord dat zo begint"), ("ontwikkeling",)),
        Example("=uitdaging", _("alleen deze vorm van het woord"), ("uitdaging",)),
        Example(
            '"seksueel geweld"', _("deze woorden achter elkaar"), ("seksueel geweld",)
        ),
        Example(
            '"weerbaarheid bondgenoten"~5',
            _("deze woorden bij elkaar, met hoogstens zoveel andere ertussen"),
            ("weerbaarheid", "bondgenoten"),
        ),
        Example(
            "2021D12041",
            _("een nummer of code, in elke schrijfwijze"),
            ("2021D12041",),
        ),
    ],
    _("Verbinden"): [
        Example("Afghanistan OF Irak", _("een van beide"), ("Afghanistan",)),
        Example("cyber -hypersoon", _("zonder dat woord"), ("cyber",)),
        Example("cyber NIET hypersoon", _("hetzelfde, in een woord"), ("cyber",)),
        Example(
            "(Rusland OF China) EN weerbaarheid",
            _("haakjes houden bij elkaar wat bij elkaar hoort"),
            ("Rusland", "China", "weerbaarheid"),
        ),
    ],
    _("Velden"): [
        Example("titel:defensie", _("in de titel van de brief")),
        Example("agendapunt:klimaat", _("in de kop van een agendapunt"), ("Klimaat",)),
        Example("minister:Blok", _("door deze bewindspersoon ondertekend")),
        Example("ministerie:defensie", _("van dit ministerie")),
        Example("soort:agenda", _("van deze soort: agenda, verslag, antwoorden")),
        Example("kamerstuk:35570-X-39", _("die dit stuk is of aanhaalt")),
        Example("dossier:28676", _("in dit dossier")),
        Example("jaar:2021", _("uit dit jaar")),
        Example("datum:2019..2021", _("van het begin van 2019 tot en met 2021")),
        Example("datum:2021-06..", _("vanaf juni 2021")),
    ],
}


@require_safe
def search_help(request):
    return render(request, "letters/search_help.html", {"examples": EXAMPLES})
