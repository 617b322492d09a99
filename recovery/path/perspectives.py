"""The perspective of a recovery (harsh thought, fairer sentence, a note of unfairness), and its reasons."""

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from bounceback.days import dated
from bounceback.encryption import EncryptedTextField
from bounceback.text import Text, labelled
from recovery.path.traps import Trap
from recovery.rejections.reasons import NOTHING_TO_KNOW, REASONS
from recovery.shared.choices import Known
from recovery.shared.owned import OwnedModel, OwnedQuerySet, on_recovery

if TYPE_CHECKING:
    from recovery.rejections.models import Rejection


def _percent(label: Text) -> "models.PositiveSmallIntegerField[int | None, int | None]":
    return models.PositiveSmallIntegerField(
        label, null=True, blank=True, validators=[MinValueValidator(0), MaxValueValidator(100)]
    )


def _line(label: Text, column: str | None = None) -> EncryptedTextField:
    return EncryptedTextField(label, max_length=200, blank=True, default="", db_column=column)


class PerspectiveQuerySet(OwnedQuerySet["Perspective"]):
    pass


class Perspective(OwnedModel):
    """What a person thinks of one no: the harsh thought, the fairer sentence, and belief before and after."""

    rejection = models.OneToOneField(
        "recovery.Rejection", models.CASCADE, related_name="perspective"
    )
    harsh_thought = _line(_("The thought"), column="hot_thought")
    belief_before = _percent(_("How much do you believe it?"))
    tries = models.PositiveSmallIntegerField(
        _("How many tries?"), null=True, blank=True, validators=[MaxValueValidator(5000)]
    )
    own_percent = models.DecimalField(
        _("Your own rate, in percent"),
        max_digits=4,
        decimal_places=1,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(100)],
    )
    further = models.PositiveSmallIntegerField(
        _("How many of them went further?"), null=True, blank=True
    )
    traps = ArrayField(models.CharField(max_length=20, choices=Trap), default=list, blank=True)
    # Asked until the fairer sentence took them in; shown where that is written.
    hurts = _line(_("What hurts is …"))
    others = _line(_("Other people who have had this …"))
    needs = _line(_("What I need next …"))
    fair_thought = _line(_("A fairer sentence"))
    belief_after = _percent(_("How much do you believe the first thought now?"))
    # Where it may have been unfair: to show to somebody who knows the law, with the day of the note.
    unfair_said = EncryptedTextField(_("What was said or done?"), blank=True, default="")
    unfair_by = EncryptedTextField(_("Who said or did it?"), max_length=200, blank=True, default="")
    unfair_when = EncryptedTextField(_("When?"), max_length=200, blank=True, default="")
    unfair_noted_on = models.DateField(null=True, blank=True, editable=False)

    UNFAIR: ClassVar = ("unfair_said", "unfair_by", "unfair_when")

    objects: ClassVar = PerspectiveQuerySet.as_manager()

    @classmethod
    def of(cls, rejection: "Rejection") -> "Perspective":
        """The perspective of this recovery; a new one, not yet saved, where there is none."""
        if "perspective" not in rejection._state.fields_cache:
            found = PERSPECTIVE.first(owner=rejection.owner_id, rejection=rejection.pk)
            rejection._state.fields_cache["perspective"] = found
            if found:
                found.rejection = rejection
        known: Perspective | None = rejection._state.fields_cache["perspective"]
        return known or cls(owner=rejection.owner, rejection=rejection)

    class Meta:
        indexes: ClassVar = [models.Index("owner", "rejection", name="perspective_owner")]
        constraints: ClassVar = [
            *(
                models.CheckConstraint(
                    condition=Q(**{name: None}) | Q(**{f"{name}__range": (0, 100)}),
                    name=f"perspective_{name}",
                )
                for name in ("belief_before", "belief_after", "own_percent")
            ),
            models.CheckConstraint(
                condition=Q(further=None) | Q(tries=None) | Q(further__lte=F("tries")),
                name="perspective_further",
            ),
        ]

    def __str__(self) -> str:
        return f"Perspective on {self.rejection_id}"

    @property
    def lines_before(self) -> list[str]:
        """What an earlier version asked in three lines, as it was written then."""
        return [line for line in (self.hurts, self.others, self.needs) if line]

    def unfair_note(self, today: date) -> str:
        """The note of what may have been unfair, as a text to hand on: the job, the days, and their words."""
        days = [
            (_("They said no"), self.rejection.heard_on),
            (_("First written down"), self.unfair_noted_on),
            (_("Saved as this file"), today),
        ]
        facts = [labelled(name, dated(day)) for name, day in days if day]
        fields = [field for field in self._meta.fields if field.name in self.UNFAIR]
        told = ((field.verbose_name, field.value_from_object(self)) for field in fields)
        words = [f"{label}\n{said}" for label, said in told if said]
        return "\n\n".join(["\n".join([str(self.rejection), *facts]), *words, ""])

    @property
    def own_count(self) -> tuple[int, int] | None:
        """(how many went further, tries) by the person's own count; None without one.

        A rate in percent was asked before.
        """
        if not self.tries:
            return None
        if self.further is not None:
            return min(self.further, self.tries), self.tries
        if self.own_percent is None:
            return None
        return round(self.tries * float(self.own_percent) / 100), self.tries


class ReasonPickQuerySet(OwnedQuerySet["ReasonPick"]):
    def replace_for(self, rejection: "Rejection", picks: dict[str, tuple[str, str]]) -> None:
        """Make these, {code: (how known, note)}, the reasons of this rejection.

        One that stays keeps its row, so that a lesson goes on resting on it.
        """
        self.filter(rejection=rejection).exclude(code__in=picks).delete()
        self.bulk_create(
            (
                ReasonPick(
                    owner=rejection.owner, rejection=rejection, code=code, known=known, note=note
                )
                for code, (known, note) in picks.items()
            ),
            update_conflicts=True,
            unique_fields=["rejection", "code"],
            update_fields=["known", "note"],
        )


class ReasonPick(OwnedModel):
    """One reason a person picked for a no, and how it is known: told, hinted or guess."""

    rejection = models.ForeignKey("recovery.Rejection", models.CASCADE, related_name="reasons")
    code = models.CharField(max_length=30)
    known = models.CharField(max_length=10, choices=Known, blank=True, default="")
    note = EncryptedTextField(max_length=200, blank=True, default="")

    objects: ClassVar = ReasonPickQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index("owner", "rejection", name="reasonpick_owner")]
        constraints: ClassVar = [
            models.UniqueConstraint("rejection", "code", name="reasonpick_once"),
            models.CheckConstraint(
                condition=Q(known__in=Known.values) | Q(known="", code__in=NOTHING_TO_KNOW),
                name="reasonpick_known",
            ),
            models.CheckConstraint(condition=Q(code__in=list(REASONS)), name="reasonpick_code"),
            models.CheckConstraint(
                condition=~Q(code="other") | ~Q(note=""), name="reasonpick_other_says_what"
            ),
        ]

    def __str__(self) -> str:
        return str(self.label)

    @property
    def label(self) -> Text:
        """The reason in words; of "something else" the person's own."""
        return self.note if self.code == "other" else REASONS[self.code].label


PERSPECTIVE = on_recovery(Perspective.objects, lambda rows: rows)
