"""Reminders by mail and in a calendar, and the ways to stop both."""

import hashlib
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.http import AuthenticatedRequest
from accounts.languages import speak_to_reader
from accounts.limits import count_try
from accounts.models import User
from accounts.once import once
from accounts.security import has_confirmed_email
from bounceback.encryption import decrypt, encrypt
from bounceback.htmx import go_to
from bounceback.link_pages import link_page, opened_by_token, whose
from bounceback.site import address
from recovery.reminders import calendar, dated
from recovery.reminders.entries import calendar_of, date_of
from recovery.reminders.forms import RemindersForm
from recovery.reminders.models import CalendarFeed
from recovery.reminders.sending import example, key_in
from recovery.shared.editing import fill_in, saved

PAGE = "reminders/reminders.html"
NEW_CALENDAR = "new_calendar"
"""In the session, encrypted: the address just made, until it is shown, once."""

"""For addresses that do not work. One that works opens for everybody, also beside a guesser."""


@once
def reminders(request: AuthenticatedRequest) -> HttpResponse:
    user = request.user.locked() if request.method == "POST" else request.user
    return fill_in(
        request,
        PAGE,
        partial(RemindersForm, instance=user),
        context=lambda _form: _shown(request),
        then=lambda _saved: saved(request, "reminders"),
    )


def _shown(request: AuthenticatedRequest) -> dict[str, Any]:
    token = request.session.pop(NEW_CALENDAR, "")
    return {
        "example": example(request.user),
        "last": request.user.reminders.last(),
        "confirmed": settings.LOCAL or has_confirmed_email(request.user),
        "has_calendar": request.user.calendarfeeds.exists(),
        "new_address": _feed_address(decrypt(token.encode())) if token else "",
        "local": settings.LOCAL,
    }


def _feed_address(token: str) -> str:
    return address(reverse("calendar_feed", args=[token]))


@opened_by_token(key_in)
@require_http_methods(["GET", "HEAD", "POST"])
def reminders_stop(request: HttpRequest, token: str) -> HttpResponse:
    """Stop reminders by the address in a mail. Opening it changes nothing: programs that check mail open it.

    A mail program that posts here for the person expects an answer, and no redirect (RFC 8058).
    """
    user = get_object_or_404(User, pk=key_in(token), is_active=True)
    speak_to_reader(request, user.language)
    if request.method == "POST":
        user.stop_reminders()
    return link_page("reminders/reminders_stop.html", {"is_on": user.reminders_since is not None})


# The calendar.


@once
def calendar_make(request: AuthenticatedRequest) -> HttpResponse:
    """Make a new calendar address; the old one stops working. It is shown once, on the next page."""
    if request.method == "POST":
        token = request.user.calendarfeeds.make_for(request.user)
        request.session[NEW_CALENDAR] = encrypt(token).decode()
    return go_to(request, f"{reverse('reminders')}#calendar")


@once
def calendar_stop(request: AuthenticatedRequest) -> HttpResponse:
    if request.method == "POST":
        request.user.calendarfeeds.all().delete()
        request.session.pop(NEW_CALENDAR, None)
        messages.success(request, _("The calendar’s address no longer works."))
    return go_to(request, f"{reverse('reminders')}#calendar")


@opened_by_token(whose(CalendarFeed))
@require_safe
def calendar_feed(request: HttpRequest, token: str) -> HttpResponse:
    feed = CalendarFeed.objects.with_token(token).first()
    if feed is None:
        return _wrong_address(request)
    translation.activate(feed.owner.language)
    entries = calendar_of(feed.owner)
    today = timezone.localtime(timezone=feed.owner.zone).replace(hour=0, minute=0, second=0)
    changed = max(feed.made_at, today, *(entry.changed_at for entry in entries))
    return _unless_known(request, calendar.feed(entries), changed)


def _wrong_address(request: HttpRequest) -> HttpResponse:
    """The answer to an unknown or stopped calendar address; whoever tries many has to wait."""
    slow = bool(count_try(request, "wrong_link").wait)
    words = _("Too many wrong addresses.") if slow else _("There is no calendar here.")
    return HttpResponse(
        f"{words}\n", content_type="text/plain; charset=utf-8", status=429 if slow else 404
    )


def _unless_known(request: HttpRequest, body: bytes, changed: datetime) -> HttpResponse:
    """The calendar, or 304 "you have it already". By date alone a deleted row is noticed a day
    late at most; by its tag, which all programs we know of send, at once.
    """
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    # Dates in headers have no parts of a second.
    stamp = int((changed + timedelta(microseconds=999_999)).timestamp())
    response = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    response["Cache-Control"] = "private, no-cache"
    response["ETag"], response["Last-Modified"] = tag, http_date(stamp)
    answer: HttpResponse = get_conditional_response(request, tag, stamp, response) or response
    return answer


def feedback_date(request: AuthenticatedRequest, pk: UUID, which: str) -> HttpResponse:
    """One date of a request as a file, to be opened in whatever calendar there is."""
    feedback = get_object_or_404(request.user.feedback, pk=pk)
    feedback.owner = request.user
    entry = date_of(feedback, which)
    return _date_file([entry] if entry else [], which)


def date_file(request: AuthenticatedRequest, what: str, pk: UUID) -> HttpResponse:
    """The date of a conversation, a debrief, a plan or a to-do as a file."""
    return _date_file(dated.of_row(request.user, what, pk), what)


def _date_file(entries: list[calendar.Entry], name: str) -> HttpResponse:
    """A file with these dates; 404 without any."""
    if not entries:
        raise Http404
    return HttpResponse(
        calendar.file(entries),
        content_type=calendar.CONTENT_TYPE,
        headers={
            "Content-Disposition": f'attachment; filename="{calendar.FILE_NAME.format(name)}"'
        },
    )
