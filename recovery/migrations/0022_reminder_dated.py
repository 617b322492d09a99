from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('recovery', '0021_praise'),
    ]

    operations = [
        migrations.AddField(
            model_name='reminder',
            name='dated',
            field=models.PositiveIntegerField(db_default=0, default=0),
        ),
    ]
