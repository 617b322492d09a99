"""A follow-up is called so in code, too. Columns, index and constraints are what they were: no SQL."""

import bounceback.encryption
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('recovery', '0018_debriefs_by_name'),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(state_operations=[
            migrations.RenameField('feedbackrequest', 'nudge_letter', 'follow_up_body'),
            migrations.AlterField(
                model_name='feedbackrequest',
                name='follow_up_body',
                field=bounceback.encryption.EncryptedTextField(blank=True, db_column='nudge_letter', default='', max_length=3000),
            ),
            migrations.RenameField('feedbackrequest', 'nudge_on', 'follow_up_on'),
            migrations.AlterField(
                model_name='feedbackrequest',
                name='follow_up_on',
                field=models.DateField(blank=True, db_column='nudge_on', null=True, verbose_name='A follow-up could be sent on'),
            ),
            migrations.RenameField('feedbackrequest', 'nudged_at', 'followed_up_at'),
            migrations.AlterField(
                model_name='feedbackrequest',
                name='followed_up_at',
                field=models.DateTimeField(blank=True, db_column='nudged_at', null=True),
            ),
            migrations.RenameField('feedbackrequest', 'nudge_reminded_at', 'follow_up_reminded_at'),
            migrations.AlterField(
                model_name='feedbackrequest',
                name='follow_up_reminded_at',
                field=models.DateTimeField(blank=True, db_column='nudge_reminded_at', null=True),
            ),
            migrations.RenameField('reminder', 'nudges', 'follow_ups'),
            migrations.AlterField(
                model_name='reminder',
                name='follow_ups',
                field=models.PositiveIntegerField(db_column='nudges', default=0),
            ),
            migrations.RemoveIndex('feedbackrequest', 'feedback_to_nudge'),
            migrations.AddIndex(
                'feedbackrequest',
                models.Index(
                    'follow_up_on', name='feedback_to_nudge', condition=models.Q(status='sent', follow_up_reminded_at=None)
                ),
            ),
            migrations.RemoveConstraint('feedbackrequest', 'feedback_nudged_after_sent'),
            migrations.AddConstraint(
                'feedbackrequest',
                models.CheckConstraint(
                    condition=models.Q(followed_up_at=None) | models.Q(sent_at__isnull=False), name='feedback_nudged_after_sent'
                ),
            ),
            migrations.RemoveConstraint('feedbackrequest', 'feedback_nudged_when_nudged'),
            migrations.AddConstraint(
                'feedbackrequest',
                models.CheckConstraint(
                    condition=~models.Q(status='nudged') | models.Q(followed_up_at__isnull=False), name='feedback_nudged_when_nudged'
                ),
            ),
        ]),
    ]
