"""Deleted rejections, each kept for thirty days as one encrypted text."""

import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.functions.uuid
from django.conf import settings
from django.db import migrations, models

import bounceback.encryption


class Migration(migrations.Migration):
    dependencies = [
        ("recovery", "0025_put_aside_name"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="RemovedRejection",
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
                ("removed_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("name", bounceback.encryption.EncryptedTextField()),
                ("secret_rows", bounceback.encryption.EncryptedTextField()),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="removed_rejections",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        models.F("owner"),
                        models.OrderBy(models.F("removed_at"), descending=True),
                        name="removedrejection_newest",
                    ),
                    models.Index(models.F("removed_at"), name="removedrejection_removed"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("removed_at", None), _negated=True),
                        name="removedrejection_is_removed",
                    )
                ],
            },
        ),
    ]
