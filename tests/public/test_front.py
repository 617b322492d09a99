"""The front page, for somebody who has just been turned down."""

from django.test import TestCase
from django.urls import reverse

from recovery.path.steps import STEPS
from recovery.rejections.paths import minutes_today
from tests.helpers.cases import PageTestCase


class FrontTests(TestCase):
    def setUp(self) -> None:
        self.page = self.client.get("/")

    def test_it_shows_the_path(self) -> None:
        for step in STEPS:
            self.assertContains(self.page, str(step.name))

    def test_its_minutes_are_those_of_the_paths(self) -> None:
        self.assertContains(self.page, f"About {minutes_today('standard')} minutes today")

    def test_it_leads_to_an_account(self) -> None:
        self.assertContains(self.page, reverse("account_signup"))
        self.assertContains(self.page, reverse("account_login"))

    def test_it_promises_no_cure(self) -> None:
        self.assertContains(self.page, "It is not a treatment")
        for claim in ("proven", "guarantee", "90%", "90 %", "unfortunately", "!"):
            words = self.page.content.decode().split("<body")[1]
            self.assertNotIn(claim, words.replace("<!--", "").lower())

    def test_it_may_be_found(self) -> None:
        self.assertNotContains(self.page, "noindex")

    def test_it_sets_no_cookie_and_asks_no_database(self) -> None:
        with self.assertNumQueries(0):
            page = self.client.get("/")
        self.assertEqual(page.cookies, {})

    def test_posting_to_it_is_not_allowed(self) -> None:
        self.assertEqual(self.client.post("/").status_code, 405)


class FrontSignedInTests(PageTestCase):
    def test_it_leads_to_today(self) -> None:
        self.assertLeadsTo(self.client.get("/"), reverse("today"))


class VentPageTests(TestCase):
    """The vent without an account: one page, with nothing on it that could send what is written."""

    def setUp(self) -> None:
        self.page = self.client.get(reverse("vent"))

    def test_it_is_one_link_from_the_front_page(self) -> None:
        self.assertContains(self.client.get("/"), f'href="{reverse("vent")}"')

    def test_there_is_no_form_and_the_paper_has_no_name(self) -> None:
        main = self.page.content.decode().split("<main")[1].split("</main>")[0]
        self.assertNotIn("<form", main)
        self.assertNotIn(" name=", main)
        self.assertNotIn("hx-", main)

    def test_it_leads_to_an_account_and_then_to_the_paste_box(self) -> None:
        then = f"{reverse('account_signup')}?next={reverse('rejection_new')}"
        self.assertContains(self.page, then)

    def test_it_says_what_to_do_without_javascript(self) -> None:
        self.assertContains(self.page, "Look at a clock, stop after ten minutes")

    def test_it_may_be_found(self) -> None:
        self.assertNotContains(self.page, "noindex")

    def test_it_sets_no_cookie_and_asks_no_database(self) -> None:
        with self.assertNumQueries(0):
            page = self.client.get(reverse("vent"))
        self.assertEqual(page.cookies, {})

    def test_posting_to_it_is_not_allowed(self) -> None:
        self.assertEqual(self.client.post(reverse("vent")).status_code, 405)
