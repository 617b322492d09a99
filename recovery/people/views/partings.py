"""A thank-you after a no: a few lines to copy or mail, and noting that they were sent."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _

from accounts.http import AuthenticatedRequest
from bounceback.htmx import go_to
from recovery.messages import Message, ShortMessage, Terms, thank_after_no
from recovery.people.doors import own_parting
from recovery.people.forms.people import ShortMessageForm
from recovery.people.models import language_to
from recovery.people.partings import Parting
from recovery.people.views.people import short_message_page
from recovery.shared.choices import Fate
from recovery.shared.doors import verb
from recovery.shared.from_today import back_from, can_be_undone

THANK = "people/parting_thank.html"


def parting_thank(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """The thank-you, composed anew from what was typed, which is kept until it was sent."""
    parting = own_parting(request, pk, only_look=True)
    if parting.fate != Fate.THANK:
        return go_to(request, parting.person)
    job, person = parting.rejection, parting.person

    def composed(form: ShortMessageForm) -> Message:
        language = language_to(person, request.user)
        facts = (request.user.name, person.name, job.role, job.company)
        return thank_after_no(
            ShortMessage(*facts, **form.said, language=language, terms=Terms.FORMAL)
        )

    context: dict[str, Any] = {"parting": parting, "person": person}
    return short_message_page(request, THANK, composed, person, context)


@verb(own_parting)
def parting_thanked(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """The person has sent the thank-you."""
    parting = own_parting(request, pk)
    if parting.fate != Fate.THANK:
        return back_from(request, parting.person)
    parting.mark_thanked()
    request.user.drafts.discard(request.user, parting.get_absolute_url())
    said = _("Noted: you thanked them. That was kind.")
    can_be_undone(request, said, "parting_unthanked", pk)
    return _on_from(request, parting)


@verb(own_parting)
def parting_unthanked(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    parting = own_parting(request, pk).unmark_thanked()
    messages.success(request, _("Taken back. It isn’t sent yet."))
    return _on_from(request, parting)


@verb(own_parting)
def parting_skip(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Send no thank-you."""
    parting = own_parting(request, pk).skip()
    can_be_undone(request, _("That’s fine."), "parting_unskip", pk)
    return _on_from(request, parting)


@verb(own_parting)
def parting_unskip(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    parting = own_parting(request, pk).unskip()
    messages.success(request, _("It’s there again."))
    return _on_from(request, parting)


def _on_from(request: AuthenticatedRequest, parting: Parting) -> HttpResponse:
    """Where to next: the page of the person; or the list, where they were removed."""
    return back_from(request, "person_list" if parting.person.removed_at else parting.person)
