"""Ways of citing a letter, a place in it, or a paper: to read and to download."""

import json
import re
from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import translation
from django.utils.http import content_disposition_header, urlencode
from django.views.decorators.http import require_safe

from letters.citations import official_url
from letters.citations.citing import Work, at_paragraph, legal_citation, under_item
from letters.citations.exported import to_bibtex, to_csl, to_ris
from letters.models import AgendaItem, Kamerstuk, Letter, Paragraph, Reference

Place = AgendaItem | Paragraph


def csl_list(work: Work) -> str:
    return json.dumps([to_csl(work)], ensure_ascii=False, indent=2) + "\n"


FORMS = {  # by the ending of the file: its name for readers, its type, who writes it
    "ris": ("RIS", "application/x-research-info-systems", to_ris),
    "bib": ("BibTeX", "application/x-bibtex", to_bibtex),
    "json": ("CSL-JSON", "application/vnd.citationstyles.csl+json", csl_list),
}


@dataclass(frozen=True)
class Citation:
    """A citation to copy, and the addresses of the same for programs, by their name."""

    words: str
    files: dict[str, str]


@require_safe
def cite_letter(request, key):
    """Show how to cite a letter, or the place in it that the address names."""
    letter, place = find_place(request, key)
    return render(
        request,
        "letters/cite.html",
        {
            "letter": letter,
            "place": place,
            "passage": place.text.strip() if place else "",
            "address": permanent_address(request, letter, place),
            "citation": citation_of_letter(request, letter, place),
        },
    )


@require_safe
def cite_letter_file(request, key, form):
    letter, place = find_place(request, key)
    name = f"brief-{letter.key}" + (f"-{place.anchor}" if place else "")
    return as_file(letter_work(request, letter, place), form, name)


@require_safe
def cite_paper_file(request, identifier, form):
    papers = Kamerstuk.objects.with_letter()
    paper = get_object_or_404(papers, identifier=identifier).chosen
    return as_file(paper_work(request, paper), form, paper.identifier)


def citation_of_letter(request, letter: Letter, place: Place | None = None) -> Citation:
    query = f"?{urlencode({'plaats': place.anchor})}" if place else ""
    return Citation(
        legal_citation(letter_work(request, letter, place)),
        {
            label: reverse("cite-letter-file", args=[letter.key, form]) + query
            for form, (label, _type, _write) in FORMS.items()
        },
    )


def citation_of_paper(request, paper: Kamerstuk) -> Citation:
    return Citation(
        legal_citation(paper_work(request, paper)),
        {
            label: reverse("cite-paper-file", args=[paper.identifier, form])
            for form, (label, _type, _write) in FORMS.items()
        },
    )


def find_place(request, key: str) -> tuple[Letter, Place | None]:
    """Return the letter and the item or paragraph that the address asks for."""
    letter = get_object_or_404(Letter.objects.for_lists(), key=key)
    if not (anchor := request.GET.get("plaats", "")):
        return letter, None
    if not re.fullmatch(r"[-\w]{1,80}", anchor):
        raise Http404(anchor)
    for places in (letter.items, letter.paragraphs):
        if place := places.filter(anchor=anchor).first():
            place.letter = letter
            return letter, place
    raise Http404(anchor)


def permanent_address(request, letter: Letter, place: Place | None) -> str:
    """Return the one address to cite, whichever language the reader of it asks."""
    with translation.override("nl"):
        address = letter.get_absolute_url()
    anchor = f"#{place.anchor}" if place else ""
    return request.build_absolute_uri(address + anchor)


def letter_work(request, letter: Letter, place: Place | None = None) -> Work:
    if isinstance(place, AgendaItem):
        locator = under_item(str(place))
    else:
        locator = at_paragraph(place.order) if place else ""
    paper = letter.kamerstuk
    number = paper.identifier if paper else ""
    day = letter.date or (paper and paper.date)
    return Work(
        identifier=number,
        # Each place has a name of its own, for one list may have several.
        key="-".join(
            filter(None, [number or f"brief-{letter.key}", place and place.anchor])
        ),
        chamber=letter.chamber,
        kenmerk=letter.kenmerk,
        title=letter.title,
        kind=letter.kind,
        is_letter=True,
        date=day,
        session=agreed(paper, "session") if paper and not day else "",
        # A minister writes to the House, whoever that is.
        authors=tuple(each.role or each.name for each in letter.signatories.all()),
        url=permanent_address(request, letter, place),
        locator=locator,
    )


def paper_work(request, paper: Kamerstuk) -> Work:
    """Return the paper as the letter that it is, or as far as it is known."""
    if paper.is_held:
        return letter_work(request, paper.letter)
    return Work(
        identifier=paper.identifier,
        title=paper.title,
        kind=paper.kind or agreed(paper, "kind"),
        is_letter=bool(paper.kind),  # only what is known to be a letter has one
        date=paper.date or agreed(paper, "date"),
        session="" if paper.date else agreed(paper, "session"),
        url=official_url(paper.identifier),
    )


def agreed(paper: Kamerstuk, field: str) -> str | date | None:
    """Return what letters say of a paper, if all that tell it agree; else it is empty.

    :param field: of a reference: "kind", "date" or "session".
    """
    names = Kamerstuk.objects.names_of(paper.pk)
    references = Reference.objects.filter(kamerstuk__in=names).order_by()
    empty = Reference._meta.get_field(field).get_default()
    # Two and the empty one tell already that they do not agree.
    said = {*references.values_list(field, flat=True).distinct()[:3]} - {empty}
    return said.pop() if len(said) == 1 else empty


def as_file(work: Work, form: str, name: str) -> HttpResponse:
    """Return the citation as a file to save, in the form that its ending names."""
    if form not in FORMS:
        raise Http404(form)
    _label, content_type, write = FORMS[form]
    return HttpResponse(
        write(work),
        content_type=f"{content_type}; charset=utf-8",
        headers={
            "Content-Disposition": content_disposition_header(True, f"{name}.{form}")
        },
    )
