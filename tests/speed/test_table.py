"""No page takes more than tests/speed/table.txt says. A clock is not asked: bin/speed does that."""

import pkgutil
from importlib import import_module
from typing import ClassVar

from django.test import Client, TestCase

from bounceback.database import Role
from tests.browser import places
from tests.browser.places import NO_PAGE
from tests.helpers.by_owner import Heard, asked_everywhere
from tests.speed.counting import AIR, MOST_QUERIES, Counts, count_all, read_table
from tests.speed.pages import NOT_PAGES, make_person, patterns, sign_in


class TableTests(TestCase):
    counted: ClassVar[dict[str, Counts]] = {}
    ear: ClassVar = Heard()

    @classmethod
    def setUpTestData(cls) -> None:
        robin, client = make_person(), Client()
        sign_in(client, robin)
        cls.counted = count_all(client, robin, cls.ear)

    def test_every_page_stands_in_the_table_and_nothing_else(self) -> None:
        self.assertEqual(set(read_table()), set(self.counted))

    def test_every_address_is_measured_or_is_said_to_be_no_page(self) -> None:
        for each in pkgutil.iter_modules(places.__path__, "tests.browser.places."):
            import_module(each.name)  # they add what is no page, and why
        named = {str(pattern.name) for pattern in patterns()}
        rest = named - set(self.counted) - set(NO_PAGE)
        self.assertEqual(sorted(rest - NOT_PAGES), [])

    def test_no_page_asks_more_than_the_table_says(self) -> None:
        for name, most in read_table().items():
            with self.subTest(page=name):
                self.assertLessEqual(self.counted[name].queries, most.queries)
                self.assertLessEqual(most.queries, MOST_QUERIES)

    def test_no_page_says_more_sql_or_makes_more_calls_than_the_table_and_some_air(self) -> None:
        for name, most in read_table().items():
            with self.subTest(page=name):
                self.assertLessEqual(self.counted[name].characters, most.characters * AIR)
                self.assertLessEqual(self.counted[name].calls, most.calls * AIR)

    def test_every_statement_says_whose_rows_it_is_about(self) -> None:
        """People could live in several databases then (docs/scaling.md)."""
        self.assertEqual(asked_everywhere(self.ear.said_by(Role.WEB, Role.SIGNIN)), {})

    def test_what_is_counted_is_what_was_done(self) -> None:
        """A counter that sees nothing would hold nothing."""
        front = self.counted["rejection_list"]
        self.assertGreater(front.queries, 2)
        self.assertGreater(front.characters, 200)
        self.assertGreater(front.calls, 1_000)
