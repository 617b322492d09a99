from django.contrib.postgres.operations import ValidateConstraint
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0015_language")]

    operations = [
        ValidateConstraint(model_name="user", name="user_language"),
        migrations.AddField(
            model_name="user",
            name="badge_since",
            field=models.DateTimeField(
                blank=True, null=True, verbose_name="told by a number on the app’s icon since"
            ),
        ),
    ]
