"""Parliamentary papers and the dossiers they stand in."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Count, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from letters.models.choices import NO_LETTERS, Kind

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


# What numbers a letter to the House: of papers, of answers, of documents and cases.
# Acts, treaties, rulings and debates have others.
OF_LETTERS = r"^(kst-|ah-|nds-|[0-9]{4}[DZ][0-9]{5}$)"
CHOSEN = Coalesce("same_as", "pk")  # of all numbers of a paper, the one it goes by


class KamerstukQuerySet(models.QuerySet):
    def papers(self):
        """Leave out the further numbers of a paper: each paper once."""
        return self.filter(same_as=None)

    def names_of(self, key):
        """Return the rows of all numbers of the paper with this key."""
        return self.filter(Q(pk=key) | Q(same_as=key))

    def cited(self):
        """Keep the papers that a letter cites, by whichever of their numbers."""
        names = self.model.objects.filter(references__isnull=False)
        return self.papers().filter(pk__in=names.values(chosen=CHOSEN))

    def missing(self):
        """Keep the papers that a letter cites, that are not held and could be.

        This archive holds letters: what letters call a motion, say, is none.
        """
        said = self.model.objects.order_by().values(chosen=CHOSEN)
        said = said.annotate(
            no_letter=Count("references", Q(references__kind__in=NO_LETTERS)),
            other=Count("references", ~Q(references__kind__in=["", *NO_LETTERS])),
        )
        no_letters = said.filter(no_letter__gt=0, other=0).values("chosen")
        could_be = Q(identifier__regex=OF_LETTERS) & ~Q(kind="", pk__in=no_letters)
        return self.cited().filter(could_be, letter=None)

    def with_letter(self):
        """Fetch the held letter, if any, with each paper."""
        return self.select_related("letter", "dossier").defer("letter__text")

    def with_citing_letters(self):
        """Add `citing_letters`: how many letters cite the paper."""
        citing = (
            self.model.objects.names_of(OuterRef("pk"))
            .order_by()
            .values(chosen=CHOSEN)
            .annotate(letters=Count("references__letter", distinct=True))
        )
        return self.annotate(citing_letters=Subquery(citing.values("letters")))


class Kamerstuk(models.Model):
    """A parliamentary paper that a letter cites or is, held here or not.

    One paper may have several numbers (D, Z, kst). An editor says of a number that it
    is `joined_to` another; `same_as` is where that leads in the end: the number that
    the paper goes by. What belongs to a number stays with it, so that numbers can be
    parted as if they had never been joined.
    """

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
    joined_to = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("hetzelfde stuk als"),
    )
    # These two follow from what is joined: see archive/joining.py.
    same_as = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="other_names",
    )
    borrowed = models.JSONField(default=list, blank=True, editable=False)

    objects = KamerstukQuerySet.as_manager()

    class Meta:
        ordering = ["identifier"]
        verbose_name = _("Kamerstuk")
        verbose_name_plural = _("Kamerstukken")
        constraints = [
            identifier_in_address("kamerstuk_in_address"),
            models.CheckConstraint(
                condition=~Q(same_as=F("pk")), name="kamerstuk_not_its_own_name"
            ),
            models.CheckConstraint(
                condition=Q(joined_to__isnull=True, same_as__isnull=True)
                | Q(joined_to__isnull=False, same_as__isnull=False),
                name="kamerstuk_joined_leads_somewhere",
            ),
        ]

    def __str__(self):
        return self.identifier

    def get_absolute_url(self):
        return reverse("kamerstuk", args=[self.identifier])

    @property
    def is_held(self) -> bool:
        """Whether this archive holds the letter that this paper is."""
        return hasattr(self, "letter")

    @property
    def facts(self) -> models.Model:
        """What tells its title, date and kind: this row, or else the letter it is."""
        return self if self.title or not self.is_held else self.letter

    @property
    def chosen(self) -> "Kamerstuk":
        """The row that this paper goes by."""
        return self.same_as or self
