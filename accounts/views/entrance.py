"""Those of django-allauth's views that have a little more to do here."""

from typing import Any

from allauth.account.views import ConfirmEmailView, LogoutView
from allauth.mfa.webauthn.views import ReauthenticateWebAuthnView
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

CLEAR = '"cache", "storage"'


def leave_no_trace(response: HttpResponse) -> HttpResponse:
    """Ask the browser to forget what it kept of our pages (it keeps its cookies; ours are void)."""
    response.headers["Clear-Site-Data"] = CLEAR
    return response


class Logout(LogoutView):
    """Sign out, and leave nothing behind on a shared machine."""

    def post(self, *args: Any, **kwargs: Any) -> HttpResponse:
        return leave_no_trace(super().post(*args, **kwargs))


class ConfirmEmail(ConfirmEmailView):
    """Confirm an address; unless another account has it meanwhile."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            with transaction.atomic():
                response: HttpResponse = super().post(request, *args, **kwargs)
        except IntegrityError:
            context = self.get_context_data() | {"can_confirm": False}
            response = self.render_to_response(context, status=409)
        return response


class ReauthenticatePasskey(ReauthenticateWebAuthnView):
    """A passkey that does not fit leads back to the question, not to the start."""

    def form_invalid(self, form: Any) -> HttpResponse:
        super().form_invalid(form)  # says why
        return HttpResponseRedirect(self.passthrough_next_url(self.request.path))
