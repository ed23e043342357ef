"""What a query means besides its own words, and why a place was marked."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from letters.models import Synonym
from letters.search import mark_words
from letters.search.marking import find_needles
from letters.search.query import parse
from letters.search.sought import Sought
from letters.search.synonyms import table_of, widen
from letters.search.tree import wanted
from tests.searching import found, holds, letters_of

TABLE = table_of(
    (
        "NAVO\nNATO\nNoord-Atlantische Verdragsorganisatie",
        "SG\nsecretaris-generaal",
        "BZ\nBuitenlandse Zaken",
        "F-35\nJSF",
        "artikel 5\nart. 5",
        "Duitsland\nDuitser",
    )
)

SAME = [  # typed, a text that is meant too
    ("navo", "de NATO"),
    ("NATO", "de Noord-Atlantische Verdragsorganisatie"),
    ("Noord-Atlantische Verdragsorganisatie", "de NAVO"),
    ('"Noord-Atlantische Verdragsorganisatie"', "de NAVO"),
    ("secretaris-generaal", "de SG"),
    ("de top van buitenlandse zaken", "de top van BZ"),
    ("minister BZ", "de minister van Buitenlandse Zaken"),
    ("minister (BZ OF financien)", "de minister van Buitenlandse Zaken"),
    ('"buitenlandse zaken" OF navo', "de NATO"),
    ('"buitenlandse zaken" OF navo', "BZ"),
    ("navo -nato", "de NAVO"),
    ("F35", "de JSF"),
    ("JSF", "de F 35"),
    ("Duitsers", "in Duitsland"),
    ("raketverdediging", "verdediging tegen raketten"),
    ("raketverdediging", "de raketverdedigingssystemen"),
    ("raket-verdediging", "verdediging tegen raketten"),
    ("raket-verdediging", "de raketverdediging"),
    ("art. 5 van het verdrag", "het verdrag, artikel 5"),
    ("Artikel 5", "Art. 5"),
    ("verdediging tegen raketten", "de raketverdediging"),
    ("de NAVO en haar lidstaten", "lidstaten, NAVO"),
    ("tegen", "tegen"),
]

OTHER = [  # typed, a text that is not meant
    ("=navo", "de NATO"),
    ("navo -nato", "de NATO"),
    ("bz", "buitenlandse en binnenlandse zaken"),
    ("zaken buitenlandse", "de minister van BZ"),
    ("raketverdediging", "raketten. Dat wij ons land daarmee beter verdedigen"),
    ("=raketverdediging", "verdediging tegen raketten"),
    ("=raket-verdediging", "verdediging tegen raketten"),
    ("NAVO-EU", "de EU en de NAVO"),
    ("art. 5", "artikel 6, lid 5"),
    ("NAVO =en lidstaten", "lidstaten, NAVO"),
    ("tegen de", "daar"),
]

WHY = [  # typed, a text, how it was found there
    ("raket", "de raket", {"form"}),
    ("raket", "de raketten", {"stem"}),
    ("raket", "het raketschild", {"part"}),
    ("rak*", "de raketten", {"prefix"}),
    ("navo", "de NATO", {"synonym"}),
    ("raketverdediging", "verdediging tegen raketten", {"part"}),
    ("=raket", "de raket en de raketten", {"form"}),
]

MARKS = [  # typed, a text with the marks in brackets
    ("rak*", "De [raketten] en het [raketschild]."),
    ("=raket", "De [raket] en de raketten."),
    ("verdediging", "De [raketverdediging]."),
    ('"raket navo"~2', "De [raket] voor de [NAVO] en nog eens een tweede raket."),
    ("titel:raket dossier:28676", "De [raket] in 28676."),
    ("raket -(navo OF cyber)", "De [raket] van de NAVO."),
]


def meant(typed, table=TABLE):
    return widen(parse(typed).tree, table)


@pytest.mark.parametrize(("typed", "text"), SAME)
def test_what_means_the_same_is_found(typed, text):
    assert holds(meant(typed), [text])


@pytest.mark.parametrize(("typed", "text"), OTHER)
def test_what_does_not_mean_the_same_is_not_found(typed, text):
    assert not holds(meant(typed), [text])


@pytest.mark.parametrize(("typed", "text", "why"), WHY)
def test_a_mark_says_why_it_is_there(typed, text, why):
    marks = find_needles(text, Sought(set(wanted(meant(typed))))).values()
    assert {mark.why for each in marks for mark in each} == why


@pytest.mark.django_db
@pytest.mark.parametrize(("typed", "marked"), MARKS)
def test_every_part_of_a_query_is_marked(typed, marked):
    text = marked.replace("[", "").replace("]", "")
    pieces = mark_words(text, typed)
    shown = "".join(
        f"[{each.text}]" if each.is_marked else each.text for each in pieces
    )
    assert shown == marked


@pytest.mark.django_db
def test_a_change_of_the_table_counts_at_once():
    letters_of("Een verzonnen zeppelin.")
    assert not found("luchtschip").total
    group = Synonym.objects.create(words="zeppelin\nluchtschip")
    assert found("luchtschip").total == 1
    group.delete()
    assert not found("luchtschip").total


@pytest.mark.django_db
def test_the_form_ranks_above_the_stem_and_that_above_parts_and_synonyms():
    Synonym.objects.create(words="raket\nprojectiel")
    letters_of("projectiel", "het raketschild", "de raketten", "de raket")
    titles = [hit.letter.title for hit in found("raket").hits]
    assert titles[:2] == ["Verzonnen 4", "Verzonnen 3"]
    assert set(titles[2:]) == {"Verzonnen 1", "Verzonnen 2"}


@pytest.mark.django_db
def test_the_archive_begins_with_what_is_known():
    assert Synonym.objects.filter(words__contains="Buitenlandse Zaken").exists()


@pytest.mark.django_db
def test_a_group_has_two_words_or_more():
    with pytest.raises(ValidationError):
        Synonym(words="alleen").full_clean()
    with transaction.atomic(), pytest.raises(IntegrityError):
        Synonym.objects.create(words="alleen")


def test_an_editor_adds_a_group(admin_client):
    address = reverse("admin:letters_synonym_add")
    admin_client.post(address, {"words": " zeppelin \r\n\r\nlucht  schip\r\n"})
    assert Synonym.objects.filter(words="zeppelin\nlucht schip").exists()
