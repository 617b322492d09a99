"""To-dos: small things with an end, at most two of them open in one recovery."""

from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, Self
from uuid import UUID

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bounceback.encryption import EncryptedTextField
from recovery.shared import timings
from recovery.shared.choices import Helped
from recovery.shared.clocks import today
from recovery.shared.dated import DatedModel
from recovery.shared.keyset import Keyset
from recovery.shared.owned import OwnedModel, OwnedQuerySet

if TYPE_CHECKING:
    from recovery.lessons.models.lessons import Lesson
    from recovery.rejections.models import Rejection

NEXT_DUE = Keyset(("due_on", "id"), (date, UUID))
ON_A_ROW = (
    "owner",
    "text",
    "hours",
    "due_on",
    "slot",
    "done_at",
    "let_go_at",
    "helped",
    "lesson",
)
SLOTS = range(1, timings.MOST_OPEN_TO_DOS + 1)


class TooManyOpen(Exception):
    """Two to-dos of this recovery are open already."""


class ToDoQuerySet(OwnedQuerySet["ToDo"]):
    def open(self) -> Self:
        """Neither done nor let go."""
        return self.filter(slot__isnull=False)

    def tried(self) -> Self:
        """Done, whether or not it helped."""
        return self.exclude(done_at=None)

    def open_first(self) -> Self:
        """Open ones by their day, then those that were tried, then those let go; oldest first."""
        return self.order_by(
            F("slot").asc(nulls_last=True), F("done_at").asc(nulls_last=True), "id"
        )

    def to_do(self) -> Self:
        """Open ones of lessons that were not removed."""
        return self.open().filter(lesson__removed_at=None)

    def tried_here(self) -> Self:
        """Done ones of lessons that were not removed."""
        return self.tried().filter(lesson__removed_at=None)

    def for_rows(self) -> Self:
        """What a row of the list shows."""
        return self.only(*ON_A_ROW)

    def add_to(self, lesson: "Lesson", **facts: Any) -> "ToDo":
        """Add a to-do to this lesson. Lock the rejection first. Raises TooManyOpen for a third open one."""
        return self.create(
            owner=lesson.owner,
            rejection=lesson.rejection,
            lesson=lesson,
            slot=self.free_slot(lesson.rejection),
            **facts,
        )

    def free_slot(self, rejection: "Rejection") -> int:
        """A free slot (1 or 2) for an open to-do. Raises TooManyOpen."""
        taken = set(self.open().filter(rejection=rejection).values_list("slot", flat=True))
        slot = next((each for each in SLOTS if each not in taken), None)
        if slot is None:
            raise TooManyOpen
        return slot


class ToDo(DatedModel, OwnedModel):
    """One to-do that follows from a lesson: due on a day, then done, and did it help?

    An open one holds one of two slots of its recovery, so that not even two tabs can open a third.
    """

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="to_dos")
    rejection = models.ForeignKey("recovery.Rejection", models.CASCADE, related_name="to_dos")
    lesson = models.ForeignKey("recovery.Lesson", models.CASCADE, related_name="to_dos")
    text = EncryptedTextField(_("The to-do"), max_length=160)
    hours = models.DecimalField(
        _("How many hours will it take?"),
        max_digits=4,
        decimal_places=1,
        validators=[MinValueValidator(0.5), MaxValueValidator(40)],
    )
    due_on = models.DateField(_("By when?"))
    slot = models.PositiveSmallIntegerField(null=True, blank=True, editable=False)
    done_at = models.DateTimeField(null=True, blank=True)
    let_go_at = models.DateTimeField(null=True, blank=True)
    helped = models.CharField(_("Did it help?"), max_length=10, choices=Helped, blank=True)

    objects: ClassVar = ToDoQuerySet.as_manager()

    class Meta:
        db_table = "recovery_action"
        indexes: ClassVar = [
            models.Index("owner", F("id").desc(), name="action_newest"),
            models.Index("owner", "due_on", name="action_due", condition=Q(slot__isnull=False)),
            models.Index("lesson", "id", name="action_lesson"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint("rejection", "slot", name="action_two_open"),
            models.CheckConstraint(
                condition=Q(slot=None) | Q(slot__in=list(SLOTS)), name="action_slot"
            ),
            models.CheckConstraint(
                condition=Q(slot__isnull=False, done_at=None, let_go_at=None)
                | Q(slot=None, done_at__isnull=False, let_go_at=None)
                | Q(slot=None, done_at=None, let_go_at__isnull=False),
                name="action_open_done_or_let_go",
            ),
            models.CheckConstraint(
                condition=Q(helped="") | Q(helped__in=Helped.values, done_at__isnull=False),
                name="action_helped_when_done",
            ),
            models.CheckConstraint(condition=Q(hours__gt=0, hours__lte=40), name="action_hours"),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def is_open(self) -> bool:
        return self.slot is not None

    @property
    def is_ahead(self) -> bool:
        """Whether it is open, and its day is not over."""
        return self.is_open and self.due_on >= today()

    @property
    def may_say_helped(self) -> bool:
        """Whether "did it help?" is still open: it is done, and nothing or "too early" was said."""
        return self.done_at is not None and self.helped in ("", Helped.UNKNOWN)

    def finish(self, helped: str = "") -> Self:
        """Note that it was done. Whether it helped can be said now or later."""
        if self.done_at is None:
            self.set(slot=None, done_at=timezone.now(), let_go_at=None)
        return self.set(helped=helped) if helped else self

    def let_go(self) -> Self:
        """Note that it will not be done, by choice."""
        return self.set(slot=None, let_go_at=timezone.now()) if self.is_open else self

    def reopen(self) -> Self:
        """Undo finishing it or letting it go. Lock the rejection first. Raises TooManyOpen."""
        if self.is_open:
            return self
        slot = ToDo.objects.free_slot(self.rejection)
        return self.set(slot=slot, done_at=None, let_go_at=None, helped="")
