"""No page about accounts is left in django-allauth's own look."""

import re
from collections.abc import Iterator
from typing import Any

from allauth.account.models import EmailAddress, EmailConfirmationHMAC
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.urls import URLPattern, URLResolver, reverse

from accounts import allauth_urls
from tests.accounts.people import AccountTestCase, link_in_mail, with_app, with_passkey
from tests.helpers.factories import PASSWORD

# Every address django-allauth has here, and whether a person can get to a page by it.
FOR_ANYBODY = {
    "account_login": "sign in",
    "account_signup": "sign up",
    "account_inactive": "after sign-in to a closed account",
    "account_reset_password": "forgotten password",
    "account_reset_password_done": "after asking for a link",
    "account_reset_password_from_key_done": "after choosing a new password",
    "account_email_verification_sent": "by its address only: confirming is optional",
}
SIGNED_IN = {
    "account_logout": "sign out, when the button in the header was not used",
    "account_reauthenticate": "before anything that matters",
    "account_email": "from Settings",
    "account_change_password": "from Settings",
    "mfa_reauthenticate": "before anything that matters, with an app",
    "mfa_view_recovery_codes": "from Settings",
    "mfa_generate_recovery_codes": "from the recovery codes",
    "mfa_list_webauthn": "from Settings",
    "mfa_add_webauthn": "from the passkeys",
    "settings": "ours",
    "session_list": "ours",
    "your_data": "ours",
    "account_delete": "ours",
}
# Reached with a key, a row or in the middle of signing in: each has a test below.
ONE_BY_ONE = {
    "account_confirm_email",
    "account_reset_password_from_key",
    "account_set_password",
    "mfa_authenticate",
    "mfa_activate_totp",
    "mfa_deactivate_totp",
    "mfa_reauthenticate_webauthn",
    "mfa_edit_webauthn",
    "mfa_remove_webauthn",
}
NO_PAGE = {
    "account_confirm_login_code": "we send no codes: leads to sign in",
    "mfa_index": "leads to Settings",
    "usersessions_list": "leads to ours",
    "mfa_login_webauthn": "what the passkey button posts to",
    "mfa_download_recovery_codes": "a file",
    "invitation": "ours, opened by its token: tests/accounts/test_signing_up.py",
}


def names_in(patterns: list[URLPattern | URLResolver]) -> Iterator[str]:
    for each in patterns:
        if isinstance(each, URLResolver):
            yield from names_in(each.url_patterns)
        else:
            yield str(each.name)


class LookTests(AccountTestCase):
    def test_every_address_of_allauth_is_accounted_for(self) -> None:
        known = {*FOR_ANYBODY, *SIGNED_IN, *ONE_BY_ONE, *NO_PAGE}
        known -= {name for name, why in SIGNED_IN.items() if why == "ours"}
        self.assertEqual(set(names_in(allauth_urls.urlpatterns)), known)

    def test_nobody_signed_in_sees_our_look(self) -> None:
        for name in FOR_ANYBODY:
            with self.subTest(name):
                self.assertOurs(self.client.get(reverse(name)))

    def test_somebody_signed_in_sees_our_look(self) -> None:
        self._with_everything()
        for name in SIGNED_IN:
            with self.subTest(name):
                self.assertOurs(self.client.get(reverse(name)))

    def test_the_pages_of_one_passkey(self) -> None:
        passkey = with_passkey(self.user)
        self.sign_in_and_say_who_again()
        for name in ("mfa_edit_webauthn", "mfa_remove_webauthn"):
            self.assertOurs(self.client.get(reverse(name, args=[passkey.pk])))

    def test_is_it_you_with_a_passkey(self) -> None:
        self._with_everything()
        self.assertOurs(self.client.get(reverse("mfa_reauthenticate_webauthn")))

    def test_turning_the_app_on(self) -> None:
        self.sign_in_and_say_who()
        self.assertOurs(self.client.get(reverse("mfa_activate_totp")))

    def test_turning_the_app_off(self) -> None:
        self._with_everything()
        self.assertOurs(self.client.get(reverse("mfa_deactivate_totp")))

    def test_the_second_step(self) -> None:
        with_app(self.user)
        self.assertOurs(self.client.get(self.sign_in()["Location"]))

    def test_a_link_to_confirm_an_address(self) -> None:
        address = EmailAddress.objects.create(user=self.user, email=self.user.email)
        key = EmailConfirmationHMAC(address).key
        self.assertOurs(self.client.get(reverse("account_confirm_email", args=[key])))

    def test_a_link_to_choose_a_new_password(self) -> None:
        self.client.post(reverse("account_reset_password"), {"email": self.user.email})
        self.assertOurs(self.client.get(link_in_mail(), follow=True))

    def test_links_that_no_longer_work(self) -> None:
        for url in (
            reverse("account_confirm_email", args=["no-such-key"]),
            reverse("account_reset_password_from_key", args=["1", "no-such-key"]),
        ):
            self.assertOurs(self.client.get(url), status=404)

    def test_choosing_a_first_password(self) -> None:
        self.client.force_login(self.user)
        self.user.set_unusable_password()
        self.user.save()
        self.client.force_login(self.user)
        self.assertOurs(self.client.get(reverse("account_set_password")))

    def test_goodbye(self) -> None:
        self.assertOurs(self.client.get(reverse("goodbye")))

    def test_addresses_without_a_page_lead_on(self) -> None:
        self.sign_in()
        for name in ("account_confirm_login_code", "mfa_index", "usersessions_list"):
            self.assertEqual(self.client.get(reverse(name)).status_code, 302)

    def assertOurs(self, response: Any, status: int = 200) -> None:
        page = response.content.decode()
        self.assertEqual(response.status_code, status)
        self.assertContains(response, 'class="wrap bar site-header"', 1, status)
        self.assertContains(response, "<h1>", 1, status)
        self.assertNotRegex(page, r'\sstyle="|\son[a-z]+="|src="data:|%}|{{')
        for script in re.findall("<script[^>]*>", page):
            self.assertRegex(script, 'nonce="[^"]+"|type="application/json"')

    def sign_in_and_say_who_again(self) -> None:
        self.client.force_login(self.user)
        self.client.post(reverse("account_reauthenticate"), {"password": PASSWORD})

    def _with_everything(self) -> None:
        with_passkey(self.user)
        with_app(self.user)
        RecoveryCodes.activate(self.user)
        self.sign_in_and_say_who_again()
