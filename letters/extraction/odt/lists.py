"""List numbers of an OpenDocument text: counted and drawn as its list styles tell."""

from letters.extraction.list_numbers import bullet_of, letters_of, roman_of
from letters.extraction.odt.names import OFFICE, STYLE, TEXT, XML_ID, whole
from letters.extraction.safe_xml import Element

DEEPEST = 10
LONGEST = 100  # prefix or suffix: "Artikel "
DRAWN = {
    "1": str,
    "a": letters_of,
    "A": lambda count: letters_of(count).upper(),
    "i": roman_of,
    "I": lambda count: roman_of(count).upper(),
}
Levels = dict[int, Element]
Counts = dict[int, int]


class Lists:
    """The list styles of a document; it counts along with the items."""

    def __init__(self, *roots: Element | None) -> None:
        self._styles: dict[str, Levels] = {}
        self._outline: Levels = {}
        for root in filter(lambda root: root is not None, roots):
            for group in ("styles", "automatic-styles"):
                for style in root.iterfind(f"{OFFICE}{group}/{TEXT}list-style"):
                    self._styles[style.get(STYLE + "name", "")] = _levels(style)
            for outline in root.iterfind(f"{OFFICE}styles/{TEXT}outline-style"):
                self._outline = _levels(outline)
        self._by_id: dict[str, Counts] = {}
        self._by_style: dict[str, Counts] = {}
        self._headings: Counts = {}

    def counts(self, opened: Element, style: str) -> Counts:
        """Return the counts that a list begins with: none, or where another ended."""
        counts: Counts = {}
        if opened.get(TEXT + "continue-list") in self._by_id:
            counts = self._by_id[opened.get(TEXT + "continue-list")]
        elif opened.get(TEXT + "continue-numbering") == "true":
            counts = self._by_style.get(style, counts)
        self._by_style[style] = counts
        if name := opened.get(XML_ID):
            self._by_id[name] = counts
        return counts

    def heading_label(self, depth: int) -> str:
        """Count a heading outside lists, and return its number."""
        if depth not in self._outline:
            return ""
        return _label(self._outline, self._headings, depth, None)

    def label(
        self, style: str, counts: Counts, depth: int, start: str | None = None
    ) -> str:
        """Count one item, and return the number or bullet before it.

        :param start: where the count begins anew with this item.
        """
        return _label(self._styles.get(style, {}), counts, depth, start)


def _levels(style: Element) -> Levels:
    levels = {whole(level.get(TEXT + "level"), 0): level for level in style}
    return {depth: level for depth, level in levels.items() if 0 < depth <= DEEPEST}


def _label(levels: Levels, counts: Counts, depth: int, start: str | None) -> str:
    level = levels.get(depth)
    if level is None:
        return ""
    if level.tag == TEXT + "list-level-style-bullet":
        return bullet_of(level.get(TEXT + "bullet-char", ""))
    first = whole(level.get(TEXT + "start-value"), 1)
    counts[depth] = whole(start, counts.get(depth, first - 1) + 1)
    for other, passed in levels.items():
        if other < depth:  # a level that was passed over counts as begun
            counts.setdefault(other, whole(passed.get(TEXT + "start-value"), 1))
        elif other > depth:
            counts.pop(other, None)
    return _draw(levels, counts, depth)


def _draw(levels: Levels, counts: Counts, depth: int) -> str:
    level = levels[depth]
    if level.get(STYLE + "num-format", "") not in DRAWN:
        return ""
    shown = min(whole(level.get(TEXT + "display-levels"), 1), DEEPEST)
    numbers = []
    for at in range(depth - shown + 1, depth + 1):
        form = DRAWN.get(levels[at].get(STYLE + "num-format")) if at in levels else None
        if form:
            numbers.append(form(counts[at]))
    prefix = level.get(STYLE + "num-prefix", "")[:LONGEST]
    suffix = level.get(STYLE + "num-suffix", "")[:LONGEST]
    return f"{prefix}{'.'.join(numbers)}{suffix}".strip()
