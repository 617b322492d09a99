"""The odds a person would rather see than those we know."""

from functools import partial

from django.http import HttpResponse

from accounts.http import AuthenticatedRequest
from accounts.once import once
from recovery.rejections.forms.odds import OddsForm
from recovery.shared.editing import fill_in, saved

PAGE = "rejections/odds.html"


@once
def odds(request: AuthenticatedRequest) -> HttpResponse:
    me = request.user.locked() if request.method == "POST" else request.user
    return fill_in(
        request,
        PAGE,
        partial(OddsForm, instance=me),
        then=lambda _saved: saved(request, "settings"),
    )
