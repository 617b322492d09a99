"""Lessons: what was learned, what each rests on, and what is done with it."""

from contextlib import suppress
from datetime import date
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, ClassVar, Self

from django.db import models
from django.db.models import Case, CharField, F, Q, TextChoices, Value, When
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bounceback.encryption import EncryptedTextField
from recovery.lessons.models.to_dos import TooManyOpen
from recovery.shared.choices import FIRM, Grade, LessonKind, Use
from recovery.shared.dated import DatedModel
from recovery.shared.keyset import NEWEST
from recovery.shared.owned import OwnedModel, OwnedQuerySet, RemovableModel, RemovableQuerySet

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from recovery.lessons.models.to_dos import ToDoQuerySet
    from recovery.rejections.models import Rejection

SOURCES = ("point", "reason", "remark", "note", "debrief", "cue")


class Place(TextChoices):
    """The shelves of the list of lessons: by what is done with them, and guesses apart from the rest."""

    OPEN = "open", _("Not decided yet")
    ACT = "act", _("To act on")
    WATCH = "watch", _("To watch")
    GUESS = "guess", _("Guesses")
    DROP = "drop", _("Let go")
    NOTHING = "nothing", _("Nothing to change")


NOT_KNOWN = ("", Grade.GUESS)
SHELVES = Case(
    When(kind=LessonKind.NOTHING, then=Value(Place.NOTHING)),
    When(use="", then=Value(Place.OPEN)),
    When(use=Use.DROP, then=Value(Place.DROP)),
    When(grade__in=NOT_KNOWN, then=Value(Place.GUESS)),
    default=F("use"),
    output_field=CharField(),
)
ON_A_ROW = (
    "owner",
    "kind",
    "text",
    "grade",
    "use",
    "rejection",
)


class LessonQuerySet(RemovableQuerySet["Lesson"]):
    def newest_first(self) -> Self:
        return NEWEST.sort(self.here())

    def newest_removed(self) -> Self:
        """Removed ones that can be brought back, the last removed first."""
        return self.removed().order_by("-removed_at")

    def with_shelf(self) -> Self:
        """With `shelf`: the Place where each stands on the list."""
        return self.annotate(shelf=SHELVES)

    def of_jobs(self, rejections: models.QuerySet["Rejection"]) -> Self:
        """Those learned from one of these recoveries."""
        return self.filter(rejection__in=rejections.values("pk"))

    def on(self, shelf: str) -> Self:
        return self.here().filter(shelf=shelf)

    def for_rows(self) -> Self:
        """What a row of the list shows, and no long text."""
        return self.only(*ON_A_ROW)

    def to_carry(self, most: int) -> Self:
        """Those for the next interview: to act on, then to watch; firm ones before guesses."""
        carried = self.here().filter(use__in=[Use.ACT, Use.WATCH])
        acts = Case(When(use=Use.ACT, then=0), default=1)
        firm = Case(When(grade__in=NOT_KNOWN, then=1), default=0)
        return carried.order_by(acts, firm, "-id")[:most]


class Lesson(DatedModel, RemovableModel):
    """One thing a person learned from one recovery, with how it is known."""

    LIST_PAGE = "lesson_list"
    RESTORE = "lesson_restore"

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="lessons")
    rejection = models.ForeignKey("recovery.Rejection", models.CASCADE, related_name="lessons")
    kind = models.CharField(_("What is it about?"), max_length=20, choices=LessonKind)
    text = EncryptedTextField(_("In a sentence"), max_length=200, blank=True, default="")
    grade = models.CharField(_("How do you know?"), max_length=10, choices=Grade, blank=True)
    use = models.CharField(_("What will you do with it?"), max_length=10, choices=Use, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)

    if TYPE_CHECKING:
        evidence: "EvidenceQuerySet"
        to_dos: ToDoQuerySet

    objects: ClassVar = LessonQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index("owner", F("id").desc(), name="lesson_newest"),
            models.Index("rejection", "id", name="lesson_rejection"),
            models.Index("removed_at", name="lesson_removed", condition=~Q(removed_at=None)),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(kind__in=LessonKind.values), name="lesson_kind"),
            models.CheckConstraint(
                condition=Q(grade="") | Q(grade__in=Grade.values), name="lesson_grade"
            ),
            models.CheckConstraint(
                condition=(Q(use="") & (Q(decided_at=None) | Q(kind=LessonKind.NOTHING)))
                | Q(use__in=Use.values, decided_at__isnull=False),
                name="lesson_use_when_decided",
            ),
            models.CheckConstraint(
                condition=~Q(kind=LessonKind.NOTHING) | Q(use=""), name="lesson_nothing_to_use"
            ),
        ]

    def __str__(self) -> str:
        return self.text or str(self.get_kind_display())

    def get_absolute_url(self) -> str:
        return reverse("lesson_detail", args=[self.pk])

    @property
    def removed_day(self) -> date:
        day: date = self.rejection.dated_on
        return day

    @property
    def is_nothing(self) -> bool:
        """Whether it says that there is nothing to change, which counts as decided."""
        return self.kind == LessonKind.NOTHING

    @property
    def is_decided(self) -> bool:
        return self.decided_at is not None

    @property
    def is_firm(self) -> bool:
        """Whether it was told, or seen twice: then acting on it is suggested."""
        return self.grade in FIRM

    @property
    def is_guess(self) -> bool:
        return self.grade in ("", Grade.GUESS)

    def say(self, kind: str, text: str) -> Self:
        """Set its words; that there is nothing to change is decided by saying so."""
        self.kind, self.text = kind, text
        if self.is_nothing:
            self.grade = self.use = ""
        is_decided = self.is_nothing or self.use
        self.decided_at = (self.decided_at or timezone.now()) if is_decided else None
        self.save()
        return self

    def decide(self, use: str) -> Self:
        return self.set(use=use, decided_at=timezone.now())

    def remove(self) -> Self:
        """Remove it for thirty days, then for good; its open to-dos are let go."""
        super().remove()
        self.to_dos.open().update(slot=None, let_go_at=self.removed_at)
        return self

    def bring_back(self) -> Self:
        """Undo removing it; to-dos that were let go with it are open again, as far as there is room."""
        for to_do in self.to_dos.filter(let_go_at=self.removed_at).order_by("id"):
            with suppress(TooManyOpen):
                to_do.reopen()
        return self.restore()


