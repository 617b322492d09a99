"""How an account is protected, and where it is signed in now."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils import timezone

from accounts.devices import device_of
from accounts.models import PersonalToken, User
from bounceback.encryption import decrypt, encrypt
from bounceback.statements import Statement, Told

Kind = Authenticator.Type
ENCRYPTED = {"secret", "seed"}  # in django-allauth's data of a second step


@dataclass(frozen=True)
class Security:
    """What Settings says beside its links about signing in. `codes` is None without a second step."""

    email_confirmed: bool
    passkeys: int
    app: bool
    codes: int | None
    places: int
    tokens: int


def security_of(user: User) -> Security:
    mine = SECOND_STEPS.rows(user=user.pk)
    codes = next((each for each in mine if each.type == Kind.RECOVERY_CODES), None)
    return Security(
        email_confirmed=has_confirmed_email(user),
        passkeys=sum(each.type == Kind.WEBAUTHN for each in mine),
        app=any(each.type == Kind.TOTP for each in mine),
        codes=len(codes.wrap().get_unused_codes()) if codes else None,
        places=len(places_of(user)),
        tokens=len(TOKENS.rows(user=user.pk)),
    )


def has_confirmed_email(user: User) -> bool:
    """Whether the person has shown that the e-mail address is theirs."""
    return bool(CONFIRMED.rows(user=user.pk, email=user.email))


@dataclass(frozen=True)
class Place:
    """One browser that is signed in."""

    pk: int
    device: str
    ip: str
    since: datetime
    key: str


def places_of(user: User) -> list[Place]:
    """Where this person is signed in, newest first; sessions that ran out or were ended are left out."""
    rows = SIGNED_IN.rows(user=user.pk, now=timezone.now())
    return [
        Place(row.pk, device_of(row.user_agent), row.ip, row.created_at, row.session_key)
        for row in rows
    ]


SECOND_STEPS = Statement(lambda: Authenticator.objects.filter(user=Told("user")))
TOKENS: Statement[Any] = Statement(
    lambda: PersonalToken.objects.filter(owner=Told("user")).working().values_list("pk")
)
CONFIRMED: Statement[Any] = Statement(
    lambda: EmailAddress.objects.filter(
        user=Told("user"), email__iexact=Told("email"), verified=True
    ).values_list("pk")
)
STANDING = Session.objects.filter(expire_date__gt=Told("now")).values("session_key")
SIGNED_IN = Statement(
    lambda: UserSession.objects.filter(user=Told("user"), session_key__in=STANDING).order_by(
        "-created_at"
    )
)


def rewrite_second_steps() -> int:
    """Encrypt the secrets of authenticator apps and recovery codes with the newest key; returns their count."""
    keys = list(Authenticator.objects.values_list("pk", flat=True))
    for key in keys:
        with transaction.atomic():
            for row in Authenticator.objects.select_for_update(no_key=True).filter(pk=key):
                for name in ENCRYPTED & row.data.keys():
                    row.data[name] = encrypt(decrypt(row.data[name].encode())).decode()
                row.save(update_fields=["data"])
    return len(keys)


def end_sessions(user: User, but: str | None = None) -> None:
    """Sign this person out everywhere, except where `but` is the session's key."""
    for session in UserSession.objects.filter(user=user).exclude(session_key=but):
        session.end()
