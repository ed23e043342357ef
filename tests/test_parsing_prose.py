"""Lines become paragraphs and notes; what is no letter is refused."""

import pytest

from letters.errors import NotALetter
from letters.extraction import extract
from letters.parsing import parse_letter
from letters.parsing.hyphens import Joiner
from letters.shapes import ParsedLetter, SourceFile

OPENING = "Geachte voorzitter,\n\nHierbij ontvangt u de geannoteerde agenda.\n\n"


def read(text: str) -> ParsedLetter:
    return parse_letter(extract(SourceFile("brief.txt", text.encode())))


def paragraphs_of(text: str) -> list[str]:
    letter = read(OPENING + text)
    return [letter.text[each.start : each.end] for each in letter.paragraphs][2:]


HYPHENS = [  # two lines, as one
    ("de Secretaris-", "Generaal zei", "de Secretaris-Generaal zei"),
    ("de NAVO-", "ministers", "de NAVO-ministers"),
    ("de F-", "35", "de F-35"),
    ("gemeen-", "schappelijk beleid", "gemeenschappelijk beleid"),
    ("gemeen\u2010", "schappelijk", "gemeenschappelijk"),
    ("gemeen\u00ad", "schappelijk", "gemeenschappelijk"),
    ("lucht-", "en raketverdediging", "lucht- en raketverdediging"),
    ("informatie-", "uitwisseling", "informatie-uitwisseling"),
    ("non-", "proliferatie", "non-proliferatie"),
    ("een voorsprong -", "is cruciaal", "een voorsprong - is cruciaal"),
    ("Kamerstuk 28676-", "357", "Kamerstuk 28676-357"),
    ("nrs. 1–", "3", "nrs. 1–3"),
    ("uw Ka-", "mer", "uw Kamer"),
    ("de minister-", "president", "de minister-president"),
    ("de Noord-", "Atlantische Raad", "de Noord-Atlantische Raad"),
    ("nummer 2022-", "Z22163", "nummer 2022Z22163"),
    ("de motie Bedacht/", "Verzonnen", "de motie Bedacht/Verzonnen"),
    ("(Kamerstuk", "35 351, nr. 2)", "(Kamerstuk 35 351, nr. 2)"),
]


@pytest.mark.parametrize(("above", "below", "joined"), HYPHENS)
def test_hyphens_at_line_ends(above, below, joined):
    assert Joiner([])([above, below]) == joined


def test_the_rest_of_the_letter_says_how_a_broken_word_is_written():
    join = Joiner(["een politiek-militair advies over weerbaarheid"])
    assert join(["politiek-", "militair"]) == "politiek-militair"
    assert join(["weer-", "baarheid"]) == "weerbaarheid"
    assert Joiner(["de NAVO"])(["Navo-", "ministers"]) == "Navo-ministers"
    assert Joiner(["Navo-landen"])(["Navo-", "ministers"]) == "Navo-ministers"


PAGES = [  # pages of a text, its paragraphs
    (
        ["een zin die over de", "bladzijde loopt."],
        ["een zin die over de bladzijde loopt."],
    ),
    (["Een zin.", "Nog een zin."], ["Een zin.", "Nog een zin."]),
    (["een zin met\n\nPagina 2 van 8", "een rest."], ["een zin met een rest."]),
    (["een zin met\n\nBlad 2/2\n\neen rest."], ["een zin met een rest."]),
    (
        ["een zin met\nDirectie X       Pagina 2", "een rest."],
        ["een zin met een rest."],
    ),
    (
        ["Kenmerk A/1\neen zin met", "KENMERK  A/1\neen rest."],
        ["Kenmerk A/1 een zin met een rest."],
    ),
    (
        [
            "een zin met\n\nkst-28676-1\nISSN 0921 - 7371\n’s-Gravenhage 2021\n"
            "Tweede Kamer, vergaderjaar 2020–2021, 28 676, nr. 1 2\neen rest."
        ],
        ["een zin met een rest."],
    ),
    (  # a foot on two lines
        [
            "een zin met\n\nTweede Kamer, vergaderjaar 2020–2021, 28\n676, nr. 1\n"
            "een rest."
        ],
        ["een zin met een rest."],
    ),
    (
        [
            "een zin met\n\n"
            "’s-Gravenhage 2021   Tweede Kamer, vergaderjaar 2020–2021,\n"
            "21 501-02 en 28 676, nr. 1   2\neen rest."
        ],
        ["een zin met een rest."],
    ),
]


