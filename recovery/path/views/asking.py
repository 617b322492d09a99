"""The buttons of the screen feedback/message. Each posts the message as it stands on the page."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.http import AuthenticatedRequest
from bounceback.forms import clean_text, status_of
from bounceback.htmx import go_to, render_part
from recovery.feedback.doors import own_feedback
from recovery.feedback.models.message import FeedbackMessage
from recovery.feedback.models.requests import FeedbackRequest
from recovery.feedback.views.requests import DETAIL, feedback_context
from recovery.path.forms.feedback import MessageForm
from recovery.path.views.screens import checks_of
from recovery.path.views.steps import Walk
from recovery.rejections.forms.rejections import SnoozeForm
from recovery.shared.doors import pressed, verb
from recovery.shared.drafts import discard_draft
from recovery.shared.from_today import can_be_undone

MESSAGE = "path/step_message.html"

type Done = Callable[[AuthenticatedRequest, FeedbackRequest], HttpResponse]


def _with_message(request: AuthenticatedRequest, pk: UUID, then: Done) -> HttpResponse:
    """Save the message as typed, then do this with it; a mistake shows the page again."""
    feedback = own_feedback(request, pk)
    if not feedback.is_draft:
        return _too_late(request, feedback)
    walk = Walk.at(feedback.rejection, "feedback", "message")
    form = MessageForm.open(walk.rejection, request.POST)
    if not form.is_valid():
        return render(
            request, walk.screen.template, walk.context(request, form), status=status_of(form)
        )
    draft = form.save()
    discard_draft(request)
    return then(request, draft)


def _too_late(request: AuthenticatedRequest, feedback: FeedbackRequest) -> HttpResponse:
    """The page that says another window has sent it already, with what was typed here since."""
    sent = clean_text(request.POST.get("body", "")).strip()
    if sent and sent != feedback.body.strip():
        context = feedback_context(request, feedback) | {"unsaved": sent}
        return render(request, DETAIL, context, status=409)
    messages.info(request, _("You sent this one already. Here it is."))
    return go_to(request, feedback)


@verb(own_feedback)
def feedback_sent(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """ "I sent it": the person has sent the message."""
    return _with_message(request, pk, _sent)


def _sent(request: AuthenticatedRequest, feedback: FeedbackRequest) -> HttpResponse:
    feedback.mark_sent()
    end_step(feedback)
    said = _("Noted. Now it’s their turn.")
    can_be_undone(request, said, "feedback_take_back", feedback.pk)
    return go_to(request, "step_rest", feedback.rejection_id, "feedback")


@verb(own_feedback)
def feedback_wait(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """ "Wait until tomorrow": put the draft off, and go on with the path meanwhile."""
    return _with_message(request, pk, _wait)


def _wait(request: AuthenticatedRequest, feedback: FeedbackRequest) -> HttpResponse:
    form = SnoozeForm(request.POST)
    hour = form.cleaned_data["hour"] if form.is_valid() else request.user.snooze_hour
    feedback.wait_until(hour)
    end_step(feedback)
    return go_to(request, "step_rest", feedback.rejection_id, "feedback")


def end_step(feedback: FeedbackRequest) -> None:
    """The step is done: sent, or put off, so that the path leads on."""
    visit = feedback.rejection.visits.begin(feedback.rejection, "feedback", "message")
    visit.answer()
    visit.end()


@verb(own_feedback)
def feedback_link(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Make a private answer link, and put it into the message."""
    return _with_message(request, pk, _link)


def _link(request: AuthenticatedRequest, feedback: FeedbackRequest) -> HttpResponse:
    address = request.build_absolute_uri(reverse("answer", args=[feedback.make_link()]))
    FeedbackMessage(feedback).put_link(address)
    messages.success(
        request, _("The link is in your message. It works for 30 days, for one reply.")
    )
    return go_to(request, "step_screen", feedback.rejection_id, "feedback", "message")


@verb(own_feedback)
def feedback_unlink(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Revoke the answer link, and take it out of the message while that is a draft."""
    feedback = own_feedback(request, pk)
    if feedback.is_draft:
        return _with_message(request, pk, _unlink)
    feedback.links.revoke()
    messages.success(request, _("The link no longer works."))
    return go_to(request, feedback)


def _unlink(request: AuthenticatedRequest, feedback: FeedbackRequest) -> HttpResponse:
    feedback.links.revoke()
    FeedbackMessage(feedback).take_link_out()
    messages.success(request, _("The link no longer works."))
    return go_to(request, "step_screen", feedback.rejection_id, "feedback", "message")


@verb(own_feedback)
def feedback_compose(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Drop the person's changes, and compose the message anew."""
    feedback = own_feedback(request, pk)
    if feedback.is_draft:
        FeedbackMessage(feedback).write_anew()
        path = reverse("step_screen", args=[feedback.rejection_id, "feedback", "message"])
        request.user.drafts.discard(request.user, path)
    return go_to(request, "step_screen", feedback.rejection_id, "feedback", "message")


@pressed(own_feedback)
def feedback_check(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """The gentle warnings about the message as it is typed now; or the message as it grows.

    Nothing is stored.
    """
    feedback = own_feedback(request, pk, only_look=True)
    if request.POST.get("part") == "message" and feedback.is_draft:
        form = MessageForm.open(feedback.rejection, request.POST).as_typed()
        subject, body = form.initial["subject"], form.initial["body"]
        context: dict[str, Any] = {"form": form, "feedback": feedback}
        context |= checks_of(feedback, subject, body)
        return render_part(request, MESSAGE, "message", context)
    body = request.POST.get("body", "")[:6000]
    subject = request.POST.get("subject", "")[:200]
    context = {"feedback": feedback} | checks_of(feedback, subject, body)
    return render_part(request, MESSAGE, "checks", context)
