"""Devices somebody has signed in on before: a signed cookie tells, and nothing is stored about them here.

The cookie holds a random name for the device and, for each of the last few people, a mark: a hash with
what is stored for their password. It names nobody. A new password makes their old marks worthless.
"""

import hashlib
import secrets
from datetime import timedelta

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponseBase
from django.utils.crypto import constant_time_compare

from accounts.models import User
from bounceback.http import keep_in_browser

SALT = "accounts.known_devices"
KEPT = timedelta(days=365)
MOST_PEOPLE = 5  # who share one device


def device_at(request: HttpRequest, email: str) -> str:
    """The name of this device, if the account with this address was signed in on it before; else ""."""
    if settings.DEVICE_COOKIE_NAME not in request.COOKIES:
        return ""
    user = User.objects.filter(email__iexact=email).first()
    return device_of_user(request, user) if user else ""


def device_of_user(request: HttpRequest, user: User) -> str:
    """The name of this device, if this person was signed in on it before; else ""."""
    device, marks = _read(request)
    known = any(constant_time_compare(_mark(device, user), mark) for mark in marks)
    return device if known else ""


def remember_device(request: HttpRequest, response: HttpResponseBase, user: User) -> None:
    """Let this browser keep that this person was signed in on it."""
    device, marks = _read(request)
    device = device or secrets.token_urlsafe(16)
    mark = _mark(device, user)
    kept = [*(each for each in marks if each != mark), mark][-MOST_PEOPLE:]
    signed = signing.dumps([device, *kept], salt=SALT)
    keep_in_browser(response, settings.DEVICE_COOKIE_NAME, signed, KEPT)


def _read(request: HttpRequest) -> tuple[str, list[str]]:
    """The name of this device and its marks; nothing where there are none of ours."""
    said = request.COOKIES.get(settings.DEVICE_COOKIE_NAME, "")
    try:
        device, *marks = signing.loads(said, salt=SALT, max_age=KEPT)
    except signing.BadSignature:
        return "", []
    return device, marks


def _mark(device: str, user: User) -> str:
    said = "\n".join([device, str(user.pk), user.password])
    return hashlib.sha256(said.encode()).hexdigest()
