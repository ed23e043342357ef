"""Papers and references: the worklist of what is cited and not held or not resolved."""

from django.contrib import admin, messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from letters.admin.forms import KamerstukForm, ResolveForm
from letters.archive import (
    as_read,
    join_papers,
    lead_nowhere,
    part_paper,
    resolve,
    target_of,
)
from letters.citations import official_url
from letters.ingest import index_soon
from letters.models import Dossier, Kamerstuk, Reference
from letters.templatetags.letters import in_its_sentence, paper_name, why

IN_PAPERS = "kamerstuk__in"  # by which an address filters the list of references


class PaperAdmin(admin.ModelAdmin):
    search_fields = ["identifier", "title"]

    def view_on_site(self, obj):
        """Return the address of the stored row: a refused form has changed this one."""
        return self.model.objects.get(pk=obj.pk).get_absolute_url()


class IsHeldFilter(admin.SimpleListFilter):
    title = _("aanwezigheid")
    parameter_name = "werk"

    def lookups(self, request, model_admin):
        return [
            ("ontbreekt", _("aangehaald, niet in het archief")),
            ("anders", _("aangehaald, geen brief aan de Kamer")),
            ("aanwezig", _("in het archief")),
        ]

    def queryset(self, request, queryset):
        missing = Kamerstuk.objects.missing()
        match self.value():
            case "ontbreekt":
                return queryset.filter(pk__in=missing)
            case "anders":
                not_held = queryset.cited().filter(letter=None)
                return not_held.exclude(pk__in=missing)
            case "aanwezig":
                return queryset.filter(letter__isnull=False)
        return queryset


@admin.register(Kamerstuk)
class KamerstukAdmin(PaperAdmin):
    """To say that a paper is the same as another joins the two at once."""

    form = KamerstukForm
    fields = ["identifier", "paper", "sure", "numbers"]
    fields += ["dossier", "title", "date", "kind"]
    readonly_fields = ["numbers"]
    list_display = ["identifier", "letters", "title", "kind", "official"]
    list_filter = [IsHeldFilter, "kind"]
    show_facets = admin.ShowFacets.ALWAYS
    autocomplete_fields = ["dossier"]

    def get_queryset(self, request):
        papers = super().get_queryset(request).with_citing_letters()
        return papers.prefetch_related("other_names")

    def changelist_view(self, request, extra_context=None):
        """Unless asked otherwise the papers that most letters cite come first."""
        request.GET = request.GET.copy()
        request.GET.setdefault("o", "2")  # by the second column
        return super().changelist_view(request, extra_context)

    @admin.display(description=_("aangehaald in"), ordering="-citing_letters")
    def letters(self, paper):
        """Lead to the places where the paper is cited, to be resolved anew."""
        if not paper.citing_letters:
            return ""
        names = [paper, *paper.other_names.all()]
        keys = ",".join(str(each.pk) for each in names)
        count = ngettext("%(total)s brief", "%(total)s brieven", paper.citing_letters)
        return format_html(
            '<a href="{}">{}</a>',
            reverse("admin:letters_reference_changelist", query={IN_PAPERS: keys}),
            count % {"total": paper.citing_letters},
        )

    @admin.display(description=_("andere nummers"))
    def numbers(self, paper):
        """Lead to the other numbers of the paper, where each can be parted from it."""
        return format_html_join(
            ", ",
            '<a href="{}">{}</a>',
            (
                (reverse("admin:letters_kamerstuk_change", args=[each.pk]), each)
                for each in paper.other_names.all()
            ),
        )

    @admin.display(description=_("officieel"))
    def official(self, paper):
        if url := official_url(paper.identifier):
            return format_html('<a href="{}" rel="noreferrer">{} ↗</a>', url, _("lees"))
        return ""

    def save_model(self, request, obj, form, change):
        obj.borrowed = [each for each in obj.borrowed if each not in form.changed_data]
        super().save_model(request, obj, form, change)
        if identifier := form.cleaned_data["paper"]:
            join_papers(obj, target_of(identifier))
        else:
            part_paper(obj)
        index_soon()


@admin.register(Dossier)
class DossierAdmin(PaperAdmin):
    list_display = ["identifier", "title"]


class ResolvedFilter(admin.SimpleListFilter):
    title = _("herkomst")
    parameter_name = "werk"

    def lookups(self, request, model_admin):
        return [
            ("open", _("leidt nergens heen")),
            ("hand", _("met de hand gezet")),
        ]

    def queryset(self, request, queryset):
        if self.value() == "open":
            return queryset.unresolved().exclude(origin=Reference.Origin.MANUAL)
        if self.value() == "hand":
            return queryset.filter(origin=Reference.Origin.MANUAL)
        return queryset


@admin.register(Reference)
class ReferenceAdmin(admin.ModelAdmin):
    """References come from the letters; an editor only says where one leads."""

    form = ResolveForm
    fields = ["letter", "sentence", "words", "reason_said", "leads_to"]
    fields += ["choice", "paper"]
    readonly_fields = ["letter", "sentence", "words", "reason_said", "leads_to"]
    list_display = ["words", "leads_to", "sentence", "reason_said", "origin"]
    list_display_links = ["words", "leads_to"]
    list_filter = [ResolvedFilter]
    show_facets = admin.ShowFacets.ALWAYS
    list_select_related = ["kamerstuk__same_as", "dossier"]
    list_per_page = 50
    search_fields = ["words", "kamerstuk__identifier", "letter__title"]
    ordering = ["letter", "order"]

    def get_queryset(self, request):
        """A letter is fetched once for all its references: it may be long."""
        return super().get_queryset(request).prefetch_related("letter")

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def view_on_site(self, obj):
        return obj.letter.get_absolute_url()

    @admin.display(description=_("zin"))
    def sentence(self, reference):
        return in_its_sentence(reference)

    @admin.display(description=_("reden"))
    def reason_said(self, reference):
        return why(reference)

    @admin.display(description=_("leidt nu naar"))
    def leads_to(self, reference):
        """Tell apart those that share their words: "nrs. 12 en 13"."""
        return paper_name(reference.target) if reference.target else ""

    def save_model(self, request, obj, form, change):
        match form.cleaned_data["choice"]:
            case ResolveForm.PAPER:
                resolve(obj, form.cleaned_data["paper"])
            case ResolveForm.NOWHERE:
                lead_nowhere(obj)
            case ResolveForm.AS_READ:
                obj.is_gone = not as_read(obj)
        index_soon()

    def response_change(self, request, obj):
        """Where nothing is read the reference is gone: then the list is shown."""
        if getattr(obj, "is_gone", False):
            messages.success(
                request, _("Hier leest het archief zelf geen verwijzing; zij is weg.")
            )
            return redirect("admin:letters_reference_changelist")
        return super().response_change(request, obj)
