"""The official publisher's XML of a parliamentary paper or of a debate.

Schema: https://technische-documentatie.oep.overheid.nl/schema/op-xsd-2012-3. What is
not named below is a paragraph.
"""

from collections.abc import Iterator

from letters.errors import UnreadableFile
from letters.extraction.formats import XML
from letters.extraction.limits import Limits
from letters.extraction.markup import PLAIN, Walker
from letters.extraction.paragraphs import COLUMN, Look
from letters.extraction.safe_xml import Element, parse_xml
from letters.extraction.stated import facts_of
from letters.shapes import Document

ROOT = "officiele-publicatie"
# A byte order mark that was taken for three letters: all was encoded twice.
ENCODED_TWICE = b"\xef\xbb\xbf".decode("latin-1").encode()

UNSEEN = {"metadata", "kamerstukkop", "noot.nr", "officiele-inhoudsopgave"}
INLINE = {
    "extref", "intref", "dossierref", "nadruk", "sup", "inf", "datum", "unl",
    "redactie", "voornaam", "achternaam", "voorvoegsels", "tussenvoegsels",
}  # fmt: skip
# In these every element is a part of the sentence, save for BLOCKS.
SENTENCES = {"al", "noot.al", "titel", "tussenkop", "kop", "spreker"}
BLOCKS = {"al", "al-groep", "lijst", "table", "noot.al"}
# These can follow each other without white space between them.
WORDS = {"label", "nr", "titel", "subtitel", "naam"}
WORDS |= {"voornaam", "achternaam", "voorvoegsels", "tussenvoegsels"}
LABELS = {"li.nr", "lidnr", "nr"}
NUMBERS = {"dossiernummer", "stuknr"}
DIVISIONS = ("divisie", "hoofdstuk", "paragraaf", "bijlage")
# In the order in which headings nest.
LOOKS = {
    "vet": Look(is_bold=True),
    "halfvet": Look(is_bold=True),
    "vetcur": Look(is_bold=True, is_italic=True),
    "vet-cur": Look(is_bold=True, is_italic=True),
    "cur": Look(is_italic=True),
}


def read(content: bytes, limits: Limits) -> Document:
    """Read a publication's lines, and what its metadata state.

    :raises UnreadableFile: the XML is damaged, or something else.
    """
    if content.startswith(ENCODED_TWICE):
        content = _decode_once(content)
    root = parse_xml(content.lstrip(), "the publication")
    if root.tag != ROOT:
        raise UnreadableFile("The XML is not an official publication", f"<{root.tag}>")
    lines = _Publication(root).lines_in(root)
    return Document(XML.media_type, (lines,), False, facts_of(_stated(root), lines))


def _decode_once(content: bytes) -> bytes:
    try:
        return content.decode().encode("latin-1").removeprefix(b"\xef\xbb\xbf")
    except UnicodeError:
        raise UnreadableFile("The XML is encoded in a broken way") from None


def _stated(root: Element) -> Iterator[tuple[str, str]]:
    """Yield the metadata; where the file leaves them out, what its headings say."""
    for meta in root.iterfind("metadata/meta"):
        yield meta.get("name", ""), meta.get("content", "")
        if meta.get("name") == "OVERHEIDop.externMetadataRecord":
            yield "DC.identifier", meta.get("content", "").removesuffix("/metadata.xml")
    dossiers = [_dossier(each) for each in root.iterfind("kamerstuk/dossier")]
    for dossier in dossiers:
        yield "OVERHEIDop.dossiernummer", dossier
    number = root.findtext("kamerstuk/stuk/stuknr/ondernummer")
    if dossiers and number:
        yield "DC.identifier", f"kst-{dossiers[0]}-{number.strip()}"
    for line in root.iterfind("kamerstuk/kamerstukkop/tekstregel"):
        yield "DC.creator", line.text or ""
    for day in root.iterfind("kamerstuk/stuk/datumtekst/datum"):
        yield "DCTERMS.issued", day.get("isodatum", "")


def _dossier(dossier: Element) -> str:
    """Return "28676", "36410-X" or "21501-02"; a Kingdom act's number is left out."""
    parts = ("dossiernr", "begrotingshoofdstuk", "raadnr")
    texts = [dossier.findtext(f"dossiernummer/{part}", "") for part in parts]
    return "-".join("".join(text.split()) for text in texts if text.strip())


class _Publication(Walker):
    def __init__(self, root: Element) -> None:
        super().__init__()
        self._marks = {note.get("id"): _mark(note) for note in root.iter("noot")}
        kinds = {head.get("kopopmaak") for head in root.iter("tussenkop")}
        self._heading_kinds = [kind for kind in LOOKS if kind in kinds]

    def _look(self, element: Element, outer: Look) -> Look:
        if element.tag == "noot":
            return PLAIN
        own = LOOKS.get(element.get("kopopmaak") or element.get("type"), PLAIN)
        return Look(outer.is_bold or own.is_bold, outer.is_italic or own.is_italic)

    def _is_done(self, element: Element) -> bool:
        tag = element.tag
        if tag in UNSEEN:
            return True
        if tag in NUMBERS:
            self.flow.end_paragraph(label=_number(element) + COLUMN[1:])
        elif tag in LABELS and element.getparent().tag not in SENTENCES:
            self.flow.end_paragraph(label=_number(element))
        elif tag == "nootref":
            self.flow.write_mark(self._marks.get(element.get("refid"), ""))
        elif tag == "sup" and (element.text or "").strip().isdecimal():
            self.flow.write_mark(element.text.strip())
        else:
            return False
        return True

    def _open(self, element: Element) -> None:
        if element.tag == "noot":
            self.flow.write_mark(_mark(element))
            self.flow.open_note(_mark(element))
        elif element.tag == "row":
            self.flow.open_row()
        elif element.tag == "entry":
            self.flow.open_cell()
        elif _is_block(element):
            self.flow.end_paragraph(level=self._level(element))

    def _close(self, element: Element) -> None:
        if element.tag == "noot":
            self.flow.close_note()
        elif element.tag == "entry":
            self.flow.close_cell()
        elif element.tag == "row":
            self.flow.close_row()
        elif element.tag == "li":
            self.flow.end_item()
        elif _is_block(element):
            self.flow.end_paragraph()
        elif element.tag in WORDS:
            self.flow.write(" ")

    def _level(self, element: Element) -> int:
        """Return a heading's level: of its division, or below it by its look."""
        if element.tag not in ("kop", "tussenkop"):
            return 0
        level = sum(1 for _ in element.iterancestors(*DIVISIONS))
        if element.tag == "kop":
            return level
        kind = element.get("kopopmaak")
        kinds = self._heading_kinds
        return level + 1 + (kinds.index(kind) if kind in kinds else len(kinds))


def _is_block(element: Element) -> bool:
    if element.tag in INLINE or element.tag in UNSEEN:
        return False
    parent = element.getparent()
    in_sentence = parent is not None and parent.tag in SENTENCES
    return element.tag in BLOCKS or not in_sentence


def _mark(note: Element) -> str:
    return note.findtext("noot.nr", "").strip()


def _number(element: Element) -> str:
    """Return a number as it is printed: "36 410 X", "21 501-02", "36 455 (R2188)"."""
    texts = []
    for part in element.iter():
        # The chapter of a budget follows its dossier with nothing but white space.
        before = " " if part.tag == "begrotingshoofdstuk" else ""
        texts += [before, part.text or "", (part is not element and part.tail) or ""]
    return " ".join("".join(texts).split())
