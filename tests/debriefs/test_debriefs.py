"""A debrief, from the day of the interview on: noted, joined, planned, begun, finished, removed."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.urls import reverse
from django.utils import translation

from recovery.models import Debrief, DebriefQuestion, Person, Rejection, StepVisit
from recovery.recoveries.deleting import delete_for_good
from tests.helpers.cases import PageTestCase
from tests.helpers.clock import at
from tests.helpers.factories import (
    a_cue,
    a_debrief,
    a_debrief_link,
    a_friends_debrief,
    a_note,
    a_person,
    a_question,
    a_rejection,
    a_remark,
    a_user,
)
from tests.helpers.pages import filled_data, form_data, form_on
from tests.helpers.waiting import here

NEW = reverse("debrief_new")

EMOJI = "Why one 👩🏽\u200d🔧 and not one 🧑\u200d🎓?"


def the_debrief() -> Debrief:
    return Debrief.objects.get()


class DebriefTestCase(PageTestCase):
    def address(self, name: str, debrief: Debrief, **more: Any) -> str:
        return reverse(f"debrief_{name}", kwargs={"pk": debrief.pk} | more)

    def press(self, name: str, debrief: Debrief, **sent: Any) -> Any:
        return self.client.post(self.address(name, debrief), sent)

    def page(self, url: str) -> str:
        return self.client.get(url).content.decode()

    def noted(self, **facts: Any) -> Debrief:
        """Make a debrief noted before any outcome."""
        return a_debrief(owner=self.user, **facts)

    def step(self, rejection: Rejection) -> str:
        visit = StepVisit.objects.filter(rejection=rejection, step="debrief").first()
        return visit.state if visit else "to_do"


class DebriefNewTests(DebriefTestCase):
    def test_a_company_is_enough_and_the_questions_follow_at_once(self) -> None:
        response = self.send(NEW, company="Lumen")
        self.assertLeadsTo(response, self.address("capture", the_debrief()))
        self.assertEqual(
            (the_debrief().held_on, the_debrief().stage), (here(self.user), "interview")
        )

    def test_a_role_is_enough(self) -> None:
        self.send(NEW, role="Data analyst", stage="final")
        self.assertEqual((str(the_debrief()), the_debrief().stage), ("Data analyst", "final"))

    def test_no_outcome_is_asked_for(self) -> None:
        page = self.page(NEW)
        self.assertNotIn("What happened?", page)
        self.assertIn(f'value="{here(self.user):%Y-%m-%d}"', page)

    def test_without_a_name_it_says_so_and_keeps_the_rest(self) -> None:
        response = self.send(NEW, stage="final", held_on="2026-01-09")
        self.assertContains(response, "One is enough.", status_code=422)
        self.assertContains(response, 'value="2026-01-09"', status_code=422)

    def test_tomorrow_has_not_come_yet(self) -> None:
        late = here(self.user) + timedelta(days=1)
        response = self.send(NEW, company="Lumen", held_on=late)
        self.assertContains(response, "has not come yet", status_code=422)

    def test_today_is_the_day_where_the_person_is(self) -> None:
        with at(datetime(2026, 3, 4, 23, 30, tzinfo=UTC)):
            self.client.force_login(self.user)
            self.send(NEW, company="Lumen", held_on="2026-03-05")
        self.assertEqual(the_debrief().held_on, date(2026, 3, 5))

    def test_an_application_is_no_interview(self) -> None:
        self.assertEqual(self.send(NEW, company="Lumen", stage="applied").status_code, 422)

    def test_a_double_click_makes_one(self) -> None:
        data = form_data(self.client, NEW, company="Lumen")
        first, second = (self.client.post(NEW, data) for _time in range(2))
        self.assertEqual((Debrief.objects.count(), first["Location"]), (1, second["Location"]))

    def test_ten_thousand_characters_come_back_whole(self) -> None:
        response = self.send(NEW, company="x" * 10_000)
        self.assertContains(response, "x" * 10_000, status_code=422)


class DebriefCaptureTests(DebriefTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.debrief = self.noted()
        self.url = self.address("capture", self.debrief)

    def note(self, go: str = "another", **typed: Any) -> Any:
        return self.send(self.url, go=go, **({"text": "Why us?"} | typed))

    def test_all_but_the_question_may_be_left_out(self) -> None:
        self.assertLeadsTo(self.note(), self.url)
        question = DebriefQuestion.objects.get()
        self.assertEqual((question.text, question.gist, question.landed), ("Why us?", "", None))

    def test_the_gist_and_how_it_landed_are_kept(self) -> None:
        self.note(gist=EMOJI, landed="4")
        question = DebriefQuestion.objects.get()
        self.assertEqual((question.gist, question.landed), (EMOJI, 4))

    def test_what_they_said_cannot_be_read_in_the_table(self) -> None:
        self.note(gist="The budget")
        raw = DebriefQuestion.objects.extra(select={"raw": "encode(gist, 'escape')"})
        self.assertNotIn("budget", str(raw.values_list("raw")[0]))

    def test_those_noted_stand_above_and_the_form_is_empty_again(self) -> None:
        self.note(landed="4")
        page = self.page(self.url)
        self.assertIn("1 question noted", page)
        self.assertLess(page.index("Why us?"), page.index("<textarea"))
        self.assertIn("4 of 5", page)
        self.assertIn("autofocus", page)

    def test_going_back_or_skipping_keeps_the_half_written_one(self) -> None:
        for go in ("back", "skip"):
            self.assertLeadsTo(
                self.note(go=go, text="Why us, of all"), self.debrief.get_absolute_url()
            )
            self.assertIn("Why us, of all", self.page(self.url))
        self.assertFalse(DebriefQuestion.objects.exists())

    def test_after_a_no_back_is_with_whom_and_skip_is_what_worked(self) -> None:
        debrief = a_debrief(a_rejection(self.user))
        url = self.address("capture", debrief)
        whom = reverse("step_screen", args=[debrief.rejection_id, "debrief", "with"])
        self.assertLeadsTo(self.send(url, go="back"), whom)
        worked = reverse("debrief_phase", args=[debrief.pk, "strengths"])
        self.assertLeadsTo(self.send(url, go="skip"), worked)

    def test_that_is_all_saves_and_leads_to_the_debrief(self) -> None:
        self.assertLeadsTo(self.note(go="done"), self.debrief.get_absolute_url())
        self.assertEqual(DebriefQuestion.objects.count(), 1)

    def test_that_is_all_with_nothing_typed_just_leads_on(self) -> None:
        response = self.note(go="done", text="  ")
        self.assertLeadsTo(response, self.debrief.get_absolute_url())
        self.assertFalse(DebriefQuestion.objects.exists())

    def test_that_is_all_with_an_answer_and_no_question_asks_for_it(self) -> None:
        response = self.note(go="done", text="", gist="The budget")
        self.assertContains(response, "Write the question", status_code=422)
        self.assertContains(response, "The budget", status_code=422)

    def test_more_than_two_hundred_characters_come_back_whole(self) -> None:
        response = self.note(text="y" * 10_000)
        self.assertContains(response, "y" * 10_000, status_code=422)
        self.assertFalse(DebriefQuestion.objects.exists())

    def test_six_is_no_stop(self) -> None:
        self.assertEqual(self.note(landed="6").status_code, 422)

    def test_a_double_click_notes_one(self) -> None:
        data = form_data(self.client, self.url, text="Why us?", go="another")
        for _time in range(2):
            self.client.post(self.url, data)
        self.assertEqual(DebriefQuestion.objects.count(), 1)

    def test_the_twelfth_fits_and_then_a_plain_sentence_says_it_is_full(self) -> None:
        for _number in range(11):
            a_question(self.debrief)
        self.assertNotIn("as many as fit", self.page(self.url))
        self.note()
        page = self.page(self.url)
        self.assertIn("That’s as many as fit", page)
        self.assertNotIn("<textarea", page)

    def test_the_thirteenth_from_another_tab_is_not_lost(self) -> None:
        data = form_data(self.client, self.url, text="The thirteenth?", go="another")
        for _number in range(12):
            a_question(self.debrief)
        response = self.client.post(self.url, data)
        self.assertContains(response, "Twelve are noted already", status_code=422)
        self.assertContains(response, "The thirteenth?", status_code=422)
        self.assertEqual(self.debrief.questions.count(), 12)

    def test_a_removed_one_makes_room(self) -> None:
        for _number in range(12):
            a_question(self.debrief)
        self.debrief.questions.in_order()[0].remove()
        self.assertLeadsTo(self.note(), self.url)

    def test_a_debrief_of_a_rejection_takes_questions_too(self) -> None:
        debrief = a_debrief(a_rejection(self.user))
        self.send(self.address("capture", debrief), text="Why us?", go="done")
        self.assertEqual(debrief.questions.count(), 1)

    def test_an_open_screen_sees_that_there_is_news(self) -> None:
        self.note()
        self.debrief.refresh_from_db()
        self.assertEqual(self.debrief.revision, 1)

    def test_a_draft_is_brought_back_and_discarded_when_it_is_saved(self) -> None:
        self.user.drafts.keep(self.user, self.url, {"text": ["Half a ques"]})
        self.assertIn("Half a ques", self.page(self.url))
        self.note()
        self.assertFalse(self.user.drafts.exists())

    def test_a_removed_debrief_takes_none(self) -> None:
        data = form_data(self.client, self.url, text="Too late")
        self.debrief.remove()
        response = self.client.post(self.url, data)
        self.assertContains(response, "Too late", status_code=409)
        self.assertFalse(self.debrief.questions.exists())


class QuestionRemoveTests(DebriefTestCase):
    def move(self, verb: str, question: DebriefQuestion, **sent: Any) -> Any:
        keys = [question.debrief_id, question.pk]
        return self.client.post(reverse(f"question_{verb}", args=keys), sent)

    def test_it_goes_and_comes_back(self) -> None:
        question = a_question(self.noted())
        response = self.move("remove", question)
        self.assertContains(self.client.get(response["Location"]), "Undo")
        self.assertNotIn(question.text, self.page(question.debrief.get_absolute_url()))
        self.move("restore", question)
        self.assertIn(question.text, self.page(question.debrief.get_absolute_url()))

    def test_it_does_not_come_back_as_the_thirteenth(self) -> None:
        debrief = self.noted()
        question = a_question(debrief).remove()
        for _number in range(12):
            a_question(debrief)
        response = self.client.post(
            reverse("question_restore", args=[debrief.pk, question.pk]), follow=True
        )
        self.assertContains(response, "There are twelve already")
        self.assertEqual(debrief.questions.here().count(), 12)

    def test_one_of_another_debrief_is_not_found(self) -> None:
        question, other = a_question(self.noted()), self.noted()
        url = reverse("question_remove", args=[other.pk, question.pk])
        self.assertEqual(self.client.post(url).status_code, 404)

    def test_from_the_noting_it_leads_back_there(self) -> None:
        question = a_question(self.noted())
        response = self.move("remove", question, **{"from": "capture"})
        self.assertEqual(response["Location"], self.address("capture", question.debrief))


class OfferTests(DebriefTestCase):
    """What was noted before is offered where it may belong, and never joined by itself."""

    def offered(self, rejection: Rejection) -> bool:
        return "Yes, put it here" in self.page(rejection.get_absolute_url())

    def test_the_same_company_is_offered_on_the_recovery_however_it_is_written(self) -> None:
        a_question(self.noted(company="LUMEN", role=""))
        rejection = a_rejection(self.user)
        page = self.page(rejection.get_absolute_url())
        self.assertRegex(page, r"You noted a question from an interview .+: LUMEN\.")
        self.assertIsNone(the_debrief().rejection)

    def test_the_same_role_counts_where_no_company_was_noted(self) -> None:
        self.noted(company="", role="data analyst")
        self.assertTrue(self.offered(a_rejection(self.user)))

    def test_another_company_with_the_same_role_does_not(self) -> None:
        self.noted(company="Halcyon")
        self.assertFalse(self.offered(a_rejection(self.user)))

    def test_nor_one_that_is_joined_removed_or_somebody_elses(self) -> None:
        self.noted().join(a_rejection(self.user))
        self.noted().remove()
        a_debrief(owner=a_user())
        self.assertFalse(self.offered(a_rejection(self.user)))

    def test_a_rejection_without_a_company_is_not_met_by_every_debrief(self) -> None:
        self.noted(company="Halcyon", role="")
        self.assertFalse(self.offered(a_rejection(self.user, company="", role="Cook")))

    def test_after_logging_a_new_one_it_is_offered_and_leads_back_there(self) -> None:
        debrief = self.noted()
        response = self.send(reverse("rejection_new"), company="Lumen", stage="interview")
        check_in = response["Location"]
        self.assertIn("Yes, put it here", self.page(check_in))
        url = self.address("join", debrief)
        self.assertLeadsTo(self.client.post(url, form_data(self.client, check_in, url)), check_in)
        self.assertNotIn("Yes, put it here", self.page(check_in))

    def test_one_press_joins_and_one_parts_again(self) -> None:
        debrief, rejection = self.noted(), a_rejection(self.user)
        recovery = rejection.get_absolute_url()
        url = self.address("join", debrief)
        response = self.client.post(url, form_data(self.client, recovery, url))
        self.assertLeadsTo(response, recovery)
        self.assertEqual((the_debrief().rejection, self.step(rejection)), (rejection, "started"))
        self.press("part", debrief)
        self.assertEqual((the_debrief().rejection, self.step(rejection)), (None, "to_do"))
        self.assertEqual(str(the_debrief()), "Lumen, Data analyst")


class DebriefJoinTests(DebriefTestCase):
    def test_any_recent_one_can_be_chosen_on_its_page(self) -> None:
        debrief, other = self.noted(), a_rejection(self.user, company="Halcyon")
        url = debrief.get_absolute_url()
        self.assertIn("Halcyon, Data analyst", self.page(url))
        data = form_data(self.client, url, self.address("join", debrief), rejection=other.pk)
        self.client.post(self.address("join", debrief), data)
        self.assertEqual(the_debrief().rejection, other)

    def test_the_choice_is_bounded(self) -> None:
        for number in range(35):
            a_rejection(self.user, company=f"N{number}")
        self.assertEqual(self.page(self.noted().get_absolute_url()).count("<option"), 31)

    def test_nothing_chosen_is_a_mistake_that_says_so(self) -> None:
        debrief = self.noted()
        a_rejection(self.user)
        response = self.press("join", debrief, rejection="")
        self.assertContains(response, "Choose which one it was about", status_code=422)

    def test_nor_can_nonsense_be_joined(self) -> None:
        debrief = self.noted()
        a_rejection(self.user)
        response = self.client.post(f"{self.address('join', debrief)}?rejection=nonsense")
        self.assertContains(response, "Choose which one it was about", status_code=422)

    def test_another_persons_is_not_found(self) -> None:
        response = self.press("join", self.noted(), rejection=a_rejection().pk)
        self.assertEqual((response.status_code, the_debrief().rejection), (404, None))

    def test_from_two_tabs_the_first_choice_stands(self) -> None:
        debrief, first = self.noted(), a_rejection(self.user)
        self.press("join", debrief, rejection=first.pk)
        response = self.press("join", debrief, rejection=a_rejection(self.user).pk)
        self.assertContains(self.client.get(response["Location"]), "part of another one already")
        self.assertEqual(the_debrief().rejection, first)

    def test_twice_is_once(self) -> None:
        debrief, rejection = self.noted(), a_rejection(self.user)
        for _time in range(2):
            self.press("join", debrief, rejection=rejection.pk)
        self.assertEqual(rejection.debriefs.count(), 1)

    def test_a_finished_one_makes_the_step_done(self) -> None:
        rejection = a_rejection(self.user)
        self.noted().finish().join(rejection)
        self.assertEqual(self.step(rejection), "done")

    def test_parting_can_be_undone(self) -> None:
        debrief, rejection = a_debrief(a_rejection(self.user)), Rejection.objects.get()
        response = self.press("part", debrief)
        page = self.client.get(response["Location"]).content.decode()
        undo = f"{self.address('join', debrief)}?rejection={rejection.pk}"
        self.assertIn(undo, page)
        self.client.post(undo)
        self.assertEqual(the_debrief().rejection, rejection)

    def test_one_that_was_planned_on_the_path_takes_its_name_along(self) -> None:
        debrief = a_debrief(a_rejection(self.user, stage="final"))
        self.press("part", debrief)
        self.assertEqual(
            (str(the_debrief()), the_debrief().stage), ("Lumen, Data analyst", "final")
        )

    def test_it_is_never_left_in_a_phase_it_no_longer_has(self) -> None:
        debrief = self.noted().start().go_to_phase("came-across")
        debrief.join(a_rejection(self.user, stage="assessment"))
        self.assertEqual(the_debrief().phase, "change")


class DebriefWithTests(DebriefTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.rejection = a_rejection(self.user)
        self.url = reverse("step_screen", args=[self.rejection.pk, "debrief", "with"])
        self.own = reverse("step_screen", args=[self.rejection.pk, "debrief", "your-debrief"])

    def plan(self, go: str = "next", **typed: Any) -> Any:
        return self.send(self.url, go=go, **({"partner": "alone"} | typed))

    def test_nothing_is_chosen_for_them(self) -> None:
        self.assertNotIn("checked", self.page(self.url))
        response = self.plan(partner="")
        self.assertContains(response, "Choose one. On your own is fine, too.", 1, 422)

    def test_after_a_no_inside_the_company_it_says_to_choose_someone_outside_the_team(self) -> None:
        outside = "someone outside your team"
        self.assertNotContains(self.client.get(self.url), outside)
        self.rejection.set(source="internal")
        self.assertContains(self.client.get(self.url), outside)

    def test_alone_it_leads_to_the_questions_and_the_step_is_begun(self) -> None:
        response = self.plan()
        self.assertRedirects(response, self.own, status_code=303, target_status_code=303)
        self.assertLeadsTo(self.client.get(self.own), self.address("capture", the_debrief()))
        self.assertEqual((the_debrief().partner, self.step(self.rejection)), ("alone", "started"))

    def test_alone_nobody_is_asked_for_anything(self) -> None:
        self.plan(name="Ana", need="listen")
        self.assertEqual((the_debrief().need, the_debrief().person), ("", None))
        self.assertFalse(Person.objects.exists())

    def test_a_new_name_makes_a_friend_or_a_mentor(self) -> None:
        self.plan(partner="mentor", name="Ana", need="practise")
        debrief = the_debrief()
        assert debrief.person
        self.assertEqual(
            (debrief.with_whom, debrief.person.kind, debrief.need), ("Ana", "mentor", "practise")
        )

    def test_the_same_name_again_is_the_same_friend(self) -> None:
        ana = a_person(self.user, name="Ana", kind="friend", company="")
        self.plan(partner="friend", name="ana")
        self.assertEqual((the_debrief().person, Person.objects.count()), (ana, 1))

    def test_somebody_named_before_can_be_chosen(self) -> None:
        ana = a_person(self.user, name="Ana", kind="friend", company="")
        self.assertIn("Ana, a friend", self.page(self.url))
        self.plan(partner="friend", person=ana.pk)
        self.assertEqual(the_debrief().person, ana)

    def test_somebody_elses_person_cannot(self) -> None:
        response = self.plan(partner="friend", person=a_person().pk)
        self.assertEqual((response.status_code, Debrief.objects.count()), (422, 0))

    def test_a_friend_need_not_be_named(self) -> None:
        self.plan(partner="friend")
        self.assertEqual(the_debrief().with_whom, "")
        for language, said in {
            "en": ("With your friend.", "Invite your friend"),
            "de": ("Mit deiner Begleitung.", "Deine Begleitung einladen"),
            "fr": ("Avec ton binôme.", "Inviter ton binôme"),
            "es": ("Con quien te ayuda.", "Invitar a quien te ayuda"),
            "nl": ("Met je maatje.", "Je maatje uitnodigen"),
        }.items():
            with self.subTest(language), translation.override(language):
                self.user.language = language
                self.user.save()
                page = self.page(the_debrief().get_absolute_url())
                self.assertTrue(all(words in page for words in said), page)

    def test_the_day_of_the_interview_falls_back_to_the_day_of_the_no(self) -> None:
        self.plan()
        self.assertEqual(the_debrief().held_on, self.rejection.dated_on)

    def test_a_day_nobody_told_is_left_empty(self) -> None:
        page = self.page(self.url)
        self.assertNotIn(". Change it", page.split("When was the interview?")[1])
        self.assertEqual(form_on(page, self.url).sends["held_on"], [""])

    def test_who_hires_is_not_offered(self) -> None:
        for kind in ("recruiter", "hiring_manager", "interviewer", "agency"):
            a_person(self.user, name=f"The {kind}", kind=kind)
        a_person(self.user, name="Bea", kind="contact")
        a_person(self.user, name="Ana", kind="mentor")
        self.assertEqual([each.name for each in self.user.people.to_debrief_with()], ["Ana", "Bea"])
        self.assertNotIn("The recruiter", self.page(self.url))

    def test_a_day_their_message_names_is_filled_in(self) -> None:
        words = "Thank you for meeting the panel on Tuesday 6 January. We’re sorry."
        self.rejection.set(heard_on=date(2026, 1, 9), their_words=words)
        page = self.page(self.url)
        self.assertIn('value="2026-01-06"', page)
        self.plan()
        self.assertEqual(the_debrief().held_on, date(2026, 1, 6))

    def test_coming_back_edits_the_same_one(self) -> None:
        self.plan()
        self.send_filled(self.url, partner="friend", name="Ana", go="next")
        self.assertEqual(the_debrief().with_whom, "Ana")

    def test_after_a_finished_one_it_plans_another_and_the_step_stays_done(self) -> None:
        first = a_debrief(self.rejection).finish()
        self.plan(partner="friend", name="Ana")
        second = self.rejection.debriefs.exclude(pk=first.pk).get()
        self.assertLeadsTo(self.client.get(self.own), self.address("capture", second))
        self.assertEqual(self.step(self.rejection), "done")

    def test_two_tabs_are_told(self) -> None:
        a_debrief(self.rejection)
        data = filled_data(self.client, self.url, partner="friend", need="listen")
        self.send_filled(self.url, partner="mentor", need="advise")
        response = self.client.post(self.url, data)
        self.assertContains(response, "With a mentor", status_code=409)
        self.assertContains(response, "as it is saved now", status_code=409)

    def test_back_skip_and_leave_lose_nothing(self) -> None:
        for go in ("leave", "back", "skip"):
            with self.subTest(go=go):
                response = self.plan(go=go, partner="friend", name="", planned_at="soon")
                rest = reverse("step_rest", args=[self.rejection.pk, "debrief"])
                self.assertLeadsTo(
                    response, rest if go == "skip" else self.rejection.get_absolute_url()
                )
                self.assertIn('value="soon"', self.page(self.url))
        self.assertEqual(self.step(self.rejection), "skipped")

    def test_a_likely_one_is_offered_to_go_on_with(self) -> None:
        debrief = self.noted()
        url = self.address("join", debrief)
        response = self.client.post(url, form_data(self.client, self.url, url))
        self.assertLeadsTo(response, debrief.get_absolute_url())
        self.assertEqual(the_debrief().rejection, self.rejection)

    def test_a_post_to_the_screen_with_pages_of_its_own_leads_there(self) -> None:
        self.assertLeadsTo(self.client.post(self.own), self.rejection.get_absolute_url())
        debrief = a_debrief(self.rejection)
        self.assertLeadsTo(self.client.post(self.own), self.address("capture", debrief))

    def test_skipped_from_the_recovery_and_begun_after_all(self) -> None:
        debrief = a_debrief(self.rejection)
        self.client.post(reverse("step_skip", args=[self.rejection.pk, "debrief"]))
        self.assertEqual(self.step(self.rejection), "skipped")
        self.press("start", debrief)
        self.assertEqual(self.step(self.rejection), "started")

    def test_the_recovery_goes_on_with_it_and_looks_at_it_again(self) -> None:
        self.plan()
        for _press in ("start", "finish"):
            page = self.page(self.rejection.get_absolute_url())
            self.assertIn(f'href="{self.own}">', page)
            self.press("finish", the_debrief())


class WhenTests(DebriefTestCase):
    """An hour is on the person's own clock (Berlin), also when the clocks change."""

    def setUp(self) -> None:
        super().setUp()
        self.rejection = a_rejection(self.user)
        self.url = reverse("step_screen", args=[self.rejection.pk, "debrief", "with"])

    def plan(self, planned_at: str) -> Any:
        return self.in_march(form_data, partner="alone", planned_at=planned_at)

    def in_march(self, fill: Any, **typed: Any) -> Any:
        with at(datetime(2026, 3, 20, 12, tzinfo=UTC)):
            self.client.force_login(self.user)
            return self.client.post(self.url, fill(self.client, self.url, **typed))

    def test_it_is_kept_as_a_moment(self) -> None:
        self.plan("2026-03-28T18:30")
        self.assertEqual(the_debrief().planned_at, datetime(2026, 3, 28, 17, 30, tzinfo=UTC))

    def test_the_day_after_the_clocks_went_forward_is_an_hour_less_away(self) -> None:
        self.plan("2026-03-29T18:30")
        self.assertEqual(the_debrief().planned_at, datetime(2026, 3, 29, 16, 30, tzinfo=UTC))

    def test_an_hour_that_is_left_out_says_so(self) -> None:
        response = self.plan("2026-03-29T02:30")
        self.assertContains(response, "leave this hour out", status_code=422)
        self.assertContains(response, "2026-03-29T02:30", status_code=422)

    def test_an_hour_that_comes_twice_is_the_first_and_stays_what_it_was(self) -> None:
        self.plan("2026-10-25T02:30")
        debrief = the_debrief()
        self.assertEqual(debrief.planned_at, datetime(2026, 10, 25, 0, 30, tzinfo=UTC))
        debrief.set(planned_at=datetime(2026, 10, 25, 1, 30, tzinfo=UTC))
        self.in_march(filled_data, partner="friend")
        self.assertEqual(the_debrief().planned_at, datetime(2026, 10, 25, 1, 30, tzinfo=UTC))

    def test_what_is_no_moment_is_told_apart(self) -> None:
        for typed, says in (
            ("tomorrow", "valid date"),
            ("0001-01-01T00:10", "valid date"),
            ("9999-12-31T23:50", "more than a year away"),
            ("2026-01-01T10:00", "before the interview"),
        ):
            with self.subTest(typed=typed):
                self.assertContains(self.plan(typed), says, status_code=422)

    def test_the_page_names_the_clock(self) -> None:
        self.assertIn("Your own clock, Berlin.", self.page(self.url))


