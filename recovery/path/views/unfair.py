"""The note of what may have been unfair, as a file to take along."""

from copy import copy
from uuid import UUID

from django.http import HttpResponse

from accounts.http import AuthenticatedRequest
from bounceback.forms import clean_text
from recovery.path.perspectives import Perspective
from recovery.rejections.doors import own_rejection
from recovery.shared.clocks import today


def unfair_text(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """The note as a text file, posted as it is typed on the page. Nothing is stored."""
    known = copy(Perspective.of(own_rejection(request, pk, only_look=True)))
    for name in Perspective.UNFAIR if request.method == "POST" else ():
        setattr(known, name, clean_text(request.POST.get(name, "")))
    return HttpResponse(
        known.unfair_note(today()),
        content_type="text/plain; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="what-happened.txt"'},
    )
