"""What is searched of a letter and of an agenda item, declared to Haystack.

`heading` and `text` are searched without a word of theirs; the other texts when a
query names them. What hits are counted by is a list of values.
"""

import re
from collections import defaultdict

from haystack import indexes

from letters.models import AgendaItem, Letter
from letters.search.dutch import GAP

OFFICE = re.compile(r"\b(?:minister|staatssecretaris)\s+(?:van|voor)\s+(?=\S)")
PREMIER = re.compile(r"\bminister-?\s?president\b", re.IGNORECASE)


def ministry_of(role: str) -> str:
    """Return the ministry in a role: of "minister van Defensie", Defensie."""
    *_, last = OFFICE.split(role)
    if last != role:
        return " ".join(last.split())
    return "Algemene Zaken" if PREMIER.search(role) else ""


def once(values) -> list[str]:
    """Return what is filled of the values, each once, in order."""
    return list(dict.fromkeys(filter(None, values)))


class OfLetter(indexes.SearchIndex):
    """What a document has of its letter, be it the letter itself or an item of it."""

    title = indexes.CharField()
    date = indexes.DateField(null=True)
    kind = indexes.CharField()
    letter = indexes.IntegerField()
    own_paper = indexes.CharField(default="")
    meetings = indexes.MultiValueField()
    ministries = indexes.MultiValueField()
    ministers = indexes.MultiValueField()
    dossiers = indexes.MultiValueField()

    def prepare(self, obj):
        prepared = super().prepare(obj)
        letter = obj if isinstance(obj, Letter) else obj.letter
        number = str(letter.kamerstuk or "")
        signatories = letter.signatories.all()
        return prepared | {
            # A letter goes by its title, and by its number once it has one.
            "title": "\n\n".join(filter(None, [letter.title, number])),
            "date": letter.date,
            "kind": letter.kind,
            "letter": letter.pk,
            "own_paper": number,
            "meetings": once(each.kind for each in letter.meetings.all()),
            "ministries": once(ministry_of(each.role) for each in signatories),
            "ministers": once(each.name for each in signatories),
            "dossiers": once(each.identifier for each in letter.dossiers.all()),
        }


class LetterIndex(OfLetter, indexes.Indexable):
    text = indexes.CharField(document=True, model_attr="text")
    heading = indexes.CharField()
    place = indexes.IntegerField(default=0)
    anchor = indexes.CharField(default="")
    papers = indexes.MultiValueField()
    items = indexes.MultiValueField()

    def get_model(self):
        return Letter

    def prepare(self, letter):
        prepared = super().prepare(letter)
        return prepared | {
            "heading": prepared["title"],
            "papers": cited(letter.references.all()),
            "items": once(item.title for item in letter.items.all()),
        }


class AgendaItemIndex(OfLetter, indexes.Indexable):
    text = indexes.CharField(document=True)
    heading = indexes.CharField(model_attr="title")
    place = indexes.IntegerField(model_attr="order")
    anchor = indexes.CharField(model_attr="anchor")
    papers = indexes.MultiValueField()
    items = indexes.MultiValueField()

    def get_model(self):
        return AgendaItem

    def prepare(self, item):
        return super().prepare(item) | {
            "papers": cited(by_item(item.letter)[item.pk]),
            "items": [item.title],
        }

    def prepare_text(self, item):
        """Its own text, and the notes whose mark stands in it."""
        return GAP.join([item.text, *(note.text for note in item.notes)])


def by_item(letter: Letter) -> dict[int | None, list]:
    """Return the references of a letter by the key of their item, sorted out once."""
    if not hasattr(letter, "references_by_item"):
        letter.references_by_item = defaultdict(list)
        for reference in letter.references.all():
            letter.references_by_item[reference.item_id].append(reference)
    return letter.references_by_item


def cited(references) -> list[str]:
    """Return the papers that are cited, each once."""
    papers = (each.kamerstuk for each in references if each.kamerstuk_id)
    return once(paper.identifier for paper in papers)