class EvidenceQuerySet(OwnedQuerySet["Evidence"]):
    def tick(self, lesson: Lesson, ticks: "Mapping[tuple[str, UUID], bool]") -> None:
        """Let this lesson rest on these or not, {(source, key): whether}; what is not named stays."""
        there = {(each.source_name, each.source_id): each for each in self.filter(lesson=lesson)}
        self.bulk_create(
            Evidence(owner=lesson.owner, lesson=lesson, **{f"{name}_id": key})
            for (name, key), ticked in ticks.items()
            if ticked and (name, key) not in there
        )
        off = [each.pk for named, each in there.items() if not ticks.get(named, True)]
        if off:
            self.filter(
                pk__in=off
            ).delete()  # last: with nothing left, the database makes it a guess

    def replace_for(self, lesson: Lesson, rows: "list[models.Model]") -> None:
        """Make these rows (points, reasons, remarks, notes, debriefs, cues) all that this lesson rests on."""
        self.filter(lesson=lesson).delete()
        self.bulk_create(
            Evidence(owner=lesson.owner, lesson=lesson, **{source_of(row): row}) for row in rows
        )


def source_of(row: models.Model) -> str:
    """The column of Evidence that points at this kind of row. Raises LookupError for any other kind."""
    names = {
        "FeedbackPoint": "point",
        "ReasonPick": "reason",
        "Remark": "remark",
        "FriendNote": "note",
        "Debrief": "debrief",
        "CueMark": "cue",
    }
    return names[type(row).__name__]


def _source(table: str) -> "models.ForeignKey[models.Model | None, models.Model | None]":
    return models.ForeignKey(table, models.CASCADE, null=True, blank=True, related_name="evidence")


class Evidence(OwnedModel):
    """One thing a lesson rests on: a point of a reply, a reason told, a remark, a friend's note and so on.

    When the row it points at is deleted, it goes with it: the lesson stays, and rests on less.
    """

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="evidence")
    lesson = models.ForeignKey(Lesson, models.CASCADE, related_name="evidence")
    point = _source("recovery.FeedbackPoint")
    reason = _source("recovery.ReasonPick")
    remark = _source("recovery.Remark")
    note = _source("recovery.FriendNote")
    debrief = _source("recovery.Debrief")
    cue = _source("recovery.CueMark")

    objects: ClassVar = EvidenceQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index("owner", "lesson", name="evidence_owner"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=reduce(
                    or_,
                    (Q(**{f"{n}__isnull": n != only for n in SOURCES}) for only in SOURCES),
                ),
                name="evidence_one_source",
            ),
        ]

    def __str__(self) -> str:
        return str(self.source)

    @property
    def source_name(self) -> str:
        """The name of the column that points at something."""
        return next(name for name in SOURCES if getattr(self, f"{name}_id"))

    @property
    def source_id(self) -> "UUID":
        found: UUID = getattr(self, f"{self.source_name}_id")
        return found

    @property
    def source(self) -> models.Model | None:
        """The row it points at."""
        return next((getattr(self, n) for n in SOURCES if getattr(self, f"{n}_id")), None)
