"""What matters asks again who one is: every such address, and that a session alone does not open it."""

from collections.abc import Iterator
from typing import Any

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.urls import URLPattern, get_resolver, reverse

from tests.accounts.people import AccountTestCase, with_app, with_passkey
from tests.helpers.factories import PASSWORD

ASKS = {
    # One's data, all of it.
    "your_data": "get",
    "takeout_make": "post",
    "takeout_download": "get",
    "takeout_bring": "get",
    # Leaving.
    "account_delete": "get",
    # Programs.
    "token_new": "get",
    # The address.
    "account_email": "post",
    # Second steps.
    "mfa_activate_totp": "get",
    "mfa_deactivate_totp": "get",
    "mfa_add_webauthn": "get",
    "mfa_edit_webauthn": "get",
    "mfa_remove_webauthn": "get",
    "mfa_generate_recovery_codes": "get",
    "mfa_view_recovery_codes": "get",
    "mfa_download_recovery_codes": "get",
}
"""Each address that asks, and how it is opened."""

ASKS_ITSELF = {"account_change_password"}
"""It asks for the password one has, in its own form."""


def ours_that_ask(resolver: Any) -> Iterator[str]:
    """The names of our addresses whose view is wrapped in `sure_who`."""
    for each in resolver.url_patterns:
        if not isinstance(each, URLPattern):
            yield from ours_that_ask(each)
        elif getattr(each.callback, "asks_who", False):
            yield str(each.name)


class SureWhoTests(AccountTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.sign_in()
        with_app(self.user)
        RecoveryCodes.activate(self.user)
        self.passkey = with_passkey(self.user)

    def ask(self, name: str) -> Any:
        keyed = name in ("mfa_edit_webauthn", "mfa_remove_webauthn")
        url = reverse(name, args=[self.passkey.pk] if keyed else [])
        facts = {"action_add": "", "email": "new@example.com"} if name == "account_email" else {}
        return getattr(self.client, ASKS[name])(url, facts)

    def asked(self, name: str) -> bool:
        answer = self.ask(name)
        return answer.status_code == 302 and "reauthenticate" in answer["Location"]

    def test_the_table_has_each_of_ours(self) -> None:
        self.assertLessEqual({*ours_that_ask(get_resolver())}, ASKS.keys())

    def test_a_session_alone_opens_none_of_them(self) -> None:
        for name in ASKS:
            with self.subTest(name):
                self.assertTrue(self.asked(name))

    def test_whoever_has_just_said_who_they_are_gets_in(self) -> None:
        self.client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
        for name in ASKS:
            with self.subTest(name):
                self.assertFalse(self.asked(name))

    def test_a_wrong_password_opens_none(self) -> None:
        self.client.post(reverse("account_reauthenticate"), {"password": "not it at all"})
        self.assertTrue(self.asked("account_delete"))

    def test_a_new_password_needs_the_one_there_is(self) -> None:
        facts = {"oldpassword": "not it at all", "password1": "a quiet green lamp"}
        for name in ASKS_ITSELF:
            self.assertEqual(self.client.post(reverse(name), facts).status_code, 422)
        self.assertTrue(type(self.user).objects.get().check_password(PASSWORD))
