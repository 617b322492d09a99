"""The number on the icon of the installed app: only asked for, only what waits, never on the day of a no."""

from datetime import timedelta

from django.utils import timezone

from recovery.shared.clocks import today
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import a_rejection
from tests.helpers.pages import filled_data


class BadgeTests(PageTestCase):
    def ask_for_it(self) -> None:
        self.user.badge_since = timezone.now()
        self.user.save()

    def count(self) -> object:
        return self.client.get("/today/").context["badge"]

    def something_waits(self, days_ago: int) -> None:
        a_rejection(self.user, heard_on=today() - timedelta(days=days_ago))

    def test_nobody_gets_it_unasked(self) -> None:
        self.something_waits(3)
        self.assertNotContains(self.client.get("/today/"), "today-badge")
        self.assertEqual(self.count(), 0)

    def test_it_counts_what_waits_on_today(self) -> None:
        self.ask_for_it()
        self.something_waits(3)
        page = self.client.get("/today/")
        self.assertEqual(page.context["badge"], len(page.context["things"]))
        self.assertContains(page, f'<today-badge data-count="{len(page.context["things"])}">')
        self.assertGreater(self.count(), 0)  # type: ignore[call-overload]

    def test_on_the_day_of_a_no_there_is_none(self) -> None:
        self.ask_for_it()
        self.something_waits(3)
        self.something_waits(0)
        self.assertContains(self.client.get("/today/"), '<today-badge data-count="0">')

    def test_whoever_comes_to_tell_of_one_loses_it(self) -> None:
        self.ask_for_it()
        self.assertContains(self.client.get("/rejections/new/"), '<today-badge data-count="0">')

    def test_during_a_break_there_is_none(self) -> None:
        self.ask_for_it()
        self.something_waits(3)
        self.user.take_break()
        self.assertEqual(self.count(), 0)

    def test_it_is_asked_for_and_given_up_in_the_reminders(self) -> None:
        for answer, has_it in (("on", True), ("off", False)):
            self.client.post("/reminders/", filled_data(self.client, "/reminders/", badge=answer))
            self.user.refresh_from_db()
            self.assertEqual(self.user.badge_since is not None, has_it)
        self.assertContains(self.client.get("/reminders/"), '<today-badge data-count="0">')
