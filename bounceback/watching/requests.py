"""Each request gets an id, and is counted by view, class of status and time."""

import re
import uuid
from collections.abc import Callable
from time import perf_counter
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from bounceback.watching.counts import the_counts
from bounceback.watching.doing import Doing, doing

GetResponse = Callable[[HttpRequest], HttpResponseBase]

FROM_PROXY = re.compile(r"[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}")
"""A random number, as proxies make them; so no word gets into the log this way."""

IN_ENVIRON = "bounceback.doing"


class WatchMiddleware:
    """Give a request its id (the proxy's, when hosted), send it back as X-Request-ID, and count the answer."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response
        self.counts = the_counts()  # here, for the server makes its workers afterwards

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        began = perf_counter()
        with doing(Doing(_id_of(request))) as what:
            request.META[IN_ENVIRON] = what  # for the server's log, which is written after us
            response = self.get_response(request)
        if not what.name and request.path.startswith(settings.STATIC_URL):
            what.name = "static"
        self.counts.count(what.name, response.status_code, perf_counter() - began)
        response.headers["X-Request-ID"] = what.id
        return response

    def process_view(self, request: HttpRequest, *_view: Any) -> None:
        what, found = request.META.get(IN_ENVIRON), request.resolver_match
        if what and found:
            what.name, what.route = found.view_name, found.route


def _id_of(request: HttpRequest) -> str:
    """The id that the proxy gave; a new one where there is no proxy or it gave none."""
    given = "" if settings.LOCAL else request.headers.get("X-Request-ID", "")
    return given if FROM_PROXY.fullmatch(given) else uuid.uuid4().hex
