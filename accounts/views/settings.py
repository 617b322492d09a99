"""Preferences, and a break."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from accounts.forms import PreferencesForm
from accounts.models import User
from accounts.models.draft import Draft
from accounts.once import once
from accounts.security import security_of
from bounceback.htmx import go_to
from bounceback.http import AuthenticatedRequest


@once
def settings(request: AuthenticatedRequest) -> HttpResponse:
    if request.method != "POST":
        draft = request.user.drafts.at_path(request.user, request.path)
        form = PreferencesForm(instance=request.user, draft=draft.typed() if draft else None)
        return _page(request, form, draft=draft)
    user = User.objects.select_for_update().get(pk=request.user.pk)
    form = PreferencesForm(request.POST, instance=user)
    if not form.is_valid():
        return _page(request, form, status=409 if form.conflicts else 422)
    form.save()
    user.drafts.forget(user, request.path)
    messages.success(request, _("Saved."))
    return go_to(request, "settings")


def _page(
    request: AuthenticatedRequest,
    form: PreferencesForm,
    draft: Draft | None = None,
    status: int = 200,
) -> HttpResponse:
    context = {"form": form, "draft": draft, "security": security_of(request.user)}
    return render(request, "accounts/settings.html", context, status=status)


@once
def pause(request: AuthenticatedRequest) -> HttpResponse:
    """Nothing asks for anything for three days. Opened as a page, it only shows where that is."""
    if request.method != "POST":
        return go_to(request, "settings")
    request.user.pause()
    return go_to(request, "today")


@once
def resume(request: AuthenticatedRequest) -> HttpResponse:
    if request.method != "POST":
        return go_to(request, "settings")
    request.user.resume()
    return go_to(request, "today")
