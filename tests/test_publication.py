"""The official publisher's XML becomes lines and facts. Every text here is made up."""

from datetime import date

import pytest

from letters.errors import UnreadableFile
from letters.extraction import publication
from letters.extraction.formats import XML, tell_format
from letters.extraction.limits import Limits
from letters.shapes import Facts, Line

LIMITS = Limits()


DOSSIER = (
    "<dossier><dossiernummer><dossiernr>28 676</dossiernr></dossiernummer>"
    "<titel>NAVO</titel></dossier>"
)


def a_paper(
    text: str = "<al>Tekst.</al>",
    *,
    dossiers: str = DOSSIER,
    metadata: str = "",
    number: str = "290",
    chamber: str = "Tweede Kamer der Staten-Generaal",
    day: str = "",
) -> bytes:
    return f"""<?xml version="1.0" encoding="UTF-8"?>
    <officiele-publicatie><metadata>{metadata}</metadata><kamerstuk>
      <kamerstukkop>
        <tekstregel inhoud="kameraanduiding">{chamber}</tekstregel>
      </kamerstukkop>
      {dossiers}
      <stuk>
        <stuknr>Nr. <ondernummer kamer="2">{number}</ondernummer>
        </stuknr>
        <titel>BRIEF VAN DE MINISTER VAN DEFENSIE</titel>{day}
        <algemeen><vrije-tekst><tekst>{text}</tekst></vrije-tekst></algemeen>
      </stuk>
    </kamerstuk></officiele-publicatie>""".encode()


def paper_lines(text: str) -> tuple[Line, ...]:
    """Return the lines below the two headings of a paper."""
    (page,) = publication.read(a_paper(text), LIMITS).pages
    return page[2:]


def paper_texts(text: str) -> list[str]:
    return [line.text for line in paper_lines(text)]


def facts_in(**parts: str) -> Facts:
    return publication.read(a_paper(**parts), LIMITS).facts


def metas(**contents: str) -> str:
    """Return <meta> elements; "__" in a name stands for a full stop."""
    return "".join(
        f'<meta name="{name.replace("__", ".")}" content="{content}"/>'
        for name, content in contents.items()
    )


def test_a_paper_begins_with_its_dossier_and_its_own_title():
    (page,) = publication.read(a_paper(), LIMITS).pages
    assert [line.text for line in page] == [
        "28 676   NAVO",
        "Nr. 290   BRIEF VAN DE MINISTER VAN DEFENSIE",
        "Tekst.",
    ]


def test_a_publication_is_read_in_whole_paragraphs():
    document = publication.read(a_paper(), LIMITS)
    assert not document.wrapped
    assert document.media_type == "application/xml"


def test_headings_have_the_level_of_their_look_among_those_in_use():
    text = (
        '<tussenkop kopopmaak="vet">Agenda</tussenkop>'
        '<tussenkop kopopmaak="cur">Cyber</tussenkop>'
    )
    agenda, cyber = paper_lines(text)
    assert agenda == Line("Agenda", level=1, is_bold=True)
    assert cyber == Line("Cyber", level=2, is_italic=True)


def test_headings_of_one_look_are_all_of_the_first_level():
    (cyber,) = paper_lines('<tussenkop kopopmaak="cur">Cyber</tussenkop>')
    assert cyber.level == 1


def test_a_division_in_a_division_has_a_deeper_heading():
    text = (
        "<divisie><kop><nr>1.</nr><titel>Inleiding</titel></kop><al>Een.</al>"
        "<divisie><kop><nr>1.1</nr><titel>Doel</titel></kop></divisie></divisie>"
    )
    assert [(line.text, line.level) for line in paper_lines(text)] == [
        ("1. Inleiding", 1),
        ("Een.", 0),
        ("1.1 Doel", 2),
    ]


def test_an_instruction_to_the_printer_does_not_part_a_word():
    assert paper_texts("<al>structu<?xpp afbm?>reel<?xpp ep?> meer</al>") == [
        "structureel meer"
    ]


