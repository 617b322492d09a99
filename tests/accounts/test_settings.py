"""Preferences that the whole interface follows, and a break."""

from datetime import datetime

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import Draft, Submission, User
from accounts.words import WordChoice
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import PASSWORD, a_rejection, a_user
from tests.helpers.pages import filled_data

URL = "/settings/"


class PreferenceTests(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.user.refresh_from_db()

    def test_they_are_saved(self) -> None:
        response = self.send_filled(
            URL, name="Kim", country="DE", vent_minutes="15", snooze_hour="7"
        )
        self.assertLeadsTo(response, URL)
        self.user.refresh_from_db()
        found = (self.user.name, self.user.country, self.user.vent_minutes, self.user.snooze_hour)
        self.assertEqual(found, ("Kim", "DE", 15, 7))

    def test_every_page_says_the_word_that_was_chosen(self) -> None:
        for choice, title in zip(
            WordChoice.values, ["Rejections", "Noes", "Setbacks", "Not these"], strict=True
        ):
            self.send_filled(URL, word=choice)
            self.assertContains(self.client.get(reverse("today")), f">{title}</a>")

    def test_the_time_zone_has_a_page_of_its_own(self) -> None:
        self.send_filled("/settings/time-zone/", time_zone="America/New_York")
        self.assertContains(self.client.get(URL), '<p class="small soft">New York</p>')

    def test_hours_are_those_of_the_time_zone(self) -> None:
        self.user.break_until = datetime(2999, 1, 1, 12, 0, tzinfo=timezone.get_fixed_timezone(0))
        self.user.time_zone = "Asia/Tokyo"
        self.user.save()
        self.assertContains(self.client.get(URL), "21:00")

    def test_an_old_name_for_a_time_zone_stays_chosen(self) -> None:
        User.objects.filter(pk=self.user.pk).update(time_zone="US/Pacific")
        page = self.client.get("/settings/time-zone/")
        self.assertContains(page, '<option value="US/Pacific" selected>')

    def test_the_country_is_the_one_whose_helplines_are_shown(self) -> None:
        self.send_filled(URL, country="GB")
        self.assertContains(self.client.get(reverse("support")), "United Kingdom")

    def test_the_minutes_to_let_it_out_are_the_ones_offered(self) -> None:
        self.send_filled(URL, vent_minutes="5")
        rejection = a_rejection(User.objects.get(pk=self.user.pk))
        page = self.client.get(reverse("step_screen", args=[rejection.pk, "let-it-out", "timer"]))
        self.assertContains(page, "5 minutes. Then we stop.")

    def test_a_mistake_keeps_what_was_typed(self) -> None:
        response = self.send_filled(URL, name="x" * 61)
        self.assertContains(response, "x" * 61, status_code=422)

    def test_two_tabs_are_told_and_see_both_texts(self) -> None:
        data = filled_data(self.client, URL, name="Mine", country="FR")
        self.send_filled(URL, name="Theirs", country="DE")
        response = self.client.post(URL, data)
        for text in ("Mine", "Theirs", "Germany"):
            self.assertContains(response, text, status_code=409)

    def test_saving_again_keeps_mine(self) -> None:
        data = filled_data(self.client, URL, name="Mine")
        self.send_filled(URL, name="Theirs")
        again = self.client.post(URL, data).context["form"]["version"].value()
        self.client.post(URL, data | {"version": again})
        self.assertEqual(User.objects.get(pk=self.user.pk).name, "Mine")

    def test_sent_twice_it_is_saved_once(self) -> None:
        data = filled_data(self.client, URL, name="Kim")
        for _ in range(2):
            self.assertLeadsTo(self.client.post(URL, data), URL)
        self.assertEqual(Submission.objects.count(), 1)

    def test_a_session_that_ran_out_brings_the_text_back(self) -> None:
        data = filled_data(self.client, URL, name="Long typed")
        late = Client()
        late.post(URL, data)
        late.post(reverse("account_login"), {"login": self.user.email, "password": PASSWORD})
        page = late.get(URL)
        self.assertContains(page, 'value="Long typed"')
        self.assertEqual(Draft.objects.get(owner=self.user).path, URL)

    def test_another_persons_text_never_comes_to_me(self) -> None:
        data = filled_data(self.client, URL, name="Private")
        late, other = Client(), a_user()
        late.post(URL, data)
        late.post(reverse("account_login"), {"login": other.email, "password": PASSWORD})
        self.assertNotContains(late.get(URL), "Private")

    def test_saving_discards_the_draft(self) -> None:
        self.user.drafts.keep(self.user, URL, {"name": ["Half"]})
        self.send_filled(URL)
        self.assertFalse(Draft.objects.exists())


class BreakTests(PageTestCase):
    def test_pausing_and_coming_back(self) -> None:
        self.client.post(reverse("break_take"))
        self.assertContains(self.client.get(URL), "You’re taking a break until")
        self.client.post(reverse("break_end"))
        self.assertContains(self.client.get(URL), "Take a break for three days")

    def test_opening_the_address_of_a_button_changes_nothing(self) -> None:
        for name in ("break_take", "break_end", "session_end_others"):
            self.assertEqual(self.client.get(reverse(name)).status_code, 303)
        self.assertFalse(User.objects.get(pk=self.user.pk).is_on_break)
