"""Every address of the URLconf, with keys that name a row of an owner."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.urls import URLResolver, get_resolver

from accounts.models import User
from recovery.api.kinds import KINDS
from recovery.models import (
    Arrival,
    Company,
    Conversation,
    Debrief,
    FeedbackRequest,
    Import,
    Lesson,
    Opportunity,
    Parting,
    Person,
    Plan,
    Rejection,
    ToDo,
)
from tests.helpers.factories import a_token, a_user, a_whole_rejection, an_import

Keys = dict[str, Any]


def the_rejection(owner: User) -> Rejection:
    return owner.rejections.earliest("pk")  # type: ignore[attr-defined, no-any-return]


def _of_rejection(**more: Any) -> Callable[[User], Keys]:
    return lambda owner: {"pk": the_rejection(owner).pk, **more}


def _passkey(owner: User) -> Keys:
    return {"pk": Authenticator.objects.get(user=owner).pk}


def _place(owner: User) -> Keys:
    facts = {"ip": "192.0.2.1", "session_key": "somewhere else"}
    return {"pk": UserSession.objects.get_or_create(user=owner, defaults=facts)[0].pk}


def _token(owner: User) -> Keys:
    token = owner.personal_tokens.first()
    return {"pk": (token or a_token(owner)[0]).pk}


def _asked(owner: User) -> FeedbackRequest:
    """The request of this owner that was sent and answered."""
    return FeedbackRequest.objects.get(owner=owner, sent_at__isnull=False)


def _of_feedback(owner: User) -> Keys:
    return {"pk": _asked(owner).pk}


def _of_reply(owner: User) -> Keys:
    return {"pk": _asked(owner).pk, "reply": _asked(owner).replies.order_by("id")[0].pk}


def _of_point(owner: User) -> Keys:
    reply = _of_reply(owner)
    return reply | {"point": owner.feedback_points.earliest("id").pk}


def _debrief(owner: User) -> Debrief:
    return Debrief.objects.get(owner=owner)


def _of_debrief(owner: User) -> Keys:
    return {"pk": _debrief(owner).pk}


def _of_question(owner: User) -> Keys:
    return {"pk": _debrief(owner).pk, "question": _debrief(owner).questions.get().pk}


def _of_lesson(owner: User) -> Keys:
    return {"pk": Lesson.objects.get(owner=owner).pk}


def _of_to_do(owner: User) -> Keys:
    return _of_lesson(owner) | {"to_do": ToDo.objects.filter(owner=owner).earliest("id").pk}


def _opportunity(owner: User) -> Keys:
    return {"pk": Opportunity.objects.get(owner=owner).pk}


def _of_company(owner: User) -> Keys:
    return {"pk": Company.objects.filter(owner=owner).earliest("id").pk}


def _of_conversation(owner: User) -> Keys:
    return {"pk": Conversation.objects.filter(owner=owner).earliest("id").pk}


def _bo(owner: User) -> Person:
    """The person to whom a conversation pointed; not found by name, for a test may write over every word."""
    return Person.objects.filter(owner=owner, kind="contact").latest("id")


def _of_pointer(owner: User) -> Keys:
    return _of_conversation(owner) | {"person": _bo(owner).pk}


def _of_plan(owner: User) -> Keys:
    return {"pk": Plan.objects.get(owner=owner, kind="forward").pk}


def _of_person(owner: User) -> Keys:
    return {"pk": Parting.objects.get(owner=owner).person_id}


def _of_two(owner: User) -> Keys:
    return _of_person(owner) | {"other": _bo(owner).pk}


def _of_arrival(owner: User) -> Keys:
    return {"pk": Arrival.objects.filter(owner=owner).earliest("pk").pk}


def _of_parting(owner: User) -> Keys:
    return {"pk": Parting.objects.get(owner=owner).pk}


def _of_import(owner: User) -> Keys:
    """The list that this owner brought, or has waiting."""
    return {"pk": (Import.objects.filter(owner=owner).first() or an_import(owner)).pk}


def _of_month(owner: User) -> Keys:
    return {"month": f"{the_rejection(owner).logged_on:%Y-%m}"}


# For each keyed address: how to name a row of this owner's.
KEYED: dict[str, Callable[[User], Keys]] = {
    "rejection_detail": _of_rejection(),
    "rejection_edit": _of_rejection(),
    "rejection_delete": _of_rejection(),
    "rejection_restore": _of_rejection(),
    "rejection_forget": _of_rejection(),
    "rejection_snooze": _of_rejection(),
    "rejection_take_up": _of_rejection(),
    "rejection_path": _of_rejection(),
    "rejection_set_aside": _of_rejection(),
    "rejection_take_apart": _of_rejection(),
    "rejection_short": _of_rejection(),
    "rejection_as_it_is": _of_rejection(),
    "rejection_as_it_was": _of_rejection(),
    "rejection_path_back": _of_rejection(path="full"),
    "today_later": lambda owner: {"kind": "idle", "item": the_rejection(owner).pk},
    "today_again": lambda owner: {"kind": "idle", "item": the_rejection(owner).pk},
    "rejection_last_page": _of_rejection(),
    "rejection_reopen": _of_rejection(),
    "unfair_text": _of_rejection(),
    "check_in": _of_rejection(day=7),
    "check_in_skip": _of_rejection(day=7),
    "check_in_unskip": _of_rejection(day=7),
    "vent_keep": _of_rejection(),
    "vent_way": _of_rejection(),
    "vent_bin_kept_words": lambda owner: {
        "pk": the_rejection(owner).pk,
        "vent": the_rejection(owner).vents.get().pk,
    },
    "vent_timer": _of_rejection(action="stop"),
    "step_skip": _of_rejection(step="let-it-out"),
    "step_rest": _of_rejection(step="perspective"),
    "step_screen": _of_rejection(step="perspective", screen="harsh-thought"),
    "feedback_new": _of_rejection(),
    "feedback_detail": _of_feedback,
    "feedback_check": _of_feedback,
    "feedback_compose": _of_feedback,
    "feedback_wait": _of_feedback,
    "feedback_link": _of_feedback,
    "feedback_unlink": _of_feedback,
    "feedback_sent": _of_feedback,
    "feedback_text": _of_feedback,
    "feedback_dates": _of_feedback,
    "feedback_followed_up": _of_feedback,
    "feedback_refused": _of_feedback,
    "feedback_close": _of_feedback,
    "feedback_withdraw": _of_feedback,
    "feedback_take_back": _of_feedback,
    "feedback_thanked": _of_feedback,
    "reply_new": _of_feedback,
    "reply_detail": _of_reply,
    "reply_when": _of_reply,
    "reply_sort": _of_reply,
    "point_sort": _of_point,
    "reply_remove": _of_reply,
    "reply_restore": _of_reply,
    "debrief_detail": _of_debrief,
    "debrief_edit": _of_debrief,
    "debrief_capture": _of_debrief,
    "debrief_start": _of_debrief,
    "debrief_move": _of_debrief,
    "debrief_finish": _of_debrief,
    "debrief_reopen": _of_debrief,
    "debrief_join": _of_debrief,
    "debrief_part": _of_debrief,
    "debrief_remove": _of_debrief,
    "debrief_restore": _of_debrief,
    "debrief_phase": lambda owner: _of_debrief(owner) | {"phase": "strengths"},
    "debrief_live": _of_debrief,
    "debrief_rehearsed": _of_debrief,
    "remark_new": _of_debrief,
    "remark_remove": lambda owner: (
        _of_debrief(owner) | {"remark": _debrief(owner).remarks.by("own").order_by("id")[0].pk}
    ),
    "question_detail": _of_question,
    "question_rehearse": _of_question,
    "question_remove": _of_question,
    "question_restore": _of_question,
    "import_detail": _of_import,
    "import_columns": _of_import,
    "import_words": _of_import,
    "import_discard": _of_import,
    "import_undo": _of_import,
    "look_back_detail": _of_month,
    "look_back_skip": _of_month,
    "look_back_unskip": _of_month,
    "lesson_new": _of_rejection(),
    "lesson_detail": _of_lesson,
    "lesson_edit": _of_lesson,
    "lesson_remove": _of_lesson,
    "lesson_restore": _of_lesson,
    "to_do_new": _of_lesson,
    "to_do_done": _of_to_do,
    "to_do_helped": _of_to_do,
    "to_do_let_go": _of_to_do,
    "to_do_reopen": _of_to_do,
    "company_detail": _of_company,
    "company_again": _of_company,
    "company_when": _of_company,
    "company_let_go": _of_company,
    "company_take_up": _of_company,
    "company_join": _of_company,
    "company_part": _of_company,
    "conversation_detail": _of_conversation,
    "conversation_edit": _of_conversation,
    "conversation_came_of_it": _of_conversation,
    "conversation_message": _of_conversation,
    "conversation_unsent": _of_conversation,
    "conversation_held": _of_conversation,
    "conversation_reopen": _of_conversation,
    "conversation_move": _of_conversation,
    "conversation_move_back": _of_conversation,
    "conversation_let_go": _of_conversation,
    "conversation_remove": _of_conversation,
    "conversation_restore": _of_conversation,
    "pointer_remove": _of_pointer,
    "pointer_restore": _of_pointer,
    "plan_edit": _of_plan,
    "plan_answer": _of_plan,
    "plan_reopen": _of_plan,
    "plan_move": _of_plan,
    "plan_move_back": _of_plan,
    "plan_said": _of_plan,
    "plan_unsaid": _of_plan,
    "plan_remove": _of_plan,
    "plan_restore": _of_plan,
    "person_detail": _of_person,
    "person_edit": _of_person,
    "person_language": _of_person,
    "person_message": _of_person,
    "person_touched": _of_person,
    "person_untouched": _of_person,
    "person_keep": _of_person,
    "person_keep_again": lambda owner: _of_person(owner) | {"days": 30},
    "person_stop": _of_person,
    "person_move": _of_person,
    "person_move_back": _of_person,
    "person_remove": _of_person,
    "person_restore": _of_person,
    "person_card": _of_person,
    "person_merge": _of_two,
    "person_distinct": _of_two,
    "person_undistinct": _of_two,
    "parting_thank": _of_parting,
    "parting_thanked": _of_parting,
    "parting_unthanked": _of_parting,
    "parting_skip": _of_parting,
    "parting_unskip": _of_parting,
    "mfa_remove_webauthn": _passkey,
    "mfa_edit_webauthn": _passkey,
    "session_end": _place,
    "token_revoke": _token,
    "api_nothing": lambda owner: {"anything": "no/such/thing"},
    "feedback_date": lambda owner: _of_feedback(owner) | {"which": "follow-up"},
    "arrival_detail": _of_arrival,
    "arrival_remove": _of_arrival,
    "arrival_restore": _of_arrival,
    "date_file": lambda owner: _of_plan(owner) | {"what": "plan"},
    "debrief_invite": _of_debrief,
    "debrief_link": _of_debrief,
    "debrief_unlink": _of_debrief,
    "debrief_invite_anew": _of_debrief,
    "debrief_invite_check": _of_debrief,
    "opportunity_detail": _opportunity,
    "opportunity_edit": _opportunity,
    "opportunity_stage": _opportunity,
    "opportunity_still_going": _opportunity,
    "opportunity_still_going_undo": _opportunity,
    "opportunity_heard": _opportunity,
    "opportunity_unheard": _opportunity,
    "opportunity_remove": _opportunity,
    "opportunity_restore": _opportunity,
    "opportunity_debrief": _opportunity,
    "opportunity_debrief_join": _opportunity,
    "opportunity_debrief_part": _opportunity,
    "opportunity_said_no": _opportunity,
    "opportunity_silent": _opportunity,
    "opportunity_end": _opportunity,
    "opportunity_join": _opportunity,
    "opportunity_reopen": _opportunity,
    # Whoever holds the key may open these; a wrong key opens nothing.
    "answer": lambda owner: {"token": "no-such-token"},
    "debrief_friend": lambda owner: {"token": "no-such-token"},
    "debrief_friend_live": lambda owner: {"token": "no-such-token"},
    "debrief_friend_word": lambda owner: {"token": "no-such-token", "field": "keep"},
    "debrief_friend_remark": lambda owner: {"token": "no-such-token"},
    "debrief_friend_take_back": lambda owner: {"token": "no-such-token", "remark": uuid4()},
    "over_time_rows": lambda owner: {"key": "arcs"},
    "over_time_sheet": lambda owner: {"key": "arcs", "kind": "png"},
    "invitation": lambda owner: {"token": "no-such-token"},
    "calendar_feed": lambda owner: {"token": "no-such-token"},
    "reminders_stop": lambda owner: {"token": "no-such-token"},
    "account_confirm_email": lambda owner: {"key": "no-such-key"},
    "account_reset_password_from_key": lambda owner: {"uidb36": "1", "key": "no-such-key"},
}


# For programs: a row of each kind, and its verbs.
OF_KIND: dict[str, Callable[[User], Keys]] = {
    "rejections": _of_rejection(),
    "feedback-requests": _of_feedback,
    "replies": lambda owner: {"pk": _of_reply(owner)["reply"]},
    "people": _of_person,
    "conversations": _of_conversation,
    "opportunities": _opportunity,
    "lessons": _of_lesson,
}
KEYED |= {
    f"api:{kind.name}.{operation}": OF_KIND[kind.name]
    for kind in KINDS
    for operation in ("one", "change", *kind.moves)
}


def an_owner_of_everything() -> User:
    """Somebody with a row at every keyed address."""
    owner = a_user()
    a_whole_rejection(owner)
    an_import(owner)
    passkey = Authenticator.Type.WEBAUTHN
    Authenticator.objects.create(user=owner, type=passkey, data={"name": "Key", "credential": {}})
    return owner


# What a stranger might post: enough for each form to be taken, were it theirs.
POSTED = {
    "kind": "skill",
    "grade": "told",
    "use": "drop",
    "helped": "no",
    "hours": "1",
    "due_on": "2099-01-01",
    "company": "Mallory",
    "stage": "applied",
    "outcome": "told_no",
    "hour": "9",
    "path": "full",
    "fate": "never",
    "text": "Mallory was here",
    "harsh_thought": "Mallory was here",
    "name": "Mallory",
    "body": "Mallory was here",
    "points": "Mallory was here",
    "when": "now",
    "answer": "ask",
    "ask": "advice",
    "cue": "Mallory was here",
    "action": "Mallory was here",
    "on": "2026-01-02",
    "said": "Mallory was here",
    "try_on": "2099-01-01",
    "to": "2099-01-01",
    "happened": "no",
    "came_of_it": "Mallory was here",
    "pointed_1": "Mallory",
    "week": "2026-01-05",
    "conversations_a_week": "9",
    "partner": "alone",
    "go": "another",
    "came_to": "withdrew",
    "percent": "90",
    "days": "30",
    "closed_as": "moved_on",
    "takeaway": "Mallory was here",
    "sting": "9",
}


# tests/browser/test_passkeys.py has one.
NEED_A_REAL_PASSKEY = {"mfa_add_webauthn", "mfa_reauthenticate_webauthn", "mfa_reauthenticate"}


@dataclass(frozen=True)
class Address:
    """One address of the site, with the keys of an owner's rows."""

    name: str
    keyed: bool
    public: bool


def every_address() -> list[Address]:
    """But old ones, which only lead on: tests/test_moved_addresses.py."""

    def walk(resolver: URLResolver, *, keyed: bool, room: str = "") -> Iterator[Address]:
        for each in resolver.url_patterns:
            has_key = keyed or bool(each.pattern.converters or each.pattern.regex.groupindex)
            if isinstance(each, URLResolver):
                room_of = f"{each.namespace}:" if each.namespace else room
                yield from walk(each, keyed=has_key, room=room_of)
            elif not (each.name or "").startswith("moved_"):
                public = not getattr(each.callback, "login_required", True)
                yield Address(f"{room}{each.name}" if each.name else "", has_key, public)

    return list(walk(get_resolver(), keyed=False))