class DebriefEditTests(DebriefTestCase):
    def edit(self, debrief: Debrief, **typed: Any) -> Any:
        return self.send_filled(self.address("edit", debrief), **typed)

    def test_without_a_rejection_the_job_can_be_changed(self) -> None:
        debrief = self.noted()
        self.edit(debrief, company="Halcyon", stage="final")
        self.assertEqual(
            (str(the_debrief()), the_debrief().stage), ("Halcyon, Data analyst", "final")
        )

    def test_with_one_the_job_is_the_rejections(self) -> None:
        page = self.page(self.address("edit", a_debrief(a_rejection(self.user))))
        self.assertNotIn('name="company"', page)

    def test_it_keeps_a_name(self) -> None:
        response = self.edit(self.noted(), company="", role="")
        self.assertContains(response, "One is enough.", status_code=422)

    def test_what_the_other_may_see_is_nothing_until_it_is_ticked(self) -> None:
        debrief = a_friends_debrief(a_rejection(self.user))
        self.assertEqual(self.page(self.address("edit", debrief)).count('type="checkbox"'), 3)
        self.assertFalse(debrief.shows_company or debrief.shows_answers or debrief.shows_strengths)
        self.edit(debrief, shows_answers="on")
        self.assertEqual((the_debrief().shows_answers, the_debrief().shows_company), (True, False))

    def test_it_says_what_they_see_in_any_case(self) -> None:
        page = self.page(self.address("edit", a_friends_debrief(a_rejection(self.user))))
        self.assertIn("your first name, the role, the day and what you need. Nothing more.", page)

    def test_two_tabs_are_told_and_a_second_save_replaces(self) -> None:
        debrief = a_friends_debrief(a_rejection(self.user))
        url = self.address("edit", debrief)
        data = filled_data(self.client, url, need="listen")
        debrief.set(need="practise", shows_company=True)
        response = self.client.post(url, data)
        self.assertContains(response, "Practise with me", status_code=409)
        self.assertContains(response, "<dd>Yes</dd>", status_code=409)
        self.assertEqual(the_debrief().need, "practise")

    def test_another_friend_does_not_inherit_the_link(self) -> None:
        debrief = a_friends_debrief(a_rejection(self.user)).set(invitation="Dear Ana")
        a_debrief_link(debrief)
        response = self.edit(debrief, person="", name="Ben")
        self.assertContains(self.client.get(response["Location"]), "no longer works")
        self.assertFalse(debrief.links.working().exists())
        self.assertEqual(the_debrief().invitation, "")

    def test_alone_the_link_is_shut_and_the_friends_phase_left(self) -> None:
        debrief = a_friends_debrief(a_rejection(self.user)).start().go_to_phase("friend")
        a_debrief_link(debrief)
        self.edit(debrief, partner="alone")
        self.assertFalse(debrief.links.working().exists())
        self.assertEqual(the_debrief().phase, "change")

    def test_another_day_leaves_the_link_alone(self) -> None:
        debrief = a_friends_debrief(a_rejection(self.user))
        a_debrief_link(debrief)
        self.edit(debrief, held_on="2026-01-08")
        self.assertTrue(debrief.links.working().exists())

    def test_saving_leaves_what_the_friend_wrote_meanwhile(self) -> None:
        debrief = a_friends_debrief(a_rejection(self.user))
        data = filled_data(self.client, self.address("edit", debrief), need="listen")
        debrief.set(strength_1="I stayed calm").touch()
        self.client.post(self.address("edit", debrief), data)
        self.assertEqual((the_debrief().strength_1, the_debrief().revision), ("I stayed calm", 2))


