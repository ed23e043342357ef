"""What a hit shows: the best passages, and the words marked in them."""

import pytest

from letters.models import AgendaItem
from letters.search import mark_words
from letters.search.excerpts import LENGTH
from letters.search.passages import anchors_shown
from letters.search.shapes import Excerpt, Piece
from letters.search.tree import Word
from tests.searching import an_indexed_letter, found, letters_of

pytestmark = pytest.mark.django_db

MARKS = [  # words, text with the marks in brackets
    ("raket", "De [raketten] en de [raket]."),
    ("coordinatie", "De [coördinatie]."),
    ("coördinatie", "De [coo\u0308rdinatie]."),
    ("F35", "De [F-35] en de [F 35], maar niet 35 andere."),
    ("35 570 X, nr. 39", "De motie ([35570-X-39]) en nr. 39."),
    ("35570-X-39", "De motie ([35 570 X, nr. 39])."),
    ("NAVO-EU", "De [NAVO-EU] top en de EU."),
    ("navo eu", "De [NAVO]-[EU] top en de [EU]."),
    ("videoverbinding", "Een [video-verbinding]."),
    ('"hybride dreiging"', "Een [hybride dreiging] is hybride."),
    ("navo -raket", "De [NAVO] heeft een raket."),
    ("navo OR raket", "De [NAVO] heeft een [raket]."),
    ('"de raket" raket', "Zie [de raket]."),
    ("", "De NAVO."),
    ("*", "De NAVO * ."),
    ("<b>", "Een <[b]>."),
]


def bracketed(pieces):
    return "".join(f"[{each.text}]" if each.is_marked else each.text for each in pieces)


@pytest.mark.parametrize(("words", "marked"), MARKS)
def test_words_are_marked_just_as_they_are_found(words, marked):
    text = marked.replace("[", "").replace("]", "")
    assert bracketed(mark_words(text, words)) == marked


LONG = [  # text, words, marks: what takes more than linear time takes hours here
    ("de raket en " * 40_000, 'raket "de raket" "raket en de raket"', 1),
    ("é" * 500_000, "raket", 0),
    ("raketraket" * 50_000 + " raket", "raket", 1),
]


@pytest.mark.parametrize(("text", "words", "marks"), LONG, ids=["words", "é", "word"])
def test_a_long_text_is_marked(text, words, marks):
    assert sum(each.is_marked for each in mark_words(text, words)) == marks


def only_excerpts(words, **fields):
    [hit] = found(words, **fields).hits
    return hit.excerpts


def test_an_excerpt_says_in_which_item_it_stands():
    letter = an_indexed_letter(items={"Ruimte": ["Een satelliet."]})
    [excerpt] = only_excerpts("satelliet")
    paragraph = letter.paragraphs.last()
    assert excerpt.item.title == "Ruimte"
    assert excerpt.url == f"{letter.get_absolute_url()}?q=satelliet#{paragraph.anchor}"


def test_an_excerpt_from_the_cover_stands_in_no_item():
    an_indexed_letter(cover=["Over een zeppelin."])
    [excerpt] = only_excerpts("zeppelin")
    assert excerpt.item is None


def test_a_note_shows_itself_and_the_item_of_its_mark():
    letter = an_indexed_letter(
        items={"Cyber": ["Een aanval [1]."], "Ruimte": ["Niets."]},
        notes={"1": "Gemeld in Vlissingen."},
    )
    [excerpt] = only_excerpts("Vlissingen")
    assert bracketed(excerpt.pieces) == "Gemeld in [Vlissingen]."
    assert excerpt.item.title == "Cyber"
    assert excerpt.url == f"{letter.get_absolute_url()}?q=Vlissingen#noot-1"


def test_an_item_shows_only_what_is_its_own():
    an_indexed_letter(
        items={"Cyber": ["Een raket."], "Ruimte": ["Nog een raket.", "Geen."]}
    )
    hits = found("raket ruimte", unit="items").hits
    texts = [excerpt.text for hit in hits for excerpt in hit.excerpts]
    assert texts == ["Nog een raket."]


