"""The language of a search: what is read, what is noted, how it is written again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters.search.query import (
    DEEPEST,
    NO_PARTNER,
    NO_PREFIX,
    NOTHING_TO_JOIN,
    ONE_VALUE,
    STRAY_SIGN,
    TOO_DEEP,
    UNKNOWN_FIELD,
    WRONG_DAYS,
    WRONG_VALUE,
    parse,
)
from letters.search.spelling import spelled
from letters.search.tree import Dates, Field, Near, Phrase, Value, Word
from tests.searching import holds

MEANINGS = [  # typed, a text that is meant, a text that is not
    ("navo EN cyber", "cyber en navo", "navo"),
    ("navo AND cyber", "cyber en navo", "navo"),
    ("navo || cyber", "cyber", "defensie"),
    ("navo && cyber", "cyber en navo", "navo"),
    ("navo NIET cyber", "navo", "navo en cyber"),
    ("navo –cyber", "navo", "navo en cyber"),
    ("«naamloze raket»", "naamloze raket", "raket naamloze"),
    ('"raket navo" ~2', "navo en de raket", "navo en nog een raket"),
    ("navo NOT cyber", "navo", "navo en cyber"),
    ("NIET (navo OF cyber)", "defensie", "cyber"),
    ("NIET NIET navo", "navo", "cyber"),
    ("navo (cyber OF raket)", "navo raket", "raket"),
    ("navo -(cyber raket)", "navo cyber", "navo raket cyber"),
    ("(navo cyber)OF(raket)", "raket", "navo"),
    ("naamloze verten*", "naamloze vertenwoordiger", "naamloze"),
    ("raket*", "raketverdediging", "luchtraket"),
    ("=raketten", "raketten", "raket"),
    ("=Coördinatie", "coordinatie", "coördinerend"),
    ('="de raketten"', "de raketten", "de raket"),
    ("=video-verbinding", "videoverbinding", "videoverbindingen"),
    ('"raket navo"~2', "navo en de raket", "navo en nog een raket"),
    ('"raket navo"~2', "raket, NAVO", "raket\n\nen nu de navo"),
    ('"verdediging wapen"~1', "wapenverdediging", "verdediging"),
    ("NRF", "de NRF", "de F van 35 570 F"),
    ("onzin:navo", "onzin navo", "navo onzin"),
    ("https://navo.nl", "https://navo.nl", "navo"),
    ("jaar:gisteren", "jaar gisteren", "gisteren in het jaar"),
]

FIELDS = [  # typed, the tree
    ("titel:NAVO", Field("title", Word("navo", "navo"))),
    ("TITLE: NAVO", Field("title", Word("navo", "navo"))),
    ("minister:=Blok", Field("minister", Word("blok", "blok", is_exact=True))),
    ("kamerstuk:28676-357", Value("paper", "28676-357")),
    ("kamerstuk:28 676, nr. 357", Value("paper", "28676-357")),
    ("kamerstuk:28 676 no. 357", Value("paper", "28676-357")),
    ('kamerstuk:"35 570 hoofdstuk X, nummer 39"', Value("paper", "35570-X-39")),
    ('kamerstuk:"35 570 X, nr. 39"', Value("paper", "35570-X-39")),
    ("kamerstuk:21501-20-2012", Value("paper", "21501-20-2012")),
    ("kamerstuk:kst-33802-C", Value("paper", "33802-C")),
    ("kamerstuk:2021D12041", Value("paper", "2021D12041")),
    ("dossier:28.676", Value("dossier", "28676")),
    ("dossier:35570-X", Value("dossier", "35570-X")),
    ("soort:agenda", Value("kind", "geannoteerde agenda")),
    ("kind:verslagen", Value("kind", "verslag")),
    ("jaar:2019", Dates(20190101, 20191231)),
    ("jaar:2019..2021", Dates(20190101, 20211231)),
    ("datum:2021..2019", Dates(20190101, 20211231)),
    ("datum:2021-03", Dates(20210301, 20210331)),
    ("datum:1-6-2021", Dates(20210601, 20210601)),
    ("datum:1/6/2021", Dates(20210601, 20210601)),
    ("datum:2021.06.01", Dates(20210601, 20210601)),
    ("datum:1 juni 2021", Dates(20210601, 20210601)),
    ('datum:"1 juni 2021"', Dates(20210601, 20210601)),
    ("datum:juni 2021", Dates(20210601, 20210631)),
    ("jaar:2019-2021", Dates(20190101, 20211231)),
    ("jaar:2019 – 2021", Dates(20190101, 20211231)),
    ("datum:2019 ..2021", Dates(20190101, 20211231)),
    ("datum:1 juni 2019 .. 3 mei 2021", Dates(20190601, 20210503)),
    ("datum:2021-06-01..", Dates(first=20210601)),
    ("date:..2021", Dates(last=20211231)),
    ('"raket navo"~999', Near((Word("raket", "raket"), Word("navo", "navo")), 100)),
    ('"navo navo"~3', Word("navo", "navo")),
    ('"NAVO 2030"', Phrase((Word("navo", "navo"), Word("2030", "2030")))),
]

NOTES = [  # typed, what is said of it, and of which piece
    ('"navo cyber', NO_PARTNER, '"'),
    ("(navo", NO_PARTNER, "("),
    ("navo)", NO_PARTNER, ")"),
    ("(" * (DEEPEST + 1) + "navo" + ")" * (DEEPEST + 1), TOO_DEEP, "("),
    ("navo OF", NOTHING_TO_JOIN, "OF"),
    ("EN navo", NOTHING_TO_JOIN, "EN"),
    ("navo NIET", NOTHING_TO_JOIN, "NIET"),
    ("onzin:navo", UNKNOWN_FIELD, "onzin:navo"),
    ("kamerstuk:navo", WRONG_VALUE, "kamerstuk:navo"),
    ("dossier:286", WRONG_VALUE, "dossier:286"),
    ("soort:roman", WRONG_VALUE, "soort:roman"),
    ("jaar:2019..straks", WRONG_DAYS, "jaar:2019..straks"),
    ("datum:2021-13", WRONG_DAYS, "datum:2021-13"),
    ("datum:2021-02-30", WRONG_DAYS, "datum:2021-02-30"),
    ("datum:..", WRONG_DAYS, "datum:.."),
    ("datum:navo 2021", WRONG_DAYS, "datum:navo"),
    ("titel:", WRONG_VALUE, "titel:"),
    ("titel:(jaar:2019 navo)", WRONG_VALUE, "jaar:"),
    ("n*", NO_PREFIX, "n*"),
    ("F-35*", NO_PREFIX, "F-35*"),
    ('titel:"navo', WRONG_VALUE, "titel:"),
    ("titel:=(navo)", WRONG_VALUE, "titel:"),
    ("titel:=(navo)", STRAY_SIGN, "="),
    ("titel:titel:navo", WRONG_VALUE, "titel:"),
    ("titel:()", WRONG_VALUE, "titel:"),
    ("titel:-navo", STRAY_SIGN, "-navo"),
    ("titel:-(navo)", STRAY_SIGN, "-"),
    ('!"navo"', STRAY_SIGN, "!"),
    ("navo,-eu", STRAY_SIGN, "-eu"),
    ("=(navo eu)", STRAY_SIGN, "="),
    ("=titel:navo", STRAY_SIGN, "="),
    ("=navo*", STRAY_SIGN, "="),
    ("na*vo", STRAY_SIGN, "na*vo"),
    ("*navo*", STRAY_SIGN, "*navo*"),
    ('"navo* defensie"', STRAY_SIGN, '"navo* defensie"'),
    ('"navo"~', STRAY_SIGN, "~"),
    ("navo~2", STRAY_SIGN, "navo~2"),
    ("!navo", STRAY_SIGN, "!navo"),
    ("navo|eu", STRAY_SIGN, "navo|eu"),
    ("navo *", STRAY_SIGN, "*"),
    ("navo ()", STRAY_SIGN, "()"),
    ('navo ""', STRAY_SIGN, '""'),
    ("-", STRAY_SIGN, "-"),
    ("dossier:-28676", WRONG_VALUE, "dossier:-28676"),
    ("soort:agenda*", WRONG_VALUE, "soort:agenda*"),
    ("jaar:2018,2019", ONE_VALUE, ",2019"),
    ("soort:agenda;verslag", ONE_VALUE, ";verslag"),
    ("titel:navo,eu", ONE_VALUE, ",eu"),
]

PLAIN = [  # typed, and nothing is wrong with it
    "navo - cyber",
    "R&D, inzet!",
    "NAVO-EU (F-35)",
    "jaar:2018, navo",
    "https://navo.nl/a?b=c",
    "titel:(navo, eu)",
]

SPELLINGS = [  # typed, written again
    ("NAVO  EN Raketten", "navo raketten"),
    ("navo cyber OR raket", "navo cyber OF raket"),
    ("NIET (a b)", "-(a b)"),
    ("NIET titel:navo", "-titel:navo"),
    ("NAVO-EU", "navo-eu"),
    ("titel: (navo OF eu)", "titel:(navo OF eu)"),
    ("=“de raket”", '="de raket"'),
    ("28 676, nr. 357", '"28676 357"'),
    ("title:na* kind:agenda", 'titel:na* soort:"geannoteerde agenda"'),
    ("jaar:2019..2021 date:2020-02..", "datum:2019..2021 datum:2020-02-01.."),
    ("(navo", "navo"),
]


@pytest.mark.parametrize(("typed", "meant", "other"), MEANINGS)
def test_the_query_means(typed, meant, other):
    tree = parse(typed).tree
    assert holds(tree, [meant])
    assert not holds(tree, [other])


@pytest.mark.parametrize(("typed", "tree"), FIELDS)
def test_a_value_has_one_reading(typed, tree):
    parsed = parse(typed)
    assert parsed.tree == tree
    assert not parsed.notes


@pytest.mark.parametrize(("typed", "reason", "piece"), NOTES)
def test_a_slip_is_said(typed, reason, piece):
    assert (reason, piece) in parse(typed).notes


@pytest.mark.parametrize("typed", PLAIN)
def test_signs_of_ordinary_text_are_no_slip(typed):
    assert not parse(typed).notes


@pytest.mark.parametrize(("typed", "written"), SPELLINGS)
def test_a_query_is_written_again(typed, written):
    assert spelled(parse(typed).tree) == written


PIECES = [
    *("navo", "NAVO-EU", "F-35", "28 676, nr. 357", "Kamerstuk", "coördinatie", "ﬁ"),
    *("½x", "nr", "5", "12 345", "OF", "OR", "EN", "AND", "NIET", "NOT", "-", "--"),
    *("(", ")", '"', '"', "“", "~5", "*", "na*", "=", "titel:", "jaar:", "datum:"),
    *("2019..2021", "2021-03", "..", "kamerstuk:", "28676-357", "soort:", "verslag"),
    *("agendapunt:", "minister:", "onzin:", "http://x", ",", ";", "\0", "\ud800", ":"),
]
queries = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=25).flatmap(
    lambda pieces: st.sampled_from(["", " "]).map(lambda space: space.join(pieces))
)


@settings(max_examples=300)
@given(queries)
def test_a_query_written_again_asks_for_the_same(words):
    tree = parse(words).tree
    assert parse(spelled(tree)).tree == tree


@settings(max_examples=200)
@given(st.text(max_size=200))
def test_any_text_is_a_query(words):
    assert parse(words).tree
