"""An export read from a streaming standby: whole, with the newest words, and made all the same when that one fails."""

import io
from collections.abc import Callable
from zipfile import ZipFile

import pytest

from recovery.models import Rejection, Takeout
from recovery.takeout import making
from tests.helpers.factories import a_rejection, a_whole_rejection
from tests.standby.cases import LOGGER, StandbyTestCase

pytestmark = pytest.mark.slow

RECOVERIES = 30
"""More than are read at a time for the book."""


class ExportTests(StandbyTestCase):
    def setUp(self) -> None:
        super().setUp()
        with self.written():
            a_whole_rejection(self.me)
            for number in range(RECOVERIES):
                a_rejection(self.me, company=f"Lumen {number}")

    def made(self) -> ZipFile:
        """The file, made by a worker."""
        with self.written():
            Takeout.objects.filter(owner=self.me).delete()
            takeout = Takeout.objects.create(owner=self.me)
            a_rejection(self.me, company="Newest")
        self.here.clear()
        making.make(takeout.pk)
        with self.written():
            return ZipFile(io.BytesIO(b"".join(Takeout.objects.get(owner=self.me).content())))

    def assertWhole(self, file: ZipFile) -> None:
        self.assertIsNone(file.testzip())
        text = file.read("bounceback.json").decode()
        sheet = file.read("sheets/rejection.csv").decode()
        index = file.read("book/index.html").decode()
        for name in ("Newest", "Lumen 0", f"Lumen {RECOVERIES - 1}"):
            for part in (text, sheet, index):
                self.assertIn(name, part)
        book = [name for name in file.namelist() if name.startswith("book/recovery-")]
        with self.written():
            self.assertEqual(len(book), Rejection.objects.filter(owner=self.me).count())

    def test_it_is_read_there_and_written_here(self) -> None:
        with self.assertNoLogs(LOGGER):
            self.assertWhole(self.made())
        self.assertTrue(self.there.of_rows)
        others = [sql for sql in self.here.of_rows if "recovery_takeout" not in sql]
        self.assertEqual([sql for sql in others if not sql.startswith("SELECT COUNT")], [])
        self.assertEqual([sql for sql in self.there if sql.startswith(("INSERT", "UPDATE"))], [])

    def test_the_primary_is_in_no_transaction_while_it_is_read(self) -> None:
        """No lock is held there for minutes, and no row is kept from a vacuum."""
        held = []

        def look(execute: Callable[..., object], *asked: object) -> object:
            held.append(self.primary.in_atomic_block)
            return execute(*asked)

        self.standby.execute_wrappers.append(look)
        self.made()
        self.assertNotIn(True, held)

    def test_a_standby_that_ends_its_session_half_way_costs_nothing(self) -> None:
        self.half_way(
            lambda: self.cluster.sql(
                "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity "
                "WHERE usename = 'bounceback_app'",
                standby=True,
            )
        )

    def test_nor_does_a_vacuum_that_its_moment_is_in_the_way_of(self) -> None:
        def vacuum() -> None:
            for statement in ("UPDATE recovery_rejection SET role = 'Cleaner'", "VACUUM"):
                self.cluster.sql(statement)
            a_commit = "UPDATE recovery_takeout SET done = done"  # it sends on what the vacuum did
            self.cluster.sql(a_commit)
            self.cluster.wait_level()

        self.half_way(vacuum)

    def half_way(self, happens: Callable[[], object]) -> None:
        """Let this happen while the rows are read, and look at the file."""

        def now(execute: Callable[..., object], sql: str, *rest: object) -> object:
            if "recovery_rejection" in sql and len(self.there.of_rows) > 10:
                self.standby.execute_wrappers.remove(now)
                happens()
            return execute(sql, *rest)

        self.standby.execute_wrappers.append(now)
        with self.assertLogs(LOGGER) as logged:
            self.assertWhole(self.made())
        self.assertEqual(len(logged.output), 1)
