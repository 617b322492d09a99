"""What a person answers when they look back on a month, encrypted."""

import django.core.validators
import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.functions.uuid
from django.conf import settings
from django.db import migrations, models

import bounceback.encryption


def answer(question):
    return bounceback.encryption.EncryptedTextField(
        blank=True, default="", max_length=400, verbose_name=question
    )


class Migration(migrations.Migration):
    dependencies = [
        ("recovery", "0030_piles"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="LookBack",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        db_default=django.db.models.functions.uuid.UUID7(),
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                ("month", models.DateField(editable=False)),
                ("helped", answer("What helped you most?")),
                ("would_tell", answer("What would you tell yourself at the start of it?")),
                ("more_of", answer("What do you want more of next month?")),
                (
                    "confidence",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        validators=[django.core.validators.MaxValueValidator(10)],
                        verbose_name="How sure are you that you can keep going this week?",
                    ),
                ),
                ("finished_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("skipped_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="look_backs",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "db_table": "recovery_monthlookback",
                "constraints": [
                    models.UniqueConstraint(
                        models.F("owner"), models.F("month"), name="monthlookback_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("month__day", 1)), name="monthlookback_first_day"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("confidence", None), ("confidence__range", (0, 10)), _connector="OR"
                        ),
                        name="monthlookback_confidence",
                    ),
                ],
            },
        ),
    ]
