"""Middleware for accounts: words kept over sign-in, the person's time zone, and honest status codes."""

import zoneinfo
from collections.abc import Callable
from typing import Any

from django.contrib.auth.middleware import (
    AuthenticationMiddleware,
    LoginRequiredMiddleware,
    get_user,
)
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from accounts.drafts import carry, is_autosave, page_of
from accounts.known_devices import remember_device
from accounts.languages import speak
from accounts.limits import TOO_MANY_TRIES
from accounts.staying import note_use
from accounts.views.errors import give_back, words_sent
from bounceback.htmx import go_to, wants_part
from bounceback.link_pages import is_opened_by_token
from bounceback.middleware import begin_serving

GetResponse = Callable[[HttpRequest], HttpResponseBase]

UTC = zoneinfo.ZoneInfo("UTC")


class PersonMiddleware(AuthenticationMiddleware):
    """Sets `request.user`. Asking who that is begins to serve them, where nothing has (a page that was not found)."""

    def process_request(self, request: HttpRequest) -> None:
        super().process_request(request)

        def person() -> Any:
            begin_serving(request)
            user = get_user(request)
            if request.user is unasked:
                request.user = user  # what a page asks of them, it asks without a detour
            return user

        unasked: Any = SimpleLazyObject(person)
        request.user = unasked


class KeepDraftsMiddleware(LoginRequiredMiddleware):
    """Requires sign-in for every page not marked public; keeps the text of a post that came without a session."""

    def handle_no_permission(  # type: ignore[override] # not only a redirect
        self, request: HttpRequest, view_func: Callable[..., Any]
    ) -> HttpResponse:
        if request.method != "POST":
            return super().handle_no_permission(request, view_func)
        carried, page = carry(request), page_of(request)
        if is_autosave(request) and wants_part(request):
            return HttpResponse(status=401)  # they go on typing: nothing is to move under them
        if not carried and words_sent(request):
            return give_back(request, "accounts/signed_out.html", 403)
        name = self.get_redirect_field_name(view_func)
        to_sign_in = redirect_to_login(page, self.get_login_url(view_func), name)
        return go_to(request, to_sign_in.url) if wants_part(request) else to_sign_in


class StayingMiddleware:
    """Notes that a session is used, so that it goes on; not on a page opened by a link, where nobody is signed in."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any
    ) -> None:
        if not is_opened_by_token(view) and request.user.is_authenticated:
            note_use(request.session)


class PreferencesMiddleware:
    """Sets the person's time zone and language for the request; a page opened by a link is told in UTC."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        with timezone.override(UTC):
            return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any
    ) -> None:
        if not is_opened_by_token(view):
            timezone.activate(_zone(request))
            if request.user.is_authenticated:
                speak(request, request.user.language)


def _zone(request: HttpRequest) -> zoneinfo.ZoneInfo:
    return request.user.zone if request.user.is_authenticated else UTC


class KnownDeviceMiddleware:
    """Lets the browser keep that somebody has just signed in on it, or has chosen a new password there."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if user := getattr(request, "known_to", None):
            remember_device(request, response, user)
        return response


class HonestStatusMiddleware:
    """Gives 422 or 429 for a mistake and 404 for a dead link, where django-allauth answers 200."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_template_response(
        self, request: HttpRequest, response: TemplateResponse
    ) -> TemplateResponse:
        if response.status_code == 200:
            response.status_code = _honest_status(request, response.context_data or {})
        return response


def _honest_status(request: HttpRequest, context: dict[str, Any]) -> int:
    if context.get("token_fail") or context.get("confirmation", True) is None:
        return 404
    forms = [context.get(name) for name in ("form", "webauthn_form")]
    wrong = [form for form in forms if form is not None and form.is_bound and form.errors]
    if request.method != "POST" or not wrong:
        return 200
    mistakes = {
        error.code for form in wrong for each in form.errors.as_data().values() for error in each
    }
    return 429 if TOO_MANY_TRIES in mistakes else 422
