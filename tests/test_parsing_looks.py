"""What a format knows of its lines: their place, their look, and stated facts.

The letters are made up.
"""

from datetime import date

import pytest

from letters.parsing import parse_letter
from letters.parsing.heading import read_letterhead
from letters.readings import as_reading
from letters.shapes import Document, Facts, Line, ParsedLetter

PROSE = Line("De ministers spreken over de plannen voor het komende jaar.", size=9)
COVER = [
    Line("Geachte voorzitter,", size=9),
    Line("Hierbij de geannoteerde agenda.", size=9),
]


def read(*pages: list[Line], wrapped: bool = False, **stated) -> ParsedLetter:
    lines = tuple(map(tuple, pages))
    return parse_letter(Document("application/pdf", lines, wrapped, **stated))


def plain(text: str, **look) -> Line:
    return Line(text, **{"size": 9, **look})


def bold(text: str, **look) -> Line:
    return plain(text, is_bold=True, **look)


def italic(text: str, **look) -> Line:
    return plain(text, is_italic=True, **look)


def underlined(text: str, **look) -> Line:
    return plain(text, is_underlined=True, **look)


def note(text: str) -> Line:
    return Line(text, "note", size=7)


def paragraphs_of(letter: ParsedLetter) -> list[str]:
    return [letter.text[each.start : each.end] for each in letter.paragraphs]


def notes_of(letter: ParsedLetter) -> list[tuple[str, str, str]]:
    """Return the mark of each note, the word above which it stood, and its text."""
    return [
        (
            each.mark,
            letter.text[: each.at].split()[-1] if each.at else "",
            letter.text[each.start : each.end],
        )
        for each in letter.footnotes
    ]


HEADINGS = [  # headings, each with prose under it, and their levels
    ([bold("Missies"), italic("Irak"), bold("Cyber")], [1, 2, 1]),
    ([bold("Deel"), bold("Meer", is_italic=True), italic("Minst")], [1, 2, 3]),
    ([bold("Steun"), underlined("Munitie"), bold("Rest")], [1, 2, 1]),
    ([bold("Deel", size=13.5), bold("Erbil", size=12.5)], [1, 2]),
    ([bold("Steun"), underlined("Munitie"), italic("Erbil")], [1, 2, 3]),
    ([bold("Steun"), italic("Erbil"), underlined("Munitie")], [1, 2, 3]),
    ([plain("Groot", size=14), bold("Klein"), plain("Ook", size=14)], [1, 2, 1]),
    (
        [bold("A. Agenda"), bold("1. Irak"), italic("Erbil"), bold("B. Rest")],
        [1, 2, 3, 1],
    ),
    ([bold("1. Irak"), italic("Erbil"), bold("2. Mali")], [1, 2, 1]),
    ([bold("1. Irak"), bold("Zonder nummer")], [1, 1]),
    (
        [plain("1. Irak"), bold("1.1 Erbil"), bold("1.1.1 Zuid"), bold("1.2 Mosul")],
        [1, 2, 3, 2],
    ),
    ([italic("1. Irak"), plain("1.1 Erbil"), italic("2. Mali")], [1, 2, 1]),
    ([italic("Vooraf"), bold("Irak"), italic("Erbil")], [1, 1, 2]),
    ([plain("1. Irak"), italic("Erbil"), italic("Mosul")], [1, 2, 2]),
    (
        [Line("Irak", level=2), Line("Erbil", level=4), Line("Mali", level=2)],
        [1, 2, 1],
    ),
    ([bold("Irak"), bold("Erbil", indent=36.0), bold("Mali")], [1, 2, 1]),
    ([bold("Irak", indent=5.9), bold("Mali", indent=6.1)], [1, 1]),
    ([bold("Irak", indent=180.0), bold("Missies", indent=150.0)], [1, 1]),  # centred
]


