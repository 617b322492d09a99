"""Which recoveries ask for something, and when one is idle."""

from datetime import date, datetime, timedelta

from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.utils import timezone

from recovery.rejections.rules import RULES, Rule
from recovery.shared import timings
from recovery.shared.choices import Path
from recovery.shared.clocks import begin_of

IN_FULL = (Path.STANDARD, Path.FULL, Path.NO_REPLY)  # not the short one
MOST_STING = 10
ALWAYS = date.max
"""The day until which something waits that has no end of its own: an answer."""


def idle_before(day: date, days: int = timings.IDLE_ASK_DAYS) -> datetime:
    """The moment before which nothing may have been done for it to be idle for so many days."""
    return begin_of(day - timedelta(days=days - 1), timezone.get_current_timezone())


def lies_idle(before: datetime | F, day: date | F) -> Q:
    """A condition: nothing was done on it or what hangs on it since then, and nothing of it is to come."""
    no_hour = Q(busy_until=None) | Q(busy_until__lte=timezone.now())
    no_day = Q(busy_on=None) | Q(busy_on__lt=day)
    return Q(alive_at__lt=before) & no_hour & no_day


def first_open_step() -> Case:
    """The key of the first step on its path that is neither done nor skipped; empty when none is."""
    open_steps = (When(_walks(r) & ~_is_settled(r), then=Value(r.step)) for r in RULES)
    return Case(*open_steps, default=Value(""), output_field=models.CharField())


def _walks(rule: Rule) -> Q:
    """A condition: the recovery's path walks this step by itself."""
    on_its_path = ~Q(path__in=sorted(rule.extra_in))
    if rule.asked_from_sting <= MOST_STING:
        on_its_path |= Q(first_sting__gte=rule.asked_from_sting)
    return on_its_path & ~Q(stage__in=sorted(rule.hidden_at))


def _is_settled(rule: Rule) -> Q:
    return Q(settled_steps__contains=[rule.step])
