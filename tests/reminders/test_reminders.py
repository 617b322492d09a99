"""Reminders by e-mail: when one comes, what it says, how to stop them."""

import re
from datetime import UTC, date, datetime, time, timedelta
from email import message_from_bytes, policy
from threading import Barrier, Thread
from typing import Any
from unittest import mock
from uuid import UUID

from allauth.account.models import EmailAddress
from django.core import mail
from django.db import IntegrityError, connection, transaction
from django.test import Client, TestCase, TransactionTestCase, override_settings
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar
from procrastinate.contrib.django.models import ProcrastinateJob

from accounts.models import User
from bounceback.mail import NotNow
from recovery import tasks
from recovery.models import FeedbackReply, FeedbackRequest, Reminder
from recovery.reminders import sending as reminders
from tests.helpers.cases import PageTestCase
from tests.helpers.clock import at
from tests.helpers.factories import (
    a_conversation,
    a_friends_debrief,
    a_lesson,
    a_person,
    a_plan,
    a_rejection,
    a_reply,
    a_request,
    a_sent_request,
    a_to_do,
    a_user,
    form_data,
)
from tests.helpers.smtp import free_port, mail_server

TEN = datetime(2026, 3, 11, 9, tzinfo=UTC)  # a Wednesday, 10:00 in Berlin
TODAY = TEN.date()
HOUR = timedelta(hours=1)


def somebody(**facts: Any) -> User:
    """A person in Berlin who wants reminders from nine on."""
    return a_user(**({"reminders_since": TEN - timedelta(days=30)} | facts))


def a_due_follow_up(owner: User, on: date = TODAY, **facts: Any) -> FeedbackRequest:
    with at(TEN - timedelta(days=8)):  # no check-in of it falls on the day
        return a_sent_request(a_rejection(owner, **facts)).set(follow_up_on=on)


def a_ripe_message(owner: User, **facts: Any) -> FeedbackRequest:
    return a_request(a_rejection(owner, **facts), waits_until=TEN - HOUR)


def an_answer(owner: User, came: datetime = TEN - HOUR, **facts: Any) -> FeedbackReply:
    """A reply that came by the link, still sealed."""
    with at(TEN - timedelta(days=8)):  # no check-in of it falls on the day
        request = a_sent_request(a_rejection(owner), follow_up_on=None)
    reply = a_reply(request, **({"source": "link"} | facts))
    FeedbackReply.objects.filter(pk=reply.pk).update(created_at=came)
    return reply


def run(now: datetime = TEN) -> list[mail.EmailMessage]:
    """What the periodic task writes at this moment, and what its mails say."""
    mail.outbox.clear()
    with at(now):
        reminders.remind_due(lambda reminder: reminders.send(reminder.pk))
    return list(mail.outbox)


