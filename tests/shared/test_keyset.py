"""The cursor at which a page of a list begins: read from the address, and written into it."""

from datetime import UTC, date, datetime, time
from typing import Any, NamedTuple
from uuid import UUID, uuid4

from django.db.models import Q
from django.test import SimpleTestCase
from django.urls import reverse

from bounceback.rows import address_of
from recovery.shared.keyset import NEWEST, Keyset

KEY = UUID(int=7)
BY_HOUR = Keyset(("-day", "at", "id"), (date, time, UUID))
BY_MOMENT = Keyset(("at", "id"), (datetime, UUID))


class Row(NamedTuple):
    id: UUID
    day: date | None = None
    at: Any = None


class Asked:
    """A stand-in for a QuerySet that remembers what it was asked for."""

    def filter(self, asked: Q) -> Q:
        return asked


class KeysetTests(SimpleTestCase):
    def test_a_cursor_is_read_as_it_was_written(self) -> None:
        rows: dict[Keyset, Row] = {
            NEWEST: Row(KEY),
            BY_HOUR: Row(KEY, date(2026, 1, 12), time(9, 30)),
            BY_MOMENT: Row(KEY, at=datetime(2026, 1, 12, 9, 30, 1, 5, tzinfo=UTC)),
        }
        for order, row in rows.items():
            cursor = order.cursor_of(row)  # type: ignore[arg-type]
            self.assertNotRegex(cursor, r"[+ ]")
            self.assertEqual(
                order.read(cursor),
                tuple(getattr(row, name.lstrip("-")) for name in order.columns),
            )

    def test_what_cannot_be_read_is_no_cursor(self) -> None:
        for words in ("", "x", "_", f"{KEY}", f"x_{KEY}", f"2026-01-12T09:30_{KEY}", "🙂_🙂"):
            self.assertEqual(BY_MOMENT.read(words), (), words)
        self.assertEqual(BY_HOUR.read(f"2026-01-12_09:30+01:00_{KEY}"), ())

    def test_a_page_begins_after_the_row_in_every_column(self) -> None:
        asked: Any = BY_HOUR.after(Asked(), f"2026-01-12_09:30_{KEY}")  # type: ignore[type-var]
        day, at = date(2026, 1, 12), time(9, 30)
        later = Q(("at__gt", at)) | Q(("at", at)) & Q(("id__gt", KEY))
        self.assertEqual(asked, Q(("day__lt", day)) | Q(("day", day)) & later)


class RowTests(SimpleTestCase):
    def test_an_address_is_made_without_another_look_at_the_urls(self) -> None:
        one, two = uuid4(), uuid4()
        self.assertEqual(address_of("plan_edit")(one), reverse("plan_edit", args=[one]))
        both = reverse("question_detail", args=[one, two])
        self.assertEqual(address_of("question_detail", 2)(one, two), both)
