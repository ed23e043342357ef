"""The database guards what is joined: PostgreSQL wants this apart from its rows."""

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("letters", "0003_joined_numbers")]

    operations = [
        migrations.AddConstraint(
            model_name="kamerstuk",
            constraint=models.CheckConstraint(
                condition=Q(joined_to__isnull=True, same_as__isnull=True)
                | Q(joined_to__isnull=False, same_as__isnull=False),
                name="kamerstuk_joined_leads_somewhere",
            ),
        ),
        migrations.AddConstraint(
            model_name="letter",
            constraint=models.CheckConstraint(
                condition=Q(own_number__isnull=True) | Q(kamerstuk__isnull=False),
                name="letter_with_number_is_a_paper",
            ),
        ),
    ]
