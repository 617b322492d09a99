from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0003_targets")]

    operations = [
        migrations.AddField(
            model_name="submission",
            name="said",
            field=models.CharField(blank=True, db_default="", max_length=32),
        ),
    ]
