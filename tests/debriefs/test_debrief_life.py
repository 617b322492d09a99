"""What happens to a debrief: begun, gone through, over, joined, parted, removed and brought back."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from threading import Thread
from typing import Any

from django.core.management import call_command
from django.db import connection
from django.test import TestCase, TransactionTestCase
from django.utils import timezone

from recovery.debriefs import script
from recovery.debriefs.models.questions import TooMany
from recovery.debriefs.phases import PHASES
from recovery.models import (
    Debrief,
    DebriefLink,
    DebriefQuestion,
    FriendNote,
    Lesson,
    Rejection,
    Remark,
)
from recovery.path.said import Said
from recovery.recoveries.deleting import delete_for_good
from recovery.shared import timings
from tests.helpers.clock import at
from tests.helpers.factories import (
    a_cue,
    a_debrief,
    a_debrief_link,
    a_friends_debrief,
    a_lesson,
    a_note,
    a_question,
    a_rejection,
    a_remark,
    a_user,
    a_whole_debrief,
    a_whole_lesson,
)


def fresh(debrief: Debrief) -> Debrief:
    return Debrief.objects.get(pk=debrief.pk)


class ClockTests(TestCase):
    def test_it_starts_at_what_worked_and_three_minutes(self) -> None:
        debrief = fresh(a_debrief().start())
        assert debrief.now
        self.assertEqual((debrief.phase, debrief.phase_seconds), ("strengths", 180))
        self.assertTrue(debrief.is_running)
        self.assertLessEqual(debrief.seconds_left, 180)

    def test_started_twice_it_runs_on(self) -> None:
        debrief = a_debrief().start()
        began, revision = debrief.phase_at, debrief.revision
        debrief.go_to_phase("questions").start()
        self.assertEqual((debrief.phase, debrief.revision), ("questions", revision + 1))
        self.assertIsNot(debrief.phase_at, began)

    def test_before_it_begins_nobody_moves_it(self) -> None:
        debrief = a_friends_debrief().go_to_phase("change")
        self.assertEqual((debrief.phase, debrief.revision, debrief.now), ("", 0, None))

    def test_on_ones_own_it_begins_by_going_there(self) -> None:
        debrief = fresh(a_debrief().go_to_phase("change"))
        self.assertEqual((debrief.phase, debrief.has_clock), ("change", False))

    def test_the_same_phase_again_does_not_set_its_clock_anew(self) -> None:
        debrief = a_debrief().start()
        began = debrief.phase_at
        self.assertEqual(debrief.go_to_phase("strengths").phase_at, began)

    def test_when_the_time_is_up_nothing_happens_by_itself(self) -> None:
        debrief = a_debrief().start()
        debrief.set(phase_at=timezone.now() - timedelta(hours=1))
        debrief = fresh(debrief)
        self.assertEqual((debrief.phase, debrief.seconds_left), ("strengths", 0))
        self.assertTrue(debrief.is_running)

    def test_alone_there_is_no_others_turn_and_a_test_has_no_tone(self) -> None:
        keys = [phase.key for phase in PHASES if phase.on_way]
        self.assertEqual([p.key for p in a_friends_debrief().phases], keys)
        self.assertEqual([p.key for p in a_debrief().phases], [k for k in keys if k != "friend"])
        test = a_debrief(a_rejection(stage="assessment"))
        self.assertFalse(test.setting.has_cues)

    def test_a_friend_who_just_listens_leaves_their_minutes_to_the_questions(self) -> None:
        parts = script.parts(a_friends_debrief(need="listen"), [])
        lengths = {part.phase.key: part.length for part in parts if part.phase.on_way}
        self.assertEqual(
            lengths, {"strengths": "3 minutes", "questions": "18 minutes", "change": "4 minutes"}
        )


class EndTests(TestCase):
    def test_it_ends_and_can_still_be_opened_again(self) -> None:
        debrief = a_debrief().start().finish()
        self.assertTrue(fresh(debrief).is_finished)
        self.assertEqual((debrief.phase, debrief.phase_at), ("", None))
        self.assertFalse(fresh(debrief.reopen()).is_finished)

    def test_ended_twice_it_ended_once(self) -> None:
        debrief = a_debrief().finish()
        ended, revision = debrief.finished_at, debrief.revision
        self.assertEqual((debrief.finish().finished_at, debrief.revision), (ended, revision))

    def test_one_ended_without_the_clock_began_then(self) -> None:
        debrief = a_debrief().finish()
        self.assertEqual(debrief.started_at, debrief.finished_at)

    def test_the_step_of_its_recovery_stands_where_it_stands(self) -> None:
        debrief = a_debrief()
        visits = debrief.rejection.visits.filter(step="debrief")
        debrief.finish()
        self.assertEqual(visits.get().state, "done")
        debrief.reopen()
        self.assertEqual(visits.get().state, "started")

    def test_without_a_recovery_it_ends_all_the_same(self) -> None:
        self.assertTrue(a_debrief(owner=a_user()).finish().is_finished)

    def test_practised_is_said_of_something(self) -> None:
        self.assertIsNone(a_debrief().mark_rehearsed().rehearsed_at)
        self.assertIsNotNone(a_debrief(change="Say less").mark_rehearsed().rehearsed_at)


class JoinTests(TestCase):
    def test_noted_before_any_outcome_it_is_joined_later(self) -> None:
        owner = a_user()
        debrief = a_debrief(owner=owner, company="Lumen").finish()
        rejection = a_rejection(owner, company="Lumen")
        self.assertEqual(list(Debrief.objects.likely_for(rejection)), [debrief])
        debrief.join(rejection)
        self.assertEqual(fresh(debrief).rejection, rejection)
        self.assertEqual(rejection.visits.get(step="debrief").state, "done")
        self.assertFalse(Debrief.objects.likely_for(rejection).exists())

    def test_likely_is_the_same_company_or_role_where_none_is_known(self) -> None:
        owner = a_user()
        likely = [
            a_debrief(owner=owner, company="LUMEN", role=""),
            a_debrief(owner=owner, company="", role="data ANALYST"),
        ]
        a_debrief(owner=owner, company="Halcyon", role="Data analyst")
        a_debrief(owner=owner, company="Lumen").remove()
        a_debrief(owner=a_user(), company="Lumen")
        found = Debrief.objects.likely_for(a_rejection(owner))
        self.assertCountEqual(found, likely)

    def test_parted_again_it_keeps_the_name_it_goes_by(self) -> None:
        debrief = a_debrief(a_rejection(company="Halcyon", role="Baker", stage="final"))
        fresh(debrief).part()
        parted = fresh(debrief)
        self.assertEqual((str(parted), parted.stage), ("Halcyon, Baker", "final"))
        self.assertIsNone(parted.rejection)

    def test_it_goes_by_the_name_of_its_recovery_while_it_belongs_to_one(self) -> None:
        debrief = a_debrief(a_rejection(company="Halcyon"), company="Old name")
        self.assertEqual((debrief.job_company, str(debrief)), ("Halcyon", "Halcyon, Data analyst"))


class FreshTests(TestCase):
    def test_for_three_days_where_the_person_is(self) -> None:
        """On the first of January it is the second already in Kiribati."""
        there = a_user(time_zone="Pacific/Kiritimati")
        with at(datetime(2026, 1, 1, 12, tzinfo=UTC)):
            for day, is_fresh in ((date(2025, 12, 30), True), (date(2025, 12, 29), False)):
                self.assertEqual(a_debrief(owner=there, held_on=day).is_fresh, is_fresh)


class RoomTests(TestCase):
    def test_twelve_questions_and_no_more(self) -> None:
        debrief = a_debrief()
        for number in range(timings.MOST_QUESTIONS):
            DebriefQuestion.objects.add_to(debrief, text=f"Question {number}")
        with self.assertRaises(TooMany):
            DebriefQuestion.objects.add_to(debrief, text="One more")

    def test_one_removed_makes_room(self) -> None:
        debrief = a_debrief()
        for number in range(timings.MOST_QUESTIONS):
            last = DebriefQuestion.objects.add_to(debrief, text=f"Question {number}")
        last.remove()
        DebriefQuestion.objects.add_to(debrief, text="Instead")

    def test_twenty_remarks_of_one_voice_leave_room_for_the_other(self) -> None:
        debrief = a_friends_debrief()
        for number in range(timings.MOST_REMARKS):
            Remark.objects.add_to(debrief, "own", basis="said", text=f"{number}")
        with self.assertRaises(TooMany):
            Remark.objects.add_to(debrief, "own", basis="said", text="One more")
        Remark.objects.add_to(debrief, "link", basis="said", text="Mine")

    def test_a_voice_writes_over_none_but_itself(self) -> None:
        debrief = a_friends_debrief()
        FriendNote.objects.put(debrief, "link", keep="Your calm")
        FriendNote.objects.put(debrief, "here", keep="Your humour")
        FriendNote.objects.put(debrief, "link", change="Say the result first")
        notes = {note.voice: (note.keep, note.change) for note in debrief.notes.all()}
        self.assertEqual(
            notes, {"link": ("Your calm", "Say the result first"), "here": ("Your humour", "")}
        )

    def test_a_practised_answer_is_kept_and_counted(self) -> None:
        question = a_question()
        question.rehearse("The result first").rehearse("Shorter")
        question.refresh_from_db()
        self.assertEqual((question.rehearsals, question.answer), (2, "Shorter"))


class NewsTests(TestCase):
    """Every write moves the revision, by which an open screen sees that there is news."""

    def moved_by(self, do: Callable[[Debrief], Any]) -> int:
        debrief = a_friends_debrief(change="Say less")
        do(debrief)
        return fresh(debrief).revision

    def test_each_of_these_is_news(self) -> None:
        from recovery.models import CueMark

        writes: dict[str, Callable[[Debrief], Any]] = {
            "start": lambda s: s.start(),
            "finish": lambda s: s.finish(),
            "a question": lambda s: DebriefQuestion.objects.add_to(s, text="Why?"),
            "a remark": lambda s: Remark.objects.add_to(s, "own", basis="said", text="So"),
            "a chip": lambda s: CueMark.objects.put(s, "link", {"pace": "fine"}),
            "a note": lambda s: FriendNote.objects.put(s, "link", keep="So"),
            "a rehearsal": lambda s: a_question(s).rehearse("So"),
            "join": lambda s: s.join(a_rejection(s.owner)),
            "part": lambda s: s.part(),
        }
        for name, do in writes.items():
            with self.subTest(write=name):
                self.assertEqual(self.moved_by(do), 1)


class TogetherTests(TransactionTestCase):
    def test_two_at_once_both_count(self) -> None:
        debrief = a_debrief()

        def touch_often() -> None:
            mine = fresh(debrief)
            for _ in range(20):
                mine.touch()
            connection.close()

        both = [Thread(target=touch_often) for _ in range(2)]
        for each in both:
            each.start()
        for each in both:
            each.join()
        self.assertEqual(fresh(debrief).revision, 40)


class RemovedTests(TestCase):
    def test_removed_it_is_out_of_sight_and_its_link_is_dead(self) -> None:
        debrief = a_whole_debrief(a_rejection())
        token = DebriefLink.objects.make_for(debrief)
        debrief.owner.drafts.keep(debrief.owner, f"{debrief.get_absolute_url()}edit/", {"a": ["b"]})
        debrief.remove()
        self.assertIsNone(DebriefLink.objects.opened_by(token))
        self.assertFalse(Debrief.objects.here().exists())
        self.assertFalse(debrief.owner.drafts.exists())

    def test_brought_back_it_has_everything_but_the_link(self) -> None:
        debrief = a_whole_debrief(a_rejection())
        debrief.remove()
        debrief.restore()
        self.assertEqual(fresh(debrief).questions.bank().count(), 1)
        self.assertEqual(Debrief.objects.here().get().notes.count(), 2)
        self.assertFalse(debrief.links.working().exists())

    def test_removed_twice_the_first_time_counts(self) -> None:
        question = a_question().remove()
        since = question.removed_at
        self.assertEqual(question.remove().removed_at, since)

    def test_a_removed_debrief_is_no_debrief_on_the_path(self) -> None:
        debrief = a_debrief()
        debrief.remove()
        self.assertFalse(Said(Rejection.objects.get()).facts.has_debrief)

    def test_after_thirty_days_it_is_deleted_and_not_a_day_sooner(self) -> None:
        rows = [a_debrief(), a_question(), a_lesson()]
        for days, left in ((29, 3), (31, 0)):
            for row in rows:
                row.remove().set(removed_at=timezone.now() - timedelta(days=days))
            call_command("tidy", verbosity=0)
            self.assertEqual(
                sum(
                    model._base_manager.exclude(removed_at=None).count()
                    for model in (Debrief, DebriefQuestion, Lesson)
                ),
                left,
            )

    def test_what_hangs_on_a_deleted_debrief_goes_with_it_and_the_lesson_stays(self) -> None:
        debrief = a_whole_debrief(a_rejection())
        lesson = a_whole_lesson(debrief)
        debrief.remove().set(removed_at=timezone.now() - timedelta(days=31))
        call_command("tidy", verbosity=0)
        self.assertFalse(Remark.objects.exists() or FriendNote.objects.exists())
        self.assertEqual((Lesson.objects.get(), lesson.evidence.count()), (lesson, 0))

    def test_deleting_a_recovery_deletes_what_hangs_on_it_at_once(self) -> None:
        rejection = a_rejection()
        a_whole_lesson(a_whole_debrief(rejection))
        noted = a_debrief(owner=rejection.owner)
        delete_for_good(rejection)
        self.assertEqual(list(Debrief.objects.all()), [noted])
        self.assertFalse(Lesson.objects.exists())


class LinkTests(TestCase):
    def test_a_token_opens_its_debrief_and_a_new_one_takes_its_place(self) -> None:
        debrief = a_friends_debrief()
        first = DebriefLink.objects.make_for(debrief)
        second = DebriefLink.objects.make_for(debrief)
        self.assertIsNone(DebriefLink.objects.opened_by(first))
        found = DebriefLink.objects.opened_by(second)
        assert found
        self.assertEqual(found.debrief, debrief)

    def test_what_is_stored_is_not_the_token(self) -> None:
        link, token = a_debrief_link()
        self.assertNotIn(token.encode(), bytes(link.token_hash))
        self.assertGreaterEqual(len(token), 43)

    def test_stopped_run_out_or_wrong_it_opens_nothing(self) -> None:
        link, token = a_debrief_link()
        self.assertIsNone(DebriefLink.objects.opened_by("wrong"))
        link.set(expires_at=timezone.now() - timedelta(seconds=1))
        self.assertIsNone(DebriefLink.objects.opened_by(token))
        link.set(expires_at=timezone.now() + timedelta(days=1))
        self.assertEqual(link.debrief.links.revoke(), 1)
        self.assertIsNone(DebriefLink.objects.opened_by(token))

    def test_the_dead_are_deleted_after_a_month_and_what_was_written_stays(self) -> None:
        link, _token = a_debrief_link()
        a_note(link.debrief)
        for days, left in ((29, 1), (31, 0)):
            link.set(expires_at=timezone.now() - timedelta(days=days))
            call_command("tidy", verbosity=0)
            self.assertEqual(DebriefLink.objects.count(), left)
        self.assertEqual(FriendNote.objects.count(), 1)


class SearchTests(TestCase):
    def test_the_bank_is_of_debriefs_that_are_here(self) -> None:
        owner = a_user()
        here, gone = a_debrief(owner=owner), a_debrief(owner=owner)
        a_question(here, text="Here")
        a_question(gone, text="Gone")
        gone.remove()
        bank = DebriefQuestion.objects.owned_by(owner).bank()
        self.assertEqual([question.text for question in bank], ["Here"])

    def test_nothing_but_the_question_stands_in_clear(self) -> None:
        debrief = a_debrief()
        a_question(debrief, gist="Secret gist", better="Secret better")
        a_remark(debrief, text="Secret remark")
        a_cue(debrief)
        with connection.cursor() as cursor:
            cursor.execute("SELECT q::text FROM recovery_debriefquestion q")
            stored = str(cursor.fetchall())
        self.assertIn("conflict", stored)
        self.assertNotIn("Secret", stored)
