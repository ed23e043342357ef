"""What an address asks of the page of a paper or dossier."""

from letters.forms import ListForm


def find_row(rows, identifier: str):
    """Return the row with the identifier, in capitals or not; None if there is none."""
    if found := rows.filter(identifier=identifier).first():
        return found
    return rows.filter(identifier__iexact=identifier).first()


def list_form(request) -> ListForm:
    """Return what the address asks of the list on its page."""
    form = ListForm(request.GET, request.path)
    form.full_clean()
    return form


def sought(request) -> str:
    """Return the words that led here from the search box."""
    return request.GET.get("gezocht", "")[:500]
