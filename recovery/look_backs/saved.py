"""The look-backs a person has saved, to lead from one to the next."""

from datetime import date
from typing import NamedTuple

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


def beside(looked: list[Month], month: date) -> tuple[Month | None, Month | None]:
    """The look-backs before and after this month."""
    earlier = next((each for each in looked if each.month < month), None)
    later = next((each for each in reversed(looked) if each.month > month), None)
    return earlier, later
