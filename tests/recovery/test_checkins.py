"""How it is right now: three numbers, each of which may be left out, and a way to help."""

from datetime import timedelta
from typing import Any

from django.urls import reverse

from recovery.models import CheckIn
from recovery.said import Said
from tests.cases import PageTestCase
from tests.clock import NOON, at
from tests.factories import a_checkin, a_rejection, a_vent
from tests.pages import form_on
from tests.stored import everything


class CheckInScreenTests(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.rejection = a_rejection(self.user)
        self.url = reverse("step_screen", args=[self.rejection.pk, "land", "check-in"])

    def say(self, **typed: Any) -> Any:
        return self.send(self.url, **typed)

    def numbers(self) -> tuple[int | None, ...]:
        checkin = CheckIn.objects.get()
        return checkin.feeling, checkin.sting, checkin.confidence

    def test_three_numbers_are_kept(self) -> None:
        response = self.say(feeling="0", sting="10", confidence="5")
        self.assertLeadsTo(response, reverse("step_rest", args=[self.rejection.pk, "land"]))
        self.assertEqual(self.numbers(), (0, 10, 5))

    def test_each_may_be_left_out(self) -> None:
        self.say(sting="7")
        self.assertEqual(self.numbers(), (None, 7, None))

    def test_no_number_is_chosen_beforehand(self) -> None:
        sends = form_on(self.client.get(self.url).content.decode(), self.url).sends
        self.assertFalse({"feeling", "sting", "confidence", "right_now"} & set(sends))

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
        self.assertLeadsTo(self.say(right_now="not_ok"), reverse("support"))

    def test_not_ok_leads_there_whichever_button_is_pressed(self) -> None:
        for go in ("next", "leave", "back", "skip"):
            with self.subTest(go=go):
                response = self.say(right_now="not_ok", go=go)
                self.assertEqual(response["Location"], reverse("support"))

    def test_not_ok_leads_there_even_with_a_slip_in_the_numbers(self) -> None:
        response = self.say(right_now="not_ok", sting="99")
        self.assertEqual(response["Location"], reverse("support"))

    def test_not_ok_pauses_everything_for_three_days(self) -> None:
        with at(NOON):
            self.say(right_now="not_ok")
        self.user.refresh_from_db()
        self.assertEqual(self.user.paused_until, NOON + timedelta(hours=72))

    def test_the_answer_is_stored_nowhere(self) -> None:
        self.say(right_now="not_ok", sting="7")
        self.assertNotIn("not_ok", everything())

    def test_ok_and_rough_lead_on_as_usual(self) -> None:
        for answer in ("ok", "rough"):
            response = self.say(right_now=answer)
            self.assertLeadsTo(response, reverse("step_rest", args=[self.rejection.pk, "land"]))
        self.user.refresh_from_db()
        self.assertIsNone(self.user.paused_until)

    def test_however_it_is_nothing_is_locked(self) -> None:
        self.say(feeling="0", sting="10", confidence="0")
        thread = self.client.get(self.rejection.get_absolute_url())
        self.assertContains(
            thread, reverse("step_screen", args=[self.rejection.pk, "let-it-out", "how"])
        )

    def test_the_newest_sting_counts(self) -> None:
        a_checkin(self.rejection, sting=8)
        a_checkin(self.rejection, vent=a_vent(self.rejection), moment="vented", sting=3)
        self.assertEqual(Said(self.rejection).newest_sting, 3)

    def test_a_sting_left_out_does_not_count(self) -> None:
        a_checkin(self.rejection, sting=8)
        a_checkin(self.rejection, vent=a_vent(self.rejection), moment="vented", sting=None)
        self.assertEqual(Said(self.rejection).newest_sting, 8)
