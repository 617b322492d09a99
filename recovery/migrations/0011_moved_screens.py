"""What was typed on screens that are gone, and where a step was left, move to where it is asked now."""

import json
from collections import defaultdict
from typing import Any

from django.db import migrations

MOVED = {
    ("let-it-out", "how"): "timer",
    ("let-it-out", "bin-or-keep"): "timer",
    ("let-it-out", "if-it-comes-back"): "come-down",
    ("perspective", "odds"): "fairer-sentence",
    ("perspective", "three-lines"): "fairer-sentence",
    ("insight", "how-known"): "what",
    ("insight", "use"): "what",
    ("insight", "small-step"): "to-do",
    ("back", "three-people"): "who-to-talk-to",
    ("back", "when-exactly"): "who-to-talk-to",
    ("back", "next-no"): "keep-anyone",
    ("ask", "worth-asking"): "whom",
    ("ask", "where-it-stands"): "whom",
    ("ask", "thanks"): "letter",
    ("ask", "questions"): "letter",
    ("ask", "door"): "letter",
}

NO_FIELD = {"talk_to", "hurts", "others", "needs", "grade"}  # asked no more: shown above the form


def move_steps(apps: Any, schema_editor: Any) -> None:
    visits = apps.get_model("recovery", "StepVisit").objects
    for (step, gone), now in MOVED.items():
        visits.filter(step=step, screen=gone).update(screen=now)


def move_drafts(apps: Any, schema_editor: Any) -> None:
    drafts = apps.get_model("accounts", "Draft").objects
    old = defaultdict(list)
    for (step, gone), now in MOVED.items():
        end = f"/{step}/{gone}/"
        for draft in drafts.filter(path__startswith="/rejections/", path__endswith=end):
            path = draft.path.removesuffix(f"{gone}/") + f"{now}/"
            old[draft.owner_id, path].append(draft)
    for (owner, path), found in old.items():
        there = list(drafts.filter(owner=owner, path=path))
        entries = [_entries(draft) for draft in [*there, *found]]
        drafts.update_or_create(
            owner_id=owner,
            path=path,
            defaults={
                "fields": json.dumps(together(entries)),
                "at": max(draft.at for draft in [*there, *found]),
            },
        )
        for draft in found:
            drafts.filter(owner=owner, path=draft.path).delete()


def _entries(draft: Any) -> list[dict[str, Any]]:
    kept = json.loads(draft.fields)
    if isinstance(kept, dict):  # of one window, as it was written until 2026
        return [{"fields": kept, "at": draft.at.isoformat(), "window": ""}]
    return list(kept)


def together(pages: list[list[dict[str, Any]]]) -> list[dict[str, Any]]:
    """The words of several pages as those of one: fields of different names share it.

    Words whose field is gone, or has other words already, stand beside them, as those of another window do.
    """
    entries = [entry for page in pages for entry in page]
    shared: dict[str, Any] = {}
    beside = []
    for entry in entries:
        stays = {
            name: said
            for name, said in entry["fields"].items()
            if name not in NO_FIELD and name not in shared
        }
        rest = {name: said for name, said in entry["fields"].items() if name not in stays}
        shared |= stays
        if rest:
            beside.append(entry | {"fields": rest})
    return [{"fields": shared, "at": max(e["at"] for e in entries), "window": ""}, *beside]


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0005_looks_and_keys"),
        ("recovery", "0010_asking_for_a_conversation"),
    ]

    operations = [
        migrations.RunPython(move_steps, migrations.RunPython.noop),
        migrations.RunPython(move_drafts, migrations.RunPython.noop),
    ]
