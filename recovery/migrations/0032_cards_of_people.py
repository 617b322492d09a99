"""By what address books know a person, and when the database saw what stands on their card change."""

import django.db.models.functions.datetime
from django.db import migrations, models

import bounceback.encryption

WORK = """
CREATE FUNCTION recovery_card_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.card_changed_at := statement_timestamp();
    RETURN NEW;
END $$;
CREATE TRIGGER person_card_changed BEFORE UPDATE OF name, company, address, phone, notes ON recovery_person
FOR EACH ROW WHEN (
    (OLD.name, OLD.company, OLD.address, OLD.phone, OLD.notes)
    IS DISTINCT FROM (NEW.name, NEW.company, NEW.address, NEW.phone, NEW.notes)
) EXECUTE FUNCTION recovery_card_changed();
"""
FORGET = """
DROP TRIGGER person_card_changed ON recovery_person;
DROP FUNCTION recovery_card_changed();
"""


class Migration(migrations.Migration):
    dependencies = [("recovery", "0031_month_look_backs")]

    operations = [
        migrations.AddField(
            "Person",
            "card_uid",
            bounceback.encryption.EncryptedTextField(
                blank=True, default="", editable=False, max_length=200
            ),
        ),
        migrations.AddField(
            "Person",
            "card_changed_at",
            models.DateTimeField(
                db_default=django.db.models.functions.datetime.Now(), editable=False
            ),
        ),
        migrations.RunSQL(WORK, FORGET),
    ]
