"""Replies to feedback requests, kept word for word, and the points a person takes from them."""

import json
from datetime import date, datetime, timedelta
from itertools import takewhile
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Self

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from bounceback.encryption import EncryptedTextField
from bounceback.statements import Statement, Told
from bounceback.text import Text
from recovery.feedback.answers import reason_ticked
from recovery.feedback.praise import is_strength
from recovery.people.models import Person
from recovery.rejections.reasons import REASONS
from recovery.shared import timings
from recovery.shared.choices import Ending, ReplySource, RequestStatus, Verdict
from recovery.shared.clocks import awake
from recovery.shared.owned import (
    NotRemoved,
    OwnedModel,
    OwnedQuerySet,
    RemovableModel,
    RemovableQuerySet,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from django.db.models import QuerySet

    from recovery.feedback.models.requests import FeedbackRequest


FALLS_DUE = Coalesce("sealed_until", "created_at")


class FeedbackReplyQuerySet(RemovableQuerySet["FeedbackReply"]):
    def sealed(self) -> Self:
        return self.filter(opened_at=None)

    def sealed_by_request(self) -> "QuerySet[FeedbackReply, tuple[UUID, datetime | None]]":
        """The key of a request, until when its reply stays sealed: of several the last counts, None for no hour."""
        rows = self.sealed().order_by(F("sealed_until").desc(nulls_last=True))
        return rows.values_list("request_id", "sealed_until")

    def to_remind_of(self, now: datetime) -> Self:
        """Sealed ones a mail may speak of: new by the link, or put off to an hour that has come; not yet told.

        One kept for reading with somebody asks for nothing, until it is put off to an hour.
        """
        return self.perhaps_to_remind_of(now).filter(
            Q(sealed_until__isnull=False) | Q(read_with="")
        )

    def perhaps_to_remind_of(self, now: datetime) -> Self:
        """Those and the ones kept for reading with somebody: told by dates and codes alone."""
        unsaid = self.filter(opened_at=None, reminded_at=None)
        asks = Q(sealed_until__isnull=False) | Q(source=ReplySource.LINK)
        since = now - timedelta(days=timings.REMIND_WITHIN_DAYS)
        due = unsaid.annotate(due_at=FALLS_DUE).filter(due_at__range=(since, now))
        return due.filter(asks, awake(now, "request__rejection__"))

    def for_calendar(self, since: datetime) -> Self:
        """Those put off to an hour, now or before; the last changed first."""
        coming = Q(sealed_until__isnull=False) | Q(changed_at__gte=since)
        put_off = self.filter(coming, put_off_until__isnull=False)
        dates = ("opened_at", "sealed_until", "put_off_until", "revision", "changed_at")
        return put_off.order_by("-changed_at").only("owner", "request", *dates)

    def of(self, request: "FeedbackRequest | Told") -> Self:
        return self.filter(request=request)

    def has(self, pk: "UUID") -> bool:
        return self.filter(pk=pk).exists()

    def unread(self) -> Self:
        """Without their words: a page that shows a sealed reply does not load them."""
        return self.defer("text", "marks")


class RepliesHere(NotRemoved["FeedbackReply"]):
    """A manager of the replies that were not removed."""


class FeedbackReply(RemovableModel):
    """One reply to a request. It arrives sealed, and is opened when the person says so.

    A removed one is found by `everything` alone, until it is brought back.
    """

    LIST_PAGE = "feedback_list"
    RESTORE = "reply_restore"

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="feedback_replies")
    request = models.ForeignKey("recovery.FeedbackRequest", models.CASCADE, related_name="replies")
    source = models.CharField(max_length=10, choices=ReplySource)
    text = EncryptedTextField(_("What they wrote"), blank=True, default="")  # word for word
    # From the answer page: {"strengths": [codes], "gaps": [codes]} and, where they are said, "around"
    # and "boxes", as JSON; empty for other ways.
    marks = EncryptedTextField(blank=True, default="")
    received_on = models.DateField(_("When did it come?"))
    sealed_until = models.DateTimeField(null=True, blank=True)
    read_with = EncryptedTextField(_("Who with?"), max_length=80, blank=True, default="")
    opened_at = models.DateTimeField(null=True, blank=True)
    sorted_at = models.DateTimeField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
    # For calendars: the hour it was put off to, last, and how often that changed.
    put_off_until = models.DateTimeField(null=True, blank=True)
    revision = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField(auto_now=True)
    # How its request had turned out, while this is removed and nothing else answers it.
    ended_as = models.CharField(max_length=10, choices=Ending, blank=True, default="")

    if TYPE_CHECKING:
        points: "FeedbackPointQuerySet"

    objects: ClassVar = RepliesHere.from_queryset(FeedbackReplyQuerySet)()
    everything: ClassVar = FeedbackReplyQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index("owner", "id", name="reply_owner"),
            models.Index("request", "id", name="reply_request"),
            models.Index("removed_at", name="reply_removed", condition=~Q(removed_at=None)),
            models.Index("owner", name="reply_sealed", condition=Q(opened_at=None)),
            models.Index(
                FALLS_DUE,
                name="reply_to_remind_of",
                condition=Q(opened_at=None, reminded_at=None),
            ),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(source__in=ReplySource.values), name="reply_source"),
            models.CheckConstraint(
                condition=Q(sorted_at=None) | Q(opened_at__isnull=False),
                name="reply_sorted_after_opened",
            ),
        ]

    def __str__(self) -> str:
        return f"Answer of {self.received_on}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save it; a new one counts as a contact with whoever wrote it."""
        is_new = self._state.adding
        super().save(*args, **kwargs)
        if is_new:
            self.note_contact()

    def get_absolute_url(self) -> str:
        return reverse("reply_detail", args=[self.request_id, self.pk])

    def get_restore_url(self) -> str:
        return reverse(self.RESTORE, args=[self.request_id, self.pk])

    def get_sort_url(self) -> str:
        return reverse("reply_sort", args=[self.request_id, self.pk])

    @property
    def removed_name(self) -> str:
        return gettext("A reply")  # without a word of what it says

    @property
    def removed_day(self) -> date:
        return self.received_on

    @property
    def is_sealed(self) -> bool:
        return self.opened_at is None

    @property
    def is_put_off(self) -> bool:
        """Whether it is sealed until an hour that has not come. It may be opened before."""
        return (
            self.is_sealed
            and self.sealed_until is not None
            and (self.sealed_until > timezone.now())
        )

    @property
    def is_planned(self) -> bool:
        """Whether the person has said when to read it; of one by the link they were not asked yet."""
        return bool(self.sealed_until or self.read_with) or self.source != ReplySource.LINK

    @property
    def strengths(self) -> list[str]:
        """Codes ticked on the answer page as going well."""
        return self._marked("strengths")

    @property
    def gaps(self) -> list[str]:
        """Codes ticked on the answer page as worth working on."""
        return self._marked("gaps")

    @property
    def around(self) -> list[str]:
        """Codes ticked on the answer page as having nothing to do with the person."""
        return self._marked("around")

    @property
    def boxes(self) -> tuple[str, str]:
        """The answers to the first question and to the second."""
        first, second = self._marks.get("boxes", [self.text, ""])
        return first, second

    @property
    def _marks(self) -> dict[str, list[str]]:
        return json.loads(self.marks) if self.marks else {}

    def _marked(self, kind: str) -> list[str]:
        return [code for code in self._marks.get(kind, []) if code in REASONS]

    def put_off(self, hour: int) -> Self:
        """Keep it sealed until tomorrow at this hour (0 to 23) in the person's time zone."""
        tomorrow = timezone.localtime(timezone=self.owner.zone) + timedelta(days=1)
        until = tomorrow.replace(hour=hour, minute=0, second=0, microsecond=0)
        return self._set_dates(sealed_until=until, put_off_until=until, reminded_at=None)

    def keep_for(self, whom: str) -> Self:
        """Keep it sealed, to be read with this person."""
        return self._set_dates(read_with=whom, sealed_until=None)

    def open(self) -> Self:
        """Open it: the person reads it now."""
        if self.opened_at:
            return self
        return self._set_dates(opened_at=timezone.now(), sealed_until=None)

    def _set_dates(self, **facts: Any) -> Self:
        """Save these dates, and raise the revision by which calendars know that they changed."""
        return self.set(revision=self.revision + 1, changed_at=timezone.now(), **facts)

    def remove(self) -> Self:
        """Remove it: it was no reply, or none to this request."""
        self._set_dates(removed_at=timezone.now(), ended_as=self.request.ending)
        return self._undo_answer()

    def restore(self) -> Self:
        """Bring it back; its request counts as replied again, since when it came. Raises IllegalMove."""
        request = self.request
        if request.status != RequestStatus.REPLIED:
            request.mark_replied(self.created_at).judge(self.ended_as)
        return self._set_dates(removed_at=None, ended_as="").note_contact()

    def note_contact(self) -> Self:
        """Work out anew when one was last in touch with whoever wrote it."""
        Person.objects.wrote(self.request.person_id).count_contacts()
        return self

    def withdraw(self) -> None:
        """Delete it for good: whoever wrote it took it back before it was read."""
        self.delete()
        self._undo_answer()

    def _undo_answer(self) -> Self:
        """Let its request wait again, if it has no other reply."""
        request = self.request
        if request.status == RequestStatus.REPLIED and not request.replies.exists():
            request.reopen()
        return self.note_contact()

    def mark_sorted(self) -> Self:
        return self.set(sorted_at=timezone.now())


