"""What a hosted site answers, header by header: at every address, to everybody, and in every kind of trouble.

Run in a process with the hosted settings (tests/helpers/hosted.py); nothing of it stays in the database.
"""

import logging
from collections.abc import Iterator
from typing import Any
from unittest import mock

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import OperationalError, transaction
from django.test import Client
from django.test.utils import override_settings
from django.urls import reverse

from tests.conftest import PLAIN_STATIC
from tests.helpers.addresses import (
    KEYED,
    NEED_A_REAL_PASSKEY,
    an_owner_of_everything,
    every_address,
)
from tests.helpers.factories import a_token
from tests.helpers.raw import Answer, ask

HOST = {"HTTP_HOST": "bounceback.example.com", "HTTP_X_FORWARDED_PROTO": "https"}


def observed() -> list[dict[str, Any]]:
    """The answers, each with its name, status, headers, cookies and scripts."""
    logging.disable()
    static = {
        "STORAGES": PLAIN_STATIC,
        "WHITENOISE_AUTOREFRESH": True,
        "WHITENOISE_USE_FINDERS": True,
    }
    with override_settings(**static), transaction.atomic():
        answers = [_told(name, answer) for name, answer in _answers()]
        transaction.set_rollback(True)
    return answers


def _told(name: str, answer: Answer) -> dict[str, Any]:
    headers = [(key.lower(), value) for key, value in answer.headers]
    is_page = dict(headers).get("content-type", "").startswith("text/html")
    return {
        "name": name,
        "status": answer.status,
        "headers": dict(headers),
        "cookies": [value for key, value in headers if key == "set-cookie"],
        "body": answer.text if is_page and "content-encoding" not in dict(headers) else "",
    }


def _answers() -> Iterator[tuple[str, Answer]]:
    user = an_owner_of_everything()
    client = Client(headers={"host": HOST["HTTP_HOST"], "x-forwarded-proto": "https"})
    client.force_login(user)
    client.get(reverse("account_change_password"))
    cookies = {
        name: client.cookies[name].value
        for name in (settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME)
    }
    owner = {
        **HOST,
        "HTTP_COOKIE": "; ".join(f"{name}={value}" for name, value in cookies.items()),
        "HTTP_X_CSRFTOKEN": cookies[settings.CSRF_COOKIE_NAME],
        "HTTP_REFERER": f"https://{HOST['HTTP_HOST']}/",
        "HTTP_AUTHORIZATION": f"Bearer {a_token(user)[1]}",
    }
    for at, address in enumerate(every_address()):
        keys = KEYED[address.name](user) if address.name in KEYED else {}
        path = reverse(address.name, kwargs=keys)
        if address.name not in NEED_A_REAL_PASSKEY:
            yield address.name, _undone("GET", path, **owner)
        if at % 5 == 0:  # they all end at the sign-in page or at an error
            yield f"{address.name}, to nobody", _undone("GET", path, **HOST)
            yield f"{address.name}, sent", _undone("POST", path, **owner)
            yield f"{address.name}, sent by nobody", _undone("POST", path, **HOST)
    yield from _troubles(owner)


def _undone(method: str, path: str, body: bytes = b"", **environ: Any) -> Answer:
    with transaction.atomic():
        answer = ask(method, path, body, **environ)
        transaction.set_rollback(True)
    return answer


def _troubles(owner: dict[str, str]) -> Iterator[tuple[str, Answer]]:
    """Every status that is an error, and what is no page."""
    form = {"CONTENT_TYPE": "application/x-www-form-urlencoded"}
    new = reverse("rejection_new")
    yield "400", _undone("GET", "/", **HOST | {"HTTP_HOST": "evil.example.com"})
    yield (
        "400 for a form",
        _undone("POST", "/accounts/login/", b"a", **HOST, CONTENT_TYPE="multipart/form-data"),
    )
    yield "403", _undone("POST", "/accounts/login/", b"login=a", **HOST, **form)
    yield "404", _undone("GET", "/nowhere/", **HOST)
    yield "404 of a static file", _undone("GET", "/static/nothing.css", **HOST)
    yield "405", _undone("PUT", "/", **HOST)
    yield "413", _undone("POST", new, b"text=" + b"x" * 1_200_000, **owner, **form)
    yield "422", _undone("POST", new, b"", **owner, **form)
    stranger = owner | {"HTTP_COOKIE": owner["HTTP_COOKIE"].split("; ")[1]}
    guess = b"login=a@b.example&password=c"
    with transaction.atomic():
        *_tries, last = [
            ask("POST", "/accounts/login/", guess, **stranger, **form) for _ in range(7)
        ]  # type: ignore[arg-type]
        yield "429", last
        transaction.set_rollback(True)
    for name, error in (
        ("500", RuntimeError),
        ("403 of a view", PermissionDenied),
        ("503", OperationalError),
    ):
        with mock.patch("recovery.public.views.minutes_today", side_effect=error):
            yield name, _undone("GET", "/", **HOST)
    yield "to https", _undone("GET", "/support/", HTTP_HOST=HOST["HTTP_HOST"])
    yield "with a slash", _undone("GET", "/support", **HOST)
    for file in (
        "css/base.css",
        "js/no-line.js",
        "img/favicon.svg",
        "fonts/figtree-latin-wght-normal.woff2",
    ):
        yield f"static {file}", _undone("GET", f"/static/{file}", **HOST)
    yield (
        "a static file it has",
        _undone(
            "GET",
            "/static/css/base.css",
            **HOST,
            HTTP_IF_MODIFIED_SINCE="Fri, 01 Jan 2100 00:00:00 GMT",
        ),
    )
    yield "health", _undone("GET", "/healthz", HTTP_HOST="10.0.0.7")
