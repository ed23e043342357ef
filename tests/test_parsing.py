"""The parts of a letter, each in the forms in which letters write it."""

from datetime import date

import pytest

from letters.extraction import extract
from letters.parsing import parse_letter
from letters.parsing.heading import read_letterhead
from letters.parsing.roles import read_heading_roles
from letters.parsing.signatures import find_signatures
from letters.shapes import Line, ParsedLetter, SourceFile

PROSE = """De ministers spreken over de stand van zaken en over de plannen voor het
komende jaar. Nederland steunt de voorstellen die daarvoor zijn gedaan.
"""


def read(text: str) -> ParsedLetter:
    return parse_letter(extract(SourceFile("brief.txt", text.encode())))


def as_lines(text: str) -> list[Line]:
    """Return lines as they are read in plain text, where a space is 6 points wide."""
    return [
        Line(line.strip(), indent=6.0 * (len(line) - len(line.lstrip())))
        for line in text.split("\n")
    ]


SIGNATURES = [  # as written, name and role of each
    (
        "De minister van Defensie,\n\nJ. S. J. Verzonnen",
        "J. S. J. Verzonnen: minister van Defensie",
    ),
    (
        "De Minister van Financiën, A.Th.B. Bedacht-Zonen",
        "A.Th.B. Bedacht-Zonen: Minister van Financiën",
    ),
    (
        "DE MINISTER VAN DEFENSIE\n\nE. van Verzonnen",
        "E. van Verzonnen: MINISTER VAN DEFENSIE",
    ),
    (
        "De Minister van Defensie, De Staatssecretaris voor Europese Zaken,\n\n"
        "Drs. M.J.M. Verzonnen Drs. F.C. Bedacht",
        "Drs. M.J.M. Verzonnen: Minister van Defensie"
        " | Drs. F.C. Bedacht: Staatssecretaris voor Europese Zaken",
    ),
    (
        "De minister van Buitenlandse Zaken,     De minister van Defensie,\n\n\n"
        "Ada Verzonnen      Bob Bedacht",
        "Ada Verzonnen: minister van Buitenlandse Zaken"
        " | Bob Bedacht: minister van Defensie",
    ),
    (
        "De minister van Defensie, De minister van Financiën,\nAda Bedacht Bo Zon",
        "Ada Bedacht: minister van Defensie | Bo Zon: minister van Financiën",
    ),
    (
        "Mede namens de minister van Defensie,\n\nDe minister voor Buitenlandse\n"
        "Handel en Ontwikkelingssamenwerking,\n\nH.G.J. Bedacht Slot",
        "H.G.J. Bedacht Slot: minister voor Buitenlandse Handel en"
        " Ontwikkelingssamenwerking",
    ),
    (
        "Mede namens de minister van Financiën,de minister van Justitie en VeiligheidD."
        " Yeşil-Zonen",
        "D. Yeşil-Zonen: minister van Justitie en Veiligheid",
    ),
    (
        "de minister van Landbouw, Natuur en Voedselkwaliteit",
        ": minister van Landbouw, Natuur en Voedselkwaliteit",
    ),
    (
        "De minister van Financiën a.i.,\n\n(w.g.) Ada Bedacht",
        "Ada Bedacht: minister van Financiën a.i.",
    ),
    ("De Minister van Defensie,\n\nDeel:", ": Minister van Defensie"),
    (
        "De minister van Buitenlandse     De minister voor Buitenlandse Han-\n"
        "Zaken,                           del en Ontwikkelingshulp,\n\n"
        "Ada Bedacht                      Bob Verzonnen",
        "Ada Bedacht: minister van Buitenlandse Zaken"
        " | Bob Verzonnen: minister voor Buitenlandse Handel en Ontwikkelingshulp",
    ),
    (
        "De minister van Defensie,     De minister van Buitenlandse\n"
        "                              Zaken,\n\n"
        "Ada Bedacht\n                              Bob Verzonnen\nMET EEN TITEL",
        "Ada Bedacht: minister van Defensie"
        " | Bob Verzonnen: minister van Buitenlandse Zaken",
    ),
    (  # three columns, of which only the first and the last go on below
        "De minister van          De minister van Defensie,   De minister voor\n"
        "Buitenlandse Zaken,   Buitenlandse Handel en\n"
        "                                                     Ontwikkelingshulp,\n\n"
        "Ada Bedacht              Bob Verzonnen               Cas Zon",
        "Ada Bedacht: minister van Buitenlandse Zaken"
        " | Bob Verzonnen: minister van Defensie"
        " | Cas Zon: minister voor Buitenlandse Handel en Ontwikkelingshulp",
    ),
    (  # as OCR reads points and commas
        "De Minister van Defensie.\n\nDrs. J W. Bedacht",
        "Drs. J.W. Bedacht: Minister van Defensie",
    ),
    (
        "De minister-president,\nminister van Algemene Zaken,\nJan de Bedachte",
        "Jan de Bedachte: minister-president, minister van Algemene Zaken",
    ),
    (
        "De Gezant voor Ruimtezaken,\n\nProf. dr. P. C. de Bedachte",
        "Prof. dr. P. C. de Bedachte: Gezant voor Ruimtezaken",
    ),
    (
        "DE MINISTER VAN DEFENSIE,\n\nDRS. A. VERZONNEN",
        "DRS. A. VERZONNEN: MINISTER VAN DEFENSIE",
    ),
    (
        "De minister van Defensie,\n\nSigrid A.M. d’Edacht",
        "Sigrid A.M. d’Edacht: minister van Defensie",
    ),
    (
        "De minister van Defensie,\n\nA. Bedacht, MSc",
        "A. Bedacht, MSc: minister van Defensie",
    ),
    (
        "DE MINISTER VAN DEFENSIE, DE MINISTER VAN FINANCIËN,\n\n"
        "ADA BEDACHT BO VAN DER ZON",
        "ADA BEDACHT: MINISTER VAN DEFENSIE | BO VAN DER ZON: MINISTER VAN FINANCIËN",
    ),
    (
        "De minister van Financiën, De minister van Defensie,\nAda Bedacht Zon Bo Maan",
        ": minister van Financiën | : minister van Defensie",
    ),
    (
        "De minister van Financiën, De minister van Defensie,\nB. Maan Zon Ada de Wolk",
        ": minister van Financiën | : minister van Defensie",
    ),
    (
        "De minister van Financiën, De minister van Defensie, De minister van Justitie,"
        "\n\nAda Bedacht Bo Maan Cas van der Zon",
        "Ada Bedacht: minister van Financiën | Bo Maan: minister van Defensie"
        " | Cas van der Zon: minister van Justitie",
    ),
    (
        "De minister van Financiën, De minister van Defensie,\nspraken Ada Zon.",
        "",
    ),
    (
        "De minister van Defensie,\nnamens deze,\n\nA. Bedacht\nsecretaris-generaal",
        "A. Bedacht: minister van Defensie",
    ),
    ("Ada Bedacht\nMinister van Defensie", "Ada Bedacht: Minister van Defensie"),
    (
        "De minister van Defensie - A.Th.B. Bedacht",
        "A.Th.B. Bedacht: minister van Defensie",
    ),
    ("De minister van Defensie bracht een bezoek.\nAda Bedacht ging mee.", ""),
    ("De minister van Defensie,\ndie meereisde, sprak daar.", ""),
]


