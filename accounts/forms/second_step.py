"""The forms of the second step: a code, a passkey."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.mfa.base import forms as base
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn
from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.forms.plain import Plain

CODE = {"code": (_("Code from your app, or one of your recovery codes"), "")}


class _Code(Plain):
    """One may type the spaces an app shows."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs |= {"inputmode": "numeric", "autocapitalize": "off"}


class AuthenticateForm(_Code, base.AuthenticateForm):
    words = CODE


class ReauthenticateForm(_Code, base.ReauthenticateForm):
    words = CODE


class ActivateTOTPForm(_Code, totp.ActivateTOTPForm):
    words = {"code": (_("The six numbers your app shows now"), "")}


class _Passkey(Plain):
    """What the browser hands over after a fingerprint, a face or a PIN: made by our script."""

    def clean(self) -> dict[str, Any] | None:
        if self.has_error("credential"):
            self.add_error(None, get_adapter().validation_error("no_passkey"))
        return super().clean()


class AddPasskeyForm(_Passkey, webauthn.AddWebAuthnForm):
    """Always a true passkey: it signs in by itself, with a PIN, a finger or a face."""

    words = {"name": (_("A name, to tell it from others"), "")}
    passwordless = forms.BooleanField(initial=True, widget=forms.HiddenInput)


class EditPasskeyForm(Plain, webauthn.EditWebAuthnForm):
    words = {"name": (_("Name"), "")}


class LoginPasskeyForm(_Passkey, webauthn.LoginWebAuthnForm):
    pass


class ReauthenticatePasskeyForm(_Passkey, webauthn.ReauthenticateWebAuthnForm):
    pass
