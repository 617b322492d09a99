"""Labels only: a reply is called a reply, the short path Short, a check-in shorter. Nothing stored changes."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('recovery', '0014_noted_and_met'),
    ]

    operations = [
        migrations.AlterField(
            model_name='checkin',
            name='moment',
            field=models.CharField(choices=[('land', 'at the start'), ('vented', 'after letting it out'), ('closing', 'at the end'), ('day_7', 'a week later'), ('day_30', 'a month later')], max_length=10),
        ),
        migrations.AlterField(
            model_name='feedbackreply',
            name='ended_as',
            field=models.CharField(blank=True, choices=[('useful', 'Useful'), ('generic', 'Nothing to use'), ('refused', 'They can’t say'), ('silence', 'No reply')], default='', max_length=10),
        ),
        migrations.AlterField(
            model_name='feedbackrequest',
            name='ending',
            field=models.CharField(blank=True, choices=[('useful', 'Useful'), ('generic', 'Nothing to use'), ('refused', 'They can’t say'), ('silence', 'No reply')], max_length=10),
        ),
        migrations.AlterField(
            model_name='feedbackrequest',
            name='status',
            field=models.CharField(choices=[('draft', 'Draft'), ('sent', 'Sent'), ('nudged', 'Followed up'), ('replied', 'They replied'), ('refused', 'They can’t say'), ('no_reply', 'No reply'), ('withdrawn', 'Taken back')], default='draft', max_length=10),
        ),
        migrations.AlterField(
            model_name='rejection',
            name='path',
            field=models.CharField(choices=[('quick', 'Short'), ('standard', 'Standard'), ('full', 'Full'), ('ghost', 'No reply')], max_length=10, verbose_name='Which path?'),
        ),
    ]
