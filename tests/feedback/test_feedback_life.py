"""The life of a request: every move, and every move that must not be; dates; two tabs."""

from datetime import UTC, date, datetime, timedelta
from itertools import product
from threading import Barrier, Thread

from django.db import IntegrityError, connection, transaction
from django.test import TestCase, TransactionTestCase
from django.utils import timezone

from recovery.feedback.models.life import MOVES
from recovery.models import FeedbackRequest
from recovery.shared.choices import RequestStatus
from recovery.shared.owned import IllegalMove
from tests.helpers.clock import NOON, at
from tests.helpers.factories import (
    a_link,
    a_rejection,
    a_reply,
    a_request,
    a_sent_request,
    a_silence,
    a_status_question,
    a_user,
)

VERBS = {
    "sent": FeedbackRequest.mark_sent,
    "nudged": FeedbackRequest.mark_followed_up,
    "replied": FeedbackRequest.mark_replied,
    "refused": FeedbackRequest.mark_refused,
    "no_reply": FeedbackRequest.close,
    "withdrawn": FeedbackRequest.withdraw,
}
WAY_TO: dict[str, list[str]] = {
    "draft": [],
    "sent": ["sent"],
    "nudged": ["sent", "nudged"],
    "replied": ["sent", "replied"],
    "refused": ["sent", "refused"],
    "no_reply": ["sent", "no_reply"],
    "withdrawn": ["sent", "withdrawn"],
}


def a_request_at(status: str) -> FeedbackRequest:
    request = a_request()
    for step in WAY_TO[status]:
        VERBS[step](request)
    return request


class MoveTests(TestCase):
    def test_every_move_of_the_table_works(self) -> None:
        for now, allowed in MOVES.items():
            for wanted in allowed:
                with self.subTest(now=now, wanted=wanted):
                    request = a_request_at(now)
                    VERBS[wanted](request)
                    request.refresh_from_db()
                    self.assertEqual(request.status, wanted)

    def test_every_other_move_is_refused_and_changes_nothing(self) -> None:
        for now, wanted in product(RequestStatus.values, VERBS):
            if wanted in MOVES[now]:
                continue
            with self.subTest(now=now, wanted=wanted):
                request = a_request_at(now)
                with self.assertRaises(IllegalMove):
                    VERBS[wanted](request)
                request.refresh_from_db()
                self.assertEqual(request.status, now)

    def test_a_stale_copy_cannot_move_it(self) -> None:
        request = a_sent_request()
        stale = FeedbackRequest.objects.get(pk=request.pk)
        request.mark_followed_up()
        with self.assertRaises(IllegalMove):
            stale.mark_followed_up()
        request.refresh_from_db()
        self.assertEqual(request.status, "nudged")

    def test_a_late_reply_opens_it_again(self) -> None:
        request = a_request_at("no_reply").mark_replied()
        self.assertEqual((request.status, request.ending), ("replied", ""))

    def test_withdrawing_ends_its_links(self) -> None:
        link, _token = a_link(request := a_sent_request())
        request.withdraw()
        link.refresh_from_db()
        self.assertIsNotNone(link.revoked_at)

    def test_the_message_is_kept_as_it_went(self) -> None:
        request = a_sent_request()
        words = request.message.body
        request.rejection.set(role="Something else")
        self.assertEqual(FeedbackRequest.objects.get().message.body, words)