@pytest.mark.parametrize(("written", "expected"), SIGNATURES)
def test_signatures(written, expected):
    found = [
        f"{each.name}: {each.role}"
        for signature in find_signatures(as_lines(written))
        for each in signature.signatories
    ]
    assert " | ".join(found) == expected


@pytest.mark.parametrize(
    "above",
    [
        "Zij spreken elkaar.\ue000",
        "Zij spreken elkaar (Kamerstuk 28 676, nr. 1)",
        "Zij spreken elkaar. (Zie Kamerstuk 28 676.)",
        "Zij noemde dit “goed.”",
        "Zo bent u geïnformeerd;",
        "Hoogachtend",
        "Met vriendelijke groet",
    ],
)
def test_a_signature_may_stand_right_below_the_text(above):
    lines = as_lines(f"{above}\nDe minister van Defensie,\nA. Bedacht")
    (signature,) = find_signatures(lines)
    assert (signature.first, signature.last) == (1, 3)


@pytest.mark.parametrize(
    "written",
    [
        "Zij sprak (in Riga) met\nde minister van Defensie,\nA. Bedacht",
        "Zij sprak met\nDe minister van Defensie\n\nDaarna ging zij.",
    ],
)
def test_an_office_within_a_sentence_does_not_sign(written):
    assert not list(find_signatures(as_lines(written)))


