"""Where sentences end, what they promise, and what annexes they keep back."""

import pytest

from letters.parsing.annexes import count_confidential_annexes
from letters.parsing.commitments import find_commitments
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
    # The verbs of telling, apart and joined.
    ("Dat zal ik, voorzien van een oordeel, met uw Kamer delen.", ""),
    ("Zij zal u, tezamen met de kaart, in mei worden aangeboden.", "in mei"),
    (
        "De stukken zullen de Kamer na vaststelling worden overgelegd.",
        "na vaststelling",
    ),
    ("In mei laat ik de Kamer weten of het schip vaart.", "In mei"),
    ("In mei licht ik uw commissie daarover in.", "In mei"),
    (
        "Die zal, zodra hij openbaar is, ter kennis van uw Kamer worden gebracht.",
        "zodra hij openbaar is",
    ),
    ("De Kamer zal daarvan kennis worden gegeven.", ""),
    ("Het kabinet zal dit voor 1 mei aan uw Kamer kenbaar maken.", "voor 1 mei"),
    ("Mijn ambtgenoot zal u na het reces een terugkoppeling geven.", "na het reces"),
    ("De commissie voor Defensie zal in mei worden bijgepraat.", "in mei"),
    ("Een brief hierover zal volgen.", ""),
    ("De uitkomst krijgt uw Kamer nog deze zomer.", "nog deze zomer"),
    ("Een overzicht treft u voortaan elk halfjaar aan in de nota.", "elk halfjaar"),
    ("De cijfers vindt u in het verslag, dat u in mei ontvangt.", "in mei"),
    ("De nota komt in mei uw kant op.", "in mei"),
    ("Zodra zij is vertaald, komt zij u toe.", "Zodra zij is vertaald"),
    # Who means to, is ready to, and goes on doing so.
    ("Ik stel mij voor u in mei verslag te doen.", "in mei"),
    ("Gaarne ben ik bereid uw commissie in mei nader te informeren.", "in mei"),
    ("Ik neem mij voor beide Kamers in mei een kaart te sturen.", "in mei"),
    ("Ons streven is erop gericht de nota in mei aan uw Kamer te zenden.", "in mei"),
    ("Ik kan u in mei nader berichten.", "in mei"),
    ("Ook over het vervolg blijf ik de Kamer informeren.", ""),
    ("In mei informeren de minister en ik de Staten-Generaal.", "In mei"),
    # Who answers and comes back tells the House, though it is not named.
    (
        "Hierop ga ik in bij de behandeling van de begroting.",
        "bij de behandeling van de begroting",
    ),
    ("Op de vragen van het lid Zon reageer ik in mei.", "in mei"),
    ("Aan het verzoek van uw commissie zal ik in mei voldoen.", "in mei"),
    ("Deze vragen zal ik zo snel mogelijk beantwoorden.", "zo snel mogelijk"),
    (
        "Dat zal worden toegelicht in het verslag van de top.",
        "in het verslag van de top",
    ),
    # Halves of a clause, and of a sentence.
    (
        "Op mijn toezegging kom ik, anders dan gemeld, niet nu maar in mei terug.",
        "in mei",
    ),
    (
        "Dat zal uw Kamer niet voor het reces, maar in de week daarna bereiken.",
        "in de week",
    ),
    ("Dat is niet voor mei gereed en zal u in juni bereiken.", "in juni"),
    ("Bijgaand treft u de nota, waarover ik u in juni zal informeren.", "in juni"),
    ("Mochten zij slagen, dan informeer ik de Kamer.", ""),
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
        "Wij informeren u over de bijeenkomst in juni.",
        "Ik heb u in mei een kaart gestuurd en uw vragen beantwoord.",
        "In de nota is aangekondigd dat de minister hierop zal ingaan in een brief.",
        "Hierbij, mede namens de minister van Defensie, ontvangt u de agenda.",
        "Als bijlagen treft u een brief en een kaart aan.",
        "Naar aanleiding van uw brief van mei bericht ik u als volgt.",
        "In antwoord op uw vraag kan ik u melden dat in mei is betaald.",
        "Ik zal de zorgen van uw Kamer in mei overbrengen.",
        "De Kamer is in mei geïnformeerd en zal in juni stemmen.",
        "Deze informatie kan niet met de Kamer worden gedeeld.",
        "De bondgenoten zullen elkaar tijdig informeren.",
        "De Raad komt in december op het voorstel terug.",
        "De minister gaat in mei op bezoek in Riga.",
        "De Noorse minister komt in mei op dit voorstel terug.",
        "Ik verwacht dat de Raad in mei op dit voorstel zal terugkomen.",
        "Ik vertrouw erop uw vragen te hebben beantwoord.",
        "Zoals gebruikelijk wordt de Kamer per kwartaal op de hoogte gehouden.",
        "In antwoord op uw vragen is het kabinet in april op de kosten ingegaan.",
        "Ik maak gebruik van dit debat om op uw vragen over het voornemen in te gaan.",
    ],
)
def test_what_is_no_commitment(sentence):
    assert not list(find_commitments(sentence, start=0))


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
