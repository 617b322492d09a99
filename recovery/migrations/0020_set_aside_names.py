"""Set aside and snoozed are called so in code, too. Columns and index are what they were: no SQL."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('recovery', '0019_follow_up_names'),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(state_operations=[
            migrations.RenameField('rejection', 'archived_at', 'set_aside_at'),
            migrations.AlterField(
                model_name='rejection',
                name='set_aside_at',
                field=models.DateTimeField(blank=True, db_column='archived_at', null=True),
            ),
            migrations.RenameField('rejection', 'parked_until', 'snoozed_until'),
            migrations.AlterField(
                model_name='rejection',
                name='snoozed_until',
                field=models.DateTimeField(blank=True, db_column='parked_until', null=True),
            ),
            migrations.RemoveIndex('rejection', 'rejection_idle'),
            migrations.AddIndex(
                'rejection',
                models.Index(
                    'alive_at', name='rejection_idle', condition=models.Q(set_aside_at=None, rests_since=None, closed_at=None)
                ),
            ),
        ]),
    ]
