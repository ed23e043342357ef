"""What a reader types, and which texts that means; neither index nor database."""

import pytest

from benchmarks import relevance
from letters.search.dutch import tokens
from letters.search.query import MAX_LENGTH, All, Any, parse
from tests.searching import holds

SAME = [  # a word of the text, another form of it in the query
    ("afschrikking", "afschrikken"),
    ("brieven", "brief"),
    ("huizen", "huis"),
    ("raketten", "raket"),
    ("wapens", "wapen"),
    ("lidstaten", "lidstaat"),
    ("verdediging", "verdedigen"),
    ("geïntegreerde", "geintegreerde"),
    ("coördinatie", "coordinatie"),
    ("coo\u0308rdinatie", "coördinatie"),
    ("NAVO", "navo"),
    ("ﬁnanciering", "financiering"),
    ("cy\u00adber\u200d", "cyber"),
    ("strategieën", "strategische"),
    ("technologieën", "technologische"),
    ("politieke", "politiek"),
    ("gecoördineerd", "coördineren"),
    ("geleverd", "leveringen"),
    ("gebieden", "gebied"),
    ("gebruikt", "gebruik"),
    ("beschermt", "bescherming"),
    ("bezuinigd", "bezuinigingen"),
    ("investeert", "investeren"),
    ("levert", "leveren"),
    ("steunde", "steunt"),
    ("hervormd", "hervormingen"),
    ("ontwikkeld", "ontwikkelingen"),
    ("verklaard", "verklaring"),
    ("draait", "draaien"),
    ("geoefend", "oefeningen"),
    ("sterke", "sterk"),
    ("hoge", "hoog"),
    ("weerbare", "weerbaarheid"),
    ("operationele", "operationeel"),
    ("Europese", "Europees"),
    ("terrorisme", "terroristische"),
    ("antwoorden", "antwoord"),
    ("voorwaarden", "voorwaarde"),
    ("voorbeelden", "voorbeeld"),
    ("ideeën", "idee"),
    ("transparantie", "transparante"),
    ("experts", "expert"),
]

APART = [  # a word of the text, another word in the query
    ("wel", "geweld"),
    ("over", "overheid"),
    ("men", "mensen"),
    ("kan", "kansen"),
    ("een", "eenheid"),
    ("meer", "meerderheid"),
    ("naar", "NAR"),
    ("bieden", "gebied"),
    ("weer", "geweer"),
    ("bommen", "boom"),
    ("weer", "weerbaar"),
    ("inzet", "inzetbaarheid"),
    ("procent", "proces"),
    ("talen", "talent"),
    ("noorden", "Noren"),
    ("steeds", "steden"),
    ("gelet", "Letten"),
]

COMPOUNDS = [  # a compound of the text, a word that it is made of
    ("veiligheidsdreigingen", "dreiging"),
    ("veiligheidsdreigingen", "veiligheid"),
    ("Raketverdediging", "raketten verdedigen"),
    ("wapenbeheersingsbeleid", "wapens"),
    ("wapenbeheersingsbeleid", "beheersing"),
    ("wapenbeheersingsbeleid", "wapenbeheersing"),
    ("defensieplanningsproces", "planning"),
    ("cyberweerbaarheid", "weerbaar"),
    ("NAVO-verdragsgebied", "verdrag"),
    ("coördinatieplatform", "coördinatie"),
    ("kamerstukken", "stukken"),
    ("taakstelling", "stelling"),
    ("krijgsmacht", "macht"),
    ("antitankwapens", "wapens"),
    ("Noordzee", "zee"),
    ("energienet", "net"),
]

NO_COMPOUNDS = [  # a word, another that it seems to hold
    ("overleg", "over"),
    ("onderhandelingen", "handelingen"),
    ("minister", "ster"),
    ("behandelen", "delen"),
    ("bestrijden", "rijden"),
    ("versterkende", "ende"),
    ("markering", "ring"),
    ("combinatie", "natie"),
    ("commandostructuur", "truc"),
    ("taakstelling", "telling"),
    ("krijgsmacht", "smacht"),
]

