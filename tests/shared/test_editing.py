"""A form from opening to saving: whatever another window does, no word that was typed is lost."""

from typing import Any

from django.urls import reverse

from accounts.models import Draft
from recovery.models import Rejection
from recovery.shared.owned import RemovableModel
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import (
    a_conversation,
    a_debrief,
    a_lesson,
    a_person,
    a_plan,
    a_question,
    a_rejection,
    a_reply,
    a_sent_request,
    an_opportunity,
)
from tests.helpers.pages import filled_data, form_on

WORDS = "Words nobody may lose"


class EditingTestCase(PageTestCase):
    def filled(self, page: str, *keys: Any, **typed: Any) -> dict[str, Any]:
        """What a browser sends from the page of this name, with this typed in."""
        return filled_data(self.client, reverse(page, args=keys)) | typed

    def assertKept(self, url: str, field: str, words: str = WORDS) -> None:
        """Check that these words wait as the draft of this page."""
        draft = Draft.objects.at_path(self.user, url)
        self.assertEqual(draft and draft.words().get(field), [words])


class RemovedElsewhereTests(EditingTestCase):
    """Another window removed what a form writes to."""

    def setUp(self) -> None:
        super().setUp()
        self.job = a_rejection(self.user)
        self.ana = a_person(self.user, name="Ana")
        self.debrief = a_debrief(self.job)

    def rows(self) -> dict[str, tuple[RemovableModel, str, dict[str, Any]]]:
        """By page name: the removed row, the field typed into, and what else is sent."""
        lesson = a_lesson(self.job)
        conversation = a_conversation(self.ana)
        day = {"due_on": "2099-01-01"}
        return {
            "plan_edit": (a_plan(owner=self.user), "action", {}),
            "person_edit": (a_person(self.user, name="Bo"), "notes", {}),
            "conversation_edit": (a_conversation(self.ana), "name", {"person": ""}),
            "conversation_came_of_it": (conversation, "came_of_it", {}),
            "opportunity_edit": (an_opportunity(self.user), "role", {}),
            "lesson_edit": (lesson, "text", {}),
            "to_do_new": (a_lesson(self.job), "text", day),
            "debrief_edit": (a_debrief(owner=self.user), "company", {}),
            "debrief_capture": (a_debrief(self.job), "text", {}),
            "remark_new": (a_debrief(self.job), "remark", {"basis": "said"}),
        }

    def test_the_words_are_shown_and_saved_where_it_is_brought_back(self) -> None:
        for name, (row, field, more) in self.rows().items():
            with self.subTest(page=name):
                url = reverse(name, args=[row.pk])
                typed = self.filled(name, row.pk, **{field: WORDS}, **more)
                row.remove()
                response = self.client.post(url, typed)
                self.assertContains(response, WORDS, status_code=409)
                self.assertContains(response, "removed in another window", status_code=409)
                row.refresh_from_db()
                self.assertIsNotNone(row.removed_at)
                again = form_on(response.content.decode(), url).sends | {"bring_back": "yes"}
                saved = self.client.post(url, again)
                self.assertEqual(saved.status_code, 303, saved.content[:0])
                row.refresh_from_db()
                self.assertIsNone(row.removed_at)
                self.assertIsNone(Draft.objects.at_path(self.user, url))

    def test_left_half_typed_they_wait_for_it_to_be_brought_back(self) -> None:
        plan = a_plan(owner=self.user)
        url = reverse("plan_edit", args=[plan.pk])
        typed = self.filled("plan_edit", plan.pk, action=WORDS, go="leave")
        plan.remove()
        response = self.client.post(url, typed)
        message = list(self.client.get(response["Location"]).context["messages"])[-1]
        self.client.post(message.extra_tags)
        self.assertContains(self.client.get(url), WORDS)

    def test_a_phase_a_question_and_an_invitation_keep_them_too(self) -> None:
        question = a_question(self.debrief)
        pages = {
            reverse("debrief_phase", args=[self.debrief.pk, "strengths"]): "strength_1",
            reverse("question_detail", args=[self.debrief.pk, question.pk]): "better",
        }
        typed = {url: filled_data(self.client, url, **{name: WORDS}) for url, name in pages.items()}
        self.debrief.remove()
        for url, data in typed.items():
            with self.subTest(url=url):
                self.assertLeadsTo(self.client.post(url, data), reverse("debrief_list"))
                self.assertKept(url, pages[url])

    def test_the_points_of_an_answer_that_was_taken_out_wait_for_it(self) -> None:
        reply = a_reply(a_sent_request(self.job)).open()
        url = reply.get_absolute_url()
        typed = filled_data(self.client, url, points=WORDS)
        reply.remove()
        self.assertLeadsTo(self.client.post(url, typed), reply.request.get_absolute_url())
        self.assertKept(url, "points")

    def test_nobody_gets_them_back_from_a_form_that_is_not_theirs(self) -> None:
        plan = a_plan(a_rejection())
        plan.remove()
        url = reverse("plan_edit", args=[plan.pk])
        response = self.client.post(url, {"action": WORDS, "bring_back": "yes"})
        # What one typed oneself is printed to be copied; of the row nothing is told.
        self.assertContains(response, WORDS, status_code=404)
        self.assertNotContains(response, plan.cue, status_code=404)
        plan.refresh_from_db()
        self.assertIsNotNone(plan.removed_at)


