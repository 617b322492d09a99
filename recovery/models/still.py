"""When a recovery lies still: nothing was done on it, nor on what hangs on it, and nothing of it waits."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Now

from recovery.path.choices import AskStatus


def is_still(before: datetime | F, day: date | F) -> Any:
    """For a filter of recoveries. Both may be columns of the row: the moment, and its owner's day."""
    quiet: Any = Q(active_at__lt=before)
    for busy in _what_hangs_on_it(_outer(before), _outer(day)):
        quiet &= ~Exists(busy)
    return quiet


def _outer(value: Any) -> Any:
    """The same value, as a query inside a query names it."""
    return OuterRef(value.name) if isinstance(value, F) else value  # type: ignore[attr-defined]


def _what_hangs_on_it(since: Any, day: Any) -> Iterator[Any]:
    """Of each kind, the rows that show life: something was done since then, or is still to come."""
    from recovery.models.actions import Action
    from recovery.models.checkins import CheckIn
    from recovery.models.conversations import Conversation
    from recovery.models.debriefs import DebriefSession
    from recovery.models.feedback import FeedbackRequest
    from recovery.models.plans import Plan
    from recovery.models.replies import FeedbackReply

    asked = Q(status__in=(AskStatus.SENT, AskStatus.NUDGED)) | Q(waits_until__gt=Now())
    yield _of(FeedbackRequest, asked | Q(changed_at__gte=since))
    came = Q(created_at__gte=since) | Q(opened_at__gte=since) | Q(sealed_until__gt=Now())
    yield FeedbackReply.objects.filter(came, request__rejection=OuterRef("pk"))
    planned = Q(planned_at__gt=Now(), finished_at=None)
    held = Q(created_at__gte=since) | Q(finished_at__gte=since)
    yield _of(DebriefSession, planned | held).here()
    talk = Q(planned_on__gte=day, held_on=None, let_go_at=None)
    yield _of(Conversation, talk | Q(created_at__gte=since) | Q(held_on__gte=since)).here()
    plan = Q(on__gte=day, answered_at=None)
    yield _of(Plan, plan | Q(created_at__gte=since) | Q(answered_at__gte=since)).here()
    step = Q(due_on__gte=day, slot__isnull=False)
    yield _of(Action, step | Q(created_at__gte=since) | Q(done_at__gte=since))
    yield _of(CheckIn, Q(created_at__gte=since))


def _of(model: Any, shows_life: Q) -> Any:
    return model.objects.filter(shows_life, rejection=OuterRef("pk"))
