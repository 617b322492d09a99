"""The rows behind a picture: those it counts, of its time, each leading to its own page."""

from datetime import timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone

from recovery.demo.robin import make_demo
from recovery.over_time.registry import PICTURES
from recovery.rejections.reasons import REASONS
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import (
    a_reason,
    a_rejection,
    a_user,
)

COUNTED_ONE_BY_ONE = ("arcs", "next-conversation", "weeks", "how-far", "lessons", "open", "wanted")


def rows_of(client: Any, key: str, days: str = "all") -> list[Any]:
    """Every row of every page."""
    page = client.get(reverse("over_time_rows", args=[key]), {"days": days})
    found = list(page.context["found"].rows)
    while older := page.context["found"].older:
        page = client.get(page.request["PATH_INFO"], {"days": days, "after": older})
        found += page.context["found"].rows
    return found


class RobinsRowsTests(PageTestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.user = make_demo("correct horse battery")

    def setUp(self) -> None:
        self.client.force_login(self.user)

    def test_there_are_as_many_as_the_picture_counts(self) -> None:
        for picture in PICTURES:
            drawn = self.client.get(reverse(picture.url_name), {"days": "all"}).context["drawn"]
            found = rows_of(self.client, picture.key)
            with self.subTest(picture=picture.key):
                self.assertTrue(found)
                if picture.key in COUNTED_ONE_BY_ONE:
                    self.assertEqual(len(found), drawn.n)

    def test_each_leads_to_its_own_page(self) -> None:
        for address in {row.address for each in PICTURES for row in rows_of(self.client, each.key)}:
            self.assertEqual(self.client.get(address).status_code, 200, address)

    def test_a_stranger_sees_none_of_them(self) -> None:
        self.client.force_login(a_user())
        for picture in PICTURES:
            self.assertEqual(rows_of(self.client, picture.key), [], picture.key)


class RowsTests(PageTestCase):
    def test_only_those_of_the_time_looked_at(self) -> None:
        today = timezone.localdate()
        a_rejection(self.user, company="Old Mill", heard_on=today - timedelta(days=60))
        a_rejection(self.user, company="New Mill", heard_on=today)
        self.assertEqual(
            [row.name[:8] for row in rows_of(self.client, "how-far", "30")], ["New Mill"]
        )
        self.assertEqual(len(rows_of(self.client, "how-far", "90")), 2)

    def test_each_says_what_it_was(self) -> None:
        a_reason(a_rejection(self.user, company="Lumen", role=""), code="experience", known="told")
        ((name, told, *_rest),) = rows_of(self.client, "told")
        self.assertEqual((name, told), ("Lumen", str(REASONS["experience"].label)))

    def test_many_stand_on_several_pages_the_newest_first(self) -> None:
        for number in range(45):
            day = timezone.localdate() - timedelta(days=number // 2)
            a_rejection(self.user, company=f"Mill {number}", heard_on=day)
        found = rows_of(self.client, "how-far")
        self.assertEqual(len({row.address for row in found}), 45)
        self.assertEqual(found, sorted(found, key=lambda row: row.day_iso, reverse=True))

    def test_a_cursor_that_cannot_be_read_shows_the_first_page(self) -> None:
        a_rejection(self.user)
        page = self.client.get(reverse("over_time_rows", args=["how-far"]), {"after": "no_such"})
        self.assertEqual(len(page.context["found"].rows), 1)

    def test_there_is_no_such_picture(self) -> None:
        address = reverse("over_time_rows", args=["no-such"])
        self.assertEqual(self.client.get(address).status_code, 404)
