"""The phases of a debrief: in their order, each saved by itself, the clock moved by the person alone."""

import gzip
import itertools
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone

from accounts.models import Draft
from recovery.debriefs.phases import CUES, PHASES
from recovery.models import CueMark, Debrief, FriendNote
from recovery.shared.choices import Basis
from tests.helpers.cases import PageTestCase
from tests.helpers.clock import at
from tests.helpers.factories import (
    a_cue,
    a_debrief,
    a_friends_debrief,
    a_note,
    a_question,
    a_rejection,
    a_remark,
    a_whole_debrief,
)
from tests.helpers.growth import ON_A_SCREEN, QueryTests
from tests.helpers.pages import form_data, form_on, forms_on

EVENING = datetime(2026, 3, 4, 22, 58, tzinfo=UTC)  # 23:58 in Berlin


class PhaseTestCase(PageTestCase):
    """A debrief of Sam's with Ana, with nothing written yet."""

    debrief: Debrief

    def setUp(self) -> None:
        super().setUp()
        self.debrief = a_friends_debrief(a_rejection(self.user))

    def at(self, phase: str) -> str:
        return reverse("debrief_phase", args=[self.debrief.pk, phase])

    def page(self, phase: str) -> str:
        return self.client.get(self.at(phase)).content.decode()

    def say(self, phase: str, **typed: Any) -> Any:
        return self.send_filled(self.at(phase), **typed)

    def now(self) -> Debrief:
        return Debrief.objects.get(pk=self.debrief.pk)


class StepBarTests(PhaseTestCase):
    """A part of a debrief is a screen of the path."""

    def test_it_shows_the_stones_and_the_way_back_to_the_recovery(self) -> None:
        for page in (self.at("strengths"), reverse("debrief_capture", args=[self.debrief.pk])):
            with self.subTest(page=page):
                html = self.client.get(page).content.decode()
                self.assertIn("0 of 7 steps done", html)
                self.assertInHTML("<i class='now'></i>", html, 1)
                self.assertIn(f'href="{self.debrief.rejection.get_absolute_url()}"', html)

    def test_without_a_recovery_it_leads_back_to_the_debrief(self) -> None:
        debrief = a_debrief(owner=self.user)
        html = self.client.get(reverse("debrief_capture", args=[debrief.pk])).content.decode()
        self.assertNotIn("steps done", html)
        self.assertIn(f'href="{debrief.get_absolute_url()}"', html)


