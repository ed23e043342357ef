"""The words that mean the same, as the editors maintain them."""

from django.contrib import admin

from letters.models import Synonym


@admin.register(Synonym)
class SynonymAdmin(admin.ModelAdmin):
    search_fields = ["words"]
