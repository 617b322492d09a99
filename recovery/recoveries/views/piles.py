"""Several noes that came close together: one path for all of them, and each by itself again."""

from datetime import timedelta
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.http import AuthenticatedRequest
from accounts.once import once_alone
from bounceback.htmx import go_to
from recovery.rejections.doors import own_rejection
from recovery.rejections.piles import Pile
from recovery.shared import timings
from recovery.shared.choices import TodayKind
from recovery.shared.clocks import today
from recovery.shared.doors import say_changed_meanwhile, verb
from recovery.shared.from_today import back_from, can_be_undone


@once_alone
def rejections_pile(request: AuthenticatedRequest) -> HttpResponse:
    """One path for the noes that came close together. Opened as a page, it leads to Today."""
    if request.method != "POST":
        return go_to(request, "today")
    pile = request.user.piles.make(request.user)
    if pile is None:
        say_changed_meanwhile(request)
        return go_to(request, "today")
    said = _("It’s one path now, and the others are set aside. Nothing is lost.")
    can_be_undone(request, said, "rejection_take_apart", pile.lead_id, undo="yes")
    return back_from(request, pile.lead)


@verb(own_rejection, alone=True)
def rejection_take_apart(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Take the pile of this recovery apart: each is by itself again.

    But for an undo right after it was made, it is not offered again for these.
    """
    rejection = own_rejection(request, pk, counts=False)
    if rejection.pile is None:
        say_changed_meanwhile(request)
        return back_from(request, rejection)
    if "undo" not in request.GET:
        _offer_no_more(request, rejection.pile)
    rejection.pile.take_apart()
    said = _("Each is by itself again, as it was.")
    messages.success(request, said, extra_tags=reverse("rejections_pile"))
    return back_from(request, rejection)


def _offer_no_more(request: AuthenticatedRequest, pile: Pile) -> None:
    until = today() + timedelta(days=timings.PILE_OFFERED_DAYS)
    for each in pile.members:
        request.user.put_offs.put_off(request.user, TodayKind.PILE, each.pk, until)
