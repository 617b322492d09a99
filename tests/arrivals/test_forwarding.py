"""Mail that a person forwards: who may, what is taken, and that it waits until they say what it is."""

import asyncio
import smtplib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from threading import Event, Thread
from typing import Any
from unittest import mock

from allauth.account.models import EmailAddress
from django.core.management import CommandError, call_command
from django.db import OperationalError
from django.test import SimpleTestCase, TestCase, TransactionTestCase, override_settings
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from accounts.models import User
from recovery.arrivals import receiving
from recovery.arrivals.models import MOST_A_DAY, Arrival, ForwardingAddress
from recovery.management.commands.receive_mail import Command
from tests.arrivals.mails import NO, a_mail
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import a_person, a_rejection, a_sent_request, a_user, an_arrival
from tests.helpers.pages import form_on
from tests.helpers.smtp import free_port

DOMAIN = "in.bounceback.example"
on = override_settings(ARRIVALS_DOMAIN=DOMAIN, LOCAL=False)


def somebody(**facts: Any) -> User:
    """A person with a confirmed e-mail address and an address to forward to."""
    user = a_user(**facts)
    EmailAddress.objects.create(user=user, email=user.email, verified=True)
    ForwardingAddress.objects.make_for(user)
    return user


def address_of(user: User) -> str:
    return str(ForwardingAddress.objects.get(owner=user))


def forwarded(user: User, **heads: str) -> bytes:
    return a_mail(**({"From": f"Sam <{user.email}>", "Message-ID": "<1@mail.example>"} | heads))


@on
class WhoMayTests(TestCase):
    """A mail server asks whether somebody may write to an address."""

    def setUp(self) -> None:
        self.user = somebody()
        self.to = address_of(self.user)

    def test_the_owner_may_from_a_confirmed_address_in_any_case(self) -> None:
        self.assertEqual(receiving.may_send(self.user.email.upper(), self.to.upper()), receiving.OK)

    def test_nobody_else_may_and_all_hear_the_same(self) -> None:
        other = somebody()
        for sender, to in (
            ("eve@evil.example", self.to),
            (other.email, self.to),
            ("", self.to),
            (self.user.email, f"no-such-address@{DOMAIN}"),
            (self.user.email, self.to.replace(DOMAIN, "other.example")),
            (self.user.email, "no domain"),
            (self.to, self.to),
        ):
            self.assertEqual(receiving.may_send(sender, to), receiving.NOBODY)

    def test_an_address_that_was_not_confirmed_may_not(self) -> None:
        EmailAddress.objects.update(verified=False)
        self.assertEqual(receiving.may_send(self.user.email, self.to), receiving.NOBODY)

    def test_an_old_and_a_stopped_address_and_a_closed_account_take_nothing(self) -> None:
        ForwardingAddress.objects.make_for(self.user)
        self.assertEqual(receiving.may_send(self.user.email, self.to), receiving.NOBODY)
        User.objects.update(is_active=False)
        now = address_of(self.user)
        self.assertEqual(receiving.may_send(self.user.email, now), receiving.NOBODY)

    def test_after_many_in_a_day_the_rest_come_later(self) -> None:
        for number in range(MOST_A_DAY):
            Arrival.objects.take_in(self.user, "words", str(number).encode())
        self.assertEqual(receiving.may_send(self.user.email, self.to), receiving.ENOUGH)


