"""Reminders by e-mail: who gets one now, what it says, and sending it.

Written down, and asked of the queue, in one transaction; sent later by a task that looks again.
"""

import logging
from collections.abc import Callable
from datetime import datetime
from email.message import EmailMessage as Message
from email.message import MIMEPart
from email.policy import Policy, default
from typing import Any
from uuid import UUID

from allauth.account.models import EmailAddress
from django.conf import settings
from django.core.mail import EmailMessage
from django.core.signing import BadSignature, Signer
from django.db import InterfaceError, OperationalError, transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import User
from accounts.models.user import REMIND_UNTIL
from bounceback.mail import Refused, deliver, message_id
from bounceback.postgresql.owners import as_finder, as_owner, as_owner_of
from bounceback.site import address
from recovery.feedback.models.replies import FeedbackReply
from recovery.feedback.models.requests import FeedbackRequest
from recovery.rejections.models import Rejection
from recovery.reminders import calendar, dated
from recovery.reminders.models import Reminder
from recovery.shared.clocks import Names, their_day, their_hour

logger = logging.getLogger(__name__)

AT_ONCE = 2000
"""People in one run at most; those it leaves are the next run's."""

LONGEST_LINE = 998
"""Of a mail, by its standard, in characters."""

type Send = Callable[[Reminder], object]

stop_signer = Signer(salt="recovery.reminders.sending.stop")


# Who.


def may_be_mailed(now: datetime, among: Names = None) -> QuerySet[User]:
    """The people whom a reminder may reach at this moment, whether or not anything is due.

    They asked for it, it is their hour or later and not yet evening, they are not taking a break,
    today brought no rejection, and the address is known to be theirs.
    """
    theirs = perhaps_to_mail(now, among)
    return theirs if settings.LOCAL else theirs.filter(Exists(confirmed_addresses()))


def perhaps_to_mail(now: datetime, among: Names = None) -> QuerySet[User]:
    """Those and whoever has not confirmed their address: told by dates and codes alone."""
    there = User.objects.annotate(
        their_day=their_day(now, among=among), their_hour=their_hour(now, among=among)
    )
    wanted = there.filter(is_active=True, reminders_since__isnull=False)
    in_hours = wanted.filter(remind_hour__lte=F("their_hour"), their_hour__lt=REMIND_UNTIL)
    awake = in_hours.filter(Q(break_until=None) | Q(break_until__lte=now))
    hurt = Rejection.objects.live().filter(owner=OuterRef("pk"), heard_on=OuterRef("their_day"))
    return awake.exclude(Exists(hurt))


def confirmed_addresses() -> QuerySet[EmailAddress]:
    """The confirmed e-mail address of the user of the outer query."""
    facts = {"user": OuterRef("pk"), "email__iexact": OuterRef("email"), "verified": True}
    found: QuerySet[EmailAddress] = EmailAddress.objects.filter(**facts)
    return found


def people_to_remind(now: datetime) -> QuerySet[User]:
    """People who may perhaps be mailed, had no mail today, and have something due."""
    due = (
        FeedbackRequest.objects.follow_ups_to_remind_of(now).values("owner"),
        FeedbackRequest.objects.messages_to_remind_of(now).values("owner"),
        FeedbackReply.objects.perhaps_to_remind_of(now).values("owner"),
        *dated.owners_today(now),
    )
    return _not_yet(perhaps_to_mail(now)).filter(pk__in=due[0].union(*due[1:]))


def _not_yet(people: QuerySet[User]) -> QuerySet[User]:
    today = Reminder.objects.filter(owner=OuterRef("pk"), on=OuterRef("their_day"))
    return people.exclude(Exists(today))


# Writing it down.


def remind_due(send: Send, now: datetime | None = None, at_once: int = AT_ONCE) -> int:
    """Write the reminders that are due, and queue their mails; returns how many were written.

    Two workers may do so at once, and one that is killed leaves nothing half done.
    """
    now = now or timezone.now()
    with as_finder():
        chosen = list(people_to_remind(now).values_list("pk", "time_zone")[:at_once])
    return sum(_remind_or_log(key, zone, send, now) for key, zone in chosen)


def _remind_or_log(key: UUID, zone: str, send: Send, now: datetime) -> int:
    """Remind this person; a failure stops no other. The log says who and how, never what."""
    try:
        with as_owner(key), transaction.atomic():
            return remind(key, zone, send, now)
    except (OperationalError, InterfaceError):  # the database is away: nothing else would work
        raise
    except Exception as problem:
        logger.error("No reminder for %s: %s", key, type(problem).__qualname__)
        return 0


