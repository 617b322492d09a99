"""The check-in: three numbers, each of which may be left out, and three buttons."""

from datetime import timedelta
from typing import Any

from django.urls import reverse

from recovery.models import CheckIn
from recovery.path.said import Said
from tests.helpers.cases import PageTestCase
from tests.helpers.clock import NOON, at
from tests.helpers.factories import a_checkin, a_rejection, a_vent
from tests.helpers.pages import form_data, form_on
from tests.helpers.stored import everything


class CheckInScreenTests(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.rejection = a_rejection(self.user)
        self.url = reverse("step_screen", args=[self.rejection.pk, "say-what-happened", "check-in"])

    def say(self, **typed: Any) -> Any:
        return self.send(self.url, **typed)

    def numbers(self) -> tuple[int | None, ...]:
        checkin = CheckIn.objects.get()
        return checkin.feeling, checkin.sting, checkin.confidence

    def test_both_ends_of_the_scale_are_named_by_their_number(self) -> None:
        self.assertContains(self.client.get(self.url), "<span>0: not at all</span><span>10: ")

    def test_the_sting_and_the_wish_are_kept(self) -> None:
        response = self.say(sting="10", wanted="4")
        self.assertLeadsTo(
            response, reverse("step_rest", args=[self.rejection.pk, "say-what-happened"])
        )
        self.rejection.refresh_from_db()
        self.assertEqual((self.numbers(), self.rejection.wanted), ((None, 10, None), 4))

    def test_what_is_not_asked_any_more_is_kept_where_it_was_given(self) -> None:
        a_checkin(self.rejection, feeling=3, sting=8, confidence=5)
        self.send_filled(self.url, sting="4")
        self.assertEqual(self.numbers(), (3, 4, 5))

    def test_the_path_follows_from_both(self) -> None:
        for stage, wanted, sting, path in (
            ("applied", "2", "3", "quick"),
            ("applied", "5", "3", "standard"),
            ("applied", "2", "8", "standard"),
            ("applied", "", "", "quick"),
        ):
            with self.subTest(stage=stage, wanted=wanted, sting=sting):
                self.rejection.set(stage=stage)
                self.say(sting=sting, wanted=wanted)
                self.rejection.refresh_from_db()
                self.assertEqual(self.rejection.path, path)

    def test_a_path_chosen_by_hand_stays(self) -> None:
        self.rejection.choose_path("ghost")
        self.say(sting="10", wanted="5")
        self.rejection.refresh_from_db()
        self.assertEqual(self.rejection.path, "ghost")

    def test_where_it_stings_letting_it_out_is_next_on_the_short_path_too(self) -> None:
        self.rejection.set(stage="applied")
        rest = self.client.get(self.say(sting="5", wanted="1")["Location"])
        self.assertContains(rest, "Next: <b>Let it out</b>")
        rest = self.client.get(self.say(sting="4", wanted="1")["Location"])
        self.assertNotContains(rest, "Next: <b>Let it out</b>")

    def test_each_may_be_left_out(self) -> None:
        self.say(sting="7")
        self.assertEqual(self.numbers(), (None, 7, None))

    def test_no_number_is_chosen_beforehand(self) -> None:
        sends = form_on(self.client.get(self.url).content.decode(), self.url).sends
        self.assertFalse({"sting", "wanted", "right_now"} & set(sends))

    def test_a_number_that_is_none_is_refused(self) -> None:
        for number in ("-1", "11", "5.5", "ten", "\x00"):
            self.assertEqual(self.say(sting=number).status_code, 422 if number != "\x00" else 303)

    def test_looking_again_shows_and_changes_the_same_one(self) -> None:
        self.say(sting="7")
        sends = form_on(self.client.get(self.url).content.decode(), self.url).sends
        self.assertEqual(sends["sting"], ["7"])
        self.send_filled(self.url, sting="4")
        self.assertEqual(self.numbers(), (None, 4, None))

    def test_not_ok_leads_to_someone_to_talk_to(self) -> None:
        page = self.client.post(
            self.url, form_data(self.client, self.url, right_now="not_ok"), follow=True
        )
        self.assertContains(page, "Someone to talk to, now")
        self.assertContains(
            page, reverse("step_rest", args=[self.rejection.pk, "say-what-happened"])
        )

    def test_the_break_is_said_and_ended_with_one_press(self) -> None:
        there = self.say(right_now="not_ok")["Location"]
        page = self.client.get(there)
        self.assertContains(page, "You’re on a break until")
        self.assertLeadsTo(
            self.client.post(
                reverse("break_end"), form_data(self.client, there, reverse("break_end"))
            ),
            there,
        )
        self.user.refresh_from_db()
        self.assertIsNone(self.user.break_until)

    def test_the_way_back_leads_to_no_other_site(self) -> None:
        page = self.client.get(reverse("support"), {"back": "https://example.com/"})
        self.assertNotContains(page, 'example.com/"')

    def test_not_ok_leads_there_whichever_button_is_pressed(self) -> None:
        for go in ("next", "leave", "back", "skip"):
            with self.subTest(go=go):
                response = self.say(right_now="not_ok", go=go)
                self.assertIn(reverse("support"), response["Location"])

    def test_not_ok_leads_there_even_with_a_slip_in_the_numbers(self) -> None:
        response = self.say(right_now="not_ok", sting="99")
        self.assertIn(reverse("support"), response["Location"])

    def test_not_ok_pauses_everything_for_three_days(self) -> None:
        with at(NOON):
            self.say(right_now="not_ok")
        self.user.refresh_from_db()
        self.assertEqual(self.user.break_until, NOON + timedelta(hours=72))

    def test_the_answer_is_stored_nowhere(self) -> None:
        self.say(right_now="not_ok", sting="7")
        self.assertNotIn("not_ok", everything())

    def test_ok_and_rough_lead_on_as_usual(self) -> None:
        for answer in ("ok", "rough"):
            response = self.say(right_now=answer)
            rest = reverse("step_rest", args=[self.rejection.pk, "say-what-happened"])
            self.assertLeadsTo(response, f"{rest}?now={answer}")
        self.user.refresh_from_db()
        self.assertIsNone(self.user.break_until)

    def test_however_it_is_nothing_is_locked(self) -> None:
        self.say(sting="10")
        recovery = self.client.get(self.rejection.get_absolute_url())
        self.assertContains(
            recovery, reverse("step_screen", args=[self.rejection.pk, "let-it-out", "timer"])
        )

    def test_the_newest_sting_counts(self) -> None:
        a_checkin(self.rejection, sting=8)
        a_checkin(self.rejection, vent=a_vent(self.rejection), moment="vented", sting=3)
        self.assertEqual(Said(self.rejection).newest_sting, 3)

    def test_a_sting_left_out_does_not_count(self) -> None:
        a_checkin(self.rejection, sting=8)
        a_checkin(self.rejection, vent=a_vent(self.rejection), moment="vented", sting=None)
        self.assertEqual(Said(self.rejection).newest_sting, 8)
