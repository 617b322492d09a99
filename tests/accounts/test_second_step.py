"""An authenticator app, recovery codes and passkeys, from Settings."""

from io import StringIO
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from cryptography.fernet import Fernet
from django.conf import settings
from django.core import mail
from django.core.management import call_command
from django.test import override_settings
from django.urls import reverse

from tests.accounts.people import (
    AccountTestCase,
    code_for,
    link_in_mail,
    with_app,
    with_passkey,
)
from tests.helpers.factories import PASSWORD, a_user


class AuthenticatorAppTests(AccountTestCase):
    url = "/accounts/2fa/totp/activate/"

    def turn_on(self) -> Any:
        self.sign_in_and_say_who()
        self.secret = self.client.get(self.url).context["form"].secret
        return self.client.post(self.url, {"code": code_for(self.secret)})

    def test_the_password_is_asked_for_first(self) -> None:
        self.sign_in()
        response = self.client.get(self.url)
        self.assertRedirects(response, f"{reverse('account_reauthenticate')}?next={self.url}")

    def test_the_code_to_read_is_drawn_in_the_page_and_stands_there_in_letters(self) -> None:
        self.sign_in_and_say_who()
        page = self.client.get(self.url)
        self.assertContains(page, '<svg width="49mm"')
        self.assertContains(page, f"<code>{page.context['form'].secret}</code>")
        self.assertNotContains(page, "<?xml")

    def test_turning_it_on_gives_recovery_codes(self) -> None:
        self.assertRedirects(self.turn_on(), reverse("mfa_view_recovery_codes"))
        self.assertContains(self.client.get(reverse("settings")), "10 left")

    def test_a_wrong_code_is_said_with_422(self) -> None:
        self.sign_in_and_say_who()
        self.client.get(self.url)
        response = self.client.post(self.url, {"code": "000000"})
        self.assertContains(response, "That code does not fit", status_code=422)

    def test_signing_in_then_asks_for_a_code(self) -> None:
        secret = with_app(self.user)
        self.assertRedirects(self.sign_in(), reverse("mfa_authenticate"))
        self.assertSignedOut()
        response = self.client.post(reverse("mfa_authenticate"), {"code": code_for(secret)})
        self.assertRedirects(response, reverse("today"))

    def test_one_code_works_once(self) -> None:
        secret = with_app(self.user)
        code = code_for(secret)
        for status in (302, 422):
            self.client.post(reverse("account_logout"))
            self.sign_in()
            response = self.client.post(reverse("mfa_authenticate"), {"code": code})
            self.assertEqual(response.status_code, status)

    def test_its_secret_is_encrypted_at_rest(self) -> None:
        secret = with_app(self.user)
        self.assertNotIn(secret, str(Authenticator.objects.get().data))

    def test_it_works_on_after_the_keys_were_changed(self) -> None:
        secret = with_app(self.user)
        new = Fernet.generate_key().decode()
        with override_settings(ENCRYPTION_KEYS=[new, *settings.ENCRYPTION_KEYS]):
            call_command("rotate_keys", stdout=StringIO())
        with override_settings(ENCRYPTION_KEYS=[new]):
            self.sign_in()
            response = self.client.post(reverse("mfa_authenticate"), {"code": code_for(secret)})
        self.assertRedirects(response, reverse("today"), fetch_redirect_response=False)

    def test_turning_it_off_takes_the_codes_with_it(self) -> None:
        self.turn_on()
        self.client.post(reverse("mfa_deactivate_totp"))
        self.assertFalse(Authenticator.objects.filter(user=self.user).exists())
        self.assertEqual(mail.outbox[-1].subject, "The authenticator app was turned off")


class RecoveryCodeTests(AccountTestCase):
    def setUp(self) -> None:
        super().setUp()
        with_app(self.user)
        self.codes = RecoveryCodes.activate(self.user).get_unused_codes()

    def test_one_lets_you_in_once(self) -> None:
        for status in (302, 422):
            self.client.post(reverse("account_logout"))
            self.sign_in()
            response = self.client.post(reverse("mfa_authenticate"), {"code": self.codes[0]})
            self.assertEqual(response.status_code, status)

    def test_you_see_those_that_are_left_after_saying_who_you_are(self) -> None:
        self.client.force_login(self.user)
        url = reverse("mfa_view_recovery_codes")
        self.assertEqual(self.client.get(url).status_code, 302)
        self.client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
        self.assertContains(self.client.get(url), self.codes[3])

    def test_they_can_be_saved_as_a_file(self) -> None:
        self.client.force_login(self.user)
        self.client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
        response = self.client.get(reverse("mfa_download_recovery_codes"))
        self.assertIn("attachment", response["Content-Disposition"])
        self.assertIn(self.codes[9], response.content.decode())

    def test_new_ones_replace_them(self) -> None:
        self.client.force_login(self.user)
        self.client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
        page = self.client.post(reverse("mfa_generate_recovery_codes"), follow=True)
        self.assertNotContains(page, self.codes[0])
        self.assertEqual(len(page.context["unused_codes"]), 10)


