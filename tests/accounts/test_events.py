"""What the log of a hosted site says of the doors: who, from where, and never what was typed."""

import logging
from collections.abc import Callable
from typing import Any
from uuid import uuid4

from django.test import Client, override_settings
from django.urls import reverse

from accounts.events import EVENTS
from accounts.limits import LIMITS
from accounts.models import User
from bounceback.logs import PlainLine
from tests.accounts.people import AccountTestCase, with_app
from tests.api.programs import Program
from tests.helpers.factories import PASSWORD, a_token
from tests.helpers.hosted import ask

WRONG = "not-it-at-all"


class EventTests(AccountTestCase):
    def said(self, do: Callable[[], Any]) -> list[str]:
        """The lines that are logged while this is done."""
        with self.assertLogs("bounceback.doors", "INFO") as caught:
            do()
        lines = [record.getMessage() for record in caught.records]
        for line in lines:
            for private in (self.user.email, "nobody@example.com", PASSWORD, WRONG):
                self.assertNotIn(private, line)
        return lines

    def assertSaid(self, do: Callable[[], Any], *events: str) -> None:
        lines = self.said(do)
        self.assertEqual([line.split()[0] for line in lines], list(events))
        for line in lines:
            self.assertRegex(
                line, r"^\w+ user=\S+ address=127\.0\.0\.1 view=[\w:.-]+ what=([\w ]+|-)$"
            )

    def test_who_came_in_and_out(self) -> None:
        self.assertSaid(self.sign_in, "signed_in")
        self.assertSaid(
            lambda: self.client.post(reverse("account_reauthenticate"), {"password": PASSWORD}),
            "said_who",
        )
        self.assertSaid(lambda: self.client.post(reverse("account_logout")), "signed_out")

    def test_they_are_named_by_the_id_of_their_account(self) -> None:
        [line] = self.said(self.sign_in)
        self.assertIn(f"user={self.user.pk} ", line)

    def test_a_wrong_password_names_the_account_it_was_for_if_there_is_one(self) -> None:
        [wrong] = self.said(lambda: self.sign_in(password=WRONG))
        [unknown] = self.said(lambda: self.sign_in(login="nobody@example.com", password=WRONG))
        self.assertIn(f"wrong_password user={self.user.pk} ", wrong)
        self.assertIn("wrong_password user=- ", unknown)

    def test_a_wrong_code(self) -> None:
        with_app(self.user)
        self.sign_in()
        url = reverse("mfa_authenticate")
        self.assertSaid(lambda: self.client.post(url, {"code": "000000"}), "wrong_code")

    def test_a_new_password(self) -> None:
        self.sign_in()
        facts = {"oldpassword": PASSWORD, "password1": "a quiet green lamp"}
        url = reverse("account_change_password")
        self.assertIn("new_password", self.said(lambda: self.client.post(url, facts))[0])

    def test_a_link_and_a_token_that_do_not_work(self) -> None:
        for name in ("answer", "debrief_friend", "calendar_feed"):
            url = reverse(name, args=["guess-secret"])
            lines = self.said(lambda url=url: self.client.get(url))  # type: ignore[misc]
            self.assertEqual([line.split()[0] for line in lines], ["wrong_link"])
            self.assertNotIn("guess-secret", lines[0])
        self.assertSaid(lambda: Program("bb_wrong").get("people"), "wrong_token")

    def test_what_a_program_may_not_do(self) -> None:
        program = Program(a_token(self.user, "read")[1])
        self.assertSaid(lambda: program.post("people", {"name": "Kim"}), "not_allowed")

    def test_too_many_tries(self) -> None:
        for _ in range(LIMITS["password"].of_account):
            self.sign_in(password=WRONG)
        self.assertSaid(self.sign_in, "too_many")

    def test_what_is_not_theirs(self) -> None:
        self.sign_in()
        url = reverse("rejection_detail", args=[uuid4()])
        [line] = self.said(lambda: self.client.get(url))
        self.assertIn(f"not_found user={self.user.pk} ", line)

    def test_a_form_without_its_token(self) -> None:
        strict = Client(enforce_csrf_checks=True)
        facts = {"login": self.user.email, "password": PASSWORD}
        self.assertSaid(lambda: strict.post(reverse("account_login"), facts), "not_allowed")

    def test_a_closed_account(self) -> None:
        User.objects.filter(pk=self.user.pk).update(is_active=False)
        self.assertSaid(self.sign_in, "closed_account")

    @override_settings(ALLAUTH_TRUSTED_PROXY_COUNT=1)
    def test_the_address_is_the_one_the_proxy_saw(self) -> None:
        forged = Client(headers={"x-forwarded-for": "6.6.6.6\nsigned_in user=x, 198.51.100.9"})
        [line] = self.said(lambda: self.sign_in(forged))
        self.assertIn("address=198.51.100.9 ", line)
        self.assertNotIn("\n", line)

    def test_hosted_all_of_it_is_logged_and_on_ones_own_machine_none(self) -> None:
        levels = (
            "import logging; answer = logging.getLogger('bounceback.doors').getEffectiveLevel()"
        )
        self.assertEqual(ask(levels), min(EVENTS.values()))
        here = logging.getLogger("bounceback.doors").getEffectiveLevel()
        self.assertGreater(here, max(EVENTS.values()))


class PlainLineTests(AccountTestCase):
    def line(self, message: str) -> str:
        record = logging.LogRecord("x", logging.INFO, "", 1, "said %s", (message,), None)
        record.created = 0
        return PlainLine().format(record)

    def test_its_time_is_utc(self) -> None:
        self.assertEqual(self.line("so"), "1970-01-01T00:00:00Z INFO x said so")

    def test_a_line_break_cannot_make_a_second_line(self) -> None:
        forged = self.line("so\r\n1970-01-01T00:00:00Z INFO x signed_in\u2028\x1b[31m")
        self.assertEqual(len(forged.splitlines()), 1)
        self.assertIn(r"so\r\n1970", forged)
        self.assertNotIn("\x1b", forged)