class WhenTests(TestCase):
    """When a mail comes, with one thing due."""

    def comes(self, owner: User, now: datetime = TEN) -> bool:
        return owner.email in [to for each in run(now) for to in each.to]

    def test_it_comes_to_whoever_asked_for_it_and_to_nobody_else(self) -> None:
        wants, does_not = somebody(), a_user()
        a_due_follow_up(wants), a_due_follow_up(does_not)
        self.assertEqual([each.to for each in run()], [[wants.email]])

    def test_it_comes_in_their_hours_on_their_clock(self) -> None:
        for zone, hour, moment, comes in (
            ("Europe/Berlin", 9, "2026-03-11 07:59", False),
            ("Europe/Berlin", 9, "2026-03-11 08:00", True),
            ("Europe/Berlin", 18, "2026-03-11 16:59", False),
            ("Europe/Berlin", 18, "2026-03-11 17:00", True),
            ("Europe/Berlin", 9, "2026-03-11 17:59", True),
            ("Europe/Berlin", 9, "2026-03-11 18:00", False),
            ("Europe/Berlin", 9, "2026-03-30 07:00", True),  # the clocks have gone forward
            ("Europe/Berlin", 9, "2026-03-30 06:59", False),
            ("Europe/Berlin", 9, "2026-10-26 07:59", False),  # and back
            ("America/Los_Angeles", 9, "2026-03-11 15:59", False),
            ("America/Los_Angeles", 9, "2026-03-11 16:00", True),
            ("Pacific/Auckland", 9, "2026-03-10 20:00", True),  # the 11th there
            ("Asia/Kathmandu", 9, "2026-03-11 03:14", False),
            ("Asia/Kathmandu", 9, "2026-03-11 03:15", True),
        ):
            now = datetime.fromisoformat(moment).replace(tzinfo=UTC)
            with self.subTest(zone=zone, hour=hour, moment=moment):
                owner = somebody(time_zone=zone, remind_hour=hour)
                there = timezone.localdate(now, owner.zone)
                a_due_follow_up(owner, on=there)
                self.assertEqual(self.comes(owner, now), comes)

    def test_a_follow_up_is_due_on_its_day_where_the_person_is(self) -> None:
        berlin = somebody()
        a_due_follow_up(berlin, on=date(2026, 3, 12))
        self.assertFalse(self.comes(berlin))
        self.assertTrue(self.comes(berlin, TEN + timedelta(days=1)))

    def test_at_most_one_a_day(self) -> None:
        owner = somebody()
        a_due_follow_up(owner)
        self.assertTrue(self.comes(owner))
        a_ripe_message(owner)
        self.assertFalse(self.comes(owner, TEN + HOUR))
        self.assertTrue(self.comes(owner, TEN + timedelta(days=1)))

    def test_each_thing_is_mentioned_once(self) -> None:
        owner = somebody()
        a_due_follow_up(owner), a_ripe_message(owner), an_answer(owner)
        self.assertTrue(self.comes(owner))
        for days in (1, 2, 7):
            self.assertFalse(self.comes(owner, TEN + timedelta(days=days)))

    def test_what_is_put_off_again_is_mentioned_again(self) -> None:
        owner = somebody()
        message = a_ripe_message(owner)
        self.assertTrue(self.comes(owner))
        with at(TEN):
            message.wait_until(9)
        self.assertTrue(self.comes(owner, TEN + timedelta(days=1)))

    def test_none_on_the_day_of_a_no(self) -> None:
        owner = somebody()
        a_due_follow_up(owner)
        a_rejection(owner, heard_on=TEN.date())
        self.assertFalse(self.comes(owner))
        self.assertTrue(self.comes(owner, TEN + timedelta(days=1)))

    def test_the_day_of_a_no_is_their_day(self) -> None:
        owner = somebody(time_zone="Pacific/Auckland")
        a_due_follow_up(owner, on=date(2026, 3, 11))
        a_rejection(owner, heard_on=date(2026, 3, 12))
        nine_on_the_twelfth = datetime(2026, 3, 11, 20, tzinfo=UTC)
        self.assertFalse(self.comes(owner, nine_on_the_twelfth))

    def test_none_during_a_break(self) -> None:
        owner = somebody(break_until=TEN + HOUR)
        a_due_follow_up(owner)
        self.assertFalse(self.comes(owner))
        self.assertTrue(self.comes(owner, TEN + HOUR))

    def test_none_to_a_closed_account(self) -> None:
        owner = somebody(is_active=False)
        a_due_follow_up(owner)
        self.assertFalse(self.comes(owner))

    def test_none_about_what_is_set_aside_or_snoozed(self) -> None:
        set_aside, snoozed = somebody(), somebody()
        a_due_follow_up(set_aside).rejection.set(set_aside_at=TEN)
        a_due_follow_up(snoozed).rejection.set(snoozed_until=TEN + timedelta(days=1))
        self.assertFalse(self.comes(set_aside))
        self.assertFalse(self.comes(snoozed))
        self.assertTrue(self.comes(snoozed, TEN + timedelta(days=1)))

    def test_none_about_what_fell_due_long_ago(self) -> None:
        """Turning reminders on does not bring up a whole year."""
        owner = somebody()
        a_due_follow_up(owner, on=TEN.date() - timedelta(days=20))
        an_answer(owner, came=TEN - timedelta(days=20))
        self.assertFalse(self.comes(owner))

    def test_hosted_none_to_an_address_nobody_has_confirmed(self) -> None:
        owner = somebody()
        a_due_follow_up(owner)
        other = EmailAddress.objects.create(user=owner, email="other@example.com", verified=True)
        with override_settings(LOCAL=False):
            self.assertFalse(self.comes(owner))
            EmailAddress.objects.filter(pk=other.pk).update(email=owner.email.upper())
            self.assertTrue(self.comes(owner))


