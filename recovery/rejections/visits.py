"""How far a person is on each step of a path."""

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bounceback.statements import Statement, Told
from recovery.shared.owned import OwnedModel, OwnedQuerySet, on_recovery, own

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from recovery.rejections.models import Rejection


class StepVisitQuerySet(OwnedQuerySet["StepVisit"]):
    def begin(self, rejection: "Rejection", step: str, screen: str) -> "StepVisit":
        """Note that this step is at this screen; a finished or skipped step is taken up again."""
        visit = VISIT.first(owner=rejection.owner_id, rejection=rejection.pk, step=step)
        if visit:
            visit.rejection = rejection
            return visit.set(screen=screen, skipped_at=None)
        facts = {"owner": rejection.owner, "screen": screen, "skipped_at": None}
        visit, _created = self.update_or_create(rejection=rejection, step=step, defaults=facts)
        return visit


class StepVisit(OwnedModel):
    """One step of one recovery that was begun, and its state as dated facts."""

    rejection = models.ForeignKey("recovery.Rejection", models.CASCADE, related_name="visits")
    step = models.CharField(max_length=30)
    screen = models.CharField(max_length=30)  # where to continue
    answered_at = models.DateTimeField(null=True, blank=True)  # something on it was saved
    done_at = models.DateTimeField(null=True, blank=True)
    skipped_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = StepVisitQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("rejection", "step", name="stepvisit_once"),
            models.CheckConstraint(
                condition=Q(done_at=None) | Q(skipped_at=None), name="stepvisit_done_or_skipped"
            ),
        ]
        indexes: ClassVar = [models.Index("owner", "rejection", name="stepvisit_owner")]

    def __str__(self) -> str:
        return f"{self.step}: {self.state.label}"

    class State(models.TextChoices):
        TO_DO = "to_do", _("to do")
        STARTED = "started", _("started")
        DONE = "done", _("done")
        SKIPPED = "skipped", _("skipped")

    @property
    def state(self) -> State:
        return self.state_after(self.done_at, self.skipped_at)

    @classmethod
    def state_after(cls, done_at: datetime | None, skipped_at: datetime | None) -> State:
        if done_at:
            return cls.State.DONE
        return cls.State.SKIPPED if skipped_at else cls.State.STARTED

    @classmethod
    def states_of(
        cls, owner: "UUID", rejections: "Iterable[Rejection]"
    ) -> "dict[UUID, dict[str, str]]":
        """{key of a recovery: {key of a step that was begun: its state}}."""
        found: dict[UUID, dict[str, str]] = {}
        for key, step, *ends in STATES.rows(owner=owner, keys=[each.pk for each in rejections]):
            found.setdefault(key, {})[step] = cls.state_after(*ends)
        return found

    def answer(self) -> None:
        """Note that something on this step was saved."""
        if self.answered_at is None:
            self.set(answered_at=timezone.now())

    def end(self) -> None:
        """Its last screen is done: the step is done if anything was answered, else skipped."""
        if self.answered_at is None:
            self.skip()
        elif self.done_at is None:
            self.set(done_at=timezone.now(), skipped_at=None)

    def skip(self) -> None:
        """Skip the step for now; one that is done stays done."""
        if not self.done_at:
            self.set(skipped_at=timezone.now())


VISIT: Statement[StepVisit] = on_recovery(
    StepVisit.objects, lambda rows: rows.filter(step=Told("step"))
)
STATES = own(
    StepVisit.objects,
    lambda mine: mine.filter(rejection__any=Told("keys")).values_list(
        "rejection_id", "step", "done_at", "skipped_at"
    ),
)
