"""The doors to feedback requests and their replies: a person's own, else 404."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from accounts.http import AuthenticatedRequest
from recovery.feedback.models.replies import FeedbackReply
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
    """A reply to this person's request, with the request; 404 for everybody else's.

    With `removed`, one that was removed, to bring it back.
    """
    feedback = own_feedback(request, pk)
    everything = FeedbackReply.everything.of(feedback)
    rows = everything.removed() if removed else feedback.replies.all()
    found = get_object_or_404(rows, pk=reply)
    found.owner, found.request = request.user, feedback
    return found
