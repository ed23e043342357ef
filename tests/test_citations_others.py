"""References to what is no numbered paper: answers, debates, journals, identifiers."""

import pytest

from tests.test_citations_traps import identifiers_in

OTHER_FORMS = [
    # As they are.
    ("kst-28676-187-n1", "kst-28676-187-n1"),
    ("KST-35570-x-39", "kst-35570-X-39"),
    ("kst28676-353", "kst-28676-353"),
    ("kst-20032004-29200-II-B", "kst-20032004-29200-II-B"),
    ("blg-903667", "blg-903667"),
    ("ah-tk-20202021-123", "ah-tk-20202021-123"),
    ("h-tk-20202021-70-3", "h-tk-20202021-70-3"),
    ("kv-tk-2023Z12345", "kv-tk-2023Z12345"),
    ("2021D12041", "2021D12041"),
    ("2021z07953", "2021Z07953"),
    ("Kamerstuk 2021D12041", "2021D12041"),
    ("nr. 2024Z11859", "2024Z11859"),
    ("ECLI:NL:HR:2019:2006.", "ECLI:NL:HR:2019:2006"),
    ("BWBR0001854", "BWBR0001854"),
    ("https://zoek.officielebekendmakingen.nl/kst-28676-357.html", "kst-28676-357"),
    ("https://zoek.officielebekendmakingen.nl/dossier/28676", "dossier/28676"),
    # Written answers.
    ("Aanhangsel Handelingen II 2019/20, nr. 89", "ah-tk-20192020-89"),
    ("Aanhangsel Handelingen I 2019/20, nr. 8", "ah-ek-20192020-8"),
    (
        "Aanhangsel van de Handelingen, vergaderjaar 2023-2024, nr. 1121",
        "ah-tk-20232024-1121",
    ),
    ("Aanhangsel der Handelingen II 1999/2000, 76", "ah-tk-19992000-76"),
    ("Handelingen II 2019/20, Aanhangsel nr. 89", "ah-tk-20192020-89"),
    (
        "Tweede Kamer, vergaderjaar 2023-2024, Aanhangsel 1121",
        "ah-tk-20232024-1121",
    ),
    ("Aanhangsel nr. 1121 (2023-2024)", "ah-tk-20232024-1121"),
    ("Kamervragen (Aanhangsel) 2019-2020, nr. 89", "ah-tk-20192020-89"),
    # Debates: by item since 2010/11, by page before.
    ("Handelingen II 2012-2013, nr. 71, item 15", "h-tk-20122013-71-15"),
    ("Handelingen TK 2012/13, 71, item 15", "h-tk-20122013-71-15"),
    ("Handelingen II 2012/13, nr. 71-15", "h-tk-20122013-71-15"),
    (
        "Handelingen van de Eerste Kamer, vergaderjaar 2012-2013, nr. 7, item 3",
        "h-ek-20122013-7-3",
    ),
    ("Handelingen TK 2012-2013, nr. 71 - 15", "h-tk-20122013-71-15"),
    ("Handelingen der Kamer II 2012/13, nr. 71, item 15", "h-tk-20122013-71-15"),
    ("Hand. II 2012/13, 71, 15", "h-tk-20122013-71-15"),
    ("Handelingen II 1998-1999, blz. 1009-1011", "h-tk-19981999-1009-1011"),
    ("Handelingen II 1998/99, p. 1009-11", "h-tk-19981999-1009-1011"),
    ("Handelingen II 2004/05, nr. 70, p. 4235-4239", "h-tk-20042005-4235-4239"),
    ("Handelingen II 2004/05, p. 70-4235 t/m 70-4239", "h-tk-20042005-4235-4239"),
    ("Handelingen II 2004/05, blz. 4235", "h-tk-20042005-4235-4235"),
    ("Handelingen II 1995/96, nr. 81, p. 5529-5544", "h-tk-19951996-81-5529-5544"),
    ("Handelingen II 2009/10, nr. 45, p. 4325-4330", "h-tk-20092010-45-4325"),
    # Official journals and the European Commission.
    ("Stb. 1983, 294", "stb-1983-294"),
    ("Stb. 1983/294", "stb-1983-294"),
    ("wet van 2 april 1998 (Stb. 228)", "stb-1998-228"),
    ("Staatsblad 1983, nr. 294", "stb-1983-294"),
    ("Staatscourant 2020 nr. 7894", "stcrt-2020-7894"),
    ("Staatsblad nr. 294 van 1983", "stb-1983-294"),
    ("Stb. nr. 294 (1983)", "stb-1983-294"),
    ("Stcrt. 12 mei 2020, nr. 1234", "stcrt-2020-1234"),
    ("Trb. 2010, 272", "trb-2010-272"),
    ("Tractatenblad 2010, nummer 272", "trb-2010-272"),
    ("COM(2020) 123", "com-2020-123"),
    ("COM (2020) 0123 final", "com-2020-123"),
    ("COM/2020/123", "com-2020-123"),
    ("COM(20) 12", "com-2020-12"),
    ("COM(58) 3", "com-1958-3"),
    ("COM(2022) 60/2", "com-2022-60"),
    ("COM(2022) 60, 2", "com-2022-60"),
    (
        "https://www.tweedekamer.nl/kamerstukken/detail?id=2021Z07953",
        "2021Z07953",
    ),
    ("Handelingen II 2020/21, nr. 70 (item 3", "h-tk-20202021-70-3"),
    ("Handelingen II 2020/21, 18 mei 2021, nr. 70, item 3", "h-tk-20202021-70-3"),
    (
        "Handelingen II 2019/20, nr. 55, item 8 en 2020/21, nr. 70, item 3",
        "h-tk-20192020-55-8 h-tk-20202021-70-3",
    ),
    ("Stcrt. nr. 22345, 2018", "stcrt-2018-22345"),
    ("COM 2020 (829)", "com-2020-829"),
]


@pytest.mark.parametrize(("written", "expected"), OTHER_FORMS)
def test_reads_a_form_alone_and_in_a_sentence(written, expected):
    assert identifiers_in(written) == expected
    assert identifiers_in(f"De brief van mei ({written}) is besproken.") == expected
