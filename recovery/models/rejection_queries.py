"""How rejections are found: each question a page asks of them has a name here."""

from datetime import date
from typing import TYPE_CHECKING, Self
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import (
    Exists,
    FilteredRelation,
    OuterRef,
    Q,
    Subquery,
    Value,
)
from django.db.models.functions import Coalesce, JSONObject

from recovery.models.checkins import CheckIn
from recovery.models.debriefs import DebriefSession
from recovery.models.feedback import FeedbackRequest
from recovery.models.keyset import Keyset
from recovery.models.lessons import Lesson
from recovery.models.pace import PaceQuerySet
from recovery.models.perspectives import ReasonPick
from recovery.models.searching import beginnings
from recovery.models.steps import StepVisit
from recovery.models.vents import Vent
from recovery.path.choices import EARLY, AskStatus

if TYPE_CHECKING:
    from recovery.models.rejections import Rejection  # noqa: F401 - in the name of a type

NEWEST_FIRST = Keyset(("-dated_on", "-id"), (date, UUID))
MOST_TO_JOIN = 30  # more is no longer a choice


class RejectionQuerySet(PaceQuerySet):
    def newest_first(self) -> Self:
        return NEWEST_FIRST.sort(self)

    def count_at(self, early: bool) -> int:
        """How many ended before an interview (early), or at one or later."""
        return (self.filter(stage__in=EARLY) if early else self.exclude(stage__in=EARLY)).count()

    def to_join(self) -> Self:
        """What an interview may have turned into: the newest thirty that are on the list."""
        return self.live().newest_first().only("company", "role")[:MOST_TO_JOIN]

    def likely(self, company: str | OuterRef, role: str | OuterRef) -> Self:
        """Never in play, and maybe about this job: the same company, or with none named the same role."""
        same_company = Q(company__iexact=company) & ~Q(company="")
        same_role = Q(company="", role__iexact=role)
        rows = self.live().filter(same_company | same_role, opportunity=None).newest_first()
        return rows.only("owner", "company", "role", "dated_on")

    def with_facts(self) -> Self:
        """With what the path needs to know, and the perspective, in this one query.

        For showing a page, not for saving one: a row that has waited for its lock is read anew,
        but what is joined to it is not.
        """
        vents = Vent.objects.filter(rejection=OuterRef("pk")).order_by("-id")
        checkins = CheckIn.objects.filter(rejection=OuterRef("pk"), sting__isnull=False)
        landing = CheckIn.objects.filter(rejection=OuterRef("pk"), moment=CheckIn.Moment.LAND)
        visits = StepVisit.objects.filter(rejection=OuterRef("pk"))
        three = JSONObject(**{name: name for name in ("feeling", "sting", "confidence")})
        reasons = ReasonPick.objects.filter(rejection=OuterRef("pk"))
        asks = FeedbackRequest.objects.filter(rejection=OuterRef("pk")).draft_or_newest()
        debriefs = DebriefSession.objects.filter(rejection=OuterRef("pk"))
        lessons = Lesson.objects.filter(rejection=OuterRef("pk")).newest_first()
        job = map(OuterRef, ("owner", "company", "role"))
        likely = DebriefSession.objects.likely(*job).newest_first()
        draft = FilteredRelation("feedback", condition=Q(feedback__status=AskStatus.DRAFT))
        related = ("perspective", "known_draft", "known_draft__person")
        return (
            self.annotate(known_draft=draft)
            .select_related(*related)
            .annotate(
                known_ask=Coalesce(Subquery(asks.values("status")[:1]), Value("")),
                known_vent_mode=Coalesce(Subquery(vents.values("mode")[:1]), Value("")),
                known_sting=Subquery(checkins.order_by("-id").values("sting")[:1]),
                known_landing=Subquery(landing.order_by("id").values(three=three)[:1]),
                known_visits=ArraySubquery(visits.as_facts()),
                known_reasons=ArraySubquery(reasons.values("code")),
                known_debrief=Exists(debriefs.here()),
                known_likely=Subquery(likely.as_offer()[:1]),
                known_lesson=Subquery(lessons.values("id")[:1]),
                known_lesson_text=Subquery(lessons.values("text")[:1]),
                known_lesson_grade=Subquery(lessons.values("grade")[:1]),
                known_lesson_kind=Coalesce(Subquery(lessons.values("kind")[:1]), Value("")),
                known_lesson_use=Coalesce(Subquery(lessons.values("use")[:1]), Value("")),
            )
        )

    def for_lists(self) -> Self:
        """What one row of a list shows, and no long text."""
        return self.only(
            "owner",
            "company",
            "role",
            "stage",
            "source",
            "outcome",
            "path",
            "dated_on",
            "logged_on",
            "parked_until",
            "rests_since",
            "active_at",
            "closed_at",
            "closed_as",
            "archived_at",
        ).prefetch_related("visits")

    def matching(self, words: str) -> Self:
        """Full-text search over company, role and their words; each word may be a beginning."""
        query = beginnings(words)
        return self if query is None else self.filter(search=query)
