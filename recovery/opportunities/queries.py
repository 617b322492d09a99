"""How opportunities are found: what comes next, what is going on, what went quiet, what is over."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Self
from uuid import UUID

from django.db.models import Case, F, Q, When
from django.db.models.functions import Greatest

from recovery.opportunities import idle
from recovery.shared.keyset import Keyset
from recovery.shared.owned import RemovableQuerySet
from recovery.shared.search import has_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bounceback.statements import Statement
    from recovery.opportunities.models import Opportunity

MOST_TO_CHOOSE_FROM = 30  # more is no longer a choice
# What one row of a list shows, and no notes.
ON_A_ROW = (
    "owner",
    "company",
    "role",
    "stage",
    "last_contact_on",
    "promised_by",
    "next_on",
    "next_what",
    "began_on",
    "alive_until",
    "ended_at",
    "came_to",
    "rejection",
)


NEXT_FIRST = Keyset(("next_on", "id"), (date, UUID))
LATEST_SIGN_FIRST = Keyset(("-since", "-id"), (date, UUID))  # after `with_silence`
ENDED_LAST_FIRST = Keyset(("-ended_at", "-id"), (datetime, UUID))


class OpportunityQuerySet(RemovableQuerySet["Opportunity"]):
    def open(self) -> Self:
        return self.here().filter(ended_at=None)

    def ended(self) -> Self:
        return self.here().exclude(ended_at=None)

    def with_silence(self, today: date) -> Self:
        """With `since`: the last sign of life, as `idle.quiet_since` counts it."""
        passed = Case(When(next_on__lt=today, then="next_on"))
        return self.annotate(since=Greatest("began_on", "last_contact_on", passed))

    def coming(self, today: date) -> Self:
        """Open ones with something still to come."""
        return self.open().filter(next_on__gte=today)

    def quiet(self, today: date) -> Self:
        """Open ones with nothing to come and no sign of life for long; with `since`."""
        return self.open().with_silence(today).filter(_is_quiet(today))

    def going_on(self, today: date) -> Self:
        """Open ones with nothing to come that are not quiet; with `since`."""
        not_coming = Q(next_on=None) | Q(next_on__lt=today)
        return self.open().with_silence(today).filter(not_coming).exclude(_is_quiet(today))

    def matching(self, words: str) -> Self:
        """Those with each of these words in the company or the role."""
        return self.filter(has_words(words, "search"))

    def for_rows(self) -> Self:
        return self.only(*ON_A_ROW)

    def newest_removed(self) -> Self:
        """Removed ones that can be brought back, the last removed first."""
        rows = self.removed().order_by("-removed_at")
        return rows.only("owner", "company", "role", "began_on", "removed_at")

    def to_choose_from(self) -> Self:
        """The newest thirty open ones, for a conversation, a debrief or a hope to be about."""
        return self.open().order_by("-id").only("company", "role")[:MOST_TO_CHOOSE_FROM]

    def others(self, than: "Opportunity") -> Self:
        """Other open ones, the one heard of last first."""
        rows = self.open().exclude(pk=than.pk).order_by(F("last_contact_on").desc(nulls_last=True))
        return rows.only("owner", "company", "role", "stage")


def _is_quiet(today: date) -> Q:
    """`idle.is_quiet` as SQL; use it after `with_silence`."""
    asked = Q(alive_until=None) | Q(alive_until__lte=today)
    coming = Q(next_on__gte=today)
    promise = Q(promised_by__gt=F("since"))
    broken = promise & Q(promised_by__lte=idle.latest_promise(today))
    silent = (Q(promised_by=None) | ~promise) & Q(since__lte=idle.latest_sign(today))
    return asked & (Q(next_on=None) | ~coming) & (broken | silent)


def likely_nos(
    logged: "Statement[tuple[str, str, date]]",
    owner: "UUID",
    opportunities: "Iterable[Opportunity]",
) -> "dict[UUID, date]":
    """{key of an opportunity: the day of the newest rejection that may be about it}.

    `logged` asks for what is `like_an_opportunity`.
    """
    found = list(opportunities)
    if not found:
        return {}
    companies = {each.company.lower() for each in found} - {""}
    roles = {each.role.lower() for each in found} - {""}
    jobs = logged.rows(owner=owner, companies=list(companies), roles=list(roles))
    return {
        each.pk: days[0]
        for each in found
        if (days := [at for name, role, at in jobs if each.may_have_ended(name, role, at)])
    }
