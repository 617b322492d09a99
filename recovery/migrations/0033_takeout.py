"""A file with everything of a person, kept for a day in encrypted pieces: docs/decisions/takeout.md."""

import bounceback.encryption
import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.functions.uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('recovery', '0032_cards_of_people'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Takeout',
            fields=[
                ('id', models.UUIDField(db_default=django.db.models.functions.uuid.UUID7(), editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('done', models.PositiveIntegerField(default=0)),
                ('parts', models.PositiveIntegerField(default=0)),
                ('size', models.PositiveBigIntegerField(default=0)),
                ('ready_at', models.DateTimeField(blank=True, null=True)),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)ss', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='TakeoutPiece',
            fields=[
                ('id', models.UUIDField(db_default=django.db.models.functions.uuid.UUID7(), editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('place', models.PositiveIntegerField()),
                ('content', bounceback.encryption.EncryptedBytesField()),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)ss', to=settings.AUTH_USER_MODEL)),
                ('takeout', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pieces', to='recovery.takeout')),
            ],
        ),
        migrations.AddIndex(
            model_name='takeout',
            index=models.Index(models.F('created_at'), name='takeout_created'),
        ),
        migrations.AddConstraint(
            model_name='takeout',
            constraint=models.UniqueConstraint(models.F('owner'), name='takeout_one'),
        ),
        migrations.AddConstraint(
            model_name='takeoutpiece',
            constraint=models.UniqueConstraint(models.F('takeout'), models.F('place'), name='takeoutpiece_once'),
        ),
    ]
