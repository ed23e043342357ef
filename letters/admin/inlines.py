"""Rows of what belongs to a letter or meeting, whose fields say what they are.

The head of a column labels no field for who cannot see it.
"""

from django import forms
from django.contrib import admin


class LabelledRows(forms.BaseInlineFormSet):
    def add_fields(self, form, index):
        super().add_fields(form, index)
        for field in form.fields.values():
            field.widget.attrs["aria-label"] = str(field.label)


class LabelledInline(admin.TabularInline):
    formset = LabelledRows
    extra = 0


class LinkInline(LabelledInline):
    """One thing of many that belongs here, chosen by typing a part of its name.

    A row for each, since a box for several at once has no label.
    """

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        kwargs["label"] = self.verbose_name.capitalize()
        return super().formfield_for_foreignkey(db_field, request, **kwargs)
