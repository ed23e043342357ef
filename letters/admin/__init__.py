"""The editors' desk: letters are uploaded, corrected and removed here."""

from django.contrib import admin, messages
from django.contrib.admin.widgets import AdminTextareaWidget
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from letters.admin import meetings, papers  # noqa: F401 (register what they hold)
from letters.admin.forms import UploadForm
from letters.admin.inlines import LabelledInline, LinkInline
from letters.admin.synonyms import SynonymAdmin
from letters.archive import Stored, queue_for_index, remove_letters
from letters.ingest import index_soon, keep_letter
from letters.models import (
    AgendaItem,
    Letter,
    Meeting,
    Signatory,
    SourceFile,
)
from letters.shapes import ParsedLetter
from letters.wording import PARTS

__all__ = ["LetterAdmin", "SynonymAdmin"]

admin.site.site_header = admin.site.site_title = _("Agenda Archive, redactie")
admin.site.index_title = _("Redactie")


class SignatoryInline(LabelledInline):
    model = Signatory


class AgendaItemInline(LabelledInline):
    model = AgendaItem
    fields = ["order", "level", "number", "title"]
    readonly_fields = ["order"]
    can_delete = False

    def has_add_permission(self, request, obj=None):
        return False  # an item is a passage of the text, which is not typed here


class MeetingInline(LinkInline):
    model = Meeting.letters.through
    verbose_name = _("bijeenkomst")
    verbose_name_plural = _("bijeenkomsten")
    autocomplete_fields = ["meeting"]


class DossierInline(LinkInline):
    model = Letter.dossiers.through
    verbose_name = _("dossier")
    verbose_name_plural = _("dossiers")
    autocomplete_fields = ["dossier"]


class SourceFileInline(admin.StackedInline):
    model = SourceFile
    fields = readonly_fields = ["name", "media_type", "size", "sha256", "received_at"]
    extra = 0
    can_delete = False

    def has_add_permission(self, request, obj=None):
        return False  # the original bytes come by upload and never change


@admin.register(Letter)
class LetterAdmin(admin.ModelAdmin):
    """To add a letter is to upload its file; to change it is to correct the reading."""

    list_display = ["__str__", "kind", "date", "kamerstuk", "source", "added_at"]
    list_filter = ["kind", "chamber", "source"]
    search_fields = ["title", "key", "kamerstuk__identifier"]
    date_hierarchy = "date"
    fields = [
        "title",
        ("kind", "date", "chamber"),
        ("kamerstuk", "kenmerk"),
        "confidential_annexes",
        "is_ocr",
        ("source", "added_at", "corrected_at"),
    ]
    readonly_fields = ["source", "added_at", "corrected_at"]
    autocomplete_fields = ["kamerstuk"]
    inlines = [
        SignatoryInline,
        MeetingInline,
        DossierInline,
        AgendaItemInline,
        SourceFileInline,
    ]

    def view_on_site(self, obj):
        return obj.get_absolute_url()

    def get_form(self, request, obj=None, change=False, **kwargs):
        if obj is None:
            return UploadForm
        widgets = {"title": AdminTextareaWidget(attrs={"rows": 2})}
        return super().get_form(request, obj, change, widgets=widgets, **kwargs)

    def get_fieldsets(self, request, obj=None):
        if obj is None:
            return [(None, {"fields": ["file"]})]
        return super().get_fieldsets(request, obj)

    def get_inlines(self, request, obj):
        return self.inlines if obj else []

    def get_readonly_fields(self, request, obj=None):
        return self.readonly_fields if obj else []

    def save_form(self, request, form, change):
        """An upload is kept here, so that all that follows has its letter."""
        if change:
            return super().save_form(request, form, change)
        stored = keep_letter(form.reading, Letter.Origin.UPLOAD)
        tell_of_upload(request, stored, form.reading.letter)
        return stored.letter

    def save_model(self, request, obj, form, change):
        if not change:
            return
        if "kamerstuk" in form.changed_data:
            obj.own_number = None
        super().save_model(request, obj, form, change)

    def save_related(self, request, form, formsets, change):
        if not change:
            return
        super().save_related(request, form, formsets, change)
        if any(each.has_changed() for each in (form, *formsets)):
            form.instance.corrected_at = timezone.now()
            form.instance.save()
            queue_for_index(form.instance)
            index_soon()

    def response_add(self, request, obj, post_url_continue=None):
        """Show the editor what was read; the messages say what was not."""
        if self.has_view_or_change_permission(request, obj):
            return redirect("admin:letters_letter_change", obj.pk)
        return redirect("admin:index")

    def get_deleted_objects(self, objs, request):
        """Name the letters alone: what is theirs goes with them, and may be much."""
        names = [str(each) for each in objs]
        return names, {self.opts.verbose_name_plural: len(names)}, set(), []

    def delete_model(self, request, obj):
        self.delete_queryset(request, Letter.objects.filter(pk=obj.pk))

    def delete_queryset(self, request, queryset):
        remove_letters(queryset)
        index_soon()


def tell_of_upload(request, stored: Stored, parsed: ParsedLetter) -> None:
    """Say what became of the file, and what the editor should look at."""
    said = {
        "new": _("De brief is opgenomen: {link}."),
        "unchanged": _("Dit bestand was er al: {link}."),
        "changed": _("Het bestand is toegevoegd aan een brief die er al was: {link}."),
    }[stored.outcome]
    link = format_html(
        '<a href="{}">{}</a>', stored.letter.get_absolute_url(), stored.letter
    )
    messages.success(request, format_html(said, link=link))
    if parsed.missing:
        lacking = ", ".join(str(PARTS[name]) for name in parsed.missing)
        messages.warning(request, gettext("Niet gevonden in de brief: %s.") % lacking)
