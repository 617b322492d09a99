"""The invitation to a debrief, and the friend's link in it; the person sends both themselves."""

from collections.abc import Callable
from copy import copy
from functools import partial
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.http import AuthenticatedRequest
from accounts.once import once
from bounceback.htmx import go_to, render_part
from recovery.debriefs.doors import own_debrief
from recovery.debriefs.forms.invitations import LONGEST, InvitationForm
from recovery.debriefs.models.debriefs import Debrief
from recovery.debriefs.models.invitation import Invitation
from recovery.messages import INVITATION_WORDS, Message, count_words, mail_link
from recovery.shared import qr
from recovery.shared.doors import pressed, verb
from recovery.shared.editing import fill_in

PAGE = "debriefs/debrief_invite.html"

type Done = Callable[[AuthenticatedRequest, Invitation], None]


@once
def debrief_invite(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    return _with_words(request, pk, _saved)


def _context(debrief: Debrief, form: InvitationForm) -> dict[str, Any]:
    invitation = form.written
    link = debrief.links.working().first()
    return {
        "invitation": invitation,
        "action": reverse("debrief_invite", args=[debrief.pk]),
        "link": link,
        "code": qr.drawn(invitation.link) if link and invitation.link else None,
        "is_local": settings.LOCAL,
        **_ways(debrief, form["invitation"].value() or ""),
    }


def _ways(debrief: Debrief, text: str) -> dict[str, Any]:
    """How many words the invitation has, and a link that opens it in a mail program."""
    address = debrief.person.address if debrief.person else ""
    message = Message(Invitation(debrief).composed.subject, text)
    return {
        "debrief": debrief,
        "words": count_words(text),
        "most_words": INVITATION_WORDS,
        "mail_link": mail_link(address, message),
        "address": address,
    }


@pressed(own_debrief)
def debrief_invite_check(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """The word count and mail link for the invitation as it is typed now. Nothing is stored."""
    debrief = own_debrief(request, pk, only_look=True)
    text = request.POST.get("invitation", "")[:LONGEST]
    return render_part(request, PAGE, "ways", _ways(debrief, text))


def _with_words(request: AuthenticatedRequest, pk: UUID, then: Done) -> HttpResponse:
    """Save the invitation as typed, then do this; a mistake shows the page again."""
    debrief = own_debrief.even_removed(request, pk)
    if request.method != "POST" and debrief.is_alone:
        messages.info(request, _("You chose to do it on your own. Choose a friend first."))
        return go_to(request, debrief)

    def after(debrief: Debrief) -> HttpResponse:
        then(request, Invitation(debrief))
        return go_to(request, "debrief_invite", pk)

    return fill_in(
        request,
        PAGE,
        partial(InvitationForm, instance=copy(debrief)),
        row=debrief,
        context=lambda form: _context(debrief, form),
        then=after,
    )


def _saved(request: AuthenticatedRequest, invitation: Invitation) -> None:
    messages.success(request, _("Saved."))


@verb(own_debrief)
def debrief_link(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Make a private link for the friend, and put it into the invitation."""
    return _with_words(request, pk, _link)


def _link(request: AuthenticatedRequest, invitation: Invitation) -> None:
    path = reverse("debrief_friend", args=[invitation.make_link()])
    invitation.put_link(request.build_absolute_uri(path))
    messages.success(request, _("The link is in your invitation. It works for 30 days."))


@verb(own_debrief)
def debrief_unlink(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Revoke the friend's link, and take it out of the invitation."""
    return _with_words(request, pk, _unlink)


def _unlink(request: AuthenticatedRequest, invitation: Invitation) -> None:
    invitation.stop_link()
    messages.success(request, _("The link no longer works. What was written by it stays."))


@verb(own_debrief)
def debrief_invite_anew(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Drop the person's changes, and compose the invitation anew."""
    page = reverse("debrief_invite", args=[pk])
    Invitation(own_debrief(request, pk)).write_anew()
    request.user.drafts.discard(request.user, page)
    return go_to(request, page)
