"""As many queries with twenty rows as with one, and never many."""

import json
from collections.abc import Iterator
from dataclasses import fields
from typing import Any
from unittest import mock

from django.db import connection, models
from django.db.models.query import QuerySet
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from bounceback import statements
from recovery.models import Rejection
from recovery.path.said import Said, clear_said, said_on
from recovery.path.steps import STEPS
from recovery.recoveries.page import RecoveryPage
from recovery.rejections.facts import Facts, KnownFacts
from tests.helpers.asked import many_of_each, one_of_each
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import (
    a_checkin,
    a_debrief,
    a_lesson,
    a_link,
    a_perspective,
    a_point,
    a_reason,
    a_rejection,
    a_reply,
    a_sent_request,
    a_vent,
    a_whole_rejection,
)
from tests.helpers.growth import ON_A_SCREEN, ON_ANY_PAGE, QueryTests


class PageGrowthTests(QueryTests):
    def test_a_page_asks_no_more_with_twenty_rows(self) -> None:
        a_whole_rejection(self.user)
        a_whole_rejection(self.user).snooze(9)
        a_whole_rejection(self.user).set_aside()
        pages = [
            reverse("today"),
            reverse("rejection_list"),
            reverse("rejection_list") + "?state=all",
            reverse("rejection_list") + "?state=parked&q=lum",
            reverse("rejection_new"),
            reverse("settings"),
            reverse("reminders"),
            reverse("support"),
        ]
        few = {url: self.count(url) for url in pages}
        self.many()
        for url in pages:
            with self.subTest(page=url):
                self.assertEqual(self.count(url), few[url])
                self.assertLessEqual(few[url], ON_ANY_PAGE)

    def test_the_second_page_of_a_list_asks_no_more_than_the_first(self) -> None:
        for number in range(45):
            a_rejection(self.user, company=f"N{number}")
        first = self.client.get(reverse("rejection_list"))
        older = f"{reverse('rejection_list')}?{first.context['page'].older}"
        self.assertLessEqual(self.count(older), self.count(reverse("rejection_list")))


class FeedbackGrowthTests(QueryTests):
    def test_the_requests_ask_no_more_with_two_hundred(self) -> None:
        one_of_each(self.user)
        listed = reverse("feedback_list")
        pages = [listed, f"{listed}?state=now", f"{listed}?state=ended"]
        few = {url: self.count(url) for url in pages}
        many_of_each(self.user, 20)
        for url in pages:
            with self.subTest(page=url):
                self.assertEqual(self.count(url), few[url])
                self.assertLessEqual(few[url], ON_ANY_PAGE)

    def test_one_request_asks_no_more_with_much_on_it(self) -> None:
        request = a_sent_request(a_rejection(self.user))
        a_link(request)
        read, sealed = a_reply(request).open(), a_reply(request)
        point = a_point(read)
        pages = [
            request.get_absolute_url(),
            reverse("reply_new", args=[request.pk]),
            reverse("reply_detail", args=[request.pk, sealed.pk]),
            reverse("reply_detail", args=[request.pk, read.pk]),
            reverse("reply_sort", args=[request.pk, read.pk]),
            reverse("point_sort", args=[request.pk, read.pk, point.pk]),
        ]
        few = {url: self.count(url) for url in pages}
        for number in range(19):
            a_point(read, text=f"Point {number}")
            a_point(a_reply(request).open(), text=f"Another {number}")
            a_reply(request)
        for url in pages:
            with self.subTest(page=url):
                self.assertEqual(self.count(url), few[url])
                self.assertLessEqual(few[url], ON_ANY_PAGE)


class RecoveryPageGrowthTests(QueryTests):
    def test_a_recovery_asks_no_more_with_much_on_it(self) -> None:
        rejection = a_whole_rejection(self.user)
        url = rejection.get_absolute_url()
        few = self.count(url)
        self.much_on(rejection)
        self.much_back(rejection)
        self.assertEqual(self.count(url), few)
        self.assertLessEqual(few, ON_ANY_PAGE)


class EndGrowthTests(QueryTests):
    def test_the_last_page_and_a_later_check_in_ask_no_more_with_much_on_it(self) -> None:
        rejection = a_whole_rejection(self.user)
        names = {"rejection_last_page": [], "check_in": [7]}
        urls = [reverse(name, args=[rejection.pk, *more]) for name, more in names.items()]
        few = {url: self.count(url) for url in urls}
        self.much_back(rejection)
        for url in urls:
            with self.subTest(page=url):
                self.assertEqual(self.count(url), few[url])
                self.assertLessEqual(few[url], ON_A_SCREEN)


