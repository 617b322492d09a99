"""Every debrief on one page: planned, open and over; what was removed can be brought back."""

import gzip
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from recovery.models import Debrief
from recovery.shared.lists import SIZE
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import (
    a_debrief,
    a_friends_debrief,
    a_question,
    a_rejection,
    a_user,
)
from tests.helpers.growth import ON_ANY_PAGE, QueryTests
from tests.helpers.pages import forms_on

URL = "/debriefs/"


class DebriefListTests(PageTestCase):
    def debrief(self, **facts: Any) -> Debrief:
        return a_debrief(owner=self.user, **facts)

    def rows(self, url: str = URL) -> dict[str, list[Any]]:
        page = self.client.get(url)
        return {each.key: each.rows for each in page.context["shown"]}

    def only_row(self) -> Any:
        ((row,),) = self.rows().values()
        return row

    def test_the_empty_page_says_what_to_do_next(self) -> None:
        page = self.client.get(URL)
        words = "Had an interview today? Note what they asked while it is fresh."
        self.assertContains(page, words)
        self.assertContains(page, 'href="/debriefs/new/"', count=1)

    def test_with_one_it_leads_to_the_questions_and_how_they_landed(self) -> None:
        self.debrief()
        page = self.client.get(URL)
        for address in ("/debriefs/new/", "/debriefs/questions/", "/over-time/interviews/"):
            self.assertContains(page, f'href="{address}"')

    def test_each_stands_under_where_it_stands(self) -> None:
        soon = timezone.now() + timedelta(days=1)
        self.debrief(company="Planned", planned_at=soon)
        self.debrief(company="Noted")
        self.debrief(company="Running", planned_at=soon).start()
        self.debrief(company="Over").finish()
        jobs = {key: {row.job.split(",")[0] for row in rows} for key, rows in self.rows().items()}
        self.assertEqual(
            jobs, {"planned": {"Planned"}, "open": {"Noted", "Running"}, "past": {"Over"}}
        )

    def test_the_next_one_planned_stands_first_and_the_newest_gone_through(self) -> None:
        now = timezone.now()
        for days in (3, 1, 2):
            self.debrief(company=f"In {days}", planned_at=now + timedelta(days=days))
            self.debrief(company=f"On {days}", held_on=date(2026, 1, days)).finish()
        planned, past = self.rows().values()
        self.assertEqual([row.job[:4] for row in planned], ["In 1", "In 2", "In 3"])
        self.assertEqual([row.job[:4] for row in past], ["On 3", "On 2", "On 1"])

    def test_one_of_a_recovery_goes_by_its_job_and_says_with_whom(self) -> None:
        a_friends_debrief(a_rejection(self.user, company="Halcyon"), company="Another")
        row = self.only_row()
        self.assertEqual((row.job, row.kind), ("Halcyon, Data analyst", "An interview, with Ana"))

    def test_what_worked_is_told_and_rather_the_one_change(self) -> None:
        debrief = self.debrief(strength_1="I stayed calm").finish()
        self.assertEqual(self.only_row().told, "What worked: I stayed calm")
        debrief.set(change="Say the result first")
        self.assertEqual(self.only_row().told, "One change: Say the result first")

    def test_a_change_to_practise_says_so_until_it_was_practised(self) -> None:
        debrief = self.debrief(change="Say less", rehearse_on=date(2026, 1, 9)).finish()
        self.assertEqual(self.only_row().action, "Practise it")
        debrief.mark_rehearsed()
        self.assertEqual(self.only_row().action, "View")

    def test_an_open_one_says_how_much_is_noted(self) -> None:
        debrief = self.debrief()
        self.assertEqual(self.only_row().told, "Nothing noted yet.")
        a_question(debrief)
        a_question(debrief).remove()
        self.assertEqual(self.only_row().told, "1 question noted.")

    def test_a_running_one_leads_to_its_phase(self) -> None:
        debrief = self.debrief().start()
        row = self.only_row()
        self.assertEqual(row.address, f"{debrief.get_absolute_url()}strengths/")
        self.assertEqual((row.told, row.action), ("You’re at “What worked”.", "Continue"))

    def test_a_plan_that_has_passed_is_no_reproach(self) -> None:
        self.debrief(planned_at=timezone.now() - timedelta(days=2))
        self.assertEqual(self.only_row().action, "Begin, or set another day")

    def test_every_row_leads_to_a_page_that_opens(self) -> None:
        self.debrief()
        self.debrief().start()
        self.debrief(change="Say less").finish()
        for rows in self.rows().values():
            for row in rows:
                self.assertEqual(self.client.get(row.address).status_code, 200)

    def test_nothing_of_anybody_else_is_here(self) -> None:
        a_debrief(owner=a_user())
        a_debrief(owner=a_user()).remove()
        self.assertContains(self.client.get(URL), "Had an interview today?")
        self.assertNotContains(self.client.get(URL), "Bring it back")

    def test_a_removed_one_can_be_brought_back(self) -> None:
        debrief = self.debrief().remove()
        page = self.client.get(URL)
        self.assertEqual(page.context["shown"], [])
        (form,) = [f for f in forms_on(page.content.decode()) if "restore" in f.action]
        self.client.post(form.action, form.sends)
        debrief.refresh_from_db()
        self.assertIsNone(debrief.removed_at)


