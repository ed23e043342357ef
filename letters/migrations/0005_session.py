"""The parliamentary year that a letter gives a paper."""

import re

from django.db import migrations, models

# "Kamerstukken I 2014/15, 33 802, C", and not "nrs. 2014-2015".
SESSION = re.compile(r"(?!n)\D*(1[89]\d\d|20\d\d)\s?[-/]\s?(\d{4}|\d\d)\b")


def keep_what_was_written(apps, schema_editor):
    """Fill in the year where it stands in the words that were kept.

    Who carries on an earlier reference ("en nr. 5") has it from the next reading on.
    """
    references = apps.get_model("letters", "Reference").objects
    papers = references.filter(
        origin="automatic", kamerstuk__identifier__startswith="kst-"
    )
    found = []
    for reference in papers.only("words").iterator():
        if session := session_in(reference.words):
            reference.session = session
            found.append(reference)
    references.bulk_update(found, ["session"], batch_size=500)


def session_in(words: str) -> str:
    if not (years := SESSION.match(words)):
        return ""
    second = str(int(years[1]) + 1)
    return years[1] + second if second.endswith(years[2]) else ""


class Migration(migrations.Migration):
    dependencies = [("letters", "0004_joined_numbers_guarded")]

    operations = [
        migrations.AddField(
            model_name="reference",
            name="session",
            field=models.CharField(
                blank=True, default="", max_length=8, verbose_name="vergaderjaar"
            ),
            preserve_default=False,
        ),
        migrations.RunPython(keep_what_was_written, migrations.RunPython.noop),
    ]
