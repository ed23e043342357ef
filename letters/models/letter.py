"""A letter and the files it came in."""

import secrets

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from letters.models.choices import Chamber, Kind
from letters.models.papers import Dossier, Kamerstuk

# Without vowels and look-alikes: a key spells no word and is easy to read aloud.
KEY_ALPHABET = "23456789bcdfghjkmnpqrstvwxz"


def new_key() -> str:
    """Return an opaque key for an address: it says nothing, so it never changes."""
    return "".join(secrets.choice(KEY_ALPHABET) for _ in range(10))


class LetterQuerySet(models.QuerySet):
    def newest_first(self):
        """Undated letters come last, not first."""
        return self.order_by(F("date").desc(nulls_last=True), "-pk")

    def for_lists(self):
        """Fetch what a line in a list shows, in a fixed number of queries."""
        return self.select_related("kamerstuk").prefetch_related(
            "signatories", "meetings"
        )

    def for_display(self):
        """Fetch all that a page about a letter shows, save for its references."""
        return self.for_lists().prefetch_related(
            "dossiers",
            "files",
            "paragraphs",
            "footnotes",
            "items",
            "commitments",
        )


class Letter(models.Model):
    """A letter to one of the Houses, whole: its text is the passages' ground."""

    class Origin(models.TextChoices):
        FOLDER = "folder", _("map")
        UPLOAD = "upload", _("upload")
        HARVEST = "harvest", _("open data")

    key = models.CharField(max_length=12, unique=True, default=new_key, editable=False)
    kind = models.CharField(_("soort"), max_length=24, choices=Kind)
    title = models.CharField(_("titel"), max_length=1000, blank=True)
    date = models.DateField(_("datum"), null=True, blank=True)
    chamber = models.CharField(_("Kamer"), max_length=2, choices=Chamber, blank=True)
    kamerstuk = models.OneToOneField(
        Kamerstuk,
        models.PROTECT,
        null=True,
        blank=True,
        limit_choices_to={"same_as": None},  # the number that the paper goes by
        related_name="letter",
        verbose_name=_("eigen Kamerstuk"),
    )
    # The number that the letter bears, where its paper goes by another.
    own_number = models.OneToOneField(
        Kamerstuk,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    kenmerk = models.CharField(_("kenmerk"), max_length=100, blank=True)
    dossiers = models.ManyToManyField(
        Dossier, blank=True, related_name="letters", verbose_name=_("dossiers")
    )
    text = models.TextField(_("tekst"))
    # What tells this letter from others, whichever file it comes in.
    fingerprint = models.CharField(max_length=64, db_index=True, editable=False)
    confidential_annexes = models.PositiveSmallIntegerField(
        _("vertrouwelijke bijlagen"), default=0
    )
    is_ocr = models.BooleanField(_("gelezen met tekstherkenning (OCR)"), default=False)
    source = models.CharField(_("herkomst"), max_length=8, choices=Origin)
    added_at = models.DateTimeField(_("toegevoegd"), auto_now_add=True)
    changed_at = models.DateTimeField(_("gewijzigd"), auto_now=True)
    # Set when an editor saves the letter; from then on no file overwrites it.
    corrected_at = models.DateTimeField(_("gecorrigeerd"), null=True, editable=False)

    objects = LetterQuerySet.as_manager()

    class Meta:
        ordering = [F("date").desc(nulls_last=True), "-pk"]
        indexes = [models.Index(fields=["date"]), models.Index(fields=["kind"])]
        constraints = [
            models.UniqueConstraint(
                fields=["fingerprint", "chamber"],
                condition=Q(kamerstuk__isnull=True),
                name="letter_without_number_once",
            ),
            models.CheckConstraint(
                condition=Q(own_number__isnull=True) | Q(kamerstuk__isnull=False),
                name="letter_with_number_is_a_paper",
            ),
        ]
        verbose_name = _("brief")
        verbose_name_plural = _("brieven")

    def __str__(self):
        return self.title or str(_("Brief zonder titel"))

    def get_absolute_url(self):
        return reverse("letter", args=[self.key])

    def bear(self, number: Kamerstuk) -> None:
        """Be the paper that has this number, by whichever number that goes."""
        self.kamerstuk = number.chosen
        self.own_number = number if number.same_as else None


class SourceFile(models.Model):
    """The original bytes of a letter, never changed, named by their SHA-256."""

    letter = models.ForeignKey(Letter, models.CASCADE, related_name="files")
    sha256 = models.CharField("SHA-256", max_length=64, unique=True, editable=False)
    file = models.FileField(_("bestand"), max_length=120, editable=False)
    name = models.CharField(_("naam"), max_length=255)
    media_type = models.CharField(_("mediatype"), max_length=100)
    size = models.PositiveBigIntegerField(_("bytes"))
    url = models.URLField(_("adres"), max_length=500, blank=True)
    received_at = models.DateTimeField(_("ontvangen"), auto_now_add=True)

    class Meta:
        ordering = ["received_at", "pk"]
        verbose_name = _("bronbestand")
        verbose_name_plural = _("bronbestanden")

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("file", args=[self.sha256])


class IndexChange(models.Model):
    """A letter whose rows have changed since the index last took them in.

    Written with the rows, in one transaction; taken away when the index has
    them. The letter may be gone, so this is no foreign key.
    """

    letter_pk = models.BigIntegerField(db_index=True)
    queued_at = models.DateTimeField(auto_now_add=True)
