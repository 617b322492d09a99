"""One request for advice, and what became of it: a thread with a life of its own."""

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from recovery import letters
from recovery.models.feedback_letter import FeedbackLetter
from recovery.models.feedback_life import (
    DRAFT,
    ENDED,
    NO_REPLY,
    NUDGED,
    REFUSED,
    REPLIED,
    SENT,
    WITHDRAWN,
)
from recovery.models.feedback_queries import FeedbackRequestQuerySet
from recovery.models.replies import FeedbackPoint, FeedbackReply
from recovery.path import timings
from recovery.path.business_days import add_business_days
from recovery.path.choices import AskStatus, Channel, Door, Ending, Purpose, Verdict


class FeedbackRequest(FeedbackLetter):
    """One question to one person about one no: whom, what was written, when it went, what came back."""

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="feedback")
    thanked_at = models.DateTimeField(null=True, blank=True)

    if TYPE_CHECKING:
        has_sealed: bool  # only after `with_sealed`

    objects: ClassVar = FeedbackRequestQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index("owner", "id", name="feedback_owner"),
            models.Index("rejection", "id", name="feedback_rejection"),
            models.Index(
                "move_on_on", name="feedback_to_close", condition=Q(status__in=[SENT, NUDGED])
            ),
            models.Index(
                "nudge_on",
                name="feedback_to_nudge",
                condition=Q(status=SENT, nudge_reminded_at=None),
            ),
            models.Index(
                "waits_until",
                name="feedback_to_read_again",
                condition=Q(status=DRAFT, wait_reminded_at=None),
            ),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(status__in=AskStatus.values), name="feedback_status"
            ),
            models.CheckConstraint(
                condition=Q(channel="") | Q(channel__in=Channel.values), name="feedback_channel"
            ),
            models.CheckConstraint(
                condition=Q(purpose__in=Purpose.values), name="feedback_purpose"
            ),
            models.CheckConstraint(
                condition=Q(door="") | Q(door__in=Door.values), name="feedback_door"
            ),
            models.UniqueConstraint(
                "rejection", name="feedback_one_draft", condition=Q(status=DRAFT)
            ),
            models.CheckConstraint(
                condition=Q(status=DRAFT, sent_at=None)
                | Q(status=WITHDRAWN)
                | (~Q(status__in=[DRAFT, WITHDRAWN]) & Q(sent_at__isnull=False)),
                name="feedback_sent_when_sent",
            ),
            models.CheckConstraint(
                condition=Q(sent_at=None, move_on_on=None)
                | Q(sent_at__isnull=False, move_on_on__isnull=False),
                name="feedback_sent_has_dates",
            ),
            models.CheckConstraint(
                condition=Q(nudged_at=None) | Q(sent_at__isnull=False),
                name="feedback_nudged_after_sent",
            ),
            models.CheckConstraint(
                condition=~Q(status=NUDGED) | Q(nudged_at__isnull=False),
                name="feedback_nudged_when_nudged",
            ),
            models.CheckConstraint(
                condition=Q(status__in=ENDED, ended_at__isnull=False)
                | (~Q(status__in=ENDED) & Q(ended_at=None)),
                name="feedback_ended_when_ended",
            ),
            models.CheckConstraint(
                condition=(Q(ending="") & ~Q(status__in=[REFUSED, NO_REPLY]))
                | Q(ending__in=[Ending.USEFUL, Ending.GENERIC], status=REPLIED)
                | Q(ending=Ending.REFUSED, status=REFUSED)
                | Q(ending=Ending.SILENCE, status=NO_REPLY),
                name="feedback_ending_fits",
            ),
            models.CheckConstraint(
                condition=Q(waits_until=None) | Q(status=DRAFT), name="feedback_only_drafts_wait"
            ),
        ]

    def __str__(self) -> str:
        return self.person.name if self.person else str(_("someone"))

    def get_absolute_url(self) -> str:
        return reverse("feedback_detail", args=[self.pk])

    # What it says.

    @property
    def thank_you(self) -> letters.Letter:
        """One line back: thanks, and the one point taken, if one was kept.

        A point that gives a reason comes first; what was ticked as going well is no point to take.
        """
        kept = [each for each in self.points if each.verdict == Verdict.KEEP and not each.is_praise]
        taken = next((each for each in kept if each.reason), kept[0] if kept else None)
        point = taken.text if taken else ""
        return letters.thank_you(self.ask, point=point, refused=self.status == REFUSED)

    @cached_property
    def points(self) -> list[FeedbackPoint]:
        """Every point taken from its answers, in order."""
        return FeedbackPoint.objects.of(self)

    def may_be_thanked(self, replies: Sequence[FeedbackReply]) -> bool:
        """They said something (if only that they can't), it was read, and no thanks went back yet."""
        if self.thanked_at or self.status not in (REPLIED, REFUSED):
            return False
        return all(not reply.is_sealed for reply in replies)

    def make_link(self) -> str:
        """The token of a new answer link, to be shown this once."""
        return self.links.make_for(self)

    @property
    def was_asked_before(self) -> bool:
        """The same person was asked about the same job already. One query, for a known person."""
        if self.person_id is None:
            return False
        return FeedbackRequest.objects.others_to(self).exists()

    @property
    def may_be_asked_from(self) -> date | None:
        """For silence: the first day on which a question about it is no push; None for a no.

        Ten business days after the last contact, or two after the day they had promised.
        """
        job = self.rejection
        if self.purpose != Purpose.STATUS:
            return None
        if job.promised_by:
            return add_business_days(job.promised_by, timings.STATUS_AFTER_PROMISE_DAYS)
        return add_business_days(job.dated_on, timings.STATUS_AFTER_CONTACT_DAYS)

    # What happens to it, where that touches more than its dates: see FeedbackLife for the rest.

    def _has_other_draft(self) -> bool:
        others = FeedbackRequest.objects.filter(rejection=self.rejection_id).exclude(pk=self.pk)
        return others.drafts().exists()

    def set_aside(self) -> None:
        """Not this time: a draft with something in it can be taken up again, an empty one is gone."""
        if self.person_id or self.thanks or self.questions or self.letter:
            self.withdraw()
        else:
            self.delete()

    def mark_sent(self) -> Self:
        """It went out, by the person's own hand, as it stands. Raises IllegalMove when it had gone."""
        message = self.message
        return self._send(letter=message.body, subject=message.subject)

    def mark_nudged(self) -> Self:
        """The one reminder went out, as it was shown. Raises IllegalMove for a second one."""
        return self._nudge(nudge_letter=self.nudge_message.body)

    def withdraw(self) -> Self:
        """The person no longer wants to ask, or to wait. Its answer links stop working."""
        self._end(WITHDRAWN, waits_until=None)
        self.links.revoke()
        return self