def test_an_item_found_by_its_heading_shows_what_stands_under_it():
    an_indexed_letter(items={"Raketten": ["Zij vliegen."]})
    assert [each.text for each in only_excerpts("raket")] == ["Raketten"]
    items = only_excerpts("raket", unit="items")
    assert [each.text for each in items] == ["Zij vliegen."]


def test_the_first_passages_show_each_word_once():
    an_indexed_letter(
        cover=["Een raket.", "De raket, een raket.", "De drone."], items={}
    )
    texts = [excerpt.text for excerpt in only_excerpts("raket drone")]
    assert texts[:2] == ["Een raket.", "De drone."]


def test_a_passage_with_all_words_comes_first_and_there_are_three_at_most():
    an_indexed_letter(
        cover=["Een raket.", "De drone.", "Raket 2.", "Een drone en een raket."],
        items={},
    )
    texts = [excerpt.text for excerpt in only_excerpts("raket drone")]
    assert texts == ["Een drone en een raket.", "Een raket.", "De drone."]


def test_a_long_passage_is_cut_between_words_around_most_of_the_marks():
    text = "woorden " * 60 + "raket " + "vulling " * 60 + "een raket en de raket "
    letters_of(text + "slotwoorden " * 60)
    [excerpt] = only_excerpts("raket")
    shown = excerpt.text.removeprefix("… ").removesuffix(" …")
    assert len(shown) <= LENGTH
    assert f" {shown} " in text + "slotwoorden " * 60
    assert "een raket en de raket" in shown


def test_a_word_without_end_is_cut():
    letters_of("x" * 5000)
    [excerpt] = only_excerpts("x" * 900)
    assert len(excerpt.text) <= LENGTH + 4
    assert any(piece.is_marked for piece in excerpt.pieces)


def test_without_words_the_opening_is_shown():
    opening = "Hierbij bied ik u de verzonnen agenda aan van een verzonnen bijeenkomst."
    opening += " Die gaat over niets."
    letter = an_indexed_letter(cover=["Geachte voorzitter,", opening])
    [excerpt] = only_excerpts("")
    assert excerpt.text == opening
    assert excerpt.url.startswith(f"{letter.get_absolute_url()}#")


def test_words_in_the_title_alone_give_the_opening_unmarked():
    an_indexed_letter(title="De zeppelin")
    [excerpt] = only_excerpts("zeppelin")
    assert not any(piece.is_marked for piece in excerpt.pieces)


def test_markup_in_a_text_stays_text():
    letters_of("<script>alert('raket')</script>")
    [excerpt] = only_excerpts("raket")
    assert excerpt.text == "<script>alert('raket')</script>"


def test_the_address_of_an_excerpt_can_be_written_whatever_was_asked():
    letters_of("Een raket & meer.")
    [excerpt] = only_excerpts('raket & "meer" \ud800 \0 #')
    assert "?q=raket+%26+%22meer%22+%3F" in excerpt.url


@pytest.mark.parametrize(
    ("written", "typed"),
    [("eren", "eer"), ("coördinatie", "coordinatie"), ("agendapunten", "agendapunt")],
)
def test_a_form_with_other_letters_is_marked_too(written, typed):
    letters_of(f"Zij spreken over {written} en meer.")
    [hit] = found(typed).hits
    marked = [each.text for each in hit.excerpts[0].pieces if each.is_marked]
    assert marked == [written]


class ReadOften(list):
    """A list that knows how often it was asked for what it holds."""

    times = 0

    def __getitem__(self, place):
        self.times += 1
        return super().__getitem__(place)


def test_of_many_passages_only_as_many_as_are_shown_are_put_in_order():
    anchors = ReadOften(f"a-{number}" for number in range(50))
    held = {number: {Word("raket", "raket")} for number in range(50)}
    assert anchors_shown(held, anchors, (), 2) == ("a-0", "a-1")
    assert anchors.times == 50 + 2


@pytest.mark.parametrize(
    ("text", "is_heading"),
    [
        ("1.2 Cyber", True),
        ("1.2. Cyber:", True),
        ("Cyber 1.2", False),
        ("Cyberdreiging", False),
    ],
)
def test_a_heading_is_told_from_other_passages_of_its_item(text, is_heading):
    item = AgendaItem(number="1.2", title="Cyber")
    assert Excerpt((Piece(text),), item, "").is_heading == is_heading
