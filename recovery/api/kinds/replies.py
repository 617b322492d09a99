"""Replies to feedback requests. One arrives sealed: its words are told once it is opened."""

from functools import partial
from uuid import UUID

from recovery.api.auth import ApiRequest
from recovery.api.kind import Kind, Values, Worked, belongs_to, fields_of, filled, named
from recovery.api.problems import NOT_NOW, Problem
from recovery.feedback import doors
from recovery.feedback.forms.replies import ReplyForm, SealedForm, WhenForm
from recovery.feedback.models.replies import FeedbackReply
from recovery.shared.doors import found_or_404


def _find(request: ApiRequest, pk: UUID) -> FeedbackReply:
    """The reply with its request, which is locked first."""
    mine = FeedbackReply.objects.owned_by(request.user)
    asked = found_or_404(mine.filter(pk=pk).values_list("request", flat=True).first())
    return doors.own_reply(request, asked, pk)


def _new(request: ApiRequest, said: Values) -> FeedbackReply:
    feedback = named(request, said, "request", doors.own_feedback)
    if not feedback.can_be_answered:
        raise Problem(409, NOT_NOW)
    return filled(ReplyForm, said, anew=True).save(feedback)


def _change(request: ApiRequest, reply: FeedbackReply, said: Values) -> None:
    """Say when to read it, while it is sealed."""
    if not reply.is_sealed:
        raise Problem(409, NOT_NOW)
    filled(partial(SealedForm, reply=reply), said).apply(reply)


def _words(reply: FeedbackReply) -> str | None:
    return None if reply.is_sealed else reply.text


REPLIES = Kind(
    name="replies",
    one="a reply",
    model=FeedbackReply,
    find=_find,
    rows=lambda request: FeedbackReply.objects.owned_by(request.user).defer("marks"),
    columns=(
        *("id", "request", "source", "received_on", "sealed_until", "read_with", "opened_at"),
        *("sorted_at", "created_at"),
    ),
    worked={"text": Worked(str | None, _words, is_private=True)},
    states={
        "sealed": lambda rows: rows.sealed(),
        "opened": lambda rows: rows.exclude(opened_at=None),
    },
    new=_new,
    takes={"request": belongs_to("The feedback request it answers")}
    | fields_of(ReplyForm, without=("file",)),
    change=_change,
    changes=fields_of(WhenForm),
)