class FasterWindowTests(EditingTestCase):
    """Another window has done what a form was to do."""

    def test_a_pasted_mail_waits_at_the_no_that_was_logged_meanwhile(self) -> None:
        for first in ("opportunity_said_no", "opportunity_silent"):
            with self.subTest(first=first):
                opportunity = an_opportunity(self.user)
                typed = self.filled("opportunity_said_no", opportunity.pk, their_words=WORDS)
                other = self.filled(first, opportunity.pk)
                if first == "opportunity_said_no":
                    other |= {"stage": "applied", "outcome": "told_no"}
                self.client.post(reverse(first, args=[opportunity.pk]), other)
                opportunity.refresh_from_db()
                assert opportunity.rejection
                edit = reverse("rejection_edit", args=[opportunity.rejection.pk])
                url = reverse("opportunity_said_no", args=[opportunity.pk])
                self.assertLeadsTo(self.client.post(url, typed), edit)
                self.assertContains(self.client.get(edit), WORDS)

    def test_with_nothing_new_in_it_it_leads_to_that_no(self) -> None:
        opportunity = an_opportunity(self.user)
        typed = self.filled("opportunity_silent", opportunity.pk)
        silent = reverse("opportunity_silent", args=[opportunity.pk])
        self.client.post(silent, self.filled("opportunity_silent", opportunity.pk))
        self.assertLeadsTo(
            self.client.post(silent, typed), Rejection.objects.get().get_absolute_url()
        )

    def test_a_pasted_reply_comes_back_when_its_request_was_taken_back(self) -> None:
        request = a_sent_request(a_rejection(self.user))
        url = reverse("reply_new", args=[request.pk])
        typed = filled_data(self.client, url, url, text=WORDS, when="tomorrow")
        request.withdraw()
        self.assertContains(self.client.post(url, typed), WORDS, status_code=409)
        self.client.post(reverse("feedback_take_back", args=[request.pk]))
        self.assertContains(self.client.get(url), WORDS)

    def test_with_whom_a_sealed_answer_is_read_is_not_written_over(self) -> None:
        reply = a_reply(a_sent_request(a_rejection(self.user)))
        page, url = (
            reply.get_absolute_url(),
            reverse("reply_when", args=[reply.request_id, reply.pk]),
        )
        mine = filled_data(self.client, page, url, when="with", read_with="Ana")
        theirs = filled_data(self.client, page, url, when="with", read_with="Bo")
        self.client.post(url, theirs)
        response = self.client.post(url, mine)
        self.assertContains(response, "Ana", status_code=409)
        self.assertContains(response, "Bo", status_code=409)
        reply.refresh_from_db()
        self.assertEqual(reply.read_with, "Bo")

    def test_it_can_be_opened_whoever_was_named_meanwhile(self) -> None:
        reply = a_reply(a_sent_request(a_rejection(self.user)))
        page, url = (
            reply.get_absolute_url(),
            reverse("reply_when", args=[reply.request_id, reply.pk]),
        )
        mine = filled_data(self.client, page, url, when="now")
        reply.keep_for("Bo")
        self.assertLeadsTo(self.client.post(url, mine), page)


class SentBeforeTests(EditingTestCase):
    """A form sent by the back button with other words and a used submit key."""

    def test_a_new_one_is_shown_again_and_kept_when_that_is_meant(self) -> None:
        url = reverse("person_new")
        typed = self.filled("person_new", name="Ana")
        self.client.post(url, typed)
        response = self.client.post(url, typed | {"name": WORDS})
        self.assertContains(response, WORDS, status_code=409)
        self.assertEqual(self.user.people.count(), 1)  # type: ignore[attr-defined]
        self.client.post(url, form_on(response.content.decode(), url).sends)
        self.assertEqual(self.user.people.count(), 2)  # type: ignore[attr-defined]

    def test_a_changed_one_is_compared_with_what_was_saved(self) -> None:
        ana = a_person(self.user, name="Ana")
        typed = self.filled("person_edit", ana.pk, notes="First")
        url = reverse("person_edit", args=[ana.pk])
        self.client.post(url, typed)
        response = self.client.post(url, typed | {"notes": WORDS})
        self.assertContains(response, WORDS, status_code=409)
        ana.refresh_from_db()
        self.assertEqual(ana.notes, "First")

    def test_the_same_words_again_lead_where_they_led(self) -> None:
        typed = self.filled("person_new", name="Ana")
        first, second = (self.client.post(reverse("person_new"), typed) for _time in range(2))
        self.assertEqual(first["Location"], second["Location"])


class ShortMessageTests(EditingTestCase):
    def test_the_message_to_somebody_is_kept_while_it_is_typed(self) -> None:
        url = reverse("person_message", args=[a_person(self.user).pk])
        typed = filled_data(self.client, url, thanks=WORDS)
        self.client.post(f"{reverse('draft_keep')}?path={url}", typed)
        self.assertKept(url, "thanks")

    def test_of_somebody_removed_elsewhere_it_is_shown(self) -> None:
        ana = a_person(self.user)
        url = reverse("person_message", args=[ana.pk])
        typed = filled_data(self.client, url, thanks=WORDS)
        ana.remove()
        self.assertContains(self.client.post(url, typed), WORDS)
