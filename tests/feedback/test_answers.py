"""The answer page: two minutes for somebody who holds a link and has no account."""

import gzip
import logging
import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from io import StringIO
from time import monotonic
from typing import Any
from unittest import mock

from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError, connection, connections, transaction
from django.test import Client, SimpleTestCase, TestCase, TransactionTestCase, override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.limits import LIMITS
from accounts.models import Tally
from bounceback.server_log import ServerLog
from recovery.feedback.answers import POINTS, gaps_at, label_of, strengths_at
from recovery.models import AnswerLink, FeedbackReply, FeedbackRequest
from recovery.rejections.reasons import REASONS
from recovery.shared.choices import Stage
from tests.helpers.at_once import at_once
from tests.helpers.factories import (
    a_link,
    a_perspective,
    a_rejection,
    a_reply,
    a_request,
    a_sent_request,
    a_told_rejection,
    a_user,
    signed_in,
)
from tests.helpers.pages import forms_on, visible_words
from tests.helpers.stored import everything, rows_of
from tests.helpers.translation import not_translated, pseudo_language

ADVICE = "Bring one number for each story.\n\nThe rest was clear."
COOKIE = "answered"
SCRIPT = "<script>alert(1)</script>"


class Interviewer:
    """Somebody who holds an answer link, at a browser without an account."""

    def __init__(self, token: str) -> None:
        self.client = Client(enforce_csrf_checks=True, raise_request_exception=False)
        self.url = reverse("answer", args=[token])

    def open(self, query: str = "") -> Any:
        return self.client.get(self.url + query)

    def post(self, go: str, **typed: Any) -> Any:
        return self.client.post(self.url, {"go": go, **typed})

    def press(self, page: Any, go: str, **typed: Any) -> Any:
        """Press this button of this page, with everything that stands in its form."""
        form = next(f for f in forms_on(page.content.decode()) if "advice" in f.names)
        return self.client.post(self.url, form.sends | {"go": go} | typed)

    def answer(self, **typed: Any) -> Any:
        """Fill the form in, read it through, and send it."""
        typed = typed or {"advice": ADVICE}
        page = self.press(self.open("?change=1"), "preview", **typed)
        return self.press(page, "send")

    def change(self, **typed: Any) -> Any:
        return self.answer(**typed)


def said(page: Any) -> str:
    return " ".join(words.text for words in visible_words(page.content.decode()))


class AnswerCase(TestCase):
    def setUp(self) -> None:
        self.request = a_sent_request(a_rejection(a_user(name="Sam")))
        self.link, self.token = a_link(self.request)
        self.dana = Interviewer(self.token)

    def elsewhere(self) -> Interviewer:
        """This link opened in a second browser."""
        return Interviewer(self.token)

    def reload(self) -> None:
        self.request.refresh_from_db()
        self.link.refresh_from_db()

    @property
    def reply(self) -> FeedbackReply:
        return FeedbackReply.objects.get()