class DebriefDetailTests(DebriefTestCase):
    def test_the_others_part_is_filled_once_they_said_something_from_either_screen(self) -> None:
        for voice in ("link", "here"):
            debrief = a_friends_debrief(a_rejection(self.user))
            said = "What your friend said is below"
            self.assertNotIn(said, self.page(debrief.get_absolute_url()))
            a_note(debrief, voice=voice)
            self.assertIn(said, self.page(debrief.get_absolute_url()))

    def test_a_chip_or_a_remark_of_theirs_fills_it_too(self) -> None:
        for says in (a_cue, a_remark):
            debrief = a_friends_debrief(a_rejection(self.user))
            says(debrief, voice="link")
            page = self.page(debrief.get_absolute_url())
            self.assertIn("What your friend said is below", page)

    def test_the_script_lists_its_phases_and_fits_twenty_five_minutes(self) -> None:
        page = self.page(a_friends_debrief(a_rejection(self.user)).get_absolute_url())
        self.assertIn("The script: 25 minutes", page)
        names = ("What worked", "One by one", "How you came across", "turn", "One change")
        places = [page.index(name) for name in names]
        self.assertEqual(places, sorted(places))

    def test_alone_it_is_shorter(self) -> None:
        page = self.page(self.noted().get_absolute_url())
        self.assertNotIn("minute", page)
        self.assertNotIn("friend’s turn", page)

    def test_what_was_written_stands_in_its_phase(self) -> None:
        debrief = a_debrief(
            a_rejection(self.user),
            strength_1="I stayed calm",
            change="Say the result first",
            rehearse_on=date(2026, 1, 15),
        )
        a_question(debrief, better="The number")
        a_cue(debrief)
        a_cue(debrief, code="tone", mark="fine")
        a_cue(debrief, code="energy", mark="tweak", voice="link")
        a_remark(debrief)
        page = self.page(debrief.get_absolute_url())
        for words in (
            "I stayed calm",
            "1 question.",
            "1 better answer.",
            "Fine: Tone.",
            "Worth a tweak: Pace.",
            "Say the result first",
            "To practise on 15 January 2026.",
            "Tell me about a conflict",
            "The number",
            "landed 2 of 5",
            "He looked at his watch",
        ):
            self.assertIn(words, page)

    def next(self, debrief: Debrief) -> str:
        page = self.page(debrief.get_absolute_url())
        return page.split('<section class="next-thing')[1].split("</section>")[0]

    def test_first_the_questions_are_noted_then_the_clock_starts(self) -> None:
        debrief = a_friends_debrief(a_rejection(self.user))
        self.assertIn("Note the questions", self.next(debrief))
        a_question(debrief)
        self.assertIn("Start the 25 minutes", self.next(debrief))

    def test_on_ones_own_it_goes_on_without_a_clock_to_start(self) -> None:
        debrief = self.noted()
        self.assertNotIn("<form", self.next(debrief))
        a_question(debrief)
        self.assertIn(self.address("phase", debrief, phase="strengths"), self.next(debrief))
        self.assertNotIn("<form", self.next(debrief))

    def test_running_it_goes_on_with_the_phase_it_is_in(self) -> None:
        debrief = self.noted()
        response = self.press("start", debrief)
        phase = self.address("phase", debrief, phase="strengths")
        self.assertEqual(response["Location"], phase)
        self.assertIn(phase, self.next(debrief))

    def test_start_pressed_again_leads_to_the_phase_it_is_in(self) -> None:
        debrief = self.noted().start().go_to_phase("change")
        response = self.press("start", debrief)
        self.assertEqual(response["Location"], self.address("phase", debrief, phase="change"))

    def test_finished_it_offers_what_it_tells_you(self) -> None:
        rejection = a_rejection(self.user)
        debrief = a_debrief(rejection)
        self.press("finish", debrief)
        insight = reverse("step_screen", args=[rejection.pk, "learn", "lesson"])
        self.assertIn(insight, self.next(debrief))
        self.assertEqual(self.step(rejection), "done")

    def test_finished_without_an_outcome_it_waits_to_be_joined(self) -> None:
        self.assertIn("Once you know how it ended", self.next(self.noted().finish()))

    def test_reopened_the_step_is_begun_again(self) -> None:
        rejection = a_rejection(self.user)
        debrief = a_debrief(rejection)
        for verb, stands in (("finish", "done"), ("reopen", "started"), ("start", "started")):
            response = self.press(verb, debrief)
            self.assertEqual((response.status_code, self.step(rejection)), (303, stands))
        self.assertTrue(the_debrief().now)

    def test_finishing_twice_is_once(self) -> None:
        debrief = self.noted()
        self.press("finish", debrief)
        first = the_debrief().finished_at
        self.press("finish", debrief)
        self.assertEqual(the_debrief().finished_at, first)

    def test_the_invitation_is_for_somebody(self) -> None:
        alone, friend = self.noted(), a_friends_debrief(a_rejection(self.user))
        self.assertNotIn("invite/", self.page(alone.get_absolute_url()))
        self.assertIn(f"{friend.get_absolute_url()}invite/", self.page(friend.get_absolute_url()))

    def test_a_stranger_gets_404(self) -> None:
        debrief = a_debrief(owner=a_user())
        for name in ("detail", "edit", "capture"):
            self.assertEqual(self.client.get(self.address(name, debrief)).status_code, 404)

    def test_a_press_opened_as_a_page_leads_to_the_debrief(self) -> None:
        debrief = self.noted()
        for name in ("start", "finish", "reopen", "join", "part", "remove", "restore"):
            self.assertLeadsTo(
                self.client.get(self.address(name, debrief)), debrief.get_absolute_url()
            )


