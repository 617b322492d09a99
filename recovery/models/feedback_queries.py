"""How requests are found: each question a page or a task asks of them has a name here."""

from typing import TYPE_CHECKING, Self
from uuid import UUID

from django.db.models import Case, Exists, OuterRef, Q, When

from recovery.models.feedback_due import DueQuerySet
from recovery.models.feedback_listed import ListedQuerySet
from recovery.path.choices import AskStatus, Path, Purpose

if TYPE_CHECKING:
    from recovery.models.feedback import FeedbackRequest
    from recovery.models.rejections import Rejection

OPEN = (AskStatus.SENT, AskStatus.NUDGED)


class FeedbackRequestQuerySet(DueQuerySet, ListedQuerySet):  # type: ignore[override]
    def newest_first(self) -> Self:
        return self.order_by("-id")

    def before(self, pk: UUID) -> Self:
        """What comes after this row in `newest_first`: the next keyset page."""
        return self.filter(id__lt=pk)

    def draft_or_newest(self) -> Self:
        """First the letter being written, then the newest: what step 3 of a recovery is about."""
        is_draft = Case(When(status=AskStatus.DRAFT, then=0), default=1)
        return self.order_by(is_draft, "-id")

    def begin(self, rejection: "Rejection") -> "FeedbackRequest":
        """The letter being written; a new one, if there is none. After silence it asks where things stand."""
        purpose = Purpose.STATUS if rejection.path == Path.GHOST else Purpose.ADVICE
        draft, _new = self.get_or_create(
            rejection=rejection,
            status=AskStatus.DRAFT,
            defaults={"owner": rejection.owner, "purpose": purpose},
        )
        return draft if draft.purpose == purpose else draft.set(purpose=purpose)

    def drafts(self) -> Self:
        return self.filter(status=AskStatus.DRAFT)

    def waiting(self) -> Self:
        """Sent, and nothing came back yet."""
        return self.filter(status__in=OPEN)

    def ended(self) -> Self:
        """Sent once, and nothing is awaited any more."""
        return self.exclude(status__in=[AskStatus.DRAFT, *OPEN])

    def answered(self) -> Self:
        """With an answer that was not removed: a row for each."""
        return self.filter(replies__isnull=False, replies__removed_at=None)

    def with_job(self) -> Self:
        """With the person and the recovery they belong to, in this one query."""
        return self.select_related("person", "rejection")

    def live(self) -> Self:
        """Of recoveries that are not archived."""
        return self.filter(rejection__archived_at=None)

    def with_sealed(self) -> Self:
        """With `has_sealed`: an answer is there that nobody has read yet."""
        sealed = self.children("replies").filter(request=OuterRef("pk"), opened_at=None)
        return self.annotate(has_sealed=Exists(sealed))

    def others_to(self, request: "FeedbackRequest") -> Self:
        """Requests sent to the same person about the same recovery."""
        same = Q(person=request.person_id, rejection=request.rejection_id)
        return self.filter(same, sent_at__isnull=False).exclude(pk=request.pk)
