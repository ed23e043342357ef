"""Parliamentary papers and the dossiers they stand in."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from letters.models.choices import Kind

# An identifier is a part of an address.
is_identifier = RegexValidator(
    r"^[A-Za-z0-9][A-Za-z0-9:._-]*\Z",
    _("Alleen letters, cijfers, streepjes, punten en dubbele punten."),
)


def identifier_in_address(name: str) -> models.CheckConstraint:
    """What the database itself can hold of `is_identifier`, on any engine."""
    ends_address = Q(identifier="") | Q(identifier__contains="/")
    return models.CheckConstraint(condition=~ends_address, name=name)


class Dossier(models.Model):
    """A file of papers on one subject, such as 28676 (NATO) or 35570-X."""

    identifier = models.CharField(
        _("nummer"), max_length=16, unique=True, validators=[is_identifier]
    )
    title = models.CharField(_("titel"), max_length=500, blank=True)

    class Meta:
        ordering = ["identifier"]
        verbose_name = _("dossier")
        verbose_name_plural = _("dossiers")
        constraints = [identifier_in_address("dossier_in_address")]

    def __str__(self):
        return self.identifier

    def get_absolute_url(self):
        return reverse("dossier", args=[self.identifier])


class KamerstukQuerySet(models.QuerySet):
    def with_letter(self):
        """Fetch the held letter, if any, with each paper."""
        return self.select_related("letter", "dossier")

    def with_citing_letters(self):
        """Add `citing_letters`: how many letters cite the paper."""
        return self.annotate(
            citing_letters=models.Count("references__letter", distinct=True)
        )


class Kamerstuk(models.Model):
    """A parliamentary paper that a letter cites or is, held here or not."""

    identifier = models.CharField(
        _("id"), max_length=64, unique=True, validators=[is_identifier]
    )
    dossier = models.ForeignKey(
        Dossier,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="papers",
        verbose_name=_("dossier"),
    )
    title = models.CharField(_("titel"), max_length=1000, blank=True)
    date = models.DateField(_("datum"), null=True, blank=True)
    kind = models.CharField(_("soort"), max_length=24, choices=Kind, blank=True)

    objects = KamerstukQuerySet.as_manager()

    class Meta:
        ordering = ["identifier"]
        verbose_name = _("Kamerstuk")
        verbose_name_plural = _("Kamerstukken")
        constraints = [identifier_in_address("kamerstuk_in_address")]

    def __str__(self):
        return self.identifier

    def get_absolute_url(self):
        return reverse("kamerstuk", args=[self.identifier])

    @property
    def is_held(self) -> bool:
        """Whether this archive holds the letter that this paper is."""
        return hasattr(self, "letter")
