"""What a text says of a paper that it cites: kind, movers and date."""

import pytest

from letters.citations import find_references

SAID = [  # a text, then kind, movers and date of each reference
    ("de motie-Belhaj/Stoffer (35570-X-39)", "motie|Belhaj/Stoffer|"),
    ("de motie van het lid Belhaj c.s. (35570-X-39)", "motie|Belhaj c.s.|"),
    ("de motie-Van Esch c.s. (33 118, nr. 276) heeft", "motie|Van Esch c.s.|"),
    (
        "de nadere memorie van antwoord (Kamerstukken I 2015/16, 34 086, D, p. 4)",
        "memorie van antwoord||",
    ),
    ("motie Becker (35 228, nr. 8) stelde", "motie|Becker|"),
    ("de motie De Roon (28676-3)", "motie|De Roon|"),
    (
        "motie van de leden Van der Lee, El Yassini en Bruins Slot over X (28676-3)",
        "motie|Van der Lee, El Yassini en Bruins Slot|",
    ),
    (
        "Gewijzigde motie van het lid Van der Plas c.s. over water (t.v.v. 22112-3517)",
        "motie|Van der Plas c.s.|",
    ),
    (
        "de moties Nieuwenhuijzen/Belhaj (35570-X-39) en"
        " Stoffer/Van den Bosch (35570-X-54)",
        "motie|Nieuwenhuijzen/Belhaj|; motie|Stoffer/Van den Bosch|",
    ),
    (
        "de moties-Piri (28 676, nr. 1) en -Kuzu (28 676, nr. 2)",
        "motie|Piri|; motie|Kuzu|",
    ),
    ("de moties (28676-3, 28676-4 en 28676-5)", "motie||; motie||; motie||"),
    ("de moties-Belhaj (28676, nrs. 3 en 4)", "motie|Belhaj|; motie|Belhaj|"),
    ("de motie op stuk nr. 206 (28 844)", "motie||"),
    (
        "motie van de leden Omtzigt (NSC) en Van Dijk (D66) (Kamerstuk 28676, nr. 3)",
        "motie|Omtzigt en Van Dijk|",
    ),
    ("motie van Defensie (28676-3)", "motie||"),
    ("motie Aa/Van Bee [33783-36]", "motie|Aa/Van Bee|"),
    ("Motie-Aa | 28676-430", "motie|Aa|"),
    (
        "brieven van 1 maart 2022 (36045, nr. 25), 8 maart 2022 (36045, nr. 34)"
        " en 15 maart 2022 (36045, nr. 41)",
        "brief||2022-03-01; brief||2022-03-08; brief||2022-03-15",
    ),
    ("28 676, nr. 33 Motie Aa/Bee\n28 676, nr. 36 Motie Cee", "||; ||"),
    ("28 676, nr. 33 | Motie-Aa over X\n2 | Kamerstuk 26 488, nr. 3", "||; ||"),
    ("Motie\tIndiener\tStand van zaken\n36200-X-33\t", "||"),
    ("moties ingediend bij het debat over X (28676-3 en 28676-4)", "motie||; motie||"),
    (
        "memorie van toelichting bij het wetsvoorstel (36410, nr. 3)",
        "memorie van toelichting||",
    ),
    ("nota van wijziging bij het wetsvoorstel (36410, nr. 5)", "nota||"),
    ("Rapport bij het Jaarverslag 2024 van X (36740 X, nr. 2)", "rapport||"),
    ("brief bij de nota over X (28676, nr. 3)", "nota||"),
    ("motie van de Eerste Kamer (28676-3)", "motie||"),
    ("amendement-De Jong c.s. (36410-X-12)", "amendement|De Jong c.s.|"),
    ("de motie (28676-3) van het lid Belhaj c.s. vraagt", "motie|Belhaj c.s.|"),
    ("Kamerstuk 28676, nr. 3 (motie-Belhaj)", "motie|Belhaj|"),
    ("Kamerstuk 28676, nr. 3 (memorie van toelichting)", "memorie van toelichting||"),
    ("de motie-Sjoerdsma van 7 april 2021 (28676-3)", "motie|Sjoerdsma|2021-04-07"),
    ("de brief van 7 april 2021 (Kamerstuk 28676-3)", "brief||2021-04-07"),
    ("Kamerbrief d.d. 21 april 2021 (28676-3)", "brief||2021-04-21"),
    (
        "de brief van de minister van Defensie van 7 april 2021 (28676-3)",
        "brief||2021-04-07",
    ),
    ("de brief (28676-3) van 7 april 2021", "brief||2021-04-07"),
    ("Kamerstukken 27925 nr. 771, d.d. 21 april 2021", "||2021-04-21"),
    ("Kamerstuk 2021D12041, 7 april 2021", "||2021-04-07"),
    (
        "29 521, nr. 412 van 14 juni 2021 en nr. 413 van 2 juli 2021",
        "||2021-06-14; ||2021-07-02",
    ),
    ("Kamerstuk 28676, nr. 3 (d.d. 4 mei 2021)", "||2021-05-04"),
    ("2021Z07953 van 12\n\fmei 2021", "||2021-05-12"),
    ("(Kamerstuk 36 124, nr. 1), d.d. 1 juni 2022", "||2022-06-01"),
    ("de brief over de motie-Belhaj (35570-X-39)", "motie|Belhaj|"),
    ("het rapport over het debat (28676-3)", "rapport||"),
    ("de kabinetsreactie op het AIV-advies (28676-3)", "reactie||"),
    (
        "antwoord op vragen over de geannoteerde agenda (28676-3)",
        "geannoteerde agenda||",
    ),
    ("wetsvoorstel 35 570", "wetsvoorstel||"),
    ("de brief over wetsvoorstel 35 570", "wetsvoorstel||"),
    ("de begroting van Defensie (36 410 X, nr. 2)", "begroting||"),
    ("de brief bij de begroting (36 410 X, nr. 2)", "brief||"),
    ("het BNC-fiche (22112, nr. 3517)", "fiche||"),
    ("Wet van 3 april 1996 (Stb. 1996, 365)", "wet||1996-04-03"),
    ("de brief over het verdrag (Trb. 2010, 272)", "verdrag||"),
    ("motie nr. 39 van Sjoerdsma (35 570 X)", "motie|Sjoerdsma|"),
    ("de motie (36 410 X, nr. 45) en motie-Piri (nr. 46)", "motie||; motie|Piri|"),
    ("Handelingen II 2020/21, nr. 70, item 3", "debat||"),
    ("Aanhangsel Handelingen II 2019/20, nr. 89", "antwoord||"),
    ("de motie-Belhaj (Kamerstuk , nr. 226)", "motie|Belhaj|"),
    ("de nota naar aanleiding van het verslag (36 263, nr. 6)", "nota||"),
    ("de nota n.a.v. het nader verslag (36 263, nr. 6)", "nota||"),
    ("verslag van een algemeen debat (28676-3)", "verslag||"),
    (
        "verslag van een commissiedebat, vastgesteld 3 mei 2021 (28676-3)",
        "verslag||2021-05-03",
    ),
    ("het verslag (28676-3), vastgesteld op 3 mei 2021", "verslag||2021-05-03"),
    (
        "De leden Piri en Van Dijk hebben een motie ingediend (28676-3)",
        "motie|Piri en Van Dijk|",
    ),
    (
        "Toen heeft het lid Belhaj c.s. een gewijzigde motie ingediend (28676-3)",
        "motie|Belhaj c.s.|",
    ),
    ("diende het lid Van der Plas een motie in (28676-3)", "motie|Van der Plas|"),
    ("de Tweede Kamer heeft een motie aangenomen (28676-3)", "motie||"),
    ("de leden Piri en Kuzu vroegen naar de motie (28676-3)", "motie||"),
    ("Ik heb u een brief gestuurd (28676-3)", "brief||"),
    (
        "motie van het lid Piri over X, ingediend op 5 mei 2021 (28676-3)",
        "motie|Piri|2021-05-05",
    ),
    ("de motie-Piri (28676-3), ingediend op 5 mei 2021", "motie|Piri|2021-05-05"),
    ("de motie-Piri (28676-3), voorgesteld 5 mei 2021", "motie|Piri|2021-05-05"),
    ("Werknota 2031 (Kamerstuk 28676, nr. 3) van 1 juni 2031", "nota||2031-06-01"),
    ("het jaarverslag 2020/2021 (28676-3)", "verslag||"),
    ("het advies nr. 114 (28676-3)", "advies||"),
    ("het rapport ‘Een verzonnen titel’ (28676-3)", "rapport||"),
]
UNSAID = [  # nothing is said of these papers
    "In het debat heb ik toegezegd dat een stuk volgt (28676-3)",
    "De motie is uitgevoerd. Zie ook 28676-3",
    "de motie-Belhaj (zie hierna); 28676-3",
    "een promotie (28676-3)",
    "de toepassing van de wet (28676-3)",
    "antwoord op vragen over water (28676-3)",
    "een hoorzitting over water (28676-3) d.d. 18 januari 2016",
    "Kamerstuk 28676-3 en 21 april 2021",
    "Kamerstuk 28676-3 van 3 tot 5 mei 2021",
    "Kamerstuk 28676-3, 31 februari 2021",
    "de motie-Belhaj\n\nKamerstuk 28676-3",
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_reads_what_the_text_calls_a_paper(text, expected):
    said = [
        f"{each.kind}|{each.movers}|{each.date or ''}" for each in find_references(text)
    ]
    assert "; ".join(said) == expected


@pytest.mark.parametrize("text", UNSAID)
def test_says_nothing_that_the_text_leaves_open(text):
    (reference,) = find_references(text)
    assert (reference.kind, reference.movers, reference.date) == ("", "", None)


def test_the_date_of_a_meeting_is_not_that_of_its_report():
    for text in (
        "verslag van de Raad van 7 april 2021 (28676-3)",
        "verslag van een commissiedebat, gehouden op 7 april 2021 (28676-3)",
    ):
        (reference,) = find_references(text)
        assert (reference.kind, reference.date) == ("verslag", None)
