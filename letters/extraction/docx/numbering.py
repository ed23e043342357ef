"""List numbers: counted and drawn as numbering.xml tells (ECMA-376 part 1, 17.9)."""

import re
from collections import defaultdict
from collections.abc import Iterator

from letters.extraction.docx.names import W, is_on, number, value
from letters.extraction.docx.styles import Facts, Styles, paragraph_facts
from letters.extraction.list_numbers import bullet_of, letters_of, roman_of
from letters.extraction.safe_xml import Element

DEEPEST = 8
LONGEST = 100  # text of a level: "Artikel %1.%2 lid"
PLACE = re.compile("%([1-9])")
DRAWN = {
    "lowerLetter": letters_of,
    "upperLetter": lambda count: letters_of(count).upper(),
    "lowerRoman": roman_of,
    "upperRoman": lambda count: roman_of(count).upper(),
    "decimalZero": "{:02}".format,
    "ordinal": "{}e".format,
    "none": lambda count: "",
}


class Numbering:
    """The lists of a document; it counts along with the paragraphs."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._lists = _by_id(root, "num", "numId")
        self._kinds = _by_id(root, "abstractNum", "abstractNumId")
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._begun: set[tuple[str, int]] = set()
        self._levels: dict[str, tuple[str, dict[int, Element]]] = {}

    def label(self, list_id: str, depth: int) -> str:
        """Count one paragraph, and return the number or bullet before it."""
        kind, levels = self._resolve(list_id)
        if depth not in levels:
            return ""
        counts = self._counts[kind]
        start = self._restart(list_id, depth)
        if start is not None:
            counts[depth] = start
        elif depth in counts:
            counts[depth] += 1
        else:
            counts[depth] = _start(levels[depth])
        for other, level in levels.items():
            if other < depth:  # a level that was passed over counts as begun
                counts.setdefault(other, _start(level))
            elif other > depth and _restarts_after(level, other, depth):
                counts.pop(other, None)
        return _draw(levels, counts, depth)

    def depth_of_style(self, list_id: str, style: str) -> int:
        """Return the level that a list keeps for a paragraph style."""
        _, levels = self._resolve(list_id)
        linked = (
            depth
            for depth, level in levels.items()
            if value(level.find(W + "pStyle")) == style
        )
        return next(linked, 0)

    def indent(self, list_id: str, depth: int) -> Facts:
        _, levels = self._resolve(list_id)
        level = levels.get(depth)
        return {} if level is None else paragraph_facts(level.find(W + "pPr"))

    def _resolve(self, list_id: str) -> tuple[str, dict[int, Element]]:
        """Return the kind of a list, whose count others may share, and its levels."""
        if list_id not in self._levels:
            kind, levels = self._kind_of(list_id), {}
            definition = self._kinds.get(kind)
            if definition is not None:
                levels |= _levels(definition.iterfind(W + "lvl"))
            for override in self._overrides(list_id):
                levels |= _levels(override.iterfind(W + "lvl"))
            self._levels[list_id] = kind, levels
        return self._levels[list_id]

    def _kind_of(self, list_id: str) -> str:
        """Follow a list to its definition, which may point on through a style."""
        kind, seen = "", set()
        while list_id in self._lists and list_id not in seen:
            seen.add(list_id)
            kind = value(self._lists[list_id].find(W + "abstractNumId"))
            definition = self._kinds.get(kind)
            if definition is None:
                break
            list_id = self._styles.list_of(value(definition.find(W + "numStyleLink")))
        return kind

    def _overrides(self, list_id: str) -> Iterator[Element]:
        if list_id in self._lists:
            yield from self._lists[list_id].iterfind(W + "lvlOverride")

    def _restart(self, list_id: str, depth: int) -> int | None:
        """Return where a list begins anew, on its first paragraph of this depth."""
        if (list_id, depth) in self._begun:
            return None
        self._begun.add((list_id, depth))
        for override in self._overrides(list_id):
            if number(override.get(W + "ilvl")) == depth:
                return number(value(override.find(W + "startOverride")))
        return None


def _by_id(root: Element | None, tag: str, key: str) -> dict[str, Element]:
    found = () if root is None else root.iterfind(W + tag)
    return {value(each, name=key): each for each in found}


def _levels(found: Iterator[Element]) -> dict[int, Element]:
    levels = {number(level.get(W + "ilvl")) or 0: level for level in found}
    return {depth: level for depth, level in levels.items() if 0 <= depth <= DEEPEST}


def _start(level: Element) -> int:
    start = number(value(level.find(W + "start")))
    return 1 if start is None else start


def _restarts_after(level: Element, depth: int, counted: int) -> bool:
    """Tell whether a level begins again once a level above it was counted."""
    restart = number(value(level.find(W + "lvlRestart")))
    return counted < (depth if restart is None else restart)


def _draw(levels: dict[int, Element], counts: dict[int, int], depth: int) -> str:
    level = levels[depth]
    text = value(level.find(W + "lvlText"))[:LONGEST]
    if value(level.find(W + "numFmt")) == "bullet":
        return bullet_of(text) if text.strip() else ""
    all_decimal = is_on(level.find(W + "isLgl"))

    def drawn(place: re.Match) -> str:
        at = int(place[1]) - 1
        if at not in counts or at not in levels:
            return ""
        form = "" if all_decimal else value(levels[at].find(W + "numFmt"))
        return DRAWN.get(form, str)(counts[at])

    return PLACE.sub(drawn, text).strip()
