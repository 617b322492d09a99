"""Pages for anybody: what this is, and someone to talk to."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.typed import is_ours
from bounceback.htmx import go_to
from bounceback.http import HtmxHttpRequest
from recovery.forms.support import CountryForm
from recovery.path import timings
from recovery.path.helplines import country
from recovery.path.steps import STEPS


@login_not_required
@require_safe
def front(request: HtmxHttpRequest) -> HttpResponse:
    if request.user.is_authenticated:
        return go_to(request, "today")
    return render(request, "recovery/front.html", {"steps": STEPS})


@login_not_required
@require_safe
def vent(request: HtmxHttpRequest) -> HttpResponse:
    """Ten minutes on paper that forgets, for anybody. All of it happens on their screen."""
    context = {
        "length": timings.VENT_MINUTES_DEFAULT,
        "more": timings.VENT_EXTENSION_MINUTES,
        "minutes": timings.COME_DOWN_MINUTES,
        "breaths": timings.BREATHS_PER_MINUTE,
    }
    return render(request, "recovery/vent.html", context)


@login_not_required
@require_safe
def support(request: HtmxHttpRequest) -> HttpResponse:
    """Someone to talk to, now. Looking here is not recorded anywhere."""
    own = getattr(request.user, "country", "")
    code = request.GET.get("country", own).upper()
    back = request.GET.get("back", "")
    context = {
        "form": CountryForm(initial={"country": code}),
        "here": country(code),
        "back": back if is_ours(back) else "",
    }
    return render(request, "recovery/support.html", context)