class DebriefPhaseTests(PhaseTestCase):
    def test_every_outside_of_an_answer_has_a_chip(self) -> None:
        page = self.page("came-across").casefold()
        for words in ("pace", "volume", "tone", "body language", "camera", "posture"):
            self.assertIn(words, page)
        for words in ("listening", "length", "examples", "energy", "rapport"):
            self.assertIn(words, page)

    def test_they_come_in_their_order_strengths_first(self) -> None:
        for phase, after in itertools.pairwise(self.debrief.phases):
            self.assertLeadsTo(self.say(phase.key, go="next"), self.at(after.key))
        self.assertEqual(PHASES[0].key, "strengths")

    def test_each_says_why_we_ask(self) -> None:
        for phase in PHASES:
            self.assertContains(self.client.get(self.at(phase.key)), phase.why.sentence)

    def test_how_one_came_across_is_offered_and_not_on_the_way(self) -> None:
        self.assertNotIn("came-across", [each.key for each in self.debrief.phases])
        self.assertIn("Anything to add?", self.page("change"))
        response = self.say("change", change="Say the result first", cue_pace="fine", go="leave")
        self.assertLeadsTo(response, self.debrief.get_absolute_url())
        self.assertEqual(self.now().change, "Say the result first")
        self.assertEqual(CueMark.objects.marks_of(self.debrief, "own"), {"pace": "fine"})

    def test_about_a_test_the_marks_of_before_are_not_asked_and_stay(self) -> None:
        a_cue(self.debrief)
        self.debrief.rejection.set(stage="assessment")
        self.debrief.set(stage="assessment")
        self.assertNotIn("cue_", self.page("change"))
        self.say("change", change="Say the result first")
        self.assertEqual(CueMark.objects.count(), 1)

    def test_a_friend_who_just_listens_is_asked_for_nothing_to_change(self) -> None:
        self.debrief.set(need="listen")
        self.assertNotIn("friend", [each.key for each in self.debrief.phases])
        for need in ("advise", "practise"):
            self.debrief.set(need=need)
            self.assertIn("friend", [each.key for each in self.debrief.phases])

    def test_one_goes_back_and_what_was_typed_is_saved(self) -> None:
        response = self.say("change", change="Say the result first", go="back")
        self.assertLeadsTo(response, self.at("friend"))
        self.assertEqual(self.now().change, "Say the result first")

    def test_back_from_the_first_leads_to_the_debrief(self) -> None:
        self.assertLeadsTo(self.say("strengths", go="back"), self.debrief.get_absolute_url())

    def test_skipping_keeps_the_words_and_goes_on(self) -> None:
        response = self.say("strengths", strength_1="I stayed calm", go="skip")
        self.assertLeadsTo(response, self.at("questions"))
        self.assertEqual(self.now().strength_1, "")
        self.assertIn("I stayed calm", self.page("strengths"))

    def test_save_and_leave_leads_to_the_debrief(self) -> None:
        response = self.say("strengths", strength_1="I stayed calm", go="leave")
        self.assertLeadsTo(response, self.debrief.get_absolute_url())
        self.assertEqual(self.now().strengths, ["I stayed calm"])

    def test_leaving_with_a_mistake_keeps_the_words(self) -> None:
        self.say("strengths", strength_1="x" * 161, go="leave")
        self.assertIn("x" * 161, self.page("strengths"))

    def test_saving_discards_the_draft(self) -> None:
        self.user.drafts.keep(self.user, self.at("strengths"), {"strength_1": ["I stayed"]})
        self.say("strengths", strength_1="I stayed calm")
        self.assertFalse(Draft.objects.exists())

    def test_alone_nobody_else_has_a_turn(self) -> None:
        self.debrief.set(partner="alone", person=None)
        self.assertLeadsTo(self.say("came-across", go="next"), self.at("change"))
        self.assertEqual(
            [each.key for each in self.now().phases], ["strengths", "questions", "change"]
        )

    def test_a_test_has_no_tone_of_voice(self) -> None:
        self.debrief.rejection.set(stage="assessment")  # type: ignore[union-attr]
        self.assertLeadsTo(self.say("questions", go="next"), self.at("friend"))

    def test_a_part_that_does_not_apply_leads_to_the_debrief(self) -> None:
        self.debrief.set(partner="alone", person=None)
        self.assertLeadsTo_(self.client.get(self.at("friend")))
        self.assertLeadsTo_(self.client.post(self.at("friend"), {"keep": "Your calm"}))
        self.debrief.set(partner="friend")
        self.assertIn("Your calm", self.page("friend"))

    def assertLeadsTo_(self, response: Any) -> None:
        self.assertLeadsTo(response, self.debrief.get_absolute_url())

    def test_a_word_that_is_no_part_is_not_found(self) -> None:
        self.assertEqual(self.client.get(self.at("tea")).status_code, 404)

    def test_the_last_part_finishes_the_debrief_and_that_can_be_undone(self) -> None:
        self.assertIn(">Finish<", self.page("change"))
        response = self.say("change", change="Say the result first", go="finish")
        rest = reverse("step_rest", args=[self.debrief.rejection_id, "debrief"])
        self.assertEqual(response["Location"], rest)
        page = self.client.get(response["Location"])
        self.assertContains(page, "Finished. What you wrote stays here.")
        self.assertContains(page, reverse("debrief_reopen", args=[self.debrief.pk]))
        self.assertTrue(self.now().is_finished)

    def test_skipping_the_last_part_finishes_it_too_and_its_words_wait(self) -> None:
        response = self.say("change", change="Say the result first", go="skip")
        self.assertLeadsTo(
            response, reverse("step_rest", args=[self.debrief.rejection_id, "debrief"])
        )
        self.assertTrue(self.now().is_finished)
        self.assertEqual(self.now().change, "")
        self.assertIn("Say the result first", self.page("change"))

    def test_a_finished_one_can_still_be_changed(self) -> None:
        self.debrief.finish()
        self.assertNotIn(">Finish<", self.page("change"))
        self.say("strengths", strength_1="I stayed calm")
        self.assertEqual(self.now().strengths, ["I stayed calm"])

    def test_a_double_click_saves_once(self) -> None:
        data = form_data(self.client, self.at("strengths"), strength_1="I stayed calm")
        led = [self.client.post(self.at("strengths"), data)["Location"] for _ in range(2)]
        self.assertEqual((led[0], self.now().revision), (led[1], 1))


