"""What hangs on a recovery, in short, on its own row: docs/decisions/stored-facts.md."""

import django.contrib.postgres.fields
import django.db.models.functions.comparison
from django.db import migrations, models

from bounceback.migrating import at_once

# One recovery, worked out anew whenever its row is written. A day has no hour: its noon stands for it.
# While an answer is awaited, the last day there is stands for a day that has no end.
WORK_OUT = """
CREATE FUNCTION recovery_work_out_stored() RETURNS trigger LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    SELECT coalesce(array_agg(step ORDER BY step), '{}') INTO NEW.settled_steps
    FROM recovery_stepvisit
    WHERE rejection_id = NEW.id AND (done_at IS NOT NULL OR skipped_at IS NOT NULL);

    SELECT max(sign), max(hour), max(day),
        coalesce(array_agg(DISTINCT fact) FILTER (WHERE fact IS NOT NULL), '{}')
    INTO NEW.signs_at, NEW.busy_until, NEW.busy_on, NEW.standing
    FROM (
        SELECT changed_at AS sign, waits_until AS hour,
            CASE WHEN status IN ('sent', 'nudged') THEN date '9999-12-31' END AS day,
            CASE status WHEN 'draft' THEN 'drafting' WHEN 'sent' THEN 'waiting'
                WHEN 'nudged' THEN 'waiting' ELSE 'asked' END AS fact
        FROM recovery_feedbackrequest WHERE rejection_id = NEW.id
    UNION ALL
        SELECT greatest(reply.created_at, opened_at), sealed_until, NULL,
            CASE WHEN opened_at IS NULL THEN 'sealed' END
        FROM recovery_feedbackreply reply
        JOIN recovery_feedbackrequest asked ON asked.id = reply.request_id
        WHERE asked.rejection_id = NEW.id AND removed_at IS NULL
    UNION ALL
        SELECT greatest(created_at, finished_at),
            CASE WHEN finished_at IS NULL THEN planned_at END, NULL, NULL
        FROM recovery_debriefsession WHERE rejection_id = NEW.id AND removed_at IS NULL
    UNION ALL
        SELECT greatest(created_at, (held_on + time '12:00') AT TIME ZONE 'UTC'), NULL,
            CASE WHEN held_on IS NULL AND let_go_at IS NULL THEN planned_on END,
            CASE WHEN held_on >= coalesce(NEW.heard_on, NEW.last_contact_on, NEW.logged_on)
                THEN 'talked' END
        FROM recovery_conversation WHERE rejection_id = NEW.id AND removed_at IS NULL
    UNION ALL
        SELECT greatest(created_at, answered_at), NULL,
            CASE WHEN answered_at IS NULL THEN "on" END,
            CASE WHEN kind = 'forward' AND happened IN ('yes', 'partly') THEN 'planned' END
        FROM recovery_plan WHERE rejection_id = NEW.id AND removed_at IS NULL
    UNION ALL
        SELECT greatest(created_at, done_at), NULL, CASE WHEN slot IS NOT NULL THEN due_on END,
            CASE WHEN done_at IS NOT NULL THEN 'acted' END
        FROM recovery_action WHERE rejection_id = NEW.id
    UNION ALL
        SELECT created_at, NULL, NULL, NULL
        FROM recovery_checkin WHERE rejection_id = NEW.id
    UNION ALL
        SELECT NULL, NULL, NULL, 'decided' FROM recovery_lesson
        WHERE rejection_id = NEW.id AND removed_at IS NULL AND decided_at IS NOT NULL
    UNION ALL
        SELECT NULL, NULL, NULL, 'ask_skipped' FROM recovery_stepvisit
        WHERE rejection_id = NEW.id AND step = 'ask' AND skipped_at IS NOT NULL
    ) life;
    RETURN NEW;
END $$;
CREATE TRIGGER rejection_stored BEFORE INSERT OR UPDATE ON recovery_rejection
FOR EACH ROW EXECUTE FUNCTION recovery_work_out_stored();
"""

# Rows that hang on it came or went, however many in one statement; or one of them changed. To name
# the key here would lock the recovery so hard that two new rows of it would wait for each other.
TELL = """
CREATE FUNCTION recovery_tell_rejections() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE recovery_rejection SET settled_steps = settled_steps
    WHERE id IN (SELECT rejection_id FROM changed);
    RETURN NULL;
END $$;
CREATE FUNCTION recovery_tell_rejection() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE recovery_rejection SET settled_steps = settled_steps
    WHERE id IN (OLD.rejection_id, NEW.rejection_id);
    RETURN NULL;
END $$;
CREATE FUNCTION recovery_tell_rejections_of_requests() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE recovery_rejection SET settled_steps = settled_steps
    WHERE id IN (
        SELECT rejection_id FROM recovery_feedbackrequest
        WHERE id IN (SELECT request_id FROM changed)
    );
    RETURN NULL;
END $$;
CREATE FUNCTION recovery_tell_rejection_of_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE recovery_rejection SET settled_steps = settled_steps
    WHERE id IN (
        SELECT rejection_id FROM recovery_feedbackrequest
        WHERE id IN (OLD.request_id, NEW.request_id)
    );
    RETURN NULL;
END $$;
"""

