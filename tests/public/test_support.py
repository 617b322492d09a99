"""The support page: someone to talk to, now, for anybody, recorded nowhere."""

from html import escape
from typing import Any

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import OperationalError
from django.test import Client, TestCase
from django.urls import reverse

from recovery.help.helplines import COUNTRIES, DIRECTORY, country
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import a_user
from tests.helpers.pages import form_on, forms_on
from tests.helpers.stored import everything

URL = "/support/"


class SupportTests(TestCase):
    @pytest.fixture(autouse=True)
    def _keep_logs(self, caplog: pytest.LogCaptureFixture) -> None:
        self.caplog = caplog

    def test_it_opens_for_anybody(self) -> None:
        self.assertContains(self.client.get(URL), "You don’t have to be in crisis to call.")

    def test_it_needs_no_database(self) -> None:
        with self.assertNumQueries(0):
            self.client.get(URL)

    def test_it_sets_no_cookie(self) -> None:
        self.assertEqual(self.client.get(URL).cookies, {})

    def test_it_is_recorded_nowhere(self) -> None:
        before = everything()
        self.client.get(URL, {"country": "GB"})
        self.assertEqual((everything(), Session.objects.count()), (before, 0))
        self.assertEqual(self.caplog.text, "")

    def test_it_works_without_javascript(self) -> None:
        page = self.client.get(URL)
        self.assertContains(page, "<script", 1)  # it keeps the page for when there is no line
        self.assertContains(page, "js/keep-shell.js")

    def test_every_country_shows_its_own_numbers(self) -> None:
        for code, place in COUNTRIES.items():
            page = self.client.get(URL, {"country": code})
            with self.subTest(country=code):
                for line in place.lines:
                    self.assertContains(page, escape(line.organisation))
                    for channel in line.channels:
                        self.assertContains(page, escape(channel.address))
                if place.emergency:
                    self.assertContains(page, place.emergency.address)

    def test_what_is_no_country_gets_what_holds_anywhere(self) -> None:
        for code in ("²", "12", "XX", "\0", "Ⅷ", "D" * 3000):
            with self.subTest(country=code[:3]):
                page = self.client.get(URL, {"country": code})
                self.assertContains(page, escape(DIRECTORY.channels[0].address))

    def test_a_line_says_for_which_country_it_is_and_in_which_language(self) -> None:
        german = self.client.get(URL, {"country": "DE"})
        self.assertContains(german, "<p>In Germany.</p>", html=True)
        self.assertContains(german, "In German.")
        british = self.client.get(URL, {"country": "GB"})
        self.assertContains(british, "<p>In the United Kingdom.</p>", html=True)
        self.assertContains(british, "does not say in which languages they answer.")

    def test_a_page_in_another_language_than_ones_own_says_so(self) -> None:
        page = self.client.get(URL, {"country": "DE"})
        self.assertContains(page, "a page in German")
        self.assertNotContains(page, "a page in English")
        page = self.client.get(URL, {"country": "DE", "language": "de"})
        self.assertContains(page, "Sprache der Seite: Englisch")
        self.assertNotContains(page, "Sprache der Seite: Deutsch")

    def test_every_number_says_when_and_where_it_was_checked(self) -> None:
        for place in COUNTRIES.values():
            page = self.client.get(URL, {"country": place.code})
            checked = len(place.lines) + bool(place.emergency)  # the list of all leads to theirs
            self.assertContains(page, "Checked 23 Nov 2026:", count=checked)
            for entry in (*place.lines, *filter(None, [place.emergency])):
                self.assertContains(page, f">{entry.site}</a>, {entry.read_as}")
            self.assertContains(page, "in a saved copy of the page named with it", count=1)

    def test_a_country_may_be_written_small(self) -> None:
        self.assertEqual(self.client.get(URL, {"country": "gb"}).context["here"].code, "GB")

    def test_a_country_we_have_no_list_for_gets_the_directory(self) -> None:
        for code in ("", "ZZ", "??", "\x00", "'", "🙂", "a" * 9_000):
            page = self.client.get(URL, {"country": code})
            self.assertContains(page, country("").lines[0].organisation)

    def test_the_chosen_country_stays_chosen(self) -> None:
        page = self.client.get(URL, {"country": "DE"}).content.decode()
        chosen = next(form for form in forms_on(page) if form.method == "get")
        self.assertEqual(chosen.sends["country"], ["DE"])

    def shown(self, **headers: str) -> Any:
        return self.client.get(URL, {"language": "en"}, headers=headers)

    def test_the_country_is_guessed_from_the_languages_and_said(self) -> None:
        for told, code in (("en-GB,en;q=0.9,de-DE;q=0.8", "GB"), ("de-DE", "DE"), ("uk", "UA")):
            with self.subTest(languages=told):
                page = self.shown(**{"accept-language": told})
                self.assertEqual(page.context["here"].code, code)
                self.assertContains(page, "Somewhere else?")
        self.assertContains(
            self.shown(**{"accept-language": "en-GB"}), "Showing the United Kingdom."
        )

    def test_with_no_country_known_the_numbers_of_all_of_them_are_listed(self) -> None:
        for told in ("", "en", "es", "*", "\x00;q=x", "x" * 9_000):
            page = self.shown(**{"accept-language": told})
            with self.subTest(languages=told[:20]):
                for place in COUNTRIES.values():
                    self.assertContains(page, escape(place.lines[0].channels[0].address))

    def test_a_country_without_a_list_is_named_and_gets_the_others(self) -> None:
        page = self.shown(**{"accept-language": "de-AT,en-US;q=0.5"})
        self.assertContains(page, "no checked numbers for Austria")
        self.assertContains(page, "tel:988")

    def test_the_way_back_leads_to_this_site_alone(self) -> None:
        way = "Back to where you were"
        ours = self.client.get(URL, headers={"referer": "http://testserver/vent/"})
        self.assertContains(ours, '<a class="back" href="/vent/"')
        self.assertContains(self.client.get(URL, {"back": "/vent/"}), 'href="/vent/">')
        self.assertContains(self.client.get(URL, {"back": "/vent/"}), 'name="back" value="/vent/"')
        for to in ("//evil.example", "https://evil.example/", "javascript:alert(1)", "/\\evil", ""):
            with self.subTest(to=to):
                self.assertNotContains(self.client.get(URL, {"back": to}), way)
        for came_from in ("https://evil.example/vent/", "http://testserver/support/", "nonsense"):
            with self.subTest(came_from=came_from):
                page = self.client.get(URL, headers={"referer": came_from})
                self.assertNotContains(page, way)

    def test_it_is_linked_from_every_public_page(self) -> None:
        for name in (
            "front",
            "account_login",
            "account_signup",
            "account_reset_password",
        ):
            self.assertContains(self.client.get(reverse(name)), f'href="{URL}"')

    def test_it_is_linked_from_every_mistake(self) -> None:
        strict = Client(enforce_csrf_checks=True)
        self.assertContains(self.client.get("/nowhere/"), f'href="{URL}"', status_code=404)
        self.assertContains(strict.post(reverse("account_login")), f'href="{URL}"', status_code=403)


