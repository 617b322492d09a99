"""Look-backs: what a person answered when they looked back on one month."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar, NamedTuple, Self

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bounceback.encryption import EncryptedTextField
from bounceback.text import Text
from recovery.look_backs import months
from recovery.shared.owned import OwnedModel, OwnedQuerySet

LONGEST = 400  # characters of one answer


def _answer(question: Text) -> EncryptedTextField:
    return EncryptedTextField(question, max_length=LONGEST, blank=True, default="")


class Answer(NamedTuple):
    """One question of a look-back, and what was answered."""

    question: str
    words: str


class LookBackQuerySet(OwnedQuerySet["LookBack"]):
    def on(self, month: date) -> Self:
        return self.filter(month=month)

    def finished(self) -> Self:
        """Those that were saved, the newest month first."""
        return self.exclude(finished_at=None).order_by("-month")


class LookBack(OwnedModel):
    """What a person answered when they looked back on one month of theirs. Everything may be left out."""

    QUESTIONS: ClassVar = ("helped", "would_tell", "more_of")

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="look_backs")
    month = models.DateField(editable=False)  # its first day
    helped = _answer(_("What helped you most?"))
    would_tell = _answer(_("What would you tell yourself at the start of it?"))
    more_of = _answer(_("What do you want more of next month?"))
    confidence = models.PositiveSmallIntegerField(
        _("How sure are you that you can keep going this week?"),
        null=True,
        blank=True,
        validators=[MaxValueValidator(10)],
    )
    finished_at = models.DateTimeField(null=True, blank=True, editable=False)
    skipped_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects: ClassVar = LookBackQuerySet.as_manager()

    class Meta:
        db_table = (
            "recovery_monthlookback"  # check-ins have the plain name: an older word of theirs
        )
        constraints: ClassVar = [
            models.UniqueConstraint("owner", "month", name="monthlookback_once"),
            models.CheckConstraint(condition=Q(month__day=1), name="monthlookback_first_day"),
            models.CheckConstraint(
                condition=Q(confidence=None) | Q(confidence__range=(0, 10)),
                name="monthlookback_confidence",
            ),
        ]

    def __str__(self) -> str:
        return months.name_of(self.month)

    def get_absolute_url(self) -> str:
        return reverse("look_back_detail", args=[months.in_address(self.month)])

    @property
    def answers(self) -> list[Answer]:
        """The questions that were answered, with the answers."""
        return list(self._answered())

    def _answered(self) -> Iterator[Answer]:
        for field in self._meta.fields:
            if field.name in self.QUESTIONS and (words := field.value_from_object(self)):
                yield Answer(str(field.verbose_name), words)

    def finish(self) -> Self:
        """Note that it was saved; saved again, it is finished since the first time."""
        return self.set(finished_at=self.finished_at or timezone.now(), skipped_at=None)

    def skip(self) -> Self:
        """Note that the person does not want to, so that it is not offered again; a saved one stays saved."""
        return self if self.finished_at else self.set(skipped_at=timezone.now())

    def unskip(self) -> None:
        """Undo of skipping it: it is offered again. Until it is saved it holds nothing to be kept."""
        if not self.finished_at:
            self.delete()
