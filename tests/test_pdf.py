"""PDFs made up for one trait each give the lines that a reader sees."""

import pytest

from letters.shapes import Line
from tests.papers import OTHER, PARAGRAPH, Paper, texts, width_of


def test_lines_come_from_top_to_bottom_in_whatever_order_they_are_drawn():
    paper = (
        Paper().write(70, 300, "onder").write(70, 100, "boven").write(70, 200, "mid")
    )
    assert [each for each in texts(paper.read().pages[0]) if each] == [
        "boven",
        "mid",
        "onder",
    ]


def test_more_space_between_two_lines_is_an_empty_line():
    paper = Paper().write(70, 100, *PARAGRAPH).write(70, 166, *PARAGRAPH)
    assert texts(paper.read().pages[0]) == [*PARAGRAPH, "", *PARAGRAPH]


def test_lines_a_hair_apart_in_distance_are_as_far_from_each_other():
    heights = (100, 111.64, 123.3, 146, 157.64, 169.3, 192, 214.7, 237.4)
    paper = Paper()
    for at, height in enumerate(heights):
        paper.write(70, height, PARAGRAPH[at % 2])
    blank = [at for at, text in enumerate(texts(paper.read().pages[0])) if not text]
    assert blank == [3, 7, 9, 11]


def test_the_wide_spaces_of_typed_letters_part_no_cells():
    lines = ["Wat nu komt"] * 6
    page = Paper().write(70, 100, *lines, font="Courier").read().pages[0]
    assert texts(page) == lines


def test_cells_that_fill_their_columns_stay_apart():
    paper = Paper().write(70, 100, "De minister van,").write(160, 100, "De tweede,")
    paper.write(260, 100, "De derde,")
    paper.write(70, 112, "Een lang woord").write(152, 112, "Nog").write(260, 112, "En")
    page = paper.write(70, 150, *PARAGRAPH).read().pages[0]
    assert texts(page)[1] == "Een lang woord   Nog   En"


def test_a_heading_close_to_its_text_has_no_empty_line_and_is_bold():
    paper = Paper().write(70, 100, "Cyber", font="Helvetica-Bold")
    lines = paper.write(70, 113, *PARAGRAPH).read().pages[0]
    assert [line.is_bold for line in lines] == [True, False, False, False, False]


def test_italic_size_and_indent_are_told():
    paper = Paper().write(70, 100, *PARAGRAPH)
    paper.write(90, 160, "Een ingesprongen regel", font="Helvetica-Oblique", size=12)
    assert paper.read().pages[0][-1] == Line(
        "Een ingesprongen regel", is_italic=True, size=12.0, indent=20.0
    )


def test_a_line_with_one_bold_word_is_not_bold():
    paper = Paper().write(70, 100, "Let", font="Helvetica-Bold")
    (line,) = paper.write(90, 100, "op de rest").read().pages[0]
    assert (line.text, line.is_bold) == ("Let op de rest", False)


RULES = [  # under "Nucleaire planning", each its left and width; whether it underlines
    ([(70, 83)], True),
    ([(70, 60), (136, 17)], True),  # broken at the tail of a letter
    ([(70, 30)], False),  # under one word
    ([(64, 450)], False),  # of a table
]


@pytest.mark.parametrize("rules, underlined", RULES)
def test_underlined_is_what_has_a_rule_of_its_length(rules, underlined):
    paper = Paper().write(70, 100, "Nucleaire planning").write(70, 114, *PARAGRAPH)
    for left, width in rules:
        paper.rule(left, 101.5, width)
    assert paper.read().pages[0][0].is_underlined == underlined


@pytest.mark.parametrize("x", [460, 20], ids=["right", "left"])
def test_a_margin_column_stays_out_of_the_text(x):
    left = 70 if x > 70 else 180
    paper = Paper().write(left, 100, *PARAGRAPH)
    margin = ["Directie Beleid", "Datum", "3 mei 2021", "Onze referentie", "BZ12"]
    page = paper.write(x, 103, *margin, size=7).read().pages[0]
    assert texts(page, "margin") == margin
    assert texts(page) == PARAGRAPH


