"""The words that mean the same, with those that we know to begin with."""

from pathlib import Path

from django.db import migrations, models

KNOWN = Path(__file__).parent.parent / "data" / "synonyms.txt"


def add_known(apps, schema_editor):
    synonyms = apps.get_model("letters", "Synonym")
    for line in KNOWN.read_text(encoding="utf-8").splitlines():
        synonyms.objects.create(words="\n".join(line.split(" = ")))


class Migration(migrations.Migration):
    dependencies = [("letters", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="Synonym",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                (
                    "words",
                    models.TextField(
                        help_text="Eén woord, naam of afkorting per regel, in een "
                        "vorm die in een brief staat: andere vormen worden ook "
                        "gevonden.",
                        unique=True,
                        verbose_name="woorden",
                    ),
                ),
            ],
            options={
                "verbose_name": "groep synoniemen",
                "verbose_name_plural": "synoniemen",
                "ordering": ["words"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("words__contains", "\n")),
                        name="synonyms_are_two_or_more",
                        violation_error_message="Een groep heeft minstens twee "
                        "woorden.",
                    )
                ],
            },
        ),
        migrations.RunPython(add_known, migrations.RunPython.noop),
    ]