class WhatIsDueTests(TestCase):
    """Which things a reminder speaks of."""

    def setUp(self) -> None:
        self.owner = somebody()

    def counts(self, now: datetime = TEN) -> tuple[int, int, int]:
        run(now)
        last = self.owner.reminders.last()
        return (last.follow_ups, last.messages, last.answers) if last else (0, 0, 0)

    def test_several_things_make_one_mail(self) -> None:
        a_due_follow_up(self.owner), a_due_follow_up(self.owner), a_ripe_message(self.owner)
        an_answer(self.owner)
        self.assertEqual(self.counts(), (2, 1, 1))
        self.assertEqual(len(mail.outbox), 1)

    def test_what_was_planned_for_the_day_is_mentioned_on_it(self) -> None:
        day = TEN.date()
        job = a_rejection(self.owner, logged_on=day - timedelta(days=7), heard_on=None)
        a_conversation(a_person(self.owner), planned_on=day)
        a_friends_debrief(job, planned_at=TEN + HOUR)
        a_plan(job, on=day)
        a_to_do(a_lesson(job), due_on=day)
        self.assertEqual(len(run()), 1)
        self.assertIn("5 things you planned for today", mail.outbox[0].body)
        self.assertEqual(run(TEN + HOUR), [])
        self.assertEqual(run(TEN + timedelta(days=1)), [])

    def test_what_is_done_or_set_aside_is_not_mentioned(self) -> None:
        day = TEN.date()
        a_conversation(a_person(self.owner), planned_on=day).let_go()
        a_plan(owner=self.owner, on=day, answered_at=TEN, happened="yes")
        a_plan(a_rejection(self.owner).set_aside(), on=day)
        self.assertEqual(run(), [])

    def test_a_follow_up_that_went_or_is_no_longer_wanted_is_none(self) -> None:
        followed_up, answered = a_due_follow_up(self.owner), a_due_follow_up(self.owner)
        followed_up.mark_followed_up()
        answered.mark_replied()
        self.assertEqual(self.counts(), (0, 0, 0))

    def test_a_message_whose_hour_has_not_come_is_none(self) -> None:
        a_ripe_message(self.owner).set(waits_until=TEN + HOUR)
        self.assertEqual(self.counts(), (0, 0, 0))

    def test_an_answer_one_pasted_oneself_is_no_news(self) -> None:
        an_answer(self.owner, source="pasted")
        self.assertEqual(self.counts(), (0, 0, 0))

    def test_an_answer_that_was_put_off_is_mentioned_at_its_hour(self) -> None:
        reply = an_answer(self.owner, source="pasted")
        reply.set(sealed_until=TEN + HOUR)
        self.assertEqual(self.counts(), (0, 0, 0))
        self.assertEqual(self.counts(TEN + HOUR), (0, 0, 1))

    def test_one_that_came_by_the_link_and_was_put_off_waits_for_its_hour(self) -> None:
        an_answer(self.owner, sealed_until=TEN + HOUR)
        self.assertEqual(self.counts(), (0, 0, 0))

    def test_one_that_is_kept_for_somebody_asks_for_nothing(self) -> None:
        an_answer(self.owner).keep_for("Ana")
        self.assertEqual(self.counts(), (0, 0, 0))

    def test_one_that_was_read_is_none(self) -> None:
        an_answer(self.owner).open()
        self.assertEqual(self.counts(), (0, 0, 0))


