"""How often a thing may be tried: by one network address, and of one account from one address.

Never by an account alone: whoever knows an e-mail address could lock its owner out. A device that somebody
has signed in on is counted for itself, so that a guesser next door does not keep them waiting; and a
passkey, which cannot be guessed, is not counted at all. docs/decisions/accounts.md.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import wraps
from typing import Any, Concatenate, cast

from django.core.exceptions import ValidationError
from django.db import DatabaseError, InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponseBase
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from accounts.allauth_internals import address_of
from accounts.events import EVENTS, note
from accounts.models import Tally
from accounts.views.errors import too_many, wait_words

MINUTE = 60


@dataclass(frozen=True)
class Limit:
    """At most so many tries in so many minutes, counted from the first."""

    minutes: int
    of_address: int
    """From one network address, whatever account it is about."""
    of_account: int = 0
    """Of one account (or link, or token) from one address; 0 where there is none."""
    of_device: int = 0
    """Of one account on a device it was signed in on before; 0 where that makes no difference."""


LIMITS = {
    # Getting in. A try that succeeds no longer counts against the account.
    "password": Limit(minutes=5, of_address=50, of_account=5, of_device=10),
    "second_step": Limit(minutes=5, of_address=50, of_account=5),
    "sign_up": Limit(minutes=10, of_address=50, of_account=10),
    "reset": Limit(minutes=10, of_address=50, of_account=5),
    "new_password": Limit(minutes=10, of_address=50, of_account=10),
    "change_email": Limit(minutes=10, of_address=50, of_account=10),
    # Public pages, opened by a link. One that works opens beside a guesser, too.
    "wrong_link": Limit(minutes=10, of_address=30),
    "answer": Limit(minutes=60, of_address=120, of_account=30),
    "friend": Limit(minutes=10, of_address=1200, of_account=600),
    # Programs.
    "api": Limit(minutes=1, of_address=600, of_account=120),
    "wrong_token": Limit(minutes=10, of_address=30),
    # What costs the machine most.
    "upload": Limit(minutes=10, of_address=120, of_account=30),
    "export": Limit(minutes=60, of_address=60, of_account=20),
    "import": Limit(minutes=60, of_address=60, of_account=20),
}


@dataclass(frozen=True)
class Try:
    """One try that was counted."""

    wait: int
    """Seconds until it may be tried again; 0 where it was not one too many."""
    account_key: bytes | None

    def take_back(self) -> None:
        """Count a try that succeeded no longer against the account. For the address it stays counted."""
        if self.account_key:
            Tally.objects.take_back(self.account_key)

    @contextmanager
    def counted_if_answered(self) -> Iterator[None]:
        """Count it no longer where the database fails inside: our fault keeps nobody waiting for an hour."""
        try:
            yield
        except (OperationalError, InterfaceError):
            with suppress(DatabaseError, InterfaceError):
                self.take_back()
            raise

    def refuse(self) -> None:
        """Raise a ValidationError that says how long to wait, if it was one too many."""
        if self.wait:
            said = _("Those were many tries. {wait}").format(wait=wait_words(self.wait))
            raise ValidationError(said, code=TOO_MANY_TRIES)


TOO_MANY_TRIES = "too_many_login_attempts"
"""The code of the mistake, as django-allauth has it: HonestStatusMiddleware answers 429."""


def count_try(request: HttpRequest, what: str, account: str = "", device: str = "") -> Try:
    """Count one more try of what LIMITS has under this name; `wait` tells if it was one too many.

    `account` is whom or what it is about, in any words that name it. On a `device` the account was signed
    in on before, it is counted by that alone.
    """
    limit = LIMITS[what]
    if device and limit.of_device:
        whole, most = {}, {_key(what, account, f"device {device}"): limit.of_device}
    else:
        address = address_of(request)
        whole = {_key(what, "", address): limit.of_address}
        most = {_key(what, account, address): limit.of_account} if account else {}
    at = Tally.objects.add_try([*whole, *most], limit.minutes * MINUTE)
    waits = [at[key].seconds for key, allowed in (whole | most).items() if at[key].tries > allowed]
    wait = max(waits, default=0)
    if wait:
        note(request, "too_many", what=what)
    elif what in EVENTS:
        note(request, what)
    return Try(wait, next(iter(most), None))


def _key(what: str, account: str, place: str) -> bytes:
    said = "\n".join([what, account, place])
    return salted_hmac("accounts.limits", said, algorithm="sha256").digest()


type Account = Callable[[HttpRequest], str]


def whoever_asks(request: HttpRequest) -> str:
    """Whose try it is: of who is signed in, or of the e-mail address that was typed."""
    if request.user.is_authenticated:
        return str(request.user.pk)
    return request.POST.get("email", "").strip().lower()


def sends_a_file(request: HttpRequest) -> bool:
    return bool(request.FILES)


def each_time(request: HttpRequest) -> bool:
    return True


def is_posted(request: HttpRequest) -> bool:
    return request.method == "POST"


def limited[R: HttpResponseBase, **P](
    what: str, *, counts: Callable[[HttpRequest], bool] = is_posted
) -> Callable[[Callable[Concatenate[Any, P], R]], Callable[Concatenate[Any, P], Any]]:
    """A decorator for a view: count each request that `counts`, and answer one too many with a plain page (429).

    It stands before `once`: what is refused uses up no submit key.
    """

    def decorator(view: Callable[Concatenate[Any, P], R]) -> Callable[Concatenate[Any, P], Any]:
        @wraps(view)
        def wrapper(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            if not counts(request):
                return view(request, *args, **kwargs)
            tried = count_try(request, what, whoever_asks(request))
            if tried.wait:
                return too_many(request, tried.wait)
            with tried.counted_if_answered():
                return view(request, *args, **kwargs)

        return cast(Callable[Concatenate[Any, P], Any], wrapper)

    return decorator
