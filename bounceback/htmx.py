"""The one module that knows htmx: which requests want a part, and how to send people elsewhere."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render, resolve_url
from django.template.loader import render_to_string
from django.utils.cache import patch_vary_headers
from django_htmx.http import HttpResponseClientRedirect, HttpResponseStopPolling
from django_htmx.middleware import HtmxDetails


def wants_part(request: HttpRequest) -> bool:
    """True when htmx will swap the answer into a page; false for boosted and history requests."""
    htmx: HtmxDetails | None = getattr(request, "htmx", None)
    return bool(htmx and not htmx.boosted and not htmx.history_restore_request)


def render_part(
    request: HttpRequest, template: str, part: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    """The named partial of the template for htmx, the whole page for everyone else."""
    name = f"{template}#{part}" if wants_part(request) else template
    response = render(request, name, context, status=status)
    patch_vary_headers(response, ["HX-Request"])
    return response


def is_sent_first(request: HttpRequest) -> bool:
    """Whether static/js/no-line.js sent it, which tries a form by fetch before the browser sends it."""
    return "X-Sent-First" in request.headers


def go_to(request: HttpRequest, to: Any, *args: Any, **kwargs: Any) -> HttpResponse:
    """Redirect after success, in the way the request can follow."""
    url = resolve_url(to, *args, **kwargs)
    if is_sent_first(request):  # static/js/no-line.js goes there by itself
        return HttpResponse(status=204, headers={"Location": url})
    if wants_part(request):
        return HttpResponseClientRedirect(url)
    return HttpResponseRedirect(url, status=303)


def where_to(response: HttpResponseBase) -> str | None:
    """The address a redirect of ours leads to, plain or for htmx; None for any other answer."""
    return response.headers.get("HX-Redirect") or response.headers.get("Location")


def no_news() -> HttpResponse:
    """The answer (204) to a page that asks every few seconds, when nothing is newer than what it shows."""
    return HttpResponse(status=204)


def stop_asking(
    request: HttpRequest, page: HttpResponse, template: str, context: dict[str, Any]
) -> HttpResponse:
    """Tell a page that asks every few seconds to stop, and to show this part; a plain request gets the whole page."""
    if not wants_part(request):
        return page
    return HttpResponseStopPolling(render_to_string(template, context))