@pytest.mark.parametrize(("pages", "expected"), PAGES)
def test_heads_and_feet_of_pages_are_no_text(pages, expected):
    assert paragraphs_of("\f".join(pages)) == expected


def test_a_running_head_repeats_the_letterhead():
    letter = read(f"Kenmerk A/1\n\n{OPENING}een zin met\n\fKenmerk  A/1\n\neen rest.")
    assert letter.text.endswith("een zin met een rest.")


def test_a_paragraph_ends_where_the_next_word_would_have_fitted():
    lines = [
        "De ministers van Buitenlandse Zaken spreken over de steun aan Oekraïne,",
        "over weerbaarheid.",
        "Nederland steunt het voorstel.",
    ]
    assert paragraphs_of("\n".join(lines)) == [" ".join(lines[:2]), lines[2]]


def test_a_number_at_the_begin_of_a_line_begins_no_paragraph():
    lines = [
        "De ministers spreken op de eerste dag van de bijeenkomst over de plannen",
        "die er voor volgend jaar nu liggen en over de lessen uit de oefeningen.",
        "34 landen deden mee, en dat zijn er meer dan in het afgelopen jaar, toen",
        "het er 30 waren.",
    ]
    assert paragraphs_of("\n".join(lines)) == [" ".join(lines)]


def test_entries_of_a_list_are_paragraphs():
    lines = ["De inzet is:", "• een brigade", "• twee schepen", "Dat is alles."]
    assert paragraphs_of("\n".join(lines)) == lines


def test_without_line_ends_each_line_is_a_paragraph():
    line = "De ministers spreken in Brussel over de plannen voor het komende jaar."
    assert paragraphs_of(f"{line}\n{line}") == [line, line]


NOTES = [  # the text with a note, the text before the mark, mark and note
    (
        "De verklaring van 14 april1 stelt.\n\n1 Zie de site.",
        "14 april",
        "1",
        "Zie de site.",
    ),
    (
        "De verklaring.12 En verder.\n\n12 Zie de site.",
        "verklaring.",
        "12",
        "Zie de site.",
    ),
    (
        "De verklaring [3 ] stelt.\n\n[3] Zie de site.",
        "De verklaring",
        "3",
        "Zie de site.",
    ),
    ("De verklaring² stelt.\n\n² Zie de site.", "De verklaring", "2", "Zie de site."),
    ("Op 1 mei zei men1 iets.\n_____\n1 Zie de\nsite.", "zei men", "1", "Zie de site."),
    (
        "Ook de F1 en de G7 in 2021.1\n\n1 https://a.example",
        "in 2021.",
        "1",
        "https://a.example",
    ),
    (
        "De site1 zegt.\n\n1 https://a.example\n\nhttps://a.example\n",
        "De site",
        "1",
        "https://a.example",
    ),
]


@pytest.mark.parametrize(("text", "before", "mark", "note"), NOTES)
def test_footnotes(text, before, mark, note):
    letter = read(OPENING + text)
    (found,) = letter.footnotes
    assert (found.mark, letter.text[found.start : found.end]) == (mark, note)
    assert letter.text[: found.at].endswith(before)
    assert letter.paragraphs[-1].end < found.start


def test_a_note_in_the_middle_of_a_sentence_does_not_break_it():
    text = "De verklaring1 van\n\n1 Zie de site.\n\fde NAVO."
    assert paragraphs_of(text) == ["De verklaring van de NAVO."]


