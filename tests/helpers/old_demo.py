"""The demo person as stored before the path was drawn anew, brought to today's tables in a database of its own.

Run by tests/test_moved_screens.py as a program of its own, with DATABASE_URL naming an empty database.
It prints what a person would find: how many rows of each kind, and what each old address shows.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import django

django.setup()

from django.apps import apps as now  # noqa: E402
from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.db.migrations.loader import MigrationLoader  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import setup_test_environment  # noqa: E402

from accounts.models import User  # noqa: E402
from recovery.models import Rejection  # noqa: E402
from recovery.recoveries.stored import drifted  # noqa: E402
from tests.conftest import PLAIN_STATIC  # noqa: E402
from tests.helpers.old_states import ExecutorAsNeeded  # noqa: E402

THEN = {"recovery": "0005_back_on_the_horse", "accounts": "0004_submission_said"}
BEFORE_NAMES = {"recovery": "0022_reminder_dated"}  # from here on there is a way back
ROWS = Path(__file__).with_name("old_demo.json")


def migrate(to: dict[str, str] | None = None) -> Any:
    """To these migrations, or to the last ones: one by one, as they came, not by what stands in for many of them."""
    executor = ExecutorAsNeeded(connection)
    executor.loader = MigrationLoader(connection, replace_migrations=False)
    graph = executor.loader.graph
    for stands_in, migration in executor.loader.replacements.items():
        graph.remove_replacement_node(stands_in, migration.replaces)
    leaves = graph.leaf_nodes()
    return executor.migrate([(app, (to or {}).get(app, name)) for app, name in leaves]).apps


def store(rows: dict[str, list[dict[str, Any]]], apps: Any) -> None:
    """Store the rows as they were kept then; foreign keys are checked when all are there.

    The columns that are worked out came later: the migration that adds them has to fill them.
    """
    from django.db import transaction

    with transaction.atomic():
        for label, found in rows.items():
            model = apps.get_model(label)
            model._base_manager.bulk_create(model(**_values(each, model)) for each in found)


def _values(row: dict[str, Any], model: Any) -> dict[str, Any]:
    there = {field.attname for field in model._meta.concrete_fields}
    return {
        name: bytes.fromhex(value["hex"]) if isinstance(value, dict) and "hex" in value else value
        for name, value in row.items()
        if name in there
    }


def shown(rows: dict[str, list[dict[str, Any]]]) -> Iterator[dict[str, Any]]:
    """Where each old address with a draft leads, and which of its words are neither there nor in a draft."""
    client = Client()
    waiting = " ".join(draft.fields for draft in User.objects.get().drafts.all())
    client.force_login(User.objects.get())
    for draft in rows["accounts.draft"]:
        page = client.get(draft["path"], follow=True)
        text = page.content.decode()
        typed = json.loads(draft["fields"])[0]["fields"]
        words = [word for said in typed.values() for word in said if len(word) > 9]
        yield {
            "path": draft["path"],
            "status": page.status_code,
            "lost": [word for word in words if word not in text and word not in waiting],
        }


def main() -> None:
    rows = json.loads(ROWS.read_text())
    then = migrate(THEN)
    store(rows, then)
    migrate()
    migrate(BEFORE_NAMES)
    call_command("migrate", verbosity=0)  # and raise the walls, as whoever hosts it does
    setup_test_environment()
    settings.STORAGES = PLAIN_STATIC
    models = {model._meta.db_table: model for model in now.get_models()}  # some have new names
    kept = {
        label: models[then.get_model(label)._meta.db_table]._base_manager.count()
        for label in rows
        if label != "accounts.draft"
    }
    told = {
        "kept": kept,
        "settled": Rejection.objects.exclude(settled_steps=[]).count(),
        "drifted": len(list(drifted())),
        "shown": list(shown(rows)),
    }
    json.dump(told, sys.stdout)


main()
