"""What one was turned down for, newest first, each with how far one has come with it."""

from collections.abc import Iterator, Mapping
from functools import cache, partial
from typing import NamedTuple

from django.http import HttpResponse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from accounts.http import AuthenticatedRequest
from accounts.models import User
from bounceback.htmx import render_part
from bounceback.rows import address_of, day_words
from recovery.forms import FilterForm
from recovery.models import Rejection
from recovery.models.rejection_queries import NEWEST_FIRST
from recovery.path.choices import Outcome, Stage
from recovery.path.steps import on_path
from recovery.views.keyset import page_of


class Row(NamedTuple):
    """One rejection on the list, everything on it ready to print."""

    name: str
    address: str
    told: str  # stage, outcome and state, in a line
    day: str
    day_iso: str
    stones: SafeString
    progress: str  # the stones in words


def rejection_list(request: AuthenticatedRequest) -> HttpResponse:
    form = FilterForm(request.GET)
    rows = form.narrow(request.user.rejections.all()).for_lists()
    page = page_of(rows, NEWEST_FIRST, request.GET, partial(_rows, request.user))
    context = {
        "form": form,
        "page": page,
        "has_any": bool(page.rows) or request.user.rejections.exists(),
    }
    return render_part(request, "recovery/rejection_list.html", "results", context)


def _rows(owner: User, rejections: list[Rejection]) -> list[Row]:
    """Words are looked up once for the page, not once a row."""
    labels = {value: str(label) for value, label in [*Stage.choices, *Outcome.choices]}
    progress = _("{done} of {all} steps done")
    address = address_of("rejection_detail")
    states = owner.stepvisits.states_of(rejections)
    return [
        _row(each, address(each.pk), states.get(each.pk, {}), labels, progress)
        for each in rejections
    ]


@cache
def _drawn(marks: tuple[str, ...]) -> SafeString:
    """The stones of one row. There are few ways they can look, and a list has many rows."""
    return format_html_join("", '<i class="{}"></i>', ((mark,) for mark in marks))


def _row(
    rejection: Rejection,
    address: str,
    states: Mapping[str, str],
    labels: dict[str, str],
    progress: str,
) -> Row:
    marks = tuple(_marks(rejection, states))
    told = [labels[rejection.stage], labels[rejection.outcome], _state(rejection)]
    return Row(
        name=str(rejection),
        address=address,
        told=" · ".join(part for part in told if part),
        day=day_words(rejection.dated_on),
        day_iso=rejection.dated_on.isoformat(),
        stones=_drawn(marks),
        progress=progress.format(done=marks.count("done"), all=len(marks)),
    )


def _marks(rejection: Rejection, states: Mapping[str, str]) -> Iterator[str]:
    """How each stone of its path looks: the one it stands at, and the state of every other."""
    now = "" if rejection.is_closed else rejection.now_step
    for step in on_path(rejection.path, rejection.stage, rejection.first_sting):
        yield "now" if step.key == now else states.get(step.key, "to_do")


def _state(rejection: Rejection) -> str:
    if rejection.archived_at:
        return _("archived")
    if rejection.is_closed:
        return _("closed: {how}").format(how=rejection.get_closed_as_display())
    if rejection.is_resting:
        return _("at rest")
    return _("parked") if rejection.is_parked else ""
