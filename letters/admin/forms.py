"""What an editor may send."""

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from letters.archive import (
    find_letter_of_file,
    see_joinable,
    two_of_a_dossier,
    write_original,
)
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
        if not identifier and Kamerstuk.objects.filter(identifier=words).exists():
            identifier = words
        if words and not identifier:
            raise ValidationError(
                gettext("‘%(words)s’ is geen Kamerstuk of dossier."),
                params={"words": words},
            )
        return identifier


class ResolveForm(forms.ModelForm):
    """Where a reference leads, in an editor's judgement."""

    PAPER, NOWHERE, AS_READ = "paper", "nowhere", "as-read"

    choice = forms.ChoiceField(
        label=_("Moet leiden"),
        widget=forms.RadioSelect,
        choices=[
            (PAPER, _("naar dit stuk")),
            (NOWHERE, _("nergens heen")),
            (AS_READ, _("naar wat is gelezen")),
        ],
    )
    paper = WrittenField(
        label=_("Stuk of dossier"),
        max_length=200,
        required=False,
        help_text=_("In elke schrijfwijze, bijvoorbeeld ‘28676, nr. 357’."),
    )

    class Meta:
        model = Reference
        fields = []

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        set_by_hand = self.instance.origin == Reference.Origin.MANUAL
        if not set_by_hand:
            self.fields["choice"].choices = self.fields["choice"].choices[:-1]
        self.initial["choice"] = self.PAPER
        if set_by_hand and self.instance.kamerstuk:
            self.initial["paper"] = self.instance.kamerstuk.identifier
        elif set_by_hand and self.instance.dossier:
            self.initial["paper"] = f"dossier {self.instance.dossier}"
        elif set_by_hand:
            self.initial["choice"] = self.NOWHERE

    def clean(self):
        """See that there is a paper where the choice wants one, and else no new one."""
        super().clean()
        choice, paper = map(self.cleaned_data.get, ("choice", "paper"))
        if choice == self.PAPER and paper == "":
            self.add_error("paper", gettext("Vul een stuk of dossier in."))
        elif choice != self.PAPER and paper and "paper" in self.changed_data:
            self.add_error("choice", gettext("Kies: naar dit stuk, of iets anders."))


class KamerstukForm(forms.ModelForm):
    """A paper as an editor knows it; the number it goes by may be typed anyhow."""

    paper = WrittenField(
        label=_("Hetzelfde stuk als"),
        max_length=200,
        required=False,
        help_text=_(
            "Het nummer waar dit stuk onder staat, als dit een ander nummer ervan is. "
            "De brieven die het aanhalen, tellen daar mee. Maak dit leeg om de nummers "
            "weer los te maken."
        ),
    )
    # Asked for only where it matters: see clean().
    sure = forms.BooleanField(
        label=_("Toch één stuk"), required=False, widget=forms.HiddenInput
    )

    class Meta:
        model = Kamerstuk
        fields = ["identifier", "dossier", "title", "date", "kind"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.joined_to:
            self.initial["paper"] = self.instance.joined_to.identifier

    def clean_paper(self):
        identifier = self.cleaned_data["paper"]
        if identifier.startswith("dossier/"):
            raise ValidationError(gettext("Dat is een dossier, geen stuk."))
        return identifier

    def clean(self):
        """See that the paper can be the one that the editor says it is."""
        super().clean()
        identifier = self.cleaned_data.get("paper")
        if not identifier or "paper" not in self.changed_data:
            return
        number = self.cleaned_data.get("identifier", "")
        name = Kamerstuk(pk=self.instance.pk, identifier=number)
        found = Kamerstuk.objects.filter(identifier=identifier).first()
        paper = found or Kamerstuk(identifier=identifier)
        try:
            see_joinable(name, paper)
        except ArchiveError as error:
            self.add_error("paper", say(error))
            return
        pair = two_of_a_dossier(name, paper)
        if pair and not self.cleaned_data.get("sure"):
            self.ask_whether_sure(*pair)

    def ask_whether_sure(self, one: str, other: str) -> None:
        self.fields["sure"].widget = forms.CheckboxInput()
        said = gettext(
            "%(one)s en %(other)s zijn twee nummers van één dossier, en dus bijna "
            "altijd twee stukken. Zet het vinkje hieronder als het er toch één is."
        )
        params = {"one": one, "other": other}
        self.add_error("paper", ValidationError(said, params=params))
