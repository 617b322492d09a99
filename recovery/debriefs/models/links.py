"""The private link by which a friend takes part in a debrief, without an account."""

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q

from bounceback.statements import Statement, Told
from bounceback.tokens import hashed
from recovery.debriefs.models.debriefs import Debrief
from recovery.debriefs.models.questions import DebriefQuestion, Remark
from recovery.rejections.models import Rejection
from recovery.shared import timings
from recovery.shared.choices import Voice
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
        return OPENED.first(token_hash=hashed(token))

    def locked_by(self, token: str) -> "DebriefLink":
        """The working link with this token, locked with its debrief to be written to. Raises DoesNotExist.

        The recovery is locked first, then the debrief, as where the person writes to it or stops the link.
        """
        self.hold_owner(token)
        meant = Debrief.objects.filter(pk__in=self.with_token(token).values("debrief")).order_by()
        for rows in (Rejection.objects.filter(pk__in=meant.values("rejection")).order_by(), meant):
            rows.select_for_update(no_key=True).values_list("pk").first()
        return self.open(hashed(token)).with_debrief().get()

    def revision_of(self, token: str) -> int | None:
        """The revision of the debrief this token opens; None where it opens nothing."""
        found = REVISION.first(token_hash=hashed(token))
        return found[0] if found else None

    def open(self, token_hash: bytes | Told) -> Self:
        """Links that work and whose debrief was not removed."""
        return self.with_hash(token_hash).working().filter(debrief__removed_at=None).order_by()

    def with_debrief(self) -> Self:
        """With what the friend's page may show, and no more."""
        job = ("company", "role", "stage")
        shown = ("held_on", "need", "shows_company", "shows_answers", "shows_strengths")
        strengths = ("strength_1", "strength_2", "strength_3")
        clock = ("partner", "started_at", "phase", "phase_at", "finished_at", "revision")
        return self.select_related("owner", "debrief__rejection", "debrief__person").only(
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

    @property
    def questions(self) -> list[DebriefQuestion]:
        """The questions as the friend sees them: in order, with the answers if those are shared."""
        asked = ANSWERED if self.debrief.shows_answers else ASKED
        return asked.rows(debrief=self.debrief_id)

    @property
    def remarks(self) -> list[Remark]:
        """What the friend remarked, the oldest first."""
        return REMARKS.rows(debrief=self.debrief_id)


OPENED: Statement[DebriefLink] = Statement(
    lambda: DebriefLink.objects.open(Told("token_hash")).with_debrief()
)
REVISION: Statement[Any] = Statement(
    lambda: DebriefLink.objects.open(Told("token_hash")).values_list("debrief__revision")
)


def _on(rows: Any) -> Any:
    return rows.filter(debrief=Told("debrief"))


ASKED: Statement[DebriefQuestion] = Statement(
    lambda: _on(DebriefQuestion.objects).to_show(answers=False)
)
ANSWERED: Statement[DebriefQuestion] = Statement(
    lambda: _on(DebriefQuestion.objects).to_show(answers=True)
)
REMARKS: Statement[Remark] = Statement(lambda: _on(Remark.objects).by(Voice.LINK).in_order())
