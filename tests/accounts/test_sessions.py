"""Where one is signed in, and signing out there."""

from datetime import datetime, timedelta
from unittest import mock

from django.conf import settings
from django.contrib.sessions.models import Session
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from accounts import tasks
from accounts.devices import device_of
from accounts.models import User
from tests.accounts.people import AccountTestCase, link_in_mail
from tests.helpers.clock import NOON, at
from tests.helpers.factories import PASSWORD, a_user
from tests.helpers.hosted import start

URL = "/settings/sessions/"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


class SessionListTests(AccountTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.other = Client(headers={"user-agent": FIREFOX})
        self.sign_in(self.other)
        self.sign_in()

    def test_it_names_each_place_and_says_which_is_this_one(self) -> None:
        page = self.client.get(URL)
        self.assertContains(page, "Firefox on Linux")
        self.assertContains(page, "this one", 1)

    def test_one_place_can_be_signed_out(self) -> None:
        there = self.user.usersession_set.order_by("created_at")[0]
        self.client.post(reverse("session_end", args=[there.pk]))
        self.assertSignedOut(self.other)
        self.assertSignedIn()

    def test_everywhere_else_can_be_signed_out(self) -> None:
        self.client.post(reverse("session_end_others"))
        self.assertSignedOut(self.other)
        self.assertSignedIn()

    def test_a_place_one_has_left_is_not_shown(self) -> None:
        self.other.post(reverse("account_logout"))
        self.assertNotContains(self.client.get(URL), "Firefox")

    def test_somebody_elses_place_is_not_there(self) -> None:
        stranger = a_user()
        client = Client()
        client.force_login(stranger)
        there = self.user.usersession_set.order_by("created_at")[0]
        self.assertEqual(client.post(reverse("session_end", args=[there.pk])).status_code, 404)
        self.assertSignedIn(self.other)

    def test_many_places_take_no_more_queries(self) -> None:
        with self.assertNumQueries(3):
            self.client.get(URL)
        for _ in range(5):
            self.sign_in(Client())
        with self.assertNumQueries(3):
            self.client.get(URL)

    def test_devices_have_names_people_use(self) -> None:
        agents = {
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1": (
                "Safari on iPhone"
            ),
            "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0": (
                "Edge on Windows"
            ),
            "curl/8.0": "A device",
        }
        self.assertEqual([device_of(agent) for agent in agents], list(agents.values()))


def days(number: float) -> datetime:
    return NOON + timedelta(days=number)


class StayingTests(AccountTestCase):
    """Signed in at noon of day 0."""

    def setUp(self) -> None:
        super().setUp()
        with at(NOON):
            self.sign_in()

    def stays(self, *moments: float) -> list[bool]:
        """Whether somebody is signed in who opens a page at these days."""
        found = []
        for day in moments:
            with at(days(day)):
                found.append(self.client.get(reverse("settings")).status_code == 200)
        return found

    def test_it_ends_when_it_is_left_for_two_weeks(self) -> None:
        self.assertEqual(settings.SESSION_IDLE_DAYS, 14)
        self.assertEqual(self.stays(13.9, 13.9 + 14.1), [True, False])

    def test_it_ends_after_thirty_days_however_much_it_is_used(self) -> None:
        self.assertEqual(settings.SESSION_ABSOLUTE_DAYS, 30)
        self.assertEqual(self.stays(*range(1, 30), 29.9, 30.1), [True] * 30 + [False])

    def test_it_does_not_come_back_once_it_has_ended(self) -> None:
        old = self.client.cookies["session"].value
        self.assertEqual(self.stays(15), [False])
        self.client.cookies["session"] = old
        self.assertEqual(self.stays(15), [False])

    def test_the_cookie_ends_when_the_session_does(self) -> None:
        ends = self.client.cookies["session"]["max-age"]
        self.assertEqual(ends, 14 * 24 * 60 * 60)

    def test_what_a_page_writes_does_not_put_the_last_end_off(self) -> None:
        self.stays(*range(1, 30))
        with at(days(29.5)):
            self.client.post(reverse("session_end_others"))  # leaves a message in the session
        self.assertEqual(self.stays(30.1), [False])

    def test_use_is_written_once_a_day(self) -> None:
        for moment, writes in ((0.5, 0), (0.9, 0), (1.1, 1), (1.5, 0), (2.2, 1)):
            with CaptureQueriesContext(
                connection,
            ) as asked:
                self.assertEqual(self.stays(moment), [True])
            updates = [each for each in asked if each["sql"].startswith('UPDATE "django_session"')]
            self.assertEqual(len(updates), writes, moment)

    def test_one_that_was_open_before_ends_were_told_ends_too(self) -> None:
        with at(NOON):
            session = self.client.session
            for name in ("signed_in_at", "used_at"):
                del session[name]
            session.save()
        self.assertEqual(self.stays(0.1, 14.2), [True, False])

    def test_its_key_is_a_new_one_from_sign_in_on(self) -> None:
        client = Client()
        client.get(reverse("account_login"))
        session = client.session
        session["planted"] = True
        session.save()
        planted = session.session_key
        client.cookies["session"] = planted
        self.sign_in(client)
        self.assertNotEqual(client.cookies["session"].value, planted)
        self.assertFalse(Session.objects.filter(session_key=planted).exists())

    def test_the_days_can_be_set_and_are_checked(self) -> None:
        self.assertEqual(start(SESSION_IDLE_DAYS="7", SESSION_ABSOLUTE_DAYS="7"), "")
        for idle in ("1", "31"):
            self.assertIn("SESSION_IDLE_DAYS", start(SESSION_IDLE_DAYS=idle))


