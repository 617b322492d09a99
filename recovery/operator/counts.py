"""Counts across all people: the one place that reads rows of everybody (docs/decisions/accounts.md)."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count
from django.db.models.functions import Trunc
from django.utils import timezone

from accounts.models import User
from bounceback.postgresql.owners import as_finder
from recovery.models import Rejection

MONTHS = 12


@dataclass(frozen=True)
class Everybody:
    """How many people there are and how many noes they log; nobody's name, word or key."""

    people: int
    new: int
    """Who joined in the last 30 days."""
    rejections: int
    by_month: list[tuple[date, int]]
    """The first of a month, and the noes logged in it; of the last twelve months, the newest first."""


def count_everybody() -> Everybody:
    """Count people and noes: the one page that is for no owner, in a role that can read no word."""
    now = timezone.now()
    noes = Rejection.objects.all()
    recent = noes.filter(logged_on__gt=now.date() - timedelta(days=31 * MONTHS))
    months = recent.annotate(month=Trunc("logged_on", "month")).values_list("month")
    with as_finder():
        return Everybody(
            people=User.objects.count(),
            new=User.objects.filter(joined_at__gt=now - timedelta(days=30)).count(),
            rejections=noes.count(),
            by_month=list(months.annotate(many=Count("pk")).order_by("-month")[:MONTHS]),
        )
