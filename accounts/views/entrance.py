"""Views of django-allauth that do a little more here."""

from typing import Any

from allauth.account.views import ConfirmEmailView, LogoutView
from allauth.mfa.webauthn.views import ReauthenticateWebAuthnView
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

CLEAR = '"cache", "storage"'


def leave_no_trace(response: HttpResponse) -> HttpResponse:
    """Ask the browser to forget the pages it kept; it keeps its cookies, of which ours are void."""
    response.headers["Clear-Site-Data"] = CLEAR
    return response


class Logout(LogoutView):
    """Sign out, and leave nothing on a shared machine."""

    def post(self, *args: Any, **kwargs: Any) -> HttpResponse:
        return leave_no_trace(super().post(*args, **kwargs))


class ConfirmEmail(ConfirmEmailView):
    """Confirm an e-mail address, unless another account has it by now."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            with transaction.atomic():
                response: HttpResponse = super().post(request, *args, **kwargs)
        except IntegrityError:
            context = self.get_context_data() | {"can_confirm": False}
            response = self.render_to_response(context, status=409)
        return response


class ReauthenticatePasskey(ReauthenticateWebAuthnView):
    """Say again who you are by passkey; one that does not fit leads back to the question."""

    def form_invalid(self, form: Any) -> HttpResponse:
        super().form_invalid(form)  # says why
        return HttpResponseRedirect(self.passthrough_next_url(self.request.path))
