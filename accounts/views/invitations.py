"""The page an invitation opens."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from accounts.signing_up import invitation_works, take_up


@login_not_required
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Say that they are invited; their press leads on to sign-up. Looking at it uses nothing up."""
    if not invitation_works(token):
        return render(request, "accounts/invitation_gone.html", status=404)
    if request.method == "POST":
        response = redirect("account_signup")
        take_up(response, token)
        return response
    return render(request, "accounts/invitation.html")
