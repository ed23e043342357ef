"""A letter's text as HTML: all of it once, in order, with what is in it marked."""

import re
from datetime import date
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.body import Body, Layer, nested
from letters.models import AgendaItem, Kamerstuk, Meeting
from letters.shapes import Commitment, Reference
from letters.templatetags.letters import days, in_its_sentence, paper_name
from tests.builders import an_archived_letter

pytestmark = pytest.mark.django_db


def html_of(letter, words: str = "") -> str:
    return "".join(Body(letter, words).passages())


def words_of(html: str) -> str:
    """Return what a reader sees of a passage, without its own links."""
    html = re.sub(r'<a class="(?:permalink|cite-this)".*?</a>', "", html)
    return unescape(re.sub(r"<[^>]+>", "", html)).strip()


def a_letter_about(paragraph: str, **fields):
    return an_archived_letter(cover=[paragraph], items={}, **fields)


spans = st.tuples(st.integers(0, 30), st.integers(0, 30), st.just("passage"))


@given(st.lists(spans), st.integers(0, 30), st.integers(0, 30))
def test_a_layer_cuts_a_range_into_parts_that_join_again(passages, start, end):
    parts = list(Layer(passages, dress=None).cut(start, end))
    places = [place for first, last, _ in parts for place in range(first, last)]
    assert places == list(range(start, end))


@given(st.lists(spans))
def test_a_layer_tells_what_is_in_a_passage(passages):
    within = {place for start, end, _ in passages for place in range(start, end)}
    parts = Layer(passages, dress=None).cut(0, 31)
    found = {
        place for start, end, value in parts if value for place in range(start, end)
    }
    assert found == within


def test_a_reference_is_a_link_to_the_page_of_its_paper():
    letter = a_letter_about("Zie Kamerstuk 28676, nr. 357 hierover.")
    assert (
        '<a class="reference" href="/kamerstuk/kst-28676-357/">Kamerstuk 28676, nr. 357'
        "</a> hierover." in html_of(letter)
    )


def test_a_reference_to_two_papers_links_to_both():
    letter = a_letter_about("Zie Kamerstuk 28676, nrs. 12 en 13.")
    html = html_of(letter)
    linked = re.findall(r'href="(/kamerstuk/[^"]+)"', html)
    assert linked == ["/kamerstuk/kst-28676-12/", "/kamerstuk/kst-28676-13/"]
    assert 'aria-label="28676, nr. 13">nr. 13</a>' in html


def test_a_reference_to_a_dossier_links_to_the_page_of_the_dossier():
    text = "Zie het dossier 28676 hierover."
    start = text.index("28676")
    letter = a_letter_about(
        text, references=(Reference("dossier/28676", start, start + 5),)
    )
    assert 'href="/dossier/28676/">28676</a>' in html_of(letter)


def test_passages_that_overlap_keep_every_word_once_and_in_order():
    text = "Voor de zomer stuurt het kabinet een brief over 28676, nr. 357 en cyber."
    letter = a_letter_about(text, commitments=(Commitment(9, 55, "voor de zomer"),))
    html = html_of(letter, "brief 28676 cyber")
    assert words_of(html) == text
    assert "<mark>cyber</mark>" in html
    assert re.search(r'<span class="commitment">[^<]*<mark>brief</mark>', html)


def test_a_footnote_has_a_link_there_and_back():
    letter = an_archived_letter(
        cover=["Zie de verklaring[1] van april."], notes={"1": "De tekst & meer."}
    )
    body = Body(letter)
    assert 'id="bij-noot-1" href="#noot-1"' in "".join(body.passages())
    (note,) = body.notes()
    assert note.startswith('<li id="noot-1">') and 'href="#bij-noot-1"' in note
    assert "De tekst &amp; meer." in note


ADDRESSES = [  # text of a note, the address in it
    ("Zie https://example.org/a?b=1&c=2.", "https://example.org/a?b=1&c=2"),
    ("Zie (http://example.org/a), blz. 3.", "http://example.org/a"),
    (
        "https://example.org/kst-28676-357.html",
        "https://example.org/kst-28676-357.html",
    ),
    ('https://example.org/"onclick="x', "https://example.org/"),
]


@pytest.mark.parametrize(("text", "address"), ADDRESSES)
def test_an_address_in_a_note_is_a_link(text, address):
    (note,) = Body(an_archived_letter(notes={"1": text})).notes()
    (link,) = re.findall(r'<a href="([^"]*)" rel="nofollow noopener">([^<]*)</a>', note)
    assert tuple(map(unescape, link)) == (address, address)
    assert text in words_of(note)


@pytest.mark.parametrize("text", ["http://", "javascript:alert(1)", "xhttps://a"])
def test_what_is_no_address_is_no_link(text):
    (note,) = Body(an_archived_letter(notes={"1": text})).notes()
    assert "<a" not in note


