"""Sign up, sign in, sign out, and a forgotten password."""

from unittest import mock

from allauth.account.models import EmailAddress
from django.contrib.sessions.models import Session
from django.core import mail
from django.test import Client
from django.urls import reverse

from accounts.models import User
from tests.accounts.people import AccountTestCase, link_in_mail, with_app
from tests.helpers.factories import PASSWORD, a_user

NEW_PASSWORD = "a quiet green lamp"


class SignUpTests(AccountTestCase):
    url = "/accounts/signup/"

    def sign_up(self, **typed: str) -> object:
        facts = {"email": "new@example.com", "password1": PASSWORD, "time_zone": "Asia/Tokyo"}
        return self.client.post(self.url, facts | typed)

    def test_it_leads_straight_to_the_first_rejection(self) -> None:
        self.assertRedirects(self.sign_up(), reverse("rejection_new"))

    def test_the_time_zone_is_where_the_browser_is(self) -> None:
        self.sign_up(name="Kim")
        new = User.objects.get(email="new@example.com")
        self.assertEqual((new.name, new.time_zone), ("Kim", "Asia/Tokyo"))

    def test_a_browser_that_says_nothing_useful_stops_nobody(self) -> None:
        self.sign_up(time_zone="Mars/Olympus")
        self.assertEqual(User.objects.get(email="new@example.com").time_zone, "UTC")

    def test_the_first_page_has_no_chore_and_the_settings_say_the_address_can_be_confirmed(
        self,
    ) -> None:
        response = self.client.get(self.sign_up()["Location"])
        self.assertEqual(mail.outbox[0].to, ["new@example.com"])
        for chore in ("folder", "onfirm", "new@example.com"):
            self.assertNotContains(response, chore)
        self.assertContains(self.client.get(reverse("account_email")), "not confirmed yet")

    def test_a_taken_address_is_said_at_its_field_with_422(self) -> None:
        response = self.sign_up(email=self.user.email.upper(), password1=NEW_PASSWORD)
        self.assertContains(response, "There is already an account with this address", 1, 422)
        self.assertContains(response, 'id="id_email_error"', status_code=422)

    def test_weak_passwords_are_said_in_plain_sentences(self) -> None:
        for password, sentence in (
            ("short", "This password is too short. It must contain at least 10 characters."),
            ("password123", "This password is too common."),
            ("newbie.person", "The password is too similar to the e-mail address."),
            ("8403759201", "This password is entirely numeric."),
        ):
            response = self.sign_up(email="newbie.person@example.com", password1=password)
            self.assertContains(response, sentence, status_code=422)

    def test_a_long_password_is_taken_whole(self) -> None:
        long = "Drei grüne Lampen, and a café by the sea. " * 3
        self.assertEqual(len(long), 126)
        self.assertRedirects(self.sign_up(password1=long), reverse("rejection_new"))
        facts = {"login": "new@example.com"}
        self.assertEqual(self.sign_in(Client(), password=long[:-1], **facts).status_code, 422)
        self.assertRedirects(self.sign_in(Client(), password=long, **facts), reverse("today"))

    def test_what_was_typed_stays_but_never_the_password(self) -> None:
        response = self.sign_up(email="not an address", password1=NEW_PASSWORD, name="Kim")
        self.assertContains(response, 'value="Kim"', status_code=422)
        self.assertNotContains(response, NEW_PASSWORD, status_code=422)

    def test_sent_twice_it_makes_one_account_and_ends_on_the_same_page(self) -> None:
        twice = Client()
        self.sign_up()
        facts = {"email": "new@example.com", "password1": PASSWORD}
        self.assertRedirects(twice.post(self.url, facts), reverse("rejection_new"))
        self.assertEqual(User.objects.filter(email="new@example.com").count(), 1)

    def test_two_at_the_very_same_moment_make_one_account(self) -> None:
        made = a_user(email="new@example.com")
        not_seen_yet = mock.patch(
            "allauth.account.internal.flows.manage_email.email_already_exists",
            return_value=("new@example.com", False),
        )
        with not_seen_yet:
            self.assertRedirects(self.sign_up(), reverse("rejection_new"))
        self.assertEqual(self.client.session["_auth_user_id"], str(made.pk))

    def test_a_known_address_with_another_password_signs_nobody_in(self) -> None:
        self.sign_up(email=self.user.email, password1=NEW_PASSWORD)
        self.assertSignedOut()

    def test_an_account_with_a_second_step_still_asks_for_it(self) -> None:
        with_app(self.user)
        response = self.sign_up(email=self.user.email)
        self.assertRedirects(response, reverse("mfa_authenticate"))
        self.assertSignedOut()


class SignInTests(AccountTestCase):
    def test_it_leads_to_today(self) -> None:
        self.assertRedirects(self.sign_in(), reverse("today"))

    def test_capitals_in_the_address_do_not_matter(self) -> None:
        self.assertRedirects(self.sign_in(login=self.user.email.upper()), reverse("today"))

    def test_it_leads_back_to_where_one_wanted_to_go(self) -> None:
        page = self.client.get(reverse("settings"), follow=True)
        self.assertContains(page, 'name="next" value="/settings/"')
        self.assertRedirects(self.sign_in(next="/settings/"), "/settings/")

    def test_it_leads_to_no_other_site(self) -> None:
        for elsewhere in ("https://evil.example/", "//evil.example/", "http://["):
            with self.subTest(elsewhere):
                self.client.logout()
                self.assertRedirects(self.sign_in(next=elsewhere), reverse("today"))

    def test_a_wrong_password_and_an_unknown_address_look_the_same(self) -> None:
        wrong = self.sign_in(password="not it at all")
        unknown = self.sign_in(login="nobody@example.com")
        for response in (wrong, unknown):
            self.assertContains(response, "The e-mail address or the password", status_code=422)

    def test_the_mistake_takes_the_focus(self) -> None:
        self.assertContains(self.sign_in(password="no"), "autofocus", status_code=422)

    def test_a_closed_account_is_told_so(self) -> None:
        User.objects.filter(pk=self.user.pk).update(is_active=False)
        self.assertRedirects(self.sign_in(), reverse("account_inactive"))


