"""What came of a talk, and those it pointed to."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.once import once
from bounceback.htmx import go_to
from bounceback.http import AuthenticatedRequest
from recovery.forms.came_of_it import CameOfItForm
from recovery.models import Conversation, Person
from recovery.views.doors import own_conversation, verb
from recovery.views.typed import draft_for, keep_typed

CAME_OF_IT = "recovery/conversation_came_of_it.html"


@once
def conversation_came_of_it(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Saved, it says that the talk was held, too."""
    talk = own_conversation(request, pk)
    if request.method != "POST":
        draft = draft_for(request)
        form = CameOfItForm(instance=talk, draft=draft)
        return _page(request, talk, form, draft=draft)
    form = CameOfItForm(request.POST, instance=talk)
    if request.POST.get("go") == "leave":
        keep_typed(request, form.fields)
        return go_to(request, "conversation_detail", pk)
    if not form.is_valid():
        status = 409 if form.conflicts else 422
        return _page(request, own_conversation(request, pk), form, status)
    form.save()
    request.user.drafts.forget(request.user, request.path)
    messages.success(request, _("Saved."))
    return go_to(request, "conversation_detail", pk)


def _page(
    request: AuthenticatedRequest,
    talk: Conversation,
    form: CameOfItForm,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    context = {"talk": talk, "form": form, "pointed": talk.pointers.shown()} | more
    return render(request, CAME_OF_IT, context, status=status)


@verb(own_conversation)
@once
def pointer_remove(request: AuthenticatedRequest, pk: UUID, person: UUID) -> HttpResponse:
    """It did not point to them after all. They stay among the people."""
    talk = own_conversation(request, pk)
    request.user.pointers.unpoint(talk, _own(request, person))
    undo = reverse("pointer_restore", args=[pk, person])
    messages.success(
        request, _("Taken off this talk. They stay among your people."), extra_tags=undo
    )
    return go_to(request, talk)


@verb(own_conversation)
@once
def pointer_restore(request: AuthenticatedRequest, pk: UUID, person: UUID) -> HttpResponse:
    talk = own_conversation(request, pk)
    request.user.pointers.point(talk, _own(request, person))
    messages.success(request, _("It is as it was."))
    return go_to(request, talk)


def _own(request: AuthenticatedRequest, person: UUID) -> Person:
    found: Person = get_object_or_404(request.user.people.here(), pk=person)
    return found
