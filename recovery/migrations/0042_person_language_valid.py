from django.contrib.postgres.operations import ValidateConstraint
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('recovery', '0041_person_language'),
    ]

    operations = [
        ValidateConstraint(model_name='person', name='person_language'),
    ]
