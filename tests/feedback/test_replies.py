"""Replies: taken in, sealed, opened when the person says so, sorted point by point."""

from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from importlib import import_module
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from recovery.models import FeedbackPoint, FeedbackReply, FeedbackRequest, Lesson
from tests.helpers.cases import PageTestCase
from tests.helpers.clock import NOON, at
from tests.helpers.factories import (
    a_lesson,
    a_point,
    a_rejection,
    a_reply,
    a_request,
    a_sent_request,
    an_evidence,
)
from tests.helpers.pages import form_on

WORDS = "Hello Sam,\n\nYour examples were strong. Prepare the numbers behind them.\n\nBest, Dana"
CASES = Path(settings.BASE_DIR) / "tests/cases/inputs"
OFFICE_97 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
MAIL = b"From: Dana <dana@example.com>\nSubject: Re: Thank you\n"
NO_MESSAGES = (  # a file, and what is said at the field
    ("answer.msg", (CASES / "e05_outlook.msg").read_bytes(), "choose Text Only"),
    ("answer.pdf", (CASES / "e17_answer.pdf").read_bytes(), "That’s a PDF"),
    ("answer.docx", (CASES / "e19_answer.docx").read_bytes(), "a Word document"),
    ("answer.doc", OFFICE_97 + "WordDocument".encode("utf-16-le"), "a Word document"),
    ("answer.xls", OFFICE_97 + "Workbook".encode("utf-16-le"), "That’s a spreadsheet"),
    ("answer.mpp", OFFICE_97, "an Office program"),
    ("answer.odt", b"PK\x03\x04" + b"mimetypeapplication/vnd.oasis.opendocument.text", "a Word document"),
    ("answer.zip", b"PK\x03\x04" + bytes(40) + b"answer.eml", "a packed file"),
    ("answer.png", b"\x89PNG\r\n\x1a\n" + bytes(40), "That’s a picture"),
    ("answer.jpg", b"\xff\xd8\xff\xe0" + bytes(40), "That’s a picture"),
    ("answer.heic", bytes(4) + b"ftypheic" + bytes(40), "That’s a picture"),
    ("answer.m4a", bytes(4) + b"ftypM4A " + bytes(40), "a sound or a film"),
    ("winmail.dat", b"\x78\x9f\x3e\x22" + bytes(40), "only Outlook can read"),
    ("answer.pst", b"!BDN" + bytes(40), "a whole mailbox"),
    ("answer.bin", bytes(range(256)) * 40, "no message and no text"),
    ("empty.rtf", b"{\\rtf1\\ansi{\\fonttbl{\\f0 Calibri;}}\\par}", "no words in that file"),
    ("locked.eml", MAIL + b"Content-Type: application/pkcs7-mime\n\nMIAG", "is encrypted"),
    ("two.mbox", b"\n".join(b"From a Tue Nov 24 10:12:00 2026\n%s\nYes.\n" % MAIL for _two in "12"),
     "more than one message"),
)  # fmt: skip


