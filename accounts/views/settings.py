"""Settings: preferences, and taking a break."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from accounts.drafts import is_ours, window_of
from accounts.forms import PreferencesForm, TimeZoneForm
from accounts.http import AuthenticatedRequest
from accounts.languages import speak
from accounts.models import User
from accounts.once import once
from accounts.security import security_of
from accounts.zones import place_name
from bounceback.forms import VersionedForm, status_of
from bounceback.htmx import go_to


@once
def settings(request: AuthenticatedRequest) -> HttpResponse:
    return _edit(
        request,
        PreferencesForm,
        "accounts/settings.html",
        security=security_of(request.user),
        place=place_name(request.user.time_zone),
    )


@once
def time_zone(request: AuthenticatedRequest) -> HttpResponse:
    return _edit(request, TimeZoneForm, "accounts/time_zone.html")


def _edit(
    request: AuthenticatedRequest,
    form_class: type[VersionedForm[User]],
    template: str,
    **shown: Any,
) -> HttpResponse:
    if request.method != "POST":
        draft = request.user.drafts.at_path(request.user, request.path)
        form = form_class(instance=request.user, draft=draft.words() if draft else None)
        return render(request, template, shown | {"form": form, "draft": draft})
    user = request.user.locked()
    form = form_class(request.POST, instance=user)
    if not form.is_valid():
        return render(request, template, shown | {"form": form}, status=status_of(form))
    form.save()
    speak(request, user.language)
    user.drafts.discard(user, request.path, window_of(request, user))
    messages.success(request, _("Saved."))
    return go_to(request, "settings")


@once
def break_take(request: AuthenticatedRequest) -> HttpResponse:
    """Take a break: nothing asks for three days. Opened as a page, it leads to where the button is."""
    if request.method != "POST":
        return go_to(request, "settings")
    request.user.take_break()
    return go_to(request, _back(request))


@once
def break_end(request: AuthenticatedRequest) -> HttpResponse:
    if request.method != "POST":
        return go_to(request, "settings")
    request.user.end_break()
    return go_to(request, _back(request))


def _back(request: AuthenticatedRequest) -> str:
    """The address of the page it was pressed on, where the form says so; else Today."""
    to = request.POST.get("back", "")
    return to if is_ours(to) else "today"
