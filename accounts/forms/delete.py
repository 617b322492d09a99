"""The form that deletes an account for good."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from bounceback.forms import Form


class DeleteForm(Form):
    """Deleting asks for the account's own e-mail address, so that nobody does it by mistake."""

    email = forms.CharField(
        label=_("Type your e-mail address, to be sure"),
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "email"}),
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"]
        if email.strip().lower() != self.user.email.lower():
            raise forms.ValidationError(_("That is not the address of this account."))
        return email