def test_white_space_in_the_file_is_one_space():
    text = "<al>\n   Kamerstuk\n   28&#160;676   </al>"
    assert paper_texts(text) == ["Kamerstuk 28 676"]


def test_a_reference_is_read_within_its_sentence():
    text = '<al>Zie <extref doc="kst-34919-1">34 919, nr. 1</extref>.</al>'
    assert paper_texts(text) == ["Zie 34 919, nr. 1."]


def test_a_paragraph_is_bold_only_when_all_of_it_is():
    text = (
        '<al><nadruk type="vet">Cyber</nadruk></al>'
        '<al><nadruk type="vet">Cyber</nadruk> staat op de agenda.</al>'
    )
    assert [line.is_bold for line in paper_lines(text)] == [True, False]


def test_a_list_keeps_its_drawn_numbers():
    text = (
        "<lijst><li><li.nr>1.</li.nr><al>Cyber</al><al>Vervolg</al></li>"
        "<li><li.nr>–</li.nr><al>Ruimte</al></li></lijst><al>Slot</al>"
    )
    assert paper_texts(text) == ["1. Cyber", "Vervolg", "– Ruimte", "Slot"]


def test_a_table_is_read_row_by_row():
    row = "<row><entry><al>{}</al></entry><entry><al>{}</al></entry></row>"
    rows = row.format("Land", "Bedrag") + row.format("Nederland", "2%")
    text = f"<table><tgroup><tbody>{rows}</tbody></tgroup></table>"
    assert paper_texts(text) == ["Land   Bedrag", "Nederland   2%"]


def test_a_note_leaves_its_mark_and_stands_at_the_end():
    note = "<noot><noot.nr>1</noot.nr><noot.al>Zie het verslag.</noot.al></noot>"
    text = f"<al>In april {note} sprak de Raad.</al><al>Slot.</al>"
    assert paper_lines(text) == (
        Line("In april¹ sprak de Raad."),
        Line("Slot."),
        Line("¹ Zie het verslag.", role="note"),
    )


def test_a_second_mark_of_a_note_is_drawn_too():
    note = '<noot id="n"><noot.nr>1</noot.nr><noot.al>Zie.</noot.al></noot>'
    text = f'<al>Een{note} twee<nootref refid="n"/>.</al>'
    assert paper_texts(text)[0] == "Een¹ twee¹."


def test_a_note_without_a_mark_joins_no_words():
    text = "<al>In april <noot><noot.al>Zie.</noot.al></noot>sprak de Raad.</al>"
    assert paper_texts(text) == ["In april sprak de Raad.", "Zie."]


def test_a_note_at_a_bold_heading_is_not_bold():
    note = "<noot><noot.nr>1</noot.nr><noot.al>Zie.</noot.al></noot>"
    text = f'<tussenkop kopopmaak="vet">Cyber{note}</tussenkop>'
    assert [line.is_bold for line in paper_lines(text)] == [True, False]


def test_who_signs_has_a_line_for_the_role_and_one_for_the_name():
    text = (
        "<ondertekening><functie>De Minister van Defensie,</functie>"
        "<naam><voornaam>A.B.</voornaam><achternaam>Voorbeeld</achternaam></naam>"
        "</ondertekening>"
    )
    assert paper_texts(text) == ["De Minister van Defensie,", "A.B. Voorbeeld"]


def test_a_debate_is_read_as_what_was_said():
    debate = """<officiele-publicatie><handelingen><agendapunt><nr>3</nr>
      <item-titel>NAVO-top</item-titel><spreekbeurt>
      <spreker><voorvoegsels>De heer</voorvoegsels>
      <naam><achternaam>Voorbeeld</achternaam></naam>:</spreker>
      <tekst><al>Voorzitter.</al></tekst></spreekbeurt>
      </agendapunt></handelingen></officiele-publicatie>"""
    document = publication.read(debate.encode(), LIMITS)
    (page,) = document.pages
    assert [line.text for line in page] == [
        "3 NAVO-top",
        "De heer Voorbeeld :",
        "Voorzitter.",
    ]
    assert document.facts == Facts()


