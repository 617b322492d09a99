"""A break is one in code, too: no SQL, its column stays as it is."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0009_snooze_hour")]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.AlterField(
                    "user",
                    "paused_until",
                    models.DateTimeField(
                        "on a break until", null=True, blank=True, db_column="paused_until"
                    ),
                ),
                migrations.RenameField("user", "paused_until", "break_until"),
            ]
        ),
    ]
