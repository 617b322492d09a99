"""A file that was made goes when a recovery is deleted, so that it holds nothing deleted: docs/decisions/takeout.md."""

from django.db import migrations

# Files before their pieces: a worker that writes one more waits for the first, and is told that it is gone.
ERASE = """
CREATE FUNCTION recovery_erase_takeouts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    erased uuid[];
BEGIN
    WITH takeout AS (
        DELETE FROM recovery_takeout
        WHERE NOT is_incoming AND owner_id IN (SELECT owner_id FROM gone) RETURNING id
    ) SELECT array_agg(id) INTO erased FROM takeout;
    DELETE FROM recovery_takeoutpiece WHERE takeout_id = ANY(erased);
    RETURN NULL;
END $$;
"""
TRIGGERS = "".join(
    f"CREATE TRIGGER {table}_erases AFTER DELETE ON recovery_{table} "
    "REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION recovery_erase_takeouts();\n"
    for table in ("rejection", "removedrejection")
)
FORGET = "DROP FUNCTION recovery_erase_takeouts CASCADE;"


class Migration(migrations.Migration):

    dependencies = [
        ('recovery', '0038_bringing_takeouts'),
    ]

    operations = [
        migrations.RunSQL(ERASE + TRIGGERS, FORGET),
    ]
