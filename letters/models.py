"""What the archive holds. The database guards what must be true.

Every `start` and `end` is an offset into the text of the row's letter.
"""

import secrets

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

# Without vowels and look-alikes: a key spells no word and is easy to read aloud.
KEY_ALPHABET = "23456789bcdfghjkmnpqrstvwxz"


def new_key() -> str:
    """Return an opaque key for an address: it says nothing, so it never changes."""
    return "".join(secrets.choice(KEY_ALPHABET) for _ in range(8))


class Kind(models.TextChoices):
    AGENDA = "geannoteerde agenda", _("Geannoteerde agenda")
    REPORT = "verslag", _("Verslag")
    ANSWERS = "antwoorden", _("Antwoorden")
    OTHER = "overig", _("Overig")


class Chamber(models.TextChoices):
    TK = "TK", _("Tweede Kamer")
    EK = "EK", _("Eerste Kamer")


class Dossier(models.Model):
    """A file of papers on one subject, such as 28676 (NATO) or 35570-X."""

    identifier = models.CharField(_("nummer"), max_length=16, unique=True)
    title = models.CharField(_("titel"), max_length=500, blank=True)

    class Meta:
        ordering = ["identifier"]
        verbose_name = _("dossier")
        verbose_name_plural = _("dossiers")

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

    identifier = models.CharField(_("id"), max_length=64, unique=True)
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

    def __str__(self):
        return self.identifier

    def get_absolute_url(self):
        return reverse("kamerstuk", args=[self.identifier])

    @property
    def is_held(self) -> bool:
        """Whether this archive holds the letter that this paper is."""
        return hasattr(self, "letter")


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
        """Fetch all that a page about a letter shows, in a fixed number of queries."""
        return self.for_lists().prefetch_related(
            "dossiers",
            "files",
            "paragraphs",
            "footnotes",
            "items",
            "commitments",
            "references__kamerstuk__letter",
            "references__dossier",
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
        related_name="letter",
        verbose_name=_("eigen Kamerstuk"),
    )
    dossiers = models.ManyToManyField(
        Dossier, blank=True, related_name="letters", verbose_name=_("dossiers")
    )
    text = models.TextField(_("tekst"))
    # What tells this letter from others, whichever file it comes in.
    fingerprint = models.CharField(max_length=64, db_index=True, editable=False)
    confidential_annexes = models.PositiveSmallIntegerField(
        _("vertrouwelijke bijlagen"), default=0
    )
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
                fields=["fingerprint"],
                condition=Q(kamerstuk__isnull=True),
                name="letter_without_number_once",
            )
        ]
        verbose_name = _("brief")
        verbose_name_plural = _("brieven")

    def __str__(self):
        return self.title or str(_("Brief zonder titel"))

    def get_absolute_url(self):
        return reverse("letter", args=[self.key])


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


class Ordered(models.Model):
    """A part of a letter that has its place in a row of its like."""

    order = models.PositiveIntegerField(_("volgorde"))

    class Meta:
        abstract = True
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(
                fields=["letter", "order"], name="%(class)s_order_in_letter"
            )
        ]


class Passage(Ordered):
    """A part of a letter that is a passage of its text."""

    start = models.PositiveIntegerField(editable=False)
    end = models.PositiveIntegerField(editable=False)

    class Meta(Ordered.Meta):
        abstract = True
        constraints = [
            *Ordered.Meta.constraints,
            models.CheckConstraint(
                condition=Q(start__lt=F("end")), name="%(class)s_start_before_end"
            ),
        ]

    @property
    def text(self) -> str:
        return self.letter.text[self.start : self.end]


class Signatory(Ordered):
    """Who signed the letter, in the role in which it was signed."""

    letter = models.ForeignKey(Letter, models.CASCADE, related_name="signatories")
    name = models.CharField(_("naam"), max_length=200, blank=True)
    role = models.CharField(_("functie"), max_length=300, blank=True)

    class Meta(Ordered.Meta):
        verbose_name = _("ondertekenaar")
        verbose_name_plural = _("ondertekenaars")

    def __str__(self):
        return ", ".join(filter(None, [self.name, self.role]))


