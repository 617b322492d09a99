"""The page Today: five things at most, each done, opened or put off with one tap; then what is coming up."""

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.http import AuthenticatedRequest
from accounts.models import User
from accounts.once import once
from bounceback.htmx import go_to
from recovery.look_backs.offer import month_offered
from recovery.look_backs.saved import Month
from recovery.shared import timings
from recovery.shared.choices import TodayKind
from recovery.shared.clocks import today as today_of
from recovery.today import (
    BY_CODE,
    IN_A_WEEK,
    SHOWN_SET_ASIDE,
    choose,
    coming_up,
    how_it_goes,
    things_for,
)
from recovery.today.badge import badge
from recovery.today.waiting import what_waits


def today(request: AuthenticatedRequest) -> HttpResponse:
    user = request.user
    if request.method == "POST":
        user.end_break()
        return go_to(request, "today")
    offers_support = user.has_support_offer and not user.is_on_break
    day = today_of()
    waiting, keys, offers_month = what_waits(user, day)
    most = timings.MOST_WAITING - offers_support
    chosen = choose(waiting, most)
    things, set_aside = things_for(user, chosen, keys, SHOWN_SET_ASIDE)
    context = {
        "things": things,
        "more_waits": len(choose(waiting, most + 1)) > most,
        "offers_support": offers_support,
        "badge": badge(user, day, len(things)),
        "coming": [] if user.is_on_break else coming_up(user, day, chosen),
        "going": how_it_goes(user),
        "mail_waits": _mail_waits(user),
        "set_aside": set_aside,
        "month": Month(month_offered(day)) if offers_month else None,
        "has_any": bool(things or set_aside.rows) or user.rejections.exists(),
    }
    return render(request, "today/today.html", context)


def _mail_waits(user: User) -> bool:
    """Whether something they forwarded waits to be told what it is; asked only where mail is taken at all."""
    return (
        bool(settings.ARRIVALS_DOMAIN) and not user.is_on_break and user.arrivals.waiting().exists()
    )


type Verb = Callable[[AuthenticatedRequest], HttpResponse]


def today_verb(view: Verb) -> Verb:
    """A decorator for a view that only writes, and leads to Today; opened as a page, it leads there."""

    @wraps(view)
    def wrapper(request: AuthenticatedRequest) -> HttpResponse:
        return view(request) if request.method == "POST" else go_to(request, "today")

    return wrapper


@today_verb
@once
def today_break(request: AuthenticatedRequest) -> HttpResponse:
    """Take a break: nothing asks for three days."""
    if not request.user.is_on_break:
        request.user.take_break()
        said = _("You’re on a break for three days. Nothing is lost.")
        messages.success(request, said, extra_tags=reverse("today"))
    return go_to(request, "today")


@once
def today_later(request: AuthenticatedRequest, kind: str, item: UUID) -> HttpResponse:
    """Put one thing off: it comes back on its day."""
    thing = _own_thing(request, kind, item)
    if request.method == "POST":
        days = BY_CODE[thing].later
        until = today_of() + timedelta(days=days)
        request.user.put_offs.put_off(request.user, thing, item, until)
        said = _("It’s back in a week.") if days == IN_A_WEEK else _("It’s back tomorrow.")
        undo = reverse("today_again", args=[thing, item])
        messages.success(request, said, extra_tags=undo)
    return go_to(request, "today")


@once
def today_again(request: AuthenticatedRequest, kind: str, item: UUID) -> HttpResponse:
    """Undo of putting one thing off."""
    thing = _own_thing(request, kind, item)
    if request.method == "POST":
        request.user.put_offs.bring_back(request.user, thing, item)
    return go_to(request, "today")


def _own_thing(request: AuthenticatedRequest, kind: str, item: UUID) -> TodayKind:
    """The kind of a thing on Today whose row is this person's; 404 for everybody else's."""
    if kind not in TodayKind.values:
        raise Http404
    rows: Any = getattr(request.user, BY_CODE[TodayKind(kind)].own)
    get_object_or_404(rows.only("pk"), pk=item)
    return TodayKind(kind)


@today_verb
@once
def support_offer_decline(request: AuthenticatedRequest) -> HttpResponse:
    """ "No, thank you" to someone to talk to: it is not offered again for a month."""
    if request.user.has_support_offer:
        request.user.decline_support_offer()
        undo = reverse("support_offer_again")
        messages.success(request, _("All right. The link below stays."), extra_tags=undo)
    return go_to(request, "today")


@today_verb
@once
def support_offer_again(request: AuthenticatedRequest) -> HttpResponse:
    """Undo of declining someone to talk to."""
    request.user.bring_back_support_offer(timedelta(hours=timings.SUPPORT_OFFER_HOURS))
    return go_to(request, "today")