@pytest.mark.parametrize(("headings", "levels"), HEADINGS)
def test_the_look_of_a_heading_tells_its_level(headings, levels):
    lines = [line for heading in headings for line in (heading, PROSE)]
    assert [item.level for item in read([*COVER, *lines]).items] == levels


def test_where_headings_are_set_apart_a_short_line_is_none():
    lines = [bold("Irak"), PROSE, plain("Een korte regel"), PROSE, bold("Mali"), PROSE]
    titles = [item.title for item in read([*COVER, *lines]).items]
    assert titles == ["Irak", "Mali"]


def test_where_only_the_title_is_set_apart_a_short_line_is_a_heading():
    title = bold("Geannoteerde agenda van de NAVO-ministers van Defensie")
    signature = [plain("De minister van Defensie,"), plain("Ada Verzonnen")]
    lines = [*signature, title, plain("Irak"), PROSE, plain("Mali"), PROSE]
    titles = [item.title for item in read([*COVER, *lines]).items]
    assert titles == ["Irak", "Mali"]


def test_the_head_of_a_table_is_no_heading():
    row = bold("Land   Bijdrage")
    letter = read(
        [*COVER, bold("1.   Irak"), PROSE, row, PROSE, bold("2.   Mali"), PROSE]
    )
    assert [item.title for item in letter.items] == ["Irak", "Mali"]


def test_a_heading_that_is_set_apart_may_end_with_a_colon():
    letter = read([*COVER, bold("1. Irak:"), PROSE, bold("Inleiding:"), PROSE])
    assert [item.title for item in letter.items] == ["Irak"]


def test_a_bold_heading_may_begin_with_anything_and_ask():
    titles = ["112 en noodcommunicatie", "wat verder ter tafel kwam", "Wat nu?"]
    lines = [line for title in titles for line in (bold(title), PROSE)]
    assert [item.title for item in read([*COVER, *lines]).items] == titles


def test_a_heading_that_is_set_apart_may_be_long():
    long = "Samenwerking met partnerlanden " * 7 + "wereldwijd"
    letter = read([*COVER, bold(long), *[PROSE] * 9, bold("Mali"), PROSE])
    assert [item.title for item in letter.items] == [long, "Mali"]


WRAPPED = [  # lines of a page, the paragraphs that they are
    ([bold("Een kop"), plain("tekst in een kader.")], ["Een kop tekst in een kader."]),
    ([bold("Een kop"), plain("Tekst eronder.")], ["Een kop", "Tekst eronder."]),
    ([bold("Een kop"), italic("Een deel")], ["Een kop", "Een deel"]),
    (
        [bold("Een kop van twee regels over de"), bold("Balkan"), plain("Tekst.")],
        ["Een kop van twee regels over de Balkan", "Tekst."],
    ),
    (
        [
            bold("Een kop van twee regels over de Westelijke"),
            bold("Balkan"),
            plain("Tekst."),
        ],
        ["Een kop van twee regels over de Westelijke Balkan", "Tekst."],
    ),
    (
        [
            bold("II. Bijeenkomst ministers Buitenlandse"),
            bold("Zaken"),
            plain("Tekst."),
        ],
        ["II. Bijeenkomst ministers Buitenlandse Zaken", "Tekst."],
    ),
    (
        [
            plain("De minister heeft bij die gelegenheid gesproken over het boek"),
            italic("Oorlog en vrede in de eenentwintigste eeuw"),
            plain("en dat geprezen."),
        ],
        [
            "De minister heeft bij die gelegenheid gesproken over het boek"
            " Oorlog en vrede in de eenentwintigste eeuw en dat geprezen."
        ],
    ),
]


@pytest.mark.parametrize(("lines", "paragraphs"), WRAPPED)
def test_a_change_of_look_parts_a_heading_from_the_text(lines, paragraphs):
    filling = [
        plain("waarin de regels telkens zo lang zijn als de bladzijde breed is en"),
        plain("dus doorlopen op de volgende regel tot het einde van de zin."),
    ] * 4
    page = [COVER[0], Line(""), *lines, Line(""), *filling]
    assert paragraphs_of(read(page, wrapped=True))[1 : len(paragraphs) + 1] == (
        paragraphs
    )


