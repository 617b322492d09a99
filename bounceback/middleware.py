"""What holds for every answer: pages for machines, and the headers Django has no setting for."""

from collections.abc import Callable
from functools import partial
from secrets import compare_digest
from typing import Any
from uuid import UUID

import psycopg
from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.db import DatabaseError, InterfaceError, connection, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from bounceback.database import Role
from bounceback.link_pages import asks_for_link_page, is_opened_by_token
from bounceback.postgresql import patience
from bounceback.postgresql.owners import Serving
from bounceback.watching.metrics import metrics
from bounceback.watching.readiness import readiness

GetResponse = Callable[[HttpRequest], HttpResponseBase]

PERMISSIONS_POLICY = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer",
        "browsing-topics",
        "camera",
        "display-capture",
        "geolocation",
        "gyroscope",
        "microphone",
        "payment",
        "usb",
    )
)


class HealthMiddleware:
    """Answer /healthz, /readyz and /metrics before hosts and cookies have a say: machines ask."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        match request.path:
            case "/healthz":
                return healthz()
            case "/readyz":
                return readyz()
            case "/metrics" if _may_see_metrics(request):
                with patience.of(patience.FOR_A_WORD):
                    return _word(metrics().rstrip("\n"), 200)
        return self.get_response(request)


def healthz() -> HttpResponse:
    """Whether PostgreSQL answers, and can write to its disk: it does in time of need what a large sort does."""
    try:
        with patience.of(patience.FOR_A_WORD), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET LOCAL work_mem = '64kB'")
            cursor.execute("SELECT count(*) FROM generate_series(1, 20000)")  # some 300 kB
    except (DatabaseError, InterfaceError) as error:
        connection.close()
        full = isinstance(error.__cause__, psycopg.errors.DiskFull)
        return _word("disk full" if full else "database away", 503)
    return _word("ok", 200)


def readyz() -> HttpResponse:
    """How each thing stands that the site needs; 503 unless all do."""
    with patience.of(patience.FOR_A_WORD):
        found = readiness()
    said = "\n".join(f"{thing}: {how}" for thing, how in found.items())
    return _word(said, 200 if set(found.values()) == {"ok"} else 503)


def _may_see_metrics(request: HttpRequest) -> bool:
    """Whether it brings METRICS_TOKEN; without one the address does not exist."""
    given, wanted = request.headers.get("Authorization", ""), settings.METRICS_TOKEN
    return bool(wanted) and compare_digest(given.encode(), f"Bearer {wanted}".encode())


def _word(word: str, status: int) -> HttpResponse:
    return HttpResponse(f"{word}\n", content_type="text/plain; charset=utf-8", status=status)


class PatienceMiddleware:
    """Wait for PostgreSQL for some seconds a request, and hardly at all on a page that can do without."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        with patience.of(patience.FOR_A_PAGE):
            return self.get_response(request)

    def process_view(
        self, _request: HttpRequest, view: Callable[..., Any], *_called_with: Any
    ) -> None:
        if patience.can_do_without(view):
            patience.shorten(patience.FOR_HELP)


class HeadersMiddleware:
    """Cross-origin rules, no frame, no trace of private pages in any cache or of a link's token elsewhere.

    It comes first, for every answer: of other middleware, too, and of errors. No script reads a cookie.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        response.headers.setdefault("X-Frame-Options", settings.X_FRAME_OPTIONS)
        is_file = request.path.startswith("/static/") and response.status_code < 400
        if not is_file:  # no page, and a first visit fetches a dozen
            response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
            response.headers.setdefault("Cache-Control", "no-store, private")
        if asks_for_link_page(request):
            response.headers["Referrer-Policy"] = "no-referrer"
            response.headers["X-Robots-Tag"] = "noindex"
        for cookie in response.cookies.values():
            cookie["httponly"] = True  # Django leaves it out where it takes a cookie back
        return response


class OwnRowsMiddleware:
    """Runs a request in one transaction that shows only the rows of whoever is signed in (owners.py).

    What an exception interrupts is rolled back, and a new transaction serves the page that tells of it. A page that
    can do without the database begins none before it asks who is there; nor does one opened by a link, which is for
    the owner of its row.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        with Serving(partial(_signed_in, request), _role(request)) as serving:
            vars(request)["serving"] = serving
            return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], *_called_with: Any
    ) -> None:
        if not (patience.can_do_without(view) or is_opened_by_token(view)):
            begin_serving(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> None:
        serving: Serving = vars(request)["serving"]
        serving.begin_again()


def begin_serving(request: HttpRequest) -> None:
    """Serve whoever is signed in, if anybody can be and that has not begun."""
    serving: Serving | None = vars(request).get("serving")
    if serving and not is_nobodys(request):
        serving.begin()


SIGN_IN, API = "/accounts/", "/api/"


def is_nobodys(request: HttpRequest) -> bool:
    """Whether a request is for nobody's rows: a page is opened in a browser where nobody is signed in."""
    opens = request.method in ("GET", "HEAD")
    has_session = settings.SESSION_COOKIE_NAME in request.COOKIES
    return opens and not has_session and not request.path.startswith((SIGN_IN, API))


def _role(request: HttpRequest) -> Role:
    return Role.SIGNIN if request.path.startswith(SIGN_IN) else Role.WEB


def _signed_in(request: HttpRequest) -> UUID | None:
    """The key of whoever the session says is signed in; whether they still are, is looked up later."""
    try:
        return UUID(request.session.get(SESSION_KEY, ""))
    except ValueError:
        return None