def test_a_publication_that_was_encoded_twice_is_decoded_twice():
    content = b"\xef\xbb\xbf" + a_paper("<al>Financiën – begroting</al>")
    twice = content.decode("latin-1").encode()
    assert tell_format(twice) is XML
    (page,) = publication.read(twice, LIMITS).pages
    assert page[-1].text == "Financiën – begroting"


@pytest.mark.parametrize("encoding", ["ISO-8859-1", "UTF-8", "UTF-16"])
def test_the_encoding_is_the_one_that_is_declared(encoding):
    content = a_paper("<al>Financiën</al>").decode().replace("UTF-8", encoding)
    (page,) = publication.read(f"{content}\n".encode(encoding), LIMITS).pages
    assert page[-1].text == "Financiën"


def test_the_end_of_a_line_in_utf_16_is_two_bytes():
    content = f"\ufeff{a_paper().decode().replace('UTF-8', 'UTF-16')}\n"
    (page,) = publication.read(content.encode("utf-16-be"), LIMITS).pages
    assert page[-1].text == "Tekst."


# What a publication states


NUMBERS = [  # in the file, printed, the dossier
    ("<dossiernr>36 410</dossiernr><begrotingshoofdstuk>X</begrotingshoofdstuk>",
     "36 410 X   NAVO", "36410-X"),
    ("<dossiernr>21 501</dossiernr>-<raadnr>02</raadnr>",
     "21 501-02   NAVO", "21501-02"),
    ("<dossiernr>36 455</dossiernr> (<rijkswetnr>R2188</rijkswetnr>)",
     "36 455 (R2188)   NAVO", "36455"),
]  # fmt: skip


@pytest.mark.parametrize("number, printed, dossier", NUMBERS)
def test_a_dossier_with_an_addition(number, printed, dossier):
    dossiers = DOSSIER.replace("<dossiernr>28 676</dossiernr>", number)
    document = publication.read(a_paper(dossiers=dossiers), LIMITS)
    assert document.pages[0][0].text == printed
    assert document.facts.dossiers == (dossier,)
    assert document.facts.kamerstuk == f"kst-{dossier}-290"


def test_the_first_of_two_dossiers_owns_the_paper():
    dossiers = DOSSIER + DOSSIER.replace("28 676", "29 521")
    facts = facts_in(dossiers=dossiers)
    assert facts.dossiers == ("28676", "29521")
    assert facts.kamerstuk == "kst-28676-290"


def test_a_stated_identifier_wins_over_the_number_in_the_heading():
    stated = metas(DC__identifier="kst-28676-290-h1")
    assert facts_in(metadata=stated).kamerstuk == "kst-28676-290-h1"


def test_metadata_that_are_elsewhere_are_named_after_the_paper():
    address = "https://zoek.officielebekendmakingen.nl/kst-28676-290-n1/metadata.xml"
    stated = metas(OVERHEIDop__externMetadataRecord=address)
    assert facts_in(metadata=stated).kamerstuk == "kst-28676-290-n1"


def test_a_temporary_identifier_is_none():
    stated = metas(DC__identifier="kst-1027687")
    assert facts_in(metadata=stated).kamerstuk == "kst-28676-290"


TITLES = [
    metas(OVERHEIDop__documenttitel="Agenda NAVO-top"),
    metas(OVERHEIDop__documenttitel="Brief regering; Agenda NAVO-top"),
    metas(DC__type="Motie", OVERHEIDop__documenttitel="Motie; Agenda NAVO-top"),
    metas(
        OVERHEIDop__dossiertitel="NAVO",
        OVERHEIDop__documenttitel="",
        DC__title="NAVO; Brief regering; Agenda NAVO-top",
    ),
]


