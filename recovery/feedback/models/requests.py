"""Feedback requests: one question to one person about one rejection, and what became of it."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bounceback.encryption import EncryptedTextField
from bounceback.statements import Statement, Told
from recovery import messages
from recovery.feedback.models.life import (
    DRAFT,
    ENDED,
    FOLLOWED_UP,
    MOVES,
    NO_REPLY,
    OPEN,
    REFUSED,
    REPLIED,
    SENT,
    WITHDRAWN,
    AnotherDraft,
)
from recovery.feedback.models.replies import FeedbackPoint, FeedbackReply
from recovery.feedback.queries import FeedbackRequestQuerySet
from recovery.people.models import language_to
from recovery.shared import timings
from recovery.shared.business_days import add_business_days
from recovery.shared.choices import Channel, Door, Ending, Purpose, RequestStatus
from recovery.shared.owned import IllegalMove, OwnedModel


class FeedbackRequest(OwnedModel):
    """One question to one person about one rejection: who, what was written, when it was sent, what came back.

    Its status is moved by `_move_to` alone, along MOVES; a press that was a mistake is taken back
    by `take_back`, to where the dated facts say it was before.
    """

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="feedback")
    rejection = models.ForeignKey("recovery.Rejection", models.CASCADE, related_name="feedback")
    person = models.ForeignKey(
        "recovery.Person", models.SET_NULL, null=True, blank=True, related_name="feedback"
    )
    channel = models.CharField(_("How will you ask?"), max_length=10, choices=Channel, blank=True)

    thanks = EncryptedTextField(_("What to thank them for"), blank=True, default="")
    question_1 = EncryptedTextField(_("The question"), blank=True, default="")
    question_2 = EncryptedTextField(_("A second one, if you like"), blank=True, default="")
    door = models.CharField(_("Leave a door open?"), max_length=20, choices=Door, blank=True)
    # Empty while it is as we composed it; the person's own words once they changed any, or sent it.
    body = EncryptedTextField(
        _("Your message"), max_length=6000, blank=True, default="", db_column="letter"
    )
    subject = EncryptedTextField(_("Subject"), max_length=200, blank=True, default="")
    follow_up_body = EncryptedTextField(
        max_length=3000, blank=True, default="", db_column="nudge_letter"
    )

    purpose = models.CharField(max_length=10, choices=Purpose, default=Purpose.ADVICE)
    status = models.CharField(max_length=10, choices=RequestStatus, default=DRAFT)
    waits_until = models.DateTimeField(null=True, blank=True)  # a draft to read again tomorrow
    sent_at = models.DateTimeField(null=True, blank=True)
    follow_up_on = models.DateField(
        _("A follow-up could be sent on"), null=True, blank=True, db_column="nudge_on"
    )
    move_on_on = models.DateField(_("It closes by itself on"), null=True, blank=True)
    followed_up_at = models.DateTimeField(null=True, blank=True, db_column="nudged_at")
    ended_at = models.DateTimeField(null=True, blank=True)
    ending = models.CharField(max_length=10, choices=Ending, blank=True)
    revision = models.PositiveIntegerField(default=0)  # of its dates, for calendars
    changed_at = models.DateTimeField(auto_now=True)
    wait_reminded_at = models.DateTimeField(null=True, blank=True)
    follow_up_reminded_at = models.DateTimeField(
        null=True, blank=True, db_column="nudge_reminded_at"
    )
    # For calendars, which are told what is called off: what it was, once it no longer is.
    waited_until = models.DateTimeField(null=True, blank=True)
    taken_back_at = models.DateTimeField(null=True, blank=True)  # it was not sent after all
    thanked_at = models.DateTimeField(null=True, blank=True)

    _composed: tuple[object, messages.Message] | None = None  # and what it was made of

    if TYPE_CHECKING:
        urgency: int  # after `with_urgency`
        sealed_until: datetime | None  # on the list of all of them

    objects: ClassVar = FeedbackRequestQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index("owner", "id", name="feedback_owner"),
            models.Index("rejection", "id", name="feedback_rejection"),
            models.Index(
                "move_on_on", name="feedback_to_close", condition=Q(status__in=[SENT, FOLLOWED_UP])
            ),
            models.Index(
                "follow_up_on",
                name="feedback_to_nudge",
                condition=Q(status=SENT, follow_up_reminded_at=None),
            ),
            models.Index(
                "waits_until",
                name="feedback_to_read_again",
                condition=Q(status=DRAFT, wait_reminded_at=None),
            ),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(status__in=RequestStatus.values), name="feedback_status"
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
                condition=Q(followed_up_at=None) | Q(sent_at__isnull=False),
                name="feedback_nudged_after_sent",
            ),
            models.CheckConstraint(
                condition=~Q(status=FOLLOWED_UP) | Q(followed_up_at__isnull=False),
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

    # What it says: the person's own words, or what is composed of their answers.

    @property
    def ask(self) -> messages.Ask:
        """Everything its message is made of. Reads the rejection, its owner and the person."""
        job = self.rejection
        return messages.Ask(
            sender=self.owner.name,
            to=self.person.name if self.person else "",
            role=job.role,
            company=job.company,
            channel=self.channel or Channel.EMAIL,
            stage=job.stage,
            outcome=job.outcome,
            internal=job.is_internal,
            thanks=self.thanks,
            questions=tuple(self.questions),
            door=self.door,
            last_contact_on=job.last_contact_on,
            promised_by=job.promised_by,
            language=self.language,
        )

    @property
    def language(self) -> str:
        """The code of the language its message is in, and the page where it can be answered."""
        return language_to(self.person, self.owner)

    @property
    def questions(self) -> list[str]:
        return [question for question in (self.question_1, self.question_2) if question]

    @property
    def composed(self) -> messages.Message:
        """Its message as we would compose it now."""
        made_of = (self.ask, self.purpose)
        if self._composed is None or self._composed[0] != made_of:
            asks_status = self.purpose == Purpose.STATUS
            compose = messages.status_question if asks_status else messages.advice_message
            self._composed = (made_of, compose(self.ask))
        return self._composed[1]

    @property
    def message(self) -> messages.Message:
        """Its message, with the person's own words where they changed any."""
        if self.body and (self.subject or self.status != DRAFT):
            return messages.Message(subject=self.subject, body=self.body)
        ours = self.composed
        return messages.Message(subject=self.subject or ours.subject, body=self.body or ours.body)

    @property
    def follow_up_message(self) -> messages.Message:
        """The one follow-up: as it was sent, or as we would compose it."""
        ours = messages.follow_up(self.ask, purpose=self.purpose)
        return messages.Message(ours.subject, self.follow_up_body or ours.body)

    @property
    def unread_replies(self) -> list[FeedbackReply]:
        """Its replies without their words, the oldest first."""
        return self._each(REPLIES)

    @property
    def removed_replies(self) -> list[FeedbackReply]:
        """Replies that were removed and can be brought back, without their words, the last removed first."""
        return self._each(REMOVED)

    def _each(self, asked: Statement[FeedbackReply]) -> list[FeedbackReply]:
        found = asked.rows(request=self.pk)
        for reply in found:
            reply.request = self
        return found

    @property
    def working_link(self) -> Any:
        """The answer link that works; None where there is none."""
        return LINK.first(request=self.pk)

    @cached_property
    def points(self) -> list[FeedbackPoint]:
        """Every point of its replies, in order."""
        return FeedbackPoint.objects.of(self)

    def may_be_thanked(self, replies: Sequence[FeedbackReply]) -> bool:
        """Whether a thank-you is due: they replied or refused, it was read, and none was sent yet."""
        if self.thanked_at or self.status not in (REPLIED, REFUSED):
            return False
        return all(not reply.is_sealed for reply in replies)

    def make_link(self) -> str:
        """Make a new answer link, and return its token, to stand in the message."""
        return self.links.make_for(self)

    @property
    def was_asked_before(self) -> bool:
        """Whether this person was asked about this job in another request. One query, for a known person."""
        if self.person_id is None:
            return False
        return FeedbackRequest.objects.others_to(self).exists()

    @property
    def may_be_asked_from(self) -> date | None:
        """After silence, the first day on which a question is no push; None after a no.

        Ten business days after the last contact, or two after the day they had promised.
        """
        job = self.rejection
        if self.purpose != Purpose.STATUS:
            return None
        if job.promised_by:
            return add_business_days(job.promised_by, timings.STATUS_AFTER_PROMISE_DAYS)
        return add_business_days(job.dated_on, timings.STATUS_AFTER_CONTACT_DAYS)

    # Where it stands.

    @property
    def today(self) -> date:
        """Today, in the person's time zone."""
        return timezone.localdate(timezone=self.owner.zone)

    @property
    def sent_on(self) -> date | None:
        """The day it was sent, in the person's time zone."""
        return timezone.localdate(self.sent_at, self.owner.zone) if self.sent_at else None

    @property
    def is_draft(self) -> bool:
        return self.status == DRAFT

    @property
    def is_open(self) -> bool:
        return self.status in OPEN

    @property
    def can_be_answered(self) -> bool:
        """Whether a reply can be stored: also a second one, and one after it was closed."""
        return self.status not in (DRAFT, WITHDRAWN)

    @property
    def follow_up_is_due(self) -> bool:
        """Whether its follow-up date has come without a reply, and no follow-up was sent."""
        return (
            self.status == SENT
            and self.follow_up_on is not None
            and self.follow_up_on <= self.today
        )

    @property
    def waits(self) -> bool:
        """Whether it is a draft put off to an hour that has not come."""
        return self.waits_until is not None and self.waits_until > timezone.now()

    @property
    def is_ripe(self) -> bool:
        """Whether it is a draft put off to an hour that has come."""
        return self.waits_until is not None and not self.waits

    # What happens to it.

    def stop_waiting(self) -> Self:
        return self._set_dates(waits_until=None)

    def wait_until(self, hour: int) -> Self:
        """Put the draft off until tomorrow at this hour (0 to 23) in the person's time zone."""
        tomorrow = timezone.localtime(timezone=self.owner.zone) + timedelta(days=1)
        until = tomorrow.replace(hour=hour, minute=0, second=0, microsecond=0)
        return self._set_dates(waits_until=until, waited_until=until, wait_reminded_at=None)

    def mark_sent(self) -> Self:
        """The person has sent its message; the follow-up and closing dates count from today.

        Raises IllegalMove when it was sent already.
        """
        message, dates = self.message, self._dates_from_today()
        said = {"body": message.body, "subject": message.subject}
        return self._move_to(SENT, sent_at=timezone.now(), waits_until=None, **said, **dates)

    def mark_followed_up(self) -> Self:
        """The person has sent the one follow-up; the closing date moves, to leave time for a reply.

        Raises IllegalMove for a second one.
        """
        last = add_business_days(self.today, timings.LEFT_TO_REPLY_DAYS)
        return self._move_to(
            FOLLOWED_UP,
            followed_up_at=timezone.now(),
            move_on_on=max(self.move_on_on or last, last),
            revision=F("revision") + 1,
            follow_up_body=self.follow_up_message.body,
        )

    def mark_replied(self, at: datetime | None = None) -> Self:
        """A reply came, now or at this moment; it may come long after the request was closed."""
        return self._end(REPLIED, ending="", ended_at=at or timezone.now())

    def mark_refused(self) -> Self:
        """Note that they may not, or will not, say."""
        return self._end(REFUSED, ending=Ending.REFUSED)

    def close(self) -> Self:
        """Close it without a reply, the most common end."""
        return self._end(NO_REPLY, ending=Ending.SILENCE)

    def withdraw(self) -> Self:
        """The person no longer wants to ask, or to wait. Its answer links stop working."""
        self._end(WITHDRAWN, waits_until=None)
        self.links.revoke()
        return self

    def set_aside(self) -> None:
        """Skip it: a draft with something in it can be taken up again, an empty one is deleted."""
        if self.person_id or self.thanks or self.questions or self.body:
            self.withdraw()
        else:
            self.delete()

    def take_back(self) -> Self:
        """Undo the last thing the person said about it: it was not sent, not followed up, not closed.

        A reply is removed elsewhere: see FeedbackReply.remove.
        """
        back_to_draft = self.status == SENT or (self.status == WITHDRAWN and not self.sent_at)
        if back_to_draft and self._has_other_draft():
            raise AnotherDraft(self.status, DRAFT)
        if self.status in (REFUSED, NO_REPLY, WITHDRAWN):
            return self.reopen()
        if self.status == FOLLOWED_UP:
            return self._set_status(
                SENT, followed_up_at=None, follow_up_body="", **self._new_dates()
            )
        if self.status == SENT:
            facts = {"follow_up_on": None, "move_on_on": None, "revision": F("revision") + 1}
            return self._set_status(DRAFT, sent_at=None, taken_back_at=timezone.now(), **facts)
        raise IllegalMove(self.status, "before")

    def judge(self, ending: str) -> Self:
        """Note how its reply turned out: useful or generic."""
        return self.set(ending=ending)

    def change_dates(self, sent_on: date, follow_up_on: date | None, move_on_on: date) -> Self:
        """Set the person's own dates; a date put off is reminded of anew."""
        noon = datetime.combine(sent_on, time(12), tzinfo=self.owner.zone)
        return self._set_dates(
            sent_at=self.sent_at if sent_on == self.sent_on else noon,
            follow_up_on=follow_up_on,
            move_on_on=move_on_on,
            follow_up_reminded_at=self.follow_up_reminded_at
            if follow_up_on == self.follow_up_on
            else None,
        )

    def _set_dates(self, **facts: Any) -> Self:
        """Save these dates, and raise the revision by which calendars know that they changed."""
        return self.set(revision=self.revision + 1, changed_at=timezone.now(), **facts)

    def _end(self, status: RequestStatus, **facts: Any) -> Self:
        facts = {"ended_at": timezone.now(), "revision": F("revision") + 1} | facts
        return self._move_to(status, **facts)

    def _has_other_draft(self) -> bool:
        others = FeedbackRequest.objects.filter(rejection=self.rejection_id).exclude(pk=self.pk)
        return others.drafts().exists()

    def reopen(self) -> Self:
        """Undo its end, or the removal of its only reply: back to the status its dated facts tell."""
        if not self.sent_at:
            return self._set_status(DRAFT, ended_at=None, ending="")
        status = FOLLOWED_UP if self.followed_up_at else SENT
        return self._set_status(status, ended_at=None, ending="", **self._new_dates())

    def _new_dates(self) -> dict[str, Any]:
        """The closing date, but not one that has passed: then some days are given from today."""
        soon = add_business_days(self.today, timings.LEFT_TO_REPLY_DAYS)
        late = self.move_on_on is None or self.move_on_on <= self.today
        return {"move_on_on": soon if late else self.move_on_on, "revision": F("revision") + 1}

    def _dates_from_today(self) -> dict[str, Any]:
        """The dates of the follow-up and of closing, for a message sent today.

        A question about silence is itself a follow-up: it gets none, and closes sooner.
        """
        asks_of_silence = self.purpose == Purpose.STATUS
        follow_up = (
            None if asks_of_silence else add_business_days(self.today, self.owner.follow_up_days)
        )
        days = timings.STATUS_CLOSES_DAYS if asks_of_silence else self.owner.move_on_days
        closes = add_business_days(self.today, days)
        return {"follow_up_on": follow_up, "move_on_on": closes, "revision": F("revision") + 1}

    def _move_to(self, status: RequestStatus, **facts: Any) -> Self:
        """Change the status, if MOVES allows it and nobody has moved the row since it was read."""
        if status not in MOVES[self.status]:
            raise IllegalMove(self.status, status)
        return self._set_status(status, **facts)

    def _set_status(self, status: RequestStatus, **facts: Any) -> Self:
        """Compare and set in SQL: of two tabs or two workers, one moves it."""
        mine = type(self)._base_manager.filter(pk=self.pk, status=self.status)
        facts |= {"status": status, "changed_at": timezone.now()}
        if not mine.update(**facts):
            raise IllegalMove(self.status, status)
        self.refresh_from_db(fields=list(facts))
        return self


REPLIES: Statement[FeedbackReply] = Statement(
    lambda: FeedbackReply.objects.of(Told("request")).unread().order_by("id")
)
REMOVED: Statement[FeedbackReply] = Statement(
    lambda: FeedbackReply.everything.of(Told("request")).removed().unread().order_by("-removed_at")
)
LINK: Statement[Any] = Statement(
    lambda: FeedbackRequest.objects.children("links").filter(request=Told("request")).working()[:1]
)
