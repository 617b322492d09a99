"""The way to a recovery, and to what is locked after it."""

from typing import Any
from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from accounts.http import AuthenticatedRequest
from recovery.rejections.models import Rejection
from recovery.shared.owned import keyed


def own_rejection(
    request: AuthenticatedRequest, pk: UUID, *, only_look: bool = False, counts: bool = True
) -> Rejection:
    """This person's rejection, locked while they write; 404 for everybody else's.

    What `counts` is noted as something done on it; to put it aside is not.
    """
    writes = request.method == "POST" and not only_look
    if not writes and not only_look:
        rejection: Rejection = _one(REJECTIONS.rows(owner=request.user.pk, keys=[pk]))
        rejection.owner = request.user
        return rejection
    rows = Rejection.objects.owned_by(request.user)
    rows = rows.select_for_update() if writes else rows.select_related("perspective")
    rejection = get_object_or_404(rows, pk=pk)
    rejection.owner = request.user
    return rejection.note_activity() if writes and counts else rejection


REJECTIONS = keyed(Rejection.objects, lambda mine: mine)


def _one[M](found: list[M]) -> M:
    """The one row there is; 404 for none."""
    if not found:
        raise Http404
    return found[0]


def lock_recovery(request: AuthenticatedRequest, row: Any) -> None:
    """Its recovery first, if it has one, as on the path; the writing is noted on it."""
    if row.rejection_id:
        own_rejection(request, row.rejection_id)
