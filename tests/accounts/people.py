"""What the tests of accounts share: signing in as a browser does, reading mail, making codes."""

import re
from hashlib import sha256
from secrets import token_bytes
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from allauth.mfa.webauthn.internal.auth import WebAuthn
from django.core import mail
from django.test import Client, TestCase
from django.urls import reverse
from fido2.utils import websafe_encode
from fido2.webauthn import Aaguid, AttestationObject, AttestedCredentialData, AuthenticatorData

from accounts.models import User
from tests.helpers.factories import PASSWORD, a_user


class AccountTestCase(TestCase):
    """A test with one account."""

    user: User

    def setUp(self) -> None:
        self.user = a_user()

    def sign_in(self, client: Client | None = None, **typed: Any) -> Any:
        facts = {"login": self.user.email, "password": PASSWORD} | typed
        return (client or self.client).post(reverse("account_login"), facts)

    def sign_in_and_say_who(self) -> None:
        """Sign in, and give the password again, as pages about security ask."""
        self.sign_in()
        self.client.post(reverse("account_reauthenticate"), {"password": PASSWORD})

    def assertSignedIn(self, client: Client | None = None) -> None:
        self.assertEqual((client or self.client).get(reverse("settings")).status_code, 200)

    def assertSignedOut(self, client: Client | None = None) -> None:
        self.assertEqual((client or self.client).get(reverse("settings")).status_code, 302)


def with_app(user: User) -> str:
    """Turn on an authenticator app for this person; returns its secret."""
    secret = generate_totp_secret()
    TOTP.activate(user, secret)
    return secret


def code_for(secret: str) -> str:
    """The six digits the authenticator app with this secret shows now."""
    now = list(yield_hotp_counters_from_time())[1]
    return format_hotp_value(hotp_value(secret, now))


def with_passkey(user: User, name: str = "Laptop") -> Authenticator:
    """Give this person a passkey whose private key nobody holds."""
    key = {1: 2, 3: -7, -1: 1, -2: token_bytes(32), -3: token_bytes(32)}  # says: ES256
    made = AttestedCredentialData.create(Aaguid.NONE, token_bytes(16), key)
    flags = AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.UV | AuthenticatorData.FLAG.AT
    facts = AuthenticatorData.create(sha256(b"testserver").digest(), flags, 0, made)
    credential = {
        "id": websafe_encode(made.credential_id),
        "rawId": websafe_encode(made.credential_id),
        "type": "public-key",
        "clientExtensionResults": {"credProps": {"rk": True}},
        "response": {
            "clientDataJSON": websafe_encode(
                b'{"type":"webauthn.create","challenge":"","origin":""}'
            ),
            "attestationObject": websafe_encode(AttestationObject.create("none", facts, {})),
        },
    }
    return WebAuthn.add(user, name, credential).instance


def link_in_mail(number: int = -1) -> str:
    """The first address in a mail, without the host."""
    found = re.search(r"https?://[^/\s]+(/\S+)", str(mail.outbox[number].body))
    assert found, mail.outbox[number].body
    return found.group(1)