def remind(key: UUID, zone: str, send: Send, now: datetime) -> int:
    """Write the reminder of what is due to this person, mark all that as told, and queue the mail; 1 if there is one.

    Within a transaction. None is written while another worker is at it, or if nothing is due after all.
    """
    free = _not_yet(may_be_mailed(now, [zone])).filter(pk=key)
    owner = free.select_for_update(skip_locked=True, of=("self",), no_key=True).first()
    if owner is None:
        return 0
    requests = FeedbackRequest.objects.owned_by(owner)
    replies = FeedbackReply.objects.owned_by(owner)
    day = timezone.localdate(now, owner.zone)
    reminder = Reminder(
        owner=owner,
        on=day,
        follow_ups=_mark(requests.follow_ups_to_remind_of(now, [zone]), follow_up_reminded_at=now),
        messages=_mark(requests.messages_to_remind_of(now), wait_reminded_at=now),
        answers=_mark(replies.to_remind_of(now), reminded_at=now),
        dated=dated.of_day(owner, day),
    )
    if not lines(reminder):
        return 0
    reminder.save()
    send(reminder)
    return 1


def _mark(rows: QuerySet[Any], **facts: datetime) -> int:
    """Note that these things were told by mail; returns how many there are."""
    found = list(rows.select_for_update(of=("self",), no_key=True).values_list("pk", flat=True))
    count: int = rows.model._base_manager.filter(pk__in=found).update(**facts)
    return count


# Sending it.


def send(pk: UUID, now: datetime | None = None) -> None:
    """Send this reminder, if it was not sent and may be. Raises bounceback.mail.NotNow.

    What may no longer be sent is dropped for good: turned off, a break, another day, the evening.
    """
    now = now or timezone.now()
    with as_owner_of(Reminder, pk=pk):
        reminder = Reminder.objects.locked(pk)
        if reminder is None or reminder.is_settled or not _still_wanted(reminder, now):
            return
        try:
            deliver(Mail(reminder), message_id=message_id("reminder", reminder.pk))
        except Refused:
            reminder.mark_failed()
        else:
            reminder.mark_sent()


def _still_wanted(reminder: Reminder, now: datetime) -> bool:
    if reminder.on != timezone.localdate(now, reminder.owner.zone):
        return False
    zone = [reminder.owner.time_zone]
    return may_be_mailed(now, zone).filter(pk=reminder.owner_id).exists()


class Mail(EmailMessage):
    """What a reminder says: how many things of which kind, and never whose, where or what."""

    def __init__(self, reminder: Reminder) -> None:
        with translation.override(reminder.owner.language):
            super().__init__(
                subject=str(subject()),
                body=body(reminder),
                to=[reminder.owner.email],
                headers={
                    "Auto-Submitted": "auto-generated",
                    "List-Unsubscribe": f"<{stop_address(reminder.owner)}>",
                    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
                },
            )
            if reminder.dated:
                self.attach(_dates(reminder))

    def message(self, *, policy: "Policy[Any] | None" = None) -> "Message[Any, Any]":
        """The mail itself. Its lines are not folded: Python would fold an address in a header, and break it."""
        return super().message(policy=(policy or default).clone(max_line_length=LONGEST_LINE))


def _dates(reminder: Reminder) -> MIMEPart:
    """What the person has on this day, as a file for their calendar. Like the calendar, it names nobody."""
    part: MIMEPart = MIMEPart()
    part.set_content(
        calendar.file(dated.of_this_day(reminder.owner, reminder.on)),
        *calendar.CONTENT_TYPE.split(";")[0].split("/"),
        filename=calendar.FILE_NAME.format(reminder.on),
        params={"method": "PUBLISH", "charset": "utf-8"},
    )
    return part


def subject() -> str:
    """The one subject of every reminder, which says nothing over somebody's shoulder."""
    return _("Your reminder from BounceBack")


def body(reminder: Reminder) -> str:
    context = {
        "lines": lines(reminder),
        "has_dates": reminder.dated,
        "today": address(reverse("today")),
        "reminders": address(reverse("reminders")),
        "stop": stop_address(reminder.owner),
    }
    return render_to_string("emails/reminder.txt", context)


def example(owner: User) -> dict[str, str]:
    """A reminder as this person would get it, word for word."""
    reminder = Reminder(owner=owner, on=timezone.localdate(), answers=1, follow_ups=2, dated=1)
    return {"subject": subject(), "body": body(reminder)}


def lines(reminder: Reminder) -> list[str]:
    """The lines of a reminder, one for each kind of thing."""
    said = [
        (reminder.answers, ngettext("%d reply to open", "%d replies to open", reminder.answers)),
        (
            reminder.messages,
            ngettext("%d message to read again", "%d messages to read again", reminder.messages),
        ),
        (
            reminder.follow_ups,
            ngettext(
                "%d follow-up you could send", "%d follow-ups you could send", reminder.follow_ups
            ),
        ),
        (
            reminder.dated,
            ngettext(
                "%d thing you planned for today", "%d things you planned for today", reminder.dated
            ),
        ),
    ]
    return [words % count for count, words in said if count]


# Turning them off by the address in the mail.


def stop_address(owner: User) -> str:
    return address(reverse("reminders_stop", args=[stop_signer.sign(owner.pk.hex)]))


def key_in(token: str) -> UUID | None:
    """The key of the person in whose mail this address stood; None for an address we did not make."""
    try:
        return UUID(hex=stop_signer.unsign(token))
    except (BadSignature, ValueError):
        return None
