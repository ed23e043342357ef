"""Dates as letters write them: as written, the letter's date, first day, last day."""

from datetime import date

import pytest

from letters.dates import date_at, find_dates

FORMS = [
    ("Den Haag, 13 april 2021", "2021-04-13", "2021-04-13"),
    ("Datum 25 juli 2024", "2024-07-25", "2024-07-25"),
    ("Datum | 16 mei 2024", "2024-05-16", "2024-05-16"),
    ("Den Haag,\n5 maart 2018", "2018-03-05", "2018-03-05"),
    ("d.d. 21 april 2021", "2021-04-21", "2021-04-21"),
    ("VAN 1 JUNI \n2021", "2021-06-01", "2021-06-01"),
    ("21\u00a0februari\u00a02021", "2021-02-21", "2021-02-21"),
    ("12 november2023", "2023-11-12", "2023-11-12"),
    ("4/5 februari 2010", "2010-02-04", "2010-02-05"),
    ("31 mei en 1 juni 2023", "2023-05-31", "2023-06-01"),
    ("31 december en 1 januari 2022", "2021-12-31", "2022-01-01"),
    ("28, 29 en 30 juni 2022", "2022-06-28", "2022-06-30"),
    ("9-11 juli 2024", "2024-07-09", "2024-07-11"),
    ("28 – 30 juni 2022", "2022-06-28", "2022-06-30"),
    ("dinsdag 9 en woensdag 10 juli 2024", "2024-07-09", "2024-07-10"),
    ("dinsdag 31 mei en woensdag 1 juni 2023", "2023-05-31", "2023-06-01"),
    ("9 t/m 11 juli 2024", "2024-07-09", "2024-07-11"),
    ("van 8 tot en met 10 mei 2023", "2023-05-08", "2023-05-10"),
    ("29 juni t/m 2 juli 2022", "2022-06-29", "2022-07-02"),
    ("29 juni 2022 tot en met 2 juli 2022", "2022-06-29", "2022-07-02"),
    ("2021-06-01", "2021-06-01", "2021-06-01"),
    ("01-06-2021", "2021-06-01", "2021-06-01"),
    ("1/6/2021", "2021-06-01", "2021-06-01"),
    ("3 febr. 2021", "2021-02-03", "2021-02-03"),
    ("3 mrt 2021", "2021-03-03", "2021-03-03"),
    ("29 februari 2024", "2024-02-29", "2024-02-29"),
    ("3 mei '22", "2022-05-03", "2022-05-03"),
    ("24 mei ’98", "1998-05-24", "1998-05-24"),
    ("3-5-'22", "2022-05-03", "2022-05-03"),
    ("1ste juni 2022", "2022-06-01", "2022-06-01"),
    ("de 2e en 3de juni 2022", "2022-06-02", "2022-06-03"),
    ("d.d. 03-05-2022", "2022-05-03", "2022-05-03"),
]

RELATIVE_FORMS = [  # as written, date of the letter, first day, last day
    ("2 en 3 april a.s.", "2020-03-23", "2020-04-02", "2020-04-03"),
    ("8 januari a.s.", "2021-12-20", "2022-01-08", "2022-01-08"),
    ("8 januari aanstaande", "2021-12-20", "2022-01-08", "2022-01-08"),
    ("8 januari jl.", "2021-01-20", "2021-01-08", "2021-01-08"),
    ("8 en 9 december j.l.", "2021-01-20", "2020-12-08", "2020-12-09"),
    ("30 november en 1 december a.s.", "2021-11-15", "2021-11-30", "2021-12-01"),
    ("14 en 15 februari", "2018-02-01", "2018-02-14", "2018-02-15"),
    ("7 januari", "2021-12-20", "2022-01-07", "2022-01-07"),
    ("17 december", "2022-01-04", "2021-12-17", "2021-12-17"),
]

NO_DATES = [
    "2021D12041",
    "30 februari 2021",
    "31-02-2021",
    "2021-13-01",
    "11-9 juli 2024",
    "21 501-02, nr. 12",
    "6 meisjes",
    "1234 mei 2021",
    "5 jan en piet",
    "Kamerstuk 28676-339",
    "14 juni",
    "mei 2022",
    "'22",
]


@pytest.mark.parametrize(("written", "first", "last"), FORMS)
def test_a_date_is_read_as_written(written, first, last):
    (span,) = find_dates(f"Brief van {written}, over de NAVO")
    assert (span.first.isoformat(), span.last.isoformat()) == (first, last)
    assert not span.is_relative


@pytest.mark.parametrize(("written", "letter_date", "first", "last"), RELATIVE_FORMS)
def test_a_year_that_is_not_written_follows_from_the_letter(
    written, letter_date, first, last
):
    (span,) = find_dates(f"op {written} te Brussel", date.fromisoformat(letter_date))
    assert (span.first.isoformat(), span.last.isoformat()) == (first, last)
    assert span.is_relative


@pytest.mark.parametrize("text", NO_DATES)
def test_what_only_looks_like_a_date_is_none(text):
    assert find_dates(text) == []


def test_a_span_says_where_it_stands():
    text = "De bijeenkomst van 30 november en 1 december 2021 te Riga"
    (span,) = find_dates(text)
    assert text[span.start : span.end] == "30 november en 1 december 2021"


def test_days_apart_are_dates_of_their_own():
    text = "de brieven van 3 april en 12 mei 2021 en van 4 en 6 juni 2021"
    assert [span.first.isoformat() for span in find_dates(text)] == [
        "2021-04-03",
        "2021-05-12",
        "2021-06-04",
        "2021-06-06",
    ]


def test_a_number_of_a_paper_is_no_day():
    (span,) = find_dates("(Kamerstuk 28676, nr. 3, 4 april 2021)")
    assert span.first == span.last == date(2021, 4, 4)


@pytest.mark.parametrize("written", ["3 jan 1726", "3 jan '21e"])
def test_a_short_month_before_what_is_no_year_makes_no_date(written):
    assert date_at(written, 0) is None


@pytest.mark.parametrize("piece", ["1, ", "1 ", "1 mei en ", "1-", " ", "1/1", "1 a."])
def test_long_nonsense_is_read_as_a_little_of_it_is(piece):
    # What takes more than linear time hangs here.
    much, little = (
        {
            f"{span.first:%d %m} {span.last:%d %m}"
            for span in find_dates(text, date(2021, 1, 1))
        }
        for text in (f"1{piece * (500_000 // len(piece))}", f"1{piece * 20}")
    )
    assert much == little
