"""Papers as readers type them in the search box."""

import pytest

from letters.citations import read_written

SPELLINGS = [  # as typed, identifier
    ("28676-353", "kst-28676-353"),
    ("28676, nr. 353", "kst-28676-353"),
    ("28676 nr 353", "kst-28676-353"),
    ("28676nr353", "kst-28676-353"),
    ("28676 353", "kst-28676-353"),
    ("28 676 353", "kst-28676-353"),
    ("28 676, 353", "kst-28676-353"),
    ("28.676, nr. 353", "kst-28676-353"),
    ("28676/353", "kst-28676-353"),
    ("28676 - 353", "kst-28676-353"),
    ("28676\N{EN DASH}353", "kst-28676-353"),
    ("  28676-353.  ", "kst-28676-353"),
    ("(28676-353)", "kst-28676-353"),
    ("“28676-353”", "kst-28676-353"),
    ('"Kamerstuk 28676, nr. 353"', "kst-28676-353"),
    ("kamerstuk 28676 nr. 353", "kst-28676-353"),
    ("KAMERSTUK 28676 NR. 353", "kst-28676-353"),
    ("kst-28676-353", "kst-28676-353"),
    ("KST-28676-353", "kst-28676-353"),
    ("kst28676-353", "kst-28676-353"),
    ("kst 28676 353", "kst-28676-353"),
    ("tk 28676-353", "kst-28676-353"),
    ("TK 2020/21, 28676, nr. 353", "kst-28676-353"),
    ("kamerstukken ii 2020/21, 28 676, nr. 353", "kst-28676-353"),
    ("Kamerstukken II 2020/21, 28676, nr. 353, p. 7-8", "kst-28676-353"),
    ("zie kamerstuk 28676, nr. 353", "kst-28676-353"),
    ("motie 28676-353", "kst-28676-353"),
    ("nr. 353 (28 676)", "kst-28676-353"),
    ("https://zoek.officielebekendmakingen.nl/kst-28676-353.html", "kst-28676-353"),
    ("kst-28676-357.html", "kst-28676-357"),
    ("zoek.officielebekendmakingen.nl/kst-28676-357", "kst-28676-357"),
    ("28676 nr. 0357", "kst-28676-357"),
    ("21501-28-191", "kst-21501-28-191"),
    ("33802, C", "kst-33802-C"),
    ("36410-V", "dossier/36410-V"),
    ("35570-X-39", "kst-35570-X-39"),
    ("35570 x 39", "kst-35570-X-39"),
    ("35 570 X, nr. 39", "kst-35570-X-39"),
    ("21501-02-2283", "kst-21501-02-2283"),
    ("21501-02, 2283", "kst-21501-02-2283"),
    ("36067-Y", "kst-36067-Y"),
    ("36067, y", "kst-36067-Y"),
    ("33802 C", "kst-33802-C"),
    ("ek 33802, c", "kst-33802-C"),
    ("28676-82-h1", "kst-28676-82-h1"),
    ("28676", "dossier/28676"),
    ("28 676", "dossier/28676"),
    ("28.676", "dossier/28676"),
    ("dossier 28676", "dossier/28676"),
    ("kst-28676", "dossier/28676"),
    ("35570-x", "dossier/35570-X"),
    ("35570 X", "dossier/35570-X"),
    ("21501-02", "dossier/21501-02"),
    ("https://zoek.officielebekendmakingen.nl/dossier/35570-X", "dossier/35570-X"),
    ("2021d12041", "2021D12041"),
    ("2021Z07953", "2021Z07953"),
    (
        "https://www.tweedekamer.nl/kamerstukken/detail?id=2021D12041&did=2021D12041",
        "2021D12041",
    ),
    ("blg-903667", "blg-903667"),
    ("Bijlage blg-903667", "blg-903667"),
    ("33802, C-n1", "kst-33802-C-n1"),
    ("ah-tk-20202021-123", "ah-tk-20202021-123"),
    ("trb. 2010, 272", "trb-2010-272"),
    ("ecli:nl:hr:2019:2006", "ECLI:NL:HR:2019:2006"),
]
WORDS = [
    "",
    "2030",
    "1999",
    "NAVO 2030",
    "artikel 5",
    "F-35",
    "nr. 353",
    "Kamerstuk , nr. 353",
    "28676 euro",
    "28676 2021",
    "\N{EURO SIGN} 28 676",
    "06-12345678",
    "2514 AB",
    "28676-353 en 354",
    "28676-353 28676-354",
    "cyber 28676-353",
    "28676-353 cyber",
    "NAVO in Kamerstuk 28676",
    "https://www.example.org/28676-353",
    "28676 " * 100,
    ": " * 90 + "x 28676-3",
]


@pytest.mark.parametrize(("typed", "identifier"), SPELLINGS)
def test_knows_a_paper_however_it_is_typed(typed, identifier):
    assert read_written(typed) == identifier


@pytest.mark.parametrize("typed", WORDS)
def test_takes_other_words_for_words(typed):
    assert read_written(typed) == ""
