"""Pages that ask again who you are before they open."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, cast

from django.http.response import HttpResponseBase

from accounts.allauth_internals import ask_again_who
from accounts.http import AuthenticatedRequest

type View[**P, R] = Callable[Concatenate[AuthenticatedRequest, P], R]


def sure_who[**P, R: HttpResponseBase](view: View[P, R]) -> View[P, R]:
    """A decorator: ask for the password, a code or a passkey, unless one was given in the last 15 minutes."""

    @wraps(view)
    def wrapper(request: AuthenticatedRequest, *args: P.args, **kwargs: P.kwargs) -> R:
        ask_again_who(request)
        return view(request, *args, **kwargs)

    wrapper.asks_who = True  # type: ignore[attr-defined] # for the test that lists them
    return cast(View[P, R], wrapper)
