"""What people ask for in a round: clients, so many at a time, each waiting for its answer before it asks again."""

import gzip
import http.client
import random
import threading
import time
from collections.abc import Iterator
from http.cookies import SimpleCookie
from typing import Any, NamedTuple
from urllib.parse import urlencode

from tests.helpers.pages import form_on

HOST = "bounceback.example.com"
FRIENDS = "a friend's page"

MIX = {
    "Today": 6,
    "list of rejections": 4,
    "a recovery": 6,
    "a step": 4,
    "a reply": 1,
    FRIENDS: 3,
}
"""How many of 24 acts are of this kind. A step and a reply are two requests each: the form is opened, then sent."""

TYPED = {
    "a step": {"harsh_thought": "I said too little about the budget."},
    "a reply": {
        "text": "Your examples were strong. Prepare the numbers behind them.",
        "when": "with",
        "read_with": "Ana",
    },
}


class Answer(NamedTuple):
    """One request that was answered, or was not."""

    kind: str
    milliseconds: float
    mistake: str
    """What was wrong with the answer; empty where nothing was."""


class Asker:
    """A person at a browser, behind the proxy that a host puts in front."""

    def __init__(self, port: int, number: int, told: dict[str, Any]) -> None:
        self.port, self.place = port, f"10.1.{number // 250}.{1 + number % 250}"
        self.cookies: dict[str, str] = dict(told["cookies"])
        self.addresses: dict[str, str] = told["addresses"]

    def do(self, kind: str) -> Iterator[Answer]:
        address = self.addresses[kind]
        if kind not in TYPED:
            yield self._ask(kind, "GET", address)[0]
            return
        opened, page = self._ask(f"{kind}, opened", "GET", address)
        yield opened
        if not opened.mistake:
            sends = {name: each[-1] for name, each in form_on(page, address).sends.items()}
            yield self._ask(f"{kind}, sent", "POST", address, urlencode(sends | TYPED[kind]))[0]

    def _ask(
        self, kind: str, method: str, address: str, body: str | None = None
    ) -> tuple[Answer, str]:
        """Ask on a connection of its own, as a proxy does that keeps none."""
        headers = {
            "Host": HOST,
            "Origin": f"https://{HOST}",
            "X-Forwarded-Proto": "https",
            "X-Forwarded-For": self.place,
            "Accept-Encoding": "gzip",
        }
        if kind != FRIENDS:  # they have no account
            headers["Cookie"] = "; ".join(f"{name}={each}" for name, each in self.cookies.items())
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        began = time.perf_counter()
        try:
            connection.request(method, address, body, headers)
            answer = connection.getresponse()
            page = answer.read()
        except (OSError, http.client.HTTPException) as problem:
            return Answer(kind, _since(began), repr(problem)), ""
        finally:
            connection.close()
        took = _since(began)
        for header in answer.headers.get_all("Set-Cookie", []) if kind != FRIENDS else ():
            self.cookies |= {name: each.value for name, each in SimpleCookie(header).items()}
        if answer.headers.get("Content-Encoding") == "gzip":
            page = gzip.decompress(page)
        return Answer(kind, took, _mistake(method, answer)), page.decode()


def _since(began: float) -> float:
    return 1000 * (time.perf_counter() - began)


def _mistake(method: str, answer: http.client.HTTPResponse) -> str:
    """What was sent is kept when the answer leads on, and not to sign-in."""
    leads = answer.headers.get("Location", "")
    if method == "GET" and answer.status == 200:
        return ""
    if method == "POST" and answer.status == 303 and not leads.startswith("/accounts/"):
        return ""
    return f"{method} was answered {answer.status} {leads}".strip()


def acts_of(number: int, times: int, askers: int) -> list[tuple[str, int]]:
    """What is done in the round of this number, and by whom: MIX so many times, the same order each time."""
    acts = [kind for kind, share in MIX.items() for _ in range(share * times)]
    random.Random(number).shuffle(acts)  # noqa: S311 (no secret)
    return [(kind, place % askers) for place, kind in enumerate(acts)]


def ask_all(askers: list[Asker], acts: list[tuple[str, int]], clients: int) -> list[Answer]:
    """Do all of this with so many clients at once; every answer."""
    waiting, answers = iter(acts), []
    lock = threading.Lock()

    def client() -> None:
        while True:
            with lock:
                act = next(waiting, None)
            if act is None:
                return
            kind, number = act
            answers.extend(askers[number].do(kind))

    threads = [threading.Thread(target=client) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers
