"""The life of a request: where it stands, its dates, and the moves it may make."""

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from recovery.models.owned import OwnedModel
from recovery.path import timings
from recovery.path.business_days import add_business_days
from recovery.path.choices import AskStatus, Ending, Purpose

DRAFT, SENT, NUDGED = AskStatus.DRAFT, AskStatus.SENT, AskStatus.NUDGED
REPLIED, REFUSED = AskStatus.REPLIED, AskStatus.REFUSED
NO_REPLY, WITHDRAWN = AskStatus.NO_REPLY, AskStatus.WITHDRAWN

OPEN = (SENT, NUDGED)
ENDED = (REPLIED, REFUSED, NO_REPLY, WITHDRAWN)

# Where a request may go from where it is. A late reply is welcome after silence and after a refusal.
MOVES: dict[str, tuple[AskStatus, ...]] = {
    DRAFT: (SENT, WITHDRAWN),
    SENT: (NUDGED, REPLIED, REFUSED, NO_REPLY, WITHDRAWN),
    NUDGED: (REPLIED, REFUSED, NO_REPLY, WITHDRAWN),
    NO_REPLY: (REPLIED, REFUSED),
    REFUSED: (REPLIED,),
    REPLIED: (),
    WITHDRAWN: (),
}


class IllegalMove(Exception):
    """A request cannot go from where it is to there: another tab or worker has moved it already."""

    def __init__(self, now: str, wanted: str) -> None:
        super().__init__(f"{now} -> {wanted}")


class AnotherDraft(IllegalMove):
    """It cannot be a letter again: another one is being written about the same no."""


class FeedbackLife(OwnedModel):
    """Where one request stands, told by dated facts.

    Its status is moved by `_move_to` alone, along MOVES; a press that was a mistake is taken back
    by `take_back`, to where the dated facts say it was before.
    """

    purpose = models.CharField(max_length=10, choices=Purpose, default=Purpose.ADVICE)
    status = models.CharField(max_length=10, choices=AskStatus, default=DRAFT)
    waits_until = models.DateTimeField(null=True, blank=True)  # a draft to read again tomorrow
    sent_at = models.DateTimeField(null=True, blank=True)
    nudge_on = models.DateField(_("A nudge could go on"), null=True, blank=True)
    move_on_on = models.DateField(_("It closes by itself on"), null=True, blank=True)
    nudged_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ending = models.CharField(max_length=10, choices=Ending, blank=True)
    revision = models.PositiveIntegerField(default=0)  # of its dates, for calendars
    changed_at = models.DateTimeField(auto_now=True)
    wait_reminded_at = models.DateTimeField(null=True, blank=True)
    nudge_reminded_at = models.DateTimeField(null=True, blank=True)
    # For calendars, which are told what is called off: what it was, once it no longer is.
    waited_until = models.DateTimeField(null=True, blank=True)
    taken_back_at = models.DateTimeField(null=True, blank=True)  # it was not sent after all

    if TYPE_CHECKING:
        urgency: int  # after `with_urgency`
        sealed_until: datetime | None  # on the list of all of them

    class Meta:
        abstract = True

    # Where it stands.

    @property
    def today(self) -> date:
        """Today, where the person is."""
        return timezone.localdate(timezone=self.owner.zone)

    @property
    def sent_on(self) -> date | None:
        """The day it went, where the person is."""
        return timezone.localdate(self.sent_at, self.owner.zone) if self.sent_at else None

    @property
    def is_draft(self) -> bool:
        return self.status == DRAFT

    @property
    def is_open(self) -> bool:
        return self.status in OPEN

    @property
    def can_be_answered(self) -> bool:
        """An answer can be taken in: also a second one, and also after it was closed."""
        return self.status not in (DRAFT, WITHDRAWN)

    @property
    def nudge_is_due(self) -> bool:
        """It went unanswered for so many business days, and was not nudged."""
        return self.status == SENT and self.nudge_on is not None and self.nudge_on <= self.today

    @property
    def waits(self) -> bool:
        """A draft that was put off, and whose hour has not come."""
        return self.waits_until is not None and self.waits_until > timezone.now()

    # What happens to it.

    def wait_until(self, hour: int) -> Self:
        """Read it again tomorrow at this hour (0 to 23), where the person is."""
        tomorrow = timezone.localtime(timezone=self.owner.zone) + timedelta(days=1)
        until = tomorrow.replace(hour=hour, minute=0, second=0, microsecond=0)
        return self._set_dates(waits_until=until, waited_until=until, wait_reminded_at=None)

    def _send(self, **facts: Any) -> Self:
        """It went out, by the person's own hand. Its dates are counted from here.

        Raises IllegalMove when it had gone already.
        """
        dates = self._dates_from(self.today)
        return self._move_to(SENT, sent_at=timezone.now(), waits_until=None, **facts, **dates)

    def _nudge(self, **facts: Any) -> Self:
        """The one reminder went out. There is time for an answer to it before the request closes."""
        last = add_business_days(self.today, timings.AFTER_NUDGE_DAYS)
        return self._move_to(
            NUDGED,
            nudged_at=timezone.now(),
            move_on_on=max(self.move_on_on or last, last),
            revision=F("revision") + 1,
            **facts,
        )

    def mark_replied(self) -> Self:
        """Something came back; also long after it was closed."""
        return self._move_to(
            REPLIED, ended_at=timezone.now(), ending="", revision=F("revision") + 1
        )

    def mark_refused(self) -> Self:
        """They may not, or will not, say. That is an answer."""
        return self._end(REFUSED, ending=Ending.REFUSED)

    def close(self) -> Self:
        """No answer. That is the usual result."""
        return self._end(NO_REPLY, ending=Ending.SILENCE)

    def take_back(self) -> Self:
        """Undo the last thing the person said about it: it was not sent, not nudged, not over.

        An answer is not undone like this: see FeedbackReply.remove.
        """
        back_to_draft = self.status == SENT or (self.status == WITHDRAWN and not self.sent_at)
        if back_to_draft and self._has_other_draft():
            raise AnotherDraft(self.status, DRAFT)
        if self.status in (REFUSED, NO_REPLY, WITHDRAWN):
            return self._reopen()
        if self.status == NUDGED:
            return self._set_status(SENT, nudged_at=None, nudge_letter="", **self._new_dates())
        if self.status == SENT:
            facts = {"nudge_on": None, "move_on_on": None, "revision": F("revision") + 1}
            return self._set_status(DRAFT, sent_at=None, taken_back_at=timezone.now(), **facts)
        raise IllegalMove(self.status, "before")

    def reopen_after_removal(self) -> Self:
        """Its only answer was taken out again: it waits as it did before."""
        return self._reopen()

    def judge(self, ending: str) -> Self:
        """How the answer turned out: useful or generic."""
        return self.set(ending=ending)

    def change_dates(self, sent_on: date, nudge_on: date | None, move_on_on: date) -> Self:
        """The person's own dates. What is put off is reminded of anew."""
        noon = datetime.combine(sent_on, time(12), tzinfo=self.owner.zone)
        return self._set_dates(
            sent_at=self.sent_at if sent_on == self.sent_on else noon,
            nudge_on=nudge_on,
            move_on_on=move_on_on,
            nudge_reminded_at=self.nudge_reminded_at if nudge_on == self.nudge_on else None,
        )

    def _set_dates(self, **facts: Any) -> Self:
        """Save these, and let calendars know that they are newer than what they have."""
        return self.set(revision=self.revision + 1, changed_at=timezone.now(), **facts)

    def _end(self, status: AskStatus, **facts: Any) -> Self:
        return self._move_to(status, ended_at=timezone.now(), revision=F("revision") + 1, **facts)

    def _has_other_draft(self) -> bool:
        """A letter is being written about the same no. Two at once would be one too many."""
        raise NotImplementedError

    def _reopen(self) -> Self:
        """Back to where the dated facts say it was."""
        if not self.sent_at:
            return self._set_status(DRAFT, ended_at=None, ending="")
        status = NUDGED if self.nudged_at else SENT
        return self._set_status(status, ended_at=None, ending="", **self._new_dates())

    def _new_dates(self) -> dict[str, Any]:
        """Its dates as they were, but never one that has passed: it is not to close at once."""
        soon = add_business_days(self.today, timings.AFTER_NUDGE_DAYS)
        late = self.move_on_on is None or self.move_on_on <= self.today
        return {"move_on_on": soon if late else self.move_on_on, "revision": F("revision") + 1}

    def _dates_from(self, day: date) -> dict[str, Any]:
        """When a nudge could go and when it closes, for something sent on this day.

        A question about silence is itself the nudge: it gets none, and closes sooner.
        """
        if self.purpose == Purpose.STATUS:
            move_on = add_business_days(day, timings.STATUS_CLOSES_DAYS)
            return {"nudge_on": None, "move_on_on": move_on, "revision": F("revision") + 1}
        return {
            "nudge_on": add_business_days(day, self.owner.nudge_days),
            "move_on_on": add_business_days(day, self.owner.move_on_days),
            "revision": F("revision") + 1,
        }

    def _move_to(self, status: AskStatus, **facts: Any) -> Self:
        """Go on to this status, if the table allows it and nobody has moved the row since it was read."""
        if status not in MOVES[self.status]:
            raise IllegalMove(self.status, status)
        return self._set_status(status, **facts)

    def _set_status(self, status: AskStatus, **facts: Any) -> Self:
        """Compare and set: of two tabs, or two workers, one moves it."""
        mine = type(self)._base_manager.filter(pk=self.pk, status=self.status)
        facts |= {"status": status, "changed_at": timezone.now()}
        if not mine.update(**facts):
            raise IllegalMove(self.status, status)
        self.refresh_from_db(fields=list(facts))
        return self
