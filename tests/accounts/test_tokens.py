"""Personal tokens: made, shown once, used, revoked."""

from datetime import timedelta

from django.contrib.messages import get_messages
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import PersonalToken
from accounts.models.personal_token import KEPT, MOST
from tests.accounts.people import AccountTestCase
from tests.helpers.factories import PASSWORD, a_token, a_user

LIST, NEW = "/settings/tokens/", "/settings/tokens/new/"


class TokenTestCase(AccountTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.sign_in_and_say_who()

    def make(self, **typed: object) -> str:
        """Make a token on its page; returns the page that follows."""
        said = {"name": "My spreadsheet", "days": "90"} | typed
        page = self.client.post(NEW, said, follow=True)
        return str(page.content.decode())

    def token_in(self, page: str) -> str:
        return page.split('id="token" value="')[1].split('"')[0]


class TokenNewTests(TokenTestCase):
    def test_the_password_is_asked_for_first(self) -> None:
        client = Client()
        self.sign_in(client)
        type(self.user).objects.update()
        session = client.session
        session["account_authentication_methods"] = []
        session.save()
        self.assertIn(reverse("account_reauthenticate"), client.get(NEW)["Location"])

    def test_it_is_shown_once(self) -> None:
        token = self.token_in(self.make())
        self.assertTrue(token.startswith("bb_"))
        self.assertGreater(len(token), 43)
        self.assertNotContains(self.client.get(LIST), token)

    def test_only_its_hash_is_stored(self) -> None:
        token = self.token_in(self.make())
        row = PersonalToken.objects.get()
        stored = [str(value) for value in vars(row).values()]
        self.assertNotIn(token, stored)
        self.assertEqual(PersonalToken.objects.with_token(token), row)
        self.assertEqual(token[: len(row.start)], row.start)

    def test_it_may_what_was_ticked(self) -> None:
        self.make()
        self.make(scopes=["write", "private"])
        found = PersonalToken.objects.order_by("id").values_list("scopes", flat=True)
        self.assertEqual(list(found), [["read"], ["read", "write", "private"]])

    def test_it_works_as_long_as_was_said(self) -> None:
        self.make(days="30")
        self.make(days="")
        first, second = PersonalToken.objects.order_by("id")
        self.assertAlmostEqual(
            first.expires_at, timezone.now() + timedelta(days=30), delta=timedelta(minutes=1)
        )
        self.assertIsNone(second.expires_at)

    def test_one_says_what_it_is_for(self) -> None:
        answer = self.client.post(NEW, {"name": "", "days": "30"})
        self.assertContains(answer, "Write what it is for", status_code=422)

    def test_twenty_are_enough(self) -> None:
        for _ in range(MOST):
            a_token(self.user, name="Old")
        answer = self.client.post(NEW, {"name": "One more", "days": "30"})
        self.assertContains(answer, "You have twenty tokens", status_code=422)

    def test_a_mail_says_that_one_was_made(self) -> None:
        self.make()
        self.assertEqual(mail.outbox[-1].subject, "A token for a program was made")
        self.assertNotIn("bb_", mail.outbox[-1].body)


class TokenListTests(TokenTestCase):
    def test_it_shows_by_what_it_is_known_and_when_it_was_used(self) -> None:
        made, _token = a_token(self.user, name="My spreadsheet")
        self.assertContains(self.client.get(LIST), "not used yet")
        made.note_use()
        page = self.client.get(LIST)
        self.assertContains(page, made.start)
        self.assertContains(page, "last used")

    def test_use_is_noted_to_the_hour_and_once_an_hour(self) -> None:
        made, _token = a_token(self.user, name="A script")
        made.note_use()
        made.refresh_from_db()
        self.assertEqual((made.used_at.minute, made.used_at.second), (0, 0))
        made.used_at = timezone.now() - timedelta(minutes=59)
        with self.assertNumQueries(0):
            made.note_use()

    def test_one_press_revokes_it(self) -> None:
        made, token = a_token(self.user, name="A script")
        for _ in range(2):
            answer = self.client.post(reverse("token_revoke", args=[made.pk]))
        self.assertIn("Revoked", str([*get_messages(answer.wsgi_request)][-1]))
        self.assertIsNone(PersonalToken.objects.with_token(token))
        self.assertContains(self.client.get(LIST), "revoked")

    def test_somebody_elses_cannot_be_revoked(self) -> None:
        made, token = a_token(a_user(), name="Theirs")
        answer = self.client.post(reverse("token_revoke", args=[made.pk]))
        self.assertEqual(answer.status_code, 404)
        self.assertEqual(PersonalToken.objects.with_token(token), made)

    def test_a_new_password_revokes_all(self) -> None:
        _made, token = a_token(self.user, name="A script")
        new = {"oldpassword": PASSWORD, "password1": "another slow walk by it"}
        self.client.post(reverse("account_change_password"), new)
        self.assertIsNone(PersonalToken.objects.with_token(token))

    def test_settings_counts_those_that_work(self) -> None:
        a_token(self.user, name="A script")
        a_token(self.user, name="Another")[0].revoke()
        self.assertContains(self.client.get(reverse("settings")), "1 token")

    def test_what_has_not_worked_for_a_month_is_deleted(self) -> None:
        made, _token = a_token(self.user, name="A script")
        made.revoke()
        self.assertFalse(PersonalToken.objects.long_dead().exists())
        PersonalToken.objects.update(revoked_at=timezone.now() - KEPT - timedelta(hours=1))
        self.assertTrue(PersonalToken.objects.long_dead().exists())
