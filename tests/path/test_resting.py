"""After each step: a sentence made from what was done, what comes next, and enough for today."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from bounceback.days import on_day
from recovery.models import CheckIn, Perspective, Rejection
from recovery.path import resting
from recovery.path.steps import STEPS, step_with
from recovery.rejections.paths import CARDS
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import (
    a_perspective,
    a_reason,
    a_rejection,
    a_sent_request,
    a_vent,
    a_visit,
)
from tests.helpers.pages import form_data
from tests.helpers.waiting import here

FAIR = "It was one job, and I know more now"


class RestTestCase(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.rejection = a_rejection(self.user, stage="interview", path="standard")

    def done(self, *keys: str) -> None:
        for key in keys:
            moment = timezone.now()
            a_visit(self.rejection, step=key, answered_at=moment, done_at=moment)

    def sting(self, sting: int, moment: str = "land", **facts: object) -> None:
        CheckIn.objects.create(
            owner=self.user, rejection=self.rejection, sting=sting, moment=moment, **facts
        )

    def said(self, step: str) -> resting.Answer:
        rejection = Rejection.objects.get(pk=self.rejection.pk)
        return resting.after(rejection, step_with(step)).answer

    def rest(self, step: str) -> str:
        return reverse("step_rest", args=[self.rejection.pk, step])


class AnswerTests(RestTestCase):
    """The resting place answers what was said before it asks again, and never says more than was told."""

    def test_every_step_has_a_resting_place_even_with_nothing_told(self) -> None:
        for step in STEPS:
            with self.subTest(step=step.key):
                self.done(step.key)
                self.assertContains(self.client.get(self.rest(step.key)), "<h1>")
        self.assertEqual(self.client.get(self.rest("nothing")).status_code, 404)

    def test_what_stings_much_gets_ten_minutes_first(self) -> None:
        self.sting(8)
        self.assertIn("8 of 10. Let’s take 10 minutes", self.said("say-what-happened").sentence)

    def test_what_stings_little_or_was_not_told_does_not(self) -> None:
        self.assertNotIn("minutes", self.said("say-what-happened").sentence)
        self.sting(4)
        self.assertNotIn("minutes", self.said("say-what-happened").sentence)

    def test_who_is_not_ok_is_asked_for_nothing(self) -> None:
        self.sting(8)
        self.user.take_break()
        answer = self.said("say-what-happened")
        self.assertIn("None of this has to be done now", answer.sentence)
        self.assertEqual(answer.beside, "")

    def test_the_button_pressed_right_now_is_answered_once_and_stored_nowhere(self) -> None:
        url = reverse("step_screen", args=[self.rejection.pk, "say-what-happened", "check-in"])
        for pressed, words in (("rough", "It’s rough right now."), ("ok", "You’re OK right now.")):
            page = self.client.post(
                url, form_data(self.client, url, right_now=pressed), follow=True
            )
            self.assertContains(page, words)
        self.assertNotContains(self.client.get(self.rest("say-what-happened")), "right now")

    def test_an_empty_note_of_unfairness_is_not_said_to_be_written(self) -> None:
        a_reason(self.rejection, code="possibly_unfair", known="")
        self.assertNotIn("You wrote down", self.said("perspective").sentence)
        a_perspective(self.rejection, unfair_by="The hiring manager")
        self.assertIn("You wrote down what happened.", self.said("perspective").sentence)

    def test_a_ticked_trap_is_answered(self) -> None:
        a_perspective(self.rejection, fair_thought=FAIR, traps=["mind_reading"])
        self.assertIn("Mind-reading: I know what they thought.", self.said("perspective").beside)

    def test_who_asked_is_told_when_it_closes_itself(self) -> None:
        request = a_sent_request(self.rejection)
        day = on_day(request.move_on_on)
        self.assertEqual(self.said("feedback").beside, f"If nothing comes, it closes itself {day}.")

    def test_the_odds_show_both_sides_and_their_source(self) -> None:
        words = (
            "You got to an interview. "
            "Of 100 applications, 3 lead to an interview and 97 don’t (CareerPlug 2024, small firms)."
        )
        self.assertEqual(self.said("say-what-happened").beside, words)

    def test_how_many_of_their_own_went_further_is_counted_kindly(self) -> None:
        def counted() -> str:
            return self.said("say-what-happened").beside.removeprefix("You got to an interview. ")

        early = a_rejection(self.user, stage="applied")
        self.assertEqual(counted(), "It’s the one of your 2 that went past the first stage.")
        a_rejection(self.user, stage="final")
        self.assertEqual(
            counted(), "2 of your 3 went past the first stage, this one too; 1 didn’t."
        )
        self.rejection.set(stage="applied")
        self.assertEqual(counted(), "1 of your 3 went past the first stage; 2 didn’t.")
        for each in (early, self.rejection):
            each.set(stage="interview")
        self.assertEqual(counted(), "All 3 of yours went past the first stage.")

    def test_where_none_went_further_nothing_of_their_own_is_counted(self) -> None:
        self.rejection.set(stage="applied")
        a_rejection(self.user, stage="applied")
        self.assertIn("Of 100 applications, 3 lead", self.said("say-what-happened").beside)

    def test_how_far_it_got_is_said_in_the_words_of_their_message(self) -> None:
        self.rejection.set(their_words="Thank you for attending the panel interview. We’re sorry.")
        self.assertIn("You got to a panel interview.", self.said("say-what-happened").beside)
        self.rejection.set(stage="final")
        self.assertIn("You got to the final round.", self.said("say-what-happened").beside)
        self.rejection.set(stage="applied")
        self.assertNotIn("You got to", self.said("say-what-happened").beside)

    def test_no_odds_inside_a_company_nor_where_it_may_have_been_unfair(self) -> None:
        self.rejection.set(source="internal")
        self.assertEqual(self.said("say-what-happened").beside, "You got to an interview.")
        self.rejection.set(source="")
        a_reason(self.rejection, code="possibly_unfair", known="")
        self.assertEqual(self.said("say-what-happened").beside, "You got to an interview.")

    def test_the_sting_before_and_after_letting_it_out(self) -> None:
        self.sting(8)
        vent = a_vent(self.rejection)
        self.sting(5, "vented", vent=vent)
        self.assertIn("It went from 8 to 5.", self.said("let-it-out").sentence)

    def test_a_point_less_is_about_the_same(self) -> None:
        self.sting(8)
        self.sting(7, "vented", vent=a_vent(self.rejection))
        self.assertIn("8 before, 7 now.", self.said("let-it-out").sentence)

    def test_what_was_left_empty_is_not_praised(self) -> None:
        self.assertIn("Nothing has to be answered", self.said("perspective").sentence)
        a_reason(self.rejection, code="experience", known="told")
        self.assertIn("apart from what you guess", self.said("perspective").sentence)

    def test_the_fairer_sentence_comes_back(self) -> None:
        known = Perspective.of(self.rejection)
        known.fair_thought, known.belief_before, known.belief_after = FAIR, 80, 40
        known.save()
        answer = self.said("perspective")
        self.assertEqual(answer.quote, FAIR)
        self.assertIn("80 %, then 40 %", answer.beside)


class WayOnTests(RestTestCase):
    def test_it_names_the_next_step_and_its_minutes(self) -> None:
        self.done("say-what-happened")
        page = self.client.get(self.rest("say-what-happened"))
        self.assertContains(page, "Next: <b>Let it out</b>, about")
        self.assertContains(page, "Continue")

    def test_the_minutes_of_a_path_are_the_sum_of_its_steps(self) -> None:
        told = {str(card.path): str(card.length) for card in CARDS}
        self.assertEqual((told["quick"], told["ghost"]), ("about 3 minutes", "about 5 minutes"))
        self.assertIn("about 20 minutes today", told["standard"])
        self.assertIn("about 20 minutes today", told["full"])

    def test_on_the_short_path_a_step_is_short(self) -> None:
        self.rejection.set(stage="applied", path="quick")
        self.done("say-what-happened")
        page = self.client.get(self.rest("say-what-happened"))
        self.assertContains(page, "<b>Put it in perspective</b>, about 1 minute")

    def test_enough_for_today_is_one_tap_and_comes_back_tomorrow_at_their_hour(self) -> None:
        self.done("say-what-happened")
        snooze = reverse("rejection_snooze", args=[self.rejection.pk])
        self.client.post(snooze, form_data(self.client, self.rest("say-what-happened"), snooze))
        self.rejection.refresh_from_db()
        assert self.rejection.snoozed_until
        back = self.rejection.snoozed_until.astimezone(self.user.zone)
        self.assertEqual(back.hour, self.user.snooze_hour)
        self.assertEqual(back.date() - here(self.user), timedelta(days=1))

    def test_a_step_left_out_is_not_praised(self) -> None:
        a_visit(self.rejection, step="perspective", skipped_at=timezone.now())
        self.assertContains(self.client.get(self.rest("perspective")), "You skipped this one.")

    def test_after_the_last_step_there_is_an_end(self) -> None:
        self.done(*(step.key for step in STEPS))
        self.assertContains(self.client.get(self.rest("learn")), "Finish")

    def test_it_is_nobody_elses(self) -> None:
        other = a_rejection()
        page = self.client.get(reverse("step_rest", args=[other.pk, "say-what-happened"]))
        self.assertEqual(page.status_code, 404)
