"""List numbers of Word documents, which the file tells how to count and to draw."""

import pytest

from letters.extraction import docx
from letters.extraction.limits import Limits
from letters.shapes import Line
from tests.office_files import a_docx, a_kind, a_level, a_list, listed, p


def lines(body: str, **parts: str) -> list[Line]:
    (page,) = docx.read(a_docx(body, **parts), Limits()).pages
    return list(page)


def texts(body: str, **parts: str) -> list[str]:
    return [line.text for line in lines(body, **parts)]


DECIMAL = a_level(0, "decimal", "%1.") + a_level(1, "lowerLetter", "%2.")


def test_list_numbers_are_counted_per_level():
    numbering = a_kind(0, DECIMAL) + a_list(1, 0)
    body = "".join(
        p(text, own=listed(1, depth))
        for text, depth in [("x", 0), ("y", 1), ("z", 1), ("x", 0), ("y", 1)]
    )
    assert texts(body, numbering=numbering) == ["1. x", "a. y", "b. z", "2. x", "a. y"]


def test_a_number_may_hold_those_of_the_levels_above():
    levels = a_level(0, "upperRoman", "%1") + a_level(1, "decimal", "%1.%2)")
    legal = a_level(2, "decimal", "%1.%2.%3", more="<w:isLgl/>")
    numbering = a_kind(0, levels, legal) + a_list(1, 0)
    body = "".join(p("x", own=listed(1, depth)) for depth in (0, 1, 2))
    assert texts(body, numbering=numbering) == ["I x", "I.1) x", "1.1.1 x"]


@pytest.mark.parametrize(
    "form, text, drawn",
    [
        ("upperLetter", "%1.", "C. x"),
        ("lowerRoman", "(%1)", "(iii) x"),
        ("decimalZero", "%1", "03 x"),
        ("ordinal", "%1", "3e x"),
        ("none", "", "x"),
        ("bullet", "\uf0b7", "• x"),
        ("bullet", "o", "• x"),
        ("bullet", "-", "- x"),
    ],
)
def test_the_forms_of_list_numbers(form, text, drawn):
    numbering = a_kind(0, a_level(0, form, text, start=3)) + a_list(1, 0)
    assert texts(p("x", own=listed(1)), numbering=numbering) == [drawn]


def test_lists_of_one_kind_count_on_unless_told_to_begin_anew():
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = a_kind(0, DECIMAL) + a_list(1, 0) + a_list(2, 0) + a_list(3, 0, anew)
    body = "".join(p("x", own=listed(each)) for each in (1, 2, 3, 3))
    assert texts(body, numbering=numbering) == ["1. x", "2. x", "1. x", "2. x"]


def test_a_level_that_was_passed_over_counts_as_begun():
    numbering = a_kind(0, DECIMAL) + a_list(1, 0)
    body = p("y", own=listed(1, 1)) + p("x", own=listed(1, 0))
    assert texts(body, numbering=numbering) == ["a. y", "2. x"]


def test_a_list_may_draw_a_level_its_own_way():
    own = a_level(0, "upperLetter", "%1)", start=4)
    override = f'<w:lvlOverride w:ilvl="0">{own}</w:lvlOverride>'
    numbering = a_kind(0, DECIMAL) + a_list(1, 0, override)
    assert texts(p("x", own=listed(1)), numbering=numbering) == ["D) x"]


def test_a_style_may_number_its_paragraphs_at_its_own_level():
    styles = (
        '<w:style w:type="paragraph" w:styleId="K"><w:name w:val="heading 2"/><w:pPr>'
        '<w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    linked = a_level(1, "decimal", "%2.", more='<w:pStyle w:val="K"/>')
    numbering = a_kind(0, a_level(0, "upperLetter", "%1."), linked) + a_list(1, 0)
    (line,) = lines(p("Cyber", style="K"), styles=styles, numbering=numbering)
    assert (line.text, line.level) == ("1. Cyber", 2)


def test_a_paragraph_may_take_itself_out_of_its_styles_list():
    styles = (
        '<w:style w:type="paragraph" w:styleId="L"><w:name w:val="Lijst"/>'
        f"<w:pPr>{listed(1)}</w:pPr></w:style>"
    )
    numbering = a_kind(0, DECIMAL) + a_list(1, 0)
    body = p("x", style="L") + p("y", style="L", own=listed(0))
    assert texts(body, styles=styles, numbering=numbering) == ["1. x", "y"]
