"""Personal tokens: made, shown once, revoked."""

from uuid import UUID

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from accounts.doors import sure_who
from accounts.drafts import window_of
from accounts.forms.tokens import TokenForm
from accounts.http import AuthenticatedRequest
from accounts.once import once
from bounceback.encryption import decrypt, encrypt
from bounceback.htmx import go_to

NEW_TOKEN = "new_token"  # noqa: S105
"""In the session, encrypted: the token just made, until it is shown, once."""


def token_list(request: AuthenticatedRequest) -> HttpResponse:
    """The tokens of this person; one that was just made is shown, this once."""
    made = request.session.pop(NEW_TOKEN, "")
    context = {
        "tokens": list(request.user.personal_tokens.newest_first()),
        "new_token": decrypt(made.encode()) if made else "",
        "site": settings.SITE_URL,
    }
    return render(request, "accounts/token_list.html", context)


@sure_who
@once
def token_new(request: AuthenticatedRequest) -> HttpResponse:
    if request.method != "POST":
        draft = request.user.drafts.at_path(request.user, request.path)
        form = TokenForm(owner=request.user, draft=draft.words() if draft else None)
        return render(request, "accounts/token_new.html", {"form": form, "draft": draft})
    form = TokenForm(request.POST, owner=request.user.locked())
    if not form.is_valid():
        return render(request, "accounts/token_new.html", {"form": form}, status=422)
    request.session[NEW_TOKEN] = encrypt(form.save()).decode()
    request.user.drafts.discard(request.user, request.path, window_of(request, request.user))
    get_adapter(request).send_notification_mail("account/email/token_made", request.user)
    return go_to(request, "token_list")


@once
def token_revoke(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """End a token at once. A second press changes nothing."""
    token = get_object_or_404(request.user.personal_tokens, pk=pk)
    if request.method == "POST":
        token.revoke()
        messages.success(request, _("Revoked. Programs can’t use it any more."))
    return go_to(request, "token_list")
