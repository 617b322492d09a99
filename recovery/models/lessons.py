"""What was learned: a finding, what it rests on, and what is done with it."""

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, ClassVar, Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bounceback.encryption import EncryptedTextField
from recovery.models.owned import OwnedModel, OwnedQuerySet, RemovableModel, RemovableQuerySet
from recovery.path.choices import FIRM, Grade, LessonKind, Use

if TYPE_CHECKING:
    from uuid import UUID

    from recovery.models.actions import ActionQuerySet

SOURCES = ("point", "reason", "remark", "note", "debrief", "cue")


class LessonQuerySet(RemovableQuerySet["Lesson"]):
    def newest_first(self) -> Self:
        return self.here().order_by("-id")

    def older_than(self, pk: "UUID") -> Self:
        """What comes after this row in `newest_first`: the next keyset page."""
        return self.filter(pk__lt=pk)

    def used(self, use: str) -> Self:
        return self.here().filter(use=use)

    def undecided(self) -> Self:
        """A finding was written, and nothing was said of what to do with it."""
        return self.here().filter(use="").exclude(kind=LessonKind.NOTHING)

    def live(self) -> Self:
        return self.here().filter(rejection__archived_at=None)


class Lesson(RemovableModel):
    """One thing a person learned from one recovery, with how it is known."""

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="lessons")
    rejection = models.ForeignKey("recovery.Rejection", models.CASCADE, related_name="lessons")
    kind = models.CharField(_("What is it about?"), max_length=20, choices=LessonKind)
    text = EncryptedTextField(_("In a sentence"), max_length=200, blank=True, default="")
    grade = models.CharField(_("How do you know?"), max_length=10, choices=Grade, blank=True)
    use = models.CharField(_("What will you do with it?"), max_length=10, choices=Use, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)

    if TYPE_CHECKING:
        evidence: "EvidenceQuerySet"
        actions: ActionQuerySet

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
    def is_nothing(self) -> bool:
        """That there is nothing to change counts as decided."""
        return self.kind == LessonKind.NOTHING

    @property
    def is_decided(self) -> bool:
        return self.decided_at is not None

    @property
    def is_firm(self) -> bool:
        """Told, or seen twice: to act on it is suggested. A guess may still be acted on."""
        return self.grade in FIRM

    def decide(self, use: str) -> Self:
        return self.set(use=use, decided_at=timezone.now())


class EvidenceQuerySet(OwnedQuerySet["Evidence"]):
    def with_sources(self) -> Self:
        """With the row each points at, in one query."""
        jobs = ("point__reply__request__rejection", "reason__rejection", "debrief__rejection")
        sessions = ("remark__session__rejection", "note__session__rejection")
        return self.select_related(*jobs, *sessions, "cue__session__rejection")

    def replace_for(self, lesson: Lesson, rows: "list[models.Model]") -> None:
        """Make these rows (points, reasons, remarks, notes, sessions, cues) what this lesson rests on."""
        self.filter(lesson=lesson).delete()
        self.bulk_create(
            Evidence(owner=lesson.owner, lesson=lesson, **{source_of(row): row}) for row in rows
        )


def source_of(row: models.Model) -> str:
    """Which column of the evidence points at such a row. Raises LookupError for any other."""
    names = {
        "FeedbackPoint": "point",
        "ReasonPick": "reason",
        "Remark": "remark",
        "FriendNote": "note",
        "DebriefSession": "debrief",
        "CueMark": "cue",
    }
    return names[type(row).__name__]


def _source(table: str) -> "models.ForeignKey[models.Model | None, models.Model | None]":
    return models.ForeignKey(table, models.CASCADE, null=True, blank=True, related_name="evidence")


class Evidence(OwnedModel):
    """What one finding rests on: a point of a reply, a reason told, a remark, a friend's note.

    When what it points at is deleted, it goes, too: the finding stays, and rests on less.
    """

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="evidence")
    lesson = models.ForeignKey(Lesson, models.CASCADE, related_name="evidence")
    point = _source("recovery.FeedbackPoint")
    reason = _source("recovery.ReasonPick")
    remark = _source("recovery.Remark")
    note = _source("recovery.FriendNote")
    debrief = _source("recovery.DebriefSession")
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
    def source(self) -> models.Model | None:
        """The row it points at."""
        return next((getattr(self, n) for n in SOURCES if getattr(self, f"{n}_id")), None)
