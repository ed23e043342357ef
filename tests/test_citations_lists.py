"""References to more than one paper: lists, ranges, further papers, more dossiers."""

import pytest

from tests.test_citations_traps import identifiers_in

LISTS = [
    (
        "Kamerstuk 21501-02, nr. 2811, gewijzigd tot nr. 2830",
        "kst-21501-02-2811 kst-21501-02-2830",
    ),
    ("Kamerstuk 28676, nr. 58; was nr. 41", "kst-28676-58 kst-28676-41"),
    ("Kamerstuk 28676, nr's 12 en 13", "kst-28676-12 kst-28676-13"),
    ("(28 676, nr. 12), en de nota (idem, nr. 15)", "kst-28676-12 kst-28676-15"),
    ("Kamerstukken I 36 067, A-C", "kst-36067-A kst-36067-B kst-36067-C"),
    ("Kamerstukken I 33 400 X, C-D", "kst-33400-X-C kst-33400-X-D"),
    ("36 600, nrs. 3 t/m 40", " ".join(f"kst-36600-{n}" for n in range(3, 41))),
    ("28676, nrs. 1-5000", "kst-28676-1 kst-28676-5000"),
    ("nr. 58, was nr. 41 (36200-X)", "kst-36200-X-58 kst-36200-X-41"),
    ("28 676, nr. 12, alsook nr. 15", "kst-28676-12 kst-28676-15"),
    ("28 676, nr. 12 dan wel nr. 15", "kst-28676-12 kst-28676-15"),
    (
        "(28 676, nr. 12) en de motie-Servaes c.s. (idem, nr. 15)",
        "kst-28676-12 kst-28676-15",
    ),
    ("Uw kenmerk: 34919-71/2021D08812", "kst-34919-71 2021D08812"),
    ("35403-AB 28676-3", "kst-35403-AB kst-28676-3"),
    ("35403-C 28676-3", "kst-35403-C kst-28676-3"),
    ("EK 36 067, AA t/m AC", "kst-36067-AA kst-36067-AB kst-36067-AC"),
    ("36 067, letters Y t/m AA", "kst-36067-Y kst-36067-Z kst-36067-AA"),
    ("36 067, AA t/m AC", "kst-36067-AA kst-36067-AB kst-36067-AC"),
    ("35403-A, B en C", "kst-35403-A kst-35403-B kst-35403-C"),
    ("Trb. 1951, 114 en 28676-340", "trb-1951-114 kst-28676-340"),
    ("Stb. 1983, 294 en 35570 X, nr. 39", "stb-1983-294 kst-35570-X-39"),
    ("27925 nr. 771 en 773", "kst-27925-771 kst-27925-773"),
    ("32761, nrs. 10 en 11", "kst-32761-10 kst-32761-11"),
    ("35 334, nrs. 383, 348 en 309", "kst-35334-383 kst-35334-348 kst-35334-309"),
    (
        "29 247, nr. 104, 105, 107 ingediend",
        "kst-29247-104 kst-29247-105 kst-29247-107",
    ),
    ("28 807, nr. 193 en nr. 194", "kst-28807-193 kst-28807-194"),
    ("26 824, nrs. 1\N{EN DASH}3", "kst-26824-1 kst-26824-2 kst-26824-3"),
    ("28676 nummers 3 tot en met 5", "kst-28676-3 kst-28676-4 kst-28676-5"),
    ("31389 nrs. 41 t/m 42 en 61", "kst-31389-41 kst-31389-42 kst-31389-61"),
    ("28676-353 t/m 355", "kst-28676-353 kst-28676-354 kst-28676-355"),
    ("28676-353, -354 en -355", "kst-28676-353 kst-28676-354 kst-28676-355"),
    ("28676, nr. 353; nr. 354", "kst-28676-353 kst-28676-354"),
    ("36600-VIII-14 en 15", "kst-36600-VIII-14 kst-36600-VIII-15"),
    ("29477-484-485", "kst-29477-484 kst-29477-485"),
    ("31570, nrs. B en C", "kst-31570-B kst-31570-C"),
    ("op stuk nrs. 37 en 41 (36 410 VI)", "kst-36410-VI-37 kst-36410-VI-41"),
    ("35 228, nr. 8 en 32 824, nr. 432", "kst-35228-8 kst-32824-432"),
    ("Kamerstukken I 2014/15, 33 802, C en 34 100, D", "kst-33802-C kst-34100-D"),
    ("28676, nr. 3, nr. 4 en nr. 5", "kst-28676-3 kst-28676-4 kst-28676-5"),
    ("28676, nr. 2, p. 33 en nr. 5", "kst-28676-2 kst-28676-5"),
    ("28676, nr. 3 (MvT), p. 7 en nr. 6", "kst-28676-3 kst-28676-6"),
    (
        "Kamerstukken 36 410 X, nr. 2, p. 3, nr. 5 en 29 521, nr. 4",
        "kst-36410-X-2 kst-36410-X-5 kst-29521-4",
    ),
    ("Kamerstuk 28 676, nr. 400; idem, nr. 430", "kst-28676-400 kst-28676-430"),
    ("28676, nr. 3 (MvT) en nr. 206 (28 844)", "kst-28676-3 kst-28844-206"),
    ("op stuk nr. 37 en nr. 41 (36 410 VI)", "kst-36410-VI-37 kst-36410-VI-41"),
    ("28676, nr. 3 en nr. 206 (28 844)", "kst-28676-3 kst-28844-206"),
    ("Kamerstukken 28 676 en 33 694, nrs. 12 resp. 13", "kst-28676-12 kst-28676-13"),
    ("Kamerstukken 36045 en 36046", "dossier/36045 dossier/36046"),
    (
        "36360-VI, VII en XIII",
        "dossier/36360-VI dossier/36360-VII dossier/36360-XIII",
    ),
    (
        "Kamerstukken II 2022/23, 36 200 V en VI",
        "dossier/36200-V dossier/36200-VI",
    ),
    ("27925 nr. 771 en 773 komen aan bod", "kst-27925-771 kst-27925-773"),
    ("31 389, nr. 120 en 125 spreken", "kst-31389-120 kst-31389-125"),
    ("28676, nr. 12, blz. 3; nr. 14, blz. 5", "kst-28676-12 kst-28676-14"),
    ("Kamerstuk 28676, nr 357/358", "kst-28676-357 kst-28676-358"),
    ("36 410 X, nr. 45) en motie-Piri (nr. 46", "kst-36410-X-45 kst-36410-X-46"),
    ("nr. 12 (28 676) en 13 (28 676)", "kst-28676-12 kst-28676-13"),
    ("Kamerstukken I 2014/15, 33802, A, p. 3 en B", "kst-33802-A kst-33802-B"),
    ("2021D12041 en -12042", "2021D12041 2021D12042"),
    ("COM(2020) 123 en 124", "com-2020-123 com-2020-124"),
    ("Stb. 2010, 1 en 2", "stb-2010-1 stb-2010-2"),
    ("Trb. 2015, 196 en 2016, 124", "trb-2015-196 trb-2016-124"),
    (
        "Aanhangsel Handelingen II 2019/20, nrs. 89 en 90",
        "ah-tk-20192020-89 ah-tk-20192020-90",
    ),
    (
        "Handelingen II 2020/21, nr. 70, item 3 en nr. 71, item 5",
        "h-tk-20202021-70-3 h-tk-20202021-71-5",
    ),
    (
        "Handelingen II 2020/21, nr. 70, item 7, p. 3 en item 9",
        "h-tk-20202021-70-7 h-tk-20202021-70-9",
    ),
    (
        "Aanhangsel Handelingen II 2019/20, nr. 12, en 2020/21, nr. 3",
        "ah-tk-20192020-12 ah-tk-20202021-3",
    ),
    (
        "Kamerstukken II 2019/20, 28 676, nr. 335 en 2020/21, 28 676, nr. 353",
        "kst-28676-335 kst-28676-353",
    ),
    (
        "Kamerstukken II 1998/99, 26 410, nr. 3; 1999/2000, 26 824, nr. 1",
        "kst-26410-3 kst-26824-1",
    ),
    (
        "Kamerstukken I 2014/15, 33 802, C en 2015/16, 33 802, D",
        "kst-33802-C kst-33802-D",
    ),
    (
        "Kamerstukken I 2003/04, 29 200 II, B en 2004/05, 29 800 II, A",
        "kst-20032004-29200-II-B kst-20042005-29800-II-A",
    ),
    (
        "Kamerstukken II 2018/19, 28 676, nr. 12; 2019/20, nr. 14",
        "kst-28676-12 kst-28676-14",
    ),
    (
        "28 676, nr. 353, d.d. 9 februari 2021, en nr. 357",
        "kst-28676-353 kst-28676-357",
    ),
    (
        "28 676, nr. 3 (9 februari 2021), nr. 5 (1 mei 2021) en nr. 7",
        "kst-28676-3 kst-28676-5 kst-28676-7",
    ),
    ("28 676, nrs. 353 (p. 3) en 357 (p. 4)", "kst-28676-353 kst-28676-357"),
    (
        "Kamerstuk 28 676, nr. 410, blz. 13, 14 en 21, en nr. 412",
        "kst-28676-410 kst-28676-412",
    ),
    ("28 676, nr. 382, was nr. 379", "kst-28676-382 kst-28676-379"),
    ("28 676, nrs. 353+357", "kst-28676-353 kst-28676-357"),
    ("28676-353 t/m 28676-355", "kst-28676-353 kst-28676-354 kst-28676-355"),
    ("31 516, nr. 34, respectievelijk nr. 37", "kst-31516-34 kst-31516-37"),
    ("31 516, nr. 34, resp. nr. 37", "kst-31516-34 kst-31516-37"),
    ("nrs. 34, respectievelijk 37 (31 516)", "kst-31516-34 kst-31516-37"),
]


@pytest.mark.parametrize(("written", "expected"), LISTS)
def test_reads_a_list_alone_and_in_a_sentence(written, expected):
    assert identifiers_in(written) == expected
    assert identifiers_in(f"De brief van mei ({written}) is besproken.") == expected