class Turn(NamedTuple):
    """One point of a reply in its order, with the point before it and the one after it."""

    point: "FeedbackPoint"
    number: int  # from 1
    of: int
    before: "FeedbackPoint | None"
    after: "FeedbackPoint | None"


class FeedbackPointQuerySet(OwnedQuerySet["FeedbackPoint"]):
    def of(self, request: "FeedbackRequest") -> "list[FeedbackPoint]":
        """Every point of the replies to this request, in order."""
        return POINTS.rows(request=request.pk)

    def turn(self, pk: "UUID") -> Turn | None:
        """The point with this key, in its place among these; None where it is not among them."""
        points = list(self.in_order())
        at = next((at for at, point in enumerate(points) if point.pk == pk), None)
        if at is None:
            return None
        around = [None, *points, None]
        return Turn(points[at], at + 1, len(points), around[at], around[at + 2])

    def in_order(self) -> Self:
        return self.order_by("id")

    def first_unsorted(self) -> "FeedbackPoint | None":
        return self.filter(verdict="").in_order().first()

    def kept(self) -> Self:
        return self.filter(verdict=Verdict.KEEP)

    def told(self) -> Self:
        """Points that give a reason, but those the person marked as not theirs."""
        return self.exclude(reason="").exclude(verdict=Verdict.NOT_MINE)

    def praise(self) -> Self:
        """Points of praise that were read, and neither doubted nor turned down; the newest first."""
        read = self.filter(is_praise=True, reply__opened_at__isnull=False)
        mine = read.exclude(verdict__in=[Verdict.NOT_MINE, Verdict.UNSURE]).order_by("-id")
        return mine.select_related("reply__request__person")

    def replace_for(self, reply: FeedbackReply, texts: "Iterable[str]") -> None:
        """Make these the points of this reply, in this order; one that stays keeps how it was sorted.

        Rows are left alone up to the first that changed: a page on which they are being sorted, in
        another window or behind the back button, still knows them. A lesson that rests on a point
        that stays goes on resting on it.
        """
        there, wanted = list(self.filter(reply=reply).order_by("id")), list(dict.fromkeys(texts))
        pairs = zip(there, wanted, strict=False)
        same = sum(1 for _ in takewhile(lambda pair: pair[0].text == pair[1], pairs))
        before = {point.text: point for point in there[same:]}
        for text in wanted[same:]:
            known = before.get(text)
            facts = {name: getattr(known, name) for name in KEPT} if known else {}
            facts = facts or {"is_praise": is_strength(text)}
            point = self.create(owner=reply.owner, reply=reply, text=text, **facts)
            if known:
                known.evidence.update(point=point)
        self.filter(pk__in=[point.pk for point in there[same:]]).delete()