NOTES = [  # pages, the notes in them
    (
        [[plain("Sinds april¹ geldt dat.²"), note("¹ Zie A."), note("² Zie B.")]],
        [("1", "april", "Zie A."), ("2", "dat.", "Zie B.")],
    ),
    (  # a mark that begins a line
        [[plain("de gemaakte afspraken."), plain("¹ Daarna meer."), note("¹ Zie A.")]],
        [("1", "afspraken.", "Zie A.")],
    ),
    (  # a note that goes on at the foot of the next page
        [
            [plain("Sinds april.¹"), note("¹ Zie het ver-")],
            [plain("Daarna meer.²"), note("slag van mei."), note("² Zie B.")],
        ],
        [("1", "april.", "Zie het verslag van mei."), ("2", "meer.", "Zie B.")],
    ),
    (  # numbers that begin anew on each page
        [
            [plain("Sinds april.¹"), note("¹ Zie A.")],
            [plain("Daarna meer.¹"), note("¹ Zie B.")],
        ],
        [("1", "april.", "Zie A."), ("1", "meer.", "Zie B.")],
    ),
    ([[plain("Tien m² en meer.²"), note("² Zie B.")]], [("2", "meer.", "Zie B.")]),
    ([[plain("Geen merk."), note("¹ Zie A.")]], [("1", "", "Zie A.")]),
]


@pytest.mark.parametrize(("pages", "notes"), NOTES)
def test_notes_that_the_format_knows(pages, notes):
    first, *others = pages
    letter = read([COVER[0], Line(""), *first], *others, wrapped=True)
    assert notes_of(letter) == notes
    assert "¹" not in letter.text


def test_the_text_is_believed_before_the_margin_and_the_margin_before_the_head():
    margin = [
        Line("Datum", "margin"),
        Line("7 februari 2017", "margin"),
        Line("Onze referentie", "margin"),
        Line("BZ2319846", "margin"),
    ]
    head = Line("Datum 1 januari 2015", "head")
    lines = [plain("Datum   10 maart 2017"), Line(""), *COVER]
    assert read([*margin, *lines]).date == date(2017, 3, 10)
    assert read([head, *margin, *COVER]).date == date(2017, 2, 7)
    assert read([*margin, *COVER]).kenmerk == "BZ2319846"


def test_what_stands_aside_is_no_text():
    asides = [Line("Directie", "margin"), Line("Agenda", "head"), Line("1", "foot")]
    assert paragraphs_of(read([*asides, *COVER])) == [line.text for line in COVER]


def test_the_end_of_a_foot_on_two_lines_is_no_text():
    letter = read(
        [
            *COVER,
            plain("28 676, nr. 1"),
            Line("Tweede Kamer, vergaderjaar 2020–2021,", "foot", size=7),
        ]
    )
    assert paragraphs_of(letter)[-1] == COVER[-1].text


def test_dossiers_and_number_of_a_publication_may_stand_in_its_margin():
    margin = [Line("28 676", "margin"), Line("36 045", "margin")]
    margin.append(Line("Nr. 457", "margin"))
    lines = [plain("EU"), plain("BRIEF VAN DE MINISTER"), plain("Den Haag, 3 mei 2024")]
    letter = read([*margin, *lines, PROSE])
    assert letter.dossiers == ("28676", "36045")
    assert letter.kamerstuk == "kst-28676-457"


def test_the_number_of_a_publication_may_stand_at_its_foot():
    lines = [plain("28 676"), plain("BRIEF VAN DE MINISTER"), PROSE]
    for text, number in (("kst-28676-457", "kst-28676-457"), ("kst-1027687", "")):
        assert read([*lines, Line(text, "foot")]).kamerstuk == number


