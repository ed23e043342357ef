"""What runs over the pages: told by its form, or because it comes again."""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Protocol, TypeVar

DIGITS = re.compile(r"\d+")
# Forms of a page number and of an official publication's foot.
FORM = re.compile(
    r"""
    (?:Pagina|Blad|Page)\ \d+(?:\ ?(?:van|of|/)\ ?\d+)?  # Pagina 2 van 8
    | [-–]?\ ?\d{1,4}\ ?[-–]?                            # 2, - 2 -
    | kst-\S+ | ISSN\ .* | .s-Gravenhage\ \d{4}
    | (?:Tweede|Eerste)\ Kamer,\ vergaderjaar\ .*
    """,
    re.VERBOSE,
)


class Printed(Protocol):
    @property
    def text(self) -> str: ...


Piece = TypeVar("Piece", bound=Printed)


def has_form(text: str) -> bool:
    """Tell whether it is written as only a running head or foot is."""
    return bool(FORM.fullmatch(text))


def find_repeated(
    pages: Sequence[Iterable[Piece]], place_of: Callable[[Piece], Hashable]
) -> set[int]:
    """Return the ids of what stands on other pages too, save for digits.

    :param place_of: where it stands; the same on those pages.
    """
    alike: defaultdict[Hashable, list[Piece]] = defaultdict(list)
    for page in pages:
        on_page = {(DIGITS.sub("0", each.text), place_of(each)): each for each in page}
        for key, printed in on_page.items():
            alike[key].append(printed)
    least = max(2, len(pages) // 2 - 1)
    return {
        id(each) for found in alike.values() if len(found) >= least for each in found
    }
