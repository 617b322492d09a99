"""The list of rejections, newest first: all, open, recovered or set aside; and setting many aside at once."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.http import AuthenticatedRequest
from accounts.models import User
from accounts.once import once_alone
from bounceback.days import said_day
from bounceback.htmx import go_to, render_part
from bounceback.http import key_in
from bounceback.rows import address_of, words_of
from recovery.rejections.forms.rejections import FilterForm
from recovery.rejections.marks import drawn, marks_of, progress_words
from recovery.rejections.models import Rejection
from recovery.rejections.queries import NEWEST_FIRST, STATES
from recovery.rejections.visits import StepVisit
from recovery.shared.choices import Outcome, Stage
from recovery.shared.clocks import today as today_of
from recovery.shared.lists import SEARCH_FROM, SIZE, first_page_of, first_rows, page_of
from recovery.shared.owned import own
from recovery.shared.undo import Removed, named, newest_removed

COUNTS = own(Rejection.objects, lambda mine: mine.counted())
NEWEST = first_rows(Rejection.objects, NEWEST_FIRST, lambda mine: mine.for_lists())


class Row(NamedTuple):
    """One rejection on the list, ready to print."""

    key: UUID
    is_open: bool  # it can be set aside
    name: str
    address: str
    told: str  # stage, outcome and state, in a line
    day: str
    day_iso: str
    stones: SafeString
    progress: str  # the stones in words


def rejection_list(request: AuthenticatedRequest) -> HttpResponse:
    mine = request.user.rejections.all()
    form, counts = FilterForm(request.GET), _counts(request.user)
    told = partial(_rows, request.user)
    if request.GET:
        page = page_of(form.narrow(mine).for_lists(), NEWEST_FIRST, request.GET, told)
    else:
        page = first_page_of(NEWEST.rows(owner=request.user.pk), NEWEST_FIRST, told)
    context = {
        "form": form,
        "page": page,
        "states": [(key, label, counts[key or "all"]) for key, label in FilterForm.State.choices],
        "has_any": counts["all"] > 0,
        "has_many": counts["all"] >= SEARCH_FROM,
        "chooses": "choose" in request.GET,
        "may_choose": counts["open"] > 1,
        "removed": _removed(request.user) if counts["removed"] or not counts["all"] else [],
    }
    return render_part(request, "rejections/rejection_list.html", "results", context)


def _counts(owner: User) -> dict[str, int]:
    """How many there are in all, in each of the three states, and (at least one or none) deleted ones."""
    names = (*STATES, "removed")
    (counts,) = COUNTS.rows(owner=owner.pk) or [[0] * len(names)]
    return dict(zip(names, counts, strict=True))


def _removed(owner: User) -> list[Removed]:
    """The deleted ones that can be brought back, or deleted for good."""
    rows = newest_removed(owner.removed_rejections)
    return [
        each._replace(forget=reverse("rejection_forget", args=[row.pk]))
        for row, each in zip(rows, named(rows), strict=True)
    ]


@once_alone
def rejections_set_aside(request: AuthenticatedRequest) -> HttpResponse:
    """Set the ticked ones aside. A second press changes nothing."""
    if request.method != "POST":
        return go_to(request, "rejection_list")
    done = request.user.rejections.put_aside(_keys(request.POST.getlist("pick")))
    if done:
        said = ngettext("{n} is set aside.", "{n} are set aside.", len(done)).format(n=len(done))
        undo = reverse("rejections_take_up", query={"pick": [str(key) for key in done]})
        messages.success(request, said, extra_tags=undo)
    else:
        messages.info(request, _("None was ticked, so nothing changed."))
    return go_to(request, "rejection_list")


@once_alone
def rejections_take_up(request: AuthenticatedRequest) -> HttpResponse:
    """Undo of setting many aside: they are open again."""
    if request.method == "POST":
        n = request.user.rejections.take_up(_keys(request.GET.getlist("pick")))
        messages.success(
            request, ngettext("{n} is open again.", "{n} are open again.", n).format(n=n)
        )
    return go_to(request, "rejection_list")


def _keys(given: Sequence[str]) -> list[UUID]:
    """The valid keys among those sent, at most as many as a page has."""
    return [key for key in map(key_in, given[:SIZE]) if key]


def _rows(owner: User, rejections: list[Rejection]) -> list[Row]:
    """The rows of the list; words are looked up once for the page."""
    labels = words_of(Stage, Outcome)
    progress = progress_words()
    address = address_of("rejection_detail")
    day = today_of()
    states = StepVisit.states_of(owner.pk, rejections)
    return [
        _row(each, address(each.pk), states.get(each.pk, {}), labels, progress, day)
        for each in rejections
    ]


def _row(
    rejection: Rejection,
    address: str,
    states: Mapping[str, str],
    labels: Mapping[str, str],
    progress: str,
    today: date,
) -> Row:
    marks = marks_of(rejection, states)
    told = [labels[rejection.stage], labels[rejection.outcome], _state(rejection)]
    is_over = rejection.is_closed or rejection.is_set_aside
    return Row(
        key=rejection.pk,
        is_open=not is_over,
        name=str(rejection),
        address=address,
        told=" · ".join(part for part in told if part),
        day=said_day(rejection.dated_on, today),
        day_iso=rejection.dated_on.isoformat(),
        stones=drawn(marks),
        progress=progress.format(done=marks.count("done"), all=len(marks)),
    )


def _state(rejection: Rejection) -> str:
    if rejection.is_closed:
        return _("recovered: {how}").format(how=rejection.get_closed_as_display())
    if rejection.is_set_aside:
        return rejection.set_aside_words
    return _("snoozed") if rejection.is_snoozed else ""