class OpeningTests(AnswerCase):
    def test_it_says_who_asks_and_about_what(self) -> None:
        page = self.dana.open()
        self.assertContains(page, "Sam is asking for your advice about the role of Data analyst")
        self.assertContains(page, "Asked on")

    def test_without_a_role_it_is_about_the_process(self) -> None:
        _, token = a_link(a_sent_request(a_rejection(role="")))
        self.assertContains(Interviewer(token).open(), "advice about how the process went")

    def test_without_a_name_it_is_somebody_who_applied(self) -> None:
        _, token = a_link(a_sent_request(a_rejection(a_user(name=""))))
        self.assertContains(
            Interviewer(token).open(), "Someone who applied is asking for your advice"
        )

    def test_it_tells_nothing_else_about_the_person(self) -> None:
        owner = self.request.owner
        told = a_told_rejection(owner, company="Halcyon")
        a_perspective(a_rejection(owner, company="Marlow", role="Gardener"))
        request = told.feedback.order_by("id").first() or a_sent_request(told)
        request.set(question_1="Which book would you read first?", question_2="")
        a_reply(request, text="An earlier answer")
        page = Interviewer(a_link(request)[1]).open().content.decode()
        private = [owner.email, "Halcyon", "Lumen", "Marlow", "Gardener", "We went with", "Dana"]
        private += ["example.com", "never read it", "always fail", "one job", "bus was late"]
        private += ["tour of the lab", "prepare differently", "earlier answer", "kindest"]
        private += ["behind them", "Berlin", "interview", "12 January", "replied"]
        self.assertEqual([each for each in private if each.lower() in said_all(page)], [])

    def test_each_question_has_its_box_in_the_persons_own_words(self) -> None:
        self.request.set(question_1="Which book first?", question_2="And which course?")
        form = forms_on(self.dana.open().content.decode())[-1]
        self.assertTrue({"advice", "more"} <= set(form.names))
        self.assertIn("Which book first?", said(self.dana.open()))
        self.dana.answer(advice="Any.", more="None.")
        self.assertEqual((self.reply.text, self.reply.boxes), ("Any.\n\nNone.", ("Any.", "None.")))
        sends = forms_on(self.dana.open("?change=1").content.decode())[-1].sends
        self.assertEqual((sends["advice"], sends["more"]), (["Any."], ["None."]))

    def test_one_question_has_one_box(self) -> None:
        self.assertNotIn('name="more"', self.dana.open().content.decode())

    def test_what_was_not_about_them_comes_first_and_it_speaks_of_them_by_name(self) -> None:
        words = said(self.dana.open())
        first = words.index("What had nothing to do with Sam?")
        self.assertLess(first, words.index("What did Sam do well?"))
        for said_first in ("Someone inside got it", "It was a close second", "The budget"):
            self.assertIn(said_first, words)
        self.dana.answer(around=["insider", "runner_up"], advice="")
        self.assertEqual(self.reply.around, ["insider", "runner_up"])

    def test_nothing_is_chosen_beforehand(self) -> None:
        page = self.dana.open().content.decode()
        self.assertNotIn("checked", page)
        self.assertEqual(
            {value for form in forms_on(page) for each in form.sends.values() for value in each},
            {""},
        )

    def test_opening_it_writes_nothing(self) -> None:
        before = rows_of(self.request.owner)
        for method in ("get", "head"):
            getattr(self.dana.client, method)(self.dana.url)
        self.assertEqual(rows_of(self.request.owner), before)
        self.assertEqual((Session.objects.count(), dict(self.dana.client.cookies)), (0, {}))

    def test_it_loads_no_script_and_asks_two_things_of_the_database_at_most(self) -> None:
        with CaptureQueriesContext(connection) as queries:
            page = self.dana.open()
        self.assertLessEqual(len(queries), 2)
        self.assertNotContains(page, "<script")
        self.assertLess(len(gzip.compress(page.content)), 8 * 1024)

    def test_it_asks_no_more_when_the_person_has_stored_much(self) -> None:
        for number in range(20):
            a_told_rejection(self.request.owner, company=f"N{number}")
            a_link(a_sent_request(a_rejection(self.request.owner)))
        with CaptureQueriesContext(connection) as queries:
            self.dana.open()
        self.assertLessEqual(len(queries), 2)

    def test_somebody_signed_in_sees_what_anybody_sees(self) -> None:
        plain = self.dana.open()
        signed_in(self.dana.client, a_user(name="Robin", time_zone="Pacific/Auckland"))
        with CaptureQueriesContext(connection) as queries:
            page = self.dana.open()
        self.assertEqual(page.content, plain.content)
        self.assertLessEqual(len(queries), 2)

    def test_its_headers_keep_the_address_to_itself(self) -> None:
        gone = Interviewer("no-such-token").open()
        for page in (self.dana.open(), gone, self.dana.post("preview"), self.dana.answer()):
            self.assertEqual(page["X-Robots-Tag"], "noindex")
            self.assertEqual(page["Referrer-Policy"], "no-referrer")
            self.assertIn("no-store", page["Cache-Control"])
            self.assertIn("default-src 'none'", page["Content-Security-Policy"])

    def test_no_link_on_it_carries_the_key(self) -> None:
        self.dana.answer()
        for page in (self.elsewhere().open(), self.dana.open(), self.dana.open("?change=1")):
            self.assertNotContains(page, self.token)

    def test_the_way_to_someone_to_talk_to_is_there(self) -> None:
        for page in (self.dana.open(), Interviewer("no").open()):
            self.assertIn("Need to talk to someone now?", said(page))


def said_all(page: str) -> str:
    """The page's text and markup without the codes of what can be ticked."""
    return re.sub(r'(value|for|id|name)="[^"]*"', "", page).lower()


class PointTests(SimpleTestCase):
    """What can be ticked, by how far the person got."""

    def codes(self, stage: str) -> tuple[set[str], set[str]]:
        went_well, missing = strengths_at(stage), gaps_at(stage)
        return {code for code, _ in went_well}, {code for code, _ in missing}

    def test_a_cv_is_judged_by_its_cv(self) -> None:
        went_well, missing = self.codes("applied")
        self.assertTrue({"application", "credential"} <= went_well & missing)
        self.assertFalse({"answers", "communication", "references"} & (went_well | missing))

    def test_an_interview_by_its_answers(self) -> None:
        went_well, missing = self.codes("interview")
        self.assertTrue({"answers", "communication", "skill"} <= went_well & missing)
        self.assertNotIn("assessment", went_well | missing)

    def test_every_stage_has_something_of_both(self) -> None:
        for stage in Stage.values:
            for codes in self.codes(stage):
                self.assertGreaterEqual(len(codes), 3, stage)

    def test_what_is_missing_can_be_kept_as_a_reason(self) -> None:
        for stage in Stage.values:
            for code in self.codes(stage)[1]:
                self.assertTrue(REASONS[code].fits(stage), (stage, code))

    def test_each_has_its_own_words(self) -> None:
        words = [label_of(p.code, kind) for p in POINTS for kind in ("strengths", "gaps")]
        self.assertEqual(len(set(words)), len(words))


