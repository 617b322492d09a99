"""When Today offers to look back on the month before: in a month's first week, until it is saved or skipped."""

from datetime import date, datetime, tzinfo

from recovery.look_backs import months
from recovery.look_backs.found import ANY

OFFERED = f"""%(is_first_week)s AND NOT EXISTS (
    SELECT FROM recovery_monthlookback looked
    WHERE looked.owner_id = %(owner)s AND looked.month = %(month_first)s
    AND (looked.finished_at IS NOT NULL OR looked.skipped_at IS NOT NULL)
) AND ({ANY})"""
"""The condition, for the statement of Today: it costs nothing on other days."""


def month_offered(today: date) -> date:
    """The month that is offered on this day: the one before."""
    return months.before(months.first_of(today))


def clock(today: date, zone: tzinfo) -> dict[str, date | datetime | bool]:
    """The parameters of `OFFERED`."""
    told = months.clock(month_offered(today), zone)
    return {**told, "is_first_week": months.is_first_week(today)}