class StrengthsTests(PhaseTestCase):
    def test_one_to_three_are_kept_without_gaps(self) -> None:
        self.say("strengths", strength_2="I stayed calm", strength_3="I asked back")
        self.assertEqual(self.now().strengths, ["I stayed calm", "I asked back"])
        self.assertEqual(self.now().strength_1, "I stayed calm")

    def test_too_long_a_line_comes_back_whole(self) -> None:
        response = self.say("strengths", strength_1="x" * 161)
        self.assertContains(response, "x" * 161, status_code=422)

    def test_the_second_of_two_tabs_sees_both(self) -> None:
        first = form_data(self.client, self.at("strengths"), strength_1="From the first")
        second = form_data(self.client, self.at("strengths"), strength_1="From the second")
        self.client.post(self.at("strengths"), first)
        response = self.client.post(self.at("strengths"), second)
        self.assertContains(response, "From the first", status_code=409)
        self.assertContains(response, "From the second", status_code=409)


class ClockTests(PhaseTestCase):
    def setUp(self) -> None:
        super().setUp()
        with at(EVENING):
            self.debrief.start()

    def test_going_on_takes_the_clock_along(self) -> None:
        later = EVENING + timedelta(minutes=2)
        with at(later):
            self.say("strengths", go="next")
        self.assertEqual((self.now().phase, self.now().phase_at), ("questions", later))

    def test_skipping_and_going_back_do_too(self) -> None:
        self.say("strengths", go="skip")
        self.assertEqual(self.now().phase, "questions")
        self.say("questions", go="back")
        self.assertEqual(self.now().phase, "strengths")

    def test_looking_and_leaving_do_not(self) -> None:
        self.page("change")
        self.say("change", change="Say the result first", go="leave")
        self.assertEqual((self.now().phase, self.now().phase_at), ("strengths", EVENING))

    def test_nothing_goes_on_when_the_time_is_up(self) -> None:
        with at(EVENING + timedelta(hours=1)):
            page = self.page("strengths")
        self.assertIn("The time for this part is up.", page)
        self.assertEqual(self.now().phase, "strengths")

    def test_its_end_is_printed_for_a_page_without_scripts_also_over_midnight(self) -> None:
        with at(EVENING + timedelta(minutes=1)):
            page = self.page("strengths")
        self.assertIn("until 00:01", page)
        self.assertIn('data-left="120"', page)

    def test_in_another_part_one_may_start_its_time(self) -> None:
        self.assertIn("Start the time for this part", self.page("change"))
        self.assertNotIn("Start the time for this part", self.page("strengths"))
        self.assertLeadsTo(self.say("change", go="here"), self.at("change"))
        self.assertEqual(self.now().phase, "change")

    def test_without_a_clock_everything_works_and_none_starts(self) -> None:
        self.debrief.set(started_at=None, phase="", phase_at=None)
        self.say("strengths", strength_1="I stayed calm", go="next")
        self.assertEqual((self.now().phase, self.now().strength_1), ("", "I stayed calm"))
        self.assertNotIn("<phase-bell", self.page("questions"))


class QuestionsPhaseTests(PhaseTestCase):
    def test_it_says_how_far_each_is_worked_through(self) -> None:
        done = a_question(self.debrief, better="The budget, and that it was kept")
        a_remark(self.debrief, question=done)
        a_question(self.debrief, text="Why us?", gist="", landed=None)
        page = " ".join(self.page("questions").split())
        self.assertIn("answer noted · a better answer · 1 remark", page)
        self.assertIn("not worked through yet", page)

    def test_it_leads_to_the_first_that_is_not(self) -> None:
        a_question(self.debrief)
        todo = a_question(self.debrief, text="Why us?", gist="", landed=None)
        page = self.client.get(self.at("questions"))
        self.assertContains(page, f'class="button" href="{todo.get_absolute_url()}"')

    def test_a_removed_one_is_not_among_them(self) -> None:
        a_question(self.debrief).remove()
        self.assertNotIn("Tell me about a conflict", self.page("questions"))

    def test_another_can_be_added(self) -> None:
        self.assertIn(reverse("debrief_capture", args=[self.debrief.pk]), self.page("questions"))


