"""The private link by which a friend takes part in a debrief, without an account."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from recovery.debriefs.models.debriefs import Debrief
from recovery.rejections.models import Rejection
from recovery.shared import timings
from recovery.shared.tokens import PrivateLink, PrivateLinkQuerySet


class DebriefLinkQuerySet(PrivateLinkQuerySet["DebriefLink"]):
    def make_for(self, debrief: "Debrief") -> str:
        """Make a new link, and return its token; the old link stops working."""
        debrief.links.revoke()
        return self.make(timings.LINK_DAYS, owner=debrief.owner, debrief=debrief)

    def opened_by(self, token: str) -> "DebriefLink | None":
        """The working link with this token, with what the friend's page may show; None where there is none.

        What the person keeps to themselves (their change, their answers, who they are) is not read.
        """
        return self._with_debrief(self._open(token)).first()

    def locked_by(self, token: str) -> "DebriefLink":
        """The working link with this token, locked with its debrief to be written to. Raises DoesNotExist.

        The recovery is locked first, then the debrief, as where the person writes to it or stops the link.
        """
        self.hold_owner(token)
        meant = Debrief.objects.filter(pk__in=self.with_token(token).values("debrief")).order_by()
        for rows in (Rejection.objects.filter(pk__in=meant.values("rejection")).order_by(), meant):
            rows.select_for_update(no_key=True).values_list("pk").first()
        return self._with_debrief(self._open(token)).get()

    def revision_of(self, token: str) -> int | None:
        """The revision of the debrief this token opens; None where it opens nothing."""
        return self._open(token).values_list("debrief__revision", flat=True).first()

    def _open(self, token: str) -> Self:
        """Links that work and whose debrief was not removed."""
        return self.with_token(token).working().filter(debrief__removed_at=None).order_by()

    def _with_debrief(self, links: Self) -> Self:
        job = ("company", "role", "stage")
        shown = ("held_on", "need", "shows_company", "shows_answers", "shows_strengths")
        strengths = ("strength_1", "strength_2", "strength_3")
        clock = ("partner", "started_at", "phase", "phase_at", "finished_at", "revision")
        return links.select_related("owner", "debrief__rejection", "debrief__person").only(
            "expires_at",
            *(f"owner__{name}" for name in ("name", "time_zone", "language")),
            "debrief__person__language",
            *(f"debrief__{name}" for name in (*job, *shown, *strengths, *clock, "owner")),
            *(f"debrief__rejection__{name}" for name in job),
        )


class DebriefLink(PrivateLink):
    """A friend's private link to one debrief: a random token, stored hashed (shared/tokens.py).

    Works timings.LINK_DAYS (30) days, or until stopped. They see its questions and what was shared, and no more.
    """

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="debrief_links")
    debrief = models.ForeignKey(
        "recovery.Debrief", models.CASCADE, related_name="links", db_column="session_id"
    )

    objects: ClassVar = DebriefLinkQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index("owner", "debrief", name="debrieflink_owner"),
            models.Index("expires_at", name="debrieflink_expires"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                "debrief", name="debrieflink_one_that_works", condition=Q(revoked_at=None)
            ),
        ]

    def __str__(self) -> str:
        return f"Debrief link of {self.created_at:%Y-%m-%d}"
