"""A PostgreSQL that hangs: stopped as a whole (SIGSTOP), it takes connections and says nothing."""

import contextlib
import shutil
import signal
import tempfile
import time
from pathlib import Path
from typing import Any, ClassVar
from unittest import mock
from urllib.parse import urlencode

import psutil
import pytest
from django.conf import settings
from django.db import OperationalError, connection, connections, transaction
from django.test import TransactionTestCase

from bounceback.database import embedded_settings
from bounceback.embedded import EmbeddedPostgres
from bounceback.postgresql import patience
from bounceback.processes import wait_until
from tests.helpers.raw import Answer, ask
from tests.helpers.servers import server_in

WORDS = "They never wrote back."
SHORT = 1.5
"""Seconds that a page waits here, for it would be ten."""

pytestmark = pytest.mark.slow


class HangingTests(TransactionTestCase):
    folder: ClassVar[Path]
    server: ClassVar[EmbeddedPostgres]

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.folder = Path(tempfile.mkdtemp(prefix="bounceback-hanging-"))
        cls.folder.chmod(0o755)
        cls.server = server_in(cls.folder)
        cls.server.start()
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.addClassCleanup(cls.server.stop)

    def setUp(self) -> None:
        """Connect the site to a server that is ours to stop, and stop it."""
        facts = {**connection.settings_dict, **embedded_settings(self.folder / "postgres")}
        facts["ENGINE"] = "bounceback.postgresql"
        ours = type(connections["default"])(facts, "default")
        theirs, connections["default"] = connections["default"], ours
        self.addCleanup(connections.__setitem__, "default", theirs)
        self.addCleanup(ours.close)
        for name, value in (("FOR_A_PAGE", SHORT), ("_hangs", False)):
            patch = mock.patch.object(patience, name, value)
            patch.start()
            self.addCleanup(patch.stop)
        with ours.cursor() as cursor:
            cursor.execute("SELECT 1")
        self.stopped = self.processes()
        self.addCleanup(self.go_on)
        for each in self.stopped:
            each.suspend()

    def processes(self) -> list[psutil.Process]:
        assert self.server.process
        master = psutil.Process(self.server.process.pid)
        return [master, *master.children()]

    def go_on(self) -> None:
        for each in self.stopped:
            with contextlib.suppress(psutil.NoSuchProcess):
                each.resume()

    def ask(self, method: str, path: str, body: bytes = b"") -> tuple[Answer, float]:
        """The answer to somebody with a session, and the seconds it took."""
        began = time.monotonic()
        cookie = f"{settings.SESSION_COOKIE_NAME}={'a' * 32}"
        kind = "application/x-www-form-urlencoded"
        answer = ask(method, path, body, HTTP_COOKIE=cookie, CONTENT_TYPE=kind)
        return answer, time.monotonic() - began

    def test_a_page_is_told_within_the_limit_that_it_may_be_tried_again(self) -> None:
        answer, took = self.ask("GET", "/today/")
        self.assertEqual(answer.status, 503)
        self.assertIn("One moment, please", answer.text)
        self.assertGreaterEqual(took, SHORT)
        self.assertLess(took, SHORT + 5)

    def test_without_an_open_connection_too(self) -> None:
        connections["default"].close()
        answer, took = self.ask("GET", "/today/")
        self.assertEqual(answer.status, 503)
        self.assertLess(took, SHORT + 5)

    def test_once_it_is_known_to_hang_the_next_waits_for_a_second(self) -> None:
        with mock.patch.object(patience, "FOR_A_PAGE", 3.0):
            self.ask("GET", "/today/")
            _answer, took = self.ask("GET", "/today/")
        self.assertLess(took, 2.9)

    def test_someone_to_talk_to_and_the_vent_answer_all_the_while(self) -> None:
        for path in ("/support/", "/vent/"):
            with self.subTest(path=path), mock.patch.object(patience, "FOR_A_PAGE", 60.0):
                answer, took = self.ask("GET", path)
                self.assertEqual(answer.status, 200)
                self.assertLess(took, 5)

    def test_a_health_check_is_answered(self) -> None:
        answer, took = self.ask("GET", "/healthz")
        self.assertEqual((answer.status, answer.body), (503, b"database away\n"))
        self.assertLess(took, 5)

    def test_words_come_back_and_once_it_answers_again_it_is_used_by_itself(self) -> None:
        answer, _took = self.ask("POST", "/accounts/login/", urlencode({"text": WORDS}).encode())
        self.assertIn(answer.status, (403, 503))
        self.assertIn(WORDS, answer.text)
        self.go_on()
        self.assertTrue(wait_until(lambda: self.ask("GET", "/healthz")[0].status == 200, 10))

    def test_a_connection_that_was_not_made_ready_is_not_used(self) -> None:
        """Time ran out between opening it and telling it to commit what is done."""
        self.go_on()
        ours = connections["default"]
        open_one = ours.get_new_connection

        def late(facts: dict[str, Any]) -> Any:
            opened = open_one(facts)
            patience.shorten(0)
            return opened

        ours.close()
        with mock.patch.object(ours, "get_new_connection", late), patience.of(SHORT):
            self.assertRaises(OperationalError, ours.ensure_connection)
        ours.close_if_unusable_or_obsolete()  # the request ends
        with transaction.atomic(), ours.cursor() as cursor:
            cursor.execute("SELECT 1")
        self.assertIs(ours.connection.autocommit, True)

    def test_work_that_is_no_request_waits_for_as_long_as_it_takes(self) -> None:
        """Woken after longer than any page would wait, a statement of a command still has its answer."""
        woken = mock.Mock()

        def wake(*_args: object) -> None:
            woken()
            self.go_on()

        signal.signal(signal.SIGALRM, wake)
        signal.setitimer(signal.ITIMER_REAL, SHORT + 0.5)
        with connections["default"].cursor() as cursor:
            cursor.execute("SELECT 41 + 1")
            self.assertEqual(cursor.fetchone(), (42,))
        woken.assert_called_once_with()