class ReplyTestCase(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.request = a_sent_request(a_rejection(self.user))

    @property
    def new(self) -> str:
        return reverse("reply_new", args=[self.request.pk])

    def take_in(self, **typed: Any) -> Any:
        typed = {"text": WORDS, "when": "with", "received_on": timezone.localdate()} | typed
        return self.send(self.new, **typed)

    def reply(self) -> FeedbackReply:
        return FeedbackReply.objects.get()

    def page(self, reply: FeedbackReply) -> str:
        return self.client.get(reply.get_absolute_url()).content.decode()


class TakeInTests(ReplyTestCase):
    def test_it_is_kept_word_for_word_and_sealed(self) -> None:
        self.take_in()
        self.assertEqual((self.reply().text, self.reply().is_sealed), (WORDS, True))
        self.assertEqual(FeedbackRequest.objects.get().status, "replied")

    def test_it_cannot_be_read_in_the_table(self) -> None:
        self.take_in()
        raw = FeedbackReply.objects.extra(select={"raw": "encode(text, 'escape')"})
        self.assertNotIn("numbers", str(raw.values_list("raw")[0]))

    def test_a_mail_file_is_read(self) -> None:
        mail = EmailMessage()
        mail["Subject"] = "Re: Thank you"
        mail.set_content("Prepare the numbers.\n")
        file = SimpleUploadedFile("answer.eml", mail.as_bytes(), "message/rfc822")
        self.take_in(text="", file=file)
        self.assertEqual(
            (self.reply().text.strip(), self.reply().source), ("Prepare the numbers.", "file")
        )

    def test_a_large_file_a_wordless_one_and_none_are_told_apart(self) -> None:
        large = SimpleUploadedFile("a.txt", b"a" * (25 * 1024 * 1024 + 1))
        self.assertContains(self.take_in(text="", file=large), "larger than 25 MB", status_code=422)
        empty = SimpleUploadedFile("a.txt", b"  ")
        self.assertContains(
            self.take_in(text="", file=empty), "no words in that file", status_code=422
        )
        self.assertContains(self.take_in(text=""), "Paste what they wrote", status_code=422)
        self.assertFalse(FeedbackReply.objects.exists())

    def test_a_long_answer_is_not_cut_and_too_long_a_one_is_all_still_there(self) -> None:
        self.assertNotContains(self.client.get(self.new), 'maxlength="20000"')
        words = "word " * 5000
        self.assertContains(self.take_in(text=words), words, status_code=422)
        self.take_in(text=words[:20_000])
        self.assertEqual(self.reply().text, words[:20_000])

    def test_what_is_no_message_is_refused_with_what_to_do_instead(self) -> None:
        for name, raw, said in NO_MESSAGES:
            with self.subTest(name):
                file = SimpleUploadedFile(name, raw)
                page = self.take_in(text="", file=file, when="with", read_with="my sister")
                self.assertContains(page, said, status_code=422)
                self.assertContains(page, "my sister", status_code=422)
                self.assertFalse(FeedbackReply.objects.exists())
                self.assertEqual(FeedbackRequest.objects.get().status, "sent")

    def test_words_and_a_file_are_one_too_many(self) -> None:
        file = SimpleUploadedFile("a.txt", b"words")
        self.assertContains(self.take_in(file=file), "Either paste it or choose", status_code=422)

    def test_a_mistake_keeps_what_was_pasted(self) -> None:
        self.assertContains(self.take_in(when=""), "Prepare the numbers", status_code=422)

    def test_tomorrow_is_not_a_day_it_can_have_come(self) -> None:
        late = timezone.localdate() + timedelta(days=2)
        self.assertContains(self.take_in(received_on=late), "has not come yet", status_code=422)

    def test_a_double_click_keeps_one(self) -> None:
        data = form_on(self.client.get(self.new).content.decode(), self.new).hidden
        data |= {"text": WORDS, "when": "with", "received_on": str(timezone.localdate())}
        for _time in range(2):
            self.client.post(self.new, data)
        self.assertEqual(FeedbackReply.objects.count(), 1)

    def test_a_late_one_opens_a_closed_request_again(self) -> None:
        self.request.close()
        self.take_in()
        self.assertEqual(FeedbackRequest.objects.get().status, "replied")

    def test_a_draft_and_one_taken_back_take_no_answer(self) -> None:
        for request in (a_request(a_rejection(self.user)), self.request.withdraw()):
            url = reverse("reply_new", args=[request.pk])
            self.assertLeadsTo(self.client.get(url), request.get_absolute_url())


class WhenTests(ReplyTestCase):
    def test_now_shows_the_words(self) -> None:
        response = self.take_in(when="now")
        self.assertLeadsTo(response, self.reply().get_absolute_url())
        self.assertIn("Prepare the numbers", self.page(self.reply()))

    def test_sealed_not_a_word_of_it_is_on_any_page(self) -> None:
        reply = a_reply(self.request, text="You were late.")
        rejection = self.request.rejection.get_absolute_url()
        for url in (
            reply.get_absolute_url(),
            self.request.get_absolute_url(),
            rejection,
            "/today/",
        ):
            self.assertNotContains(self.client.get(url), "You were late.")

    def test_reading_it_there_is_nothing_beside(self) -> None:
        sealed = a_reply(self.request)
        for reply in (sealed, sealed.open()):
            page = self.client.get(reply.get_absolute_url())
            self.assertContains(page, "Why we ask")
            self.assertNotContains(page, reverse("opportunity_list"))

    def test_tomorrow_is_an_hour_on_the_persons_clock(self) -> None:
        with at(NOON):
            self.client.force_login(self.user)
            self.take_in(when="tomorrow", hour="8", received_on="2026-03-04")
        self.assertEqual(self.reply().sealed_until, datetime(2026, 3, 5, 7, tzinfo=UTC))
        self.assertTrue(self.reply().is_sealed)

    def test_when_it_is_read_is_said_again_and_not_asked_again(self) -> None:
        with at(NOON):
            self.client.force_login(self.user)
            response = self.take_in(when="tomorrow", hour="9", received_on="2026-03-04")
            page = self.client.get(response.url).content.decode()
        self.assertIn("You’ll read it tomorrow at 09:00.", page)
        self.assertNotIn("When will you read it?", page)
        self.assertIn("Another time", page)

    def test_it_is_opened_before_its_hour_in_one_press(self) -> None:
        reply = a_reply(self.request).put_off(9)
        page = self.client.get(self.request.get_absolute_url()).content.decode()
        action = reverse("reply_when", args=[self.request.pk, reply.pk])
        self.client.post(action, form_on(page, action).sends)
        self.assertFalse(self.reply().is_sealed)

    def test_at_its_hour_now_is_chosen_already_and_of_the_link_nothing_is(self) -> None:
        for source, chosen in (("pasted", ["now"]), ("link", None)):
            reply = a_reply(self.request, source=source)
            action = reverse("reply_when", args=[self.request.pk, reply.pk])
            sends = form_on(self.page(reply), reply.get_absolute_url(), action).sends
            self.assertEqual(sends.get("when"), chosen)

    def test_what_came_by_the_link_asks_when_it_will_be_read(self) -> None:
        a_reply(self.request, source="link")
        page = self.client.get(self.request.get_absolute_url())
        self.assertContains(page, "When will you read it?")

    def test_a_file_and_another_day_are_folded_until_they_are_wrong(self) -> None:
        fold = "<summary>As a file, or from another day</summary>"
        self.assertContains(self.client.get(self.new), f"<details>\n        {fold}")
        late = timezone.localdate() + timedelta(days=2)
        page = self.take_in(received_on=late)
        self.assertContains(page, f"<details open>\n        {fold}", status_code=422)

    def test_with_someone_it_stays_sealed_and_remembers_with_whom(self) -> None:
        self.take_in(when="with", read_with="Jo")
        page = self.client.get(self.request.get_absolute_url()).content.decode()
        self.assertIn("You wanted to read it with Jo.", page)

    def test_an_envelope_is_opened_by_a_press_and_never_by_looking(self) -> None:
        reply = a_reply(self.request)
        self.page(reply)
        self.assertTrue(self.reply().is_sealed)
        action = reverse("reply_when", args=[self.request.pk, reply.pk])
        self.client.post(action, {"when": "now"})
        self.assertFalse(self.reply().is_sealed)

    def test_one_has_to_choose(self) -> None:
        reply = a_reply(self.request)
        action = reverse("reply_when", args=[self.request.pk, reply.pk])
        self.assertContains(self.client.post(action), "Choose when", status_code=422)

    def test_sealed_it_cannot_be_sorted(self) -> None:
        reply = a_reply(self.request)
        for url in (reply.get_absolute_url(), reply.get_sort_url()):
            self.client.post(url, {"points": "x"})
        self.assertFalse(FeedbackPoint.objects.exists())


class PointsTests(ReplyTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.opened = a_reply(self.request, text=WORDS).open()
        self.url = self.opened.get_absolute_url()

    def test_the_sentences_are_proposed_without_the_greeting(self) -> None:
        points = form_on(self.page(self.opened), self.url).sends["points"][0]
        self.assertEqual(
            points.splitlines(), ["Your examples were strong.", "Prepare the numbers behind them."]
        )

    def test_what_was_ticked_on_the_answer_page_is_proposed_too(self) -> None:
        self.opened.set(marks='{"strengths": ["answers"], "gaps": ["skill"]}')
        points = form_on(self.page(self.opened), self.url).sends["points"][0]
        self.assertEqual(len(points.splitlines()), 4)
        self.assertIn("Worth working on", self.page(self.opened))

    def test_each_line_is_a_point(self) -> None:
        response = self.send(self.url, points="One\n\n Two \nOne", go="next")
        first, second = FeedbackPoint.objects.order_by("id")
        self.assertLeadsTo(response, first.get_absolute_url())
        self.assertEqual([first.text, second.text], ["One", "Two"])

    def test_a_point_that_stays_keeps_what_was_said_of_it(self) -> None:
        a_point(self.opened, text="One", verdict="keep", reason="skill")
        self.send(self.url, points="Two\nOne", go="next")
        one = next(p for p in FeedbackPoint.objects.all() if p.text == "One")
        self.assertEqual((one.verdict, one.reason), ("keep", "skill"))

    def test_too_many_and_too_long(self) -> None:
        many = "\n".join(str(n) for n in range(13))
        self.assertContains(self.send(self.url, points=many, go="next"), "Twelve", status_code=422)
        long = "a" * 301
        self.assertContains(
            self.send(self.url, points=long, go="next"), "very long", status_code=422
        )

    def test_none_is_fine(self) -> None:
        self.assertEqual(self.send(self.url, points="", go="next").status_code, 303)

    def test_leaving_keeps_what_was_typed(self) -> None:
        self.send(self.url, points="Half a", go="leave")
        self.assertIn("Half a", form_on(self.page(self.opened), self.url).sends["points"][0])
        self.assertFalse(FeedbackPoint.objects.exists())


class SortingTestCase(ReplyTestCase):
    opened: FeedbackReply

    @property
    def end(self) -> str:
        return self.opened.get_sort_url()

    def at(self, point: FeedbackPoint) -> str:
        return reverse("point_sort", args=[self.request.pk, self.opened.pk, point.pk])

    def said(self, point: FeedbackPoint, **typed: Any) -> Any:
        return self.send_filled(self.at(point), go="next", **typed)

    def sends(self, point: FeedbackPoint) -> Any:
        return form_on(self.client.get(self.at(point)).content.decode(), self.at(point)).sends


class TickedTests(SortingTestCase):
    """What an interviewer ticked is set beforehand; praise is praise."""

    def setUp(self) -> None:
        super().setUp()
        marks = '{"strengths": ["answers"], "gaps": ["skill"], "around": ["insider"]}'
        self.opened = a_reply(self.request, text="", source="link", marks=marks).open()
        self.send_filled(self.opened.get_absolute_url(), go="next")
        self.points = {point.text: point for point in self.opened.points.all()}

    def test_it_arrives_set_and_is_told_once_it_is_sorted(self) -> None:
        self.assertFalse(self.user.feedback_points.told())
        for point in self.points.values():
            self.said(point, verdict="keep")
        told = {point.reason for point in self.user.feedback_points.told()}
        self.assertEqual(told, {"skill", "insider"})

    def test_praise_is_ticked_as_such_and_gives_no_reason(self) -> None:
        praise = self.points["Answers were clear"]
        self.assertTrue(praise.is_praise)
        self.said(praise, verdict="keep", reason="answers")
        praise.refresh_from_db()
        self.assertEqual((praise.is_praise, praise.reason), (True, ""))
        recovery = self.client.get(self.request.rejection.get_absolute_url())
        self.assertNotContains(recovery, "They told you: My answers")

    def test_praise_that_was_sorted_as_a_reason_before_counts_as_none(self) -> None:
        praise = self.points["Answers were clear"]
        praise.set(verdict="keep", reason="answers", is_praise=False)
        migration = import_module("recovery.migrations.0013_praise_is_no_reason")
        migration.clear_reasons(apps, None)
        self.assertFalse(self.user.feedback_points.told())

    def test_praise_that_was_ticked_before_is_filled_in(self) -> None:
        FeedbackPoint.objects.update(is_praise=False)
        import_module("recovery.migrations.0021_praise").fill_praise(apps, None)
        praise = FeedbackPoint.objects.get(is_praise=True)
        self.assertEqual(praise.text, "Answers were clear")

    def test_the_thanks_never_repeat_a_label_of_ours(self) -> None:
        for point in self.points.values():
            point.set(verdict="keep")
        self.request.refresh_from_db()
        page = self.client.get(self.request.get_absolute_url())
        self.assertNotIn("You wrote", page.context["short_message"].body)


class PointSortTests(SortingTestCase):
    """One point a page: their words, what one makes of them, and then the next."""

    def setUp(self) -> None:
        super().setUp()
        self.opened = a_reply(self.request, text=WORDS).open()
        self.point = a_point(self.opened, verdict="", is_specific=None)
        self.second = a_point(self.opened, text="Your examples were strong.", verdict="")

    def test_one_point_is_asked_about_and_the_other_is_not_there(self) -> None:
        page = self.client.get(self.at(self.point))
        self.assertContains(page, "1 of 2")
        self.assertContains(page, self.point.text)
        self.assertNotContains(page, self.second.text)
        self.assertLess(page.content.count(b'<input type="radio"'), 4)

    def test_a_point_is_kept_with_what_it_is_about_and_the_next_follows(self) -> None:
        response = self.said(self.point, verdict="keep", reason="answers")
        self.assertLeadsTo(response, self.at(self.second))
        self.point.refresh_from_db()
        self.assertEqual((self.point.verdict, self.point.reason), ("keep", "answers"))
        self.assertLeadsTo(self.said(self.second, verdict="keep"), self.end)

    def test_back_and_skip_lead_to_its_neighbours(self) -> None:
        first, second = (self.client.get(self.at(each)) for each in (self.point, self.second))
        self.assertContains(first, f'<a href="{self.at(self.second)}">Skip</a>')
        self.assertContains(second, f'<a href="{self.at(self.point)}">Back</a>')
        self.assertContains(second, f'<a href="{self.end}">Skip</a>')

    def test_sorting_goes_on_where_it_was_left(self) -> None:
        self.said(self.point, verdict="unsure")
        response = self.send_filled(self.opened.get_absolute_url(), go="next")
        self.assertLeadsTo(response, self.at(self.second))
        self.said(self.second, verdict="keep")
        response = self.send_filled(self.opened.get_absolute_url(), go="next")
        self.assertLeadsTo(response, self.end)

    def test_words_of_praise_arrive_ticked_and_kept_reach_the_card(self) -> None:
        self.assertNotIn("is_praise", self.sends(self.point))
        self.assertIn("is_praise", self.sends(self.second))
        self.assertFalse(self.user.feedback_points.praise())
        self.said(self.second, verdict="keep")
        self.assertContains(self.client.get(reverse("lesson_card")), self.second.text)

    def test_the_tick_is_the_persons_to_take_out_and_set(self) -> None:
        self.said(self.second, verdict="keep", is_praise=[])
        self.said(self.point, verdict="keep", is_praise="on")
        self.assertEqual(
            [each.text for each in self.user.feedback_points.praise()], [self.point.text]
        )
        self.assertNotIn("is_praise", self.sends(self.second))

    def test_what_was_chosen_waits_as_a_draft(self) -> None:
        response = self.send_filled(
            self.at(self.second), verdict="unsure", is_praise=[], go="leave"
        )
        self.assertLeadsTo(response, self.request.get_absolute_url())
        self.assertEqual(self.sends(self.second)["verdict"], ["unsure"])
        self.assertNotIn("is_praise", self.sends(self.second))
        self.second.refresh_from_db()
        self.assertEqual(self.second.verdict, "")

    def test_only_reasons_that_fit_the_stage(self) -> None:
        self.assertEqual(self.said(self.point, reason="volume").status_code, 422)

    def test_a_point_that_is_gone_is_told_and_sorting_goes_on(self) -> None:
        stale = self.at(self.point)
        FeedbackPoint.objects.replace_for(self.opened, ["Something else"])
        response = self.client.post(stale, {"verdict": "keep"}, follow=True)
        self.assertContains(response, "were changed in another window")
        self.assertContains(response, "Something else")

    def test_a_second_tab_is_told(self) -> None:
        stale = form_on(self.client.get(self.at(self.point)).content.decode(), self.at(self.point))
        self.said(self.point, verdict="keep")
        response = self.client.post(self.at(self.point), stale.hidden | {"verdict": "not_mine"})
        self.assertEqual(response.status_code, 409)

    def test_a_draft_of_all_points_on_one_page_is_found_on_the_page_of_each(self) -> None:
        fields = {f"verdict_{self.point.pk}": ["unsure"], f"reason_{self.point.pk}": ["skill"]}
        self.user.drafts.keep(self.user, self.end, fields | {"ending": ["useful"]})
        import_module("recovery.migrations.0021_praise").move_drafts(apps, None)
        sends = self.sends(self.point)
        self.assertEqual((sends["verdict"], sends["reason"]), (["unsure"], ["skill"]))


class SortTests(SortingTestCase):
    """The end of sorting: how each point was sorted, and whether the reply is of use."""

    def setUp(self) -> None:
        super().setUp()
        self.opened = a_reply(self.request, text=WORDS).open()
        self.point = a_point(self.opened, verdict="", is_specific=None)

    def sort(self, **typed: Any) -> Any:
        return self.send(self.end, **({"ending": "useful", "go": "next"} | typed))

    def thanks(self) -> str:
        note: str = self.client.get(self.request.get_absolute_url()).context["short_message"].body
        return note

    def test_all_in_all_it_was_useful_or_says_nothing(self) -> None:
        for ending in ("useful", "generic"):
            self.sort(ending=ending)
            self.assertEqual(FeedbackRequest.objects.get().ending, ending)
        self.assertContains(self.sort(ending=""), "Choose one.", status_code=422)
        self.assertContains(self.sort(ending="silence"), "One moment", status_code=422)

    def test_a_point_need_not_be_judged(self) -> None:
        page = self.client.get(self.end)
        self.assertContains(page, f'href="{self.at(self.point)}"')
        self.assertContains(page, "Sort it<span")
        self.sort()
        self.assertEqual(FeedbackPoint.objects.get().verdict, "")
        self.assertIsNotNone(self.reply().sorted_at)

    def test_then_one_line_of_thanks_is_offered_with_the_point_kept(self) -> None:
        self.point.set(verdict="keep")
        self.sort()
        response = self.client.get(self.request.get_absolute_url())
        self.assertContains(response, "One line of thanks")
        note = response.context["short_message"].body
        self.assertIn("You wrote: “Prepare the numbers.”", note)
        self.assertLessEqual(len(note.split()), 40)

    def test_what_was_told_leads_on_to_the_lesson_while_the_recovery_is_open(self) -> None:
        what = reverse("step_screen", args=[self.request.rejection_id, "learn", "lesson"])
        detail = self.request.get_absolute_url()
        self.point.set(verdict="keep")
        self.assertNotContains(self.client.get(detail), what)
        self.point.set(reason="answers")
        self.assertContains(self.client.get(detail), f'href="{what}"')
        self.assertContains(self.client.get(what), self.point.text)
        self.request.rejection.close("back", "")
        self.assertNotContains(self.client.get(detail), what)

    def test_the_thanks_take_up_what_there_is_to_work_on_and_no_praise(self) -> None:
        self.point.set(text="The best portfolio", verdict="keep", is_praise=True)
        self.assertNotIn("portfolio", self.thanks())
        a_point(self.opened, text="You were very clear")
        self.assertIn("“You were very clear.”", self.thanks())
        a_point(self.opened, text="Practise with a clock", reason="answers")
        self.assertIn("“Practise with a clock.”", self.thanks())

    def test_saving_the_points_again_loses_nothing_said_on_an_older_page(self) -> None:
        page = reverse("reply_detail", args=[self.request.pk, self.opened.pk])
        self.send(page, points=self.point.text, go="next")
        self.said(self.point, verdict="keep")
        self.assertEqual(FeedbackPoint.objects.get().verdict, "keep")

    def test_a_second_tab_is_told(self) -> None:
        stale = form_on(self.client.get(self.end).content.decode(), self.end).hidden
        self.sort()
        response = self.client.post(self.end, stale | {"ending": "generic"})
        self.assertEqual(response.status_code, 409)


class RemoveTests(ReplyTestCase):
    def test_what_was_no_answer_is_gone_and_the_request_waits_again(self) -> None:
        reply = a_reply(self.request)
        self.client.post(reverse("reply_remove", args=[self.request.pk, reply.pk]))
        self.assertFalse(FeedbackReply.objects.exists())
        self.assertEqual(FeedbackRequest.objects.get().status, "sent")

    def test_it_is_brought_back_as_it_was(self) -> None:
        reply = a_reply(self.request).open().mark_sorted()
        lesson = a_lesson(self.request.rejection)
        point = a_point(reply, reason="skill")
        an_evidence(lesson, point=point)
        self.request.judge("useful")
        before = FeedbackReply.objects.values().get()
        self.assertIn(point.text, self.resting_on(lesson))
        removed = self.client.post(self.address("remove", reply), follow=True)
        self.assertContains(removed, "Removed in the last 30 days")
        self.assertNotContains(removed, point.text)
        self.assertNotIn(point.text, self.resting_on(lesson))
        back = self.client.post(self.address("restore", reply), follow=True)
        self.assertContains(back, "It is here again.")
        self.assertContains(back, point.text)
        again = FeedbackReply.objects.values().get()
        moved = {name: again[name] for name in ("revision", "changed_at")}
        self.assertEqual(again, before | moved)
        self.assertIn(point.text, self.resting_on(lesson))
        request = FeedbackRequest.objects.get()
        self.assertEqual((request.status, request.ending), ("replied", "useful"))

    def test_brought_back_twice_it_is_here_once(self) -> None:
        reply = a_reply(self.request).remove()
        for _press in range(2):
            response = self.client.post(self.address("restore", reply), follow=True)
            self.assertEqual(response.status_code, 200)
        self.assertEqual(FeedbackReply.objects.get(), reply)

    def test_brought_back_its_request_has_ended_when_it_came(self) -> None:
        reply = a_reply(self.request).set(created_at=timezone.now() - timedelta(days=3))
        self.client.post(self.address("restore", reply.remove()))
        self.assertEqual(FeedbackRequest.objects.get().ended_at, reply.created_at)

    def test_it_comes_back_to_a_request_that_closed_meanwhile(self) -> None:
        reply = a_reply(self.request).remove()
        reply.request.close()
        self.client.post(self.address("restore", reply))
        self.assertEqual(FeedbackRequest.objects.get().status, "replied")

    def test_to_one_that_was_taken_back_it_does_not_and_nothing_breaks(self) -> None:
        reply = a_reply(self.request).remove()
        reply.request.withdraw()
        response = self.client.post(self.address("restore", reply), follow=True)
        self.assertContains(response, "Something has changed here meanwhile.")
        self.assertFalse(FeedbackReply.objects.exists())

    def test_what_was_removed_asks_for_nothing_and_counts_for_nothing(self) -> None:
        reply = a_reply(self.request)
        a_point(reply, reason="skill", text="The numbers were thin")
        reply.remove()
        for page in ("today", "feedback_list", "over_time_feedback", "lesson_list"):
            self.assertNotContains(self.client.get(reverse(page)), "The numbers were thin")
        self.assertNotContains(self.client.get(reverse("today")), "answered.")
        self.assertFalse(self.user.feedback_points.told().exists())

    def test_after_a_month_it_is_deleted(self) -> None:
        old = a_reply(self.request).remove()
        old.set(removed_at=timezone.now() - timedelta(days=31))
        call_command("tidy")
        self.assertFalse(FeedbackReply.everything.exists())

    def address(self, verb: str, reply: FeedbackReply) -> str:
        return reverse(f"reply_{verb}", args=[self.request.pk, reply.pk])

    def resting_on(self, lesson: Lesson) -> str:
        return self.client.get(lesson.get_absolute_url()).content.decode()

    def test_it_says_for_how_long_it_can_be_brought_back(self) -> None:
        for reply in (a_reply(self.request), a_reply(self.request).open()):
            page = self.page(reply)
            asked = page.split("<summary>This wasn’t a reply</summary>")[1].split("</details>")[0]
            self.assertIn("You can bring them back for 30 days", asked)
            self.assertIn(reverse("reply_remove", args=[self.request.pk, reply.pk]), asked)
            self.assertEqual(page.count("/remove/"), 1)

    def test_of_an_answer_by_the_link_it_says_that_it_cannot_come_again(self) -> None:
        self.assertIn("by the same link", self.page(a_reply(self.request, source="link")))
        self.assertNotIn("by the same link", self.page(a_reply(self.request)))

    def test_another_requests_answer_is_not_reached_through_this_one(self) -> None:
        other = a_reply(a_sent_request(a_rejection(self.user)))
        url = reverse("reply_detail", args=[self.request.pk, other.pk])
        self.assertEqual(self.client.get(url).status_code, 404)
