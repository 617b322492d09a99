"""How much at once: snooze, set aside, make it short, leave it in full; each press with its undo."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from accounts.http import AuthenticatedRequest
from recovery.recoveries.views.recovery import recovery_context
from recovery.rejections.doors import own_rejection
from recovery.rejections.forms.rejections import SnoozeForm
from recovery.rejections.models import Rejection
from recovery.shared.choices import Path
from recovery.shared.doors import say_changed_meanwhile, verb
from recovery.shared.from_today import back_from, can_be_undone


@verb(own_rejection)
def rejection_snooze(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Snooze a recovery: back tomorrow, at an hour."""
    rejection = own_rejection(request, pk, counts=False)
    if _is_over(request, rejection):
        return back_from(request, rejection)
    form = SnoozeForm(request.POST)
    if not form.is_valid():
        context = recovery_context(rejection)
        return render(request, "recoveries/rejection_detail.html", context, status=422)
    undo = "rejection_set_aside" if rejection.is_put_aside else "rejection_take_up"
    rejection.snooze(form.cleaned_data["hour"])
    can_be_undone(request, _("Snoozed. It’s back tomorrow."), undo, pk)
    return back_from(request, "today")


@verb(own_rejection)
def rejection_take_up(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Undo snoozing it or setting it aside."""
    rejection = own_rejection(request, pk, counts=False)
    if rejection.is_set_aside:
        can_be_undone(request, _("Taken up again."), "rejection_set_aside", pk)
    return back_from(request, rejection.take_up())


@verb(own_rejection)
def rejection_set_aside(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Set a recovery aside, with no day to come back."""
    rejection = own_rejection(request, pk, counts=False)
    if _is_over(request, rejection):
        return back_from(request, rejection)
    rejection.put_aside()
    said = _("Set aside. Take it up again whenever you like.")
    can_be_undone(request, said, "rejection_take_up", pk)
    return back_from(request, rejection)


@verb(own_rejection)
def rejection_as_it_is(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Leave it in full, although more than three are, by choice."""
    rejection = own_rejection(request, pk, counts=False).leave_as_it_is()
    can_be_undone(request, _("It stays as it is."), "rejection_as_it_was", pk)
    return back_from(request, rejection)


@verb(own_rejection)
def rejection_as_it_was(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Undo of leaving it in full: it may be asked about again."""
    return back_from(request, own_rejection(request, pk, counts=False).ask_again())


@verb(own_rejection)
def rejection_short(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Change to the short path. What was said on the longer one stays."""
    rejection = own_rejection(request, pk, counts=False)
    if rejection.path == Path.SHORT:
        return back_from(request, rejection)  # pressed twice: the undo stands already
    said = _("It’s on the Short path now. Everything else is there if you want it.")
    can_be_undone(request, said, "rejection_path_back", pk, rejection.path)
    return back_from(request, rejection.choose_path(Path.SHORT))


@verb(own_rejection)
def rejection_path_back(request: AuthenticatedRequest, pk: UUID, path: str) -> HttpResponse:
    """Undo of changing to the short path."""
    rejection = own_rejection(request, pk, counts=False)
    if path not in Path.values:
        raise Http404
    return back_from(request, rejection.go_back_to_path(path))


def _is_over(request: AuthenticatedRequest, rejection: Rejection) -> bool:
    """Say that another window has closed it or set it aside, so that nothing is left to do."""
    if rejection.is_closed or rejection.set_aside_at:
        say_changed_meanwhile(request)
        return True
    return False
