"""Where sentences end, what they promise and when, and what annexes they keep back."""

import pytest

from letters.parsing.annexes import count_confidential_annexes
from letters.parsing.commitments import find_commitments
from letters.parsing.deadlines import find_deadline
from letters.parsing.sentences import find_sentences

SENTENCES = [
    "Zie Kamerstuk 28 676, nr. 3.",
    "De motie-Verzonnen c.s. is aangenomen (art. 100).",
    "Dat zei J. A. Bedacht.",
    "Zie ook Kamerstukken I 2014/15, 33 763, B.",
    "De zorg is groot.¹",
    "Dat was in Brussel.4",
    "Het gaat om nr.4 Zie aldaar.",
    "“Dit is het.”",
    "Wat dan?",
]


def test_sentences():
    text = " ".join(SENTENCES)
    assert [text[start:end] for start, end in find_sentences(text)] == SENTENCES


COMMITMENTS = [  # a sentence and the words of its deadline
    (
        "Ik zal uw Kamer in het eerste kwartaal van 2026 informeren.",
        "in het eerste kwartaal van 2026",
    ),
    ("Uw Kamer wordt hier te zijner tijd over geïnformeerd.", "te zijner tijd"),
    ("Zoals toegezegd ontvangt u voor de zomer een uitwerking.", "voor de zomer"),
    ("Uiterlijk 1 mei 2024 meld ik de Kamer de uitkomst.", "Uiterlijk 1 mei 2024"),
    ("Het verslag gaat uw Kamer zo spoedig mogelijk toe.", "zo spoedig mogelijk"),
    ("De staatssecretaris zal hier in juni op terugkomen.", "in juni"),
    (
        "Ik kom hierop terug in de volgende rapportage over munitie.",
        "in de volgende rapportage over munitie",
    ),
    ("Uw Kamer kan in september een nota tegemoetzien.", "in september"),
    ("De evaluatie wordt medio 2025 aan de Kamer aangeboden.", "medio 2025"),
    ("Zodra dat bekend is, informeer ik uw Kamer.", "Zodra dat bekend is"),
    (
        "Binnen tien dagen na afloop zenden wij u een verslag.",
        "Binnen tien dagen na afloop",
    ),
    (
        "De minister zal u, mede namens mij, bij de begroting voor 2019 berichten.",
        "bij de begroting voor 2019",
    ),
    ("Mocht dat zo zijn, dan ontvangt uw Kamer de gebruikelijke brief.", ""),
    ("Over deze motie wordt uw Kamer bij brief geïnformeerd.", ""),
    ("Ik zal uw Kamer hierover jaarlijks berichten.", "jaarlijks"),
    (
        "Ik zeg u toe dat ik hier voor de begrotingsbehandeling op terugkom.",
        "voor de begrotingsbehandeling",
    ),
    (
        "In de volgende brief over munitie wordt uw Kamer nader geïnformeerd.",
        "In de volgende brief over munitie",
    ),
    ("Hierop zal nader worden ingegaan in het verslag.", "in het verslag"),
    ("Ik zeg toe uw Kamer in het najaar te informeren.", "in het najaar"),
    (
        "Ik zeg u toe de Kamer voor 1 mei een nota te doen toekomen.",
        "voor 1 mei",
    ),
    (
        "De minister heeft toegezegd de Kamer in mei een brief te sturen.",
        "in mei",
    ),
    ("Het kabinet streeft ernaar u voor de zomer te informeren.", "voor de zomer"),
    ("Ik hoop u hierover in januari te kunnen berichten.", "in januari"),
    ("Het kabinet zal na afloop aan de Kamer verslag doen.", "na afloop"),
    ("Het kabinet is voornemens u in juni te informeren.", "in juni"),
    ("De Kamer zal van de uitkomst op de hoogte worden gesteld.", ""),
    ("Wij zullen u over de Top verslag uitbrengen.", ""),
    ("De nota komt in het voorjaar naar de Kamer.", "in het voorjaar"),
    ("De stukken worden u nagezonden.", ""),
    ("Nadere informatie volgt zo spoedig mogelijk.", "zo spoedig mogelijk"),
    ("Wij houden u van de ontwikkelingen op de hoogte.", ""),
    ("Die is gereed en gaat bij de begroting naar uw Kamer.", "bij de begroting"),
    ("De Eerste Kamer krijgt hiervan voor 1 mei een afschrift.", "voor 1 mei"),
    (
        "Het verslag zal zo spoedig mogelijk worden toegezonden.",
        "zo spoedig mogelijk",
    ),
    (
        "Hierover wordt in de volgende voortgangsrapportage gerapporteerd.",
        "in de volgende voortgangsrapportage",
    ),
    ("Daarop zal ik in het verslag nader ingaan.", "in het verslag"),
    ("Zoals toegezegd in het debat stuur ik uw Kamer een brief over honden.", ""),
    ("Een verslag volgt na afloop van de bijeenkomst.", "na afloop van de bijeenkomst"),
    ("De nota zal u in de zomer bereiken.", "in de zomer"),
    ("Ik bericht u nader in mei.", "in mei"),
    ("De regering zal de Kamer daarvan in mei in kennis stellen.", "in mei"),
    ("Ik zeg u toe hierop in mei terug te komen.", "in mei"),
    ("Op het verzoek van het lid Zon zal ik in mei reageren.", "in mei"),
    ("Voor de zomer is er overleg; hierover wordt u geïnformeerd.", ""),
]


