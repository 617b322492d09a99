"""The page Over time, and what holds for every picture: its period, its n, its table, its limits, its words."""

import gzip
import re
from datetime import timedelta
from html import unescape
from typing import Any
from unittest import mock

from django.db import connection
from django.test import SimpleTestCase
from django.urls import reverse
from django.utils import timezone

from recovery.demo.robin import make_demo
from recovery.models import Rejection
from recovery.over_time import reading
from recovery.over_time.registry import PICTURES
from recovery.shared.jobs import job_of
from tests.helpers.asked import many_of_each
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import (
    a_checkin,
    a_held_conversation,
    a_hope,
    a_person,
    a_rejection,
    a_user,
    a_whole_rejection,
    an_opportunity,
)
from tests.helpers.growth import QueryTests
from tests.helpers.said import sentences
from tests.helpers.translation import not_translated, pseudo_language

URL = "/over-time/"
ADDRESSES = [reverse(picture.url_name) for picture in PICTURES]
ROWS = [reverse("over_time_rows", args=[picture.key]) for picture in PICTURES]


def text_of(response: Any) -> str:
    """What one reads of a page's main part."""
    main = response.content.decode().split("<main")[1].split("</main")[0]
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", main)))


class OverviewTests(PageTestCase):
    def test_each_picture_has_a_sentence_and_leads_to_its_page(self) -> None:
        a_rejection(self.user)
        page = self.client.get(URL)
        lines = page.context["lines"]
        self.assertEqual(len([*lines, *page.context["empty"]]), len(PICTURES))
        self.assertIn("1 of 1 went past applying", lines[1].said)
        for line in (*lines, *page.context["empty"]):
            self.assertContains(page, f'href="{line.address}"')
            self.assertEqual(self.client.get(line.address).status_code, 200)

    def test_with_nothing_it_says_that_it_comes_by_itself(self) -> None:
        self.assertContains(self.client.get(URL), "comes here by itself")

    def test_the_newest_arcs_stand_above(self) -> None:
        for number in range(6):
            job = a_rejection(self.user, company=f"N{number}")
            a_checkin(job, sting=8)
            a_checkin(job, sting=3)
        names = [chart.name[:2] for chart in self.client.get(URL).context["arcs"]]
        self.assertEqual(names, ["N5", "N4", "N3"])

    def test_it_is_a_tab_of_learning(self) -> None:
        tab = '<a href="/over-time/" aria-current="page">Over time</a>'
        self.assertContains(self.client.get(URL), tab, html=True)
        beside = self.client.get(reverse("lesson_list"))
        self.assertContains(beside, '<a href="/over-time/">Over time</a>', html=True)

    def test_the_line_on_how_it_goes_leads_here(self) -> None:
        a_rejection(self.user)
        a_rejection(self.user).close("back", "")
        page = self.client.get(reverse("today"))
        self.assertRegex(page.content.decode(), r'<a[^>]*href="/over-time/">1 of 2 recovered')

    def test_old_addresses_of_its_pictures_lead_on(self) -> None:
        for old, now in (("feedback", "feedback"), ("debriefs", "interviews")):
            response = self.client.get(f"/{old}/over-time/")
            self.assertEqual(response.headers["Location"], f"/over-time/{now}/")

    def test_it_asks_to_sign_in(self) -> None:
        self.client.logout()
        for url in (URL, *ADDRESSES):
            self.assertRedirects(self.client.get(url), f"/accounts/login/?next={url}")