def test_a_signature_before_the_annex_ends_before_its_title():
    lines = as_lines("De minister van Defensie,\n\nAda Bedacht\nGEANNOTEERDE AGENDA")
    (signature,) = find_signatures(lines)
    assert (signature.first, signature.last) == (0, 3)


HEADING_ROLES = [
    ("MINISTER VAN DEFENSIE", ["minister van Defensie"]),
    (
        "MINISTERS VAN BUITENLANDSE ZAKEN, VAN DEFENSIE EN VOOR BUITENLANDSE HANDEL EN"
        " ONTWIKKELINGSSAMENWERKING",
        [
            "minister van Buitenlandse Zaken",
            "minister van Defensie",
            "minister voor Buitenlandse Handel en Ontwikkelingssamenwerking",
        ],
    ),
    (
        "MINISTER EN STAATSSECRETARIS VAN DEFENSIE",
        ["minister van Defensie", "staatssecretaris van Defensie"],
    ),
    (
        "STAATSSECRETARIS VAN INFRASTRUCTUUR EN MILIEU EN DE MINISTERS VAN VEILIGHEID"
        " EN JUSTITIE EN VAN ONDERWIJS, CULTUUR EN WETENSCHAP",
        [
            "staatssecretaris van Infrastructuur en Milieu",
            "minister van Veiligheid en Justitie",
            "minister van Onderwijs, Cultuur en Wetenschap",
        ],
    ),
    ("INFORMATEUR", []),
]


@pytest.mark.parametrize(("written", "roles"), HEADING_ROLES)
def test_writers_in_the_head_of_a_publication(written, roles):
    assert list(read_heading_roles(f"BRIEF VAN DE {written}")) == roles


PUBLICATIONS = [  # the lines of the head, dossiers, own identifier
    ("28 676\nNAVO\nNr. 290\nBRIEF VAN DE MINISTER", "28676", "kst-28676-290"),
    ("28 676 NAVO\nNr. 290 BRIEF VAN DE MINISTER", "28676", "kst-28676-290"),
    (
        "21 501-02 Raad\n28 676 NAVO\nNr. 7\nBRIEF VAN DE MINISTER",
        "21501-02 28676",
        "kst-21501-02-7",
    ),
    (
        "35 570 X Vaststelling\nNr. 7 HERDRUK1\nBRIEF VAN DE MINISTER",
        "35570-X",
        "kst-35570-X-7-h1",
    ),
    ("36 455 (R2188) Wet\nNr. 11\nBRIEF VAN DE MINISTER", "36455", "kst-36455-11"),
    ("36 067 Navo\nY BRIEF VAN DE MINISTER VAN DEFENSIE", "36067", "kst-36067-Y"),
    (
        "Vergaderjaar 2003-2004\n29 200 II Staten-Generaal\nB BRIEF VAN DE MINISTER",
        "29200-II",
        "kst-20032004-29200-II-B",
    ),
    ("BRIEF VAN DE MINISTER VAN DEFENSIE", "", ""),
]


@pytest.mark.parametrize(("head", "dossiers", "kamerstuk"), PUBLICATIONS)
def test_the_head_of_a_publication(head, dossiers, kamerstuk):
    letter = read(f"{head}\n\nDen Haag, 24 mei 2018\n\n{PROSE}")
    assert (" ".join(letter.dossiers), letter.kamerstuk) == (dossiers, kamerstuk)
    assert letter.date == date(2018, 5, 24)
    assert letter.text.startswith("De ministers spreken")


LETTERHEADS = [  # the head, title, date, chamber
    (
        "Aan de Voorzitter van de      Directie Veiligheid\n"
        "Eerste Kamer der              Rijnstraat 8\nStaten-Generaal\n\n"
        "Datum     3 mei 2001\nBetreft   Een onderwerp dat niet past op één regel van\n"
        "          het briefhoofd\n",
        (
            "Een onderwerp dat niet past op één regel van het briefhoofd",
            "2001-05-03",
            "EK",
        ),
    ),
    (
        "de Voorzitter van de Tweede Kamer\n\nDatum\n3 mei 2011\nOnderwerp\nBezoek\n"
        "Onze referentie\nBS1 van 4 juni 2010\n",
        ("Bezoek", "2011-05-03", "TK"),
    ),
    (
        "Datum\n3 mei 2011\nOnderwerp\nGeannoteerde agenda van de NAVO-\n"
        "ministeriële van 3 en 4 mei\n2011 te Berlijn\nDe bijlage\n",
        (
            "Geannoteerde agenda van de NAVO-ministeriële van 3 en 4 mei 2011"
            " te Berlijn",
            "2011-05-03",
            "",
        ),
    ),
    (
        "Datum     3 mei 2011\n"
        f"Betreft{' ' * 30}Agenda van de NAVO-\n"
        f"{' ' * 37}ministeriële van\n{' ' * 37}4 mei\n",
        ("Agenda van de NAVO-ministeriële van 4 mei", "2011-05-03", ""),
    ),
    (
        "Betreft     Agenda van de Raad van 9 en 10 juni\n"
        f"{' ' * 38}2022\nDatum       3 mei 2022\n",
        ("Agenda van de Raad van 9 en 10 juni 2022", "2022-05-03", ""),
    ),
    (  # a table, and then a letterhead of two columns
        "Datum                               3 mei 2011\n"
        "Betreft                             Verslag NAVO Defence\n"
        f"{' ' * 36}Ministers Meeting\n",
        ("Verslag NAVO Defence Ministers Meeting", "2011-05-03", ""),
    ),
    (
        "Datum      3 mei 2011               Directie Veiligheid\n"
        "Betreft    Verslag NAVO Defence\n"
        f"{' ' * 36}Bijlagen\n",
        ("Verslag NAVO Defence", "2011-05-03", ""),
    ),
    (
        "Onderwerp\nVerslag van de vergadering op\n22\nen 23 mei 2020\nPostbus 20701\n",
        ("Verslag van de vergadering op 22 en 23 mei 2020", None, ""),
    ),
    (  # beside a column of its own, where no word of the next line had room
        f"Eerste Kamer{' ' * 36}Postbus 20701\n\n"
        "Betreft   Verslag van de bijeenkomst\n"
        f"{' ' * 36}Buitenlandse Zaken die in het\n{' ' * 36}voorjaar plaatsvond\n",
        (
            "Verslag van de bijeenkomst Buitenlandse Zaken die in het voorjaar"
            " plaatsvond",
            None,
            "EK",
        ),
    ),
    (  # an address
        f"Eerste Kamer{' ' * 36}Directie Veiligheid\n\n"
        "Betreft   Verslag van de bijeenkomst\n"
        f"{' ' * 36}Postbus 20701\n{' ' * 36}2500 EB Den Haag\n",
        ("Verslag van de bijeenkomst", None, "EK"),
    ),
    (
        "Aan de voorzitters van de\nEerste en Tweede Kamer\nDatum 3 mei 2011\n",
        ("", "2011-05-03", ""),
    ),
    ("Den Haag, 3 mei 2011\nUw brief van 1 april 2011\n", ("", "2011-05-03", "")),
    ("", ("", None, "")),
]


@pytest.mark.parametrize(("head", "expected"), LETTERHEADS)
def test_letterheads(head, expected):
    found = read_letterhead(as_lines(f"{head}\nGeachte voorzitter,\n\n{PROSE}"))
    day = found.date and found.date.isoformat()
    assert (found.title, day, found.chamber) == expected


def test_a_subject_in_a_narrow_column_goes_on_where_its_line_is_full():
    prose = "Hierbij ontvangt de Kamer\nwat de ministers bespraken\n" * 9
    head = "Betreft Verslag NAVO\nministeriële vergadering\n\nGeachte voorzitter,\n"
    found = read_letterhead(as_lines(head + prose))
    assert found.title == "Verslag NAVO ministeriële vergadering"


def test_a_letter_without_salutation_begins_below_its_labels():
    letter = read(
        "de Voorzitter van de Tweede Kamer\nder Staten-Generaal\n\nDatum 3 mei 2011\n"
        f"Onderwerp Verslag van het bezoek\n\n{PROSE}"
    )
    assert letter.text.startswith("De ministers spreken")


@pytest.mark.parametrize(
    ("title", "kinds"), [("Terugblik op Riga", ["defence"]), ("Stand van zaken", [])]
)
def test_a_letter_that_reports_is_of_the_meeting_it_names(title, kinds):
    opening = (
        "Hierbij informeer ik u over de uitkomsten van de bijeenkomst van de"
        " NAVO-ministers van Defensie van 3 en 4 juni 2021 in Riga."
    )
    letter = read(f"Betreft {title}\n\nGeachte voorzitter,\n\n{opening}\n\n{PROSE}")
    assert [each.kind for each in letter.meetings] == kinds
