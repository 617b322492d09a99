"""A closed account: nobody gets in, and its links open nothing. What it holds stays."""

from io import StringIO

from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from accounts.models import User
from recovery.models import CalendarFeed
from tests.accounts.people import AccountTestCase
from tests.api.programs import Program
from tests.helpers.factories import (
    a_debrief_link,
    a_friends_debrief,
    a_link,
    a_rejection,
    a_sent_request,
    a_token,
)


def close(email: str, *how: str) -> str:
    said = StringIO()
    call_command("close_account", email, *how, stdout=said)
    return said.getvalue().strip()


class ClosedAccountTests(AccountTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.sign_in()
        rejection = a_rejection(self.user)
        friend = a_debrief_link(a_friends_debrief(rejection))[1]
        self.links = {
            "answer": reverse("answer", args=[a_link(a_sent_request(rejection))[1]]),
            "friend": reverse("debrief_friend", args=[friend]),
            "what the friend's page asks": reverse("debrief_friend_live", args=[friend]),
            "calendar": reverse("calendar_feed", args=[CalendarFeed.objects.make_for(self.user)]),
        }
        self.program = Program(a_token(self.user)[1])

    def statuses(self) -> set[int]:
        return {Client().get(url, follow=True).status_code for url in self.links.values()}

    def test_its_links_open_the_page_of_a_dead_link(self) -> None:
        self.assertEqual(self.statuses(), {200})
        close(self.user.email)
        self.assertEqual(self.statuses(), {404})
        for name in ("answer", "friend"):
            page = Client().get(self.links[name])
            self.assertContains(page, "This link", status_code=404)
            self.assertNotContains(page, "closed", status_code=404)

    def test_nothing_is_written_by_its_links(self) -> None:
        close(self.user.email)
        for name in ("answer", "friend"):
            page = Client().post(self.links[name], {"go": "send", "advice": "x", "keep": "Calm"})
            self.assertEqual(page.status_code, 404)

    def test_whoever_is_signed_in_is_signed_out_and_stays_so(self) -> None:
        close(self.user.email)
        self.assertSignedOut()
        self.assertFalse(Session.objects.exists())
        close(self.user.email, "--reopen")
        self.assertSignedOut()

    def test_an_account_that_is_merely_marked_as_closed_lets_nobody_in_either(self) -> None:
        User.objects.filter(pk=self.user.pk).update(is_active=False)
        self.assertSignedOut()
        self.assertEqual(self.statuses(), {404})

    def test_no_program_gets_in(self) -> None:
        close(self.user.email)
        self.assertEqual(self.program.get("people").status_code, 401)

    def test_open_again_its_owner_signs_in_and_its_links_work(self) -> None:
        close(self.user.email)
        self.assertEqual(close(self.user.email, "--reopen"), "It is open again.")
        self.assertRedirects(self.sign_in(), reverse("today"))
        self.assertEqual(self.statuses(), {200})
        self.assertEqual(self.program.get("people").status_code, 401)

    def test_an_address_nobody_has_is_said(self) -> None:
        with self.assertRaisesMessage(CommandError, "No account has this address."):
            close("nobody@example.com")

    def test_a_deleted_account_has_no_session_and_no_link(self) -> None:
        self.sign_in_and_say_who()
        self.client.post(reverse("account_delete"), {"email": self.user.email})
        self.assertFalse(User.objects.filter(pk=self.user.pk).exists())
        self.assertSignedOut()
        self.assertEqual(self.statuses(), {404})
