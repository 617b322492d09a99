"""Public pages: the front page, the vent without an account, someone to talk to, and what makes it all an app."""

from datetime import date
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import conditional_page, require_safe
from django.views.decorators.vary import vary_on_headers

from accounts.drafts import is_ours
from bounceback.htmx import go_to
from bounceback.http import HtmxHttpRequest
from bounceback.postgresql.patience import needs_no_database
from recovery.help.forms import CountryForm
from recovery.help.helplines import COUNTRIES, country
from recovery.help.where import country_named, guessed_country
from recovery.path.steps import STEPS
from recovery.public import installing
from recovery.public import offline as opening_offline
from recovery.public import security_txt as telling
from recovery.rejections.paths import minutes_today
from recovery.shared import timings
from recovery.shared.choices import Path

TESTED_ON = date(2026, 11, 30)
"""When docs/accessibility.md was last gone through, row by row."""


@login_not_required
@require_safe
def front(request: HtmxHttpRequest) -> HttpResponse:
    if request.user.is_authenticated:
        return go_to(request, "today")
    return render(
        request,
        "public/front.html",
        {"steps": STEPS, "minutes_today": minutes_today(Path.STANDARD)},
    )


@login_not_required
@require_safe
@vary_on_headers("Accept-Language")
def manifest(request: HtmxHttpRequest) -> HttpResponse:
    """What browsers need to install BounceBack as an app, and to share with it (W3C: Web App Manifest).

    They fetch it without cookies: it is in the language of the browser, whoever is signed in.
    """
    return JsonResponse(
        installing.manifest(),
        content_type="application/manifest+json",
        headers={"Cache-Control": "public, max-age=3600"},
    )


@conditional_page
@login_not_required
@require_safe
def service_worker(request: HtmxHttpRequest) -> HttpResponse:
    """The script by which some pages open without a line. Browsers ask for it after each page."""
    return HttpResponse(
        opening_offline.service_worker(request),
        content_type="text/javascript; charset=utf-8",
        headers={"Cache-Control": "private, no-cache"},
    )


@needs_no_database
@login_not_required
@require_safe
def no_line_words(request: HtmxHttpRequest) -> HttpResponse:
    """What a page says of words that could not be sent. Browsers keep it for a day, so that no page carries it."""
    said = opening_offline.no_line_words()
    return JsonResponse(said, headers={"Cache-Control": "private, max-age=86400"})


@needs_no_database
@login_not_required
@require_safe
def offline(request: HtmxHttpRequest) -> HttpResponse:
    """What works without a line, and what waits. Browsers keep it, so it is everybody's."""
    request.user = AnonymousUser()
    return render(request, "public/offline.html")


@needs_no_database
@login_not_required
@require_safe
def security_txt(request: HtmxHttpRequest) -> HttpResponse:
    """Where to tell of a hole, for people and programs (RFC 9116); nothing where nobody is named."""
    if not (told := telling.security_txt()):
        raise Http404
    return HttpResponse(told, content_type="text/plain; charset=utf-8")


@login_not_required
@require_safe
def vent(request: HtmxHttpRequest) -> HttpResponse:
    """Ten minutes on paper that forgets, without an account. All of it happens on their screen."""
    context = {
        "length": timings.VENT_MINUTES_DEFAULT,
        "more": timings.VENT_EXTENSION_MINUTES,
        "minutes": timings.BREATH_MINUTES,
        "breaths": timings.BREATHS_PER_MINUTE,
    }
    return render(request, "public/vent.html", context)


@needs_no_database
@login_not_required
@require_safe
def support(request: HtmxHttpRequest) -> HttpResponse:
    """Someone to talk to, now. The visit is recorded nowhere."""
    own = getattr(request.user, "country", "")
    asked = request.GET.get("country", own).upper()
    guessed = "" if own or "country" in request.GET else guessed_country(request)
    here, code = country(asked or guessed), asked or guessed
    context = {
        "form": CountryForm(initial={"country": here.code}),
        "here": here,
        "is_guessed": bool(guessed) and bool(here.code),
        "unlisted": country_named(code) if not here.code else "",
        "regions": [] if here.code else [each for each in COUNTRIES.values() if each.code],
        "back": _back(request),
    }
    return render(request, "public/support.html", context)


def _back(request: HtmxHttpRequest) -> str:
    """The page of this site somebody came from; empty where that is not known."""
    try:
        came_from = urlsplit(request.headers.get("referer", ""))
    except ValueError:  # no address
        came_from = urlsplit("")
    here = came_from.path if came_from.netloc == request.get_host() else ""
    to = request.GET.get("back", here)
    return to if is_ours(to) and not to.startswith(request.path) else ""


@needs_no_database
@login_not_required
@require_safe
def accessibility(request: HtmxHttpRequest) -> HttpResponse:
    """Who can use this, how that was tested, and whom to tell when something is in the way."""
    context = {
        "tested_on": TESTED_ON,
        "idle_days": settings.SESSION_IDLE_DAYS,
        "contact": settings.CONTACT and telling.contact(settings.CONTACT),
        "said": settings.CONTACT.removeprefix("mailto:"),
        "imprint": bool(settings.IMPRINT),
    }
    return render(request, "public/accessibility.html", context)


@login_not_required
@require_safe
def imprint(request: HtmxHttpRequest) -> HttpResponse:
    """Who runs this BounceBack, in their own words."""
    return _told_by_the_host(request, _("Imprint"), settings.IMPRINT)


@login_not_required
@require_safe
def privacy(request: HtmxHttpRequest) -> HttpResponse:
    """What whoever runs this BounceBack does with people's data, in their own words."""
    return _told_by_the_host(request, _("Privacy"), settings.PRIVACY)


def _told_by_the_host(request: HtmxHttpRequest, title: str, text: str) -> HttpResponse:
    if not text:
        raise Http404
    return render(request, "public/told_by_the_host.html", {"title": title, "text": text})
