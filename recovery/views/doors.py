"""How views reach rows: through the owner, or not at all."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, cast
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from bounceback.htmx import go_to
from bounceback.http import AuthenticatedRequest
from recovery.models import Rejection


def own_rejection(request: AuthenticatedRequest, pk: UUID) -> Rejection:
    """This person's rejection, locked while they write; 404 for everybody else's."""
    rows = Rejection.objects.owned_by(request.user)
    rows = rows.select_for_update() if request.method == "POST" else rows.with_facts()
    rejection = get_object_or_404(rows, pk=pk)
    rejection.owner = request.user
    return rejection


type VerbView[**P] = Callable[Concatenate[AuthenticatedRequest, UUID, P], HttpResponse]


def verb[**P](view: VerbView[P]) -> VerbView[P]:
    """A view that only writes. Opened as a page (a reload, the back button), it leads to the thread."""

    @wraps(view)
    def wrapper(
        request: AuthenticatedRequest, pk: UUID, *args: P.args, **kwargs: P.kwargs
    ) -> HttpResponse:
        if request.method != "POST":
            return go_to(request, own_rejection(request, pk))
        return view(request, pk, *args, **kwargs)

    return cast(VerbView[P], wrapper)