class CuesTests(PhaseTestCase):
    def marks(self, voice: str) -> dict[str, str]:
        return CueMark.objects.marks_of(self.debrief, voice)

    def test_each_of_ten_may_be_marked_or_left_empty(self) -> None:
        self.say("came-across", cue_pace="tweak", cue_tone="fine", cue_energy="unknown")
        self.assertEqual(self.marks("own"), {"pace": "tweak", "tone": "fine", "energy": "unknown"})
        sends = form_on(self.page("came-across"), self.at("came-across"))
        self.assertEqual(len([name for name in sends.names if name.startswith("cue_")]), len(CUES))

    def test_nothing_is_chosen_beforehand(self) -> None:
        sends = form_on(self.page("came-across"), self.at("came-across")).sends
        chosen = {name: values for name, values in sends.items() if name.startswith("cue_")}
        self.assertEqual(set(map(tuple, chosen.values())), {("",)})

    def test_a_mark_can_be_taken_away_again(self) -> None:
        a_cue(self.debrief)
        self.assertIn("Skip it", self.page("came-across"))
        self.say("came-across", cue_pace="")
        self.assertEqual(self.marks("own"), {})

    def test_the_others_marks_stand_beside_and_stay_theirs(self) -> None:
        a_cue(self.debrief, voice="link", code="tone", mark="fine")
        self.assertIn("Ana: Fine", self.page("came-across"))
        self.say("came-across", cue_tone="tweak")
        self.assertEqual(
            (self.marks("own"), self.marks("link")), ({"tone": "tweak"}, {"tone": "fine"})
        )

    def test_it_says_that_norms_differ_and_that_nothing_is_added_up(self) -> None:
        page = self.page("came-across")
        self.assertIn("differs between cultures", page)
        self.assertIn("disabled or neurodivergent", page)
        self.assertIn("Nothing here is added up.", page)

    def test_a_mark_that_is_none_is_refused(self) -> None:
        self.assertEqual(self.say("came-across", cue_pace="best").status_code, 422)

    def test_what_was_half_chosen_comes_back(self) -> None:
        self.say("came-across", cue_pace="fine", go="skip")
        sends = form_on(self.page("came-across"), self.at("came-across")).sends
        self.assertEqual((sends["cue_pace"], self.marks("own")), (["fine"], {}))


class FriendHereTests(PhaseTestCase):
    def test_the_heading_says_whose_turn_it_is(self) -> None:
        self.assertIn("Ana’s turn", self.page("friend"))

    def test_without_a_name_it_says_your_friend(self) -> None:
        self.debrief.set(person=None)
        self.assertIn("Your friend’s turn", self.page("friend"))

    def test_they_see_no_number_before_giving_theirs(self) -> None:
        a_question(self.debrief, landed=2)
        for page in (self.at("questions"), self.debrief.get_absolute_url()):
            self.assertNotContains(self.client.get(page), "2 of 5")

    def test_a_name_they_gave_themselves_is_used(self) -> None:
        self.debrief.set(person=None)
        a_note(self.debrief, name="Anouk")
        self.assertIn("Anouk’s turn", self.page("friend"))

    def test_what_they_say_is_kept_as_theirs_typed_here(self) -> None:
        self.say("friend", keep="Your calm", change="Say the result first", cue_tone="fine")
        note = FriendNote.objects.get()
        self.assertEqual(
            (note.voice, note.keep, note.change), ("here", "Your calm", "Say the result first")
        )
        self.assertEqual(CueMark.objects.marks_of(self.debrief, "here"), {"tone": "fine"})

    def test_what_came_by_their_own_link_stands_apart_and_untouched(self) -> None:
        a_note(self.debrief, keep="Your questions")
        self.assertIn("Your questions", self.page("friend"))
        self.say("friend", keep="Your calm")
        found = {note.voice: note.keep for note in FriendNote.objects.all()}
        self.assertEqual(found, {"link": "Your questions", "here": "Your calm"})

    def test_nothing_said_makes_no_row(self) -> None:
        self.say("friend")
        self.assertFalse(FriendNote.objects.exists())


