"""What an editor may send."""

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from letters.archive import find_letter_of_file
from letters.errors import ArchiveError
from letters.ingest import read_letter
from letters.models import Letter
from letters.shapes import SourceFile
from letters.wording import say


class UploadForm(forms.ModelForm):
    """A file with a letter that is not here yet; `reading` is what it holds."""

    file = forms.FileField(
        label=_("Bestand"),
        help_text=_("Een brief aan de Kamer als platte tekst."),
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
        except ArchiveError as error:
            raise ValidationError(say(error)) from error
        return upload
