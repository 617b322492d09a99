"""Learn one thing: what, what says so, what to do with it; and every lesson with what it rests on."""

import gzip
from typing import Any

from django.db import IntegrityError, transaction
from django.test import TestCase
from django.urls import reverse

from recovery.lessons.models.grounds import signs_of, under
from recovery.models import Debrief, Evidence, FeedbackPoint, Lesson, ReasonPick, Rejection
from recovery.recoveries.deleting import delete_for_good
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import (
    a_cue,
    a_debrief,
    a_friends_debrief,
    a_lesson,
    a_note,
    a_point,
    a_question,
    a_reason,
    a_rejection,
    a_remark,
    a_reply,
    a_sent_request,
    a_to_do,
    a_user,
    a_whole_rejection,
    an_evidence,
)
from tests.helpers.growth import ON_A_SCREEN, ON_ANY_PAGE, QueryTests
from tests.helpers.pages import form_data, forms_on

SCREENS = ("lesson", "to-do")


class LessonTestCase(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.rejection = a_rejection(self.user)
        self.recovery = self.rejection.get_absolute_url()
        self.rest = reverse("step_rest", args=[self.rejection.pk, "learn"])

    def at(self, screen: str) -> str:
        return reverse("step_screen", args=[self.rejection.pk, "learn", screen])

    def say(self, screen: str, **typed: Any) -> Any:
        return self.send(self.at(screen), **typed)

    def lesson(self) -> Lesson:
        found: Lesson = self.rejection.lessons.get()
        return found

    def point(self, rejection: Rejection | None = None, **facts: Any) -> FeedbackPoint:
        """Make a point of an opened reply."""
        reply = a_reply(a_sent_request(rejection or self.rejection)).open()
        return a_point(reply, **facts)

    def told_twice(self) -> Rejection:
        """Make a skill that was told about this job and about another."""
        other = a_rejection(self.user, company="Halcyon")
        for each in (other, self.rejection):
            a_reason(each, code="skill", known="told")
        return other


class WhatTests(LessonTestCase):
    def form(self) -> Any:
        return self.client.get(self.at("lesson")).context["form"]

    def test_it_is_kept_with_what_it_is_about_and_leads_to_the_to_do(self) -> None:
        response = self.say("lesson", kind="skill", text="Bring one number", use="act")
        found = self.lesson()
        self.assertEqual((found.kind, found.text), ("skill", "Bring one number"))
        self.assertLeadsTo(response, self.at("to-do"))

    def test_one_to_watch_for_asks_for_no_to_do_and_still_offers_one(self) -> None:
        response = self.say("lesson", kind="skill", text="Bring one number")
        rest = reverse("step_rest", args=[self.rejection.pk, "learn"])
        self.assertLeadsTo(response, rest)
        self.assertContains(self.client.get(rest), "One thing to watch for:")
        self.assertContains(self.client.get(rest), "It’s a guess so far, so there’s no to-do.")
        self.assertContains(self.client.get(self.recovery), self.at("to-do"))
        self.send_filled(self.at("to-do"), text="Write three down")
        self.assertEqual(self.lesson().to_dos.get().text, "Write three down")

    def test_saying_it_again_changes_the_same_lesson(self) -> None:
        for text in ("One", "Two"):
            self.say("lesson", kind="skill", text=text)
        self.assertEqual(self.lesson().text, "Two")

    def test_nothing_to_change_is_decided_and_ends_the_step(self) -> None:
        response = self.say("lesson", kind="nothing")
        self.assertLeadsTo(response, self.rest)
        self.assertTrue(self.lesson().is_decided)
        self.assertEqual(self.rejection.visits.get(step="learn").state, "done")

    def test_something_that_turns_out_to_be_nothing_asks_no_more(self) -> None:
        a_lesson(self.rejection)
        self.say("lesson", kind="nothing")
        found = self.lesson()
        self.assertEqual((found.grade, found.use, found.is_decided), ("", "", True))

    def test_and_nothing_that_turns_out_to_be_something_is_decided_anew(self) -> None:
        self.say("lesson", kind="nothing")
        self.say("lesson", kind="skill", text="Numbers")
        self.assertEqual((self.lesson().use, self.lesson().is_decided), ("watch", True))

    def test_a_lesson_says_what_it_is(self) -> None:
        self.assertContains(
            self.say("lesson", kind="skill"), "Say it in one sentence.", status_code=422
        )
        self.assertEqual(self.say("lesson", text="Words").status_code, 422)
        self.assertEqual(self.say("lesson", kind="skill", text="x" * 201).status_code, 422)
        self.assertEqual(self.say("lesson", kind="mood", text="x").status_code, 422)

    def test_it_cannot_be_read_in_the_table(self) -> None:
        a_lesson(self.rejection)
        raw = Lesson.objects.extra(select={"raw": "encode(text, 'escape')"})
        self.assertNotIn("number", str(raw.values_list("raw")[0]))

    def test_what_one_has_so_far_is_there_with_where_it_is_from(self) -> None:
        self.point(text="Prepare the numbers")
        a_reason(self.rejection, code="experience", known="told")
        debrief = a_friends_debrief(self.rejection, change="Say the result first")
        a_note(debrief, keep="Your calm", change="")
        a_remark(debrief, text="He looked at his watch")
        page = self.client.get(self.at("lesson"))
        for words in ("Prepare the numbers", "Experience", "Say the result first", "Your calm"):
            self.assertContains(page, words)
        for origin in ("Dana Reed, reply of today", "your reasons", "Ana, debrief of", "noticed"):
            self.assertContains(page, origin)

    def test_the_second_of_two_tabs_is_told(self) -> None:
        a_lesson(self.rejection, text="Mine")
        first = self.send(self.at("lesson"), kind="skill", text="Theirs", version="old")
        self.assertContains(first, "Mine", status_code=409)

    def test_what_was_said_of_one_is_never_put_to_a_newer_one(self) -> None:
        a_lesson(self.rejection, use="")
        typed = form_data(self.client, self.at("lesson"), text="Of the old one")
        newer = a_lesson(self.rejection, text="A newer one", use="")
        response = self.client.post(self.at("lesson"), typed)
        self.assertContains(response, "changed in another window", status_code=409)
        newer.refresh_from_db()
        self.assertEqual(newer.text, "A newer one")

    def test_leaving_and_skipping_keep_what_was_typed(self) -> None:
        for go in ("skip", "leave", "back"):
            self.say("lesson", text=f"Half a thought, {go}", go=go)
            self.assertContains(self.client.get(self.at("lesson")), f"Half a thought, {go}")
        self.assertFalse(Lesson.objects.exists())

    def test_screens_that_are_gone_lead_to_where_it_is_asked_now(self) -> None:
        a_lesson(self.rejection)
        for gone, now in (("how-known", "lesson"), ("use", "lesson"), ("small-step", "to-do")):
            self.assertLeadsTo(self.client.get(self.at(gone)), self.at(now))


class DraftTests(LessonTestCase):
    """A new lesson begins with what is known already."""

    def form(self) -> Any:
        return self.client.get(self.at("lesson")).context["form"]

    def begun(self) -> tuple[str, list[str], str]:
        form = self.form()
        return tuple(form[name].value() or "" for name in ("text", "rests_on", "kind"))

    def test_the_one_change_is_the_draft_and_what_it_rests_on(self) -> None:
        self.point(text="Prepare the numbers")
        debrief = a_debrief(self.rejection, change="Say the result first")
        self.assertEqual(self.begun(), ("Say the result first", [f"debrief-{debrief.pk}"], ""))

    def test_a_change_one_chose_is_tried_and_asks_for_its_to_do(self) -> None:
        a_debrief(self.rejection, change="Say the result first")
        response = self.send_filled(self.at("lesson"), kind="communication")
        self.assertLeadsTo(response, self.at("to-do"))
        self.assertContains(self.client.get(self.at("to-do")), "One thing to try")
        self.assertEqual((self.lesson().grade, self.lesson().use), ("guess", "act"))
        self.assertContains(self.client.get(self.rest), "One thing to try:")

    def test_of_what_was_told_the_longest_is_the_draft(self) -> None:
        self.point(text="Bring more shipped titles, and say what you did", verdict="keep")
        self.point(text="One is enough", verdict="keep")
        self.assertEqual(self.begun()[0], "Bring more shipped titles, and say what you did")

    def test_else_what_was_told_and_kept_with_what_it_is_about(self) -> None:
        self.point(text="Perhaps the team", verdict="unsure")
        kept = self.point(text="Learn the tools", verdict="keep", reason="skill")
        self.assertEqual(self.begun(), ("Learn the tools", [f"point-{kept.pk}"], "skill"))

    def test_with_nothing_there_it_is_empty(self) -> None:
        self.assertEqual(self.begun(), ("", "", ""))

    def test_a_lesson_that_is_there_is_never_begun_anew(self) -> None:
        a_debrief(self.rejection, change="Say the result first")
        a_lesson(self.rejection, text="Mine")
        self.assertEqual(self.form()["text"].value(), "Mine")

    def test_what_was_half_typed_is_not_replaced(self) -> None:
        a_debrief(self.rejection, change="Say the result first")
        self.say("lesson", text="Half a thought", go="leave")
        self.assertEqual(self.form()["text"].value(), "Half a thought")

    def test_nothing_to_change_does_not_keep_the_words_that_stood_there(self) -> None:
        a_debrief(self.rejection, change="Say the result first")
        self.send_filled(self.at("lesson"), kind="nothing")
        self.assertEqual(self.lesson().text, "")

    def test_praise_is_no_ground(self) -> None:
        self.point(text="The best portfolio", verdict="keep", is_praise=True)
        self.assertEqual(self.form().offered, [])
        self.assertEqual(signs_of(self.user), [])


class SaysSoTests(LessonTestCase):
    """How a lesson is known follows from what is ticked, and what to do with it from that."""

    def form(self) -> Any:
        return self.client.get(self.at("lesson")).context["form"]

    def offered(self) -> str:
        return " ".join(each.words for each, _ticked in self.form().ticks())

    def learn(self, *ticks: str, **typed: Any) -> Lesson:
        self.say("lesson", **{"kind": "skill", "text": "Numbers", "rests_on": list(ticks)} | typed)
        return self.lesson()

    def known(self, *ticks: str) -> tuple[str, str]:
        lesson = self.learn(*ticks)
        return lesson.grade, lesson.use

    def test_what_is_ticked_is_kept_as_rows(self) -> None:
        remark = a_remark(a_debrief(self.rejection))
        self.learn(f"remark-{remark.pk}")
        self.assertEqual(Evidence.objects.get().remark, remark)
        self.learn()
        self.assertFalse(Evidence.objects.exists())

    def test_without_a_tick_it_is_a_guess_to_watch(self) -> None:
        self.point()
        self.assertEqual(self.known(), ("guess", "watch"))

    def test_with_an_answer_or_a_reason_it_is_told_and_to_be_acted_on(self) -> None:
        reason = a_reason(self.rejection, code="skill", known="told")
        for tick in (f"point-{self.point().pk}", f"reason-{reason.pk}"):
            self.assertEqual(self.known(tick), ("told", "act"))

    def test_a_hint_and_ones_own_change_stay_a_guess(self) -> None:
        hint = a_reason(self.rejection, code="pay", known="hinted")
        own = a_debrief(self.rejection, change="Say the result first")
        self.assertEqual(self.known(f"reason-{hint.pk}", f"debrief-{own.pk}"), ("guess", "act"))

    def test_with_a_friends_word_it_is_a_friends(self) -> None:
        note = a_note(a_friends_debrief(self.rejection))
        self.assertEqual(self.known(f"note-{note.pk}"), ("friend", "watch"))

    def test_noticed_in_two_interviews_it_was_seen_twice(self) -> None:
        ticks = [f"remark-{a_remark(a_debrief(self.rejection)).pk}" for _each in range(2)]
        self.assertEqual(self.known(*ticks), ("seen_twice", "act"))

    def test_a_guess_may_be_acted_on_and_what_was_told_let_go(self) -> None:
        self.assertEqual(self.learn(use="act").use, "act")
        self.assertEqual(self.learn(f"point-{self.point().pk}", use="drop").use, "drop")

    def test_how_it_is_known_cannot_be_said_without_a_tick(self) -> None:
        self.assertEqual(self.learn(grade="told").grade, "guess")

    def test_let_go_it_has_no_to_do(self) -> None:
        self.say("lesson", kind="skill", text="Numbers", use="drop")
        self.assertEqual(self.rejection.visits.get(step="learn").state, "done")

    def test_points_that_are_kept_or_unsure_are_offered(self) -> None:
        for verdict in ("keep", "unsure", "not_mine", ""):
            self.point(text=f"point {verdict}.", verdict=verdict)
        offered = self.offered()
        self.assertIn("point keep.", offered)
        self.assertIn("point unsure.", offered)
        self.assertNotIn("not_mine", offered)
        self.assertNotIn("point .", offered)

    def test_no_word_of_a_sealed_answer_is_offered(self) -> None:
        a_point(a_reply(a_sent_request(self.rejection)), text="A secret")
        self.assertNotContains(self.client.get(self.at("lesson")), "A secret")

    def test_reasons_told_and_hinted_are_offered_as_what_they_are(self) -> None:
        for code, known in (("skill", "told"), ("pay", "hinted"), ("timing", "guess")):
            a_reason(self.rejection, code=code, known=known)
        known = {each.words: each.known for each, _ticked in self.form().ticks()}
        self.assertEqual(known, {"A skill": "told", "Pay": "hinted at"})

    def test_remarks_notes_the_change_and_chips_are_offered(self) -> None:
        debrief = a_friends_debrief(self.rejection, change="Say the result first")
        for basis in ("said", "noticed", "guessed"):
            a_remark(debrief, basis=basis, text=f"A {basis} thing")
        a_note(debrief)
        a_cue(debrief, code="pace", mark="tweak")
        a_cue(debrief, code="tone", mark="fine")
        known = {each.words: each.known for each, _ticked in self.form().ticks()}
        self.assertEqual(known["“A guessed thing”"], "guessed")
        self.assertEqual(known["“Say the result first”"], "your own one change")
        self.assertEqual(known["Keep: Your calm · Change: Say the result first"], "a friend’s view")
        self.assertIn("Pace: worth a tweak", known)
        self.assertNotIn("Tone: worth a tweak", known)

    def test_nothing_of_what_was_removed_is_offered(self) -> None:
        debrief = a_debrief(self.rejection, change="Say the result first")
        a_remark(debrief, question=a_question(debrief).remove(), text="On a removed question")
        a_remark(a_debrief(self.rejection).remove(), text="In a removed debrief")
        self.assertEqual(self.offered(), "“Say the result first”")

    def test_nothing_of_another_person_is_offered(self) -> None:
        other = a_rejection(a_user())
        a_remark(a_debrief(other), text="Theirs")
        theirs = self.point(other)
        self.learn(f"point-{theirs.pk}")
        self.assertEqual((self.offered(), Evidence.objects.count()), ("", 0))

    def test_the_same_elsewhere_is_offered_and_can_be_ticked(self) -> None:
        told = self.told_twice().reasons.get()
        page = self.client.get(self.at("lesson"))
        self.assertContains(page, "this came up in 2 interviews")
        self.assertContains(page, "Halcyon, Data analyst: your reasons")
        self.learn(f"reason-{told.pk}")
        self.assertEqual(Evidence.objects.get().reason, told)

    def test_what_came_up_twice_of_another_kind_is_not_offered_to_a_lesson(self) -> None:
        self.told_twice()
        a_lesson(self.rejection, kind="practical")
        self.assertNotContains(self.client.get(self.at("lesson")), "Halcyon")


class ToDoScreenTests(LessonTestCase):
    def test_it_says_how_firmly_the_lesson_stands(self) -> None:
        for grade, use, says in (
            ("told", "act", "You were told"),
            ("guess", "act", "One thing to try"),
            ("guess", "watch", "a guess"),
            ("friend", "watch", "friend’s"),
        ):
            a_lesson(self.rejection, grade=grade, use=use)
            self.assertContains(self.client.get(self.at("to-do")), says)

    def test_a_lesson_not_decided_or_let_go_has_none(self) -> None:
        for use in ("", "drop"):
            a_lesson(self.rejection, use=use)
            self.assertLeadsTo(self.client.get(self.at("to-do")), self.recovery)


class EvidenceTests(LessonTestCase):
    """A lesson keeps resting on rows that stay."""

    def rests_on(self, **source: Any) -> Lesson:
        lesson = a_lesson(self.rejection)
        an_evidence(lesson, **source)
        return lesson

    def test_points_sorted_anew_stay_what_it_rests_on(self) -> None:
        point = self.point()
        lesson = self.rests_on(point=point)
        FeedbackPoint.objects.replace_for(point.reply, ["A new first", point.text])
        self.assertEqual(lesson.evidence.get().point.text, point.text)

    def test_a_point_that_goes_takes_its_evidence_with_it_and_no_lesson(self) -> None:
        point = self.point()
        lesson = self.rests_on(point=point)
        FeedbackPoint.objects.replace_for(point.reply, ["Another"])
        self.assertFalse(lesson.evidence.exists())
        self.assertContains(self.client.get(lesson.get_absolute_url()), "nothing that’s still here")
        lesson.refresh_from_db()
        self.assertEqual(lesson.grade, "guess")

    def test_reasons_saved_anew_stay_what_it_rests_on(self) -> None:
        reason = a_reason(self.rejection, known="told")
        lesson = self.rests_on(reason=reason)
        ReasonPick.objects.replace_for(
            self.rejection, {"pay": ("guess", ""), "skill": ("hinted", "")}
        )
        self.assertEqual(lesson.evidence.get().reason, reason)
        ReasonPick.objects.replace_for(self.rejection, {"pay": ("guess", "")})
        self.assertFalse(lesson.evidence.exists())

    def test_what_a_removed_answer_said_comes_back_with_it(self) -> None:
        point = self.point()
        lesson = self.rests_on(point=point)
        reply = point.reply.remove()
        self.assertEqual(under(self.user, [lesson])[lesson.pk], [])
        reply.restore()
        self.assertEqual(len(under(self.user, [lesson])[lesson.pk]), 1)

    def test_what_a_removed_debrief_said_comes_back_with_it(self) -> None:
        debrief = a_debrief(self.rejection)
        lesson = self.rests_on(remark=a_remark(debrief))
        debrief.remove()
        self.assertEqual(under(self.user, [lesson])[lesson.pk], [])
        debrief.restore()
        self.assertEqual(len(under(self.user, [lesson])[lesson.pk]), 1)

    def test_evidence_of_a_sealed_answer_shows_no_word_of_it(self) -> None:
        point = a_point(a_reply(a_sent_request(self.rejection)), text="A secret")
        lesson = self.rests_on(point=point)
        for url in (lesson.get_absolute_url(), reverse("lesson_list")):
            self.assertNotContains(self.client.get(url), "A secret")

    def test_it_points_at_exactly_one_thing(self) -> None:
        lesson = a_lesson(self.rejection)
        both = {"reason": a_reason(self.rejection), "remark": a_remark(a_debrief(self.rejection))}
        for facts in ({}, both):
            with self.assertRaises(IntegrityError), transaction.atomic():
                an_evidence(lesson, **facts)

    def test_the_signs_of_one_person_are_no_others(self) -> None:
        a_reason(a_rejection(a_user()), known="told")
        self.assertEqual(signs_of(self.user), [])


class LessonDetailTests(LessonTestCase):
    def test_it_says_what_it_rests_on_with_links(self) -> None:
        point = self.point(text="Prepare the numbers")
        debrief = a_friends_debrief(self.rejection)
        question = a_question(debrief)
        remark = a_remark(debrief, question=question, voice="here", text="You paused")
        lesson = a_lesson(self.rejection)
        an_evidence(lesson, point=point)
        an_evidence(lesson, remark=remark)
        page = self.client.get(lesson.get_absolute_url())
        self.assertContains(page, f'href="{point.reply.get_absolute_url()}"')
        self.assertContains(page, f'href="{question.get_absolute_url()}"')
        self.assertContains(page, "Someone told me")

    def test_a_to_do_that_is_still_open_can_be_let_go_though_nothing_is_to_change(self) -> None:
        to_do = a_to_do(lesson := a_lesson(self.rejection))
        lesson.say("nothing", "")
        let_go = reverse("to_do_let_go", args=[lesson.pk, to_do.pk])
        page = self.client.get(lesson.get_absolute_url())
        self.assertContains(page, f'action="{let_go}"')
        self.assertNotContains(page, reverse("to_do_new", args=[lesson.pk]))

    def test_removed_it_can_be_brought_back_with_its_to_dos(self) -> None:
        lesson = a_lesson(self.rejection)
        to_do = a_to_do(lesson)
        page = self.client.post(reverse("lesson_remove", args=[lesson.pk]), follow=True)
        undo = reverse("lesson_restore", args=[lesson.pk])
        self.assertContains(page, f'action="{undo}"')
        self.assertEqual(self.client.get(lesson.get_absolute_url()).status_code, 404)
        self.assertFalse(self.rejection.to_dos.open().exists())
        self.assertLeadsTo(self.client.post(undo), lesson.get_absolute_url())
        to_do.refresh_from_db()
        self.assertTrue(to_do.is_open)

    def test_brought_back_without_room_its_to_do_stays_let_go(self) -> None:
        lesson = a_lesson(self.rejection)
        to_do = a_to_do(lesson)
        lesson.remove()
        for slot in (1, 2):
            a_to_do(a_lesson(self.rejection), slot=slot)
        lesson.bring_back()
        to_do.refresh_from_db()
        self.assertFalse(to_do.is_open)

    def test_opened_as_pages_the_presses_lead_on(self) -> None:
        lesson = a_lesson(self.rejection)
        remove = reverse("lesson_remove", args=[lesson.pk])
        self.assertRedirects(self.client.get(remove), lesson.get_absolute_url(), 303)
        lesson.remove()
        restore = reverse("lesson_restore", args=[lesson.pk])
        self.assertRedirects(self.client.get(restore), reverse("lesson_list"), 303)


class LessonEditTests(LessonTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.found = a_lesson(self.rejection)
        a_lesson(self.rejection, text="A newer one")
        self.url = reverse("lesson_edit", args=[self.found.pk])

    def test_any_lesson_can_be_changed_whole(self) -> None:
        remark = a_remark(a_debrief(self.rejection))
        response = self.send_filled(
            self.url,
            text="Two numbers",
            use="watch",
            rests_on=[f"remark-{remark.pk}"],
        )
        self.assertLeadsTo(response, self.found.get_absolute_url())
        self.found.refresh_from_db()
        self.assertEqual(
            (self.found.text, self.found.grade, self.found.use), ("Two numbers", "guess", "watch")
        )
        self.assertEqual(self.found.evidence.get().remark, remark)

    def test_nothing_to_change_needs_no_more(self) -> None:
        self.assertEqual(self.send_filled(self.url, kind="nothing", text="").status_code, 303)
        self.found.refresh_from_db()
        self.assertEqual((self.found.use, self.found.is_decided), ("", True))

    def test_what_to_do_with_it_follows_where_it_is_not_said(self) -> None:
        self.send_filled(self.url, use="")
        self.found.refresh_from_db()
        self.assertEqual((self.found.use, self.found.is_decided), ("watch", True))

    def test_the_second_of_two_tabs_is_told(self) -> None:
        response = self.send_filled(self.url, text="Mine", version="old")
        self.assertContains(response, "Bring one number", status_code=409)

    def test_leaving_keeps_a_draft(self) -> None:
        self.send_filled(self.url, text="Half a thought", go="leave")
        self.assertContains(self.client.get(self.url), "Half a thought")

    def test_a_lesson_says_what_it_is(self) -> None:
        self.assertEqual(self.send_filled(self.url, text="").status_code, 422)


class LessonNewTests(LessonTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.url = reverse("lesson_new", args=[self.rejection.pk])

    def test_one_more_begins_another(self) -> None:
        before = a_lesson(self.rejection)
        response = self.send(self.url, kind="experience", text="More years", use="act")
        self.assertLeadsTo(response, self.at("to-do"))
        self.assertEqual(self.rejection.lessons.count(), 2)
        before.refresh_from_db()
        self.assertEqual(before.text, "Bring one number")

    def test_sent_twice_it_is_one(self) -> None:
        data = form_data(self.client, self.url, kind="skill", text="Once")
        for _again in range(2):
            self.client.post(self.url, data)
        self.assertEqual(Lesson.objects.count(), 1)

    def test_a_mistake_keeps_what_was_typed(self) -> None:
        self.assertContains(self.send(self.url, text="Mine"), "Mine", status_code=422)

    def test_nothing_to_change_leads_to_the_lesson(self) -> None:
        response = self.send(self.url, kind="nothing")
        self.assertLeadsTo(response, self.lesson().get_absolute_url())

    def test_leaving_keeps_a_draft(self) -> None:
        self.send(self.url, text="Half a thought", go="leave")
        self.assertContains(self.client.get(self.url), "Half a thought")

    def test_a_kind_that_was_offered_is_chosen(self) -> None:
        form = self.client.get(f"{self.url}?kind=skill").context["form"]
        self.assertEqual(form["kind"].value(), "skill")


class LessonListTests(LessonTestCase):
    url = "/lessons/"

    def sections(self, query: str = "") -> dict[str, list[str]]:
        found = self.client.get(self.url + query).context["sections"]
        return {each.key: [getattr(row, "text", "") for row in each.rows] for each in found}

    def test_lessons_stand_by_what_is_done_with_them(self) -> None:
        for use in ("act", "watch", "drop", ""):
            a_lesson(self.rejection, text=f"to {use}", use=use)
        a_lesson(self.rejection, kind="nothing", text="", grade="", use="")
        self.assertEqual(
            self.sections(),
            {
                "open": ["to "],
                "act": ["to act"],
                "watch": ["to watch"],
                "drop": ["to drop"],
                "nothing": ["Lumen, Data analyst"],
            },
        )

    def test_guesses_stand_apart_in_grey_also_when_they_are_acted_on(self) -> None:
        a_lesson(self.rejection, text="A guess", grade="guess", use="act")
        page = self.client.get(self.url)
        self.assertEqual(self.sections(), {"guess": ["A guess"]})
        self.assertContains(page, 'class="lessons grey"')
        self.assertContains(page, "you act on it")

    def test_each_names_what_it_rests_on_with_a_link(self) -> None:
        point = self.point(text="Prepare the numbers")
        an_evidence(a_lesson(self.rejection), point=point)
        page = self.client.get(self.url)
        self.assertContains(page, "“Prepare the numbers”")
        self.assertContains(page, f'href="{point.reply.get_absolute_url()}"')
        self.assertContains(page, "Someone told me")

    def test_steps_to_do_and_tried_are_there(self) -> None:
        lesson = a_lesson(self.rejection)
        a_to_do(lesson, text="Rehearse one story")
        a_to_do(lesson, text="Ask Ana", slot=2).finish("yes")
        sections = self.sections()
        self.assertEqual(
            (sections["to-do"], sections["tried"]), (["Rehearse one story"], ["Ask Ana"])
        )
        self.assertContains(self.client.get(self.url), "due")

    def test_a_page_of_one_section_has_twenty_and_a_next(self) -> None:
        for number in range(25):
            a_lesson(self.rejection, text=f"N{number}")
        self.assertEqual(len(self.sections()["act"]), 5)
        first = self.client.get(f"{self.url}?show=act").context["sections"][0]
        self.assertEqual([row.text for row in first.rows][::19], ["N24", "N5"])
        self.assertEqual(len(self.sections(f"?show=act&after={first.older}")["act"]), 5)

    def test_a_page_of_steps_too(self) -> None:
        for number in range(25):
            lesson = a_lesson(a_rejection(self.user))
            a_to_do(lesson, text=f"N{number}")
            a_to_do(lesson, slot=2).finish()
        for key in ("to-do", "tried"):
            first = self.client.get(f"{self.url}?show={key}").context["sections"][0]
            rest = self.sections(f"?show={key}&after={first.older}")
            self.assertEqual((len(first.rows), len(rest[key])), (20, 5))

    def test_what_is_no_section_is_not_found_and_a_wrong_cursor_is_the_first(self) -> None:
        self.assertEqual(self.client.get(f"{self.url}?show=nonsense").status_code, 404)
        a_lesson(self.rejection)
        for key in ("act", "to-do", "tried"):
            url = f"{self.url}?show={key}&after=2026-99-99_nonsense"
            self.assertEqual(self.client.get(url).status_code, 200)

    def test_an_empty_one_says_what_to_do_next(self) -> None:
        self.assertContains(self.client.get(self.url), "Choose a rejection to learn from")
        self.rejection.delete()
        self.assertContains(self.client.get(self.url), reverse("rejection_new"))

    def test_what_was_removed_is_not_there(self) -> None:
        lesson = a_lesson(self.rejection)
        a_to_do(lesson)
        lesson.remove()
        self.assertEqual(self.sections(), {})

    def test_but_can_be_brought_back_below_and_pressed_twice_it_is_simply_there(self) -> None:
        lesson = a_lesson(self.rejection)
        lesson.remove()
        a_lesson(a_rejection(a_user()), text="Not mine").remove()
        page = self.client.get(self.url)
        (form,) = [f for f in forms_on(page.content.decode()) if "restore" in f.action]
        for keys in (form.sends, {}):
            response = self.client.post(form.action, keys)
            self.assertLeadsTo(response, lesson.get_absolute_url())
        self.assertEqual(self.sections(), {"act": [lesson.text]})
        self.assertNotContains(self.client.get(self.url), "Bring it back")


class OfferTests(LessonTestCase):
    url = "/lessons/"

    def test_what_came_up_twice_is_offered_with_what_says_so(self) -> None:
        self.told_twice()
        page = self.client.get(self.url)
        self.assertContains(page, "Came up in 2 interviews")
        self.assertContains(page, "Halcyon, Data analyst: your reasons")
        new = reverse("lesson_new", args=[self.rejection.pk])
        self.assertContains(page, f'href="{new}?kind=skill"')

    def test_no_longer_once_a_lesson_rests_on_it(self) -> None:
        other = self.told_twice()
        lesson = a_lesson(other)
        an_evidence(lesson, reason=other.reasons.get())
        self.assertEqual(self.client.get(self.url).context["offers"], [])
        lesson.remove()
        self.assertEqual(len(self.client.get(self.url).context["offers"]), 1)

    def test_guesses_are_never_offered(self) -> None:
        for _ in range(3):
            a_reason(a_rejection(self.user), code="skill", known="guess")
        self.assertEqual(self.client.get(self.url).context["offers"], [])

    def test_cues_of_two_debriefs_are(self) -> None:
        for _ in range(2):
            a_cue(a_debrief(owner=self.user), code="pace")
        page = self.client.get(self.url)
        (offer,) = page.context["offers"]
        self.assertEqual((str(offer.name), offer.address), ("How you put things", ""))
        self.assertContains(page, "once one of these interviews belongs to a rejection")


class RecoveryPageTests(LessonTestCase):
    def test_the_recovery_says_what_was_learned(self) -> None:
        a_to_do(a_lesson(self.rejection), text="Rehearse one story")
        page = self.client.get(self.recovery)
        for words in ("Bring one number", "Rehearse one story", "Add a lesson"):
            self.assertContains(page, words)
        self.assertContains(page, "Someone told me · Do something about it")


class LessonGrowthTests(QueryTests):
    def test_the_list_a_lesson_and_the_card_ask_no_more_with_five_hundred(self) -> None:
        rejection = a_whole_rejection(self.user)
        pages = ["/lessons/", "/lessons/?show=act", "/lessons/?show=to-do", "/lessons/card/"]
        lesson = rejection.lessons.get()
        pages += [lesson.get_absolute_url(), reverse("lesson_edit", args=[lesson.pk])]
        pages += [reverse("lesson_new", args=[rejection.pk])]
        a_whole_rejection(self.user)
        few = {url: self.count(url) for url in pages}
        self.grow(rejection)
        for url in pages:
            with self.subTest(page=url):
                self.assertEqual(self.count(url), few[url])
                self.assertLessEqual(few[url], ON_ANY_PAGE)

    def test_a_screen_of_the_step_and_the_recovery_ask_no_more(self) -> None:
        rejection = a_whole_rejection(self.user)
        urls = [reverse("step_screen", args=[rejection.pk, "learn", each]) for each in SCREENS]
        few = {url: self.count(url) for url in urls}
        recovery = self.count(rejection.get_absolute_url())
        self.grow(rejection)
        for url in urls:
            with self.subTest(screen=url):
                self.assertLessEqual(self.count(url), few[url])
                self.assertLessEqual(few[url], ON_A_SCREEN)
        self.assertEqual(self.count(rejection.get_absolute_url()), recovery)

    def grow(self, rejection: Rejection) -> None:
        """Make twelve questions, fifty debriefs and five hundred lessons."""
        facts = {"owner": self.user, "rejection": rejection}
        kept = {"kind": "skill", "text": "N", "grade": "told", "use": "act"}
        decided = rejection.lessons.latest("id").decided_at
        Lesson.objects.bulk_create(
            Lesson(**facts, **kept, decided_at=decided, removed_at=gone)
            for gone in [None] * 500 + [decided] * 30
        )
        day = rejection.dated_on
        debriefs = Debrief.objects.bulk_create(
            Debrief(**facts, held_on=day, strength_1=f"S{n}", change="C") for n in range(50)
        )
        for number in range(12):
            a_question(debriefs[0], text=f"Q{number}")
        for debrief in debriefs:
            a_cue(debrief)
        newest = Lesson.objects.here().latest("id")
        for number in range(20):
            an_evidence(newest, debrief=debriefs[number])


class WeightTests(LessonTestCase):
    """A page takes at most 8 KB over the wire, once the browser has styles, faces and scripts."""

    def weigh(self, url: str) -> float:
        return len(gzip.compress(self.client.get(url).content)) / 1024

    def test_each_page_is_light_with_much_on_it(self) -> None:
        rejection = a_whole_rejection(self.user)
        lesson = rejection.lessons.get()
        debrief = rejection.debriefs.get()
        for number in range(20):
            remark = a_remark(debrief, text=f"Remark {number} about what happened")
            an_evidence(lesson, remark=remark)
        pages = [reverse("step_screen", args=[rejection.pk, "learn", key]) for key in SCREENS]
        pages += [lesson.get_absolute_url(), reverse("lesson_edit", args=[lesson.pk])]
        pages += ["/lessons/card/", reverse("lesson_new", args=[rejection.pk])]
        for url in pages:
            with self.subTest(page=url):
                self.assertLessEqual(self.weigh(url), 8)

    def test_the_list_is_light_with_some_on_every_shelf(self) -> None:
        self.told_twice()
        for use, grade in (("act", "told"), ("watch", "told"), ("act", "guess"), ("drop", "told")):
            for number in range(22):
                lesson = a_lesson(a_rejection(self.user), text=f"N{number}", use=use, grade=grade)
                an_evidence(lesson, remark=a_remark(a_debrief(lesson.rejection)))
                a_to_do(lesson)
        for url in ("/lessons/", "/lessons/?show=act", "/lessons/?show=to-do"):
            with self.subTest(page=url):
                self.assertLessEqual(self.weigh(url), 8)


class DeletingTests(TestCase):
    def test_with_the_recovery_goes_what_was_learned_from_it(self) -> None:
        rejection = a_whole_rejection()
        delete_for_good(rejection)
        self.assertFalse(Lesson.objects.exists() or Evidence.objects.exists())
