"""Partings: what one does, after a no, with each person of that process."""

from datetime import date
from typing import TYPE_CHECKING, ClassVar, Self

from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from recovery.people.models import Person
from recovery.shared.choices import Fate
from recovery.shared.owned import OwnedModel, OwnedQuerySet

if TYPE_CHECKING:
    from recovery.rejections.models import Rejection


class PartingQuerySet(OwnedQuerySet["Parting"]):
    def to_thank(self) -> Self:
        """Those to be thanked who were not yet."""
        return self.filter(fate=Fate.THANK, thanked_at=None, person__removed_at=None)

    def to_thank_first(self) -> Self:
        """Those to be thanked, whoever waits longest first."""
        return self.to_thank().order_by("id")

    def with_names(self) -> Self:
        """With their person and the recovery, in one query."""
        return self.select_related("person", "rejection")

    def decide(self, rejection: "Rejection", person: Person, fate: str, today: date) -> "Parting":
        """Set what to do with somebody of this process; deciding what is decided already does nothing.

        Keeping starts the days to the next contact, letting go stops them, and thanking leaves them alone.
        """
        with transaction.atomic():
            known = {"rejection": rejection, "person": person}
            first = {"owner": rejection.owner, "fate": fate}
            parting, is_new = self.select_for_update(no_key=True).get_or_create(
                **known, defaults=first
            )
            if not is_new and parting.fate == fate:
                return parting
            was_kept_by_it = not is_new and parting.fate == Fate.KEEP and parting.began_keeping
            if fate == Fate.KEEP:
                person.keep(person.touch_days or rejection.owner.touch_days, today)
            elif fate == Fate.LET_GO or was_kept_by_it:
                person.stop_keeping()
            return parting if is_new else parting.set(fate=fate, thanked_at=None)


class Parting(OwnedModel):
    """What one does, after a no, with one person of that process: thank, keep or let go."""

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="partings")
    rejection = models.ForeignKey("recovery.Rejection", models.CASCADE, related_name="partings")
    person = models.ForeignKey(Person, models.CASCADE, related_name="partings")
    fate = models.CharField(_("What will you do?"), max_length=10, choices=Fate)
    thanked_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = PartingQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index("owner", "rejection", name="parting_owner"),
            models.Index(
                "owner", "id", name="parting_to_thank", condition=Q(fate="thank", thanked_at=None)
            ),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint("rejection", "person", name="parting_once"),
            models.CheckConstraint(condition=Q(fate__in=Fate.values), name="parting_fate"),
            models.CheckConstraint(
                condition=Q(thanked_at=None) | Q(fate="thank"), name="parting_thanked_to_thank"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.get_fate_display()}"

    def get_absolute_url(self) -> str:
        return reverse("parting_thank", args=[self.pk])

    @property
    def began_keeping(self) -> bool:
        """Whether keeping in touch began with this decision, and not before."""
        since = self.person.kept_on
        return since is not None and since >= timezone.localdate(self.created_at)

    def mark_thanked(self) -> Self:
        return self if self.thanked_at else self.set(thanked_at=timezone.now())

    def unmark_thanked(self) -> Self:
        return self.set(thanked_at=None)

    def skip(self) -> Self:
        """Send no thank-you; whether one keeps in touch stays as it is."""
        return self.set(fate=Fate.LET_GO, thanked_at=None)

    def unskip(self) -> Self:
        return self.set(fate=Fate.THANK)
