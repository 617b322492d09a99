"""The harsh thought is called so in code, too. Its column is what it was: no SQL."""

from django.db import migrations

from bounceback.encryption import EncryptedTextField


class Migration(migrations.Migration):
    dependencies = [("recovery", "0023_step_names")]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.RenameField("perspective", "hot_thought", "harsh_thought"),
                migrations.AlterField(
                    "perspective",
                    "harsh_thought",
                    EncryptedTextField(
                        blank=True,
                        db_column="hot_thought",
                        default="",
                        max_length=200,
                        verbose_name="The thought",
                    ),
                ),
            ]
        ),
    ]
