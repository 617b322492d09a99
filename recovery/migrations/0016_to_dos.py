"""An action is a to-do now: its name in code only. The table, its columns and its triggers stay as they are."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import bounceback.encryption


class Migration(migrations.Migration):

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ('recovery', '0015_reply_words'),
    ]

    operations = [
        migrations.AlterModelTable(name='action', table='recovery_action'),
        migrations.RenameModel(old_name='Action', new_name='ToDo'),
        migrations.AlterField(
            model_name='todo',
            name='owner',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='to_dos', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AlterField(
            model_name='todo',
            name='rejection',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='to_dos', to='recovery.rejection'),
        ),
        migrations.AlterField(
            model_name='todo',
            name='lesson',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='to_dos', to='recovery.lesson'),
        ),
        migrations.AlterField(
            model_name='todo',
            name='text',
            field=bounceback.encryption.EncryptedTextField(max_length=160, verbose_name='The to-do'),
        ),
    ]
