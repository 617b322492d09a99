"""How a picture reads: one grouped statement about one person's rows, between one day and today."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

from django.db import connection
from django.utils import timezone

from recovery.over_time.periods import USUAL, Period, asked_for, usual
from recovery.rejections.queries import NEWEST_FIRST
from recovery.shared.clocks import begin_of

if TYPE_CHECKING:
    from accounts.models import User

LATELY = """SELECT count(*) FROM (
    SELECT FROM recovery_rejection WHERE owner_id = %(owner)s AND dated_on >= %(since)s LIMIT 5
) lately"""


FIRST_PAGE = (date.max, UUID(int=2**128 - 1))


class Asking(NamedTuple):
    """Whose rows a picture reads, and from which day on, where the person is."""

    owner: UUID
    period: Period
    today: date
    after: str = ""  # the row after which a page of older ones begins

    @property
    def since(self) -> date:
        return self.period.since(self.today)

    @property
    def begins(self) -> datetime:
        """The moment at which its first day begins."""
        return begin_of(self.since, timezone.get_current_timezone())

    @property
    def before(self) -> tuple[date, UUID]:
        """The day and the key of the row after which a page begins; of the first, what no row comes before."""
        day, key = NEWEST_FIRST.read(self.after) or FIRST_PAGE
        return day, key

    def rows(self, statement: str, **told: Any) -> list[tuple[Any, ...]]:
        """The rows a statement finds. It names `owner` wherever it names a table."""
        told |= {"owner": self.owner, "since": self.since, "begins": self.begins}
        told["zone"] = timezone.get_current_timezone_name()
        with connection.cursor() as cursor:
            cursor.execute(statement, told | {"today": self.today})
            return list(cursor.fetchall())


def cursor(day: date, key: UUID) -> str:
    """What the address of a page says that begins after this row."""
    return f"{day}_{key}"


def asking(user: "User", days: str) -> Asking:
    """What is asked with this period from an address, or with the one that fits where it names none."""
    today = timezone.localdate()
    period = asked_for(days)
    if period is None:
        ((lately,),) = Asking(user.pk, Period(USUAL), today).rows(LATELY)
        period = usual(lately)
    return Asking(user.pk, period, today)
