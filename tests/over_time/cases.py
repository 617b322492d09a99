"""A picture's page as a test reads it."""

from datetime import date, datetime
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

from django.utils import timezone

from recovery.over_time.reading import asking
from tests.helpers.cases import PageTestCase

BERLIN = ZoneInfo("Europe/Berlin")


def in_berlin(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=BERLIN)


class PictureTestCase(PageTestCase):
    """Somebody who looks at one picture, over all time unless a period is named."""

    key: ClassVar[str]

    def page(self, days: str = "all", **asked: str) -> Any:
        return self.client.get(f"/over-time/{self.key}/", {"days": days} | asked)

    def said(self, days: str = "all") -> str:
        return str(self.page(days).context["said"])

    def drawn(self, days: str = "all") -> Any:
        return self.page(days).context["drawn"]

    def rows(self, table: int = 0, days: str = "all") -> list[tuple[str, ...]]:
        """The rows of one of its tables, each cell as it is read."""
        tables = self.drawn(days).tables
        return [tuple(str(cell) for cell in row) for row in tables[table].rows]

    def asking(self, days: str = "all") -> Any:
        with timezone.override(BERLIN):
            return asking(self.user, days)