def test_a_margin_of_the_same_letters_on_the_same_lines_is_told_by_its_drawing():
    paper = Paper().write(60, 100, "Datum", "Kenmerk", "Blad")
    page = paper.write(160, 100, *PARAGRAPH).read().pages[0]
    assert texts(page) == PARAGRAPH
    assert texts(page, "margin") == ["Datum", "Kenmerk", "Blad"]


def test_a_margin_with_more_letters_than_the_text_is_still_a_margin():
    margin = [f"Contactpersoon nr. {number}" for number in range(20)]
    paper = Paper().write(70, 100, *OTHER).write(450, 106, *margin)
    page = paper.read().pages[0]
    assert (texts(page), texts(page, "margin")) == (OTHER, margin)


def test_cells_of_a_row_stay_together_three_spaces_apart():
    paper = Paper().write(70, 60, "Datum").write(130, 60, "3 mei 2021")
    paper.write(70, 72, "Betreft").write(130, 72, "Agenda van de bijeenkomst")
    page = paper.write(70, 110, *PARAGRAPH).read().pages[0]
    assert texts(page)[:2] == [
        "Datum   3 mei 2021",
        "Betreft   Agenda van de bijeenkomst",
    ]


def test_two_cells_before_the_text_stay_in_its_row():
    paper = Paper().write(70, 100, "1.").write(95, 100, "Zaak:")
    page = paper.write(180, 100, *PARAGRAPH).read().pages[0]
    assert texts(page)[0] == f"1. Zaak:   {PARAGRAPH[0]}"


def test_the_numbers_of_an_official_paper_stay_before_their_titles():
    paper = Paper().write(40, 100, "28 676", font="Helvetica-Bold")
    paper.write(160, 100, "NAVO", font="Helvetica-Bold")
    paper.write(40, 130, "Nr. 290").write(160, 130, "BRIEF VAN DE MINISTER")
    page = paper.write(160, 160, *PARAGRAPH).read().pages[0]
    assert texts(page)[:3] == ["28 676   NAVO", "", "Nr. 290   BRIEF VAN DE MINISTER"]


def test_signatures_alone_on_the_last_page_are_no_margin():
    paper = Paper().write(70, 100, *PARAGRAPH).next_page()
    paper.write(70, 100, "De minister van X,", "A. Een")
    paper.write(250, 100, "De minister van Y,", "B. Twee")
    assert texts(paper.read().pages[1]) == [
        "De minister van X,   De minister van Y,",
        "A. Een   B. Twee",
    ]


def test_two_signatures_side_by_side_are_cells():
    paper = Paper().write(70, 100, *PARAGRAPH)
    paper.write(70, 180, "De minister van X,").write(250, 180, "De minister van Y,")
    paper.write(70, 220, "A. Een").write(250, 220, "B. Twee")
    assert texts(paper.read().pages[0])[4:] == [
        "",
        "De minister van X,   De minister van Y,",
        "",
        "A. Een   B. Twee",
    ]


def test_a_list_number_has_one_space_before_its_text():
    paper = Paper().write(70, 100, *PARAGRAPH).write(70, 160, "1.")
    paper.write(95, 160, "Cyber").write(70, 172, "•").write(95, 172, "Klimaat")
    assert texts(paper.read().pages[0])[-2:] == ["1. Cyber", "• Klimaat"]


def test_two_columns_are_read_one_after_the_other_below_a_title_over_both():
    left = [f"Links {line[:34]}" for line in PARAGRAPH * 3]
    right = [f"Rechts {line[:34]}" for line in PARAGRAPH * 3]
    title = "Verslag van een vergadering, met een titel over twee kolommen heen"
    paper = Paper().write(60, 80, title)
    page = paper.write(60, 92, *left).write(310, 92, *right).read().pages[0]
    assert texts(page) == [title, *left, *right]


def test_a_short_second_column_on_the_last_page_is_still_a_column():
    paper = Paper()
    for right in (PARAGRAPH * 3, ["Slot."]):
        paper.write(60, 92, *[line[:40] for line in PARAGRAPH * 3])
        paper.write(310, 92, *[line[:40] for line in right]).next_page()
    assert texts(paper.read().pages[1])[-1] == "Slot."


