"""Ways of citing: legal style, RIS, BibTeX and CSL-JSON."""

import json
import re
from datetime import date
from itertools import accumulate

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from letters.citations.citing import (
    Work,
    at_paragraph,
    legal_citation,
    parliamentary_year,
    under_item,
)
from letters.citations.exported import to_bibtex, to_csl, to_ris

YEARS = [
    (date(2021, 9, 20), "2020/21"),
    (date(2021, 9, 21), "2021/22"),  # a third Tuesday
    (date(2020, 9, 14), "2019/20"),
    (date(2020, 9, 15), "2020/21"),  # the earliest
    (date(1999, 12, 31), "1999/2000"),
    (date(2009, 1, 1), "2008/09"),
]
A_DAY = date(2021, 6, 1)
CITATIONS = [
    ({"identifier": "kst-28676-357"}, "Kamerstukken II 2020/21, 28676, nr. 357"),
    ({"identifier": "kst-35570-X-39"}, "Kamerstukken II 2020/21, 35570 X, nr. 39"),
    (
        {"identifier": "kst-21501-02-2283"},
        "Kamerstukken II 2020/21, 21501-02, nr. 2283",
    ),
    ({"identifier": "kst-33802-C"}, "Kamerstukken I 2020/21, 33802, C"),
    (
        {"identifier": "kst-26824-A", "chamber": "TK"},
        "Kamerstukken II 2020/21, 26824, A",
    ),
    (
        {"identifier": "kst-20032004-29200-II-B", "date": None},
        "Kamerstukken I 2003/04, 29200 II, B",
    ),
    (
        {"identifier": "kst-19941995-19537-343", "date": None},
        "Kamerstukken I 1994/95, 19537, nr. 343",
    ),
    (
        {"identifier": "kst-28676-82-h1"},
        "Kamerstukken II 2020/21, 28676, nr. 82 (herdruk)",
    ),
    (
        {"identifier": "kst-28676-82-b1"},
        "Bijlage bij Kamerstukken II 2020/21, 28676, nr. 82",
    ),
    ({"identifier": "kst-28676-357", "date": None}, "Kamerstukken II 28676, nr. 357"),
    (
        {"identifier": "kst-33802-C", "session": "20142015", "date": None},
        "Kamerstukken I 2014/15, 33802, C",
    ),
    (  # a paper is of the year of which it is said to be, even of an earlier day
        {"identifier": "kst-28676-357", "session": "20212022"},
        "Kamerstukken II 2021/22, 28676, nr. 357",
    ),
    (
        {"identifier": "kst-20032004-29200-II-B", "session": "20142015"},
        "Kamerstukken I 2003/04, 29200 II, B",
    ),
    (
        {"identifier": "kst-28676-357", "session": "ooit", "date": None},
        "Kamerstukken II 28676, nr. 357",
    ),
    (
        {"identifier": "kst-28676-357", "locator": under_item("Cyber")},
        "Kamerstukken II 2020/21, 28676, nr. 357, onder ‘Cyber’",
    ),
    (
        {"identifier": "kst-28676-357", "locator": at_paragraph(4)},
        "Kamerstukken II 2020/21, 28676, nr. 357, alinea 4",
    ),
    (
        {
            "is_letter": True,
            "kenmerk": "DVB/VD-187/99",
            "authors": ("minister van Defensie",),
            "date": date(1999, 5, 12),
        },
        "Brief van de minister van Defensie van 12 mei 1999, DVB/VD-187/99",
    ),
    (
        {
            "is_letter": True,
            "identifier": "2021D12041",
            "authors": ("Stef Blok", "minister van Defensie"),
        },
        "Brief van Stef Blok en de minister van Defensie van 1 juni 2021, 2021D12041",
    ),
    (
        {"identifier": "2021D12041", "kind": "motie", "authors": ("Belhaj c.s.",)},
        "Motie van Belhaj c.s. van 1 juni 2021, 2021D12041",
    ),
    ({"identifier": "2021Z07953"}, "Stuk van 1 juni 2021, 2021Z07953"),
    ({"kind": "verslag", "date": None}, "Verslag"),
    ({"kind": "verslag", "is_letter": True, "date": None}, "Brief"),
    (
        {"title": "De agenda", "is_letter": True, "date": None},
        "Brief, ‘De agenda’",
    ),
    ({"date": None}, "Stuk"),
    ({"identifier": "dossier/35570-X"}, "Kamerstukken 35570 X"),
    ({"identifier": "dossier/21501-02"}, "Kamerstukken 21501-02"),
    ({"identifier": "dossier/28676"}, "Kamerstukken 28676"),
    (
        {"identifier": "ah-tk-19992000-76"},
        "Aanhangsel Handelingen II 1999/2000, nr. 76",
    ),
    (
        {"identifier": "h-ek-20122013-7-3"},
        "Handelingen I 2012/13, nr. 7, item 3",
    ),
    (
        {"identifier": "h-tk-20042005-4235-4239"},
        "Handelingen II 2004/05, p. 4235-4239",
    ),
    (
        {"identifier": "h-tk-19951996-81-5529-5544"},
        "Handelingen II 1995/96, p. 5529-5544",
    ),
    ({"identifier": "trb-2010-272"}, "Trb. 2010, 272"),
    ({"identifier": "com-2020-123"}, "COM(2020) 123"),
    ({"identifier": "ECLI:NL:HR:2019:2006"}, "ECLI:NL:HR:2019:2006"),
    ({"identifier": "blg-903667"}, "Bijlage blg-903667"),
]
ROLES = [
    ("MINISTER VAN BUITENLANDSE ZAKEN", "de minister van Buitenlandse Zaken"),
    ("Minister van Defensie", "de minister van Defensie"),
    ("De Staatssecretaris voor Defensie", "de staatssecretaris voor Defensie"),
    ("Minister-President", "de minister-president"),
    ("Ministerie van Defensie", "Ministerie van Defensie"),
]
LETTER = Work(
    identifier="kst-28676-357",
    chamber="TK",
    title="Geannoteerde agenda\n{NAVO} & 100% \\_inzet_",
    kind="brief",
    date=A_DAY,
    authors=("Stef Blok", "minister van Onderwijs, Cultuur en Wetenschap"),
    url="https://example.org/brieven/1?a=b_{c}",
    locator=under_item("Cyber"),
)


