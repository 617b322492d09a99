"""The days until a follow-up are called so in code, too. Column and constraints are what they were: no SQL."""

import django.core.validators
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0006_names'),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(state_operations=[
            migrations.RenameField('user', 'nudge_days', 'follow_up_days'),
            migrations.AlterField(
                model_name='user',
                name='follow_up_days',
                field=models.PositiveSmallIntegerField(db_column='nudge_days', default=5, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(30)], verbose_name='business days until a follow-up is offered'),
            ),
            migrations.RemoveConstraint('user', 'user_business_days'),
            migrations.AddConstraint(
                'user',
                models.CheckConstraint(
                    condition=models.Q(follow_up_days__range=(1, 30), move_on_days__range=(2, 60)), name='user_business_days'
                ),
            ),
            migrations.RemoveConstraint('user', 'user_nudge_before_moving_on'),
            migrations.AddConstraint(
                'user',
                models.CheckConstraint(
                    condition=models.Q(move_on_days__gt=models.F('follow_up_days')), name='user_nudge_before_moving_on'
                ),
            ),
        ]),
    ]