class DebriefPagesTests(PageTestCase):
    """Every one of many can be reached, and none comes twice."""

    def walk(self, state: str) -> list[str]:
        found, query = [], f"state={state}"
        while query:
            page = self.client.get(f"{URL}?{query}")
            (shown,) = page.context["shown"]
            found += [row.address for row in shown.rows]
            query = f"state={state}&after={shown.older}" if shown.older else ""
        return found

    def test_the_planned_by_their_hour(self) -> None:
        soon = timezone.now() + timedelta(days=1)
        for number in range(2 * SIZE + 5):
            at = soon + timedelta(hours=number // 3)
            a_debrief(owner=self.user, planned_at=at)
        found = self.walk("planned")
        self.assertEqual((len(found), len(set(found))), (2 * SIZE + 5, 2 * SIZE + 5))

    def test_the_past_by_their_day(self) -> None:
        for number in range(2 * SIZE + 5):
            a_debrief(owner=self.user, held_on=date(2026, 1, 1 + number // 3)).finish()
        found = self.walk("past")
        self.assertEqual((len(found), len(set(found))), (2 * SIZE + 5, 2 * SIZE + 5))

    def test_the_first_page_counts_the_rest_and_leads_to_it(self) -> None:
        for _ in range(SIZE + 2):
            a_debrief(owner=self.user)
        page = self.client.get(URL)
        self.assertContains(page, "and 2 more")
        (shown,) = page.context["shown"]
        rest = self.client.get(f"{URL}?state=open&after={shown.older}")
        self.assertEqual(len(rest.context["shown"][0].rows), 2)

    def test_a_cursor_that_makes_no_sense_begins_at_the_first(self) -> None:
        a_debrief(owner=self.user, planned_at=timezone.now() + timedelta(days=1))
        for after in ("x", "2026-01-01_x", "2026-01-01T00:00_018f0000-0000-7000-8000-000000000000"):
            page = self.client.get(URL, {"state": "planned", "after": after})
            self.assertEqual(len(page.context["shown"][0].rows), 1)

    def test_a_state_that_is_none_shows_them_all(self) -> None:
        a_debrief(owner=self.user)
        self.assertContains(self.client.get(f"{URL}?state=lost"), "Nothing noted yet.")
        self.assertContains(self.client.get(f"{URL}?state=past"), "Nothing here at the moment.")


class DebriefListGrowthTests(QueryTests):
    def some(self, count: int) -> None:
        soon = timezone.now() + timedelta(days=1)
        debriefs = [
            Debrief(
                owner=self.user,
                company=f"N{number}",
                held_on=date(2025, 1, 1) + timedelta(days=number),
                planned_at=soon if number % 5 == 0 else None,
                started_at=soon if number % 5 > 1 else None,
                finished_at=soon if number % 5 > 1 else None,
                removed_at=soon if number % 5 == 4 else None,
            )
            for number in range(count)
        ]
        Debrief.objects.bulk_create(debriefs)

    def test_it_asks_no_more_with_five_hundred(self) -> None:
        pages = [URL, f"{URL}?state=past", f"{URL}?state=planned", f"{URL}?state=open"]
        self.some(5)
        few = {url: self.count(url) for url in pages}
        for more in (50, 500):
            self.some(more)
            for url in pages:
                with self.subTest(page=url, debriefs=more):
                    self.assertEqual(self.count(url), few[url])
                    self.assertLessEqual(few[url], ON_ANY_PAGE)
                    self.assertLess(len(gzip.compress(self.client.get(url).content)), 8 * 1024)