@pytest.mark.parametrize(("day", "year"), YEARS)
def test_the_parliamentary_year_begins_on_the_third_tuesday_of_september(day, year):
    assert parliamentary_year(day) == year


@pytest.mark.parametrize(("known", "citation"), CITATIONS)
def test_cites_in_the_style_of_dutch_law(known, citation):
    assert legal_citation(Work(**{"date": A_DAY, **known})) == citation


@pytest.mark.parametrize(("role", "cited"), ROLES)
def test_cites_a_role_with_its_article_and_in_small_letters(role, cited):
    work = Work(authors=(role,), is_letter=True)
    assert legal_citation(work) == f"Brief van {cited}"


def test_a_program_gets_an_office_in_small_letters_with_a_capital():
    work = Work(authors=("MINISTER VAN DEFENSIE", "de minister van Verkeer", "Jan Aa"))
    names = ["Minister van Defensie", "Minister van Verkeer", "Jan Aa"]
    assert [each["literal"] for each in to_csl(work)["author"]] == names


def test_a_ris_record_has_one_tag_to_a_line():
    assert to_ris(LETTER).split("\r\n") == [
        "TY  - GOVDOC",
        "AU  - Stef Blok",
        "AU  - Minister van Onderwijs Cultuur en Wetenschap",
        "TI  - Geannoteerde agenda {NAVO} & 100% \\_inzet_",
        "VL  - 2020/21",
        "PB  - Tweede Kamer",
        "PY  - 2021",
        "DA  - 2021/06/01/",
        "AN  - kst-28676-357",
        "M3  - brief",
        "N1  - Kamerstukken II 2020/21, 28676, nr. 357, onder ‘Cyber’",
        "LA  - nl",
        "UR  - https://example.org/brieven/1?a=b_{c}",
        "ER  - ",
        "",
    ]


def test_a_bibtex_entry_escapes_what_latex_would_read():
    assert to_bibtex(LETTER).splitlines() == [
        "@misc{kst-28676-357,",
        "  author = {{Stef Blok} and {Minister van Onderwijs, Cultuur en Wetenschap}},",
        r"  title = {{Geannoteerde agenda \textbraceleft{}NAVO\textbraceright{}"
        r" \& 100\% \textbackslash{}\_inzet\_}},",
        "  howpublished = {Kamerstukken II 2020/21, 28676, nr. 357, onder ‘Cyber’},",
        "  year = 2021,",
        "  month = jun,",
        "  url = {https://example.org/brieven/1?a=b_%7Bc%7D},",
        "}",
    ]


