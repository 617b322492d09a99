"""The door to a look-back: one's own, of a month that holds something."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from accounts.http import AuthenticatedRequest
from bounceback.statements import Told
from recovery.look_backs import months
from recovery.look_backs.found import holds_something
from recovery.look_backs.models import LookBack
from recovery.shared.clocks import today
from recovery.shared.owned import own

ON_MONTH = own(LookBack.objects, lambda mine: mine.on(Told("month")))


def own_look_back(request: AuthenticatedRequest, month: str) -> LookBack:
    """This person's look-back on a month, locked while it is written; a new one, not saved, where there is none.

    404 for a month that holds nothing of theirs, or is still to come.
    """
    first = months.read(month)
    if first is None or first > today():
        raise Http404
    found = ON_MONTH.first(owner=request.user.pk, month=first)
    if found is None and not holds_something(request.user, first):
        raise Http404
    if request.method == "POST":
        request.user.look_backs.get_or_create(owner=request.user, month=first)
        mine = request.user.look_backs.on(first).select_for_update(no_key=True)
        found = get_object_or_404(mine)
    look_back: LookBack = found or LookBack(owner=request.user, month=first)
    look_back.owner = request.user
    return look_back
