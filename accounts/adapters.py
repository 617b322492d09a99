"""How django-allauth behaves here: where it leads, what it says, what it sends."""

import logging
from email.utils import make_msgid, parseaddr
from io import BytesIO
from typing import Any

import qrcode
from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.mail import EmailMessage
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _
from qrcode.image.svg import SvgPathFillImage

from accounts.devices import device_of
from accounts.events import note
from accounts.known_devices import device_at, device_of_user
from accounts.limits import count_try
from accounts.models import User
from accounts.new_devices import is_settling_in
from accounts.signing_up import may_sign_up
from accounts.tasks import tell_of_new_device
from bounceback.addresses import can_be_mailed
from bounceback.encryption import decrypt, encrypt

log = logging.getLogger(__name__)

NOT_SAID = ("account/messages/logged_in.txt", "account/messages/logged_out.txt")
MAIL_SENT = "account/messages/email_confirmation_sent.txt"
WRONG_CODE = _("That code does not fit. Codes change every half minute: try the one shown now.")


class AccountAdapter(DefaultAccountAdapter):
    """How sign-up and sign-in behave: signing up leads straight to the first rejection, signing in to Today."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": _("This account is closed."),
        "duplicate_email": _("That is the address you have already."),
        "email_password_mismatch": _(
            "The e-mail address or the password is not right. Check both, and try again."
        ),
        "email_taken": _("There is already an account with this address. You can sign in with it."),
        "enter_current_password": _("That is not the password you have now."),
        "incorrect_code": WRONG_CODE,
        "incorrect_password": _("That is not your password."),
        "unmailable": _(
            "No mail can get to this address as it is written. Look for a slip in it, or use another."
        ),
        "no_passkey": _("No passkey arrived. Passkeys need JavaScript: turn it on and try again."),
        "wrong_passkey": _("That passkey does not open this account. Try another, or another way."),
    }
    reauthentication_words = {
        "reauthenticate": _("Use your password"),
        "mfa_reauthenticate": _("Use a code"),
        "mfa_reauthenticate:webauthn": _("Use a passkey"),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return may_sign_up(request)

    def get_signup_redirect_url(self, request: HttpRequest) -> str:
        return reverse("rejection_new")

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("settings")

    def is_safe_url(self, url: str) -> bool:
        """Whether one may be led there: to paths of this site alone. What is no address is none of them."""
        return url_has_allowed_host_and_scheme(url, allowed_hosts=None)

    def get_reauthentication_methods(self, user: User) -> list[dict[str, Any]]:
        methods = super().get_reauthentication_methods(user)
        return [m | {"description": self.reauthentication_words[m["id"]]} for m in methods]

    def clean_email(self, email: str) -> str:
        """The address, if mail can be sent to it as it is written. Raises the ValidationError that says so."""
        if not can_be_mailed(email):
            raise self.validation_error("unmailable")
        return email

    def authenticate(self, request: HttpRequest, **credentials: Any) -> AbstractBaseUser | None:
        """Who this password belongs to. A wrong one counts; after too many none is looked at.

        Raises the ValidationError that says how long to wait.
        """
        email = credentials.get("email", "").lower()
        tried = count_try(request, "password", email, device=device_at(request, email))
        tried.refuse()
        user: AbstractBaseUser | None = super().authenticate(request, **credentials)
        if user:
            tried.take_back()
        return user

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        meant = User.objects.filter(email__iexact=credentials.get("email", "")).first()
        note(request, "wrong_password", meant)

    def respond_user_inactive(self, request: HttpRequest, user: User) -> HttpResponse:
        note(request, "closed_account", user)
        response: HttpResponse = super().respond_user_inactive(request, user)
        return response

    def post_login(self, request: HttpRequest, user: User, **how: Any) -> HttpResponse:
        """Where to after signing in. A device that was not seen before is told to the account's owner by mail."""
        response: HttpResponse = super().post_login(request, user, **how)
        if not (how["signup"] or is_settling_in(user) or device_of_user(request, user)):
            device = device_of(request.headers.get("User-Agent", ""))
            now = timezone.now().isoformat()
            tell_of_new_device.defer(user_id=str(user.pk), device=device, at=now)
        request.known_to = user  # type: ignore[attr-defined] # KnownDeviceMiddleware remembers it
        return response

    def set_password(self, user: AbstractBaseUser, password: str) -> None:
        """Save the new password, and nothing else of the account: what it may do is not written here (walls.py)."""
        user.set_password(password)
        user.save(update_fields=["password"])

    def add_message(self, request: HttpRequest, level: int, *args: Any, **kwargs: Any) -> None:
        """Pass on only what a person needs to hear: "signed in as" and "signed out" are plain to see.

        Who has just signed up came about a no: the settings say that the address can be confirmed.
        """
        template = kwargs.get("message_template") or (args[0] if args else "")
        is_first = request.path == reverse("account_signup")
        unsaid = template == MAIL_SENT and (is_first or getattr(request, "mail_failed", False))
        if template not in NOT_SAID and not unsaid:
            super().add_message(request, level, *args, **kwargs)

    def render_mail(
        self, prefix: str, email: str, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> EmailMessage:
        """A mail in the language of whoever has the account, asked for in whichever.

        Its Message-ID names the sender's domain, not this machine; no auto-reply comes back.
        """
        language = getattr(context.get("user"), "language", translation.get_language())
        with translation.override(language):
            mail: EmailMessage = super().render_mail(prefix, email, context, *args, **kwargs)
        domain = parseaddr(self.get_from_email())[1].partition("@")[2]
        mail.extra_headers |= {
            "Message-ID": make_msgid(domain=domain),
            "Auto-Submitted": "auto-generated",
        }
        return mail

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send a mail now; a failure is told to the person and logged, and stops nothing else."""
        try:
            super().send_mail(template_prefix, email, context)
        except (OSError, UnicodeError) as problem:
            log.error("A mail (%s) was not sent: %s", template_prefix, type(problem).__name__)
            self.request.mail_failed = True
            messages.error(
                self.request,
                _("An e-mail to you could not be sent just now. Everything else worked."),
            )


class MFAAdapter(DefaultMFAAdapter):
    """How a second step behaves: secrets are encrypted at rest; passkeys are named after the device that made them."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": WRONG_CODE,
        "unverified_email": _("First confirm your e-mail address: open the link we sent you."),
    }

    def encrypt(self, text: str) -> str:
        return encrypt(text).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return decrypt(encrypted_text.encode())

    def build_totp_svg(self, url: str) -> str:
        """The QR code of an authenticator app as an SVG in the page: black on its own white ground."""
        drawing = BytesIO()
        qrcode.make(url, image_factory=SvgPathFillImage).save(drawing)
        return drawing.getvalue().decode().partition("?>")[2].strip()

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        site: dict[str, str] = super().get_public_key_credential_rp_entity()
        return site | {"name": settings.INSTANCE_NAME}

    def generate_authenticator_name(self, user: User, type: Authenticator.Type) -> str:
        return device_of(self.request.headers.get("User-Agent", ""))