KEPT = ("verdict", "is_specific", "is_praise", "reason")  # of a point that stays


class PointsHere(NotRemoved["FeedbackPoint"]):
    """A manager of the points whose reply was not removed."""

    through = "reply__"


class FeedbackPoint(OwnedModel):
    """One thing a reply says, and what the person makes of it."""

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="feedback_points")
    reply = models.ForeignKey(FeedbackReply, models.CASCADE, related_name="points")
    text = EncryptedTextField(_("What they said"), max_length=300)
    verdict = models.CharField(max_length=10, choices=Verdict, blank=True)
    is_specific = models.BooleanField(null=True, blank=True)  # was asked until November 2026
    is_praise = models.BooleanField(default=False, db_default=False)  # something they are good at
    reason = models.CharField(max_length=30, blank=True)  # how it is known: told

    if TYPE_CHECKING:
        evidence: OwnedQuerySet[Any]

    objects: ClassVar = PointsHere.from_queryset(FeedbackPointQuerySet)()

    class Meta:
        indexes: ClassVar = [
            models.Index("owner", "reply", name="point_owner"),
            models.Index("owner", "reason", name="point_told", condition=~Q(reason="")),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(verdict="") | Q(verdict__in=Verdict.values), name="point_verdict"
            ),
            models.CheckConstraint(
                condition=Q(reason="") | Q(reason__in=list(REASONS)), name="point_reason"
            ),
            models.CheckConstraint(
                condition=Q(is_praise=False) | Q(reason=""), name="point_praise_is_no_reason"
            ),
        ]

    def __str__(self) -> str:
        return self.text

    def get_absolute_url(self) -> str:
        return reverse("point_sort", args=[self.reply.request_id, self.reply_id, self.pk])

    @property
    def is_told(self) -> bool:
        """Whether a lesson can rest on it: it was kept, and has a reason."""
        return self.verdict == Verdict.KEEP and bool(self.reason)

    @property
    def is_ticked(self) -> bool:
        """Whether it was ticked on the answer page, and so is in our words."""
        return is_strength(self.text) or bool(reason_ticked(self.text))

    @property
    def reason_label(self) -> Text:
        """Its reason in words; empty where it has none."""
        return REASONS[self.reason].label if self.reason else ""


POINTS: Statement[FeedbackPoint] = Statement(
    lambda: FeedbackPoint.objects.filter(reply__request=Told("request")).order_by("id")
)
