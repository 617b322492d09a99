"""The last page of one recovery, and opening a closed one again."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from accounts.http import AuthenticatedRequest
from bounceback.htmx import go_to
from recovery.closing.last_page import kind_sentence, last_page
from recovery.path import arc
from recovery.path.said import said_on
from recovery.path.sentences import kind_words
from recovery.rejections.doors import own_rejection
from recovery.rejections.models import Rejection
from recovery.shared.clocks import today
from recovery.shared.doors import verb
from recovery.today import coming_from


def rejection_last_page(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """A recovery read back to the person in their own words; also open before it is closed."""
    rejection = own_rejection(request, pk, only_look=True)
    parts = last_page(rejection)
    context = {
        "rejection": rejection,
        "parts": parts,
        "sentence": kind_sentence(rejection, parts),
        "arc": arc.of(said_on(rejection).checkins),
        "coming": coming_from(rejection.owner, today(), rejection.pk),
        "fairer": kind_words(rejection),
    }
    return render(request, "closing/rejection_last_page.html", context)


@verb(own_rejection)
def rejection_reopen(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Open a closed recovery again. What was written stays."""
    rejection = own_rejection(request, pk).reopen()
    messages.success(request, _reopened(rejection))
    return go_to(request, rejection)


def _reopened(rejection: Rejection) -> str:
    if rejection.pile is None:
        return _("It is open again. What you wrote is all still here.")
    words = _("All of them are open again: {names}. The path is that of {lead}.")
    return words.format(names=rejection.pile.in_full, lead=rejection.pile.lead)
