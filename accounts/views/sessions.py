"""Where you are signed in, and signing out there."""

from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from accounts.http import AuthenticatedRequest
from accounts.security import end_sessions, places_of
from bounceback.htmx import go_to


def session_list(request: AuthenticatedRequest) -> HttpResponse:
    return render(request, "accounts/session_list.html", {"places": places_of(request.user)})


def session_end(request: AuthenticatedRequest, pk: int) -> HttpResponse:
    session = get_object_or_404(UserSession, user=request.user, pk=pk)
    if request.method == "POST":
        session.end()
        messages.success(request, _("Signed out there."))
    return go_to(request, "session_list")


def session_end_others(request: AuthenticatedRequest) -> HttpResponse:
    """Sign out everywhere but in this browser."""
    if request.method == "POST":
        end_sessions(request.user, but=request.session.session_key)
        messages.success(request, _("Signed out everywhere else."))
    return go_to(request, "session_list")
