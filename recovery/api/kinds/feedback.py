"""Feedback requests: one question to one person about one rejection, moved by the verbs of their life."""

from functools import partial

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from recovery.api.auth import ApiRequest
from recovery.api.kind import Kind, Move, Values, Worked, belongs_to, fields_of, filled, named
from recovery.api.problems import NOT_NOW, Problem
from recovery.feedback.doors import own_feedback
from recovery.feedback.forms.replies import DatesForm
from recovery.feedback.models.requests import FeedbackRequest
from recovery.path.forms.feedback import MessageForm, WhoForm
from recovery.path.views.asking import end_step
from recovery.rejections.doors import own_rejection

ANOTHER = _("There’s another message being written about this. Finish that first.")


def _new(request: ApiRequest, said: Values) -> FeedbackRequest:
    """Begin a message, as the screen that asks who does."""
    rejection = named(request, said, "rejection", own_rejection)
    if rejection.feedback.drafts().exists():
        raise Problem(409, ANOTHER)
    made: FeedbackRequest = filled(partial(WhoForm.open, rejection), said, anew=True).save()
    return made


def _change(request: ApiRequest, feedback: FeedbackRequest, said: Values) -> None:
    """Change the message while it is a draft, and the dates once it was sent."""
    if feedback.is_draft:
        filled(partial(MessageForm.open, feedback.rejection), said).save()
    elif feedback.is_open:
        filled(partial(DatesForm, instance=feedback), said).save()
    else:
        raise Problem(409, NOT_NOW)


def _sent(request: ApiRequest, feedback: FeedbackRequest, said: Values) -> None:
    feedback.mark_sent()
    end_step(feedback)


FEEDBACK_REQUESTS = Kind(
    name="feedback-requests",
    one="a feedback request",
    model=FeedbackRequest,
    find=own_feedback,
    rows=lambda request: FeedbackRequest.objects.owned_by(request.user).with_job(),
    columns=(
        *("id", "rejection", "person", "purpose", "channel", "status", "ending"),
        *("thanks", "question_1", "question_2", "door", "waits_until", "sent_at", "follow_up_on"),
        *("move_on_on", "followed_up_at", "ended_at", "thanked_at", "created_at"),
    ),
    worked={
        "subject": Worked(str | None, lambda row: row.message.subject, is_private=True),
        "body": Worked(str | None, lambda row: row.message.body, is_private=True),
    },
    states={
        "draft": lambda rows: rows.drafts(),
        "waiting": lambda rows: rows.waiting(),
        "ended": lambda rows: rows.ended(),
    },
    new=_new,
    takes={"rejection": belongs_to("The rejection it is about")} | fields_of(WhoForm),
    change=_change,
    changes=fields_of(MessageForm, DatesForm, without=("composed_as",)),
    moves={
        "sent": Move("You sent its message", _sent),
        "followed-up": Move(
            "You sent the one follow-up", lambda request, row, said: row.mark_followed_up()
        ),
        "refused": Move("They can’t, or won’t, say", lambda request, row, said: row.mark_refused()),
        "close": Move("Stop waiting for a reply", lambda request, row, said: row.close()),
        "withdraw": Move("Take it back", lambda request, row, said: row.withdraw()),
        "take-back": Move(
            "Undo the last thing that was said of it", lambda request, row, said: row.take_back()
        ),
        "thanked": Move(
            "You thanked them",
            lambda request, row, said: row.set(thanked_at=timezone.now()),
        ),
    },
)
