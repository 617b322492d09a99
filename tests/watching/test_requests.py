"""Each request can be found again by its id, and is counted by view, never by what its address holds."""

import os
import re
import signal
import tempfile
from datetime import timedelta
from multiprocessing import get_context
from pathlib import Path

from django.conf import settings
from django.test import SimpleTestCase, TestCase, override_settings
from django.urls import reverse
from django.utils import timezone

from bounceback.backups.kept import name_of
from bounceback.watching.counts import Counts, the_counts
from tests.helpers.addresses import every_address
from tests.helpers.factories import a_rejection, a_user

FROM_A_PROXY = "0123456789abcdef0123456789abcdef"


class RequestIdTests(TestCase):
    def id_of(self, given: str = "") -> str:
        headers = {"X-Request-ID": given, "X-Forwarded-Proto": "https"}
        return self.client.get("/support/", headers=headers)["X-Request-ID"]

    def test_every_answer_has_its_own(self) -> None:
        self.assertRegex(self.id_of(), r"^[0-9a-f]{32}$")
        self.assertNotEqual(self.id_of(), self.id_of())

    @override_settings(LOCAL=False)
    def test_one_from_the_proxy_is_kept(self) -> None:
        self.assertEqual(self.id_of(FROM_A_PROXY), FROM_A_PROXY)

    @override_settings(LOCAL=False)
    def test_what_no_proxy_would_say_is_not(self) -> None:
        for given in (
            "anna@example.com",
            "0" * 500,
            f"{FROM_A_PROXY}\n{FROM_A_PROXY}",
            "I was let go",
        ):
            with self.subTest(given=given):
                self.assertNotIn(given, self.id_of(given))

    def test_on_ones_own_machine_nobody_stands_in_front_to_give_one(self) -> None:
        self.assertTrue(settings.LOCAL)
        self.assertNotEqual(self.id_of(FROM_A_PROXY), FROM_A_PROXY)


def answers(counts: Counts) -> dict[tuple[str, str], int]:
    return {(view, kind): many for view, kind, many in counts.answers()}


class CountingTests(TestCase):
    def counted(self, path: str) -> tuple[str, str]:
        """The one thing that is counted once more after asking for this address."""
        before = answers(the_counts())
        self.client.get(path)
        after = answers(the_counts())
        [found] = [key for key in after if after[key] != before.get(key, 0)]
        self.assertEqual(after[found], before.get(found, 0) + 1)
        return found

    def test_an_answer_counts_for_its_view_and_class(self) -> None:
        self.assertEqual(self.counted("/support/"), ("support", "2xx"))
        self.assertEqual(self.counted("/today/"), ("today", "3xx"))

    def test_an_address_with_keys_counts_by_the_name_of_its_view(self) -> None:
        person = a_user()
        self.client.force_login(person)
        path = reverse("rejection_detail", args=[a_rejection(person).pk])
        self.assertEqual(self.counted(path), ("rejection_detail", "2xx"))

    def test_what_somebody_makes_up_is_nameless(self) -> None:
        self.assertEqual(self.counted("/anna@example.com/"), ("none", "4xx"))

    def test_machines_that_ask_how_it_is_are_not_counted(self) -> None:
        before = answers(the_counts())
        self.client.get("/healthz")
        self.assertEqual(answers(the_counts()), before)

    def test_every_view_has_a_place(self) -> None:
        named = {each.name for each in every_address() if each.name}
        self.assertEqual(named - set(the_counts().names), set())


def _count_and_die(counts: Counts, times: int) -> None:
    for _ in range(times):
        counts.count("a", 200, 0.02)
    os.kill(os.getpid(), signal.SIGKILL)


