"""What the archive says of its own accord, in the reader's language."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from letters.errors import ArchiveError

# The parts of a letter, as the rooms behind the front name them.
PARTS = {
    "title": _("titel"),
    "date": _("datum"),
    "chamber": _("geadresseerde Kamer"),
    "kamerstuk": _("eigen Kamerstuknummer"),
    "dossiers": _("dossier"),
    "signatories": _("ondertekenaars"),
    "meetings": _("bijeenkomst"),
    "items": _("agendapunten"),
}

# What can go wrong, as the rooms behind the front raise it.
REASONS = {
    "A part of the letter is longer than it can be": _(
        "Een deel van de brief is langer dan mogelijk is"
    ),
    "The letter was being stored elsewhere at the same time": _(
        "De brief werd tegelijk ergens anders opgeslagen"
    ),
}


def say(error: ArchiveError) -> str:
    """Return the error for a reader or editor: the reason, then the detail."""
    reason = REASONS.get(error.reason, error.reason)
    if not error.detail:
        return f"{reason}."
    return gettext("%(reason)s: %(detail)s") % {
        "reason": reason,
        "detail": error.detail,
    }
