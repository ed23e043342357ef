"""A page of HTML: its characters, its tree, and which of it is the text."""

import codecs
import re

from lxml import etree

from letters.errors import UnreadableFile
from letters.extraction.formats import utf16_of
from letters.extraction.safe_xml import Element

CHARSET = re.compile(rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?([\w-]{1,40})", re.I)
# Not every codec that Python knows is one for text from strangers.
CHARSET_FAMILY = re.compile(r"windows-\d+|iso-8859-\d+|macintosh")
USUAL = "windows-1252"  # also of what says that it is iso-8859-1

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
BLOCKS = {
    *HEADINGS, "address", "article", "aside", "blockquote", "body", "caption", "center",
    "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure",
    "footer", "form", "header", "hr", "html", "legend", "li", "main", "nav", "ol", "p",
    "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
    "ul",
}  # fmt: skip
SECTIONS = ("article", "aside", "main", "nav", "section")

UNSEEN = {
    "audio", "button", "canvas", "datalist", "dialog", "iframe", "input", "menu", "nav",
    "noscript", "object", "option", "script", "select", "style", "svg", "template",
    "textarea", "title", "video",
}  # fmt: skip
UNSEEN_ROLES = {
    "alertdialog", "banner", "complementary", "contentinfo", "dialog", "menu",
    "menubar", "navigation", "search", "toolbar",
}  # fmt: skip
UNSEEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:")
# Where a page has no elements for it, its furniture is known by its class or id.
UNSEEN_NAME = re.compile(
    r"(?:breadcrumbs?|cookies?|kruimelpad|menu|nav|navbar|navigation|noprint|pagination"
    r"|share|sidebar|skip-?links?|social|sr-only|visually-?hidden)"
    r"(?:[_-]?(?:banner|bar|consent|container|links?|list|melding|message|notice))?",
    re.I,
)


def parse_html(content: bytes) -> Element:
    """Return the root of a page, mended as browsers do.

    :raises UnreadableFile: it is nested too deep, or holds nothing.
    """
    parser = etree.HTMLParser(
        encoding="utf-8",
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    text = _decode(content).replace("\0", "")
    root = etree.fromstring(text.encode(), parser)
    for error in parser.error_log.filter_from_fatals():
        # The parser stops at these, and says nothing of the rest.
        raise UnreadableFile(
            "The HTML is damaged", f"{error.message}, line {error.line}"
        )
    if root is None:
        raise UnreadableFile("There is no text in the file")
    return root


def _decode(content: bytes) -> str:
    """Decode by mark, then as UTF-8 if it is that, for browsers save pages so."""
    if utf16 := utf16_of(content):
        return content.decode(utf16, errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode(_stated_charset(content), errors="replace")


def _stated_charset(content: bytes) -> str:
    stated = CHARSET.search(content[:4096])
    name = stated[1].decode().lower() if stated else USUAL
    if name == "iso-8859-1" or not CHARSET_FAMILY.fullmatch(name):
        return USUAL
    try:
        return codecs.lookup(name).name
    except LookupError:
        return USUAL


def find_texts(root: Element) -> list[Element]:
    """Return what may be the text of a page, the narrowest first, the whole last.

    The whole has its head as well, where the parser leaves the elements of a page
    that does not say where its body begins.
    """
    found = (
        root.xpath("//*[@id='broodtekst']"),  # of the official publications
        root.xpath("//article"),
        root.xpath("//main | //*[@role='main']"),
    )
    return [each[0] for each in found if len(each) == 1] + [root]


def is_unseen(element: Element) -> bool:
    """Tell whether an element is not shown, or is the site's and not the page's."""
    if element.tag in ("html", "body"):  # a script may show them later
        return False
    if element.tag in UNSEEN or element.get("role") in UNSEEN_ROLES:
        return True
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if UNSEEN_STYLE.search(element.get("style", "")):
        return True
    if element.tag in ("article", "main"):
        return False
    names = f"{element.get('class', '')} {element.get('id', '')}".split()
    if any(map(UNSEEN_NAME.fullmatch, names)):
        return True
    return _is_of_site(element, {element.tag, *map(str.lower, names)})


def _is_of_site(element: Element, names: set[str]) -> bool:
    """Tell whether a header, a footer or what stands aside is the site's.

    Without links it can be a letterhead, or the margin of a letter.
    """
    if not names & {"aside", "footer", "header"}:
        return False
    has_links = next(element.iter("a", "form", "nav"), None) is not None
    if "aside" in names:
        return has_links
    is_in_section = next(element.iterancestors(*SECTIONS), None) is not None
    return not is_in_section and (has_links or "footer" in names)


def is_leap(element: Element) -> bool:
    """Tell whether a block is nothing but a link to another place in the page."""
    if element.tag not in BLOCKS or element.tag in HEADINGS or len(element) != 1:
        return False
    link = element[0]
    around = (element.text or "") + (link.tail or "")
    is_inner = link.tag == "a" and link.get("href", "").startswith("#")
    return is_inner and not around.strip()