class TakeBackTests(TestCase):
    """Taking back a press that was a mistake."""

    def test_it_goes_back_to_where_it_was(self) -> None:
        for now, before in (
            ("sent", "draft"),
            ("nudged", "sent"),
            ("refused", "sent"),
            ("no_reply", "sent"),
            ("withdrawn", "sent"),
        ):
            with self.subTest(now=now):
                self.assertEqual(a_request_at(now).take_back().status, before)

    def test_after_a_follow_up_it_goes_back_to_followed_up(self) -> None:
        request = a_request_at("nudged").withdraw()
        self.assertEqual(request.take_back().status, "nudged")

    def test_a_draft_that_was_thrown_away_is_a_draft_again(self) -> None:
        self.assertEqual(a_request().withdraw().take_back().status, "draft")

    def test_an_answer_is_not_taken_back_like_this(self) -> None:
        for status in ("draft", "replied"):
            with self.assertRaises(IllegalMove):
                a_request_at(status).take_back()

    def test_what_is_reopened_late_does_not_close_at_once(self) -> None:
        with at(NOON):
            request = a_request_at("no_reply")
        request.take_back()
        self.assertGreater(request.move_on_on, timezone.localdate())

    def test_removing_the_only_answer_lets_it_wait_again(self) -> None:
        reply = a_reply()
        reply.remove()
        self.assertEqual(FeedbackRequest.objects.get().status, "sent")

    def test_removing_one_of_two_answers_does_not(self) -> None:
        first = a_reply()
        a_reply(first.request)
        first.remove()
        self.assertEqual(FeedbackRequest.objects.get().status, "replied")


class DateTests(TestCase):
    def sent_at(
        self, moment: datetime, zone: str = "Europe/Berlin", **facts: int
    ) -> FeedbackRequest:
        with at(moment):
            return a_sent_request(a_rejection(a_user(time_zone=zone, **facts)))

    def test_a_follow_up_after_five_business_days_and_the_end_after_ten(self) -> None:
        request = self.sent_at(datetime(2026, 3, 4, 12, tzinfo=UTC))  # a Wednesday
        self.assertEqual(request.follow_up_on, date(2026, 3, 11))
        self.assertEqual(request.move_on_on, date(2026, 3, 18))

    def test_the_day_is_the_persons_day(self) -> None:
        friday_night = datetime(2026, 3, 6, 23, 30, tzinfo=UTC)
        self.assertEqual(self.sent_at(friday_night, "UTC").follow_up_on, date(2026, 3, 13))
        self.assertEqual(
            self.sent_at(friday_night, "Pacific/Auckland").follow_up_on, date(2026, 3, 13)
        )
        monday_morning_there = datetime(2026, 3, 8, 20, 0, tzinfo=UTC)
        self.assertEqual(
            self.sent_at(monday_morning_there, "Pacific/Auckland").follow_up_on, date(2026, 3, 16)
        )

    def test_over_a_change_of_clocks_it_is_still_the_same_day(self) -> None:
        before_the_change = datetime(2026, 3, 27, 22, 30, tzinfo=UTC)  # 23:30 in Berlin
        self.assertEqual(self.sent_at(before_the_change).follow_up_on, date(2026, 4, 3))

    def test_ones_own_numbers_are_used(self) -> None:
        request = self.sent_at(NOON, follow_up_days=1, move_on_days=3)
        self.assertEqual(
            (request.follow_up_on, request.move_on_on), (date(2026, 3, 5), date(2026, 3, 9))
        )

    def test_after_a_late_follow_up_there_is_time_to_answer(self) -> None:
        request = self.sent_at(NOON)
        with at(NOON + timedelta(days=13)):
            request.mark_followed_up()
        self.assertEqual(request.move_on_on, date(2026, 3, 24))

    def test_a_follow_up_is_due_on_its_day_and_never_after_it_went(self) -> None:
        request = self.sent_at(NOON)
        with at(NOON + timedelta(days=6)):
            self.assertFalse(request.follow_up_is_due)
        with at(NOON + timedelta(days=7)):
            self.assertTrue(request.follow_up_is_due)
            request.mark_followed_up()
            self.assertFalse(request.follow_up_is_due)

    def test_a_question_about_silence_has_no_follow_up_and_closes_sooner(self) -> None:
        with at(NOON):
            request = a_status_question().mark_sent()
        self.assertEqual((request.follow_up_on, request.move_on_on), (None, date(2026, 3, 11)))

    def test_when_one_may_ask_about_silence(self) -> None:
        silent = a_status_question(a_silence(last_contact_on=date(2026, 3, 4)))
        self.assertEqual(silent.may_be_asked_from, date(2026, 3, 18))
        promised = a_status_question(
            a_silence(last_contact_on=date(2026, 3, 4), promised_by=date(2026, 3, 6))
        )
        self.assertEqual(promised.may_be_asked_from, date(2026, 3, 10))
        self.assertIsNone(a_request().may_be_asked_from)

    def test_waiting_until_tomorrow_is_the_hour_on_the_persons_clock(self) -> None:
        before_the_change = datetime(2026, 3, 28, 12, tzinfo=UTC)
        with at(before_the_change):
            request = a_request(a_rejection(a_user())).wait_until(9)
        self.assertEqual(request.waits_until, datetime(2026, 3, 29, 7, tzinfo=UTC))

    def test_other_dates_can_be_chosen(self) -> None:
        request = self.sent_at(NOON)
        request.set(follow_up_reminded_at=timezone.now())
        request.change_dates(date(2026, 3, 2), date(2026, 3, 20), date(2026, 3, 27))
        self.assertEqual(request.sent_on, date(2026, 3, 2))
        self.assertIsNone(request.follow_up_reminded_at)


