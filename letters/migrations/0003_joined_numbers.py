"""What an editor joins, apart from what follows from it."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import F


def say_what_is_joined(apps, schema_editor):
    papers = apps.get_model("letters", "Kamerstuk").objects
    papers.exclude(same_as=None).update(joined_to=F("same_as"))


class Migration(migrations.Migration):
    dependencies = [("letters", "0002_synonym")]

    operations = [
        migrations.AddField(
            model_name="kamerstuk",
            name="joined_to",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="letters.kamerstuk",
                verbose_name="hetzelfde stuk als",
            ),
        ),
        migrations.AddField(
            model_name="kamerstuk",
            name="borrowed",
            field=models.JSONField(blank=True, default=list, editable=False),
        ),
        migrations.AlterField(
            model_name="kamerstuk",
            name="same_as",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="other_names",
                to="letters.kamerstuk",
            ),
        ),
        migrations.AddField(
            model_name="letter",
            name="own_number",
            field=models.OneToOneField(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="letters.kamerstuk",
            ),
        ),
        migrations.RunPython(say_what_is_joined, migrations.RunPython.noop),
    ]