class ChangeTests(PhaseTestCase):
    def test_a_day_within_a_week_is_proposed(self) -> None:
        sends = form_on(self.page("change"), self.at("change")).sends
        day = date.fromisoformat(sends["rehearse_on"][0])
        self.assertEqual(day, self.debrief.owner_today + timedelta(days=7))

    def test_change_and_day_are_kept(self) -> None:
        day = self.debrief.owner_today + timedelta(days=2)
        self.say("change", change="Say the result first", rehearse_on=day.isoformat())
        self.assertEqual((self.now().change, self.now().rehearse_on), ("Say the result first", day))

    def test_a_day_that_has_passed_is_refused(self) -> None:
        response = self.say("change", change="Say it first", rehearse_on="2020-01-01")
        self.assertContains(response, "That day has passed.", status_code=422)

    def test_but_not_one_that_passed_since_it_was_set(self) -> None:
        self.debrief.set(change="Say it first", rehearse_on=date(2026, 1, 15))
        self.assertEqual(self.say("change", change="Say it at once").status_code, 303)

    def test_without_a_change_there_is_no_day(self) -> None:
        self.say("change")
        self.assertEqual((self.now().change, self.now().rehearse_on), ("", None))

    def test_a_new_change_was_not_practised_yet(self) -> None:
        self.debrief.set(change="Say it first", rehearsed_at=timezone.now())
        self.say("change", change="Ask back once")
        self.assertIsNone(self.now().rehearsed_at)


class DebriefRehearsedTests(PhaseTestCase):
    def press(self, query: str = "") -> Any:
        return self.client.post(f"{reverse('debrief_rehearsed', args=[self.debrief.pk])}{query}")

    def test_the_change_was_practised_and_that_can_be_undone(self) -> None:
        self.debrief.set(change="Say the result first")
        page = self.client.get(self.press()["Location"])
        self.assertContains(page, "Practised out loud.")
        self.assertContains(page, "rehearsed/?undo=1")
        self.assertIsNotNone(self.now().rehearsed_at)
        self.press("?undo=1")
        self.assertIsNone(self.now().rehearsed_at)

    def test_without_a_change_nothing_was(self) -> None:
        self.press()
        self.assertIsNone(self.now().rehearsed_at)


class RevisionTests(PhaseTestCase):
    def test_every_write_tells_the_open_screens(self) -> None:
        writes: tuple[tuple[str, dict[str, str]], ...] = (
            ("strengths", {"strength_1": "I stayed calm"}),
            ("came-across", {"cue_pace": "fine"}),
            ("friend", {"keep": "Your calm"}),
            ("change", {"change": "Say the result first"}),
        )
        for phase, typed in writes:
            before = self.now().revision
            self.say(phase, go="leave", **typed)
            self.assertGreater(self.now().revision, before, phase)

    def test_saving_nothing_new_does_not(self) -> None:
        for phase in PHASES:
            self.say(phase.key, go="leave")
        self.assertEqual(self.now().revision, 0)


class DebriefLiveTests(PhaseTestCase):
    HTMX = {"HX-Request": "true"}

    def ask(self, since: object, **more: str) -> Any:
        url = reverse("debrief_live", args=[self.debrief.pk])
        return self.client.get(url, {"since": str(since), **more}, headers=self.HTMX)

    def test_nothing_new_is_an_empty_answer_in_three_queries(self) -> None:
        """The debrief of the browser, the person, the number."""
        with self.assertNumQueries(3):
            response = self.ask(0)
        self.assertEqual((response.status_code, response.content), (204, b""))

    def test_what_the_other_wrote_comes_with_the_new_number(self) -> None:
        a_note(self.debrief)
        self.debrief.touch()
        response = self.ask(0)
        self.assertContains(response, "What Ana wrote")
        self.assertContains(response, "Your calm")
        self.assertContains(response, "?since=1")
        self.assertContains(response, "Something new came in.")

    def test_the_clock_comes_along(self) -> None:
        self.debrief.start().go_to_phase("came-across")
        self.assertContains(self.ask(0), "How you came across")

    def test_it_holds_no_form_so_that_nothing_typed_is_swapped_away(self) -> None:
        a_whole_debrief(a_rejection(self.user))
        self.debrief.touch()
        page = self.ask(0).content.decode()
        self.assertEqual(forms_on(page), [])
        self.assertNotIn("<input", page)
        self.assertNotIn("<textarea", page)

    def test_on_the_page_of_a_question_only_what_came_by_the_link(self) -> None:
        a_note(self.debrief)
        a_note(self.debrief, voice="here", keep="Your humour")
        page = self.ask(-1, only="link")
        self.assertContains(page, "Your calm")
        self.assertNotContains(page, "Your humour")
        self.assertContains(page, "only=link")

    def test_opened_as_a_page_it_leads_to_the_debrief(self) -> None:
        response = self.client.get(reverse("debrief_live", args=[self.debrief.pk]))
        self.assertLeadsTo(response, self.debrief.get_absolute_url())

    def test_a_debrief_that_is_not_there_is_not_found(self) -> None:
        self.debrief.remove()
        self.assertEqual(self.ask("None").status_code, 404)

    def test_a_page_stops_asking_some_hours_after_the_end(self) -> None:
        self.debrief.finish()
        self.assertIn("hx-get", self.ask(-1).content.decode())
        self.debrief.set(finished_at=timezone.now() - timedelta(hours=4))
        self.assertNotIn("hx-get", self.ask(-1).content.decode())

    def test_on_ones_own_it_never_begins_and_no_clock_is_shown(self) -> None:
        self.debrief.set(partner="alone", person=None)
        self.debrief.start()
        page = self.page("strengths")
        self.assertNotIn("/live/?since", page)
        self.assertNotIn("<phase-bell", page)
        self.assertNotIn("minute", page)


