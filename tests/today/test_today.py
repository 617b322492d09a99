"""Today: what needs you, and nothing else."""

from datetime import date, timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone

from recovery.models import Debrief, PutOff, Rejection, StepVisit
from recovery.shared.choices import TodayKind
from recovery.shared.timings import MOST_IN_FULL, MOST_WAITING
from recovery.today import Thing
from recovery.today.waiting import what_waits
from tests.helpers.cases import PageTestCase
from tests.helpers.clock import NOON, at
from tests.helpers.factories import (
    a_debrief,
    a_friends_debrief,
    a_lesson,
    a_parting,
    a_person,
    a_question,
    a_reason,
    a_rejection,
    a_reply,
    a_request,
    a_sent_request,
    a_silence,
    a_to_do,
    a_user,
    a_visit,
    a_whole_rejection,
)
from tests.helpers.growth import ON_ANY_PAGE, QueryTests
from tests.helpers.pages import form_on
from tests.helpers.waiting import everything, settled

URL = "/today/"

STEPS_DONE = ("say-what-happened", "let-it-out", "perspective", "feedback")
ALL_DONE = (*STEPS_DONE, "debrief", "learn", "get-going")


class TodayTestCase(PageTestCase):
    """A person who looks at Today."""

    def page(self) -> Any:
        return self.client.get(URL)

    def things(self, *kinds: str) -> list[Thing]:
        """The things on Today of these kinds; of any, if none is named."""
        found: list[Thing] = self.page().context["things"]
        return [thing for thing in found if not kinds or thing.kind in kinds]

    def titles(self, *kinds: str) -> list[str]:
        return [thing.title for thing in self.things(*kinds)]


class TodayTests(TodayTestCase):
    def nexts(self) -> list[str]:
        """The recoveries whose next step stands there."""
        return [thing.about_address for thing in self.things("next")]

    def start(self, response: Any) -> str:
        """Where the first button leads."""
        address: str = response.context["things"][0].taps[0].address
        return address

    def test_the_first_day_says_where_to_begin(self) -> None:
        self.assertContains(self.page(), "When you get a rejection, start here.")

    def test_a_new_one_begins_with_its_first_step(self) -> None:
        rejection = a_rejection(self.user)
        page = self.page()
        address = reverse("step_screen", args=[rejection.pk, "say-what-happened", "check-in"])
        self.assertEqual(self.start(page), address)
        self.assertContains(page, address)

    def test_every_button_leads_to_a_page_that_opens(self) -> None:
        for path in ("quick", "standard", "full", "ghost"):
            for step in ("say-what-happened", "let-it-out", "perspective"):
                Rejection.objects.all().delete()
                rejection = a_rejection(self.user, path=path)
                for done in ("say-what-happened", "let-it-out", "perspective"):
                    if done != step:
                        a_visit(rejection, step=done, answered_at=timezone.now()).end()
                for each in self.things("next"):
                    with self.subTest(path=path, step=step):
                        opened = self.client.get(each.taps[0].address)
                        self.assertEqual(opened.status_code, 200)

    def test_a_short_one_goes_on_with_reasons_and_not_with_an_extra(self) -> None:
        rejection = a_rejection(self.user, stage="applied")
        a_visit(rejection, step="say-what-happened", answered_at=timezone.now()).end()
        address = reverse("step_screen", args=[rejection.pk, "perspective", "reasons"])
        self.assertEqual(self.start(self.page()), address)

    def test_silence_goes_on_with_the_thought_and_a_fairer_sentence(self) -> None:
        silence = a_silence(self.user)
        a_visit(silence, step="say-what-happened", answered_at=timezone.now()).end()
        address = reverse("step_screen", args=[silence.pk, "perspective", "fairer-sentence"])
        self.assertEqual(self.start(self.page()), address)

    def test_a_step_left_at_a_screen_that_vanished_still_opens(self) -> None:
        rejection = a_rejection(self.user)
        for step in ("say-what-happened", "let-it-out"):
            a_visit(rejection, step=step, answered_at=timezone.now()).end()
        a_visit(rejection, screen="three-lines")
        a_reason(rejection, code="possibly_unfair")
        page = self.client.get(self.start(self.page()), follow=True)
        self.assertEqual(page.status_code, 200)

    def test_three_at_most_ask_for_something_the_newest_first(self) -> None:
        rows = [a_rejection(self.user) for _ in range(5)]
        newest = [row.get_absolute_url() for row in rows[::-1][:MOST_IN_FULL]]
        self.assertEqual(self.nexts(), newest)

    def test_what_is_done_snoozed_set_aside_or_of_another_person_does_not_ask(self) -> None:
        a_rejection()
        a_rejection(self.user).put_aside()
        a_rejection(self.user).set_aside()
        done = a_rejection(self.user)
        for step in ALL_DONE:
            a_visit(done, step=step).skip()
        self.assertEqual(self.nexts(), [])
        self.assertContains(self.page(), "You’re done for today. Here’s what’s coming up.")

    def test_more_is_said_to_wait_only_if_it_does(self) -> None:
        """The oldest of four is idle, and is one too many: it asks once."""
        long_ago = timezone.now() - timedelta(days=25)
        a_rejection(self.user, heard_on=date(2025, 1, 1)).set(active_at=long_ago)
        for _ in range(4):
            a_rejection(self.user)
        page = self.page()
        self.assertFalse(page.context["more_waits"])
        a_parting(settled(self.user))
        a_person(self.user, name="Bo").keep(30, date(2026, 1, 1))
        self.assertTrue(self.page().context["more_waits"])

    def test_with_only_snoozed_ones_nobody_is_told_to_begin(self) -> None:
        a_rejection(self.user).snooze(9)
        self.assertNotContains(self.page(), "start here")

    def test_what_is_set_aside_says_since_when_whichever_way_it_was_done_the_last_first(
        self,
    ) -> None:
        rested, set_aside = a_rejection(self.user).put_aside(), a_rejection(self.user).set_aside()
        self.assertEqual(self.page().context["set_aside"].rows, [set_aside, rested])
        self.assertContains(self.page(), "set aside today", count=2)


