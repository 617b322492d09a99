"""Never two of it: a form that is sent twice does its work once."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, cast

from django.db import transaction
from django.http import HttpResponse

from accounts.drafts import draft_fields, read_submit_key, said_in
from accounts.http import AuthenticatedRequest
from accounts.models import Submission
from bounceback.htmx import go_to, is_sent_first, where_to

type View[**P] = Callable[Concatenate[AuthenticatedRequest, P], HttpResponse]


def once[**P](view: View[P]) -> View[P]:
    """Run the view's POST in one transaction, at most once per submit key.

    A repeat is sent to where the first one led. Sent again with other words (the back button), it
    runs, and `request.sent_before` tells the view. A mistake (any answer that is not a redirect) gives
    the key back, so that the corrected form may use it.
    """

    @wraps(view)
    def wrapper(request: AuthenticatedRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if request.method != "POST":
            return view(request, *args, **kwargs)
        request.sent_before = False
        with transaction.atomic():
            answer = _first_or_repeat(view, request, *args, **kwargs)
            if is_sent_first(request) and not where_to(answer):
                transaction.set_rollback(
                    True
                )  # it is sent again, to be shown: nothing of this holds
            return answer

    return cast(View[P], wrapper)


def _first_or_repeat(
    view: Callable[..., HttpResponse], request: AuthenticatedRequest, *args: Any, **kwargs: Any
) -> HttpResponse:
    key = read_submit_key(request.user, request.POST.get("submit_key", ""))
    if key is None:
        return view(request, *args, **kwargs)
    said = _said(request)
    if not Submission.objects.claim(request.user, key, said):
        first = request.user.submissions.get(key=key)
        if first.said in ("", said):
            return go_to(request, first.led_to)
        request.sent_before = True
        return view(request, *args, **kwargs)
    response = view(request, *args, **kwargs)
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