@pytest.mark.parametrize(("words", "count"), [(40, 1), (60, 0)])
def test_a_heading_with_a_level_may_be_long(words, count):
    heading = Line("Veiligheid " * words, level=1)
    assert len(read([*COVER, heading, PROSE]).parts) == count


def test_what_is_annexed_to_a_letter_with_its_own_agenda_is_no_agenda():
    agenda = [bold("Irak"), PROSE, bold("Mali"), PROSE]
    annex = [bold("Brief van de NAVO"), PROSE, bold("Uitnodiging"), PROSE]
    signature = [plain("De minister van Defensie,"), plain("A. Zon"), Line("")]
    letter = read([*COVER, *agenda, *signature, *annex])
    assert [item.title for item in letter.items] == ["Irak", "Mali"]


def test_who_signs_a_letter_that_is_annexed_is_no_signatory():
    signed = [plain("De minister van Defensie,"), Line(""), plain("A. Zon"), Line("")]
    other = [plain("De minister van Financiën,"), Line(""), plain("B. Maan")]
    names = [each.name for each in read([*COVER, *signed, *other]).signatories]
    assert names == ["A. Zon", "B. Maan"]
    annexed = read([*COVER, *signed, bold("Bijlage"), PROSE, *other])
    assert [each.name for each in annexed.signatories] == ["A. Zon"]


def test_what_the_format_states_wins():
    facts = Facts("kst-28676-1", ("28676",), "Een titel", date(2020, 2, 1), "EK")
    top = [
        plain("Tweede Kamer"),
        plain("Datum   3 mei 2011"),
        plain("Betreft   Anders"),
    ]
    letter = read([*top, Line(""), *COVER], facts=facts)
    assert (letter.kamerstuk, letter.dossiers) == (facts.kamerstuk, facts.dossiers)
    assert (letter.title, letter.date) == (facts.title, facts.date)
    assert letter.chamber == facts.chamber


def test_the_mark_of_the_letter_that_is_answered_is_a_reference():
    texts = ["Uw brief", "12 mei 2023", "Uw referentie", "2023Z16269"]
    margin = [Line(text, "margin") for text in texts]
    (found,) = as_reading(read([*margin, *COVER]))["references"]
    assert (found["id"], found["where"]) == ("2023Z16269", "margin")


MARKS = [  # lines of a head, the ministry's own mark
    (["Kenmerk DVB/VD-187/99"], "DVB/VD-187/99"),
    (["Ons kenmerk: 4980892"], "4980892"),
    (["Onze referentie", "BZ2319846"], "BZ2319846"),
    (["Uw kenmerk", "2023Z16269"], ""),
    (["Ons kenmerk", "Pagina 1 van 1"], ""),
    (["Ons kenmerk", "-"], ""),
]


@pytest.mark.parametrize(("head", "mark"), MARKS)
def test_the_mark_of_the_ministry(head, mark):
    aside = [Line(text, "margin") for text in head]
    assert read_letterhead(COVER, aside).kenmerk == mark


def test_a_letter_read_by_ocr_says_so_and_its_looks_are_not_trusted():
    lines = [bold("l. Irak", size=11), PROSE, plain("2. Mali", size=13), PROSE]
    letter = read([*COVER, *lines], is_ocr=True)
    assert letter.is_ocr
    assert [(item.number, item.level) for item in letter.items] == [("1", 1), ("2", 1)]


def test_a_full_stop_before_a_day_is_a_comma_when_it_was_read_by_ocr():
    lines = [plain("Het overleg te Oslo. 3 mei 2019 gehouden, was kort."), PROSE]
    assert "te Oslo, 3 mei 2019" in read([*COVER, *lines], is_ocr=True).text
    assert "te Oslo. 3 mei 2019" in read([*COVER, *lines]).text
