"""How much it stung at first, on the recovery's own row: its path and its next step follow from it."""

from django.db import migrations, models

WORK_OUT = """
CREATE FUNCTION recovery_work_out_sting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.first_sting := (
        SELECT sting FROM recovery_checkin
        WHERE rejection_id = NEW.id AND moment = 'land' ORDER BY id LIMIT 1
    );
    RETURN NEW;
END $$;
CREATE TRIGGER rejection_sting BEFORE INSERT OR UPDATE ON recovery_rejection
FOR EACH ROW EXECUTE FUNCTION recovery_work_out_sting();
"""


def _told_of(columns):
    return f"""
        DROP TRIGGER checkin_changed ON recovery_checkin;
        CREATE TRIGGER checkin_changed AFTER UPDATE OF created_at, {columns} ON recovery_checkin
        FOR EACH ROW EXECUTE FUNCTION recovery_tell_rejection();
    """


FILL = "UPDATE recovery_rejection SET settled_steps = settled_steps;"
FORGET = "DROP FUNCTION recovery_work_out_sting CASCADE;"


def _walks(paths, stages, step, sting=None):
    on_path = ~models.Q(path__in=paths)
    if sting:
        on_path |= models.Q(first_sting__gte=sting)
    is_open = ~models.Q(settled_steps__contains=[step])
    return models.When(on_path & ~models.Q(stage__in=stages) & is_open, then=models.Value(step))


NOW_STEP = models.GeneratedField(
    db_persist=True,
    expression=models.Case(
        _walks([], [], "land"),
        _walks(["ghost", "quick"], [], "let-it-out", sting=5),
        _walks([], [], "perspective"),
        _walks(["quick"], [], "ask"),
        _walks(["ghost", "quick"], ["applied"], "debrief"),
        _walks(["ghost", "quick"], [], "insight"),
        _walks([], [], "back"),
        default=models.Value(""),
        output_field=models.CharField(),
    ),
    output_field=models.CharField(max_length=30),
)


class Migration(migrations.Migration):
    dependencies = [("recovery", "0007_fairer_sentence")]

    operations = [
        migrations.AddField(
            model_name="rejection",
            name="first_sting",
            field=models.PositiveSmallIntegerField(editable=False, null=True),
        ),
        migrations.RunSQL(WORK_OUT, FORGET),
        migrations.RunSQL(_told_of("rejection_id, moment, sting"), _told_of("rejection_id")),
        migrations.RemoveField(model_name="rejection", name="now_step"),
        migrations.AddField(model_name="rejection", name="now_step", field=NOW_STEP),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
    ]