@pytest.mark.parametrize(
    "last", ["waarmee de brief eindigt.", "De minister van Defensie,"]
)
def test_a_short_second_column_with_a_sentence_or_signature_is_text(last):
    right = ["Rechts staat een regel als links, met", last]
    paper = Paper().write(60, 92, *[line[:40] for line in PARAGRAPH * 5])
    page = paper.write(310, 92, *right).read().pages[0]
    assert texts(page)[-2:] == right


def test_heads_and_feet_that_come_again_are_no_text():
    paper = Paper()
    for number, lines in enumerate((PARAGRAPH, OTHER), start=1):
        paper.write(70, 50, f"Datum {number} juni 2020").write(70, 100, *lines)
        paper.write(70, 800, f"Versie {number}").next_page()
    document = paper.read()
    assert [texts(page) for page in document.pages] == [PARAGRAPH, OTHER]
    assert texts(document.pages[1], "head") == ["Datum 2 juni 2020"]
    assert texts(document.pages[1], "foot") == ["Versie 2"]


@pytest.mark.parametrize(
    "foot",
    [
        "Pagina 1 van 1",
        "Blad 1/1",
        "- 1 -",
        "kst-28676-290",
        "ISSN 0921 - 7371",
        "’s-Gravenhage 2018",
        "Tweede Kamer, vergaderjaar 2017-2018, 28 676, nr. 290",
    ],
)
def test_a_foot_is_told_by_its_form_on_the_only_page(foot):
    page = Paper().write(70, 100, *PARAGRAPH).write(70, 780, foot).read().pages[0]
    assert (texts(page), texts(page, "foot")) == (PARAGRAPH, [foot])


def test_a_heading_that_begins_two_pages_is_text():
    paper = Paper()
    for number, lines in enumerate((PARAGRAPH, OTHER), start=1):
        paper.write(70, 100, f"Antwoord op vraag {number}", *lines).next_page()
    assert texts(paper.read().pages[1])[0] == "Antwoord op vraag 2"


def test_a_letterhead_at_the_top_of_the_first_page_is_a_head():
    paper = Paper().write(200, 45, "Ministerie van Zaken", size=12)
    page = paper.write(70, 160, *PARAGRAPH).read().pages[0]
    assert (texts(page, "head"), texts(page)) == (["Ministerie van Zaken"], PARAGRAPH)


def test_a_line_near_the_edge_is_text_when_paragraphs_are_as_far_apart():
    paper = Paper().write(70, 300, *PARAGRAPH).write(70, 370, *OTHER)
    page = paper.next_page().write(70, 40, "Een korte alinea.").write(70, 70, *OTHER)
    assert texts(page.read().pages[1])[0] == "Een korte alinea."


def test_a_small_line_above_the_second_page_is_a_head():
    paper = Paper().write(70, 80, *PARAGRAPH).next_page()
    page = paper.write(70, 80, "Den Haag, 3 juni 2020", size=7).write(70, 130, *OTHER)
    assert texts(page.read().pages[1]) == OTHER


def test_a_small_line_above_the_first_page_is_text():
    paper = Paper().write(70, 80, "Retouradres Postbus 1", size=7)
    page = paper.write(70, 130, *PARAGRAPH).read().pages[0]
    assert texts(page)[0] == "Retouradres Postbus 1"


@pytest.mark.parametrize("mark", ["12", "[12]", "12)"])
@pytest.mark.parametrize("space", [0, 3], ids=["glued", "apart"])
def test_a_raised_mark_is_written_in_raised_digits(mark, space):
    at = 70 + width_of("Zie de brief van april", 10) + space
    paper = Paper().write(70, 100, "Zie de brief van april").write(at, 97, mark, size=6)
    at += width_of(mark, 6) + 3
    page = paper.write(at, 100, "over cyber.").read().pages[0]
    assert texts(page) == ["Zie de brief van april¹² over cyber."]


def test_a_raised_letter_is_no_mark():
    paper = Paper().write(70, 100, "de 2").write(89.5, 97, "e", size=6)
    assert texts(paper.write(96, 100, "keer").read().pages[0]) == ["de 2e keer"]


@pytest.mark.parametrize("mark_height", [740, 737], ids=["plain", "raised"])
def test_a_footnote_gets_its_role_and_its_mark(mark_height):
    paper = Paper().write(70, 100, *PARAGRAPH)
    paper.write(70, mark_height, "1", size=8 if mark_height == 740 else 5)
    page = paper.write(77, 740, "Zie de vorige brief.", size=8).read().pages[0]
    assert texts(page, "note") == ["¹ Zie de vorige brief."]


