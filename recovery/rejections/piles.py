"""Piles: several noes that came close together, walked on one path."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Self
from uuid import UUID

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bounceback.statements import Told
from recovery.rejections.models import A_MOMENT, Rejection
from recovery.shared import timings
from recovery.shared.clocks import today
from recovery.shared.owned import OwnedModel, OwnedQuerySet, own

if TYPE_CHECKING:
    from accounts.models import User
    from recovery.rejections.queries import RejectionQuerySet

MOST = 50  # that are looked at, the newest
WITHIN = timedelta(days=timings.PILE_WITHIN_DAYS)
OFFERED = timedelta(days=timings.PILE_OFFERED_DAYS)


class Near(NamedTuple):
    """One no that may go into a pile."""

    key: UUID
    company: str
    role: str
    day: date


def together(names: Sequence[str]) -> str:
    """These names as one: "Brightwater, Alder and 1 more". Each is named once."""
    first, *others = _once_each(names)
    if not others and len(names) > 1:
        return _("{first} ({n} times)").format(first=first, n=len(names))
    if len(others) < 2:
        return _("{first} and {second}").format(first=first, second=others[0]) if others else first
    more = len(others) - 1
    words = ngettext("{first}, {second} and {n} more", "{first}, {second} and {n} more", more)
    return words.format(first=first, second=others[0], n=more)


def _once_each(names: Iterable[str]) -> list[str]:
    """These names without those that come again, in small letters or large."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(name.casefold(), name)
    return list(found.values())


def close_together(found: Iterable[Near], day: date) -> list[Near]:
    """Those of the noes, newest first, that came within two weeks of the newest; none where they are too few.

    None either where the newest came more than a month before this day.
    """
    near = list(found)
    if not near or day - near[0].day > OFFERED:
        return []
    close = [each for each in near if near[0].day - each.day <= WITHIN]
    return close if len(close) >= timings.PILE_FROM else []


NEAR = own(
    Rejection.objects,
    lambda mine: mine.offered_for_a_pile(Told("day")).values_list(
        "pk", "company", "role", "dated_on"
    )[:MOST],
)
NAMES = own(
    Rejection.objects,
    lambda mine: (
        mine.filter(pile__any=Told("keys"))
        .order_by("pile", "-dated_on", "-id")
        .values_list("pile", "pk", "pile__lead", "company", "role")
    ),
)


def offered_to(owner: "User") -> list[Near]:
    """The noes that this person may walk as one, the newest first. One query."""
    return close_together(map(Near._make, NEAR.rows(owner=owner.pk, day=today())), today())


def named(near: Iterable[Near]) -> str:
    """What these would be called as one."""
    return together([each.company or each.role for each in near])


def names_of(owner: UUID, piles: Collection[UUID]) -> dict[UUID, str]:
    """What each of these piles is called, the one that leads first. One query."""
    found: dict[UUID, list[str]] = {}
    for pile, key, lead, company, role in NAMES.rows(owner=owner, keys=list(piles)):
        names = found.setdefault(pile, [])
        names.insert(0 if key == lead else len(names), company or role)
    return {pile: together(names) for pile, names in found.items()}


def _locked(rows: "RejectionQuerySet") -> list[Rejection]:
    """Those of these that came close together, locked."""
    here = {row.pk: row for row in rows[:MOST].select_for_update(no_key=True)}
    near = [Near(row.pk, row.company, row.role, row.dated_on) for row in here.values()]
    return [here[each.key] for each in close_together(near, today())]


class PileQuerySet(OwnedQuerySet["Pile"]):
    def make(self, owner: "User") -> "Pile | None":
        """One path for the noes that came close together: the others are set aside. None where they are too few by now.

        The one that stung most leads; of several the newest. Where none are offered, this undoes taking one apart.
        """
        mine = Rejection.objects.owned_by(owner)
        with transaction.atomic():
            close = _locked(mine.offered_for_a_pile(today())) or _locked(mine.for_a_pile())
            if not close:
                return None
            lead = max(close, key=lambda row: -1 if row.first_sting is None else row.first_sting)
            pile: Pile = self.create(owner=owner, lead=lead)
            keys = [row.pk for row in close]
            Rejection.objects.filter(pk__in=keys).update(pile=pile)
            pile.others.update(put_aside_at=timezone.now())
        return pile


class Pile(OwnedModel):
    """Several noes that came within two weeks, walked on the path of the one that leads.

    The others are set aside meanwhile. Each keeps its own rows.
    """

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="piles")
    lead = models.OneToOneField("recovery.Rejection", models.CASCADE, related_name="leads")

    if TYPE_CHECKING:
        rejections: "RejectionQuerySet"

    objects: ClassVar = PileQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return together([row.short_name for row in self.members])

    @property
    def in_full(self) -> str:
        """The names of all in it, each with company and role, the one that leads first."""
        return ", ".join(map(str, self.members))

    @property
    def members(self) -> list[Rejection]:
        """The recoveries in it: the one that leads, then the newest first."""
        rows = self.rejections.newest_first().only("owner", "company", "role")
        return sorted(rows, key=lambda row: row.pk != self.lead_id)

    @property
    def others(self) -> "RejectionQuerySet":
        """The recoveries in it but the one that leads."""
        return self.rejections.exclude(pk=self.lead_id)

    def take_apart(self) -> None:
        """Undo: each is by itself again, as it was. What was written since stays where it is."""
        with transaction.atomic():
            self.others.update(**self._awake())
            self.delete()

    def part(self, rejection: Rejection) -> Self:
        """Let this one go its own way, as it was. The next one takes the lead; one alone is no pile."""
        with transaction.atomic():
            was_aside = rejection.put_aside_at
            awake = {} if rejection.pk == self.lead_id else self._awake()
            Rejection.objects.filter(pk=rejection.pk).update(pile=None, **awake)
            rejection.refresh_from_db(fields=["pile", "put_aside_at", "active_at"])
            vars(rejection).pop("path_name", None)
            self._lead_on(rejection, was_aside)
        return self

    def _lead_on(self, gone: Rejection, was_aside: Any) -> None:
        left = self.members
        if gone.pk == self.lead_id and left:
            self.set(lead=left[0])
            Rejection.objects.filter(pk=left[0].pk).update(put_aside_at=was_aside)
        if len(left) < 2:
            self.take_apart()

    def close_with(self, lead: Rejection) -> None:
        """Close all with the one that leads; they stay set aside, so that they ask for nothing by themselves."""
        self.others.update(closed_at=lead.closed_at, closed_as=lead.closed_as)

    def reopen(self) -> None:
        """Open all of them again."""
        self.rejections.update(closed_at=None, closed_as="")

    def _awake(self) -> dict[str, Any]:
        """How one comes back: where it was set aside a while ago, its idle days are counted anew."""
        now = timezone.now()
        is_undo = now - self.created_at < A_MOMENT
        return {"put_aside_at": None} | ({} if is_undo else {"active_at": now})
