"""Words that mean the same to who searches."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Synonym(models.Model):
    """A group of words and names; who searches one of them finds them all."""

    words = models.TextField(
        _("woorden"),
        unique=True,
        help_text=_(
            "Eén woord, naam of afkorting per regel, in een vorm die in een brief "
            "staat: andere vormen worden ook gevonden."
        ),
    )

    class Meta:
        ordering = ["words"]
        verbose_name = _("groep synoniemen")
        verbose_name_plural = _("synoniemen")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(words__contains="\n"),
                name="synonyms_are_two_or_more",
                violation_error_message=_("Een groep heeft minstens twee woorden."),
            )
        ]

    def __str__(self):
        return " = ".join(self.words.splitlines())

    def clean(self):
        """Keep one way of writing a group: no empty lines, no other line ends."""
        lines = (" ".join(line.split()) for line in self.words.splitlines())
        self.words = "\n".join(dict.fromkeys(filter(None, lines)))
