"""A program that comes in with a token, and what each kind of row takes."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.test import Client, TestCase

from accounts.models import User
from recovery.shared.choices import LessonKind
from tests.helpers.factories import (
    a_conversation,
    a_lesson,
    a_person,
    a_rejection,
    a_reply,
    a_request,
    a_sent_request,
    a_token,
    a_user,
    an_opportunity,
)

API = "/api/v1/"


class Program:
    """What speaks to the API with this token: JSON in, JSON out."""

    def __init__(self, token: str = "") -> None:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        self.client = Client(headers=headers, enforce_csrf_checks=True)

    def get(self, path: str, **query: Any) -> Any:
        return self.client.get(API + path, query)

    def post(self, path: str, said: Any = None, **headers: str) -> Any:
        return self._send("post", path, said, headers)

    def patch(self, path: str, said: Any, **headers: str) -> Any:
        return self._send("patch", path, said, headers)

    def _send(self, method: str, path: str, said: Any, headers: dict[str, str]) -> Any:
        body = "" if said is None else json.dumps(said)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        send = getattr(self.client, method)
        return send(API + path, body, content_type="application/json", headers=named)


class ApiTestCase(TestCase):
    """A person with a program that may do everything."""

    def setUp(self) -> None:
        self.user = a_user()
        self.program = Program(a_token(self.user)[1])


@dataclass(frozen=True)
class Case:
    """A kind of row: how one is made here, and what a program sends."""

    make: Callable[[User], Any]
    new: Callable[[User], dict[str, Any]]
    change: dict[str, Any]
    wrong: dict[str, Any]
    wrong_at: str
    told: dict[str, Any] = field(default_factory=dict)  # of the change, where it is told otherwise


CASES = {
    "rejections": Case(
        a_rejection,
        lambda owner: {"company": "Lumen", "role": "Baker", "met_with": "Ana"},
        {"role": "Head baker"},
        {"heard_on": "2999-01-01"},
        "heard_on",
    ),
    "feedback-requests": Case(
        lambda owner: a_request(a_rejection(owner), person=a_person(owner), channel="email"),
        lambda owner: {
            "rejection": str(a_rejection(owner).pk),
            "name": "Ana",
            "kind": "recruiter",
            "channel": "email",
        },
        {"thanks": "your plain words"},
        {"thanks": "word " * 40},
        "thanks",
    ),
    "replies": Case(
        lambda owner: a_reply(a_sent_request(a_rejection(owner))),
        lambda owner: {
            "request": str(a_sent_request(a_rejection(owner)).pk),
            "text": "You paused well.",
            "received_on": "2026-01-02",
            "when": "now",
        },
        {"when": "with", "read_with": "Bo"},
        {"when": "never"},
        "when",
        {"read_with": "Bo"},
    ),
    "people": Case(
        a_person,
        lambda owner: {"name": "Ana", "kind": "recruiter", "notes": "Loves trains"},
        {"notes": "Loves boats"},
        {"name": ""},
        "name",
    ),
    "conversations": Case(
        lambda owner: a_conversation(a_person(owner)),
        lambda owner: {"name": "Bo", "ask": "advice"},
        {"ask": "introduction"},
        {"planned_on": "2020-01-01"},
        "planned_on",
    ),
    "opportunities": Case(
        an_opportunity,
        lambda owner: {"company": "Lumen", "next_what": "A call"},
        {"notes": "They seem kind"},
        {"company": "", "role": ""},
        "company",
    ),
    "lessons": Case(
        lambda owner: a_lesson(a_rejection(owner), grade="guess"),
        lambda owner: {
            "rejection": str(a_rejection(owner).pk),
            "kind": LessonKind.SKILL.value,
            "text": "Say the result first",
        },
        {"text": "Breathe first"},
        {"kind": "no such kind"},
        "kind",
    ),
}
