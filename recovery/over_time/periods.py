"""Over which time one looks: 30, 90 or 365 days, or all of it. Remembered in the address only. No ORM."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

FIRST = date(1970, 1, 1)  # before anything anybody may have noted
USUAL = 90
FEWEST = 5  # rejections within the usual days; of fewer, all time is shown


@dataclass(frozen=True)
class Period:
    """A number of days until today, or all time (0)."""

    days: int

    @property
    def key(self) -> str:
        """What its address says: ?days=90, or ?days=all."""
        return str(self.days or "all")

    @property
    def name(self) -> str:
        if not self.days:
            return _("All time")
        return ngettext("{n} day", "{n} days", self.days).format(n=self.days)

    @property
    def words(self) -> str:
        """When it was, as a beginning of a sentence."""
        return _("In the last {n} days").format(n=self.days) if self.days else _("Over all time")

    def since(self, today: date) -> date:
        """Its first day: of 30 days, the thirtieth counted back from today, today included."""
        return today - timedelta(days=self.days - 1) if self.days else FIRST


ALL = Period(0)
PERIODS = (Period(30), Period(USUAL), Period(365), ALL)


def asked_for(days: str) -> Period | None:
    """The period an address names; None where it names none."""
    return next((each for each in PERIODS if each.key == days), None)


def usual(lately: int) -> Period:
    """The period of somebody who named none, by how many rejections the usual days hold."""
    return Period(USUAL) if lately >= FEWEST else ALL
