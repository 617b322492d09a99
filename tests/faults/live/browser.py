"""A plain HTTP client with cookies: one person at one browser, who fills in forms."""

import http.client
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from random import randrange
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from tests.helpers.pages import PageForm, form_on

PATIENCE = 60.0
"""Seconds a browser waits for an answer."""

SIGN_IN = "/accounts/login/"

MARKER = re.compile(r"\bq([ab])z[0-9a-f]{12}\b")


def new_marker(letter: str) -> str:
    """A word nobody else wrote, that tells whose it is."""
    return f"q{letter}z{uuid4().hex[:12]}"


def somewhere() -> str:
    """A network address of this machine, so that not all who reply are counted as one."""
    if sys.platform != "linux":
        return "127.0.0.1"
    return f"127.{randrange(1, 255)}.{randrange(1, 255)}.{randrange(1, 255)}"  # noqa: S311 (no secret)


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    text: str
    location: str = ""

    def leads_to(self, beginning: str) -> bool:
        """Whether it says that what was sent is kept: it leads on to there, and not to sign-in."""
        return self.status == 303 and self.location.startswith(beginning)


@dataclass
class Browser:
    """One browser. `letter` is the person whose words it may show; other people's are noted in `leaks`."""

    port: int
    letter: str = ""
    origin: str = ""
    """What a browser says it is at, where that is not told by the connection: there is a proxy in between."""
    cookies: dict[str, str] = field(default_factory=dict)
    leaks: list[str] = field(default_factory=list)
    heard: Callable[[int], None] = lambda status: None
    place: str = field(default_factory=somewhere)

    def get(self, path: str) -> Answer:
        """Open a page. Raises OSError or HTTPException where no answer comes."""
        return self._ask("GET", path, None)

    def post(self, path: str, data: dict[str, Any]) -> Answer:
        """Send a form. Raises OSError or HTTPException where no answer comes."""
        return self._ask("POST", path, urlencode(data, doseq=True))

    def form(self, path: str, action: str = "") -> PageForm:
        """The form of a page, as it stands."""
        return form_on(self.get(path).text, path, action)

    def sign_in(self, email: str, password: str, path: str = "") -> Answer:
        """Sign in on this page; the answer leads on."""
        data = self.form(path or SIGN_IN, SIGN_IN).sends | {"login": email, "password": password}
        return self.post(SIGN_IN, data)

    def _ask(self, method: str, path: str, body: str | None) -> Answer:
        connection = http.client.HTTPConnection(
            "127.0.0.1", self.port, timeout=PATIENCE, source_address=(self.place, 0)
        )
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if self.origin:
            headers["Origin"] = self.origin
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            text = response.read().decode(errors="replace")
        finally:
            connection.close()
        for each in response.headers.get_all("Set-Cookie", []):
            self._keep(each)
        self.heard(response.status)
        if self.letter:
            self.leaks += [m.group() for m in MARKER.finditer(text) if m.group(1) != self.letter]
        return Answer(response.status, text, response.headers.get("Location", ""))

    def _keep(self, header: str) -> None:
        for name, morsel in SimpleCookie(header).items():
            if morsel["max-age"] == "0" or "1970" in morsel["expires"]:
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = morsel.value
