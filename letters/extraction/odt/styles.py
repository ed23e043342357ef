"""Styles of an OpenDocument text: what they say themselves or inherit."""

from letters.extraction.odt.names import FO, OFFICE, STYLE, TEXT, points, whole
from letters.extraction.safe_xml import Element

Facts = dict[str, object]
BOLDEST_NORMAL = 500
LONGEST = 50  # chain of styles


class Styles:
    """The styles that hold in one file: its own automatic ones, and the common ones."""

    def __init__(self, *roots: Element | None) -> None:
        self._styles: dict[tuple[str, str], Element] = {}
        self._defaults: dict[str, Element] = {}
        self._known: dict[tuple[str, str], Facts] = {}
        for root in roots:
            for group in ("styles", "automatic-styles"):
                found = () if root is None else root.iterfind(OFFICE + group)
                for styles in found:
                    self._add(styles)

    def _add(self, styles: Element) -> None:
        for style in styles:
            family = style.get(STYLE + "family", "")
            if style.tag == STYLE + "style":
                self._styles[family, style.get(STYLE + "name", "")] = style
            elif style.tag == STYLE + "default-style":
                self._defaults[family] = style

    def facts(self, family: str, name: str | None) -> Facts:
        """Return what a style says: b, i, u, size, is_hidden, is_raised, left, first,
        break_before, break_after, master, list, outline, position, relative.
        """
        key = family, name or ""
        if key not in self._known:
            chain: dict[str, Element] = {}
            while (style := self._styles.get((family, name or ""))) is not None:
                if name in chain or len(chain) == LONGEST:
                    break
                chain[name] = style
                name = style.get(STYLE + "parent-style-name")
            facts: Facts = {}
            if family in self._defaults and family != "text":
                facts = _own(self._defaults[family])
            for style in reversed(chain.values()):
                facts |= _own(style)
            self._known[key] = facts
        return self._known[key]


def _own(style: Element) -> Facts:
    facts: Facts = {}
    for name, fact in (
        ("master-page-name", "master"),
        ("list-style-name", "list"),
        ("default-outline-level", "outline"),
    ):
        if (value := style.get(STYLE + name)) is not None:
            facts[fact] = value
    for properties in style:
        kind = properties.tag.removeprefix(STYLE)
        if kind == "text-properties":
            _add_letters(properties, facts)
        elif kind in ("paragraph-properties", "table-properties"):
            _add_paragraph(properties, facts)
        elif kind == "graphic-properties":
            facts["position"] = properties.get(STYLE + "horizontal-pos")
            facts["relative"] = properties.get(STYLE + "horizontal-rel")
    return facts


def _add_letters(properties: Element, facts: Facts) -> None:
    if weight := properties.get(FO + "font-weight"):
        facts["b"] = weight == "bold" or whole(weight, 0) > BOLDEST_NORMAL
    if slant := properties.get(FO + "font-style"):
        facts["i"] = slant in ("italic", "oblique")
    if stroke := properties.get(STYLE + "text-underline-style"):
        facts["u"] = stroke != "none"
    if size := points(properties.get(FO + "font-size")):
        facts["size"] = size
    if place := properties.get(STYLE + "text-position"):
        facts["is_raised"] = place.startswith("super")
    if display := properties.get(TEXT + "display"):
        facts["is_hidden"] = display == "none"


def _add_paragraph(properties: Element, facts: Facts) -> None:
    for name, fact in (("margin-left", "left"), ("text-indent", "first")):
        if (length := points(properties.get(FO + name))) is not None:
            facts[fact] = length
    for name, fact in (("before", "break_before"), ("after", "break_after")):
        if value := properties.get(f"{FO}break-{name}"):
            facts[fact] = value == "page"