class DueTests(TestCase):
    def test_it_is_due_to_close_on_its_day_where_the_person_is(self) -> None:
        """15 March has come in Auckland at noon of the 14th in London, not in Los Angeles."""
        zones = ("Pacific/Auckland", "Europe/London", "America/Los_Angeles")
        for zone in zones:
            request = a_sent_request(a_rejection(a_user(time_zone=zone)))
            request.set(move_on_on=timezone.localdate(timezone=request.owner.zone))
            self.assertIn(request, FeedbackRequest.objects.due_to_close())
            request.set(move_on_on=request.move_on_on + timedelta(days=1))
            self.assertNotIn(request, FeedbackRequest.objects.due_to_close())

    def test_only_what_waits_is_due(self) -> None:
        for status in RequestStatus.values:
            request = a_request_at(status)
            if request.sent_at:
                request.set(move_on_on=date(2026, 1, 1))
        found = {request.status for request in FeedbackRequest.objects.due_to_close()}
        self.assertEqual(found, {"sent", "nudged"})


class ConstraintTests(TestCase):
    """What the database itself refuses."""

    def refuses(self, request: FeedbackRequest, **facts: object) -> None:
        with self.assertRaises(IntegrityError), transaction.atomic():
            FeedbackRequest.objects.filter(pk=request.pk).update(**facts)

    def test_facts_that_do_not_fit_together(self) -> None:
        draft, sent, replied = a_request(), a_sent_request(), a_reply().request
        self.refuses(draft, sent_at=timezone.now(), move_on_on=date(2026, 3, 4))
        self.refuses(draft, status="unheard-of")
        self.refuses(draft, channel="pigeon")
        self.refuses(draft, purpose="praise")
        self.refuses(draft, door="ajar")
        self.refuses(draft, followed_up_at=timezone.now())
        self.refuses(draft, ended_at=timezone.now())
        self.refuses(sent, sent_at=None, move_on_on=None)
        self.refuses(sent, move_on_on=None)
        self.refuses(sent, status="nudged")
        self.refuses(sent, ending="useful")
        self.refuses(sent, waits_until=timezone.now())
        self.refuses(replied, ended_at=None)
        self.refuses(replied, ending="silence")

    def test_one_recovery_has_one_draft(self) -> None:
        rejection = a_request().rejection
        with self.assertRaises(IntegrityError), transaction.atomic():
            a_request(rejection)


class TwoWorkersTests(TransactionTestCase):
    def test_of_two_at_once_one_moves_it(self) -> None:
        request = a_sent_request()
        copies = [FeedbackRequest.objects.get(pk=request.pk) for _ in range(2)]
        start, outcomes = Barrier(2), []

        def close(copy: FeedbackRequest) -> None:
            start.wait()
            try:
                copy.close()
                outcomes.append("closed")
            except IllegalMove:
                outcomes.append("refused")
            connection.close()

        threads = [Thread(target=close, args=[copy]) for copy in copies]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(sorted(outcomes), ["closed", "refused"])
