"""What we need of django-allauth that it keeps to itself. An update that moves it breaks this module alone."""

from allauth.account.internal.flows import email_verification, login
from allauth.account.internal.flows.reauthentication import raise_if_reauthentication_required
from allauth.account.models import Login
from allauth.core.internal.ratelimit import get_ip
from django.http import HttpRequest, HttpResponse

from accounts.models import User


def address_of(request: HttpRequest) -> str:
    """The network address this request comes from, as the rate limits count it."""
    return str(get_ip(request))


def ask_again_who(request: HttpRequest) -> None:
    """Lead to the page that asks for the password, a code or a passkey, unless one was given lately.

    Raises what allauth's middleware answers with that page.
    """
    raise_if_reauthentication_required(request, app="allauth.account")


def sign_in(request: HttpRequest, user: User, leads_to: str) -> HttpResponse:
    """Sign in whoever just gave this account's password; a second step is asked for where there is one."""
    how = Login(user=user, email=user.email, redirect_url=leads_to)
    response: HttpResponse = login.perform_password_login(request, {"email": user.email}, how)
    return response


def send_confirmation(request: HttpRequest, address: object) -> None:
    """Mail the link that confirms this address (an EmailAddress)."""
    email_verification.send_verification_email_to_address(request, address)
