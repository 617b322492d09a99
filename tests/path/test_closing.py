"""Requests close by themselves: on their day in the person's time zone; fairly; by two workers at once."""

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from threading import Barrier, BrokenBarrierError, Thread
from unittest import mock

from django.core.management import call_command
from django.db import connection
from django.test import TestCase, TransactionTestCase
from django.utils import timezone

from accounts.models import User
from recovery import tasks
from recovery.models import AnswerLink, FeedbackReply, FeedbackRequest, Rejection
from tests.helpers.clock import at
from tests.helpers.factories import a_link, a_rejection, a_reply, a_sent_request, a_user

DAY = date(2026, 3, 18)


def one_that_closes(owner: User | None = None, on: date = DAY) -> FeedbackRequest:
    return a_sent_request(a_rejection(owner)).set(move_on_on=on, follow_up_on=None)


def heap(owner: User, count: int, on: date = DAY) -> None:
    """Make so many requests that close on this day, a hundred of each recovery."""
    job = {"stage": "interview", "outcome": "told_no", "path": "standard"}
    jobs = Rejection.objects.bulk_create(
        Rejection(owner=owner, company="Lumen", **job) for _ in range(count // 100 + 1)
    )
    sent = datetime(2026, 3, 4, 12, tzinfo=UTC)
    FeedbackRequest.objects.bulk_create(
        FeedbackRequest(
            owner=owner, rejection=jobs[n // 100], status="sent", sent_at=sent, move_on_on=on
        )
        for n in range(count)
    )


def utc(day: int, hour: int, minute: int = 0, month: int = 3) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


class CloseDueTests(TestCase):
    def closes(self, request: FeedbackRequest, now: datetime) -> bool:
        FeedbackRequest.objects.close_due(now)
        request.refresh_from_db()
        return request.status == "no_reply"

    def test_it_closes_as_the_day_begins_where_the_person_is(self) -> None:
        for zone, before, after in (
            ("Europe/Berlin", utc(17, 22, 59), utc(17, 23)),
            ("Pacific/Auckland", utc(17, 10, 59), utc(17, 11)),
            ("America/Los_Angeles", utc(18, 6, 59), utc(18, 7)),
            ("Pacific/Kiritimati", utc(17, 9, 59), utc(17, 10)),
            ("Asia/Kathmandu", utc(17, 18, 14), utc(17, 18, 15)),
        ):
            with self.subTest(zone=zone):
                request = one_that_closes(a_user(time_zone=zone))
                self.assertFalse(self.closes(request, before))
                self.assertTrue(self.closes(request, after))

    def test_the_night_the_clocks_change_moves_it_by_that_hour(self) -> None:
        berlin = a_user()
        spring, autumn = (
            one_that_closes(berlin, date(2026, 3, 30)),
            one_that_closes(berlin, date(2026, 10, 26)),
        )
        self.assertFalse(self.closes(spring, utc(29, 21, 59)))
        self.assertTrue(self.closes(spring, utc(29, 22)))
        self.assertFalse(self.closes(autumn, utc(25, 22, 59, month=10)))
        self.assertTrue(self.closes(autumn, utc(25, 23, month=10)))

    def test_it_ends_in_silence_and_calendars_are_told(self) -> None:
        request = one_that_closes()
        before = request.revision
        self.assertTrue(self.closes(request, utc(18, 12)))
        self.assertEqual((request.ending, request.revision), ("silence", before + 1))
        self.assertIsNotNone(request.ended_at)

    def test_what_was_answered_or_put_off_stays_as_it_is(self) -> None:
        answered, later = a_reply().request, one_that_closes(on=DAY + timedelta(days=1))
        answered.set(move_on_on=DAY)
        self.assertFalse(self.closes(answered, utc(18, 12)))
        self.assertFalse(self.closes(later, utc(18, 12)))

    def test_a_heap_of_one_person_keeps_nobody_waiting(self) -> None:
        heap(a_user(), 100, DAY - timedelta(days=9))
        other = one_that_closes()
        self.assertEqual(FeedbackRequest.objects.close_due(utc(18, 12), at_once=20), 20)
        other.refresh_from_db()
        self.assertEqual(other.status, "no_reply")
        self.assertEqual(FeedbackRequest.objects.filter(status="no_reply").count(), 20)

    def test_the_worker_closes_what_is_due(self) -> None:
        due = one_that_closes()
        with at(utc(18, 12)):
            tasks.close_due(0)
        due.refresh_from_db()
        self.assertEqual(due.status, "no_reply")

    def test_run_after_run_takes_the_rest(self) -> None:
        heap(a_user(), 25)
        runs = [FeedbackRequest.objects.close_due(utc(18, 12), at_once=10) for _ in range(4)]
        self.assertEqual(runs, [10, 10, 5, 0])

    def test_one_that_fails_stops_no_other_and_the_log_does_not_quote_it(self) -> None:
        bad, good = one_that_closes(), one_that_closes()
        close = FeedbackRequest.close

        def broken(request: FeedbackRequest) -> FeedbackRequest:
            if request.pk == bad.pk:
                raise ValueError("what a person wrote")
            return close(request)

        with mock.patch.object(FeedbackRequest, "close", broken), self.assertLogs() as log:
            self.assertTrue(self.closes(good, utc(18, 12)))
        self.assertNotIn("wrote", str(log.output))
        self.assertTrue(self.closes(bad, utc(18, 12)))

    def test_somebody_in_a_place_nobody_knows_stops_no_other(self) -> None:
        heap(a_user(time_zone="Mars/Olympus_Mons"), 1)
        self.assertTrue(self.closes(one_that_closes(), utc(18, 12)))
        self.assertEqual(FeedbackRequest.objects.filter(status="sent").count(), 1)


class TwoWorkersTests(TransactionTestCase):
    def test_two_at_once_close_each_once(self) -> None:
        heap(a_user(), 150)
        heap(a_user(), 150)
        start, closed = Barrier(2), []

        def work() -> None:
            start.wait()
            closed.append(FeedbackRequest.objects.close_due(utc(18, 12)))
            connection.close()

        threads = [Thread(target=work) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertLessEqual(sum(closed), 300)
        FeedbackRequest.objects.close_due(utc(18, 12))
        self.assertEqual(
            set(FeedbackRequest.objects.values_list("status", "revision")), {("no_reply", 1)}
        )

    def test_one_that_is_locked_elsewhere_is_left_for_the_next_run(self) -> None:
        locked, free = one_that_closes(), one_that_closes()
        ready, done = Barrier(2), Barrier(2, timeout=5)

        def hold() -> None:
            with connection.cursor() as cursor:
                cursor.execute("BEGIN")
                cursor.execute(
                    "SELECT 1 FROM recovery_feedbackrequest WHERE id = %s FOR UPDATE", [locked.pk]
                )
                ready.wait()
                with suppress(BrokenBarrierError):  # whoever waits for the row goes on then
                    done.wait()
                cursor.execute("ROLLBACK")
            connection.close()

        thread = Thread(target=hold)
        thread.start()
        ready.wait()
        first = FeedbackRequest.objects.close_due(utc(18, 12))
        with suppress(BrokenBarrierError):
            done.wait()
        thread.join()
        free.refresh_from_db()
        self.assertEqual((first, free.status), (1, "no_reply"))
        self.assertEqual(FeedbackRequest.objects.close_due(utc(18, 12)), 1)

    def test_what_was_closed_before_a_kill_stays_closed_and_the_rest_follows(self) -> None:
        heap(a_user(), 250)
        closed = iter(range(150))
        close = FeedbackRequest.close

        def killed(request: FeedbackRequest) -> FeedbackRequest:
            if next(closed, None) is None:
                raise KeyboardInterrupt
            return close(request)

        with (
            mock.patch.object(FeedbackRequest, "close", killed),
            self.assertRaises(KeyboardInterrupt),
        ):
            FeedbackRequest.objects.close_due(utc(18, 12))
        self.assertEqual(FeedbackRequest.objects.filter(status="no_reply").count(), 100)
        self.assertEqual(FeedbackRequest.objects.close_due(utc(18, 12)), 150)


class ExpireTests(TestCase):
    def test_a_link_that_ran_out_a_month_ago_is_deleted_and_its_answer_stays(self) -> None:
        (old, _), (fresh, _) = a_link(), a_link()
        old.set(reply=a_reply(old.request), expires_at=timezone.now() - timedelta(days=31))
        fresh.set(expires_at=timezone.now() - timedelta(days=29))
        call_command("tidy", verbosity=0)
        self.assertEqual(list(AnswerLink.objects.all()), [fresh])
        self.assertTrue(FeedbackReply.objects.exists())
        self.assertEqual(Rejection.objects.count(), 2)