class PauseTests(PageTestCase):
    def test_on_a_break_nothing_asks(self) -> None:
        a_rejection(self.user)
        self.user.take_break()
        page = self.client.get(URL)
        self.assertContains(page, "You’re taking a break. It ends")
        self.assertNotContains(page, "Continue")

    def test_on_a_break_somebody_to_talk_to_stands_before_logging_another(self) -> None:
        self.user.take_break()
        main = self.client.get(URL).content.decode().split("<main")[1].split("</main>")[0]
        self.assertLess(main.index(reverse("support")), main.index(reverse("rejection_new")))
        self.assertNotIn(f'class="button" href="{reverse("rejection_new")}"', main)

    def test_the_break_can_be_ended(self) -> None:
        self.user.take_break()
        sends = form_on(self.client.get(URL).content.decode(), URL, URL).sends
        self.assertLeadsTo(self.client.post(URL, sends), URL)
        self.user.refresh_from_db()
        self.assertFalse(self.user.is_on_break)

    def test_it_ends_by_itself(self) -> None:
        self.user.break_until = timezone.now() - timedelta(seconds=1)
        self.user.save()
        self.assertNotContains(self.client.get(URL), "taking a break")


class FeedbackTodayTests(PageTestCase):
    """What asking for feedback brings to Today: a sealed reply, a message that waited, a follow-up."""

    def page(self) -> str:
        return self.client.get(URL).content.decode()

    def test_a_sealed_answer_is_an_envelope_and_not_a_word_of_it(self) -> None:
        a_reply(a_sent_request(a_rejection(self.user)), text="You were late.")
        self.assertIn("Dana Reed replied.", self.page())
        self.assertNotIn("You were late.", self.page())

    def test_one_put_off_comes_back_at_its_hour(self) -> None:
        reply = a_reply(a_sent_request(a_rejection(self.user))).put_off(9)
        self.assertNotIn("replied.", self.page())
        reply.set(sealed_until=timezone.now() - timedelta(minutes=1))
        self.assertIn("Dana Reed replied.", self.page())
        self.assertIn("Open it", self.page())
        self.assertNotIn("When will you read it?", self.page())

    def test_a_follow_up_is_offered_on_its_day(self) -> None:
        request = a_sent_request(a_rejection(self.user))
        self.assertNotIn("follow up with", self.page())
        request.set(follow_up_on=timezone.localdate(timezone=self.user.zone))
        self.assertIn("You could follow up with Dana Reed", self.page())
        request.mark_followed_up()
        self.assertNotIn("follow up with", self.page())

    def test_a_message_that_waits_does_not_ask_before_its_hour(self) -> None:
        request = a_request(a_rejection(self.user))
        for step in STEPS_DONE[:-1]:
            a_visit(request.rejection, step=step).skip()
        self.assertIn("Ask for feedback", self.page())
        request.wait_until(9)
        self.assertNotIn("Ask for feedback", self.page())

    def test_nothing_of_a_recovery_that_is_set_aside_or_in_a_break(self) -> None:
        request = a_sent_request(a_rejection(self.user))
        a_reply(request)
        request.rejection.set_aside()
        self.assertNotIn("replied.", self.page())
        request.rejection.bring_back()
        self.user.take_break()
        self.assertNotIn("replied.", self.page())

    def test_what_was_asked_by_another_person_is_not_here(self) -> None:
        a_reply()
        self.assertNotIn("replied.", self.page())