def test_notes_follow_each_other():
    letter = read(f"{OPENING}Een1 en twee2.\n\n1 Eerste.\n2 Tweede\nnoot.\n")
    texts = [letter.text[note.start : note.end] for note in letter.footnotes]
    assert texts == ["Eerste.", "Tweede noot."]


def test_the_mark_of_a_note_in_the_letterhead_stands_nowhere():
    letter = read(f"Betreft: Bezoek1\n\n{OPENING}Een zin.\n\n1 Zie de site.\n")
    assert (letter.title, letter.footnotes[0].at) == ("Bezoek", None)


def test_a_number_that_no_word_has_begins_no_note():
    assert not read(f"{OPENING}Een zin.\n\n1 mei is een vrije dag.\n").footnotes


@pytest.mark.parametrize(
    "text",
    [
        "Erwtensoep\n\nWeek de erwten een nacht in water.",
        "De voorzitter:\nIk geef het woord aan de minister van Defensie.\n\n"
        "Minister Verzonnen:\nVoorzitter. Dank u wel.",
        "Besluitenlijst van de commissie\n\nAgendapunt 1: Brief over de NAVO\n"
        "Besluit: agenderen.",
        "28 676\nNAVO\nNr. 5\nMOTIE VAN HET LID VERZONNEN\nDe Kamer, gehoord.",
        "# Een verslag\n\nOver de top.",
        "Geachte mevrouw Verzonnen,\n\nUw bestelling van drie stoelen is verzonden.",
        "De leden zijn aanwezig.\n\nIngekomen stukken:\n\nGeannoteerde agenda NAVO\n\n"
        "Ik stel voor deze stukken voor kennisgeving aan te nemen.",
        "28 676\nNAVO\nNr. 5\nVERSLAG VAN EEN COMMISSIEDEBAT\nVastgesteld 3 mei 2021",
    ],
)
def test_what_is_no_letter_is_refused(text):
    last = text.splitlines()[-1]
    with pytest.raises(NotALetter, match=f"{text.count(chr(10)) + 1}: {last}"):
        read(text)


@pytest.mark.parametrize(
    "signature", ["", "\n\nDe minister van Defensie,\n\nA. Bedacht"]
)
def test_a_title_above_an_agenda_that_no_signature_precedes(signature):
    letter = read(f"{OPENING}Verslag van de NAVO-top\n\nDe top is voorbij.{signature}")
    assert (letter.title, letter.parts) == ("Verslag van de NAVO-top", ())


TITLES = [  # below the signature, the title
    (
        "GEANNOTEERDE AGENDA NAVO-\nTOP\n\nOP 3 MEI 2021",
        "GEANNOTEERDE AGENDA NAVO-TOP OP 3 MEI 2021",
    ),
    (
        "BIJLAGE\n\nVERSLAG\n\nBIJEENKOMST VAN DE RAAD",
        "VERSLAG BIJEENKOMST VAN DE RAAD",
    ),
    ("Verslag NAVO-top\n\n3 en 4 mei 2021", "Verslag NAVO-top 3 en 4 mei 2021"),
    ("VERSLAG NAVO-TOP\n\nCYBER", "VERSLAG NAVO-TOP"),
    ("Cyber", ""),
]


@pytest.mark.parametrize(("heading", "title"), TITLES)
def test_the_title_of_an_annex(heading, title):
    signature = "De minister van Defensie,\n\nAda Bedacht"
    letter = read(f"{OPENING}{signature}\n\n{heading}\n\nDe ministers spreken.")
    assert letter.title == title


def test_the_letterhead_tells_how_many_annexes_are_confidential():
    assert read(
        f"Bijlagen 2 (waarvan 1 vertrouwelijk)\n\n{OPENING}"
    ).confidential_annexes


def test_an_agenda_without_its_letter_is_read():
    letter = read("GEANNOTEERDE AGENDA NAVO-TOP\n\nDe top begint op 3 mei 2021.")
    assert letter.title == "GEANNOTEERDE AGENDA NAVO-TOP"
