"""The number to aim for is of conversations in code, too: no SQL, its column stays as it is."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0007_follow_up_days")]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.RemoveConstraint("user", "user_talks_a_week"),
                migrations.AlterField(
                    "user",
                    "talks_a_week",
                    models.PositiveSmallIntegerField(
                        "conversations a week to aim for",
                        default=3,
                        validators=[MinValueValidator(1), MaxValueValidator(20)],
                        db_column="talks_a_week",
                    ),
                ),
                migrations.RenameField("user", "talks_a_week", "conversations_a_week"),
                migrations.AddConstraint(
                    "user",
                    models.CheckConstraint(
                        condition=models.Q(conversations_a_week__range=(1, 20)),
                        name="user_talks_a_week",
                    ),
                ),
            ]
        ),
    ]
