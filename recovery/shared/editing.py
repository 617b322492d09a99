"""A form from opening to saving: left half typed, sent with a mistake, met by another window.

Whatever happens on the way, what was typed is on the page that follows, or waits as its draft.
"""

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.http import AuthenticatedRequest
from bounceback.forms import BaseForm, status_of
from bounceback.htmx import go_to
from bounceback.text import Text
from recovery.shared.drafts import discard_draft, draft_for, keep_draft
from recovery.shared.owned import RemovableModel

REMOVED = gettext_lazy(
    "This was removed in another window. Your words are below, and nothing of them is saved yet: bring "
    "it back with them in it, or copy them."
)
SENT_BEFORE = gettext_lazy(
    "You sent this page once already, and that is saved. What you changed since is below: save again "
    "if it is to be kept as well."
)


def _save(form: Any) -> Any:
    return form.save()


def fill_in[F: BaseForm, S](
    request: AuthenticatedRequest,
    template: str,
    form: Callable[..., F],
    *,
    then: Callable[[S], HttpResponse],
    save: Callable[[F], S] = _save,
    context: Callable[[F], dict[str, Any]] | Mapping[str, Any] | None = None,
    leave: Any = None,
    row: RemovableModel | None = None,
    barred: str = "",
) -> HttpResponse:
    """Show this form, or save what was typed into it.

    `form` makes it, of what was posted or of a `draft`. `leave` is where *Save and
    leave* leads, on a page that has it. `save` may find a mistake late, and put it on the form. `then`
    answers, given what `save` made. `row` is what is written to, where another window could have removed
    it: a `Door` finds it `even_removed`. `barred` says why nothing can be saved here any more; the words
    stand on the page, and wait there for when it can.
    """

    def page(shown: F, status: int = 200, **more: Any) -> HttpResponse:
        known = context(shown) if callable(context) else context
        return render(request, template, {**(known or {}), "form": shown, **more}, status=status)

    if request.method != "POST":
        draft = draft_for(request)
        return page(form(draft=draft), draft=draft)
    sent = form(request.POST)
    leaves = leave is not None and request.POST.get("go") == "leave"
    if row and row.removed_at:
        if leaves:
            return wait_for(request, row)
        keep_draft(request, sent.fields)
        sent.is_removed = True
        return page(_told(sent, REMOVED), 409)
    if leaves or barred:
        keep_draft(request, sent.fields)
        return page(_told(sent, barred), 409) if barred else go_to(request, leave)
    if sent.is_valid() and request.sent_before:
        return page(_told(sent, SENT_BEFORE), 409)
    if sent.is_valid():
        made = save(sent)
        if not sent.errors:
            discard_draft(request)
            return then(made)
    return page(sent, status_of(sent))


def _told[F: BaseForm](form: F, said: Text) -> F:
    """The page with the form as it was typed, and above it what happened."""
    form.is_valid()
    form.add_error(None, str(said))
    return form


def wait_for(request: AuthenticatedRequest, row: RemovableModel, page: Any = None) -> HttpResponse:
    """Keep what was typed as a draft of this page until the removed row is brought back."""
    keep_draft(request, request.POST)
    said = _("That was removed in another window. Bring it back, and your words are in it.")
    messages.info(request, said, extra_tags=row.get_restore_url())
    return go_to(request, page or row.LIST_PAGE)


def saved(request: AuthenticatedRequest, to: Any, *args: Any, said: str = "") -> HttpResponse:
    """Say that it is saved, and redirect there."""
    messages.success(request, said or _("Saved."))
    return go_to(request, to, *args)
