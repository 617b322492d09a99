"""What was set aside with no day is called so in code, too. Column and index are what they were: no SQL."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("recovery", "0024_harsh_thought"),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.RenameField("rejection", "rests_since", "put_aside_at"),
                migrations.AlterField(
                    model_name="rejection",
                    name="put_aside_at",
                    field=models.DateTimeField(blank=True, db_column="rests_since", null=True),
                ),
                migrations.RemoveIndex("rejection", "rejection_idle"),
                migrations.AddIndex(
                    "rejection",
                    models.Index(
                        "alive_at",
                        name="rejection_idle",
                        condition=models.Q(set_aside_at=None, put_aside_at=None, closed_at=None),
                    ),
                ),
            ]
        ),
    ]
