"""What a letter or paper can be."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    AGENDA = "geannoteerde agenda", _("Geannoteerde agenda")
    REPORT = "verslag", _("Verslag")
    ANSWERS = "antwoorden", _("Antwoorden")
    OTHER = "overig", _("Overig")


class Chamber(models.TextChoices):
    TK = "TK", _("Tweede Kamer")
    EK = "EK", _("Eerste Kamer")


# What letters call papers that are no letters themselves.
NO_LETTERS = (
    "motie",
    "amendement",
    "wetsvoorstel",
    "memorie van toelichting",
    "memorie van antwoord",
    "verdrag",
    "debat",
)
