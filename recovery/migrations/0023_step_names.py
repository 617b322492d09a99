"""Steps and screens by the names that pages give them, in the database, too; and back again."""

import json

from django.db import migrations, models

STEPS = {"land": "say-what-happened", "ask": "feedback", "insight": "learn", "back": "get-going"}

SCREENS = {
    ("let-it-out", "come-down"): ("let-it-out", "breath"),
    ("perspective", "hot-thought"): ("perspective", "harsh-thought"),
    ("ask", "whom"): ("feedback", "who"),
    ("ask", "letter"): ("feedback", "message"),
    ("debrief", "with-whom"): ("debrief", "with"),
    ("debrief", "session"): ("debrief", "your-debrief"),
    ("insight", "what"): ("learn", "lesson"),
    ("back", "what-is-alive"): ("get-going", "opportunities"),
    ("back", "who-to-talk-to"): ("get-going", "conversations"),
}

# {the address, from the step on: what was typed into a field of another name}
FIELDS = {
    "feedback/message": ("letter", "body"),
    "perspective/harsh-thought": ("hot_thought", "harsh_thought"),
    "perspective/fairer-sentence": ("hot_thought", "harsh_thought"),
}


def _back(names):
    return {now: then for then, now in names.items()}


def _renamed(steps, screens, step, screen):
    return screens.get((step, screen), (steps.get(step, step), screen))


def _rename_visits(apps, steps, screens):
    visits = apps.get_model("recovery", "StepVisit").objects
    for step, screen in visits.values_list("step", "screen").distinct().order_by():
        to = _renamed(steps, screens, step, screen)
        if to != (step, screen):
            visits.filter(step=step, screen=screen).update(step=to[0], screen=to[1])


def _rename_drafts(apps, steps, screens, fields):
    """What was typed goes along with its page; where something waits there already, it stays."""
    drafts = apps.get_model("accounts", "Draft").objects
    for draft in drafts.filter(path__regex=r"^/rejections/[^/]+/[^/]+/[^/]+/$"):
        _empty, first, key, step, screen, _end = draft.path.split("/")
        to = "/".join(_renamed(steps, screens, step, screen))
        path, typed = f"/{first}/{key}/{to}/", draft.fields
        if names := fields.get(to):
            typed = typed.replace(json.dumps(names[0]) + ":", json.dumps(names[1]) + ":")
        mine = drafts.filter(owner=draft.owner_id)
        if path == draft.path or not mine.filter(path=path).exists():
            mine.filter(path=draft.path).update(path=path, fields=typed)


def rename(apps, schema_editor):
    _rename_visits(apps, STEPS, SCREENS)
    _rename_drafts(apps, STEPS, SCREENS, FIELDS)


def name_as_before(apps, schema_editor):
    steps, screens = _back(STEPS), _back(SCREENS)
    fields = {
        "/".join(_renamed(steps, screens, *at.split("/"))): (now, then)
        for at, (then, now) in FIELDS.items()
    }
    _rename_visits(apps, steps, screens)
    _rename_drafts(apps, steps, screens, fields)


# A recovery of several steps was written to several times: what waits to be checked is, before a column comes.
CHECKED = "SET CONSTRAINTS ALL IMMEDIATE;"


def _work_out(then, now):
    """The function that keeps what a recovery stores, with one step by another name: 0006."""
    return f"""
        DO $$ BEGIN EXECUTE replace(
            pg_get_functiondef('recovery_work_out_stored'::regproc),
            'step = ''{then}''', 'step = ''{now}'''
        ); END $$;
    """


def _walks(paths, stages, step, sting=None):
    on_path = ~models.Q(path__in=paths)
    if sting:
        on_path |= models.Q(first_sting__gte=sting)
    is_open = ~models.Q(settled_steps__contains=[step])
    return models.When(on_path & ~models.Q(stage__in=stages) & is_open, then=models.Value(step))


NOW_STEP = models.GeneratedField(
    db_persist=True,
    expression=models.Case(
        _walks([], [], "say-what-happened"),
        _walks(["ghost", "quick"], [], "let-it-out", sting=5),
        _walks([], [], "perspective"),
        _walks(["quick"], [], "feedback"),
        _walks(["ghost", "quick"], ["applied"], "debrief"),
        _walks(["ghost", "quick"], [], "learn"),
        _walks([], [], "get-going"),
        default=models.Value(""),
        output_field=models.CharField(),
    ),
    output_field=models.CharField(max_length=30),
)


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0008_conversations_by_name"),
        ("recovery", "0022_reminder_dated"),
    ]

    operations = [
        migrations.RemoveField(model_name="rejection", name="now_step"),
        migrations.RunSQL(_work_out("ask", "feedback"), _work_out("feedback", "ask") + CHECKED),
        migrations.RunPython(rename, name_as_before),
        migrations.RunSQL(CHECKED, migrations.RunSQL.noop),
        migrations.AddField(model_name="rejection", name="now_step", field=NOW_STEP),
    ]