@pytest.mark.parametrize("stated", TITLES)
def test_the_title_is_without_its_dossier_and_its_kind(stated):
    assert facts_in(metadata=stated).title == "Agenda NAVO-top"


def test_a_semicolon_in_a_title_is_no_kind():
    stated = metas(OVERHEIDop__documenttitel="Verslag van de top; reactie op vragen")
    assert facts_in(metadata=stated).title == "Verslag van de top; reactie op vragen"


def test_the_chamber_is_the_one_that_printed_the_paper():
    assert facts_in(chamber="Tweede Kamer der Staten-Generaal").chamber == "TK"
    assert facts_in(chamber="Eerste Kamer der Staten-Generaal").chamber == "EK"


def test_a_paper_of_the_senate_has_a_letter():
    assert facts_in(number="E").kamerstuk == "kst-28676-E"


def test_the_date_is_the_day_of_issue():
    assert facts_in(metadata=metas(DCTERMS__issued="2024-02-07")).date == date(
        2024, 2, 7
    )


def test_the_date_above_the_letter_wins_over_the_day_of_issue():
    facts = facts_in(
        metadata=metas(DCTERMS__issued="2024-02-09"),
        text="<al>Den Haag, 7 februari 2024</al>",
    )
    assert facts.date == date(2024, 2, 7)


def test_a_date_in_a_sentence_is_not_that_of_the_letter():
    facts = facts_in(
        metadata=metas(DCTERMS__issued="2024-02-09"),
        text="<al>De top vond plaats in Vilnius, 11 juli 2023.</al>",
    )
    assert facts.date == date(2024, 2, 9)


def test_the_day_of_a_motion_is_a_fact():
    day = '<datumtekst>Voorgesteld <datum isodatum="2025-03-26">x</datum></datumtekst>'
    assert facts_in(day=day).date == date(2025, 3, 26)


def test_a_day_that_does_not_exist_is_no_date():
    assert facts_in(metadata=metas(DCTERMS__issued="2023-02-30")).date is None


# From strangers


NOT_A_PUBLICATION = [  # what, and what the error says
    (b"<officiele-publicatie>\n<al>Tekst</officiele-publicatie>", "line 2"),
    (b"<officiele-publicatie>&bom;</officiele-publicatie>", "bom"),
    (b"<feed><entry>Tekst</entry></feed>", "<feed>"),
    (b"<!DOCTYPE officiele-publicatie><officiele-publicatie/>", "DOCTYPE"),
    (b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><officiele-publicatie/>', "DOCTYPE"),
    (b"<officiele-publicatie>" + b"<al>" * 10_000, "depth"),
]  # fmt: skip


@pytest.mark.parametrize("content, says", NOT_A_PUBLICATION)
def test_what_is_no_publication_is_refused_with_the_reason(content, says):
    with pytest.raises(UnreadableFile, match=says):
        publication.read(content, LIMITS)


def test_an_entity_is_never_resolved(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("geheim")
    content = (
        f'<!DOCTYPE officiele-publicatie [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'
        "<officiele-publicatie><al>&e;</al></officiele-publicatie>"
    )
    with pytest.raises(UnreadableFile, match="DOCTYPE"):
        publication.read(content.encode(), LIMITS)


def test_entities_in_entities_are_refused():
    entities = '<!ENTITY a0 "NAVO">' + "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)
    )
    content = (
        f"<!DOCTYPE officiele-publicatie [{entities}]>"
        "<officiele-publicatie><al>&a9;</al></officiele-publicatie>"
    )
    with pytest.raises(UnreadableFile):
        publication.read(content.encode(), LIMITS)


def test_a_paragraph_of_five_megabytes_is_read():
    words = "woord " * 833_334
    assert paper_texts(f"<al>{words}</al>") == [words.strip()]
