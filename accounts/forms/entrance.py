"""The forms at the door: sign up, sign in, a forgotten password."""

from typing import Any

from allauth.account import forms as allauth_forms
from allauth.account.adapter import get_adapter
from allauth.account.models import EmailAddress
from django import forms
from django.conf import settings
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from accounts.allauth_internals import send_confirmation, sign_in
from accounts.forms.plain import Plain
from accounts.models import User
from accounts.models.user import validate_time_zone
from accounts.signing_up import use_invitation

E_MAIL = _("E-mail address")
PASSWORD = _("Password")
NEW_PASSWORD = _("New password")
WHAT_PASSWORD = _(
    "At least 10 characters, not only numbers, and nothing that is easy to guess, such as a part "
    "of your e-mail address. Three or four words in a row are good."
)


class TimeZoneGuess(forms.HiddenInput):
    """A hidden field with the time zone the browser names; empty without JavaScript."""

    template_name = "forms/time_zone_guess.html"


class SignupForm(Plain, allauth_forms.SignupForm):
    """E-mail and password; a first name if one likes; and, from the browser, where one is."""

    words = {"email": (E_MAIL, ""), "password1": (PASSWORD, WHAT_PASSWORD)}
    field_order = ["email", "password1", "name", "time_zone"]

    name = forms.CharField(
        label=_("First name, if you like"),
        max_length=60,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
    )
    time_zone = forms.CharField(required=False, max_length=64, widget=TimeZoneGuess)

    def clean_time_zone(self) -> str:
        """The guessed zone, or none where it is not a zone: a wrong guess stops nobody."""
        zone: str = self.cleaned_data["time_zone"]
        try:
            validate_time_zone(zone)
        except forms.ValidationError:
            return "UTC"
        return zone

    def clean(self) -> dict[str, Any] | None:
        """Let a form that was sent twice find the account the first one has just made."""
        cleaned = super().clean()
        self.made_before = self._made_before() if self.has_error("email", "email_taken") else None
        if self.made_before:
            self._errors.clear()
        return cleaned

    def _made_before(self) -> User | None:
        """The account with this address if this password opens it; counted as a try to sign in."""
        email, password = (self.data.get(name, "") for name in ("email", "password1"))
        adapter = get_adapter()
        user: User | None = adapter.authenticate(
            adapter.request, email=email.lower(), password=password
        )
        return user

    def try_save(self, request: HttpRequest) -> tuple[User | None, HttpResponse | None]:
        if self.made_before:
            return self.made_before, self._sign_in(request, self.made_before)
        try:
            with transaction.atomic():
                if not use_invitation(request):
                    return None, render(request, "account/signup_closed.html", status=403)
                made: tuple[User | None, HttpResponse | None] = super().try_save(request)
                return made
        except IntegrityError:  # two at the very same moment
            return None, self._sign_in(request, User.objects.get_by_natural_key(self.data["email"]))

    def _sign_in(self, request: HttpRequest, user: User) -> HttpResponse:
        return sign_in(request, user, reverse("rejection_new"))

    def signup(self, request: HttpRequest, user: User) -> None:
        user.name = self.cleaned_data["name"]
        user.time_zone = self.cleaned_data["time_zone"]
        user.language = get_language() or settings.LANGUAGE_CODE  # that of the form they filled in
        user.save(update_fields=["name", "time_zone", "language"])


class LoginForm(Plain, allauth_forms.LoginForm):
    words = {"login": (E_MAIL, ""), "password": (PASSWORD, "")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].widget.attrs["autocomplete"] = "username"


class ResetForm(Plain, allauth_forms.ResetPasswordForm):
    words = {"email": (E_MAIL, "")}


class ResetKeyForm(Plain, allauth_forms.ResetPasswordKeyForm):
    words = {"password1": (NEW_PASSWORD, WHAT_PASSWORD)}
    left_out = ("password2",)


class ReauthenticateForm(Plain, allauth_forms.ReauthenticateForm):
    words = {"password": (PASSWORD, "")}


class ChangePasswordForm(Plain, allauth_forms.ChangePasswordForm):
    words = {
        "oldpassword": (_("The password you have now"), ""),
        "password1": (NEW_PASSWORD, WHAT_PASSWORD),
    }
    left_out = ("password2",)


class SetPasswordForm(Plain, allauth_forms.SetPasswordForm):
    words = {"password1": (NEW_PASSWORD, WHAT_PASSWORD)}
    left_out = ("password2",)


class EmailForm(Plain, allauth_forms.AddEmailForm):
    """Change the e-mail address. A confirmed one stays until the new one is confirmed."""

    words = {"email": (_("New e-mail address"), "")}

    def clean_email(self) -> str:
        email: str = super().clean_email()
        if self._nothing_confirmed and User.objects.filter(email__iexact=email).exists():
            raise get_adapter().validation_error("email_taken")
        return email

    def save(self, request: HttpRequest) -> EmailAddress:
        if self._nothing_confirmed:
            return self._take_its_place(request)
        return super().save(request)

    @property
    def _nothing_confirmed(self) -> bool:
        return EmailAddress.objects.get_verified(self.user) is None

    def _take_its_place(self, request: HttpRequest) -> EmailAddress:
        """Replace an address nobody has confirmed, for it may be a slip of the pen.

        A new row, so that a link sent to the old address confirms nothing.
        """
        with transaction.atomic():
            EmailAddress.objects.filter(user=self.user).delete()
            self.user.email = self.cleaned_data["email"]
            self.user.save(update_fields=["email"])
            address = EmailAddress.objects.create(
                user=self.user, email=self.user.email, primary=True
            )
        send_confirmation(request, address)
        return address