class PasskeyTests(AccountTestCase):
    def test_settings_count_them(self) -> None:
        with_passkey(self.user)
        with_passkey(self.user, "Phone")
        self.client.force_login(self.user)
        self.assertContains(self.client.get(reverse("settings")), "2 passkeys")

    def test_at_a_bare_number_the_page_leads_to_localhost(self) -> None:
        page = self.client.get(reverse("account_login"), headers={"host": "127.0.0.1:8000"})
        self.assertContains(page, 'href="http://localhost:8000/accounts/login/"')
        self.assertNotContains(page, "<passkey-button")

    def test_at_an_address_with_a_name_there_is_a_button_and_a_word_about_javascript(self) -> None:
        page = self.client.get(reverse("account_login"), headers={"host": "localhost:8000"})
        self.assertContains(page, "<passkey-button")
        self.assertContains(page, "<noscript>")

    def test_one_that_does_not_arrive_is_said_with_422(self) -> None:
        self.sign_in_and_say_who()
        response = self.client.post(reverse("mfa_add_webauthn"), {"name": "Phone"})
        self.assertContains(response, "No passkey arrived", status_code=422)

    def test_something_that_is_no_passkey_is_a_mistake_and_not_a_fault(self) -> None:
        self.sign_in_and_say_who()
        for junk in ('{"id": "no"}', "[1]", '"x"', '{"id": 1, "rawId": "!", "response": {}}'):
            response = self.client.post(reverse("mfa_add_webauthn"), {"credential": junk})
            self.assertEqual(response.status_code, 422)

    def test_one_that_does_not_fit_leads_back_to_the_question(self) -> None:
        with_passkey(self.user)
        self.client.force_login(self.user)
        url = f"{reverse('mfa_reauthenticate_webauthn')}?next=/settings/data/"
        page = self.client.post(url, {"credential": '{"id": "no"}'}, follow=True)
        self.assertContains(page, "That passkey does not open this account")
        self.assertEqual(page.request["PATH_INFO"], reverse("mfa_reauthenticate_webauthn"))

    def test_one_that_does_not_fit_at_sign_in_is_said(self) -> None:
        page = self.client.post(
            reverse("mfa_login_webauthn"), {"credential": '{"id": "no"}'}, follow=True
        )
        self.assertContains(page, "That passkey does not open this account")

    def test_one_can_be_renamed_and_removed(self) -> None:
        passkey = with_passkey(self.user)
        self.client.force_login(self.user)
        self.client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
        self.client.post(reverse("mfa_edit_webauthn", args=[passkey.pk]), {"name": "Old laptop"})
        self.assertContains(self.client.get(reverse("mfa_list_webauthn")), "Old laptop")
        self.client.post(reverse("mfa_remove_webauthn", args=[passkey.pk]))
        self.assertFalse(Authenticator.objects.filter(user=self.user).exists())

    def test_another_persons_is_not_there(self) -> None:
        theirs = with_passkey(a_user())
        self.sign_in_and_say_who()
        for name in ("mfa_edit_webauthn", "mfa_remove_webauthn"):
            self.assertEqual(self.client.get(reverse(name, args=[theirs.pk])).status_code, 404)

    @override_settings(MFA_ALLOW_UNVERIFIED_EMAIL=False)
    def test_where_strangers_may_come_the_address_is_confirmed_first(self) -> None:
        facts = {"email": "new@example.com", "password1": PASSWORD}
        self.client.post(reverse("account_signup"), facts)
        page = self.client.get(reverse("mfa_add_webauthn"), follow=True)
        self.assertContains(page, "First confirm your e-mail address")
        self.client.post(link_in_mail())
        response = self.client.get(reverse("mfa_add_webauthn"))
        self.assertIn(reverse("account_reauthenticate"), response["Location"])
