"""Ask for feedback: who to ask, the message and what it is made of; and sending it oneself."""

import html
import re
from datetime import UTC, date, datetime, timedelta
from typing import Any
from urllib.parse import unquote

from django.test import TestCase
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape

from recovery.models import AnswerLink, FeedbackRequest, Person, Rejection, StepVisit
from recovery.recoveries.deleting import delete_for_good
from recovery.recoveries.stored import worked_out
from tests.helpers.cases import PageTestCase
from tests.helpers.clock import NOON, at
from tests.helpers.factories import (
    PASSWORD,
    a_person,
    a_rejection,
    a_request,
    a_sent_request,
    a_silence,
    a_user,
    a_visit,
)
from tests.helpers.pages import form_on
from tests.helpers.waiting import here


class AskingTestCase(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.rejection = a_rejection(self.user)

    def at(self, screen: str) -> str:
        return reverse("step_screen", args=[self.rejection.pk, "feedback", screen])

    def say(self, screen: str, **typed: Any) -> Any:
        return self.send(self.at(screen), **typed)

    def page(self, screen: str) -> str:
        return self.client.get(self.at(screen)).content.decode()

    def draft(self, **facts: Any) -> FeedbackRequest:
        return a_request(self.rejection, **facts)

    def now(self) -> FeedbackRequest:
        return FeedbackRequest.objects.get()


class WorthAskingTests(AskingTestCase):
    def test_the_odds_stand_there_before_anything_is_written(self) -> None:
        self.assertIn(
            "about 13 hear something they can use and 87 don’t (Talent Board 2021)",
            self.page("who"),
        )

    def test_answering_begins_a_message(self) -> None:
        typed = {"name": "Dana", "kind": "interviewer", "channel": "email"}
        self.assertLeadsTo(self.say("who", **typed), self.at("message"))
        self.assertEqual((self.now().status, self.now().purpose), ("draft", "advice"))

    def test_looking_at_it_begins_nothing(self) -> None:
        self.page("who")
        self.assertFalse(FeedbackRequest.objects.exists())

    def test_skipping_it_skips_the_step(self) -> None:
        response = self.say("who", go="skip")
        self.assertLeadsTo(response, reverse("step_rest", args=[self.rejection.pk, "feedback"]))
        self.assertEqual(StepVisit.objects.get().state, "skipped")
        self.assertFalse(FeedbackRequest.objects.exists())

    def test_asking_twice_begins_one_message(self) -> None:
        typed = {"name": "Dana", "kind": "interviewer", "channel": "email"}
        self.say("who", **typed)
        self.send_filled(self.at("who"))
        self.assertEqual(FeedbackRequest.objects.count(), 1)

    def test_after_a_cold_application_skipping_is_suggested(self) -> None:
        self.assertNotIn("Skipping this is a good choice", self.page("who"))
        self.rejection.set(stage="applied", source="cold")
        self.assertIn("Skipping this is a good choice", self.page("who"))

    def test_an_address_that_takes_no_replies_is_pointed_out_and_not_filled_in(self) -> None:
        self.rejection.set(their_words="From: no-reply@example.com\n\nWe went with someone else.")
        self.assertIn("takes no replies", self.page("who"))
        self.assertEqual(form_on(self.page("who"), self.at("who")).sends["address"], [""])

    def test_on_the_short_path_it_is_offered_and_does_not_press(self) -> None:
        self.rejection.choose_path("quick")
        recovery = self.client.get(self.rejection.get_absolute_url()).context["recovery"]
        self.assertNotIn("feedback", [stone.step.key for stone in recovery.stones])
        self.assertIn("feedback", [stone.step.key for stone in recovery.offered])

    def test_old_addresses_lead_on(self) -> None:
        self.assertLeadsTo(self.client.get(self.at("worth-asking")), self.at("who"))
        self.draft()
        for gone in ("thanks", "questions", "door"):
            self.assertLeadsTo(self.client.get(self.at(gone)), self.at("message"))


THEIRS = """\
From: Ingrid Solheim <ingrid@halcyon.example>
Subject: Your application

Dear Sam, we have decided to move forward with another candidate.

Kind regards
Ingrid Solheim
Talent Partner
"""


class FilledInTests(AskingTestCase):
    """The sender of the no is filled in, and can be changed."""

    def filled(self) -> dict[str, list[str]]:
        return form_on(self.page("who"), self.at("who")).sends

    def test_the_sender_of_their_message_stands_there(self) -> None:
        self.rejection.set(their_words=THEIRS)
        self.assertIn("From their message.", self.page("who"))
        sends = self.filled()
        self.assertEqual(sends["name"], ["Ingrid Solheim"])
        self.assertEqual(sends["address"], ["ingrid@halcyon.example"])
        self.assertEqual((sends["kind"], sends["channel"]), (["recruiter"], ["email"]))
        self.assertLeadsTo(self.send_filled(self.at("who")), self.at("message"))
        self.assertEqual(Person.objects.get().address, "ingrid@halcyon.example")

    def test_who_they_are_is_asked_where_it_was_not_said(self) -> None:
        self.rejection.set(their_words=THEIRS.replace("Talent Partner", ""))
        self.assertNotIn("kind", self.filled())

    def test_somebody_named_before_is_the_same_person(self) -> None:
        person = a_person(self.user, name="ingrid solheim", address="")
        self.rejection.set(their_words=THEIRS)
        self.assertEqual(self.filled()["person"], [str(person.pk)])

    def test_without_a_message_nothing_is_filled_in(self) -> None:
        self.assertNotIn("From their message.", self.page("who"))
        self.assertEqual(self.filled()["name"], [""])

    def test_the_question_that_fits_best_is_in_the_message_and_can_be_taken_out(self) -> None:
        typed = {"name": "Dana", "kind": "interviewer", "channel": "email"}
        self.say("who", **typed)
        self.assertIn("advise me to strengthen", self.now().message.body)
        self.say("message", picks=[], go="again", body=self.now().message.body)
        self.assertEqual(self.now().questions, [])


class WhomTests(AskingTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.draft(person=None)

    def test_somebody_new_is_kept_for_the_next_time(self) -> None:
        typed = {"name": "Dana", "kind": "interviewer", "channel": "email"}
        response = self.say("who", address="dana@example.com", **typed)
        self.assertLeadsTo(response, self.at("message"))
        dana = Person.objects.get()
        self.assertEqual((dana.company, dana.address), ("Lumen", "dana@example.com"))
        self.assertEqual((self.now().person, self.now().channel), (dana, "email"))

    def test_somebody_known_can_be_picked_for_another_recovery(self) -> None:
        dana = a_person(self.user)
        self.say("who", person=str(dana.pk), channel="linkedin")
        self.assertEqual(self.now().person, dana)
        self.assertEqual(Person.objects.count(), 1)

    def test_people_at_this_company_come_first(self) -> None:
        here = a_person(self.user, name="Here")
        a_person(self.user, name="Nowhere", company="")
        found = list(self.user.people.to_choose_for(self.rejection.company))
        self.assertEqual(found[0], here)

    def test_who_hires_elsewhere_is_not_offered_and_an_agency_is(self) -> None:
        a_person(self.user, name="Elsewhere", company="Other", kind="recruiter")
        agency = a_person(self.user, name="Beth", company="Halden", kind="agency")
        here = a_person(self.user, name="Here")
        found = list(self.user.people.to_choose_for(self.rejection.company.upper()))
        self.assertEqual(found, [here, agency])

    def test_a_new_address_of_somebody_known_is_kept(self) -> None:
        dana = a_person(self.user, address="")
        self.say("who", person=str(dana.pk), channel="email", address="new@example.com")
        dana.refresh_from_db()
        self.assertEqual(dana.address, "new@example.com")

    def test_a_stranger_cannot_be_picked(self) -> None:
        theirs = a_person()
        response = self.say("who", person=str(theirs.pk), channel="email")
        self.assertEqual(response.status_code, 422)

    def test_somebody_new_needs_a_name_and_who_they_are(self) -> None:
        response = self.say("who", channel="email")
        self.assertContains(response, "Write their name", status_code=422)
        self.assertContains(response, "Choose who they are.", status_code=422)

    def test_a_mail_address_looks_like_one(self) -> None:
        typed = {"name": "Dana", "kind": "other", "address": "not an address"}
        response = self.say("who", channel="email", **typed)
        self.assertContains(response, "does not look like an e-mail", status_code=422)
        self.assertEqual(self.say("who", channel="linkedin", **typed).status_code, 303)

    def test_the_usual_way_is_ticked(self) -> None:
        for source, channel in (("cold", "email"), ("agency", "agency"), ("internal", "meeting")):
            self.rejection.set(source=source)
            FeedbackRequest.objects.update(channel="")
            sends = form_on(self.page("who"), self.at("who")).sends
            self.assertEqual(sends["channel"], [channel])

    def test_the_address_cannot_be_read_in_the_table(self) -> None:
        a_person(address="dana@example.com")
        raw = Person.objects.extra(select={"raw": "encode(address, 'escape')"})
        self.assertNotIn("dana@", str(raw.values_list("raw")[0]))


class WordsTests(AskingTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.draft(thanks="", question_1="")

    def test_as_long_as_it_is_ours_the_message_follows_the_answers(self) -> None:
        self.send_filled(self.at("message"), thanks="showing me the lab", picks=["prepare"])
        self.assertIn("showing me the lab", self.now().message.body)
        self.assertIn("prepare differently", self.now().message.body)
        self.assertEqual(self.now().body, "")

    def test_once_it_is_edited_it_is_left_alone(self) -> None:
        self.send_filled(self.at("message"), body="My own words.", go="again")
        self.send_filled(self.at("message"), thanks="showing me the lab")
        self.assertEqual(self.now().message.body, "My own words.")
        self.assertEqual(self.now().thanks, "showing me the lab")

    def test_a_line_of_a_message_is_short(self) -> None:
        for thanks, words in ((" ".join(["a"] * 26), "1 word too many"), ("a" * 161, "160")):
            response = self.say("message", thanks=thanks, body="x")
            self.assertContains(response, words, status_code=422)

    def test_questions_are_picked_from_the_bank(self) -> None:
        self.say("message", picks=["strengthen", "prepare"], body="x")
        self.assertIn("advise me to strengthen", self.now().question_1)
        self.assertIn("prepare differently", self.now().question_2)

    def test_ones_own_question_stands_next_to_one_from_the_bank(self) -> None:
        self.say("message", picks=["strengthen"], own_1="Which book would you read?", body="x")
        self.assertEqual(self.now().question_2, "Which book would you read?")
        sends = form_on(self.page("message"), self.at("message")).sends
        self.assertEqual(sends["picks"], ["strengthen"])
        self.assertEqual(sends["own_1"], ["Which book would you read?"])

    def test_three_are_one_too_many(self) -> None:
        picks = ["strengthen", "prepare"]
        response = self.say("message", picks=picks, own_1="And why?", body="x")
        self.assertContains(response, "Two at most.", status_code=422)

    def test_the_bank_fits_the_stage(self) -> None:
        self.assertNotIn("easy yes", self.page("message"))
        self.rejection.set(stage="final")
        self.assertIn("easy yes", self.page("message"))
        self.rejection.set(stage="applied")
        self.assertIn("my CV didn’t make clear", self.page("message"))

    def test_the_door_is_left_open_by_itself_only_after_coming_close(self) -> None:
        self.assertNotIn("door", form_on(self.page("message"), self.at("message")).sends)
        self.rejection.choose_path("full")
        sends = form_on(self.page("message"), self.at("message")).sends
        self.assertEqual(sends["door"], ["similar_roles"])
        self.assertIn("similar", sends["body"][0])
        self.send_filled(self.at("message"))
        self.assertEqual(self.now().door, "similar_roles")

    def grown(self, **typed: Any) -> str:
        """The message as the page shows it while this is typed."""
        data = form_on(self.page("message"), self.at("message")).sends | {"part": ["message"]}
        url = reverse("feedback_check", args=[self.now().pk])
        response = self.client.post(url, data | typed, headers={"HX-Request": "true"})
        self.assertNotContains(response, "<html")
        return response.content.decode()

    def test_it_grows_while_one_types_and_nothing_is_stored(self) -> None:
        self.assertIn("for the good coffee", self.grown(thanks="the good coffee"))
        self.assertEqual(self.now().thanks, "")

    def test_what_was_edited_does_not_grow(self) -> None:
        grown = self.grown(thanks="the good coffee", body="My own words.")
        self.assertIn("My own words.", grown)
        self.assertNotIn("good coffee", grown)

    def test_what_has_grown_goes_on_growing(self) -> None:
        grown = self.grown(thanks="the good coffee")
        (message,) = re.findall(r'id="id_body">\n(.*?)</textarea>', grown, re.DOTALL)
        (composed,) = re.findall(r'name="composed_as" value="(\w+)"', grown)
        more = {"thanks": "the long walk", "body": html.unescape(message)}
        self.assertIn("the long walk", self.grown(**more, composed_as=composed))


class MessageTestCase(AskingTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.request = self.draft()

    def url(self, name: str) -> str:
        return reverse(name, args=[self.request.pk])

    def rest(self) -> str:
        return reverse("step_rest", args=[self.rejection.pk, "feedback"])

    def press(self, name: str, **typed: Any) -> Any:
        data = form_on(self.page("message"), self.at("message")).sends
        data = {k: v for k, v in data.items() if k != "csrfmiddlewaretoken"}
        return self.client.post(self.url(name), data | typed)


class MessageTests(MessageTestCase):
    def test_skipping_the_message_skips_sending_it_and_the_words_wait(self) -> None:
        response = self.say("message", body="Dear Dana, half a", go="skip")
        self.assertLeadsTo(response, reverse("step_rest", args=[self.rejection.pk, "feedback"]))
        self.assertIn("Dear Dana, half a", self.page("message"))
        self.assertTrue(self.now().is_draft)

    def test_the_message_is_composed(self) -> None:
        page = self.page("message")
        for words in (
            "the tour of the lab",
            "prepare differently",
            "Sam",
            "Thank you: Data analyst",
        ):
            self.assertIn(words, page)

    def test_it_can_be_edited_freely_and_stays_edited(self) -> None:
        self.say("message", subject="Hello", body="Dear Dana,\n\nmy own words. Thank you.")
        self.assertIn("my own words", self.page("message"))
        self.assertIn("Hello", self.page("message"))

    def test_as_long_as_it_is_ours_it_follows_the_answers(self) -> None:
        self.say("message", **{n: self.now().message.body for n in ("body",)}, subject="x")
        self.send_filled(self.at("message"), thanks="the good coffee")
        self.assertIn("the good coffee", self.page("message"))

    def test_it_can_be_written_anew(self) -> None:
        self.say("message", subject="Hello", body="My own words.")
        self.assertIn("Write it again", self.page("message"))
        self.press("feedback_compose")
        self.assertNotIn("My own words.", self.page("message"))

    def test_it_is_checked_without_a_script(self) -> None:
        self.say("message", body="Please reconsider. " * 61, subject="x", go="again")
        page = self.page("message")
        self.assertIn("122 words of 120", page)
        self.assertIn("makes advice harder to give", page)

    def test_it_is_checked_as_one_types(self) -> None:
        response = self.client.post(
            self.url("feedback_check"),
            {"body": "Why didn't you?"},
            headers={"HX-Request": "true"},
        )
        self.assertContains(response, "3 words of 120")
        self.assertNotContains(response, "<html")
        self.assertEqual(self.now().body, "")

    def test_it_is_checked_by_the_words_of_their_language(self) -> None:
        self.say("message", body="Beste Dana, dit is oneerlijk. Bedankt.", subject="x", go="again")
        self.assertNotIn("“Unfair” may be true", self.page("message"))
        Person.objects.update(language="nl")
        self.assertIn("“Unfair” may be true", self.page("message"))

    def test_a_check_never_blocks(self) -> None:
        self.press("feedback_sent", body="It is unfair. Explain yourself, or my lawyer will.")
        self.assertEqual(self.now().status, "sent")

    def test_within_a_day_of_the_no_a_night_is_suggested(self) -> None:
        self.assertNotIn("You heard less than a day ago", self.page("message"))
        self.rejection.set(heard_on=here(self.user))
        self.assertIn("You heard less than a day ago", self.page("message"))

    def test_asking_the_same_person_again_is_pointed_out(self) -> None:
        self.assertNotIn("asked this person", self.page("message"))
        a_sent_request(a_rejection(self.user), person=self.request.person)
        self.assertNotIn("asked this person", self.page("message"))
        other = self.request
        self.press("feedback_sent")
        self.request = self.draft(person=other.person)
        self.assertIn("asked this person", self.page("message"))

    def test_it_opens_in_their_own_mail_program(self) -> None:
        link = self.client.get(self.at("send")).context["mail_link"].href
        self.assertTrue(link.startswith("mailto:dana@example.com?"))
        self.assertIn("the tour of the lab", unquote(link))

    def test_on_linkedin_and_for_a_meeting_it_is_copied_and_has_no_subject(self) -> None:
        for channel, mailed in (
            ("email", True),
            ("agency", True),
            ("linkedin", False),
            ("meeting", False),
        ):
            self.request.set(channel=channel)
            with self.subTest(channel=channel):
                self.assertEqual("Open in my mail program" in self.page("send"), mailed)
                self.assertEqual('name="subject"' in self.page("message"), mailed)

    def test_a_long_message_opens_by_its_subject_or_as_a_draft(self) -> None:
        self.say("message", body="Спасибо. " * 60, subject="x", go="again")
        page = self.page("send")
        self.assertIn('href="mailto:dana@example.com?subject=x"', page)
        self.assertIn('download="message.eml"', page)

    def test_it_can_be_taken_as_text(self) -> None:
        response = self.client.get(self.url("feedback_text"))
        self.assertIn("attachment", response["Content-Disposition"])
        self.assertContains(response, "the tour of the lab")

    def test_the_text_is_as_it_is_typed_and_stores_nothing(self) -> None:
        response = self.press("feedback_text", body="Dear Dana,\r\n\r\nnot saved yet.")
        self.assertIn("attachment", response["Content-Disposition"])
        self.assertEqual(
            response.content.decode(), "Thank you: Data analyst\n\nDear Dana,\n\nnot saved yet.\n"
        )
        self.assertEqual(self.now().body, "")
        self.press("feedback_sent", body="Dear Dana, now it goes.")
        self.assertEqual(self.now().body, "Dear Dana, now it goes.")

    def test_i_sent_it(self) -> None:
        response = self.press("feedback_sent", body="Dear Dana, thank you. What would you advise?")
        self.assertLeadsTo(response, reverse("step_rest", args=[self.rejection.pk, "feedback"]))
        self.assertEqual(self.now().status, "sent")
        self.assertEqual(self.now().body, "Dear Dana, thank you. What would you advise?")
        self.assertEqual(StepVisit.objects.get(step="feedback").state, "done")

    def test_from_the_page_on_which_it_is_sent_it_goes_as_it_is(self) -> None:
        before = self.now().message.body
        sends = form_on(self.page("send"), self.at("send")).sends
        rest = reverse("step_rest", args=[self.rejection.pk, "feedback"])
        self.assertLeadsTo(self.client.post(self.url("feedback_sent"), sends), rest)
        sent = self.now()
        self.assertEqual((sent.status, sent.body), ("sent", before))
        self.assertEqual((sent.thanks, len(sent.questions)), ("the tour of the lab", 1))

    def test_a_double_click_sends_once(self) -> None:
        data = form_on(self.page("message"), self.at("message")).sends
        places = [self.client.post(self.url("feedback_sent"), data)["Location"] for _ in range(2)]
        self.assertEqual(places[0], places[1])
        self.assertEqual(self.now().revision, 1)

    def test_two_tabs_cannot_both_send(self) -> None:
        one = form_on(self.page("message"), self.at("message")).sends
        two = form_on(self.page("message"), self.at("message")).sends
        self.client.post(self.url("feedback_sent"), one)
        response = self.client.post(self.url("feedback_sent"), two, follow=True)
        self.assertContains(response, "You sent this one already.")
        self.assertEqual(self.now().revision, 1)

    def test_what_a_second_tab_typed_after_it_went_is_shown_to_copy(self) -> None:
        stale = form_on(self.page("message"), self.at("message")).sends
        self.press("feedback_sent")
        words = {"body": ["Dear Dana,\r\n\r\nbetter words."]}
        response = self.client.post(self.url("feedback_sent"), stale | words)
        self.assertContains(response, "better words.", status_code=409)
        self.assertContains(response, "isn’t in it", status_code=409)
        self.assertNotIn("better words", self.now().body)

    def test_what_another_tab_changed_is_not_overwritten_in_silence(self) -> None:
        stale = form_on(self.page("message"), self.at("message")).sends
        self.say("message", body="Saved in another window.", subject="x", go="again")
        response = self.client.post(self.url("feedback_sent"), stale | {"body": "Mine."})
        self.assertContains(response, "Saved in another window.", status_code=409)
        self.assertContains(response, "Mine.", status_code=409)
        self.assertEqual(self.now().status, "draft")

    def test_a_mistake_comes_back_to_the_messages_own_address(self) -> None:
        response = self.press("feedback_sent", body="")
        self.assertContains(response, "There is nothing to send yet.", status_code=422)
        self.assertContains(response, f'action="{self.at("message")}"', status_code=422)

    def test_too_long_a_message_is_all_still_there(self) -> None:
        self.assertNotIn('maxlength="6000"', self.page("message"))
        words = "😀 <b>word</b> " * 700
        response = self.press("feedback_sent", body=words)
        self.assertContains(response, escape(words.strip()), status_code=422)
        self.assertContains(response, "at most 6000 fit", status_code=422)
        self.assertEqual(self.now().status, "draft")

    def test_after_signing_in_again_it_is_there_as_it_was_typed(self) -> None:
        data = form_on(self.page("message"), self.at("message")).sends
        self.client.session.flush()
        late = self.client.post(self.url("feedback_sent"), data | {"body": ["My own words."]})
        self.assertIn(f"next={self.at('message')}", late.headers["Location"])
        typed = {"login": self.user.email, "password": PASSWORD}
        self.client.post(late.headers["Location"], typed)
        self.assertIn("My own words.", self.page("message"))
        self.assertEqual(self.now().status, "draft")

    def test_writing_it_anew_says_what_is_lost_and_takes_two_presses(self) -> None:
        self.say("message", subject="Hello", body="My own words. Thank you.")
        asked = self.page("message").split("<summary>Write it again from my answers</summary>")[1]
        self.assertIn("Your own changes will be gone.", asked.split("</details>")[0])
        self.assertIn(self.url("feedback_compose"), asked.split("</details>")[0])

    def test_an_empty_message_is_not_sent(self) -> None:
        self.press("feedback_sent", body="  ")
        self.assertEqual(self.now().status, "draft")

    def test_on_the_day_of_the_no_waiting_is_a_button_in_sight(self) -> None:
        wait = "Wait until tomorrow</button>"
        self.rejection.set(heard_on=timezone.localdate())
        self.assertIn(wait, self.page("send"))
        self.rejection.set(heard_on=timezone.localdate() - timedelta(days=2))
        self.assertNotIn(wait, self.page("send"))

    def test_it_can_wait_until_tomorrow(self) -> None:
        with at(NOON):
            self.client.force_login(self.user)
            response = self.press("feedback_wait", hour="8", body="Half a message.")
            self.assertLeadsTo(response, self.rest())
            self.assertContains(self.client.get(self.rest()), "It waits until tomorrow at 08:00.")
        self.assertEqual(self.now().waits_until, datetime(2026, 3, 5, 7, tzinfo=UTC))
        self.assertEqual(self.now().body, "Half a message.")

    def test_while_it_waits_the_path_leads_on_to_the_next_step(self) -> None:
        for step in ("say-what-happened", "let-it-out", "perspective"):
            a_visit(self.rejection, step=step, answered_at=timezone.now()).end()
        self.press("feedback_wait")
        found = Rejection.objects.get(pk=self.rejection.pk)
        self.assertEqual((found.now_step, worked_out(found).now_step), ("debrief", "debrief"))
        self.assertContains(self.client.get(self.rest()), "Next: <b>Debrief</b>")
        page = self.client.get(found.get_absolute_url())
        self.assertEqual(page.context["recovery"].next.step, "debrief")
        self.assertContains(page, "written; it waits until tomorrow at")

    def test_at_its_hour_the_recovery_leads_to_it_until_it_is_sent_or_left(self) -> None:
        self.press("feedback_wait")
        self.request.set(waits_until=timezone.now() - timedelta(hours=1))
        ready = "Your message to Dana Reed is ready to send"
        self.assertContains(self.client.get(self.rejection.get_absolute_url()), ready)
        self.say("message", go="skip")
        for page in (self.rejection.get_absolute_url(), reverse("today")):
            self.assertNotContains(self.client.get(page), ready)

    def test_it_comes_back_on_today_at_its_hour(self) -> None:
        self.request.set(waits_until=timezone.now() + timedelta(hours=1))
        self.assertNotContains(self.client.get(reverse("today")), "is ready to send")
        self.request.set(waits_until=timezone.now() - timedelta(hours=1))
        self.assertContains(
            self.client.get(reverse("today")), "Your message to Dana Reed is ready to send"
        )


class LinkTests(MessageTestCase):
    """An answer link is made only when asked for, and stands in the message alone."""

    def test_no_link_is_made_by_itself(self) -> None:
        self.page("message")
        self.press("feedback_sent")
        self.assertFalse(AnswerLink.objects.exists())

    def test_it_is_put_into_the_message_and_stored_hashed(self) -> None:
        self.press("feedback_link")
        message = self.now().body
        token = message.split("/answer/")[1].split("/")[0]
        self.assertGreaterEqual(len(token), 43)  # 256 bits
        self.assertNotIn(token.encode(), bytes(AnswerLink.objects.get().token_hash))
        self.assertTrue(AnswerLink.objects.with_token(token).working().exists())

    def test_a_new_one_ends_the_one_before_and_takes_its_place(self) -> None:
        self.press("feedback_link")
        before = self.now().body
        self.press("feedback_link")
        self.assertEqual(self.now().body.count("/answer/"), 1)
        self.assertNotEqual(self.now().body, before)
        self.assertEqual(AnswerLink.objects.working().count(), 1)

    def test_it_can_be_taken_out_again(self) -> None:
        self.press("feedback_link")
        self.press("feedback_unlink")
        self.assertNotIn("/answer/", self.now().message.body)
        self.assertFalse(AnswerLink.objects.working().exists())

    def test_in_ones_own_words_it_gets_a_line_that_says_what_it_is(self) -> None:
        self.press("feedback_link", body="Dear Dana, thank you. Any advice?")
        self.assertRegex(
            self.now().body, r"^Dear Dana, thank you. Any advice\?\n\nOr answer here: http\S+\n$"
        )
        self.press("feedback_unlink")
        self.assertNotIn("answer here", self.now().message.body)

    def test_once_it_is_out_an_unchanged_message_follows_the_answers_again(self) -> None:
        self.press("feedback_link")
        self.press("feedback_unlink")
        self.assertEqual(self.now().body, "")
        self.send_filled(self.at("message"), thanks="the good coffee")
        self.assertIn("the good coffee", self.page("message"))

    def test_taking_it_out_keeps_what_was_typed_meanwhile(self) -> None:
        self.press("feedback_link")
        message = self.now().body.replace("Hello Dana", "Dear Dana")
        self.press("feedback_unlink", body=message)
        self.assertIn("Dear Dana", self.now().message.body)
        self.assertNotIn("/answer/", self.now().message.body)

    def test_it_stays_when_the_message_is_written_anew(self) -> None:
        self.press("feedback_link")
        link = self.now().body.split("/answer/")[1].split("/")[0]
        self.press("feedback_compose")
        self.assertIn(link, self.now().body)


class GhostTests(AskingTestCase):
    """After silence: one friendly question where things stand, written and sent like a request."""

    def setUp(self) -> None:
        super().setUp()
        self.rejection = a_silence(self.user, last_contact_on=date(2026, 1, 5))

    def test_it_asks_where_things_stand_and_nothing_about_reasons(self) -> None:
        typed = {"name": "Dana", "kind": "recruiter", "channel": "email"}
        self.assertLeadsTo(self.say("who", **typed), self.at("message"))
        self.assertEqual((self.now().purpose, self.now().questions), ("status", []))
        self.assertNotIn('name="thanks"', self.page("message"))
        self.assertNotIn("Talent Board 2021)", self.page("who"))
        self.assertIn("words of 70", self.page("message"))

    def test_the_day_from_which_one_may_ask_is_said(self) -> None:
        with at(NOON):
            self.client.force_login(self.user)
            self.rejection.set(last_contact_on=date(2026, 3, 2))
            self.assertIn("on Mon 16 Mar", self.page("who"))


class AnotherPathTests(AskingTestCase):
    def test_a_message_follows_when_the_path_changes(self) -> None:
        self.draft()
        Rejection.objects.update(outcome="no_reply", heard_on=None)
        Rejection.objects.get().choose_path("ghost")
        self.send_filled(self.at("who"))
        self.assertEqual(self.now().purpose, "status")

    def test_internally_one_asks_for_a_meeting(self) -> None:
        self.rejection.set(source="internal")
        page = self.page("who")
        self.assertIn("ask the hiring manager for 20 minutes", page)
        self.assertNotIn("about 13 hear", page)
        self.assertEqual(form_on(page, self.at("who")).sends["kind"], ["hiring_manager"])


class DiscardTests(TestCase):
    def test_deleting_a_recovery_deletes_its_messages_and_what_was_half_typed(self) -> None:
        user = a_user()
        request = a_sent_request(a_rejection(user))
        user.drafts.keep(user, f"{request.get_absolute_url()}replies/new/", {"text": ["Dear"]})
        delete_for_good(request.rejection)
        self.assertFalse(FeedbackRequest.objects.exists())
        self.assertFalse(user.drafts.exists())

    def test_a_person_stays_when_a_recovery_goes(self) -> None:
        request = a_sent_request()
        delete_for_good(request.rejection)
        self.assertTrue(Person.objects.exists())
