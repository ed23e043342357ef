"""What a letter is, told by its title, its opening or the day of its meeting."""

from datetime import date

import pytest

from letters.parsing.kind import read_kind, tell_kind
from letters.shapes import Meeting

KINDS = [  # title, opening, kind
    ("Geannoteerde conceptagenda bijeenkomst", "", "geannoteerde agenda"),
    ("Verslag van de bijeenkomst", "Zie de geannoteerde agenda.", "verslag"),
    ("Antwoorden op vragen over de geannoteerde agenda", "", "antwoorden"),
    ("Reactie op vragen over het verslag", "", "overig"),
    (
        "NAVO-top",
        "Hierbij bied ik u de geannoteerde agenda aan.",
        "geannoteerde agenda",
    ),
    ("NAVO-top", "In deze brief doe ik u verslag.", "verslag"),
    ("NAVO-top", "Op 3 mei heb ik deelgenomen aan de top.", "verslag"),
    ("Onderzeeboten", "Deze brief is dus geen geannoteerde agenda.", "overig"),
    ("NAVO-top", "Na afloop van de top ontvangt u een verslag.", "overig"),
    ("NAVO-top", "Hierbij ontvangt u na afloop van de top het verslag.", "verslag"),
    ("Verzoek om uitstel verslag NAVO-top", "", "overig"),
    ("Nadere informatie over de geannoteerde agenda", "", "overig"),
    ("Antwoorden feitelijke vragen geannoteerde agenda", "", "antwoorden"),
    ("Inzet NAVO-bijeenkomst van 11 mei 2022", "", "geannoteerde agenda"),
]


@pytest.mark.parametrize(("title", "opening", "kind"), KINDS)
def test_kinds(title, opening, kind):
    assert (read_kind([title], [opening]) or "overig") == kind


@pytest.mark.parametrize(
    ("day", "kind"), [(1, "geannoteerde agenda"), (9, "verslag"), (None, "overig")]
)
def test_the_day_of_the_meeting_tells_what_no_word_tells(day, kind):
    meeting = Meeting("defence", date(2021, 5, 3), date(2021, 5, 4))
    letter_date = day and date(2021, 5, day)
    assert tell_kind([meeting], letter_date) == kind
