"""Meetings, which letters and papers share."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from letters.models.letter import Letter
from letters.models.papers import Kamerstuk


class MeetingQuerySet(models.QuerySet):
    def surest_first(self):
        """Keep those with days: days of their own before shared ones, then by day."""
        return self.exclude(start=None).order_by("has_shared_days", "start")

    def of_paper(self, paper: Kamerstuk):
        """Keep the meetings of a paper: by any of its numbers, or by its letter."""
        joins = self.model.papers.through.objects
        names = Kamerstuk.objects.names_of(paper.pk)
        by_number = joins.filter(kamerstuk__in=names).values("meeting")
        by_letter = self.filter(letters__kamerstuk=paper).values("pk")
        return self.filter(Q(pk__in=by_number) | Q(pk__in=by_letter))


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
    # They are said of several meetings together; it may have been on one of them.
    has_shared_days = models.BooleanField(default=False, editable=False)
    letters = models.ManyToManyField(
        Letter, blank=True, related_name="meetings", verbose_name=_("brieven")
    )
    papers = models.ManyToManyField(
        Kamerstuk, blank=True, related_name="meetings", verbose_name=_("Kamerstukken")
    )

    objects = MeetingQuerySet.as_manager()

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

    def take_surer_days(self, said) -> bool:
        """Take the days that are said of this meeting alone, if it has none of those.

        :param said: a meeting with start, end and has_shared_days.
        """
        is_surer = self.has_shared_days and not said.has_shared_days
        if is_surer:
            self.start, self.end = said.start, said.end
            self.has_shared_days = False
        return is_surer

    def __str__(self):
        return " ".join(filter(None, [self.get_kind_display(), str(self.start or "")]))
