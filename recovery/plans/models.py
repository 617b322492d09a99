"""If-then plans: what one will do, when exactly, and whether it happened."""

from datetime import date
from typing import TYPE_CHECKING, ClassVar, Self
from uuid import UUID

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bounceback.encryption import EncryptedTextField
from recovery.shared import timings
from recovery.shared.choices import Happened, PlanKind
from recovery.shared.clocks import today
from recovery.shared.dated import DatedModel
from recovery.shared.keyset import Keyset
from recovery.shared.owned import RemovableModel, RemovableQuerySet

if TYPE_CHECKING:
    from recovery.rejections.models import Rejection

BY_DAY = Keyset(("on", "id"), (date, UUID))  # the next one first
SLOTS = range(1, timings.MOST_PLANS + 1)


class PlanQuerySet(RemovableQuerySet["Plan"]):
    def forward(self) -> Self:
        """Those for the next move, not for the next no."""
        return self.here().filter(kind=PlanKind.FORWARD)

    def open(self) -> Self:
        """Those for the next move of which nobody has said whether they happened."""
        return self.forward().filter(answered_at=None)

    def came_about(self) -> Self:
        """Those that happened, at least in part."""
        return self.forward().filter(happened__in=[Happened.YES, Happened.PARTLY])

    def asked_at_check_in(self, today: date) -> Self:
        """Those whose day has come, or of which it was said already whether they happened."""
        return self.forward().filter(Q(on__lte=today) | Q(answered_at__isnull=False))

    def until(self, day: date) -> Self:
        """Those whose day is this one or before."""
        return self.filter(on__lte=day)

    def later_than(self, day: date) -> Self:
        return self.filter(on__gt=day)

    def for_next_no(self) -> Self:
        """Those for the next no, the newest first."""
        return self.here().filter(kind=PlanKind.NEXT_NO).order_by("-id")

    def answered(self) -> Self:
        """Those of which it was said whether they happened, the newest first."""
        return self.forward().exclude(answered_at=None).order_by("-id")

    def same(self, pk: UUID) -> "Plan | None":
        """The plan with this key; None where it is not among these."""
        return self.filter(pk=pk).first()

    def make_for(self, rejection: "Rejection") -> "Plan":
        """A new plan, not yet saved, in a free place of its recovery's path. An answered plan gives up its place.

        With none free it stands beside them: the one that was edited there was taken out in another
        window, and one more was made.
        """
        taken = {
            plan.slot: plan
            for plan in self.forward().filter(rejection=rejection).exclude(slot=None)
        }
        slot = next((each for each in SLOTS if each not in taken), None)
        done = next((plan for plan in taken.values() if plan.is_answered), None)
        if slot is None and done:
            slot = done.slot
            done.set(slot=None)
        return Plan(owner=rejection.owner, rejection=rejection, slot=slot)

    def newest_removed(self) -> Self:
        """Removed ones that can be brought back, the last removed first."""
        return self.removed().order_by("-removed_at")

    def for_rows(self) -> Self:
        """What a row of the list shows; the job is handed out afterwards."""
        shown = ("kind", "cue", "action", "on", "said_at", "happened", "answered_at")
        return self.only("owner", "removed_at", "rejection", *shown)


class Plan(DatedModel, RemovableModel):
    """ "If …, then I will …": one move with its day; or one for the next no.

    It is of one recovery or of none. Those written on the path have one of three places there, and may be
    for one conversation.
    """

    LIST_PAGE = "plan_list"
    RESTORE = "plan_restore"

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="plans")
    rejection = models.ForeignKey(
        "recovery.Rejection", models.CASCADE, null=True, blank=True, related_name="plans"
    )
    conversation = models.ForeignKey(
        "recovery.Conversation", models.SET_NULL, null=True, blank=True, related_name="plans"
    )
    kind = models.CharField(max_length=10, choices=PlanKind, default=PlanKind.FORWARD)
    slot = models.PositiveSmallIntegerField(null=True, blank=True, editable=False)
    cue = EncryptedTextField(_("If …"), max_length=160)
    action = EncryptedTextField(_("then I will …"), max_length=160)
    on = models.DateField(_("On which day?"), null=True, blank=True)
    moved_from = models.DateField(null=True, blank=True, editable=False)  # to take a move back
    said_at = models.DateTimeField(null=True, blank=True)  # once, aloud
    happened = models.CharField(
        _("Did it happen?"), max_length=10, choices=Happened, blank=True, default=""
    )
    answered_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = PlanQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index("owner", F("id").desc(), name="plan_newest"),
            models.Index("owner", "on", name="plan_due", condition=Q(answered_at=None)),
            models.Index("rejection", "id", name="plan_rejection"),
            models.Index("removed_at", name="plan_removed", condition=~Q(removed_at=None)),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                "rejection", "kind", "slot", name="plan_place", condition=Q(removed_at=None)
            ),
            models.CheckConstraint(
                condition=Q(slot=None) | Q(slot__in=list(SLOTS)), name="plan_slot"
            ),
            models.CheckConstraint(condition=Q(kind__in=PlanKind.values), name="plan_kind"),
            models.CheckConstraint(
                condition=(~Q(kind="next_no") & Q(on__isnull=False)) | Q(kind="next_no", on=None),
                name="plan_forward_has_a_day",
            ),
            models.CheckConstraint(
                condition=Q(happened="", answered_at=None)
                | Q(happened__in=Happened.values, answered_at__isnull=False, kind="forward"),
                name="plan_answered",
            ),
        ]

    def __str__(self) -> str:
        return self.action

    def get_absolute_url(self) -> str:
        return reverse("plan_edit", args=[self.pk])

    @property
    def removed_day(self) -> date:
        return self.on or super().removed_day

    @property
    def is_for_next_no(self) -> bool:
        """Whether it is for the next no: it has no day, and nobody asks whether it happened."""
        return self.kind == PlanKind.NEXT_NO

    @property
    def is_answered(self) -> bool:
        return self.answered_at is not None

    @property
    def is_ahead(self) -> bool:
        """Whether it has a day that is not over, in a recovery that is at work if it is of one."""
        if self.is_answered or (self.rejection and self.rejection.is_set_aside):
            return False
        return self.on is not None and self.on >= today()

    def answer(self, happened: str) -> Self:
        """Note whether it happened. No is an answer like any other."""
        return self.set(happened=happened, answered_at=timezone.now())

    def reopen(self) -> Self:
        return self.set(happened="", answered_at=None)

    def say(self) -> Self:
        """Note that it was said aloud once."""
        return self if self.said_at else self.set(said_at=timezone.now())

    def unsay(self) -> Self:
        return self.set(said_at=None) if self.said_at else self

    def move(self, to: date) -> Self:
        """Move it to another day; nothing happens if it is that day already."""
        return self if to == self.on else self.set(moved_from=self.on, on=to)

    def move_back(self) -> Self:
        return self if self.moved_from is None else self.set(on=self.moved_from, moved_from=None)

    def bring_back(self) -> Self:
        """Undo removing it; where its place on the path is taken by now, beside that."""
        rivals = Plan.objects.here().filter(rejection=self.rejection_id, kind=self.kind)
        is_taken = self.slot is not None and rivals.filter(slot=self.slot).exists()
        return self.set(removed_at=None, slot=None if is_taken else self.slot)