class ManySettledTests(PageTestCase):
    def test_one_unfinished_behind_many_finished_still_asks(self) -> None:
        forgotten = a_rejection(self.user, company="Forgotten", heard_on=date(2020, 1, 1))
        for _ in range(25):
            rejection = a_rejection(self.user)
            for step in ALL_DONE:
                a_visit(rejection, step=step, done_at=timezone.now())
        self.assertContains(self.client.get(URL), forgotten.company)


class DebriefTodayTests(TodayTestCase):
    """Debriefs planned, fresh or with something to practise, and to-dos that are due."""

    def setUp(self) -> None:
        super().setUp()
        self.today = timezone.localdate(timezone=self.user.zone)

    def debrief(self, **facts: Any) -> Debrief:
        return a_debrief(owner=self.user, **facts)

    def asked(self) -> list[str]:
        return self.titles("session")

    def test_one_planned_for_today_says_with_whom_and_when(self) -> None:
        noon = timezone.localtime(timezone=self.user.zone).replace(hour=12, minute=0)
        a_friends_debrief(a_rejection(self.user), planned_at=noon)
        self.assertEqual(self.asked(), ["Your debrief with Ana is today at 12:00"])

    def test_today_is_the_persons_day(self) -> None:
        """At noon on the fourth in London it is the fifth already in Kiribati."""
        self.user.time_zone = "Pacific/Kiritimati"
        self.user.save()
        with at(NOON):
            for hours, count in ((13, 1), (-14, 0), (24, 0)):
                debrief = self.debrief(planned_at=NOON + timedelta(hours=hours))
                with self.subTest(hours=hours):
                    self.assertEqual(len(self.asked()), count)
                debrief.delete()

    def test_a_fresh_interview_asks_for_three_days(self) -> None:
        debrief = self.debrief(held_on=self.today - timedelta(days=3))
        self.assertEqual(self.asked(), ["The interview is still fresh"])
        debrief.set(held_on=self.today - timedelta(days=4))
        self.assertEqual(self.asked(), [])

    def test_with_questions_noted_it_leads_on_to_going_through_them(self) -> None:
        debrief = self.debrief(held_on=self.today)
        self.assertContains(self.page(), "Note what they asked")
        a_question(debrief)
        page = self.page()
        self.assertContains(page, "1 question noted.")
        self.assertContains(page, "Continue the debrief")

    def test_a_finished_one_is_not_asked_about_nor_one_planned_for_another_day(self) -> None:
        self.debrief(held_on=self.today).finish()
        self.debrief(held_on=self.today, planned_at=timezone.now() + timedelta(days=2))
        self.assertEqual(self.asked(), [])

    def test_one_under_way_says_where_it_stands(self) -> None:
        self.debrief(held_on=self.today).start()
        self.assertContains(self.page(), "You’re at “What worked”.")

    def test_a_change_to_practise_is_one_tap_away(self) -> None:
        debrief = self.debrief(change="Say the result first", rehearse_on=self.today).finish()
        page = self.page()
        self.assertContains(page, "Say the result first")
        action = reverse("debrief_rehearsed", args=[debrief.pk])
        sends = form_on(page.content.decode(), URL, action).sends
        self.client.post(action, sends)
        debrief.refresh_from_db()
        self.assertIsNotNone(debrief.rehearsed_at)
        self.assertEqual(self.asked(), [])

    def test_a_change_for_another_day_waits_and_one_of_long_ago_is_let_be(self) -> None:
        for days, count in ((1, 0), (0, 1), (-14, 1), (-15, 0)):
            on = self.today + timedelta(days=days)
            debrief = self.debrief(change="Say less", rehearse_on=on).finish()
            with self.subTest(days=days):
                self.assertEqual(len(self.asked()), count)
            debrief.delete()

    def test_five_things_at_most_and_what_is_planned_comes_first(self) -> None:
        for number in range(5):
            self.debrief(held_on=self.today, company=f"N{number}")
            self.debrief(change="Say less", rehearse_on=self.today).finish()
        self.debrief(planned_at=timezone.now())
        self.assertEqual(len(self.asked()), MOST_WAITING)
        self.assertTrue(self.asked()[0].startswith("Your debrief is today"))

    def test_set_aside_snoozed_removed_and_other_peoples_are_silent(self) -> None:
        for rest in ("set_aside", "bring_back"):
            a_debrief(getattr(a_rejection(self.user), rest)(), held_on=self.today)
        snoozed = a_rejection(self.user)
        snoozed.snooze(9)
        a_to_do(a_lesson(snoozed))
        a_to_do(a_lesson(a_rejection(self.user).set_aside()))
        a_to_do(a_lesson(a_rejection()))
        a_debrief(snoozed, held_on=self.today)
        self.debrief(held_on=self.today).remove()
        a_debrief(owner=a_user(), held_on=self.today)
        self.assertEqual(self.asked(), ["The interview is still fresh"])
        self.assertEqual(self.things("action"), [])

    def test_the_same_debrief_does_not_ask_twice(self) -> None:
        rejection = a_rejection(self.user)
        for step in STEPS_DONE:
            a_visit(rejection, step=step).skip()
        self.assertEqual(len(self.things("next")), 1)
        debrief = a_debrief(rejection, held_on=self.today)
        self.assertEqual(self.things("next"), [])
        debrief.set(planned_at=timezone.now() + timedelta(days=2))
        self.assertEqual(self.things("next", "session"), [])

    def test_a_step_that_is_due_is_done_with_one_tap(self) -> None:
        to_do = a_to_do(a_lesson(a_rejection(self.user)), due_on=self.today)
        page = self.page()
        self.assertContains(page, "Rehearse one story")
        done = reverse("to_do_done", args=[to_do.lesson_id, to_do.pk])
        self.client.post(done, form_on(page.content.decode(), URL, done).sends)
        to_do.refresh_from_db()
        self.assertFalse(to_do.is_open)
        self.assertEqual(self.things("action"), [])

    def test_a_step_for_another_day_waits_for_it(self) -> None:
        due, later = a_lesson(a_rejection(self.user)), a_lesson(a_rejection(self.user))
        a_to_do(due, due_on=self.today)
        a_to_do(later, due_on=self.today + timedelta(days=1), text="Not yet")
        self.assertEqual(self.titles("action"), ["Rehearse one story"])

    def test_with_something_small_to_do_the_day_is_not_said_to_be_empty(self) -> None:
        self.debrief(held_on=self.today)
        self.assertNotContains(self.page(), "Nothing needs you today.")

    def test_on_a_break_none_of_it_asks(self) -> None:
        self.debrief(held_on=self.today, company="Halcyon")
        a_to_do(a_lesson(a_rejection(self.user)))
        self.user.take_break()
        page = self.page()
        self.assertNotContains(page, "Halcyon")
        self.assertNotContains(page, "Rehearse one story")


