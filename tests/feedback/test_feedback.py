"""One request after it was sent: waiting, the follow-up, how it ends, its dates; and undo for each press."""

from datetime import date, timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone

from recovery.models import FeedbackRequest
from tests.helpers.cases import PageTestCase
from tests.helpers.clock import NOON, at
from tests.helpers.factories import (
    a_link,
    a_point,
    a_rejection,
    a_reply,
    a_request,
    a_sent_request,
    a_status_question,
)
from tests.helpers.pages import filled_data


class FeedbackTestCase(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.request = a_sent_request(a_rejection(self.user))

    @property
    def url(self) -> str:
        return self.request.get_absolute_url()

    def page(self) -> str:
        return self.client.get(self.url).content.decode()

    def press(self, name: str, **typed: Any) -> Any:
        """Press the button on the page that posts to this address."""
        action = reverse(name, args=[self.request.pk])

        return self.client.post(action, filled_data(self.client, self.url, action, **typed))

    def now(self) -> FeedbackRequest:
        return FeedbackRequest.objects.get(pk=self.request.pk)

    def follow_up_day(self) -> None:
        self.request.set(follow_up_on=timezone.localdate(timezone=self.user.zone))


class FeedbackDetailTests(FeedbackTestCase):
    def test_it_says_whom_how_and_when_and_that_nothing_is_to_be_done(self) -> None:
        page = self.page()
        for words in ("Asking Dana Reed", "Someone who interviewed me", "By e-mail", "Sent"):
            self.assertIn(words, page)
        self.assertIn("Nothing to do until", page)
        self.assertIn("it closes itself on", page)

    def test_what_was_written_can_be_read_again(self) -> None:
        self.assertIn("the tour of the lab", self.page())

    def test_a_draft_leads_on(self) -> None:
        self.request = a_request(a_rejection(self.user))
        self.assertIn("Your message isn’t sent yet.", self.page())
        self.assertIn("Continue with it", self.page())

    def test_a_person_who_was_deleted_is_someone(self) -> None:
        self.request.person.delete()
        self.assertIn("Asking someone", self.page())

    def test_each_ending_says_what_it_means(self) -> None:
        for end, words in (
            (FeedbackRequest.mark_refused, "That’s an answer, too, and it gives no reason."),
            (FeedbackRequest.close, "it says nothing about you"),
            (FeedbackRequest.withdraw, "You took it back."),
        ):
            self.request = a_sent_request(a_rejection(self.user))
            end(self.request)
            with self.subTest(words=words):
                self.assertIn(words, self.page())

    def test_the_recovery_tells_where_it_stands(self) -> None:
        page = self.client.get(self.request.rejection.get_absolute_url()).content.decode()
        self.assertIn("waiting; closes", page)
        self.assertIn(f'href="{self.url}"', page)


class FollowUpTests(FeedbackTestCase):
    def test_it_is_offered_on_its_day_and_not_before(self) -> None:
        self.assertNotIn("I sent the follow-up", self.page())
        self.follow_up_day()
        self.assertIn("You could follow up today", self.page())
        self.assertLessEqual(
            len(self.client.get(self.url).context["short_message"].body.split()), 50
        )

    def test_it_is_noted_once_and_never_offered_again(self) -> None:
        self.follow_up_day()
        self.press("feedback_followed_up")
        self.assertEqual(self.now().status, "nudged")
        self.assertNotIn("I sent the follow-up", self.page())
        self.assertIn("The follow-up", self.page())

    def test_a_second_tab_cannot_follow_up_again(self) -> None:
        self.follow_up_day()
        self.press("feedback_followed_up")
        response = self.client.post(
            reverse("feedback_followed_up", args=[self.request.pk]), {}, follow=True
        )
        self.assertContains(response, "Something has changed here meanwhile.")

    def test_a_question_about_silence_is_never_followed_up(self) -> None:
        with at(NOON):
            self.request = a_status_question(a_rejection(self.user, outcome="no_reply")).mark_sent()
        self.assertNotIn("nudge", self.page().lower())


class EndingTests(FeedbackTestCase):
    def test_each_press_can_be_undone(self) -> None:
        for name, status in (
            ("feedback_refused", "refused"),
            ("feedback_close", "no_reply"),
            ("feedback_withdraw", "withdrawn"),
        ):
            with self.subTest(press=name):
                response = self.client.post(reverse(name, args=[self.request.pk]), follow=True)
                self.assertEqual(self.now().status, status)
                self.assertContains(response, "Undo")
                self.client.post(reverse("feedback_take_back", args=[self.request.pk]))
                self.assertEqual(self.now().status, "sent")

    def test_one_that_had_not_gone_is_a_message_again(self) -> None:
        response = self.press("feedback_take_back")
        message = reverse("step_screen", args=[self.request.rejection_id, "feedback", "message"])
        self.assertLeadsTo(response, message)
        self.assertIn("the tour of the lab", self.now().message.body)

    def test_there_is_one_word_for_undoing_that_it_went(self) -> None:
        self.assertIn("I didn’t send it", self.page())
        self.assertNotIn("Take it back", self.page())

    def test_it_cannot_become_a_second_draft(self) -> None:
        a_request(self.request.rejection)
        response = self.client.post(
            reverse("feedback_take_back", args=[self.request.pk]), follow=True
        )
        self.assertContains(response, "another message")
        self.assertEqual(self.now().status, "sent")

    def test_for_a_refusal_thanks_are_offered_once(self) -> None:
        self.press("feedback_refused")
        self.assertIn("One line of thanks", self.page())
        self.press("feedback_thanked")
        self.assertNotIn("One line of thanks", self.page())

    def test_somebody_else_can_be_asked(self) -> None:
        self.press("feedback_close")
        action = reverse("feedback_new", args=[self.request.rejection_id])
        response = self.client.post(action)
        whom = reverse("step_screen", args=[self.request.rejection_id, "feedback", "who"])
        self.assertLeadsTo(response, whom)
        self.assertEqual(self.request.rejection.feedback.drafts().count(), 1)

    def test_a_link_can_be_stopped(self) -> None:
        link, _token = a_link(self.request)
        self.press("feedback_unlink")
        link.refresh_from_db()
        self.assertIsNotNone(link.revoked_at)
        self.assertNotIn("Stop the link", self.page())

    def test_a_link_that_was_used_says_so(self) -> None:
        link, _token = a_link(self.request)
        self.assertIn("for one reply", self.page())
        link.set(answered_at=timezone.now())
        self.assertNotIn("for one reply", self.page())
        self.assertIn("it works only once", self.page())

    def test_opened_as_a_page_a_button_leads_back(self) -> None:
        for name in ("feedback_sent", "feedback_refused", "feedback_check", "feedback_dates"):
            response = self.client.get(reverse(name, args=[self.request.pk]))
            self.assertLeadsTo(response, self.url)


class DatesTests(FeedbackTestCase):
    def change(self, **typed: Any) -> Any:
        return self.press("feedback_dates", **typed)

    def test_they_can_be_changed(self) -> None:
        day = timezone.localdate(timezone=self.user.zone)
        follow_up, end = day + timedelta(days=20), day + timedelta(days=40)
        self.change(sent_on=day - timedelta(days=1), follow_up_on=follow_up, move_on_on=end)
        self.assertEqual(self.now().sent_on, day - timedelta(days=1))
        self.assertEqual((self.now().follow_up_on, self.now().move_on_on), (follow_up, end))

    def test_they_come_in_order(self) -> None:
        day = timezone.localdate(timezone=self.user.zone)
        response = self.change(sent_on=day, follow_up_on=day, move_on_on=day)
        self.assertContains(response, "A follow-up comes after the message.", status_code=422)
        self.assertContains(response, "Let it close after the message", status_code=422)
        response = self.change(sent_on=day + timedelta(days=2))
        self.assertContains(response, "That day has not come yet.", status_code=422)

    def test_what_another_tab_saved_is_shown(self) -> None:
        action = reverse("feedback_dates", args=[self.request.pk])

        stale = filled_data(self.client, self.url, action)
        self.request.set(move_on_on=date(2099, 1, 5))
        stale["move_on_on"] = ["2099-02-02"]
        self.assertEqual(self.client.post(action, stale).status_code, 409)
        self.assertEqual(self.now().move_on_on, date(2099, 1, 5))


class PointsTests(FeedbackTestCase):
    def test_what_was_kept_and_told_stands_on_the_page(self) -> None:
        reply = a_reply(self.request).open()
        a_point(reply, text="Prepare the numbers", reason="answers")
        a_point(reply, text="Too quiet", verdict="not_mine", reason="impression")
        self.assertIn("Prepare the numbers", self.page())
