"""The address one signs in with: confirming it, changing it."""

from typing import Any

from allauth.account.models import EmailAddress
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from accounts.models import Tally, User
from tests.accounts.people import AccountTestCase, link_in_mail
from tests.helpers.factories import PASSWORD, a_user

URL = "/accounts/email/"
LABEL = ("äbcdöfghü" * 6)[:50]  # 61 bytes as it is mailed


class ConfirmTests(AccountTestCase):
    def setUp(self) -> None:
        super().setUp()
        facts = {"email": "new@example.com", "password1": PASSWORD}
        self.client.post(reverse("account_signup"), facts)

    def test_opening_the_link_only_asks(self) -> None:
        self.assertContains(self.client.get(link_in_mail()), "Is this your address?")
        self.assertFalse(EmailAddress.objects.get(email="new@example.com").verified)

    def test_confirming_shows_in_settings(self) -> None:
        self.assertContains(self.client.get(reverse("settings")), "not confirmed yet")
        self.client.post(link_in_mail())
        self.assertNotContains(self.client.get(reverse("settings")), "not confirmed yet")

    def test_a_used_link_says_so(self) -> None:
        link = link_in_mail()
        self.client.post(link)
        self.assertContains(self.client.get(link), "This link no longer works", 2, 404)
        self.assertContains(self.client.post(link), "That page is not here", status_code=404)

    def test_the_link_can_be_sent_again(self) -> None:
        cache.clear()
        self.client.post(URL, {"action_send": "", "email": "new@example.com"})
        self.assertEqual(len(mail.outbox), 2)


class ChangeTests(AccountTestCase):
    def change(self, email: str = "other@example.com") -> Any:
        return self.client.post(URL, {"action_add": "", "email": email}, follow=True)

    def confirm_mine(self) -> None:
        EmailAddress.objects.create(
            user=self.user, email=self.user.email, verified=True, primary=True
        )
        self.sign_in_and_say_who()

    def test_the_password_is_asked_for_and_then_it_goes_on(self) -> None:
        self.sign_in()
        asked = self.client.post(URL, {"action_add": "", "email": "other@example.com"})
        self.client.post(asked["Location"], {"password": PASSWORD})
        self.user.refresh_from_db()
        self.assertEqual(self.user.email, "other@example.com")

    def test_a_confirmed_address_stays_until_the_new_one_is_confirmed(self) -> None:
        self.confirm_mine()
        old = self.user.email
        self.assertContains(self.change(), "Waiting for you to confirm it")
        self.user.refresh_from_db()
        self.assertEqual(self.user.email, old)

    def test_confirming_the_new_one_moves_over_and_tells_the_old_one(self) -> None:
        self.confirm_mine()
        old = self.user.email
        self.change()
        self.client.post(link_in_mail())
        self.user.refresh_from_db()
        self.assertEqual(self.user.email, "other@example.com")
        self.assertEqual(
            (mail.outbox[-1].to, mail.outbox[-1].subject),
            ([old], "Your e-mail address was changed"),
        )

    def test_the_change_can_be_called_off(self) -> None:
        self.confirm_mine()
        self.change()
        self.client.post(URL, {"action_remove": "", "email": "other@example.com"})
        self.assertNotContains(self.client.get(URL), "Waiting for you")

    def test_a_slip_of_the_pen_at_sign_up_is_put_right_at_once(self) -> None:
        self.sign_in_and_say_who()
        self.change()
        self.user.refresh_from_db()
        self.assertEqual(self.user.email, "other@example.com")
        self.assertEqual(EmailAddress.objects.get(user=self.user).email, "other@example.com")

    def test_a_link_sent_to_the_wrong_address_confirms_nothing_afterwards(self) -> None:
        self.sign_in_and_say_who()
        self.change("slip@example.com")
        wrong = link_in_mail()
        self.change("other@example.com")
        self.assertEqual(self.client.post(wrong).status_code, 404)

    def test_the_address_one_has_is_no_new_one(self) -> None:
        self.confirm_mine()
        response = self.change(self.user.email)
        self.assertContains(response, "That is the address you have already", status_code=422)

    def test_somebody_elses_address_cannot_be_had(self) -> None:
        theirs = a_user(email="theirs@example.com")
        self.confirm_mine()
        self.change(theirs.email)
        response = self.client.post(link_in_mail())
        self.assertContains(response, "belongs to another account", status_code=409)
        self.assertEqual(User.objects.get(email="theirs@example.com"), theirs)

    def test_an_unconfirmed_account_cannot_take_somebody_elses_either(self) -> None:
        a_user(email="theirs@example.com")
        self.sign_in_and_say_who()
        response = self.change("Theirs@example.com")
        self.assertContains(response, "There is already an account", status_code=422)


