"""The log as JSON: it says which request or job, which page and how long, and never what a person wrote."""

import asyncio
import json
import logging
from io import StringIO
from typing import Any
from unittest import mock

from django.db import connection
from django.test import Client, SimpleTestCase, TestCase
from procrastinate.contrib.django import app

from bounceback.logs import AsJSON, WithoutPrivateText
from bounceback.queue import named_in_log
from bounceback.watching.doing import Doing, doing
from bounceback.watching.slow import SlowStatements
from tests.helpers.factories import PASSWORD, a_user
from tests.queued import send_numbered

MARKER = "Canary-51c8"


class JSONTestCase(TestCase):
    """Reads along what a hosted server would write."""

    def setUp(self) -> None:
        self.written = StringIO()
        handler = logging.StreamHandler(self.written)
        handler.setFormatter(AsJSON())
        handler.addFilter(WithoutPrivateText())
        for name in (
            "",
            "django",
        ):  # the one that passes nothing on, and the one all others pass on to
            logger = logging.getLogger(name)
            logger.addHandler(handler)
            self.addCleanup(logger.removeHandler, handler)
        queue = logging.getLogger("procrastinate.jobs")
        self.addCleanup(queue.setLevel, queue.level)
        queue.setLevel(logging.INFO)

    def lines(self, logger: str) -> list[dict[str, Any]]:
        told = [json.loads(line) for line in self.written.getvalue().splitlines()]
        return [line for line in told if line["logger"].startswith(logger)]


class SlowStatementTests(JSONTestCase):
    def slow(self) -> list[dict[str, Any]]:
        return self.lines("bounceback.watching.slow")

    def test_a_slow_statement_is_told_with_its_page_and_without_what_was_typed(self) -> None:
        self.client.force_login(a_user())
        with connection.execute_wrapper(SlowStatements(0)):
            answer = self.client.get("/search/", {"q": MARKER})
        said = self.slow()
        self.assertEqual({line["view"] for line in said}, {"search"})
        self.assertEqual({line["request_id"] for line in said}, {answer["X-Request-ID"]})
        self.assertTrue(any("%s" in line["sql"] for line in said))
        self.assertNotIn(MARKER, self.written.getvalue())

    def test_one_that_is_quick_is_not(self) -> None:
        with connection.execute_wrapper(SlowStatements(60)):
            self.client.get("/support/")
        self.assertEqual(self.slow(), [])

    def test_one_that_fails_in_the_end_is_told_too(self) -> None:
        with connection.execute_wrapper(SlowStatements(0)), self.assertRaises(Exception):  # noqa: B017
            connection.cursor().execute("SELECT 1 / 0")
        self.assertEqual(self.slow()[-1]["sql"], "SELECT 1 / 0")


class LineTests(JSONTestCase):
    def test_an_error_is_told_by_its_kind_and_place_within_its_request(self) -> None:
        client = Client(raise_request_exception=False)
        broken = mock.patch("recovery.public.views.country", side_effect=KeyError(MARKER))
        with broken:
            answer = client.get("/support/", {"country": MARKER})
        self.assertEqual(answer.status_code, 500)
        [line] = [line for line in self.lines("django.request") if line["level"] == "error"]
        self.assertEqual(line["request_id"], answer["X-Request-ID"])
        self.assertEqual((line["view"], line["route"]), ("support", "support/"))
        self.assertIn("recovery/public/views.py", line["where"])
        self.assertNotIn(MARKER, self.written.getvalue())

    def test_an_address_that_is_not_there_is_not_repeated(self) -> None:
        self.assertEqual(self.client.get(f"/{MARKER}/").status_code, 404)
        self.assertNotIn(MARKER, self.written.getvalue())
        self.assertIn("Not Found: an address that is not there", self.written.getvalue())

    def test_a_wrong_password_is_in_no_line(self) -> None:
        person = a_user()
        self.client.post("/accounts/login/", {"login": person.email, "password": MARKER})
        self.client.post("/accounts/login/", {"login": person.email, "password": PASSWORD})
        self.assertNotIn(MARKER, self.written.getvalue())
        self.assertNotIn(PASSWORD, self.written.getvalue())
        self.assertNotIn(person.email, self.written.getvalue())

    def test_a_job_that_is_asked_for_is_told_by_number_with_the_request(self) -> None:
        with doing(Doing("0123", "search")):
            number = send_numbered.defer(mail_id=77)
        [line] = self.lines("procrastinate.jobs")
        self.assertEqual(line["message"], "jobs_deferred")
        self.assertEqual(line["jobs"], [f"job-{number} tests.queued.send_numbered"])
        self.assertEqual(line["request_id"], "0123")
        self.assertNotIn(
            "77", json.dumps(line["jobs"] + [line["message"]]).replace(str(number), "")
        )


class Context:
    """What procrastinate tells of the job that runs."""

    def __init__(self) -> None:
        self.job = app.configure_task("x.send", allow_unknown=True).job.evolve(id=12)


class JobTests(SimpleTestCase):
    def test_what_a_job_logs_carries_its_number(self) -> None:
        async def run() -> str:
            record = logging.makeLogRecord({"msg": "It went wrong", "levelname": "ERROR"})
            return AsJSON().format(record)

        line = json.loads(asyncio.run(named_in_log(run, Context(), None)))  # type: ignore[arg-type]
        self.assertEqual((line["request_id"], line["view"]), ("job-12", "x.send"))
