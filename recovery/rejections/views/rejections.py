"""Log a rejection, and edit it."""

from collections.abc import Mapping
from copy import copy
from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.http import AuthenticatedRequest
from accounts.once import once
from bounceback.forms import clean_text
from bounceback.htmx import go_to, render_part
from bounceback.http import key_in
from recovery.companies.doors import company_called
from recovery.reading import Reading, read
from recovery.rejections.before import said_no_before
from recovery.rejections.doors import own_rejection
from recovery.rejections.forms.intake import SEEMS, LogForm, fill
from recovery.rejections.forms.rejections import RejectionForm
from recovery.rejections.models import Rejection
from recovery.shared.clocks import today
from recovery.shared.editing import fill_in, saved
from recovery.shared.kept import message_kept

NEW = "rejections/rejection_new.html"
EDIT = "rejections/rejection_edit.html"


@once
def rejection_new(request: AuthenticatedRequest) -> HttpResponse:
    """Log a rejection. An opportunity named in the address has a page of its own for that, filled in."""
    rejection = Rejection(owner=request.user)
    if request.method != "POST" and (opportunity := key_in(request.GET.get("opportunity", ""))):
        return go_to(request, "opportunity_said_no", opportunity)
    if wants_reading(request, rejection):
        return read_pasted(request, rejection)
    return fill_in(
        request,
        NEW,
        partial(LogForm, instance=rejection),
        context=_beside(request) if "was_read" in request.POST else None,
        leave="today",
        then=lambda rejection: _logged(request, rejection),
    )


def _logged(request: AuthenticatedRequest, rejection: Rejection) -> HttpResponse:
    """Where to after it was logged: how it is now."""
    message_kept.send(Rejection, request=request)
    return go_to(request, "step_screen", rejection.pk, "say-what-happened", "check-in")


def wants_reading(request: AuthenticatedRequest, rejection: Rejection) -> bool:
    """Whether to read the message now: asked for, or nothing says yet which job it is about."""
    if request.method != "POST" or request.POST.get("go") == "leave":
        return False
    is_asked = request.POST.get("go") == "read"
    return is_asked or (
        LogForm(request.POST, instance=rejection).names_nothing_yet
        and "was_read" not in request.POST
    )


def read_pasted(
    request: AuthenticatedRequest,
    rejection: Rejection,
    more: dict[str, Any] | None = None,
    presumed: Mapping[str, str] | None = None,
) -> HttpResponse:
    """The form again, filled in with what the message says. Nothing is stored."""
    reading = read(request.POST.get("their_words", ""), today())
    form = fill(request.POST, reading, rejection, presumed)
    context = _beside(request, reading, form.now("company")) | {"form": form} | (more or {})
    return render_part(request, NEW, "fields", context)


def _beside(
    request: AuthenticatedRequest, reading: Reading | None = None, company: str = ""
) -> dict[str, Any]:
    """What stands beside the line that was read: the sender, and earlier rejections from that company."""
    reading = reading or read(request.POST.get("their_words", ""), today())
    return _known_there(request, company or request.POST.get("company", "")) | {
        "sender": reading.sender.value if reading.sender else "",
        "no_reply": reading.no_reply,
        "seems": SEEMS.get(reading.kind, ""),
        "was_read": True,
    }


@require_safe
def rejection_known_there(request: AuthenticatedRequest) -> HttpResponse:
    """What the log page says of a company that was typed in. It asks once the field is left."""
    known = _known_there(request, request.GET.get("company", ""))
    return render(request, "rejections/_known_there.html", known)


def _known_there(request: AuthenticatedRequest, company: str) -> dict[str, Any]:
    """The newest no from the company of this name, and the company; neither where there was none."""
    named, owner = clean_text(company).strip(), request.user.pk
    before = said_no_before(owner, named)
    return {"before": before, "company": company_called(owner, named) if before else None}


@once
def rejection_edit(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    rejection = own_rejection(request, pk)
    return fill_in(
        request,
        EDIT,
        partial(RejectionForm, instance=copy(rejection)),
        context={"rejection": rejection},
        then=lambda _saved: saved(request, rejection),
    )
