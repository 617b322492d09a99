"""The door to a recovery, and the order in which it is locked with what hangs on it."""

from typing import Any
from uuid import UUID

from accounts.http import AuthenticatedRequest
from bounceback import http
from recovery.rejections.models import Rejection
from recovery.rejections.removed import RemovedRejection
from recovery.shared.doors import Door, found_or_404, must_be_in_transaction
from recovery.shared.owned import keyed


def own_rejection(
    request: AuthenticatedRequest, pk: UUID, *, only_look: bool = False, counts: bool = True
) -> Rejection:
    """This person's rejection, locked while it is written; 404 for everybody else's.

    With `counts`, something was done on it now; putting it aside does not count.
    """
    writes = http.writes(request) and not only_look
    if writes:
        must_be_in_transaction()
    asked = LOCKED if writes else LOOKED_AT if only_look else FOUND
    rejection: Rejection = found_or_404(asked.first(owner=request.user.pk, keys=[pk]))
    rejection.owner = request.user
    return rejection.note_activity() if writes and counts else rejection


def own_removed(request: AuthenticatedRequest, pk: UUID) -> RemovedRejection:
    """What is kept of this person's rejection that was deleted, locked while it is written to; else 404."""
    return Door(RemovedRejection)(request, pk, removed=True)


FOUND = keyed(Rejection.objects, lambda mine: mine)
LOCKED = keyed(Rejection.objects, lambda mine: mine.select_for_update(no_key=True))
LOOKED_AT = keyed(Rejection.objects, lambda mine: mine.select_related("perspective"))


def lock_recovery(request: AuthenticatedRequest, row: Any, *, counts: bool = True) -> None:
    """Lock the recovery of a row first, if it has one, and note that something was done on it."""
    if row.rejection_id:
        own_rejection(request, row.rejection_id, counts=counts)
