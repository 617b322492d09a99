"""Every named constraint of the database, tried to be broken past every form."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.apps import apps
from django.db import IntegrityError, models, transaction
from django.db.models import F
from django.test import TestCase
from django.utils import timezone

from recovery.models import (
    AnswerLink,
    Arrival,
    CalendarFeed,
    DebriefLink,
    Distinct,
    Evidence,
    ForwardingAddress,
    Lesson,
    Opportunity,
    Person,
    PutOff,
    Reminder,
    Takeout,
    TakeoutPiece,
)
from recovery.recoveries import deleting
from recovery.shared.choices import TodayKind
from tests.helpers.factories import (
    a_checkin,
    a_company,
    a_conversation,
    a_cue,
    a_debrief,
    a_debrief_link,
    a_finished_import,
    a_hope,
    a_later_check_in,
    a_lesson,
    a_link,
    a_look_back,
    a_note,
    a_parting,
    a_person,
    a_perspective,
    a_plan,
    a_point,
    a_pointer,
    a_question,
    a_reason,
    a_rejection,
    a_remark,
    a_reply,
    a_request,
    a_sent_request,
    a_silence,
    a_to_do,
    a_token,
    a_user,
    a_vent,
    a_visit,
    a_week_off,
    an_evidence,
    an_import,
    an_opportunity,
)

Break = Callable[[], Any]


def change(make: Callable[[], models.Model], **facts: Any) -> Break:
    """Write these facts straight into the row."""

    def do() -> int:
        row = make()
        return type(row)._base_manager.filter(pk=row.pk).update(**facts)

    return do


def twice(make: Callable[[], models.Model]) -> Break:
    """Copy the row under another key."""

    def do() -> None:
        row = make()
        facts = {f.attname: getattr(row, f.attname) for f in row._meta.concrete_fields}
        facts = {k: v for k, v in facts.items() if k not in ("id", "created_at")}
        type(row)._base_manager.create(**facts)

    return do


def same_email() -> None:
    a_user(email="sam@example.com")
    a_user(email="SAM@example.com")


def only_link() -> AnswerLink:
    return a_link()[0]


def second_link() -> None:
    link = only_link()
    facts = {"token_hash": b"another", "expires_at": link.expires_at}
    AnswerLink.objects.create(owner=link.owner, request=link.request, **facts)


def a_reminder() -> Reminder:
    return Reminder.objects.create(owner=a_user(), on="2026-03-04")


def second_address() -> None:
    owner = a_user()
    for token in ("a", "b"):
        ForwardingAddress.objects.create(owner=owner, token=token, token_hash=token.encode())


def an_arrival() -> Arrival:
    return Arrival.objects.create(owner=a_user(), words="a", message_hash=b"a")


def a_piece() -> TakeoutPiece:
    """A piece of a file that is being made."""
    takeout = Takeout.objects.create(owner=a_user())
    return TakeoutPiece.objects.create(
        owner=takeout.owner, takeout=takeout, place=0, content=b"a piece"
    )


def second_feed() -> None:
    owner = a_user()
    for token_hash in (b"one", b"two"):
        CalendarFeed.objects.create(owner=owner, token_hash=token_hash)


def a_noted_debrief() -> Any:
    """A debrief of no recovery yet, which says itself which job it was."""
    return a_debrief(owner=a_user())


def a_friends_link() -> DebriefLink:
    return a_debrief_link()[0]


def second_friends_link() -> None:
    link = a_friends_link()
    facts = {"token_hash": b"another", "expires_at": link.expires_at}
    DebriefLink.objects.create(owner=link.owner, debrief=link.debrief, **facts)


def a_lesson_of_nothing() -> Lesson:
    return a_lesson(kind="nothing", text="", grade="", use="")


def some_evidence() -> Evidence:
    lesson = a_lesson()
    return an_evidence(lesson, reason=a_reason(lesson.rejection))


def evidence_of_two() -> None:
    evidence = some_evidence()
    debrief = a_debrief(evidence.lesson.rejection)
    Evidence.objects.filter(pk=evidence.pk).update(debrief=debrief)


def third_open_to_do() -> None:
    first = a_to_do()
    for slot in (2, 2):
        a_to_do(first.lesson, slot=slot)


def merged_and_here() -> None:
    person = a_person()
    Person.objects.filter(pk=person.pk).update(merged_into=a_person(person.owner))


def two_people() -> Distinct:
    one, other = sorted((a_person(owner := a_user()), a_person(owner)), key=lambda each: each.pk)
    return Distinct.objects.create(owner=owner, one=one, other=other)


def the_same_person_twice() -> None:
    person = a_person()
    Distinct.objects.create(owner=person.owner, one=person, other=person)


def an_offer_that_is_a_rejection() -> None:
    taken = an_opportunity().end("accepted")
    Opportunity.objects.filter(pk=taken.pk).update(rejection=a_rejection(taken.owner))


def something_put_off() -> PutOff:
    kind, until = TodayKind.NEXT, date(2026, 1, 20)
    return PutOff.objects.put_off(a_user(), kind, a_rejection().pk, until)


BREAK: dict[str, Break] = {
    "user_email_unique": same_email,
    "user_park_hour": change(a_user, snooze_hour=24),
    "user_vent_minutes": change(a_user, vent_minutes=7),
    "user_theme": change(a_user, theme="pink"),
    "user_language": change(a_user, language="xx"),
    "user_application_rate": change(a_user, application_rate=101),
    "user_interview_rate": change(a_user, interview_rate=101),
    "company_once": twice(a_company),
    "company_named": change(a_company, name=""),
    "company_not_itself": change(a_company, joined_to=F("id")),
    "import_one_at_a_time": twice(an_import),
    "import_asked_when_said": change(an_import, said_at=None, asked_at=timezone.now()),
    "import_finished_when_asked": change(a_finished_import, asked_at=None),
    "import_undo_when_finished": change(an_import, undo_asked_at=timezone.now()),
    "import_undone_when_asked": change(a_finished_import, undone_at=timezone.now()),
    "importpiece_once": twice(lambda: an_import().pieces.get()),
    "monthlookback_once": twice(a_look_back),
    "monthlookback_first_day": change(a_look_back, month=date(2026, 1, 2)),
    "monthlookback_confidence": change(a_look_back, confidence=11),
    "user_text_size": change(a_user, text_size="huge"),
    "user_remind_hour": change(a_user, remind_hour=8),
    "user_business_days": change(a_user, follow_up_days=0),
    "user_nudge_before_moving_on": change(a_user, follow_up_days=10),
    "person_named": change(a_person, name=""),
    "person_kind": change(a_person, kind="butcher"),
    "person_tie": change(a_person, tie="knot"),
    "person_language": change(a_person, language="xx"),
    "person_kept_since": change(a_person, touch_days=90),
    "person_merged_is_removed": merged_and_here,
    "parting_once": twice(a_parting),
    "parting_fate": change(a_parting, fate="nonsense"),
    "parting_thanked_to_thank": change(lambda: a_parting(fate="let_go"), thanked_at=timezone.now()),
    "distinct_once": twice(two_people),
    "distinct_in_order": the_same_person_twice,
    "conversation_ask": change(a_conversation, ask="a favour"),
    "conversation_held_or_let_go": change(
        a_conversation, held_on="2026-01-20", let_go_at=timezone.now()
    ),
    "conversation_time_has_a_day": change(a_conversation, planned_on=None, planned_time="10:00"),
    "pointer_once": twice(a_pointer),
    "weekoff_once": twice(a_week_off),
    "weekoff_monday": change(a_week_off, monday="2026-01-13"),
    "opportunity_named": change(an_opportunity, company="", role=""),
    "opportunity_stage": change(an_opportunity, stage="round_nine"),
    "opportunity_source": change(an_opportunity, source="dream"),
    "opportunity_wanted": change(an_opportunity, wanted=6),
    "opportunity_ended_somehow": change(an_opportunity, ended_at=timezone.now()),
    "opportunity_rejection_fits": an_offer_that_is_a_rejection,
    "hope_percent": change(a_hope, percent=101),
    "plan_place": twice(a_plan),
    "plan_slot": change(a_plan, slot=4),
    "plan_kind": change(a_plan, kind="wish"),
    "plan_forward_has_a_day": change(a_plan, on=None),
    "plan_answered": change(a_plan, happened="yes"),
    "lookback_once": twice(a_later_check_in),
    "lookback_day": change(a_later_check_in, day=8),
    "lookback_answered_or_skipped": change(a_later_check_in, skipped_at=timezone.now()),
    "putoff_once": twice(something_put_off),
    "putoff_kind": change(something_put_off, kind="rain"),
    "personal_token_scopes": change(lambda: a_token()[0], scopes=["everything"]),
    "personal_token_named": change(lambda: a_token()[0], name=""),
    "user_talks_a_week": change(a_user, conversations_a_week=0),
    "user_touch_days": change(a_user, touch_days=3),
    "rejection_closed_as": change(a_rejection, closed_as="well"),
    "rejection_closed_somehow": change(a_rejection, closed_at=timezone.now()),
    "feedback_status": change(a_sent_request, status="unheard"),
    "feedback_channel": change(a_request, channel="pigeon"),
    "feedback_purpose": change(a_request, purpose="praise"),
    "feedback_door": change(a_request, door="ajar"),
    "feedback_one_draft": twice(a_request),
    "feedback_sent_when_sent": change(a_sent_request, sent_at=None, move_on_on=None),
    "feedback_sent_has_dates": change(a_sent_request, move_on_on=None),
    "feedback_nudged_after_sent": change(a_request, followed_up_at=timezone.now()),
    "feedback_nudged_when_nudged": change(a_sent_request, status="nudged"),
    "feedback_ended_when_ended": change(a_sent_request, ended_at=timezone.now()),
    "feedback_ending_fits": change(a_sent_request, ending="useful"),
    "feedback_only_drafts_wait": change(a_sent_request, waits_until=timezone.now()),
    "reply_source": change(a_reply, source="pigeon"),
    "reply_sorted_after_opened": change(a_reply, sorted_at=timezone.now()),
    "point_verdict": change(a_point, verdict="maybe"),
    "point_reason": change(a_point, reason="the stars"),
    "point_praise_is_no_reason": change(a_point, is_praise=True, reason="skill"),
    "link_one_that_works": second_link,
    "link_amended_after_answered": change(only_link, amend_hash=b"x"),
    "reminder_one_a_day": twice(a_reminder),
    "reminder_sent_or_failed": change(a_reminder, sent_at=timezone.now(), failed_at=timezone.now()),
    "calendarfeed_one": second_feed,
    "forwardingaddress_one": second_address,
    "arrival_once": twice(an_arrival),
    "takeout_one_each_way": twice(lambda: Takeout.objects.create(owner=a_user())),
    "takeout_ready_or_failed": lambda: Takeout.objects.create(
        owner=a_user(), is_incoming=True, ready_at=timezone.now(), failed_at=timezone.now()
    ),
    "takeout_only_incoming_fails": lambda: Takeout.objects.create(
        owner=a_user(), failed_at=timezone.now()
    ),
    "takeoutpiece_once": twice(a_piece),
    "debrief_named": change(a_noted_debrief, company="", role=""),
    "debrief_stage": change(a_debrief, stage="round_nine"),
    "debrief_partner": change(a_debrief, partner="parrot"),
    "debrief_need": change(a_debrief, need="applause"),
    "debrief_phase": change(
        a_debrief, started_at=timezone.now(), phase="gossip", phase_at=timezone.now()
    ),
    "debrief_phase_when_begun": change(a_debrief, phase="change", phase_at=timezone.now()),
    "debrief_rehearses_something": change(a_debrief, rehearsed_at=timezone.now()),
    "question_says_something": change(a_question, text=""),
    "question_landed": change(a_question, landed=6),
    "question_rehearsed": change(a_question, rehearsals=1),
    "remark_voice": change(a_remark, voice="choir"),
    "remark_basis": change(a_remark, basis="dreamt"),
    "cue_once": twice(a_cue),
    "cue_voice": change(a_cue, voice="choir"),
    "cue_code": change(a_cue, code="shoes"),
    "cue_mark": change(a_cue, mark="7"),
    "note_once": twice(a_note),
    "note_is_the_others": change(a_note, voice="own"),
    "debrieflink_one_that_works": second_friends_link,
    "lesson_kind": change(a_lesson, kind="fate"),
    "lesson_grade": change(a_lesson, grade="sure"),
    "lesson_use_when_decided": change(a_lesson, decided_at=None),
    "lesson_nothing_to_use": change(a_lesson_of_nothing, use="watch", decided_at=timezone.now()),
    "evidence_one_source": evidence_of_two,
    "action_two_open": third_open_to_do,
    "action_slot": change(a_to_do, slot=3),
    "action_open_done_or_let_go": change(a_to_do, done_at=timezone.now()),
    "action_helped_when_done": change(a_to_do, helped="yes"),
    "action_hours": change(a_to_do, hours=0),
    "checkin_feeling": change(a_checkin, feeling=11),
    "checkin_sting": change(a_checkin, sting=11),
    "checkin_confidence": change(a_checkin, confidence=11),
    "checkin_belief": change(a_checkin, belief=101),
    "perspective_belief_before": change(a_perspective, belief_before=101),
    "perspective_belief_after": change(a_perspective, belief_after=101),
    "perspective_own_percent": change(a_perspective, own_percent="100.1"),
    "perspective_further": change(a_perspective, tries=3, further=4),
    "reasonpick_once": twice(a_reason),
    "reasonpick_known": change(a_reason, known="sure"),
    "reasonpick_code": change(a_reason, code="bad_luck"),
    "reasonpick_other_says_what": change(a_reason, code="other"),
    "stepvisit_once": twice(a_visit),
    "stepvisit_done_or_skipped": change(a_visit, done_at=timezone.now(), skipped_at=timezone.now()),
    "vent_mode": change(a_vent, mode="shout"),
    "vent_minutes": change(a_vent, minutes=60),
    "vent_extended_once": change(a_vent, extra_minutes=10),
    "vent_paused_only_while_running": change(a_vent, paused_at=timezone.now()),
    "vent_stopped_after_start": change(a_vent, stopped_at=timezone.now()),
    "vent_text_only_when_kept": change(lambda: a_vent(mode="write_bin"), text="They never read it"),
    "removedrejection_is_removed": change(lambda: deleting.remove(a_rejection()), removed_at=None),
    "rejection_named": change(a_rejection, company="", role=""),
    "rejection_stage": change(a_rejection, stage="round_nine"),
    "rejection_outcome": change(a_rejection, outcome="maybe"),
    "rejection_path": change(a_rejection, path="scenic"),
    "rejection_source": change(a_rejection, source="dream"),
    "rejection_wanted": change(a_rejection, wanted=6),
    "rejection_silence_has_no_day": change(a_silence, heard_on="2026-01-01"),
    "rejection_promise_only_in_silence": change(a_rejection, promised_by="2026-01-01"),
}


def named_rules() -> set[str]:
    ours = [
        model for app in ("accounts", "recovery") for model in apps.get_app_config(app).get_models()
    ]
    return {rule.name for model in ours for rule in model._meta.constraints}


class ConstraintTests(TestCase):
    def test_every_named_rule_is_tried(self) -> None:
        self.assertEqual(named_rules(), set(BREAK))

    def test_no_rule_can_be_broken(self) -> None:
        for name, attempt in BREAK.items():
            with self.subTest(rule=name):
                with self.assertRaises(IntegrityError) as refused, transaction.atomic():
                    attempt()
                self.assertIn(name, str(refused.exception))

    def test_a_silence_may_keep_its_dates(self) -> None:
        silence = a_silence(last_contact_on="2026-01-01", promised_by="2026-01-08")
        self.assertEqual(silence.path, "ghost")
