"""/readyz says what does not stand yet, in words, and nothing about anybody."""

from typing import Any
from unittest import mock

from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import TestCase, TransactionTestCase, override_settings


def _a_worker_was_heard_of() -> None:
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now())")


class ReadinessTests(TestCase):
    def ready(self) -> tuple[int, dict[str, str]]:
        answer = self.client.get("/readyz")
        lines = answer.content.decode().splitlines()
        return answer.status_code, dict(line.split(": ", 1) for line in lines)

    def test_when_all_stands_it_says_so(self) -> None:
        _a_worker_was_heard_of()
        all_is_well = dict.fromkeys(("database", "migrations", "worker"), "ok")
        self.assertEqual(self.ready(), (200, all_is_well))

    def test_without_a_worker_it_is_not_ready(self) -> None:
        status, said = self.ready()
        self.assertEqual((status, said["database"]), (503, "ok"))
        self.assertEqual(said["worker"], "No worker has been heard of lately.")

    def test_a_migration_that_is_missing_is_told(self) -> None:
        _a_worker_was_heard_of()
        MigrationRecorder(connection).record_unapplied("accounts", "0001_squashed_0014_invitations")
        status, said = self.ready()
        self.assertEqual((status, said["worker"]), (503, "ok"))
        self.assertEqual(said["migrations"], "1 not applied: run manage.py migrate")


@override_settings(METRICS_TOKEN="let me see")
class AwayTests(TransactionTestCase):
    """The database goes away and comes back."""

    def test_it_is_told_and_asked_anew_next_time(self) -> None:
        with mock.patch("django.db.backends.utils.CursorWrapper.execute", away):
            answer = self.client.get("/readyz")
        self.assertContains(answer, "database: away\n", status_code=503)
        self.assertContains(self.client.get("/readyz"), "database: ok\n", status_code=503)

    def test_numbers_are_told_without_it(self) -> None:
        with mock.patch("django.db.backends.utils.CursorWrapper.execute", away):
            answer = self.client.get("/metrics", headers={"Authorization": "Bearer let me see"})
        self.assertContains(answer, "bounceback_database_up 0\n")
        self.assertContains(answer, "bounceback_request_seconds_count")


def away(*_args: Any, **_kwargs: Any) -> None:
    raise OperationalError("gone")