class SendingTests(AnswerCase):
    def test_what_is_sent_lies_sealed_and_word_for_word(self) -> None:
        self.dana.answer(strengths=["answers"], gaps=["skill", "experience"], advice=ADVICE)
        self.reload()
        self.assertEqual((self.reply.text, self.reply.source), (ADVICE, "link"))
        self.assertEqual(self.reply.strengths, ["answers"])
        self.assertEqual(self.reply.gaps, ["skill", "experience"])
        self.assertTrue(self.reply.is_sealed)
        self.assertEqual((self.request.status, self.link.reply), ("replied", self.reply))

    def test_it_is_encrypted_at_rest(self) -> None:
        self.dana.answer()
        with connection.cursor() as cursor:
            cursor.execute("SELECT t::text FROM recovery_feedbackreply t")
            self.assertNotIn("one number", str(cursor.fetchall()))

    def test_it_is_read_through_before_it_goes(self) -> None:
        page = self.dana.post("preview", strengths=["answers"], advice=ADVICE)
        self.assertContains(page, "This is what Sam will read")
        self.assertContains(page, "Answers were clear")
        self.assertContains(page, "Bring one number")
        self.assertFalse(FeedbackReply.objects.exists())

    def test_changing_it_before_it_goes_loses_nothing(self) -> None:
        page = self.dana.post("preview", strengths=["answers"], gaps=["skill"], advice=ADVICE)
        again = self.dana.press(page, "change")
        sends = next(f for f in forms_on(again.content.decode()) if "advice" in f.names).sends
        kept = {name: sends[name] for name in ("strengths", "gaps", "advice")}
        self.assertEqual(kept, {"strengths": ["answers"], "gaps": ["skill"], "advice": [ADVICE]})

    def test_sending_leads_to_a_page_that_can_be_reloaded(self) -> None:
        sent = self.dana.answer()
        self.assertEqual((sent.status_code, sent["Location"]), (303, self.dana.url))
        for _ in range(2):
            self.assertContains(self.dana.open(), "Thank you")
        self.assertEqual(FeedbackReply.objects.count(), 1)

    def test_one_tick_is_enough(self) -> None:
        self.dana.answer(gaps=["skill"], advice="")
        self.assertEqual((self.reply.gaps, self.reply.text), (["skill"], ""))

    def test_nothing_at_all_is_not(self) -> None:
        for go in ("preview", "send", "nonsense"):
            page = self.dana.post(go, advice="  \n ")
            self.assertContains(page, "Tick one thing or write one line", status_code=422)
        self.assertFalse(FeedbackReply.objects.exists())

    def test_what_is_too_long_is_all_still_there(self) -> None:
        for go in ("preview", "send"):
            page = self.dana.post(go, advice="w" * 2003, strengths=["skill"])
            self.assertContains(page, "3 characters too long", status_code=422)
            self.assertContains(page, "w" * 2003, status_code=422)
            self.assertRegex(page.content.decode(), r'value="skill"[^>]*checked')

    def test_two_thousand_characters_fit_however_lines_end(self) -> None:
        self.dana.answer(advice=("w" * 999 + "\r\n" + "w" * 1000))
        self.assertEqual(len(self.reply.text), 2000)

    def test_a_tick_nobody_offered_is_not_taken(self) -> None:
        page = self.dana.post("send", strengths=["role_stopped"], advice=ADVICE)
        self.assertEqual(page.status_code, 422)
        self.assertContains(page, "Bring one number", status_code=422)

    def test_a_stage_corrected_meanwhile_takes_no_tick_away(self) -> None:
        page = self.dana.post("preview", strengths=["answers"])
        self.request.rejection.stage = "applied"
        self.request.rejection.save()
        self.dana.press(page, "send")
        self.assertEqual(self.reply.strengths, ["answers"])


