"""What is done with a person in one press (in touch today, keep, stop, later, remove), each with its undo."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.http import AuthenticatedRequest
from bounceback.days import dated
from bounceback.http import day_in
from recovery.people.doors import own_person
from recovery.people.forms.people import FARTHEST, KeepForm, MoveForm
from recovery.people.models import Person
from recovery.recoveries.views.person import person_context
from recovery.shared.clocks import today
from recovery.shared.doors import verb
from recovery.shared.from_today import back_from, can_be_undone
from recovery.shared.undo import Removal


@verb(own_person)
def person_touched(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """The two were in touch today, in whatever way."""
    day = today()
    person = own_person(request, pk).note_touch(day)
    request.user.drafts.discard(request.user, reverse("person_message", args=[pk]))
    said = _("Noted: you were in touch today.")
    can_be_undone(request, said, "person_untouched", pk, on=day.isoformat())
    return back_from(request, person)


@verb(own_person)
def person_untouched(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Undo of being in touch, on the day in the address; without one, today."""
    on = day_in(request.GET.get("on", "")) or today()
    person = own_person(request, pk).take_touch_back(on)
    messages.success(request, _("Taken back. It’s as it was before."))
    return back_from(request, person)


@verb(own_person)
def person_keep(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Keep in touch: write every so many days."""
    person = own_person(request, pk)
    before = person.touch_days
    form = KeepForm(request.POST, person=person)
    if not form.is_valid():
        return _not_yet(request, person, keep_form=form)
    person.keep(form.cleaned_data["days"], today())
    undo = ("person_keep_again", pk, before) if before else ("person_stop", pk)
    can_be_undone(request, _("You keep in touch with them."), *undo)
    return back_from(request, person)


@verb(own_person)
def person_keep_again(request: AuthenticatedRequest, pk: UUID, days: int) -> HttpResponse:
    """Undo of stopping, or of another number of days."""
    person = own_person(request, pk)
    if not 1 <= days <= FARTHEST:
        raise Http404
    person.keep_again(days)
    messages.success(request, _("As it was before."))
    return back_from(request, person)


@verb(own_person)
def person_stop(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Stop keeping in touch: nothing comes up by itself."""
    person = own_person(request, pk)
    days = person.touch_days
    person.stop_keeping()
    if days:
        said = _("You are not reminded of them any more. They stay on your list.")
        can_be_undone(request, said, "person_keep_again", pk, days)
    return back_from(request, person)


@verb(own_person)
def person_move(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Do not write before another day."""
    person = own_person(request, pk)
    before = person.touch_moved_to
    form = MoveForm(request.POST)
    if not form.is_valid():
        return _not_yet(request, person, move_form=form)
    to = form.cleaned_data["to"]
    person.move_touch(to)
    said = _("Moved: not before {day}.").format(day=dated(to, "DATE_FORMAT"))
    asked = {"to": before.isoformat()} if before else {}
    can_be_undone(request, said, "person_move_back", pk, **asked)
    return back_from(request, person)


@verb(own_person)
def person_move_back(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Undo of another day."""
    person = own_person(request, pk)
    person.move_touch(day_in(request.GET.get("to", "")))
    messages.success(request, _("It is back on the day on which it was."))
    return back_from(request, person)


def _not_yet(request: AuthenticatedRequest, person: Person, **form: Any) -> HttpResponse:
    """The page of this person again, saying what has to be done first."""
    context = person_context(request, person) | form
    return render(request, "recoveries/person_detail.html", context, status=422)


person_remove, person_restore = Removal(
    own_person,
    said=gettext_lazy(
        "Removed. You can bring them back for 30 days; after that, talks with them go, too."
    ),
    said_back=gettext_lazy("They are back."),
).views
