"""The operator's page: how many people, what waits, what failed; never what anybody wrote."""

from collections.abc import Callable
from functools import wraps

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from accounts.http import AuthenticatedRequest
from accounts.once import once
from accounts.signing_up import invitation_link, new_invitation, unused_invitations
from bounceback import queue
from bounceback.backups import ours as backups
from bounceback.backups.kept import newest_in
from bounceback.encryption import decrypt, encrypt
from bounceback.htmx import go_to
from bounceback.postgresql.standby import bytes_behind
from bounceback.watching.readiness import readiness
from recovery.operator.counts import count_everybody

NEW_INVITATION = "new_invitation"
"""In the session, encrypted: the token of the invitation just made, until it is shown, once."""

MAIL_TASK = "recovery.tasks.send_reminder"


def for_operators(
    view: Callable[[AuthenticatedRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """A page of the operators alone, with their second step: nobody else learns that it is there."""

    @login_not_required
    @wraps(view)
    def guarded(request: AuthenticatedRequest) -> HttpResponse:
        if not (request.user.is_authenticated and request.user.is_operator):
            raise Http404
        if not is_mfa_enabled(request.user):
            return render(request, "operator/second_step_first.html", status=403)
        return view(request)

    return guarded  # type: ignore[return-value] # whoever gets in is signed in


@for_operators
def operator(request: AuthenticatedRequest) -> HttpResponse:
    made = request.session.pop(NEW_INVITATION, "")
    lines = queue.lines()
    context = {
        "everybody": count_everybody(),
        "readiness": readiness(),
        "lines": lines,
        "mails": sum(line.waiting for line in lines if line.task == MAIL_TASK),
        "failed": queue.failed_jobs(),
        "backup": newest_in(settings.BACKUP_FOLDER) if settings.BACKUP_FOLDER else None,
        "backup_trouble": backups.trouble(),
        "has_standby": bool(settings.STANDBY_DATABASE),
        "standby_behind": bytes_behind() if settings.STANDBY_DATABASE else None,
        "by_invitation": settings.SIGN_UP == "invitation",
        "invitations": unused_invitations(),
        "link": made and invitation_link(decrypt(made.encode())),
    }
    return render(request, "operator/operator.html", context)


@for_operators
@once
def operator_invite(request: AuthenticatedRequest) -> HttpResponse:
    """Make an invitation, and show its link once."""
    if settings.SIGN_UP != "invitation":
        raise Http404
    if request.method == "POST":
        request.session[NEW_INVITATION] = encrypt(new_invitation()).decode()
    return go_to(request, "operator")