@on
class TakeInTests(TestCase):
    """A mail is handed over."""

    def setUp(self) -> None:
        self.user = somebody()
        self.to = address_of(self.user)

    def take_in(self, raw: bytes) -> str:
        return receiving.take_in(self.user.email, self.to, raw)

    def test_it_waits_and_nothing_is_filed(self) -> None:
        self.assertEqual(self.take_in(forwarded(self.user)), receiving.TAKEN)
        arrival = Arrival.objects.get(owner=self.user)
        self.assertIn("not to move forward", arrival.words)
        self.assertEqual(str(arrival), "Your application")
        self.assertFalse(self.user.rejections.exists())  # type: ignore[attr-defined]

    def test_the_same_mail_again_is_taken_once(self) -> None:
        for _ in range(2):
            self.assertEqual(self.take_in(forwarded(self.user)), receiving.TAKEN)
        self.take_in(forwarded(self.user, **{"Message-ID": "<2@mail.example>"}))
        self.assertEqual(Arrival.objects.count(), 2)

    def test_one_whose_from_line_names_somebody_else_is_refused(self) -> None:
        for writer in ("eve@evil.example", f"{self.user.email}, eve@evil.example", ""):
            raw = forwarded(self.user, From=writer)
            self.assertEqual(self.take_in(raw), receiving.NOT_FROM_THEM)
        self.assertFalse(Arrival.objects.exists())

    def test_what_a_machine_sent_or_goes_in_a_circle_is_refused(self) -> None:
        raw = forwarded(self.user, **{"Auto-Submitted": "auto-replied"})
        self.assertEqual(self.take_in(raw), receiving.A_LOOP)
        self.assertEqual(
            self.take_in(b"Received: here\r\n" * 31 + forwarded(self.user)), receiving.A_LOOP
        )
        self.assertEqual(
            self.take_in(forwarded(self.user, **{"Auto-Submitted": "no"})), receiving.TAKEN
        )

    def test_one_without_words_is_refused(self) -> None:
        head = forwarded(self.user).partition(b"\n\n")[0]
        self.assertEqual(self.take_in(head + b"\n\n"), receiving.NO_WORDS)

    def test_after_thirty_days_it_is_erased(self) -> None:
        self.take_in(forwarded(self.user))
        Arrival.objects.update(created_at=timezone.now() - timedelta(days=31))
        call_command("tidy")
        self.assertFalse(Arrival.objects.exists())


LINES = a_mail(Subject="=?utf-8?q?No?=").splitlines(keepends=True)


class HostileTests(SimpleTestCase):
    """Nothing that a mail can hold breaks reading it."""

    @given(st.binary(max_size=3000))
    def test_any_bytes_below_a_head(self, rest: bytes) -> None:
        self.read(a_mail()[:150] + rest)

    @given(
        st.lists(
            st.sampled_from(a_mail(Subject="=?utf-8?q?No?=").splitlines(keepends=True)), max_size=30
        ),
        st.binary(max_size=40),
    )
    def test_a_mail_with_its_lines_in_any_order(self, lines: list[bytes], odd: bytes) -> None:
        self.read(odd.join(lines))

    def test_parts_within_parts(self) -> None:
        part = b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n"
        self.read(b"From: a@b.example\r\n" + b"".join(part % (n, n) for n in range(500)) + b"no")

    def read(self, raw: bytes) -> None:
        head = receiving.head_of(raw)
        receiving.is_a_loop(head)
        self.assertIsInstance(receiving.words_of(raw), str)
        self.assertEqual(len(receiving.message_hash(head, raw)), 32)


@contextmanager
def listening() -> Iterator[int]:
    """The receiver as it runs beside the worker, on a port of this machine."""
    port, ready, loop = free_port(), Event(), asyncio.new_event_loop()
    serving = loop.create_task(receiving.serve("127.0.0.1", port, ready.set))

    def run() -> None:
        try:
            loop.run_until_complete(serving)
        except asyncio.CancelledError:
            loop.close()

    thread = Thread(target=run)
    thread.start()
    assert ready.wait(10)
    try:
        yield port
    finally:
        loop.call_soon_threadsafe(serving.cancel)
        thread.join()