class DebriefRemoveTests(DebriefTestCase):
    def test_it_goes_and_comes_back_with_all_that_is_in_it(self) -> None:
        rejection = a_rejection(self.user)
        debrief = a_friends_debrief(rejection)
        a_question(debrief)
        a_debrief_link(debrief)
        response = self.press("remove", debrief)
        self.assertContains(self.client.get(response["Location"]), "Undo")
        self.assertEqual(self.client.get(debrief.get_absolute_url()).status_code, 404)
        self.assertEqual((self.step(rejection), debrief.links.working().count()), ("to_do", 0))
        self.assertLeadsTo(self.press("restore", debrief), debrief.get_absolute_url())
        self.assertIn("Tell me about a conflict", self.page(debrief.get_absolute_url()))
        self.assertEqual(self.step(rejection), "started")

    def test_what_was_half_typed_goes_with_it(self) -> None:
        debrief = self.noted()
        self.user.drafts.keep(self.user, self.address("capture", debrief), {"text": ["Why"]})
        self.press("remove", debrief)
        self.assertFalse(self.user.drafts.exists())

    def test_undo_pressed_twice_is_harmless(self) -> None:
        debrief = self.noted().remove()
        for _time in range(2):
            self.assertEqual(self.press("restore", debrief).status_code, 303)

    def test_another_one_keeps_the_step(self) -> None:
        rejection = a_rejection(self.user)
        a_debrief(rejection).finish()
        self.press("remove", a_debrief(rejection))
        self.assertEqual(self.step(rejection), "done")

    def test_with_the_rejection_deleted_a_late_press_finds_nothing(self) -> None:
        debrief = a_debrief(a_rejection(self.user))
        delete_for_good(Rejection.objects.get())
        for name in ("finish", "start", "remove", "part"):
            self.assertEqual(self.press(name, debrief).status_code, 404)


class RecoveryPageDebriefTests(DebriefTestCase):
    def test_the_recovery_tells_with_whom_and_the_one_change(self) -> None:
        rejection = a_rejection(self.user)
        debrief = a_friends_debrief(rejection, change="The result first")
        for _number in range(5):
            a_question(debrief)
        page = self.page(rejection.get_absolute_url())
        self.assertIn("With Ana</a>", page)
        self.assertIn("5 questions · one change: The result first", page)
        self.assertIn(debrief.get_absolute_url(), page)

    def test_a_removed_one_is_not_told(self) -> None:
        rejection = a_rejection(self.user)
        a_friends_debrief(rejection).remove()
        self.assertNotIn("With Ana", self.page(rejection.get_absolute_url()))

    def test_at_the_stage_of_an_application_what_was_joined_is_told_all_the_same(self) -> None:
        rejection = a_rejection(self.user, stage="applied")
        debrief = self.noted().join(rejection)
        self.assertIn(debrief.get_absolute_url(), self.page(rejection.get_absolute_url()))