class StateTests(AnswerCase):
    """An answer for a request in each status."""

    def test_an_answer_reaches_a_request_wherever_it_stands(self) -> None:
        moves: dict[str, Callable[[FeedbackRequest], Any]] = {
            "sent": lambda request: request,
            "nudged": lambda request: request.mark_followed_up(),
            "no_reply": lambda request: request.close(),
            "refused": lambda request: request.mark_refused(),
            "replied": lambda request: a_reply(request),
        }
        for state, move in moves.items():
            for decline in (False, True):
                with self.subTest(state=state, decline=decline):
                    request = a_sent_request()
                    _, token = a_link(request)
                    move(request)
                    dana = Interviewer(token)
                    sent = dana.post("decline") if decline else dana.answer()
                    self.assertEqual(sent.status_code, 303)
                    request.refresh_from_db()
                    wanted = "refused" if decline and state != "replied" else "replied"
                    self.assertEqual(request.status, wanted)

    def test_an_answer_to_a_draft_marks_it_sent_and_loses_nothing(self) -> None:
        request = a_request()
        _, token = a_link(request)
        Interviewer(token).answer()
        request.refresh_from_db()
        self.assertEqual(request.status, "replied")
        self.assertIsNotNone(request.sent_at)
        self.assertIn("prepare differently", request.body)

    def test_a_refusal_of_a_draft_marks_it_sent_too(self) -> None:
        request = a_request()
        _, token = a_link(request)
        Interviewer(token).post("decline")
        request.refresh_from_db()
        self.assertEqual((request.status, request.ending), ("refused", "refused"))

    def test_a_request_that_was_taken_back_has_no_link(self) -> None:
        FeedbackRequest.objects.filter(pk=self.request.pk).update(
            status="withdrawn", ended_at=timezone.now()
        )
        self.assertEqual(self.dana.open().status_code, 404)
        self.assertEqual(self.dana.post("send", advice=ADVICE).status_code, 404)
        self.assertFalse(FeedbackReply.objects.exists())

    def test_withdrawing_revokes_it(self) -> None:
        self.request.withdraw()
        self.assertEqual(self.dana.open().status_code, 404)

    def test_a_deleted_recovery_has_no_link(self) -> None:
        self.request.rejection.delete()
        page = self.dana.post("send", advice=ADVICE)
        self.assertContains(page, "Bring one number", status_code=404)


class DecliningTests(AnswerCase):
    def test_one_press_says_that_they_may_not(self) -> None:
        sent = self.dana.post("decline")
        self.assertEqual(sent.status_code, 303)
        self.reload()
        self.assertEqual((self.request.status, self.request.ending), ("refused", "refused"))
        self.assertContains(self.dana.open(), "is an answer, too")

    def test_pressed_twice_it_is_said_once(self) -> None:
        self.dana.post("decline")
        self.reload()
        before = rows_of(self.request.owner)
        for browser in (self.dana, self.elsewhere()):
            self.assertEqual(browser.post("decline").status_code, 303)
        self.assertEqual(rows_of(self.request.owner), before)

    def test_it_can_become_an_answer(self) -> None:
        self.dana.post("decline")
        self.dana.change(advice=ADVICE)
        self.reload()
        self.assertEqual((self.request.status, self.reply.text), ("replied", ADVICE))

    def test_an_answer_can_become_a_refusal(self) -> None:
        self.dana.answer()
        page = self.dana.open("?change=1")
        version = forms_on(page.content.decode())[0].hidden["version"]
        self.dana.post("decline", version=version)
        self.reload()
        self.assertEqual(self.request.status, "refused")
        self.assertFalse(FeedbackReply.objects.exists())


