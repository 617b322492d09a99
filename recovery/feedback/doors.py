"""The ways to requests and their replies."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from accounts.http import AuthenticatedRequest
from recovery.feedback.models.replies import FeedbackReply, FeedbackReplyQuerySet
from recovery.feedback.models.requests import FeedbackRequest
from recovery.shared.doors import Door

own_feedback = Door(
    FeedbackRequest,
    lambda rows: rows.with_job(),
    along=lambda feedback: (feedback.rejection,),
    locks=("rejection", "self"),
)


def own_reply(
    request: AuthenticatedRequest, pk: UUID, reply: UUID, *, removed: bool = False
) -> FeedbackReply:
    """One answer to this person's request, and the request with it; 404 for everybody else's.

    With `removed`, one that was, to bring it back.
    """
    feedback = own_feedback(request, pk)
    rows = removed_replies(feedback) if removed else feedback.replies.all()
    found = get_object_or_404(rows, pk=reply)
    found.owner, found.request = request.user, feedback
    return found


def removed_replies(feedback: FeedbackRequest) -> FeedbackReplyQuerySet:
    """Answers that were taken out of a request, and can be brought back; the last one first."""
    found: FeedbackReplyQuerySet = FeedbackReply.everything.of(feedback).removed()
    return found.unread().order_by("-removed_at")