class SignOutTests(AccountTestCase):
    def test_the_old_cookie_is_useless(self) -> None:
        self.sign_in()
        old = self.client.cookies["session"].value
        self.client.post(reverse("account_logout"))
        self.client.cookies["session"] = old
        self.assertSignedOut()
        self.assertFalse(Session.objects.filter(session_key=old).exists())

    def test_the_browser_is_asked_to_forget_our_pages(self) -> None:
        self.sign_in()
        response = self.client.post(reverse("account_logout"))
        self.assertRedirects(response, reverse("front"))
        self.assertEqual(response["Clear-Site-Data"], '"cache", "storage"')

    def test_it_is_within_reach_where_there_is_no_menu(self) -> None:
        self.sign_in()
        screen = self.client.get(reverse("rejection_new"))
        self.assertNotContains(screen, 'aria-label="Main"')
        self.assertContains(
            screen, f'<a href="{reverse("account_logout")}">Sign out</a>', html=True
        )

    def test_opening_the_page_only_asks(self) -> None:
        self.sign_in()
        self.client.get(reverse("account_logout"))
        self.assertSignedIn()


class ForgottenPasswordTests(AccountTestCase):
    def ask(self, email: str | None = None) -> object:
        facts = {"email": email or self.user.email}
        return self.client.post(reverse("account_reset_password"), facts, follow=True)

    def choose(self, password: str = NEW_PASSWORD) -> object:
        page = self.client.get(link_in_mail(), follow=True)
        return self.client.post(page.request["PATH_INFO"], {"password1": password}, follow=True)

    def test_from_the_link_to_signing_in_with_the_new_one(self) -> None:
        self.ask()
        self.assertContains(self.choose(), "Your new password works")
        self.assertRedirects(self.sign_in(password=NEW_PASSWORD), reverse("today"))

    def test_the_page_says_in_which_folder_the_mail_is(self) -> None:
        self.assertContains(self.ask(), "/mail is the message")

    def test_a_weak_new_password_is_refused_at_its_field(self) -> None:
        self.ask()
        self.assertContains(self.choose("password123"), "too common", status_code=422)

    def test_a_link_that_was_garbled_is_only_not_found(self) -> None:
        garbled = reverse("account_reset_password_from_key", args=["1", "no-such-key"])
        self.assertEqual(self.client.get(garbled, {"next": "http://["}).status_code, 404)

    def test_the_link_works_once(self) -> None:
        self.ask()
        link = link_in_mail()
        self.choose()
        self.assertContains(self.client.get(link), "This link no longer works", 2, 404)

    def test_an_unknown_address_gets_the_same_page_and_a_mail_that_says_so(self) -> None:
        known, unknown = self.ask(), self.ask("nobody@example.com")
        self.assertEqual(known.content, unknown.content)  # type: ignore[attr-defined]
        self.assertIn("There is none", str(mail.outbox[1].body))

    def test_whoever_was_signed_in_with_the_old_one_is_signed_out(self) -> None:
        other = Client()
        self.sign_in(other)
        self.ask()
        self.choose()
        self.assertSignedOut(other)
        self.assertFalse(self.user.usersession_set.exists())

    def test_a_change_of_address_that_somebody_else_began_is_called_off(self) -> None:
        EmailAddress.objects.create(user=self.user, email="mallory@example.com")
        self.ask()
        self.choose()
        self.assertFalse(EmailAddress.objects.filter(email="mallory@example.com").exists())

    def test_it_does_not_get_round_the_second_step(self) -> None:
        with_app(self.user)
        self.ask()
        self.choose()
        response = self.sign_in(password=NEW_PASSWORD)
        self.assertRedirects(response, reverse("mfa_authenticate"))
        self.assertSignedOut()


class ChangePasswordTests(AccountTestCase):
    def change(self, old: str = PASSWORD, new: str = NEW_PASSWORD) -> object:
        facts = {"oldpassword": old, "password1": new}
        return self.client.post(reverse("account_change_password"), facts)

    def test_here_one_stays_signed_in_and_everywhere_else_not(self) -> None:
        other = Client()
        self.sign_in(other)
        self.sign_in()
        self.assertRedirects(self.change(), reverse("settings"))
        self.assertSignedIn()
        self.assertSignedOut(other)
        self.assertEqual(self.user.usersession_set.count(), 1)

    def test_it_needs_the_one_you_have(self) -> None:
        self.sign_in()
        response = self.change(old="not it at all")
        self.assertContains(response, "That is not the password you have now", status_code=422)

    def test_you_get_a_mail_about_it(self) -> None:
        self.sign_in()
        self.change()
        self.assertEqual(mail.outbox[-1].subject, "Your password was changed")
