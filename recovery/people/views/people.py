"""Somebody met in a search: what is known of them, and what they belong to."""

from collections.abc import Callable
from copy import copy
from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from accounts.drafts import is_ours
from accounts.http import AuthenticatedRequest
from accounts.once import once
from bounceback.htmx import go_to
from recovery.messages import Message, ShortMessage, keep_in_touch, mail_link, terms_with
from recovery.people.doors import own_person
from recovery.people.forms.people import LanguageForm, PersonForm, ShortMessageForm
from recovery.people.models import Person, language_to
from recovery.shared.choices import PersonKind
from recovery.shared.drafts import draft_for, keep_draft
from recovery.shared.editing import fill_in, saved

NEW = "people/person_new.html"
EDIT = "people/person_edit.html"
LANGUAGE = "people/person_language.html"
MESSAGE = "people/person_message.html"


@once
def person_new(request: AuthenticatedRequest) -> HttpResponse:
    person = Person(owner=request.user)
    return fill_in(
        request,
        NEW,
        partial(PersonForm, instance=person, initial={"kind": PersonKind.CONTACT}),
        leave="person_list",
        then=lambda person: go_to(request, person),
    )


@once
def person_edit(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    person = own_person.even_removed(request, pk)
    return fill_in(
        request,
        EDIT,
        partial(PersonForm, instance=copy(person)),
        row=person,
        context={"person": person},
        leave=person,
        then=lambda _saved: saved(request, person),
    )


@once
def person_language(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """In which language one writes to somebody, asked on the way from a message to them, and back to it."""
    person = own_person.even_removed(request, pk)
    page = request.GET.get("back", "")
    back = page if is_ours(page) else person.get_absolute_url()
    return fill_in(
        request,
        LANGUAGE,
        partial(LanguageForm, instance=copy(person)),
        row=person,
        context={"person": person, "back": back},
        then=lambda _saved: saved(request, back),
    )


def person_message(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """A few lines to stay in touch, composed from what was typed, which is kept until they were sent."""
    person = own_person.even_removed(request, pk, only_look=True)
    if person.removed_at:
        said = _(
            "They were removed in another window. What you typed is here, and you can bring them back."
        )
        messages.info(request, said, extra_tags=person.get_restore_url())

    def composed(form: ShortMessageForm) -> Message:
        language, terms = language_to(person, request.user), terms_with(person.tie)
        facts = (request.user.name, person.name)
        return keep_in_touch(ShortMessage(*facts, **form.said, language=language, terms=terms))

    return short_message_page(request, MESSAGE, composed, person, {"person": person})


def short_message_page(
    request: AuthenticatedRequest,
    template: str,
    composed: Callable[[ShortMessageForm], Message],
    person: Person,
    context: dict[str, Any],
) -> HttpResponse:
    """The page of a short message: its fields, and the message to copy or open in a mail program."""
    draft = None if request.method == "POST" else draft_for(request)
    form = (
        ShortMessageForm(request.POST)
        if request.method == "POST"
        else ShortMessageForm(draft=draft)
    )
    is_wrong = form.is_bound and not form.is_valid()
    if form.is_bound:
        keep_draft(request, form.fields)
    short = composed(form)
    context |= {
        "form": form,
        "draft": draft,
        "short_message": short,
        "mail_link": mail_link(person.address, short),
    }
    return render(request, template, context, status=422 if is_wrong else 200)