class MailTests(TestCase):
    def setUp(self) -> None:
        self.owner = somebody(name="Samira")
        job = {"company": "Lumen", "role": "Data analyst"}
        a_due_follow_up(self.owner, **job), a_due_follow_up(self.owner, **job)
        an_answer(self.owner)

    def the_mail(self) -> mail.EmailMessage:
        [message] = run()
        return message

    def test_it_says_how_many_of_what_and_where(self) -> None:
        said = self.the_mail().body
        self.assertIn("- 1 reply to open\n- 2 follow-ups you could send\n", said)
        self.assertNotIn("letter", said)
        self.assertIn("http://127.0.0.1:8000/today/\n", said)
        self.assertIn("http://127.0.0.1:8000/reminders/\n", said)

    def test_it_names_nobody_and_nothing(self) -> None:
        raw = str(self.the_mail().message())
        for private in ("Lumen", "analyst", "Dana", "Reed", "Samira", "examples were", "lab"):
            self.assertNotIn(private, raw)

    def test_its_subject_is_always_the_same(self) -> None:
        first = self.the_mail().subject
        a_ripe_message(self.owner)
        [second] = run(TEN + timedelta(days=1))
        self.assertEqual(first, second.subject)
        self.assertNotRegex(first, r"\d|answer|nudge|letter")

    def test_what_is_planned_for_the_day_comes_as_a_file_for_the_calendar(self) -> None:
        self.assertEqual(self.the_mail().attachments, [])
        tomorrow = TEN + timedelta(days=1)
        zoe = a_person(self.owner, name="Zoe")
        conversation = a_conversation(zoe, planned_on=tomorrow.date(), planned_time=time(14))
        [sent] = run(tomorrow)
        self.assertIn("The file puts what you planned into your calendar", sent.body)
        [part] = sent.message().iter_attachments()
        self.assertEqual(
            (part.get_content_type(), part.get_param("method")), ("text/calendar", "PUBLISH")
        )
        [event] = Calendar.from_ical(part.get_content()).walk("VEVENT")
        self.assertEqual(event["uid"], f"talk.{conversation.pk}@bounceback")
        self.assertNotIn("Zoe", part.get_content())

    def test_its_id_is_the_rows_and_the_sites(self) -> None:
        with override_settings(DEFAULT_FROM_EMAIL="BounceBack <hello@example.org>"):
            raw = self.the_mail().message()
        pk = Reminder.objects.get().pk
        self.assertEqual(raw["Message-ID"], f"<reminder.{pk}@example.org>")

    def test_mail_programs_are_told_how_to_stop_it(self) -> None:
        headers = self.the_mail().message()
        [stop] = re.findall(r"^<(http\S+/reminders/stop/\S+/)>$", headers["List-Unsubscribe"])
        self.assertEqual(headers["List-Unsubscribe-Post"], "List-Unsubscribe=One-Click")
        self.assertEqual(headers["Auto-Submitted"], "auto-generated")
        self.assertIn(stop, self.owner and mail.outbox[0].body)

    def test_its_long_addresses_arrive_whole(self) -> None:
        """As they go over the wire: folded, Python would write them in a code of its own."""
        self.the_mail()
        with override_settings(SITE_URL="https://a-long-name.bounceback.example.com"):
            raw = reminders.Mail(Reminder.objects.get()).message(policy=policy.SMTP).as_bytes()
        self.assertIn(b"List-Unsubscribe: <https://a-long-name.bounceback.example.com/rem", raw)
        self.assertNotIn(b"=?utf-8", raw)
        self.assertEqual(message_from_bytes(raw).get_content_type(), "text/plain")