def test_a_csl_item_holds_what_the_dutch_legal_styles_ask_for():
    assert to_csl(LETTER) == {
        "id": "kst-28676-357",
        "type": "bill",
        "title": "Geannoteerde agenda {NAVO} & 100% \\_inzet_",
        "author": [
            {"literal": "Stef Blok"},
            {"literal": "Minister van Onderwijs, Cultuur en Wetenschap"},
        ],
        "issued": {"date-parts": [[2021, 6, 1]]},
        "container-title": "Kamerstukken II",
        "volume": "2020/21",
        "number": "28676, nr. 357",
        "genre": "brief",
        "authority": "Tweede Kamer",
        "publisher": "Tweede Kamer",
        "language": "nl-NL",
        "section": "onder ‘Cyber’",
        "URL": "https://example.org/brieven/1?a=b_{c}",
    }


def test_a_program_gets_the_session_of_a_paper_and_no_guess_at_its_day():
    work = Work(identifier="kst-33802-C", session="20142015")
    assert "VL  - 2014/15\r\n" in to_ris(work)
    assert "PY  - " not in to_ris(work)
    assert "howpublished = {Kamerstukken I 2014/15, 33802, C}" in to_bibtex(work)
    assert "year = " not in to_bibtex(work)
    assert to_csl(work)["volume"] == "2014/15"
    assert "issued" not in to_csl(work)


def test_a_letter_without_a_number_is_a_document_with_its_kenmerk():
    item = to_csl(Work(kenmerk="DVB/VD-187/99", date=A_DAY))
    assert (item["type"], item["number"]) == ("document", "DVB/VD-187/99")
    assert "volume" not in item
    assert json.dumps(item)


SOURCES = [  # identifier, its types for programs, who published it
    ("kst-28676-357", "GOVDOC", "bill", "Tweede Kamer"),
    ("ah-ek-20202021-3", "GOVDOC", "document", "Eerste Kamer"),
    ("2021D12041", "GOVDOC", "document", "Staten-Generaal"),
    ("stb-1983-294", "STAT", "legislation", None),
    ("trb-1951-114", "LEGAL", "treaty", None),
    ("ECLI:NL:HR:2019:2006", "CASE", "legal_case", None),
    ("com-2020-123", "GOVDOC", "document", None),
]


@pytest.mark.parametrize(("identifier", "ris", "csl", "publisher"), SOURCES)
def test_what_is_no_paper_of_the_houses_is_not_said_to_be(
    identifier, ris, csl, publisher
):
    work = Work(identifier=identifier)
    assert to_ris(work).startswith(f"TY  - {ris}\r\n")
    assert (to_csl(work)["type"], to_csl(work).get("publisher")) == (csl, publisher)
    assert ("PB  - " in to_ris(work)) == (publisher is not None)


def test_a_program_reads_a_number_as_it_is_written():
    assert to_csl(Work(identifier="trb-1951-114"))["number"] == "Trb. 1951, 114"


@pytest.mark.parametrize("write", [to_ris, to_bibtex])
def test_a_line_break_in_what_is_cited_begins_no_line_of_its_own(write):
    hostile = "a\r\nER  - \n}\n@misc{b,"
    work = Work(kenmerk=hostile, title=hostile, kind=hostile, authors=(hostile,))
    wanted = write(Work(kenmerk="a", title="a", kind="a", authors=("a",)))
    assert write(work).count("\n") == wanted.count("\n")


@given(st.text(), st.text())
@example(" \n", ",")
def test_a_ris_record_is_tagged_lines_whatever_is_cited(title, author):
    *lines, end, rest = to_ris(Work(title=title, authors=(author,))).split("\r\n")
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - \S.*", line) for line in lines)
    assert (end, rest) == ("ER  - ", "")


@given(st.text(), st.text())
def test_the_braces_of_a_bibtex_entry_match_whatever_is_cited(title, author):
    entry = to_bibtex(Work(title=title, authors=(author,), kenmerk=title)).rstrip()
    depths = list(accumulate({"{": 1, "}": -1}.get(sign, 0) for sign in entry))
    inside = depths[entry.index("{") : -1]
    assert min(inside) == 1 and depths[-1] == 0


def test_what_is_not_known_is_left_out():
    assert to_ris(Work()) == (
        "TY  - GOVDOC\r\nPB  - Staten-Generaal\r\nN1  - Stuk\r\nLA  - nl\r\nER  - \r\n"
    )
    assert to_bibtex(Work()) == "@misc{brief,\n  howpublished = {Stuk},\n}\n"


def test_a_letter_bears_its_own_key():
    work = Work(key="brief-12", kenmerk="DVB/VD-187/99")
    assert to_bibtex(work).startswith("@misc{brief-12,")
    assert to_csl(work)["id"] == "brief-12"
