"""Whether a point is praise is stored; what was ticked as going well is. Sorting drafts move to the page of their point."""

import json
from collections import defaultdict
from typing import Any

from django.db import migrations, models

from recovery.feedback.praise import is_strength


def fill_praise(apps: Any, schema_editor: Any) -> None:
    points = apps.get_model("recovery", "FeedbackPoint").objects
    praise = [
        point.pk for point in points.filter(reason="").only("text").iterator() if is_strength(point.text)
    ]
    points.filter(pk__in=praise).update(is_praise=True)


def move_drafts(apps: Any, schema_editor: Any) -> None:
    drafts = apps.get_model("accounts", "Draft").objects
    for draft in drafts.filter(path__startswith="/feedback/", path__endswith="/sort/"):
        kept = json.loads(draft.fields)
        for key, entries in by_point(kept if isinstance(kept, list) else []).items():
            facts = {"fields": json.dumps(entries), "at": draft.at}
            drafts.get_or_create(owner_id=draft.owner_id, path=f"{draft.path}{key}/", defaults=facts)


def by_point(entries: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """What was typed about all points on one page, by the key of each point."""
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for entry in entries:
        fields: dict[str, dict[str, Any]] = defaultdict(dict)
        for name, said in entry["fields"].items():
            kind, _, key = name.rpartition("_")
            if kind in ("verdict", "reason"):
                fields[key][kind] = said
        for key, said in fields.items():
            found[key].append(entry | {"fields": said})
    return found


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0005_looks_and_keys"),
        ("recovery", "0020_set_aside_names"),
    ]

    operations = [
        migrations.AddField(
            model_name="feedbackpoint",
            name="is_praise",
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.RunPython(fill_praise, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="feedbackpoint",
            constraint=models.CheckConstraint(
                condition=models.Q(("is_praise", False), ("reason", ""), _connector="OR"),
                name="point_praise_is_no_reason",
            ),
        ),
        migrations.RunPython(move_drafts, migrations.RunPython.noop),
    ]
