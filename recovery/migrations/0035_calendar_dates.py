"""Rows that stand in calendars know when their dates last changed: docs/decisions/reminders.md."""

from django.db import migrations, models

from bounceback.migrating import at_once

# Always later than before, by whole seconds, as calendars count them.
STAMP = """
CREATE FUNCTION recovery_dates_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.dates_changed_at := greatest(
        statement_timestamp(), coalesce(OLD.dates_changed_at, OLD.created_at) + interval '1 second'
    );
    RETURN NEW;
END $$;
"""
FORGET = "DROP FUNCTION recovery_dates_changed CASCADE;"

# What calendars show of a row, or what decides whether it stands there; and where a date has to be.
DATES = {
    "conversation": ("planned_on, planned_time, held_on, let_go_at, removed_at", "planned_on"),
    "debriefsession": (
        "planned_at, started_at, finished_at, rehearse_on, rehearsed_at, rejection_id, removed_at",
        "planned_at, rehearse_on",
    ),
    "plan": ('"on", answered_at, rejection_id, removed_at', '"on"'),
    "action": ("due_on, slot", "due_on"),
    "lesson": ("removed_at", ""),
    "rejection": ("logged_on, archived_at, rests_since, closed_at", ""),
}


def _names(columns: str) -> list[str]:
    return [each for each in columns.split(", ") if each]


def _trigger(table: str, columns: str, dates: str) -> str:
    changed = " OR ".join(f"OLD.{each} IS DISTINCT FROM NEW.{each}" for each in _names(columns))
    places = [f"{row}.{each}" for each in _names(dates) for row in ("OLD", "NEW")]
    has_date = f" AND num_nonnulls({', '.join(places)}) > 0" if places else ""
    return f"""
        CREATE TRIGGER {table}_dates_changed BEFORE UPDATE OF {columns} ON recovery_{table}
        FOR EACH ROW WHEN (({changed}){has_date}) EXECUTE FUNCTION recovery_dates_changed();
    """


class Migration(migrations.Migration):
    dependencies = [("recovery", "0034_search_without_accents")]

    operations = at_once([
        *(
            migrations.AddField(
                model_name=name,
                name="dates_changed_at",
                field=models.DateTimeField(editable=False, null=True),
            )
            for name in ("conversation", "debrief", "plan", "todo", "lesson", "rejection")
        ),
        migrations.RunSQL(STAMP + "".join(_trigger(table, *of) for table, of in DATES.items()), FORGET),
    ])
