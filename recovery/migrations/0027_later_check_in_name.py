"""The check-in a week and a month after is called so in code, too: no SQL, the table stays as it is."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("recovery", "0026_removed_rejections")]

    operations = [
        migrations.AlterModelTable("lookback", "recovery_lookback"),
        migrations.RenameModel("LookBack", "LaterCheckIn"),
        migrations.AlterField(
            model_name="latercheckin",
            name="owner",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="later_check_ins",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AlterField(
            model_name="latercheckin",
            name="rejection",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="later_check_ins",
                to="recovery.rejection",
            ),
        ),
    ]
