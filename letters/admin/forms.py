"""What an editor may send."""

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from letters.archive import find_letter_of_file, see_joinable, write_original
from letters.citations import read_written
from letters.errors import ArchiveError, ProgramMissing
from letters.ingest import read_letter
from letters.models import Kamerstuk, Letter, Reference
from letters.shapes import SourceFile
from letters.wording import say


class UploadForm(forms.ModelForm):
    """A file with a letter that is not here yet; `reading` is what it holds."""

    file = forms.FileField(
        label=_("Bestand"),
        help_text=_(
            "Een brief aan de Kamer: PDF, Word, OpenDocument, HTML, XML, tekst of scan."
        ),
    )

    class Meta:
        model = Letter
        fields = []

    def clean_file(self):
        upload = self.cleaned_data["file"]
        if upload.size > settings.MAX_FILE_SIZE:
            raise ValidationError(
                gettext("Het bestand is %(size)s; het mag hoogstens %(limit)s zijn."),
                params={
                    "size": filesizeformat(upload.size),
                    "limit": filesizeformat(settings.MAX_FILE_SIZE),
                },
            )
        source = SourceFile(upload.name, upload.read())
        if letter := find_letter_of_file(source.sha256):
            said = gettext('Dit bestand is er al: <a href="{}">{}</a>.')
            raise ValidationError(format_html(said, letter.get_absolute_url(), letter))
        try:
            self.reading = read_letter(source)
        except ProgramMissing as error:
            kept = gettext(
                "Het bestand is bewaard (%s). Stuur het weer als het programma er is."
            )
            said = [say(error), kept % write_original(source)]
            raise ValidationError(said) from error
        except ArchiveError as error:
            raise ValidationError(say(error)) from error
        return upload


class WrittenField(forms.CharField):
    """A paper or dossier in any written form; the value is its identifier."""

    def clean(self, value):
        words = super().clean(value)
        identifier = read_written(words) if words else ""
        if words and not identifier:
            raise ValidationError(
                gettext("‘%(words)s’ is geen Kamerstuk of dossier."),
                params={"words": words},
            )
        return identifier


class ResolveForm(forms.ModelForm):
    """Where a reference leads, in an editor's judgement."""

    paper = WrittenField(
        label=_("Verwijst naar"),
        max_length=200,
        help_text=_("In elke schrijfwijze, bijvoorbeeld ‘28676, nr. 357’."),
    )

    class Meta:
        model = Reference
        fields = []


class KamerstukForm(forms.ModelForm):
    """A paper as an editor knows it; the number it goes by may be typed anyhow."""

    paper = WrittenField(
        label=_("Hetzelfde stuk als"),
        max_length=200,
        required=False,
        help_text=_(
            "Het nummer waar dit stuk onder staat, als dit een ander nummer ervan is. "
            "De brieven die het aanhalen, tellen daar mee."
        ),
    )

    class Meta:
        model = Kamerstuk
        fields = ["identifier", "dossier", "title", "date", "kind"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.same_as:
            self.initial["paper"] = self.instance.same_as.identifier

    def clean_paper(self):
        identifier = self.cleaned_data["paper"]
        if identifier.startswith("dossier/"):
            raise ValidationError(gettext("Dat is een dossier, geen stuk."))
        return identifier

    def clean(self):
        """See that the paper can be the one that the editor says it is."""
        super().clean()
        if identifier := self.cleaned_data.get("paper"):
            number = self.cleaned_data.get("identifier", "")
            found = Kamerstuk.objects.filter(identifier=identifier).first()
            try:
                see_joinable(
                    Kamerstuk(pk=self.instance.pk, identifier=number),
                    found or Kamerstuk(identifier=identifier),
                )
            except ArchiveError as error:
                self.add_error("paper", say(error))
