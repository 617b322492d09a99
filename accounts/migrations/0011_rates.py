"""Odds a person would rather see than those of others' counts."""

from django.core.validators import MaxValueValidator
from django.db import migrations, models

from bounceback.migrating import at_once


def rate(words: str) -> models.Field:
    return models.PositiveSmallIntegerField(
        words, null=True, blank=True, validators=[MaxValueValidator(100)]
    )


class Migration(migrations.Migration):
    dependencies = [("accounts", "0010_break_until")]

    operations = at_once([
        migrations.AddField(
            "user",
            "application_rate",
            rate("of 100 applications, how many lead to an interview"),
        ),
        migrations.AddField(
            "user", "interview_rate", rate("of 100 interviews, how many end with an offer")
        ),
        migrations.AddField(
            "user",
            "rates_source",
            models.CharField("who counted it, and when", max_length=80, blank=True, db_default=""),
        ),
        migrations.AddConstraint(
            "user",
            models.CheckConstraint(
                condition=models.Q(application_rate=None) | models.Q(application_rate__lte=100),
                name="user_application_rate",
            ),
        ),
        migrations.AddConstraint(
            "user",
            models.CheckConstraint(
                condition=models.Q(interview_rate=None) | models.Q(interview_rate__lte=100),
                name="user_interview_rate",
            ),
        ),
    ])
