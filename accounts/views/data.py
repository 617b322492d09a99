"""Leaving for good: delete the account with everything in it."""

from allauth.account.adapter import get_adapter
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from accounts.doors import sure_who
from accounts.forms import DeleteForm
from accounts.http import AuthenticatedRequest
from accounts.leaving import leave
from accounts.views.entrance import leave_no_trace
from bounceback.htmx import go_to


@sure_who
def account_delete(request: AuthenticatedRequest) -> HttpResponse:
    if request.method != "POST":
        form = DeleteForm(user=request.user)
        return render(request, "accounts/account_delete.html", {"form": form})
    form = DeleteForm(request.POST, user=request.user)
    if not form.is_valid():
        return render(request, "accounts/account_delete.html", {"form": form}, status=422)
    email = request.user.email
    left = leave(request.user)
    logout(request)
    if left:
        get_adapter(request).send_mail("account/email/account_deleted", email, {})
    return leave_no_trace(go_to(request, "goodbye"))


@login_not_required
def goodbye(request: HttpRequest) -> HttpResponse:
    return render(request, "accounts/goodbye.html")
