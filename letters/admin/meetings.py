"""Meetings, with the letters and papers about them."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from letters.admin.inlines import LinkInline
from letters.models import Meeting


class LetterInline(LinkInline):
    model = Meeting.letters.through
    verbose_name = _("brief")
    verbose_name_plural = _("brieven")
    autocomplete_fields = ["letter"]


class PaperInline(LinkInline):
    model = Meeting.papers.through
    verbose_name = _("Kamerstuk")
    verbose_name_plural = _("Kamerstukken")
    autocomplete_fields = ["kamerstuk"]


@admin.register(Meeting)
class MeetingAdmin(admin.ModelAdmin):
    list_display = ["__str__", "start", "end", "place", "format", "status"]
    list_filter = ["kind", "status"]
    search_fields = ["place", "kind"]
    date_hierarchy = "start"
    exclude = ["letters", "papers"]
    inlines = [LetterInline, PaperInline]

    def save_model(self, request, obj, form, change):
        if {"start", "end"} & {*form.changed_data}:
            obj.has_shared_days = False  # what an editor says gives way to nothing
        super().save_model(request, obj, form, change)