class NewDeviceTests(AccountTestCase):
    def setUp(self) -> None:
        super().setUp()
        User.objects.filter(pk=self.user.pk).update(joined_at=NOON)
        self.device = Client(headers={"user-agent": FIREFOX})

    def mails(self) -> int:
        """Do what waits; returns how many mails there are about a new device."""
        for job in ProcrastinateJob.objects.filter(task_name__endswith="tell_of_new_device"):
            tasks.tell_of_new_device(**job.args)
        ProcrastinateJob.objects.all().delete()
        return sum(each.subject == "A sign-in on a new device" for each in mail.outbox)

    def test_it_is_told_by_mail_once(self) -> None:
        self.sign_in(self.device)
        self.assertEqual(self.mails(), 1)
        self.device.post(reverse("account_logout"))
        self.sign_in(self.device)
        self.assertEqual(self.mails(), 1)

    def test_the_mail_says_with_what_and_what_to_do(self) -> None:
        self.sign_in(self.device)
        self.mails()
        said = str(mail.outbox[-1].body)
        for words in ("Firefox on Linux", "there is nothing to do", "/accounts/password/reset/"):
            self.assertIn(words, said)
        self.assertEqual(mail.outbox[-1].to, [self.user.email])

    def test_another_device_is_told_too(self) -> None:
        self.sign_in(self.device)
        self.sign_in(Client())
        self.assertEqual(self.mails(), 2)

    def test_a_wrong_password_is_no_sign_in(self) -> None:
        self.sign_in(self.device, password="not it at all")
        self.assertEqual(self.mails(), 0)

    def test_whoever_has_just_signed_up_is_not_told(self) -> None:
        facts = {"email": "new@example.com", "password1": PASSWORD}
        self.device.post(reverse("account_signup"), facts)
        self.assertEqual(self.mails(), 0)
        phone = Client()
        self.sign_in(phone, login="new@example.com")
        self.assertEqual(self.mails(), 0)

    def test_who_chose_a_new_password_here_is_still_known_here_and_nowhere_else(self) -> None:
        other = Client()
        self.sign_in(other)
        self.sign_in(self.device)
        before = self.mails()
        facts = {"oldpassword": PASSWORD, "password1": "a quiet green lamp"}
        self.device.post(reverse("account_change_password"), facts)
        self.device.post(reverse("account_logout"))
        self.sign_in(self.device, password="a quiet green lamp")
        self.assertEqual(self.mails(), before)
        self.sign_in(other, password="a quiet green lamp")
        self.assertEqual(self.mails(), before + 1)

    def test_so_is_who_chose_it_by_mail(self) -> None:
        self.device.post(reverse("account_reset_password"), {"email": self.user.email})
        page = self.device.get(link_in_mail(), follow=True)
        self.device.post(page.request["PATH_INFO"], {"password1": "a quiet green lamp"})
        self.sign_in(self.device, password="a quiet green lamp")
        self.assertEqual(self.mails(), 0)

    def test_signing_in_waits_for_no_mail_server(self) -> None:
        with mock.patch("django.core.mail.EmailMessage.send", side_effect=OSError):
            self.assertRedirects(self.sign_in(self.device), reverse("today"))

    def test_the_cookie_names_nobody(self) -> None:
        self.sign_in(self.device)
        said = self.device.cookies["device"]
        self.assertTrue(said["httponly"])
        for name in (self.user.email, str(self.user.pk), self.user.pk.hex):
            self.assertNotIn(name, said.value)

    def test_a_closed_account_gets_none(self) -> None:
        self.sign_in(self.device)
        User.objects.filter(pk=self.user.pk).update(is_active=False)
        self.assertEqual(self.mails(), 0)