SPELLINGS = [  # as written in the text, as typed
    ("de F-35 vliegt", "F-35"),
    ("de F-35 vliegt", "F35"),
    ("de F-35 vliegt", "f 35"),
    ("de F35 vliegt", "F-35"),
    ("de F 35 vliegt", "F-35"),
    ("motie (35570-X-39)", "35570-X-39"),
    ("motie (35570-X-39)", "35 570 X, nr. 39"),
    ("motie (35570-X-39)", "Kamerstuk 35570-X nr. 39"),
    ("motie (35570-X-39)", "kst-35570-X-39"),
    ("motie (35570-X-39)", "KST 35570 X 39"),
    ("Kamerstuk 35 570 X, nr. 39", "35570-X-39"),
    ("Kamerstuk 35\u00a0570\u00a0X, nr.\u00a039", "35570-X-39"),
    ("35570-X, nr. 39", "35 570 X nr 39"),
    ("Kamerstuk 28 676, nr. 357", "28676-357"),
    ("28.676, Nr. 357", "Kamerstukken II 2020/21, 28676, nr. 357"),
    ("Kamerstuk 21501-28, nr. 207", "21 501-28-207"),
    ("Kamerstuk 33802, nr. C", "33802-C"),
    ("Kamerstuk 28 676, nr. 357", "28 676 no. 357"),
    ("Kamerstuk 28 676, nr. 357", "28 676, nummer 357"),
    ("Kamerstuk 28 676, nr. 357", "28676/357"),
    (
        "Kamerstuk 28 676, nr. 357",
        "Tweede Kamer, vergaderjaar 2020-2021, 28 676, nr. 357",
    ),
    ("Kamerstuk 28 676, nr. 357", "Kamerstukken II, 2020-2021, 28 676, nr. 357"),
    ("Kamerstuk 28 676, No. 357", "28676-357"),
    ("28 676/357", "28676-357"),
    ("35570-X, nr. 39", "35570 hoofdstuk X nr. 39"),
    ("35 570, hoofdstuk XIII, nummer 39", "35570-XIII-39"),
    ("35570-X, nr. 39", '"35 570, hoofdstuk X, nummer 39"'),
    ("zaak 2021D12041", "2021D12041"),
    ("dossier 28676", "28 676"),
    ("250.000 euro", "250000"),
    ("NAVO-EU samenwerking", "NAVO-EU"),
    ("NAVO-EU samenwerking", "navo eu"),
    ("NAVO-EU samenwerking", "NAVO"),
    ("NAVO-EU samenwerking", "eu"),
    ("NAVO EU", "NAVO-EU"),
    ("de NAVO", "N.A.V.O."),
    ("de NAVO", "N.A.V.O"),
    ("de N.A.V.O.", "N.A.V.O."),
    ("de heer J.P. Verzonnen", "J.P. Verzonnen"),
    ("NAVO\u2011EU", "NAVO-EU"),
    ("een video-verbinding", "videoverbinding"),
    ("een videoverbinding", "video-verbinding"),
    ("artikel 5", "artikel 5"),
    ("de foto's", "foto"),
    ("een programma", "programma's"),
    ("de NAVO", "NAVO’s"),
    ("in april¹ gemeld", "april"),
    ("het plan NAVO2030", "NAVO 2030"),
    ("de NRF oefent", "NRF"),
]

MEANINGS = [  # typed, a text that is meant, a text that is not
    ("navo cyber", "cyber en navo", "navo"),
    ("navo OR cyber", "cyber", "defensie"),
    ("navo OF cyber", "navo", "defensie"),
    ("navo cyber OR raket", "raket", "navo"),
    ("navo or cyber", "navo or cyber", "navo"),
    ("navo -cyber", "navo", "navo en cyber"),
    ("-cyber", "navo", "cyber"),
    ('navo -"hybride cyber"', "navo hybride of cyber", "navo hybride cyber"),
    ('"hybride dreiging"', "de hybride dreigingen", "dreiging hybride"),
    ('"hybride dreiging"', "hybride dreiging", "hybride\n\ndreiging"),
    ("“hybride dreiging”", "hybride dreiging", "dreiging hybride"),
    ('"hybride dreiging', "dreiging hybride", "hybride"),
    ("F-35", "F-35", "F-16 en 35 andere"),
    ("35570-X-39", "35570-X-39", "35570-X-40 op blz. 39"),
    ("navo -", "navo", "cyber"),
    ("navo -* cyber", "navo cyber", "navo"),
    ("OR navo OR OR cyber OR", "cyber", "defensie"),
    ("navo,cyber", "cyber; navo", "navo"),
    ("navo*", "navo", "cyber"),
    ("(navo", "navo", "cyber"),
    ("navo:cyber", "navo cyber", "cyber navo"),
    ("motie nr. 5", "motie op stuk nr. 5", "motie op stuk nr. 6"),
    ("28676, EU", "EU, dossier 28676", "dossier 28676"),
    ("28676/357", "28676-357", "28676 op blz. 357"),
    ("28676 NOV", "28676, 1 NOV", "28676 V"),
    ("hoofdstuk 3", "hoofdstuk 3", "paragraaf 3"),
    ("brief Tweede Kamer 28676", "28676, brief Tweede Kamer", "brief 28676"),
]


