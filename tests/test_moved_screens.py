"""Nothing that was stored is lost when screens go: the old demo person, brought to today's tables."""

import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from difflib import unified_diff
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any, ClassVar

from django.db import connection
from django.test import TransactionTestCase

from bounceback.backups import ours
from bounceback.backups.database import Database
from tests.helpers.servers import address

ROWS = Path(__file__).parent / "helpers" / "old_demo.json"

NAME = "old_demo"


class MovedScreensTests(TransactionTestCase):
    found: ClassVar[dict[str, Any]]
    """What its own program told of the old demo person."""

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        with connection.cursor() as cursor:
            cursor.execute(f"CREATE DATABASE {NAME}")
        cls.addClassCleanup(cls._drop)
        cls.found = cls._brought()

    @classmethod
    def _drop(cls) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"DROP DATABASE {NAME} WITH (FORCE)")

    @classmethod
    def _brought(cls) -> dict[str, Any]:
        known = connection.settings_dict
        url = address(known["USER"], known["HOST"], NAME)
        run = subprocess.run(
            [sys.executable, "-m", "tests.helpers.old_demo"],
            env=os.environ | {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "bounceback.settings"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode == 0, run.stderr
        found: dict[str, Any] = json.loads(run.stdout)
        return found

    def test_it_has_the_tables_of_a_new_installation(self) -> None:
        """Every migration that ever came, and what stands in for many of them, come to the same, down to the walls."""
        new = ours.our_database()
        brought = schema_of(replace(new, name=NAME))
        self.assertIn("CREATE TABLE public.recovery_rejection (", brought)
        self.assertEqual([*unified_diff(brought, schema_of(new), lineterm="")], [])

    def test_every_row_draft_and_address_leads_on(self) -> None:
        rows = json.loads(ROWS.read_text())
        found = self.found
        for label, kept in found["kept"].items():
            with self.subTest(label):
                self.assertGreaterEqual(kept, len(rows[label]))
        for page in found["shown"]:
            with self.subTest(page["path"]):
                self.assertEqual((page["status"], page["lost"]), (200, []))
        self.assertEqual(len(found["shown"]), len(rows["accounts.draft"]))
        with self.subTest("what is stored of each recovery was worked out for rows of before"):
            settled = {
                each["rejection_id"] for each in rows["recovery.stepvisit"] if _is_settled(each)
            }
            self.assertEqual((found["settled"], found["drifted"]), (len(settled), 0))


def schema_of(database: Database) -> list[str]:
    """What pg_dump says of a database without its rows, but for the key that it locks each dump with."""
    with (
        TemporaryFile() as errors,
        database.program(
            "pg_dump", "--schema-only", database.dbname, errors=errors, stdout=subprocess.PIPE
        ) as program,
    ):
        said, _ = program.communicate()
        errors.seek(0)
        assert program.returncode == 0, errors.read()
    return [_in_any_order(line) for line in said.decode().splitlines() if line[:1] != "\\"]


def _in_any_order(line: str) -> str:
    """A condition whichever part comes first: Django sorts them by the names that fields have now."""
    return " ".join(sorted(re.findall(r"[^\s()]+", line))) if " AND " in line else line


def _is_settled(visit: dict[str, Any]) -> bool:
    return bool(visit["done_at"] or visit["skipped_at"])
