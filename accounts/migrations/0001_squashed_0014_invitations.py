"""All tables of this app as migrations 0001 to 0014 left them, in one: so a new database takes seconds.

A database that has been through some of those goes on by them; docs/decisions/speed.md.
"""

import accounts.models.user
import bounceback.encryption
import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.functions.text
import django.db.models.functions.uuid
from django.conf import settings
from django.db import migrations, models

from bounceback.migrating import at_once


class Migration(migrations.Migration):

    replaces = [
        ('accounts', '0001_initial'),
        ('accounts', '0002_reminders'),
        ('accounts', '0003_targets'),
        ('accounts', '0004_submission_said'),
        ('accounts', '0005_looks_and_keys'),
        ('accounts', '0006_names'),
        ('accounts', '0007_follow_up_days'),
        ('accounts', '0008_conversations_by_name'),
        ('accounts', '0009_snooze_hour'),
        ('accounts', '0010_break_until'),
        ('accounts', '0011_rates'),
        ('accounts', '0012_personal_tokens'),
        ('accounts', '0013_tally'),
        ('accounts', '0014_invitations'),
    ]

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
    ]

    operations = at_once([
        migrations.CreateModel(
            name='User',
            fields=[
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                ('id', models.UUIDField(db_default=django.db.models.functions.uuid.UUID7(), editable=False, primary_key=True, serialize=False)),
                ('email', models.EmailField(max_length=254, unique=True, verbose_name='e-mail address')),
                ('name', models.CharField(blank=True, max_length=60, verbose_name='first name')),
                ('time_zone', models.CharField(default='UTC', max_length=64, validators=[accounts.models.user.validate_time_zone], verbose_name='time zone')),
                ('country', models.CharField(blank=True, max_length=2, verbose_name='country')),
                ('word', models.CharField(choices=[('rejection', 'rejection'), ('no', 'no'), ('setback', 'setback'), ('not_this_one', 'not this one')], default='rejection', max_length=20, verbose_name='what to call it')),
                ('vent_minutes', models.PositiveSmallIntegerField(choices=[(5, '5 minutes'), (10, '10 minutes'), (15, '15 minutes')], default=10, verbose_name='minutes to let it out')),
                ('snooze_hour', models.PositiveSmallIntegerField(db_column='park_hour', default=9, validators=[django.core.validators.MinValueValidator(0), django.core.validators.MaxValueValidator(23)], verbose_name='the hour a snoozed one comes back')),
                ('break_until', models.DateTimeField(blank=True, db_column='paused_until', null=True, verbose_name='on a break until')),
                ('is_active', models.BooleanField(default=True)),
                ('joined_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('groups', models.ManyToManyField(blank=True, help_text='The groups this user belongs to. A user will get all permissions granted to each of their groups.', related_name='user_set', related_query_name='user', to='auth.group', verbose_name='groups')),
                ('user_permissions', models.ManyToManyField(blank=True, help_text='Specific permissions for this user.', related_name='user_set', related_query_name='user', to='auth.permission', verbose_name='user permissions')),
                ('move_on_days', models.PositiveSmallIntegerField(default=10, validators=[django.core.validators.MinValueValidator(2), django.core.validators.MaxValueValidator(60)], verbose_name='business days until a request closes by itself')),
                ('follow_up_days', models.PositiveSmallIntegerField(db_column='nudge_days', default=5, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(30)], verbose_name='business days until a follow-up is offered')),
                ('remind_hour', models.PositiveSmallIntegerField(default=9, validators=[django.core.validators.MinValueValidator(9), django.core.validators.MaxValueValidator(18)], verbose_name='the hour a reminder comes')),
                ('reminders_since', models.DateTimeField(blank=True, null=True, verbose_name='reminded by e-mail since')),
                ('support_offer_until', models.DateTimeField(blank=True, null=True)),
                ('conversations_a_week', models.PositiveSmallIntegerField(db_column='talks_a_week', default=3, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(20)], verbose_name='conversations a week to aim for')),
                ('touch_days', models.PositiveSmallIntegerField(default=90, validators=[django.core.validators.MinValueValidator(7), django.core.validators.MaxValueValidator(730)], verbose_name='days until a person you keep in touch with comes up again')),
                ('text_size', models.CharField(choices=[('normal', 'Normal'), ('large', 'Large'), ('larger', 'Larger')], db_default='normal', default='normal', max_length=10, verbose_name='text size')),
                ('theme', models.CharField(choices=[('system', 'As my device has it'), ('light', 'Light'), ('dark', 'Dark')], db_default='system', default='system', max_length=10, verbose_name='colours')),
                ('uses_keys', models.BooleanField(db_default=True, default=True, verbose_name='single keys')),
                ('application_rate', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(100)], verbose_name='of 100 applications, how many lead to an interview')),
                ('interview_rate', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(100)], verbose_name='of 100 interviews, how many end with an offer')),
                ('rates_source', models.CharField(blank=True, db_default='', max_length=80, verbose_name='who counted it, and when')),
            ],
            options={
                'constraints': [models.UniqueConstraint(django.db.models.functions.text.Lower('email'), name='user_email_unique'), models.CheckConstraint(condition=models.Q(('vent_minutes__in', [5, 10, 15])), name='user_vent_minutes'), models.CheckConstraint(condition=models.Q(('remind_hour__range', (9, 18))), name='user_remind_hour'), models.CheckConstraint(condition=models.Q(('touch_days__range', (7, 730))), name='user_touch_days'), models.CheckConstraint(condition=models.Q(('theme__in', ['system', 'light', 'dark'])), name='user_theme'), models.CheckConstraint(condition=models.Q(('text_size__in', ['normal', 'large', 'larger'])), name='user_text_size'), models.CheckConstraint(condition=models.Q(('follow_up_days__range', (1, 30)), ('move_on_days__range', (2, 60))), name='user_business_days'), models.CheckConstraint(condition=models.Q(('move_on_days__gt', models.F('follow_up_days'))), name='user_nudge_before_moving_on'), models.CheckConstraint(condition=models.Q(('conversations_a_week__range', (1, 20))), name='user_talks_a_week'), models.CheckConstraint(condition=models.Q(('snooze_hour__lte', 23)), name='user_park_hour'), models.CheckConstraint(condition=models.Q(('application_rate', None), ('application_rate__lte', 100), _connector='OR'), name='user_application_rate'), models.CheckConstraint(condition=models.Q(('interview_rate', None), ('interview_rate__lte', 100), _connector='OR'), name='user_interview_rate')],
            },
        ),
        migrations.CreateModel(
            name='Draft',
            fields=[
                ('pk', models.CompositePrimaryKey('owner_id', 'path', blank=True, editable=False, primary_key=True, serialize=False)),
                ('path', models.CharField(max_length=300)),
                ('fields', bounceback.encryption.EncryptedTextField()),
                ('at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='drafts', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Submission',
            fields=[
                ('pk', models.CompositePrimaryKey('owner_id', 'key', blank=True, editable=False, primary_key=True, serialize=False)),
                ('key', models.UUIDField()),
                ('led_to', models.CharField(blank=True, max_length=2000)),
                ('at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='submissions', to=settings.AUTH_USER_MODEL)),
                ('said', models.CharField(blank=True, db_default='', max_length=32)),
            ],
        ),
        migrations.CreateModel(
            name='PersonalToken',
            fields=[
                ('id', models.UUIDField(db_default=django.db.models.functions.uuid.UUID7(), editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=60, verbose_name='What is it for?')),
                ('hash', models.BinaryField(max_length=32, unique=True)),
                ('start', models.CharField(editable=False, max_length=8)),
                ('scopes', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=10))),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('used_at', models.DateTimeField(editable=False, null=True)),
                ('expires_at', models.DateTimeField(blank=True, null=True)),
                ('revoked_at', models.DateTimeField(blank=True, null=True)),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='personal_tokens', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(models.F('owner'), models.OrderBy(models.F('id'), descending=True), name='personal_token_newest')],
                'constraints': [models.CheckConstraint(condition=models.Q(('scopes__contained_by', ['read', 'write', 'private']), ('scopes__contains', ['read'])), name='personal_token_scopes'), models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='personal_token_named')],
            },
        ),
        migrations.CreateModel(
            name='Tally',
            fields=[
                ('key', models.BinaryField(max_length=32, primary_key=True, serialize=False)),
                ('tries', models.PositiveIntegerField()),
                ('until', models.DateTimeField(db_index=True)),
            ],
        ),
        migrations.CreateModel(
            name='Invitation',
            fields=[
                ('id', models.UUIDField(db_default=django.db.models.functions.uuid.UUID7(), editable=False, primary_key=True, serialize=False)),
                ('hash', models.BinaryField(max_length=32, unique=True)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('expires_at', models.DateTimeField()),
                ('used_at', models.DateTimeField(editable=False, null=True)),
            ],
        ),
    ])