class OddAddressTests(AccountTestCase):
    """Addresses that look like one and that no mail gets to, or not where it says."""

    UNMAILABLE = {
        "a label too long once it is encoded": f"a@{'ü' * 60}.example",
        "an address too long once it is encoded": f"a@{'.'.join([LABEL] * 4)}.example",
        "a name too long": f"{'a' * 65}@example.com",
        "letters of two directions in one label": "a@אab.example",
        "a letter that is written wide": "a@ｅxample.com",
        "a character that is not seen": "a@exam\u200dple.com",
        "a domain that would become another": "a@straße.example",
        "what turns the writing round": "a@\u202eexample.com",
    }
    NO_ADDRESS = {
        "letters of other writings before the @": "jürgen@example.com",
        "a dot at the end": "a@example.com.",
        "NUL": "a\x00@example.com",
        "NUL in the domain": "a@exa\x00mple.com",
        "a line break": "a@example.com\r\nBcc: b@example.com",
        "two @": "a@b@example.com",
        "two dots": "a@example..com",
        "longer than any": f"a@{'.'.join(['b' * 60] * 5)}.com",
    }

    def refused(self, name: str, facts: dict[str, str]) -> Any:
        page = Client().post(reverse(name), facts)
        self.assertEqual(page.status_code, 422)
        self.assertContains(page, 'id="id_email_error"', status_code=422)
        return page

    def test_signing_up_with_one_is_refused_and_leaves_nothing(self) -> None:
        for why, email in (self.UNMAILABLE | self.NO_ADDRESS).items():
            with self.subTest(why):
                self.refused("account_signup", {"email": email, "password1": PASSWORD})
        self.assertEqual(list(User.objects.all()), [self.user])
        self.assertEqual(mail.outbox, [])

    def test_asking_for_a_new_password_with_one_is_refused(self) -> None:
        for why, email in (self.UNMAILABLE | self.NO_ADDRESS).items():
            with self.subTest(why):
                self.refused("account_reset_password", {"email": email})

    def test_nobody_can_change_to_one(self) -> None:
        self.sign_in_and_say_who()
        for why, email in self.UNMAILABLE.items():
            with self.subTest(why):
                page = self.client.post(URL, {"action_add": "", "email": email})
                self.assertContains(page, "No mail can get to this address", status_code=422)

    def test_signing_in_with_one_is_a_slip_like_any(self) -> None:
        for why, email in (self.UNMAILABLE | self.NO_ADDRESS).items():
            with self.subTest(why):
                Tally.objects.all().delete()
                self.assertEqual(self.sign_in(Client(), login=email).status_code, 422)

    def test_an_international_domain_is_fine(self) -> None:
        facts = {"email": "a@Bücher.example", "password1": PASSWORD}
        self.assertRedirects(
            Client().post(reverse("account_signup"), facts), reverse("rejection_new")
        )
        self.assertEqual(mail.outbox[-1].to, ["a@bücher.example"])

    def test_an_account_from_before_that_has_one_still_works(self) -> None:
        email = self.UNMAILABLE["a label too long once it is encoded"]
        User.objects.filter(pk=self.user.pk).update(email=email)
        EmailAddress.objects.create(user=self.user, email=email, primary=True)
        self.assertRedirects(self.sign_in(login=email), reverse("today"))
        facts = {"oldpassword": PASSWORD, "password1": "a quiet green lamp"}
        page = self.client.post(reverse("account_change_password"), facts, follow=True)
        self.assertContains(page, "could not be sent just now")
