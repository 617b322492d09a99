"""Nothing that was stored is lost when screens go: the old demo person, brought to today's tables."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import quote

from django.db import connection
from django.test import TransactionTestCase

ROWS = Path(__file__).parent / "helpers" / "old_demo.json"

NAME = "old_demo"


class MovedScreensTests(TransactionTestCase):
    def setUp(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"CREATE DATABASE {NAME}")
        self.addCleanup(self._drop)

    def _drop(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"DROP DATABASE {NAME} WITH (FORCE)")

    def brought(self) -> dict[str, Any]:
        known = connection.settings_dict
        url = f"postgres://{known['USER']}@{quote(str(known['HOST']), safe='')}/{NAME}"
        run = subprocess.run(
            [sys.executable, "-m", "tests.helpers.old_demo"],
            env=os.environ | {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "bounceback.settings"},
            capture_output=True,
            text=True,
            check=False,
        )
        self.assertEqual(run.returncode, 0, run.stderr)
        found: dict[str, Any] = json.loads(run.stdout)
        return found

    def test_every_row_draft_and_address_leads_on(self) -> None:
        rows = json.loads(ROWS.read_text())
        found = self.brought()
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


def _is_settled(visit: dict[str, Any]) -> bool:
    return bool(visit["done_at"] or visit["skipped_at"])
