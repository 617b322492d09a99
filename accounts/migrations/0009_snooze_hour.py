"""The hour at which what is snoozed comes back is called so in code, too. Column and constraint are what they were: no SQL."""

import django.core.validators
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0008_conversations_by_name'),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(state_operations=[
            migrations.RenameField('user', 'park_hour', 'snooze_hour'),
            migrations.AlterField(
                model_name='user',
                name='snooze_hour',
                field=models.PositiveSmallIntegerField(db_column='park_hour', default=9, validators=[django.core.validators.MinValueValidator(0), django.core.validators.MaxValueValidator(23)], verbose_name='the hour a snoozed one comes back'),
            ),
            migrations.RemoveConstraint('user', 'user_park_hour'),
            migrations.AddConstraint(
                'user',
                models.CheckConstraint(condition=models.Q(snooze_hour__lte=23), name='user_park_hour'),
            ),
        ]),
    ]
