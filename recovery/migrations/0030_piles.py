"""Several rejections that came close together can be one pile, and Today may offer that."""

import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.functions.uuid
from django.conf import settings
from django.db import migrations, models

KINDS = [
    ("reply", "a reply to open"),
    ("talk", "a conversation"),
    ("session", "a debrief"),
    ("letter", "a message to read again"),
    ("nudge", "a follow-up you could send"),
    ("pile", "several at once"),
    ("next", "the next step"),
    ("plan", "did the plan happen?"),
    ("action", "a to-do"),
    ("thank", "a person to thank"),
    ("look_back", "a check-in"),
    ("touch", "a person to write to"),
    ("again", "a company to try again"),
    ("quiet", "something that went quiet"),
    ("idle", "one that has been still"),
    ("pace", "one too many at once"),
]


class Migration(migrations.Migration):
    dependencies = [
        ("recovery", "0029_companies"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Pile",
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
                (
                    "lead",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="leads",
                        to="recovery.rejection",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="piles",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="rejection",
            name="pile",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="rejections",
                to="recovery.pile",
            ),
        ),
        migrations.RemoveConstraint(model_name="putoff", name="putoff_kind"),
        migrations.AlterField(
            model_name="putoff",
            name="kind",
            field=models.CharField(choices=KINDS, max_length=10),
        ),
        migrations.AddConstraint(
            model_name="putoff",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", [code for code, _says in KINDS])),
                name="putoff_kind",
            ),
        ),
    ]
