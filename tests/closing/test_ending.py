"""How a recovery ends: closing it, its last page, opening it again, and the check-ins."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.test import TestCase
from django.urls import reverse
from django.utils import timezone

from recovery.models import CheckIn, Rejection
from recovery.path.said import Said
from recovery.path.steps import STEPS
from recovery.recoveries.page import RecoveryPage
from recovery.shared.choices import TodayKind
from recovery.shared.clocks import today
from tests.helpers.cases import PageTestCase
from tests.helpers.clock import at
from tests.helpers.factories import (
    a_checkin,
    a_conversation,
    a_held_conversation,
    a_later_check_in,
    a_lesson,
    a_parting,
    a_person,
    a_perspective,
    a_plan,
    a_reason,
    a_rejection,
    a_reply,
    a_request,
    a_sent_request,
    a_silence,
    a_to_do,
    a_visit,
    a_whole_rejection,
)
from tests.helpers.pages import filled_data, form_data
from tests.helpers.waiting import asked

SATURDAY = datetime(2026, 11, 28, 12, tzinfo=UTC)
LONG = "x" * 10_000
WILD = "Zoë 🐎 <script>alert(1)</script>"


def ready(owner: Any, **facts: Any) -> Rejection:
    """Make a recovery whose closing is offered: asked and refused, one lesson decided, one to-do done."""
    rejection = a_rejection(owner, **facts)
    a_sent_request(rejection).mark_refused()
    a_to_do(a_lesson(rejection)).finish()
    return rejection


class CloseTests(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.rejection = a_rejection(self.user)
        self.url = reverse("step_screen", args=[self.rejection.pk, "get-going", "close"])
        self.last_page = reverse("rejection_last_page", args=[self.rejection.pk])

    def again(self) -> Rejection:
        return Rejection.objects.get(pk=self.rejection.pk)

    def test_it_ends_as_the_person_says_with_what_they_take_from_it(self) -> None:
        done = self.send(self.url, closed_as="back", takeaway=WILD, confidence="6", sting="0")
        self.assertLeadsTo(done, self.last_page)
        found = self.again()
        self.assertEqual((found.closed_as, found.takeaway), ("back", WILD))
        self.assertTrue(found.closed_at)
        checkin = found.checkins.get()
        self.assertEqual((checkin.moment, checkin.confidence, checkin.sting), ("closing", 6, 0))

    def test_mood_opens_and_locks_nothing(self) -> None:
        for closed_as, numbers in (("got", {"confidence": "0", "sting": "10"}), ("moved_on", {})):
            self.assertLeadsTo(self.send(self.url, closed_as=closed_as, **numbers), self.last_page)

    def test_with_no_number_there_is_no_check_in(self) -> None:
        self.send(self.url, closed_as="moved_on")
        self.assertFalse(CheckIn.objects.exists())

    def test_to_let_it_rest_is_not_the_end(self) -> None:
        done = self.send(self.url, closed_as="aside", takeaway="Later")
        self.assertLeadsTo(done, self.rejection.get_absolute_url())
        found = self.again()
        self.assertTrue(found.is_put_aside)
        self.assertFalse(found.is_closed)

    def test_how_it_ends_is_asked_for(self) -> None:
        page = self.send(self.url, takeaway="A word")
        self.assertContains(page, "Choose how it ends, or skip this", status_code=422)
        self.assertContains(page, "A word", status_code=422)

    def test_too_long_a_takeaway_stays_as_it_was_typed(self) -> None:
        page = self.send(self.url, closed_as="back", takeaway=LONG)
        self.assertContains(page, LONG, status_code=422)
        self.assertFalse(self.again().is_closed)

    def test_the_day_it_was_closed_stays_when_its_words_change(self) -> None:
        since = timezone.now() - timedelta(days=40)
        self.rejection.close("back", "A word").set(closed_at=since)
        self.send_filled(self.url, closed_as="got", takeaway="Better words")
        found = self.again()
        self.assertEqual((found.closed_at, found.takeaway), (since, "Better words"))

    def test_taken_up_again_or_moved_to_tomorrow_it_did_not_end_by_resting(self) -> None:
        for name, sends in (("take_up", {}), ("snooze", {"hour": "9"})):
            self.send(self.url, closed_as="aside", takeaway="Later")
            self.client.post(reverse(f"rejection_{name}", args=[self.rejection.pk]), sends)
            with self.subTest(name):
                self.assertEqual((self.again().closed_as, self.again().takeaway), ("", "Later"))

    def test_skipping_leaves_it_open_and_keeps_the_words(self) -> None:
        typed = {"takeaway": "A word", "go": "skip"}
        rest = reverse("step_rest", args=[self.rejection.pk, "get-going"])
        self.assertLeadsTo(self.send(self.url, **typed), rest)
        self.assertFalse(self.again().is_closed)
        self.assertEqual(self.user.drafts.get().words()["takeaway"], ["A word"])

    def test_leaving_keeps_the_words_and_closes_nothing(self) -> None:
        self.send(self.url, closed_as="back", takeaway="A word", go="leave")
        self.assertFalse(self.again().is_closed)
        self.assertContains(self.client.get(self.url), "A word")

    def test_another_window_is_noticed(self) -> None:
        stale = form_data(self.client, self.url, closed_as="moved_on", takeaway="Mine")
        self.send(self.url, closed_as="back", takeaway="Theirs")
        page = self.client.post(self.url, stale)
        self.assertContains(page, "Theirs", status_code=409)
        self.assertEqual(self.again().closed_as, "back")

    def test_closed_again_with_other_words_it_is_one_check_in(self) -> None:
        self.send(self.url, closed_as="back", sting="4")
        self.send_filled(self.url, closed_as="got", sting="2")
        self.assertEqual((self.again().closed_as, self.rejection.checkins.get().sting), ("got", 2))

    def test_a_landing_left_out_is_not_taken_from_the_end(self) -> None:
        self.send(self.url, closed_as="back", sting="2")
        self.assertIsNone(Said(self.again()).landing)

    def test_while_a_reply_is_awaited_it_says_until_when_and_that_it_may_stay_open(self) -> None:
        self.assertNotContains(self.client.get(self.url), "may still reply")
        request = a_sent_request(self.rejection)
        page = self.client.get(self.url)
        self.assertContains(page, f"{request} may still reply, until")
        self.assertContains(page, "leave it open")


class ReopenTests(PageTestCase):
    def test_it_is_open_again_and_all_that_was_written_stays(self) -> None:
        rejection = a_rejection(self.user).close("back", "A word")
        url = reverse("rejection_reopen", args=[rejection.pk])
        self.assertLeadsTo(self.client.post(url), rejection.get_absolute_url())
        rejection.refresh_from_db()
        self.assertFalse(rejection.is_closed)
        self.assertEqual(rejection.takeaway, "A word")

    def test_opened_as_a_page_it_changes_nothing(self) -> None:
        rejection = a_rejection(self.user).close("back", "")
        self.client.get(reverse("rejection_reopen", args=[rejection.pk]))
        rejection.refresh_from_db()
        self.assertTrue(rejection.is_closed)


class LastPageTests(PageTestCase):
    def page(self, rejection: Rejection) -> str:
        url = reverse("rejection_last_page", args=[rejection.pk])
        return self.client.get(url).content.decode()

    def told(self) -> Rejection:
        rejection = a_rejection(self.user)
        a_perspective(rejection, hurts="that I had told everyone", fair_thought="It was one job")
        a_lesson(rejection, text="Bring one number")
        a_lesson(rejection, text="A thing let go", use="drop")
        a_parting(rejection, fate="keep", person=a_person(self.user, name="Noor"))
        a_parting(rejection, fate="let_go", person=a_person(self.user, name="Tom"))
        a_conversation(a_person(self.user, name="Inga"), rejection=rejection, planned_on=today())
        a_plan(rejection, cue="it is nine", action="call Ana", on=today())
        a_plan(rejection, kind="next_no", cue="the next one says no", action="walk")
        return rejection.close("back", "I can do this")

    def test_it_reads_their_own_words_back(self) -> None:
        page = self.page(self.told())
        for words in (
            "that I had told everyone",
            "I always fail",
            "It was one job",
            "Bring one number",
            "Noor",
            "Conversation with Inga",
            "If it is nine, then I will call Ana",
            "I will walk",
            "I can do this",
            "I’m back at it",
        ):
            with self.subTest(words=words):
                self.assertIn(words, page)

    def test_a_to_do_still_to_do_comes_next_and_goes_on_asking_on_today(self) -> None:
        rejection = a_rejection(self.user)
        soon = today() + timedelta(days=3)
        a_to_do(a_lesson(rejection), text="Tell one story to Jo", due_on=soon)
        rejection.close("back", "")
        self.assertIn("Tell one story to Jo", self.page(rejection))
        self.assertContains(self.client.get(reverse("today")), "Tell one story to Jo")

    def test_what_is_coming_up_stands_there_by_day_with_names(self) -> None:
        with at(SATURDAY):
            rejection = a_rejection(self.user, logged_on=date(2026, 11, 27))
            ana, bo = (a_person(self.user, name=name) for name in ("Ana", "Bo"))
            conversation = a_conversation(ana, rejection=rejection, planned_on=date(2026, 11, 30))
            facts = {"cue": "it is Monday", "action": "ask Ana for 20 minutes"}
            a_plan(rejection, on=conversation.planned_on, conversation=conversation, **facts)
            a_conversation(bo, rejection=rejection, planned_on=None)
            noor = a_person(self.user, name="Noor")
            a_sent_request(rejection, person=noor, follow_up_on=date(2026, 12, 4))
            a_to_do(a_lesson(rejection), text="Tell one story", due_on=date(2026, 12, 5))
            url = reverse("rejection_last_page", args=[rejection.pk])
            days = self.client.get(url).context["coming"]
        self.assertEqual(
            [(day.name, [each.title for each in day.things]) for day in days],
            [
                (
                    "Mon 30 Nov",
                    [
                        "If it is Monday, then I will ask Ana for 20 minutes",
                        "Conversation with Ana",
                    ],
                ),
                ("Fri 4 Dec", ["Check in", "Follow up with Noor"]),
                ("Sat 5 Dec", ["To-do: Tell one story"]),
                (
                    "Fri 11 Dec",
                    ["Last day for Noor’s reply"],
                ),
                ("27 Dec", ["Check in"]),
                ("No day yet", ["Conversation with Bo: set a day"]),
            ],
        )
        self.assertEqual({each.beside for day in days for each in day.things}, {""})

    def test_the_arc_is_drawn_the_kind_words_come_first_and_the_harsh_ones_are_folded(self) -> None:
        rejection = self.told()
        for moment, sting in (("land", 8), ("closing", 3)):
            a_checkin(rejection, moment=moment, sting=sting)
        page = self.page(rejection)
        self.assertIn("sting-arc", page)
        self.assertLess(page.index("It was one job"), page.index("What you learned"))
        folded = page.index('<details class="hurt"')
        self.assertGreater(folded, page.index("I will walk"))
        self.assertEqual(page.count("<summary>What hurt"), 1)

    def test_what_was_let_go_is_not_brought_up(self) -> None:
        page = self.page(self.told())
        self.assertNotIn("A thing let go", page)
        self.assertNotIn("Tom", page)

    def test_it_begins_with_one_kind_sentence_made_from_what_they_did(self) -> None:
        rejection = self.told()
        self.assertIn("You found a fairer sentence for it.", self.page(rejection))
        for moment, sting, days in (("land", 8, 9), ("closing", 3, 0)):
            checkin = a_checkin(rejection, moment=moment, sting=sting)
            checkin.set(created_at=timezone.now() - timedelta(days=days))
        page = self.page(rejection)
        self.assertLess(page.index("It went from 8 to 3 in 9 days."), page.index("This is fairer"))

    def test_a_day_on_which_it_came_and_was_closed_is_said_once(self) -> None:
        page = self.page(a_rejection(self.user, heard_on=today()).close("back", ""))
        header = page.split("<header>")[1].split("</header>")[0]
        self.assertEqual(header.count("today"), 1)

    def test_reminders_are_offered_to_who_has_none_at_the_end(self) -> None:
        rejection = a_rejection(self.user)
        self.assertNotIn("Get reminders", self.page(rejection))
        self.assertIn("Get reminders", self.page(rejection.close("back", "")))
        self.user.reminders_since = timezone.now()
        self.user.save()
        self.assertNotIn("Get reminders", self.page(rejection))

    def test_nothing_is_invented(self) -> None:
        page = self.page(a_rejection(self.user))
        for name in ("What hurt", "This is fairer", "What you learned", "Who stays", "None"):
            self.assertNotIn(name, page)
        self.assertIn("You wrote nothing down on the way.", page)

    def test_where_it_may_have_been_unfair_nothing_is_reframed(self) -> None:
        rejection = self.told()
        a_reason(rejection, code="possibly_unfair")
        page = self.page(rejection)
        self.assertNotIn("It was one job", page)
        self.assertNotIn("This is fairer", page)
        self.assertIn("I can do this", page)

    def test_before_it_is_closed_it_offers_to(self) -> None:
        self.assertIn("Close this one", self.page(a_rejection(self.user)))

    def test_their_words_are_words(self) -> None:
        page = self.page(a_rejection(self.user).close("back", WILD))
        self.assertNotIn("<script>alert", page)


class LaterCheckInPageTests(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.rejection = a_rejection(self.user, logged_on=today() - timedelta(days=7))
        self.url = reverse("check_in", args=[self.rejection.pk, 7])

    def test_three_numbers_and_what_became_of_the_plans(self) -> None:
        plan = a_plan(self.rejection)
        typed = {"sting": "6", f"happened_{plan.pk}": "partly"}
        self.assertLeadsTo(self.send(self.url, **typed), self.rejection.get_absolute_url())
        plan.refresh_from_db()
        self.assertEqual((plan.happened, bool(plan.answered_at)), ("partly", True))
        self.assertEqual(self.rejection.checkins.get().moment, "day_7")
        self.assertTrue(self.rejection.later_check_ins.get().answered_at)

    def test_the_harsh_thought_is_asked_again_beside_what_was_answered_then(self) -> None:
        self.assertNotIn("belief", self.client.get(self.url).context["form"].fields)
        a_perspective(
            self.rejection, belief_before=80, belief_after=40, fair_thought="It was one job"
        )
        page = self.client.get(self.url)
        for words in ("I always fail", "You believed it 80 %, then 40 %.", "It was one job"):
            self.assertContains(page, words)
        self.send(self.url, belief="10")
        self.assertEqual(self.rejection.checkins.get().belief, 10)

    def test_an_answer_can_be_taken_back(self) -> None:
        plan = a_plan(self.rejection).answer("yes")
        self.send_filled(self.url, **{f"happened_{plan.pk}": ""})
        plan.refresh_from_db()
        self.assertEqual((plan.happened, plan.answered_at), ("", None))

    def test_saying_nothing_is_fine(self) -> None:
        self.assertLeadsTo(self.send(self.url), self.rejection.get_absolute_url())
        self.assertFalse(self.rejection.checkins.exists())

    def test_a_month_later_is_a_row_of_its_own(self) -> None:
        self.send(self.url, sting="4")
        self.send(reverse("check_in", args=[self.rejection.pk, 30]), sting="1")
        told = [(each.moment, each.sting) for each in self.rejection.checkins.order_by("id")]
        self.assertEqual(told, [("day_7", 4), ("day_30", 1)])

    def test_another_day_is_no_page(self) -> None:
        for day in (0, 8, 99999):
            url = reverse("check_in", args=[self.rejection.pk, day])
            self.assertEqual(self.client.get(url).status_code, 404)

    def test_a_plan_whose_day_is_still_to_come_is_not_asked_about(self) -> None:
        a_plan(self.rejection, on=today() + timedelta(days=1))
        self.assertNotContains(self.client.get(self.url), "Did your plan happen?")
        a_plan(self.rejection, on=today(), slot=2)
        self.assertEqual(len(self.client.get(self.url).context["form"].plan_questions), 1)

    def test_a_number_that_is_none_is_told(self) -> None:
        self.assertEqual(self.send(self.url, sting="11").status_code, 422)

    def test_two_windows_are_noticed(self) -> None:
        plan = a_plan(self.rejection)
        stale = filled_data(self.client, self.url, **{f"happened_{plan.pk}": "no"})
        plan.answer("yes")
        self.assertContains(self.client.post(self.url, stale), "Yes", status_code=409)

    def test_leaving_it_out_has_an_undo(self) -> None:
        skip = reverse("check_in_skip", args=[self.rejection.pk, 7])
        undo = reverse("check_in_unskip", args=[self.rejection.pk, 7])
        page = self.client.post(skip, follow=True)
        self.assertContains(page, undo)
        self.assertTrue(self.rejection.later_check_ins.get().skipped_at)
        self.client.post(undo)
        self.assertFalse(self.rejection.later_check_ins.exists())

    def test_pressed_on_today_both_lead_back_there(self) -> None:
        skip = reverse("check_in_skip", args=[self.rejection.pk, 7])
        page = self.client.post(skip, {"from": "today"}, follow=True)
        undo = f"{reverse('check_in_unskip', args=[self.rejection.pk, 7])}?from=today"
        self.assertContains(page, undo)
        self.assertLeadsTo(self.client.post(undo), reverse("today"))

    def test_leaving_keeps_what_was_typed(self) -> None:
        self.send(self.url, sting="3", go="leave")
        self.assertEqual(self.client.get(self.url).context["form"].initial["sting"], "3")

    def test_a_plan_of_another_recovery_is_not_asked_about(self) -> None:
        a_plan(a_rejection(self.user))
        self.assertNotContains(self.client.get(self.url), "Did your plan happen?")


class RecoveryPageTests(PageTestCase):
    def told(self, rejection: Rejection) -> str:
        return self.client.get(rejection.get_absolute_url()).content.decode()

    def test_step_six_is_told_in_a_line_each(self) -> None:
        rejection = a_whole_rejection(self.user)
        page = self.told(rejection.close("back", "I can do this"))
        for words in (
            "If the next one says no, then I will walk to the lake",
            "“I can do this”",
            "I’m back at it.",
            "Conversation with Ada Berg",
            "If it is nine on Tuesday, then I will call Ana",
            "Cleo Marsh",
        ):
            with self.subTest(words=words):
                self.assertIn(words, page)

    def test_the_numbers_of_each_moment_are_told(self) -> None:
        rejection = a_rejection(self.user)
        a_checkin(rejection, moment=CheckIn.Moment.DAY_7, feeling=6, sting=0, confidence=None)
        self.assertIn("A week later: feeling 6, sting 0 of 10.", self.told(rejection))

    def test_closed_its_fairer_sentence_stays_at_the_head_and_the_takeaway_below(self) -> None:
        rejection = a_rejection(self.user).close("back", "I can do this")
        a_perspective(rejection, belief_before=80, belief_after=40, fair_thought="It was one job")
        page = self.told(rejection)
        fairer, harsh = page.index("It was one job"), page.index("80 %, then 40 %")
        self.assertLess(fairer, harsh)
        self.assertLess(harsh, page.index("I can do this"))

    def test_what_was_said_at_closing_stands_under_the_last_step(self) -> None:
        rejection = a_rejection(self.user)
        a_checkin(rejection, moment=CheckIn.Moment.LAND, confidence=2)
        a_checkin(rejection, moment=CheckIn.Moment.CLOSING, confidence=6)
        page = self.told(rejection.close("back", ""))
        self.assertGreater(page.index("At the end:"), page.index(">Get going again</a>"))

    def test_closing_is_offered_by_the_rule(self) -> None:
        self.assertIn("This one could be closed", self.told(ready(self.user)))
        self.assertNotIn("This one could be closed", self.told(a_rejection(self.user)))

    def test_what_is_closed_snoozed_or_set_aside_is_not_asked_about(self) -> None:
        for end in (
            lambda each: each.close("back", ""),
            Rejection.put_aside,
            Rejection.set_aside,
        ):
            rejection = ready(self.user)
            end(rejection)
            self.assertNotIn("This one could be closed", self.told(rejection))

    def test_a_closed_one_is_quiet_and_can_be_opened(self) -> None:
        page = self.told(a_rejection(self.user).close("moved_on", ""))
        self.assertNotIn('class="now"', page)
        self.assertNotIn("Snooze", page)
        self.assertIn("Read the last page", page)
        self.assertIn("Reopen it", page)

    def test_it_can_be_closed_at_any_time(self) -> None:
        rejection = a_rejection(self.user)
        close = reverse("step_screen", args=[rejection.pk, "get-going", "close"])
        self.assertIn(f'href="{close}"', self.told(rejection))

    def test_a_later_check_in_that_is_open_stands_above(self) -> None:
        rejection = a_rejection(self.user, logged_on=today() - timedelta(days=8))
        self.assertIn("A week has passed.", self.told(rejection))
        a_later_check_in(rejection)
        self.assertNotIn("A week has passed.", self.told(rejection))

    def test_it_is_offered_on_the_same_days_as_on_today(self) -> None:
        for after in range(70):
            rejection = a_rejection(self.user, logged_on=today() - timedelta(days=after))
            waiting = asked(TodayKind.CHECK_IN, today(), self.user)
            rows = {each.key: each.note for each in waiting}
            with self.subTest(after=after):
                self.assertEqual(RecoveryPage(rejection).check_in_day, rows.get(rejection.pk, 0))

    def test_on_the_list_it_is_said_and_stands_apart(self) -> None:
        a_rejection(self.user, company="Alder").close("moved_on", "")
        a_rejection(self.user, company="Open")
        url = reverse("rejection_list")
        self.assertNotContains(self.client.get(f"{url}?state=open"), "Alder")
        page = self.client.get(f"{url}?state=recovered")
        self.assertContains(page, "Alder")
        self.assertContains(page, "recovered: I’ve moved on")
        self.assertNotContains(page, "Open, Data")

    def test_where_all_are_closed_the_list_says_something_kind(self) -> None:
        a_rejection(self.user).close("moved_on", "")
        page = self.client.get(reverse("rejection_list"), {"state": "open"})
        self.assertContains(page, "None is open.")

    def test_today_is_silent_about_a_closed_one(self) -> None:
        a_rejection(self.user, company="Alder").close("moved_on", "")
        page = self.client.get(reverse("today"))
        self.assertEqual(page.context["things"], [])
        self.assertContains(page, "Alder", count=1)  # the check-in that comes up

    def test_today_offers_to_close_it_and_to_go_on(self) -> None:
        close = reverse("step_screen", args=[ready(self.user).pk, "get-going", "close"])
        page = self.client.get(reverse("today"))
        self.assertContains(page, "This one could be closed")
        self.assertContains(page, f'href="{close}"')
        self.assertContains(page, "Continue")

    def test_when_all_is_settled_it_says_so(self) -> None:
        rejection = a_rejection(self.user)
        for step in STEPS:
            a_visit(rejection, step=step.key).skip()
        self.assertIn("You’ve done what there is to do here.", self.told(rejection))


class StandingTests(TestCase):
    """Each fact on which the offer rests, as it is read for one page and for many rows at once."""

    def standing(self, rejection: Rejection) -> set[str]:
        found = Rejection.objects.get(pk=rejection.pk)
        return set(found.standing)

    def test_of_a_new_one(self) -> None:
        self.assertEqual(self.standing(a_rejection()), set())

    def test_of_the_asking(self) -> None:
        for make, facts in (
            (a_request, {"drafting"}),
            (a_sent_request, {"waiting"}),
            (lambda each: a_sent_request(each).mark_refused(), {"asked"}),
            (lambda each: a_reply(a_sent_request(each)), {"asked", "sealed"}),
            (lambda each: a_reply(a_sent_request(each)).open(), {"asked"}),
            (lambda each: a_visit(each, step="feedback").skip(), {"ask_skipped"}),
            (lambda each: a_visit(each, step="debrief").skip(), set()),
        ):
            rejection = a_rejection()
            make(rejection)
            with self.subTest(facts=facts):
                self.assertEqual(self.standing(rejection), facts)

    def test_of_what_was_learned(self) -> None:
        for facts, says in (
            ({}, {"decided"}),
            ({"use": ""}, set()),
            ({"kind": "nothing", "text": "", "grade": "", "use": ""}, set()),
        ):
            rejection = a_rejection()
            lesson = a_lesson(rejection, **facts)
            self.assertEqual(self.standing(rejection), says)
        lesson.say("nothing", "")
        self.assertEqual(self.standing(lesson.rejection), {"decided"})
        lesson.remove()
        self.assertEqual(self.standing(lesson.rejection), set())

    def test_of_a_step_that_was_done(self) -> None:
        to_do = a_to_do(a_lesson(use=""))
        self.assertEqual(self.standing(to_do.rejection), set())
        to_do.finish()
        self.assertEqual(self.standing(to_do.rejection), {"acted"})

    def test_of_a_plan(self) -> None:
        for happened, says in (("yes", {"planned"}), ("partly", {"planned"}), ("no", set())):
            plan = a_plan().answer(happened)
            assert plan.rejection
            self.assertEqual(self.standing(plan.rejection), says)
            plan.remove()
            self.assertEqual(self.standing(plan.rejection), set())

    def test_of_a_conversation_since_the_no(self) -> None:
        for held_on, says in ((date(2026, 1, 12), {"talked"}), (date(2026, 1, 11), set())):
            rejection = a_rejection(heard_on=date(2026, 1, 12))
            a_held_conversation(a_person(rejection.owner), rejection=rejection, held_on=held_on)
            self.assertEqual(self.standing(rejection), says)

    def test_the_offer_as_the_list_of_today_asks_for_it(self) -> None:
        rejection = ready(a_silence().owner)
        self.assertTrue(Rejection.objects.get(pk=rejection.pk).may_be_closed)
        rejection.close("back", "")
        self.assertFalse(Rejection.objects.get(pk=rejection.pk).may_be_closed)


class SaidTests(TestCase):
    """The rows a page reads through `Said` are those in the database."""

    def test_rows_come_back_as_they_are(self) -> None:
        rejection = a_whole_rejection()
        since = Said(rejection)
        plan = rejection.plans.get(kind="forward")
        told = next(each for each in since.plans if each.pk == plan.pk)
        for name in ("cue", "action", "on", "kind", "happened", "answered_at"):
            self.assertEqual(getattr(told, name), getattr(plan, name), name)
        conversation = rejection.conversations.held().get()
        told_conversation = next(each for each in since.conversations if each.pk == conversation.pk)
        self.assertEqual(
            (told_conversation.held_on, told_conversation.person.name),
            (conversation.held_on, conversation.person.name),
        )
        parting = rejection.partings.get()
        self.assertEqual((since.partings[0].pk, since.partings[0].fate), (parting.pk, "thank"))
        self.assertEqual([each.day for each in since.later_check_ins], [7])
        self.assertEqual([each.moment for each in since.moments], ["land"])

    def test_a_zero_is_a_number(self) -> None:
        checkin = a_checkin(sting=0, moment=CheckIn.Moment.CLOSING)
        self.assertEqual(Said(checkin.rejection).moments[0].sting, 0)

    def test_moments_are_moments(self) -> None:
        plan = a_plan(said_at=timezone.now()).answer("yes")
        assert plan.rejection
        self.assertEqual(Said(plan.rejection).plans[0].said_at, plan.said_at)

    def test_what_was_removed_is_not_told(self) -> None:
        plan = a_plan().remove()
        assert plan.rejection
        conversation = a_conversation(a_person(plan.owner), rejection=plan.rejection).remove()
        a_parting(plan.rejection, person=conversation.person.remove())
        since = Said(plan.rejection)
        self.assertEqual((since.plans, since.conversations, since.partings), ([], [], []))
