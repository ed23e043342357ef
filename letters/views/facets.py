"""What hits are counted and filtered by, as the search page shows it."""

from collections.abc import Iterator
from dataclasses import dataclass

from letters.forms import FACETS, NO_DATE, Choice, SearchForm
from letters.search.shapes import UNDATED, Results

SHOWN = 6  # values of a facet that are shown at once
OPEN = {"soort", "vergadering"}  # facets that are shown at once
WIDTH, HEIGHT = 208, 40  # of the histogram


@dataclass(frozen=True)
class Filter:
    """A facet of the hits, its values as links that filter by them."""

    label: str
    shown: list[Choice]
    more: list[Choice]
    is_open: bool


def facets_found(form: SearchForm, results: Results) -> Iterator[Filter]:
    """Yield each facet that the hits have values of, save the years."""
    for name, facet in FACETS.items():
        counts = results.facets.get(facet, ())
        if not counts or facet == "year":
            continue
        choices = form.filters(name, counts)
        shown = len(choices) if len(choices) <= SHOWN + 2 else SHOWN
        yield Filter(
            label=form.fields[name].label,
            shown=choices[:shown],
            more=choices[shown:],
            is_open=name in OPEN or bool(form.cleaned_data.get(name)),
        )


@dataclass(frozen=True)
class Bar:
    """A year in the histogram: where its bar stands, in the units of the picture."""

    choice: Choice
    left: float
    width: float
    height: float

    @property
    def top(self) -> float:
        return HEIGHT - self.height


@dataclass(frozen=True)
class Years:
    """The hits by year: a row for each year that has some, and a bar for every year.

    :param bars: in the order of time; none when there is but one year.
    """

    rows: list[Choice]
    bars: list[Bar]
    width: int = WIDTH
    height: int = HEIGHT


def years_found(form: SearchForm, results: Results) -> Years:
    counts = [
        (NO_DATE if value == UNDATED else value, count)
        for value, count in results.facets.get("year", ())
    ]
    rows = form.filters("jaar", counts)
    by_year = ((str(year), count) for year, count in results.histogram)
    choices = form.filters("jaar", by_year)
    if len(choices) < 2:
        return Years(rows, [])
    step = WIDTH / len(choices)
    scale = HEIGHT / max(each.count for each in choices)
    bars = [
        Bar(
            choice=each,
            left=round(place * step, 2),
            width=round(step * 0.85, 2),
            # However few hits, a bar can be seen.
            height=round(max(each.count * scale, 1.5), 2) if each.count else 0,
        )
        for place, each in enumerate(choices)
    ]
    return Years(rows, bars)