class OnOnesOwnTests(PageTestCase):
    """From what they asked to the one change, the fewest pages."""

    def setUp(self) -> None:
        super().setUp()
        self.rejection = a_rejection(self.user)
        self.rest = reverse("step_rest", args=[self.rejection.pk, "debrief"])

    def begin(self) -> str:
        """Choose to do it on one's own; returns the page that comes next."""
        first = reverse("step_screen", args=[self.rejection.pk, "debrief", "with"])
        self.send(first, partner="alone")
        self.debrief = Debrief.objects.get()
        own = reverse("step_screen", args=[self.rejection.pk, "debrief", "your-debrief"])
        return str(self.client.get(own)["Location"])

    def at(self, phase: str) -> str:
        return reverse("debrief_phase", args=[self.debrief.pk, phase])

    def test_it_goes_from_page_to_page_without_a_list_or_a_clock_to_start(self) -> None:
        capture = self.begin()
        self.assertEqual(capture, reverse("debrief_capture", args=[self.debrief.pk]))
        self.assertLeadsTo(self.send(capture, text="Why us?", gist="Boats", go="another"), capture)
        after = self.send(capture, text="A conflict", landed="2", go="done")
        self.assertLeadsTo(after, self.at("strengths"))
        one, two = (each.get_absolute_url() for each in self.debrief.questions.in_order())
        self.assertLeadsTo(self.send(self.at("strengths"), strength_1="Calm", go="next"), one)
        self.assertContains(self.client.get(one), "Boats")
        self.assertLeadsTo(self.send_filled(one, better="The lake", go="next"), two)
        self.assertLeadsTo(self.send_filled(two, go="skip"), self.at("change"))
        self.assertLeadsTo(self.send(self.at("change"), change="Shorter", go="finish"), self.rest)
        self.assertTrue(Debrief.objects.get().is_finished)
        lesson = reverse("step_screen", args=[self.rejection.pk, "learn", "lesson"])
        self.assertContains(self.client.get(lesson), "Shorter")

    def test_back_goes_the_same_way(self) -> None:
        self.begin()
        question = a_question(self.debrief)
        self.assertLeadsTo(self.send(self.at("change"), go="back"), question.get_absolute_url())
        self.assertLeadsTo(
            self.send_filled(question.get_absolute_url(), go="back"), self.at("strengths")
        )

    def test_without_a_question_there_is_none_to_go_through(self) -> None:
        self.assertLeadsTo(self.send(self.begin(), go="done"), self.at("strengths"))
        self.assertLeadsTo(self.send(self.at("strengths"), go="next"), self.at("change"))
        self.assertLeadsTo(self.send(self.at("change"), go="back"), self.at("strengths"))

    def test_it_is_taken_up_where_one_left(self) -> None:
        capture = self.begin()
        self.send(capture, text="Why us?", go="done")
        self.assertEqual(self.begin(), self.at("strengths"))

    def test_with_a_friend_the_questions_come_first_and_then_the_page_to_wait_and_invite_on(
        self,
    ) -> None:
        debrief = a_friends_debrief(self.rejection)
        own = reverse("step_screen", args=[self.rejection.pk, "debrief", "your-debrief"])
        self.assertLeadsTo(self.client.get(own), reverse("debrief_capture", args=[debrief.pk]))
        a_question(debrief)
        self.assertLeadsTo(self.client.get(own), debrief.get_absolute_url())
        invite = reverse("debrief_invite", args=[debrief.pk])
        self.assertContains(self.client.get(debrief.get_absolute_url()), f'href="{invite}"')


