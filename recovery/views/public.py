"""Pages for anybody: what this is, and someone to talk to."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from bounceback.htmx import go_to
from bounceback.http import HtmxHttpRequest
from recovery.forms.support import CountryForm
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
def support(request: HtmxHttpRequest) -> HttpResponse:
    """Someone to talk to, now. Looking here is not recorded anywhere."""
    own = getattr(request.user, "country", "")
    code = request.GET.get("country", own).upper()
    context = {"form": CountryForm(initial={"country": code}), "here": country(code)}
    return render(request, "recovery/support.html", context)
