"""What came of asking: counted by hand, lightly said, and never a rate."""

from datetime import date, datetime, timedelta

from django.utils import timezone

from tests.helpers.asked import a_no, answered, one_of_each
from tests.helpers.clock import NOON, at
from tests.helpers.factories import (
    a_point,
    a_rejection,
    a_reply,
    a_sent_request,
    a_status_question,
    a_user,
)
from tests.over_time.cases import PictureTestCase


class FeedbackTests(PictureTestCase):
    key = "feedback"

    def test_it_is_said_in_one_light_sentence(self) -> None:
        answered(self.user, 3, of=5)
        self.assertEqual(
            self.said(),
            "3 of 5 answered, usually within a week; 3 of the 3 you sorted were useful.",
        )

    def test_of_two_replies_nothing_usual_is_said(self) -> None:
        answered(self.user, 2, of=5)
        self.assertEqual(self.said(), "2 of 5 answered; 2 of the 2 you sorted were useful.")

    def test_what_waits_is_told_and_is_in_no_number(self) -> None:
        answered(self.user, 1, of=1)
        a_sent_request(a_no(self.user))
        self.assertEqual(self.said(), "1 of 1 answered. 1 still waits.")

    def test_of_one_in_each_state_each_counts_where_it_belongs(self) -> None:
        one_of_each(self.user)
        self.assertEqual(self.rows()[0], ("By e-mail", "8", "3", "1", "3"))
        self.assertContains(self.page(), "1 said they can’t say, and counts as not answered.")

    def test_by_how_one_asked_how_far_one_got_and_who(self) -> None:
        answered(self.user, 2, of=3, channel="email")
        answered(self.user, 1, of=2, channel="meeting", stage="final")
        self.assertEqual(
            [self.rows(table) for table in range(3)],
            [
                [("By e-mail", "3", "2", "2", "0"), ("In a meeting", "2", "1", "1", "0")],
                [("An interview", "3", "2", "2", "0"), ("The final round", "2", "1", "1", "0")],
                [("Someone who interviewed me", "5", "3", "3", "0")],
            ],
        )

    def test_four_are_not_drawn_and_five_are(self) -> None:
        answered(self.user, 1, of=4)
        self.assertContains(self.page(), "Too few to draw")
        answered(self.user, 1, of=1)
        self.assertEqual(len(self.drawn().charts), 3)  # of days there are only two

    def test_a_question_about_silence_asks_for_no_advice(self) -> None:
        a_status_question(a_rejection(self.user, outcome="no_reply")).mark_sent().close()
        self.assertEqual(self.said(), "No request was sent in this time.")

    def test_days_are_counted_from_the_day_it_was_where_they_are(self) -> None:
        """Sent at 23:30 UTC, which is the next day in Berlin, and answered the day after that."""
        with at(datetime.fromisoformat("2026-03-04T23:30:00Z")):
            request = a_sent_request(a_no(self.user))
        a_reply(request, received_on=date(2026, 3, 6)).open()
        with at(NOON + timedelta(days=9)):
            self.assertEqual(self.rows(3)[0][1], "1")

    def test_the_first_of_two_replies_counts_and_one_from_before_does_not(self) -> None:
        request = a_sent_request(a_no(self.user))
        for days in (9, 2):
            a_reply(request, received_on=timezone.localdate() + timedelta(days=days))
        early = a_sent_request(a_no(self.user))
        a_reply(early, received_on=timezone.localdate() - timedelta(days=2))
        self.assertEqual([row[1] for row in self.rows(3)], ["2"])

    def test_a_removed_reply_and_a_strangers_request_do_not_count(self) -> None:
        a_reply(a_sent_request(a_no(self.user))).remove()
        answered(a_user(), 5, of=5)
        self.assertEqual(self.drawn().n, 0)

    def test_the_survey_has_its_source_and_both_sides(self) -> None:
        self.assertContains(self.page(), "got no feedback and 40 got some (Talent Board, 2021)")

    def test_no_word_of_a_reply_is_shown(self) -> None:
        reply = a_reply(a_sent_request(a_no(self.user))).open()
        a_point(reply, text="Prepare the numbers")
        self.assertNotContains(self.page(), "Prepare the numbers")
