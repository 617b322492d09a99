"""Preferences, and a break."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.forms import PreferencesForm
from accounts.once import once
from bounceback.htmx import go_to
from bounceback.http import AuthenticatedRequest


@once
def settings(request: AuthenticatedRequest) -> HttpResponse:
    if request.method != "POST":
        form = PreferencesForm(instance=request.user)
        return render(request, "accounts/settings.html", {"form": form})
    form = PreferencesForm(request.POST, instance=request.user)
    if not form.is_valid():
        status = 409 if form.conflicts else 422
        return render(request, "accounts/settings.html", {"form": form}, status=status)
    form.save()
    messages.success(request, _("Saved."))
    return go_to(request, "settings")


@require_POST
@once
def pause(request: AuthenticatedRequest) -> HttpResponse:
    """Nothing asks for anything for three days."""
    request.user.pause()
    return go_to(request, "today")
