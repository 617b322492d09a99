"""Every screen of the path, wherever it lives, has back, skip, leave, support and why."""

import re
from collections.abc import Iterator

from django.urls import reverse

from recovery.debriefs.phases import all_phases_for
from recovery.models import Debrief, Rejection
from recovery.path.said import said_on
from recovery.path.screens import Screen, Step
from recovery.path.steps import STEPS
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import a_debrief, a_question, a_reason, a_whole_rejection

NOT_ASKED = {
    "your-debrief"
}  # opening it leads to the pages of the debrief, which are looked at below

WAYS = {
    "back": r'value="back"|>Back<|class="[^"]*\bback\b',
    "skip": r'value="skip"[^>]*>Skip<|>Skip</(a|button)>',
    "save and leave": r'value="leave"[^>]*>(Save and leave|Leave)<',  # what is binned isn't saved
    "support": r"Need to talk to someone now\?",
    "why, and its source": r"Why we ask</summary>\s*<p>[^<]+<cite>[^<]+</cite>",
    "one question": r"(?s)^(?:(?!<h1).)*<h1(?:(?!<h1).)*$",
}


class EveryScreenTests(PageTestCase):
    """A new screen of a step, and a new part of a debrief, is looked at without being named here."""

    def setUp(self) -> None:
        super().setUp()
        self.usual, self.unfair = a_whole_rejection(self.user), a_whole_rejection(self.user)
        a_reason(self.unfair, code="possibly_unfair")

    def test_every_screen_can_be_gone_back_from_skipped_and_left_and_says_why(self) -> None:
        for name, address in self.screens():
            page = self.client.get(address).content.decode()
            for way, looks in WAYS.items():
                with self.subTest(screen=name, way=way):
                    self.assertTrue(re.search(looks, page))

    def screens(self) -> Iterator[tuple[str, str]]:
        for step in STEPS:
            for screen in step.screens:
                if screen.key not in NOT_ASKED:
                    job = self.where_it_is_asked(step, screen)
                    yield screen.key, reverse("step_screen", args=[job.pk, step.key, screen.key])
        yield from self.of_a_debrief(self.usual.debriefs.get())
        yield from self.of_a_debrief(a_debrief(self.usual))
        point = self.user.feedback_points.earliest("id")
        yield "sort it", point.get_absolute_url()
        yield "check in", reverse("check_in", args=[self.usual.pk, 7])

    def where_it_is_asked(self, step: Step, screen: Screen) -> Rejection:
        return next(
            job for job in (self.usual, self.unfair) if screen in step.shown(said_on(job).facts)
        )

    def of_a_debrief(self, debrief: Debrief) -> Iterator[tuple[str, str]]:
        capture = reverse("debrief_capture", args=[debrief.pk])
        yield "what did they ask", capture
        yield "one question", a_question(debrief).get_absolute_url()
        for phase in all_phases_for(debrief.setting):
            yield phase.key, reverse("debrief_phase", args=[debrief.pk, phase.key])
        while debrief.questions.count() < 12:
            a_question(debrief)
        yield "twelve were noted", capture
