"""What holds for the reading of any text, letter or not."""

from contextlib import suppress

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from letters.errors import ArchiveError
from letters.extraction.limits import Limits
from letters.extraction.progress import no_progress
from letters.extraction.readers import read as read_document
from letters.parsing import parse_letter
from letters.parsing.footnotes import MARK
from letters.readings import as_reading
from letters.shapes import Document, Line, ParsedLetter

# Pieces that letters are made of, to be put together in any order.
PIECES = st.sampled_from(
    ["\n", "\n\n", "\f", "\r\n", " ", "     ", "- ", "-\n", "1 ", "1. ", "2.1 ", "II. "]
    + ["a) ", "[1]", "april1 ", "², ", "\n\n1 https://a.example/b\n", "28 676"]
    + ["Geachte voorzitter,", "Betreft ", "Datum 3 mei 2021", "\nNr. 290 "]
    + ["BRIEF VAN DE MINISTER", "Den Haag, 24 mei 2018", "Pagina 2 van 8"]
    + ["Aan de Voorzitter van de Tweede Kamer", "De minister van Defensie,"]
    + ["Ada Verzonnen", "J. Bedacht ", "GEANNOTEERDE AGENDA", "Cyber", "nrs. 1–3"]
    + ["Afschrikking en verdediging", "De ministers spreken over cyber en meer."]
    + ["uw Kamer ontvangt in mei een brief. ", "(Kamerstuk 28 676, nr. 3)"]
    + ["een vertrouwelijke bijlage ", "zin die doorloopt op de volgende regel, en"]
)
LETTERS = st.lists(PIECES, max_size=60).map("".join)
MARKED = st.sampled_from(
    ["¹ Zie A.", "april.¹ En ²", "² zie ook", "Uw referentie", "m²"]
)
LINES = st.builds(
    Line,
    st.one_of(PIECES.map(lambda text: " ".join(text.split())), MARKED),
    st.sampled_from(["body"] * 6 + ["note", "note", "head", "foot", "margin"]),
    level=st.sampled_from([0, 0, 0, 1, 3]),
    is_bold=st.booleans(),
    is_italic=st.booleans(),
    size=st.sampled_from([0.0, 7.0, 9.0, 14.0]),
    indent=st.sampled_from([-6.0, 0.0, 30.0, 200.0]),
)
DOCUMENTS = st.builds(
    Document,
    st.just("application/pdf"),
    st.lists(st.lists(LINES, max_size=20).map(tuple), max_size=4).map(tuple),
    st.booleans(),
    is_ocr=st.booleans(),
)
TEXTS = st.one_of(LETTERS, st.text(max_size=300))


def read(text: str) -> ParsedLetter | None:
    content = text.encode("utf-8", errors="surrogatepass")
    try:
        return parse_letter(read_document(content, Limits(), no_progress))
    except ArchiveError:
        return None


@given(TEXTS)
def test_any_text_is_read_or_refused(text):
    read(text)


@given(st.binary(max_size=300))
def test_any_file_is_read_or_refused(content):
    with suppress(ArchiveError):
        parse_letter(read_document(content, Limits(), no_progress))


def read_lines(document: Document) -> ParsedLetter | None:
    with suppress(ArchiveError):
        return parse_letter(document)


READINGS = st.one_of(
    LETTERS.map(lambda text: read(f"Geachte voorzitter,\n\n{text}")),
    DOCUMENTS.map(read_lines),
)


@given(READINGS)
@settings(max_examples=300)
def test_paragraphs_and_notes_cover_the_text(letter):
    assume(letter)
    parts = [*letter.paragraphs, *letter.footnotes]
    shown = "\n\n".join(letter.text[each.start : each.end] for each in parts)
    assert shown == letter.text
    assert all(each.start < each.end for each in parts)
    assert "\n" not in shown.replace("\n\n", "") and MARK not in shown


@given(READINGS)
@settings(max_examples=300)
def test_every_passage_lies_in_the_text_and_in_order(letter):
    assume(letter)
    for passages in (letter.items, letter.commitments):
        ends = [0, *(each.end for each in passages)]
        for passage, end_above in zip(passages, ends, strict=False):
            assert end_above <= passage.start < passage.end <= len(letter.text)
    for note in letter.footnotes:
        assert note.at is None or note.at <= letter.footnotes[0].start


@given(LETTERS)
def test_an_item_begins_with_its_heading(text):
    letter = read(f"Geachte voorzitter,\n\nHierbij de geannoteerde agenda.\n\n{text}")
    assume(letter)
    headings = {each.start for each in letter.paragraphs if each.kind == "heading"}
    for item in letter.parts:
        passage = letter.text[item.start : item.end]
        assert item.start in headings
        assert item.title in passage.partition("\n\n")[0]


@given(LETTERS)
def test_line_ends_change_nothing(text):
    text = "Geachte voorzitter,\n\n" + text.replace("\r\n", "\n")
    letter, other = read(text), read(text.replace("\n", "\r\n"))
    assert letter == other
    assert (letter and as_reading(letter)) == (other and as_reading(other))
