"""Two transactions that meet: one of them is run again from the start, and takes effect once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from django.contrib.sessions.models import Session
from django.db import OperationalError, connection, transaction
from django.test import Client, TransactionTestCase, override_settings
from django.urls import reverse

from accounts.leaving import leave
from accounts.models import User
from bounceback.postgresql.collisions import have_met, in_one_transaction
from bounceback.processes import wait_until
from bounceback.queue import task
from recovery.models import Debrief, Rejection
from tests.helpers.at_once import in_a_thread, somebody_waits
from tests.helpers.factories import a_debrief, a_rejection, a_user
from tests.helpers.pages import filled_data, form_data, form_on

PATIENCE = 60


def meet(
    first: Callable[[], Any],
    work: Callable[[], Any],
    then: Callable[[], Any],
    anew: Callable[[], Any] = lambda: None,
) -> Any:
    """Do the first here; when this work (on another connection) waits for it, do what that has locked; commit.

    PostgreSQL finds the deadlock, and ends the work, which has waited for longer. Where it looked too late for
    that, and ended what is done here, they meet again, after `anew`.
    """
    while True:
        with ThreadPoolExecutor(1) as pool:
            try:
                with transaction.atomic():
                    first()
                    found = pool.submit(in_a_thread, work)
                    assert wait_until(
                        lambda each=found: each.done() or somebody_waits(), PATIENCE, 0.01
                    )
                    then()
                return found.result(PATIENCE)
            except OperationalError as problem:
                if not have_met(problem):
                    raise
                found.result(PATIENCE)
        anew()


class RunAgainTests(TransactionTestCase):
    def setUp(self) -> None:
        self.one, self.two = a_user(name="Alder"), a_user(name="Alder")
        self.runs = 0
        self.committed: list[int] = []

    def rename(self, user: User, name: str) -> None:
        User.objects.filter(pk=user.pk).update(name=name)

    def cross(self) -> int:
        """Lock the one, then the other; tell of the commit."""
        self.runs += 1
        run = self.runs
        transaction.on_commit(lambda: self.committed.append(run))
        self.rename(self.one, "Cedar")
        self.rename(self.two, "Cedar")
        return run

    def meet(self, work: Callable[[], Any]) -> Any:
        return meet(
            lambda: self.rename(self.two, "Birch"),
            work,
            lambda: self.rename(self.one, "Birch"),
            self.anew,
        )

    def anew(self) -> None:
        self.runs, self.committed = 0, []

    def assertRanTwiceForOnce(self) -> None:
        self.assertEqual((self.runs, self.committed), (2, [2]))
        self.assertEqual(set(User.objects.values_list("name", flat=True)), {"Cedar"})

    def test_after_a_deadlock_it_is_done_once(self) -> None:
        self.assertEqual(self.meet(lambda: in_one_transaction(self.cross)), 2)
        self.assertRanTwiceForOnce()

    def test_also_within_a_transaction_that_is_open_already(self) -> None:
        def request() -> None:
            with transaction.atomic():
                User.objects.count()
                in_one_transaction(self.cross)

        self.meet(request)
        self.assertRanTwiceForOnce()

    def test_so_is_a_task_of_the_queue(self) -> None:
        @task()
        def crossing() -> None:
            with transaction.atomic():
                self.cross()

        self.meet(crossing)
        self.assertRanTwiceForOnce()

    def test_what_cannot_be_put_in_an_order_is_done_on_what_stands_now(self) -> None:
        def add() -> None:
            self.runs += 1
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            name = User.objects.get(pk=self.one.pk).name
            self.rename(self.one, f"{name} and Cedar")

        meet(lambda: self.rename(self.one, "Birch"), lambda: in_one_transaction(add), lambda: None)
        self.one.refresh_from_db()
        self.assertEqual((self.one.name, self.runs), ("Birch and Cedar", 2))

    def test_a_second_collision_is_told(self) -> None:
        def refused() -> None:
            self.runs += 1
            with connection.cursor() as cursor:
                cursor.execute("DO $$ BEGIN RAISE SQLSTATE '40P01'; END $$")

        with self.assertRaises(OperationalError):
            in_one_transaction(refused)
        self.assertEqual(self.runs, 2)

    def test_no_other_trouble_is_tried_again(self) -> None:
        def too_slow() -> None:
            self.runs += 1
            with connection.cursor() as cursor:
                cursor.execute("SET LOCAL statement_timeout = 1; SELECT pg_sleep(60)")

        with self.assertRaises(OperationalError):
            in_one_transaction(too_slow)
        self.assertEqual(self.runs, 1)


class RequestTests(TransactionTestCase):
    def setUp(self) -> None:
        self.user = a_user()
        self.client.force_login(self.user)

    def test_a_press_that_met_another_is_done_and_told_once(self) -> None:
        debrief = a_debrief(a_rejection(self.user)).start()
        url = reverse("debrief_finish", args=[debrief.pk])
        meet(
            lambda: Debrief.objects.select_for_update().get(pk=debrief.pk),
            lambda: self.client.post(url),
            lambda: Rejection.objects.select_for_update().get(pk=debrief.rejection_id),
            lambda: (debrief.refresh_from_db(), debrief.reopen(), self.client.get("/today/")),
        )
        debrief.refresh_from_db()
        self.assertTrue(debrief.is_finished)
        self.assertContains(
            self.client.get(debrief.get_absolute_url()), "Finished. What you", count=1
        )

    @override_settings(LONGEST_LOCK="50ms")
    def test_what_is_being_written_elsewhere_is_waited_for_a_while_and_the_words_come_back(
        self,
    ) -> None:
        rejection = a_rejection(self.user)
        url = reverse("rejection_edit", args=[rejection.pk])
        client = Client(raise_request_exception=False)
        client.force_login(self.user)
        data = filled_data(client, url, company="Alder and Sons")
        with transaction.atomic():
            Rejection.objects.select_for_update().get(pk=rejection.pk)
            with ThreadPoolExecutor(1) as pool:
                page = pool.submit(in_a_thread, lambda: client.post(url, data)).result(PATIENCE)
        self.assertContains(page, "This is being saved from somewhere else", status_code=503)
        again = form_on(page.content.decode(), url).hidden
        self.assertEqual(again["company"], "Alder and Sons")
        self.assertEqual(client.post(url, again).status_code, 303)
        rejection.refresh_from_db()
        self.assertEqual(rejection.company, "Alder and Sons")

    def test_a_form_of_an_account_that_is_gone_gives_its_words_back(self) -> None:
        url = reverse("rejection_new")
        data = form_data(self.client, url, company="Lumen", stage="applied")
        with ThreadPoolExecutor(1) as pool:
            with transaction.atomic():
                leave(self.user)
                sent = pool.submit(in_a_thread, lambda: self.client.post(url, data))
                assert wait_until(lambda: sent.done() or somebody_waits(), PATIENCE, 0.01)
            page = sent.result(PATIENCE)
        self.assertContains(page, "Lumen", status_code=403)
        self.assertFalse(Session.objects.exists())
