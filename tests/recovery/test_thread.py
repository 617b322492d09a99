"""One recovery, told: its stones, what was said on each, and where to go on."""

from datetime import UTC, datetime
from typing import Any

from django.db import models
from django.test import TestCase
from django.urls import reverse
from django.utils import timezone

from recovery.models import Rejection
from recovery.path.steps import STEPS
from recovery.thread import Thread, stones
from tests.cases import PageTestCase
from tests.clock import NOON, at
from tests.factories import (
    a_checkin,
    a_reason,
    a_rejection,
    a_silence,
    a_told_rejection,
    a_vent,
    a_visit,
)


def states(rejection: Rejection) -> list[str]:
    return [stone.state for stone in stones(rejection, rejection.visits.all())]


def now(rejection: Rejection) -> str:
    stone = Thread(rejection).now
    return stone.step.key if stone else ""


class StonesTests(TestCase):
    def test_a_new_one_stands_before_the_first(self) -> None:
        rejection = a_rejection()
        self.assertEqual(states(rejection), ["to_do"] * 7)
        self.assertEqual(now(rejection), "land")

    def test_the_first_one_not_settled_is_now(self) -> None:
        rejection = a_rejection()
        a_visit(rejection, step="land", answered_at=timezone.now()).end()
        a_visit(rejection, step="let-it-out").skip()
        self.assertEqual(states(rejection), ["done", "skipped", *["to_do"] * 5])
        self.assertEqual(now(rejection), "perspective")

    def test_when_all_are_settled_nothing_is_now(self) -> None:
        rejection = a_rejection()
        for step in STEPS:
            a_visit(rejection, step=step.key).skip()
        self.assertEqual(now(rejection), "")

    def test_on_a_screen_its_own_step_is_now(self) -> None:
        rejection = a_rejection()
        row = stones(rejection, [], at="perspective")
        self.assertEqual([stone.is_now for stone in row], [False, False, True, *[False] * 4])

    def test_a_quick_one_has_three(self) -> None:
        self.assertEqual(len(states(a_rejection(stage="applied"))), 3)

    def test_a_visit_to_a_step_that_is_no_more_is_harmless(self) -> None:
        rejection = a_rejection()
        a_visit(rejection, step="juggle")
        self.assertEqual(states(rejection), ["to_do"] * 7)


class ThreadTests(PageTestCase):
    def told(self, rejection: Rejection) -> str:
        return self.client.get(rejection.get_absolute_url()).content.decode()

    def test_it_tells_everything_in_the_persons_own_words(self) -> None:
        page = self.told(a_told_rejection(self.user))
        for words in (
            "Feeling 3, sting 6, keep going 5 of 10.",
            "10 minutes, kept.",
            "Sting 6, then 3.",
            "If it comes back: go for a short walk.",
            "They told me: A skill.",
            "It is my guess: The bus was late.",
            "You believed the first thought 80 %, then 30 %.",
            "It was one job",
            "They never read it",
            "We went with someone else.",
        ):
            with self.subTest(words=words):
                self.assertIn(words, page)

    def test_a_new_one_tells_nothing_that_was_not_said(self) -> None:
        page = self.told(a_rejection(self.user))
        for words in ("None", " of 10.", "minutes,", "If it comes back"):
            self.assertNotIn(words, page.split('class="path"')[1].split("</ol>")[0])

    def test_numbers_left_out_are_left_out(self) -> None:
        rejection = a_rejection(self.user)
        a_checkin(rejection, feeling=None, confidence=None, sting=0)
        self.assertIn("Sting 0 of 10.", self.told(rejection))

    def test_each_way_of_letting_it_out_is_told(self) -> None:
        for mode, words in (
            ("talk", "10 minutes, talked with Maya."),
            ("say_aloud", "10 minutes, said aloud."),
            ("write_bin", "10 minutes, binned."),
        ):
            rejection = a_rejection(self.user)
            vent = a_vent(rejection, mode=mode, talk_to="Maya" if mode == "talk" else "")
            vent.stop()
            if mode == "write_bin":
                vent.bin()
            with self.subTest(mode=mode):
                self.assertIn(words, self.told(rejection))

    def test_one_minute_is_one_minute(self) -> None:
        """ngettext: 5 more minutes make 15, never "15 minute"."""
        rejection = a_rejection(self.user)
        vent = a_vent(rejection)
        vent.start()
        vent.extend()
        self.assertIn("15 minutes, said aloud.", self.told(rejection))

    def test_kept_words_say_how_long_they_stay(self) -> None:
        rejection = a_rejection(self.user)
        with at(NOON):
            a_vent(rejection, mode="write_keep").keep("They never read it", 30)
            self.client.force_login(self.user)
            self.assertIn("Deleted by itself on 3 April 2026.", self.told(rejection))

    def test_silence_never_tells_a_reason_that_was_picked_before(self) -> None:
        """A no that turns out to be silence: the reasons stay stored, the ghost path shows none."""
        silence = a_silence(self.user)
        a_reason(silence, code="skill")
        self.assertNotIn("A skill", self.told(silence))

    def test_every_link_on_it_opens(self) -> None:
        for path in ("quick", "standard", "full", "ghost"):
            rejection = a_told_rejection(self.user, path=path)
            thread = Thread(rejection)
            links = [(s.step.key, s.screen) for s in [*thread.stones, *thread.offered]]
            for step, screen in [*links, *((e.step, e.key) for e in thread.extras)]:
                url = reverse("step_screen", args=[rejection.pk, step, screen])
                with self.subTest(path=path, screen=screen):
                    self.assertEqual(self.client.get(url).status_code, 200)

    def test_a_finished_one_can_be_looked_at_again(self) -> None:
        rejection = a_rejection(self.user)
        for step in STEPS:
            a_visit(rejection, step=step.key, answered_at=timezone.now()).end()
        page = self.told(rejection)
        self.assertIn("You have done what there is to do here.", page)
        self.assertIn("Look again", page)

    def test_days_are_the_persons_days(self) -> None:
        """Parked until 09:00 in Berlin reads as nine, not as seven."""
        rejection = a_rejection(self.user)
        rejection.set(parked_until=datetime(2099, 6, 11, 7, 0, tzinfo=UTC))
        self.assertIn("Parked until 11 Jun, 09:00.", self.told(rejection))

    def test_it_is_drawn_without_asking_the_database_row_by_row(self) -> None:
        rejection = a_told_rejection(self.user)
        rows = Rejection.objects.select_related("perspective").fetch_mode(models.FETCH_RAISE)
        row = rows.get(pk=rejection.pk)
        row.owner = self.user
        self.assertTrue(self._everything_of(Thread(row)))

    def _everything_of(self, thread: Thread) -> list[Any]:
        return [(s.said, s.quote, s.screen, s.state_name) for s in thread.stones]
