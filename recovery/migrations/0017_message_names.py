"""A message is called a message in code, too. The columns are what they were: no SQL."""

import bounceback.encryption
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('recovery', '0016_to_dos'),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(state_operations=[
            migrations.RenameField('feedbackrequest', 'letter', 'body'),
            migrations.AlterField(
                model_name='feedbackrequest',
                name='body',
                field=bounceback.encryption.EncryptedTextField(blank=True, db_column='letter', default='', max_length=6000, verbose_name='Your message'),
            ),
            migrations.RenameField('reminder', 'letters', 'messages'),
            migrations.AlterField(
                model_name='reminder',
                name='messages',
                field=models.PositiveIntegerField(db_column='letters', default=0),
            ),
        ]),
    ]
