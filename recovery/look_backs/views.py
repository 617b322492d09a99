"""The page of one month, its questions, and skipping it."""

from copy import copy
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _

from accounts.http import AuthenticatedRequest
from accounts.once import once
from bounceback.htmx import go_to
from recovery.look_backs import months
from recovery.look_backs.doors import own_look_back
from recovery.look_backs.forms import LookBackForm
from recovery.look_backs.models import LookBack
from recovery.look_backs.page import page_of
from recovery.look_backs.saved import beside
from recovery.shared.clocks import today
from recovery.shared.editing import fill_in, saved
from recovery.shared.from_today import can_be_undone


@once
def look_back_detail(request: AuthenticatedRequest, month: str) -> HttpResponse:
    look_back = own_look_back(request, month)
    return fill_in(
        request,
        "look_backs/look_back_detail.html",
        partial(LookBackForm, instance=copy(look_back)),
        context=lambda form: _context(request, look_back, form),
        leave="today",
        then=lambda finished: saved(request, finished),
    )


def _context(
    request: AuthenticatedRequest, look_back: LookBack, form: LookBackForm
) -> dict[str, Any]:
    page = page_of(request.user, look_back.month)
    earlier, later = beside(request.user, look_back.month)
    return {
        "look_back": look_back,
        "page": page,
        "size": page.size(each.words for each in look_back.answers),
        "is_running": look_back.month == months.first_of(today()),
        "earlier": earlier,
        "later": later,
        "is_open": form.is_bound or not look_back.finished_at,
    }


@once
def look_back_skip(request: AuthenticatedRequest, month: str) -> HttpResponse:
    """Skip the look-back on a month: it is not offered again. Opened as a page, it leads there."""
    look_back = own_look_back(request, month)
    if request.method != "POST":
        return go_to(request, look_back)
    look_back.skip()
    can_be_undone(request, _("Skipped. That’s fine."), "look_back_unskip", month)
    return go_to(request, "today")


@once
def look_back_unskip(request: AuthenticatedRequest, month: str) -> HttpResponse:
    """Undo of skipping it."""
    look_back = own_look_back(request, month)
    if request.method != "POST":
        return go_to(request, look_back)
    look_back.unskip()
    messages.success(request, _("It’s back."))
    return go_to(request, "today")
