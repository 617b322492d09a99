"""What comes back is a reply, in the labels of two fields and in a kind on Today: no SQL, only words."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("recovery", "0027_later_check_in_name"),
    ]

    operations = [
        migrations.AlterField(
            model_name="opportunity",
            name="promised_by",
            field=models.DateField(
                blank=True, null=True, verbose_name="When did they promise a reply?"
            ),
        ),
        migrations.AlterField(
            model_name="putoff",
            name="kind",
            field=models.CharField(
                choices=[
                    ("reply", "a reply to open"),
                    ("talk", "a conversation"),
                    ("session", "a debrief"),
                    ("letter", "a message to read again"),
                    ("nudge", "a follow-up you could send"),
                    ("next", "the next step"),
                    ("plan", "did the plan happen?"),
                    ("action", "a to-do"),
                    ("thank", "a person to thank"),
                    ("look_back", "a check-in"),
                    ("touch", "a person to write to"),
                    ("quiet", "something that went quiet"),
                    ("idle", "one that has been still"),
                    ("pace", "one too many at once"),
                ],
                max_length=10,
            ),
        ),
        migrations.AlterField(
            model_name="rejection",
            name="promised_by",
            field=models.DateField(
                blank=True, null=True, verbose_name="When did they promise a reply?"
            ),
        ),
    ]
