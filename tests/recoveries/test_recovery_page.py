"""One recovery, told: its stones, what was said on each, and where to go on."""

from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import connection, models
from django.test import TestCase
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape

from recovery.models import Rejection
from recovery.path.steps import STEPS
from recovery.path.stones import stones
from recovery.recoveries.page import RecoveryPage
from tests.helpers.cases import PageTestCase
from tests.helpers.clock import NOON, at
from tests.helpers.factories import (
    a_checkin,
    a_perspective,
    a_plan,
    a_reason,
    a_rejection,
    a_reply,
    a_sent_request,
    a_silence,
    a_told_rejection,
    a_vent,
    a_visit,
    a_whole_rejection,
)


def states(rejection: Rejection) -> list[str]:
    return [stone.state for stone in stones(rejection, rejection.visits.all())]


def now(rejection: Rejection) -> str:
    stone = RecoveryPage(rejection).now
    return stone.step.key if stone else ""


class StonesTests(TestCase):
    def test_a_new_one_stands_before_the_first(self) -> None:
        rejection = a_rejection()
        self.assertEqual(states(rejection), ["to_do"] * 7)
        self.assertEqual(now(rejection), "say-what-happened")

    def test_the_first_one_not_settled_is_now(self) -> None:
        rejection = a_rejection()
        a_visit(rejection, step="say-what-happened", answered_at=timezone.now()).end()
        a_visit(rejection, step="let-it-out").skip()
        self.assertEqual(states(rejection), ["done", "skipped", *["to_do"] * 5])
        self.assertEqual(now(rejection), "perspective")

    def test_when_all_are_settled_nothing_is_now(self) -> None:
        rejection = a_rejection()
        for step in STEPS:
            a_visit(rejection, step=step.key).skip()
        self.assertEqual(now(rejection), "")

    def test_once_it_is_closed_the_last_one_is_done(self) -> None:
        self.assertEqual(states(a_rejection().close("back", "")), [*["to_do"] * 6, "done"])

    def test_on_a_screen_its_own_step_is_now(self) -> None:
        rejection = a_rejection()
        row = stones(rejection, [], at="perspective")
        self.assertEqual([stone.is_now for stone in row], [False, False, True, *[False] * 4])

    def test_a_short_one_has_three(self) -> None:
        self.assertEqual(len(states(a_rejection(stage="applied"))), 3)

    def test_a_visit_to_a_step_that_is_no_more_is_harmless(self) -> None:
        rejection = a_rejection()
        a_visit(rejection, step="juggle")
        self.assertEqual(states(rejection), ["to_do"] * 7)


class RecoveryPageTests(PageTestCase):
    def told(self, rejection: Rejection) -> str:
        return self.client.get(rejection.get_absolute_url()).content.decode()

    def test_it_tells_everything_in_the_persons_own_words(self) -> None:
        page = self.told(a_told_rejection(self.user))
        for words in (
            "Feeling 3, confidence 5 of 10.",
            "10 minutes, kept.",
            "How it stung: 6 at the start, 3 after letting it out",
            "If it comes back: go for a short walk.",
            "They told me: A skill.",
            "It is my guess: The bus was late.",
            "The harsh thought: 80 %, then 30 %",
            "It was one job",
            "They never read it",
            "We went with someone else.",
        ):
            with self.subTest(words=words):
                self.assertIn(words, " ".join(page.split()))

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
            vent.start()
            vent.set(started_at=timezone.now() - timedelta(minutes=10))
            vent.stop()
            if mode == "write_bin":
                vent.bin()
            with self.subTest(mode=mode):
                self.assertIn(words, self.told(rejection))

    def test_only_the_minutes_that_were_spent_are_told(self) -> None:
        for seconds, words in ((50, "1 minute, said aloud."), (10, "Said aloud.")):
            rejection = a_rejection(self.user)
            vent = a_vent(rejection, started_at=timezone.now() - timedelta(seconds=seconds))
            self.assertIn("Said aloud.", self.told(rejection))
            vent.stop()
            self.assertIn(words, self.told(rejection))

    def test_kept_words_say_how_long_they_stay(self) -> None:
        rejection = a_rejection(self.user)
        with at(NOON):
            a_vent(rejection, mode="write_keep").keep("They never read it", 30)
            self.client.force_login(self.user)
            self.assertIn("It deletes itself on 3 Apr.", self.told(rejection))

    def test_silence_never_tells_a_reason_that_was_picked_before(self) -> None:
        """A no that turns out to be silence: the reasons stay stored, the path for no reply shows none."""
        silence = a_silence(self.user)
        a_reason(silence, code="skill")
        self.assertNotIn("A skill", self.told(silence))

    def test_every_link_on_it_opens(self) -> None:
        for path in ("quick", "standard", "full", "ghost"):
            rejection = a_told_rejection(self.user, path=path)
            recovery = RecoveryPage(rejection)
            links = [(s.step.key, s.screen) for s in [*recovery.stones, *recovery.offered]]
            for step, screen in [*links, *((e.step, e.key) for e in recovery.extras)]:
                url = reverse("step_screen", args=[rejection.pk, step, screen])
                with self.subTest(path=path, screen=screen):
                    self.assertEqual(self.client.get(url).status_code, 200)

    def test_a_finished_one_can_be_looked_at_again(self) -> None:
        rejection = a_rejection(self.user)
        for step in STEPS:
            a_visit(rejection, step=step.key, answered_at=timezone.now()).end()
        page = self.told(rejection)
        self.assertIn("You’ve done what there is to do here.", page)

    def test_days_are_the_persons_days(self) -> None:
        """Snoozed until 09:00 in Berlin reads as nine, not as seven."""
        rejection = a_rejection(self.user)
        rejection.set(snoozed_until=datetime(2099, 6, 11, 7, 0, tzinfo=UTC))
        self.assertIn("It’s back on 11 Jun 2099 at 09:00.", self.told(rejection))

    def test_it_is_drawn_without_asking_the_database_row_by_row(self) -> None:
        rejection = a_told_rejection(self.user)
        rows = Rejection.objects.select_related("perspective").fetch_mode(models.FETCH_RAISE)
        row = rows.get(pk=rejection.pk)
        row.owner = self.user
        self.assertTrue(self._everything_of(RecoveryPage(row)))

    def _everything_of(self, recovery: RecoveryPage) -> list[Any]:
        return [(s.said, s.rows, s.screen, s.state_name) for s in recovery.stones]


