"""Styles: what a paragraph and its letters look like, own or inherited."""

from collections.abc import Iterator

from letters.extraction.docx.names import W, is_on, number, points, value
from letters.extraction.paragraphs import HEADING
from letters.extraction.safe_xml import Element

LONGEST = 50  # chain of styles; Word itself ends at eleven
BODY_LEVEL = 9  # an outline level that means: no heading
TOGGLES = ("b", "i", "vanish")
Facts = dict[str, object]


def letter_facts(properties: Element | None) -> Facts:
    """Return what a w:rPr says: b, i, u, vanish, size in points, is_raised."""
    facts: Facts = {}
    for each in () if properties is None else properties:
        name = each.tag.removeprefix(W)
        if name in TOGGLES:
            facts[name] = is_on(each)
        elif name == "sz":
            facts["size"] = (number(value(each)) or 0) / 2
        elif name == "u":
            facts["u"] = value(each, "single") != "none"
        elif name == "vertAlign":
            facts["is_raised"] = value(each) == "superscript"
    return facts


def paragraph_facts(properties: Element | None) -> Facts:
    """Return what a w:pPr says: outline, list, depth, left, first, breaks_page."""
    facts: Facts = {}
    for each in () if properties is None else properties:
        name = each.tag.removeprefix(W)
        if name == "outlineLvl":
            level = number(value(each))
            facts["outline"] = BODY_LEVEL if level is None else level
        elif name == "pageBreakBefore":
            facts["breaks_page"] = is_on(each)
        elif name == "numPr":
            _add_list(each, facts)
        elif name == "ind":
            _add_indent(each, facts)
    return facts


def _add_list(properties: Element, facts: Facts) -> None:
    for fact, name in (("list", "numId"), ("depth", "ilvl")):
        if (element := properties.find(W + name)) is not None:
            facts[fact] = value(element) if fact == "list" else number(value(element))


def _add_indent(indent: Element, facts: Facts) -> None:
    left = indent.get(W + "start", indent.get(W + "left"))
    if left is not None:
        facts["left"] = points(left)
    if (hanging := indent.get(W + "hanging")) is not None:
        facts["first"] = -points(hanging)
    elif (first := indent.get(W + "firstLine")) is not None:
        facts["first"] = points(first)


class Styles:
    """The styles of a document, by their id."""

    def __init__(self, root: Element | None) -> None:
        found = () if root is None else root.iterfind(W + "style")
        self._styles = {value(style, name="styleId"): style for style in found}
        self._default = next(
            (
                name
                for name, style in self._styles.items()
                if style.get(W + "default") in ("1", "true")
                and value(style, name="type") == "paragraph"
            ),
            "",
        )
        defaults = None if root is None else root.find(W + "docDefaults")
        self._letters = self._paragraphs = {}
        if defaults is not None:
            letters = defaults.find(f"{W}rPrDefault/{W}rPr")
            self._letters = letter_facts(letters)
            self._paragraphs = paragraph_facts(defaults.find(f"{W}pPrDefault/{W}pPr"))
        self._known: dict[tuple[str, str], Facts] = {}

    def paragraph(self, name: str) -> Facts:
        """Return what a paragraph style says, with what it is based on.

        With `level` of the heading and `listed_by`, the style that names the list.
        """
        key = ("", name)
        if key not in self._known:
            facts = dict(self._paragraphs)
            for style in self._chain(name or self._default):
                own = paragraph_facts(style.find(W + "pPr"))
                if "list" in own:
                    facts["listed_by"] = value(style, name="styleId")
                if heading := HEADING.fullmatch(value(style.find(W + "name"))):
                    facts["outline"] = int(heading[1]) - 1
                facts |= own
            self._known[key] = facts
        return self._known[key]

    def letters(self, paragraph_style: str, character_style: str) -> Facts:
        """Return what two styles make of letters: where both say bold, it is not."""
        key = (paragraph_style or self._default, character_style or "\0")
        if key not in self._known:
            paragraph = self._letters_of(key[0])
            character = self._letters_of(key[1])
            facts = self._letters | paragraph | character
            # A style of letters that underlines is that of links.
            facts["u"] = (self._letters | paragraph).get("u", False)
            for name in TOGGLES:
                if paragraph.get(name) and character.get(name):
                    facts[name] = False
            self._known[key] = facts
        return self._known[key]

    def list_of(self, name: str) -> str:
        """Return the list that a style of lists stands for, or ""."""
        facts = paragraph_facts(_properties(self._styles.get(name)))
        return str(facts.get("list", ""))

    def _letters_of(self, name: str) -> Facts:
        facts: Facts = {}
        for style in self._chain(name):
            facts |= letter_facts(style.find(W + "rPr"))
        return facts

    def _chain(self, name: str) -> Iterator[Element]:
        """Yield a style behind those that it is based on, which may be a circle."""
        chain: dict[str, Element] = {}
        while name in self._styles and name not in chain and len(chain) < LONGEST:
            chain[name] = self._styles[name]
            name = value(chain[name].find(W + "basedOn"))
        yield from reversed(chain.values())


def _properties(style: Element | None) -> Element | None:
    return None if style is None else style.find(W + "pPr")
