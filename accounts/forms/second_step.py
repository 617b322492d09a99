"""The forms of the second step: a code, a passkey."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.core import context
from allauth.mfa.base import forms as base
from allauth.mfa.models import Authenticator
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn
from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.forms.plain import Plain
from accounts.limits import count_try
from accounts.models import User

CODE = {"code": (_("Code from your app, or one of your recovery codes"), "")}


class _Code(Plain):
    """A mixin for the field of a code: the spaces an app shows are taken out."""

    user: User

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs |= {"inputmode": "numeric", "autocapitalize": "off"}

    def clean_code(self) -> str:
        """The code, if it fits; after too many that did not, none is looked at."""
        tried = count_try(context.request, "second_step", str(self.user.pk))
        tried.refuse()
        code: str = super().clean_code()  # type: ignore[misc]
        tried.take_back()
        return code


class AuthenticateForm(_Code, base.AuthenticateForm):
    words = CODE


class ReauthenticateForm(_Code, base.ReauthenticateForm):
    words = CODE


class ActivateTOTPForm(_Code, totp.ActivateTOTPForm):
    words = {"code": (_("The six numbers your app shows now"), "")}


class _Passkey(Plain):
    """A hidden field with what the browser hands over after a fingerprint, a face or a PIN."""

    says = {"required": "no_passkey", "incorrect_code": "wrong_passkey"}

    def add_error(self, field: str | None, error: Any) -> None:
        """Show mistakes at the top of the form, in words about passkeys: the field itself is hidden."""
        if code := self.says.get(getattr(error, "code", None) or ""):
            error = get_adapter().validation_error(code)
        super().add_error(field, error)
        if field == "credential":
            super().add_error(None, error)


@contextmanager
def _readable() -> Iterator[None]:
    """The passkey's data; a ValidationError for anything that is none."""
    try:
        yield
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as problem:
        raise get_adapter().validation_error("wrong_passkey") from problem


class AddPasskeyForm(_Passkey, webauthn.AddWebAuthnForm):
    """Add a passkey that signs in by itself, with a PIN, a finger or a face."""

    words = {"name": (_("A name, to tell it from others"), "")}
    passwordless = forms.BooleanField(initial=True, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any] | None:
        with _readable():
            return super().clean()


class EditPasskeyForm(Plain, webauthn.EditWebAuthnForm):
    words = {"name": (_("Name"), "")}


class _Answer(_Passkey):
    def clean_credential(self) -> Authenticator:
        with _readable():
            return super().clean_credential()  # type: ignore[misc]


class AuthenticatePasskeyForm(_Answer, webauthn.AuthenticateWebAuthnForm):
    pass


class LoginPasskeyForm(_Answer, webauthn.LoginWebAuthnForm):
    pass


class ReauthenticatePasskeyForm(_Answer, webauthn.ReauthenticateWebAuthnForm):
    pass