class OnePageTests(PageTestCase):
    """The page of a recovery: what comes next on top, everything else in a line each, nothing twice."""

    def told(self, rejection: Rejection) -> str:
        return " ".join(self.client.get(rejection.get_absolute_url()).content.decode().split())

    def test_the_fairer_sentence_stands_at_the_head_and_the_harsh_thought_is_folded(self) -> None:
        rejection = a_rejection(self.user)
        a_perspective(
            rejection,
            harsh_thought="I’m done for",
            fair_thought="It was one job",
            belief_before=80,
            belief_after=40,
        )
        page = self.told(rejection)
        self.assertLess(page.index("It was one job"), page.index('id="next"'))
        folded = page[page.index('<details class="harsh">') : page.index('id="next"')]
        self.assertIn("The harsh thought: 80 %, then 40 %", folded)
        self.assertIn("I’m done for", folded)
        self.assertEqual((page.count("It was one job"), page.count("I’m done for")), (1, 1))

    def test_where_it_may_have_been_unfair_nothing_is_reframed(self) -> None:
        rejection = a_rejection(self.user)
        a_perspective(rejection, fair_thought="It was one job")
        a_reason(rejection, code="possibly_unfair")
        self.assertNotIn("It was one job", self.told(rejection))

    def test_one_button_is_filled_whatever_asks(self) -> None:
        for make in (
            a_rejection,
            lambda owner: a_rejection(owner).snooze(9),
            lambda owner: a_rejection(owner).put_aside(),
            lambda owner: a_rejection(owner).set_aside(),
            lambda owner: a_rejection(owner).close("back", "Onwards"),
            lambda owner: a_reply(a_sent_request(a_rejection(owner))).request.rejection,
            a_whole_rejection,
        ):
            page = self.told(make(self.user)).split("<main")[1].split("</main>")[0]
            self.assertEqual(page.count('class="button"'), 1)

    def test_a_sealed_reply_comes_before_the_next_step_and_not_before_its_hour(self) -> None:
        reply = a_reply(a_sent_request(a_rejection(self.user)))
        self.assertIn("View their reply", self.told(reply.request.rejection))
        reply.put_off(9)
        self.assertNotIn("View their reply", self.told(reply.request.rejection))

    def test_what_hangs_on_it_is_told_once_each_with_where_it_leads(self) -> None:
        rejection = a_whole_rejection(self.user)
        page = self.told(rejection)
        rows = [row for stone in RecoveryPage(rejection).stones for row in stone.rows]
        self.assertGreater(len(rows), 5)
        for row in rows:
            with self.subTest(row=row):
                link = f'<a href="{row.address}">{escape(row.words)}</a>'
                self.assertEqual(page.count(link), 1)
                self.assertEqual(self.client.get(row.address).status_code, 200)

    def test_the_arc_stands_beside_the_name_from_two_points_on(self) -> None:
        rejection = a_rejection(self.user)
        a_checkin(rejection, sting=8)
        self.assertNotIn("sting-arc", self.told(rejection))
        a_checkin(rejection, sting=3, moment="vented")
        self.assertIn("sting-arc", self.told(rejection))

    def test_a_closed_one_reads_as_closed_and_says_what_is_coming_up_from_it(self) -> None:
        rejection = a_rejection(self.user)
        on = timezone.localdate(timezone=self.user.zone) + timedelta(days=20)
        a_plan(rejection, cue="it rains", action="call Ana", on=on)
        page = self.told(rejection.close("back", "I asked well"))
        head = page[: page.index("The whole path")]
        for words in ("“I asked well”", "Closed today: I’m back at it.", "call Ana"):
            self.assertIn(words, head)
        self.assertNotIn('id="next"', page)
        menu = page[page.index('class="more-menu"') :]
        self.assertIn("Reopen it", menu)

    def test_snooze_set_aside_and_delete_are_one_press_away(self) -> None:
        page = self.told(a_rejection(self.user))
        menu = page[page.index('class="more-menu"') :]
        self.assertIn("Snooze", page[: page.index('class="more-menu"')])
        self.assertIn("Set it aside", menu)
        self.assertIn("Delete", menu)

    def test_few_plain_queries(self) -> None:
        rejection = a_whole_rejection(self.user)
        url = rejection.get_absolute_url()
        self.client.get(url)
        with CaptureQueriesContext(connection) as queries:
            self.client.get(url)
        self.assertLessEqual(len(queries), 12)