@on
class OverTheWireTests(TransactionTestCase):
    """A mail server's own words (LMTP), from its greeting to its goodbye."""

    def setUp(self) -> None:
        self.user = somebody()
        self.to = address_of(self.user)

    def send(self, raw: bytes, *to: str) -> dict[str, tuple[int, bytes]]:
        with listening() as port, smtplib.LMTP("127.0.0.1", port) as server:
            return server.sendmail(self.user.email, to or [self.to], raw)

    def test_a_mail_is_stored_once_it_is_answered(self) -> None:
        self.assertEqual(self.send(forwarded(self.user)), {})
        self.assertIn("not to move forward", Arrival.objects.get(owner=self.user).words)

    def test_each_recipient_has_an_answer_of_its_own(self) -> None:
        refused = self.send(forwarded(self.user), self.to, address_of(somebody()))
        self.assertEqual([code for code, _words in refused.values()], [452])
        self.assertEqual(Arrival.objects.count(), 1)

    def test_an_unknown_address_is_refused_before_anything_is_sent(self) -> None:
        with self.assertRaises(smtplib.SMTPRecipientsRefused) as refused:
            self.send(forwarded(self.user), f"nobody@{DOMAIN}")
        self.assertEqual([code for code, _words in refused.exception.recipients.values()], [550])

    def test_what_is_too_large_is_refused_by_its_size_alone(self) -> None:
        raw = forwarded(self.user) + b"a" * receiving.LARGEST
        with self.assertRaises(smtplib.SMTPSenderRefused) as refused:
            self.send(raw)
        self.assertEqual(refused.exception.smtp_code, 552)

    def test_with_the_database_away_it_is_to_be_sent_again(self) -> None:
        away = mock.patch.object(receiving, "take_in", side_effect=OperationalError)
        with away, self.assertRaises(smtplib.SMTPDataError) as refused:
            self.send(forwarded(self.user))
        self.assertEqual(refused.exception.smtp_code, 451)


class CommandTests(SimpleTestCase):
    def test_it_listens_on_this_machine_alone_unless_told_otherwise(self) -> None:
        parser = Command().create_parser("manage.py", "receive_mail")
        self.assertEqual(parser.parse_args([]).host, "127.0.0.1")

    def test_without_a_domain_it_says_what_to_set(self) -> None:
        with self.assertRaisesMessage(CommandError, "ARRIVALS_DOMAIN"):
            call_command("receive_mail")


@on
class ArrivalListTests(PageTestCase):
    url = "/arrivals/"

    def press(self, name: str, *args: Any) -> Any:
        page = (args and reverse("arrival_detail", args=args)) or self.url
        form = form_on(self.client.get(page).content.decode(), page, reverse(name, args=args))
        return self.client.post(form.action, form.sends, follow=True)

    def test_it_is_off_until_one_makes_an_address_and_then_shows_it_again(self) -> None:
        self.assertContains(self.client.get(self.url), "It’s off until you make it.")
        self.press("forwarding_make")
        self.assertContains(self.client.get(self.url), address_of(self.user))

    def test_a_new_one_ends_the_old_and_stopping_ends_all(self) -> None:
        self.press("forwarding_make")
        first = address_of(self.user)
        self.press("forwarding_make")
        self.assertNotEqual(address_of(self.user), first)
        self.press("forwarding_stop")
        self.assertFalse(ForwardingAddress.objects.exists())

    def test_without_a_domain_there_is_none_to_make(self) -> None:
        with override_settings(ARRIVALS_DOMAIN=""):
            self.assertContains(self.client.get(self.url), "takes no mail")
            self.client.post(reverse("forwarding_make"))
        self.assertFalse(ForwardingAddress.objects.exists())

    def test_the_log_page_and_the_settings_lead_to_it(self) -> None:
        for page in ("rejection_new", "settings"):
            self.assertContains(self.client.get(reverse(page)), f'href="{self.url}"')

    def test_today_says_that_mail_waits_but_not_in_a_break(self) -> None:
        says = "Mail you forwarded waits"
        self.assertNotContains(self.client.get(reverse("today")), says)
        an_arrival(self.user)
        self.assertContains(self.client.get(reverse("today")), says)
        self.user.take_break()
        self.assertNotContains(self.client.get(reverse("today")), says)


