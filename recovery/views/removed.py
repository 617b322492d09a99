"""What was removed from a list and can still be brought back: named below it, in case the message is gone."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from recovery.models import (
    Conversation,
    DebriefQuestion,
    DebriefSession,
    FeedbackReply,
    Lesson,
    Opportunity,
    Person,
    Plan,
)

MOST = 20  # that are named, the last one removed first


class Removed(NamedTuple):
    """One row that was removed, and where it is brought back."""

    name: str
    day: date
    address: str


def removed_answers(rows: Iterable[FeedbackReply]) -> list[Removed]:
    """Without a word of what they say."""
    return [
        Removed(
            _("An answer"),
            each.received_on,
            reverse("reply_restore", args=[each.request_id, each.pk]),
        )
        for each in rows
    ]


def removed_debriefs(rows: Iterable[DebriefSession]) -> list[Removed]:
    return [
        Removed(str(each), each.held_on, reverse("debrief_restore", args=[each.pk]))
        for each in rows
    ]


def removed_questions(rows: Iterable[DebriefQuestion]) -> list[Removed]:
    return [
        Removed(
            each.text,
            each.session.held_on,
            reverse("question_restore", args=[each.session_id, each.pk]),
        )
        for each in rows
    ]


def removed_lessons(rows: Iterable[Lesson]) -> list[Removed]:
    return [
        Removed(str(each), each.rejection.dated_on, reverse("lesson_restore", args=[each.pk]))
        for each in rows
    ]


def removed_opportunities(rows: Iterable[Opportunity]) -> list[Removed]:
    return [
        Removed(str(each), each.began_on, reverse("opportunity_restore", args=[each.pk]))
        for each in rows
    ]


def removed_conversations(rows: Iterable[Conversation]) -> list[Removed]:
    return [
        Removed(str(each), _day_of(each), reverse("conversation_restore", args=[each.pk]))
        for each in rows
    ]


def removed_plans(rows: Iterable[Plan]) -> list[Removed]:
    return [
        Removed(
            str(each),
            each.on or localdate(each.removed_at),
            reverse("plan_restore", args=[each.pk]),
        )
        for each in rows
    ]


def _day_of(talk: Conversation) -> date:
    """When it was, or was to be; without a day, when it was removed."""
    return talk.held_on or talk.planned_on or localdate(talk.removed_at)


def removed_people(rows: Iterable[Person]) -> list[Removed]:
    """One who went into another is taken out of them again; the rest are simply brought back."""
    return [
        Removed(each.name, localdate(each.removed_at), reverse("person_restore", args=[each.pk]))
        for each in rows
    ]
