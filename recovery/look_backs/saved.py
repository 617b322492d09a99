"""The look-backs a person has saved, and the months beside one, to lead from one to the next."""

from datetime import date
from typing import NamedTuple

from django.db import connection
from django.urls import reverse

from accounts.models import User
from recovery.look_backs import months
from recovery.look_backs.models import LookBack
from recovery.shared.owned import own

MOST = 120  # ten years
MONTHS = own(LookBack.objects, lambda mine: mine.finished().values_list("month")[:MOST])


class Month(NamedTuple):
    """One month, and the page that looks back on it."""

    month: date

    @property
    def name(self) -> str:
        return months.name_of(self.month)

    @property
    def key(self) -> str:
        """The month as its address has it."""
        return months.in_address(self.month)

    @property
    def address(self) -> str:
        return reverse("look_back_detail", args=[self.key])


def look_backs_of(user: User) -> list[Month]:
    """Every month this person has looked back on, the newest first. One query."""
    return [Month(month) for (month,) in MONTHS.rows(owner=user.pk)]


HELD = """SELECT max(month) FILTER (WHERE month < %(month)s), min(month) FILTER (WHERE month > %(month)s)
FROM (
    SELECT month FROM recovery_monthlookback WHERE owner_id = %(owner)s AND finished_at IS NOT NULL
    UNION ALL SELECT date_trunc('month', logged_on)::date FROM recovery_rejection WHERE owner_id = %(owner)s
) held"""


def beside(user: User, month: date) -> tuple[Month | None, Month | None]:
    """The nearest months before and after this one that were looked back on or in which a no was logged. One query."""
    with connection.cursor() as cursor:
        cursor.execute(HELD, {"owner": user.pk, "month": month})
        earlier, later = cursor.fetchone()
    return earlier and Month(earlier), later and Month(later)