@pytest.mark.parametrize(("sentence", "deadline"), COMMITMENTS)
def test_commitments(sentence, deadline):
    (found,) = find_commitments(f"Vooraf. {sentence} Daarna.", start=100)
    assert (found.start, found.end) == (108, 108 + len(sentence))
    assert found.deadline == deadline


def test_the_mark_of_a_list_is_no_part_of_a_commitment():
    (found,) = find_commitments("• Ik zal u in mei informeren.", start=100)
    assert (found.start, found.end) == (102, 129)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hierbij stuur ik u de geannoteerde agenda.",
        "Met deze brief informeer ik uw Kamer over de uitkomsten.",
        "Mede namens de minister van Defensie bied ik u de agenda aan.",
        "Uw Kamer is hierover op 3 mei geïnformeerd.",
        "De rapportage wordt jaarlijks aan uw Kamer aangeboden.",
        "Uw Kamer ontvangt elk jaar een overzicht.",
        "De brief volgt op een verzoek van de commissie.",
        "Uw Kamer heeft het verslag in juni ontvangen.",
        "Tijdens het debat heb ik uw Kamer toegezegd een overzicht te sturen.",
        "De vragen kunnen niet binnen de gestelde termijn worden beantwoord.",
        "Het kabinet zal aandringen op een spoedig besluit.",
        "De Secretaris-Generaal zal de ministers in juni informeren.",
        "Het kabinet hecht eraan dat uw Kamer tijdig wordt geïnformeerd.",
        "In mijn brief heb ik toegezegd hierop terug te komen.",
        "Zoals toegezegd tijdens het debat stuur ik uw Kamer een overzicht.",
        "Kunt u toezeggen dat de Kamer wordt geïnformeerd?",
        "Uw Kamer heeft verzocht voor de zomer te worden geïnformeerd.",
        "De commissie vroeg of de Kamer voor de top een brief ontvangt.",
        "Hierover zou uw Kamer in juni worden geïnformeerd.",
        "Ik heb de motie zo verstaan dat de Kamer tijdig wordt geïnformeerd.",
        "De minister gaat naar de Kamer van Koophandel.",
        "Gaarne informeer ik u over de Nederlandse inzet.",
        "Het kabinet is voornemens de lijst niet te delen met de Kamer.",
        "Het kabinet deelt met uw Kamer de zorgen over de grens.",
        "In het verslag wordt ingegaan op de gesprekken met de bondgenoten.",
        "Over de toezegging meld ik u dat de cijfers openbaar zijn.",
        "Een overzicht gaat u in een vertrouwelijke bijlage toe.",
    ],
)
def test_what_is_no_commitment(sentence):
    assert not list(find_commitments(sentence, start=0))


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
]


@pytest.mark.parametrize(("sentence", "words"), DEADLINES)
def test_deadlines(sentence, words):
    assert find_deadline(sentence) == words


ANNEXES = [
    ("De brief gaat u in een vertrouwelijke bijlage toe.", 1),
    ("Zie de vertrouwelijke bijlage. De vertrouwelijke bijlage is kort.", 1),
    ("Twee vertrouwelijke bijlagen liggen ter inzage.", 2),
    ("Bijlagen: 3 (waarvan 1 vertrouwelijk)", 1),
    ("Bijlage(n): 2, waarvan 1 vertrouwelijk", 1),
    ("Bijlage 2 is vertrouwelijk.", 1),
    ("De bijlage bij deze brief is vertrouwelijk.", 1),
    ("De bijlage is staatsgeheim gerubriceerd.", 1),
    ("De bijlagen 1 en 2 zijn vertrouwelijk.", 2),
    ("Een overzicht is als bijlage vertrouwelijk ter inzage gelegd.", 1),
    ("Er is geen vertrouwelijke bijlage.", 0),
    ("De bijlage is niet vertrouwelijk.", 0),
    ("Zie de vertrouwelijke bijlage bij de brief van 3 mei.", 0),
    ("Dat is vertrouwelijk besproken.", 0),
]


@pytest.mark.parametrize(("text", "count"), ANNEXES)
def test_confidential_annexes(text, count):
    assert count_confidential_annexes(text) == count