class TodayGrowthTests(QueryTests):
    def everything(self) -> None:
        """Make one thing of every kind that can stand on Today, and a recovery set aside."""
        a_whole_rejection(self.user)
        everything(self.user)
        today = timezone.localdate()
        a_debrief(owner=self.user, change="Say less", rehearse_on=today).finish()
        a_rejection(self.user).snooze(9)
        a_rejection(self.user).put_aside()

    def put_off(self, *kinds: str) -> None:
        """Put off until tomorrow what there is of these kinds."""
        tomorrow = timezone.localdate() + timedelta(days=1)
        for each in what_waits(self.user, timezone.localdate())[0]:
            if each.kind in kinds:
                PutOff.objects.put_off(self.user, each.kind, each.key, tomorrow)

    def test_it_asks_ten_at_most_however_much_there_is(self) -> None:
        self.everything()
        few = self.count(URL)
        for _ in range(10):
            self.everything()
        self.assertLessEqual(self.count(URL), few)  # of fewer kinds, but not of more
        self.assertLessEqual(few, ON_ANY_PAGE)

    def test_whatever_five_kinds_stand_there(self) -> None:
        """Kind by kind the first is put off, so that each comes to stand on Today."""
        self.everything()
        for kind in TodayKind:
            with self.subTest(without=kind):
                self.assertLessEqual(self.count(URL), ON_ANY_PAGE)
            self.put_off(kind)

    def test_nor_with_nothing_left_to_walk(self) -> None:
        self.everything()
        StepVisit.objects.all().delete()
        for rejection in Rejection.objects.all():
            for step in ALL_DONE:
                a_visit(rejection, step=step).skip()
        self.assertLessEqual(self.count(URL), ON_ANY_PAGE)