class AmendingTests(AnswerCase):
    def setUp(self) -> None:
        super().setUp()
        self.dana.answer(strengths=["skill"], advice=ADVICE)

    def test_the_same_browser_changes_it_within_a_day(self) -> None:
        self.assertContains(self.dana.open("?change=1"), "Bring one number")
        self.dana.change(strengths=["answers"], advice="Slow down.")
        self.assertEqual((self.reply.text, self.reply.strengths), ("Slow down.", ["answers"]))
        self.assertTrue(self.reply.is_sealed)

    def test_after_a_day_it_stays_as_it_is(self) -> None:
        page = self.dana.open("?change=1")
        AnswerLink.objects.update(answered_at=timezone.now() - timedelta(hours=25))
        late = self.dana.press(page, "send", advice="Slow down.")
        self.assertContains(late, "Slow down.", status_code=409)
        self.assertNotContains(self.dana.open("?change=1"), "<form")
        self.assertEqual(self.reply.text, ADVICE)

    def test_what_was_read_stays_as_it_was_read(self) -> None:
        page = self.dana.open("?change=1")
        self.reply.open()
        late = self.dana.press(page, "send", advice="Slow down.")
        self.assertContains(late, "Slow down.", status_code=409)
        self.assertContains(self.dana.open("?change=1"), "Sam has read it, so it stays as it is")
        self.assertNotContains(self.dana.open("?change=1"), "<form")
        self.assertEqual(self.reply.text, ADVICE)

    def test_what_was_read_cannot_be_refused_either(self) -> None:
        version = AnswerLink.objects.get().version
        self.reply.open()
        self.dana.post("decline", version=version)
        self.assertEqual(self.reply.text, ADVICE)

    def test_another_browser_reads_thank_you_and_nothing_else(self) -> None:
        for query in ("", "?change=1"):
            page = self.elsewhere().open(query)
            self.assertContains(page, "Someone has replied already")
            for private in ("Sam", "Data analyst", "Bring one", "Change", "<form"):
                self.assertNotContains(page, private)

    def test_another_browser_cannot_answer_again_and_keeps_its_words(self) -> None:
        page = self.elsewhere().post("send", advice="Me too", gaps=["skill"])
        self.assertContains(page, "replied already", status_code=409)
        self.assertContains(page, "Me too", status_code=409)
        self.assertContains(page, "A skill the role needs", status_code=409)
        self.assertEqual(self.reply.text, ADVICE)

    def test_another_browser_cannot_find_out_by_saying_the_same(self) -> None:
        same = self.elsewhere().post("send", strengths=["skill"], advice=ADVICE)
        other = self.elsewhere().post("send", strengths=["skill"], advice="Something else")
        self.assertEqual((same.status_code, other.status_code), (409, 409))

    def test_another_browser_cannot_change_it_with_a_page_it_was_given(self) -> None:
        page = self.dana.open("?change=1")
        stolen = self.elsewhere().press(page, "send", advice="Mallory was here")
        self.assertEqual((stolen.status_code, self.reply.text), (409, ADVICE))

    def test_a_made_up_key_opens_nothing(self) -> None:
        other = self.elsewhere()
        other.client.cookies[COOKIE] = "A" * 43
        self.assertNotContains(other.open("?change=1"), "Bring one")

    def test_of_two_tabs_the_second_is_told(self) -> None:
        one, two = self.dana.open("?change=1"), self.dana.open("?change=1")
        self.dana.press(one, "send", advice="First")
        late = self.dana.press(two, "send", advice="Second")
        self.assertContains(late, "Second", status_code=409)
        self.assertEqual(self.reply.text, "First")

    def test_a_double_click_is_one_answer_and_no_mistake(self) -> None:
        data = {"strengths": ["skill"], "advice": ADVICE}
        self.assertEqual(self.dana.post("send", **data).status_code, 303)
        self.assertEqual(FeedbackReply.objects.count(), 1)

    def test_one_browser_answers_two_links_and_keeps_both(self) -> None:
        second, token = a_link(a_sent_request())
        first_url, self.dana.url = self.dana.url, reverse("answer", args=[token])
        self.dana.answer()
        self.dana.url = first_url
        self.assertContains(self.dana.open("?change=1"), "Bring one number")
        self.link.refresh_from_db()
        second.refresh_from_db()
        self.assertNotEqual(bytes(self.link.amend_hash), bytes(second.amend_hash))

    def test_an_answer_the_person_took_out_cannot_be_slipped_in_again(self) -> None:
        page = self.dana.open("?change=1")
        self.reply.remove()
        self.assertNotIn("you may not say", said(self.dana.open()))
        self.dana.press(page, "send", advice="Again")
        self.assertFalse(FeedbackReply.objects.exists())


class CookieTests(AnswerCase):
    def test_the_key_is_hidden_from_scripts_and_from_other_sites(self) -> None:
        self.dana.answer()
        cookie = self.dana.client.cookies[COOKIE]
        self.assertEqual((cookie["httponly"], cookie["samesite"]), (True, "Strict"))
        self.assertEqual((cookie["path"], cookie["max-age"]), ("/", 24 * 3600))
        self.assertNotIn(cookie.value, everything())
        self.assertEqual(set(self.dana.client.cookies), {COOKIE})

    @override_settings(LOCAL=False)
    def test_when_hosted_only_this_host_can_have_set_it(self) -> None:
        self.dana.answer()
        cookie = self.dana.client.cookies[f"__Host-{COOKIE}"]
        self.assertEqual((cookie["secure"], cookie["path"], cookie["domain"]), (True, "/", ""))

    def test_without_cookies_the_answer_still_arrives(self) -> None:
        self.dana.client.post(self.dana.url, {"go": "preview", "advice": ADVICE})
        self.dana.client.cookies.clear()
        self.assertEqual(self.dana.post("send", advice=ADVICE).status_code, 303)
        self.assertEqual(self.reply.text, ADVICE)


