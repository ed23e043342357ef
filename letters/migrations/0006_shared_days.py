"""Whether the days of a meeting are said of several together."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("letters", "0005_session")]

    operations = [
        migrations.AddField(
            model_name="meeting",
            name="has_shared_days",
            field=models.BooleanField(default=False, editable=False),
        ),
    ]
