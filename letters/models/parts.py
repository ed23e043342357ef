"""The parts of a letter, in their order."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from letters.models.letter import Letter
from letters.models.papers import Dossier, Kamerstuk


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

    @property
    def notes(self):
        """The notes whose mark stands in it."""
        return [
            note
            for note in self.letter.footnotes.all()
            if note.at is not None and self.start <= note.at < self.end
        ]


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

    @property
    def anchor(self) -> str:
        return f"noot-{self.order}"


class Commitment(Passage):
    """A sentence in which the government says what it will send or report."""

    letter = models.ForeignKey(Letter, models.CASCADE, related_name="commitments")
    deadline = models.CharField(_("termijn"), max_length=300, blank=True)

    class Meta(Passage.Meta):
        verbose_name = _("toezegging")
        verbose_name_plural = _("toezeggingen")


class ReferenceQuerySet(models.QuerySet):
    def with_targets(self):
        """Fetch what is cited, and the letter that it is if held, in the same query.

        Joined and not prefetched: of that SQLite takes no more than 1,000 at a time.
        """
        return self.select_related(
            "kamerstuk__letter", "kamerstuk__same_as__letter", "dossier"
        ).defer("kamerstuk__letter__text", "kamerstuk__same_as__letter__text")

    def unresolved(self):
        return self.filter(kamerstuk=None, dossier=None)


class Reference(Passage):
    """A place where a letter refers to a paper, or to a dossier as a whole.

    Without either it could not be resolved, and `reason` says why.
    """

    class Origin(models.TextChoices):
        AUTOMATIC = "automatic", _("automatisch")
        MANUAL = "manual", _("met de hand")

    letter = models.ForeignKey(
        Letter, models.CASCADE, related_name="references", verbose_name=_("brief")
    )
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
    # What the letter says of the paper: a motion of these movers, of this day and year.
    kind = models.CharField(_("soort"), max_length=60, blank=True)
    movers = models.CharField(_("indieners"), max_length=500, blank=True)
    date = models.DateField(_("datum"), null=True, blank=True)
    session = models.CharField(_("vergaderjaar"), max_length=8, blank=True)
    reason = models.CharField(_("reden"), max_length=200, blank=True)
    origin = models.CharField(
        _("herkomst"), max_length=9, choices=Origin, default=Origin.AUTOMATIC
    )

    objects = ReferenceQuerySet.as_manager()

    class Meta(Passage.Meta):
        verbose_name = _("verwijzing")
        verbose_name_plural = _("verwijzingen")
        constraints = [
            *Passage.Meta.constraints,
            models.CheckConstraint(
                condition=Q(kamerstuk__isnull=False, dossier__isnull=True, reason="")
                | Q(kamerstuk__isnull=True, dossier__isnull=False, reason="")
                | Q(kamerstuk__isnull=True, dossier__isnull=True) & ~Q(reason=""),
                name="reference_to_one_thing_or_a_reason",
            ),
        ]

    def __str__(self):
        return self.words

    @property
    def target(self) -> Kamerstuk | Dossier | None:
        """What is cited, under the number that it goes by; None if unresolved."""
        return self.kamerstuk.chosen if self.kamerstuk else self.dossier