class GoneTests(AnswerCase):
    """Links that do not work, for whatever reason."""

    def links(self) -> Iterator[tuple[str, str]]:
        yield "wrong", "A" * 43
        yield "garbage", "%00%ff%2e%2e;' OR 1=1--"
        revoked, token = a_link(a_sent_request())
        revoked.request.links.revoke()
        yield "revoked", token
        replaced, token = a_link(a_sent_request())
        a_link(replaced.request)
        yield "replaced", token
        expired, token = a_link(a_sent_request())
        expired.set(expires_at=timezone.now() - timedelta(seconds=1))
        yield "expired", token
        answered, token = a_link(a_sent_request())
        Interviewer(token).answer()
        answered.request.links.revoke()
        yield "answered, then revoked", token

    def test_every_one_of_them_looks_the_same(self) -> None:
        pages = {why: Interviewer(token).open() for why, token in self.links()}
        self.assertEqual({page.status_code for page in pages.values()}, {404})
        self.assertEqual(len({page.content for page in pages.values()}), 1)
        self.assertContains(pages["wrong"], "Thank you for wanting to help", status_code=404)

    def test_words_sent_to_one_are_shown_to_copy(self) -> None:
        for why, token in self.links():
            with self.subTest(why=why):
                for go in ("preview", "send"):
                    dana = Interviewer(token)
                    page = dana.post(go, advice=ADVICE, strengths=["skill"])
                    self.assertContains(page, "Bring one number", status_code=404)
                    self.assertContains(page, "The skills were there", status_code=404)

    def test_it_may_run_out_while_somebody_writes(self) -> None:
        page = self.dana.post("preview", advice=ADVICE)
        self.link.set(expires_at=timezone.now() - timedelta(seconds=1))
        sent = self.dana.press(page, "send")
        self.assertContains(sent, "Bring one number", status_code=404)
        self.assertFalse(FeedbackReply.objects.exists())

    def test_it_works_for_thirty_days_by_the_clock_of_the_database(self) -> None:
        days = self.link.expires_at - self.link.created_at
        self.assertAlmostEqual(days / timedelta(days=30), 1, places=4)


class AttackTests(AnswerCase):
    def guess(self, times: int, **how: Any) -> list[int]:
        return [
            Client(**how).get(reverse("answer", args=[f"guess-{n}"])).status_code
            for n in range(times)
        ]

    def test_guessing_is_stopped(self) -> None:
        most = LIMITS["wrong_link"].of_address
        self.assertEqual(set(self.guess(most)), {404})
        self.assertEqual(self.guess(2), [429, 429])
        page = Interviewer("guess").post("send", advice=ADVICE)
        self.assertContains(page, "Bring one number", status_code=429)

    def test_a_guesser_next_door_shuts_nobody_out(self) -> None:
        self.guess(LIMITS["wrong_link"].of_address + 1)
        self.assertEqual(self.dana.open().status_code, 200)
        self.assertEqual(self.dana.answer().status_code, 303)

    @override_settings(ALLAUTH_TRUSTED_PROXY_COUNT=1)
    def test_behind_a_proxy_the_guesser_is_counted_and_not_the_proxy(self) -> None:
        self.guess(31, headers={"x-forwarded-for": "203.0.113.7, 198.51.100.1"})
        again = self.guess(1, headers={"x-forwarded-for": "203.0.113.99, 198.51.100.1"})
        others = self.guess(1, headers={"x-forwarded-for": "198.51.100.1, 198.51.100.2"})
        self.assertEqual((again, others), ([429], [404]))

    def test_too_many_posts_to_one_link_wait_with_their_words(self) -> None:
        for _ in range(LIMITS["answer"].of_account):
            self.dana.post("preview", advice=ADVICE)
        page = self.dana.post("send", advice=ADVICE, gaps=["skill"])
        self.assertContains(page, "Bring one number", status_code=429)
        self.assertFalse(FeedbackReply.objects.exists())
        Tally.objects.all().delete()
        self.dana.press(self.dana.press(page, "preview"), "send")
        self.assertEqual((self.reply.text, self.reply.gaps), (ADVICE, ["skill"]))

    def test_another_link_is_not_kept_waiting_by_it(self) -> None:
        for _ in range(LIMITS["answer"].of_account + 1):
            self.dana.post("preview", advice=ADVICE)
        _, token = a_link(a_sent_request())
        self.assertEqual(Interviewer(token).answer().status_code, 303)

    def test_a_captured_post_sent_again_changes_nothing(self) -> None:
        captured = {"strengths": ["skill"], "advice": ADVICE}
        self.dana.post("send", **captured)
        self.dana.change(advice="Slow down.")
        for replayer in (self.elsewhere(), self.dana):  # without the cookie, and with it
            self.assertEqual(replayer.post("send", **captured).status_code, 409)
        self.assertEqual((self.reply.text, FeedbackReply.objects.count()), ("Slow down.", 1))

    def test_a_megabyte_is_refused_before_it_is_read(self) -> None:
        for data in (
            {"go": "send", "advice": "w" * 2**20},
            {"go": "send", "advice": "w", "file": SimpleUploadedFile("f", b"w" * 2**20)},
        ):
            page = self.dana.client.post(self.dana.url, data)
            self.assertContains(page, "That could not be read", status_code=page.status_code)
            self.assertIn(page.status_code, (400, 413))
        self.assertFalse(FeedbackReply.objects.exists())

    def test_a_script_is_text_to_the_one_who_writes_it(self) -> None:
        owner = a_user(name=SCRIPT)
        _, token = a_link(a_sent_request(a_rejection(owner, role=SCRIPT)))
        dana = Interviewer(token)
        typed = {"strengths": [SCRIPT], "gaps": [SCRIPT], "version": f'">{SCRIPT}'}
        pages = [
            dana.open(),
            dana.post("preview", advice=SCRIPT, version=f'">{SCRIPT}'),
            dana.post("change", advice=SCRIPT, **typed),
            dana.post("send", advice=SCRIPT, **typed),
            Interviewer("gone").post("send", advice=SCRIPT, **typed),
        ]
        dana.answer(advice=SCRIPT)
        pages += [dana.open(), Interviewer(token).post("send", advice=SCRIPT)]
        for page in pages:
            self.assertNotIn("<script", page.content.decode())
        self.assertEqual(self.reply.text, SCRIPT)

    def test_a_script_is_text_to_the_one_who_reads_it(self) -> None:
        self.dana.answer(advice=SCRIPT)
        self.reply.open()
        signed_in(self.client, self.request.owner)
        page = self.client.get(self.reply.get_absolute_url()).content.decode()
        self.assertIn("&lt;script&gt;alert(1)", page)
        self.assertNotIn(SCRIPT, page)

    def test_the_key_is_stored_nowhere(self) -> None:
        self.dana.answer()
        Interviewer(self.token).open()
        self.assertNotIn(self.token, everything())