def means(words, text):
    return holds(parse(words).tree, [text])


@pytest.mark.parametrize(("written", "typed"), SAME)
def test_forms_of_a_word_are_one(written, typed):
    assert means(typed, text=written)
    assert means(written, text=typed)


@pytest.mark.parametrize(("written", "typed"), APART)
def test_a_word_of_every_text_is_no_form_of_another(written, typed):
    assert not means(typed, text=written)


@pytest.mark.parametrize(("written", "typed"), COMPOUNDS)
def test_a_compound_is_found_by_its_parts(written, typed):
    assert means(typed, text=written)


@pytest.mark.parametrize(("written", "typed"), NO_COMPOUNDS)
def test_a_word_is_not_split_by_chance(written, typed):
    assert not means(typed, text=written)


def test_parts_do_not_count_in_a_phrase_nor_when_the_exact_form_is_asked_for():
    assert not means('"de verdediging"', text="de raketverdediging")
    assert not means("=verdediging", text="de raketverdediging")


@pytest.mark.parametrize(("written", "typed"), SPELLINGS)
def test_a_code_is_found_in_every_spelling(written, typed):
    assert means(typed, text=written)


@pytest.mark.parametrize(("typed", "meant", "other"), MEANINGS)
def test_the_query_means(typed, meant, other):
    assert means(typed, text=meant)
    assert not means(typed, text=other)


@pytest.mark.parametrize("signs", ["*", "{", "-", "OR OR", '"', '""', "\0;", "\ud800"])
def test_signs_alone_ask_for_nothing(signs):
    assert parse(signs).tree == Any(())


@pytest.mark.parametrize("nothing", ["", "  \n", "\0"])
def test_no_words_ask_for_everything(nothing):
    assert parse(nothing).tree == All(())


def test_a_query_that_is_too_long_is_cut_between_words():
    parsed = parse("raket " * 2000)
    assert parsed.is_cut
    assert len(parsed.words) <= MAX_LENGTH
    assert parsed.words.endswith("raket")


def test_a_query_that_is_long_is_not_cut():
    assert not parse("x" * MAX_LENGTH).is_cut


def test_a_term_remembers_where_it_stood():
    text = "Nr. 290: coo\u0308rdinatie (35 570 X, nr. 39) NAVO-EU, F-35"
    stood = [text[token.start : token.end] for token in tokens(text)]
    assert stood == [
        *("290", "coo\u0308rdinatie", "35 570", "X", "39"),
        *("NAVO", "EU", "NAVO-EU", "F", "35"),
    ]


@pytest.mark.parametrize(
    "part", ["a", "a-", "1.", "12 ", "123.", "nr. ", "a\u0301", "\u0301", "\n", "-"]
)
def test_long_nonsense_has_the_words_of_a_little_of_it(part):
    # What takes more than linear time hangs here.
    much, little = (
        {text[token.start : token.end][:20] for token in tokens(text)}
        for text in (part * 200_000, part * 20)
    )
    assert much == little


def test_judged_queries_find_what_answers_them():
    judged = dict(relevance.read_judgments(relevance.JUDGMENTS))
    units = relevance.judged_units(judged, relevance.FOLDERS)
    search = relevance.steps()[relevance.AS_THE_SITE]
    results = relevance.answers(search, units, judged)
    assert relevance.measured(results, judged).f1 >= 0.9