class FriendSaidTests(PhaseTestCase):
    def test_the_others_words_stand_apart_on_every_part(self) -> None:
        a_note(self.debrief)
        a_remark(self.debrief, voice="link", text="You paused well")
        for phase in PHASES:
            page = self.page(phase.key)
            self.assertIn("What Ana wrote", page)
            self.assertIn("You paused well", page)

    def test_until_they_wrote_something_it_says_so(self) -> None:
        self.assertIn("Nothing from Ana yet.", self.page("strengths"))

    def test_words_that_were_emptied_again_leave_no_heading(self) -> None:
        a_note(self.debrief, keep="", change="", name="Ana")
        page = self.page("strengths")
        self.assertNotIn("What Ana wrote", page)
        self.assertIn("Nothing from Ana yet.", page)

    def test_whoever_signed_with_another_name_is_told(self) -> None:
        a_note(self.debrief, name="Ana")
        self.assertNotIn("Signed", self.page("strengths"))
        self.debrief.notes.update(name="Ben")
        self.assertIn("Signed “Ben”.", self.page("strengths"))

    def test_alone_nobody_is_named(self) -> None:
        self.debrief.set(partner="alone", person=None)
        self.assertNotIn("Nothing from", self.page("strengths"))

    def test_said_noticed_and_guessed_stand_apart(self) -> None:
        for basis in Basis:
            a_remark(self.debrief, voice="link", basis=basis, text=f"One {basis}")
        page = self.page("strengths")
        places = [page.index(words) for words in ("One said", "One noticed", "One guessed")]
        self.assertEqual(places, sorted(places))
        self.assertEqual(page.count('class="basis"'), 3)


class DebriefPhaseGrowthTests(QueryTests):
    def test_a_part_asks_no_more_with_twelve_questions_and_forty_remarks(self) -> None:
        debrief = a_whole_debrief(a_rejection(self.user)).start()
        urls = [reverse("debrief_phase", args=[debrief.pk, phase.key]) for phase in PHASES]
        urls += [
            reverse("debrief_live", args=[debrief.pk]),
            reverse("remark_new", args=[debrief.pk]),
        ]
        question = debrief.questions.get()
        urls += [question.get_absolute_url(), f"{question.get_absolute_url()}rehearse/"]
        few = {url: self.count(url) for url in urls}
        self.much_of(debrief)
        for url in urls:
            with self.subTest(page=url):
                self.assertEqual(self.count(url), few[url])
                self.assertLessEqual(few[url], ON_A_SCREEN)

    def test_pages_and_refreshes_weigh_little(self) -> None:
        debrief = a_whole_debrief(a_rejection(self.user)).start()
        question = debrief.questions.get()
        self.much_of(debrief)
        pages = [reverse("debrief_phase", args=[debrief.pk, phase.key]) for phase in PHASES]
        pages += [question.get_absolute_url(), f"{question.get_absolute_url()}rehearse/"]
        for url in (*pages, reverse("remark_new", args=[debrief.pk])):
            with self.subTest(page=url):
                self.assertLess(len(gzip.compress(self.client.get(url).content)), 8 * 1024)
        live = reverse("debrief_live", args=[debrief.pk])
        response = self.client.get(live, headers={"HX-Request": "true"})
        self.assertLess(len(gzip.compress(response.content)), 2 * 1024)

    def much_of(self, debrief: Debrief) -> None:
        for number in range(11):
            a_question(debrief, text=f"Question {number}")
        for number in range(38):
            voice = ("own", "link")[number % 2]
            a_remark(
                debrief, voice=voice, text=f"Remark {number}", question=debrief.questions.last()
            )
        for cue in (cue for cue in CUES if cue.code not in ("pace", "tone")):
            a_cue(debrief, code=cue.code)
            a_cue(debrief, code=cue.code, voice="link")
        a_debrief(debrief.rejection)