class TroubleTests(AnswerCase):
    """Faults of ours (the database away, the code broken): the words come back."""

    @contextmanager
    def broken(self, error: type[Exception]) -> Iterator[None]:
        breaks = dict.fromkeys(("with_token", "opened_by"), mock.Mock(side_effect=error))
        with mock.patch.multiple("recovery.feedback.models.links.AnswerLinkQuerySet", **breaks):
            yield

    def test_with_the_database_away_the_words_wait_on_the_page(self) -> None:
        with self.broken(OperationalError):
            page = self.dana.post("send", advice=ADVICE, strengths=["skill"])
        self.assertEqual((page.status_code, dict(page.cookies)), (503, {}))
        again = forms_on(page.content.decode())[0]
        self.assertEqual(again.action, self.dana.url)
        self.dana.client.post(self.dana.url, again.sends)
        self.assertEqual((self.reply.text, self.reply.strengths), (ADVICE, ["skill"]))

    def test_what_failed_through_us_is_no_try_of_theirs(self) -> None:
        """However often they press while the disk is full, they are let through once it is not."""

        def full(execute: Any, sql: str, *args: Any) -> Any:
            if "recovery_feedbackreply" in sql:
                raise OperationalError("No space left on device")
            return execute(sql, *args)

        with connection.execute_wrapper(full):
            for _ in range(LIMITS["answer"].of_account + 1):
                page = self.dana.post("send", advice=ADVICE)
                self.assertContains(page, "Bring one number", status_code=503)
        self.assertEqual(self.dana.answer().status_code, 303)

    def test_with_the_database_away_it_can_be_opened_again(self) -> None:
        with self.broken(OperationalError):
            page = self.dana.open()
        self.assertContains(page, "usually comes back by itself", status_code=503)
        self.assertEqual(
            (page["Referrer-Policy"], page["X-Robots-Tag"]), ("no-referrer", "noindex")
        )
        self.assertEqual(dict(page.cookies), {})

    def test_when_something_breaks_the_words_are_shown(self) -> None:
        with self.broken(RuntimeError):
            page = self.dana.post("send", advice=ADVICE)
        self.assertContains(page, "Bring one number", status_code=500)

    def test_no_log_names_the_key(self) -> None:
        log = StringIO()
        for handler in logging.getLogger("django").handlers:
            if isinstance(handler, logging.StreamHandler):
                self.addCleanup(handler.setStream, handler.setStream(log))
        for error in (RuntimeError, OperationalError):
            with self.broken(error):
                self.dana.open()
        self.dana.client.put(self.dana.url)
        self.dana.client.post(self.dana.url, {"advice": "w" * 2**20})
        self.request.links.revoke()
        self.dana.open()
        self.assertIn(
            "/answer/<str:token>/", log.getvalue()
        )  # the address as the URLconf writes it
        self.assertNotIn(self.token, log.getvalue())

    def test_no_line_of_the_servers_own_log_names_it_either(self) -> None:
        given = {"U": self.dana.url}
        with mock.patch("gunicorn.glogging.Logger.atoms", return_value=given):
            line = ServerLog.__new__(ServerLog).atoms()
        self.assertEqual(line["U"], "/answer/…/")


