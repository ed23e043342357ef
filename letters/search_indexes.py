"""What is searched of a letter and of an agenda item, declared to Haystack."""

from haystack import indexes

from letters.models import AgendaItem, Letter


class LetterIndex(indexes.SearchIndex, indexes.Indexable):
    text = indexes.CharField(document=True, model_attr="text")
    title = indexes.CharField()
    date = indexes.DateField(model_attr="date", null=True)
    kind = indexes.CharField(model_attr="kind")
    letter = indexes.IntegerField(model_attr="pk")
    place = indexes.IntegerField(default=0)
    anchor = indexes.CharField(default="")

    def get_model(self):
        return Letter

    def prepare_title(self, letter):
        """A letter goes by its title, and by its number once it has one."""
        return "\n\n".join(filter(None, [letter.title, str(letter.kamerstuk or "")]))


class AgendaItemIndex(indexes.SearchIndex, indexes.Indexable):
    text = indexes.CharField(document=True)
    title = indexes.CharField(model_attr="title")
    date = indexes.DateField(model_attr="letter__date", null=True)
    kind = indexes.CharField(model_attr="letter__kind")
    letter = indexes.IntegerField(model_attr="letter_id")
    place = indexes.IntegerField(model_attr="order")
    anchor = indexes.CharField(model_attr="anchor")

    def get_model(self):
        return AgendaItem

    def prepare_text(self, item):
        """Its own text, and the notes whose mark stands in it."""
        notes = [
            note.text
            for note in item.letter.footnotes.all()
            if note.at is not None and item.start <= note.at < item.end
        ]
        return "\n\n".join([item.text, *notes])
