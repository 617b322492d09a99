"""Every address, tried as nobody and as a stranger, with GET and POST."""

from itertools import product
from uuid import uuid4

from django.contrib.auth import HASH_SESSION_KEY
from django.db import connection
from django.test import Client, TestCase, TransactionTestCase, override_settings
from django.urls import reverse

from accounts.models import User
from bounceback.database import Role
from tests.helpers.addresses import (
    KEYED,
    NEED_A_REAL_PASSKEY,
    POSTED,
    an_owner_of_everything,
    every_address,
    the_rejection,
)
from tests.helpers.by_owner import Heard, asked_everywhere
from tests.helpers.factories import (
    PASSWORD,
    a_rejection,
    a_sent_request,
    a_token,
    a_user,
    a_whole_rejection,
    signed_in,
)
from tests.helpers.stored import rows_of

# Pages for anybody. A new one must be named here, on purpose.
PUBLIC = {
    "front",
    "vent",
    "support",
    "accessibility",
    "manifest",
    "service_worker",
    "offline",
    "no_line_words",
    "security_txt",
    "share",
    "answer",
    "debrief_friend",
    "debrief_friend_live",
    "debrief_friend_word",
    "debrief_friend_remark",
    "debrief_friend_take_back",
    "calendar_feed",
    "reminders_stop",
    "invitation",
    "imprint",
    "privacy",
    "operator",
    "operator_invite",
    "account_login",
    "account_logout",
    "account_inactive",
    "account_signup",
    "account_email_verification_sent",
    "account_confirm_email",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "account_confirm_login_code",
    "mfa_authenticate",
    "mfa_login_webauthn",
    "goodbye",
    "api",
    "api:api-root",
    "api:openapi-json",
    "api_nothing",
}

# Not there, as far as anybody can see: for operators alone, or until the host says what stands there.
NOT_THERE = {"imprint", "privacy", "operator", "operator_invite"}

# For programs: open to whoever has a token, and to no session (tests/api/test_doors.py).
API = {each.name for each in every_address() if each.name.startswith("api:") and "." in each.name}

# Named by a word and no row: each person sees their own (tests/over_time/test_behind.py).
OF_EVERYBODY = {"over_time_rows"}


def address(name: str, owner: User) -> str:
    return reverse(name, kwargs=KEYED[name](owner) if name in KEYED else {})


def stay_signed_in(client: Client, user: User) -> None:
    """Sign in again whoever the last request signed out."""
    if client.session.get(HASH_SESSION_KEY) != user.get_session_auth_hash():
        signed_in(client, user)


class BareTests(TransactionTestCase):
    """Requests without a transaction around them: what locks a row must open one."""

    def test_no_post_of_the_owner_breaks(self) -> None:
        owner = a_user()
        a_whole_rejection(owner)
        client, ear = Client(raise_request_exception=False), Heard()
        private = [each for each in every_address() if not each.public]
        for each in private:
            stay_signed_in(client, owner)
            if each.name in NEED_A_REAL_PASSKEY or not owner.rejections.exists():  # type: ignore[attr-defined]
                continue
            if each.name.startswith(("mfa_", "session", "account_", "rejection_delete")):
                continue  # tried elsewhere, or they end what the next one needs
            with self.subTest(address=each.name), connection.execute_wrapper(ear):
                self.assertLess(client.post(address(each.name, owner), {}).status_code, 500)
        self.assertEqual(asked_everywhere(ear.said_by(Role.WEB, Role.SIGNIN)), {})

    def test_a_press_that_comes_too_late_shows_how_it_stands(self) -> None:
        owner = a_user()
        client = Client()
        client.force_login(owner)
        request = a_sent_request(a_rejection(owner)).mark_followed_up()
        response = client.post(reverse("feedback_followed_up", args=[request.pk]), follow=True)
        self.assertContains(response, "Something has changed here meanwhile.")


class DoorTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.owner = an_owner_of_everything()
        a_token(cls.owner)
        cls.stranger = a_user()
        cls.addresses = {each.name: address(each.name, cls.owner) for each in every_address()}

    def test_every_keyed_address_has_a_row_to_try_it_with(self) -> None:
        self.assertEqual({each.name for each in every_address() if each.keyed}, set(KEYED))

    def test_every_address_has_a_name(self) -> None:
        self.assertTrue(all(each.name for each in every_address()))

    def test_only_the_named_pages_are_public(self) -> None:
        self.assertEqual({each.name for each in every_address() if each.public}, PUBLIC | API)

    def test_nobody_is_sent_to_sign_in(self) -> None:
        private = [each.name for each in every_address() if each.name not in PUBLIC | API]
        for name, method in product(private, ("get", "post")):
            with self.subTest(name=name, method=method):
                response = getattr(Client(), method)(self.addresses[name])
                self.assertEqual(response.status_code, 302)
                self.assertTrue(response["Location"].startswith(reverse("account_login")))

    @override_settings(SECURITY_CONTACT="holes@example.com")
    def test_nobody_may_open_the_public_pages(self) -> None:
        for name in PUBLIC:
            with self.subTest(name=name):
                response = Client().get(self.addresses[name])
                self.assertIn(
                    response.status_code,
                    (404,) if name in KEYED.keys() | NOT_THERE else (200, 302, 303),
                )

    def test_programs_are_asked_for_a_token(self) -> None:
        for name, method in product(API, ("get", "post")):
            with self.subTest(name=name, method=method):
                response = getattr(Client(), method)(self.addresses[name])
                self.assertIn(response.status_code, (401, 405))

    def test_a_stranger_gets_404(self) -> None:
        client = self._client_of_the_stranger()
        for name, method in product(set(KEYED) - PUBLIC - API - OF_EVERYBODY, ("get", "post")):
            with self.subTest(name=name, method=method):
                response = getattr(client, method)(self.addresses[name], POSTED)
                self.assertEqual(response.status_code, 404, response.headers.get("Location"))

    def test_a_row_that_never_was_looks_the_same_to_a_stranger(self) -> None:
        client = self._client_of_the_stranger()
        theirs = client.get(address("rejection_detail", self.owner))
        nothing = client.get(reverse("rejection_detail", args=[uuid4()]))
        self.assertEqual(theirs.status_code, nothing.status_code)
        self.assertEqual(len(theirs.content), len(nothing.content))

    def test_what_a_stranger_posts_changes_nothing(self) -> None:
        before = rows_of(self.owner)
        client = self._client_of_the_stranger()
        for each in every_address():
            client.post(self.addresses[each.name], POSTED)
            stay_signed_in(client, self.stranger)
        self.assertEqual(rows_of(self.owner), before)

    def test_a_strangers_vent_is_not_binned_through_ones_own_rejection(self) -> None:
        theirs = the_rejection(self.owner).vents.get()
        client = self._client_of_the_stranger()
        own = a_whole_rejection(self.stranger)
        response = client.post(reverse("vent_bin_kept_words", args=[own.pk, theirs.pk]))
        theirs.refresh_from_db()
        self.assertEqual((response.status_code, theirs.text), (404, "They never read it"))

    def test_opening_a_page_never_writes(self) -> None:
        client = Client()
        client.force_login(self.owner)
        before = rows_of(self.owner)
        for each in every_address():
            if each.name not in NEED_A_REAL_PASSKEY:
                client.get(self.addresses[each.name])
        self.assertEqual(rows_of(self.owner), before)

    def _client_of_the_stranger(self) -> Client:
        """A stranger who gave their password a moment ago, so that no page asks for it first."""
        client = Client()
        client.force_login(self.stranger)
        client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
        return client