class SupportSignedInTests(PageTestCase):
    def test_it_opens_with_ones_own_country(self) -> None:
        self.user.country = "IE"
        self.user.save()
        self.assertEqual(self.client.get(URL).context["here"].code, "IE")

    def test_another_country_can_still_be_asked_for(self) -> None:
        self.user.country = "IE"
        self.user.save()
        self.assertEqual(self.client.get(URL, {"country": "US"}).context["here"].code, "US")

    def test_a_new_account_sees_the_numbers_of_its_time_zone(self) -> None:
        zones = {
            "Europe/London": "GB",
            "US/Pacific": "US",
            "Asia/Calcutta": "IN",
            "Europe/Kiev": "UA",
            "America/Toronto": "CA",
        }
        for zone, code in zones.items():
            self.user.time_zone = zone
            self.user.save()
            with self.subTest(zone=zone):
                page = self.client.get(URL, headers={"accept-language": "de-DE"})
                self.assertEqual(page.context["here"].code, code)
        self.assertContains(page, "Somewhere else?")

    def test_a_break_is_explained_where_it_is_pressed_and_one_press_ends_it(self) -> None:
        address = f"{URL}?back=/today/"
        self.assertContains(
            self.client.get(address), "no reminders, no mail, nothing to do on Today"
        )
        self.press(address, reverse("break_take"))
        self.assertContains(self.client.get(address), "You’re on a break until")
        self.press(address, reverse("break_end"))
        self.user.refresh_from_db()
        self.assertFalse(self.user.is_on_break)

    def press(self, address: str, action: str) -> None:
        sends = form_on(self.client.get(address).content.decode(), address, action).sends
        self.assertLeadsTo(self.client.post(action, sends), address)

    def test_looking_here_is_not_recorded(self) -> None:
        before = everything()
        self.client.get(URL)
        self.assertEqual(everything(), before)

    def test_stopping_for_today_breaks_everything(self) -> None:
        action = reverse("break_take")
        sends = form_on(self.client.get(URL).content.decode(), URL, action).sends
        self.assertLeadsTo(self.client.post(action, sends), URL)
        self.user.refresh_from_db()
        self.assertTrue(self.user.is_on_break)

    def test_it_is_linked_from_every_page(self) -> None:
        for name in ("today", "rejection_list", "rejection_new", "settings"):
            self.assertContains(self.client.get(reverse(name)), f'href="{URL}"')


class SupportInBadMomentsTests(TestCase):
    def test_an_old_cookie_does_not_close_the_page(self) -> None:
        self.client.cookies[settings.SESSION_COOKIE_NAME] = "gone"
        self.assertEqual(self.client.get(URL).status_code, 200)

    def test_with_the_database_away_it_opens_even_for_somebody_signed_in(self) -> None:
        client = Client(raise_request_exception=False)
        client.force_login(a_user())
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("django.db.backends.utils.CursorWrapper.execute", _away)
            page = client.get(URL, {"country": "GB"})
        self.assertContains(page, "Samaritans")
        self.assertEqual(page.cookies, {})

    def test_with_the_database_away_an_address_that_is_none_is_no_second_error(self) -> None:
        client = Client(raise_request_exception=False)
        client.force_login(a_user())
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("django.db.backends.utils.CursorWrapper.execute", _away)
            self.assertEqual(client.get("/nowhere/").status_code, 503)


def _away(*args: Any, **kwargs: Any) -> None:
    raise OperationalError("connection to server failed")
