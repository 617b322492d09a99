"""Never two of it: a form that is sent twice does its work once."""

from collections.abc import Callable
from functools import partial, wraps
from typing import Any, Concatenate, cast

from django.contrib.auth.models import AnonymousUser
from django.contrib.messages import get_messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from accounts.drafts import draft_fields, read_submit_key, said_in
from accounts.http import AuthenticatedRequest
from accounts.models import Submission, User
from accounts.views.errors import words_sent
from bounceback.htmx import go_to, is_sent_first, where_to
from bounceback.postgresql.collisions import in_one_transaction

type View[**P] = Callable[Concatenate[AuthenticatedRequest, P], HttpResponse]


def once[**P](view: View[P]) -> View[P]:
    """Run the view's POST in one transaction, at most once per submit key.

    A repeat is sent to where the first one led. Sent again with other words (the back button), it
    runs, and `request.sent_before` tells the view. A mistake (any answer that is not a redirect) gives
    the key back, so that the corrected form may use it. Where the transaction met another one, it is
    run again from the start.
    """
    return _once(view, alone=False)


def once_alone[**P](view: View[P]) -> View[P]:
    """Like `once`, while nothing else writes to the account: for what reaches across many of its rows."""
    return _once(view, alone=True)


def _once[**P](view: View[P], *, alone: bool) -> View[P]:
    @wraps(view)
    def wrapper(request: AuthenticatedRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if request.method != "POST":
            return view(request, *args, **kwargs)
        work = partial(_done, partial(view, request, *args, **kwargs), request, alone=alone)
        return in_one_transaction(work, _as_it_came(request))

    return cast(View[P], wrapper)


class _AccountGone(Exception):
    """Another window has deleted the account meanwhile."""


def _as_it_came(request: AuthenticatedRequest) -> Callable[[], None]:
    """A function that takes from the request what a first run of its view has left on it."""
    queued: list[Any] = get_messages(request)._queued_messages  # type: ignore[union-attr]
    session, before, said = request.session, dict(request.session.items()), len(queued)

    def restore() -> None:
        del queued[said:]
        session.clear()
        session.update(before)
        request.user = User.objects.filter(pk=request.user.pk).first() or request.user
        for _name, files in request.FILES.lists():
            for file in files:
                file.seek(0)

    return restore


def _done(
    view: Callable[[], HttpResponse], request: AuthenticatedRequest, *, alone: bool
) -> HttpResponse:
    request.sent_before = False
    try:
        if alone and not request.user.hold_alone():
            raise _AccountGone
        answer = _first_or_repeat(view, request)
    except _AccountGone:
        return _signed_out(request)
    if is_sent_first(request) and not where_to(answer):
        transaction.set_rollback(True)  # it is sent again, to be shown: nothing of this holds
    return answer


def _signed_out(request: AuthenticatedRequest) -> HttpResponse:
    """A page with what was typed, for whoever has no account any more. Nothing of it is kept."""
    request.session.flush()
    request.user = AnonymousUser()  # type: ignore[assignment]
    context = {"unsaved": words_sent(request), "page": reverse("today")}
    return render(request, "accounts/signed_out.html", context, status=403)


def _first_or_repeat(
    view: Callable[[], HttpResponse], request: AuthenticatedRequest
) -> HttpResponse:
    key = read_submit_key(request.user, request.POST.get("submit_key", ""))
    if key is None:
        if not request.user.hold():
            raise _AccountGone
        return view()
    said = _said(request)
    if not Submission.objects.claim(request.user, key, said):
        first = request.user.submissions.filter(key=key).first()
        if first is None:
            raise _AccountGone
        if first.said in ("", said):
            return go_to(request, first.led_to)
        request.sent_before = True
        return view()
    response = view()
    if led_to := where_to(response):
        Submission.objects.lead_to(request.user, key, led_to)
    else:
        request.user.submissions.filter(key=key).delete()
    return response


def _said(request: AuthenticatedRequest) -> str:
    """A fingerprint of what was typed and chosen: two posts with equal words have equal ones."""
    files = [
        (file.name, file.size) for file in request.FILES.values() if not isinstance(file, list)
    ]
    return said_in(draft_fields(request.POST), files)