def test_notes_as_large_as_the_text_are_told_by_the_rule_above_them():
    paper = Paper().write(70, 100, "Zie de brief.").write(123, 97, "1", size=6)
    paper.write(70, 112, *PARAGRAPH).rule(70, 720, 450)
    page = paper.write(70, 740, "1 Van 12 mei.").read().pages[0]
    assert texts(page, "note") == ["¹ Van 12 mei."]


def test_a_footnote_cut_by_the_page_end_goes_on_at_the_next_foot():
    paper = Paper().write(70, 100, *PARAGRAPH)
    paper.write(70, 760, "1 Deze noot is te lang voor de", size=8).next_page()
    paper.write(70, 100, *OTHER).write(70, 750, "bladzijde.", size=8)
    pages = paper.write(70, 760, "2 Een andere.", size=8).read().pages
    assert texts(pages[1], "note") == ["bladzijde.", "² Een andere."]
    assert texts(pages[1]) == OTHER


def test_pages_that_are_all_alike_keep_their_text():
    paper = Paper()
    for _ in (1, 2):
        paper.write(70, 100, *PARAGRAPH).next_page()
    assert [texts(page) for page in paper.read().pages] == [PARAGRAPH, PARAGRAPH]


def test_a_mark_that_touches_its_note_is_told_by_the_mark_in_the_text():
    paper = Paper().write(70, 100, "Zie de brief.").write(123, 97, "7", size=6)
    page = paper.write(70, 740, "7Van 12 mei.", size=8).read().pages[0]
    assert texts(page, "note") == ["⁷ Van 12 mei."]


def test_a_year_that_begins_a_line_of_a_note_is_no_mark():
    paper = Paper().write(70, 100, *PARAGRAPH)
    lines = ["1 Zie het verslag van de vergadering van", "12 mei en van 3 juni."]
    page = paper.write(70, 740, *lines, size=8).read().pages[0]
    assert texts(page, "note") == ["¹ Zie het verslag van de vergadering van", lines[1]]


def test_a_numbered_list_in_small_print_on_an_annex_is_no_note():
    paper = Paper().write(70, 100, *PARAGRAPH * 5).next_page()
    lines = ["Bijlage", "1. Een eerste stuk van de bijlage", *PARAGRAPH * 8]
    assert texts(paper.write(70, 200, *lines, size=8).read().pages[1]) == lines


def test_small_print_that_is_no_note_stays_text():
    paper = Paper().write(70, 100, *PARAGRAPH)
    page = paper.write(70, 160, "Kleine letters onder de tekst", size=8).read().pages[0]
    assert "Kleine letters onder de tekst" in texts(page)


@pytest.mark.parametrize("hyphen", ["-", "\xad"])
def test_a_hyphen_at_the_end_of_a_line_stays_as_one(hyphen):
    paper = Paper().write(
        70, 100, f"Dit is gemeen{hyphen}", "schappelijk.", font="Vera"
    )
    assert texts(paper.read().pages[0]) == ["Dit is gemeen-", "schappelijk."]


def test_a_hyphen_before_the_foot_does_not_pull_it_in():
    page = Paper().write(70, 770, "de Ka-").write(500, 800, "Pagina 1 van 2").read()
    assert texts(page.pages[0]) == ["de Ka-"]


def test_stretched_spaces_are_one_space():
    paper = Paper().write(70, 100, *PARAGRAPH)
    page = paper.justify(70, 148, "een korte regel tekst", 290).read().pages[0]
    assert texts(page)[-1] == "een korte regel tekst"


@pytest.mark.parametrize("angle", [0, 90, 180, 270])
def test_a_turned_page_is_read_as_it_is_shown(angle):
    paper = Paper().turn(angle, upright=True).write(70, 400, *PARAGRAPH)
    assert texts(paper.read().pages[0]) == PARAGRAPH


def test_text_across_the_page_is_not_read():
    paper = Paper().write(70, 100, *PARAGRAPH).next_page()
    paper.turn(90, upright=False).write(70, 400, *PARAGRAPH)
    assert [texts(page) for page in paper.read().pages] == [PARAGRAPH, []]
