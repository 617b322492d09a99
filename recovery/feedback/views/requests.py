"""One feedback request: where it stands, and what the person says of it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.http import AuthenticatedRequest
from bounceback.forms import clean_text, status_of
from bounceback.htmx import go_to
from recovery.feedback.doors import own_feedback
from recovery.feedback.forms.replies import DatesForm
from recovery.feedback.models.life import AnotherDraft
from recovery.feedback.models.message import FeedbackMessage
from recovery.feedback.models.requests import FeedbackRequest
from recovery.messages import Message, mail_link
from recovery.rejections.doors import own_rejection
from recovery.shared.doors import verb
from recovery.shared.from_today import can_be_undone
from recovery.shared.undo import MOST, named

DETAIL = "feedback/feedback_detail.html"


def feedback_detail(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    feedback = own_feedback(request, pk, only_look=True)
    return render(request, DETAIL, feedback_context(request, feedback))


def feedback_context(request: AuthenticatedRequest, feedback: FeedbackRequest) -> dict[str, Any]:
    """What the page of one request shows. The words of a sealed reply are not loaded."""
    replies = feedback.unread_replies
    context: dict[str, Any] = {
        "feedback": feedback,
        "rejection": feedback.rejection,
        "message": feedback.message,
        "replies": replies,
        "points": feedback.points,
        "lesson": _lesson(feedback),
        "removed": named(feedback.removed_replies[:MOST]),
        "link": feedback.working_link if not feedback.is_draft else None,
    }
    if feedback.follow_up_is_due:
        context |= _to_send(feedback, feedback.follow_up_message)
    elif feedback.may_be_thanked(replies):
        context |= _to_send(feedback, FeedbackMessage(feedback).thank_you)
    if feedback.is_open:
        context["dates_form"] = DatesForm(instance=feedback)
    return context


def _lesson(feedback: FeedbackRequest) -> str:
    """The address at which what was told becomes a lesson, while the recovery is open."""
    if feedback.rejection.is_closed or not any(each.is_told for each in feedback.points):
        return ""
    return reverse("step_screen", args=[feedback.rejection_id, "learn", "lesson"])


def _to_send(feedback: FeedbackRequest, short: Message) -> dict[str, Any]:
    """A short message that the person sends themselves, with its ways to be sent."""
    address = feedback.person.address if feedback.person else ""
    return {"short_message": short, "mail_link": mail_link(address, short)}


@verb(own_rejection)
def feedback_new(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Begin a message, or continue the draft."""
    rejection = own_rejection(request, pk)
    rejection.feedback.begin(rejection)
    rejection.visits.begin(rejection, "feedback", "who")
    return go_to(request, "step_screen", rejection.pk, "feedback", "who")


@verb(own_feedback)
def feedback_followed_up(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """The person has sent the one follow-up."""
    said = _("Noted: your follow-up is sent. There’s no second one.")
    return _moved(request, own_feedback(request, pk).mark_followed_up(), said)


@verb(own_feedback)
def feedback_refused(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    said = _("Noted: they can’t say. That is an answer, too.")
    return _moved(request, own_feedback(request, pk).mark_refused(), said)


@verb(own_feedback)
def feedback_close(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Stop waiting for a reply."""
    said = _("Closed. If they answer after all, you can open it again.")
    return _moved(request, own_feedback(request, pk).close(), said)


@verb(own_feedback)
def feedback_withdraw(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    said = _("Taken back. There’s nothing more to do.")
    return _moved(request, own_feedback(request, pk).withdraw(), said)


def _moved(request: AuthenticatedRequest, feedback: FeedbackRequest, said: str) -> HttpResponse:
    can_be_undone(request, said, "feedback_take_back", feedback.pk)
    return go_to(request, feedback)


@verb(own_feedback)
def feedback_take_back(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Undo what was said last: that it was sent, followed up, or over."""
    feedback = own_feedback(request, pk)
    try:
        feedback.take_back()
    except AnotherDraft:
        messages.info(
            request, _("There’s another message being written about this. Finish that first.")
        )
        return go_to(request, feedback)
    messages.success(request, _("As it was before."))
    if feedback.is_draft:
        return go_to(request, "step_screen", feedback.rejection_id, "feedback", "message")
    return go_to(request, feedback)


@verb(own_feedback)
def feedback_dates(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    feedback = own_feedback(request, pk)
    form = DatesForm(request.POST, instance=feedback)
    if not form.is_valid():
        fresh = own_feedback(request, pk)
        context = feedback_context(request, fresh) | {"dates_form": form}
        return render(request, DETAIL, context, status=status_of(form))
    form.save()
    messages.success(request, _("Saved."))
    return go_to(request, feedback)


@verb(own_feedback)
def feedback_thanked(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """The person has sent the one line of thanks."""
    feedback = own_feedback(request, pk).set(thanked_at=timezone.now())
    messages.success(request, _("Noted: you thanked them."))
    return go_to(request, feedback)


def feedback_text(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """The message as a text file, posted as it is typed on the page. Nothing is stored."""
    message = own_feedback(request, pk, only_look=True).message
    if request.method == "POST":
        typed = (clean_text(request.POST.get(name, "")) for name in ("subject", "body"))
        message = Message(*typed)
    text = f"{message.subject}\n\n{message.body}\n" if message.subject else f"{message.body}\n"
    return HttpResponse(
        text,
        content_type="text/plain; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="message.txt"'},
    )