# Of each table that hangs on it, the columns that say how it stands.
COLUMNS = {
    "stepvisit": "rejection_id, step, done_at, skipped_at",
    "feedbackrequest": "rejection_id, status, waits_until, changed_at",
    "feedbackreply": "request_id, opened_at, sealed_until, removed_at",
    "debriefsession": "rejection_id, planned_at, finished_at, removed_at",
    "conversation": "rejection_id, planned_on, held_on, let_go_at, removed_at",
    "plan": 'rejection_id, kind, "on", happened, answered_at, removed_at',
    "action": "rejection_id, due_on, slot, done_at",
    "checkin": "rejection_id",
    "lesson": "rejection_id, decided_at, removed_at",
}


def _triggers(table, columns):
    """Three for each table: rows came, rows went, a row changed in one of these columns."""
    one, many = "recovery_tell_rejection", "recovery_tell_rejections"
    if table == "feedbackreply":
        one, many = f"{one}_of_request", f"{many}_of_requests"
    on = f"ON recovery_{table}"
    return f"""
        CREATE TRIGGER {table}_came AFTER INSERT {on}
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION {many}();
        CREATE TRIGGER {table}_went AFTER DELETE {on}
        REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION {many}();
        CREATE TRIGGER {table}_changed AFTER UPDATE OF created_at, {columns} {on}
        FOR EACH ROW EXECUTE FUNCTION {one}();
    """


TRIGGERS = "".join(_triggers(table, columns) for table, columns in COLUMNS.items())
FILL = "UPDATE recovery_rejection SET settled_steps = settled_steps;"
FORGET = """
DROP FUNCTION recovery_work_out_stored CASCADE;
DROP FUNCTION recovery_tell_rejections CASCADE;
DROP FUNCTION recovery_tell_rejection CASCADE;
DROP FUNCTION recovery_tell_rejections_of_requests CASCADE;
DROP FUNCTION recovery_tell_rejection_of_request CASCADE;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('recovery', '0005_back_on_the_horse'),
    ]

    operations = at_once([
        migrations.AddField(
            model_name='rejection',
            name='settled_steps',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=30), default=list, editable=False),
        ),
        migrations.AddField(
            model_name='rejection',
            name='signs_at',
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name='rejection',
            name='busy_until',
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name='rejection',
            name='busy_on',
            field=models.DateField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name='rejection',
            name='standing',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=20), default=list, editable=False),
        ),
        migrations.AddField(
            model_name='rejection',
            name='now_step',
            field=models.GeneratedField(db_persist=True, expression=models.Case(models.When(models.Q(models.Q(('path__in', []), _negated=True), models.Q(('stage__in', []), _negated=True), models.Q(('settled_steps__contains', ['land']), _negated=True)), then=models.Value('land')), models.When(models.Q(models.Q(('path__in', ['ghost', 'quick']), _negated=True), models.Q(('stage__in', []), _negated=True), models.Q(('settled_steps__contains', ['let-it-out']), _negated=True)), then=models.Value('let-it-out')), models.When(models.Q(models.Q(('path__in', []), _negated=True), models.Q(('stage__in', []), _negated=True), models.Q(('settled_steps__contains', ['perspective']), _negated=True)), then=models.Value('perspective')), models.When(models.Q(models.Q(('path__in', ['quick']), _negated=True), models.Q(('stage__in', []), _negated=True), models.Q(('settled_steps__contains', ['ask']), _negated=True)), then=models.Value('ask')), models.When(models.Q(models.Q(('path__in', ['ghost', 'quick']), _negated=True), models.Q(('stage__in', ['applied']), _negated=True), models.Q(('settled_steps__contains', ['debrief']), _negated=True)), then=models.Value('debrief')), models.When(models.Q(models.Q(('path__in', ['ghost', 'quick']), _negated=True), models.Q(('stage__in', []), _negated=True), models.Q(('settled_steps__contains', ['insight']), _negated=True)), then=models.Value('insight')), models.When(models.Q(models.Q(('path__in', []), _negated=True), models.Q(('stage__in', []), _negated=True), models.Q(('settled_steps__contains', ['back']), _negated=True)), then=models.Value('back')), default=models.Value(''), output_field=models.CharField()), output_field=models.CharField(max_length=30)),
        ),
        migrations.AddField(
            model_name='rejection',
            name='alive_at',
            field=models.GeneratedField(db_persist=True, expression=django.db.models.functions.comparison.Greatest('active_at', 'signs_at'), output_field=models.DateTimeField()),
        ),
        migrations.RemoveIndex(
            model_name='rejection',
            name='rejection_idle',
        ),
        migrations.AddIndex(
            model_name='rejection',
            index=models.Index(models.F('alive_at'), condition=models.Q(('archived_at', None), ('closed_at', None), ('rests_since', None)), name='rejection_idle'),
        ),
        migrations.RunSQL(WORK_OUT + TELL + TRIGGERS, FORGET),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
    ])