class Meeting(models.Model):
    """A meeting of ministers or a summit; letters and papers belong to it."""

    class Kind(models.TextChoices):
        FOREIGN = "foreign", _("NAVO-ministers van Buitenlandse Zaken")
        DEFENCE = "defence", _("NAVO-ministers van Defensie")
        SUMMIT = "summit", _("NAVO-top")
        OTHER = "other", _("Andere bijeenkomst")

    class Format(models.TextChoices):
        IN_PERSON = "in-person", _("fysiek")
        VIDEO = "video", _("per videoverbinding")
        HYBRID = "hybrid", _("hybride")

    class Status(models.TextChoices):
        REGULAR = "regular", _("regulier")
        INFORMAL = "informal", _("informeel")
        EXTRA = "extra", _("extra")

    kind = models.CharField(_("soort"), max_length=8, choices=Kind)
    start = models.DateField(_("eerste dag"), null=True, blank=True)
    end = models.DateField(_("laatste dag"), null=True, blank=True)
    place = models.CharField(_("plaats"), max_length=100, blank=True)
    format = models.CharField(_("vorm"), max_length=10, choices=Format, blank=True)
    status = models.CharField(
        _("status"), max_length=10, choices=Status, default=Status.REGULAR
    )
    letters = models.ManyToManyField(
        Letter, blank=True, related_name="meetings", verbose_name=_("brieven")
    )
    papers = models.ManyToManyField(
        Kamerstuk, blank=True, related_name="meetings", verbose_name=_("Kamerstukken")
    )

    class Meta:
        ordering = [F("start").desc(nulls_last=True), "kind"]
        verbose_name = _("bijeenkomst")
        verbose_name_plural = _("bijeenkomsten")
        constraints = [
            models.UniqueConstraint(fields=["kind", "start"], name="meeting_once"),
            models.CheckConstraint(
                condition=Q(start__isnull=False, end__isnull=False, start__lte=F("end"))
                | Q(start__isnull=True, end__isnull=True),
                name="meeting_ends_after_its_start",
            ),
        ]

    def __str__(self):
        return " ".join(filter(None, [self.get_kind_display(), str(self.start or "")]))


class AgendaItem(Passage):
    """A subject on the agenda; its text is its own, without its sub-items'."""

    letter = models.ForeignKey(Letter, models.CASCADE, related_name="items")
    level = models.PositiveSmallIntegerField(_("niveau"))
    number = models.CharField(_("nummer"), max_length=12, blank=True)
    title = models.CharField(_("titel"), max_length=500)
    anchor = models.SlugField(_("anker"), max_length=80)

    class Meta(Passage.Meta):
        verbose_name = _("agendapunt")
        verbose_name_plural = _("agendapunten")
        constraints = [
            *Passage.Meta.constraints,
            models.UniqueConstraint(
                fields=["letter", "anchor"], name="item_anchor_in_letter"
            ),
            models.CheckConstraint(condition=Q(level__gte=1), name="item_level"),
        ]

    def __str__(self):
        return f"{self.number} {self.title}".strip()

    def get_absolute_url(self):
        return f"{self.letter.get_absolute_url()}#{self.anchor}"


class Paragraph(Passage):
    """A paragraph with a link of its own, which stays when the letter is re-read."""

    class Kind(models.TextChoices):
        TEXT = "text", _("tekst")
        HEADING = "heading", _("kop")

    letter = models.ForeignKey(Letter, models.CASCADE, related_name="paragraphs")
    item = models.ForeignKey(
        AgendaItem, models.CASCADE, null=True, related_name="paragraphs"
    )
    kind = models.CharField(max_length=8, choices=Kind)
    anchor = models.SlugField(max_length=80)

    class Meta(Passage.Meta):
        constraints = [
            *Passage.Meta.constraints,
            models.UniqueConstraint(
                fields=["letter", "anchor"], name="paragraph_anchor_in_letter"
            ),
        ]


class Footnote(Passage):
    """A note to the text; `at` is where its mark stood, if that was found."""

    letter = models.ForeignKey(Letter, models.CASCADE, related_name="footnotes")
    mark = models.CharField(max_length=8)
    at = models.PositiveIntegerField(null=True)


class Commitment(Passage):
    """A sentence in which the government says what it will send or report."""

    letter = models.ForeignKey(Letter, models.CASCADE, related_name="commitments")
    deadline = models.CharField(_("termijn"), max_length=300, blank=True)

    class Meta(Passage.Meta):
        verbose_name = _("toezegging")
        verbose_name_plural = _("toezeggingen")


class Reference(Passage):
    """A place where a letter refers to a paper, or to a dossier as a whole."""

    letter = models.ForeignKey(Letter, models.CASCADE, related_name="references")
    item = models.ForeignKey(
        AgendaItem, models.SET_NULL, null=True, related_name="references"
    )
    kamerstuk = models.ForeignKey(
        Kamerstuk, models.PROTECT, null=True, related_name="references"
    )
    dossier = models.ForeignKey(
        Dossier, models.PROTECT, null=True, related_name="references"
    )
    words = models.TextField(_("zoals geschreven"))

    class Meta(Passage.Meta):
        verbose_name = _("verwijzing")
        verbose_name_plural = _("verwijzingen")
        constraints = [
            *Passage.Meta.constraints,
            models.CheckConstraint(
                condition=Q(kamerstuk__isnull=False, dossier__isnull=True)
                | Q(kamerstuk__isnull=True, dossier__isnull=False),
                name="reference_to_one_thing",
            ),
        ]

    @property
    def target(self) -> Kamerstuk | Dossier:
        return self.kamerstuk or self.dossier


class IndexChange(models.Model):
    """A letter whose rows have changed since the index last took them in.

    Written with the rows, in one transaction; taken away when the index has
    them. The letter may be gone, so this is no foreign key.
    """

    letter_pk = models.BigIntegerField(db_index=True)
    queued_at = models.DateTimeField(auto_now_add=True)