class PeriodTests(PageTestCase):
    def chosen(self, **asked: str) -> str:
        return str(self.client.get(URL, asked).context["period"].key)

    def heard(self, count: int, days_ago: int) -> None:
        for _ in range(count):
            a_rejection(self.user, heard_on=timezone.localdate() - timedelta(days=days_ago))

    def test_with_little_all_is_shown_and_with_five_lately_ninety_days(self) -> None:
        self.heard(4, days_ago=3)
        self.heard(3, days_ago=200)
        self.assertEqual(self.chosen(), "all")
        self.heard(1, days_ago=89)
        self.assertEqual(self.chosen(), "90")

    def test_it_is_in_the_address_and_nowhere_else(self) -> None:
        self.assertEqual(self.chosen(days="365"), "365")
        self.assertEqual(self.chosen(), "all")

    def test_nonsense_shows_what_fits(self) -> None:
        for days in ("", "31", "x", "-1", "9" * 400):
            self.assertEqual(self.chosen(days=days), "all")
        for after in ("x", "2026-01-01_x", "9_9"):
            page = self.client.get(reverse("over_time_arcs"), {"after": after})
            self.assertEqual(page.status_code, 200)

    def test_a_picture_keeps_the_period_on_the_way_there_and_back(self) -> None:
        page = self.client.get(URL, {"days": "30"})
        self.assertContains(page, 'href="/over-time/weeks/?days=30"')
        there = self.client.get(reverse("over_time_weeks"), {"days": "30"})
        self.assertContains(there, 'href="/over-time/?days=30"')
        self.assertContains(there, '<a href="?days=30" aria-current="true">30 days</a>', html=True)


class EveryPictureTests(PageTestCase):
    """Robin's three months, and what stands on every picture's page."""

    @classmethod
    def setUpTestData(cls) -> None:
        cls.user = make_demo("correct horse battery")

    def setUp(self) -> None:
        self.client.force_login(self.user)

    def test_n_the_limits_the_table_and_the_rows_behind_are_on_each(self) -> None:
        for picture in PICTURES:
            page = self.client.get(reverse(picture.url_name), {"days": "all"})
            said = text_of(page)
            with self.subTest(picture=picture.key):
                self.assertRegex(said, r"n\s=\s\d")
                self.assertIn(str(picture.limits), said)
                self.assertIn("Stings often fade on their own", said)
                self.assertContains(page, "<caption>")
                behind = reverse("over_time_rows", args=[picture.key])
                self.assertContains(page, f'href="{behind}?days=all"')

    def test_every_sentence_can_be_translated(self) -> None:
        mine = self.user
        jobs = [*mine.rejections.all(), *mine.debriefs.all(), *mine.opportunities.all()]
        people = {job_of(each.name, each.company) for each in mine.people.all()}
        told = {str(job) for job in jobs} | people
        for url in (URL, *ADDRESSES, *ROWS):
            with pseudo_language():
                page = self.client.get(url, {"days": "all"}).content.decode()
            with self.subTest(page=url):
                self.assertEqual(not_translated(page, told | {"BounceBack"}), [])

    def test_no_page_says_rejection_to_somebody_who_chose_another_word(self) -> None:
        self.user.word = "setback"
        self.user.save()
        for url in (URL, *ADDRESSES, *ROWS):
            said = text_of(self.client.get(url, {"days": "all"}))
            self.assertNotIn("rejection", said.lower(), url)

    def test_every_drawing_is_heard_by_its_name_and_in_words(self) -> None:
        drawn = 0
        for url in (URL, *ADDRESSES):
            page = self.client.get(url, {"days": "all"}).content.decode()
            ids = re.findall(r'\sid="([^"]+)"', page)
            self.assertEqual(len(ids), len(set(ids)), url)
            for chart in re.findall(r'<svg class="chart.*?</svg>', page, re.DOTALL):
                drawn += 1
                with self.subTest(page=url):
                    self.assertIn('role="img"', chart)
                    self.assertRegex(chart, r"<title id=[^>]+>[^<]{3,}</title>")
                    self.assertRegex(chart, r"<desc id=[^>]+>[^<]{5,}</desc>")
        self.assertGreater(drawn, 13)

    def test_every_table_says_what_its_rows_and_columns_are(self) -> None:
        for url in ADDRESSES:
            page = self.client.get(url, {"days": "all"}).content.decode()
            for table in re.findall(r"<table.*?</table>", page, re.DOTALL):
                with self.subTest(page=url):
                    self.assertEqual(table.count("<th "), table.count("<th scope="))
                    self.assertNotIn('<th scope="col"></th>', table)

    def test_a_comma_is_no_part_of_a_drawing(self) -> None:
        """In a language that writes 0,5 the drawings are the same."""
        for url in ADDRESSES:
            german = {"Accept-Language": "de"}
            page = self.client.get(url, {"days": "all"}, headers=german).content.decode()
            for shape in re.findall(r' (?:d|x|y|cx|cy|viewBox)="([^"]*)"', page):
                self.assertNotRegex(shape, r"[,.]", url)

    def test_a_stranger_sees_nothing_of_it(self) -> None:
        self.client.force_login(a_user())
        for url in (URL, *ADDRESSES):
            page = self.client.get(url, {"days": "all"})
            with self.subTest(page=url):
                self.assertNotContains(page, "Lumen Health")
                self.assertNotContains(page, '<svg class="chart')
                self.assertNotRegex(text_of(page), r"n\s=\s[1-9]")


