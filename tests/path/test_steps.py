"""One view walks the path: save, skip, back, leave; states are facts with dates."""

import re
from typing import Any
from unittest import mock

from django.test import TestCase
from django.urls import reverse
from django.utils import timezone

from recovery.models import Rejection, StepVisit
from recovery.path.said import said_on
from recovery.path.steps import STEPS, on_path
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import a_reason, a_rejection, a_silence, a_visit
from tests.helpers.pages import form_data, form_on, visible_words


class WalkTestCase(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.rejection = a_rejection(self.user)
        self.recovery = self.rejection.get_absolute_url()

    @property
    def rest(self) -> str:
        return reverse("step_rest", args=[self.rejection.pk, "perspective"])

    def at(self, step: str, screen: str) -> str:
        return reverse("step_screen", args=[self.rejection.pk, step, screen])

    def perspective(self, screen: str) -> str:
        return self.at("perspective", screen)

    def state(self, step: str = "perspective") -> str:
        return self.rejection.visits.get(step=step).state


class StepScreenTests(WalkTestCase):
    def test_after_silence_no_screen_speaks_of_a_no(self) -> None:
        """But the one plan for the next no; and nothing asks why they decided it."""
        silence = a_silence(self.user)
        speaks = re.compile(
            r"\b(the|this|a|their|your) no\b|\bsaid no\b|turned (you )?down", re.IGNORECASE
        )
        for step in on_path(silence.path, silence.stage):
            for screen in step.on_path(said_on(silence).facts):
                url = reverse("step_screen", args=[silence.pk, step.key, screen.key])
                said = visible_words(self.client.get(url).content.decode())
                with self.subTest(screen=screen.key):
                    self.assertEqual([each.text for each in said if speaks.search(each.text)], [])

    def test_walking_on_follows_the_path_to_its_resting_place(self) -> None:
        walk = ["harsh-thought", "reasons", "fairer-sentence"]
        for screen, after in zip(walk, [*walk[1:], None], strict=True):
            response = self.send(self.perspective(screen))
            self.assertLeadsTo(response, self.perspective(after) if after else self.rest)
        self.assertEqual(self.state(), "done")

    def test_going_back_is_the_same_way(self) -> None:
        self.assertLeadsTo(
            self.send(self.perspective("fairer-sentence"), go="back"), self.perspective("reasons")
        )
        self.assertLeadsTo(self.send(self.perspective("harsh-thought"), go="back"), self.recovery)

    def test_leaving_remembers_the_place(self) -> None:
        for before in ("say-what-happened", "let-it-out"):
            a_visit(self.rejection, step=before, answered_at=timezone.now(), done_at=timezone.now())
        self.assertLeadsTo(self.send(self.perspective("reasons"), go="leave"), self.recovery)
        page = self.client.get(self.recovery)
        self.assertContains(page, self.perspective("reasons"))
        self.assertContains(page, "Continue")

    def test_a_step_walked_past_without_a_word_is_skipped_and_not_done(self) -> None:
        for screen in ("harsh-thought", "reasons", "fairer-sentence"):
            self.send(self.perspective(screen), go="skip")
        self.assertEqual(self.state(), "skipped")

    def test_a_step_with_something_said_on_it_is_done(self) -> None:
        self.send(self.perspective("harsh-thought"), harsh_thought="I always fail")
        self.send(self.perspective("fairer-sentence"), go="skip")
        self.assertEqual(self.state(), "done")

    def test_what_is_done_stays_done_when_it_is_skipped_later(self) -> None:
        self.send(self.perspective("fairer-sentence"), fair_thought="One job")
        self.client.post(reverse("step_skip", args=[self.rejection.pk, "perspective"]))
        self.assertEqual(self.state(), "done")

    def test_steps_may_be_taken_in_any_order(self) -> None:
        for step in reversed(STEPS):
            first = step.shown(said_on(Rejection.objects.get()).facts)[0].key
            self.assertEqual(self.client.get(self.at(step.key, first)).status_code, 200)

    def test_an_order_that_is_none_means_go_on(self) -> None:
        response = self.send(self.perspective("harsh-thought"), go="dance")
        self.assertLeadsTo(response, self.perspective("reasons"))

    def test_no_such_step_or_screen_is_404(self) -> None:
        for step, screen in (
            ("nowhere", "odds"),
            ("perspective", "nowhere"),
            ("say-what-happened", "odds"),
        ):
            self.assertEqual(self.client.get(self.at(step, screen)).status_code, 404)

    def test_a_screen_that_no_longer_applies_leads_to_the_recovery(self) -> None:
        a_reason(self.rejection, code="possibly_unfair")
        for method in (self.client.get, self.client.post):
            self.assertLeadsTo(method(self.perspective("fairer-sentence")), self.recovery)

    def test_saying_unfair_leads_to_advice_and_past_the_reframing(self) -> None:
        url = self.perspective("reasons")
        response = self.send(url, picks=["possibly_unfair"])
        self.assertLeadsTo(response, self.perspective("possibly-unfair"))
        self.assertContains(self.client.get(response["Location"]), "a trade union")
        self.assertLeadsTo(self.send(self.perspective("possibly-unfair")), self.rest)
        self.assertEqual(self.state(), "done")

    def test_silence_is_not_asked_for_reasons(self) -> None:
        self.rejection = a_silence(self.user)
        self.assertLeadsTo(
            self.client.get(self.perspective("reasons")), self.rejection.get_absolute_url()
        )

    def test_after_the_last_extra_of_a_short_one_the_rest_still_waits(self) -> None:
        self.rejection = a_rejection(self.user, stage="applied")
        self.send(self.perspective("harsh-thought"), harsh_thought="It")
        self.assertFalse(self.rejection.visits.exists())
        recovery = self.client.get(self.rejection.get_absolute_url())
        self.assertEqual(recovery.context["recovery"].stones[1].state, "to_do")

    def test_leaving_from_an_extra_does_not_move_the_step(self) -> None:
        self.rejection = a_rejection(self.user, stage="applied")
        self.send(self.perspective("reasons"), go="leave")
        self.send(self.perspective("harsh-thought"), harsh_thought="It", go="leave")
        self.assertEqual(self.rejection.visits.get().screen, "reasons")


class StepSkipTests(WalkTestCase):
    def skip(self, step: str) -> Any:
        return self.client.post(reverse("step_skip", args=[self.rejection.pk, step]))

    def test_a_step_can_be_left_out_whole(self) -> None:
        self.assertLeadsTo(self.skip("let-it-out"), self.recovery)
        self.assertEqual(self.state("let-it-out"), "skipped")

    def test_it_can_be_come_back_to(self) -> None:
        self.skip("perspective")
        self.send(self.perspective("harsh-thought"), harsh_thought="I always fail")
        self.assertEqual(self.state(), "started")

    def test_no_such_step_is_404(self) -> None:
        self.assertEqual(self.skip("nowhere").status_code, 404)

    def test_the_form_for_it_stands_at_the_step_that_is_now(self) -> None:
        action = reverse("step_skip", args=[self.rejection.pk, "say-what-happened"])
        page = self.client.get(self.recovery).content.decode()
        self.assertLeadsTo(
            self.client.post(action, form_on(page, self.recovery, action).sends), self.recovery
        )
        self.assertEqual(self.state("say-what-happened"), "skipped")


class StepVisitTests(TestCase):
    def test_its_state_is_told_by_its_dates(self) -> None:
        visit = a_visit()
        self.assertEqual(visit.state, "started")
        visit.skip()
        self.assertEqual(visit.state, "skipped")

    def test_ending_without_an_answer_is_skipping(self) -> None:
        visit = a_visit()
        visit.end()
        self.assertEqual(visit.state, "skipped")

    def test_ending_with_an_answer_is_done(self) -> None:
        visit = a_visit()
        visit.answer()
        visit.end()
        self.assertEqual(visit.state, "done")

    def test_the_first_end_counts(self) -> None:
        visit = a_visit()
        visit.answer()
        visit.end()
        first = visit.done_at
        visit.end()
        self.assertEqual(visit.done_at, first)

    def test_beginning_again_takes_up_what_was_skipped(self) -> None:
        visit = a_visit()
        visit.skip()
        again = StepVisit.objects.begin(visit.rejection, visit.step, "reasons")
        self.assertEqual((again.pk, again.state, again.screen), (visit.pk, "started", "reasons"))


class MovedTests(WalkTestCase):
    """An old address leads to the screen that asks its question now."""

    def setUp(self) -> None:
        super().setUp()
        gone = {("perspective", "long-gone"): "harsh-thought"}
        self.enterContext(mock.patch.dict("recovery.path.moved.SCREENS", gone))

    def test_an_old_address_leads_on(self) -> None:
        response = self.client.get(self.perspective("long-gone"))
        self.assertLeadsTo(response, self.perspective("harsh-thought"))

    def test_what_was_typed_on_a_page_opened_before_waits_there(self) -> None:
        form = form_data(
            self.client, self.perspective("harsh-thought"), harsh_thought="Never again"
        )
        self.client.post(self.perspective("long-gone"), form)
        self.assertContains(self.client.get(self.perspective("harsh-thought")), "Never again")

    def test_a_step_left_there_is_gone_on_with_where_it_is_now(self) -> None:
        for before in ("say-what-happened", "let-it-out"):
            a_visit(self.rejection, step=before, done_at=timezone.now())
        self.rejection.visits.begin(self.rejection, "perspective", "long-gone")
        self.assertContains(self.client.get(self.recovery), self.perspective("harsh-thought"))