def test_a_footnote_whose_mark_was_not_found_has_no_link_back():
    letter = an_archived_letter(notes={"1": "Zonder plaats."})
    (note,) = Body(letter).notes()
    assert "href" not in note


def test_every_passage_has_a_permanent_link():
    letter = an_archived_letter()
    anchors = [paragraph.anchor for paragraph in letter.paragraphs.all()]
    links = re.findall(r'class="permalink" href="([^"]+)"', html_of(letter, "cyber"))
    assert links == [f"{letter.get_absolute_url()}#{anchor}" for anchor in anchors]


def test_headings_have_the_level_of_their_item_and_skip_none():
    letter = an_archived_letter(items={"A": [], "> > B": [], "> C": [], "D": []})
    headings = re.findall(r"<h(\d) id=\"punt-(\w)\"", html_of(letter))
    assert headings == [("2", "a"), ("3", "b"), ("3", "c"), ("2", "d")]


def test_the_table_of_contents_is_a_tree_however_wild_the_levels():
    items = [AgendaItem(pk=pk, level=level) for pk, level in enumerate([3, 1, 2, 9, 1])]
    roots, depths = nested(items)
    assert [entry.item.pk for entry in roots] == [0, 1, 4]
    assert list(depths.values()) == [1, 1, 2, 3, 1]


def test_the_words_of_a_search_are_marked():
    letter = a_letter_about("De ministers spraken over cyberdreigingen en ministers.")
    assert html_of(letter, "minister").count("<mark>ministers</mark>") == 2


def test_commitments_are_listed_with_their_place():
    text = "In het najaar ontvangt de Kamer een brief."
    letter = a_letter_about(text, commitments=(Commitment(0, 42, "in het najaar"),))
    anchor = letter.paragraphs.get().anchor
    assert list(Body(letter).commitments()) == [(text, "in het najaar", anchor)]


SENTENCES = [  # text, the sentence that is shown
    ("Eerst dit. Zie [28676, nr. 3] hier. Dan dat.", "Zie [28676, nr. 3] hier."),
    ("Zie [28676, nr. 3]. Dan dat.", "Zie [28676, nr. 3]."),
    (
        "Brief nr. 4 d.d. 3 mei ([28676, nr. 3]).",
        "Brief nr. 4 d.d. 3 mei ([28676, nr. 3]).",
    ),
    ("Is dat zo? ‘Ja’, zie [28676, nr. 3]", "‘Ja’, zie [28676, nr. 3]"),
]


@pytest.mark.parametrize(("text", "shown"), SENTENCES)
def test_a_reference_is_shown_in_its_sentence(text, shown):
    start, end = text.index("["), text.index("]") - 1
    bare = text.replace("[", "").replace("]", "")
    letter = a_letter_about(bare, references=(Reference("kst-28676-3", start, end),))
    sentence = in_its_sentence(letter.references.get())
    assert sentence == shown.replace("[", "<mark>").replace("]", "</mark>")


def test_a_sentence_without_an_end_is_cut_off():
    text = "woord " * 200 + "28676, nr. 3" + " woord" * 200
    letter = a_letter_about(text)
    sentence = in_its_sentence(letter.references.get())
    assert sentence.startswith("…") and sentence.endswith("…")
    assert len(sentence) < 900


NAMES = [
    ("kst-35570-X-39", "35570-X, nr. 39"),
    ("kst-33802-C", "33802, C"),
    ("2021D12041", "2021D12041"),
    ("trb-1951-114", "Trb. 1951, 114"),
    ("ah-tk-20202021-123", "Aanhangsel Handelingen II 2020/21, nr. 123"),
    ("kst-21501-02-2283", "21501-02, nr. 2283"),
    ("kst-28676-82-h1", "28676, nr. 82 (herdruk)"),
    ("kst-28676-82-b1", "28676, nr. 82 (bijlage)"),
    ("kst-20032004-29200-II-B", "Kamerstukken I 2003/04, 29200-II, B"),
    ("kst-19941995-19537-343", "Kamerstukken I 1994/95, 19537, nr. 343"),
    ("kv-tk-2009Z04612", "Kamervragen 2009Z04612"),
    ("kst-1027687", "kst-1027687"),
]


@pytest.mark.parametrize(("identifier", "name"), NAMES)
def test_a_paper_is_named_as_readers_name_it(identifier, name):
    assert paper_name(Kamerstuk(identifier=identifier)) == name


DAYS = [
    (date(2021, 6, 1), date(2021, 6, 1), "1 juni 2021"),
    (date(2024, 7, 9), date(2024, 7, 11), "9–11 juli 2024"),
    (date(2021, 11, 30), date(2021, 12, 1), "30 november – 1 december 2021"),
    (date(2021, 12, 31), date(2022, 1, 1), "31 december 2021 – 1 januari 2022"),
    (None, None, ""),
]


@pytest.mark.parametrize(("start", "end", "words"), DAYS)
def test_the_days_of_a_meeting_are_written_as_in_dutch(start, end, words):
    assert days(Meeting(start=start, end=end)) == words
