"""Rubbish at every address: no answer of 500 or more, and each with the headers of every other.

The short form sends each address a few pieces of it in turn, so that each piece is sent somewhere. bin/faults
(BOUNCEBACK_FAULTS=long) sends each address all of it, as its owner, and as a stranger where strangers get in.
"""

import logging
import os
from collections import Counter
from typing import ClassVar

from django.conf import settings
from django.db import transaction
from django.test import Client, TestCase
from django.urls import reverse

from accounts.models import User
from recovery.api.urls import api
from tests.helpers.addresses import (
    KEYED,
    NEED_A_REAL_PASSKEY,
    POSTED,
    Address,
    an_owner_of_everything,
    every_address,
)
from tests.helpers.factories import a_token
from tests.helpers.pages import forms_on
from tests.helpers.raw import Answer, ask
from tests.helpers.rubbish import Rubbish, all_rubbish, form_of, json_of

WHOLE = os.environ.get("BOUNCEBACK_FAULTS") == "long"
EACH = 4
"""Pieces that the short form sends each address."""


def fits(piece: Rubbish, address: Address) -> bool:
    """Whether it can be sent there: keys where there is one, JSON for programs, forms for people."""
    is_json = piece.kind == "application/json"
    if piece.text is not None and is_json != address.name.startswith("api:"):
        return False
    return address.keyed or piece.key is None


class BadInputTests(TestCase):
    owner: ClassVar[User]
    token: ClassVar[str]

    @classmethod
    def setUpTestData(cls) -> None:
        cls.owner = an_owner_of_everything()
        cls.token = a_token(cls.owner)[1]

    def setUp(self) -> None:
        logging.disable()
        self.addCleanup(logging.disable, logging.NOTSET)
        client = Client()
        client.force_login(self.owner)
        client.get(reverse("account_change_password"))
        self.session = client.cookies[settings.SESSION_COOKIE_NAME].value
        self.csrf = client.cookies[settings.CSRF_COOKIE_NAME].value
        self.statuses: Counter[int] = Counter()
        self.broken: list[str] = []
        self.names: dict[str, set[str]] = {}
        schema = api.get_openapi_schema()["components"]["schemas"]
        self.of_api = {name for each in schema.values() for name in each.get("properties", {})}

    def test_no_answer_is_a_fault_of_ours(self) -> None:
        pieces = list(all_rubbish())
        sent = 0
        for at, address in enumerate(every_address()):
            if address.name in NEED_A_REAL_PASSKEY:
                continue  # tests/browser/test_passkeys.py has one
            fitting = [piece for piece in pieces if fits(piece, address)]
            turn = [fitting[(at * EACH + n) % len(fitting)] for n in range(EACH)]
            for signed_in in (True, False) if WHOLE else (at % 5 != 0,):
                gets_in = (
                    signed_in or address.public
                )  # else it is sent to sign in, whatever it says
                for piece in fitting if WHOLE and gets_in else turn:
                    self.send(address, piece, signed_in=signed_in)
                    sent += 1
        told = ", ".join(f"{status}: {n}" for status, n in sorted(self.statuses.items()))
        print(f"\n{sent} requests, {len(pieces)} kinds of rubbish; {told}")
        self.assertEqual(self.broken, [])

    def send(self, address: Address, piece: Rubbish, *, signed_in: bool) -> None:
        """Send one request and undo what it did."""
        with transaction.atomic():
            try:
                answer = self.answer(address, piece, signed_in=signed_in)
            except Exception as error:
                self.broken.append(f"{address.name}, {piece.name}: {error!r}"[:200])
            else:
                self.statuses[answer.status] += 1
                if answer.status >= 500:
                    self.broken.append(f"{address.name}, {piece.name}: {answer.status}")
            transaction.set_rollback(True)

    def answer(self, address: Address, piece: Rubbish, *, signed_in: bool) -> Answer:
        keys = KEYED[address.name](self.owner) if address.name in KEYED else {}
        path = reverse(address.name, kwargs=keys)
        body = piece.body
        if piece.text is not None and piece.kind == "application/json":
            body = json_of(self.of_api, piece.text)
        elif piece.text is not None:
            body = form_of(set(POSTED) | self.names_at(path), piece.text)
        if piece.key is not None:
            for key in keys.values():
                path = path.replace(str(key), piece.key.decode("latin-1"))
        of_owner = (
            {"HTTP_COOKIE": f"{settings.SESSION_COOKIE_NAME}={self.session}; "} if signed_in else {}
        )
        if signed_in and address.name.startswith("api:"):
            of_owner |= {"HTTP_AUTHORIZATION": f"Bearer {self.token}"}
        cookies = of_owner.get("HTTP_COOKIE", "") + f"{settings.CSRF_COOKIE_NAME}={self.csrf}"
        usual = (
            {"CONTENT_TYPE": piece.kind, "HTTP_X_CSRFTOKEN": self.csrf}
            | of_owner
            | {"HTTP_COOKIE": cookies}
        )
        return ask(piece.method, path, body, piece.query, **usual | piece.environ)

    def names_at(self, path: str) -> set[str]:
        """What the forms of this page send."""
        if path not in self.names:
            client = Client(raise_request_exception=False)
            client.cookies[settings.SESSION_COOKIE_NAME] = self.session
            page = client.get(path)
            is_page = page.status_code == 200 and page["Content-Type"].startswith("text/html")
            forms = forms_on(page.content.decode()) if is_page else []
            self.names[path] = set().union(*(form.names for form in forms)) - {
                "csrfmiddlewaretoken"
            }
        return self.names[path]