class SharedCountTests(SimpleTestCase):
    """Several processes add to one count, and are killed in the midst of it."""

    def test_nothing_is_lost_with_a_killed_process_and_its_row_goes_to_the_next(self) -> None:
        counts, fork = Counts(["a"]), get_context("fork")
        for _ in range(70):  # more than there are rows
            process = fork.Process(target=_count_and_die, args=(counts, 3))
            process.start()
            process.join()
        self.assertEqual(answers(counts), {("a", "2xx"): 210})
        used = [row for row in range(64) if counts._numbers[(row + 1) * counts._width - 1]]
        self.assertEqual(used, [0])

    def test_processes_beside_each_other_do_not_count_over_one_another(self) -> None:
        counts, fork = Counts(["a"]), get_context("fork")
        beside = [fork.Process(target=_count_and_die, args=(counts, 2000)) for _ in range(4)]
        for process in beside:
            process.start()
        for process in beside:
            process.join()
        self.assertEqual(answers(counts), {("a", "2xx"): 8000})
        parts, seconds = counts.times()
        self.assertEqual(sum(parts), 8000)
        self.assertAlmostEqual(seconds, 160)


class MetricsTests(TestCase):
    def metrics(self, given: str = "Bearer let me see") -> str:
        answer = self.client.get("/metrics", headers={"Authorization": given})
        self.assertEqual(answer.status_code, 200)
        return answer.content.decode()

    def test_without_a_token_set_there_is_no_such_address(self) -> None:
        for given in ("", "Bearer ", "Bearer let me see"):
            answer = self.client.get("/metrics", headers={"Authorization": given})
            self.assertEqual(answer.status_code, 404)

    @override_settings(METRICS_TOKEN="let me see")
    def test_a_wrong_token_opens_nothing(self) -> None:
        for given in ("", "let me see", "Bearer let me", "Bearer let me see it", "Bearer é"):
            answer = self.client.get("/metrics", headers={"Authorization": given})
            self.assertEqual(answer.status_code, 404)

    @override_settings(METRICS_TOKEN="let me see")
    def test_it_tells_what_was_asked_how_long_it_took_and_how_the_queue_stands(self) -> None:
        self.client.get("/support/")
        said = self.metrics()
        self.assertRegex(said, r'bounceback_requests_total\{view="support",status="2xx"\} \d+\n')
        self.assertRegex(said, r'bounceback_request_seconds_bucket\{le="\+Inf"\} [1-9]')
        self.assertIn("bounceback_database_up 1\n", said)
        self.assertIn("bounceback_migrations_missing 0\n", said)

    @override_settings(METRICS_TOKEN="let me see")
    def test_each_line_is_as_prometheus_reads_it(self) -> None:
        self.client.get("/support/")
        label = r'[a-z_]+="[\w.:+-]*"'
        sample = re.compile(rf"bounceback_[a-z_]+(\{{{label}(,{label})*\}})? [\d.e+-]+")
        about = re.compile(
            r"# (HELP bounceback_\w+ .+|TYPE bounceback_\w+ (counter|gauge|histogram))"
        )
        for line in self.metrics().splitlines():
            self.assertTrue(sample.fullmatch(line) or about.fullmatch(line), line)

    @override_settings(METRICS_TOKEN="let me see")
    def test_it_tells_how_old_the_last_backup_is(self) -> None:
        with tempfile.TemporaryDirectory() as folder, self.settings(BACKUP_FOLDER=Path(folder)):
            self.assertNotRegex(self.metrics(), r"\nbounceback_backup_age_seconds \d")
            (Path(folder) / name_of(timezone.now() - timedelta(days=3))).touch()
            [age] = re.findall(r"\nbounceback_backup_age_seconds (\d+)", self.metrics())
            self.assertEqual(int(age) // 86400, 3)

    @override_settings(METRICS_TOKEN="let me see")
    def test_the_parts_of_the_histogram_grow(self) -> None:
        self.client.get("/support/")
        parts = [int(each) for each in re.findall(r"_bucket\{.+\} (\d+)", self.metrics())]
        self.assertEqual(parts, sorted(parts))
        self.assertEqual(parts[-1], int(re.findall(r"_count (\d+)", self.metrics())[0]))
