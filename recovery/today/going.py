"""One line on how it goes: how many recovered and how many did not yet, and the sting of the last one."""

from datetime import date, datetime
from typing import Any

from django.contrib.humanize.templatetags.humanize import apnumber
from django.db import connection
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import User
from recovery.shared.timings import SAME_WITHIN

COUNTS = """SELECT count(*), count(closed_at) FROM recovery_rejection WHERE owner_id = %s"""
STINGS = """SELECT sting, checkin.created_at, logged_on
FROM recovery_checkin checkin JOIN (
    SELECT id, owner_id, logged_on FROM recovery_rejection WHERE owner_id = %s AND closed_at IS NOT NULL
    ORDER BY closed_at DESC, id LIMIT 1
) job ON job.id = checkin.rejection_id AND job.owner_id = checkin.owner_id
WHERE sting IS NOT NULL ORDER BY checkin.id LIMIT 100"""

type Told = tuple[int, datetime, date]
"""A sting, 0 to 10; when it was told; on which day that recovery was logged."""


def how_it_goes(user: User) -> str:
    """The line; empty with fewer than two recoveries, or none closed: nothing is computed from one case."""
    total, recovered = _ask(COUNTS, user)[0]
    if total < 2 or not recovered:
        return ""
    return said(total, recovered, _ask(STINGS, user))


def _ask(statement: str, user: User) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, [user.pk])
        return list(cursor.fetchall())


def said(total: int, recovered: int, stings: list[Told]) -> str:
    """The sentence with both sides: also how many are not recovered, also a sting that rose."""
    line = _("{n} of {total} recovered").format(n=recovered, total=total)
    return f"{line}{_last_one(stings)}."


def _last_one(stings: list[Told]) -> str:
    if len(stings) < 2:
        return ""
    (before, _first, logged_on), (after, last, _day) = stings[0], stings[-1]
    days = (timezone.localdate(last) - logged_on).days
    if abs(after - before) < SAME_WITHIN:
        text = _("; in the last one the sting stayed about the same: {before}, then {after}")
    elif days > 0:
        text = ngettext(
            "; the last one went from {before} to {after} in {days} day",
            "; the last one went from {before} to {after} in {days} days",
            days,
        )
    else:
        text = _("; the last one went from {before} to {after} within a day")
    return text.format(before=before, after=after, days=apnumber(days))