class SendTests(TestCase):
    """What happens between writing a reminder down and sending it."""

    def setUp(self) -> None:
        self.owner = somebody()
        a_due_follow_up(self.owner)
        with at(TEN):
            reminders.remind_due(lambda reminder: None)
        self.reminder = Reminder.objects.get()

    def send(self, now: datetime = TEN) -> int:
        mail.outbox.clear()
        with at(now):
            reminders.send(self.reminder.pk)
        return len(mail.outbox)

    def test_it_goes_once_however_often_it_is_tried(self) -> None:
        self.assertEqual([self.send(), self.send(), self.send()], [1, 0, 0])
        self.reminder.refresh_from_db()
        self.assertEqual(self.reminder.sent_at, TEN)

    def test_it_does_not_go_once_they_are_off(self) -> None:
        self.owner.stop_reminders()
        self.assertEqual(self.send(), 0)

    def test_it_does_not_go_during_a_break(self) -> None:
        with at(TEN):
            self.owner.take_break()
        self.assertEqual(self.send(), 0)

    def test_it_does_not_go_after_a_no_of_this_day(self) -> None:
        a_rejection(self.owner, heard_on=TEN.date())
        self.assertEqual(self.send(), 0)

    def test_it_does_not_go_to_a_deleted_account(self) -> None:
        self.owner.delete()
        self.assertEqual(self.send(), 0)

    def test_after_an_outage_none_comes_at_night_or_on_another_day(self) -> None:
        self.assertEqual(self.send(TEN + 9 * HOUR), 0)
        self.assertEqual(self.send(TEN + timedelta(days=1)), 0)

    def test_a_server_that_is_away_is_tried_again(self) -> None:
        with (
            mock.patch("recovery.reminders.sending.deliver", side_effect=NotNow),
            self.assertRaises(NotNow),
        ):
            self.send()
        self.assertEqual(self.send(TEN + HOUR), 1)

    def test_an_address_that_takes_no_mail_is_not_tried_again_and_the_page_says_so(self) -> None:
        with mail_server(port := free_port(), "refuse"), real_mail(port):
            self.send()
        self.reminder.refresh_from_db()
        self.assertIsNotNone(self.reminder.failed_at)
        self.assertEqual(self.send(), 0)
        self.client.force_login(self.owner)
        self.assertContains(self.client.get(reverse("reminders")), "takes no mail from here")

    def test_it_arrives_at_a_real_server(self) -> None:
        with mail_server(port := free_port()) as server, real_mail(port):
            self.send()
        [arrived] = server.arrived
        self.assertEqual(arrived["To"], self.owner.email)
        self.assertIn("/reminders/stop/", arrived["List-Unsubscribe"])
        self.assertIn("1 follow-up you could send", arrived.get_payload())

    def test_a_reminder_is_not_both_sent_and_failed(self) -> None:
        with self.assertRaises(IntegrityError), transaction.atomic():
            self.reminder.set(sent_at=TEN, failed_at=TEN)

    def test_a_second_one_of_the_same_day_cannot_be_written(self) -> None:
        with self.assertRaises(IntegrityError), transaction.atomic():
            Reminder.objects.create(owner=self.owner, on=TEN.date())

    def test_old_notes_of_it_are_deleted(self) -> None:
        Reminder.objects.update(created_at=timezone.now() - timedelta(days=31))
        self.assertEqual(Reminder.objects.delete_old(), 1)


def real_mail(port: int) -> Any:
    backend = "django.core.mail.backends.smtp.EmailBackend"
    options = {"host": "127.0.0.1", "port": port, "timeout": 5}
    return override_settings(MAILERS={"default": {"BACKEND": backend, "OPTIONS": options}})


