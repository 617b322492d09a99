"""Addresses that something had before: whoever comes by them is led on, with all they sent."""

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import URLPattern, path, reverse


def leads_on(route: str, name: str, **also: str) -> URLPattern:
    """An old address with the same keys, and these, as the one that is called `name` now."""

    def old_address(request: HttpRequest, **keys: object) -> HttpResponse:
        to, asked = reverse(name, kwargs=keys | also), request.META["QUERY_STRING"]
        to = f"{to}?{asked}" if asked else to
        return HttpResponsePermanentRedirect(to, preserve_request=True)

    return path(route, old_address, name=f"moved_{name}")
