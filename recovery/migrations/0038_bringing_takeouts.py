"""A file somebody brings is kept encrypted until the queue brings it in: docs/decisions/takeout.md."""

import bounceback.encryption
from django.conf import settings
from django.db import migrations, models

from bounceback.migrating import at_once


class Migration(migrations.Migration):

    dependencies = [
        ('recovery', '0037_arrivals'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = at_once([
        migrations.RemoveConstraint(
            model_name='takeout',
            name='takeout_one',
        ),
        migrations.AddField(
            model_name='takeout',
            name='failed_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='takeout',
            name='is_incoming',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='takeout',
            name='problem',
            field=bounceback.encryption.EncryptedTextField(blank=True),
        ),
        migrations.AddConstraint(
            model_name='takeout',
            constraint=models.UniqueConstraint(models.F('owner'), models.F('is_incoming'), name='takeout_one_each_way'),
        ),
        migrations.AddConstraint(
            model_name='takeout',
            constraint=models.CheckConstraint(condition=models.Q(('ready_at', None), ('failed_at', None), _connector='OR'), name='takeout_ready_or_failed'),
        ),
        migrations.AddConstraint(
            model_name='takeout',
            constraint=models.CheckConstraint(condition=models.Q(('failed_at', None), ('is_incoming', True), _connector='OR'), name='takeout_only_incoming_fails'),
        ),
    ])
