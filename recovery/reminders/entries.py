"""The entries of a person's calendar, and those that are called off there."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.utils import timezone

from bounceback.site import address
from recovery.feedback.models.replies import FeedbackReply
from recovery.feedback.models.requests import FeedbackRequest
from recovery.reminders import dated
from recovery.reminders.calendar import FOLLOW_UP, MOVE_ON, OPEN_ANSWER, READ_AGAIN, Entry
from recovery.shared import timings
from recovery.shared.choices import Purpose, RequestStatus

if TYPE_CHECKING:
    from accounts.models import User

MOST = 200
"""Requests, and answers, that a feed looks at: the last that changed."""

type Row = FeedbackRequest | FeedbackReply

SETTLED_SHOWN = timedelta(days=timings.SETTLED_SHOWN_DAYS)


def calendar_of(owner: "User") -> list[Entry]:
    """Every entry of this person's calendar, in order. One query for each kind of row."""
    since = timezone.now() - SETTLED_SHOWN
    feedback = FeedbackRequest.objects.owned_by(owner).for_calendar(since)[:MOST]
    replies = FeedbackReply.objects.owned_by(owner).for_calendar(since)[:MOST]
    entries = Entries(owner)
    found = [
        *(entry for each in feedback for kind in OF_REQUEST if (entry := entries.of(kind, each))),
        *(entry for each in replies if (entry := entries.of_answer(each))),
        *dated.entries(owner),
    ]
    return sorted(found, key=lambda entry: entry.uid)


def date_of(request: FeedbackRequest, which: str) -> Entry | None:
    """The entry for one date of a request, as its address calls it, that is still to come; None when there is none."""
    kind = IN_ADDRESSES.get(which)
    entry = Entries(request.owner).of(kind, request) if kind else None
    return None if entry is None or entry.called_off else entry


class Entries:
    """Makes calendar entries of rows, for one person at one moment."""

    def __init__(self, owner: "User") -> None:
        self.zone = owner.zone
        self.now = timezone.now()
        self.today = self.day(self.now)

    def day(self, on: date | datetime) -> date:
        return timezone.localdate(on, self.zone) if isinstance(on, datetime) else on

    def of(self, kind: str, request: FeedbackRequest) -> Entry | None:
        return OF_REQUEST[kind](self, request)

    def follow_up(self, request: FeedbackRequest) -> Entry | None:
        if request.purpose == Purpose.STATUS:
            return None
        if request.status == RequestStatus.SENT and request.follow_up_on:
            return self._stands(FOLLOW_UP, request, request.follow_up_on)
        if request.status == RequestStatus.SENT:  # the person wants none
            return self._called_off(FOLLOW_UP, request, request.changed_at)
        if request.status == RequestStatus.DRAFT:
            return self._called_off(FOLLOW_UP, request, request.taken_back_at)
        settled = request.followed_up_at or request.ended_at
        return self._was(FOLLOW_UP, request, settled, request.follow_up_on)

    def move_on(self, request: FeedbackRequest) -> Entry | None:
        if request.is_draft:
            return self._called_off(MOVE_ON, request, request.taken_back_at)
        if request.move_on_on is None:
            return None
        if request.is_open or self._closed_on_its_day(request):
            return self._stands(MOVE_ON, request, request.move_on_on)
        return self._was(MOVE_ON, request, request.ended_at, request.move_on_on)

    def read_again(self, request: FeedbackRequest) -> Entry | None:
        if request.waits_until:
            return self._stands(READ_AGAIN, request, request.waits_until)
        settled = request.sent_at or request.ended_at or request.changed_at
        return self._was(READ_AGAIN, request, settled, request.waited_until)

    def of_answer(self, reply: FeedbackReply) -> Entry | None:
        if reply.sealed_until:
            return self._stands(OPEN_ANSWER, reply, reply.sealed_until)
        settled = reply.opened_at or reply.changed_at
        return self._was(OPEN_ANSWER, reply, settled, reply.put_off_until)

    def _closed_on_its_day(self, request: FeedbackRequest) -> bool:
        """Whether the request closed on the day the calendar said, so that nothing is called off."""
        if request.status != RequestStatus.NO_REPLY or not (
            request.ended_at and request.move_on_on
        ):
            return False
        return request.move_on_on <= self.day(request.ended_at)

    def _stands(self, kind: str, row: Row, on: date | datetime) -> Entry | None:
        """The entry, until its day is over."""
        return self._entry(kind, row, on) if self.day(on) >= self.today else None

    def _was(
        self, kind: str, row: Row, at: datetime | None, on: date | datetime | None
    ) -> Entry | None:
        """The entry of a date settled at this moment, if that was before its day was over."""
        if at is None or on is None or self.day(on) < self.day(at):
            return None
        return self._called_off(kind, row, at, on)

    def _called_off(
        self, kind: str, row: Row, at: datetime | None, on: date | datetime | None = None
    ) -> Entry | None:
        """The entry that says, for 30 days, that a date is called off.

        A day that nobody knows any more is told as the one on which it was settled.
        """
        if at is None or at < self.now - SETTLED_SHOWN:
            return None
        return self._entry(kind, row, on or self.day(at), off=True)

    def _entry(self, kind: str, row: Row, on: date | datetime, *, off: bool = False) -> Entry:
        return Entry(
            kind=kind,
            key=str(row.pk),
            on=on,
            revision=row.revision,
            changed_at=row.changed_at,
            url=address(row.get_absolute_url()),
            called_off=off,
        )


IN_ADDRESSES = {"follow-up": FOLLOW_UP, "move-on": MOVE_ON, "read-again": READ_AGAIN}
"""What an address calls each date of a request."""

OF_REQUEST = {
    FOLLOW_UP: Entries.follow_up,
    MOVE_ON: Entries.move_on,
    READ_AGAIN: Entries.read_again,
}
