"""Which words of a sentence say when something will be done."""

import pytest

from letters.parsing.deadlines import find_deadline

DEADLINES = [  # a sentence and its words of time
    ("Ik informeer u zo spoedig mogelijk na de Top.", "zo spoedig mogelijk na de Top"),
    ("Ik informeer u per brief in week 23.", "in week 23"),
    ("U ontvangt in de eerste week van mei een brief.", "in de eerste week van mei"),
    (
        "Uiterlijk drie weken voor het commissiedebat ontvangt u een nota.",
        "Uiterlijk drie weken voor het commissiedebat",
    ),
    ("De antwoorden worden nog deze week gestuurd.", "nog deze week"),
    (
        "Voor het einde van de maand maart volgt een plan.",
        "Voor het einde van de maand maart",
    ),
    ("Dat zal zo snel mogelijk, doch uiterlijk 14 mei, gebeuren.", "uiterlijk 14 mei"),
    (
        "U ontvangt uiterlijk het tweede kwartaal een plan.",
        "uiterlijk het tweede kwartaal",
    ),
    (
        "Dit wordt in de volgende halfjaarrapportage aan uw Kamer gemeld.",
        "in de volgende halfjaarrapportage",
    ),
    (
        "U wordt bij gelegenheid van de Voorjaarsnota bericht.",
        "bij gelegenheid van de Voorjaarsnota",
    ),
    (
        "Na ommekomst van het advies stuur ik u een reactie.",
        "Na ommekomst van het advies",
    ),
    (
        "U wordt geïnformeerd na besluitvorming in de ministerraad.",
        "na besluitvorming in de ministerraad",
    ),
    (
        "Bij de aanbieding van de begroting zal ik daarop terugkomen.",
        "Bij de aanbieding van de begroting",
    ),
    ("Over vier maanden rapporteer ik u opnieuw.", "Over vier maanden"),
    ("Met Prinsjesdag zult u het plan ontvangen.", "Met Prinsjesdag"),
    ("Ik zal u elk halfjaar over de leveringen berichten.", "elk halfjaar"),
    ("Uiterlijk eind Q1 2025 ontvangt u een kaart.", "Uiterlijk eind Q1 2025"),
    ("Ik informeer u op een later moment.", "op een later moment"),
    ("Ik kom hier op terug vóór het plenaire debat.", "vóór het plenaire debat"),
    (
        "Ik streef ernaar u het verslag voor het debat van 5 mei toe te zenden.",
        "voor het debat van 5 mei",
    ),
    (
        "Zodra er meer bekend is, stellen wij de beide Kamers op de hoogte.",
        "Zodra er meer bekend is",
    ),
    ("De vragen van het lid Zon worden uiterlijk 5 mei beantwoord.", "uiterlijk 5 mei"),
    ("Ik hoop u daarover in mei meer te kunnen vertellen.", "in mei"),
    ("Het kabinet zegt toe u ieder kwartaal te informeren.", "ieder kwartaal"),
    ("Op korte termijn breng ik u op de hoogte.", "Op korte termijn"),
    ("U wordt hierover, zoals altijd, in maart geïnformeerd.", "in maart"),
    ("Nog voor het weekend ontvangt u de stukken.", "Nog voor het weekend"),
    (
        "Ten tijde van de begrotingsbehandeling wordt u geïnformeerd.",
        "Ten tijde van de begrotingsbehandeling",
    ),
    ("Ik zal u te gelegener tijd berichten.", "te gelegener tijd"),
    ("Ik kom hier in het verslag op terug.", "in het verslag"),
    ("Ik informeer u aan het eind van het jaar.", "aan het eind van het jaar"),
    ("Ik informeer u begin komend jaar.", "begin komend jaar"),
    ("Ik informeer u kort voor de zomer.", "kort voor de zomer"),
    ("Ik informeer u tegen het einde van 2025.", "tegen het einde van 2025"),
    (
        "Ik informeer u in het eerste halfjaar van 2025.",
        "in het eerste halfjaar van 2025",
    ),
    ("Ik informeer u met de Voorjaarsnota.", "met de Voorjaarsnota"),
    ("Ik informeer u op zeer korte termijn.", "op zeer korte termijn"),
    ("Ik informeer u zo snel als mogelijk.", "zo snel als mogelijk"),
    ("Ik informeer u twee weken voor de Top.", "twee weken voor de Top"),
    ("Ik informeer u twee keer per jaar.", "twee keer per jaar"),
    ("Ik informeer u nadat het besluit is genomen.", "nadat het besluit is genomen"),
    ("Ik informeer u na de NAVO-top.", "na de NAVO-top"),
    (
        "Ik informeer u na de bijeenkomst van NAVO-ministers van Defensie in juni.",
        "na de bijeenkomst van NAVO-ministers van Defensie in juni",
    ),
    ("Ik informeer u ruim voor de bijeenkomst.", "ruim voor de bijeenkomst"),
    ("Ik stuur u de stukken voor de bijeenkomst.", ""),
    ("Ik informeer u in de aanloop naar de Top.", "in de aanloop naar de Top"),
    ("Ik informeer u vóór de zitting van 3 mei.", "vóór de zitting van 3 mei"),
    ("Ik informeer u voor aanvang van het debat.", "voor aanvang van het debat"),
    ("Ik informeer u in januari of februari.", "in januari of februari"),
    ("Ik informeer u halverwege 2025.", "halverwege 2025"),
    ("Ik informeer u voor het algemeen overleg.", "voor het algemeen overleg"),
    ("Ik zal u dit jaar nog informeren.", "dit jaar nog"),
    ("Ik informeer u bij Voorjaarsnota 2024.", "bij Voorjaarsnota 2024"),
    ("Ik informeer u wanneer dat is besloten.", "wanneer dat is besloten"),
    ("Ik zal u te gepasten tijde berichten.", "te gepasten tijde"),
    ("U ontvangt dezer dagen een brief.", "dezer dagen"),
    ("U ontvangt vandaag een brief.", "vandaag"),
    (
        "Ik informeer u voor de begrotingsbehandeling van Defensie.",
        "voor de begrotingsbehandeling van Defensie",
    ),
    (
        "Ik meld u dat in het verslag van de bijeenkomst.",
        "in het verslag van de bijeenkomst",
    ),
    ("Ik kom hier vóór de Top in Madrid op terug.", "vóór de Top in Madrid"),
    ("U ontvangt die niet later dan 15 juni.", "niet later dan 15 juni"),
    (
        "Ik informeer u voor het einde van het kalenderjaar.",
        "voor het einde van het kalenderjaar",
    ),
    ("Ik informeer u voor 1 mei a.s. nader.", "voor 1 mei a.s."),
    ("Ik informeer u op zo kort mogelijke termijn.", "op zo kort mogelijke termijn"),
    (
        "Ik zal u bij de rapportage over de vervanging van de F-16 nader informeren.",
        "bij de rapportage over de vervanging van de F-16",
    ),
    ("Ik informeer u komend najaar.", "komend najaar"),
    ("Ik informeer u voor de eenheden in Litouwen.", ""),
    ("Ik informeer u met een rapportage.", ""),
    # What belongs to the event, and where it ends.
    (
        "Na ommekomst van het advies van de Raad over Togo stuur ik u een brief.",
        "Na ommekomst van het advies van de Raad over Togo",
    ),
    (
        "Ik informeer u na ommekomst van het advies over de kosten.",
        "na ommekomst van het advies",
    ),
    (
        "Ik zal u na afloop van het overleg met de bonden verslag doen.",
        "na afloop van het overleg met de bonden",
    ),
    (
        "Ik zal u tijdig voor de formele zitting in juni inlichten.",
        "tijdig voor de formele zitting in juni",
    ),
    ("Na terugkeer uit Riga meld ik u de uitkomst.", "Na terugkeer uit Riga"),
    ("U ontvangt een jaar na de start een verslag.", "een jaar na de start"),
    (
        "Ik zal u voor het verstrijken van de termijn berichten.",
        "voor het verstrijken van de termijn",
    ),
    ("Ik zal u vóór de zomer over de kosten berichten.", "vóór de zomer"),
    ("Zodra het plan gereed is zullen wij u dat sturen.", "Zodra het plan gereed is"),
    ("Zodra het plan gereed is stuur ik u dat.", "Zodra het plan gereed is"),
    (
        "Ik zal u in de maandelijkse brief over Togo berichten.",
        "in de maandelijkse brief over Togo",
    ),
    (
        "Ik bericht u in de week voorafgaand aan de top.",
        "in de week voorafgaand aan de top",
    ),
    (
        "Ik bericht u tegelijk met de begroting voor 2025.",
        "tegelijk met de begroting voor 2025",
    ),
    ("Ik zal u vroeg in 2021 berichten.", "vroeg in 2021"),
    ("Ik bericht u met ingang van volgend jaar.", "met ingang van volgend jaar"),
    ("Ik bericht u om de drie maanden.", "om de drie maanden"),
    ("Op 3 oktober bericht ik u.", "Op 3 oktober"),
    ("Ik bericht u terstond, indien dat nodig is.", "terstond"),
    ("Als de studie is voltooid, bericht ik u.", "Als de studie is voltooid"),
    ("Ik bericht u achteraf in het verslag.", "in het verslag"),
    ("Ik bericht u tussentijds.", "tussentijds"),
]


@pytest.mark.parametrize(("sentence", "words"), DEADLINES)
def test_deadlines(sentence, words):
    assert find_deadline(sentence) == words
