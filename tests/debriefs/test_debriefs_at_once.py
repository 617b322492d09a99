"""A debrief in two windows at one moment, and its pages with much on them."""

import gzip
from collections.abc import Callable
from typing import Any

from django.test import Client, TransactionTestCase
from django.urls import reverse

from recovery.models import Debrief, DebriefQuestion, Person, Rejection, StepVisit
from tests.helpers.at_once import at_once
from tests.helpers.factories import (
    a_cue,
    a_debrief,
    a_person,
    a_question,
    a_rejection,
    a_remark,
    a_user,
    a_whole_debrief,
)
from tests.helpers.growth import ON_A_SCREEN, ON_ANY_PAGE, QueryTests
from tests.helpers.pages import filled_data, form_data

NEW = reverse("debrief_new")


class AtTheSameMomentTests(TransactionTestCase):
    """Two writers at one moment: threads, real transactions and a connection each."""

    def setUp(self) -> None:
        self.user = a_user()

    def client_of(self) -> Client:
        client = Client()
        client.force_login(self.user)
        return client

    def post(self, url: str, data: dict[str, Any]) -> Callable[[], Any]:
        client = self.client_of()
        return lambda: client.post(url, data)

    def test_of_two_twelfth_questions_one_is_noted_and_one_comes_back(self) -> None:
        debrief = a_debrief(owner=self.user)
        for _number in range(11):
            a_question(debrief)
        url = reverse("debrief_capture", args=[debrief.pk])
        data = [form_data(self.client_of(), url, text=f"{each}?", go="another") for each in "AB"]
        answers = at_once(*(self.post(url, each) for each in data))
        self.assertEqual(sorted(answer.status_code for answer in answers), [303, 422])
        self.assertEqual(DebriefQuestion.objects.count(), 12)

    def test_of_two_first_plans_one_is_made_and_one_is_told(self) -> None:
        url = reverse("step_screen", args=[a_rejection(self.user).pk, "debrief", "with"])
        data = [form_data(self.client_of(), url, partner=each) for each in ("alone", "friend")]
        answers = at_once(*(self.post(url, each) for each in data))
        self.assertEqual(sorted(answer.status_code for answer in answers), [303, 409])
        self.assertEqual(Debrief.objects.count(), 1)

    def test_of_two_edits_from_the_same_version_exactly_one_wins(self) -> None:
        url = reverse("debrief_edit", args=[a_debrief(owner=self.user).pk])
        pages = [filled_data(self.client_of(), url) for _time in range(2)]
        data = [page | {"company": c} for page, c in zip(pages, ("Alder", "Birch"), strict=True)]
        answers = at_once(*(self.post(url, each) for each in data))
        self.assertEqual(sorted(answer.status_code for answer in answers), [303, 409])

    def test_joined_to_two_at_once_it_belongs_to_one(self) -> None:
        debrief = a_debrief(owner=self.user)
        url = reverse("debrief_join", args=[debrief.pk])
        jobs = [a_rejection(self.user).pk for _time in range(2)]
        at_once(*(self.post(url, {"rejection": job}) for job in jobs))
        debrief.refresh_from_db()
        self.assertIn(debrief.rejection_id, jobs)
        self.assertEqual(StepVisit.objects.filter(step="debrief").count(), 1)

    def test_planned_finished_parted_and_removed_at_once_nothing_hangs(self) -> None:
        for _time in range(3):
            rejection = a_rejection(self.user)
            debrief = a_debrief(rejection)
            screen = reverse("step_screen", args=[rejection.pk, "debrief", "with"])
            plan = filled_data(self.client_of(), screen)
            presses = [
                self.post(reverse(f"debrief_{verb}", args=[debrief.pk]), {})
                for verb in ("finish", "part", "remove")
            ]
            answers = at_once(self.post(screen, plan), *presses)
            self.assertLessEqual({a.status_code for a in answers}, {303, 404, 409})

    def test_its_rejection_is_deleted_while_it_is_finished(self) -> None:
        debrief = a_debrief(a_rejection(self.user))
        delete = reverse("rejection_delete", args=[debrief.rejection_id])
        finish = reverse("debrief_finish", args=[debrief.pk])
        answers = at_once(self.post(delete, {}), self.post(finish, {}))
        self.assertLessEqual({a.status_code for a in answers}, {303, 404})
        self.assertFalse(Rejection.objects.exists() or Debrief.objects.exists())


class DebriefGrowthTests(QueryTests):
    """With many questions, people and rejections there are as many queries as with one of each."""

    def setUp(self) -> None:
        super().setUp()
        self.rejection = a_rejection(self.user)
        self.alone = a_debrief(owner=self.user)
        self.whole = a_whole_debrief(self.rejection)
        a_question(self.alone)

    def much(self) -> None:
        for debrief in (self.alone, self.whole):
            for number in range(11):
                a_question(debrief, text=f"Question {number}")
                a_remark(debrief, question=debrief.questions.all()[0])
            a_cue(debrief, code="volume", mark="fine")
        for number in range(40):
            a_person(self.user, name=f"N{number}", kind="friend")
            a_rejection(self.user, company=f"N{number}")
            a_debrief(self.rejection)

    def pages(self) -> list[str]:
        one, whole = self.alone.pk, self.whole.pk
        return [
            reverse("debrief_detail", args=[one]),
            reverse("debrief_detail", args=[whole]),
            reverse("debrief_edit", args=[whole]),
            self.rejection.get_absolute_url(),
        ]

    def screens(self) -> list[str]:
        new = a_rejection(self.user, company="Elsewhere")
        return [
            NEW,
            reverse("debrief_capture", args=[self.whole.pk]),
            reverse("step_screen", args=[self.rejection.pk, "debrief", "with"]),
            reverse("step_screen", args=[new.pk, "debrief", "with"]),
            reverse("step_screen", args=[new.pk, "say-what-happened", "check-in"]),
        ]

    def test_a_page_asks_no_more_with_much_on_it(self) -> None:
        pages, screens = self.pages(), self.screens()
        few = {url: self.count(url) for url in (*pages, *screens)}
        self.much()
        for url in few:
            with self.subTest(page=url):
                self.assertEqual(self.count(url), few[url])
                self.assertLessEqual(few[url], ON_A_SCREEN if url in screens else ON_ANY_PAGE)

    def test_pages_weigh_little(self) -> None:
        self.much()
        for url in (*self.pages(), *self.screens()):
            with self.subTest(page=url):
                page = self.client.get(url).content
                self.assertLess(len(gzip.compress(page)), 8 * 1024)

    def test_a_hundred_people_are_as_many_as_can_be_chosen_from(self) -> None:
        for number in range(120):
            a_person(self.user, name=f"N{number}", kind="friend")
        url = reverse("step_screen", args=[self.rejection.pk, "debrief", "with"])
        self.assertLessEqual(self.client.get(url).content.count(b"<option"), 102)
        self.assertEqual(Person.objects.count(), 121)
