"""Sign-up: open to everybody, by invitation, or closed."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from io import StringIO

from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction
from django.test import Client, TestCase, TransactionTestCase, override_settings
from django.urls import reverse
from django.utils import timezone

from accounts.models import Invitation, User
from accounts.models.invitation import KEPT
from tests.helpers.factories import PASSWORD

SIGN_UP = "/accounts/signup/"
BY_INVITATION = override_settings(SIGN_UP="invitation")


def invited(client: Client, token: str) -> None:
    """Open an invitation in this browser, and press its button."""
    client.post(reverse("invitation", args=[token]))


def sign_up(client: Client, email: str = "ines@example.com") -> int:
    return client.post(SIGN_UP, {"email": email, "password1": PASSWORD}).status_code


class OpenTests(TestCase):
    def test_anybody_may(self) -> None:
        self.assertEqual(sign_up(self.client), 302)
        self.assertTrue(User.objects.filter(email="ines@example.com").exists())

    def test_the_front_page_leads_there(self) -> None:
        self.assertContains(self.client.get("/"), SIGN_UP)

    def test_an_invitation_is_of_no_use(self) -> None:
        token = Invitation.objects.make()
        self.assertEqual(self.client.get(reverse("invitation", args=[token])).status_code, 404)
        with self.assertRaisesMessage(CommandError, "SIGN_UP is open"):
            call_command("invite")


@override_settings(SIGN_UP="closed")
class ClosedTests(TestCase):
    def test_nobody_may_and_the_page_says_so(self) -> None:
        self.assertContains(self.client.get(SIGN_UP), "takes no new people")
        sign_up(self.client)
        self.assertFalse(User.objects.exists())

    def test_no_page_leads_there(self) -> None:
        for page in ("/", "/accounts/login/"):
            self.assertNotContains(self.client.get(page), SIGN_UP)

    def test_an_invitation_from_before_opens_nothing(self) -> None:
        token = Invitation.objects.make()
        with BY_INVITATION:
            invited(self.client, token)
        sign_up(self.client)
        self.assertFalse(User.objects.exists())


@BY_INVITATION
class InvitationTests(TestCase):
    def setUp(self) -> None:
        self.token = Invitation.objects.make()
        self.page = reverse("invitation", args=[self.token])

    def test_without_one_the_page_says_what_to_do(self) -> None:
        self.assertContains(self.client.get(SIGN_UP), "by invitation")
        sign_up(self.client)
        self.assertFalse(User.objects.exists())

    def test_with_one_a_person_signs_up_and_it_is_used_up(self) -> None:
        self.assertContains(self.client.get(self.page), "You are invited")
        invited(self.client, self.token)
        self.assertEqual(sign_up(self.client), 302)
        self.assertTrue(User.objects.filter(email="ines@example.com").exists())
        self.assertEqual(Client().get(self.page).status_code, 404)

    def test_looking_at_it_uses_nothing_up(self) -> None:
        self.client.get(self.page)
        self.assertNotContains(self.client.get(SIGN_UP), "password1")
        self.assertContains(self.client.get(self.page), "You are invited")

    def test_a_mistake_in_the_form_uses_nothing_up(self) -> None:
        invited(self.client, self.token)
        wrong = {"email": "ines@example.com", "password1": "short"}
        self.assertEqual(self.client.post(SIGN_UP, wrong).status_code, 422)
        self.assertEqual(sign_up(self.client), 302)

    def test_it_lets_in_one_person_alone(self) -> None:
        other = Client()
        invited(self.client, self.token)
        invited(other, self.token)
        sign_up(self.client)
        self.assertEqual(sign_up(other, "bo@example.com"), 403)
        self.assertEqual(User.objects.count(), 1)

    def test_a_form_sent_twice_still_finds_the_account_it_made(self) -> None:
        invited(self.client, self.token)
        twice = Client()  # its session has ended with the first
        twice.cookies["invitation"] = self.client.cookies["invitation"].value
        sign_up(self.client)
        self.assertEqual(sign_up(twice), 302)
        self.assertEqual(User.objects.count(), 1)

    def test_one_that_ran_out_opens_nothing(self) -> None:
        invited(self.client, self.token)
        Invitation.objects.update(expires_at=timezone.now())
        self.assertEqual(Client().get(self.page).status_code, 404)
        sign_up(self.client)
        self.assertFalse(User.objects.exists())

    def test_only_its_hash_is_stored(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT row::text FROM accounts_invitation row")
            self.assertNotIn(self.token, str(cursor.fetchall()))

    def test_two_cannot_have_one_hash(self) -> None:
        row = Invitation.objects.get()
        with self.assertRaises(IntegrityError), transaction.atomic():
            Invitation.objects.create(hash=row.hash, expires_at=row.expires_at)

    def test_the_host_makes_one_by_command(self) -> None:
        said = StringIO()
        call_command("invite", days=3, stdout=said)
        link = said.getvalue().splitlines()[0]
        page = Client().get(link.removeprefix("http://127.0.0.1:8000"))
        self.assertContains(page, "You are invited")
        days = (Invitation.objects.latest("created_at").expires_at - timezone.now()).days
        self.assertEqual(days, 2)

    def test_it_is_deleted_a_month_after_it_ran_out(self) -> None:
        Invitation.objects.update(expires_at=timezone.now() - KEPT - timedelta(minutes=1))
        Invitation.objects.make()
        call_command("tidy")
        self.assertEqual(Invitation.objects.count(), 1)


@BY_INVITATION
class AtOnceTests(TransactionTestCase):
    def test_of_two_at_the_very_moment_one_gets_in(self) -> None:
        token = Invitation.objects.make()
        clients = [Client(), Client()]
        for client in clients:
            invited(client, token)

        def go(number: int) -> int:
            try:
                return sign_up(clients[number], f"person{number}@example.com")
            finally:
                connection.close()

        with ThreadPoolExecutor() as pool:
            self.assertEqual(sorted(pool.map(go, range(2))), [302, 403])
        self.assertEqual(User.objects.count(), 1)