class ArrivalDetailTests(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        words = f"From: Sam <sam@example.com>\nSubject: No\n\n{NO}"
        self.arrival = an_arrival(self.user, words)
        self.url = self.arrival.get_absolute_url()

    def test_it_can_be_logged_or_be_a_reply(self) -> None:
        request = a_sent_request(a_rejection(self.user), person=a_person(self.user))
        page = self.client.get(self.url).content.decode()
        form = form_on(page, self.url, reverse("rejection_new"))
        logged = self.client.post(form.action, form.sends | {"go": "read"})
        self.assertContains(logged, "not to move forward")
        reply = self.client.post(
            reverse("reply_new", args=[request.pk]), form.sends | {"go": "fill"}
        )
        self.assertTrue(reply.context["form"]["text"].value().startswith("Dear Sam"))

    def test_the_mail_it_forwards_is_read_and_not_the_lines_above(self) -> None:
        words = (
            "From: Sam <sam@example.com>\nDate: Tue, 13 Jan 2026 09:00:00 +0000\nSubject: Fwd: No\n\n"
            "---------- Forwarded message ---------\nFrom: Dana Reed <dana@lumen.example>\n"
            f"Date: Mon, 12 Jan 2026 09:00:00 +0000\nSubject: No\n\n{NO}"
        )
        url = an_arrival(self.user, words).get_absolute_url()
        form = form_on(self.client.get(url).content.decode(), url, reverse("rejection_new"))
        logged = self.client.post(form.action, form.sends | {"go": "read"}).context["form"]
        self.assertEqual(logged["company"].value(), "Lumen")
        self.assertEqual(logged["heard_on"].value(), "2026-01-12")

    def test_it_can_be_thrown_away_and_wait_again(self) -> None:
        remove = reverse("arrival_remove", args=[self.arrival.pk])
        form = form_on(self.client.get(self.url).content.decode(), self.url, remove)
        page = self.client.post(remove, form.sends, follow=True)
        self.assertContains(page, "Nothing waits.")
        restore = reverse("arrival_restore", args=[self.arrival.pk])
        form = form_on(page.content.decode(), reverse("arrival_list"), restore)
        self.client.post(restore, form.sends)
        self.assertTrue(self.user.arrivals.waiting().exists())

    def test_once_the_no_is_logged_it_waits_no_longer(self) -> None:
        page = self.send_on(reverse("rejection_new"), "read")
        self.assertTrue(self.user.arrivals.waiting().exists())
        sends = form_on(page, reverse("rejection_new")).sends
        facts = {"company": "Lumen", "role": "Cook", "stage": "applied", "outcome": "told_no"}
        self.client.post(reverse("rejection_new"), sends | facts | {"go": "next"})
        self.assertTrue(self.user.rejections.exists())
        self.assertFalse(self.user.arrivals.waiting().exists())

    def test_once_a_reply_is_kept_it_waits_no_longer(self) -> None:
        request = a_sent_request(a_rejection(self.user), person=a_person(self.user))
        to = reverse("reply_new", args=[request.pk])
        self.client.post(to, form_on(self.send_on(to, "fill"), to).sends | {"when": "now"})
        self.assertTrue(request.replies.exists())
        self.assertFalse(self.user.arrivals.waiting().exists())

    def test_once_it_is_an_opportunity_it_waits_no_longer(self) -> None:
        words = f"{NO.replace('decided not to move forward', 'a question')} We invite you to an interview."
        self.arrival = an_arrival(self.user, words)
        self.url = self.arrival.get_absolute_url()
        log, to = reverse("rejection_new"), reverse("opportunity_new")
        sends = form_on(self.send_on(log, "read"), log).sends
        page = self.client.post(to, sends | {"go": "fill"}).content.decode()
        facts = {"company": "Lumen", "role": "Cook", "stage": "applied"}
        self.client.post(to, form_on(page, to).sends | facts)
        self.assertTrue(self.user.opportunities.exists())
        self.assertNotIn(self.arrival, self.user.arrivals.waiting())

    def test_another_persons_mail_waits_on(self) -> None:
        hers = an_arrival(a_user())
        page = self.client.get(reverse("rejection_new")).content.decode()
        sends = form_on(page, reverse("rejection_new")).sends
        facts = {"company": "Lumen", "role": "Cook", "stage": "applied", "outcome": "told_no"}
        self.client.post(reverse("rejection_new"), sends | facts | {"arrival": str(hers.pk)})
        self.assertTrue(Arrival.objects.owned_by(hers.owner).waiting().exists())

    def send_on(self, to: str, go: str) -> str:
        """The page that follows when the mail is said to be this."""
        page = self.client.get(self.url).content.decode()
        form = form_on(page, self.url, reverse("rejection_new"))
        return self.client.post(to, form.sends | {"go": go}).content.decode()

    def test_a_strangers_is_404(self) -> None:
        hers = an_arrival(a_user())
        self.assertEqual(self.client.get(hers.get_absolute_url()).status_code, 404)