class StatementTests(PageTestCase):
    """What the pictures ask of PostgreSQL: one person's rows, by an index."""

    def setUp(self) -> None:
        super().setUp()
        a_rejection(self.user)
        an_opportunity(self.user)
        self.asked: dict[str, str] = {}
        plain = reading.Asking.rows

        def rows(asking: Any, statement: str, **told: Any) -> Any:
            with connection.cursor() as cursor:
                cursor.execute("SET LOCAL enable_seqscan = off")
            plan = plain(asking, f"EXPLAIN {statement}", **told)
            self.asked[statement] = "\n".join(line for (line,) in plan)
            return plain(asking, statement, **told)

        with mock.patch.object(reading.Asking, "rows", rows):
            for url in (URL, *ROWS):
                self.client.get(url, {"days": "90"})

    def test_each_names_the_owner_for_each_table(self) -> None:
        self.assertGreater(len(self.asked), 11)
        for statement in self.asked:
            tables = re.findall(r"(?:FROM|JOIN) recovery_\w+", statement)
            with self.subTest(statement=statement):
                self.assertGreaterEqual(statement.count("%(owner)s"), len(tables))

    def test_for_each_there_is_an_index_to_its_rows(self) -> None:
        for statement, plan in self.asked.items():
            with self.subTest(statement=statement):
                self.assertNotIn("Seq Scan on recovery_", plan)


class GrowthTests(QueryTests):
    def much(self, count: int) -> None:
        for number in range(count):
            a_whole_rejection(self.user, company=f"N{number}")
            an_opportunity(self.user)
            a_hope(self.user)
            a_held_conversation(a_person(self.user), held_on=timezone.localdate())
        many_of_each(self.user, count)

    def test_no_page_asks_more_with_many_rows(self) -> None:
        self.much(1)
        urls = [f"{url}?days=all" for url in (URL, *ADDRESSES, *ROWS)]
        few = {url: self.count(url) for url in urls}
        self.much(8)
        for url in urls:
            with self.subTest(page=url):
                self.assertEqual(self.count(url), few[url])
                self.assertLessEqual(few[url], 20)

    def test_pages_stay_light_with_two_thousand(self) -> None:
        a_whole_rejection(self.user)
        day = timezone.localdate()
        made = Rejection.objects.bulk_create(
            Rejection(owner=self.user, company=f"Company {n}", role="Engineer", stage="interview",
                      outcome="told_no", path="standard", heard_on=day - timedelta(days=n % 700))
            for n in range(2_000)
        )  # fmt: skip
        for job in made[:100]:
            a_checkin(job, sting=8)
            a_checkin(job, sting=4)
        for url in (URL, *ADDRESSES, *ROWS):
            page = self.client.get(url, {"days": "all"})
            with self.subTest(page=url):
                self.assertLess(len(gzip.compress(page.content)), 8 * 1024)


CLAIMS = re.compile(
    r"\b(because|improv\w*|better than|worse than|proven|proves?|streaks?|scores?|percentile|average"
    r"|thanks to|led to|leads to better|succe\w+|fail\w*|should|best|worst|badges?|resilien\w*|most people)\b|!",
    re.IGNORECASE,
)


class HonestyTests(SimpleTestCase):
    def test_no_sentence_here_claims_a_cause_or_boasts(self) -> None:
        here = [each for each in sentences() if "over_time" in str(each.file)]
        self.assertGreater(len(here), 80)
        self.assertEqual([each.text for each in here if CLAIMS.search(each.text)], [])

    def test_the_one_sentence_on_causes_says_that_none_can_be_told(self) -> None:
        causes = [
            each.text
            for each in sentences()
            if "over_time" in str(each.file) and re.search(r"\bcaus", each.text)
        ]
        for text in causes:
            self.assertRegex(text, r"can’t tell you what\s+caused the change")
