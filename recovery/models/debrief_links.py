"""The private link by which a friend takes part in a debrief, without an account."""

from typing import TYPE_CHECKING, ClassVar

from django.db import models
from django.db.models import Q

from recovery.models.keys import KeyModel, KeyQuerySet
from recovery.path import timings

if TYPE_CHECKING:
    from recovery.models.debriefs import DebriefSession


class DebriefLinkQuerySet(KeyQuerySet["DebriefLink"]):
    def make_for(self, session: "DebriefSession") -> str:
        """A new link's token, to be shown this once; the one before stops working."""
        session.links.revoke()
        return self.make(timings.LINK_DAYS, owner=session.owner, session=session)

    def opened_by(self, token: str) -> "DebriefLink | None":
        """The link this token opens, with its session; None for any other, or a session removed."""
        open_ = self.with_token(token).working().filter(session__removed_at=None)
        return open_.select_related("owner", "session__rejection").first()


class DebriefLink(KeyModel):
    """A friend's door into one session: they see its questions, and what was shared, and no more."""

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="debrief_links")
    session = models.ForeignKey("recovery.DebriefSession", models.CASCADE, related_name="links")

    objects: ClassVar = DebriefLinkQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index("owner", "session", name="debrieflink_owner"),
            models.Index("expires_at", name="debrieflink_expires"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                "session", name="debrieflink_one_that_works", condition=Q(revoked_at=None)
            ),
        ]

    def __str__(self) -> str:
        return f"Debrief link of {self.created_at:%Y-%m-%d}"
