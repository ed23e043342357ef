"""What looks like a reference and is none, or is one that leads nowhere."""

import pytest

from letters.citations import find_references

IN_PASSING = [  # a text, what is found in it
    ("Kamerstuk 2021D12041, 7 april 2021", "2021D12041"),
    ("Verzamelwet SZW 2022 (35897)", "dossier/35897"),
    ("de jaren 2022, 2023 en deels over 2024 (35845)", "dossier/35845"),
    ("C2000 en 112 (25124-89)", "kst-25124-89"),
    ("Kamerstuk 28 676, nr. 3 p. 13 en 14", "kst-28676-3"),
    ("Kamerstuk 27925 nr. 771, 21 april 2021", "kst-27925-771"),
    ("Kamerstuk 27925 nr. 771 en 21 april 2021", "kst-27925-771"),
    ("Kamerstuk 31209, nr. 192, 2008", "kst-31209-192"),
    ("Kamerstuk 27925 nr. 771 en 773 zijn", "kst-27925-771 kst-27925-773"),
    ("Kamerstuk 27925 nr. 771 en 2 kaarten", "kst-27925-771"),
    ("Kamerstuk 28676, nr. 12 en 16 NAVO-landen", "kst-28676-12"),
    ("Kamerstuk 28676, nr. 12 en 25 F-16's", "kst-28676-12"),
    ("Kamerstuk 28676, nr. 12 en 15 schepen", "kst-28676-12"),
    ("28676, nr. 357 en 4 en 5 juni", "kst-28676-357"),
    ("28676, nr. 12, 14 en 15 juni", "kst-28676-12"),
    ("28676, nr. 357 en 4/5 februari", "kst-28676-357"),
    ("28676, nr. 357 en 15.00 uur", "kst-28676-357"),
    ("28676, nr. 357, 15:00 uur", "kst-28676-357"),
    ("28676, nr. 357 en 2e termijn", "kst-28676-357"),
    ("28676, nrs. 3 en 4, 7 april 2021", "kst-28676-3 kst-28676-4"),
    ("Kamerstukken I 33802, C, A. Jansen", "kst-33802-C"),
    ("Kamerstuk 28676, A. van Dijk", "dossier/28676"),
    ("Kamerstuk 28676, A. Het kabinet", "kst-28676-A"),
    ("in de JSF 26488, nr. 12", "kst-26488-12"),
    ("Handelingen II 2020/21, 70-3-12", "h-tk-20202021-70-3"),
    ("Kamerstuk 36 045, 12 december 2023", "dossier/36045"),
    ("Trb. 2010, 272, 12 juni 2010", "trb-2010-272"),
    ("Trb. 2010, 272 en 2011.", "trb-2010-272"),
    ("Kamerstuk 36735\n\nNr. 12", "dossier/36735"),
    ("Kamerstuk 28676 3 december", ""),
    ("begroting van VWS 34000-XVI-40", "kst-34000-XVI-40"),
    ("de minister van LNV 28286-1330", "kst-28286-1330"),
    ("nr. 3 (28 676) en 12", "kst-28676-3"),
    ("nr. 3 (28 676) en 2022 (35897)", "kst-28676-3 dossier/35897"),
    ("28676, nr. 112 en 116 NAVO-landen", "kst-28676-112"),
    ("2021D12041 en 12042 anderen", "2021D12041"),
    ("Stb. 1983, 294 van 12 mei", "stb-1983-294"),
    ("Kamerstuk 28676, nr. 410 en 15 van de 30 bondgenoten", "kst-28676-410"),
    ("moties 28676-353 en 10 van de 12 andere moties", "kst-28676-353"),
    ("Kamerstuk 28676, nr. 410 en 4,5 miljard", "kst-28676-410"),
    ("Kamerstuk 36600 A. van Dijk", "dossier/36600"),
    ("Kamerstukken II 2020/21, 28 676, nr. 3, 2021/22", "kst-28676-3"),
    ("Kamerstukken I 2014/15, 33 802, C\n2 Idem", "kst-33802-C"),
    ("28 676, nrs. 12, 13 en 15\n2) Zie", "kst-28676-12 kst-28676-13 kst-28676-15"),
    ("Kamerstuk 31 700 VIII, 32…", "kst-31700-VIII-32"),
    ("Kamerstuk 33 783, nr. 12, 2e", "kst-33783-12"),
    ("Kamerstuk 28 676, nr. 299 en 12 vragen van leden", "kst-28676-299"),
    ("Kamerstuk 33 783, nr. 12 en 5x zoveel", "kst-33783-12"),
    ("Kamerstuk 28676 IIII, nr. 3", "dossier/28676"),
    ("nr. 12 en nr. 12 van Kamerstuk 28676", "kst-28676-12"),
    ("28676, nrs. 1-9, 1-9 en 1-9", " ".join(f"kst-28676-{n}" for n in range(1, 10))),
]
TRAPS = [
    "lot nr. 28676 nr. 12 van de veiling",
    "RFC 21501, nr. 28",
    "Mutaties\t35 570\t- 120\t35 450",
    "Personeel 28 676 \N{EN DASH} 339 29 015",
    "10 000 - 12",
    "28 676\N{EN DASH}339 km",
    "Project 35570-X-39B, fase 2",
    "Totaal uitgaven (35 570) lager",
    "(1.000) (23 781)",
    "Drucksache 28676, nr. 12",
    "Verordening 12345, nr. 3",
    "octrooi nr. 28676, nr. 3",
    "Kamerstuk 00000, nr. 1",
    "de voornoemde brief, hierna: de brief",
    "de 74 projecten van NAVO2030",
    "nr. 2216 (2015)",
    "\N{EURO SIGN} 12 500 000",
    "\N{EURO SIGN} 12 500, nr. 3 op de lijst",
    "tussen 20 000-25 000 mensen",
    "35 570 hectare",
    "(28.676)",
    "(25000)",
    "Postbus 20018 2500 EA DEN HAAG",
    "T 070 426 64 26",
    "+31 70 348 6486",
    "Ons kenmerk 5401166",
    "MinBuza-2017.214077",
    "NL00TEST0123456789",
    "ISBN 978-90-12345-67-8",
    "verordening 32014R0269",
    "raadsdocument 12345/21",
    "artikel 100",
    "https://www.nato.int/cps/en/natohq/official_texts_183146.htm",
    "https://www.example.org/kamerstukken/28676-360",
    "STANAG 28676-12",
    "ISO/IEC 27001-12",
    "NEN-EN-ISO 14001-12",
    "CELEX 28676-12",
    "raadsdocument 12345-20",
    "treinnummer 28676-3",
    "28676/353",
    "28676-01-2020",
    "28676-3@example.org",
    "$28 676, nr. 3",
    "bel 020-12345678 of (070) 3182211",
    "tel. 070-348 64 86",
    "NL91 ABNA 0417 1643 00",
    "KvK 27 348 275",
    "1234 AB Utrecht, Postbus 20061, 2500 EB Den Haag",
    "artikel 12, eerste lid, en artikel 28 676",
    "Verordening (EU) 2016/679, Richtlijn 95/46/EG, Besluit 2011/235/GBVB",
    "VN-resolutie 2593, 30 augustus 2021, en 1325 (2000)",
    "28.676 euro, EUR 28676, USD 35.570",
    "tussen 15.000 en 20.000, 25 000 of 35 000",
    "10.000 (20.000)",
    "in 2024 (25.000 in 2023)",
    "blz. 10 234 - 10 240",
    "versie 2.1.28676, v28676-3",
    "CVE-2021-28676",
    "doi:10.1000/xyz28676-12",
    "2019-2020, 12-12-2020, 12:30-14:00",
    "nr. W12.20.0123/III",
    "EK 2024, groep A",
    "dossier 2030",
    "dossier van 12 345 pagina's",
    "2021D1234 of 2021D120411",
    "1.234.567 of 28 676 353",
    "KST286763",
    "15.000-200 stuks",
    "35 000-400 voertuigen",
    "versie 10240-22",
    "factuur 28676-12",
    "tabel 12345: nr. 6",
    "STANAG 21501, nr. 2",
    "klant 10245, nr 4",
    "10 000 (28 676) manschappen",
    "telefoon (070) 28 676-12",
    "PB L 28676, nr. 3",
    "bestelling 28676-4 en order 35570-12",
    "SAP-order 30012-44",
    "CAS-nummer 10102-43-9",
    "ticket 28676-353-2",
    "28676-353-28677-12 (serienummer)",
    "postcode 28676-1234",
    "met 15 000, nr. 1 in Europa",
    "nr. 3 van de lijst (28 676 stemmen)",
    "motie nr. 3 van de dag (10.000 stemmen)",
    "IBAN NL28 INGB 0000 0286 76",
    "resolutie 1973 (2011) en resolutie 2202 (2015)",
    "van 1,85% (2023) naar 2,2% (2024)",
    "aantallen: 12 345; 23 456; 34 567",
    "https://www.example.org/dossier/28676",
    "https://www.example.org/2021Z07953",
    "https://www.example.org/tweedekamer.nl/2021D12041",
    "https://tweedekamer.nl.example.org/2021D12041",
    "kst-1027687",
    "Ons kenmerk 28676-12",
    "Kenmerk:\n31289, nr. 3",
    "Onze referentie 28676-12",
    "Uw ref.: 31289, nr. 3",
    "tel. 28676-12, toestel 28676-3",
    "telefoon: 28676-12, fax 28676-3",
    "KvK 28676-12",
    "project 28676-12 en rechtszaak 31289, nr. 3",
    "C-M(2010) 28676-1 en PO(2010)28676-1",
    "tussen 25 000 en 30 000, nr. 4",
    "de 10 500, nrs. 3 en 4",
    "Raadsdocument nr. 12345-21",
    "beschikking 12345-2021",
    "productcode 21501-02 en artikelcode 28676-353",
]
LOST = [  # words that fix no paper, and what they lack
    ("Kamerstuk , nr. 226", "dossier missing"),
    ("Kamerstukken II 2020/21, nrs. 3 en 4", "dossier missing"),
    ("Kamerstuk nr. 226", "dossier missing"),
    ("Kamerstukken II 2020/21, , nr. 12", "dossier missing"),
    ("Aanhangsel Handelingen nr. 12", "year missing"),
    ("Kamerstuk 28676, nr. PM", "number missing"),
    ("36 410 X, nr. XX", "number missing"),
    ("36 410 V/X, nr. XX", "number missing"),
    ("28676, nr. ...", "number missing"),
    ("Handelingen II 2020/21, nr. 70", "item missing"),
    ("Stb. 294", "year missing"),
    ("Staatscourant nr. 7894", "year missing"),
    ("Kamerstuk 28 676, nr.", "number missing"),
    ("Kamerstuk , nr.", "dossier missing"),
]
NONSENSE = [  # written over and over
    "28676-339 ",
    "28 676 en ",
    "36360-VI, VII, VIII, ",
    "nr. 1, nr. 2 en ",
    "Kamerstuk , nr. 226 ",
    "voorstel van Bijl. bij de aanhangsel van ",
    "motie Van Van Van ",
    "(28676-3) en Aa/Bb, Cc en ",
    "brief van de minister van ",
    "28676-3, 7 april 2021, ",
    "28676, nr. 3 (abc), p. 3 en nr. ",
    "36 410 V/X en 21 501-02, ",
    "\n \n",
    "(28 676 (",
    "28676 X, nr. ",
    "ISO 28676-12 ",
    "motie nr. 3 van Ab (",
    "28\N{SOFT HYPHEN}676, nr. 4\N{SOFT HYPHEN}31; ",
    "28-\n676, nr. 3; ",
]
NOT_LOST = ["dossier nr. 12", "de motie nr. 12", "Stb. 1983", "Trb.", "Kamerstuk"]


def identifiers_in(text):
    return " ".join(reference.identifier for reference in find_references(text))


@pytest.mark.parametrize(("text", "expected"), IN_PASSING)
def test_reads_no_more_than_the_reference(text, expected):
    assert identifiers_in(text) == expected


@pytest.mark.parametrize("text", TRAPS)
def test_leaves_alone_what_is_no_reference(text):
    assert identifiers_in(text) == ""


@pytest.mark.parametrize(("words", "reason"), LOST)
def test_keeps_what_cannot_be_resolved_with_its_reason(words, reason):
    (reference,) = find_references(f"De brief ({words}) is besproken.")
    assert (reference.identifier, reference.reason) == ("", reason)
    assert (reference.start, reference.end) == (10, 10 + len(words))


@pytest.mark.parametrize("text", NOT_LOST)
def test_keeps_nothing_of_words_that_cite_no_paper(text):
    assert find_references(text) == []


@pytest.mark.parametrize("piece", NONSENSE)
def test_long_nonsense_is_read_as_a_little_of_it_is(piece):
    # What takes more than linear time hangs here.
    much, little = piece * (500_000 // len(piece)), piece * 20
    assert set(identifiers_in(much).split()) == set(identifiers_in(little).split())
