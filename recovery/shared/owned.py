"""Rows that belong to one person: every private row has an owner, and is reached through them."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.db import models
from django.db.models.functions import UUID7, Now
from django.urls import reverse
from django.utils import timezone

from bounceback.statements import Statement, Told

if TYPE_CHECKING:
    from accounts.models import User

UNDO_DAYS = 30  # what was removed can be brought back for so long


class OwnedQuerySet[M: models.Model](models.QuerySet[M]):
    def owned_by(self, user: "User") -> Self:
        return self.filter(owner=user)

    def children(self, name: str) -> Any:
        """All rows of the child model behind the relation with this name, to be narrowed within a query.

        A parent imports none of its children. Django knows them, as for `parent.children`.
        """
        child: Any = self.model._meta.get_field(name).related_model
        return child.objects.all()


type Asked[M: models.Model] = Callable[[Any], models.QuerySet[M, Any]]
"""What is asked of a person's rows."""


def own(manager: Any, asked: Asked[Any]) -> Statement[Any]:
    """A statement about the rows of one `owner`, whose SQL is made once."""
    return Statement(lambda: asked(manager.owned_by(Told("owner"))))


def keyed(manager: Any, asked: Asked[Any]) -> Statement[Any]:
    """A statement about the rows with these `keys`, whose SQL is made once."""
    return own(manager, lambda mine: asked(mine.filter(pk__any=Told("keys"))))


def on_recovery(manager: Any, asked: Asked[Any]) -> Statement[Any]:
    """What is asked of the rows that hang on one recovery, `rejection`: a statement whose text is made once."""
    return own(manager, lambda mine: asked(mine.filter(rejection=Told("rejection"))))


@cache
def _labels(field: "models.Field[Any, Any]") -> dict[Any, Any]:
    """The words for the codes of a choice, each in the language of whoever looks."""
    return dict(field.flatchoices)


class OwnedModel(models.Model):
    """A row that belongs to one person. Its key (UUIDv7) is made by the database and sorts by time."""

    id = models.UUIDField(primary_key=True, db_default=UUID7(), editable=False)
    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="%(class)ss")
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        abstract = True

    def _get_FIELD_display(self, field: "models.Field[Any, Any]") -> str:
        """The words for a code. Django's own makes a table of all choices anew each time."""
        value = getattr(self, field.attname)
        return str(_labels(field).get(value, value))

    def set(self, **facts: Any) -> Self:
        """Save these facts, and no others."""
        for name, value in facts.items():
            setattr(self, name, value)
        self.save(update_fields=list(facts))
        return self


class RemovableQuerySet[M: models.Model](OwnedQuerySet[M]):
    def here(self) -> Self:
        """Those that were not removed."""
        return self.filter(removed_at=None)

    def removed(self) -> Self:
        """Removed ones that can still be brought back."""
        return self.exclude(removed_at=None)

    def over(self) -> Self:
        """Those removed a month ago, whose time to be brought back is over."""
        return self.filter(removed_at__lt=timezone.now() - timedelta(days=UNDO_DAYS))

    def delete_removed(self) -> int:
        """Delete for good what was removed a month ago; returns how many rows."""
        return self.over().delete()[0]


class RemovableModel(OwnedModel):
    """A row that can be removed, and brought back for thirty days."""

    LIST_PAGE: ClassVar[str]
    """The name of the page that lists rows of this kind, and those that were removed."""
    RESTORE: ClassVar[str]
    """The name of the address that brings one back."""

    removed_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        abstract = True

    def get_absolute_url(self) -> str:
        raise NotImplementedError

    def get_restore_url(self) -> str:
        return reverse(self.RESTORE, args=[self.pk])

    @property
    def removed_name(self) -> str:
        """The name of a removed row, where it can be brought back."""
        return str(self)

    @property
    def removed_day(self) -> date:
        """A day that tells a removed row from others of its name."""
        return timezone.localdate(self.removed_at)

    def remove(self) -> Self:
        """Remove it for thirty days, then for good; drafts about it are deleted at once."""
        self.owner.drafts.discard_under(self.owner, self.get_absolute_url())
        return self if self.removed_at else self.set(removed_at=timezone.now())

    def bring_back(self) -> Self:
        """Undo removing it. Raises CannotBringBack where something is in the way."""
        return self.restore()

    def restore(self) -> Self:
        return self.set(removed_at=None)


class CannotBringBack(Exception):
    """A removed row cannot come back before something else is done; `str()` says what."""


class NotRemoved[M: models.Model](models.Manager[M]):
    """A manager that leaves out what was removed, for `objects` and for related rows.

    `through` names the relation by which the rows belong to one that can be removed.
    """

    through = ""

    def get_queryset(self) -> models.QuerySet[M]:
        return super().get_queryset().filter(**{f"{self.through}removed_at": None})


class IllegalMove(Exception):
    """A row cannot change from its state to this one: another tab or worker has moved it already."""

    def __init__(self, now: str, wanted: str) -> None:
        super().__init__(f"{now} -> {wanted}")
