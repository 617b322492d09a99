"""Weeks, Monday to Sunday, as plain dates: no clock change or time zone moves them. No ORM."""

from datetime import date, timedelta

DAYS = 7


def monday_of(day: date) -> date:
    """The Monday of the week this day is in."""
    return day - timedelta(days=day.weekday())


def next_monday(day: date) -> date:
    """The Monday after this day."""
    return monday_of(day) + timedelta(days=DAYS)