class ScreenGrowthTests(QueryTests):
    def screens(self, rejection: Rejection) -> Iterator[str]:
        facts = Said(Rejection.objects.get(pk=rejection.pk)).facts
        for step in STEPS:
            for screen in step.shown(facts):
                yield reverse("step_screen", args=[rejection.pk, step.key, screen.key])

    def test_a_screen_asks_no_more_with_twenty_rows_and_never_many(self) -> None:
        rejection = a_whole_rejection(self.user)
        urls = list(self.screens(rejection))
        few = {url: self.count(url) for url in urls}
        self.much_on(rejection)
        self.much_back(rejection)
        self.many()
        for url in urls:
            with self.subTest(screen=url.split("/")[-2]):
                self.assertLessEqual(self.count(url), few[url])
                self.assertLessEqual(few[url], ON_A_SCREEN)

    def test_the_screen_for_what_may_be_unfair_asks_as_little(self) -> None:
        rejection = a_whole_rejection(self.user)
        a_reason(rejection, code="possibly_unfair")
        url = reverse("step_screen", args=[rejection.pk, "perspective", "possibly-unfair"])
        self.assertLessEqual(self.count(url), ON_A_SCREEN)


class FactsTests(PageTestCase):
    """The facts a recovery's page takes from its lists are those a step screen reads for itself."""

    def facts(self, rejection: Rejection) -> tuple[KnownFacts, KnownFacts]:
        page, screen = (Rejection.objects.get(pk=rejection.pk) for _ in range(2))
        recovery, said = RecoveryPage(page), Said(screen)
        self.assertEqual(recovery.harsh_thought, said.perspective.harsh_thought)
        return self.all_of(recovery.said.facts), self.all_of(said.facts)

    def all_of(self, facts: Facts) -> KnownFacts:
        return KnownFacts(**{each.name: getattr(facts, each.name) for each in fields(KnownFacts)})

    def test_of_a_new_one(self) -> None:
        one, several = self.facts(a_rejection())
        self.assertEqual(one, several)

    def test_of_one_with_everything_on_it(self) -> None:
        one, several = self.facts(a_whole_rejection())
        self.assertEqual(one, several)
        self.assertEqual(
            (one.vent_mode, one.sting, one.reasons), ("write_keep", 3, {"other", "skill"})
        )
        self.assertEqual((one.has_debrief, one.lesson_kind, one.lesson_use), (True, "skill", "act"))

    def test_the_newest_vent_and_the_newest_sting_count(self) -> None:
        rejection = a_rejection()
        for mode in ("talk", "say_aloud"):
            a_vent(rejection, mode=mode)
        for sting in (9, 2, None):
            a_checkin(rejection, sting=sting)
        one, several = self.facts(rejection)
        self.assertEqual((one, one.vent_mode, one.sting), (several, "say_aloud", 2))

    def test_the_newest_lesson_counts_and_a_debrief_that_is_here(self) -> None:
        rejection = a_rejection()
        a_lesson(rejection, kind="skill", use="watch")
        a_lesson(rejection, kind="impression", use="", grade="")
        a_lesson(rejection, kind="practical").remove()
        one, several = self.facts(rejection)
        self.assertEqual(one, several)
        self.assertEqual(
            (one.lesson_kind, one.lesson_use, one.has_debrief), ("impression", "", False)
        )
        debrief = a_debrief(rejection)
        one, several = self.facts(rejection)
        self.assertEqual((one.has_debrief, several.has_debrief), (True, True))
        debrief.remove()
        one, several = self.facts(rejection)
        self.assertEqual((one.has_debrief, several.has_debrief), (False, False))

    def test_saving_clears_them(self) -> None:
        rejection = a_rejection()
        self.assertEqual(said_on(rejection).facts.vent_mode, "")
        a_vent(rejection, mode="talk")
        clear_said(rejection)
        self.assertEqual(said_on(rejection).facts.vent_mode, "talk")


class FetchTests(PageTestCase):
    """Pages are drawn without asking for what a list left out: a forgotten field would raise."""

    def test_lists_are_drawn_from_what_they_loaded(self) -> None:
        for number in range(3):
            rejection = a_whole_rejection(self.user, company=f"N{number}")
        rejection.snooze(9)
        plain = QuerySet.only

        def only(rows: Any, *fields: str) -> Any:
            return plain(rows, *fields).fetch_mode(models.FETCH_RAISE)

        without = mock.patch.object(statements, "FETCH_MODE", models.FETCH_RAISE)
        with mock.patch.object(QuerySet, "only", only), without:
            for url in (reverse("today"), reverse("rejection_list") + "?state=all"):
                with self.subTest(page=url):
                    self.assertContains(self.client.get(url), "N1")

    def test_the_long_text_of_a_message_is_not_loaded_for_a_list(self) -> None:
        a_rejection(self.user, their_words="A very long message")
        with CaptureQueriesContext(connection) as queries:
            self.client.get(reverse("rejection_list"))
        self.assertNotIn("their_words", json.dumps([q["sql"] for q in queries]))

    def test_the_rows_of_a_recovery_raise_nothing(self) -> None:
        rejection = a_rejection(self.user)
        a_perspective(rejection)
        rows = Rejection.objects.for_lists().fetch_mode(models.FETCH_RAISE)
        self.assertEqual([str(row) for row in rows], ["Lumen, Data analyst"])