class TranslatableTests(AnswerCase):
    ASKED = "Which part of my interview would you suggest I prepare differently?"
    OWN = {"Sam", "Data analyst", "BounceBack", "Bring one number for each story.", ASKED}

    def check(self, page: Callable[[], Any]) -> None:
        with pseudo_language():
            found = page().content.decode()
        self.assertEqual(not_translated(found, self.OWN | {"The rest was clear."}), [])

    def test_every_state_of_the_page(self) -> None:
        self.check(self.dana.open)
        self.check(lambda: self.dana.post("preview"))
        self.check(lambda: self.dana.post("preview", advice="1" * 2001))
        self.check(lambda: self.dana.post("preview", advice=ADVICE, gaps=["skill"]))
        self.check(lambda: Interviewer("no").post("send", advice=ADVICE))
        self.dana.answer()
        self.check(self.dana.open)
        self.check(lambda: self.dana.open("?change=1"))
        self.check(self.elsewhere().open)
        self.check(lambda: self.elsewhere().post("send", advice=ADVICE))


class AtTheSameMomentTests(TransactionTestCase):
    def setUp(self) -> None:
        self.request = a_sent_request()
        _, self.token = a_link(self.request)

    def test_four_answers_at_once_make_one(self) -> None:
        people = [Interviewer(self.token) for _ in range(4)]
        sends = [
            partial(who.post, "send", advice=f"Word {number}") for number, who in enumerate(people)
        ]
        answers = at_once(*sends)
        self.assertEqual(sorted(a.status_code for a in answers), [303, 409, 409, 409])
        self.assertEqual(FeedbackReply.objects.count(), 1)
        for number, each in enumerate(answers):
            if each.status_code == 409:
                self.assertContains(each, f"Word {number}", status_code=409)

    def test_answering_and_refusing_at_once_leave_one_of_them(self) -> None:
        one, two = Interviewer(self.token), Interviewer(self.token)
        at_once(lambda: one.post("send", advice=ADVICE), lambda: two.post("decline"))
        self.request.refresh_from_db()
        replies = FeedbackReply.objects.count()
        self.assertIn((self.request.status, replies), [("replied", 1), ("refused", 0)])

    def test_an_answer_that_comes_while_it_closes_is_not_lost(self) -> None:
        dana = Interviewer(self.token)
        sent = self.during(self.request.close, partial(dana.post, "send", advice=ADVICE))
        self.request.refresh_from_db()
        self.assertEqual((sent.status_code, self.request.status), (303, "replied"))

    def test_a_change_that_comes_while_it_is_opened_is_too_late(self) -> None:
        dana = Interviewer(self.token)
        dana.answer()
        page = dana.open("?change=1")
        reply = FeedbackReply.objects.get()
        sent = self.during(reply.open, partial(dana.press, page, "send", advice="Slow down."))
        reply.refresh_from_db()
        self.assertEqual((sent.status_code, reply.text), (409, ADVICE))

    def during(self, first: Callable[[], Any], second: Callable[[], Any]) -> Any:
        """What a second request gets, begun while the first is done and not yet committed."""

        def in_a_thread() -> Any:
            try:
                return second()
            finally:
                connections.close_all()

        with ThreadPoolExecutor(1) as pool:
            with transaction.atomic():
                first()
                result = pool.submit(in_a_thread)
                self._until_it_waits()
            return result.result()

    def _until_it_waits(self) -> None:
        """Wait until another connection waits for the row this test holds."""
        until = monotonic() + 10
        with connection.cursor() as cursor:
            while monotonic() < until:
                cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
                if cursor.fetchone()[0]:
                    return
        self.fail("nothing waited")

    def test_answering_while_it_is_taken_back_ends_in_one_of_them(self) -> None:
        dana, owner = Interviewer(self.token), Client()
        owner.force_login(self.request.owner)
        take_back = partial(owner.post, reverse("feedback_withdraw", args=[self.request.pk]))
        sent, _ = at_once(lambda: dana.post("send", advice=ADVICE), take_back)
        self.request.refresh_from_db()
        self.assertIn(
            (sent.status_code, self.request.status), [(303, "replied"), (404, "withdrawn")]
        )