class TaskTests(TestCase):
    def test_writing_it_down_asks_for_its_sending_by_its_number_alone(self) -> None:
        owner = somebody()
        a_due_follow_up(owner)
        with at(TEN):
            tasks.remind_due(0)
        [job] = ProcrastinateJob.objects.filter(task_name__endswith="send_reminder")
        self.assertEqual(job.args, {"reminder_id": str(Reminder.objects.get().pk)})
        with at(TEN):
            tasks.send_reminder(**job.args)
        self.assertEqual(mail.outbox[0].to, [owner.email])

    def test_a_mail_server_that_hangs_holds_up_nothing_else(self) -> None:
        tasks.send_reminder.defer(reminder_id=str(a_user().pk))
        tasks.close_due.defer(timestamp=0)
        sending, closing = ProcrastinateJob.objects.order_by("id")
        self.assertLess(sending.priority, closing.priority)

    def test_what_cannot_be_asked_for_was_not_written_down(self) -> None:
        """Writing and asking are one transaction: nothing is marked as said that nobody will say."""
        a_due_follow_up(somebody())
        with at(TEN), self.assertLogs():
            reminders.remind_due(mock.Mock(side_effect=RuntimeError("what a person wrote")))
        self.assertFalse(Reminder.objects.exists())
        self.assertEqual(len(run()), 1)

    def test_one_persons_trouble_is_not_the_next_ones(self) -> None:
        bad, good = somebody(), somebody()
        a_due_follow_up(bad), a_due_follow_up(good)
        remind = reminders.remind

        def broken(key: UUID, *rest: Any) -> int:
            if key == bad.pk:
                raise ValueError("what a person wrote")
            return remind(key, *rest)

        with mock.patch.object(reminders, "remind", broken), self.assertLogs() as log:
            self.assertEqual([each.to for each in run()], [[good.email]])
        self.assertNotIn("wrote", str(log.output))

    def test_a_run_is_bounded_and_the_next_takes_the_rest(self) -> None:
        for _ in range(5):
            a_due_follow_up(somebody())
        with at(TEN):
            runs = [reminders.remind_due(lambda reminder: None, at_once=2) for _ in range(4)]
        self.assertEqual(runs, [2, 2, 1, 0])


