"""Lists from other trackers, and which rows came of which."""

import bounceback.encryption
import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.functions.uuid
from django.conf import settings
from django.db import migrations, models

from bounceback.migrating import at_once


class Migration(migrations.Migration):
    dependencies = [
        ("recovery", "0035_calendar_dates"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = at_once([
        migrations.CreateModel(
            name="Import",
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
                ("file_name", bounceback.encryption.EncryptedTextField(editable=False)),
                ("column_names", bounceback.encryption.EncryptedTextField(editable=False)),
                ("mapping", bounceback.encryption.EncryptedTextField(editable=False)),
                ("lines", models.PositiveIntegerField(default=0, editable=False)),
                ("said_at", models.DateTimeField(editable=False, null=True)),
                ("asked_at", models.DateTimeField(editable=False, null=True)),
                ("without_known", models.BooleanField(default=True, editable=False)),
                ("done", models.PositiveIntegerField(default=0, editable=False)),
                ("failed_at", models.DateTimeField(editable=False, null=True)),
                ("finished_at", models.DateTimeField(editable=False, null=True)),
                ("undo_asked_at", models.DateTimeField(editable=False, null=True)),
                ("undone_at", models.DateTimeField(editable=False, null=True)),
                ("kept", models.PositiveIntegerField(default=0, editable=False)),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="imports",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="opportunity",
            name="imported_in",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="opportunities",
                to="recovery.import",
            ),
        ),
        migrations.AddField(
            model_name="rejection",
            name="imported_in",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="rejections",
                to="recovery.import",
            ),
        ),
        migrations.CreateModel(
            name="ImportPiece",
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
                ("number", models.PositiveIntegerField()),
                ("packed", bounceback.encryption.EncryptedTextField()),
                (
                    "imported",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="pieces",
                        to="recovery.import",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="import_pieces",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="import",
            constraint=models.UniqueConstraint(
                models.F("owner"),
                condition=models.Q(("finished_at", None)),
                name="import_one_at_a_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="import",
            constraint=models.CheckConstraint(
                condition=models.Q(("asked_at", None), ("said_at__isnull", False), _connector="OR"),
                name="import_asked_when_said",
            ),
        ),
        migrations.AddConstraint(
            model_name="import",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("finished_at", None), ("asked_at__isnull", False), _connector="OR"
                ),
                name="import_finished_when_asked",
            ),
        ),
        migrations.AddConstraint(
            model_name="import",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("undo_asked_at", None), ("finished_at__isnull", False), _connector="OR"
                ),
                name="import_undo_when_finished",
            ),
        ),
        migrations.AddConstraint(
            model_name="import",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("undone_at", None), ("undo_asked_at__isnull", False), _connector="OR"
                ),
                name="import_undone_when_asked",
            ),
        ),
        migrations.AddConstraint(
            model_name="importpiece",
            constraint=models.UniqueConstraint(
                models.F("imported"), models.F("number"), name="importpiece_once"
            ),
        ),
    ])