class TwoWorkersTests(TransactionTestCase):
    def test_two_at_once_write_one_each(self) -> None:
        people = [somebody() for _ in range(6)]
        for person in people:
            a_due_follow_up(person), a_ripe_message(person)
        start, asked = Barrier(2), []

        def work() -> None:
            start.wait()
            reminders.remind_due(lambda reminder: asked.append(reminder.owner_id), TEN)
            connection.close()

        threads = [Thread(target=work) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        reminders.remind_due(lambda reminder: asked.append(reminder.owner_id), TEN)
        self.assertEqual(sorted(asked), sorted(person.pk for person in people))
        self.assertEqual(Reminder.objects.count(), 6)

    def test_two_at_once_send_one_mail(self) -> None:
        a_due_follow_up(somebody())
        reminders.remind_due(lambda reminder: None, TEN)
        pk, start = Reminder.objects.get().pk, Barrier(2)

        def work() -> None:
            start.wait()
            reminders.send(pk, TEN)
            connection.close()

        with mail_server(port := free_port(), slowly=0.3) as server, real_mail(port):
            threads = [Thread(target=work) for _ in range(2)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        self.assertEqual(list(server.ids().values()), [1])


class StopTests(TestCase):
    """The address in a reminder that stops them."""

    def setUp(self) -> None:
        self.owner = somebody()
        self.url = reminders.stop_address(self.owner).removeprefix("http://127.0.0.1:8000")

    def is_on(self) -> bool:
        self.owner.refresh_from_db()
        return self.owner.reminders_since is not None

    def test_opening_it_asks_and_changes_nothing(self) -> None:
        self.assertContains(self.client.get(self.url), "Turn them off")
        self.assertTrue(self.is_on())

    def test_its_button_turns_them_off(self) -> None:
        self.assertContains(self.client.post(self.url), "Reminders are off")
        self.assertFalse(self.is_on())
        self.assertContains(self.client.get(self.url), "Reminders are off")

    def test_a_mail_program_can_press_it_without_cookies_or_a_token(self) -> None:
        strict = Client(enforce_csrf_checks=True)
        answer = strict.post(self.url, {"List-Unsubscribe": "One-Click"})
        self.assertEqual((answer.status_code, self.is_on()), (200, False))
        self.assertFalse(answer.cookies)

    def test_it_tells_no_one_where_it_was(self) -> None:
        answer = self.client.get(self.url)
        self.assertEqual(answer["Referrer-Policy"], "no-referrer")
        self.assertEqual(answer["X-Robots-Tag"], "noindex")

    def test_an_address_we_did_not_make_is_404(self) -> None:
        for token in ("garbage", f"{self.owner.pk.hex}:AAAA", self.url.split("/")[-2][:-1]):
            url = reverse("reminders_stop", args=[token])
            with self.subTest(token=token):
                self.assertEqual(self.client.get(url).status_code, 404)
                self.assertEqual(self.client.post(url).status_code, 404)
        self.assertTrue(self.is_on())

    def test_after_the_account_is_gone_it_is_404(self) -> None:
        self.owner.delete()
        self.assertEqual(self.client.post(self.url).status_code, 404)


class RemindersTests(PageTestCase):
    """The page of reminders."""

    url = "/reminders/"

    def save(self, **typed: Any) -> Any:
        response = self.send_filled(self.url, **typed)
        self.user.refresh_from_db()
        return response

    def test_they_are_off_until_one_turns_them_on(self) -> None:
        self.assertIsNone(self.user.reminders_since)
        self.assertLeadsTo(self.save(wanted="on", remind_hour="17"), self.url)
        self.assertIsNotNone(self.user.reminders_since)
        self.assertEqual(self.user.remind_hour, 17)

    def test_saving_again_does_not_start_anew_and_no_turns_them_off(self) -> None:
        self.save(wanted="on")
        since = self.user.reminders_since
        self.save(follow_up_days="4")
        self.assertEqual((self.user.reminders_since, self.user.follow_up_days), (since, 4))
        self.save(wanted="off")
        self.assertIsNone(self.user.reminders_since)

    def test_no_hour_outside_the_day_can_be_chosen(self) -> None:
        for hour in ("8", "19", "3"):
            self.assertEqual(self.save(wanted="on", remind_hour=hour).status_code, 422)

    def test_moving_on_comes_after_the_follow_up_and_a_sentence_says_so(self) -> None:
        for follow_up, move_on in (("5", "5"), ("9", "3")):
            response = self.save(follow_up_days=follow_up, move_on_days=move_on)
            self.assertContains(
                response, "Choose more days than until the follow-up", status_code=422
            )
        self.assertEqual((self.user.follow_up_days, self.user.move_on_days), (5, 10))

    def test_days_that_are_none_are_told_in_plain_words(self) -> None:
        for days in ("0", "31", "", "soon", "2.5"):
            response = self.save(follow_up_days=days)
            self.assertContains(response, "whole number of days, from 1 to 30", status_code=422)

    def test_another_window_is_noticed(self) -> None:
        stale = form_data(self.client, self.url, wanted="off", remind_hour="9")
        self.save(wanted="on", follow_up_days="3")
        stale |= {"follow_up_days": "5", "move_on_days": "10", "submit_key": ""}
        response = self.client.post(self.url, stale)
        self.assertContains(response, "changed in another window", status_code=409)
        self.assertContains(response, "Yes, at most once a day", status_code=409)

    def test_it_shows_a_mail_word_for_word(self) -> None:
        self.user.stop_reminders()
        page = self.client.get(self.url)
        self.assertContains(page, "1 reply to open")
        self.assertContains(page, reminders.subject())
        self.assertContains(page, reminders.stop_address(self.user))

    def test_it_says_where_mail_goes_on_ones_own_machine(self) -> None:
        self.assertContains(self.client.get(self.url), "its mail is not sent")

    def test_hosted_it_says_that_the_address_is_to_be_confirmed_first(self) -> None:
        with override_settings(LOCAL=False):
            self.assertContains(self.client.get(self.url), "until you have shown")
            EmailAddress.objects.create(user=self.user, email=self.user.email, verified=True)
            self.assertNotContains(self.client.get(self.url), "until you have shown")

    def test_settings_lead_to_it(self) -> None:
        self.assertContains(self.client.get(reverse("settings")), f'href="{self.url}"')

    def test_ones_own_days_count_for_the_next_message(self) -> None:
        self.save(follow_up_days="1", move_on_days="2")
        with at(TEN):
            request = a_sent_request(a_rejection(self.user))
        self.assertEqual(
            (request.follow_up_on, request.move_on_on), (date(2026, 3, 12), date(2026, 3, 13))
        )
